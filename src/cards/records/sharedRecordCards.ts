import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import { type ProcessRecord, disclosureLevel } from '../../records/model/processRecord';
import { createCard, type Card, type CardElement } from '../kit/adaptiveCard';
import { heading, line, noteLine } from '../kit/textBlocks';
import { isolateBidi } from '../../language/text/displayText';
import type { Entities } from '../../wording/describeValue';
import { recordLabels, type RecordLabels } from '../../wording/recordLabels';
import { resultTexts } from '../../wording/figureLines';
import { nameIn, recordLine } from '../../wording/recordName';
import { executeAction } from '../kit/actionButtons';
import { refreshableCard } from '../kit/refreshableCard';

/** A record as one line in a list that only the searching person sees. */
export interface RecordPreview {
  title: string;
  /** What distinguishes it from others, and what others will see of it. */
  text: string;
}

const placeOf = (record: ProcessRecord, labels: RecordLabels, entities: Entities): string =>
  recordLine({ ...record, entityId: record.fields.entityId }, labels, entities);

export function recordPreview(
  record: ProcessRecord,
  entities: Entities,
  messages: Messages,
  language: Language,
): RecordPreview {
  const labels = recordLabels(messages, language);
  const key = {
    figures: 'othersSeeFigures',
    name: 'othersSeeAll',
    little: 'othersSeeLittle',
  } as const;
  return {
    title: nameIn(language, record.fields) ?? record.number ?? '',
    text: `${placeOf(record, labels, entities)}. ${messages.say(language, `extension.${key[disclosureLevel(record)]}`)}`,
  };
}

/** The verified eliminated sheets. */
function verified({ figures }: ProcessRecord, labels: RecordLabels): CardElement[] {
  if (!figures) return [];
  return resultTexts(figures, labels).map((text) => line(text, {}, 'Small'));
}

/** A record for a chat in which others may not see records: only what everybody may read. */
export function sharedRecordCard(
  record: ProcessRecord,
  entities: Entities,
  messages: Messages,
  language: Language,
): Card {
  const labels = recordLabels(messages, language);
  const shared = disclosureLevel(record);
  const name = shared === 'little' ? undefined : nameIn(language, record.fields);
  return createCard(language, [
    heading(isolateBidi(language, name ?? record.number ?? '')),
    noteLine(placeOf(record, labels, entities)),
    ...(shared === 'figures' ? verified(record, labels) : []),
    ...(shared === 'little' ? [noteLine(messages.say(language, 'extension.nameWithheld'))] : []),
  ]);
}

interface GroupRecord {
  number: string;
  /** People whose clients refresh the card for what each may see, by their ids in the channel. */
  refreshFor: readonly string[];
}

/**
 * A record in a group. The card is the same for every number, whether or not the record exists.
 * Each person sees what they may only by automatic refresh, or by pressing the button.
 */
export function groupRecordCard(
  { number, refreshFor }: GroupRecord,
  messages: Messages,
  language: Language,
): Card {
  const title = messages.say(language, 'record.group.show');
  const action = { verb: 'record.find', number } as const;
  return refreshableCard(
    createCard(
      language,
      [
        heading(
          messages.say(language, 'record.group.title', { number: isolateBidi(language, number) }),
        ),
        line(messages.say(language, 'record.group.text')),
      ],
      [executeAction(title, action)],
    ),
    { title, action, people: refreshFor },
  );
}
