import { isolateBidi } from '../../language/text/displayText';
import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import type { Deputyship } from '../../records/model/deputyship';
import type { StaffMember } from '../../records/model/staffMember';
import { createCard, type Card, type CardElement } from '../kit/adaptiveCard';
import { actionButton, actionButtonWithoutInputs, actionRows } from '../kit/actionButtons';
import type { TextInput } from '../kit/cardInput';
import { truncate } from '../kit/cardMessage';
import { doneLine, faultLine, heading, line, subheading } from '../kit/textBlocks';

/** The ids of the inputs. */
export const DEPUTY_INPUTS = {
  name: 'deputy.name',
  from: 'deputy.from',
  until: 'deputy.until',
} as const;
export type DeputyInputs = Partial<Record<keyof typeof DEPUTY_INPUTS, string>>;

export interface DeputyCardContent {
  personId: string;
  /** Those of the person and those for whom the person is a deputy. */
  deputyships: readonly Deputyship[];
  /** Whether the person can name somebody. */
  verifies: boolean;
  /** What was done, one line each. */
  done?: readonly string[];
  /** Why nothing was done. */
  fault?: string;
  /** What was typed or read, to correct. */
  attempt?: DeputyInputs;
  /** People of the same name, to choose from. */
  people?: readonly StaffMember[];
}

const NAME_LENGTH = 100;
const DAY_LENGTH = 60;

interface Words {
  messages: Messages;
  language: Language;
}

/** The name of a person; of one without a name, the id. */
export const deputyName = (name: string | null, id: string, language: Language): string =>
  isolateBidi(language, name ?? id);

/** Characters of a name on a button. */
const LONGEST_ON_BUTTON = 12;

/** The first and the last day, as messages take them. */
export const periodDays = (
  { from, until }: Pick<Deputyship, 'from' | 'until'>,
  { messages, language }: Words,
) => ({
  from: messages.formatDate(language, from),
  until: messages.formatDate(language, until),
});

function row(deputyship: Deputyship, personId: string, words: Words): CardElement[] {
  const { messages, language } = words;
  const isMine = deputyship.verifierId === personId;
  const [other, otherId] = isMine
    ? [deputyship.deputyName, deputyship.deputyId]
    : [deputyship.verifierName, deputyship.verifierId];
  const name = deputyName(other, otherId, language);
  const key = isMine ? 'deputy.mine' : 'deputy.theirs';
  // The line above has the whole name; a button does not wrap.
  const short = isolateBidi(language, truncate(other ?? otherId, LONGEST_ON_BUTTON));
  const title = messages.say(language, 'deputy.button.end', { name: short });
  return [
    line(messages.say(language, key, { name, ...periodDays(deputyship, words) })),
    ...actionRows([actionButtonWithoutInputs(title, { verb: 'deputy.end', id: deputyship.id })]),
  ];
}

function input(
  part: keyof typeof DEPUTY_INPUTS,
  { attempt }: DeputyCardContent,
  { messages, language }: Words,
): TextInput {
  const value = attempt?.[part];
  return {
    type: 'Input.Text',
    id: DEPUTY_INPUTS[part],
    label: messages.say(language, `deputy.input.${part}`),
    maxLength: part === 'name' ? NAME_LENGTH : DAY_LENGTH,
    ...(part === 'name' ? {} : { placeholder: messages.say(language, 'deputy.example.day') }),
    ...(value ? { value } : {}),
  };
}

function form(shown: DeputyCardContent, words: Words): CardElement[] {
  const { messages, language } = words;
  if (!shown.verifies) return [];
  return [
    subheading(messages.say(language, 'deputy.nameOne')),
    ...(shown.people ?? []).flatMap(({ id, name }) =>
      actionRows([
        actionButton(deputyName(name, id, language), { verb: 'deputy.name', person: id }),
      ]),
    ),
    input('name', shown, words),
    input('from', shown, words),
    input('until', shown, words),
    ...actionRows([
      actionButton(
        messages.say(language, 'deputy.button.name'),
        { verb: 'deputy.name' },
        { style: 'positive' },
      ),
    ]),
  ];
}

/** Who stands in for the person, for whom the person does, and a form to name somebody. */
export function deputyCard(shown: DeputyCardContent, messages: Messages, language: Language): Card {
  const words = { messages, language };
  const { deputyships, personId, done = [], fault, verifies } = shown;
  const isNone = verifies && deputyships.every(({ verifierId }) => verifierId !== personId);
  return createCard(language, [
    heading(messages.say(language, 'deputy.title')),
    ...done.map((text) => doneLine(text)),
    ...(fault === undefined ? [] : [faultLine(fault)]),
    ...(isNone ? [line(messages.say(language, 'deputy.none'))] : []),
    ...(!verifies && deputyships.length === 0 && fault === undefined
      ? [line(messages.say(language, 'deputy.fault.not_verifier'))]
      : []),
    ...deputyships.flatMap((deputyship) => row(deputyship, personId, words)),
    ...form(shown, words),
  ]);
}

/** Tells a deputy of the period, or that it has ended. */
export function deputyNoticeCard(
  deputyship: Deputyship,
  messages: Messages,
  language: Language,
): Card {
  const words = { messages, language };
  const name = deputyName(deputyship.verifierName, deputyship.verifierId, language);
  const days = periodDays(deputyship, words);
  const isEnded = deputyship.endedAt !== null;
  return createCard(
    language,
    [
      heading(
        messages.say(language, isEnded ? 'deputy.notice.ended' : 'deputy.notice.named', { name }),
      ),
      line(
        messages.say(language, isEnded ? 'deputy.notice.endedText' : 'deputy.notice.text', {
          name,
          ...days,
        }),
      ),
    ],
    isEnded
      ? []
      : [
          actionButtonWithoutInputs(messages.say(language, 'deputy.button.toVerify'), {
            verb: 'record.list',
            scope: 'verify',
            offset: 0,
          }),
        ],
  );
}
