import { COUNTING } from '../../frames/frame';
import { placesOfCue, type CueWord } from '../../frames/cues/cue';
import { CONNECTIVES, YES_NO_OPENERS } from '../../language/questions/questionWords';
import { FUNCTION_WORDS } from '../../language/text/functionWords';
import { monthNamed } from '../../language/dates/monthNames';
import { wordSet } from '../../language/text/wordSet';
import ellipsisWords from './ellipsisWords.json';
import type { FactReading } from '../facts/factReader';

/** They only say that something is so at another time: «وكم أصبحت في 2025؟» */
const BECOMES = wordSet(ellipsisWords.becomes);
const ABOUT = wordSet(ellipsisWords.about);
const PREPOSITIONS = wordSet(ellipsisWords.prepositions);
/** Words of a phrase that only a preposition begins: "and in a box?" */
const LONGEST_PHRASE = 4;

/** "Our target", «هدفنا»: the entity of the person who asks. */
const OURS = /(?<!\p{L})(?:we|us|our|ours|\p{Script=Arabic}{2,}نا|7na|e7na)(?!\p{L})/iu;
const NOT_OURS = /(?<!\p{L})(?:هنا|من هنا|أنا|انا)(?!\p{L})/gu;
export const speaksOfUs = (text: string): boolean => OURS.test(text.replace(NOT_OURS, ''));

/** "Does Sharjah have one?": it names a place or a body that nothing is known of. */
export const isOfElsewhere = ({ named }: FactReading): boolean =>
  named.some(({ type, ids }) => type === 'other' && ids.length === 0);

/** What is named in a message, as it was typed. */
export interface Topic {
  name: string;
  ids: readonly string[];
  isEntity: boolean;
}

/** The entity that a text names, or else the first thing, if it is plain which. */
export function topicNamed({ named, frame }: FactReading): Topic | undefined {
  const plain = named.filter(({ ids }) => ids.length === 1);
  const first = plain.find(({ type }) => type === 'entity') ?? plain[0];
  const word = frame.words[first?.at ?? -1];
  return first && word && { name: word.typed, ids: first.ids, isEntity: first.type === 'entity' };
}

const FOLLOWS = new Set(['follow_when', 'follow_where']);

const isYear = ({ typed }: CueWord): boolean => /^(?:19|20)\d\d$/.test(typed);
const isPeriod = (word: CueWord): boolean => isYear(word) || monthNamed(word.read) !== undefined;
const typedOf = (words: readonly CueWord[]): string => words.map(({ typed }) => typed).join(' ');

/** Places of the words that a section of cues covers. */
const placesOf = ({ frame: { cues } }: FactReading, section: string): Set<number> =>
  new Set(cues.filter((cue) => cue.section === section).flatMap(placesOfCue));

/** What a part says besides names, times and the words that ask. */
function ownContent(reading: FactReading): readonly CueWord[] {
  const told = ['asks', 'of_what', 'polarity', 'time'].map((section) => placesOf(reading, section));
  return reading.frame.words.filter((word, at) => {
    const isSaid = told.some((places) => places.has(at)) || word.isName || isPeriod(word);
    const isPlain = [word.read, word.typed, word.typed.replace(/^و/, '')].some(
      (text) =>
        FUNCTION_WORDS.has(text) ||
        CONNECTIVES.has(text) ||
        BECOMES.has(text) ||
        PREPOSITIONS.has(text),
    );
    return !isSaid && !isPlain;
  });
}

/** "At the end of 2019": a time, and no end that is asked for. */
const OF_TIME = new Set(['end_date', 'start_date']);

/** What it asks for itself. */
const measuresOf = ({ frame: { ofWhat, words } }: FactReading): string[] =>
  ofWhat.filter((id) => !(OF_TIME.has(id) && words.some(isYear)));

/** "What about", «شو عن» */
const asksAbout = ({ frame: { words } }: FactReading): boolean =>
  words.some(({ read }, at) => at > 0 && at < 3 && ABOUT.has(read));

