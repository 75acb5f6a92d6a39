import { shownParts } from '../../records/rules/baselineParts';
import { portfolio, type Portfolio } from '../../records/rules/portfolio';
import type { EntityDirectory } from '../../records/model/entityDirectory';
import { GRADES } from '../../records/model/recordFigures';
import { alignColumns } from '../table/table';
import { withStore } from '../withStore';

const digits = (whole: string) => whole.replace(/\B(?=(\d{3})+$)/g, ',');

function toRow(name: string, totals: Portfolio): string[] {
  const { before, stillPrinted, noLongerPrinted, notCounted } = shownParts(totals);
  return [
    name,
    String(totals.records),
    ...[before, stillPrinted, noLongerPrinted, notCounted].map(digits),
    totals.reductionPercent === undefined ? '-' : `${totals.reductionPercent}%`,
    ...GRADES.map((grade) => {
      const { percent } = totals.grades[grade];
      return percent === undefined ? '-' : `${percent}%`;
    }),
  ];
}

/**
 * Writes the sums over the verified records of each entity and of all of them (M13), in sheets a
 * year, with the share of the eliminated sheets that each grade of measurement stands for.
 * @param entityIds absent: every entity that has a verified record
 */
export async function showTotals({
  entityIds,
  json,
  entities,
}: {
  entityIds: readonly string[] | undefined;
  json: boolean;
  entities: EntityDirectory;
}): Promise<void> {
  const { counted, links } = await withStore(({ records }) => records.counted(entityIds));
  const ids = [...new Set(counted.map(({ entityId }) => entityId))].sort();
  const each = ids.map((id) => ({
    entityId: id,
    ...portfolio({ counted: counted.filter(({ entityId }) => entityId === id), links }),
  }));
  const all = portfolio({ counted, links });
  if (json) {
    console.log(JSON.stringify({ entities: each, all }));
    return;
  }
  if (counted.length === 0) {
    console.log('No records have been verified yet.');
    return;
  }
  const heading = [
    'entity',
    'records',
    'before',
    'remaining',
    'eliminated',
    'not counted',
    'reduction',
    ...GRADES,
  ];
  const rows = each.map((totals) =>
    toRow(entities.get(totals.entityId)?.code ?? totals.entityId, totals),
  );
  for (const line of alignColumns([heading, ...rows, toRow('all', all)])) console.log(line);
  console.log(
    'Not counted: scanned only, or printed by others now. Reduction: of the paper of these processes.',
  );
  console.log(
    'Sheets a year. A counted with confirmed evidence, B purchases, sample or not confirmed, C estimate.',
  );
  if (all.leftOut.length > 0)
    console.log(`Counted in the record that they are part of: ${all.leftOut.join(', ')}.`);
}
