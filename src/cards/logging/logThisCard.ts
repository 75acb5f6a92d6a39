import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import type { ProcessRecord } from '../../records/model/processRecord';
import { missingFor } from '../../records/rules/requirements';
import { createCard, type Card, type CardElement } from '../kit/adaptiveCard';
import { heading, line, noteLine } from '../kit/textBlocks';
import { isolateBidi } from '../../language/text/displayText';
import { fitCard, truncate } from '../kit/cardMessage';
import { actionButton } from '../kit/actionButtons';
import { recordFormCard, type RecordForm } from './recordFormCard';
import { recordLabels } from '../../wording/recordLabels';
import { recordLine, recordName } from '../../wording/recordName';

/** The message from which a process is logged. */
export interface Quoted {
  /** With its line breaks. */
  text: string;
  /** The author, as named by the channel. */
  author?: string | undefined;
}

/** The form, with the message if there is one. */
export interface LogThis extends Omit<RecordForm, 'part'> {
  quoted?: Quoted | undefined;
}

const LONGEST_QUOTE = 600;
const MOST_LINES = 8;

function quote({ text, author }: Quoted, messages: Messages, language: Language): CardElement[] {
  const shown = truncate(text, LONGEST_QUOTE).split('\n').filter(Boolean).slice(0, MOST_LINES);
  if (shown.length === 0) return [];
  const title = author
    ? messages.say(language, 'extension.messageOf', { name: isolateBidi(language, author) })
    : messages.say(language, 'extension.message');
  return [
    {
      type: 'Container',
      style: 'emphasis',
      items: [
        noteLine(title),
        ...shown.map((part) => line(isolateBidi(language, part), {}, 'Small')),
      ],
    },
  ];
}

/** The short form in a task window, with values found in a message. It is saved as a whole. */
export function logThisCard(form: LogThis, messages: Messages, language: Language): Card {
  const { record, submission, quoted, faults } = form;
  const { body } = recordFormCard({ ...form, part: 'short' }, messages, language);
  const save = { verb: 'log.fill', record: record.id, submission, part: 'short' } as const;
  const before = quoted ? quote(quoted, messages, language) : [];
  const hint = before.length > 0 && !faults ? [messages.say(language, 'extension.understood')] : [];
  const notes = [...hint, messages.say(language, 'extension.notPosted')];
  const build = (quotes: CardElement[]) =>
    createCard(
      language,
      [...quotes, ...notes.map((text) => noteLine(text)), ...body],
      [actionButton(messages.say(language, 'extension.save'), save, { style: 'positive' })],
    );
  return fitCard(build, [before, []]);
}

export interface Logged {
  record: ProcessRecord;
  /** Numbers of the similar records. */
  similar: readonly string[];
  entities: RecordForm['entities'];
}

/** Confirms the draft with its number and the next steps. */
export function loggedCard(
  { record, similar, entities }: Logged,
  messages: Messages,
  language: Language,
): Card {
  const labels = recordLabels(messages, language);
  const { number, fields } = record;
  const missing = missingFor(fields, 'draft').map((field) => labels.fieldLabel(field));
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const place = recordLine({ ...record, entityId: fields.entityId }, labels, {
    get: (id) => byId.get(id),
  });
  const facts = [
    ...(number === null
      ? []
      : [messages.say(language, 'extension.savedAs', { number: isolateBidi(language, number) })]),
    ...(missing.length === 0
      ? []
      : [messages.say(language, 'extension.stillMissing', { fields: labels.list(missing) })]),
    ...(similar.length === 0
      ? []
      : [
          messages.say(language, 'extension.looksLike', {
            numbers: labels.list(similar.map((one) => isolateBidi(language, one))),
          }),
        ]),
    messages.say(language, 'extension.goOn'),
  ];
  return createCard(language, [
    heading(messages.say(language, 'extension.savedTitle')),
    line(isolateBidi(language, recordName(fields, labels))),
    noteLine(place, 'None'),
    ...facts.map((text) => line(text, {}, 'Medium')),
  ]);
}
