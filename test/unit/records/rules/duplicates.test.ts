import fc from 'fast-check';
import { editDistance } from '../../../../src/language/text/editDistance';
import { uniqueKeyOf, findSimilar } from '../../../../src/records/rules/duplicates';
import { keySimilarity, nameKey } from '../../../../src/records/rules/processNameKey';
import type { RecordFields } from '../../../../src/records/model/recordFields';
import type { Comparable } from '../../../../src/records/model/recordStore';
import { rounds } from '../../../support/process/rounds';

interface One extends Comparable {
  fields: RecordFields;
}
const one = (id: string, fields: RecordFields): One => ({
  id,
  number: `PL-RTA-2026-${id.padStart(4, '0')}`,
  status: 'verified',
  entityId: fields.entityId,
  ownerId: 'someone',
  fields,
});
const found = (fields: RecordFields, ...others: One[]) =>
  findSimilar(one('0', { entityId: 'rta', ...fields }), others).map(
    ({ id, why, crossEntity }) => `${id} ${why}${crossEntity ? ' elsewhere' : ''}`,
  );

const NAME = 'إصدار شهادة الفحص الفني للمركبة';

describe('the hard key', () => {
  const key = (fields: RecordFields) => uniqueKeyOf({ entityId: 'rta', ...fields });
  const named = (processNameAr: string, department = 'إدارة الترخيص') =>
    key({ department, processNameAr });

  it('is the service code where there is one, in any case', () => {
    const place = { department: 'Licensing', processNameAr: NAME };
    expect(key({ ...place, serviceCode: 'G4' })).toBe(key({ serviceCode: 'g4' }));
    expect(key({ ...place, serviceCode: 'G4' })).not.toBe(key({ ...place, serviceCode: 'G5' }));
    expect(uniqueKeyOf({ entityId: 'dewa', serviceCode: 'G4' })).not.toBe(
      key({ serviceCode: 'G4' }),
    );
  });

  it('is the department and the Arabic name where there is no code', () => {
    expect(named(NAME)).not.toBe(named(NAME, 'إدارة النقل'));
    expect(named(NAME)).not.toBe(named('تجديد رخصة المركبة'));
  });

  it('of voluntary printing is one for each entity and year', () => {
    const voluntary: RecordFields = { processType: 'voluntary_printing', baselineYear: 2019 };
    expect(key({ ...voluntary, processNameAr: NAME, department: 'A1' })).toBe(
      key({ ...voluntary, serviceCode: 'G4' }),
    );
    expect(key({ ...voluntary, baselineYear: 2018 })).not.toBe(key(voluntary));
    expect(key({ processType: 'voluntary_printing' })).toBeUndefined();
  });

  it('waits for what it is made of', () => {
    expect(uniqueKeyOf({ serviceCode: 'G4' })).toBeUndefined();
    expect(key({ processNameAr: NAME })).toBeUndefined();
    expect(key({ department: 'Licensing' })).toBeUndefined();
    expect(key({ department: '—', processNameAr: NAME })).toBeUndefined();
  });

  it.each([
    'اصدار شهاده الفحص الفنى للمركبه',
    'أصدار شهادة فحص فني لمركبة',
    'إِصْدَارُ شَهَادَةِ الفَحْصِ الفَنِّيِّ للمَرْكَبَةِ',
    'إصـــدار  شهادة - الفحص الفني (للمركبة).',
    '\u202bإصدار شهادة الفحص الفني للمركبة\u202c',
  ])('is the same for the spelling %p', (spelling) => {
    expect(named(spelling)).toBe(named(NAME));
  });

  it('does not depend on how Arabic is spelt', () => {
    const variants: Readonly<Record<string, readonly string[]>> = {
      ا: ['ا', 'أ', 'إ', 'آ', 'ٱ'],
      ي: ['ي', 'ى', 'ی', 'ئ'],
      ه: ['ه', 'ة'],
      ك: ['ك', 'ک'],
      ' ': [' ', '  ', ' - ', '، ', '\u200f '],
    };
    const words = ['اصدار', 'شهاده', 'فحص', 'فني', 'مركبه', 'رخصه', 'سياقه', 'تجديد', 'كهرباء'];
    const name = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 });
    const choices = fc.infiniteStream(fc.nat());
    fc.assert(
      fc.property(name, choices, choices, (parts, spellings, articles) => {
        const next = (stream: Iterator<number>) => Number(stream.next().value);
        const spelt = parts
          .map((word) => (next(articles) % 2 ? `ال${word}` : word))
          .join(' ')
          .replace(/./g, (letter) => {
            const options = variants[letter] ?? [letter];
            const mark = letter !== ' ' && next(spellings) % 5 === 0 ? '\u064e' : '';
            return (options[next(spellings) % options.length] ?? letter) + mark;
          });
        expect(named(spelt)).toBe(named(parts.join(' ')));
      }),
    );
  });
});

