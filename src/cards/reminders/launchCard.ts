import type { Language } from '../../language/text/detectLanguage';
import { formatDate } from '../../messages/formatDate';
import type { Messages } from '../../messages/messages';
import type { ProcessRecord } from '../../records/model/processRecord';
import type { Entities } from '../../wording/describeValue';
import { decidedText, overContent } from '../logging/endedCard';
import { recordLabels, type RecordLabels } from '../../wording/recordLabels';
import { recordLine, recordName } from '../../wording/recordName';
import { actionButtonWithoutInputs } from '../kit/actionButtons';
import { createCard, type Card } from '../kit/adaptiveCard';
import { heading, line, noteLine } from '../kit/textBlocks';

interface LaunchCard {
  record: ProcessRecord;
  /** ISO day for which the launch was planned. */
  day: string;
  entities: Entities;
}

const OUTCOMES = ['live', 'date', 'dropped'] as const;

/** Asks on the day of a planned launch whether it has taken place. */
export function launchCard(
  { record, day, entities }: LaunchCard,
  messages: Messages,
  language: Language,
): Card {
  const labels = recordLabels(messages, language);
  const place = { ...record, entityId: record.fields.entityId };
  return createCard(
    language,
    [
      heading(messages.say(language, 'launch.title')),
      line(recordName(record.fields, labels)),
      noteLine(recordLine(place, labels, entities), 'None'),
      line(messages.say(language, 'launch.text', { date: formatDate(language, day) })),
    ],
    OUTCOMES.map((outcome) =>
      actionButtonWithoutInputs(
        messages.say(language, `launch.button.${outcome}`),
        { verb: 'log.launch', record: record.id, outcome, day },
        outcome === 'live' ? 'positive' : undefined,
      ),
    ),
  );
}

/** What a record says of its launch, or what became of the record. */
export function launchState(record: ProcessRecord, labels: RecordLabels): string {
  const { messages, language } = labels;
  const { goLiveDate, goLivePlanned } = record.fields;
  if (record.status !== 'draft' && record.status !== 'needs_info')
    return decidedText(record, labels);
  if (goLiveDate === undefined) return messages.say(language, 'launch.over.none');
  const date = formatDate(language, goLiveDate);
  return messages.say(language, goLivePlanned ? 'launch.over.planned' : 'launch.over.live', {
    date,
  });
}

/** Takes the place of the question whether a launch has taken place, once that is answered. */
export function launchOverCard(
  { record, entities }: Omit<LaunchCard, 'day'>,
  messages: Messages,
  language: Language,
): Card {
  const labels = recordLabels(messages, language);
  const text = launchState(record, labels);
  const over = { text, record, entities, goesOn: true };
  return createCard(language, ...overContent(over, labels));
}
