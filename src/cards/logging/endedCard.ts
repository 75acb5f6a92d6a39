import { formatDate } from '../../messages/formatDate';
import { dayInDubai } from '../../lib/dubaiDate';
import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import type { CardEnd } from '../../records/model/openCards';
import type { ProcessRecord } from '../../records/model/processRecord';
import type { FieldName } from '../../records/model/recordFields';
import { describeValue, type Entities } from '../../wording/describeValue';
import { withoutQuestionMark } from '../../wording/labelText';
import { recordLabels, type RecordLabels } from '../../wording/recordLabels';
import { recordLine, recordName } from '../../wording/recordName';
import { isolateBidi } from '../../language/text/displayText';
import { actionButtonWithoutInputs } from '../kit/actionButtons';
import { createCard, type ActionElement, type Card, type CardElement } from '../kit/adaptiveCard';
import { truncate } from '../kit/cardMessage';
import { labelledValue, line, noteLine } from '../kit/textBlocks';

/** A form or summary of a draft that is over, and what is left to say in its place. */
export interface EndedCard {
  record: ProcessRecord;
  isForm: boolean;
  end: CardEnd;
  /** What a form has saved. */
  fields: readonly FieldName[];
  entities: Entities;
}

/** Characters of one value. */
const LONGEST_VALUE = 300;

function savedValues({ record, fields, entities }: EndedCard, labels: RecordLabels): CardElement[] {
  return fields.map((field) => {
    const value = describeValue(field, record.fields[field], labels, entities);
    const shown = isolateBidi(labels.language, truncate(value, LONGEST_VALUE));
    return labelledValue(withoutQuestionMark(labels.fieldLabel(field)), shown);
  });
}

function outcome({ record, isForm, end, fields }: EndedCard, labels: RecordLabels): string {
  const { messages, language } = labels;
  switch (end) {
    case 'saved':
      return messages.say(language, fields.length > 0 ? 'log.ended.saved' : 'log.ended.sent');
    case 'replaced':
      return messages.say(language, isForm ? 'log.ended.newerForm' : 'log.ended.newerSummary');
    case 'kept':
      return messages.say(language, 'log.ended.kept');
    case 'changed':
      return messages.say(language, 'log.ended.changed');
    case 'decided':
      return decided(record, labels);
  }
}

/** What became of the draft. One that is a draft again, because it was reopened, can be continued. */
function decided(record: ProcessRecord, { messages, language }: RecordLabels): string {
  const { status, number, submittedAt, updatedAt } = record;
  const dayOf = (instant: string) => formatDate(language, dayInDubai(new Date(instant)));
  if (status === 'withdrawn')
    return messages.say(language, 'log.ended.discarded', { date: dayOf(updatedAt) });
  if (submittedAt === null || number === null) return messages.say(language, 'log.ended.changed');
  return messages.say(language, 'log.ended.submitted', { date: dayOf(submittedAt), number });
}

const CONTINUED: ReadonlySet<string> = new Set(['draft', 'needs_info']);

function nextStep(
  { record: { id, status }, end }: EndedCard,
  { messages, language }: RecordLabels,
): ActionElement[] {
  if (end === 'replaced' || end === 'saved') return [];
  return CONTINUED.has(status)
    ? [
        actionButtonWithoutInputs(messages.say(language, 'log.continue'), {
          verb: 'log.resume',
          record: id,
        }),
      ]
    : [
        actionButtonWithoutInputs(messages.say(language, 'notice.open'), {
          verb: 'record.open',
          record: id,
        }),
      ];
}

/** Takes the place of a form or summary that is over: what became of it, and where to go on. */
export function endedCard(ended: EndedCard, messages: Messages, language: Language): Card {
  const labels = recordLabels(messages, language);
  const { record, entities, end } = ended;
  const place = { ...record, entityId: record.fields.entityId };
  return createCard(
    language,
    [
      line(outcome(ended, labels), { weight: 'Bolder' }),
      ...(end === 'saved' ? savedValues(ended, labels) : []),
      noteLine(isolateBidi(language, recordName(record.fields, labels))),
      noteLine(recordLine(place, labels, entities), 'None'),
    ],
    nextStep(ended, labels),
  );
}
