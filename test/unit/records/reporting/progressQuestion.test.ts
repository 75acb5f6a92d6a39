import {
  nextQuestion,
  progressQuestion,
  scopeOf,
} from '../../../../src/records/reporting/progressQuestion';

const MARCH = { from: '2024-03-01', until: '2024-03-31' };

test('the view fits what is named', () => {
  expect(progressQuestion({ entityIds: ['rta', 'dewa'] }).view).toBe('compare');
  expect(progressQuestion({ phaseIds: ['phase-1', 'phase-2'] }).view).toBe('phases');
  expect(progressQuestion({ view: 'compare', entityIds: ['rta'] }).view).toBe('summary');
  expect(progressQuestion({ view: 'compare', phaseIds: ['phase-1'] }).view).toBe('compare');
  expect(progressQuestion({}).view).toBe('summary');
});

test('what is said next changes that alone', () => {
  const before = progressQuestion({ view: 'types', entityIds: ['rta'], period: MARCH });
  expect(nextQuestion(before, { entityIds: ['dewa'] })).toEqual({ ...before, entityIds: ['dewa'] });
  expect(nextQuestion(before, { view: 'grades' })).toEqual({ ...before, view: 'grades' });
  expect(nextQuestion(before, { phaseIds: ['phase-1'] })).toEqual({
    view: 'types',
    phaseIds: ['phase-1'],
    period: MARCH,
  });
  expect(nextQuestion(before, { everybody: true })).toEqual({ view: 'types', period: MARCH });
});

test('one more beside those that are compared is compared with them', () => {
  const two = progressQuestion({ entityIds: ['rta', 'dewa'] });
  expect(nextQuestion(two, { entityIds: ['dld'] })).toEqual({
    view: 'compare',
    entityIds: ['rta', 'dewa', 'dld'],
  });
  const phases = progressQuestion({ view: 'phases' });
  expect(nextQuestion(phases, { entityIds: ['rta'] })).toEqual({
    view: 'summary',
    entityIds: ['rta'],
  });
});

test('figures of several are those of all, to be told apart', () => {
  expect(scopeOf(progressQuestion({ entityIds: ['rta', 'dewa'], grade: 'A' }))).toEqual({
    grade: 'A',
  });
  expect(scopeOf(progressQuestion({ entityIds: ['rta'], period: MARCH }))).toEqual({
    entityId: 'rta',
    period: MARCH,
  });
});
