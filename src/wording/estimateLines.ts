import type { Figures } from '../records/model/recordFigures';
import { estimatesOf, type EstimateBasis } from '../records/rules/recordEstimates';
import type { RecordFields } from '../records/model/recordFields';
import { isolated } from '../language/text/displayText';
import type { RecordLabels } from './recordLabels';

const LINES = [
  { line: 'paper', kind: 'cost_per_sheet' },
  { line: 'storage', kind: 'storage_cost' },
  { line: 'time', kind: 'hourly_rate' },
] as const;

/** What the sheets stand for, each line with its factor or price, its year and where it is from. */
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
    const source = isolated(language, stated.source);
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
