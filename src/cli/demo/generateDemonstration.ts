import Big from 'big.js';
import type { Knowledge } from '../../knowledge/knowledge';
import type {
  DemonstrationRecords,
  RecordHistoryFixture,
} from '../../records/workflow/demonstrationRecords';
import type { EntityDirectory } from '../../records/model/entityDirectory';
import type { EntityFigure } from '../../records/model/recordStore';
import { createRandomChoices, type RandomChoices } from './randomChoices';
import { generateRecords } from './generateRecords';
import { generateTraffic } from './generateTraffic';
import { createDemoPeople } from './demoPeople';
import { isLarge, remarksIn } from './vocabulary';

export interface DemonstrationOptions {
  records: number;
  /** The same seed and day give the same. */
  seed: number;
  now: Date;
  centralAbove: number;
}

/** Share of the smaller entities that state how much paper they bought; the large ones all do. */
const STATES_PURCHASES = 0.55;
const PURCHASE_YEARS = [2017, 2018, 2019] as const;
/** Sheets in a box of five reams. */
const BOX = 2500;

/** All paper of the records of an entity before, in sheets a year. */
function baselines(histories: readonly RecordHistoryFixture[]): Map<string, Big> {
  const sums = new Map<string, Big>();
  for (const { versions } of histories) {
    const { entityId } = versions[0].fields;
    const most = versions
      .map(({ figures }) => Big(figures?.baselineSheets ?? 0))
      .reduce((a, b) => (a.gt(b) ? a : b));
    if (entityId !== undefined) sums.set(entityId, (sums.get(entityId) ?? Big(0)).plus(most));
  }
  return sums;
}

/** What entities say they bought: more than their processes took, some of them much more. */
function purchases(
  histories: readonly RecordHistoryFixture[],
  random: RandomChoices,
): EntityFigure[] {
  const source = remarksIn('ar').figureSource;
  return [...baselines(histories)].flatMap(([entityId, sheets]) => {
    const states = isLarge(entityId) || random.happens(STATES_PURCHASES);
    if (!states || sheets.eq(0)) return [];
    const factor = 1.05 + random.share() ** 2 * 0.9;
    return PURCHASE_YEARS.map((year, at): EntityFigure => {
      const boxes = sheets
        .times(factor * (1 - at * 0.01))
        .div(BOX)
        .round(0, Big.roundUp);
      return {
        entityId,
        kind: 'purchased_sheets',
        year,
        value: boxes.times(BOX).toFixed(),
        source: `${source} | ${remarksIn('en').figureSource}`,
      };
    });
  });
}

/** Everything that a demonstration holds; nothing of it is written yet. */
export async function generateDemonstration(
  knowledge: Pick<Knowledge, 'entries'>,
  entities: EntityDirectory,
  { records, seed, now, centralAbove }: DemonstrationOptions,
): Promise<DemonstrationRecords> {
  const random = createRandomChoices(seed);
  const people = createDemoPeople(entities.all, random);
  const histories = await generateRecords(records, { entities, people, now, centralAbove, random });
  return {
    people: people.everybody,
    adminId: people.admin.id,
    entityFigures: purchases(histories, random),
    histories,
    ...generateTraffic(knowledge.entries, now, random),
  };
}
