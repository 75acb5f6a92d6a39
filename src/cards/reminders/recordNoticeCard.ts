import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import type { ProcessRecord } from '../../records/model/processRecord';
import type { NoticeKind } from '../../records/model/recordStore';
import { createCard, type Card, type CardElement } from '../kit/adaptiveCard';
import { heading, line, noteLine } from '../kit/textBlocks';
import { isolateBidi } from '../../language/text/displayText';
import { decisionLines } from '../records/sectionBlocks';
import type { Entities } from '../../wording/describeValue';
import { actionButtonWithoutInputs } from '../kit/actionButtons';
import { actingName, decidedBy, recordLabels, type RecordLabels } from '../../wording/recordLabels';
import { resultTexts } from '../../wording/figureLines';
import { recordLine, recordName } from '../../wording/recordName';

/** A notification about a record. */
export interface RecordNotice {
  kind: NoticeKind;
  record: ProcessRecord;
  entities: Entities;
}

/** The reason of a rejection, the question, or the note of a verification. */
function noticeText({ kind, record }: RecordNotice, labels: RecordLabels): CardElement[] {
  const { decision } = record;
  if (kind === 'no_verifier')
    return [line(labels.messages.say(labels.language, 'notice.no_verifierText'))];
  if (!decision || kind === 'to_verify' || kind === 'withdrawn') return [];
  const { messages, language } = labels;
  const { verifierName, standsInFor } = decision;
  const who = isolateBidi(language, actingName(messages, language, verifierName, standsInFor));
  const reason = kind === 'rejected' ? decision.rejectReason : undefined;
  return decisionLines(decidedBy(kind), who, { ...decision, rejectReason: reason }, labels);
}

function counted({ kind, record }: RecordNotice, labels: RecordLabels): CardElement[] {
  if (!record.figures || (kind !== 'verified' && kind !== 'to_verify')) return [];
  return resultTexts(record.figures, labels).map((text) => line(text, {}, 'Small'));
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
