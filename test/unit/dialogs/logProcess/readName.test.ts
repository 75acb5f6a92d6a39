import { readName } from '../../../../dialogs/logProcess/reading/readName';
import { draftTurn } from '../../../fuzz/draftTurn';

const named = (text: string) => {
  const language = /[\u0621-\u064a]/.test(text) ? 'ar' : 'en';
  const { processNameAr, processNameEn } =
    readName(draftTurn(language, 'processName'), text)?.changes ?? {};
  return processNameAr ?? processNameEn;
};

test.each([
  ['the visitor badge, I think', 'visitor badge'],
  ['maybe the crane permit or something like that', 'crane permit'],
  ["I don't know the official name, people just say petty cash voucher", 'petty cash voucher'],
  ["I guess you'd call it key handover receipt", 'key handover receipt'],
  ['let me think... the tent licence', 'tent licence'],
  ['خلني أفكر... بطاقة الزائر', 'بطاقة الزائر'],
  ['أظن بطاقة الزائر', 'بطاقة الزائر'],
  ['ما أذكر اسمه بالضبط، شي مثل إقرار استلام العهدة', 'إقرار استلام العهدة'],
  ['خلنا نقول نموذج الصيانة الدورية', 'نموذج الصيانة الدورية'],
  ['أرغب في تسجيل إجراء طلب إجازة اعتيادية', 'طلب إجازة اعتيادية'],
  ['fine objections at RTA. Paper stopped in May 2023', 'fine objections'],
  ['exit slip. We dropped it in 2022', 'exit slip'],
])('the name in an answer: %s', (text, name) => {
  expect(named(text)).toBe(name);
});

test.each([
  ['RTA: gate pass, 2 sheets', 'gate pass'],
  ['Gate pass: it was 3 sheets', 'Gate pass'],
  ['Gate pass: previously, 3 sheets', 'Gate pass'],
  ['Burial permit at RTA: before, 5 sheets, 2,300 a year', 'Burial permit'],
  ['هيئة الطرق والمواصلات: تصريح حفر، خمس أوراق', 'تصريح حفر'],
  ['تصريح الدخول: سابقاً، ٣ أوراق', 'تصريح الدخول'],
  ['تصريح الدخول: كان ٣ أوراق', 'تصريح الدخول'],
  ['هيئة كهرباء ومياه دبي: طلب توصيل', 'طلب توصيل'],
])('a colon divides a name from its entity and from what is told: %s', (text, name) => {
  expect(named(text)).toBe(name);
});

test.each(['Survey: our services', 'Stage 2: vehicle handover', 'المرحلة الثانية: تسليم المركبة'])(
  'a colon within a name stays: %s',
  (text) => {
    expect(named(text)).toBe(text);
  },
);

test.each([
  'not sure yet, skip',
  'same as last time',
  'the same as before',
  'نفس المرة الماضية',
  'مثل اللي قبل',
])('%s names nothing', (text) => {
  expect(named(text)).toBeUndefined();
});
