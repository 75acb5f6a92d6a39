import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { parse } from 'yaml';
import { INSTALL, REMOVABLE, SHIPPED } from '../../../scripts/install/shipped';
import { readLockfile } from '../../../scripts/release/lockfile';
import { readConfig } from '../../../src/config/config';
import { STOP_DEADLINE } from '../../../src/lib/stopOnSignal';
import { placeholdersFilled } from '../../support/deploy/deployVariables';

/** As it is used here: its own declarations cannot be read. */
interface ComposeLinter {
  lintFiles(paths: string[], fix: boolean): { messages: { rule: string; line: number }[] }[];
}
const { DCLinter } = jest.requireActual<{
  DCLinter: new (config: object) => ComposeLinter;
}>('dclint');

const PROJECT = join(__dirname, '../../..');
const DEPLOY = join(PROJECT, 'deploy');
const dockerfile = readFileSync(join(DEPLOY, 'Dockerfile'), 'utf8');

/** Instructions, each in one line; the stages by their numbers. */
const stages: string[][] = [];
for (const line of dockerfile
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n\s*/g, '')
  .split('\n')
  .filter(Boolean)) {
  if (line.startsWith('FROM ')) stages.push([]);
  stages.at(-1)?.push(line);
}
const last = stages.at(-1) ?? [];
const of = (lines: readonly string[], instruction: string) =>
  lines
    .filter((line) => line.startsWith(`${instruction} `))
    .map((line) => line.slice(instruction.length + 1));
/** Of each COPY, what it takes and where it puts it. */
const copies = (lines: readonly string[]) =>
  of(lines, 'COPY').map((line) => {
    const words = line.split(' ').filter((word) => !word.startsWith('--'));
    return { isOfContext: !line.includes('--from='), from: words.slice(0, -1), to: words.at(-1) };
  });

test('the linter of Dockerfiles has nothing to say', () => {
  expect(validate(dockerfile)).toEqual([]);
  expect(validate(dockerfile.replace('USER 65532', 'USRE 65532'))).not.toEqual([]);
});

test('every image is named by a tag that tells its version, and the last one has no shell', () => {
  for (const [from] of stages) expect(from).toMatch(/^FROM \S+:[\w.-]+( AS \w+)?$/);
  expect(dockerfile).not.toMatch(/:latest/);
  expect(of(last, 'FROM')[0]).toMatch(/^gcr\.io\/distroless\/nodejs24-debian13:nonroot$/);
  expect(of(last, 'RUN')).toEqual([]);
  expect(of(last, 'USER')).toEqual(['65532:65532']);
});

test('the threads share one arena, as where npm starts the bot', () => {
  expect(of(last, 'ENV')).toContain('MALLOC_ARENA_MAX=1');
  const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  for (const name of ['start', 'demo', 'serve']) {
    expect([name, scripts[name]]).toEqual([
      name,
      expect.stringMatching(/^MALLOC_ARENA_MAX=1 exec /),
    ]);
  }
});

test('the image holds what is shipped, and nothing of what is for development', () => {
  const put = copies(last).flatMap(({ from, to }) =>
    to === './' ? from.map((path) => path.replace('/app/', '')) : [to ?? ''],
  );
  const shipped = SHIPPED.map((path) => path.replace(/^dist\/.*/, 'dist'));
  expect(new Set(put)).toEqual(new Set([...shipped, 'node_modules', '/data']));
  const [packages = ''] = of(stages[1] ?? [], 'RUN');
  expect(packages).toContain(`npm ${INSTALL.join(' ')}`);
  for (const name of REMOVABLE.packages) expect(packages).toContain(`rm -rf node_modules/${name}`);
  const [, removed = ''] = /-regex '([^']+)' -delete/.exec(packages) ?? [];
  for (const name of ['a.js.map', 'a.d.ts', 'a.ts', 'a.mts', 'a.d.cts', 'a.js', 'a.json', 'maps'])
    expect([name, new RegExp(`^${removed}$`).test(name)]).toEqual([
      name,
      REMOVABLE.names.test(name),
    ]);
});

