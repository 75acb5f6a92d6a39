import { NOBODY, type ColleagueQuestion } from '../../experts/colleagueQuestion';
import { createCard, type Card, type ActionElement, type CardElement } from '../kit/adaptiveCard';
import { heading, line, noteLine, quotedText } from '../kit/textBlocks';
import {
  contactButton,
  contactLine,
  ASK_INPUTS,
  foldedForm,
  reasonInput,
  signature,
  type QuestionTextContext,
} from './colleagueQuestionText';
import { actionButton, actionButtonWithoutInputs } from '../kit/actionButtons';

export interface ColleagueReplyContent {
  question: ColleagueQuestion;
  /** Whether the reader may draft an entry from the reply. */
  mayDraft?: boolean;
  /** Another person asked the question; asking it again goes to this channel. */
  askAnyway?: { channelId: string; text: string } | undefined;
  contact: string | undefined;
  /** What the reader has just done. */
  done?: 'helped';
}

const REOPEN_FORM = 'reopen-form';

/** The reply and its author. It is not the bot's, and not from its sources. */
function replyBlocks(
  { question, askAnyway }: ColleagueReplyContent,
  words: QuestionTextContext,
): CardElement[] {
  const { messages, language } = words;
  const { text, reply } = question;
  if (!reply) return [];
  const { name, date } = signature(reply, words);
  return [
    ...(askAnyway ? [line(messages.say(language, 'ask.known'))] : []),
    heading(messages.say(language, 'ask.reply.title', { name })),
    noteLine(text),
    quotedText(language, reply.text),
    noteLine(messages.say(language, 'ask.reply.own', { name, date })),
  ];
}

function notReplied(
  { question, contact }: ColleagueReplyContent,
  words: QuestionTextContext,
): CardElement[] {
  const { messages, language } = words;
  const { text, closing } = question;
  return [
    heading(messages.say(language, 'ask.reply.closed')),
    noteLine(text),
    ...(closing?.by.id === NOBODY.id
      ? [line(messages.say(language, 'ask.reply.unreachable'), {}, 'Medium')]
      : []),
    ...(closing && closing.by.id !== NOBODY.id
      ? [
          line(messages.say(language, 'ask.card.closed', signature(closing, words)), {}, 'Medium'),
          quotedText(language, closing.text),
        ]
      : []),
    contactLine(contact, words),
  ];
}

/** Reopens the question, or asks it again if the reply was to another person's question. */
function askAgainButton(
  { question, askAnyway }: ColleagueReplyContent,
  { messages, language }: QuestionTextContext,
) {
  const { id, decisions } = question;
  if (askAnyway) {
    const { channelId: channel, text: asked } = askAnyway;
    const action = { verb: 'ask.send', channel, asked, despite: id } as const;
    return { forms: [], actions: [actionButton(messages.say(language, 'ask.anyway'), action)] };
  }
  const toggle: ActionElement = {
    type: 'Action.ToggleVisibility',
    title: messages.say(language, 'ask.reopen'),
    targetElements: [REOPEN_FORM],
  };
  const now = actionButton(
    messages.say(language, 'ask.reopenNow'),
    { verb: 'ask.reopen', question: id, decision: decisions },
    { style: 'positive' },
  );
  const input = reasonInput(ASK_INPUTS.lacks, messages.say(language, 'ask.lacks'));
  return { forms: [foldedForm(REOPEN_FORM, [input], [now])], actions: [toggle] };
}

/** The outcome of a question, for a person who asked it. */
export function colleagueReplyCard(shown: ColleagueReplyContent, words: QuestionTextContext): Card {
  const { messages, language } = words;
  const { question, contact, done } = shown;
  const isReplied = question.state === 'answered';
  const { forms, actions } = askAgainButton(shown, words);
  const helped = { verb: 'ask.helped', question: question.id } as const;
  const draft = { verb: 'ask.draft', question: question.id } as const;
  return createCard(
    language,
    [
      ...(isReplied ? replyBlocks(shown, words) : notReplied(shown, words)),
      ...(done === 'helped' ? [line(messages.say(language, 'ask.thanks'))] : []),
      ...(question.drafted ? [noteLine(messages.say(language, 'ask.card.drafted'))] : []),
      ...forms,
    ],
    [
      ...(isReplied && done !== 'helped' && !shown.askAnyway
        ? [actionButtonWithoutInputs(messages.say(language, 'ask.helped'), helped, 'positive')]
        : []),
      ...actions,
      ...(isReplied && shown.mayDraft === true && !question.drafted
        ? [actionButtonWithoutInputs(messages.say(language, 'ask.draft'), draft)]
        : []),
      ...(isReplied ? [] : contactButton(contact, words)),
    ],
  );
}
