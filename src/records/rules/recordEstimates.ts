import Big from 'big.js';
import type { FactorSet } from '../model/factorSets';
import type { Figures } from '../model/recordFigures';
import type { RecordFields } from '../model/recordFields';
import type { EntityFigure } from '../model/recordStore';
import type { Amount } from './paperArithmetic';

/**
 * The formulas M8 to M12: what sheets stand for. Only sheets are measured; all this is estimated
 * from factors and prices that somebody has to state, and none of them has a default here.
 * Products are exact; quotients have ten decimals, half to even.
 */

const PLACES = 10;
const MINUTES_PER_HOUR = 60;
const GRAMS_PER_TONNE = 1_000_000;

type PaperSize = NonNullable<RecordFields['paperSize']>;

/** Square metres of a sheet (ISO 216); a size without a name has no known area. */
const AREAS: Readonly<Partial<Record<PaperSize, string>>> = {
  A3: '0.12474', // 297 × 420 mm
  A4: '0.06237', // 210 × 297 mm
  A5: '0.03108', // 148 × 210 mm
};
const A4_EQUIVALENTS: Readonly<Partial<Record<PaperSize, string>>> = {
  A3: '2',
  A4: '1',
  A5: '0.5',
};

const quotient = (dividend: Big, divisor: Amount) =>
  dividend.div(divisor).round(PLACES, Big.roundHalfEven).toFixed();

/**
 * Sheets of A4 that are as much paper: two for a sheet of A3. Records count leaves; this is for
 * comparisons with purchases and for factors that are given for A4.
 * @returns undefined for another size
 */
export function a4Equivalent(sheets: Amount, size: PaperSize): string | undefined {
  const factor = A4_EQUIVALENTS[size];
  return factor === undefined ? undefined : Big(sheets).times(factor).toFixed();
}

/**
 * M8: sheets × area (m²) × weight (g/m²) / 10⁶, in metric tonnes. A4 of 80 g/m² weighs 4.99 g.
 * @returns undefined for a size whose area is not known
 */
export function tonnes(sheets: Amount, size: PaperSize, gsm: Amount): string | undefined {
  const area = AREAS[size];
  if (area === undefined) return undefined;
  // Multiplied by the inverse: a product is exact, a quotient is rounded.
  return Big(sheets).times(area).times(gsm).times(Big(1).div(GRAMS_PER_TONNE)).toFixed();
}

/** M9: sheets of A4 / sheets a tree, in trees. An illustration, not a measurement. */
export const trees = (a4Sheets: Amount, { sheetsPerTree }: Pick<FactorSet, 'sheetsPerTree'>) =>
  quotient(Big(a4Sheets), sheetsPerTree.value);

/** M10: tonnes × emission factor, in kg CO2e avoided. Not for an inventory of emissions. */
export const kgCo2e = (tonnesOfPaper: Amount, set: Pick<FactorSet, 'kgCo2ePerTonne'>) =>
  Big(tonnesOfPaper).times(set.kgCo2ePerTonne.value).toFixed();

/**
 * M11: transactions × minutes saved by each / 60, in hours. From a time study, never from sheets.
 */
export const hours = (transactions: Amount, minutesSaved: Amount) =>
  quotient(Big(transactions).times(minutesSaved), MINUTES_PER_HOUR);

/** What M12 multiplies; every price is the entity's own. */
interface CostInputs {
  sheets?: Amount;
  /** AED for a printed sheet. */
  costPerSheet?: Amount;
  /** Metres of shelves. */
  storageMetres?: Amount;
  /** AED a year for a metre. */
  storageCost?: Amount;
  hours?: Amount;
  /** AED for an hour of staff time. */
  hourlyRate?: Amount;
}

/** Three lines in AED, each by itself: they are of different certainty and are not added up. */
interface Costs {
  paper?: string;
  storage?: string;
  time?: string;
}

/** M12: sheets × AED a sheet; metres × AED a metre and year; hours × AED an hour. */
export function costs(inputs: CostInputs): Costs {
  const line = (key: keyof Costs, amount: Amount | undefined, price: Amount | undefined): Costs =>
    amount === undefined || price === undefined
      ? {}
      : { [key]: Big(amount).times(price).toFixed() };
  return {
    ...line('paper', inputs.sheets, inputs.costPerSheet),
    ...line('storage', inputs.storageMetres, inputs.storageCost),
    ...line('time', inputs.hours, inputs.hourlyRate),
  };
}

/** What estimates are made with; if a part is missing, so is the estimate. */
export interface EstimateBasis {
  /** Chosen by the person who runs the bot; absent: no trees and no emissions. */
  factorSet?: FactorSet | undefined;
  /** What the record's entity has stated about itself. */
  entityFigures: readonly EntityFigure[];
}

/** Decimal numbers written out, a year. Each is there only if everything that it needs is. */
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

/** Of a measured time before and after; nothing if it takes longer now. */
function hoursSaved({ minutesBefore, minutesAfter, transactionsPerYear }: RecordFields) {
  if (minutesBefore === undefined || minutesAfter === undefined) return undefined;
  if (transactionsPerYear === undefined || minutesAfter > minutesBefore) return undefined;
  return hours(transactionsPerYear, Big(minutesBefore).minus(minutesAfter).toFixed());
}
