import type { FactBase } from '../../../../src/knowledge/facts/fact';
import { Figures, type Figure } from './figureValues';

/** What is put into the wordings of an operator, and what its answer has to say. */
export interface FigureBinding {
  attribute: string;
  /** Ids of subjects. */
  x?: string;
  y?: string;
  set?: 'phase-1' | 'phases';
  n?: number;
  m?: number;
  when?: string;
  from?: string;
  to?: string;
  expected: Expected;
}

/** What an answer has to say, and what it must not say. */
export interface Expected {
  /** Numbers that are all told. */
  numbers?: readonly number[];
  /** Numbers of which one is told. */
  oneOf?: readonly number[];
  /** Numbers of which none is told. */
  notNumbers?: readonly number[];
  /** Ids of subjects that are all told. */
  names?: readonly string[];
  notNames?: readonly string[];
  /** Whether Yes or No comes first; `undefined` if the question does not ask for it. */
  yes?: boolean;
  /** Like `yes`, but only of an answer that says Yes or No at all. */
  yesIfSaid?: boolean;
  /** The first number that is told of these is `first`. */
  first?: { number: number; of: readonly number[] };
  /** The subject of the set that is named first is one of these. */
  firstName?: readonly string[];
  /** Dates, such as `2020-04`, of which one is told. */
  dates?: readonly string[];
  /** One of these places is told. */
  places?: readonly number[];
  /** Nothing is known: no answer, or one that says so. */
  missing?: true;
}

type Pair = readonly [x: string, y: string, attribute: string];
type Span = readonly [x: string, attribute: string, from: string, to: string];

const PERCENT = 'reduction_percent';
const SHEETS = 'sheets_saved';

/** Of two subjects whose figures can be compared, the higher one first. */
const PAIRS: readonly Pair[] = [
  ['phase-2', 'phase-3', SHEETS],
  ['phase-2', 'phase-1', SHEETS],
  ['phase-3', 'phase-4', SHEETS],
  ['gdrfa', 'dubai-municipality', 'money_saved'],
  ['gdrfa', 'dubai-municipality', 'hours_saved'],
  ['rta', 'dld', PERCENT],
  ['ded', 'rta', PERCENT],
  ['dubai-police', 'dld', PERCENT],
];

const ADDED: readonly Pair[] = [
  ['phase-1', 'phase-2', SHEETS],
  ['phase-2', 'phase-3', SHEETS],
  ['phase-3', 'phase-4', SHEETS],
  ['phase-1', 'phase-4', SHEETS],
  ['large-entities', 'small-entities', SHEETS],
  ['large-entities', 'medium-entities', SHEETS],
];

/** Shares, what is saved a year and in all, and a part and its whole. */
const NEVER_ADDED: readonly Pair[] = [
  ['rta', 'dld', PERCENT],
  ['dubai-police', 'ded', PERCENT],
  ['large-entities', 'small-entities', PERCENT],
  ['dewa', 'gdrfa', SHEETS],
  ['strategy', 'phase-2', SHEETS],
];

/** A subject, an attribute, and an amount below and above its latest figure. */
const AGAINST: readonly (readonly [string, string, number, number])[] = [
  ['dewa', SHEETS, 20_000_000, 30_000_000],
  ['gdrfa', 'hours_saved', 3_000_000, 5_000_000],
  ['gdrfa', 'money_saved', 300_000_000, 400_000_000],
  ['strategy', 'hours_saved', 10_000_000, 20_000_000],
  ['strategy', 'trees_saved', 30_000, 50_000],
  ['dubainow', 'services_count', 150, 250],
  ['dubai-customs', PERCENT, 95, 99],
  ['rta', PERCENT, 50, 60],
  ['uae-pass', 'users', 7_000_000, 9_000_000],
  ['green-bill-dewa', 'customers', 700_000, 900_000],
];

const REACHED: readonly (readonly [string, string, number])[] = [
  ['strategy', 'hours_saved', 7_700_000],
  ['strategy', 'hours_saved', 10_000_000],
  ['strategy', 'money_saved', 1_000_000_000],
  ['strategy', 'trees_saved', 30_000],
  ['dubainow', 'services_count', 88],
  ['dubai-customs', PERCENT, 97],
  ['dewa', PERCENT, 82],
  ['strategy', 'entities_count', 43],
  ['green-bill-dewa', 'customers', 700_000],
];

