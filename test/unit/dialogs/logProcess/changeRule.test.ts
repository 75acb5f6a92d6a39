import fc from 'fast-check';
import type { Step } from '../../../../dialogs/logProcess/logProcessState';
import { readAnswer } from '../../../../dialogs/logProcess/reading/readAnswer';
import { isField, offersOf } from '../../../../dialogs/logProcess/stepQuestions';
import { FIELD_NAMES, type FieldName } from '../../../../src/records/model/recordFields';
import type { Language } from '../../../../src/language/text/detectLanguage';
import { realMessages } from '../../../support/knowledge/messages';
import { rounds } from '../../../support/process/rounds';
import { logProcessTurnAt } from '../../../support/records/logProcessTurnAt';
import { sampleRecord } from '../../../support/records/sampleRecord';
import type { Messages } from '../../../../src/messages/messages';

let messages: Messages;
beforeAll(async () => {
  messages = await realMessages();
});

/** The fields that tell a sentence's units. */
type Unit = 'sheets' | 'volume' | 'copies' | 'launch' | 'kind' | 'none' | 'other';
const FIELDS_OF_UNIT: Record<Unit, readonly FieldName[]> = {
  sheets: ['sheetsPerTransaction'],
  volume: ['transactionsPerYear'],
  copies: ['copiesPerTransaction', 'copiesIncluded'],
  launch: ['goLiveDate', 'goLivePlanned'],
  kind: ['eliminationKind'],
  none: ['residualSheetsPerTransaction', 'residualTransactionsPerYear'],
  other: [],
};

const OWN: Partial<Record<Step, readonly FieldName[]>> = {
  processName: ['processNameAr', 'processNameEn'],
  paperUnit: ['sheetsPerTransaction'],
  workingDays: ['transactionsPerYear'],
  residual: FIELDS_OF_UNIT.none,
  residualSheetsPerTransaction: FIELDS_OF_UNIT.none,
  residualTransactionsPerYear: FIELDS_OF_UNIT.none,
  copiesPerTransaction: FIELDS_OF_UNIT.copies,
  baselineMethod: ['baselineMethod', 'sampleTransactions'],
  goLiveDate: FIELDS_OF_UNIT.launch,
  summary: [],
  editWhich: [],
  similar: [],
};
/** The steps at which a unit of its own is enough to change another field. */
const SHORT: readonly Step[] = [
  'sheetsPerTransaction',
  'paperUnit',
  'workingDays',
  'transactionsPerYear',
  'sheetsPerYear',
  'eliminationKind',
  'goLiveDate',
  'processType',
  'similar',
  'summary',
  'editWhich',
];
/** What is told with the name fills what nobody has told before. */
const isOpening = (step: Step) => step === 'processName' || step === 'entityId';
const STEPS: readonly Step[] = [
  ...FIELD_NAMES.filter(
    (field) => !['paperItems', 'qualifiers', 'evidence', 'goLivePlanned'].includes(field),
  ),
  ...(Object.keys(OWN).filter((step) => !isField(step as Step)) as Step[]),
];

interface Said {
  unit: Unit;
  text: string;
}

const whole = fc.integer({ min: 2, max: 40_000 });
const few = fc.integer({ min: 2, max: 19 });
const year = fc.integer({ min: 2016, max: 2025 });
const said = (unit: Unit, text: fc.Arbitrary<string>): fc.Arbitrary<Said> =>
  text.map((one) => ({ unit, text: one }));
const from = (number: fc.Arbitrary<number>, ...forms: ((n: string) => string)[]) =>
  fc.tuple(number, fc.constantFrom(...forms)).map(([n, form]) => form(String(n)));

