import type { FactAnswer } from '../../facts/answerFromFacts';
import type { FactIndex } from '../../facts/factIndex';
import { coversPeriod } from '../../facts/factQuestion';
import { NAMED } from '../../facts/attributeMatcher';
import { holdsTogether } from '../../frames/joinedPeriods';
import type { ExpandedEntry } from '../../knowledge/knowledge';
import { asksForOwn } from '../agreement/compared';
import type { Decision } from '../answerDecision';
import { EXPLAINING, isWholly } from '../facts/factCoverage';
import type { FactReading } from '../facts/factReader';
import type { Candidate } from '../ranking/ranking';

/** What is weighed against each other: the entries that agree, and the facts. */
export interface ArbitrationCase {
  reading: FactReading;
  /** The person did not name the subject: it was added to the words. */
  isSubjectGuessed: boolean;
  facts: FactAnswer;
  /** The facts have all that is asked for. */
  isTold: boolean;
  /** What is asked for has to be put together: a text about the topic seldom has it. */
  isComposed: boolean;
  /** The question leans on what was said before. */
  leans: boolean;
  /** The best candidate, sure or not. */
  first: Candidate | undefined;
  /** How like its nearest phrasing the question is, 0 to 1. */
  nearest: number;
  /** The best candidate, if the ranking is sure of it. */
  sure: Candidate | undefined;
  /** What the ranking comes to. */
  decision: Decision;
  /** The entry that the ranking is sure of, if no rule of agreement took another one out before it. */
  entry: ExpandedEntry | undefined;
  /** The entry is about what was spoken of. */
  isOfContext: boolean;
  index: FactIndex;
}

/** What a rule may count on where the ranking is sure. */
export type SureCase = ArbitrationCase & { entry: ExpandedEntry };

/** Ways of asking that a text about a topic seldom answers. */
const COMPOSED = new Set(['stage', 'threshold', 'membership', 'extreme', 'comparison', 'period']);
/** So like a phrasing is one, but for a letter. */
const WRITTEN = 0.99;
/** Of a message so short that names nothing, little is said by itself. */
const FEW_WORDS = 4;
/** So like a phrasing of a command is one, whatever its words. */
const ORDERED = 0.85;

/** The question leans on what was said before: "when?", "and the other one?" */
export const leansOnContext = ({ frame, named, before, isAssumed }: FactReading): boolean =>
  before.length > 0 &&
  !isAssumed &&
  named.length === 0 &&
  (frame.conversation.size > 0 || frame.words.length <= FEW_WORDS);

/** The question is a phrasing of the candidate. */
export const isWritten = (first: Candidate | undefined): boolean =>
  first !== undefined && (first.signals.exact === 1 || first.nearest >= WRITTEN);

export const isComposed = ({ rule }: FactAnswer): boolean => COMPOSED.has(rule);

/** It has something to say, were it only a part. */
export const tells = ({ statement }: FactAnswer): boolean =>
  statement.complete || statement.facts.length > 0;

/** A subject and an attribute were named, and only the fact is missing. */
export function isMissing({ facts, reading }: ArbitrationCase): boolean {
  const { rule, statement, score } = facts;
  if (statement.complete || !isWholly(reading, facts)) return false;
  const [line] = statement.lines;
  if (line?.form === 'explained') return true;
  if (reading.isAssumed) return false;
  // "Can you call me" behind an entity asks for no name of it.
  if (facts.isPartial === true && reading.named.length === 0) return false;
  return rule === 'threshold' || (rule === 'lookup' && (score ?? 0) >= NAMED);
}

/** Two measures, two attributes or a figure of two periods. */
export const asksForSeveral = ({
  reading: { frame },
  facts: { rule, statement },
}: ArbitrationCase): boolean =>
  rule === 'measures' ||
  (rule === 'lookup' &&
    frame.periods.length > 1 &&
    // "Between 2019 and 2021" is one span; "by 2019 and by 2020, both in dirhams" is two.
    (frame.polarity.has('both') ||
      !holdsTogether(frame.words.map(({ typed }) => typed).join(' '))) &&
    frame.periods.every((period) => statement.facts.some((fact) => coversPeriod(fact, period))) &&
    // "January to November": one period that two months bound.
    !statement.facts.some((fact) => frame.periods.every((period) => coversPeriod(fact, period))));

/** A lookup that names its subject and its attribute, and does not ask for yes or no. */
const namesFact = ({ facts: { rule, score = 0 }, reading }: ArbitrationCase): boolean =>
  rule === 'lookup' &&
  score >= NAMED &&
  reading.named.length > 0 &&
  !reading.frame.asks.some((id) => id === 'whether' || EXPLAINING.has(id));

/** Something is to be done, or somebody speaks of what is theirs. */
const orders = ({ frame }: FactReading): boolean => frame.commands.size > 0 || asksForOwn(frame);

/** The fact is named plainly, and the entry is none that the person wants whatever the facts say. */
export const mayGiveWay = (weighed: SureCase): boolean =>
  (weighed.entry.kind !== 'command' || (weighed.nearest < ORDERED && !orders(weighed.reading))) &&
  namesFact(weighed);

/** Nothing but who, or which, of something that is named, and not of the whole. */
export const asksForNames = ({ reading, facts }: ArbitrationCase): boolean =>
  reading.frame.asks.some((id) => id === 'who' || id === 'which') &&
  reading.named.length > 0 &&
  !reading.named.some(({ type }) => type === 'strategy') &&
  isWholly(reading, facts);

/** What is told in words is told better by an entry that is asked for in nearly the same words. */
export const isInWords = ({ statement }: FactAnswer): boolean =>
  statement.facts.some(({ value }) => value.kind === 'text' || value.kind === 'ids');
