import { foldDigits } from '../../language/text/foldDigits';
import { perYear, readAmount } from '../../language/numbers/readAmount';
import { readFigure } from '../../language/numbers/readFigure';
import { FIELD_KINDS } from '../model/fieldKinds';
import type { FieldName } from '../model/recordFields';

/** What may stand behind a number, by field. */
const UNITS: Readonly<Partial<Record<FieldName, 'sheets' | 'copies' | 'transactions'>>> = {
  sheetsPerTransaction: 'sheets',
  residualSheetsPerTransaction: 'sheets',
  copiesPerTransaction: 'copies',
  transactionsPerYear: 'transactions',
  residualTransactionsPerYear: 'transactions',
  sampleTransactions: 'transactions',
};

/**
 * The number that a text gives a field, in figures or in words; undefined if it may be of
 * something else: pages, a day's worth, a percentage. Of a month it is twelve times as much a year.
 * @returns `taken` if the text does not say just this number
 */
export function readNumber(
  field: FieldName,
  text: string,
): { value: number; taken: boolean } | undefined {
  const figure = readFigure(foldDigits(text.trim()));
  // 1.200 is twelve hundred to some and one and a fifth to others.
  if (figure) return figure.ambiguous ? undefined : { value: figure.value, taken: false };
  const amount = readAmount(text);
  if (amount?.value === undefined) return undefined;
  const { unit, per, percent, approximate } = amount;
  if (unit !== undefined && unit !== UNITS[field]) return undefined;
  if (percent && FIELD_KINDS[field].kind !== 'percent') return undefined;
  if (per === undefined) return { value: amount.value, taken: approximate };
  if (!field.endsWith('PerYear'))
    return per === 'transaction' ? { value: amount.value, taken: approximate } : undefined;
  const value = perYear(amount)?.value;
  return value === undefined ? undefined : { value, taken: approximate || per !== 'year' };
}
