import { isPlainWord } from '../../../frames/plainWords';
import { placesOfCue, type Cue } from '../../../frames/cues/cue';
import { ASKS_FOR_DAY, COUNTING, type Frame } from '../../../frames/frame';
import type { Fact, FactAttribute } from '../../../knowledge/facts/fact';
import { FUNCTION_WORDS } from '../../../language/text/functionWords';
import { LANGUAGES } from '../../../language/text/detectLanguage';
import { normalizeText, tokenize } from '../../../language/text/normalizeText';
import { rootOf } from '../../../language/text/stemWord';
import { matchOf } from '../../attributeMatcher';
import { sortFits } from '../../attributeSort';
import type { FactIndex } from '../../factIndex';
import {
  coversPeriod,
  isPlanned,
  PLACED,
  type FactQuestion,
  type FactStatement,
} from '../../factQuestion';
import { tell } from './attributeValues';

/** What a statement is about, and the places of the words by which it was found. */
export type Related = FactStatement & { places: readonly number[] };

/** Of these so much is known that a shared word says little. */
export const MANY_SIDED: ReadonlySet<string> = new Set([
  'strategy',
  'entity',
  'phase',
  'government',
  'group',
  'person',
]);
/** So many facts at most share a place. */
const MOST_FACTS = 3;
/** One shared word is enough for a question that has so few. */
const FEW_WORDS = 2;
/** Else so much of its words. */
const LEAST_SHARE = 1 / 2;

/** What something costs is told by nothing else. */
const PRICES: ReadonlySet<string> = new Set(['fee_fine', 'cost_price', 'salary', 'budget']);

const keysIn = (text: string): string[] =>
  tokenize(normalizeText(text))
    .filter((word) => !isPlainWord(word))
    .map(rootOf);

/** What a fact says in words, in both languages. */
function textsOf({ value, note }: Fact, index: FactIndex): string[] {
  const noted = note ? LANGUAGES.map((one) => note[one]) : [];
  if (value.kind === 'text') return [...noted, ...LANGUAGES.map((one) => value.text[one])];
  if (value.kind !== 'ids') return noted;
  const subjects = value.ids.flatMap((id) => index.subject(id) ?? []);
  return [...noted, ...subjects.flatMap(({ name }) => LANGUAGES.map((one) => name[one]))];
}

/** Made when a fact is first compared. */
const known = new WeakMap<Fact, ReadonlySet<string>>();

export function keysOf(fact: Fact, index: FactIndex): ReadonlySet<string> {
  const keys = known.get(fact) ?? new Set(textsOf(fact, index).flatMap(keysIn));
  known.set(fact, keys);
  return keys;
}

/**
 * Facts of a named service, law or offence that say what the question speaks of, where no attribute
 * of it is named: "can doctors still write sick leave by hand?"
 */
export function answerRelated(
  { frame, named }: FactQuestion,
  index: FactIndex,
): Related | undefined {
  const subject = named
    .filter(({ type, ids }) => ids.length === 1 && !MANY_SIDED.has(type))
    .flatMap(({ ids }) => ids)[0];
  const isOther = frame.relation ?? frame.choice ?? frame.periods[0];
  if (subject === undefined || isOther || frame.polarity.has('negated')) return undefined;
  const content = frame.words.flatMap(({ read, isName }, at) =>
    isName || isPlainWord(read) || /^\d/.test(read) ? [] : [{ at, key: rootOf(read) }],
  );
  // "When did it replace the paper one?" is answered by a date alone, "how much" by no text.
  const isWhen = frame.asks.some((id) => ASKS_FOR_DAY.has(id));
  const counts = frame.asks.some((id) => COUNTING.has(id));
  const prices = frame.ofWhat.filter((id) => PRICES.has(id));
  const mayTell = ({ value, attribute }: Fact) =>
    (!isWhen || value.kind === 'date') &&
    (!counts || value.kind === 'number') &&
    (prices.length === 0 ||
      prices.some((id) => index.attribute(attribute)?.askedAs.includes(id) === true));
  const scored = index
    .ofSubject(subject)
    .filter(mayTell)
    .flatMap((fact) => {
      const keys = keysOf(fact, index);
      const shared = content.filter(({ key }) => keys.has(key));
      return shared.length > 0 ? [{ fact, shared }] : [];
    });
  const most = Math.max(0, ...scored.map(({ shared }) => shared.length));
  const isEnough =
    most > 1 ? most >= content.length * LEAST_SHARE : most === 1 && content.length <= FEW_WORDS;
  if (!isEnough) return undefined;
  const best = scored.filter(({ shared }) => shared.length === most).slice(0, MOST_FACTS);
  const facts = best.map(({ fact }) => fact);
  return {
    lines: facts.map((fact) => ({ form: 'value', fact })),
    facts,
    subjects: [subject],
    complete: true,
    places: [...new Set(best.flatMap(({ shared }) => shared.map(({ at }) => at)))],
  };
}