test('what is copied is there, and is not kept from the build', () => {
  const letIn = readFileSync(join(DEPLOY, 'Dockerfile.dockerignore'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1));
  const taken = stages
    .flatMap((stage) => copies(stage))
    .filter(({ isOfContext }) => isOfContext)
    .flatMap(({ from }) => from);
  expect(taken.length).toBeGreaterThan(8);
  for (const path of taken) {
    expect([path, existsSync(join(PROJECT, path))]).toEqual([path, true]);
    const isLetIn = letIn.some((each) => path === each || path.startsWith(`${each}/`));
    expect([path, isLetIn]).toEqual([path, true]);
  }
});

test('a package in a folder of the project is there before packages are installed', () => {
  const linked = [...readLockfile(PROJECT).values()].filter(({ link }) => link);
  expect(linked.length).toBeGreaterThan(0);
  const build = stages[0] ?? [];
  const before = build.slice(
    0,
    build.findIndex((line) => line.startsWith('RUN npm ci')),
  );
  const copied = copies(before).flatMap(({ from }) => from);
  for (const { resolved } of linked) expect(copied).toContain(resolved);
});

test('the health check tells one that answers from one that does not', async () => {
  const [, words = '[]'] = /CMD (\[.*\])$/.exec(of(last, 'HEALTHCHECK')[0] ?? '') ?? [];
  const [program, ...args] = JSON.parse(words) as string[];
  expect(program).toBe('/nodejs/bin/node');
  // Not chained: restify, where another file has loaded it, lets `writeHead` return nothing.
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/healthz' ? 200 : 404);
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const env = { PORT: String((server.address() as AddressInfo).port) };
  const check = async () =>
    (await once(spawn(process.execPath, args, { env }), 'exit'))[0] as number;
  expect(await check()).toBe(0);
  server.close();
  server.closeAllConnections();
  expect(await check()).toBe(1);
});

describe('for trying it with Compose', () => {
  const file = join(DEPLOY, 'compose.yaml');
  const { services } = parse(readFileSync(file, 'utf8')) as {
    services: Record<string, Record<string, unknown>>;
  };
  const bot = services['lawaraq'] ?? {};

  it('has nothing to be said against it by the linter', () => {
    const linter = new DCLinter({ rules: {}, quiet: false, debug: false, exclude: [] });
    const [found] = linter.lintFiles([file], false);
    expect(found?.messages ?? []).toEqual([]);
  });

  it('runs the bot without rights, on files that it cannot change, with the time to finish', () => {
    expect(bot).toMatchObject({
      user: '65532:65532',
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
    expect(parseInt(String(bot['stop_grace_period'])) * 1000).toBeGreaterThan(STOP_DEADLINE);
  });

  it('leaves the heap of the image room beside it in the memory that the bot gets', () => {
    const [, heap] = /--max-old-space-size=(\d+)/.exec(of(last, 'CMD')[0] ?? '') ?? [];
    const [, gigabytes] = /^(\d+)g$/.exec(String(bot['mem_limit'])) ?? [];
    expect(Number(heap) / (Number(gigabytes) * 1024)).toBeLessThanOrEqual(0.5);
  });

  it('gives the bot a configuration that it takes', () => {
    const example = readFileSync(join(DEPLOY, 'lawaraq.env.example'), 'utf8');
    const pairs = [...example.matchAll(/^(\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [
      name,
      value,
    ]);
    const given = Object.fromEntries(pairs) as Record<string, string>;
    expect(() => readConfig('production', given)).toThrow('MicrosoftAppPassword');
    const filled = placeholdersFilled(given);
    expect(readConfig('production', filled).databaseUrl).toContain('verify-full');
    const { environment } = bot as { environment: Record<string, string> };
    const DATABASE_URL = environment['DATABASE_URL']?.replace(/\$\{[^}]+\}/, 'pQ7xVn3kLw');
    const inside = { ...filled, ...environment, DATABASE_URL };
    expect(readConfig('production', inside).databaseUrl).toContain('@database/');
  });
});
