import fc from 'fast-check';
import { readAmount } from '../../../../src/language/numbers/readAmount';
import {
  QUALIFIED_FIELDS,
  type FieldChanges,
  type QualifiedField,
  type Qualifier,
} from '../../../../src/records/model/recordFields';
import { figuresOf } from '../../../../src/records/rules/paperArithmetic';
import {
  quantityOf,
  qualifierOf,
  replaceQualifiers,
  verifiedFields,
  withQualifiers,
} from '../../../../src/records/rules/qualifiers';

const kind = fc.constantFrom('about', 'more_than', 'at_least' as const);
const someQualifiers = fc
  .subarray([...QUALIFIED_FIELDS])
  .chain((fields) =>
    fc.tuple(...fields.map((field) => kind.map((one): Qualifier => ({ field, kind: one })))),
  );

test.each([
  ['40,000', undefined],
  ['about 40,000', 'about'],
  ['~40k', 'about'],
  ['more than 40,000', 'more_than'],
  ['40,000+', 'more_than'],
  ['at least 40,000', 'at_least'],
  ['40,000 or more', 'at_least'],
  ['حوالي ٤٠ ألف', 'about'],
  ['٤٠ ألف تقريباً', 'about'],
  ['أكثر من ٤٠ ألف', 'more_than'],
  ['لا يقل عن ٤٠ ألف', 'at_least'],
])('%s is kept as it was said', (text, said) => {
  const { value, qualifiers } = quantityOf('transactionsPerYear', readAmount(text)!);
  expect(value).toBe(40_000);
  expect(qualifiers).toEqual(said ? [{ field: 'transactionsPerYear', kind: said }] : []);
});

test('of a range the end counts that claims less to be saved', () => {
  const range = fc
    .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 21, max: 40 }))
    .map(([from, to]) => ({ from, to }));
  fc.assert(
    fc.property(
      fc.tuple(range, range, range, range),
      fc.tuple(...QUALIFIED_FIELDS.map(() => fc.double({ min: 0, max: 1, noNaN: true }))),
      ([sheets, volume, left, leftVolume], at) => {
        const ranges: Partial<Record<QualifiedField, { from: number; to: number }>> = {
          sheetsPerTransaction: { from: sheets.from + 100, to: sheets.to + 100 },
          transactionsPerYear: { from: volume.from + 100, to: volume.to + 100 },
          residualSheetsPerTransaction: left,
          residualTransactionsPerYear: leftVolume,
        };
        const values = (pick: (field: QualifiedField, index: number) => number) =>
          Object.fromEntries(
            QUALIFIED_FIELDS.flatMap((field, index) =>
              ranges[field] ? [[field, pick(field, index)]] : [],
            ),
          );
        const counted = values(
          (field) => quantityOf(field, { range: ranges[field]!, per: 'year' }).value,
        );
        const any = values((field, index) => {
          const { from, to } = ranges[field]!;
          return Math.round(from + (to - from) * (at[index] ?? 0));
        });
        expect(Number(figuresOf(counted)!.eliminatedSheets)).toBeLessThanOrEqual(
          Number(figuresOf(any)!.eliminatedSheets),
        );
      },
    ),
  );
});

test('a new value takes the mark of the old one away, and leaves those of the others', () => {
  fc.assert(
    fc.property(
      someQualifiers,
      fc.subarray([...QUALIFIED_FIELDS]),
      someQualifiers,
      (known, changed, said) => {
        const next = replaceQualifiers({ qualifiers: known }, changed, said) ?? [];
        for (const field of QUALIFIED_FIELDS)
          expect(qualifierOf(field, { qualifiers: next })).toEqual(
            qualifierOf(field, { qualifiers: changed.includes(field) ? said : known }),
          );
        const changes: FieldChanges = Object.fromEntries(changed.map((field) => [field, 5]));
        const plain = withQualifiers({ qualifiers: known }, changes, []);
        expect(plain.qualifiers === undefined ? known : (plain.qualifiers ?? [])).toEqual(
          known.filter(({ field }) => !changed.includes(field)),
        );
      },
    ),
  );
});

test('what a verifier has corrected is exact', () => {
  const fields = {
    transactionsPerYear: 40_000,
    sheetsPerTransaction: 3,
    qualifiers: [
      { field: 'sheetsPerTransaction', kind: 'about' },
      { field: 'transactionsPerYear', kind: 'more_than' },
    ] satisfies Qualifier[],
  };
  expect(verifiedFields(fields, { transactionsPerYear: 39_500 })).toEqual({
    transactionsPerYear: 39_500,
    sheetsPerTransaction: 3,
    qualifiers: [{ field: 'sheetsPerTransaction', kind: 'about' }],
  });
});
