import { uniqueKeyOf } from '../rules/duplicates';
import type { ProcessRecord, Status } from '../model/processRecord';
import type { RecordWrite } from '../model/recordStore';

/** Every version of one record, the first one first. */
export type Versions = readonly [ProcessRecord, ...ProcessRecord[]];

const GONE: ReadonlySet<Status> = new Set(['withdrawn', 'superseded']);

/** The versions that stand: neither withdrawn nor replaced by a later one. */
export const liveVersions = (versions: readonly ProcessRecord[]): ProcessRecord[] =>
  versions.filter(({ status }) => !GONE.has(status));

/** The version that is current: the highest that stands, or else the highest. */
export const currentOf = (versions: Versions): ProcessRecord =>
  liveVersions(versions).at(-1) ?? versions.at(-1) ?? versions[0];

const HANDED_IN: ReadonlySet<Status> = new Set(['submitted', 'needs_info', 'verified']);

/**
 * The keys that no other record may hold: those of every version that was handed in and stands. A
 * rejected one holds its key only while nothing else of the record stands.
 */
function heldKeys(versions: Versions): string[] {
  const live = liveVersions(versions);
  const handedIn = live.filter(({ status }) => HANDED_IN.has(status));
  const rejected = live.filter(({ status }) => status === 'rejected');
  const holders = handedIn.length > 0 ? handedIn : rejected.slice(-1);
  return [...new Set(holders.flatMap(({ fields }) => uniqueKeyOf(fields) ?? []))].sort();
}

/** The versions as they are after a change. */
export function withChanges(versions: Versions, changed: readonly ProcessRecord[]): Versions {
  const byVersion = new Map(versions.map((record) => [record.version, record]));
  for (const record of changed) byVersion.set(record.version, record);
  const [first, ...later] = [...byVersion.values()].sort((a, b) => a.version - b.version);
  return first ? [first, ...later] : versions;
}

/** A change with the keys that the record holds from then on, if they have changed. */
export function keepingKeys<T, R>(
  versions: Versions,
  writes: RecordWrite<T> | { refused: R },
): RecordWrite<T> | { refused: R } {
  if ('refused' in writes) return writes;
  const hardKeys = heldKeys(withChanges(versions, writes.records));
  return hardKeys.join() === heldKeys(versions).join() ? writes : { ...writes, hardKeys };
}
