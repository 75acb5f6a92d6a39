import answeringTerms from '../../language/questions/answeringTerms.json';
import { wordSet } from '../../language/text/wordSet';
import { ALIKE, speaksOfWord, type AgreementRule } from './compared';

/** Kinds that say what something is or was, of which somebody may be only one part. */
const TOLD = new Set(['definition', 'howto', 'procedure']);
/** Kinds that may be about one entity or phase among others. */
const OF_ONE = new Set(['event', 'law', 'procedure', 'membership']);

const OF_NAMES = new Set(['entity', 'phase']);
/** "How do you count it?" */
const COUNTS = wordSet(answeringTerms.agreementRules.counts);

/** Whom or what a question is about, and by which word it asks. */
export const ASKING_AGREEMENT: readonly AgreementRule[] = [
  {
    id: 'other',
    rule: 'An entry about one entity or phase says nothing about another one.',
    example: 'which two departments merged into DET',
    counter: 'which two departments founded Dubai Police',
    conflicts: ({ names, entry, entryFrame, subjects, isNamedIn }) =>
      OF_ONE.has(entry.kind) &&
      entry.slot === undefined &&
      names.length > 0 &&
      subjects.some(({ type }) => OF_NAMES.has(type) && names.some((name) => name.type === type)) &&
      !names.some((name) => isNamedIn(entryFrame.texts, name)),
  },
  {
    id: 'person',
    rule: 'Who did something is told by an entry that has a word for what was done.',
    example: 'what is DubaiNow',
    counter: 'who designed DubaiNow',
    conflicts: ({ frame, entry, family, entryFrame, places, nearest }) =>
      TOLD.has(entry.kind) &&
      nearest < ALIKE &&
      frame.asks[0] === 'who' &&
      places.length > 0 &&
      !places.some((at) => speaksOfWord(frame.words[at], family, entryFrame)),
  },
  {
    id: 'counting',
    rule: 'How something is counted is told by a way of counting, not by what it came to.',
    example: 'how many hours were saved',
    counter: 'how do you count the hours saved',
    conflicts: ({ frame, entry, nearest }) =>
      entry.kind === 'result' &&
      nearest < ALIKE &&
      (frame.words[0]?.read === 'how' || frame.asks[0] === 'how_to' || frame.asks[0] === 'how') &&
      !frame.asks.some((id) => id === 'how_many' || id === 'how_much') &&
      frame.words.some(({ read, typed }) => COUNTS.has(read) || COUNTS.has(typed)),
  },
];
