import type { Outcome } from '../../../../src/answering/model/answerOutcome';
import { decisionInScope, decisionOutOfScope } from '../../../../src/cli/eval/evalReport';

const common = { language: 'en', confidence: 0.5, text: 'a text' } as const;
const answered: Outcome = {
  ...common,
  status: 'answered',
  entryId: 'target.phase-1',
  kind: 'target',
  sources: [],
  followUps: [],
};
const suggested: Outcome = {
  ...common,
  status: 'suggested',
  options: [
    { entryId: 'launch', text: 'When?' },
    { entryId: 'target.phase-2', text: 'How much?' },
  ],
};
const unknown: Outcome = { ...common, status: 'unknown' };
const gap: Outcome = { ...common, status: 'unknown', entryId: 'cost' };
const command: Outcome = {
  ...common,
  status: 'command',
  entryId: 'help-me',
  command: 'help',
  followUps: [],
};

const expecting = (expect: string, outcome: Outcome) =>
  decisionInScope({ question: { text: 'a question', expect, lang: 'en', tag: 'a' }, outcome });

describe('the decision on a question in scope', () => {
  it.each([
    ['the expansion that is answered', 'target.phase-1', answered, 'answeredRight'],
    ['the entry that it was written as', 'target', answered, 'answeredRight'],
    ['another expansion', 'target.phase-2', answered, 'answeredWrong'],
    ['an option', 'target.phase-2', suggested, 'suggestedWithRight'],
    ['the entry of an option', 'target', suggested, 'suggestedWithRight'],
    ['what no option is', 'target.phase-1', suggested, 'suggestedWithout'],
    ['a command that is taken', 'help-me', command, 'answeredRight'],
    ['what a command is taken for', 'launch', command, 'answeredWrong'],
    ['what is declined', 'launch', unknown, 'declined'],
    ['what a gap is taken for', 'launch', gap, 'declined'],
    ['the gap that says that it is not known', 'cost', gap, 'answeredRight'],
  ] as const)('knows %s', (_, id, outcome, decision) => {
    expect(expecting(id, outcome)).toBe(decision);
  });
});

describe('the decision on a question out of scope', () => {
  it.each([
    [answered, 'answered'],
    [command, 'answered'],
    [suggested, 'suggested'],
    [unknown, 'declined'],
    [gap, 'declined'],
  ] as const)('goes by what was done: %#', (outcome, decision) => {
    expect(decisionOutOfScope(outcome)).toBe(decision);
  });
});