/** Made when an attribute is first compared. */
const vocabularies = new WeakMap<FactAttribute, ReadonlySet<string>>();

/** The words of all wordings of an attribute, in both languages. */
function vocabularyOf(attribute: FactAttribute): ReadonlySet<string> {
  const { label, words } = attribute;
  const vocabulary =
    vocabularies.get(attribute) ??
    new Set(
      LANGUAGES.flatMap((one) => [label[one], ...words[one]])
        .flatMap((text) => tokenize(normalizeText(text)))
        .filter((word) => !FUNCTION_WORDS.has(word))
        .map(rootOf),
    );
  vocabularies.set(attribute, vocabulary);
  return vocabulary;
}

/** What the question says already. */
const NAMES = new Set(['name', 'short_name', 'other_name']);

const placesOfSection = ({ cues }: Frame, of: Cue['section'], ids?: readonly string[]): number[] =>
  cues.flatMap((cue) =>
    cue.section === of && (ids?.includes(cue.id) ?? true) ? placesOfCue(cue) : [],
  );

/** The words that tell what is asked for, beside names, figures, times and asking words. */
function contentOf(frame: Frame): { at: number; key: string }[] {
  const framing = [...placesOfSection(frame, 'asks'), ...placesOfSection(frame, 'time')];
  const said = frame.words.flatMap(({ read, isName }, at) =>
    isName || framing.includes(at) || FUNCTION_WORDS.has(read) || /^\d/.test(read)
      ? []
      : [{ at, key: rootOf(read), isPlain: isPlainWord(read) }],
  );
  const particular = said.filter(({ isPlain }) => !isPlain);
  // "What did they save?" A word that every question may have counts where there is no other.
  return particular.length > 0 ? particular : said;
}

/** Attributes of a subject whose wordings have all of the words, and whose values are of the sort. */
function attributesWith(
  content: ReturnType<typeof contentOf>,
  subject: string,
  frame: Frame,
  index: FactIndex,
): FactAttribute[] {
  const places = content.map(({ at }) => at);
  const fitting = [...new Set(index.ofSubject(subject).map(({ attribute }) => attribute))]
    .filter((id) => !NAMES.has(id))
    .flatMap((id) => index.attribute(id) ?? [])
    .filter((attribute) => {
      const own = content.filter(({ key }) => vocabularyOf(attribute).has(key));
      const cued = placesOfSection(frame, 'of_what', attribute.askedAs);
      return (
        own.length > 0 && content.every((word) => own.includes(word) || cued.includes(word.at))
      );
    })
    .map((attribute) => ({ attribute, fit: sortFits(attribute, frame, places) }))
    .filter(({ fit }) => fit >= 0);
  const best = Math.max(...fitting.map(({ fit }) => fit));
  return fitting.flatMap(({ attribute, fit }) => (fit === best ? [attribute] : []));
}

/**
 * The attribute of a named subject whose wordings have all words of the question between them,
 * though none of them stands in it: "the shortest jail", of "shortest imprisonment" and "jail time".
 */
export function answerOwnAttribute(question: FactQuestion, index: FactIndex): Related | undefined {
  const { frame, named } = question;
  const [name, ...others] = named;
  const [subject, ...namesakes] = name?.ids ?? [];
  const isOpen = (frame.relation ?? frame.choice ?? frame.order) === undefined;
  const isOne = others.length === 0 && namesakes.length === 0;
  if (subject === undefined || !isOne || !isOpen || frame.polarity.size > 0) return undefined;
  const content = contentOf(frame);
  const isPlain = content.every(({ at }) => isPlainWord(frame.words[at]?.read ?? ''));
  // "What did the large entities save?" asks for figures.
  const asksForFigures = frame.ofWhat.length === 0 && PLACED.has(name?.type ?? '');
  // One word alone says little: "issued" is in the wordings of a day, too.
  if (isPlain ? !asksForFigures : content.length === 1) return undefined;
  const told = attributesWith(content, subject, frame, index)
    .filter(({ valueKind }) => !isPlain || valueKind === 'number')
    .flatMap((attribute) => tell(subject, matchOf(attribute), question, index) ?? [])
    .filter(
      ({ complete, facts }) =>
        complete &&
        !(isPlain && facts.some(isPlanned)) &&
        frame.periods.every((period) => facts.some((fact) => coversPeriod(fact, period))),
    );
  if (told.length === 0 || told.length > MOST_FACTS) return undefined;
  return {
    lines: told.flatMap(({ lines }) => lines),
    facts: told.flatMap(({ facts }) => facts),
    subjects: [subject],
    complete: true,
    places: content.map(({ at }) => at),
  };
}