const AS_OF: readonly (readonly [string, string, string])[] = [
  ['strategy', 'hours_saved', '2020-04'],
  ['strategy', 'trees_saved', '2020-10'],
  ['strategy', 'money_saved', '2020-12'],
  ['strategy', 'hours_saved', '2019-10'],
  ['dubai-customs', PERCENT, '2019'],
  ['dubainow', 'services_count', '2019-10'],
  ['dubai-municipality', 'initiatives_count', '2020'],
  ['uae-pass', 'users', '2022'],
  ['dubainow', 'transactions_value', '2019-10'],
  ['phase-1', PERCENT, '2018'],
];

const AS_OF_MISSING: readonly (readonly [string, string, string])[] = [
  ['strategy', 'trees_saved', '2016'],
  ['strategy', 'hours_saved', '2018-03'],
  ['dewa', PERCENT, '2016'],
  ['dubainow', 'services_count', '2015'],
  ['gdrfa', 'hours_saved', '2015'],
  ['uae-pass', 'users', '2020'],
  ['dubai-customs', PERCENT, '2017'],
  ['dubai-municipality', 'initiatives_count', '2017'],
];

const SPANS: readonly Span[] = [
  ['strategy', 'hours_saved', '2020-04', '2021-12'],
  ['strategy', 'trees_saved', '2020-04', '2020-12'],
  ['strategy', 'money_saved', '2019-10', '2020-10'],
  ['strategy', 'entities_count', '2020-04', '2021-12'],
  ['dubainow', 'services_count', '2019-10', '2020-12'],
  ['uae-pass', 'users', '2022', '2023'],
  ['dubai-municipality', 'initiatives_count', '2019', '2020'],
  ['green-bill-dewa', 'customers', '2014', '2016'],
  ['dewa', PERCENT, '2018', '2020'],
  ['dubai-municipality', PERCENT, '2019', '2020'],
];

/** Entities with the target of their phase: 50 % in its year. */
const TARGETS: readonly (readonly [string, string])[] = [
  ['phase-1', '2018'],
  ['dewa', '2018'],
  ['rta', '2018'],
  ['dld', '2018'],
  ['dubai-police', '2018'],
  ['ded', '2018'],
  ['dubai-customs', '2019'],
  ['dubai-municipality', '2019'],
];
const TARGET = 50;

const OWN: readonly (readonly [string, string])[] = [
  ['dewa', SHEETS],
  ['dubai-customs', SHEETS],
  ['phase-3', SHEETS],
  ['dsc', SHEETS],
  ['gdrfa', 'hours_saved'],
  ['gdrfa', 'trees_saved'],
  ['gdrfa', 'money_saved'],
  ['dubai-municipality', 'hours_saved'],
  ['dubai-municipality', 'money_saved'],
];

const OWN_MISSING: readonly (readonly [string, string])[] = [
  ['dewa', 'trees_saved'],
  ['rta', 'hours_saved'],
  ['dubai-police', SHEETS],
  ['dubai-customs', 'money_saved'],
  ['dld', 'trees_saved'],
  ['phase-1', 'hours_saved'],
  ['phase-2', 'money_saved'],
  ['dubai-courts', SHEETS],
];

const WHOLE: readonly (readonly [string, string])[] = [
  ['gdrfa', 'hours_saved'],
  ['gdrfa', 'trees_saved'],
  ['gdrfa', 'money_saved'],
  ['gdrfa', SHEETS],
  ['dubai-municipality', 'money_saved'],
  ['dubai-municipality', 'hours_saved'],
  ['dewa', SHEETS],
];

const NEWEST: readonly (readonly [string, string])[] = [
  ['strategy', 'hours_saved'],
  ['strategy', 'trees_saved'],
  ['strategy', 'money_saved'],
  ['strategy', SHEETS],
  ['strategy', 'entities_count'],
  ['dubainow', 'services_count'],
  ['dubainow', 'transactions_value'],
  ['uae-pass', 'users'],
  ['dubai-customs', PERCENT],
  ['dewa', PERCENT],
];