/** The same thing is asked of both, or the second leaves open what is asked. */
const asksAlike = (first: FactReading, second: FactReading): boolean =>
  second.frame.asks.every(
    (id) =>
      id === 'whether' || first.frame.asks.includes(id) || (id === 'what_is' && asksAbout(second)),
  );

/** They take part in the Strategy: one may stand in the place of the other. */
const PLACES = new Set(['entity', 'phase', 'group', 'strategy', 'government']);
const isLike = (one: string, other: string): boolean =>
  one === other || (PLACES.has(one) && PLACES.has(other));

/** The words of a question with those of its names and its times that the next one exchanges. */
function exchangeNames(first: FactReading, second: FactReading): readonly CueWord[] | undefined {
  const words = [...first.frame.words];
  for (const { type, at } of second.named) {
    // "Was the courts in phase 2, and what about KHDA?": an entity in the place of the entity.
    const place =
      first.named.findLast((name) => name.type === type) ??
      first.named.findLast((name) => isLike(name.type, type));
    const next = second.frame.words[at];
    if (!place || !next) return undefined;
    words[place.at] = next;
  }
  const times = second.frame.words.filter(isPeriod);
  if (times.length === 0) return words;
  const last = words.findLastIndex(isPeriod);
  if (last < 0)
    return [...words, ...second.frame.words.slice(second.frame.words.findIndex(isPeriod))];
  let start = last;
  while (start > 0 && words[start - 1] !== undefined && isPeriod(words[start - 1] as CueWord))
    start -= 1;
  return [...words.slice(0, start), ...times, ...words.slice(last + 1)];
}

/** "And who of RTA?", «وكم أصبحت في 2025؟»: another name or time, and all else as before. */
function withNextName(first: FactReading, second: FactReading): string | undefined {
  const hasNew = second.named.length > 0 || second.frame.words.some(isPeriod);
  const isBare = measuresOf(second).length === 0 && ownContent(second).length === 0;
  // A choice is of its own, not in the place of what was named before.
  if (second.frame.choice !== undefined) return undefined;
  if (!hasNew || !isBare || first.named.length === 0 || !asksAlike(first, second)) return undefined;
  const words = exchangeNames(first, second);
  return words && typedOf(words);
}

/** "How many sheets did it save and how much water": what is counted is exchanged. */
function withNextMeasure(first: FactReading, second: FactReading): string | undefined {
  const { asks, ofWhat, words } = second.frame;
  const counts = (some: readonly string[]) =>
    some.length > 0 && some.every((id) => COUNTING.has(id));
  const isBare = second.named.length === 0 && ownContent(second).length === 0;
  if (!counts(asks) || !counts(first.frame.asks) || ofWhat.length === 0 || !isBare)
    return undefined;
  if (first.named.length === 0 || words.some(isPeriod)) return undefined;
  const asking = placesOf(first, 'asks');
  const counted = [...asking, ...placesOf(first, 'of_what')].sort((a, b) => a - b);
  const start = Math.min(...asking);
  const end = counted.reduce((last, at) => (at === last ? at + 1 : last), start);
  // What is counted has to stand behind the word that asks.
  if (end <= Math.max(...asking) + 1) return undefined;
  return typedOf([...first.frame.words.slice(0, start), ...words, ...first.frame.words.slice(end)]);
}

/** They say whether a goal or a result is asked for. */
const STAGES = new Set(['target', 'result', 'forecast']);

/** "How many trees were hoped for, and how many in the end": what is counted stays the same. */
function withSameMeasure(first: FactReading, second: FactReading): string | undefined {
  const { asks, ofWhat, words } = second.frame;
  const counts = (some: readonly string[]) =>
    some.length > 0 && some.every((id) => COUNTING.has(id));
  if (!counts(asks) || !counts(first.frame.asks)) return undefined;
  const isOpen = ofWhat.length > 0 && ofWhat.every((id) => STAGES.has(id));
  if (!isOpen || second.named.length > 0 || ownContent(second).length > 0) return undefined;
  const measures = first.frame.cues.filter(
    ({ section, id }) => section === 'of_what' && !STAGES.has(id),
  );
  const counted = measures.flatMap((cue) =>
    placesOfCue(cue).flatMap((at) => first.frame.words[at] ?? []),
  );
  const end = Math.max(...placesOf(second, 'asks')) + 1;
  if (counted.length === 0) return undefined;
  return typedOf([...words.slice(0, end), ...counted, ...words.slice(end)]);
}

