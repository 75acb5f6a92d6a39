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

/** A button that offers to pass the question on to people. */
export const askButton = (
  asked: string,
  { messages, language }: QuestionTextContext,
): ActionElement =>
  actionButtonWithoutInputs(messages.say(language, 'ask.button'), { verb: 'ask.begin', asked });

export interface AskExpertsContent {
  channel: { id: string; name: string };
  /** Of the person, as it will be seen. */
  name: string;
  /** As far as it is known what is to be asked. */
  text: string;
  fault?: 'empty' | 'otherChannel' | undefined;
}

/** Shows what will be sent, to whom, and that the person's name goes with it. */
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

/** How long replies have lately taken in a channel. */
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

/** The question is with the colleagues; how it got there, and when to expect the reply. */
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

/** Nobody is set who could answer: whom to turn to. */
export const noExpertsCard = (contact: string | undefined, words: QuestionTextContext): Card =>
  createCard(
    words.language,
    [line(words.messages.say(words.language, 'ask.noExperts')), contactLine(contact, words)],
    contactButton(contact, words),
  );
