import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import type { ProcessRecord } from '../../records/model/processRecord';
import type { NoticeKind } from '../../records/model/recordStore';
import { createCard, type Card, type CardElement } from '../kit/adaptiveCard';
import { heading, labelledValue, line, noteLine } from '../kit/textBlocks';
import { isolateBidi } from '../../language/text/displayText';
import type { Entities } from '../../wording/describeValue';
import { actionButtonWithoutInputs } from '../kit/actionButtons';
import { reasonAndNote } from '../records/recordCard';
import { decidedBy, recordLabels, type RecordLabels } from '../../wording/recordLabels';
import { recordLine, recordName } from '../../wording/recordName';

/** A notification about a record. */
export interface RecordNotice {
  kind: NoticeKind;
  record: ProcessRecord;
  entities: Entities;
}

/** The reason of a rejection, the question, or the note of a verification. */
function noticeText({ kind, record }: RecordNotice, labels: RecordLabels): CardElement[] {
  const { messages, language } = labels;
  const { decision } = record;
  if (!decision || kind === 'to_verify' || kind === 'withdrawn') return [];
  const { verifierName, rejectReason, note } = decision;
  const noteLabel = kind === 'needs_info' ? 'record.question' : 'record.note';
  return [
    labelledValue(messages.say(language, decidedBy(kind)), isolateBidi(language, verifierName)),
    ...reasonAndNote({ note, ...(kind === 'rejected' && { rejectReason }) }, noteLabel, labels),
  ];
}

function counted({ kind, record }: RecordNotice, labels: RecordLabels): CardElement[] {
  const { messages, language } = labels;
  if (!record.figures || (kind !== 'verified' && kind !== 'to_verify')) return [];
  const sheets = labels.formatSheets(record.figures.eliminatedSheets);
  return [line(messages.say(language, 'record.summary.less', { sheets }), {}, 'Small')];
}

/** The outcome for the owner and the submitter of a record, or a waiting record for a verifier. */
export function noticeCard(notice: RecordNotice, messages: Messages, language: Language): Card {
  const labels = recordLabels(messages, language);
  const { kind, record, entities } = notice;
  const { id, version } = record;
  const place = { ...record, entityId: record.fields.entityId };
  return createCard(
    language,
    [
      heading(messages.say(language, `notice.${kind}`)),
      line(recordName(record.fields, labels)),
      noteLine(recordLine(place, labels, entities), 'None'),
      ...counted(notice, labels),
      ...noticeText(notice, labels),
    ],
    [
      actionButtonWithoutInputs(messages.say(language, 'notice.open'), {
        verb: 'record.open',
        record: id,
        version,
      }),
    ],
  );
}