const ENGLISH = [
  said(
    'sheets',
    from(
      few,
      (n) => `${n} sheets`,
      (n) => `${n} sheets each`,
      (n) => `${n} pages`,
    ),
  ),
  said(
    'volume',
    from(
      whole,
      (n) => `${n} a year`,
      (n) => `${n} transactions`,
      (n) => `sample of ${n} transactions`,
      (n) => `about ${n} requests a year`,
      (n) => `${n} a month`,
    ),
  ),
  said(
    'copies',
    from(few, (n) => `${n} copies`),
  ),
  said(
    'launch',
    from(
      year,
      (n) => `since ${n}`,
      (n) => `from ${n}`,
      (n) => `since March ${n}`,
      (n) => `went live in May ${n}`,
    ),
  ),
  said(
    'other',
    from(
      year,
      (n) => n,
      (n) => `numbers of ${n}`,
    ),
  ),
  said(
    'other',
    from(
      few,
      (n) => n,
      (n) => `${n}%`,
      (n) => `${n} days`,
      (n) => `${n} minutes`,
    ),
  ),
  said('kind', fc.constantFrom('digital form', 'e-signature', 'DubaiNow')),
  said('none', fc.constantFrom('nothing is printed', 'no longer printed')),
  said('other', fc.constantFrom('yes', 'no', 'the law', 'A4', 'customers', 'kiosk')),
];

const inArabic = (n: string) => n.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? '');
const ARABIC = [
  said(
    'sheets',
    from(
      few,
      (n) => `${n} ورقات`,
      (n) => `${n} أوراق لكل معاملة`,
      (n) => `${n} صفحات`,
    ),
  ),
  said(
    'volume',
    from(
      whole,
      (n) => `${n} في السنة`,
      (n) => `${n} معاملة`,
      (n) => `عينة من ${n} معاملة`,
      (n) => `حوالي ${n} طلب بالسنة`,
      (n) => `${n} بالشهر`,
    ),
  ),
  said(
    'copies',
    from(few, (n) => `${n} نسخ`),
  ),
  said(
    'launch',
    from(
      year,
      (n) => `منذ ${n}`,
      (n) => `من ${n}`,
      (n) => `من مارس ${n}`,
      (n) => `أطلق في مايو ${n}`,
    ),
  ),
  said(
    'other',
    from(year, (n) => `أرقام سنة ${n}`),
  ),
  said(
    'other',
    from(
      few,
      (n) => `${n}٪`,
      (n) => `${n} أيام`,
      (n) => `${n} دقائق`,
    ),
  ),
  said('kind', fc.constantFrom('نموذج رقمي', 'توقيع إلكتروني', 'دبي الآن')),
  said('none', fc.constantFrom('ما نطبع شي', 'لا نطبع شيئاً')),
  said('other', fc.constantFrom('نعم', 'هيه', 'لا', 'القانون', 'المتعاملين')),
].map((one) => one.map(({ unit, text }) => ({ unit, text: inArabic(text) })));

const message = (values: readonly fc.Arbitrary<Said>[], comma: string) =>
  fc.array(fc.oneof(...values), { minLength: 1, maxLength: 3 }).map((parts) => ({
    units: parts.map(({ unit }) => unit),
    text: parts.map(({ text }) => text).join(comma),
  }));

function turnAt(step: Step, language: Language) {
  const record = sampleRecord({ fields: { ...sampleRecord().fields, copiesPerTransaction: 1 } });
  return logProcessTurnAt(step, language, record, messages);
}

/** In each language. */
const MESSAGES = rounds(5000, 1000);

describe.each<[Language, typeof ENGLISH, string]>([
  ['en', ENGLISH, ', '],
  ['ar', ARABIC, '، '],
])('at every step, in %s', (language, values, comma) => {
  test('a message changes no field that it does not name', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.constantFrom(...STEPS), message(values, comma), (step, { units, text }) => {
        const turn = turnAt(step, language);
        const answer = readAnswer(turn, text, offersOf(step, turn));
        const changed = Object.keys(answer?.changes ?? {}) as FieldName[];
        const own = OWN[step] ?? [step as FieldName];
        const given = turn.opened!.record.fields;
        const named = units
          .flatMap((unit) => FIELDS_OF_UNIT[unit])
          .filter((field) => SHORT.includes(step) || (isOpening(step) && !(field in given)));
        expect(changed.filter((field) => ![...own, ...named].includes(field))).toEqual([]);
        if (changed.length > 0) read += 1;
      }),
      { numRuns: MESSAGES },
    );
    // A rule that reads nothing would hold as well.
    expect(read).toBeGreaterThan(MESSAGES / 5);
  });
});
