import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stringify } from 'yaml';
import * as knowledge from '../../../../src/cli/commands/knowledgeCommand';
import { knowledgeFiles } from '../../../support/knowledge/knowledgeFiles';
import { listening } from '../../../support/process/commandLine';

const folder = mkdtempSync(join(tmpdir(), 'lawaraq-links-'));
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Serves on a port of its own; `http://127.0.0.1:1234`. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Tries sources with these addresses, and one without. */
function links(urls: Readonly<Record<string, string>>, ...args: string[]) {
  const text = { en: 'One', ar: 'واحد' };
  const source = { title: text, publisher: text, language: 'en', kind: 'press' };
  const cited = { 'NEWS-1': { ...source, noUrl: text }, ...urls };
  const sources = Object.entries(cited).map(([key, url]) => [
    key,
    typeof url === 'string' ? { ...source, url } : url,
  ]);
  for (const { name, text: written } of knowledgeFiles())
    writeFileSync(join(folder, name), written);
  writeFileSync(
    join(folder, 'sources.yaml'),
    stringify(
      { sources: Object.fromEntries(sources) as object },
      { lineWidth: 0, aliasDuplicateObjects: false },
    ),
  );
  return listening(() => knowledge.run(['links', folder, ...args]));
}

/** Where the address stands. */
function placeOf(url: string): string {
  const path = join(folder, 'sources.yaml');
  const lines = readFileSync(path, 'utf8').split('\n');
  return `${relative(process.cwd(), path)}:${lines.indexOf(`    url: ${url}`) + 1}`;
}

const pages: RequestListener = (request, response) => {
  const answer = (status: number, headers = {}) => {
    // Not chained: restify, which other tests load, returns nothing here.
    response.writeHead(status, headers);
    response.end('text');
  };
  switch (request.url) {
    case '/moved':
      return answer(301, { location: '/ok' });
    case '/gone':
      return answer(404);
    case '/broken':
      return answer(500);
    case '/no-head':
      return answer(request.method === 'HEAD' ? 405 : 200);
    case '/no-programs':
      return answer(403);
    case '/old/article':
      return answer(302, { location: '/' });
    case '/round':
      return answer(302, { location: '/round' });
    case '/hangs':
      return undefined;
    case '/hangs-up':
      return request.socket.destroy();
    default:
      return answer(200);
  }
};

