import conversationTerms from '../../../language/questions/conversationTerms.json';
import type { FactIndex } from '../../../facts/factIndex';
import type { FactSubject } from '../../../knowledge/facts/fact';
import type { Language } from '../../../language/text/detectLanguage';
import { withoutArticle } from '../../../language/text/arabicPrefixes';
import type { Turn } from '../../model/questionTurn';
import type { Question } from '../../understanding/question';
import { withTime } from './spokenPeriod';
import { normalizeText } from '../../../language/text/normalizeText';
import { stemWord } from '../../../language/text/stemWord';
import { wordsIn } from '../../../language/text/wordSet';

/** What sort of thing a noun stands for: "group", «الفئة». */
const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries(conversationTerms.pointedNoun).flatMap(([type, lines]) =>
    wordsIn(lines).map((word): [string, string] => [stemWord(word), type]),
  ),
);
/** "That group", «هالفئة», «تلك الفئة», «الفئة هذي»; the noun is one of two groups. */
const POINTED =
  /(?<!\p{L})(?:that|this|(?:the\s+)?same)\s+(\p{L}+)(?!\p{L})|(?<!\p{L})(?:هال|(?:هذه|هذي|هاي|هذيك|هاذي|تلك|ذيك|ديك|ذلك|ذاك|هذا|هاد|نفس)\s+ال)(\p{L}+)(?!\p{L})|(?<!\p{L})ال(\p{L}+)\s+(?:هذه|هذي|هاي|دي|ده|نفسها|نفسه)(?!\p{L})/iu;

const known = new WeakMap<FactIndex, Record<Language, ReadonlyMap<string, FactSubject>>>();

/** The subjects by the stem of their short name without its article: of "the stamp", "stamp". */
function calledIn(language: Language, index: FactIndex): ReadonlyMap<string, FactSubject> {
  const subjects = [...index.base.subjects.values()];
  const stemOf = (name: string) =>
    stemWord(withoutArticle(normalizeText(name).replace(/^the /, '')));
  const byStem = (of: Language) =>
    new Map([...subjects].reverse().map((one) => [stemOf(one.short[of]), one]));
  const called = known.get(index) ?? { en: byStem('en'), ar: byStem('ar') };
  known.set(index, called);
  return called[language];
}

/**
 * A text with the name of what was spoken of last in the place of a noun that points at it: "how
 * much did that group cut?". A noun that is the short name of a subject stands for it: "that stamp".
 * Unchanged if there is none of either.
 */
function withPointedNoun(text: string, subjects: readonly string[], index: FactIndex): string {
  const found = POINTED.exec(text);
  const noun = found?.slice(1).find((one) => one !== undefined);
  if (!found || noun === undefined) return text;
  const language = /[a-z]{2}/i.test(found[0]) ? 'en' : 'ar';
  const stem = stemWord(normalizeText(noun));
  const type = TYPES.get(stem);
  // Who takes part in a phase is a group, too.
  const isMeant = (one: string | undefined) =>
    one === type || (type === 'group' && one === 'phase');
  const subject =
    type === undefined
      ? calledIn(language, index).get(stem)
      : subjects.map((id) => index.subject(id)).find((one) => isMeant(one?.type));
  const name = subject?.short[language];
  return name === undefined
    ? text
    : `${text.slice(0, found.index)}${name}${text.slice(found.index + found[0].length)}`;
}

/** A question that points at a time or a thing names it: "at that time", «هالفئة». */
export function withPointed(
  turn: Pick<Turn, 'question' | 'language' | 'conversation'>,
  engine: Parameters<typeof withTime>[1],
): { question: Question; isTimed: boolean } {
  const timed = withTime(turn, engine);
  const { question: last, subjects = [] } = turn.conversation;
  const spoken = last === undefined ? [] : subjects;
  const named = withPointedNoun(timed.text, spoken, engine.facts.index);
  const question = named === timed.text ? timed : engine.read(named);
  return { question, isTimed: timed !== turn.question };
}
