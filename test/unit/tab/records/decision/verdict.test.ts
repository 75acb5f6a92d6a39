import {
  EMPTY_INPUTS,
  readVerdict,
  type VerdictInputs,
} from '../../../../../src/tab/records/decision/verdict';

const FIELDS = {
  sheetsPerTransaction: 3,
  copiesPerTransaction: 2,
  transactionsPerYear: 40_000,
  residualSheetsPerTransaction: 0,
  residualTransactionsPerYear: 0,
};
const verdict = (typed: Partial<VerdictInputs>) =>
  readVerdict({ ...EMPTY_INPUTS, ...typed }, FIELDS);

describe('to verify', () => {
  it('sends no numbers where none was changed', () => {
    expect(verdict({ numbers: { transactionsPerYear: '40,000' }, note: ' ' })).toEqual({
      action: 'verify',
    });
  });

  it('sends which evidence is confirmed', () => {
    expect(verdict({ evidence: [2, 1] })).toEqual({ action: 'verify', evidence: [2, 1] });
  });

  it.each([
    ['12,500', 12_500],
    ['١٢٬٥٠٠', 12_500],
    ['12.5', 12.5],
  ])('reads %s', (text, value) => {
    expect(verdict({ numbers: { transactionsPerYear: text } })).toEqual({
      action: 'verify',
      values: { transactionsPerYear: value },
    });
  });

  it.each(['1.200', 'many', '-5', '40,00'])('does not guess what %s is', (text) => {
    expect(verdict({ numbers: { transactionsPerYear: text } })).toEqual({
      fault: 'not_understood',
      field: 'transactionsPerYear',
    });
  });

  it('only lowers the paper before, and only raises the paper that remains', () => {
    expect(verdict({ numbers: { sheetsPerTransaction: '4' } })).toEqual({
      fault: 'only_lower',
      field: 'sheetsPerTransaction',
    });
    expect(verdict({ numbers: { residualTransactionsPerYear: '800' } })).toEqual({
      action: 'verify',
      values: { residualTransactionsPerYear: 800 },
    });
  });
});

it('needs a question to ask, and a reason to reject', () => {
  expect(verdict({ action: 'ask', question: ' ' })).toEqual({ fault: 'note_needed' });
  expect(verdict({ action: 'ask', question: ' Which form? ' })).toEqual({
    action: 'ask',
    note: 'Which form?',
  });
  expect(verdict({ action: 'reject' })).toEqual({ fault: 'reason_needed' });
  expect(verdict({ action: 'reject', reason: 'other' })).toEqual({ fault: 'reason_needed' });
  expect(verdict({ action: 'reject', reason: 'duplicate' })).toEqual({
    action: 'reject',
    reason: 'duplicate',
  });
});
