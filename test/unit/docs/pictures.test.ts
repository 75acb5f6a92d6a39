import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const PROJECT = join(__dirname, '../../..');
const DOCS = join(PROJECT, 'docs');
const BROWSER = join(PROJECT, 'test/browser');

/** A picture that a page shows. */
interface Shown {
  page: string;
  path: string;
  description: string;
}

const filesOf = (folder: string, end: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(end))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

const shown: Shown[] = filesOf(DOCS, '.md').flatMap(({ name, text }) =>
  [...text.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, description = '', path = '']) => ({
    page: name,
    path,
    description,
  })),
);
const names = new Set(shown.map(({ path }) => basename(path, '.png')));

test('the guides show pictures, each in words too, and each is there', () => {
  expect(shown.length).toBeGreaterThan(20);
  for (const { page, path, description } of shown) {
    expect([page, path, existsSync(join(DOCS, path))]).toEqual([page, path, true]);
    expect([path, description.length > 5]).toEqual([path, true]);
  }
});

test('a guide shows pictures in its own language', () => {
  for (const { page, path } of shown) {
    const language = page.endsWith('.ar.md') ? 'ar' : 'en';
    expect(basename(path, '.png')).toMatch(new RegExp(`\\.${language}$`));
  }
});

test('every picture is taken by a browser test, and none is left that nobody shows', () => {
  const tests = [BROWSER, join(BROWSER, 'tab')].flatMap((folder) =>
    filesOf(folder, '.browser.test.ts'),
  );
  const taken = new Set(
    tests.flatMap(({ text }) =>
      [...text.matchAll(/keepPicture\(\s*'([^']+)'/g)].map(([, name = '']) => name),
    ),
  );
  expect([...names].filter((name) => !taken.has(name))).toEqual([]);
  expect([...taken].filter((name) => !names.has(name))).toEqual([]);
  const kept = readdirSync(join(DOCS, 'pictures')).map((name) => basename(name, '.png'));
  expect(kept.sort()).toEqual([...names].sort());
});
