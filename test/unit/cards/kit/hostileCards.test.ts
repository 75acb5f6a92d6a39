import { dirname, join } from 'node:path';
import type { MarkedToken, Token, TokensList } from 'marked';
import type { Card } from '../../../../src/cards/kit/adaptiveCard';
import { cardMessage, cardSummary } from '../../../../src/cards/kit/cardMessage';
import type { Language } from '../../../../src/language/text/detectLanguage';
import type { Messages } from '../../../../src/messages/messages';
import { HOSTILE_TEXTS } from '../../../support/cards/hostileTexts';
import { turnsWhatIsBeside } from '../../../support/cards/textDirection';
import { realMessages } from '../../../support/knowledge/messages';
import { parseCard } from '../../../support/cards/parseCard';
import { longTest } from '../../../support/process/rounds';
import { SAMPLES } from '../../../support/cards/samples/sampleCards';

/** A reader of Markdown that is not ours; browsers have this file. */
const { lexer } = jest.requireActual<{ lexer: (text: string) => TokensList }>(
  join(dirname(require.resolve('marked/package.json')), 'lib/marked.umd.js'),
);

let messages: Messages;
beforeAll(async () => void (messages = await realMessages()));

const CARDS = SAMPLES.flatMap(({ family, name, saying }) =>
  saying ? [{ name: `${family}: ${name}`, saying }] : [],
);
const LANGUAGES = ['ar', 'en'] as const;

const kindsIn = (tokens: readonly Token[]): string[] =>
  (tokens as MarkedToken[]).flatMap((token) => [
    token.type,
    ...('tokens' in token && token.tokens ? kindsIn(token.tokens) : []),
  ]);
/** Most texts are the bot's own, and on many cards. */
const read = new Map<string, string[]>();
function markdownIn(text: string): string[] {
  const kinds = read.get(text) ?? [...new Set(kindsIn(lexer(text)))];
  read.set(text, kinds);
  return kinds;
}

const LEADS = new Set(['link', 'image', 'html', 'def']);
const AS_WRITTEN = new Set(['paragraph', 'text', 'space']);
/** What no one reads. */
const NOT_DISPLAYED = new Set(['value', 'data', 'url', 'id', 'verb', 'userIds', '$schema']);

type Part = Record<string, unknown>;
const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every part of a card, the card itself among them, but not what buttons send back. */
function partsOf(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (!isPart(value)) return [];
  const isButton = String(value['type']).startsWith('Action.');
  const inside = Object.entries(value).filter(([key]) => !(isButton && key === 'data'));
  return [value, ...inside.flatMap(([, one]) => partsOf(one))];
}

/** What of a displayed text would do more than be read. */
function liveIn(text: string, isElement: boolean): string[] {
  const marks = markdownIn(text);
  return [
    ...marks.filter((kind) => (isElement ? !AS_WRITTEN.has(kind) : LEADS.has(kind))),
    ...(/\{\{/.test(text) ? ['a date to be filled in'] : []),
    ...(turnsWhatIsBeside(text) ? ['direction'] : []),
    ...(/\p{Surrogate}/u.test(text) ? ['half a character'] : []),
  ];
}

function faultsOf(part: Part): string[] {
  const { type } = part;
  const shown = Object.entries(part).flatMap(([key, value]) => {
    if (typeof value !== 'string' || NOT_DISPLAYED.has(key)) return [];
    // In runs and in empty inputs no Markdown is read.
    const live = liveIn(value, type === 'TextBlock' && key === 'text');
    const counted =
      type === 'TextRun' || key === 'placeholder' ? live.filter((one) => !LEADS.has(one)) : live;
    return counted.map((one) => `${String(type)}.${key}: ${one}`);
  });
  const leads = ['url', 'selectAction', 'backgroundImage', 'iconUrl'].flatMap((key) =>
    typeof part[key] === 'string' && !/^https:\/\//i.test(part[key])
      ? [`${key}: ${part[key]}`]
      : [],
  );
  return [...shown, ...leads, ...('msteams' in part ? ['msteams'] : [])];
}

const faultsIn = (card: Card, text: string): string[] => {
  const message = cardMessage(card, cardSummary(card));
  return [
    ...partsOf(message).flatMap(faultsOf),
    ...('entities' in message || 'text' in message ? ['more than a card'] : []),
    ...(JSON.stringify(card).includes('�') && !/[\ud800-\udfff\ufffd]/.test(text) ? ['lost'] : []),
  ];
};

/** Texts with what they do, of those that do anything. */
const found = (trials: readonly { at: number; text: string; language: Language }[]) =>
  trials.flatMap(({ at, text, language }) => {
    const { name, saying } = CARDS[at % CARDS.length]!;
    const faults = faultsIn(saying(text, language, messages), text);
    return faults.length > 0 ? [{ name, language, text, faults }] : [];
  });

test('the texts are as many as are promised, and lead somewhere where Markdown is read', () => {
  expect(HOSTILE_TEXTS.length).toBeGreaterThanOrEqual(200);
  const live = HOSTILE_TEXTS.filter((text) => markdownIn(text).some((kind) => LEADS.has(kind)));
  expect(live.length).toBeGreaterThan(50);
  expect(CARDS.length).toBeGreaterThan(30);
});

test.each(LANGUAGES)(
  'no text does more than be read, each on one of all the cards (%s)',
  (language) => {
    const shift = language === 'ar' ? 0 : 17;
    expect(found(HOSTILE_TEXTS.map((text, at) => ({ at: at + shift, text, language })))).toEqual(
      [],
    );
  },
);

test('a client reads every card as it is meant, whatever it is filled with', () => {
  const faulty = CARDS.flatMap(({ name, saying }, at) => {
    const text = HOSTILE_TEXTS[(at * 7) % HOSTILE_TEXTS.length] ?? '';
    const { problems } = parseCard(saying(text, at % 2 === 0 ? 'ar' : 'en', messages));
    return problems.length > 0 ? [{ name, text, problems }] : [];
  });
  expect(faulty).toEqual([]);
});

longTest.each(LANGUAGES)('no text does more than be read, on any card (%s)', (language) => {
  for (const at of CARDS.keys())
    expect(found(HOSTILE_TEXTS.map((text) => ({ at, text, language })))).toEqual([]);
});
