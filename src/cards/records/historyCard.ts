import type { Messages } from '../../messages/messages';
import type { Language } from '../../language/text/detectLanguage';
import type { ProcessRecord, RecordEvent } from '../../records/model/processRecord';
import { createCard, type Card, type CardElement } from '../kit/adaptiveCard';
import { heading, noteLine } from '../kit/textBlocks';
import { type Entities, describeValue } from '../../wording/describeValue';
import { fitCard, truncate } from '../kit/cardMessage';
import { actionButtonWithoutInputs } from '../kit/actionButtons';
import { actingName, recordLabels, type RecordLabels } from '../../wording/recordLabels';
import { recordLine, recordName } from '../../wording/recordName';
import { formatInstant } from '../../messages/formatInstant';
import { isolateBidi } from '../../language/text/displayText';

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
    isolateBidi(language, truncate(describeValue(field, some, labels, entities), LONGEST_VALUE));
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

/** The note of an edit only says that the value was assumed. */
function withNote(what: string, { action, note }: RecordEvent, labels: RecordLabels): string {
  const { messages, language } = labels;
  if (!note) return what;
  if (action === 'edit')
    return note === 'assumed' ? `${what} (${messages.say(language, 'record.assumed')})` : what;
  return `${what}: ${isolateBidi(language, truncate(note, LONGEST_NOTE))}`;
}

/** "25 November 2026 at 14:05, Mariam, in the chat: Submitted". */
function eventLine(event: RecordEvent, labels: RecordLabels, entities: Entities): string {
  const { messages, language } = labels;
  const { at, actorName, actorId, standsInFor, via, version } = event;
  const name = actingName(messages, language, actorName || actorId, standsInFor);
  const circumstances = labels.list([
    formatInstant(language, at),
    isolateBidi(language, name),
    labels.viaLabel(via),
    ...(version > 1 ? [messages.say(language, 'record.versionNumber', { version })] : []),
  ]);
  return `${circumstances}: ${withNote(whatHappened(event, labels, entities), event, labels)}`;
}

/**
 * The history of a record, latest event first.
 * @param events oldest first, as they are stored
 * @param most number of events to show; a line says that there are others
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
    ...shown.map((event) => noteLine(eventLine(event, labels, entities))),
    ...(left > 0
      ? [noteLine(messages.say(language, 'record.history.earlier', { count: left }))]
      : []),
  ];
}

export interface HistoryCardContent {
  record: ProcessRecord;
  /** Oldest first. */
  events: readonly RecordEvent[];
  entities: Entities;
}

const MOST = [200, 100, 60, 30] as const;

/** The history of a record, latest event first, as much as one card can hold. */
export function historyCard(
  { record, events, entities }: HistoryCardContent,
  messages: Messages,
  language: Language,
): Card {
  const labels = recordLabels(messages, language);
  const open = actionButtonWithoutInputs(messages.say(language, 'record.button.open'), {
    verb: 'record.open',
    record: record.id,
  });
  return fitCard(
    (most: number) =>
      createCard(
        language,
        [
          heading(messages.say(language, 'record.section.history')),
          noteLine(recordName(record.fields, labels)),
          noteLine(recordLine({ ...record, entityId: record.fields.entityId }, labels, entities)),
          ...historyLines(events, most, labels, entities),
        ],
        [open],
      ),
    MOST,
  );
}
