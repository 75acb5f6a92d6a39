import type { Messages } from '../../messages/messages';
import type { Language } from '../../language/text/detectLanguage';
import type { ProcessRecord, RecordEvent } from '../../records/model/processRecord';
import { createCard, type Card } from '../kit/adaptiveCard';
import { heading, remark } from '../kit/textBlocks';
import type { Entities } from '../../wording/describeValue';
import { fitted } from '../kit/fitCard';
import { historyLines } from './historyLines';
import { pressAlone } from '../kit/actionButtons';
import { recordLabels } from '../../wording/recordLabels';
import { recordLine, recordName } from '../../wording/recordName';

export interface ShownHistory {
  record: ProcessRecord;
  /** Oldest first. */
  events: readonly RecordEvent[];
  entities: Entities;
}

const MOST = [200, 100, 60, 30] as const;

/** Everything that happened to a record, the latest first; as much of it as one card holds. */
export function historyCard(
  { record, events, entities }: ShownHistory,
  messages: Messages,
  language: Language,
): Card {
  const labels = recordLabels(messages, language);
  const open = pressAlone(messages.say(language, 'record.button.open'), {
    verb: 'record.open',
    record: record.id,
  });
  return fitted(
    (most: number) =>
      createCard(
        language,
        [
          heading(messages.say(language, 'record.section.history')),
          remark(recordName(record.fields, labels)),
          remark(recordLine({ ...record, entityId: record.fields.entityId }, labels, entities)),
          ...historyLines(events, most, labels, entities),
        ],
        [open],
      ),
    MOST,
  );
}
