import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import {
  startEmbeddedDatabase,
  type EmbeddedDatabase,
} from '../../../../src/store/embedded/embeddedDatabase';
import { removeCluster } from '../../../../src/store/embedded/removeCluster';
import { readPostmaster } from '../../../../src/store/embedded/postmasterFile';
import { longTest, rounds } from '../../../support/process/rounds';
import { waitUntil } from '../../../support/process/waitUntil';

let folder: string;
const data = () => join(folder, 'postgres/cluster/data');
const holders: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), `lawaraq-test-${process.pid}-`));
  chmodSync(folder, 0o711);
});

afterEach(async () => {
  for (const holder of holders.splice(0)) holder.kill('SIGKILL');
  if (existsSync(data())) {
    const server = await startEmbeddedDatabase(folder);
    await server[Symbol.asyncDispose]();
  }
  rmSync(folder, { recursive: true, force: true });
});

/** Another process that uses the server, once it has it. */
async function hold(): Promise<ChildProcess> {
  const holder = launch();
  await once(holder.stdout!, 'data');
  return holder;
}

function launch(): ChildProcess {
  const support = join(__dirname, '../../../support');
  const holder = spawn(
    process.execPath,
    [
      '--require',
      join(support, 'process/typescript.cjs'),
      join(support, 'database/holdDatabase.ts'),
      folder,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  holders.push(holder);
  return holder;
}

async function end(holder: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const exit = once(holder, 'exit');
  holder.kill(signal);
  await exit;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Another program on a port that has just become free, or is about to. */
async function takePort(port: number): Promise<Server> {
  const taken = async () => {
    const server = createServer((socket) => socket.destroy()).listen(port, '127.0.0.1');
    const listening = once(server, 'listening');
    return (await listening.then(Boolean, () => false)) && server;
  };
  return await waitUntil(taken, { what: `port ${port} is free` });
}

/** Starts, does something, and stops. */
async function during<T>(use: (server: EmbeddedDatabase) => Promise<T>): Promise<T> {
  const server = await startEmbeddedDatabase(folder);
  try {
    return await use(server);
  } finally {
    await server[Symbol.asyncDispose]();
  }
}

/** A process that has ended and that its heir has not asked after (state Z) does not run. */
function isRunning(pid: number | undefined): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.trim().startsWith('Z');
}

describe('the embedded server', () => {
  it('keeps its rows between two starts until it is removed, and leaves no process', async () => {
    const pid = await during(async ({ url }) => {
      await query(url, 'create table kept as select 7 as n');
      expect(removeCluster(folder)).toBe(false);
      return readPostmaster(data())?.pid;
    });
    expect(isRunning(pid)).toBe(false);
    expect(existsSync(join(data(), 'postmaster.pid'))).toBe(false);
    await during(async ({ url }) => {
      expect(await query(url, 'select n from kept')).toEqual([{ n: 7 }]);
    });
    expect(removeCluster(folder)).toBe(true);
    expect(existsSync(data())).toBe(false);
    expect(removeCluster(folder)).toBe(true);
  });

  it('flushes to disk, listens on this machine only, and has no socket file', async () => {
    await during(async ({ url }) => {
      const names = ['fsync', 'synchronous_commit', 'listen_addresses', 'unix_socket_directories'];
      const [settings] = await query(
        url,
        `select ${names.map((name) => `current_setting('${name}') as ${name}`).join(', ')}`,
      );
      expect(settings).toEqual({
        fsync: 'on',
        synchronous_commit: 'on',
        listen_addresses: '127.0.0.1',
        unix_socket_directories: '',
      });
    });
  });

  it('asks for its random password, which only its owner can read', async () => {
    await during(async ({ url }) => {
      const wrong = new URL(url);
      wrong.password = 'password';
      await expect(query(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/);
      expect(new URL(url).password).toHaveLength(32);
    });
    expect(statSync(join(folder, 'postgres/cluster/password')).mode & 0o777).toBe(0o600);
  });

  it('keeps its port, and takes another when that one is taken', async () => {
    const port = () => during(({ url }) => Promise.resolve(Number(new URL(url).port)));
    const first = await port();
    expect(await port()).toBe(first);
    const other = createServer().listen(first, '127.0.0.1');
    await once(other, 'listening');
    try {
      expect(await port()).not.toBe(first);
    } finally {
      other.close();
    }
  });

  it('is one server for all who start at the same moment on an empty folder', async () => {
    const servers = await Promise.all([1, 2, 3, 4].map(() => startEmbeddedDatabase(folder)));
    expect(new Set(servers.map((server) => server.url)).size).toBe(1);
    expect(readdirSync(realpathSync(join(folder, 'postgres')))).toEqual(['cluster']);
    const pid = readPostmaster(data())?.pid;
    await Promise.all(servers.map((server) => server[Symbol.asyncDispose]()));
    expect(isRunning(pid)).toBe(false);
  });

  it('leaves nothing half made when its first start is stopped', async () => {
    const stopping = new AbortController();
    const starting = startEmbeddedDatabase(folder, { signal: stopping.signal });
    const home = realpathSync(join(folder, 'postgres'));
    await waitUntil(
      () => readdirSync(home).some((name) => existsSync(join(home, name, 'data/PG_VERSION'))),
      { what: 'it is half made', every: 5 },
    );
    stopping.abort();
    await expect(starting).rejects.toBe(stopping.signal.reason);
    expect(readdirSync(home)).toEqual([]);
  });

  longTest('can be started again while it is being stopped', async () => {
    const first = await startEmbeddedDatabase(folder);
    const stopped = first[Symbol.asyncDispose]();
    await during(async ({ url }) => {
      await stopped;
      expect(await query(url, 'select 1 as n')).toEqual([{ n: 1 }]);
    });
  });

  it('goes on for a second process when the first one stops', async () => {
    const first = await hold();
    await during(async ({ url }) => {
      await end(first, 'SIGTERM');
      expect(await query(url, 'select 1 as n')).toEqual([{ n: 1 }]);
    });
    expect(existsSync(join(data(), 'postmaster.pid'))).toBe(false);
  });

  it('is taken over, with every acknowledged row, when the process that started it is killed', async () => {
    const holder = await hold();
    const pid = readPostmaster(data())?.pid;
    await end(holder, 'SIGKILL');
    await during(async ({ url }) => {
      expect(readPostmaster(data())?.pid).toBe(pid);
      await query(url, 'create table kept as select 7 as n');
    });
    expect(isRunning(pid)).toBe(false);
  });

  it('comes back with its rows and at its address after the server itself is killed', async () => {
    const first = await startEmbeddedDatabase(folder);
    await query(first.url, 'create table kept as select 7 as n');
    process.kill(readPostmaster(data())?.pid ?? 0, 'SIGKILL');
    const other = await takePort(Number(new URL(first.url).port));
    const revived = first.revive();
    await waitUntil(() => existsSync(join(data(), 'postmaster.pid')), {
      what: 'the server begins to start',
      every: 1,
    });
    other.close();
    await revived;
    expect(await query(first.url, 'select n from kept')).toEqual([{ n: 7 }]);
    await first[Symbol.asyncDispose]();
    expect(existsSync(join(data(), 'postmaster.pid'))).toBe(false);
  });

  longTest(
    'starts although a left-over file names a process that is another program by now',
    async () => {
      await during(() => Promise.resolve());
      const lines = [process.pid, data(), 1_700_000_000, 5432, '', '127.0.0.1', '', 'ready'];
      writeFileSync(join(data(), 'postmaster.pid'), `${lines.join('\n')}\n`, { mode: 0o644 });
      await during(async ({ url }) => {
        expect(await query(url, 'select 1 as n')).toEqual([{ n: 1 }]);
      });
    },
  );

  const madeIn = (path: string) => {
    const home = join(folder, 'postgres');
    return existsSync(home) && readdirSync(home).some((name) => existsSync(join(home, name, path)));
  };
  const MOMENTS: [string, () => boolean][] = [
    ['its files are half made', () => madeIn('data/PG_VERSION')],
    ['its folder is there', () => existsSync(join(folder, 'postgres'))],
    ['its files are whole', () => existsSync(join(data(), 'PG_VERSION'))],
    ['the server begins to run', () => existsSync(join(data(), 'postmaster.pid'))],
  ];
  it.each(MOMENTS.slice(0, rounds(MOMENTS.length, 1)))(
    'recovers from a first start that is killed when %s',
    async (what, isThere) => {
      const holder = launch();
      await waitUntil(isThere, { what, every: 1 });
      await end(holder, 'SIGKILL');
      await during(async ({ url }) => {
        expect(await query(url, 'select 1 as n')).toEqual([{ n: 1 }]);
      });
    },
  );

  longTest('says in its own words why it does not start', async () => {
    await during(() => Promise.resolve());
    writeFileSync(join(data(), 'PG_VERSION'), '9.6\n');
    await expect(startEmbeddedDatabase(folder)).rejects.toThrow(
      /did not start[\s\S]*incompatible with server/,
    );
    writeFileSync(join(data(), 'PG_VERSION'), '18\n');
  });
});
