import type { KnownRecord } from '../../records/operations/bulkRecords';
import type { TextMeaning } from '../../language/text/textMeaning';
import { uniqueKeyOf, findSimilar, type Similarity } from '../../records/rules/duplicates';
import { typedNames } from '../../records/rules/processNameKey';
import type { Comparable } from '../../records/model/recordStore';
import type { RecordRow } from './readRecordRows';
import type { RowRemark } from '../table/table';

export interface Duplicates {
  /** The same process by a key that only one record may hold. */
  faults: RowRemark[];
  /** What may be the same process. */
  warnings: RowRemark[];
  /** By row: numbers of the records that it looks like. */
  similar: ReadonlyMap<number, readonly string[]>;
}

const KEYS: readonly (readonly [RegExp, string])[] = [
  [/^[^|]*\|voluntary\|/, 'entity, voluntary printing and baseline year'],
  [/^[^|]*\|code\|/, 'entity and service code'],
  [/^/, 'entity, department and Arabic name'],
];
const namesOfKey = (key: string) => KEYS.find(([pattern]) => pattern.test(key))?.[1] ?? '';

const REASONS: Readonly<Record<Similarity['why'], string>> = {
  url: 'the same link',
  name: 'a similar name',
  journey: 'the same journey',
  meaning: 'a name that means the same',
  volume: 'nearly the same sheets a year',
};

/** The name of a row of the file among the records that it is compared with. */
const rowName = (row: number) => `row ${row}`;

const toComparable = ({ row, fields }: RecordRow): Comparable => ({
  id: rowName(row),
  number: rowName(row),
  status: 'draft',
  entityId: fields.entityId,
  ownerId: '',
  fields,
});

const MOST_TOLD = 3;

/** The ones that tell most, in a sentence. */
function tell(like: readonly Similarity[]): string {
  const told = like.slice(0, MOST_TOLD).map(({ number, status, why, crossEntity }) => {
    const which = number.startsWith('row ') ? number : `${number}, ${status}`;
    return `${which} (${REASONS[why]}${crossEntity ? ' in another entity' : ''})`;
  });
  const more = like.length - told.length;
  return `looks like ${told.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

/**
 * Rows that are records of the same process as others, in the file or among those that are there.
 * @param holders by hard key: the live records that hold these
 * @param others numbered records that are not withdrawn
 * @param meaning compares names; absent: by their letters alone
 */
export async function findDuplicates(
  rows: readonly RecordRow[],
  holders: ReadonlyMap<string, KnownRecord>,
  others: readonly Comparable[],
  meaning?: TextMeaning,
): Promise<Duplicates> {
  const names = [...rows, ...others].flatMap(({ fields }) => typedNames(fields));
  const likeness = await meaning?.likenessOf(names);
  const faults: RowRemark[] = [];
  const warnings: RowRemark[] = [];
  const similar = new Map<number, string[]>();
  const firstRows = new Map<string, number>();
  const before: Comparable[] = [];
  for (const line of rows) {
    const { row, fields } = line;
    const key = uniqueKeyOf(fields);
    const holder = key === undefined ? undefined : holders.get(key);
    const first = key === undefined ? undefined : firstRows.get(key);
    const same = holder ? `${holder.number} (${holder.status})` : first && rowName(first);
    if (key !== undefined && same)
      faults.push({ row, text: `the same process as ${same}: the same ${namesOfKey(key)}.` });
    if (key !== undefined && first === undefined) firstRows.set(key, row);
    const record = { id: rowName(row), fields };
    const like = findSimilar(record, others, likeness);
    similar.set(
      row,
      like.filter(({ crossEntity }) => !crossEntity).map(({ number }) => number),
    );
    const told = [...like, ...findSimilar(record, before, likeness)];
    if (!same && told.length > 0) warnings.push({ row, text: tell(told) });
    before.push(toComparable(line));
  }
  return { faults, warnings, similar };
}