describe('names', () => {
  const similarity = (a: string, b: string) => keySimilarity(nameKey(a), nameKey(b));

  it.each([
    ['Vehicle technical test certificate', 'The vehicle technical test certificate', 1],
    ['Trade licence renewal', 'Renewal trade licence', 1],
    ['Trade licence renewal', 'Trade license renewal', 0.95],
    ['تجديد الرخصة التجارية', 'تجديد رخصه تجاريه', 1],
    ['تجديد الرخصة التجارية', 'تجديد الرخص التجارية', 0.94],
    ['Trade licence renewal', 'Building permit', 0],
    ['Leave', 'Lease', 0],
    ['', '', 0],
    ['—', '!', 0],
  ])('%p and %p are alike by %d', (a, b, expected) => {
    expect(similarity(a, b)).toBeCloseTo(expected, 1);
  });

  it('are alike from 0.85 on: 3 letters of 20, and no more', () => {
    expect(similarity('abcdefghijklmnopqrst', 'abcdefghijklmnopqxyz')).toBe(0.85);
    expect(similarity('abcdefghijklmnopqrst', 'abcdefghijklmnopwxyz')).toBe(0);
  });

  it('are compared as if nothing were left out for speed', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 40 });
    const near = fc
      .tuple(letters, fc.nat(40), letters)
      .map(([text, at, more]) => [text, text.slice(0, at) + more.slice(0, 3) + text.slice(at + 2)]);
    const sorted = (key: string) => key.split(' ').sort().join(' ');
    fc.assert(
      fc.property(near, ([first = '', second = '']) => {
        const [a, b] = [nameKey(first), nameKey(second)];
        fc.pre(a !== '' && b !== '');
        const distance = Math.min(editDistance(a, b, 99), editDistance(sorted(a), sorted(b), 99));
        const longest = Math.max(a.length, b.length);
        const expected = 20 * distance <= 3 * longest ? 1 - distance / longest : 0;
        expect(keySimilarity(a, b)).toBe(expected);
      }),
      { numRuns: rounds(1000, 300) },
    );
  });

  it('are as alike one way as the other', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abلا ية'), maxLength: 12 });
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        expect(similarity(a, b)).toBe(similarity(b, a));
        expect(similarity(a, a)).toBe(nameKey(a) === '' ? 0 : 1);
      }),
    );
  });
});

