import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ShownSample } from '../../support/cards/samples/sampleCards';
import { hostConfig, SHARED_STYLES, THEMES, themeStyles, WIDTHS } from './teamsThemes';

const fileOf = (name: string, path: string) =>
  readFileSync(join(dirname(require.resolve(`${name}/package.json`)), path), 'utf8');
const ownFile = (name: string) => readFileSync(join(__dirname, name), 'utf8');

/** A script as it can stand inside a page. */
const inline = (script: string) =>
  `<script>${script.replaceAll('</script', '<\\/script')}</script>`;
/** Names of its own, so that several can stand in one page. */
const scoped = (script: string) => inline(`{${script}}`);

/**
 * A page that can draw cards as Teams does, without anything from elsewhere.
 * @param body what else stands in it, as HTML
 */
export const drawingPage = (body = ''): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Lawaraq: cards</title>
<style>${SHARED_STYLES}${THEMES.map(themeStyles).join('')}</style>
${inline(fileOf('adaptivecards', 'dist/adaptivecards.min.js'))}
${inline(fileOf('marked', 'lib/marked.umd.js'))}
${scoped(ownFile('inPage.mjs'))}
<body>${body}</body>
</html>`;

const CONTROLS = `
<style>
#filter{position:sticky;top:0;display:flex;flex-wrap:wrap;gap:8px;padding:8px 16px;background:#242424;z-index:1}
#filter *{font:14px sans-serif}
main{display:flex;flex-wrap:wrap;align-items:flex-start;gap:16px;padding:16px}
figure{margin:0}
figcaption{font-size:12px;padding-bottom:4px}
</style>
<form id="filter">
<select name="language" aria-label="Language"></select>
<select name="theme" aria-label="Theme"></select>
<select name="width" aria-label="Width"></select>
<select name="family" aria-label="Family"></select>
<input name="words" type="search" aria-label="Words of the name" placeholder="Words of the name">
</form>
<main></main>`;

/** The gallery: every card, to be chosen by language, theme, width and family. */
export function galleryPage(shown: readonly ShownSample[]): string {
  const themes = Object.fromEntries(THEMES.map((theme) => [theme, hostConfig(theme)]));
  const contents = JSON.stringify({ shown, themes, widths: WIDTHS });
  return drawingPage(
    [
      CONTROLS,
      inline(`globalThis.galleryContents=${contents}`),
      scoped(ownFile('viewer.mjs')),
    ].join('\n'),
  );
}
