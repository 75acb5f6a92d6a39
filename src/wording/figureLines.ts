import { formatDate } from '../messages/formatDate';
import { shownParts } from '../records/rules/baselineParts';
import {
  copiesFactor,
  exceedsBaseline,
  isElimination,
  realisedToDate,
  reductionPercent,
} from '../records/rules/paperArithmetic';
import { isAnnualTotal } from '../records/rules/requirements';
import { tonnes, estimatesOf, type EstimateBasis } from '../records/rules/recordEstimates';
import type { Figures } from '../records/model/recordFigures';
import type { FieldName, RecordFields } from '../records/model/recordFields';
import { qualifiedText } from './describeValue';
import { isolateBidi } from '../language/text/displayText';
import type { RecordLabels } from './recordLabels';
import { MS_PER_DAY } from '../lib/dubaiDate';

const KILOGRAMS = 1000;
/** Below this, kilograms are easier to read than tonnes. */
const SMALL_TONNES = 0.1;
const ORDINARY_SIZE = 'A4';
/** Grams per square metre. */
const ORDINARY_WEIGHT = 80;

/** The factors of the baseline: "3 sheets × 2 copies × 40,000 transactions". */
export function baselineFormula(fields: RecordFields, labels: RecordLabels): string {
  const copies = copiesFactor(fields);
  const said = (field: FieldName, amount: string) => qualifiedText(field, amount, fields, labels);
  return [
    said('sheetsPerTransaction', labels.formatSheets(fields.sheetsPerTransaction ?? 0)),
    ...(copies === 1 ? [] : [said('copiesPerTransaction', labels.formatCopies(copies))]),
    said('transactionsPerYear', labels.formatTransactions(fields.transactionsPerYear ?? 0)),
  ].join(' × ');
}

function residualLines(fields: RecordFields, figures: Figures, labels: RecordLabels): string[] {
  const { messages, language } = labels;
  const { residualSheetsPerTransaction: sheets, residualTransactionsPerYear: count } = fields;
  // Of paper that is not counted, it is no news that nothing more was said about it.
  if (Number(figures.residualSheets) === 0 && !isElimination(fields)) return [];
  const isTotal = isAnnualTotal(fields);
  if (
    isTotal
      ? fields.residualSheetsPerYear === undefined
      : sheets === undefined || count === undefined
  )
    return [messages.say(language, 'record.figure.residualUnknown')];
  if (Number(figures.residualSheets) === 0)
    return [messages.say(language, 'record.figure.residualNone')];
  const total = exceedsBaseline(figures)
    ? figures.residualSheets
    : shownParts(figures).stillPrinted;
  if (isTotal) {
    const said = labels.formatTotalSheets(total);
    return [
      messages.say(language, 'record.figure.residualTotal', {
        total: qualifiedText('residualSheetsPerYear', said, fields, labels),
      }),
    ];
  }
  return [
    messages.say(language, 'record.figure.residual', {
      formula: [
        qualifiedText(
          'residualSheetsPerTransaction',
          labels.formatSheets(sheets ?? 0),
          fields,
          labels,
        ),
        qualifiedText(
          'residualTransactionsPerYear',
          labels.formatTransactions(count ?? 0),
          fields,
          labels,
        ),
      ].join(' × '),
      total: labels.formatTotalSheets(total),
    }),
  ];
}

function eliminatedLines(fields: RecordFields, figures: Figures, labels: RecordLabels): string[] {
  const { messages, language } = labels;
  const { baselineSheets, residualSheets, eliminatedSheets } = figures;
  const { before, stillPrinted, notCounted } = shownParts(figures);
  const total = labels.formatTotalSheets(eliminatedSheets);
  const zero = messages.say(language, 'record.figure.zero', { total });
  if (exceedsBaseline(figures)) return [zero, messages.say(language, 'record.figure.exceeds')];
  if (!isElimination(fields)) {
    const why = fields.eliminationKind === 'scan_only' ? 'scanOnly' : 'shifted';
    const rest = labels.formatTotalSheets(notCounted);
    return [zero, messages.say(language, `record.figure.${why}`, { total: rest })];
  }
  const percent = reductionPercent(baselineSheets, residualSheets);
  return [
    messages.say(language, 'record.figure.eliminated', {
      before: labels.number(before),
      residual: labels.number(stillPrinted),
      total,
    }),
    ...(percent === undefined
      ? []
      : [messages.say(language, 'record.figure.percent', { percent: labels.number(percent) })]),
  ];
}

/** The weight with the paper that it assumes; nothing without paper or without a known size. */
function weightLines(fields: RecordFields, figures: Figures, labels: RecordLabels): string[] {
  const { messages, language } = labels;
  const size = fields.paperSize ?? ORDINARY_SIZE;
  const weight = fields.paperWeight ?? ORDINARY_WEIGHT;
  const exact = Number(tonnes(figures.eliminatedSheets, size, weight) ?? 0);
  const small = exact < SMALL_TONNES;
  const count = Number((small ? exact * KILOGRAMS : exact).toFixed(2));
  if (count === 0) return [];
  return [
    messages.say(language, small ? 'record.figure.kilograms' : 'record.figure.tonnes', {
      count,
      size: isolateBidi(language, labels.choiceLabel('paperSize', size)),
      weight,
    }),
  ];
}

