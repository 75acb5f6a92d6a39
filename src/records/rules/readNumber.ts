import { foldDigits } from '../../language/text/foldDigits';
import { perYear, readAmount, type Amount } from '../../language/numbers/readAmount';
import { readDays } from '../../language/paper/paperFactors';
import { readFigure } from '../../language/numbers/readFigure';
import { FIELD_KINDS } from '../model/fieldKinds';
import type { FieldName, Qualifier } from '../model/recordFields';
import { isQualified, quantityOf } from './qualifiers';

/** What may stand behind a number, by field. */
const UNITS: Readonly<Partial<Record<FieldName, 'sheets' | 'copies' | 'transactions'>>> = {
  sheetsPerTransaction: 'sheets',
  residualSheetsPerTransaction: 'sheets',
  copiesPerTransaction: 'copies',
  transactionsPerYear: 'transactions',
  residualTransactionsPerYear: 'transactions',
  sheetsPerYear: 'sheets',
  residualSheetsPerYear: 'sheets',
  sampleTransactions: 'transactions',
};

/** Fields that count days. */
const DAYS: ReadonlySet<FieldName> = new Set<FieldName>(['sampleDays']);

/**
 * The number that a text gives a field, in figures or in words; undefined if it may be of
 * something else: pages, a day's worth, a percentage. Of a month it is twelve times as much a year.
 * @returns `taken` if the text does not say just this number; of a range the end that counts
 */
export function readNumber(
  field: FieldName,
  text: string,
): { value: number; taken: boolean; qualifiers?: Qualifier[] } | undefined {
  const figure = readFigure(foldDigits(text.trim()));
  // 1.200 is twelve hundred to some and one and a fifth to others.
  if (figure) return figure.ambiguous ? undefined : { value: figure.value, taken: false };
  const days = DAYS.has(field) ? readDays(text) : undefined;
  if (days !== undefined) return { value: days, taken: false };
  const amount = readAmount(text);
  if (!amount || (amount.range && !isQualified(field))) return undefined;
  const { unit, per, percent } = amount;
  if (unit !== undefined && unit !== UNITS[field]) return undefined;
  if (percent && FIELD_KINDS[field].kind !== 'percent') return undefined;
  if (per === undefined) return taken(field, amount);
  if (!field.endsWith('PerYear')) return per === 'transaction' ? taken(field, amount) : undefined;
  const yearly = perYear(amount);
  const read = yearly && taken(field, yearly);
  return read && { ...read, taken: read.taken || per !== 'year' };
}

function taken(field: FieldName, amount: Amount) {
  if (isQualified(field)) {
    const { value, qualifiers } = quantityOf(field, amount);
    return { value, taken: qualifiers.length > 0, ...(qualifiers.length > 0 && { qualifiers }) };
  }
  return amount.range ? undefined : { value: amount.value, taken: amount.approximate };
}
