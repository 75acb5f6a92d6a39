import Big from 'big.js';
import type { EntityDirectory } from '../model/entityDirectory';
import { PROCESS_TYPES } from '../model/recordFields';
import { dayInDubai } from '../../lib/dubaiDate';
import { omitUndefined } from '../../lib/omitUndefined';
import type { PhaseDirectory, RecordPhase, Target } from './phaseDirectory';
import type {
  AgainstTarget,
  EntityProgress,
  MonthPoint,
  PhaseProgress,
  ProgressReport,
  Totals,
  TypeProgress,
  PartProgress,
} from './progressReport';
import { savedIn, savedToDate } from './savingsOverTime';
import type { ReportScope } from './reportScope';
import type { MonthSums, SumFilter, SumRow, SumsStore } from './sumsStore';
import { reductionPercent } from '../rules/paperArithmetic';
import type { Grade } from '../model/recordFigures';

type SheetKey = keyof SumRow & `${string}Sheets`;

const sumOf = (rows: readonly SumRow[], key: SheetKey): Big =>
  rows.reduce((total, row) => total.plus(row[key]), Big(0));

const countOf = (rows: readonly SumRow[], key: 'records' | 'leftOut'): number =>
  rows.reduce((total, row) => total + row[key], 0);

/** Per cent with two decimals, half to even; absent if the whole is nothing. */
const shareOf = (part: Big, whole: Big): string | undefined =>
  whole.gt(0) ? part.times(100).div(whole).round(2, Big.roundHalfEven).toFixed(2) : undefined;

/** M13 out of sums that tell the grades apart: the percentage of the sums, not a mean. */
function totalsOf(rows: readonly SumRow[]): Totals {
  const baseline = sumOf(rows, 'baselineSheets');
  const eliminated = sumOf(rows, 'eliminatedSheets');
  const percent = reductionPercent(baseline.toFixed(), baseline.minus(eliminated).toFixed());
  const gradeShare = (grade: Grade) => {
    const graded = rows.filter((row) => row.grade === grade);
    const sheets = sumOf(graded, 'eliminatedSheets');
    const share = shareOf(sheets, eliminated);
    return {
      records: countOf(graded, 'records'),
      eliminatedSheets: sheets.toFixed(),
      ...(share === undefined ? {} : { percent: share }),
    };
  };
  return {
    records: countOf(rows, 'records'),
    leftOut: countOf(rows, 'leftOut'),
    baselineSheets: baseline.toFixed(),
    residualSheets: sumOf(rows, 'residualSheets').toFixed(),
    eliminatedSheets: eliminated.toFixed(),
    ...(percent === undefined ? {} : { reductionPercent: percent }),
    grades: { A: gradeShare('A'), B: gradeShare('B'), C: gradeShare('C') },
  };
}

/** What counts and what waits, told apart. */
function partOf(rows: readonly SumRow[]): PartProgress {
  const pending = rows.filter(({ state }) => state === 'pending');
  return {
    verified: totalsOf(rows.filter(({ state }) => state === 'verified')),
    pending: {
      records: countOf(pending, 'records'),
      eliminatedSheets: sumOf(pending, 'eliminatedSheets').toFixed(),
    },
  };
}

/**
 * Compares what was eliminated with a target.
 * @param purchased what the entities bought in a year before, each of them; absent if one of them
 * has not stated it: then the paper of the logged processes is the whole
 */
function compareWithTarget(
  target: Target,
  { baselineSheets: logged, eliminatedSheets: eliminated }: Totals,
  purchased: Big | undefined,
): AgainstTarget {
  const baseline = purchased ?? Big(logged);
  const percent = reductionPercent(baseline.toFixed(), baseline.minus(eliminated).toFixed());
  return {
    target,
    basis: purchased ? 'purchased' : 'logged',
    baselineSheets: baseline.toFixed(),
    ...(percent === undefined ? {} : { percent }),
    reached: baseline.gt(0) && Big(eliminated).times(100).gte(baseline.times(target.percent)),
  };
}

export interface ReportingDeps {
  sums: SumsStore;
  entities: EntityDirectory;
  phases: PhaseDirectory;
  now: () => Date;
}

/** Where entities, phases and all of them stand. Sums alone, which everybody may see. */
export class ProgressReporting {
  constructor(private readonly deps: ReportingDeps) {}

  /** A scope that names what the knowledge base does not have comes to nothing. */
  async report(scope: ReportScope): Promise<ProgressReport> {
    const filter = this.filterOf(scope);
    const asOf = dayInDubai(this.deps.now());
    const { parts, months, purchases, toDate, saved } = await this.deps.sums.atOneMoment(
      async (sums) => {
        const launches = { sums, filter, months: await sums.months(filter) };
        return {
          parts: await sums.sums(filter, ['entityId', 'processType', 'grade']),
          months: launches.months,
          purchases: await sums.purchasedSheets(),
          toDate: await savedToDate(launches, asOf),
          saved: scope.period && (await savedIn(launches, scope.period, asOf)),
        };
      },
    );
    const rows = parts.map((row) => ({ ...row, entityId: this.presentId(row.entityId ?? '') }));
    const measure = this.measuring(scope, this.presentPurchases(purchases));
    const whole = partOf(rows);
    const against = measure(this.targetOf(scope), whole.verified, this.membersOf(scope));
    const final = measure(this.deps.phases.finalTarget, whole.verified, this.membersOf(scope));
    return {
      scope,
      asOf,
      ...whole,
      savedToDate: toDate,
      ...omitUndefined({ saved, againstTarget: against, againstFinalTarget: final }),
      entities: this.entitiesIn(rows, measure),
      phases: this.phasesIn(scope, rows, measure),
      types: typesIn(parts),
      months: monthsIn(months, whole.verified),
    };
  }

