import { recordListCard, type RecordPage } from '../../../../src/cards/records/recordListCard';
import type { Messages } from '../../../../src/messages/messages';
import type { ProcessRecord } from '../../../../src/records/model/processRecord';
import { realMessages } from '../../../support/knowledge/messages';
import { actionsOf, inputsOf, textOf, wishOf } from '../../../support/cards/readCard';
import { entities, TODAY } from '../../../support/cards/recordCards';
import { sampleRecord, VERIFIED } from '../../../support/records/sampleRecord';

let messages: Messages;
beforeAll(async () => void (messages = await realMessages()));

const list = (changes: Partial<RecordPage> = {}, language: 'ar' | 'en' = 'en') => {
  const records = changes.records ?? [];
  const page = { scope: 'mine', total: records.length, offset: 0, limit: 10 } as const;
  return recordListCard(
    { ...page, records, entities, today: TODAY, ...changes },
    messages,
    language,
  );
};
const row = (changes: Partial<ProcessRecord>, language: 'ar' | 'en' = 'en') =>
  textOf(list({ records: [sampleRecord(changes)] }, language))
    .split('\n')
    .slice(2);
const many = (length: number) => Array.from({ length }, () => sampleRecord());

test('a row tells number, name, entity, status, sheets and how long it has been waiting', () => {
  const submitted = { ...VERIFIED, number: 'PL-RTA-2026-0001', status: 'submitted' } as const;
  const submittedAt = '2026-11-22T21:00:00.000Z';
  // In Dubai it was the 23rd already.
  expect(row({ ...submitted, submittedAt })).toEqual([
    'Vehicle technical test certificate',
    'PL-RTA-2026-0001, ΡΤΑ, Submitted',
    '239,200 sheets a year no longer printed, waiting for 2 days',
  ]);
  expect(row({ ...submitted, submittedAt }, 'ar')).toEqual([
    'شهادة الفحص الفني للمركبة',
    'PL-RTA-2026-0001، ΡΤΑ، مُرسَل للاعتماد',
    'ما لم يعد يُطبع 239,200 ورقة سنوياً، ينتظر منذ يومين',
  ]);
  expect(row({})).toEqual(['Vehicle technical test certificate', 'Draft, no number yet, ΡΤΑ']);
});

test('a record with a name in the other language only is called by that one', () => {
  expect(row({ fields: { processNameAr: 'شهادة' } })[0]).toBe('شهادة');
  expect(row({ fields: {} })[0]).toBe('Process that has no name yet');
});

test('each row opens its record', () => {
  const records = many(2);
  expect(actionsOf(list({ records })).map(wishOf)).toEqual([
    { verb: 'record.open', record: records[0]!.id },
    { verb: 'record.open', record: records[1]!.id },
    { verb: 'log.new' },
  ]);
});

test('pages are turned within what was searched for', () => {
  const middle = list({ records: many(10), total: 35, offset: 10, text: 'licence' });
  const wishes = actionsOf(middle).map(wishOf);
  const page = { verb: 'record.list', scope: 'mine' };
  expect(wishes).toContainEqual({ ...page, offset: 0, text: 'licence' });
  expect(wishes).toContainEqual({ ...page, offset: 20, text: 'licence' });
  expect(textOf(middle)).toContain('11 to 20 of 35 records');
  expect(inputsOf(middle)).toEqual([expect.objectContaining({ id: 'text', value: 'licence' })]);
  const last = list({ records: many(5), total: 35, offset: 30 });
  expect(actionsOf(last).map(({ title }) => title)).toContain('Previous');
  expect(actionsOf(last).map(({ title }) => title)).not.toContain('Next');
});

test('a search sends what is typed, and begins at the first page', () => {
  const search = actionsOf(list({ records: many(10), total: 35, offset: 10 })).find(
    ({ title }) => title === 'Search',
  );
  expect(wishOf(search)).toEqual({ verb: 'record.list', scope: 'mine', offset: 0 });
  expect(search).not.toHaveProperty('associatedInputs');
});

test('an empty list says so, and there is nothing to search in', () => {
  expect(textOf(list())).toBe('My records\nYou have no records yet.');
  expect(textOf(list({ scope: 'verify' }))).toBe(
    'To verify\nNothing is waiting for your verification.',
  );
  expect(textOf(list({ text: '*x*' }))).toContain('No record matches “*x*”.');
  expect(textOf(list({ scope: 'verify' }, 'ar'))).toContain('لا شيء بانتظار اعتمادك.');
});

test.each([
  [1, 'سجل واحد'],
  [2, 'سجلان'],
  [3, '3 سجلات'],
  [11, '11 سجلاً'],
])('%i records are counted in Arabic as «%s»', (length, counted) => {
  expect(textOf(list({ records: many(length), limit: 20 }, 'ar'))).toContain(counted);
});
