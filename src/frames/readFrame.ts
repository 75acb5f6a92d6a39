import { HALVES, SCALES } from './cues/spelledFigures';
import {
  PERCENT_WORDS,
  DENIALS,
  LAST_ORDINALS,
  LATER_ORDINALS,
  ORDINALS,
} from '../language/questions/questionWords';
import { stemWord } from '../language/text/stemWord';
import { withoutArticle } from '../language/text/arabicPrefixes';
import type { Cue, CueWord } from './cues/cue';
import { choosesName, withoutContrasts } from './contrasts';
import { findCues } from './cues/findCues';
import type { Frame, Limit, Relation } from './frame';
import { periodsIn, YEAR } from './periods';
import { CUTTING_VERBS, finishedWholly, OR_EQUAL, orEqual, RESULT_VERBS } from './resultVerbs';

const FIGURE = /^\d+(?:\.\d+)?%?$/;
/** A number that fits so many relations at once stands alone: "50 percent". */
const ALONE = 3;
/** What the cues of relations come to. */
const RELATIONS: ReadonlyMap<string, Omit<Relation, 'number'>> = new Map(
  Object.entries({
    reached: { id: 'reached' },
    at_least: { id: 'at_least' },
    at_most: { id: 'at_most' },
    more_than: { id: 'more_than' },
    less_than: { id: 'less_than' },
    exactly: { id: 'exactly' },
    about: { id: 'about' },
    exceeded: { id: 'more_than' },
    missed: { id: 'reached', denied: true },
  }),
);

/** So far before a verb its denial stands. */
const DENIED_WITHIN = 2;
const ORDERS_BY_VALUE = new Set(['highest', 'lowest', 'most', 'least', 'top_n', 'rank']);

const of = (cues: readonly Cue[], section: Cue['section']): Cue[] =>
  cues.filter((cue) => cue.section === section);

const idsOf = (cues: readonly Cue[]): string[] => [...new Set(cues.map(({ id }) => id))];

/** Relations that say something: not those that any number fits. */
function relationCues(cues: readonly Cue[]): Cue[] {
  const relations = of(cues, 'relation').filter(({ id }) => RELATIONS.has(id));
  return relations.filter(
    ({ start, end }) =>
      relations.filter((other) => other.start === start && other.end === end).length < ALONE,
  );
}

/** "Half a million", «نصف مليون». */
const isHalved = (words: readonly CueWord[], at: number): boolean =>
  HALVES.has(words[at - 1]?.read ?? '') ||
  (words[at - 1]?.typed === 'a' && HALVES.has(words[at - 2]?.read ?? ''));

/** A half of a thousand, a million, a billion. */
export const isHalfOfScale = (words: readonly CueWord[], at: number): boolean =>
  HALVES.has(words[at]?.read ?? '') &&
  [1, 2].some((on) => SCALES.has(withoutArticle(words[at + on]?.read ?? '')));

/** Smaller figures count steps, stations and the like. */
const LEAST_COUNT = 1e3;

interface PlacedFigure {
  number: number;
  at: number;
}

/** Figures that are no years: "50", "57%", "336 million", «و60». */
function placedFigures(words: readonly CueWord[]): PlacedFigure[] {
  return words.flatMap(({ typed, isName }, at) => {
    if (isName) return [];
    const scale = SCALES.get(withoutArticle(words[at + 1]?.read ?? '')) ?? 1;
    const digits = typed.replace(/^[وب]?(?:ال)?(?=\d)/, '');
    if (FIGURE.test(digits) && !(YEAR.test(digits) && scale === 1))
      return [{ number: Number(digits.replace('%', '')) * scale, at }];
    // «تجاوز المليون»: one of them; "half a million" is less.
    const own = (SCALES.get(withoutArticle(typed)) ?? 0) * (isHalved(words, at) ? 0.5 : 1);
    return own >= 1e3 && !FIGURE.test(words[at - 1]?.typed ?? '') ? [{ number: own, at }] : [];
  });
}

