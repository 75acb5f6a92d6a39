import type { Records } from '../../../contract/tabContract';

/** A list as somebody left it. */
export interface KeptList {
  readonly listed: Records;
  /** Pixels from the top. */
  scroll: number;
  /** Id of the record that was opened. */
  opened?: string;
  /** Whose list it is: in local mode somebody else may look at it next. */
  readonly personId: string;
}

const STATE = 'recordList';
const MOST_KEPT = 10;
const kept = new Map<string, KeptList>();

const historyState = (): Record<string, unknown> =>
  (window.history.state as Record<string, unknown> | null) ?? {};

/** Keeps a list with the entry of the browser's history that shows it, so that going back finds it again. */
export function saveList(list: KeptList): void {
  const before = historyState()[STATE];
  const key = typeof before === 'string' ? before : crypto.randomUUID();
  kept.delete(key);
  kept.set(key, list);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  if (before !== key) window.history.replaceState({ ...historyState(), [STATE]: key }, '');
}

/** The list that this entry of the history showed to the person before, if it did. */
export function savedList(personId: string): KeptList | undefined {
  const key = historyState()[STATE];
  const list = typeof key === 'string' ? kept.get(key) : undefined;
  return list?.personId === personId ? list : undefined;
}

/** After a decision no list is as it was. */
export const forgetLists = (): void => kept.clear();

/** Given to the link of a record: one step back in the history is the list that has the link. */
export const FROM_LIST = { fromRecordList: true };
export const hasListBehind = (): boolean => historyState()['fromRecordList'] === true;
