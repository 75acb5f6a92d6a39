import type { EntryUsage, UsageReport } from '../curation/usage';
import type { Language } from '../language/detectLanguage';
import type { Messages } from '../messages/messages';
import { createCard, type Card, type CardElement } from './card';
import { heading, isolated, labelled, line, remark, subheading } from './cardText';
import { press } from './press';

interface ShownUsage {
  report: UsageReport;
  /** Days that it is about, back from today. */
  days: number;
}

interface Words {
  messages: Messages;
  language: Language;
}

type Total = UsageReport['total'];

const MOST_ENTRIES = 5;
const MOST_WEEKS = 8;

const questionsOf = ({ answered, suggested, declined }: Total) => answered + suggested + declined;

/** How many questions there were, and what share of them was answered. */
const share = (total: Total, { messages, language }: Words): string =>
  total.coverage === null
    ? messages.say(language, 'usage.noQuestions')
    : messages.say(language, 'usage.share', {
        questions: questionsOf(total),
        coverage: Math.round(total.coverage * 100),
      });

function entries(
  key: 'usage.mostAsked' | 'usage.leastHelpful',
  some: readonly EntryUsage[],
  timesOf: (entry: EntryUsage) => number,
  { messages, language }: Words,
): CardElement[] {
  if (some.length === 0) return [];
  const rows = some.slice(0, MOST_ENTRIES).map((entry) =>
    line(
      messages.say(language, 'usage.entry', {
        entry: isolated(language, entry.entryId),
        language: messages.say(language, `usage.language.${entry.language}`),
        times: timesOf(entry),
      }),
      {},
      'Small',
    ),
  );
  return [subheading(messages.say(language, key)), ...rows];
}

function weeks({ weeks: all }: UsageReport, words: Words): CardElement[] {
  const { messages, language } = words;
  const rows = all
    .slice(-MOST_WEEKS)
    .map((week) => labelled(messages.formatDate(language, week.week), share(week, words)));
  return rows.length === 0 ? [] : [subheading(messages.say(language, 'usage.weeks')), ...rows];
}

/** How the knowledge is used, for admins: of persons nothing is counted. */
export function usageCard(
  { report, days }: ShownUsage,
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
      remark(messages.say(language, 'usage.kinds', { answered, suggested, declined }), 'None'),
      ...(helpful + unhelpful > 0
        ? [remark(messages.say(language, 'usage.help', { helpful, unhelpful }), 'None')]
        : []),
      labelled(messages.say(language, 'usage.language.ar'), share(byLanguage.ar, words)),
      labelled(messages.say(language, 'usage.language.en'), share(byLanguage.en, words)),
      ...entries(
        'usage.mostAsked',
        report.entries.filter((entry) => entry.answered > 0),
        (entry) => entry.answered,
        words,
      ),
      ...entries('usage.leastHelpful', report.leastHelpful, (entry) => entry.unhelpful, words),
      ...weeks(report, words),
    ],
    [press(messages.say(language, 'gaps.all'), { verb: 'gaps.list', offset: 0 })],
  );
}
