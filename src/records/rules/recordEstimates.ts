import Big from 'big.js';
import { a4Equivalent, costs, hours, kgCo2e, tonnes, trees, type Costs } from './paperEstimates';
import type { FactorSet } from '../model/factorSets';
import type { Figures } from '../model/recordFigures';
import type { RecordFields } from '../model/recordFields';
import type { EntityFigure } from '../model/recordStore';

/** What estimates are made with; where a part is missing, so is the estimate. */
export interface EstimateBasis {
  /** Chosen by whoever runs the bot; absent: no trees and no emissions. */
  factorSet?: FactorSet | undefined;
  /** What the record's entity has stated about itself. */
  entityFigures: readonly EntityFigure[];
}

/** Decimal numbers written out, a year. Each is there only where everything that it needs is. */
export interface Estimates {
  trees?: string;
  kgCo2e?: string;
  hours?: string;
  /** AED. */
  costs: Costs;
}

const ORDINARY = { size: 'A4', weight: 80 } as const;

/** M9 to M12 of one record: estimates from factors and prices that somebody has stated. */
export function estimatesOf(
  fields: RecordFields,
  { eliminatedSheets }: Pick<Figures, 'eliminatedSheets'>,
  { factorSet, entityFigures }: EstimateBasis,
): Estimates {
  const { paperSize: size = ORDINARY.size, paperWeight = ORDINARY.weight } = fields;
  const sheets = a4Equivalent(eliminatedSheets, size);
  const weight = tonnes(eliminatedSheets, size, paperWeight);
  const time = hoursSaved(fields);
  const price = (kind: EntityFigure['kind']) =>
    entityFigures.find((figure) => figure.kind === kind)?.value;
  const optional = <K extends string>(key: K, value: string | undefined) =>
    value === undefined ? {} : ({ [key]: value } as Record<K, string>);
  return {
    ...(factorSet && sheets ? { trees: trees(sheets, factorSet) } : {}),
    ...(factorSet && weight ? { kgCo2e: kgCo2e(weight, factorSet) } : {}),
    ...optional('hours', time),
    costs: costs({
      sheets: eliminatedSheets,
      ...optional('costPerSheet', price('cost_per_sheet')),
      ...(fields.storageUnit === 'linear_metres' && fields.storageAmount !== undefined
        ? { storageMetres: fields.storageAmount }
        : {}),
      ...optional('storageCost', price('storage_cost')),
      ...optional('hours', time),
      ...optional('hourlyRate', price('hourly_rate')),
    }),
  };
}

/** Of a measured time before and after; nothing where it takes longer now. */
function hoursSaved({ minutesBefore, minutesAfter, transactionsPerYear }: RecordFields) {
  if (minutesBefore === undefined || minutesAfter === undefined) return undefined;
  if (transactionsPerYear === undefined || minutesAfter > minutesBefore) return undefined;
  return hours(transactionsPerYear, Big(minutesBefore).minus(minutesAfter).toFixed());
}
