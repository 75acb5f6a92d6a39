import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { GUIDE_PICTURES } from './folders';

/** Room around what is shown, in pixels of the page. */
const MARGIN = 24;

/**
 * Keeps a picture of a card for the guides, or of as much of a page as the window shows.
 * @param name as the guides name it, without `.png`
 * @param asked what was written before it, which is then in the picture, too
 */
export async function keepPicture(name: string, card: Locator, asked?: string): Promise<void> {
  await card.scrollIntoViewIfNeeded();
  const shown = await card.boundingBox();
  if (!shown) throw new Error(`Nothing can be seen for the picture “${name}”.`);
  const window = card.page().viewportSize() ?? { width: Infinity, height: Infinity };
  const bottom = Math.min(shown.y + shown.height + MARGIN, window.height);
  const said = asked === undefined ? undefined : await messageAbove(card, asked, shown.y);
  const left = Math.max(0, Math.min(shown.x, said?.x ?? shown.x) - MARGIN);
  const furthest = Math.max(shown.x + shown.width, said ? said.x + said.width : 0) + MARGIN;
  const right = Math.min(furthest, window.width);
  const top = Math.max(0, (said?.y ?? shown.y) - MARGIN);
  mkdirSync(GUIDE_PICTURES, { recursive: true });
  await card.page().screenshot({
    path: join(GUIDE_PICTURES, `${name}.png`),
    clip: { x: left, y: top, width: right - left, height: bottom - top },
  });
}

/** Where a message stands, the nearest above a card; the Playground's log repeats it at the side. */
async function messageAbove(card: Locator, text: string, before: number) {
  const all = await card.page().getByText(text, { exact: true }).all();
  const boxes = await Promise.all(all.map((one) => one.boundingBox()));
  const above = boxes.filter((box) => box !== null && box.y < before);
  const nearest = above.sort((a, b) => (b?.y ?? 0) - (a?.y ?? 0))[0];
  if (!nearest) throw new Error(`“${text}” does not stand above the card.`);
  return nearest;
}
