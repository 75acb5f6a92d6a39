import { drawnNumber } from '../../charts/chartFormats';
import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import { GRADES } from '../../records/model/recordFigures';
import type { AgainstTarget, ProgressReport, Totals } from '../../records/reporting/progressReport';
import type { ReportScope } from '../../records/reporting/reportScope';
import { createCard, type Card, type CardElement, type Container } from '../kit/adaptiveCard';
import { heading, line, noteLine } from '../kit/textBlocks';
import { barChart, shareChart, type Bar } from '../kit/chartElement';
import type { ProgressFrame } from './progressCard';
import { progressButtons } from './progressAction';
import { withCaption } from './progressCharts';
import { narrowScope, periodText, scopeTitle } from './scopeText';
import { recordLabels, type RecordLabels } from '../../wording/recordLabels';

/** One entity, phase or type of process in a comparison. */
export interface PartRow {
  of: Pick<ReportScope, 'entityId' | 'phaseId' | 'processType'>;
  verified: Totals;
  againstTarget?: AgainstTarget;
  /** Sheets actually saved in the requested period. */
  saved?: string;
}

/** The figures by entity, phase, type of process or confidence. */
export interface ProgressComparisonContent extends ProgressFrame {
  /** Of the whole scope. */
  report: ProgressReport;
  /** In display order; empty for a comparison by confidence. */
  rows: readonly PartRow[];
  /** Ids of compared entities without a verified record. */
  without?: readonly string[];
}

/** More rows are unreadable in a chat. */
export const MOST_ROWS = 10;

const rowBox = (name: string, text: string): Container => ({
  type: 'Container',
  spacing: 'Small',
  items: [line(name, { weight: 'Bolder', size: 'Small' }), line(text, { size: 'Small' }, 'None')],
});

const nameOf = (
  { of }: PartRow,
  { names }: ProgressComparisonContent,
  labels: RecordLabels,
): string =>
  of.entityId !== undefined
    ? names.entity(of.entityId)
    : of.phaseId !== undefined
      ? names.phase(of.phaseId)
      : labels.choiceLabel('processType', of.processType ?? '');

function figuresOf({ verified, againstTarget }: PartRow, labels: RecordLabels): string {
  const { messages, language } = labels;
  if (verified.records === 0) return messages.say(language, 'progress.row.none');
  const sheets = labels.formatTotalSheets(verified.eliminatedSheets);
  const percent = againstTarget?.percent ?? verified.reductionPercent;
  if (percent === undefined) return messages.say(language, 'progress.row.plain', { sheets });
  const shown = { sheets, percent: labels.number(percent) };
  if (!againstTarget) return messages.say(language, 'progress.row.percent', shown);
  const key = againstTarget.reached ? 'progress.row.reached' : 'progress.row.short';
  const target = labels.number(againstTarget.target.percent);
  return messages.say(language, key, { ...shown, basis: againstTarget.basis, target });
}

function rowText(row: PartRow, labels: RecordLabels): string {
  const { messages, language } = labels;
  const figures = figuresOf(row, labels);
  if (row.saved === undefined) return figures;
  const sheets = labels.formatTotalSheets(row.saved);
  return labels.list([figures, messages.say(language, 'progress.row.saved', { sheets })]);
}

/** The share of each grade in the eliminated sheets. */
function gradeRows(
  { report: { verified }, picture }: ProgressComparisonContent,
  labels: RecordLabels,
): CardElement[] {
  const { messages, language } = labels;
  const rows = GRADES.map((grade) => {
    const { eliminatedSheets, percent } = verified.grades[grade];
    const sheets = labels.formatTotalSheets(eliminatedSheets);
    const text =
      percent === undefined
        ? messages.say(language, 'progress.row.plain', { sheets })
        : messages.say(language, 'progress.row.share', { sheets, percent: labels.number(percent) });
    return rowBox(messages.say(language, `record.grade.${grade}`), text);
  });
  const [a, b] = GRADES.map((grade) => drawnNumber(verified.grades[grade].percent));
  // Individually rounded shares may add up to 100.01.
  const drawnShares = [a ?? 0, b ?? 0, Math.round(10_000 - 100 * ((a ?? 0) + (b ?? 0))) / 100];
  const parts = GRADES.map((grade, at): Bar => ({
    name: messages.say(language, 'progress.chart.gradeName', { grade }),
    value: drawnShares[at] ?? 0,
  }));
  const title = messages.say(language, 'progress.chart.grades');
  // This chart shows its own title.
  return [...rows, shareChart(parts, { title, picture })];
}

