import { formatInstant } from '../../messages/formatInstant';
import type { RecordEvent } from '../../records/model/processRecord';
import type { CardElement } from '../kit/adaptiveCard';
import { remark } from '../kit/textBlocks';
import { isolated } from '../../language/text/displayText';
import { describeValue, type Entities } from '../../wording/describeValue';
import { shortened } from '../kit/fitCard';
import type { RecordLabels } from '../../wording/recordLabels';

const LONGEST_VALUE = 100;
const LONGEST_NOTE = 300;

function editText(
  { field, old, new: value }: RecordEvent,
  labels: RecordLabels,
  entities: Entities,
): string {
  const { messages, language } = labels;
  if (field === undefined) return '';
  const described = (some: unknown) =>
    isolated(language, shortened(describeValue(field, some, labels, entities), LONGEST_VALUE));
  const label = labels.fieldLabel(field);
  if (value === null || value === undefined)
    return messages.say(language, 'record.event.cleared', { field: label });
  if (old === null || old === undefined)
    return messages.say(language, 'record.event.set', { field: label, new: described(value) });
  return messages.say(language, 'record.event.edit', {
    field: label,
    old: described(old),
    new: described(value),
  });
}

function whatHappened(event: RecordEvent, labels: RecordLabels, entities: Entities): string {
  const { messages, language } = labels;
  const { action } = event;
  if (action === 'edit') return editText(event, labels, entities);
  if (action === 'number')
    return messages.say(language, 'record.event.number', { new: String(event.new) });
  return labels.eventLabel(action);
}

/** Of an edit, the note only says that the value was assumed. */
function withNote(what: string, { action, note }: RecordEvent, labels: RecordLabels): string {
  const { messages, language } = labels;
  if (!note) return what;
  if (action === 'edit')
    return note === 'assumed' ? `${what} (${messages.say(language, 'record.assumed')})` : what;
  return `${what}: ${isolated(language, shortened(note, LONGEST_NOTE))}`;
}

/** "25 November 2026 at 14:05, Mariam, in the chat: Submitted". */
function eventLine(event: RecordEvent, labels: RecordLabels, entities: Entities): string {
  const { messages, language } = labels;
  const { at, actorName, actorId, via, version } = event;
  const circumstances = labels.list([
    formatInstant(language, at),
    isolated(language, actorName || actorId),
    labels.viaLabel(via),
    ...(version > 1 ? [messages.say(language, 'record.versionNumber', { version })] : []),
  ]);
  return `${circumstances}: ${withNote(whatHappened(event, labels, entities), event, labels)}`;
}

/**
 * What happened to a record, the latest first.
 * @param events oldest first, as they are kept
 * @param most how many of the latest are shown; that there are others is said
 */
export function historyLines(
  events: readonly RecordEvent[],
  most: number,
  labels: RecordLabels,
  entities: Entities,
): CardElement[] {
  const { messages, language } = labels;
  const shown = most === 0 ? [] : events.slice(-most).reverse();
  const left = events.length - shown.length;
  return [
    ...shown.map((event) => remark(eventLine(event, labels, entities))),
    ...(left > 0
      ? [remark(messages.say(language, 'record.history.earlier', { count: left }))]
      : []),
  ];
}
