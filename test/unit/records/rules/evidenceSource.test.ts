import fc from 'fast-check';
import { evidenceSource } from '../../../../src/records/rules/evidence/evidenceSource';

describe('a reference that somebody else can look up is evidence', () => {
  it.each([
    'Circular 12/2020',
    'circular 9',
    'circular no. 12 of 2020',
    'Circular No.12/2020 from the director general',
    'It is circular 12/2020',
    'Decision (13) of 2019',
    'Archive 7',
    'ref 44',
    'Ref: 2024-118',
    'No. 118',
    'DMS:1',
    'DMS:2024/15',
    'DEMO-DMS/RTA/123',
    'HR-7',
    'FM-12',
    'INC0012345',
    'form HR-2019-7, the old one',
    '2024/15',
    '12/2020',
    '20240015',
    'NA-2024-118',
    'تعميم 12/2020',
    'تعميم رقم 12 لسنة 2020',
    'التعميم رقم ١٢ لسنة ٢٠٢٠',
    'القرار رقم (13) لسنة 2019',
    'بالتعميم 12',
    'كتاب رقم ٤٤',
    'أرشيف-2024-118',
    '12/ق/2020',
    'ملف ٧',
  ])('%s', (text) => {
    expect(evidenceSource(text)).toBe('reference');
  });
});

describe('an address is evidence, whatever is wrong with it', () => {
  it.each(['https://rta.sharepoint.com/a.pdf', 'http://intranet/x', 'www.rta.ae/circular'])(
    '%s',
    (text) => {
      expect(evidenceSource(text)).toBe('address');
    },
  );
});

describe('what leads nowhere is no evidence', () => {
  it.each([
    '',
    '-',
    '...',
    'yes',
    'no',
    "I don't know",
    'i dont know the number of circular 12',
    'I will send it tomorrow',
    "I'll send it tomorrow at 3",
    "I'll add circular 12/2020 later",
    'we will provide it in 2 days',
    'in 2 weeks',
    'not yet',
    'N/A',
    'nothing',
    'ask Ahmed',
    'the circular',
    'circular',
    'a screenshot',
    'the old form',
    'we stopped in 2020',
    '2020',
    'since 2020',
    'report 2019',
    'circular of last year',
    '3 forms',
    '2 screenshots',
    'report 3 pages',
    '30/11/2026',
    '2026-11-30',
    '12-Jan-2020',
    '40k',
    '40,000',
    '3pm',
    'covid-19',
    '24-hour',
    'step-2',
    'A4',
    '7',
    'trust me',
    'لا أعرف',
    'ما أعرف',
    'ما أدري رقم التعميم 12',
    'برسله باجر',
    'برسله لك بعد يومين',
    'بضيفه بعدين',
    'بطرشه لك باچر الساعة ٣',
    'سأرسله غداً',
    'سأضيفه لاحقًا',
    'سوف أرسله الأسبوع القادم',
    'سنوافيكم به',
    'بعد أسبوعين',
    'التعميم',
    'تعميم',
    'صورة من النموذج',
    'عندي ٣ صور',
    'من سنة ٢٠٢٠',
    'تقرير ٣ صفحات',
    'اسألوا أحمد',
    'ما عندي',
    'barsela bacher',
  ])('%s', (text) => {
    expect(evidenceSource(text)).toBeUndefined();
  });
});

const word = fc.constantFrom(
  'the',
  'paper',
  'we',
  'stopped',
  'form',
  'old',
  'التعميم',
  'عندنا',
  'ورق',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const number = fc.integer({ min: 1, max: 9999 }).map(String);
const year = fc.integer({ min: 1990, max: 2026 }).map(String);

test('words without a number name no document', () => {
  fc.assert(fc.property(sentence, (text) => evidenceSource(text) === undefined));
});

test('a numbered circular stays evidence among other words', () => {
  fc.assert(
    fc.property(sentence, number, year, sentence, (before, serial, issued, behind) => {
      for (const name of ['Circular', 'تعميم'])
        expect(evidenceSource(`${before} ${name} ${serial}/${issued} ${behind}`)).toBe('reference');
    }),
  );
});

test('a promise is none, whatever it names', () => {
  const promise = fc.constantFrom('I will send it', 'tomorrow', 'later', 'باجر', 'بضيفه بعدين');
  fc.assert(
    fc.property(promise, number, year, (said, serial, issued) => {
      expect(evidenceSource(`Circular ${serial}/${issued} ${said}`)).toBeUndefined();
      expect(evidenceSource(`${said} DMS:${issued}/${serial}`)).toBeUndefined();
    }),
  );
});

test('digits of any script are the same reference', () => {
  fc.assert(
    fc.property(number, year, (serial, issued) => {
      const plain = `${serial}/${issued}`;
      const arabic = plain.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? '');
      expect(evidenceSource(`تعميم ${arabic}`)).toBe(evidenceSource(`تعميم ${plain}`));
    }),
  );
});
