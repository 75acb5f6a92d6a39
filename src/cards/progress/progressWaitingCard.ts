import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import type { ProgressReport } from '../../records/reporting/progressReport';
import type { ProcessRecord } from '../../records/model/processRecord';
import { dayInDubai } from '../../lib/dubaiDate';
import { formatDate } from '../../messages/formatDate';
import { createCard, type Card, type CardElement } from '../kit/adaptiveCard';
import { heading, line, noteLine } from '../kit/textBlocks';
import { isolateBidi } from '../../language/text/displayText';
import { actionButtonWithoutInputs } from '../kit/actionButtons';
import type { ProgressFrame } from './progressCard';
import { progressButtons } from './progressAction';
import { narrowScope, scopeTitle } from './scopeText';
import { recordLabels, type RecordLabels } from '../../wording/recordLabels';
import { recordName } from '../../wording/recordName';

export interface ProgressWaitingContent extends ProgressFrame {
  report: ProgressReport;
  /**
   * Records that wait for the person's own decision; absent in groups, and if the person decides on
   * none.
   */
  queue?: { count: number; longest: ProcessRecord | undefined };
}

const MOST_ROWS = 10;

function rows({ report, names }: ProgressWaitingContent, labels: RecordLabels): CardElement[] {
  const { messages, language } = labels;
  const say = (count: number, sheets: string) =>
    messages.say(language, 'progress.waiting.row', {
      count,
      sheets: labels.formatTotalSheets(sheets),
    });
  const waiting = [...report.entities]
    .filter(({ pending }) => pending.records > 0)
    .sort((a, b) => b.pending.records - a.pending.records);
  const left = waiting.length - MOST_ROWS;
  return [
    line(
      say(report.pending.records, report.pending.eliminatedSheets),
      { weight: 'Bolder' },
      'Small',
    ),
    noteLine(messages.say(language, 'progress.waiting.apart'), 'None'),
    ...(waiting.length < 2
      ? []
      : waiting
          .slice(0, MOST_ROWS)
          .flatMap(({ entityId, pending }) => [
            line(names.entity(entityId), { weight: 'Bolder', size: 'Small' }, 'Small'),
            line(say(pending.records, pending.eliminatedSheets), { size: 'Small' }, 'None'),
          ])),
    ...(left > 0 ? [noteLine(messages.say(language, 'progress.more', { count: left }))] : []),
  ];
}

function longestLine({ queue }: ProgressWaitingContent, labels: RecordLabels): CardElement[] {
  const { messages, language } = labels;
  const submittedAt = queue?.longest?.submittedAt;
  if (!queue?.longest || !submittedAt) return [];
  const name = isolateBidi(language, recordName(queue.longest.fields, labels));
  const date = formatDate(language, dayInDubai(new Date(submittedAt)));
  return [noteLine(messages.say(language, 'progress.waiting.longest', { name, date }), 'Medium')];
}

/** How much waits for a decision, and where. The totals do not include it. */
export function progressWaitingCard(
  shown: ProgressWaitingContent,
  messages: Messages,
  language: Language,
): Card {
  const labels = recordLabels(messages, language);
  const { report, question, names, queue, tab } = shown;
  const count = queue?.count ?? 0;
  const own = actionButtonWithoutInputs(
    messages.say(language, 'progress.button.queue', { count }),
    {
      verb: 'record.list',
      scope: 'verify',
      offset: 0,
    },
  );
  return createCard(
    language,
    [
      heading(messages.say(language, 'progress.waiting.title')),
      noteLine(scopeTitle(question, names, labels), 'None'),
      ...narrowScope(question, labels),
      ...(report.pending.records === 0
        ? [line(messages.say(language, 'progress.waiting.none'))]
        : rows(shown, labels)),
      ...longestLine(shown, labels),
    ],
    count > 0
      ? [own, ...progressButtons(question, labels, tab, 1)]
      : progressButtons(question, labels, tab),
  );
}
