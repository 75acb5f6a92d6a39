import answeringTerms from '../../language/questions/answeringTerms.json';
import { statesNumber } from '../../facts/statedFacts';
import {
  asksForEnd,
  asksForShareOfWhole,
  asksWhichAreBeyond,
  convertsNumber,
  figureOfWhom,
  type Frame,
} from '../../frames/frame';
import { parseNumber } from '../../language/numbers/parseNumber';
import { wordSet } from '../../language/text/wordSet';
import { speaksOfTheme } from './entryFrame';
import {
  asksForPlace,
  ALIKE,
  askedNoun,
  asksForSaving,
  asksHowCounted,
  FACTUAL,
  givesReason,
  hasCue,
  asksForOwn,
  speaksOfWord,
  type AgreementRule,
} from './compared';

/** Kinds that say what something is or was, of which somebody may be only one part. */
const TOLD = new Set(['definition', 'howto', 'procedure']);
/** Kinds that may be about one entity or phase among others. */
const OF_ONE = new Set(['event', 'law', 'procedure', 'membership']);

const OF_NAMES = new Set(['entity', 'phase']);
/** Asking words of an instruction. */
const HOW = wordSet(answeringTerms.agreementRules.how);
/** Kinds that are about one thing, which nearly all their phrasings name. */
const THEMED = new Set(['event', 'definition', 'howto', 'law']);
/** "Which company made it?" asks who did. */
const COMPANIES = wordSet(answeringTerms.agreementRules.companies);
const asksWhoDid = (frame: Frame): boolean =>
  frame.asks[0] === 'who' ||
  COMPANIES.has(askedNoun(frame) ?? '') ||
  (frame.asks[0] === 'which' && frame.ofWhat.includes('entities'));

/** Kinds that tell of things, and seldom where they are or how to get them. */
const OF_THINGS = new Set([...TOLD, ...OF_ONE, 'result', 'person']);
/** So like a phrasing a question may ask what it asks in other words. */
const NEAR = 0.65;
const FAIRLY_NEAR = 0.5;
/** Kinds that say who or when, and not what came of it. */
const TOLD_OF = new Set(['membership', 'event']);
/** "How far are they?", "what did they reach?" */
const asksHowFar = ({ asks, ofWhat }: Frame): boolean =>
  asks[0] === 'status' || (ofWhat.length > 0 && ofWhat.every((id) => id === 'result'));

