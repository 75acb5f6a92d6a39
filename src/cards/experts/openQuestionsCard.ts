import type { ColleagueQuestion } from '../../experts/colleagueQuestion';
import { createCard, type Card, type Container } from '../kit/adaptiveCard';
import { heading, line, noteLine, openingRow } from '../kit/textBlocks';
import { joinList } from '../../wording/labelText';
import { isolateBidi } from '../../language/text/displayText';
import { truncate } from '../kit/cardMessage';
import { actionButton, actionButtonWithoutInputs } from '../kit/actionButtons';
import { channelLabel, type QuestionTextContext } from './colleagueQuestionText';
import { MS_PER_DAY } from '../../lib/dubaiDate';

export interface OpenQuestionsContent {
  /** All questions, oldest first. */
  questions: readonly ColleagueQuestion[];
  offset: number;
  /** Whether to name the channels, because the list is not in the channel itself. */
  namesChannels: boolean;
  now: Date;
}

const PAGE = 8;
/** Characters of a question in the list; its own card has all of it. */
const LONGEST = 200;

function row(
  question: ColleagueQuestion,
  { namesChannels, now }: OpenQuestionsContent,
  words: QuestionTextContext,
): Container {
  const { messages, language } = words;
  const name = isolateBidi(language, truncate(question.text, LONGEST));
  const days = Math.max(0, Math.floor((now.getTime() - Date.parse(question.askedAt)) / MS_PER_DAY));
  const standing = question.assignee
    ? messages.say(language, 'ask.card.taken', {
        name: isolateBidi(language, question.assignee.name),
      })
    : messages.say(language, 'ask.card.open');
  const about = [
    messages.say(language, 'ask.list.age', { days }),
    isolateBidi(language, question.askers[0].name),
    ...(namesChannels ? [channelLabel(question.channelName, words)] : []),
    standing,
  ];
  const open = actionButtonWithoutInputs(name, { verb: 'ask.open', question: question.id });
  return openingRow(name, open, [joinList(language, about)]);
}

/** The open questions, one per row; each opens its card. */
export function openQuestionsCard(shown: OpenQuestionsContent, words: QuestionTextContext): Card {
  const { messages, language } = words;
  const { questions, offset } = shown;
  const title = heading(messages.say(language, 'ask.list.title'));
  if (questions.length === 0)
    return createCard(language, [title, line(messages.say(language, 'ask.list.none'))]);
  const next = offset + PAGE;
  return createCard(
    language,
    [
      title,
      noteLine(messages.say(language, 'ask.list.summary', { count: questions.length })),
      ...questions.slice(offset, next).map((question) => row(question, shown, words)),
    ],
    next < questions.length
      ? [actionButton(messages.say(language, 'gaps.more'), { verb: 'ask.list', offset: next })]
      : [],
  );
}