/** "Sheets in a ream? And in a box?": a phrase with its preposition is exchanged for the last one. */
function withNextPhrase(first: FactReading, second: FactReading): string | undefined {
  const words = second.frame.words.filter(
    ({ typed }, at) => at > 0 || !CONNECTIVES.has(typed) || PREPOSITIONS.has(typed),
  );
  const start = words.findIndex(({ typed }) => PREPOSITIONS.has(typed));
  const isPhrase =
    start === 0 &&
    words.length > 1 &&
    words.length <= LONGEST_PHRASE &&
    second.frame.asks.length === 0;
  if (!isPhrase) return undefined;
  const before = first.frame.words;
  const same = before.findLastIndex(({ typed }) => typed === words[0]?.typed);
  const from = same > 0 ? same : before.findLastIndex(({ typed }) => PREPOSITIONS.has(typed));
  return from > 0 ? typedOf([...before.slice(0, from), ...words]) : undefined;
}

/** "Did we get the stamp, and when?": what is asked with yes or no is asked for its time too. */
function withNextAsking(first: FactReading, second: FactReading): string | undefined {
  const { words, cues } = second.frame;
  const follows = cues.some(({ section, id }) => section === 'conversation' && FOLLOWS.has(id));
  const isBare = second.named.length === 0 && measuresOf(second).length === 0;
  const isYesNo = first.frame.asks.every((id) => id === 'whether');
  const isAsked = YES_NO_OPENERS.has(first.frame.words[0]?.typed ?? '');
  if (!follows || !isBare || !isYesNo || !isAsked || ownContent(second).length > 0)
    return undefined;
  const before = first.frame.words.filter(({ typed }, at) => at > 0 || typed !== 'هل');
  const asking = words.filter(({ typed }) => !CONNECTIVES.has(typed));
  return typedOf([...asking, ...before]);
}

/**
 * An asking word alone asks about what the question beside it does: "*when* and where was the stamp
 * launched?", "when was the stamp launched, and *by whom*?"
 */
export function completeAskingWord(alone: FactReading, beside: FactReading): string | undefined {
  const asking = placesOf(alone, 'asks');
  const isAlone =
    asking.size > 0 &&
    // "… and which?" asks for those that were counted.
    !alone.frame.asks.includes('which') &&
    alone.named.length === 0 &&
    alone.frame.words.every((word, at) => asking.has(at) || CONNECTIVES.has(word.typed));
  const ends = beside.frame.cues
    .filter(({ section, start }) => section === 'asks' && start <= 1)
    .map(({ end }) => end);
  if (!isAlone || ends.length === 0) return undefined;
  const rest = beside.frame.words.slice(Math.max(...ends));
  return rest.length > 0 ? typedOf([...alone.frame.words, ...rest]) : undefined;
}

/**
 * A part of a message that leaves out what the part before it says, with what it leaves out.
 * @returns undefined if it stands by itself
 */
export const completePart = (first: FactReading, second: FactReading): string | undefined =>
  withNextName(first, second) ??
  withNextMeasure(first, second) ??
  withSameMeasure(first, second) ??
  withNextPhrase(first, second) ??
  withNextAsking(first, second);

/** At the end, behind a comma or with its preposition: ", and a box?", "and for a basic one". */
const { and: AND, andWithPreposition: AND_WITH_PREPOSITION } = ellipsisWords;
const SHORT_HALF = new RegExp(
  `^(.+?\\S)(?:\\s*[,،؛;?؟]\\s*|\\s+(?=${AND_WITH_PREPOSITION}))(${AND}\\S+(?:\\s+\\S+){0,4})$`,
  'iu',
);

/** A question whose end may be a second one; see {@link completePart}. */
export function withShortHalf(question: string): [string, string] | undefined {
  const [, first, second] = SHORT_HALF.exec(question) ?? [];
  return first === undefined || second === undefined ? undefined : [first, second];
}
