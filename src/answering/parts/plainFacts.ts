import type { Engine } from '../engine';
import type { Outcome } from '../model/answerOutcome';
import type { Phrases } from '../model/answerPhrases';
import type { Conversation } from '../model/conversationMemory';
import type { Question, Term } from '../understanding/question';
import type { FactAnswer } from '../../facts/answerFromFacts';
import { NAMED } from '../../facts/attributeMatcher';
import type { FactIndex } from '../../facts/factIndex';
import { isPlanned } from '../../facts/factQuestion';
import { statesFact } from '../../facts/statedFacts';
import type { ExpandedEntry } from '../../knowledge/knowledge';
import { parseNumber } from '../../language/numbers/parseNumber';
import { typedTokens } from '../../language/tokens/tokens';
import { EXPLAINING, isNarrowing } from '../facts/factCoverage';
import { namesParts } from '../agreement/namedInEntry';
import type { FactReading } from '../facts/factReader';

/** So many words may be left of a half whose subject and attribute are named. */
const MOST_LEFT = 1;
/** A share is told by a percentage, whatever it is called. */
const SHARE = 2.5;

/** Facts have what a part asks for, and it asks for nothing else. */
export function isPlainFact(
  { frame, named, uncovered }: FactReading,
  { rule, score = 0, places = [], statement }: FactAnswer,
  index: FactIndex,
): boolean {
  const isShare =
    frame.ofWhat.includes('percent') &&
    statement.facts.every(({ attribute }) => index.attribute(attribute)?.unit === 'percent');
  const left = uncovered.filter((at) => !places.includes(at));
  return (
    statement.complete &&
    rule === 'lookup' &&
    score >= (isShare ? SHARE : NAMED) &&
    (named.length > 0 || frame.periods.length > 0) &&
    (frame.stage === 'target' || !statement.facts.some(isPlanned)) &&
    !frame.asks.some((id) => id === 'whether' || EXPLAINING.has(id)) &&
    left.length <= MOST_LEFT &&
    !left.some((at) => isNarrowing(frame, at))
  );
}

/** An entry does not say the figure that a part asks for; anything, if it was told before. */
export function lacksFact(
  { answer }: ExpandedEntry,
  { statement: { facts } }: FactAnswer,
  index: FactIndex,
  isTold: boolean,
): boolean {
  const isFigure = facts.every(({ value }) => value.kind === 'number');
  return (isFigure || isTold) && !facts.some((fact) => statesFact(answer.en, fact, index));
}

/** The first line of what facts say has a figure that an answer does not have. */
function hasOtherFigures(told: string, answer: string): boolean {
  const [fact = ''] = told.split('\n');
  const figures = fact.replace(/\(.*\)/, '').match(/\d[\d,.]*\d|\d/g) ?? [];
  return figures.some((figure) => !answer.includes(figure));
}

/** A percentage is asked for, and the answer has none. */
export const lacksPercent = (text: string, { frame }: FactReading): boolean =>
  frame.ofWhat.includes('percent') && !/[%٪]/.test(text);

/** What answers a whole message has the words of each of its questions, if more than one asks. */
export function speaksOfAll(outcome: Outcome, parts: readonly string[], engine: Engine): boolean {
  const entry = outcome.status === 'answered' ? engine.entries.get(outcome.entryId) : undefined;
  const family = entry && engine.families.get(entry.family);
  if (!family) return true;
  const { asked, answered } = family;
  return parts.every((text) => {
    const part = engine.read(text);
    const isAsking = engine.facts.read(part).frame.asks.length > 0;
    const isKnown = ({ content, stem }: Term) => !content || asked.has(stem) || answered.has(stem);
    return !isAsking || part.terms.every(isKnown);
  });
}

/** They name no thing that is counted: "the number of". */
const COUNT_NOUNS = new Set(['number', 'count', 'عدد']);

/** An entry that answers has none of the words of one of the halves in its answer. */
export function lacksHalf(outcome: Outcome, halves: readonly string[], engine: Engine): boolean {
  const entry = outcome.status === 'answered' ? engine.entries.get(outcome.entryId) : undefined;
  const answered = entry && engine.families.get(entry.family)?.answered;
  if (!answered) return false;
  return halves.some((text) => {
    const own = engine
      .read(text)
      .terms.filter(({ content, word }) => content && !COUNT_NOUNS.has(word));
    return own.length > 0 && !own.some(({ stem }) => answered.has(stem));
  });
}

/** The question names what the entry does not, or facts give a figure that it does not have. */
export function isToldElsewhere(
  question: Question,
  entry: ExpandedEntry,
  conversation: Conversation,
  { engine: { facts }, phrases }: { engine: Engine; phrases: Phrases },
): boolean {
  const reading = facts.read(question, conversation.subjects ?? []);
  // "…, and what did tourism cut?"
  if (!namesParts(entry, reading.named, facts.index)) return true;
  const found = facts.answer(reading);
  if (!found?.statement.complete || found.rule !== 'lookup') return false;
  const language = question.language ?? 'en';
  return hasOtherFigures(
    phrases.facts(language, found.statement, facts.index),
    entry.answer[language],
  );
}

/** Smaller counts tell too little of what is meant. */
const LEAST_FIGURE = 10;

/** Whether a text has each of the figures, and one of them is telling: 64.9, not 2. */
export function tellsFigures({ text }: Outcome, figures: readonly number[]): boolean {
  if (!figures.some((figure) => figure >= LEAST_FIGURE || !Number.isInteger(figure))) return false;
  const told = new Set(typedTokens(text).map((token) => parseNumber(token.text)));
  return figures.every((figure) => told.has(figure));
}
