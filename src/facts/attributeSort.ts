import { placesOfCue, type CueWord } from '../frames/cues/cue';
import { COUNTING, type Frame } from '../frames/frame';
import type { FactAttribute } from '../knowledge/facts/fact';
import factTerms from '../language/questions/factTerms.json';
import { wordSet } from '../language/text/wordSet';
import { isFiller } from './attributeWordings';

/** The value is of the sort that the asking word wants. */
const RIGHT_SORT = 0.6;
const WRONG_SORT = -4;
/** A text or a number of years says when too, if it is named: "when is the penalty doubled?" */
export const OTHER_TIME = -0.5;
/** Told in words or names; else a date or a number. */
export const isWorded = ({ valueKind }: FactAttribute): boolean =>
  valueKind === 'ids' || valueKind === 'text';

/** «وين أطلقها؟» has the word of the one who launched it, and asks for the place. */
const isOfOther = ({ askedAs }: FactAttribute, { asks }: Frame): boolean =>
  (asks[0] === 'who' && askedAs.includes('address_location')) ||
  (asks[0] === 'where' && askedAs.includes('owner_responsible'));

const { givers, gives } = factTerms.attributeMatcher;
const [GIVERS, GIVES] = [wordSet(givers), wordSet(gives)];
/** "Who grants the stamp?" asks for none of those who received it. */
const isOfReceiver = ({ askedAs }: FactAttribute, { words }: Frame): boolean =>
  askedAs.includes('entities') &&
  words.some(({ read }, at) => GIVES.has(read) && GIVERS.has(words[at - 1]?.read ?? ''));

/** What is asked of an attribute that says where something is, or is done. */
const PLACES = new Set(['address_location', 'website_link', 'app_name']);

/** What each asking word wants: a date for "when". */
const SORTS: Readonly<Record<string, (attribute: FactAttribute) => boolean>> = {
  when: ({ valueKind }) => valueKind === 'date',
  since_when: ({ valueKind }) => valueKind === 'date',
  until_when: ({ valueKind }) => valueKind === 'date',
  how_many: ({ valueKind, unit }) => valueKind === 'number' && unit !== 'percent',
  how_much: ({ valueKind }) => valueKind === 'number',
  how_long: ({ valueKind, unit = '' }) =>
    valueKind === 'text' || ['years', 'months', 'days', 'minutes', 'hours'].includes(unit),
  who: isWorded,
  where: ({ askedAs }) => askedAs.some((id) => PLACES.has(id)),
};

/** "Since when" wants the day of a beginning. */
const TIMES = new Set(['when', 'until_when']);
const DURATIONS = new Set(['years', 'months', 'days']);
/** What is asked of an attribute whose text says a time or a case: "until the end of Expo 2020". */
const TIMES_IN_WORDS = new Set([
  ...['start_date', 'end_date', 'deadline', 'hours_time'],
  'requirement_condition',
]);

/** It may say when something is to be, though it is no date. */
export const maySayWhen = ({ askedAs, unit = '' }: FactAttribute, { asks }: Frame): boolean =>
  asks.some((id) => TIMES.has(id)) &&
  !asks.includes('since_when') &&
  (askedAs.some((id) => TIMES_IN_WORDS.has(id)) || DURATIONS.has(unit));

/** A cue that asks for a sort of value; one that counts with the place of what is counted. */
interface AskingCue {
  start: number;
  end: number;
  noun: number | undefined;
}

function readAskingCues({ cues, words }: Frame): AskingCue[] {
  const isContent = (word: CueWord | undefined) => word && !isFiller(word.read);
  return cues
    .filter(({ section, id }) => section === 'asks' && SORTS[id])
    .map(({ id, start, end }) => {
      if (!COUNTING.has(id)) return { start, end, noun: undefined };
      let noun = end;
      while (noun < words.length && !isContent(words[noun])) noun += 1;
      // «رقمه كم؟»: what is asked for may stand before.
      if (noun === words.length) noun = start - 1;
      return { start, end, noun };
    });
}

/** What of a frame every attribute is compared with. */
interface AskedSort {
  asking: readonly AskingCue[];
  wantsBody: boolean;
  /** It is said that a percentage is wanted. */
  wantsShare: boolean;
  /** What each asking word wants. */
  wanted: readonly ((attribute: FactAttribute) => boolean)[];
}

