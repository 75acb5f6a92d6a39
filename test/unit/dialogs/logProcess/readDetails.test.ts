import fc from 'fast-check';
import type { Step } from '../../../../dialogs/logProcess/logProcessState';
import { readDetails } from '../../../../dialogs/logProcess/reading/readDetails';
import type { Language } from '../../../../src/language/text/detectLanguage';
import type { Messages } from '../../../../src/messages/messages';
import type { RecordFields } from '../../../../src/records/model/recordFields';
import { realMessages } from '../../../support/knowledge/messages';
import { rounds } from '../../../support/process/rounds';
import { logProcessTurnAt } from '../../../support/records/logProcessTurnAt';
import { sampleRecord } from '../../../support/records/sampleRecord';

let messages: Messages;
beforeAll(async () => {
  messages = await realMessages();
});

/** What a clause tells, in words that people use for it. */
const CLAUSES: Record<Language, readonly (readonly [string, RecordFields])[]> = {
  en: [
    ['Licensing department', { department: 'Licensing department' }],
    ['department: Permits', { department: 'Permits' }],
    ['no personal data', { containsPersonalData: false }],
    ['contains personal data', { containsPersonalData: true }],
    ['classified as open', { classification: 'open' }],
    ['data class: confidential', { classification: 'confidential' }],
    ['on DubaiNow', { channels: ['dubainow'] }],
    ['through our website', { channels: ['entity_portal'] }],
    ['we counted them', { baselineMethod: 'counted' }],
    ['from the print log', { baselineMethod: 'print_log' }],
    [
      'estimated from the forms of a week',
      { baselineMethod: 'estimate', estimateReason: 'the forms of a week' },
    ],
    ['nobody else prints it', { shiftedTo: 'none' }],
    ['98% digital', { digitalShare: 98 }],
    ['figures of 2019', { baselineYear: 2019 }],
    ['an internal process', { processType: 'internal_process' }],
  ],
  ar: [
    ['إدارة الترخيص', { department: 'إدارة الترخيص' }],
    ['الإدارة: التصاريح', { department: 'التصاريح' }],
    ['لا بيانات شخصية', { containsPersonalData: false }],
    ['فيها بيانات شخصية', { containsPersonalData: true }],
    ['تصنيف مفتوح', { classification: 'open' }],
    ['التصنيف: سرية', { classification: 'confidential' }],
    ['عبر دبي الآن', { channels: ['dubainow'] }],
    ['على موقعنا', { channels: ['entity_portal'] }],
    ['عددناها', { baselineMethod: 'counted' }],
    ['من سجل الطباعة', { baselineMethod: 'print_log' }],
    ['قدرناها من طلبات شهر واحد', { baselineMethod: 'estimate', estimateReason: 'طلبات شهر واحد' }],
    ['ما حد يطبعه غيرنا', { shiftedTo: 'none' }],
    ['٩٨٪ رقمي', { digitalShare: 98 }],
    ['أرقام سنة ٢٠١٩', { baselineYear: 2019 }],
    ['إجراء داخلي', { processType: 'internal_process' }],
  ],
};

/** Steps of which no clause above is the answer. */
const STEPS: readonly Step[] = ['evidence', 'summary', 'residual', 'goLiveDate', 'processNameAr'];

const FREE = { ...sampleRecord().fields };
delete FREE.processType;

const UNNAMED = { ...FREE };
delete UNNAMED.processNameAr;
delete UNNAMED.processNameEn;

/** Some of the clauses in some order, each of another field. */
const told = (language: Language) =>
  fc.shuffledSubarray([...CLAUSES[language]], { minLength: 2, maxLength: 6 }).filter((clauses) => {
    const fields = clauses.flatMap(([, said]) => Object.keys(said));
    return new Set(fields).size === fields.length;
  });

const valuesOf = (clauses: readonly (readonly [string, RecordFields])[]): RecordFields =>
  Object.assign({}, ...clauses.map(([, said]) => said)) as RecordFields;

