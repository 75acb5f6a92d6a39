import { REASON_KINDS, type GivenReason } from '../../curation/usage/answerFeedback';
import type { EntryUsage, UsageReport } from '../../curation/usage/usageCounts';
import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import { createCard, type Card, type CardElement } from '../kit/adaptiveCard';
import { heading, labelledValue, line, noteLine, subheading } from '../kit/textBlocks';
import { joinList } from '../../wording/labelText';
import { isolateBidi } from '../../language/text/displayText';
import { actionButton } from '../kit/actionButtons';

interface UsageCardContent {
  report: UsageReport;
  /** Newest first; absent: none. */
  reasons?: readonly GivenReason[];
  /** The period in days, up to today. */
  days: number;
}

interface Words {
  messages: Messages;
  language: Language;
}

type Total = UsageReport['total'];

const MOST_ENTRIES = 5;
const MOST_WEEKS = 8;
/** The latest comments per entry. */
const MOST_TEXTS = 3;

const questionsOf = ({ answered, suggested, declined }: Total) => answered + suggested + declined;

/** The number of questions, and the share that was answered. */
const share = (total: Total, { messages, language }: Words): string =>
  total.coverage === null
    ? messages.say(language, 'usage.noQuestions')
    : messages.say(language, 'usage.share', {
        questions: questionsOf(total),
        coverage: Math.round(total.coverage * 100),
      });

/** A line about an entry. */
interface Row {
  timesOf: (entry: EntryUsage) => number;
  below?: (entry: EntryUsage) => CardElement[];
}

/**
 * Why an entry was rated as unhelpful: how often each reason was chosen, and the latest comments.
 */
function reasonsOf(
  { entryId, language: spoken }: EntryUsage,
  all: readonly GivenReason[],
  { messages, language }: Words,
): CardElement[] {
  const given = all.filter(
    (one) => one.entryId === entryId && one.language === spoken && one.verdict === 'unhelpful',
  );
  const kinds = REASON_KINDS.flatMap((kind) => {
    const times = given.filter((one) => one.kind === kind).length;
    const reason = messages.say(language, `feedback.kind.${kind}`);
    return times === 0 ? [] : [messages.say(language, 'usage.reasonTimes', { reason, times })];
  });
  const texts = given
    .flatMap(({ text, day }) => (text === undefined ? [] : [{ text, day }]))
    .slice(0, MOST_TEXTS)
    .map(({ text, day }) =>
      messages.say(language, 'usage.reasonText', {
        text: isolateBidi(language, text),
        date: messages.formatDate(language, day),
      }),
    );
  return [...(kinds.length > 0 ? [joinList(language, kinds)] : []), ...texts].map((text) =>
    noteLine(text, 'None'),
  );
}

function entries(
  key: 'usage.mostAsked' | 'usage.leastHelpful',
  some: readonly EntryUsage[],
  { timesOf, below = () => [] }: Row,
  { messages, language }: Words,
): CardElement[] {
  if (some.length === 0) return [];
  const rows = some.slice(0, MOST_ENTRIES).flatMap((entry) => [
    line(
      messages.say(language, 'usage.entry', {
        entry: isolateBidi(language, entry.entryId),
        language: messages.say(language, `usage.language.${entry.language}`),
        times: timesOf(entry),
      }),
      {},
      'Small',
    ),
    ...below(entry),
  ]);
  return [subheading(messages.say(language, key)), ...rows];
}

function weeks({ weeks: all }: UsageReport, words: Words): CardElement[] {
  const { messages, language } = words;
  const rows = all
    .slice(-MOST_WEEKS)
    .map((week) => labelledValue(messages.formatDate(language, week.week), share(week, words)));
  return rows.length === 0 ? [] : [subheading(messages.say(language, 'usage.weeks')), ...rows];
}

/** How the knowledge base is used, for admins. Nothing is counted per person. */
export function usageCard(
  { report, reasons = [], days }: UsageCardContent,
  messages: Messages,
  language: Language,
): Card {
  const words = { messages, language };
  const { total, byLanguage } = report;
  const { answered, suggested, declined, helpful, unhelpful } = total;
  return createCard(
    language,
    [
      heading(messages.say(language, 'usage.title', { days })),
      line(share(total, words)),
      noteLine(messages.say(language, 'usage.kinds', { answered, suggested, declined }), 'None'),
      ...(helpful + unhelpful > 0
        ? [noteLine(messages.say(language, 'usage.help', { helpful, unhelpful }), 'None')]
        : []),
      labelledValue(messages.say(language, 'usage.language.ar'), share(byLanguage.ar, words)),
      labelledValue(messages.say(language, 'usage.language.en'), share(byLanguage.en, words)),
      ...entries(
        'usage.mostAsked',
        report.entries.filter((entry) => entry.answered > 0),
        { timesOf: (entry) => entry.answered },
        words,
      ),
      ...entries(
        'usage.leastHelpful',
        report.leastHelpful,
        {
          timesOf: (entry) => entry.unhelpful,
          below: (entry) => reasonsOf(entry, reasons, words),
        },
        words,
      ),
      ...weeks(report, words),
    ],
    [actionButton(messages.say(language, 'gaps.all'), { verb: 'gaps.list', offset: 0 })],
  );
}