const lacksNumber = (answer: string, number: number | undefined): boolean =>
  number !== undefined && !statesNumber(answer, number);

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
      (names.some(({ type }) => type === 'journey') ||
        subjects.some(
          ({ type }) => OF_NAMES.has(type) && names.some((name) => name.type === type),
        )) &&
      !names.some((name) => isNamedIn(entryFrame.texts, name)),
  },
  {
    id: 'theme',
    isPassedOver: true,
    rule: 'An entry about one thing says nothing about a phase beside it.',
    example: 'why was the workshop held',
    counter: 'what was the purpose of phase 2',
    conflicts: ({ frame, entry, entryFrame, family, names, subjects, places, nearest }) =>
      THEMED.has(entry.kind) &&
      entry.slot === undefined &&
      nearest < ALIKE &&
      names.length > 0 &&
      names.every(({ type }) => type === 'phase') &&
      !places.some((at) => speaksOfWord(frame.words[at], family, entryFrame)) &&
      !names.some((name) => subjects.some(({ id }) => id === name.id)) &&
      entryFrame.theme.size > 0 &&
      !speaksOfTheme(entryFrame, frame),
  },
  {
    id: 'person',
    rule: 'Who did something is told by an entry that has a word for what was done.',
    example: 'what is DubaiNow',
    counter: 'who designed DubaiNow',
    conflicts: ({ frame, entry, family, entryFrame, names, places, nearest }) =>
      (TOLD.has(entry.kind) || (OF_ONE.has(entry.kind) && names.length > 0)) &&
      nearest < ALIKE &&
      asksWhoDid(frame) &&
      places.length > 0 &&
      !places.some(
        (at) =>
          parseNumber(frame.words[at]?.read ?? '') === undefined &&
          speaksOfWord(frame.words[at], family, entryFrame),
      ),
  },
  {
    id: 'place',
    rule: 'Where something is, is told by an entry that is asked for a place.',
    example: 'when did RTA stop paper parking tickets',
    counter: 'where can I park',
    conflicts: ({ frame, entry, entryFrame, nearest }) =>
      OF_THINGS.has(entry.kind) &&
      nearest < FAIRLY_NEAR &&
      frame.asks[0] === 'where' &&
      !asksForPlace(entryFrame),
  },
  {
    id: 'status',
    rule: 'How far something has come is not told by what it is called, who belongs to it or when it was.',
    example: 'what does DEWA stand for',
    counter: 'where does DEWA stand now',
    conflicts: ({ frame, entry, entryFrame, nearest }) =>
      ((entry.kind === 'definition' && nearest < ALIKE && frame.asks[0] === 'status') ||
        (TOLD_OF.has(entry.kind) && nearest < NEAR && asksHowFar(frame))) &&
      !entryFrame.askedCues.has('asks.status') &&
      !entryFrame.askedCues.has('of_what.result'),
  },
  {
    id: 'instruction',
    rule: 'How to do something is told by an entry that is asked for it.',
    example: 'when did the residence sticker in the passport end',
    counter: 'how do I renew my residence visa',
    conflicts: ({ frame, entry, entryFrame, nearest }) =>
      OF_THINGS.has(entry.kind) &&
      entry.kind !== 'howto' &&
      nearest < NEAR &&
      frame.asks[0] === 'how_to' &&
      frame.words.some(({ read, typed }) => HOW.has(read) || HOW.has(typed)) &&
      !['asks.how_to', 'asks.how'].some((cue) => entryFrame.askedCues.has(cue)),
  },
  {
    id: 'reason',
    rule: 'Why something is so is told by an entry that is asked for a reason.',
    example: 'since when does the DEWA Green Bill exist',
    counter: 'why is my DEWA bill so high',
    conflicts: ({ frame, entry, entryFrame, nearest }) =>
      OF_THINGS.has(entry.kind) &&
      nearest < NEAR &&
      frame.asks[0] === 'why' &&
      !givesReason(entryFrame),
  },
  {
    id: 'counting',
    rule: 'How, or whether, something is counted is told by a way of counting, not by a result.',
    example: 'how many hours were saved',
    counter: 'how do you count the hours saved',
    conflicts: ({ frame, entry, nearest }) =>
      entry.kind === 'result' &&
      nearest < ALIKE &&
      // "How did they work out the 57 percent?" asks about that figure.
      frame.figures.length === 0 &&
      asksHowCounted(frame),
  },
  {
    id: 'contact',
    rule: 'Who to turn to is told by an entry that is asked for it.',
    example: 'which procedures did RTA digitise',
    counter: 'whom can I contact at RTA about the vehicle test',
    conflicts: ({ frame, entry, entryFrame }) =>
      FACTUAL.has(entry.kind) &&
      frame.asks.includes('contact') &&
      !hasCue(entryFrame.askedCues, 'asks', ['contact', 'who']),
  },
  {
    id: 'method',
    rule: 'How much was saved is told by a result, not by a way of counting.',
    example: 'how much water does a sheet of paper take',
    counter: 'how many litres of water were saved',
    conflicts: ({ frame, entry, nearest }) =>
      entry.kind === 'howto' &&
      // "Formula for sheets eliminated" counts nothing, though it tells what was saved.
      nearest < (frame.asks.some((id) => id === 'how_many' || id === 'how_much') ? ALIKE : NEAR) &&
      !frame.ofWhat.includes('transactions') &&
      asksForSaving(frame) &&
      !asksForOwn(frame),
  },
  {
    id: 'count',
    rule: 'How many of something there are is told by an event only if it speaks of them.',
    example: 'when was the government declared paperless',
    counter: 'number of digital services when the government was declared paperless',
    conflicts: ({ frame, entry, entryFrame, nearest }) =>
      entry.kind === 'event' &&
      nearest < NEAR &&
      frame.asks.includes('how_many') &&
      frame.ofWhat.length > 0 &&
      !frame.ofWhat.some((id) => entryFrame.cues.has(`of_what.${id}`)),
  },
  {
    id: 'share',
    rule: 'What share of the whole somebody has is not told by a figure of its own.',
    example: 'how many sheets did DEWA save',
    counter: 'what share of the total did DEWA save',
    conflicts: ({ frame, entry, names, nearest }) =>
      FACTUAL.has(entry.kind) &&
      nearest < NEAR &&
      names.some(({ type }) => OF_NAMES.has(type)) &&
      asksForShareOfWhole(frame),
  },
  {
    id: 'saving',
    rule: 'How much a name saved, of whatever, is not told by what is known of CO2 or of costs.',
    example: 'how much CO2 did the strategy save',
    counter: 'how much did the strategy save',
    conflicts: ({ frame, entryFrame, names, others, places, nearest }) =>
      nearest < ALIKE &&
      names.length + others.length > 0 &&
      frame.ofWhat.length === 0 &&
      places.length === 0 &&
      asksForSaving(frame) &&
      entryFrame.isOfOddQuantity,
  },
  {
    id: 'conversion',
    rule: 'What a number comes to in another measure is told by a way of counting.',
    example: 'how many trees were saved',
    counter: 'how many trees are 50,000 sheets',
    conflicts: ({ frame, entry }) => entry.kind === 'result' && convertsNumber(frame),
  },
  {
    id: 'end',
    rule: 'When a phase or a law ended is not told by an entry that is only asked when it began.',
    example: 'when did phase 2 start',
    counter: 'when was phase 2 over',
    conflicts: ({ frame, entry, entryFrame, names, others, nearest }) =>
      nearest < NEAR &&
      asksForEnd(frame) &&
      !frame.ofWhat.includes('start_date') &&
      (entry.kind === 'law'
        ? others.some(({ type }) => type === 'law')
        : entry.kind === 'event' &&
          names.some(({ type }) => type === 'phase') &&
          entryFrame.askedCues.has('of_what.start_date')) &&
      !entryFrame.askedCues.has('of_what.end_date'),
  },
  {
    id: 'limit',
    rule: 'Who has a number, or is beyond it, is told by an entry that has this number.',
    example: 'which entities use more than 10 million sheets a year',
    counter: 'which entities use more than 30 million sheets a year',
    conflicts: ({ frame, entry, nearest }) =>
      FACTUAL.has(entry.kind) &&
      nearest < ALIKE &&
      lacksNumber(
        entry.answer.en,
        asksWhichAreBeyond(frame) ? frame.relation?.number : figureOfWhom(frame),
      ),
  },
];
