import { formatDate } from '../../messages/formatDate';
import { formatInstant } from '../../messages/formatInstant';
import type { ProcessRecord } from '../../records/model/processRecord';
import type { CardElement } from '../kit/adaptiveCard';
import { heading, labelled, remark } from '../kit/textBlocks';
import { isolated } from '../../language/text/displayText';
import type { Entities } from '../../wording/describeValue';
import type { RecordLabels } from '../../wording/recordLabels';
import { recordLine, recordName } from '../../wording/recordName';

function peopleLines(record: ProcessRecord, labels: RecordLabels): CardElement[] {
  const { messages, language } = labels;
  const byWhom = (name: string, at: string) =>
    labels.list([isolated(language, name), formatInstant(language, at)]);
  const { ownerName, createdAt, submittedByName, submittedBy, submittedAt } = record;
  const submitter = submittedByName ?? submittedBy;
  return [
    labelled(messages.say(language, 'record.loggedBy'), byWhom(ownerName, createdAt)),
    ...(submitter !== null && submittedAt !== null
      ? [labelled(messages.say(language, 'record.submittedBy'), byWhom(submitter, submittedAt))]
      : []),
  ];
}

const DECIDED_BY = {
  verified: 'record.verifiedBy',
  superseded: 'record.verifiedBy',
  withdrawn: 'record.verifiedBy',
  rejected: 'record.rejectedBy',
  draft: 'record.rejectedBy',
  needs_info: 'record.askedBy',
  submitted: 'record.askedBy',
} as const satisfies Record<ProcessRecord['status'], string>;

/** Who decided, and what was said: of a draft or a resubmitted record, what was said before. */
function decisionLines(record: ProcessRecord, labels: RecordLabels): CardElement[] {
  const { messages, language } = labels;
  const { decision, status } = record;
  if (!decision) return [];
  const { verifierName, at, rejectReason, note } = decision;
  const by = rejectReason === undefined ? DECIDED_BY[status] : 'record.rejectedBy';
  const noteLabel = by === 'record.askedBy' ? 'record.question' : 'record.note';
  const who = labels.list([isolated(language, verifierName), formatInstant(language, at)]);
  return [
    labelled(messages.say(language, by), who),
    ...(rejectReason === undefined
      ? []
      : [
          labelled(messages.say(language, 'record.reason'), labels.rejectReasonLabel(rejectReason)),
        ]),
    ...(note ? [labelled(messages.say(language, noteLabel), isolated(language, note))] : []),
  ];
}

/** What those who decide should know beforehand. */
function hints(record: ProcessRecord, labels: RecordLabels): CardElement[] {
  const { messages, language } = labels;
  const { centralReasons, possibleDuplicates, nextReviewDate } = record;
  const numbers = (dismissed: boolean) =>
    labels.list(
      possibleDuplicates
        .filter((one) => one.dismissed === dismissed)
        .map(({ number }) => isolated(language, number)),
    );
  const similar = (key: 'record.dismissedSimilar' | 'record.openSimilar', found: string) =>
    found === '' ? [] : [remark(messages.say(language, key, { numbers: found }))];
  const reasons = labels.list(centralReasons.map((reason) => labels.centralReasonLabel(reason)));
  return [
    ...(reasons === ''
      ? []
      : [remark(messages.say(language, 'record.centralReview', { reasons }))]),
    ...similar('record.dismissedSimilar', numbers(true)),
    ...similar('record.openSimilar', numbers(false)),
    ...(nextReviewDate === null
      ? []
      : [
          labelled(
            messages.say(language, 'record.nextReview'),
            formatDate(language, nextReviewDate),
          ),
        ]),
  ];
}

/** What a record is, who has had a hand in it, and what was decided. */
export const recordHead = (
  record: ProcessRecord,
  labels: RecordLabels,
  entities: Entities,
): CardElement[] => [
  heading(recordName(record.fields, labels)),
  remark(recordLine({ ...record, entityId: record.fields.entityId }, labels, entities)),
  ...peopleLines(record, labels),
  ...decisionLines(record, labels),
  ...hints(record, labels),
];
