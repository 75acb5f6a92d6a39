import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { textsAnswer } from '../../../src/tabApi/tabApi';
import { realMessages } from '../../support/knowledge/messages';

const BUILT = join(__dirname, '../../../dist/tab');
/** Bytes, packed. */
const LIMIT = 350 * 1024;

interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
  dynamicImports?: string[];
}

/** What the build has made of each source; `npm run build` makes it. */
const manifest = JSON.parse(readFileSync(join(BUILT, '.vite/manifest.json'), 'utf8')) as Record<
  string,
  Chunk
>;

/** The files of a chunk and of all that it cannot do without. */
function filesOf(name: string, seen = new Set<string>()): string[] {
  const chunk = manifest[name];
  if (!chunk || seen.has(name)) return [];
  seen.add(name);
  const needed = (chunk.imports ?? []).flatMap((other) => filesOf(other, seen));
  return [chunk.file, ...(chunk.css ?? []), ...needed];
}

const packed = (content: Buffer | string) => gzipSync(content).length;

const OVERVIEW = 'overview/OverviewPage.tsx';
const files = [...new Set(['index.html', ...filesOf('index.html'), ...filesOf(OVERVIEW)])];

test('the first view is at most 350 KB, packed, with its texts', async () => {
  const messages = await realMessages();
  const texts = packed(JSON.stringify(textsAnswer(messages, 'ar')));
  const sizes = files.map((file) => packed(readFileSync(join(BUILT, file))));
  expect(files.length).toBeGreaterThan(3);
  expect(sizes.reduce((sum, size) => sum + size, texts)).toBeLessThan(LIMIT);
});

test('charts, and what speaks with Teams, are no part of it', () => {
  const later = ['chart/drawChart.ts', '../../node_modules/@microsoft/teams-js/'];
  for (const name of later) {
    const chunk = Object.entries(manifest).find(([source]) => source.startsWith(name))?.[1];
    expect(chunk?.file).toMatch(/^assets\//);
    expect(files).not.toContain(chunk?.file);
  }
});

test('nothing stands in the page itself: the policy of its server lets no script in there', () => {
  const page = readFileSync(join(BUILT, 'index.html'), 'utf8');
  expect(page).toMatch(/<script type="module" crossorigin src="\/tab\/assets\/[^"]+"><\/script>/);
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/);
});
