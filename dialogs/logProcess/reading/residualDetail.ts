import { readPaper } from '../../../src/language/paper/readPaper';
import type { FieldChanges, Qualifier } from '../../../src/records/model/recordFields';
import { hedged } from '../../../src/records/rules/qualifiers';
import { isAnnualTotal } from '../../../src/records/rules/requirements';
import type { DraftContext } from '../draftContext';
import { dayOf } from './readFieldValue';

/**
 * "2% still on paper": only while nothing is known of what is still printed, and not beside an
 * annual total, of which sheets a year are left.
 * @param clauses of the whole message; another one may tell the transactions of which it is a share
 */
export function residualIn(
  turn: DraftContext,
  clause: string,
  clauses: readonly string[],
): FieldChanges | undefined {
  const { fields = {} } = turn.opened?.record ?? {};
  const isKnown =
    fields.residualSheetsPerTransaction !== undefined ||
    fields.residualTransactionsPerYear !== undefined;
  if (isKnown || isAnnualTotal(fields) || turn.state.step === 'residual') return undefined;
  const { residual } = readPaper(clause, dayOf(turn.today));
  if (!residual) return undefined;
  const all = fields.transactionsPerYear ?? transactionsIn(turn, clauses);
  const { sheets, transactions, percent, hedges } = residual;
  const count =
    transactions ??
    (percent === undefined || all === undefined
      ? undefined
      : Math.ceil((all * Math.round(percent * 100)) / 10_000));
  if (percent !== undefined && count === undefined) return undefined;
  const qualifiers: Qualifier[] = [
    ...hedged('residualSheetsPerTransaction', hedges?.sheets),
    ...hedged('residualTransactionsPerYear', hedges?.transactions ?? hedges?.percent),
  ];
  const changes: FieldChanges = {
    ...(sheets === undefined ? {} : { residualSheetsPerTransaction: sheets }),
    ...(count === undefined ? {} : { residualTransactionsPerYear: count }),
  };
  if (Object.keys(changes).length === 0) return undefined;
  return qualifiers.length === 0 ? changes : { ...changes, qualifiers };
}

/** The transactions a year that the other clauses tell. */
function transactionsIn(turn: DraftContext, clauses: readonly string[]): number | undefined {
  const { transactions } = readPaper(clauses.join(', '), dayOf(turn.today));
  const { yearly = transactions } = transactions ?? {};
  const isOne = yearly && !yearly.range && (yearly.per ?? 'year') === 'year';
  return isOne ? yearly.value : undefined;
}
