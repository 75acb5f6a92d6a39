import type { Answered } from '../answering/outcome';
import type { Messages } from '../messages/messages';
import { sourceLine } from '../messages/sourceLine';
import {
  createCard,
  MAX_ACTIONS,
  openUrl,
  type Card,
  type CardAction,
  type CardElement,
} from './card';
import { choice, lines, remark } from './cardText';

type Answer = Pick<Answered, 'language' | 'text' | 'asOf' | 'sources' | 'followUps'>;

/** The first day of a month or a year, as knowledge files write it where a source names no day. */
const firstDay = (date: string): string => `${date}-01-01`.slice(0, 'YYYY-MM-DD'.length);

/** The day for which the answer holds, unless a source line shows the same day, month or year. */
function asOfLine({ asOf, sources, language }: Answer, messages: Messages): string[] {
  if (!asOf || sources.some(({ date }) => date && firstDay(date) === asOf)) return [];
  return [messages.say(language, 'answer.asOf', { date: messages.formatDate(language, asOf) })];
}

function provenance(answer: Answer, messages: Messages): CardElement[] {
  const remarks = [
    ...asOfLine(answer, messages),
    ...answer.sources.map((source) => sourceLine(answer.language, source, messages)),
  ];
  return remarks.map((text, index) => remark(text, index === 0 ? 'Medium' : 'Small'));
}

function sourceButtons({ sources, language }: Answer, messages: Messages): CardAction[] {
  const withPage = sources.filter(({ url }) => url);
  return sources.flatMap(({ url }, index) => {
    const title =
      withPage.length === 1
        ? messages.say(language, 'answer.openSource')
        : messages.say(language, 'answer.openSourceNumber', { number: index + 1 });
    return url ? openUrl(title, url) : [];
  });
}

/**
 * An answer with its date, its sources and what to ask next.
 * @param asked the question, where it was chosen on a card and so does not stand in the conversation
 */
export function answerCard(answer: Answer, messages: Messages, asked?: string): Card {
  const followUps = answer.followUps.slice(0, MAX_ACTIONS - 2).map(({ text }) => choice(text));
  return createCard(
    answer.language,
    [
      ...(asked ? [remark(asked)] : []),
      ...lines(answer.text),
      ...provenance(answer, messages),
      ...(followUps.length > 0
        ? [remark(messages.say(answer.language, 'answer.followUps'), 'Medium'), ...followUps]
        : []),
    ],
    sourceButtons(answer, messages).slice(0, MAX_ACTIONS - followUps.length),
  );
}