const THRESHOLDS = {
  'phase-1': [54, 56, 57, 58, 59],
  phases: [12_000_000, 15_000_000, 80_000_000, 100_000_000],
} as const;
const BETWEEN = {
  'phase-1': [
    [54, 57.5],
    [56, 59],
    [50, 56],
  ],
  phases: [
    [12_000_000, 100_000_000],
    [80_000_000, 300_000_000],
    [11_000_000, 14_000_000],
  ],
} as const;
const SET_ATTRIBUTE = { 'phase-1': PERCENT, phases: SHEETS } as const;
const SETS = ['phase-1', 'phases'] as const;

type Passes = (value: number, n: number) => boolean;

/** Those of a set that pass, by looking at each. */
function passedBy(figures: Figures, passes: Passes, thresholds = THRESHOLDS): FigureBinding[] {
  return SETS.flatMap((set) =>
    thresholds[set].map((n): FigureBinding => {
      const members = figures.ofSet(set);
      const those = members.filter(({ value }) => passes(value, n)).map(({ id }) => id);
      const others = members.filter(({ value }) => !passes(value, n)).map(({ id }) => id);
      const expected: Expected = { names: those, notNames: others };
      return { attribute: SET_ATTRIBUTE[set], set, n, expected };
    }),
  );
}

function between(figures: Figures): FigureBinding[] {
  return SETS.flatMap((set) =>
    BETWEEN[set].map(([n, m]): FigureBinding => {
      const members = figures.ofSet(set);
      const isIn = ({ value }: { value: number }) => value > n && value < m;
      const names = members.filter(isIn).map(({ id }) => id);
      const notNames = members.filter((one) => !isIn(one)).map(({ id }) => id);
      return { attribute: SET_ATTRIBUTE[set], set, n, m, expected: { names, notNames } };
    }),
  );
}

/** Members by value, those that share one together. */
function places(figures: Figures, set: 'phase-1' | 'phases'): { value: number; ids: string[] }[] {
  const members = figures.ofSet(set);
  const values = [...new Set(members.map(({ value }) => value))].sort((a, b) => b - a);
  return values.map((value) => ({
    value,
    ids: members.filter((one) => one.value === value).map(({ id }) => id),
  }));
}

function extremes(figures: Figures, at: number): FigureBinding[] {
  return SETS.map((set): FigureBinding => {
    const place = places(figures, set).at(at);
    if (!place) throw new Error(`${set} is empty`);
    const isFirst = at === 0 || at === -1;
    const expected: Expected = {
      names: place.ids,
      numbers: [place.value],
      ...(isFirst && { firstName: place.ids }),
    };
    return { attribute: SET_ATTRIBUTE[set], set, expected };
  });
}

function ranks(figures: Figures): FigureBinding[] {
  return SETS.flatMap((set) => {
    let before = 0;
    return places(figures, set).flatMap(({ value, ids }, at) => {
      const expected: Expected = { numbers: [value], places: [at + 1, before + 1] };
      before += ids.length;
      return ids.map((x): FigureBinding => ({ attribute: SET_ATTRIBUTE[set], set, x, expected }));
    });
  });
}

