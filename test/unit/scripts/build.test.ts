import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const SCRIPTS = join(__dirname, '../../../scripts');
/** Stands for the compiler: one line for each time that it ran, or a failure. */
const COMPILER = `
const fs = require('node:fs');
if (fs.readFileSync('src/main.ts', 'utf8').includes('mistake')) process.exit(2);
fs.mkdirSync('dist/src', { recursive: true });
fs.appendFileSync('runs', 'x');
fs.writeFileSync('dist/src/main.js', fs.readFileSync('src/main.ts'));
`;
const FILES: Readonly<Record<string, string>> = {
  'src/main.ts': 'start();',
  'src/store/migrations/baseline/tables.sql': 'create table one ();',
  'dialogs/log.ts': 'ask();',
  'locales/en.json': '{}',
  'tsconfig.build.json': '{}',
  'node_modules/typescript/bin/tsc': COMPILER,
  'scripts/buildTab.mjs': '',
};

let project: string;
const write = (name: string, text: string) => {
  mkdirSync(dirname(join(project, name)), { recursive: true });
  writeFileSync(join(project, name), text);
};
const build = (...args: string[]) =>
  execFileSync(process.execPath, [join(project, 'scripts/build.mjs'), ...args], { stdio: 'pipe' });
/** What `npm start` does; returns how often the compiler ran until now. */
const start = (): number => {
  build('--if-changed');
  return readFileSync(join(project, 'runs'), 'utf8').length;
};

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'lawaraq-build-'));
  for (const [name, text] of Object.entries(FILES)) write(name, text);
  cpSync(join(SCRIPTS, 'build.mjs'), join(project, 'scripts/build.mjs'));
});
afterEach(() => rmSync(project, { recursive: true }));

describe('the build of npm start', () => {
  it('is skipped if nothing has changed, also after npm run build', () => {
    build();
    expect(start()).toBe(1);
    expect(start()).toBe(1);
    expect(existsSync(join(project, 'dist/src/store/migrations/baseline/tables.sql'))).toBe(true);
    build();
    expect(start()).toBe(2);
  });

  it.each(['src/main.ts', 'dialogs/log.ts', 'locales/en.json', 'tsconfig.build.json'])(
    'is done after %s was edited, even if its time and length are as before',
    (name) => {
      start();
      const path = join(project, name);
      const text = readFileSync(path, 'utf8');
      const time = new Date(2026, 0, 1);
      utimesSync(path, time, time);
      start();
      writeFileSync(path, text.replace(/./, 'X'));
      utimesSync(path, time, time);
      expect(start()).toBe(2);
      expect(start()).toBe(2);
    },
  );

  it('is done after a file came, went or was renamed', () => {
    start();
    write('src/more.ts', '');
    expect(start()).toBe(2);
    rmSync(join(project, 'src/more.ts'));
    write('src/other.ts', '');
    expect(start()).toBe(3);
  });

  it('is done if what was built is gone, was changed or is of another build', () => {
    start();
    rmSync(join(project, 'dist/src/main.js'));
    expect(start()).toBe(2);
    write('dist/src/main.js', 'stop();');
    expect(start()).toBe(3);
    rmSync(join(project, 'dist'), { recursive: true });
    expect(start()).toBe(4);
    expect(readFileSync(join(project, 'dist/src/main.js'), 'utf8')).toBe('start();');
  });

  it('is done again after it failed, and fails with it', () => {
    start();
    write('src/main.ts', 'mistake');
    expect(() => start()).toThrow();
    expect(() => start()).toThrow();
    write('src/main.ts', 'start();');
    expect(start()).toBe(2);
  });
});
