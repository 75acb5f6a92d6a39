import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import type { ProcessRecord } from '../../records/model/processRecord';
import { dayInDubai, MS_PER_DAY } from '../../lib/dubaiDate';
import { actionRows, actionButton, actionButtonWithoutInputs } from '../kit/actionButtons';
import {
  createCard,
  type Card,
  type ActionElement,
  type CardElement,
  type Container,
} from '../kit/adaptiveCard';
import type { CardAction } from '../actions/cardAction';
import { heading, line, noteLine, openingRow } from '../kit/textBlocks';
import { isolateBidi } from '../../language/text/displayText';
import type { Entities } from '../../wording/describeValue';
import { fitCard } from '../kit/cardMessage';
import { recordLabels, type RecordLabels } from '../../wording/recordLabels';
import { resultTexts } from '../../wording/figureLines';
import { recordLine, recordName } from '../../wording/recordName';

/** Records on the card of a reminder; the list shows all. */
export const MOST_REMINDED = 10;

/**
 * A record in a list, which opens its card.
 * @param detail a few more words; may be empty
 */
export function recordRow(
  record: ProcessRecord,
  detail: string,
  { labels, entities }: { labels: RecordLabels; entities: Entities },
): Container {
  const { id, fields } = record;
  const name = recordName(fields, labels);
  const place = { ...record, entityId: fields.entityId };
  const open = actionButtonWithoutInputs(name, { verb: 'record.open', record: id });
  const about = recordLine(place, labels, entities);
  return openingRow(name, open, detail === '' ? [about] : [about, detail]);
}

type Scope = Extract<CardAction, { verb: 'record.list' }>['scope'];

export interface RecordPage {
  scope: Scope;
  records: readonly ProcessRecord[];
  /** Number of records on all pages. */
  total: number;
  /** Number of records before this page. */
  offset: number;
  /** Number of records per page. */
  limit: number;
  /** The search text. */
  text?: string;
  entities: Entities;
  /** ISO day. */
  today: string;
}

/** The search input, sent by the button beside it. */
export const SEARCH_INPUT = 'text';
const SEARCH_LENGTH = 100;

/** How long a record has waited for a verifier, or for the submitter's answer. */
function waiting({ status, submittedAt, updatedAt }: ProcessRecord, today: string) {
  const since = status === 'submitted' ? submittedAt : status === 'needs_info' ? updatedAt : null;
  if (since === null) return undefined;
  const days = (Date.parse(today) - Date.parse(dayInDubai(new Date(since)))) / MS_PER_DAY;
  return Math.max(0, Math.round(days));
}

function row(record: ProcessRecord, page: RecordPage, labels: RecordLabels): Container {
  const { messages, language } = labels;
  const { figures } = record;
  const days = waiting(record, page.today);
  const details = [
    ...(figures ? resultTexts(figures, labels) : []),
    ...(days === undefined ? [] : [messages.say(language, 'record.list.waiting', { days })]),
  ];
  return recordRow(record, labels.list(details), { labels, entities: page.entities });
}

function emptiness({ scope, text }: RecordPage, { messages, language }: RecordLabels): string {
  if (text)
    return messages.say(language, 'record.list.emptySearch', { text: isolateBidi(language, text) });
  const key = scope === 'mine' ? 'record.list.emptyMine' : 'record.list.emptyVerify';
  return messages.say(language, key);
}

function range({ offset, records, total }: RecordPage, { messages, language }: RecordLabels) {
  if (records.length === total) return messages.say(language, 'record.count', { count: total });
  return messages.say(language, 'record.list.range', {
    from: offset + 1,
    to: offset + records.length,
    count: messages.say(language, 'record.count', { count: total }),
  });
}

function search(page: RecordPage, labels: RecordLabels): CardElement[] {
  const { scope, text, total, limit } = page;
  // No search if everything fits on one page.
  if (!text && total <= limit) return [];
  const { messages, language } = labels;
  const title = messages.say(language, 'record.button.search');
  return [
    {
      type: 'Input.Text',
      id: SEARCH_INPUT,
      label: messages.say(language, 'record.list.search'),
      maxLength: SEARCH_LENGTH,
      ...(text ? { value: text } : {}),
    },
    ...actionRows([actionButton(title, { verb: 'record.list', scope, offset: 0 })]),
  ];
}

function buttons(page: RecordPage, labels: RecordLabels): ActionElement[] {
  const { scope, text, total, offset, limit, records } = page;
  const say = (key: 'previous' | 'next' | 'new') =>
    labels.messages.say(labels.language, `record.button.${key}`);
  const searched = text ? { text } : {};
  const turn = (title: string, to: number) =>
    actionButtonWithoutInputs(title, { verb: 'record.list', scope, offset: to, ...searched });
  return [
    ...(offset > 0 ? [turn(say('previous'), Math.max(0, offset - limit))] : []),
    ...(offset + records.length < total ? [turn(say('next'), offset + records.length)] : []),
    ...(scope === 'mine' ? [actionButtonWithoutInputs(say('new'), { verb: 'log.new' })] : []),
  ];
}

/**
 * A page of the person's own records, or of those that wait for this verifier. Each row opens a
 * card.
 */
export function recordListCard(page: RecordPage, messages: Messages, language: Language): Card {
  const labels = recordLabels(messages, language);
  const build = (most: number) => {
    const shown = { ...page, records: page.records.slice(0, most) };
    return createCard(
      language,
      [
        heading(messages.say(language, `record.list.${page.scope}`)),
        ...search(shown, labels),
        ...(shown.records.length === 0
          ? [line(emptiness(shown, labels))]
          : [noteLine(range(shown, labels))]),
        ...shown.records.map((record) => row(record, shown, labels)),
      ],
      buttons(shown, labels),
    );
  };
  return fitCard(build, [page.records.length, 20, 10]);
}