describe.each<[Language, readonly string[], string]>([
  ['en', [', ', '; ', '\n'], 'something else entirely'],
  ['ar', ['، ', '؛ ', '\n'], 'شيء آخر تماماً'],
])('a message that tells several details, in %s', (language, breaks, other) => {
  const read = (step: Step, fields: RecordFields, text: string) =>
    readDetails(logProcessTurnAt(step, language, sampleRecord({ fields }), messages), text);

  test('sets each of them, and nothing else, in any order', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...STEPS),
        told(language),
        fc.constantFrom(...breaks),
        (step, clauses, between) => {
          const text = clauses.map(([said]) => said).join(between);
          expect(read(step, FREE, text)).toMatchObject({
            changes: valuesOf(clauses),
            rest: '',
          });
        },
      ),
      { numRuns: rounds(1000, 200) },
    );
  });

  test('changes nothing that was given before, and leaves those words', () => {
    fc.assert(
      fc.property(told(language), ([before, ...clauses]) => {
        const given = { ...FREE, ...before![1] };
        const text = [before!, ...clauses].map(([said]) => said).join(breaks[0]);
        expect(read('evidence', given, text)).toMatchObject({
          changes: valuesOf(clauses),
          rest: before![0],
        });
      }),
      { numRuns: rounds(1000, 200) },
    );
  });

  test('leaves what it does not understand', () => {
    fc.assert(
      fc.property(told(language), fc.nat(), (clauses, at) => {
        const said = clauses.map(([words]) => words);
        said.splice(at % (said.length + 1), 0, other);
        expect(read('summary', FREE, said.join(breaks[0]))).toMatchObject({
          changes: valuesOf(clauses),
          rest: other,
        });
      }),
      { numRuns: rounds(1000, 200) },
    );
  });
});

test.each<[Language, string, RecordFields]>([
  [
    'en',
    'figures of 2019, estimate: forms of one week were counted',
    {
      baselineYear: 2019,
      baselineMethod: 'estimate',
      estimateReason: 'forms of one week were counted',
    },
  ],
  [
    'ar',
    'أرقام ٢٠١٩، تقدير بناء على عدّ أسبوع واحد',
    { baselineYear: 2019, baselineMethod: 'estimate', estimateReason: 'عدّ أسبوع واحد' },
  ],
])('the reason of an estimate tells the method, in %s', (language, text, changes) => {
  const turn = logProcessTurnAt('evidence', language, sampleRecord({ fields: FREE }), messages);
  expect(readDetails(turn, text)?.changes).toEqual(changes);
});

test.each<[Language, Step, string]>([
  ['ar', 'goLiveDate', 'mo jahza, inshallah baad el eid'],
  ['ar', 'eliminationKind', 'not sure yet, will ask the team'],
  ['en', 'goLiveDate', 'ما أدري، بسأل الزملاء وأخبركم'],
])('an answer in the other language alone is no name, in %s at %s: %s', (language, step, text) => {
  const turn = logProcessTurnAt(step, language, sampleRecord({ fields: UNNAMED }), messages);
  expect(readDetails(turn, text)?.changes ?? {}).toEqual({});
});

test.each<[Language, string, RecordFields]>([
  ['ar', 'إدارة الأسواق، Market stall permit', { processNameEn: 'Market stall permit' }],
  ['en', 'Markets department, تصريح كشك', { processNameAr: 'تصريح كشك' }],
])('beside words in the own language it is one, in %s', (language, text, name) => {
  const turn = logProcessTurnAt('summary', language, sampleRecord({ fields: UNNAMED }), messages);
  expect(readDetails(turn, text)?.changes).toMatchObject(name);
});

test.each([
  ['واحدة للملف وثانية للمراجع', undefined],
  ['وحدة لنا والثانية للبنك', undefined],
  ['وحدة الرقابة', 'وحدة الرقابة'],
  ['وحدة لوائح العمل', 'وحدة لوائح العمل'],
])('one for somebody is no unit: %s', (text, department) => {
  const fields = { ...UNNAMED };
  delete fields.department;
  const turn = logProcessTurnAt('copiesPerTransaction', 'ar', sampleRecord({ fields }), messages);
  expect(readDetails(turn, `٢، ${text}`)?.changes.department).toBe(department);
});
