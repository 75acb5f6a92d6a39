import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadKnowledge } from '../../../src/knowledge/readKnowledgeFolder';
import { formatProblem } from '../../../src/knowledge/knowledgeProblem';
import { knowledgeFiles } from '../../support/knowledge/knowledgeFiles';
import { cpuDuring } from '../../support/process/cpuOf';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lawaraq-unsafe-'));
  for (const { name, text } of knowledgeFiles()) write(name, text);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, contents: string | Buffer): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), contents);
}

/** Of processor time. Far above what it takes; what it guards against takes minutes or never ends. */
const AT_MOST_MS = 10_000;

async function problems(): Promise<string[]> {
  let built: Awaited<ReturnType<typeof loadKnowledge>> | undefined;
  const cpu = await cpuDuring(async () => void (built = await loadKnowledge(folder)));
  expect(cpu).toBeLessThan(AT_MOST_MS);
  return built && 'problems' in built ? built.problems.map(formatProblem) : [];
}

const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
  .concat(
    [...'bcdefghi'].map((name, at) => {
      const before = `*${'abcdefgh'[at]}`;
      return `${name}: &${name} [${Array<string>(9).fill(before).join(', ')}]`;
    }),
  )
  .join('\n');

describe('a file', () => {
  it.each<[string, string | Buffer, string]>([
    [
      'whose aliases stand for billions',
      bomb,
      'more.yaml:2 more than 50 copies by aliases; write the text out',
    ],
    [
      'with an alias of nothing',
      '- id: a\n  kind: *b\n',
      'more.yaml:2 Unresolved alias (the anchor must be set before the alias): b',
    ],
    [
      'with the key __proto__',
      '- id: a\n  __proto__: { admin: true }\n',
      'more.yaml:2 "__proto__" cannot be a key; use another',
    ],
    [
      'with the key constructor',
      '- id: a\n  kind: gap\n  "constructor": { prototype: {} }\n',
      'more.yaml:3 "constructor" cannot be a key; use another',
    ],
    [
      'with a key that an alias stands for',
      '- id: a\n  kind: &k __proto__\n  *k : { admin: true }\n',
      'more.yaml:3 a key that is not plain text; write it out, in quotes if it begins with a bracket or a mark',
    ],
    [
      'with a list as a key',
      '- id: a\n  ? [kind]\n  : gap\n',
      'more.yaml:2 a key that is not plain text; write it out, in quotes if it begins with a bracket or a mark',
    ],
    [
      'with a key twice, once as a text',
      '- id: a\n  true: 1\n  "true": 2\n',
      'more.yaml:3 the key "true" is there twice; keep one',
    ],
    [
      'with a key twice',
      '- id: a\n  kind: gap\n  id: b\n',
      'more.yaml:3 the key "id" is there twice; keep one',
    ],
    [
      'with a second document',
      '[]\n---\n[]\n',
      'more.yaml:2 a second document; a file holds one, so remove "---"',
    ],
    [
      'that nests a million brackets',
      `\n${'['.repeat(1_000_000)}`,
      'more.yaml:2 nested more than 32 deep; write it flatter',
    ],
    [
      'that nests by indentation',
      Array.from({ length: 1000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
      'more.yaml:32 nested more than 32 deep; write it flatter',
    ],
    [
      'with more keys than can be read',
      Array.from({ length: 150_000 }, (_, at) => `k${at}: 1`).join('\n'),
      'more.yaml:42858 more than can be read at once; split the file here',
    ],
    [
      'with a NUL byte',
      '- id: a\n  kind: g\0p\n',
      'more.yaml:2 a NUL byte; this is not a text file, or it is not saved as UTF-8',
    ],
    [
      'with a mark that turns letters round',
      '- id: a\n  # \u202eb\n',
      'more.yaml:2 a mark that cannot be seen and changes how the text is read (U+202E); remove it',
    ],
    [
      'with such a mark as an escape',
      '- id: a\n  title: "\\u202Eb"\n',
      'more.yaml:2 a mark that cannot be seen and changes how the text is read (U+202E); remove it',
    ],
    [
      'in Latin-1',
      Buffer.from('- id: a\n  title: caf\xe9\n', 'latin1'),
      'more.yaml:2 not UTF-8; save the file in that encoding',
    ],
    [
      'in UTF-16',
      Buffer.from('\ufeff- id: a\n', 'utf16le'),
      'more.yaml:1 not UTF-8; save the file in that encoding',
    ],
  ])('%s is refused where it stands', async (_, contents, problem) => {
    write('more.yaml', contents);
    expect(await problems()).toEqual([problem]);
  });

  it('of 100 MB is refused without being read', async () => {
    write('more.yaml', '');
    truncateSync(join(folder, 'more.yaml'), 100 * 2 ** 20);
    expect(await problems()).toEqual(['more.yaml:1 larger than 2 MB; split it']);
  });

  it('with thousands of mistakes has a hundred of them named', async () => {
    write('more.yaml', '- 1\n'.repeat(20_000));
    expect(await problems()).toHaveLength(100);
  });

  it('is read with a byte order mark and with few aliases', async () => {
    const [entries = { name: '', text: '' }] = knowledgeFiles([
      'entries.yaml',
      '{ en: In 2018., ar: في عام 2018. }',
      '{ en: &year "2018", ar: *year }',
    ]).filter(({ name }) => name === 'entries.yaml');
    write('entries.yaml', `\ufeff${entries.text}`);
    expect(await problems()).toEqual([]);
  });
});

describe('a folder', () => {
  it('may not link out of itself, to a file, a folder or nothing', async () => {
    symlinkSync('/etc/hostname', join(folder, 'file.yaml'));
    symlinkSync('/dev/zero', join(folder, 'endless.yaml'));
    symlinkSync('/etc', join(folder, 'folder'));
    symlinkSync('/nowhere', join(folder, 'nothing.yaml'));
    expect((await problems()).sort()).toEqual([
      'endless.yaml:1 a link out of the folder; put the file itself here',
      'file.yaml:1 a link out of the folder; put the file itself here',
      'folder:1 a link out of the folder; put the file itself here',
      'nothing.yaml:1 a link that leads nowhere; remove it',
    ]);
  });

  it('may not contain itself by a link', async () => {
    symlinkSync('.', join(folder, 'again'));
    expect(await problems()).toEqual(['again:1 a link to a folder; put the folder itself here']);
  });

  it('may be a mounted volume, where files are links to a hidden folder', async () => {
    for (const { name, text } of knowledgeFiles()) {
      rmSync(join(folder, name));
      write(`..2026/${name}`, text);
      symlinkSync(`..data/${name}`, join(folder, name));
    }
    symlinkSync('..2026', join(folder, '..data'));
    expect(await problems()).toEqual([]);
  });

  it('may itself be reached by a link', async () => {
    const link = `${folder}-link`;
    symlinkSync(folder, link);
    const built = await loadKnowledge(link);
    rmSync(link);
    expect(built).toHaveProperty('knowledge');
  });

  it('may hold what editors and version control keep beside the files', async () => {
    symlinkSync('me@host.1234', join(folder, '.#entries.yaml'));
    write('.git/config.yaml', '\0');
    write('notes.txt', '\0');
    expect(await problems()).toEqual([]);
  });

  it('is refused with thousands of files', async () => {
    for (let at = 0; at < 5000; at += 1) write(`many/${at}.yaml`, '[]\n');
    expect(await problems()).toEqual([
      expect.stringMatching(/^\S+:1 more than 5000 files and folders; keep knowledge alone here$/),
    ]);
  });

  it('is refused where folders lie too deep', async () => {
    mkdirSync(join(folder, ...Array<string>(20).fill('d')), { recursive: true });
    expect(await problems()).toEqual([
      expect.stringMatching(/^(d\/)+d:1 folders more than 16 deep; move the files up$/),
    ]);
  });

  it('may not hold a link that leads round in a circle', async () => {
    write('more/a.yaml', '[]\n');
    rmSync(join(folder, 'more/a.yaml'));
    symlinkSync('a.yaml', join(folder, 'more/a.yaml'));
    expect(await problems()).toEqual(['more/a.yaml:1 a link that leads nowhere; remove it']);
  });
});
