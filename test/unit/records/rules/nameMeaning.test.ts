import fc from 'fast-check';
import type { TextLikeness } from '../../../../src/language/text/textMeaning';
import { EncoderThread } from '../../../../src/meaning/encoderThread';
import { TextComparison, USUAL_IN_NAMES } from '../../../../src/meaning/textComparison';
import { meanTheSame } from '../../../../src/records/rules/nameMeaning';
import processes from './processNames.json';

const LONG = 60_000;

/** Each process as three people name it, in both languages. */
const RECORDS = processes.flatMap(({ id, en, ar }) =>
  en.map((name, at) => ({ id, en: name, ar: ar[at] ?? '' })),
);
type Named = (typeof RECORDS)[number];

/** How many of the pairs of one process are found, and how many others each record is likened to. */
function measure(likeness: TextLikeness, namesOf: (record: Named) => string[]) {
  let found = 0;
  let doubles = 0;
  let wrong = 0;
  for (const record of RECORDS)
    for (const other of RECORDS) {
      if (record === other) continue;
      const alike = meanTheSame(namesOf(record), namesOf(other), likeness);
      if (record.id === other.id) doubles += 1;
      if (alike && record.id === other.id) found += 1;
      if (alike && record.id !== other.id) wrong += 1;
    }
  const wordings = RECORDS.length / processes.length;
  return { found: found / doubles, wrong: wrong / RECORDS.length / wordings };
}

describe('names of processes', () => {
  let likeness: TextLikeness;
  beforeAll(async () => {
    await using encoder = new EncoderThread();
    const names = RECORDS.flatMap(({ en, ar }) => [en, ar]);
    likeness = await new TextComparison(encoder, () => undefined, USUAL_IN_NAMES, LONG).likenessOf(
      names,
    );
  });

  it('that mean the same are found, in other words and in the other language', () => {
    const both = measure(likeness, ({ en, ar }) => [en, ar]);
    // Measured: 0.25 and 0.06.
    expect(both.found).toBeGreaterThan(0.23);
    expect(both.wrong).toBeLessThan(0.07);
    const arabic = measure(likeness, ({ ar }) => [ar]);
    // Measured: 0.32 and 0.19.
    expect(arabic.found).toBeGreaterThan(0.3);
    expect(arabic.wrong).toBeLessThan(0.21);
  });

  it('are found across the languages alone', () => {
    expect(meanTheSame(['Trade licence renewal'], ['تجديد الرخصة التجارية'], likeness)).toBe(true);
    expect(meanTheSame(['Trade licence renewal'], ['إلغاء الرخصة التجارية'], likeness)).toBe(false);
    expect(meanTheSame(['Trade licence renewal'], ['جرد المخازن السنوي'], likeness)).toBe(false);
  });

  it.each([
    ['Trade licence renewal', 'Trade licence cancellation'],
    ['تجديد ملكية المركبة', 'نقل ملكية المركبة'],
    ['Visit visa issuance', 'تمديد تأشيرة الزيارة'],
    ['Approval of form 12', 'Approval of form 14'],
    ['اعتماد النموذج 12', 'اعتماد النموذج 14'],
    ['Permit Qazwsxedc', 'Permit Rfvtgbyhn'],
  ])('%p and %p do different things, however alike they are', (one, other) => {
    expect(meanTheSame([one], [other], () => 1)).toBe(false);
  });

  it('are alike one way as the other, and never without vectors', () => {
    const name = fc.constantFrom(...RECORDS.flatMap(({ en, ar }) => [en, ar]));
    const names = fc.array(name, { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(names, names, (some, others) => {
        expect(meanTheSame(some, others, likeness)).toBe(meanTheSame(others, some, likeness));
        expect(meanTheSame(some, others, () => undefined)).toBe(false);
      }),
    );
  });
});
