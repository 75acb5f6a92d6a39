import { EARLIEST_LAUNCH } from '../../records/model/recordFields';
import type { ProgressQuestion } from '../../records/reporting/progressQuestion';
import type { Period } from '../../records/reporting/reportScope';
import { lastDayOf } from '../../lib/dubaiDate';
import { formatDate } from '../../messages/formatDate';
import type { CardElement } from '../kit/adaptiveCard';
import { noteLine } from '../kit/textBlocks';
import type { RecordLabels } from '../../wording/recordLabels';

/** Names of the parts that a question is about. */
export interface ScopeNames {
  entity: (id: string) => string;
  phase: (id: string) => string;
}

/** "2024", "March 2022", "1 March 2024 to 15 April 2024", "up to 31 December 2021". */
export function periodText({ from, until }: Period, { messages, language }: RecordLabels): string {
  const say = (iso: string) => formatDate(language, iso);
  const year = from.slice(0, 4);
  // No record went live earlier, so such a period has no start.
  if (from === EARLIEST_LAUNCH)
    return messages.say(language, 'progress.period.until', { until: say(until) });
  if (from === until) return say(from);
  if (from === `${year}-01-01` && until === `${year}-12-31`) return year;
  const month = from.slice(0, 7);
  if (from === `${month}-01` && until === lastDayOf(month)) return say(month);
  return messages.say(language, 'progress.period.range', { from: say(from), until: say(until) });
}

/** Whose figures they are: the named entities or phases, or all. */
export function scopeTitle(
  { entityIds = [], phaseIds = [] }: Pick<ProgressQuestion, 'entityIds' | 'phaseIds'>,
  names: ScopeNames,
  labels: RecordLabels,
): string {
  const named = [...entityIds.map(names.entity), ...phaseIds.map(names.phase)];
  return named.length > 0
    ? labels.list(named)
    : labels.messages.say(labels.language, 'progress.all');
}

/** The other filters of the figures. */
export function narrowScope(
  { processType, grade }: Pick<ProgressQuestion, 'processType' | 'grade'>,
  labels: RecordLabels,
): CardElement[] {
  const { messages, language } = labels;
  const parts = [
    ...(processType ? [labels.choiceLabel('processType', processType)] : []),
    ...(grade ? [messages.say(language, `record.grade.${grade}`)] : []),
  ];
  return parts.length === 0
    ? []
    : [noteLine(messages.say(language, 'progress.only', { what: labels.list(parts) }), 'None')];
}
