import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { DraftContext } from '../../../../dialogs/logProcess/draftContext';
import {
  newState,
  type LogProcessState,
  type Step,
} from '../../../../dialogs/logProcess/logProcessState';
import type { LogProcessTurn } from '../../../../dialogs/logProcess/logProcessTurn';
import { groupTexts, LONGEST_STEP } from '../../../../dialogs/logProcess/steps/groupQuestion';
import { hintOf, questionOf } from '../../../../dialogs/logProcess/stepQuestions';
import type { Language } from '../../../../src/language/text/detectLanguage';
import type { Messages } from '../../../../src/messages/messages';
import type { RecordFields } from '../../../../src/records/model/recordFields';
import { FIELD_NAMES } from '../../../../src/records/model/recordFields';
import {
  GROUP_NAMES,
  groupOf,
  QUESTION_GROUPS,
} from '../../../../src/records/rules/questionGroups';
import { missingFor } from '../../../../src/records/rules/requirements';
import { realMessages } from '../../../support/knowledge/messages';

let messages: Messages;
beforeAll(async () => {
  messages = await realMessages();
});

const STEPS: readonly Step[] = [
  'processName',
  'paperUnit',
  'workingDays',
  'residual',
  ...FIELD_NAMES.filter((field) => groupOf(field) !== undefined),
];

const { entities } = parse(
  readFileSync(join(__dirname, '../../../../knowledge/entities.yaml'), 'utf8'),
) as { entities: { name: Record<Language, string> }[] };
const longestEntity = (language: Language) =>
  entities.map(({ name }) => name[language]).sort((a, b) => b.length - a.length)[0]!;

/** Somebody at a step, with what stands above the question. */
function turnAt(
  language: Language,
  step: Step,
  fields: RecordFields | undefined,
  more: Partial<LogProcessState> = {},
): LogProcessTurn {
  const state = { ...newState(language, 'r', true), step, perDay: 50_000_000, ...more };
  const draft = new DraftContext({} as never, messages, {} as never, state);
  if (fields) draft.opened = { record: { fields, version: 2, assumed: [] } } as never;
  return Object.assign(draft, { lines: [] as string[], asked: step }) as unknown as LogProcessTurn;
}

function lengthOf(turn: LogProcessTurn): number {
  const { step } = turn.state;
  const question = questionOf(step, turn);
  const hint = hintOf(step, turn);
  const { progress = '', also = '' } = groupTexts(turn, question, hint);
  return [...turn.lines, progress, question, hint ?? '', also].filter(Boolean).join('\n').length;
}

const LONG_NAMES: RecordFields = {
  processNameEn: 'Renewal of licences '.repeat(7),
  processNameAr: 'تجديد الرخص التجارية '.repeat(7),
};

describe.each<Language>(['en', 'ar'])('a message for a step, in %s', (language) => {
  test.each(STEPS)('is shorter than 300 characters: %s', (step) => {
    for (const complete of [false, true]) {
      const turn = turnAt(language, step, LONG_NAMES, { complete });
      expect(lengthOf(turn)).toBeLessThan(LONGEST_STEP);
      turn.lines.push(turn.say('log.resumed', { name: turn.name }));
      expect(lengthOf(turn)).toBeLessThan(LONGEST_STEP);
    }
  });

  test('is so at the beginning, also for the entity with the longest name', () => {
    const turn = turnAt(language, 'processName', undefined);
    turn.lines.push(turn.say('log.startOwn', { entity: longestEntity(language) }));
    expect(lengthOf(turn)).toBeLessThan(LONGEST_STEP);
  });

  test('says which of three parts it is, and names what else is open in it', () => {
    const turn = turnAt(language, 'sheetsPerTransaction', LONG_NAMES);
    const { progress, also } = groupTexts(turn, '');
    expect(progress).toBe(turn.say('log.group.paper', { at: 2, of: 3 }));
    expect(also).toContain(turn.say('log.also.shiftedTo'));
    expect(also).not.toContain(turn.say('log.also.transactionsPerYear'));
  });
});

test('every field that a submission may need is in one of the three parts', () => {
  const everyNeed: RecordFields[] = [
    {},
    { baselineMethod: 'sample', eliminationKind: 'e_signature' },
    { baselineMethod: 'annual_total', residualSheetsPerYear: 1 },
    { baselineMethod: 'annual_total' },
    { baselineMethod: 'estimate', legacyArchive: 'disposed_with_approval' },
    { baselineYear: 2020, minutesBefore: 1, minutesAfter: 2 },
    { residualSheetsPerTransaction: 1, residualTransactionsPerYear: 1, copiesPerTransaction: 2 },
  ];
  for (const field of everyNeed.flatMap((fields) => missingFor(fields, 'submit', 2)))
    expect([field, groupOf(field)]).toEqual([field, expect.any(String)]);
  const all: string[] = GROUP_NAMES.flatMap((group) => [...QUESTION_GROUPS[group]]);
  expect(new Set(all).size).toBe(all.length);
});
