import answeringTerms from '../language/questions/answeringTerms.json';
import { wordSet } from '../language/text/wordSet';
import { findDate, type Day } from '../language/dates/calendar';
import { normalizeText, tokenize } from '../language/text/normalizeText';
import {
  QUESTION_HEADS,
  QUESTION_WORDS,
  YES_NO_OPENERS,
  YES_NO_TAGS,
} from '../language/questions/questionWords';
import type { ExpandedEntry, Name } from '../knowledge/knowledge';
import type { Language } from '../language/text/detectLanguage';
import { figuresIn, type Figures, type Question } from './understanding/question';

/** What the answer has to say first about what the question took for granted. */
export type Verdict = 'yes' | 'no' | 'yesToDenial' | undefined;

const asksYesNo = (words: readonly string[]): boolean =>
  YES_NO_TAGS.has(words.at(-1) ?? '') || YES_NO_OPENERS.has(words[0] ?? '');

/** True if the question asserts something and asks whether it holds. */
function assertsSomething({ terms }: Question): boolean {
  const words = terms.map(({ word }) => word);
  if (asksYesNo(words)) return true;
  return !QUESTION_HEADS.has(words[0] ?? '') && !words.some((word) => QUESTION_WORDS.has(word));
}

/** "Before 2021" and "after it" assert neither the year nor the day. */
const ORDER = wordSet([...answeringTerms.dateClaims.before, ...answeringTerms.dateClaims.after]);

const HEADLINE_WORDS = 4;

/** A text of this few words names the year that it asks about: "DubaiNow services in 2022". */
function isHeadline({ terms }: Question): boolean {
  const words = terms.map(({ word }) => word);
  return !asksYesNo(words) && words.length <= HEADLINE_WORDS;
}

/** Ends a sentence, not a figure; a colon or a line end counts too. */
const CLAUSE_END = /[.:;,،؛؟!()](?=\s|$)|\n/;
const SENTENCE_END = /[.:؛؟!](?=\s|$)|\n/;

/** The asserted figures against those of the lead sentence, or of all if the lead has none. */
function contradicts(
  asserted: ReadonlySet<number>,
  lead: ReadonlySet<number>,
  all: ReadonlySet<number>,
): boolean {
  const answered = lead.size > 0 ? lead : all;
  return (
    asserted.size > 0 && answered.size > 0 && [...asserted].every((value) => !answered.has(value))
  );
}

/** What an answer says by figures and dates. */
interface StatedFacts {
  /** Of the lead sentence. */
  lead: Figures;
  all: Figures;
  dates: readonly Day[];
}

/** Read once: an answer does not change, and is longer than a question. */
const hasStatedFacts = new WeakMap<ExpandedEntry, Partial<Record<Language, StatedFacts>>>();

function findStatedFacts(entry: ExpandedEntry, language: Language): StatedFacts {
  const known = hasStatedFacts.get(entry) ?? {};
  hasStatedFacts.set(entry, known);
  return (known[language] ??= readStatedFacts(entry.answer[language]));
}

function readStatedFacts(answer: string): StatedFacts {
  const read = (text: string) => figuresIn(tokenize(normalizeText(text)));
  return {
    lead: read(answer.split(SENTENCE_END)[0] ?? ''),
    all: read(answer),
    dates: answer.split(CLAUSE_END).flatMap((clause) => findDate(clause) ?? []),
  };
}

/** A whole date, in either calendar, where the answer has dates and this is not one of them. */
function contradictsDate(asked: string, answered: readonly Day[]): boolean {
  if (answered.length === 0) return false;
  const asserted = findDate(asked);
  if (!asserted) return false;
  return !answered.some(
    ({ year, month, day }) =>
      year === asserted.year && month === asserted.month && day === asserted.day,
  );
}

function membershipVerdict(
  question: Question,
  entry: ExpandedEntry,
  names: ReadonlyMap<string, Name>,
): Verdict {
  if (entry.kind !== 'membership' || entry.slot !== 'entity' || entry.subject === undefined)
    return undefined;
  const phases = question.mentions.filter(({ type }) => type === 'phase').flatMap(({ ids }) => ids);
  if (phases.length !== 1) return undefined;
  return names.get(entry.subject)?.memberOf.includes(phases[0] ?? '') ? 'yes' : 'no';
}

/**
 * Compares what a question asserts with the entry that answers it: the phase of an entity, a date,
 * a percentage, a year. "No" only if the entry has figures of that sort and none agrees.
 */
export function judgePremise(
  question: Question,
  entry: ExpandedEntry,
  names: ReadonlyMap<string, Name>,
  language: Language,
): Verdict {
  if (!assertsSomething(question)) return undefined;
  const membership = membershipVerdict(question, entry, names);
  if (membership) return membership;
  if (entry.kind === 'howto' || entry.kind === 'smalltalk' || entry.kind === 'command')
    return undefined;
  const words = question.terms.map(({ word }) => word);
  // "After 2019" is true of 2020.
  if (words.some((word) => ORDER.has(word))) return undefined;
  const asserted = figuresIn(words);
  const { lead, all, dates } = findStatedFacts(entry, language);
  if (contradictsDate(question.text, dates)) return 'no';
  return contradicts(asserted.percents, lead.percents, all.percents) ||
    (!isHeadline(question) && contradicts(asserted.years, lead.years, all.years))
    ? 'no'
    : undefined;
}
