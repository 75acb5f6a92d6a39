import { MAX_QUESTION_LENGTH } from '../../language/text/cleanText';
import {
  createCard,
  submit,
  type Card,
  type ActionElement,
  type CardElement,
} from '../kit/adaptiveCard';
import { faultLine, heading, line, noteLine, quotedText } from '../kit/textBlocks';
import { isolateBidi } from '../../language/text/displayText';
import {
  contactButton,
  contactLine,
  ASK_INPUTS,
  channelLabel,
  type QuestionTextContext,
} from './colleagueQuestionText';
import { actionButton, actionButtonWithoutInputs } from '../kit/actionButtons';

/** The button for asking a colleague. */
export const askButton = (
  asked: string,
  { messages, language }: QuestionTextContext,
): ActionElement =>
  actionButtonWithoutInputs(messages.say(language, 'ask.button'), { verb: 'ask.begin', asked });

export interface AskExpertsContent {
  channel: { id: string; name: string };
  /** The person's name, as colleagues will see it. */
  name: string;
  /** The question, as far as it is known. */
  text: string;
  fault?: 'empty' | 'otherChannel' | undefined;
}

/** Shows what will be sent and to whom, and that the person's name is included. */
export function askCard(asking: AskExpertsContent, words: QuestionTextContext): Card {
  const { messages, language } = words;
  const { channel, text, fault } = asking;
  const names = {
    channel: channelLabel(channel.name, words),
    name: isolateBidi(language, asking.name),
  };
  return createCard(
    language,
    [
      heading(messages.say(language, 'ask.title')),
      ...(fault ? [faultLine(messages.say(language, `ask.${fault}`))] : []),
      line(messages.say(language, 'ask.consent', names)),
      {
        type: 'Input.Text',
        id: ASK_INPUTS.question,
        label: messages.say(language, 'ask.question'),
        isMultiline: true,
        maxLength: MAX_QUESTION_LENGTH,
        ...(text === '' ? {} : { value: text }),
      },
    ],
    [
      actionButton(
        messages.say(language, 'ask.send'),
        { verb: 'ask.send', channel: channel.id },
        { style: 'positive' },
      ),
      submit(messages.say(language, 'dialog.cancel')),
    ],
  );
}

/** How long recent replies took in a channel. */
function usual(
  hours: number | undefined,
  { messages, language }: QuestionTextContext,
): CardElement[] {
  if (hours === undefined) return [];
  const count = Math.max(1, Math.round(hours < 36 ? hours : hours / 24));
  return [
    noteLine(messages.say(language, hours < 36 ? 'ask.usualHours' : 'ask.usualDays', { count })),
  ];
}

export type QuestionSentContent = {
  channelName: string;
  text: string;
  hours?: number | undefined;
} & ({ kind: 'sent' | 'reopened' | 'joined' } | { kind: 'waiting'; date: string });

/** Confirms that colleagues have the question, and when to expect a reply. */
export function sentCard(sent: QuestionSentContent, words: QuestionTextContext): Card {
  const { messages, language } = words;
  const channel = channelLabel(sent.channelName, words);
  const said =
    sent.kind === 'waiting'
      ? messages.say(language, 'ask.waiting', { channel, date: sent.date })
      : messages.say(language, `ask.${sent.kind}`, { channel });
  return createCard(language, [
    line(said),
    quotedText(language, sent.text),
    line(messages.say(language, 'ask.expect')),
    ...usual(sent.hours, words),
  ]);
}

/** No channel answers questions; names a contact. */
export const noExpertsCard = (contact: string | undefined, words: QuestionTextContext): Card =>
  createCard(
    words.language,
    [line(words.messages.say(words.language, 'ask.noExperts')), contactLine(contact, words)],
    contactButton(contact, words),
  );
