import fc from 'fast-check';
import { cleanText } from '../../../src/language/text/cleanText';
import { checkValue } from '../../../src/records/rules/checkValue';
import { FIELD_KINDS } from '../../../src/records/model/fieldKinds';
import {
  EVIDENCE_KINDS,
  FIELD_NAMES,
  PRINTED_BY,
  QUALIFIED_FIELDS,
  type FieldName,
  type RecordFields,
} from '../../../src/records/model/recordFields';

/** Texts that spreadsheets, and whoever divides cells, like to misread. */
const NASTY = [
  '=1+1',
  '+1 800',
  '-2+3',
  '@SUM(A1)',
  "'=1",
  "''=1",
  'a "quoted" word',
  'one, two; three | four || five',
  'أول، ثانٍ؛ ثالث',
  'شهادة الفحص الفني، «نسخة»',
  'مختلط mixed 123 ١٢٣',
  '0012',
  '_x0041_ and _x005F_',
  '<b>&amp;</b>',
  'None',
  'TRUE',
  '1e5',
  '|',
  '😀 😀',
];

const unit = fc.constantFrom(...'=+-@\'"`,;|.0123 aAبجة٣%_x\\/');
const text = fc
  .oneof(fc.constantFrom(...NASTY), fc.string({ unit, minLength: 2, maxLength: 20 }))
  .map(cleanText);
const sheets = fc.integer({ min: 1, max: 50_000 }).map((hundredths) => hundredths / 100);
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2026-11-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** What leads somewhere, with what is easily misread around it. */
const source = fc.oneof(
  fc
    .tuple(fc.constantFrom('DMS:2024/15', 'Circular 12/2020', 'تعميم 12/2020'), text)
    .map(([reference, rest]) => cleanText(`${reference} ${rest}`)),
  fc.constantFrom('https://x.ae/a?b=1,2;3', 'https://x.ae/خدمة|1'),
);
const evidence = fc.record(
  { kind: fc.constantFrom(...EVIDENCE_KINDS), title: text, link: source, date: day },
  { requiredKeys: ['kind', 'title', 'link'] },
);
const paperItem = fc.record({ name: text, sheets, printedBy: fc.constantFrom(...PRINTED_BY) });

const qualifiers = fc.subarray([...QUALIFIED_FIELDS], { minLength: 1 }).chain((fields) =>
  fc.tuple(
    ...fields.map((field) =>
      fc.oneof(
        fc.constantFrom('about', 'more_than', 'at_least').map((kind) => ({ field, kind })),
        fc
          .tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1000, max: 9999 }))
          .map(([from, to]) => ({ field, kind: 'between', from, to })),
      ),
    ),
  ),
);

/** Texts that not every text can be. */
const OWN: Readonly<Partial<Record<FieldName, fc.Arbitrary<unknown>>>> = {
  entityId: fc.constantFrom('rta', 'dewa', 'dubai-police', 'det'),
  processNameAr: text.map((rest) => cleanText(`شهادة ${rest}`)),
  processNameEn: text.map((rest) => cleanText(`${rest} certificate`)),
  serviceCode: fc.string({ unit: fc.constantFrom(...'aZ09._/-'), minLength: 1, maxLength: 12 }),
  partOf: fc.constant('PL-RTA-2026-0001'),
  url: fc.constantFrom('https://www.dubai.ae/a?b=1,2;3', 'https://rta.ae/=1', 'https://x.ae/خدمة'),
};

function valueOf(field: FieldName): fc.Arbitrary<unknown> {
  const kind = FIELD_KINDS[field];
  const own = OWN[field];
  if (own) return own;
  if (kind.kind === 'choice') return fc.constantFrom(...kind.options);
  if (kind.kind === 'choices') return fc.subarray([...kind.options], { minLength: 1 });
  if (kind.kind === 'evidence') return fc.array(evidence, { minLength: 1, maxLength: 3 });
  if (kind.kind === 'paper_items') return fc.array(paperItem, { minLength: 1, maxLength: 3 });
  if (kind.kind === 'qualifiers') return qualifiers;
  if (kind.kind === 'yes_no') return fc.boolean();
  if (kind.kind === 'date') return day;
  if (kind.kind === 'year') return fc.integer({ min: 2015, max: 2026 });
  if (kind.kind === 'text') return text;
  return fc.oneof(fc.integer({ min: 0, max: 50_000_000 }), sheets, fc.integer({ min: 1, max: 20 }));
}

/** Any values that a record can have, of any of its fields. */
export const arbitraryFields: fc.Arbitrary<RecordFields> = fc.record(
  Object.fromEntries(
    FIELD_NAMES.map((field) => [
      field,
      valueOf(field).filter((value) => 'value' in checkValue(field, value)),
    ]),
  ),
  { requiredKeys: ['entityId'] },
) as fc.Arbitrary<RecordFields>;