function against(figures: Figures, yes: (isBelowFigure: boolean) => boolean): FigureBinding[] {
  return AGAINST.flatMap(([x, attribute, below, above]) =>
    [below, above].map((n): FigureBinding => {
      const latest = figures.latest(x, attribute).value;
      // That it came so far is told by any figure that did.
      const oneOf = values(figures.ofAll(x, attribute)).filter((value) => value > n);
      const isPassed = oneOf.length > 0;
      const told: Expected = isPassed ? { oneOf } : { numbers: [latest] };
      return { attribute, x, n, expected: { ...told, yes: yes(n < latest) } };
    }),
  );
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Both figures, and what `of` makes of them. */
function ofPairs(
  figures: Figures,
  pairs: readonly Pair[],
  expect: (a: number, b: number) => Expected,
): FigureBinding[] {
  return pairs.map(([x, y, attribute]): FigureBinding => {
    const [a, b] = [figures.latest(x, attribute).value, figures.latest(y, attribute).value];
    return { attribute, x, y, expected: expect(a, b) };
  });
}

const values = (figures: readonly Figure[]): number[] => [
  ...new Set(figures.map(({ value }) => value)),
];

function spans(figures: Figures, withDifference: boolean): FigureBinding[] {
  return SPANS.map(([x, attribute, from, to]): FigureBinding => {
    const [a, b] = [figures.at(x, attribute, from), figures.at(x, attribute, to)];
    const numbers = [a, b, ...(withDifference ? [round(b - a)] : [])];
    return { attribute, x, from, to, expected: { numbers } };
  });
}

/** The bindings of each operator, with what the facts say to them. */
export function figureBindings(base: FactBase): Record<string, FigureBinding[]> {
  const figures = new Figures(base);
  const turned = PAIRS.map(([x, y, attribute]): Pair => [y, x, attribute]);
  const both = [...PAIRS, ...turned];
  const known = ofPairs;
  return {
    whichAbove: passedBy(figures, (value, n) => value > n),
    whichBelow: passedBy(figures, (value, n) => value < n),
    whichAtLeast: passedBy(figures, (value, n) => value >= n),
    whichBetween: between(figures),
    isAbove: against(figures, (isBelowFigure) => isBelowFigure),
    isBelow: against(figures, (isBelowFigure) => !isBelowFigure),
    didReach: against(figures, (isBelowFigure) => isBelowFigure),
    highest: extremes(figures, 0),
    lowest: extremes(figures, -1),
    second: extremes(figures, 1),
    rankOf: ranks(figures),
    whichMore: known(figures, both, (a, b) => ({ numbers: [a, b], yesIfSaid: a > b })),
    whichLess: known(figures, both, (a, b) => ({ numbers: [a, b], yesIfSaid: a < b })),
    howMuchMore: known(figures, PAIRS, (a, b) => ({ numbers: [a, b, round(a - b)] })),
    ratio: known(figures, PAIRS, (a, b) => ({ numbers: [a, b], notNumbers: [round(a - b)] })),
    growth: spans(figures, true),
    twoPeriods: spans(figures, false),
    sum: known(figures, ADDED, (a, b) => ({
      numbers: [a, b, round(a + b)],
      notNumbers: [round(Math.abs(a - b))],
    })),
    neverAdded: known(figures, NEVER_ADDED, (a, b) => ({
      numbers: [a, b],
      notNumbers: [round(a + b), round(Math.abs(a - b))],
    })),
    whenReached: REACHED.map(([x, attribute, n]) => {
      const first = figures.ofAll(x, attribute).find(({ value }) => value >= n);
      return { attribute, x, n, expected: { dates: first ? [first.time] : [] } };
    }),
    asOf: AS_OF.map(([x, attribute, when]) => {
      const numbers = [figures.at(x, attribute, when)];
      return { attribute, x, when, expected: { numbers, dates: [when] } };
    }),
    asOfMissing: AS_OF_MISSING.map(([x, attribute, when]) => ({
      ...{ attribute, x, when },
      expected: { missing: true, notNumbers: values(figures.ofAll(x, attribute)) },
    })),
    targetMet: TARGETS.map(([x, year]) => {
      const value = figures.at(x, PERCENT, year);
      return { attribute: PERCENT, x, expected: { numbers: [value, TARGET], yesIfSaid: true } };
    }),
    ownFigure: OWN.map(([x, attribute]) => ({
      ...{ attribute, x },
      expected: {
        numbers: [figures.latest(x, attribute).value],
        notNumbers: values(figures.ofAll('strategy', attribute)),
      },
    })),
    ownMissing: OWN_MISSING.map(([x, attribute]) => ({
      ...{ attribute, x },
      expected: { missing: true, notNumbers: values(figures.ofAll('strategy', attribute)) },
    })),
    wholeFigure: WHOLE.map(([x, attribute]) => ({
      ...{ attribute, x },
      expected: {
        numbers: [figures.latest('strategy', attribute).value],
        notNumbers: [figures.latest(x, attribute).value],
      },
    })),
    newestFirst: NEWEST.map(([x, attribute]) => {
      const { value, time } = figures.latest(x, attribute);
      const of = values(figures.ofAll(x, attribute));
      return {
        ...{ attribute, x },
        expected: { numbers: [value], first: { number: value, of }, dates: [time.slice(0, 4)] },
      };
    }),
  };
}