const figuresOf = (words: readonly CueWord[]): number[] =>
  placedFigures(words).map(({ number }) => number);

const isDeniedAt = (words: readonly CueWord[], at: number): boolean => {
  const first = Math.max(0, at - DENIED_WITHIN);
  return words.slice(first, at).some(
    ({ read, typed }, on) =>
      (DENIALS.has(read) || DENIALS.has(typed)) &&
      // «غير ديوا» leaves out a name.
      !(read === 'غير' && words[first + on + 1]?.isName === true),
  );
};

/** The first percentage: "57%", «57 بالمية». */
function shareIn(words: readonly CueWord[]): PlacedFigure | undefined {
  const at = words.findIndex(
    ({ typed }, place) =>
      typed.endsWith('%') ||
      (FIGURE.test(typed) && PERCENT_WORDS.has(words[place + 1]?.read ?? '')),
  );
  const number = Number.parseFloat((words[at]?.typed ?? '').replace(/^\D+(?=\d)/, ''));
  return Number.isNaN(number) ? undefined : { number, at };
}

/** Whether something is so is asked. */
const isClaim = (cues: readonly Cue[]): boolean =>
  cues.some(({ id }) => id === 'whether' || id === 'confirmation_request');

/**
 * A verb of results and a percentage somewhere behind it: «وصلت كل الجهات الست 50%»; or a verb of
 * cutting, if it is asked whether that is so: "did it cut 57 %?"
 */
function relationByVerb(
  cues: readonly Cue[],
  words: readonly CueWord[],
  share: PlacedFigure | undefined,
): Relation | undefined {
  if (!share) return undefined;
  const isClaimed = isClaim(cues);
  const relationOfVerb = ({ read }: CueWord): Relation['id'] | undefined =>
    RESULT_VERBS.get(stemWord(read)) ??
    (isClaimed && CUTTING_VERBS.has(stemWord(read)) ? 'reached' : undefined);
  // The nearest one: «انهي» is also "which" in Egypt.
  const verb = words.findLastIndex(
    (word, at) => !word.isName && at < share.at && relationOfVerb(word) !== undefined,
  );
  const id = words[verb] && relationOfVerb(words[verb]);
  if (id === undefined) return undefined;
  return { id, number: share.number, ...(isDeniedAt(words, verb) ? { denied: true } : {}) };
}

/** Relations that name their limit themselves: "reached" may stand before them. */
const LIMITS = new Set<string>(['at_least', 'at_most', 'more_than', 'less_than']);
/** So far behind its wording the number of a limit stands. */
const NUMBER_WITHIN = 2;
/** So far apart the ends of a range stand. */
const RANGE_WITHIN = 4;
const BETWEEN = new Set(['between', 'بين', 'يتراوح', 'تتراوح', 'تراوحت']);

/** The limits of a question with their numbers, in the order of the text. */
function limitsOf(cues: readonly Cue[], words: readonly CueWord[]): Limit[] {
  const figures = placedFigures(words);
  const range = of(cues, 'relation').find(
    ({ id, start }) =>
      id === 'between' && [0, 1].some((on) => BETWEEN.has(words[start + on]?.read ?? '')),
  );
  // "Between 12 million sheets and 100 million": the unit may stand in between.
  const [from, to] = range ? figures.filter(({ at }) => at >= range.start) : [];
  if (from && to && to.at - from.at <= RANGE_WITHIN)
    return [
      { id: 'at_least', number: Math.min(from.number, to.number) },
      { id: 'at_most', number: Math.max(from.number, to.number) },
    ];
  return figures.flatMap(({ number, at }) => {
    const cue = relationCues(cues).findLast(
      ({ id, start, end }) => LIMITS.has(id) && start <= at && at < end + NUMBER_WITHIN,
    );
    return cue ? [{ id: cue.id as Relation['id'], number }] : [];
  });
}

