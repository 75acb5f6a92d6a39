import type { CueWord } from '../../frames/cues/cue';
import { attributeOfMeasure } from '../../facts/rules/measures';
import { isPlainWord } from '../../frames/plainWords';
import { QUESTION_HEADS, QUESTION_WORDS } from '../../language/questions/questionWords';
import { synonymsOf } from '../../language/synonyms';
import { withoutArticle } from '../../language/text/arabicPrefixes';
import { FUNCTION_WORDS } from '../../language/text/functionWords';
import { isOfTheme } from './entryFrame';
import {
  ALIKE,
  asksForOwn,
  asksForPlace,
  asksForTime,
  CIRCUMSTANCES,
  FACTUAL,
  FAIRLY_ALIKE,
  givesReason,
  speaksOfWord,
  type AgreementRule,
  type Compared,
} from './compared';

const tellsTime = ({ entryFrame }: Compared): boolean => asksForTime(entryFrame);
const tellsReason = ({ entryFrame }: Compared): boolean => givesReason(entryFrame);

/** What asks for a time, a place, a person or a reason, each with when an entry tells it. */
const TOLD_BY: Readonly<Record<string, (compared: Compared) => boolean>> = {
  when: tellsTime,
  since_when: tellsTime,
  until_when: tellsTime,
  // A procedure says through what channel something is done; "where do savings stand" is no place.
  where: ({ frame, entry, entryFrame }) =>
    entry.kind === 'procedure' ||
    frame.ofWhat.some((id) => attributeOfMeasure(id) !== undefined) ||
    asksForPlace(entryFrame),
  who: ({ entryFrame }) => entryFrame.askedCues.has('asks.who'),
  why: tellsReason,
  reason_not: tellsReason,
};

/** Kinds that tell what somebody did, or what came of it. */
const OF_SOMEBODY = new Set(['event', 'procedure', 'result', 'person', 'membership']);

/** With so many words in common, a question may be about an entry that does not name what it names. */
const SEVERAL = 2;

/** How many words of the question carry meaning, name nothing and are in the entry too. */
const countShared = ({ frame: { words }, family, entryFrame }: Compared): number =>
  words.filter(
    (word) =>
      !word.isName &&
      !isOfTheme(entryFrame, word) &&
      !FUNCTION_WORDS.has(word.read) &&
      !FUNCTION_WORDS.has(word.typed) &&
      speaksOfWord(word, family, entryFrame),
  ).length;

/**
 * Whether an entry has a word, or another one for the same; the "green" in the name of the bill says
 * nothing of its colour.
 */
const speaksOfSynonym = (
  word: CueWord | undefined,
  { frame: { words }, family, entryFrame }: Compared,
): boolean => {
  if (speaksOfWord(word, family, entryFrame)) return true;
  const inNames = new Set(
    words.flatMap(({ read, isName }) =>
      isName ? read.split(' ').flatMap((part) => [part, withoutArticle(part)]) : [],
    ),
  );
  return synonymsOf(word?.read ?? '').some(
    (read) =>
      !synonymsOf(read).some((one) => inNames.has(one)) &&
      speaksOfWord({ typed: read, read }, family, entryFrame),
  );
};

/**
 * Whether a word is what a question asks for: it stands behind "what" or "how", or the question is
 * one for yes or no, or asks for a time, a place or a person that its entry is not asked for.
 */
function isAskedBy(at: number, { frame: { asks, words }, entryFrame }: Compared): boolean {
  const [ask = ''] = asks;
  if (CIRCUMSTANCES.has(ask)) return !entryFrame.askedCues.has(`asks.${ask}`);
  const before = words.slice(0, at);
  const isBehindAsking =
    before.some(({ read }) => QUESTION_WORDS.has(read) || QUESTION_HEADS.has(read)) &&
    before.every(({ read, isName }) => !isName && isPlainWord(read));
  return ask === 'whether' || isBehindAsking;
}

/**
 * "How much ink was saved?" touches the topic of the command that shows savings, and orders nothing;
 * "log this: visa form, 3 pages" does, whatever it names.
 */
function touchesTopic({ frame, nearest }: Compared): boolean {
  const { asks, words, commands } = frame;
  const isQuestion = asks.length > 0 || words.some(({ read }) => QUESTION_WORDS.has(read));
  return isQuestion && nearest < FAIRLY_ALIKE && commands.size === 0 && !asksForOwn(frame);
}

/**
 * An entry that is likely, but may say something else than what is asked. It may also say the same
 * in other words, so it is offered, and does not answer by itself.
 */
export const DOUBT_RULES: readonly AgreementRule[] = [
  {
    id: 'askedWord',
    rule: 'Beside the name, the entry has a word of what is asked for; a command has each of them.',
    example: 'what is the technology pillar',
    counter: 'what colour is the technology pillar',
    conflicts: (compared) => {
      const { frame, entry, entryFrame, places } = compared;
      const strange = places.filter((at) => !speaksOfSynonym(frame.words[at], compared));
      if (entry.kind === 'command') return strange.length > 0 && touchesTopic(compared);
      return (
        FACTUAL.has(entry.kind) &&
        strange.length > 0 &&
        frame.words.some((word) => word.isName === true || isOfTheme(entryFrame, word)) &&
        countShared(compared) === 0 &&
        isAskedBy(strange[0] ?? 0, compared)
      );
    },
  },
  {
    id: 'circumstance',
    rule: 'When, where, why or by whom something was is told by an entry that is asked for it.',
    example: 'when was the workshop held',
    counter: 'why did the technology pillar fail',
    conflicts: (compared) => {
      const { frame, entry, nearest } = compared;
      const isToldBy = TOLD_BY[frame.asks[0] ?? ''];
      return (
        FACTUAL.has(entry.kind) && nearest < ALIKE && isToldBy !== undefined && !isToldBy(compared)
      );
    },
  },
  {
    id: 'otherName',
    rule: 'What is named is named by the entry, or the two have more in common than a word.',
    example: 'what was the workshop for',
    counter: 'how many meetings were held about RTA',
    conflicts: (compared) => {
      const { names, others, entry, entryFrame, isNamedIn } = compared;
      const named = [...names, ...others];
      return (
        FACTUAL.has(entry.kind) &&
        entry.slot === undefined &&
        named.length > 0 &&
        !named.some((subject) => isNamedIn(entryFrame.texts, subject)) &&
        (OF_SOMEBODY.has(entry.kind) || countShared(compared) < SEVERAL)
      );
    },
  },
];
