import { NOBODY, type ColleagueQuestion } from '../../experts/colleagueQuestion';
import { createCard, type Card, type CardAction, type CardElement } from '../kit/adaptiveCard';
import { heading, line, remark, verbatim } from '../kit/textBlocks';
import {
  contactButton,
  contactLine,
  ASK_INPUTS,
  folded,
  reasonInput,
  signature,
  type QuestionWords,
} from './colleagueQuestionText';
import { press, pressAlone } from '../kit/actionButtons';

export interface ShownReply {
  question: ColleagueQuestion;
  /** Whoever reads it may take it into the knowledge. */
  mayDraft?: boolean;
  /** It was asked by somebody else; asking all the same goes to this channel. */
  askAnyway?: { channelId: string; text: string } | undefined;
  contact: string | undefined;
  /** What the reader has just done with it. */
  done?: 'helped';
}

const REOPEN_FORM = 'reopen-form';

/** The reply and whose it is: not the bot's, and not out of its sources. */
function replied({ question, askAnyway }: ShownReply, words: QuestionWords): CardElement[] {
  const { messages, language } = words;
  const { text, reply } = question;
  if (!reply) return [];
  const { name, date } = signature(reply, words);
  return [
    ...(askAnyway ? [line(messages.say(language, 'ask.known'))] : []),
    heading(messages.say(language, 'ask.reply.title', { name })),
    remark(text),
    verbatim(language, reply.text),
    remark(messages.say(language, 'ask.reply.own', { name, date })),
  ];
}

function notReplied({ question, contact }: ShownReply, words: QuestionWords): CardElement[] {
  const { messages, language } = words;
  const { text, closing } = question;
  return [
    heading(messages.say(language, 'ask.reply.closed')),
    remark(text),
    ...(closing?.by.id === NOBODY.id
      ? [line(messages.say(language, 'ask.reply.unreachable'), {}, 'Medium')]
      : []),
    ...(closing && closing.by.id !== NOBODY.id
      ? [
          line(messages.say(language, 'ask.card.closed', signature(closing, words)), {}, 'Medium'),
          verbatim(language, closing.text),
        ]
      : []),
    contactLine(contact, words),
  ];
}

/** Opens the question again, or asks it although somebody else was given this reply. */
function again({ question, askAnyway }: ShownReply, { messages, language }: QuestionWords) {
  const { id, decisions } = question;
  if (askAnyway) {
    const { channelId: channel, text: asked } = askAnyway;
    const wish = { verb: 'ask.send', channel, asked, despite: id } as const;
    return { forms: [], actions: [press(messages.say(language, 'ask.anyway'), wish)] };
  }
  const toggle: CardAction = {
    type: 'Action.ToggleVisibility',
    title: messages.say(language, 'ask.reopen'),
    targetElements: [REOPEN_FORM],
  };
  const now = press(
    messages.say(language, 'ask.reopenNow'),
    { verb: 'ask.reopen', question: id, decision: decisions },
    { style: 'positive' },
  );
  const input = reasonInput(ASK_INPUTS.lacks, messages.say(language, 'ask.lacks'));
  return { forms: [folded(REOPEN_FORM, [input], [now])], actions: [toggle] };
}

/** What came of a question, for somebody who asked it. */
export function colleagueReplyCard(shown: ShownReply, words: QuestionWords): Card {
  const { messages, language } = words;
  const { question, contact, done } = shown;
  const isReplied = question.state === 'answered';
  const { forms, actions } = again(shown, words);
  const helped = { verb: 'ask.helped', question: question.id } as const;
  const draft = { verb: 'ask.draft', question: question.id } as const;
  return createCard(
    language,
    [
      ...(isReplied ? replied(shown, words) : notReplied(shown, words)),
      ...(done === 'helped' ? [line(messages.say(language, 'ask.thanks'))] : []),
      ...(question.drafted ? [remark(messages.say(language, 'ask.card.drafted'))] : []),
      ...forms,
    ],
    [
      ...(isReplied && done !== 'helped' && !shown.askAnyway
        ? [pressAlone(messages.say(language, 'ask.helped'), helped, 'positive')]
        : []),
      ...actions,
      ...(isReplied && shown.mayDraft === true && !question.drafted
        ? [pressAlone(messages.say(language, 'ask.draft'), draft)]
        : []),
      ...(isReplied ? [] : contactButton(contact, words)),
    ],
  );
}
