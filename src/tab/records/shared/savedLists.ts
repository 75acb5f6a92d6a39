import type { Records } from '../../../contract/tabContract';

/** A list as it was left. */
export interface SavedList {
  readonly listed: Records;
  /** Pixels from the top. */
  scroll: number;
  /** Id of the opened record. */
  opened?: string;
  /** The person of the list: in local mode, another person may be chosen. */
  readonly personId: string;
}

const STATE = 'recordList';
const MOST_KEPT = 10;
const kept = new Map<string, SavedList>();

const historyState = (): Record<string, unknown> =>
  (window.history.state as Record<string, unknown> | null) ?? {};

/** Stores a list with its entry of the browser's history, so that going back restores it. */
export function saveList(list: SavedList): void {
  const before = historyState()[STATE];
  const key = typeof before === 'string' ? before : crypto.randomUUID();
  kept.delete(key);
  kept.set(key, list);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  if (before !== key) window.history.replaceState({ ...historyState(), [STATE]: key }, '');
}

/** The stored list of this history entry for this person, if any. */
export function savedList(personId: string): SavedList | undefined {
  const key = historyState()[STATE];
  const list = typeof key === 'string' ? kept.get(key) : undefined;
  return list?.personId === personId ? list : undefined;
}

/** A decision may change any list. */
export const forgetLists = (): void => kept.clear();

/** State of a link to a record: going back in the history leads to the list with the link. */
export const FROM_LIST = { fromRecordList: true };
export const hasListBehind = (): boolean => historyState()['fromRecordList'] === true;
