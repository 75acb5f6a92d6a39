import type { RecordLine } from '../../../contract/tabContract';

/** By what a record is named in addresses: its number, or its id while it has none. */
export const keyOf = ({ number, id }: Pick<RecordLine, 'number' | 'id'>): string => number ?? id;

/** The queue, or one record of it with the form. */
export const queuePath = (line?: Pick<RecordLine, 'number' | 'id'>): string =>
  line === undefined ? '/verify' : `/verify?record=${encodeURIComponent(keyOf(line))}`;