function realisedLines(
  { goLiveDate, goLivePlanned }: RecordFields,
  { eliminatedSheets }: Figures,
  today: string,
  labels: RecordLabels,
): string[] {
  const isLive = goLiveDate !== undefined && !goLivePlanned && goLiveDate < today;
  if (!isLive || Number(eliminatedSheets) === 0) return [];
  const days = Math.round((Date.parse(today) - Date.parse(goLiveDate)) / MS_PER_DAY);
  return [
    labels.messages.say(labels.language, 'record.figure.realised', {
      date: formatDate(labels.language, goLiveDate),
      days: labels.formatDays(days),
      total: labels.formatTotalSheets(realisedToDate(eliminatedSheets, goLiveDate, today)),
    }),
  ];
}

/** M2 with its factors; a total of the year has a source instead. */
function beforeLine(fields: RecordFields, figures: Figures, labels: RecordLabels): string {
  const { messages, language } = labels;
  const total = labels.formatTotalSheets(figures.baselineSheets);
  if (!isAnnualTotal(fields))
    return messages.say(language, 'record.figure.before', {
      formula: baselineFormula(fields, labels),
      total,
    });
  const said = qualifiedText('sheetsPerYear', total, fields, labels);
  const { sheetsPerYearSource: source } = fields;
  return source === undefined
    ? messages.say(language, 'record.figure.beforeTotal', { total: said })
    : messages.say(language, 'record.figure.beforeSourced', {
        total: said,
        source: isolateBidi(language, source),
      });
}

/** M2 to M4 with formulas: baseline, residual and eliminated sheets. */
export function computationLines(
  fields: RecordFields,
  figures: Figures,
  labels: RecordLabels,
): string[] {
  const { messages, language } = labels;
  const copiesCounted =
    !isAnnualTotal(fields) && fields.copiesIncluded && (fields.copiesPerTransaction ?? 1) > 1;
  return [
    beforeLine(fields, figures, labels),
    ...(copiesCounted ? [messages.say(language, 'record.figure.copiesIncluded')] : []),
    ...residualLines(fields, figures, labels),
    ...eliminatedLines(fields, figures, labels),
  ];
}

/** What the record comes to in short: what is no longer printed, and what is not counted. */
export function resultTexts(
  figures: Pick<Figures, 'baselineSheets' | 'residualSheets' | 'eliminatedSheets'>,
  labels: RecordLabels,
): string[] {
  const { messages, language } = labels;
  const { noLongerPrinted, notCounted } = shownParts(figures);
  return [
    messages.say(language, 'record.summary.less', {
      sheets: labels.formatTotalSheets(noLongerPrinted),
    }),
    ...(notCounted === '0'
      ? []
      : [
          messages.say(language, 'record.summary.notCounted', {
            sheets: labels.formatTotalSheets(notCounted),
          }),
        ]),
  ];
}

/**
 * The figures of a record with their formulas, one line each.
 * @param fields the values behind the figures; a verifier's values take precedence
 * @param today ISO day
 */
export const figureLines = (
  fields: RecordFields,
  figures: Figures,
  today: string,
  labels: RecordLabels,
): string[] => [
  ...computationLines(fields, figures, labels),
  ...weightLines(fields, figures, labels),
  ...realisedLines(fields, figures, today, labels),
  ...(figures.grade ? [labels.messages.say(labels.language, `record.grade.${figures.grade}`)] : []),
];

const LINES = [
  { line: 'paper', kind: 'cost_per_sheet' },
  { line: 'storage', kind: 'storage_cost' },
  { line: 'time', kind: 'hourly_rate' },
] as const;

/** What the sheets correspond to, each line with its factor or price, its year and its source. */
export function estimateLines(
  fields: RecordFields,
  figures: Figures,
  basis: EstimateBasis,
  { messages, language }: RecordLabels,
): string[] {
  if (Number(figures.eliminatedSheets) === 0) return [];
  const { factorSet, entityFigures } = basis;
  const estimates = estimatesOf(fields, figures, basis);
  const whole = (value: string) => Math.round(Number(value));
  const costLines = LINES.flatMap(({ line, kind }) => {
    const stated = entityFigures.find((figure) => figure.kind === kind);
    const amount = estimates.costs[line];
    if (amount === undefined || !stated) return [];
    const source = isolateBidi(language, stated.source);
    const values = { amount: whole(amount), price: stated.value, source };
    return [messages.say(language, `record.estimate.${line}`, values)];
  });
  return [
    ...(factorSet && estimates.trees !== undefined
      ? [
          messages.say(language, 'record.estimate.trees', {
            count: whole(estimates.trees),
            version: factorSet.version,
            value: Number(factorSet.sheetsPerTree.value),
            year: String(factorSet.sheetsPerTree.year),
          }),
        ]
      : []),
    ...(factorSet && estimates.kgCo2e !== undefined
      ? [
          messages.say(language, 'record.estimate.kgCo2e', {
            count: whole(estimates.kgCo2e),
            version: factorSet.version,
            value: Number(factorSet.kgCo2ePerTonne.value),
            year: String(factorSet.kgCo2ePerTonne.year),
          }),
        ]
      : []),
    ...(estimates.hours === undefined
      ? []
      : [messages.say(language, 'record.estimate.hours', { count: whole(estimates.hours) })]),
    ...costLines,
  ];
}
