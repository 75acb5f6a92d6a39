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
      return decidedText(record, labels);
  }
}

/**
 * What became of a record that is no longer worked on. One that is a draft again, because it was
 * reopened, can be continued.
 */
export function decidedText(record: ProcessRecord, { messages, language }: RecordLabels): string {
  const { status, number, submittedAt, updatedAt } = record;
  const dayOf = (instant: string) => formatDate(language, dayInDubai(new Date(instant)));
  if (status === 'withdrawn')
    return messages.say(language, 'log.ended.discarded', { date: dayOf(updatedAt) });
  if (submittedAt === null || number === null) return messages.say(language, 'log.ended.changed');
  return messages.say(language, 'log.ended.submitted', { date: dayOf(submittedAt), number });
}

const CONTINUED: ReadonlySet<string> = new Set(['draft', 'needs_info']);

/** Continues a record that is worked on, and opens any other. */
function goOnButton(
  { id, status }: ProcessRecord,
  { messages, language }: RecordLabels,
): ActionElement {
  return CONTINUED.has(status)
    ? actionButtonWithoutInputs(messages.say(language, 'log.continue'), {
        verb: 'log.resume',
        record: id,
      })
    : actionButtonWithoutInputs(messages.say(language, 'notice.open'), {
        verb: 'record.open',
        record: id,
      });
}

/** A card that is over: what became of it, and of which record. */
interface OverCard {
  text: string;
  content?: readonly CardElement[];
  record: ProcessRecord;
  entities: Entities;
  /** Whether the record can be gone on with from here; otherwise a card below is. */
  goesOn: boolean;
}

/** The body and the buttons of a card that is over. */
export function overContent(
  { text, content = [], record, entities, goesOn }: OverCard,
  labels: RecordLabels,
): [body: CardElement[], actions: ActionElement[]] {
  const place = { ...record, entityId: record.fields.entityId };
  const body = [
    line(text, { weight: 'Bolder' }),
    ...content,
    noteLine(isolateBidi(labels.language, recordName(record.fields, labels))),
    noteLine(recordLine(place, labels, entities), 'None'),
  ];
  return [body, goesOn ? [goOnButton(record, labels)] : []];
}

/** Takes the place of a form or summary that is over: what became of it, and where to go on. */
export function endedCard(ended: EndedCard, messages: Messages, language: Language): Card {
  const labels = recordLabels(messages, language);
  const { record, entities, end } = ended;
  const over = {
    ...{ record, entities, text: outcome(ended, labels) },
    content: end === 'saved' ? savedValues(ended, labels) : [],
    goesOn: end !== 'replaced' && end !== 'saved',
  };
  return createCard(language, ...overContent(over, labels));
}
