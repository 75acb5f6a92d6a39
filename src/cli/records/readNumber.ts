import { foldDigits } from '../../language/foldDigits';
import { readAmount } from '../../language/input/readAmount';
import { readFigure } from '../../language/input/readFigure';
import { FIELD_KINDS } from '../../records/fieldKinds';
import type { FieldName } from '../../records/recordFields';

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
 * The number in a cell, in figures or in words; undefined where it may be of something else.
 * @returns `taken` where it is only about the number
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
  const { value, unit, per, percent, approximate } = amount;
  const fits =
    (unit === undefined || unit === UNITS[field]) &&
    (per === undefined || (per === 'year' ? field.endsWith('PerYear') : per === 'transaction')) &&
    (!percent || FIELD_KINDS[field].kind === 'percent');
  return fits ? { value, taken: approximate } : undefined;
}
