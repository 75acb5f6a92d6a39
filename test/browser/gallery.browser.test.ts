import type { Browser, Page } from 'playwright-core';
import type { Card, CardElement } from '../../src/cards/kit/adaptiveCard';
import type { CardInput } from '../../src/cards/kit/cardInput';
import type { Language } from '../../src/language/text/detectLanguage';
import { realMessages } from '../support/knowledge/messages';
import { samplesShown, type ShownSample } from '../support/cards/samples/sampleCards';
import { drawingPage } from './gallery/galleryPage';
import { hostConfig, THEMES, WIDTHS, type Theme } from './gallery/teamsThemes';
import { launchChromium } from './support/launchChromium';

/** A card as the browser shows it; see `gallery/inPage.mjs`. */
interface Looked {
  direction: string;
  /** What can be read, without spaces. */
  text: string;
  /** Texts of which a part is hidden, or which stick out of the card, with the width. */
  cutOff: string[];
  /** Pairs of texts, inputs or buttons of which one covers a part of the other, with the width. */
  overlaps: string[];
  /** Texts that stand out too little, with the contrast. */
  faint: string[];
  /** What the keyboard reaches and nothing names. */
  nameless: string[];
}

function inputText(input: CardInput): string[] {
  if (input.type === 'Input.Toggle') return [input.title];
  if (input.type === 'Input.Text') return [input.label];
  if (input.style === 'filtered' && !input.isMultiSelect) return [input.label];
  const hint = input.style === 'compact' && input.placeholder ? [input.placeholder] : [];
  return [input.label, ...hint, ...input.choices.map(({ title }) => title)];
}

function seenText(element: CardElement): string[] {
  if ('isVisible' in element && element.isVisible === false) return [];
  switch (element.type) {
    case 'TextBlock':
      return [element.text];
    case 'RichTextBlock':
      return element.inlines.map(({ text }) => text);
    case 'ActionSet':
      return element.actions.map(({ title }) => title);
    case 'Container':
      return element.items.flatMap(seenText);
    case 'Chart.HorizontalBar':
    case 'Chart.HorizontalBar.Stacked':
    case 'Chart.Line':
      // What draws these cards in the gallery does not know them.
      return [];
    default:
      return inputText(element);
  }
}

/** What can be read on a card, letter by letter and without spaces. What is typed into inputs is not. */
const lettersOf = (card: Card): string =>
  [...card.body.flatMap(seenText), ...(card.actions ?? []).map(({ title }) => title)]
    .join('')
    .replace(/\s+/g, '');

let browser: Browser;
let page: Page;
const shown: Record<Language, ShownSample[]> = { ar: [], en: [] };

/** Milliseconds; a few seconds where nothing else runs. */
const DEADLINE = 60_000;

beforeAll(async () => {
  const messages = await realMessages();
  for (const language of ['ar', 'en'] as const) shown[language] = samplesShown(language, messages);
  browser = await launchChromium();
  page = await browser.newPage();
  await page.setContent(drawingPage());
}, DEADLINE);
afterAll(() => browser.close());

const look = (language: Language, theme: Theme): Promise<Looked[]> =>
  page.evaluate(
    // In the page; the compiler knows no DOM here.
    ([samples, name, config, widths]) =>
      (globalThis as unknown as { gallery: { look(...all: unknown[]): Looked[] } }).gallery.look(
        samples,
        name,
        config,
        widths,
      ),
    [shown[language], theme, hostConfig(theme), WIDTHS] as const,
  );

describe.each(['ar', 'en'] as const)('in %s', (language) => {
  describe.each(THEMES)('and the theme %s, narrow and wide, every card', (theme) => {
    let looked: Looked[];
    beforeAll(async () => void (looked = await look(language, theme)), DEADLINE);

    /** Cards of which something is not as it should be, with what it is. */
    const faulty = (faultsOf: (card: Looked, at: number) => readonly unknown[]) =>
      looked.flatMap((card, at) => {
        const faults = faultsOf(card, at);
        const { family, name } = shown[language][at]!;
        return faults.length === 0 ? [] : [[`${family}: ${name}`, faults]];
      });

    test('shows what it says, as it is written', () => {
      const faults = faulty(({ text }, at) => {
        const expected = lettersOf(shown[language][at]!.card);
        return text === expected ? [] : [{ text, expected }];
      });
      expect(faults).toEqual([]);
    });

    test('reads in the direction of its language', () => {
      const expected = language === 'ar' ? 'rtl' : 'ltr';
      expect(faulty(({ direction }) => (direction === expected ? [] : [direction]))).toEqual([]);
    });

    test('is seen whole', () => expect(faulty(({ cutOff }) => cutOff)).toEqual([]));

    test('covers nothing of itself', () => expect(faulty(({ overlaps }) => overlaps)).toEqual([]));

    test('stands out from its ground', () => expect(faulty(({ faint }) => faint)).toEqual([]));

    test('names what the keyboard reaches', () =>
      expect(faulty(({ nameless }) => nameless)).toEqual([]));
  });
});
