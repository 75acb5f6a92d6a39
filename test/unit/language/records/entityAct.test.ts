import { actOfEntity } from '../../../../src/language/records/entityAct';
import { isTitle } from '../../../../src/language/records/messageWords';
import { withoutLogWord } from '../../../../src/language/commands/readControl';
import { isAside } from '../../../../src/language/records/openings/openingParts';
import { readOpening } from '../../../../src/language/records/openings/openingSentence';
import { clausesAboutOwner } from '../../../../src/language/records/placeBehind';
import { ordersDetails, ordersRecord } from '../../../../src/language/records/statedElimination';

const ENTITIES = ['RTA', 'Dubai Customs', 'Dubai', 'شرطة دبي', 'هيئة الطرق'];
const isEntity = (text: string) => ENTITIES.includes(text);
const TODAY = { year: 2026, month: 12, day: 2 };

test.each([
  ['RTA replaced the transfer form with an e-form', 'RTA', 'we replaced the transfer form with'],
  ['Dubai Customs has cancelled the form', 'Dubai Customs', 'we cancelled the form'],
  ['هيئة الطرق استبدلت نموذج النقل بتطبيق', 'هيئة الطرق', 'استبدلنا نموذج النقل'],
  ['ألغت شرطة دبي رسائل المخالفات', 'شرطة دبي', 'ألغينا رسائل المخالفات'],
  ['أن شرطة دبي أوقفت طباعة التقارير', 'شرطة دبي', 'أوقفنا طباعة التقارير'],
  ['RTA no longer hands out the permit', 'RTA', 'we no longer hands out the permit'],
  ['that Dubai Customs no longer photocopies the passport', 'Dubai Customs', 'photocopies'],
  ['هيئة الطرق ما عاد تطبع البطاقة', 'هيئة الطرق', 'أوقفنا طباعة البطاقة'],
  ['هيئة الطرق لم تعد تصدر الإيصال', 'هيئة الطرق', 'أوقفنا طباعة الإيصال'],
  ['شرطة دبي ما تطبع المخالفات', 'شرطة دبي', 'أوقفنا طباعة المخالفات'],
])('%s is what the entity says of itself', (text, place, clause) => {
  const act = actOfEntity(text, isEntity);
  expect(act?.place).toBe(place);
  expect(act?.clause).toContain(clause);
});

test.each(['we replaced the form', 'RTA permit renewal', 'تجديد تصريح', 'Acme cancelled the form'])(
  '%s tells of no entity',
  (text) => {
    expect(actOfEntity(text, isEntity)).toBeUndefined();
  },
);

test.each([
  ['It was with RTA but the owner is Dubai Police', ['the owner is Dubai Police']],
  ['كانت عند الطرق، الحين تتبع شرطة دبي', ['الحين تتبع شرطة دبي']],
  ['RTA and DEWA', []],
])('%s: the clauses about the owner', (text, clauses) => {
  expect(clausesAboutOwner(text)).toEqual(clauses);
});

test.each([
  ["it's called Tell Us What You Need card", 'Tell Us What You Need card'],
  ['the name is driver medical certificate', 'driver medical certificate'],
  ['اسمه تصريح زيارة موقع', 'تصريح زيارة موقع'],
  ['اسم المعاملة تصريح زيارة موقع', 'تصريح زيارة موقع'],
  ['cancellation of the paper fine letters', 'fine letters'],
  ['إلغاء رسائل المخالفات الورقية', 'رسائل المخالفات'],
])('%s names %s', (text, name) => {
  expect(readOpening(text, TODAY)?.name).toBe(name);
});

test('what is cancelled may be no paper', () => {
  expect(readOpening('Cancellation of a licence', TODAY)).toBeUndefined();
  expect(readOpening('إلغاء رخصة', TODAY)).toBeUndefined();
});

test.each([
  "What's On Dubai event permit",
  'Tell Us What You Need card',
  '"What to do after a death" notification',
  'ما بعد البيع للمركبات',
  'ما قبل الزواج',
])('%s is a title', (text) => {
  expect(isTitle(text)).toBe(true);
});

test.each([
  'what is on the form',
  'What is UAE Pass',
  "What's On Dubai?",
  'Where Is my record?',
  'ما هو الإجراء',
  'gate pass',
])('%s is none', (text) => {
  expect(isTitle(text)).toBe(false);
});

test.each([
  'Add an entry. The process is "What to do after a death" notification.',
  'log a new process: gate pass for contractors',
  'تسجيل إجراء جديد، نقل ملكية مركبة',
  'أريد إضافة إجراء: اعتماد الإجازات',
])('%s orders a record', (text) => {
  expect(ordersRecord(text)).toBe(true);
});

test.each([
  'log a process',
  'I want to register a process: how do I do that?',
  'add RTA to the comparison',
  'تسجيل مركبة جديدة',
  'كيف أسجل إجراء جديد',
])('%s does not', (text) => {
  expect(ordersRecord(text)).toBe(false);
});

test('an order with details tells what to log', () => {
  const told = 'I need to log purchase orders, in the ERP since 15/06/2022';
  expect(ordersDetails(told, TODAY)).toBe(true);
  expect(ordersDetails('add RTA since 2019', TODAY)).toBe(false);
  expect(ordersDetails('record', TODAY)).toBe(false);
});

test.each([
  ['سجل عندك: حولت هيئة الصحة الشهادة', 'حولت هيئة الصحة الشهادة'],
  ['log: gate pass', 'gate pass'],
])('%s: what is behind the colon is told', (text, told) => {
  expect(withoutLogWord(text)).toBe(told);
});

test('a process that was changed is no name behind the verb', () => {
  expect(withoutLogWord('سجل إجراء استغنينا فيه عن الورق')).toBeUndefined();
});

test.each(['we have a process to add', 'لدينا إجراء نود تسجيله'])('%s only announces', (text) => {
  expect(isAside(text)).toBe(true);
});
