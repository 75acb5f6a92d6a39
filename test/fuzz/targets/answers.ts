import { offersOf } from '../../../dialogs/logProcess/stepQuestions';
import { readAnswer } from '../../../dialogs/logProcess/reading/readAnswer';
import type { Step } from '../../../dialogs/logProcess/logProcessState';
import { FIELD_NAMES, type FieldName } from '../../../src/records/model/recordFields';
import { draftTurn } from '../draftTurn';
import type { FuzzTarget } from '../fuzzTarget';
import { typed } from '../typed';
import { expectKept } from './messages';

const STEPS: readonly Step[] = [
  ...(['processName', 'paperUnit', 'range', 'workingDays', 'residual'] as const),
  ...(['similar', 'summary', 'editWhich', 'evidence'] as const),
  ...FIELD_NAMES,
];
/** The first letter of an input says which question it answers. */
const FIRST = '0'.charCodeAt(0);
const answering = (step: Step, text: string) =>
  `${String.fromCharCode(FIRST + STEPS.indexOf(step))}${text}`;

export const target: FuzzTarget = {
  seeds: () => [
    answering('processName', 'parking permit, RTA'),
    answering('paperUnit', 'pages, both sides'),
    answering('range', 'the higher one'),
    answering('workingDays', '250 days a year'),
    answering('residual', '1 sheet for 2% of them'),
    answering('evidence', 'التعميم القديم https://dubai.ae/a، 2020-01-01'),
    answering('summary', 'change the date to March 2021'),
    answering('goLiveDate', '١ رمضان ١٤٤٤'),
    answering('sheetsPerTransaction', '3 to 5 pages'),
    answering('transactionsPerYear', 'about 40 a day'),
    answering('entityId', 'authority'),
    answering('copiesPerTransaction', 'نسختين'),
    answering('channels', 'web and the app'),
  ],
  check(input) {
    const step = STEPS[((input[0] ?? 0) - FIRST + STEPS.length) % STEPS.length] ?? 'processName';
    const turn = draftTurn(input.length % 2 === 0 ? 'en' : 'ar', step);
    const answer = readAnswer(turn, typed(input.subarray(1)), offersOf(step, turn));
    for (const [field, value] of Object.entries(answer?.changes ?? {}))
      expectKept(field as FieldName, value);
    // What is kept of the talk is kept as JSON.
    JSON.stringify(answer?.state ?? {}, (_, value: unknown) => {
      if (typeof value === 'number' && !Number.isFinite(value))
        throw new Error(`a number of ${value} in the state`);
      return value;
    });
  },
  longest: 600,
};