/** What the percentages of the rows are of, if they are all of the same. */
function basisOf(rows: readonly PartRow[]): AgainstTarget['basis'] | 'each' {
  const [basis = 'logged', ...others] = new Set(
    rows.map(({ againstTarget }) => againstTarget?.basis ?? 'logged'),
  );
  return others.length === 0 ? basis : 'each';
}

function chart(shown: ProgressComparisonContent, labels: RecordLabels): CardElement[] {
  const { rows, picture } = shown;
  if (rows.length < 2) return [];
  const hasTargets = rows.some(({ againstTarget }) => againstTarget);
  const bars = rows.map((row): Bar => {
    const { verified, againstTarget } = row;
    const percent = againstTarget?.percent ?? verified.reductionPercent;
    return {
      name: nameOf(row, shown, labels),
      value: drawnNumber(hasTargets ? percent : verified.eliminatedSheets),
      reached: againstTarget?.reached,
    };
  });
  const { messages, language } = labels;
  const title = hasTargets
    ? messages.say(language, 'progress.chart.percent', { basis: basisOf(rows) })
    : messages.say(language, 'progress.chart.sheets');
  return withCaption(barChart(bars, { title, picture }));
}

function partRows(shown: ProgressComparisonContent, labels: RecordLabels): CardElement[] {
  const { messages, language } = labels;
  const { rows } = shown;
  const left = rows.length - MOST_ROWS;
  return [
    ...rows
      .slice(0, MOST_ROWS)
      .map((row) => rowBox(nameOf(row, shown, labels), rowText(row, labels))),
    ...(left > 0 ? [noteLine(messages.say(language, 'progress.more', { count: left }))] : []),
    ...chart(shown, labels),
  ];
}

/** Names of the entities without records. */
function unlogged(
  { names, without = [] }: ProgressComparisonContent,
  labels: RecordLabels,
): CardElement[] {
  if (without.length === 0) return [];
  const some = without.slice(0, MOST_ROWS).map(names.entity);
  const shown = labels.list([...some, ...(without.length > some.length ? ['…'] : [])]);
  const values = { count: without.length, names: shown };
  return [noteLine(labels.messages.say(labels.language, 'progress.unlogged', values), 'Medium')];
}

function periodLine({ question }: ProgressComparisonContent, labels: RecordLabels): CardElement[] {
  return question.period ? [noteLine(periodText(question.period, labels), 'None')] : [];
}

const TITLES = {
  compare: 'progress.compare.title',
  phases: 'progress.phases.title',
  types: 'progress.types.title',
  grades: 'progress.grades.title',
} as const;
const isTitled = (view: string): view is keyof typeof TITLES => Object.hasOwn(TITLES, view);

/** The totals of the verified records, broken down. */
export function progressPartsCard(
  shown: ProgressComparisonContent,
  messages: Messages,
  language: Language,
): Card {
  const labels = recordLabels(messages, language);
  const { report, question, names, rows, tab } = shown;
  const byGrade = question.view === 'grades';
  const isEmpty = byGrade ? report.verified.records === 0 : rows.length === 0;
  const title = isTitled(question.view) ? TITLES[question.view] : TITLES.compare;
  return createCard(
    language,
    [
      heading(messages.say(language, title)),
      noteLine(scopeTitle(question, names, labels), 'None'),
      ...narrowScope(question, labels),
      ...periodLine(shown, labels),
      ...(isEmpty
        ? [line(messages.say(language, 'progress.none'))]
        : byGrade
          ? gradeRows(shown, labels)
          : partRows(shown, labels)),
      ...unlogged(shown, labels),
    ],
    progressButtons(question, labels, tab),
  );
}
