import { dirname, join } from 'node:path';
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import fc from 'fast-check';
import { MAX_ACTIONS, type Card, type ActionElement } from '../../../../src/cards/kit/adaptiveCard';
import { readCardAction } from '../../../../src/cards/actions/cardAction';
import { cardMessage, cardSummary } from '../../../../src/cards/kit/cardMessage';
import type { Messages } from '../../../../src/messages/messages';
import { foreignWords, ownNames, titlesOf, wordsOf } from '../../../support/cards/cardWords';
import { realMessages } from '../../../support/knowledge/messages';
import { parseCard } from '../../../support/cards/parseCard';
import { actionsOf, elementsOf, inputsOf } from '../../../support/cards/readCard';
import {
  cardBuilders,
  filledNames,
  sampledNames,
} from '../../../support/cards/samples/cardBuilders';
import {
  SAMPLES,
  samplesShown,
  type ShownSample,
} from '../../../support/cards/samples/sampleCards';
import { rounds } from '../../../support/process/rounds';

let messages: Messages;
beforeAll(async () => void (messages = await realMessages()));

test('every card that the bot can build is among the samples', () => {
  const sampled = sampledNames();
  const builders = cardBuilders();
  expect(builders.length).toBeGreaterThan(20);
  expect(builders.filter((name) => !sampled.has(name))).toEqual([]);
});

/** All that these show are the bot's own words. */
const SAY_NOTHING_OF_OTHERS = [
  'feedbackCard',
  'fixedFilesCard',
  'helpCard',
  'languageCard',
  'reminderSwitchCard',
  'welcomeCard',
];

test('every card that shows what people or files say has a sample that is filled with it', () => {
  const filled = filledNames();
  const unfilled = cardBuilders().filter((name) => !filled.has(name));
  expect(unfilled.sort()).toEqual(SAY_NOTHING_OF_OTHERS);
});

