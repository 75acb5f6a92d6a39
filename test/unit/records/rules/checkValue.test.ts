import fc from 'fast-check';
import { checkValue } from '../../../../src/records/rules/checkValue';
import { fileLink } from '../../../../src/records/model/fileLink';
import { FIELD_NAMES, type FieldName } from '../../../../src/records/model/recordFields';

const long = (length: number) => 'x'.repeat(length);

describe('checkValue', () => {
  it.each<[FieldName, unknown, unknown]>([
    ['sheetsPerTransaction', 3.25, 3.25],
    ['processNameAr', '  شهادة الفحص ', 'شهادة الفحص'],
    ['serviceCode', ' G4 ', 'G4'],
    ['goLiveDate', '2024-02-29', '2024-02-29'],
    ['residualSheetsPerTransaction', 0, 0],
    ['copiesIncluded', false, false],
    ['channels', ['dubainow'], ['dubainow']],
  ])('takes for %s the value %p', (field, value, kept) => {
    expect(checkValue(field, value)).toEqual({ value: kept });
  });

  it.each<[FieldName, unknown, string, number | undefined]>([
    ['department', 'x', 'too_short', 2],
    ['department', long(121), 'too_long', 120],
    ['description', 'Call 050 123 4567', 'personal_data', undefined],
    ['description', '784-1990-1234567-1', 'personal_data', undefined],
    ['sheetsPerTransaction', 0, 'too_small', 0.01],
    ['sheetsPerTransaction', 500.01, 'too_large', 500],
    ['sheetsPerTransaction', 1.005, 'too_many_decimals', 2],
    ['copiesPerTransaction', 1.5, 'not_whole', undefined],
    ['copiesPerTransaction', 21, 'too_large', 20],
    ['transactionsPerYear', 1e300, 'too_large', 50_000_000],
    ['transactionsPerYear', 0, 'too_small', 1],
    ['baselineYear', 2014, 'too_small', 2015],
    ['goLiveDate', '2023-02-29', 'not_a_date', undefined],
    ['goLiveDate', '0000-01-01', 'not_a_date', undefined],
    ['processNameAr', 'Certificate', 'not_arabic', undefined],
    ['processNameEn', 'شهادة', 'not_english', undefined],
    ['serviceCode', 'G 4', 'not_a_code', undefined],
    ['serviceCode', long(33), 'too_long', 32],
    ['partOf', 'RTA-1', 'not_a_number', undefined],
    ['url', 'http://rta.ae', 'not_https', undefined],
    ['url', 'rta', 'not_https', undefined],
    ['processType', 'something', 'not_understood', undefined],
    ['channels', [], 'not_understood', undefined],
    ['evidence', [{ kind: 'report' }], 'not_understood', undefined],
    ['evidence', [{ kind: 'report', title: 'x', link: 'DMS:1' }], 'too_short', 2],
    ['evidence', Array(21).fill({ kind: 'report', title: 'xx', link: 'DMS:1' }), 'too_large', 20],
    [
      'evidence',
      [{ kind: 'report', title: 'xx', link: 'I will send it' }],
      'not_evidence',
      undefined,
    ],
    ['copiesPerTransaction', 'two', 'not_understood', undefined],
    ['sheetsPerTransaction', Number.NaN, 'not_understood', undefined],
    ['entityId', '../rta', 'not_understood', undefined],
    ['department', undefined, 'not_understood', undefined],
    ['department', null, 'not_understood', undefined],
  ])('says of %s %p: %s', (field, value, fault, limit) => {
    expect(checkValue(field, value)).toEqual({
      fault,
      values: limit === undefined ? {} : { limit },
    });
  });

  it('takes every hash of a file, also one with digits like those of a telephone or an identity', () => {
    const hash = fc.oneof(
      fc.stringMatching(/^[0-9a-f]{64}$/),
      fc
        .constantFrom('0501234567', '784199012345671', '9715012345678')
        .map((number) => `f${number}`.padEnd(64, 'a')),
    );
    fc.assert(
      fc.property(hash, (sha256) => {
        const pieces = [{ kind: 'report', title: 'a.pdf', link: fileLink(sha256) }];
        expect(checkValue('evidence', pieces)).toEqual({ value: pieces });
      }),
    );
  });

  it('throws at nothing, and what it takes it takes again unchanged', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FIELD_NAMES), fc.anything(), (field, value) => {
        const first = checkValue(field, value);
        if ('value' in first) expect(checkValue(field, first.value)).toEqual(first);
        else expect(typeof first.fault).toBe('string');
      }),
    );
  });
});
