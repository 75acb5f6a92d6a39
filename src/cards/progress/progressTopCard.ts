import { drawnNumber } from '../../charts/chartFormats';
import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import type { TableLine, TopLine } from '../../records/reporting/recordTable';
import { createCard, type Card, type CardElement, type Container } from '../kit/adaptiveCard';
import { heading, line, noteLine, openingRow } from '../kit/textBlocks';
import { barChart } from '../kit/chartElement';
import { actionButtonWithoutInputs } from '../kit/actionButtons';
import type { ProgressFrame } from './progressCard';
import { progressButtons } from './progressAction';
import { withCaption } from './progressCharts';
import { narrowScope, scopeTitle } from './scopeText';
import { recordLabels, type RecordLabels } from '../../wording/recordLabels';
import { recordName } from '../../wording/recordName';

export interface ProgressTopContent extends ProgressFrame {
  /** The largest elimination first. */
  lines: readonly TopLine[];
  /** In a group, records cannot be opened. */
  inGroup: boolean;
}

const nameOf = ({ nameAr, nameEn }: TableLine, labels: RecordLabels) =>
  recordName(
    {
      ...(nameAr === null ? {} : { processNameAr: nameAr }),
      ...(nameEn === null ? {} : { processNameEn: nameEn }),
    },
    labels,
  );

function row(
  record: TopLine,
  { names, inGroup }: ProgressTopContent,
  labels: RecordLabels,
): Container {
  const { messages, language } = labels;
  const name = nameOf(record, labels);
  const sheets = labels.formatTotalSheets(record.eliminatedSheets ?? '0');
  const opens = record.mayOpen && !inGroup;
  const place = [
    messages.say(language, 'progress.row.plain', { sheets }),
    ...(record.entityId === null ? [] : [names.entity(record.entityId)]),
    ...(record.number === null ? [] : [record.number]),
  ];
  const open = actionButtonWithoutInputs(name, { verb: 'record.open', record: record.id });
  return openingRow(name, opens ? open : undefined, [labels.list(place)]);
}

function chart(lines: readonly TableLine[], labels: RecordLabels): CardElement[] {
  if (lines.length < 2) return [];
  const title = labels.messages.say(labels.language, 'progress.chart.sheets');
  // No image, because anyone with its address could see the records.
  const bars = lines.map((one) => ({
    name: nameOf(one, labels),
    value: drawnNumber(one.eliminatedSheets ?? undefined),
  }));
  return withCaption(barChart(bars, { title }));
}

/** The verified records that eliminate the most, as far as the viewer may read them. */
export function progressTopCard(
  shown: ProgressTopContent,
  messages: Messages,
  language: Language,
): Card {
  const labels = recordLabels(messages, language);
  const { lines, question, names, inGroup, tab } = shown;
  const say = (key: 'none' | 'personal' | 'everybody' | 'allTime') =>
    messages.say(language, `progress.top.${key}`);
  return createCard(
    language,
    [
      heading(messages.say(language, 'progress.top.title')),
      noteLine(scopeTitle(question, names, labels), 'None'),
      ...narrowScope(question, labels),
      ...(question.period ? [noteLine(say('allTime'), 'None')] : []),
      ...(lines.length === 0 ? [line(say('none'))] : lines.map((one) => row(one, shown, labels))),
      ...chart(lines, labels),
      noteLine(say(inGroup ? 'everybody' : 'personal'), 'Medium'),
    ],
    progressButtons(question, labels, tab),
  );
}
