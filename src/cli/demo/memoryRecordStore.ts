import type { RecordHistoryFixture } from '../../records/workflow/demonstrationRecords';
import { nameKey, nameKeys } from '../../records/rules/processNameKey';
import type { ProcessRecord, RecordEvent } from '../../records/model/processRecord';
import type { RecordFields } from '../../records/model/recordFields';
import { formatRecordNumber } from '../../records/model/recordNumber';
import type {
  ChangeResult,
  Comparable,
  EntityFigure,
  RecordStore,
  Submission,
  RecordWrite,
} from '../../records/model/recordStore';
import { currentOf, withChanges, type Versions } from '../../records/workflow/versionHistory';

/** By what a record is found when another one is compared with it. */
function comparedKeys(fields: RecordFields): string[] {
  const { entityId, journeyId } = fields;
  const journey = nameKey(journeyId ?? '');
  return [
    ...(entityId === undefined ? [] : [`entity ${entityId}`]),
    ...(journey === '' ? [] : [`journey ${journey}`]),
    ...nameKeys(fields).map((name) => `name ${name}`),
  ];
}

/** A record with the keys under which it stands in the index. */
interface StoredRecord extends RecordHistoryFixture {
  compared: readonly string[];
}

const unsupported = () =>
  Promise.reject(new Error('Steps of records are played here, and nothing is listed.'));

/**
 * Records while they are simulated, before anything is written to a database: there is one
 * writer, no submission is sent twice, and notices are dropped.
 */
export class MemoryRecordStore implements RecordStore {
  private readonly held = new Map<string, StoredRecord>();
  private readonly ids = new Map<string, string>();
  private readonly keyHolders = new Map<string, string>();
  private readonly sequences = new Map<string, number>();
  private readonly index = new Map<string, Set<string>>();

  /** Every record with its history, in the order in which they were begun. */
  histories(): RecordHistoryFixture[] {
    return [...this.held.values()].map(({ versions, events, hardKeys }) => ({
      versions,
      events,
      hardKeys,
    }));
  }

  create(record: ProcessRecord, event: RecordEvent): Promise<ProcessRecord> {
    const created = { ...record, rowVersion: 1 };
    this.put({ versions: [created], events: [event], hardKeys: [], compared: [] });
    return Promise.resolve(created);
  }

  find(
    key: { id: string } | { number: string },
    version?: number,
  ): Promise<ProcessRecord | undefined> {
    const held = this.held.get('id' in key ? key.id : (this.ids.get(key.number) ?? ''));
    const found = held?.versions.find((record) => record.version === version);
    return Promise.resolve(version === undefined ? held && currentOf(held.versions) : found);
  }

  versions(id: string): Promise<readonly ProcessRecord[]> {
    return Promise.resolve(this.held.get(id)?.versions ?? []);
  }

  events(id: string): Promise<RecordEvent[]> {
    return Promise.resolve([...(this.held.get(id)?.events ?? [])]);
  }

  change<T, R>(
    id: string,
    _submission: Submission | undefined,
    decide: (versions: Versions) => RecordWrite<T> | { refused: R },
  ): Promise<ChangeResult<T, R>> {
    const held = this.held.get(id);
    if (!held) return Promise.resolve({ missing: true });
    const writes = decide(held.versions);
    if ('refused' in writes) return Promise.resolve({ refused: writes.refused });
    const holder = this.holderOf(writes.hardKeys ?? [], id);
    if (holder) {
      const { number, status } = currentOf(holder.versions);
      return Promise.resolve({ taken: { id: holder.versions[0].id, number, status } });
    }
    const record = this.write(held, writes);
    return Promise.resolve({ done: writes.result, record, replayed: false });
  }

  /** @param fields of the record; absent: every one, whatever it is about */
  comparable(fields?: RecordFields): Promise<Comparable[]> {
    const ids = fields
      ? new Set(comparedKeys(fields).flatMap((key) => [...(this.index.get(key) ?? [])]))
      : this.held.keys();
    const others = [...ids].flatMap((id): Comparable[] => {
      const held = this.held.get(id);
      const record = held && currentOf(held.versions);
      if (!record || record.number === null || record.status === 'withdrawn') return [];
      const { number, status, ownerId, fields: compared } = record;
      return [{ id, number, status, ownerId, entityId: compared.entityId, fields: compared }];
    });
    return Promise.resolve(others);
  }

  /** Purchases are generated after all records. */
  entityFigures(): Promise<EntityFigure[]> {
    return Promise.resolve([]);
  }

  list = unsupported;
  counted = unsupported;
  setEntityFigure = unsupported;

  private holderOf(hardKeys: readonly string[], id: string): StoredRecord | undefined {
    const holders = hardKeys.map((key) => this.keyHolders.get(key));
    const other = holders.find((holder) => holder !== undefined && holder !== id);
    return this.held.get(other ?? '');
  }

  private write(held: StoredRecord, writes: RecordWrite<unknown>): ProcessRecord {
    const { records, events, hardKeys = held.hardKeys } = writes;
    const before = new Map(held.versions.map(({ version, rowVersion }) => [version, rowVersion]));
    const counted = records.map((record) => ({
      ...record,
      rowVersion: (before.get(record.version) ?? 0) + 1,
    }));
    const minted =
      held.versions[0].number === null && writes.number ? this.mint(writes.number) : undefined;
    const number = minted ?? held.versions[0].number;
    const [first, ...later] = withChanges(held.versions, counted);
    const versions: Versions = [
      { ...first, number },
      ...later.map((record) => ({ ...record, number })),
    ];
    const cause = events.at(-1) ?? held.events.at(-1);
    const numbered =
      minted !== undefined && cause ? [numberEvent(minted, cause, currentOf(versions))] : [];
    this.put({ ...held, versions, hardKeys, events: [...held.events, ...events, ...numbered] });
    return currentOf(versions);
  }

  /** In each entity and year numbers follow one another. */
  private mint({ code, year }: { code: string; year: number }): string {
    const sequence = (this.sequences.get(`${code} ${year}`) ?? 0) + 1;
    this.sequences.set(`${code} ${year}`, sequence);
    return formatRecordNumber({ code, year, sequence });
  }

  private put(held: StoredRecord): void {
    const { id, number, fields } = currentOf(held.versions);
    const before = this.held.get(id);
    for (const key of before?.hardKeys ?? []) this.keyHolders.delete(key);
    for (const key of held.hardKeys) this.keyHolders.set(key, id);
    for (const key of before?.compared ?? []) this.index.get(key)?.delete(id);
    const compared = comparedKeys(fields);
    for (const key of compared) this.index.set(key, (this.index.get(key) ?? new Set()).add(id));
    if (number !== null) this.ids.set(number, id);
    this.held.set(id, { ...held, compared });
  }
}

const numberEvent = (
  number: string,
  { actorId, actorName, via, language }: RecordEvent,
  { id, version, updatedAt }: ProcessRecord,
): RecordEvent => ({
  recordId: id,
  version,
  at: updatedAt,
  actorId,
  actorName,
  action: 'number',
  new: number,
  via,
  language,
});