describe('resembling', () => {
  const name: RecordFields = { processNameEn: 'Trade licence renewal' };

  it('finds a similar name in either language', () => {
    const other = { entityId: 'rta', processNameAr: 'تجديد الرخصة', processNameEn: 'Renewal' };
    expect(found({ processNameAr: 'تجديد رخصه' }, one('1', other))).toEqual(['1 name']);
    expect(found(name, one('1', { entityId: 'rta', ...name }))).toEqual(['1 name']);
    expect(found(name, one('1', { entityId: 'rta', processNameEn: 'Parking permit' }))).toEqual([]);
  });

  it('finds a name that means the same in its own entity, if meaning is known', () => {
    const other = (entityId: string) =>
      one('1', { entityId, processNameAr: 'تجديد الرخصة التجارية' });
    const like = (others: One[], cosine: number | undefined) =>
      findSimilar(one('0', { entityId: 'rta', ...name }), others, () => cosine).map(
        ({ why }) => why,
      );
    expect(like([other('rta')], 0.6)).toEqual(['meaning']);
    expect(like([other('rta')], 0.3)).toEqual([]);
    expect(like([other('rta')], undefined)).toEqual([]);
    expect(like([other('dewa')], 0.6)).toEqual([]);
  });

  it('finds the same page, however its address is written', () => {
    const url = 'https://www.rta.ae/services/licence?code=G4';
    const same = [
      'https://rta.ae/services/licence/?code=G4',
      'https://RTA.ae/services/licence?utm_source=mail&code=G4#top',
    ];
    for (const address of same)
      expect(found({ url }, one('1', { entityId: 'rta', url: address }))).toEqual(['1 url']);
    const others = ['https://rta.ae/services/licence?code=G5', 'https://rta.ae/services'];
    for (const address of others)
      expect(found({ url }, one('1', { entityId: 'rta', url: address }))).toEqual([]);
  });

  it('does not take the entry page of an entity for a process', () => {
    const url = 'https://www.rta.ae/';
    expect(found({ url }, one('1', { entityId: 'rta', url }))).toEqual([]);
  });

  it('finds sheets × volume within two per cent, both ends included', () => {
    const volume = (sheets: number, transactions: number): RecordFields => ({
      entityId: 'rta',
      sheetsPerTransaction: sheets,
      transactionsPerYear: transactions,
    });
    expect(found(volume(3, 1000), one('1', volume(1, 2940)))).toEqual(['1 volume']);
    expect(found(volume(1, 2940), one('1', volume(3, 1000)))).toEqual(['1 volume']);
    expect(found(volume(3, 1000), one('1', volume(1, 2939)))).toEqual([]);
  });

  it('finds in another entity only a name or a journey, and says that it is another', () => {
    const alike: RecordFields = {
      url: 'https://rta.ae/services/1',
      sheetsPerTransaction: 3,
      transactionsPerYear: 1000,
    };
    expect(found(alike, one('1', { entityId: 'dewa', ...alike }))).toEqual([]);
    expect(found(name, one('1', { entityId: 'dewa', ...name }))).toEqual(['1 name elsewhere']);
    const journey: RecordFields = { journeyId: 'Opening a restaurant' };
    expect(
      found(journey, one('1', { entityId: 'dewa', journeyId: 'opening a  Restaurant' })),
    ).toEqual(['1 journey elsewhere']);
    expect(found(journey, one('1', { entityId: 'rta', ...journey }))).toEqual([]);
  });

  it('warns where both entities say that the customer prints the same form', () => {
    const form = (printedBy: 'customer' | 'entity'): RecordFields => ({
      ...name,
      paperItems: [{ name: 'Application form', sheets: 1, printedBy }],
    });
    const claim = (mine: RecordFields, theirs: RecordFields) =>
      findSimilar(one('0', { entityId: 'rta', ...mine }), [
        one('1', { entityId: 'dewa', ...theirs }),
      ])[0]?.bothClaimCustomerPrints;
    expect(claim(form('customer'), form('customer'))).toBe(true);
    expect(claim(form('customer'), form('entity'))).toBe(false);
    expect(claim(form('customer'), name)).toBe(false);
  });

  it('puts first what tells most, the own entity before others, and shows at most five', () => {
    const url = 'https://rta.ae/services/1';
    const volume: RecordFields = { sheetsPerTransaction: 3, transactionsPerYear: 1000 };
    const others = [
      one('1', { entityId: 'dewa', ...name }),
      one('2', { entityId: 'rta', ...volume }),
      one('3', { entityId: 'rta', processNameEn: 'Trade license renewal' }),
      one('4', { entityId: 'rta', ...name }),
      one('5', { entityId: 'rta', url }),
      one('6', { entityId: 'dewa', ...name }),
    ];
    expect(found({ ...name, ...volume, url }, ...others)).toEqual([
      '4 name',
      '5 url',
      '3 name',
      '2 volume',
      '1 name elsewhere',
    ]);
  });

  it('passes over itself, and drafts that have no number yet', () => {
    const fields: RecordFields = { entityId: 'rta', ...name };
    expect(findSimilar(one('1', fields), [one('1', fields)])).toEqual([]);
    expect(findSimilar(one('1', fields), [{ ...one('2', fields), number: null }])).toEqual([]);
  });

  it('is the same from both sides', () => {
    const option = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
    const some = fc.record<RecordFields>({
      entityId: fc.constantFrom('rta', 'dewa'),
      processNameAr: option('تجديد الرخصة', 'تجديد رخصه', 'إصدار رخصة'),
      processNameEn: option('Licence renewal', 'Renewal of licence', 'License renewal', 'Permit'),
      url: option('https://rta.ae/1', 'https://www.rta.ae/1/', 'https://rta.ae/2'),
      journeyId: option('one', 'One', 'two'),
      sheetsPerTransaction: option(1, 1.01, 3),
      transactionsPerYear: option(1000, 1010, 2000),
      paperItems: option([{ name: 'Form', sheets: 1, printedBy: 'customer' as const }]),
    });
    fc.assert(
      fc.property(some, some, (first, second) => {
        const [a, b] = [one('1', first), one('2', second)];
        const seen = ({
          why,
          similarity,
          crossEntity,
          bothClaimCustomerPrints,
        }: ReturnType<typeof findSimilar>[number]) => ({
          why,
          similarity,
          crossEntity,
          bothClaimCustomerPrints,
        });
        expect(findSimilar(a, [b]).map(seen)).toEqual(findSimilar(b, [a]).map(seen));
      }),
    );
  });

  it('holds a record against five thousand others while nobody notices', () => {
    const words = 'renewal issue permit licence vehicle trade building parking health food'.split(
      ' ',
    );
    const arabic = 'تجديد إصدار تصريح رخصة المركبة التجارية البناء المواقف الصحة الغذاء'.split(' ');
    const pick = (list: string[], seed: number) =>
      [0, 1, 2, 3].map((at) => list[(seed * 7 + at * 3 + (seed >> at)) % list.length]).join(' ');
    const others = Array.from({ length: 5000 }, (_, index) =>
      one(String(index + 1), {
        entityId: index % 3 ? 'rta' : 'dewa',
        processNameAr: pick(arabic, index),
        processNameEn: pick(words, index),
        url: `https://rta.ae/services/${index}`,
        sheetsPerTransaction: 1 + (index % 9),
        transactionsPerYear: 1000 + index,
      }),
    );
    const record = one('0', { ...others[2500]!.fields, entityId: 'rta' });
    findSimilar(record, others);
    const times = [1, 2, 3].map(() => {
      const before = process.cpuUsage();
      expect(findSimilar(record, others)).toHaveLength(5);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    // Some 45 ms of processor time when nothing else runs; the rest is for busy machines.
    expect(Math.min(...times)).toBeLessThan(250);
  });
});
