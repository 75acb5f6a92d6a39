import Big from 'big.js';
import { reductionPercent } from './paperArithmetic';
import type { Figures, Grade } from '../model/recordFigures';
import type { BundleLink, Counted, CountedRecords } from '../model/recordStore';

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

/** By number: the records that a part can be followed through. */
type Links = ReadonlyMap<string, BundleLink>;

/** The nearest record above this one that is counted itself; steps over those that are not. */
function countedAbove(
  { number, entityId, partOf }: Counted,
  counted: ReadonlyMap<string, Counted>,
  links: Links,
): string | undefined {
  const seen = new Set([number]);
  let above = partOf;
  while (above !== null && !seen.has(above)) {
    seen.add(above);
    const bundle = counted.get(above) ?? links.get(above);
    if (bundle?.entityId !== entityId) return undefined;
    if (counted.has(above)) return above;
    above = bundle.partOf;
  }
  return undefined;
}

/**
 * For each round of records that are part of each other: the lowest number, which stands for it.
 */
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
 * The records whose sheets are summed: a bundle or its parts, never both. If a bundle above is
 * counted, at whatever height, it is taken; else its parts are. A record that is not counted passes
 * on what it says to be part of. Only records of one entity are a bundle. Records that are part of
 * each other in a round are one bundle, for which the lowest number stands.
 *
 * The functions `bundle_of` and `stands_for_itself` of the database keep the sums by the same rule;
 * test/integration/store/reporting/bundleRule.test.ts compares the two.
 */
function topmost(records: readonly Counted[], links: readonly BundleLink[]): Counted[] {
  const counted = new Map(records.map((record) => [record.number, record]));
  const others = new Map(links.map((link) => [link.number, link]));
  const above = new Map(
    records.flatMap((record) => {
      const bundle = countedAbove(record, counted, others);
      return bundle === undefined ? [] : [[record.number, bundle] as const];
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

/** M13: sums over verified records, and the percentage of the sums. One record counts once. */
export function portfolio({ counted, links }: CountedRecords): Portfolio {
  const distinct = [...new Map(counted.map((record) => [record.number, record])).values()];
  const records = topmost(distinct, links);
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
