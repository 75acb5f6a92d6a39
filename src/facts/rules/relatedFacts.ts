import { isPlainWord } from '../../frames/plainWords';
import type { Fact } from '../../knowledge/facts/fact';
import { LANGUAGES } from '../../language/text/detectLanguage';
import { normalizeText, tokenize } from '../../language/text/normalizeText';
import { rootOf } from '../../language/text/stemWord';
import type { FactIndex } from '../factIndex';
import type { FactQuestion, FactStatement } from '../factQuestion';

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

/** They ask for a day. */
export const ASKS_FOR_DAY: ReadonlySet<string> = new Set(['when', 'since_when']);

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

function keysOf(fact: Fact, index: FactIndex): ReadonlySet<string> {
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
  // "When did it replace the paper one?" is answered by a date alone.
  const isWhen = frame.asks.some((id) => ASKS_FOR_DAY.has(id));
  const mayTell = ({ value }: Fact) => !isWhen || value.kind === 'date';
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
