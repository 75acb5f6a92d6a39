// `npm run gallery`: draws every card of the bot in both languages, three themes and two widths as
// Teams does, into a page to look through and pictures beside it.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { loadMessages } from '../src/messages/loadMessages';
import { galleryPage } from '../test/browser/gallery/galleryPage';
import { THEMES, WIDTHS } from '../test/browser/gallery/teamsThemes';
import { launchChromium } from '../test/browser/support/launchChromium';
import { samplesShown } from '../test/support/cards/samples/sampleCards';

const PROJECT = join(__dirname, '..');
const GALLERY = join(PROJECT, 'gallery');
const PAGE = join(GALLERY, 'index.html');
const LANGUAGES = ['ar', 'en'] as const;
/** CSS pixels: four narrow cards beside each other, or two wide ones. */
const SCREEN = { width: 1380, height: 900 };

/** One picture of each family as it looks in one language, theme and width. */
async function photograph(page: Page, families: readonly string[]): Promise<number> {
  const choose = (box: string, value: string) => page.selectOption(`select[name=${box}]`, value);
  let pictures = 0;
  for (const family of families) {
    await choose('family', family);
    for (const language of LANGUAGES) {
      await choose('language', language);
      for (const theme of THEMES) {
        await choose('theme', theme);
        for (const width of Object.keys(WIDTHS)) {
          await choose('width', width);
          const name = `${[family, language, theme, width].join('-')}.jpg`;
          await page.screenshot({ path: join(GALLERY, name), fullPage: true, quality: 80 });
          pictures += 1;
        }
      }
    }
  }
  return pictures;
}

async function main(): Promise<void> {
  const messages = await loadMessages(join(PROJECT, 'locales'));
  const shown = LANGUAGES.flatMap((language) => samplesShown(language, messages));
  rmSync(GALLERY, { recursive: true, force: true });
  mkdirSync(GALLERY);
  writeFileSync(PAGE, galleryPage(shown));
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: SCREEN });
    await page.goto(pathToFileURL(PAGE).href);
    const pictures = await photograph(page, [...new Set(shown.map(({ family }) => family))]);
    console.log(`${shown.length} cards in ${PAGE}, ${pictures} pictures beside it.`);
  } finally {
    await browser.close();
  }
}

void main();