/** A count that is claimed: "did DEWA save 25 million sheets?" */
function countClaimed(cues: readonly Cue[], words: readonly CueWord[]): PlacedFigure | undefined {
  const [figure, ...others] = placedFigures(words);
  const isCount = figure !== undefined && figure.number >= LEAST_COUNT && others.length === 0;
  return isCount && isClaim(cues) ? figure : undefined;
}

/** "Did they finish completely?" asks whether it was all of it. */
function wholly(cues: readonly Cue[], words: readonly CueWord[]): Relation | undefined {
  const asks = cues.some(({ section, id }) => section === 'asks' && id === 'whether');
  return asks && finishedWholly(words) ? { id: 'reached', number: 100 } : undefined;
}

function relationOf(
  cues: readonly Cue[],
  words: readonly CueWord[],
  share: PlacedFigure | undefined,
): Relation | undefined {
  const [first] = relationCues(cues);
  const [figure] = figuresOf(words);
  const [limit, also] = limitsOf(cues, words);
  const relation = RELATIONS.get(first?.id ?? '');
  // "Did they make it?" means the target that was spoken of.
  if (!first || !relation)
    return cues.some(({ id }) => id === 'follow_did_they')
      ? { id: 'reached' }
      : also && limit
        ? { ...limit, also }
        : (relationByVerb(cues, words, share ?? countClaimed(cues, words)) ?? wholly(cues, words));
  const number = figure ?? first.number;
  const denied = relation.denied === true || isDeniedAt(words, first.start);
  // "Reached less than 55": the limit says how.
  const isHow = relation.id === 'reached' && !denied && limit !== undefined;
  const told = isHow && limit.number === number ? limit.id : relation.id;
  return {
    id: orEqual(words) ? (OR_EQUAL[told] ?? told) : told,
    ...(number === undefined ? {} : { number }),
    ...(denied ? { denied } : {}),
    ...(also && also.number !== number ? { also } : {}),
  };
}

/** What is asked for, nearest to the word that asks. */
function askedFor(cues: readonly Cue[]): string[] {
  const asks = of(cues, 'asks').filter(({ id }) => id !== 'whether');
  const from = asks[0]?.end ?? 0;
  return idsOf(
    [...of(cues, 'of_what')].sort(
      (a, b) => Math.abs(a.start - from) - Math.abs(b.start - from) || a.start - b.start,
    ),
  );
}

function stageOf(ofWhat: readonly string[]): Frame['stage'] {
  const target = ofWhat.includes('target') || ofWhat.includes('forecast');
  const result = ofWhat.includes('result');
  if (target && result) return 'both';
  return target ? 'target' : result ? 'result' : undefined;
}

/** The unit that "in hours?" wants, by its stem. */
const UNITS: ReadonlyMap<string, string> = new Map(
  (
    [
      ['hours_time', 'hour hours ساعه ساعات'],
      ['money', 'money dirham dirhams aed dollar dollars usd درهم دراهم دولار فلوس'],
      ['percent', 'percent percentage % نسبه بالميه'],
      ['sheets_paper', 'sheet sheets paper papers ورقه اوراق'],
      ['trees', 'tree trees شجره اشجار'],
    ] as const
  ).flatMap(([id, list]) => list.split(' ').map((word) => [stemWord(word), id] as const)),
);

const unitIn = (words: readonly CueWord[]): string[] =>
  words.flatMap(({ read }) => UNITS.get(stemWord(read)) ?? []).slice(0, 1);

/** The denial belongs to a year that is left out, not to what is asked. */
const leavesOutYear = ({ end }: Cue, words: readonly CueWord[]): boolean =>
  [0, 1].some((on) => YEAR.test(words[end + on]?.typed ?? '')) &&
  words.filter(({ typed }) => YEAR.test(typed)).length > 1;

/** "Decision no. 28": a number, no denial. */
const isNumberSign = ({ start, end }: Cue, words: readonly CueWord[]): boolean =>
  end === start + 1 && words[start]?.typed === 'no' && /^\d/.test(words[end]?.typed ?? '');

