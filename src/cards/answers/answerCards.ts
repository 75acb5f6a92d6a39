import type { Answered, Suggested, Unknown } from '../../answering/model/answerOutcome';
import type { Messages } from '../../messages/messages';
import {
  createCard,
  MAX_ACTIONS,
  type Card,
  type ActionElement,
  type CardElement,
  submit,
} from '../kit/adaptiveCard';
import { choice, lines, noteLine, heading } from '../kit/textBlocks';
import { isolateBidi } from '../../language/text/displayText';
import { feedbackBody, feedbackButtons, type FeedbackContent } from './feedbackCard';
import { sourceRows } from './sourceRows';
import { contactButton, contactLine } from '../experts/colleagueQuestionText';

type Answer = Pick<Answered, 'language' | 'text' | 'asOf' | 'sources' | 'followUps'>;

/** The date for which the answer is valid, unless a source line already shows the same date. */
function asOfLine({ asOf, sources, language }: Answer, messages: Messages): string[] {
  if (!asOf || sources.some(({ date }) => date === asOf)) return [];
  return [messages.say(language, 'answer.asOf', { date: messages.formatDate(language, asOf) })];
}

/** The date and the sources of an answer. */
function provenance(answer: Answer, messages: Messages): CardElement[] {
  const { sources, language } = answer;
  const [first, ...others] = [
    ...asOfLine(answer, messages).map((text) => noteLine(text)),
    ...sourceRows(sources, language, messages),
  ];
  return first ? [{ ...first, spacing: 'Medium' } as CardElement, ...others] : [];
}

/**
 * An answer with its date, its sources and follow-up questions.
 * @param asked a question chosen on a card; it is displayed, because the conversation does not
 *   contain it
 * @param feedback absent if it cannot be rated
 */
export function answerCard(
  answer: Answer,
  messages: Messages,
  asked?: string,
  feedback?: FeedbackContent,
): Card {
  const rating = feedback ? feedbackButtons(feedback, messages) : [];
  const followUps = answer.followUps.slice(0, MAX_ACTIONS - rating.length);
  return createCard(
    answer.language,
    [
      ...(asked ? [noteLine(isolateBidi(answer.language, asked))] : []),
      ...lines(answer.text),
      ...provenance(answer, messages),
      ...(followUps.length > 0
        ? [
            noteLine(messages.say(answer.language, 'answer.followUps'), 'Medium'),
            ...followUps.map(({ text }) => choice(text)),
          ]
        : []),
      ...(feedback ? feedbackBody(feedback, messages) : []),
    ],
    rating,
  );
}

/**
 * An answer for any chat, even without the bot: with its question, sources and date; all that can
 * be pressed opens a page.
 */
export function sharedAnswerCard(question: string, answer: Answered, messages: Messages): Card {
  const { language } = answer;
  return createCard(language, [
    heading(question),
    ...lines(answer.text),
    ...provenance(answer, messages),
    noteLine(messages.say(language, 'extension.from'), 'Medium'),
  ]);
}

/**
 * "Did you mean …?" with questions to choose from, and "none of these".
 * @param asked the question to send with "none of these", as it may be stored
 * @param shown a question chosen on a card; it is displayed, because the conversation does not
 *   contain it
 */
export function suggestionCard(
  { language, text, options }: Pick<Suggested, 'language' | 'text' | 'options'>,
  messages: Messages,
  asked: string,
  shown?: string,
): Card {
  const none = messages.say(language, 'suggest.none');
  return createCard(
    language,
    [
      ...(shown ? [noteLine(isolateBidi(language, shown))] : []),
      ...lines(text),
      ...options.map((option) => choice(option.text)),
    ],
    [{ type: 'Action.Submit', title: none, data: { text: none, asked } }],
  );
}

/** Other ways to get an answer. */
export interface UnknownHelp {
  /** See {@link contactLine}. */
  contact?: string | undefined;
  /** Sends the question to colleagues; absent if no channel answers questions. */
  askColleague?: ActionElement | undefined;
}

/** "Not in my sources", with a contact and examples of questions. */
export function unknownCard(
  { language, text }: Pick<Unknown, 'language' | 'text'>,
  messages: Messages,
  asked?: string,
  { contact, askColleague }: UnknownHelp = {},
): Card {
  const words = { messages, language };
  return createCard(
    language,
    [
      ...(asked ? [noteLine(isolateBidi(language, asked))] : []),
      ...lines(text),
      contactLine(contact, words),
    ],
    [
      ...(askColleague ? [askColleague] : []),
      ...contactButton(contact, words),
      submit(messages.say(language, 'help.button')),
    ],
  );
}
