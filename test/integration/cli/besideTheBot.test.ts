import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openStore, type Store } from '../../../src/store/openStore';

const MONA = '2f1c9a4e-0b7d-4c55-9d3e-6a8b1f20c7d4';
const support = join(__dirname, '../../support');
const execute = promisify(execFile);

let dataDir: string;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), `lawaraq-test-${process.pid}-`));
  chmodSync(dataDir, 0o711);
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** A command in a process of its own, without an address of a database. */
async function lawaraq(...args: string[]): Promise<string> {
  const command = [
    '--require',
    join(support, 'process/typescript.cjs'),
    join(support, 'process/runCommand.ts'),
  ];
  const env = { PATH: process.env['PATH'], HOME: dataDir, DATA_DIR: dataDir };
  return (await execute(process.execPath, [...command, ...args], { env })).stdout;
}

describe('a command beside a bot that runs on the embedded database', () => {
  let bot: Store;
  beforeAll(async () => {
    bot = await openStore({ databaseUrl: undefined, dataDir });
  });
  afterAll(async () => {
    await bot[Symbol.asyncDispose]();
  });

  it('works on the same database, and leaves it running', async () => {
    await bot.staff.recordSeen(MONA, 'Mona');
    expect(await lawaraq('people', 'list')).toBe(`${MONA}\tMona\t-\t-\n`);
    await lawaraq('people', 'set', MONA, '--role', 'coordinator:rta');
    expect((await bot.staff.member(MONA)).grants).toEqual([
      { role: 'coordinator', entityId: 'rta' },
    ]);
    await bot.ping();
  });
});

describe('a command where nothing runs', () => {
  it('starts the embedded database for itself, and finds what was kept', async () => {
    expect(await lawaraq('people', 'list')).toBe(`${MONA}\tMona\t-\tcoordinator:rta\n`);
  });
});
