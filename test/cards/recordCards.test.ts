import { MAX_ACTIONS, type Card } from '../../src/cards/card';
import { readCardAction } from '../../src/cards/cardAction';
import { cardMessage } from '../../src/cards/cardMessage';
import type { Messages } from '../../src/messages/messages';
import { realMessages } from '../support/messages';
import { parseCard } from '../support/parseCard';
import { actionsOf, elementsOf, inputsOf } from '../support/readCard';
import { fullFields, fullRecord, recordCards } from '../support/recordCards';

let messages: Messages;
beforeAll(async () => void (messages = await realMessages()));

const READ = new Set(['text', 'title', 'label', 'placeholder']);

/** Everything on a card that somebody reads or hears: texts, buttons, labels, choices. */
function wordsOf(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(wordsOf);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    // What a button sends back is not read by anybody.
    if (key === 'data') return [];
    return READ.has(key) && typeof value === 'string' ? [value] : wordsOf(value);
  });
}

/** Codes, addresses and the examples of a name in the other script. */
const ALLOWED = {
  ar: [
    /PL-RTA-\d{4}-\d{4}/g,
    /https:\/\/\S*/g,
    /مقاس A\d/g,
    /درجة الثقة [ABC]/g,
    'مثال: Trade licence renewal',
    'مثال: G4',
    /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
    'ورابط https',
  ],
  en: ['e.g. تجديد رخصة تجارية'],
};
const FOREIGN = { ar: /\p{Script=Latin}/u, en: /\p{Script=Arabic}/u };

describe.each(['ar', 'en'] as const)('in %s', (language) => {
  let ordinary: [string, Card][];
  let largest: [string, Card][];
  beforeAll(() => {
    ordinary = Object.entries(recordCards(language, messages));
    largest = Object.entries(recordCards(language, messages, fullRecord({}, fullFields())));
  });

  test('every card about records is one that Teams can read, in its direction', () => {
    expect(ordinary.length).toBeGreaterThan(30);
    for (const [name, card] of [...ordinary, ...largest]) {
      expect([name, parseCard(card).problems]).toEqual([name, []]);
      expect(card.rtl).toBe(language === 'ar' ? true : undefined);
    }
  });

  test('every card speaks one language', () => {
    for (const [name, card] of ordinary) {
      const foreign = wordsOf(card).filter((text) => {
        const own = ALLOWED[language].reduce<string>(
          (rest, allowed) => rest.replaceAll(allowed, ''),
          text,
        );
        return FOREIGN[language].test(own);
      });
      expect([name, foreign]).toEqual([name, []]);
    }
  });

  test('no text is left without its words', () => {
    for (const [name, card] of ordinary) {
      const broken = wordsOf(card).filter(
        (text) => /undefined|NaN|\[object|\{|record\.|people\.|notice\./.test(text) || text === '',
      );
      expect([name, broken]).toEqual([name, []]);
    }
  });

  test('the largest record there can be stays below what Teams takes', () => {
    for (const [name, card] of largest) {
      const bytes = JSON.stringify(cardMessage(card, 'x'.repeat(200))).length * 2;
      expect([name, bytes < 80 * 1024]).toEqual([name, true]);
    }
  });

  test('no set of buttons holds more than Teams shows, and every button has a title', () => {
    for (const [name, card] of [...ordinary, ...largest]) {
      const sets = elementsOf(card).flatMap((element) =>
        element.type === 'ActionSet' ? [element.actions.length] : [],
      );
      const most = Math.max(0, card.actions?.length ?? 0, ...sets);
      expect([name, most <= MAX_ACTIONS]).toEqual([name, true]);
      for (const { title } of actionsOf(card)) expect(title.trim()).not.toBe('');
    }
  });

  test('every input and every part that unfolds has a name of its own', () => {
    for (const [name, card] of ordinary) {
      const ids = elementsOf(card).flatMap((element) =>
        'id' in element && element.id ? [element.id] : [],
      );
      expect([name, ids.filter((id, at) => ids.indexOf(id) !== at)]).toEqual([name, []]);
      const unfolded = actionsOf(card).flatMap((action) =>
        action.type === 'Action.ToggleVisibility'
          ? action.targetElements.map((target) =>
              typeof target === 'string' ? target : target.elementId,
            )
          : [],
      );
      expect([name, unfolded.filter((id) => !ids.includes(id))]).toEqual([name, []]);
    }
  });

  test('what a button sends is what the bot reads', () => {
    for (const [name, card] of ordinary) {
      for (const action of actionsOf(card)) {
        if (!('data' in action) || !('lawaraq' in action.data)) continue;
        expect([name, readCardAction(action.data)?.action]).toEqual([name, action.data.lawaraq]);
        if (action.type !== 'Action.Execute') continue;
        expect(action.verb).toBe(action.data.lawaraq.verb);
        expect(action.fallback.data).toEqual(action.data);
      }
    }
  });

  test('a client that has everything filled in sends nothing else than the inputs', () => {
    for (const [name, card] of ordinary) {
      const wanted = inputsOf(card).map(({ id }) => id);
      const known = parseCard(card)
        .card.getAllInputs()
        .map(({ id }) => id);
      expect([name, known]).toEqual([name, wanted]);
    }
  });
});
