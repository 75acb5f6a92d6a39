import type { RecordLine } from '../../../contract/tabContract';

/** The key of a record in URLs: its number, or its id if it has none. */
export const keyOf = ({ number, id }: Pick<RecordLine, 'number' | 'id'>): string => number ?? id;

/** The path of the queue, or of one record in it. */
export const queuePath = (line?: Pick<RecordLine, 'number' | 'id'>): string =>
  line === undefined ? '/verify' : `/verify?record=${encodeURIComponent(keyOf(line))}`;
