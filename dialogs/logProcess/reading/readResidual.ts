import { cleanText } from '../../../src/language/text/cleanText';
import { readAmount } from '../../../src/language/numbers/readAmount';
import { readPaper } from '../../../src/language/records/readPaper';
import { readYesNo } from '../../../src/language/choices/readYesNo';
import type { FieldChanges } from '../../../src/records/model/recordFields';
import type { LogTurn } from '../logProcessTurn';
import type { Answer } from './parsedAnswer';
import { dayOf } from './readFieldValue';

const NOTHING: FieldChanges = { residualSheetsPerTransaction: 0, residualTransactionsPerYear: 0 };

/** "No", "yes", "1 sheet for 2 % of them", "800 transactions": what is still printed. */
export function readResidual(turn: LogTurn, text: string): Answer | undefined {
  const clean = cleanText(text);
  const yes = readYesNo(clean);
  if (yes === false) return { changes: NOTHING };
  if (yes === true) return { changes: {}, state: { step: 'residualTransactionsPerYear' } };
  const amount = readAmount(clean);
  if (amount?.value === 0) return { changes: NOTHING };
  const asked = turn.state.step;
  if (amount && !amount.range) {
    if (amount.percent) return ofShare(turn, amount.value);
    if (amount.unit === 'sheets' || amount.unit === 'pages')
      return { changes: { residualSheetsPerTransaction: amount.value } };
    if (amount.unit === 'transactions' || asked === 'residualTransactionsPerYear')
      return { changes: { residualTransactionsPerYear: amount.value } };
    return undefined;
  }
  return fromSentence(turn, clean);
}

function fromSentence(turn: LogTurn, text: string): Answer | undefined {
  const { residual, residualNone } = readPaper(text, dayOf(turn.today), { residual: true });
  if (residualNone) return { changes: NOTHING };
  if (!residual) return undefined;
  const share = residual.percent === undefined ? undefined : ofShare(turn, residual.percent);
  const changes: FieldChanges = {
    ...(residual.sheets === undefined ? {} : { residualSheetsPerTransaction: residual.sheets }),
    ...(residual.transactions === undefined
      ? {}
      : { residualTransactionsPerYear: residual.transactions }),
    ...share?.changes,
  };
  if (Object.keys(changes).length === 0) return undefined;
  return { changes, lines: share?.lines ?? [] };
}

/** A share of the transactions in whole ones, rounded up: what is printed is never made less. */
function ofShare(turn: LogTurn, percent: number): Answer | undefined {
  const all = turn.opened?.record.fields.transactionsPerYear;
  if (all === undefined) return undefined;
  // In hundredths of a per cent, so that nothing is lost to binary fractions.
  const count = Math.ceil((all * Math.round(percent * 100)) / 10_000);
  return {
    changes: { residualTransactionsPerYear: count },
    lines: [turn.say('log.shareOf', { percent, all, count })],
  };
}