/** The place in an order that a word names, behind the first one. */
function rankOf(word: string): number | undefined {
  const rank = LATER_ORDINALS.get(word) ?? ORDINALS[word];
  return rank === undefined || rank < 2 || LAST_ORDINALS.has(word) ? undefined : rank;
}

/** They lead to a place in an order: "came second", «في المركز الثاني». */
export const PLACE_LEADS: ReadonlySet<string> = new Set(
  'came come comes stood stand stands ranked ranks finished placed place position is was next المركز مركز المرتبه مرتبه حل حلت جاء جاءت يت جات ياي طلع طلعت الترتيب'.split(
    ' ',
  ),
);

const MEASURED = new Set(['sheets_paper', 'percent', 'hours_time', 'money', 'trees']);

/** "Second highest", «ثاني أعلى»; the first is what every order asks for. */
function placeOf(words: readonly CueWord[], cues: readonly Cue[]): Frame['place'] {
  const orders = of(cues, 'order').filter(({ id }) => ORDERS_BY_VALUE.has(id));
  const places = words.flatMap(({ read, isName }, at) => {
    const rank = isName ? undefined : rankOf(withoutArticle(read));
    if (rank === undefined) return [];
    const isOrdered = orders.some(
      ({ start, end }) => start === at + 1 || (start <= at && at < end),
    );
    // «ثالث جهة في توفير الأوراق»: a place among those that are measured.
    const isCounted =
      cues.some(
        ({ section, id, start }) => section === 'of_what' && id === 'entities' && start === at + 1,
      ) && cues.some(({ section, id }) => section === 'of_what' && MEASURED.has(id));
    const isLed = [1, 2].some((back) => PLACE_LEADS.has(words[at - back]?.read ?? ''));
    return isOrdered || isCounted || (isLed && words[at + 1]?.isName !== true)
      ? [{ rank, at }]
      : [];
  });
  return places[0];
}

const DOWNWARDS = new Set('lowest least worst اقل الاقل ادني الادني'.split(' '));

const directionOf = (words: readonly CueWord[]): string =>
  words.some(({ read }) => DOWNWARDS.has(read)) ? 'lowest' : 'highest';

/** Reads what a question asks for. */
export function readFrame(words: readonly CueWord[]): Frame {
  const cues = findCues(words);
  const own = withoutContrasts(cues, words);
  const asked = askedFor(own);
  const ofWhat =
    asked.length === 0 && cues.some(({ id }) => id === 'follow_unit_switch')
      ? unitIn(words)
      : asked;
  const orders = idsOf(of(cues, 'order'));
  const place = placeOf(words, cues);
  const ordered = orders.find((id) => ORDERS_BY_VALUE.has(id)) ?? orders[0];
  const order = ordered === 'rank' && place ? directionOf(words) : ordered;
  const choices = idsOf(of(cues, 'choice'));
  const share = shareIn(words);
  const relation = relationOf(cues, words, share);
  const stage = stageOf(ofWhat);
  const choice = choices[0] ?? (choosesName(words) ? 'which_of_two' : undefined);
  return {
    words,
    cues,
    asks: idsOf(of(cues, 'asks')),
    ofWhat,
    polarity: new Set(
      idsOf(
        of(own, 'polarity').filter(
          (cue) => !leavesOutYear(cue, words) && !isNumberSign(cue, words),
        ),
      ),
    ),
    ...(relation ? { relation } : {}),
    ...(order === undefined ? {} : { order }),
    ...(place ? { place } : {}),
    ...(choice === undefined ? {} : { choice }),
    ...(stage ? { stage } : {}),
    figures: figuresOf(words),
    ...(share ? { share: share.number } : {}),
    periods: periodsIn(words),
    times: new Set(idsOf(of(cues, 'time'))),
    conversation: new Set(idsOf(of(cues, 'conversation'))),
    scope: new Set(idsOf(of(cues, 'scope'))),
    commands: new Set(idsOf(of(cues, 'command_evidence'))),
  };
}