test('no two samples of a family have one name', () => {
  const names = SAMPLES.map(({ family, name }) => `${family}: ${name}`);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

/** Samples of which something is not as it should be, with what it is. */
const faulty = (shown: readonly ShownSample[], faultsOf: (card: Card) => readonly unknown[]) =>
  shown
    .map(({ family, name, card }) => [`${family}: ${name}`, faultsOf(card)] as const)
    .filter(([, faults]) => faults.length > 0);

const repeated = (names: readonly string[]) =>
  names.filter((name, at) => names.indexOf(name) !== at);

/** Every object inside a card, the card itself among them. */
function objectsOf(part: unknown): Record<string, unknown>[] {
  if (Array.isArray(part)) return part.flatMap(objectsOf);
  if (typeof part !== 'object' || part === null) return [];
  const own = part as Record<string, unknown>;
  return [own, ...Object.values(own).flatMap(objectsOf)];
}

describe.each(['ar', 'en'] as const)('every card in %s', (language) => {
  let shown: ShownSample[];
  beforeAll(() => void (shown = samplesShown(language, messages)));

  test('is one that a client can read, of version 1.5', () => {
    expect(faulty(shown, (card) => parseCard(card).problems)).toEqual([]);
    // The vendor's own shape, checked by the compiler.
    const typed: readonly Pick<IAdaptiveCard, 'type' | 'version' | 'rtl' | 'lang' | 'refresh'>[] =
      shown.map(({ card }) => card);
    expect(typed).toHaveLength(shown.length);
    expect(faulty(shown, ({ version }) => (version === '1.5' ? [] : [version]))).toEqual([]);
  });

  test('says its language, and reads in its direction', () => {
    const expected = language === 'ar' ? true : undefined;
    expect(faulty(shown, (card) => (card.lang === language ? [] : [card.lang]))).toEqual([]);
    expect(faulty(shown, ({ rtl }) => (rtl === expected ? [] : [rtl]))).toEqual([]);
  });

  test('has no more buttons beside each other than Teams shows, each with a title', () => {
    const most = (card: Card) =>
      Math.max(
        card.actions?.length ?? 0,
        ...elementsOf(card).map((part) => (part.type === 'ActionSet' ? part.actions.length : 0)),
      );
    expect(faulty(shown, (card) => (most(card) > MAX_ACTIONS ? [most(card)] : []))).toEqual([]);
    expect(faulty(shown, (card) => titlesOf(card).filter((title) => !title.trim()))).toEqual([]);
  });

  test('can be sent as a message of 80 KB with a summary for notifications', () => {
    const faults = (card: Card) => {
      const message = cardMessage(card, cardSummary(card));
      const bytes = JSON.stringify(message).length * 2;
      return [
        ...(bytes > 80 * 1024 ? [`${bytes} bytes`] : []),
        ...(message.summary.trim() === '' ? ['no summary'] : []),
      ];
    };
    expect(faulty(shown, faults)).toEqual([]);
  });

  test('calls its buttons and inputs by names in its language', () => {
    expect(faulty(shown, (card) => ownNames(card).filter((name) => !name.trim()))).toEqual([]);
    expect(faulty(shown, (card) => foreignWords(language, ownNames(card)))).toEqual([]);
  });

  test('speaks one language, whatever people have typed', () => {
    // Greek is neither: what is left in one of the two scripts is what the card says itself.
    const cards = SAMPLES.flatMap(({ family, name, saying }): ShownSample[] =>
      saying ? [{ family, name, language, card: saying('Ωμέγα Πι', language, messages) }] : [],
    );
    // Formulas have numbers: M2.
    const words = (card: Card) => wordsOf(card).map((text) => text.replace(/\bM\d+/g, ''));
    expect(faulty(cards, (card) => foreignWords(language, words(card)))).toEqual([]);
  });

  test('leaves no text empty, without its words or with places to be filled in', () => {
    const broken = /undefined|NaN|\[object|[{}]|^\s*$|\b(record|people|notice|gaps|usage)\.[a-z]/;
    expect(faulty(shown, (card) => wordsOf(card).filter((text) => broken.test(text)))).toEqual([]);
  });

  test('writes numbers in Western digits', () => {
    const eastern = /[\u0660-\u0669\u06f0-\u06f9]/;
    expect(faulty(shown, (card) => wordsOf(card).filter((text) => eastern.test(text)))).toEqual([]);
  });

  test('describes every picture, and lets every text break into lines', () => {
    const unlike = (type: RegExp, key: string, isRight: (value: unknown) => boolean) =>
      faulty(shown, (card) =>
        objectsOf(card).filter((part) => type.test(String(part['type'])) && !isRight(part[key])),
      );
    expect(unlike(/^Image$/, 'altText', (text) => typeof text === 'string' && !!text)).toEqual([]);
    expect(
      unlike(/^(TextBlock|Input\.(Toggle|ChoiceSet))$/, 'wrap', (wrap) => wrap === true),
    ).toEqual([]);
  });

  test('names every input and every part that unfolds once, and unfolds nothing else', () => {
    const idsOf = (card: Card) =>
      elementsOf(card).flatMap((part) => ('id' in part && part.id ? [part.id] : []));
    expect(faulty(shown, (card) => repeated(idsOf(card)))).toEqual([]);
    const unfolded = (card: Card) =>
      actionsOf(card).flatMap((action) =>
        action.type === 'Action.ToggleVisibility'
          ? action.targetElements.map((target) =>
              typeof target === 'string' ? target : target.elementId,
            )
          : [],
      );
    expect(
      faulty(shown, (card) => unfolded(card).filter((id) => !idsOf(card).includes(id))),
    ).toEqual([]);
    const folded = (card: Card) =>
      elementsOf(card).flatMap((part) =>
        part.type === 'Container' && part.isVisible === false ? [part.id ?? 'no name'] : [],
      );
    expect(
      faulty(shown, (card) => folded(card).filter((id) => !unfolded(card).includes(id))),
    ).toEqual([]);
  });

  test('has one heading at most, and one likeliest button among those beside each other', () => {
    const headings = (card: Card) =>
      elementsOf(card).flatMap((part) =>
        part.type === 'TextBlock' && part.style === 'heading' && part.size === 'Medium'
          ? [part.text]
          : [],
      );
    expect(faulty(shown, (card) => (headings(card).length > 1 ? headings(card) : []))).toEqual([]);
    const sets = (card: Card) => [
      card.actions ?? [],
      ...elementsOf(card).map((part) => (part.type === 'ActionSet' ? part.actions : [])),
    ];
    const likeliest = (actions: readonly ActionElement[]) =>
      actions.filter((action) => 'style' in action && action.style === 'positive');
    expect(
      faulty(shown, (card) =>
        sets(card)
          .map(likeliest)
          .filter((positive) => positive.length > 1),
      ),
    ).toEqual([]);
  });

  test('sends what is in its inputs, and nothing else', () => {
    for (const { name, card } of shown) {
      const wanted = inputsOf(card).map(({ id }) => id);
      const known = parseCard(card).card.getAllInputs();
      expect([name, known.map(({ id }) => id)]).toEqual([name, wanted]);
    }
  });

  test('sends what the bot reads, also from clients that know no Action.Execute', () => {
    for (const { name, card } of shown) {
      for (const action of actionsOf(card)) {
        if (!('data' in action) || !('lawaraq' in action.data)) continue;
        expect([name, readCardAction(action.data)?.action]).toEqual([name, action.data.lawaraq]);
        if (action.type !== 'Action.Execute') continue;
        expect(action.verb).toBe(action.data.lawaraq.verb);
        expect(action.fallback).toMatchObject({ type: 'Action.Submit', data: action.data });
      }
    }
  });

  test('asks for no period that cannot be reckoned with', () => {
    const read = (from: string, until: string) =>
      readCardAction({
        lawaraq: { verb: 'progress.show', view: 'summary', period: { from, until } },
      });
    expect(read('2020-01-01', '2999-12-31')).toBeDefined();
    for (const [from, until] of [
      ['0000-01-01', '2026-01-01'],
      ['2026-01-01', '9999-12-31'],
    ] as const)
      expect(read(from, until)).toBeUndefined();
  });
});

/** What TextBlocks are read as, by a reader of Markdown that is not ours; browsers have this file. */
const marked = jest.requireActual<{ parse: (text: string) => string }>(
  join(dirname(require.resolve('marked/package.json')), 'lib/marked.umd.js'),
);
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** What a person would read of a TextBlock, its spaces drawn together as a browser does. */
const readOf = (text: string) =>
  marked
    .parse(text)
    .replace(/<\/?(p|a)\b[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

const MARKS = [
  '*',
  '**',
  '_',
  '~~',
  '`',
  '[a](https://b.c)',
  '![x](y)',
  '# ',
  '- ',
  '+ ',
  '1. ',
  '2) ',
];
const MORE = [
  '> ',
  '<b>',
  '&lt;',
  '|a|b|',
  '\\',
  '---',
  '===',
  '{{DATE(2020-01-01)}}',
  '    ',
  ' ',
  'عقد',
];

test('what people type is shown as it is written in every card', () => {
  const typed = fc
    .array(fc.oneof(fc.constantFrom(...MARKS, ...MORE), fc.string({ maxLength: 8 })), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => parts.join(''))
    .filter((text) => text.trim().length > 1);
  const samples = SAMPLES.flatMap(({ name, saying }) => (saying ? [{ name, saying }] : []));
  expect(samples.length).toBeGreaterThan(15);
  fc.assert(
    fc.property(
      typed,
      fc.constantFrom(...samples),
      fc.constantFrom('ar' as const, 'en' as const),
      (text, { name, saying }, language) => {
        for (const element of elementsOf(saying(text, language, messages))) {
          if (element.type !== 'TextBlock') continue;
          expect([name, squeezed(readOf(element.text))]).toEqual([name, squeezed(element.text)]);
          // Clients fill in dates and times there.
          expect(element.text).not.toContain('{{');
        }
      },
    ),
    { numRuns: rounds(600, 150) },
  );
});
