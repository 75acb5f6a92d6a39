import Big from 'big.js';
import { reductionPercent } from './paperArithmetic';
import type { Figures, Grade } from '../model/recordFigures';
import type { Counted } from '../model/recordStore';

/** What stands behind a part of the eliminated sheets. */
interface GradeShare {
  records: number;
  eliminatedSheets: string;
  /** Of all eliminated sheets, two decimals; absent while none are eliminated. */
  percent?: string;
}

/** Sums over verified records, in sheets a year. */
export interface Portfolio {
  /** How many records the sums are made of. */
  records: number;
  baselineSheets: string;
  residualSheets: string;
  eliminatedSheets: string;
  /** M5 of the sums, not the mean of the records' percentages; absent without a baseline. */
  reductionPercent?: string;
  grades: Readonly<Record<Grade, GradeShare>>;
  /** Numbers of the verified records that are left out because a bundle counts their paper. */
  leftOut: readonly string[];
}

/** By number: what a record is part of. */
type Parents = ReadonlyMap<string, string | null>;

/** The nearest record above this one that is counted itself; steps over those that are not. */
function countedAbove(
  number: string,
  counted: ReadonlyMap<string, Counted>,
  parents: Parents,
): string | undefined {
  const seen = new Set([number]);
  let above = counted.get(number)?.partOf ?? null;
  while (above !== null && !counted.has(above) && !seen.has(above)) {
    seen.add(above);
    above = parents.get(above) ?? null;
  }
  return above !== null && counted.has(above) && above !== number ? above : undefined;
}

/** For each round of records that are part of each other: the lowest number, which stands for it. */
function headsOfRounds(above: ReadonlyMap<string, string>): Set<string> {
  const heads = new Set<string>();
  const walked = new Set<string>();
  for (const start of above.keys()) {
    const path: string[] = [];
    let at: string | undefined = start;
    while (at !== undefined && !walked.has(at)) {
      walked.add(at);
      path.push(at);
      at = above.get(at);
    }
    const from = at === undefined ? -1 : path.indexOf(at);
    if (from < 0) continue;
    heads.add(path.slice(from).reduce((lowest, number) => (number < lowest ? number : lowest)));
  }
  return heads;
}

/**
 * The records whose sheets are summed: a bundle or its parts, never both. Where the bundle is
 * counted it is taken, at whatever height above; else its parts are. Records that are part of each
 * other in a round are one bundle, for which the lowest number stands.
 */
function topmost(records: readonly Counted[], parents: Parents): Counted[] {
  const counted = new Map(records.map((record) => [record.number, record]));
  const above = new Map(
    records.flatMap(({ number }) => {
      const bundle = countedAbove(number, counted, parents);
      return bundle === undefined ? [] : [[number, bundle] as const];
    }),
  );
  const heads = headsOfRounds(above);
  return records.filter(({ number }) => !above.has(number) || heads.has(number));
}

const sum = (records: readonly Counted[], key: keyof Figures & `${string}Sheets`) =>
  records.reduce((total, { figures }) => total.plus(figures[key]), Big(0));

/** A figure whose method nobody has named is no better than an estimate. */
const gradeOf = ({ figures }: Counted): Grade => figures.grade ?? 'C';

function gradeShare(records: readonly Counted[], total: Big): GradeShare {
  const eliminated = sum(records, 'eliminatedSheets');
  return {
    records: records.length,
    eliminatedSheets: eliminated.toFixed(),
    ...(total.gt(0)
      ? { percent: eliminated.times(100).div(total).round(2, Big.roundHalfEven).toFixed(2) }
      : {}),
  };
}

/**
 * M13: sums over verified records, and the percentage of the sums. One record counts once.
 * @param parents what records that are not counted themselves are part of: a part whose own bundle
 * is not verified yet may still belong to a larger one that is
 */
export function portfolio(counted: readonly Counted[], parents: Parents = new Map()): Portfolio {
  const distinct = [...new Map(counted.map((record) => [record.number, record])).values()];
  const records = topmost(distinct, parents);
  const summed = new Set(records);
  const baseline = sum(records, 'baselineSheets');
  const eliminated = sum(records, 'eliminatedSheets');
  const percent = reductionPercent(baseline.toFixed(), baseline.minus(eliminated).toFixed());
  const share = (grade: Grade) =>
    gradeShare(
      records.filter((record) => gradeOf(record) === grade),
      eliminated,
    );
  return {
    records: records.length,
    baselineSheets: baseline.toFixed(),
    residualSheets: sum(records, 'residualSheets').toFixed(),
    eliminatedSheets: eliminated.toFixed(),
    ...(percent === undefined ? {} : { reductionPercent: percent }),
    grades: { A: share('A'), B: share('B'), C: share('C') },
    leftOut: distinct.filter((record) => !summed.has(record)).map(({ number }) => number),
  };
}
