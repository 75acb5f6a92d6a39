import type { Language } from '../language/text/detectLanguage';
import type { ProcessRecord } from '../records/model/processRecord';
import type { RecordFields } from '../records/model/recordFields';
import type { Entities } from './describeValue';
import type { RecordLabels } from './recordLabels';

type Names = Pick<RecordFields, 'processNameAr' | 'processNameEn'>;

/** The name in the language, otherwise in the other one; undefined if there is none yet. */
export const nameIn = (
  language: Language,
  { processNameAr, processNameEn }: Names,
): string | undefined =>
  language === 'ar' ? (processNameAr ?? processNameEn) : (processNameEn ?? processNameAr);

/** The name of a record on a card. */
export const recordName = (names: Names, { messages, language }: RecordLabels): string =>
  nameIn(language, names) ?? messages.say(language, 'record.unnamed');

/** Number, entity and status of a record in one line, to distinguish records with the same name. */
export function recordLine(
  record: Pick<ProcessRecord, 'number' | 'status'> & {
    version?: number;
    entityId: string | undefined;
  },
  labels: RecordLabels,
  entities: Entities,
): string {
  const { messages, language } = labels;
  const { number, status, version = 1, entityId } = record;
  const entity = entityId === undefined ? undefined : entities.get(entityId)?.short[language];
  return labels.list([
    number ?? messages.say(language, 'record.unnumbered'),
    ...(version > 1 ? [messages.say(language, 'record.versionNumber', { version })] : []),
    ...(entity === undefined ? [] : [entity]),
    // "Draft, no number yet" already contains the status.
    ...(number === null && status === 'draft' ? [] : [labels.statusLabel(status)]),
  ]);
}
