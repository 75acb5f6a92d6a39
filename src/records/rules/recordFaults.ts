import { BASELINE_FIELDS, changedFields } from './baselineChanges';
import { isElimination } from './paperArithmetic';
import { EARLIEST_LAUNCH, FIELD_NAMES, type RecordFields } from '../model/recordFields';
import { error, warning, type Fault, type FaultContext, type FaultFinder } from './recordFault';
import { linkFaults } from './linkFaults';
import { numberFaults } from './numberFaults';

const launchFaults: FaultFinder = ({ goLiveDate: date, goLivePlanned }, { today, stage }) => {
  if (date === undefined) return [];
  if (date < EARLIEST_LAUNCH)
    return [error('goLiveDate', 'before_2000', { earliest: EARLIEST_LAUNCH })];
  if (goLivePlanned)
    return stage === 'submit' ? [error('goLivePlanned', 'still_planned', { date })] : [];
  return date > today ? [error('goLiveDate', 'in_future', { today })] : [];
};

const yearFaults: FaultFinder = (fields, { today }) => {
  const { baselineYear: year, baselineNote, goLiveDate, disposalDate } = fields;
  const thisYear = Number(today.slice(0, 4));
  const launchYear = goLiveDate === undefined ? Infinity : Number(goLiveDate.slice(0, 4));
  const faults: Fault[] = [];
  if (year !== undefined && year > thisYear)
    faults.push(error('baselineYear', 'after_this_year', { limit: thisYear }));
  else if (year !== undefined && year >= launchYear && baselineNote === undefined)
    faults.push(error('baselineNote', 'baseline_not_before_launch', { year, launchYear }));
  if (disposalDate !== undefined && disposalDate > today)
    faults.push(error('disposalDate', 'in_future', { today }));
  return faults;
};

/** A bundle is a record of the same entity that is not part of another itself. */
function bundleFaults(
  { partOf, entityId }: RecordFields,
  { bundle, number }: FaultContext,
): Fault[] {
  if (partOf === undefined) return [];
  if (partOf === number) return [error('partOf', 'part_of_itself', { number })];
  if (bundle === undefined) return [];
  const fits =
    bundle?.number === partOf && bundle.entityId === entityId && bundle.partOf === undefined;
  return fits ? [] : [error('partOf', 'no_such_bundle', { number: partOf })];
}

const placeFaults: FaultFinder = (fields, { original, ...context }) => [
  ...bundleFaults(fields, context),
  ...(original && fields.changeKind === 'real_change'
    ? changedFields(original, fields, BASELINE_FIELDS).map((name) => error(name, 'baseline_fixed'))
    : []),
];

/** Said aloud, because what is eliminated will be 0. */
const nothingCounts: FaultFinder = ({ eliminationKind, shiftedTo }) => [
  ...(eliminationKind === 'scan_only' ? [warning('eliminationKind', 'scan_counts_nothing')] : []),
  ...(shiftedTo !== undefined && !isElimination({ shiftedTo })
    ? [warning('shiftedTo', 'shifted_counts_nothing', { shiftedTo })]
    : []),
];

const FINDERS: readonly FaultFinder[] = [
  launchFaults,
  yearFaults,
  placeFaults,
  nothingCounts,
  numberFaults,
  linkFaults,
];

/**
 * What does not fit in a record, in the order of its fields. What is merely not there yet is found
 * by `missingFor`; the values themselves have been checked by `checkValue`.
 */
export const faultsOf: FaultFinder = (fields, context) =>
  FINDERS.flatMap((find) => find(fields, context)).sort(
    (a, b) => FIELD_NAMES.indexOf(a.field) - FIELD_NAMES.indexOf(b.field),
  );