describe('lawaraq knowledge links', () => {
  it('is content with pages that open: at once, behind a redirect, and by GET alone', async () => {
    const base = await serve(pages);
    const urls = { OK: `${base}/ok`, MOVED: `${base}/moved`, GET: `${base}/no-head`, HOME: base };
    expect(await links(urls)).toEqual({
      code: 0,
      output: '4 addresses: 0 dead, 0 to open by hand; 1 source has none\n',
      errors: '',
    });
  });

  it('names dead ones by file, line and key, with status or error, and exits with 1', async () => {
    const base = await serve(pages);
    const urls = {
      OK: `${base}/ok`,
      GONE: `${base}/gone`,
      BROKEN: `${base}/broken`,
      HANGS: `${base}/hangs`,
      'HANGS-UP': `${base}/hangs-up`,
      ROUND: `${base}/round`,
    };
    const { code, output, errors } = await links(urls, '--timeout', '2');
    expect(output.split('\n')).toEqual([
      `${placeOf(`${base}/gone`)} GONE: dead, it answers 404: ${base}/gone`,
      `${placeOf(`${base}/broken`)} BROKEN: dead, it answers 500: ${base}/broken`,
      `${placeOf(`${base}/hangs`)} HANGS: dead, no answer within 2 seconds: ${base}/hangs`,
      `${placeOf(`${base}/hangs-up`)} HANGS-UP: dead, UND_ERR_SOCKET: ${base}/hangs-up`,
      `${placeOf(`${base}/round`)} ROUND: dead, redirect count exceeded: ${base}/round`,
      '',
    ]);
    expect({ code, errors }).toEqual({
      code: 1,
      errors: '6 addresses: 5 dead, 0 to open by hand; 1 source has none\n',
    });
  });

  it('names one at which nobody listens', async () => {
    const closed = await serve(pages);
    servers[0]?.close();
    await new Promise((resolve) => servers[0]?.once('close', resolve));
    const { code, output } = await links({ CLOSED: `${closed}/a`, OK: await serve(pages) });
    expect(output).toBe(`${placeOf(`${closed}/a`)} CLOSED: dead, ECONNREFUSED: ${closed}/a\n`);
    expect(code).toBe(1);
  });

  it('leaves pages to people that refuse programs or lead to the first page of their site', async () => {
    const base = await serve(pages);
    const urls = { REFUSES: `${base}/no-programs`, LEADS: `${base}/old/article` };
    const { code, output } = await links(urls);
    expect(output.split('\n')).toEqual([
      `${placeOf(`${base}/no-programs`)} REFUSES: open it by hand, it answers 403: ${base}/no-programs`,
      `${placeOf(`${base}/old/article`)} LEADS: open it by hand, it leads to ${base}/: ${base}/old/article`,
      '2 addresses: 0 dead, 2 to open by hand; 1 source has none',
      '',
    ]);
    expect(code).toBe(0);
  });

  it('asks each host for one page after the other, and only a few hosts at once', async () => {
    const most = { together: 0, ofOneHost: 0 };
    let together = 0;
    const counting = (): RequestListener => {
      let ofThisHost = 0;
      return (_, response) => {
        together += 1;
        ofThisHost += 1;
        most.together = Math.max(most.together, together);
        most.ofOneHost = Math.max(most.ofOneHost, ofThisHost);
        setTimeout(() => {
          together -= 1;
          ofThisHost -= 1;
          response.end();
        }, 20);
      };
    };
    const hosts = await Promise.all(Array.from({ length: 9 }, () => serve(counting())));
    const urls = hosts.flatMap((host, at) =>
      [1, 2, 3].map((page) => [`K${at}-${page}`, `${host}/${page}`] as const),
    );
    expect(await links(Object.fromEntries(urls))).toMatchObject({ code: 0, errors: '' });
    expect(most).toEqual({ together: 6, ofOneHost: 1 });
  });

  it('tries an address once that several sources have', async () => {
    let asked = 0;
    const base = await serve((_, response) => {
      asked += 1;
      response.end();
    });
    await links({ A: `${base}/a`, B: `${base}/a` });
    expect(asked).toBe(1);
  });

  it('says that there is no internet if no host can be reached, and tries no more', async () => {
    const fetched = jest.spyOn(globalThis, 'fetch').mockImplementation(() =>
      Promise.reject(
        Object.assign(new TypeError('fetch failed'), {
          cause: Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' }),
        }),
      ),
    );
    try {
      const urls = Array.from({ length: 20 }, (_, at) => [`K${at}`, `https://h${at}.invalid/`]);
      const { code, output, errors } = await links(
        Object.fromEntries(urls) as Record<string, string>,
      );
      expect({ code, output }).toEqual({ code: 1, output: '' });
      expect(errors.split('\n')).toEqual([
        ...[0, 1, 2, 3, 4, 5].map((at) => `https://h${at}.invalid/: ENOTFOUND`),
        expect.stringMatching(/^None of these could be reached.*no access to the internet/),
        '',
      ]);
      expect(fetched).toHaveBeenCalledTimes(12);
    } finally {
      fetched.mockRestore();
    }
  });

  it('has nothing to try where no source has an address', async () => {
    expect(await links({})).toEqual({
      code: 0,
      output: '0 addresses: 0 dead, 0 to open by hand; 1 source has none\n',
      errors: '',
    });
  });

  it.each(['0', '-1', 'soon', '601'])('refuses %s as a time limit', async (seconds) => {
    const { code, errors } = await links({}, `--timeout=${seconds}`);
    expect(code).toBe(2);
    expect(errors).toMatch(/^--timeout takes a number of seconds up to 600\./);
  });

  it('explains itself, and is in the list of actions', async () => {
    const { output } = await listening(() => knowledge.run(['links', '--help']));
    expect(output).toMatch(/^Usage: lawaraq knowledge links \[DIR\] \[--timeout SECONDS\]/);
    const list = await listening(() => knowledge.run(['--help']));
    expect(list.output).toMatch(/^ {2}links +try the addresses of the sources/m);
  });
});
