import type { Locator } from 'playwright-core';

/** A card as a person sees it in the browser. */
export interface Seen {
  direction: string | null;
  /** Line by line, without the buttons below. */
  lines: string[];
  /** Everything that can be clicked, by its name. */
  buttons: string[];
  /** Texts of which a part is hidden, or which stick out of the card. */
  cutOff: string[];
}

/** What this needs of the browser's elements; the compiler knows no DOM here. */
interface Box {
  textContent: string | null;
  scrollWidth: number;
  clientWidth: number;
  scrollHeight: number;
  clientHeight: number;
  getBoundingClientRect(): { left: number; right: number };
}

async function lookAt(card: Locator): Promise<Seen> {
  await card.scrollIntoViewIfNeeded();
  // Not what is folded.
  const lines = await card
    .locator('.ac-textBlock, .ac-richTextBlock')
    .filter({ visible: true })
    .allInnerTexts();
  // The arrow and the calendar inside an input are the client's own.
  const buttons = await card
    .getByRole('button')
    .or(card.getByRole('link'))
    .and(card.page().locator(':not(span)'))
    .all();
  return {
    direction: await card.getAttribute('dir'),
    lines: lines.map((text) => text.trim()),
    buttons: await Promise.all(
      buttons.map(async (button) => (await button.getAttribute('aria-label')) ?? ''),
    ),
    cutOff: await cutOff(card),
  };
}

async function cutOff(card: Locator): Promise<string[]> {
  const edges = await card.boundingBox();
  if (!edges) throw new Error('The card is not visible.');
  const shown = card.locator('.ac-textBlock, .ac-richTextBlock, button, a');
  return shown.filter({ visible: true }).evaluateAll(
    (elements: Box[], { left, right }) =>
      elements
        .filter((element) => {
          const place = element.getBoundingClientRect();
          return (
            element.scrollWidth > element.clientWidth + 1 ||
            element.scrollHeight > element.clientHeight + 1 ||
            place.left < left - 1 ||
            place.right > right + 1
          );
        })
        .map((element) => element.textContent ?? ''),
    { left: edges.x, right: edges.x + edges.width },
  );
}

/** A card in Arabic: right to left, whole, and nothing to click in Latin letters but the names of languages. */
export async function lookAtArabic(card: Locator): Promise<Seen> {
  const seen = await lookAt(card);
  expect(seen.cutOff).toEqual([]);
  expect(seen.direction).toBe('rtl');
  const ownNames = ['English'];
  const buttons = seen.buttons.filter((name) => !ownNames.includes(name));
  expect(buttons.filter((name) => /[A-Za-z]/.test(name))).toEqual([]);
  return seen;
}

/** A card in English: left to right, whole, and nothing to click in Arabic letters but the names of languages. */
export async function lookAtEnglish(card: Locator): Promise<Seen> {
  const seen = await lookAt(card);
  expect(seen.cutOff).toEqual([]);
  expect(seen.direction).not.toBe('rtl');
  const ownNames = ['العربية'];
  const buttons = seen.buttons.filter((name) => !ownNames.includes(name));
  expect(buttons.filter((name) => /\p{Script=Arabic}/u.test(name))).toEqual([]);
  return seen;
}