const askedSorts = new WeakMap<Frame, AskedSort>();

function askedSort(frame: Frame): AskedSort {
  let known = askedSorts.get(frame);
  if (!known) {
    const wanted = frame.asks.flatMap((id) => SORTS[id] ?? []);
    known = {
      ...{ asking: readAskingCues(frame), wantsBody: wantsBody(frame) },
      ...{ wantsShare: statesShare(frame), wanted },
    };
    askedSorts.set(frame, known);
  }
  return known;
}

const isIn = (places: readonly number[]) => (at: number) => places.includes(at);

/** The wording says itself what is asked for: "law number", "Hijri date", «كم نسبة الخفض». */
function isAskedIn(places: readonly number[], { asking }: AskedSort): 'cue' | 'noun' | undefined {
  if (asking.some(({ start, end }) => places.some((at) => at >= start && at < end))) return 'cue';
  return asking.some(({ noun }) => noun !== undefined && places.includes(noun))
    ? 'noun'
    : undefined;
}

const PERCENTAGE = wordSet(factTerms.attributeMatcher.percentage);
const SHARE_LEADS = wordSet(factTerms.attributeMatcher.shareLeads);

/** "How much, as a percentage", «كم … بالنسبة المئوية»: the unit is said. */
const statesShare = ({ asks, words }: Frame): boolean =>
  asks.some((id) => COUNTING.has(id)) &&
  words.some(
    ({ read }, at) =>
      PERCENTAGE.has(read) &&
      [1, 2].some((back) => SHARE_LEADS.has(words[at - back]?.read ?? '')) &&
      !/\d/.test(words[at - 1]?.typed ?? ''),
  );

/**
 * How well the value of an attribute is of the sort that is asked for: below 0 if it is not.
 * @param places of the words that name the attribute
 */
export function sortFits(
  attribute: FactAttribute,
  frame: Frame,
  places: readonly number[],
): number {
  const { ofWhat } = frame;
  const sort = askedSort(frame);
  const isOther = sort.wantsShare && attribute.unit !== 'percent';
  if (isOther || isOfReceiver(attribute, frame)) return WRONG_SORT;
  const asked = isAskedIn(places, sort);
  if (asked === 'cue' || (asked === 'noun' && attribute.valueKind === 'number')) return RIGHT_SORT;
  const isShare = ofWhat[0] === 'percent' && !placesOfCues(frame, 'percent').some(isIn(places));
  if (isShare && attribute.unit !== 'percent' && !asked) return WRONG_SORT;
  // "How many percent" wants a share, though what is counted is mostly none.
  if (ofWhat[0] === 'percent' && attribute.unit === 'percent') return RIGHT_SORT;
  if (sort.wantsBody && UNNAMED.has(attribute.valueKind)) return WRONG_SORT;
  if (isOfOther(attribute, frame)) return 0;
  const { wanted } = sort;
  if (wanted.some((fits) => fits(attribute))) return RIGHT_SORT;
  // "How much did they cut": no day is counted.
  if (wanted.length === 0 || (asked && attribute.valueKind !== 'date')) return 0;
  return maySayWhen(attribute, frame) && places.length > 0 ? OTHER_TIME : WRONG_SORT;
}

/** An asking word wants a value of its sort: a date for "when". */
export const isWanted = (attribute: FactAttribute, frame: Frame): boolean =>
  sortFits(attribute, frame, []) > 0;
/** Somebody who is asked for by what they are: "which body", «أي جهة». */
const BODIES = wordSet(factTerms.attributeMatcher.bodies);
/** Values that are nobody's name. */
const UNNAMED = new Set(['date', 'number']);
/** Whether a body is asked for: "which authority", «أي جهة». */
export const wantsBody = ({ cues, words }: Frame): boolean =>
  cues.some(
    ({ section, id, start, end }) =>
      section === 'asks' &&
      id === 'which' &&
      words.slice(start, end + 1).some(({ read }) => BODIES.has(read)),
  );

/** Where a cue of what is asked for stands. */
export const placesOfCues = ({ cues }: Frame, id: string): number[] =>
  cues.filter((cue) => cue.section === 'of_what' && cue.id === id).flatMap(placesOfCue);