  /** The filter of a scope, by the ids under which records stand. */
  filterOf({ processType, grade, ...scope }: ReportScope): SumFilter {
    const { entities } = this.deps;
    const members = this.membersOf(scope);
    return {
      ...(members && { entityIds: members.flatMap((id) => entities.idsOf(id)) }),
      ...omitUndefined({ processType, grade }),
    };
  }

  /** The entities of a scope; undefined: all of them. */
  private membersOf({ entityId, phaseId }: ReportScope): readonly string[] | undefined {
    const members = phaseId === undefined ? undefined : (this.phase(phaseId)?.members ?? []);
    if (entityId === undefined) return members;
    const id = this.presentId(entityId);
    return members && !members.includes(id) ? [] : [id];
  }

  private targetOf({ entityId, phaseId }: ReportScope): Target | undefined {
    if (phaseId !== undefined) return this.phase(phaseId)?.target;
    return entityId === undefined ? undefined : this.deps.phases.of(entityId)?.target;
  }

  /** A part of an entity's paper cannot be compared with the target for all of it. */
  private measuring(
    { processType, grade }: ReportScope,
    purchases: ReadonlyMap<string, Big>,
  ): Measure {
    if (processType !== undefined || grade !== undefined) return () => undefined;
    return (target, totals, entityIds) => {
      if (!target) return undefined;
      const bought = (entityIds ?? this.deps.entities.all.map(({ id }) => id)).map((id) =>
        purchases.get(id),
      );
      const all = bought.every((sheets) => sheets !== undefined) && bought.length > 0;
      const sum = bought.reduce<Big>((total, sheets) => total.plus(sheets ?? 0), Big(0));
      return compareWithTarget(target, totals, all ? sum : undefined);
    };
  }

  private entitiesIn(rows: readonly SumRow[], measure: Measure): EntityProgress[] {
    return [...groupedBy(rows, ({ entityId }) => entityId)]
      .map(([entityId, own]) => {
        const part = partOf(own);
        const target = this.deps.phases.of(entityId)?.target;
        const against = measure(target, part.verified, [entityId]);
        return { entityId, ...part, ...(against && { againstTarget: against }) };
      })
      .sort(
        (a, b) =>
          Big(b.verified.eliminatedSheets).cmp(a.verified.eliminatedSheets) ||
          Big(b.pending.eliminatedSheets).cmp(a.pending.eliminatedSheets) ||
          (a.entityId < b.entityId ? -1 : 1),
      );
  }

  private phasesIn(scope: ReportScope, rows: readonly SumRow[], measure: Measure): PhaseProgress[] {
    if (scope.entityId !== undefined) return [];
    const { phases } = this.deps;
    return phases.all
      .filter(({ id }) => scope.phaseId === undefined || id === scope.phaseId)
      .map(({ id: phaseId, members, target }) => {
        const own = rows.filter(({ entityId }) => members.includes(entityId ?? ''));
        const part = partOf(own);
        const counted = own.filter(({ state, records }) => state === 'verified' && records > 0);
        const against = measure(target, part.verified, members);
        return {
          phaseId,
          entitiesWithRecords: new Set(counted.map(({ entityId }) => entityId)).size,
          ...part,
          ...(against && { againstTarget: against }),
        };
      });
  }

  private phase(id: string): RecordPhase | undefined {
    return this.deps.phases.get(id);
  }

  /** Records of an entity that was merged count for its successor. */
  private presentId(id: string): string {
    return this.deps.entities.get(id)?.id ?? id;
  }

  private presentPurchases(purchases: ReadonlyMap<string, string>): Map<string, Big> {
    const present = new Map<string, Big>();
    for (const [id, sheets] of purchases) {
      const now = this.presentId(id);
      present.set(now, (present.get(now) ?? Big(0)).plus(sheets));
    }
    return present;
  }
}

/** Compares totals with a target, if both can be compared. */
type Measure = (
  target: Target | undefined,
  totals: Totals,
  entityIds: readonly string[] | undefined,
) => AgainstTarget | undefined;

function groupedBy(
  rows: readonly SumRow[],
  keyOf: (row: SumRow) => string | undefined,
): Map<string, SumRow[]> {
  const groups = new Map<string, SumRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

function typesIn(rows: readonly SumRow[]): TypeProgress[] {
  const groups = groupedBy(rows, ({ processType }) => processType);
  return PROCESS_TYPES.flatMap((processType) => {
    const own = groups.get(processType);
    return own ? [{ processType, ...partOf(own) }] : [];
  });
}

function monthsIn(months: readonly MonthSums[], whole: Totals): MonthPoint[] {
  let cumulative = Big(0);
  return months.map(({ month, records, eliminatedSheets }) => {
    cumulative = cumulative.plus(eliminatedSheets);
    const percent = shareOf(cumulative, Big(whole.baselineSheets));
    return {
      month,
      records,
      eliminatedSheets,
      cumulativeSheets: cumulative.toFixed(),
      ...(percent === undefined ? {} : { cumulativePercent: percent }),
    };
  });
}
