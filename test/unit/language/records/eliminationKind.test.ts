import { becameCertificate, saysDigital } from '../../../../src/language/records/eliminationKindIn';
import { readPaper } from '../../../../src/language/paper/readPaper';

const TODAY = { year: 2026, month: 12, day: 2 };

test.each([
  ['the certificate is emailed to the customer as a PDF', 'e_certificate'],
  ['the permit is sent by email', 'e_certificate'],
  ['the customer gets the licence by SMS', 'e_certificate'],
  ['الشهادة توصل المتعامل بي دي إف على الإيميل', 'e_certificate'],
  ['الرخصة تنرسل بالإيميل', 'e_certificate'],
  ['المتعامل يستلم البطاقة عبر الإيميل', 'e_certificate'],
  ['the permit is now issued through our app', 'e_certificate'],
  ['licences are downloaded from the app', 'e_certificate'],
  ['visas are issued online', 'e_certificate'],
  ['كنا نطبع شهادة خلو أمراض واليوم تصدر عبر تطبيق الهيئة', 'e_certificate'],
  ['صارت الرخصة تظهر في التطبيق', 'e_certificate'],
  ['البطاقة تنزل من الموقع', 'e_certificate'],
  ['we simply stopped asking for it', 'process_cancelled'],
  ['we no longer ask for them', 'process_cancelled'],
  ['بطلنا نطلبها', 'process_cancelled'],
  ['لم نعد نطلبه من أحد', 'process_cancelled'],
  ['we stopped asking for it, the data comes from their system', 'data_exchange'],
  ['بطلنا نطلبها، البيانات تيينا من نظام الإقامة', 'data_exchange'],
  ['customers apply for the permit in our app', 'digital_form'],
  ['يقدم المتعامل على الرخصة في التطبيق', 'digital_form'],
  ['an email instead of the letter', 'e_notification'],
  ['an SMS goes out in place of the permit', 'e_notification'],
  ['licence reminders by SMS', 'e_notification'],
  ['رسالة نصية بدل الشهادة', 'e_notification'],
  ['تذكير الرخصة بالإيميل', 'e_notification'],
  ['we pull the data straight from GDRFA so nobody hands in a copy any more', 'data_exchange'],
  ['the data comes from their system', 'data_exchange'],
  ['نسحب البيانات من نظام الإقامة وما عاد حد يجيب نسخة', 'data_exchange'],
  ['صارت تيينا البيانات من الجمارك', 'data_exchange'],
  ["the information comes straight from the Courts' system", 'data_exchange'],
  ['the details come directly from the registry', 'data_exchange'],
  ['records are pulled automatically from their database', 'data_exchange'],
  ['المعلومات تيينا من نظام المحاكم على طول', 'data_exchange'],
  ['التفاصيل توصلنا من نظام الهوية', 'data_exchange'],
  ['المعلومات تأتينا تلقائياً من الجوازات', 'data_exchange'],
  ['المعلومات توصلنا من المتعامل على ورق ونصورها', undefined],
  ['the information is complete', undefined],
  ['it was cancelled', 'process_cancelled'],
  ['the details reach us from the HR system automatically', 'data_exchange'],
  ['البيانات تدخل علينا من نظام الموارد تلقائيا', 'data_exchange'],
  ['it was cancelled, not digitised', 'process_cancelled'],
  ['it was a digital form', undefined],
  ['المعلومات تيي من البنك على طول', 'data_exchange'],
  ['the details arrive automatically from the bank', 'data_exchange'],
])('%s is %s', (text, kind) => {
  expect(readPaper(text, TODAY).eliminationKind).toBe(kind);
});

test.each([
  'nobody hands in a copy any more',
  'we no longer ask for a copy',
  "they don't bring a photocopy",
])('%s counts no copies', (text) => {
  expect(readPaper(text, TODAY).copies).toBeUndefined();
});

test.each([
  ['good conduct certificate', 'electronic', true],
  ['certificate of origin', 'digital', true],
  ['visitor permit', 'digitally', true],
  ['driving licence renewal', 'digital', false],
  ['good conduct certificate', 'online', false],
  ['شهادة حسن السيرة', 'إلكترونية', true],
  ['رخصة الصيد', 'رقمية', true],
  ['تجديد رخصة الصيد', 'إلكترونية', false],
])('%s became %s: a digital certificate is %s', (name, words, isCertificate) => {
  expect(becameCertificate(name, words)).toBe(isCertificate);
});

test.each([
  ['it became digital', true],
  ['everything is electronic now', true],
  ['صارت رقمية', true],
  ['الحين كله إلكتروني', true],
  ['digital signature', false],
  ['it became digital in the HR system', false],
  ['صارت رسالة رقمية', false],
])('%s says that it became digital and nothing else: %s', (text, isSaid) => {
  expect(saysDigital(text)).toBe(isSaid);
});

test.each([
  ['tickets appear in the app', 'e_certificate'],
  ['the licence shows up in the app', 'e_certificate'],
  ['a PDF with an e-stamp', 'e_certificate'],
  ['ملف PDF مختوم', 'e_certificate'],
  ['التذكرة تنزل في التطبيق', 'e_certificate'],
  ['it appears in the app', undefined],
  ['it pops up in our app', undefined],
  ['صارت تنزل في التطبيق', undefined],
  ['تظهر في التطبيق', undefined],
  ['housing loan, 7 sheets', undefined],
  ['قرض إسكان', undefined],
])('what is seen in an app, and words that sound like a scan: %s', (text, kind) => {
  expect(readPaper(text, TODAY).eliminationKind).toBe(kind);
});
