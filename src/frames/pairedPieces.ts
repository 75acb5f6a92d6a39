import { normalizeText } from '../language/text/normalizeText';
import type { CueWord } from './cues/cue';
import { findCues } from './cues/findCues';
import { holdsTogether } from './joinedPeriods';
import type { Piece, PieceReading } from './messagePiece';

/** Each has its name and its year, or its name and what is asked for: "DEWA sheets and RTA percentage". */
export const areAlike = (last: Piece, piece: Piece, between: string): boolean => {
  const haveYears =
    last.years.length > 0 &&
    piece.years.length > 0 &&
    (last.asks || last.isAbout || last.content > 0);
  const isOther = piece.about.some((id) => !last.about.includes(id));
  const haveNouns = last.isAbout && piece.isAbout && (isOther || !/^\s*$/.test(between));
  return (
    last.names &&
    piece.names &&
    /^\s*[-–—;؛+&]?\s*$/.test(between) &&
    (haveYears || haveNouns) &&
    !holdsTogether(`${last.text} ${piece.text}`)
  );
};

/** "Are A and B the same?" is one question. */
export const isHeldTogether = (last: Piece, part: string, { read }: PieceReading): boolean =>
  last.words <= MOST_WORDS_HELD &&
  !/[?؟]\s*$/.test(last.text) &&
  !BEGINS_TO_ASK.test(part) &&
  findCues(read(part)).some(
    ({ section, id }) => section === 'choice' && id === 'same_or_different',
  );
const MOST_WORDS_HELD = 4;
const BEGINS_TO_ASK = /^(?:and\s+|n\s+)?(?:is|are|was|were|do|does|did|how|what|و?هل)\s/i;

/** Two can be held against each other; of more, each is told by itself. */
export const offersTwo = (text: string): boolean =>
  text.match(/(?<!\p{L})(?:or|أو|او|ولا|والا|أم|ام)(?!\p{L})/giu)?.length === 1;

/** "Which came first:", "in that report, which size group did best:" */
const ASKS_FOR_ONE =
  /(?:^|[,،])\s*(?:which|what|who|أي|اي|أيهما|ايهما|أيهم|ايهم|منو|مين|من|شو|وش)\s(?:[^\s,،]+\s*){1,4}[:：]\s*$/iu;

/** "Which came first: A or B?", «أيهما أسبق: الختم أم الدمج؟» */
export const isOffer = (before: string, part: string): boolean =>
  ASKS_FOR_ONE.test(before) && offersTwo(part);

/** It began to name two between which something lies. */
const OPENS_SPAN = /(?<!\p{L})(?:between|بين)\s(?:(?!\s(?:and\s|n\s|و\p{L}{3})).)+$/iu;
const GOES_ON = /^(?:(?:and|n)\s|&|و(?=\p{L}{3}))/iu;

/** "How long between the launch" "and the declaration" */
export const isSpan = (last: string, part: string): boolean =>
  OPENS_SPAN.test(last) && GOES_ON.test(part);

/**
 * «موظفي هيئة كهرباء» «ومياه دبي»: the break lies inside of a name.
 * @param words those of the sentence
 */
export function isWithinName(last: string, part: string, words: readonly CueWord[]): boolean {
  const before = normalizeText(last).split(' ').at(-1) ?? '';
  const [after = ''] = normalizeText(part).split(' ');
  return words.some(({ isName, typed }) => isName && ` ${typed} `.includes(` ${before} ${after} `));
}
