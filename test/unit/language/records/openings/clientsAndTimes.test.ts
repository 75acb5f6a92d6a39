import { withoutLogWord } from '../../../../../src/language/commands/readControl';
import { readPaper } from '../../../../../src/language/paper/readPaper';
import { readOpening } from '../../../../../src/language/records/openings/openingSentence';
import { tellsStory } from '../../../../../src/language/records/messageWords';
import { TODAY } from '../../../../support/language/shown';

test.each([
  ['until 2018 every import permit had 6 sheets', 'import permit', 6],
  ['before 2020 each gate pass took 2 sheets', 'gate pass', 2],
  ['until March 2019 the visitor slip needed 3 sheets', 'visitor slip', 3],
  ['till 2021, every site report was 5 sheets', 'site report', 5],
  ['لين ٢٠١٨ كان كل تصريح استيراد ٦ أوراق', 'تصريح استيراد', 6],
  ['قبل ٢٠٢٠ كانت كل معاملة نقل ٣ أوراق', 'معاملة نقل', 3],
  ['حتى ٢٠١٩ كان كل إذن خروج ورقتين', 'إذن خروج', 2],
  ['لغاية ٢٠٢١ كان كل كشف زيارة ٤ أوراق', 'كشف زيارة', 4],
])(
  '%s: the time until which it was so is neither its name nor its launch',
  (text, name, sheets) => {
    const opening = readOpening(text, TODAY);
    expect(opening?.name).toBe(name);
    const { sheets: read, goLive } = readPaper(opening?.rest ?? '', TODAY);
    expect(read?.value).toBe(sheets);
    expect(goLive).toBeUndefined();
  },
);

test.each([
  ['parents sign the trip consent on the school app since 2023', 'trip consent', 'digital_form'],
  ['tenants get the lease certificate by email since 2023', 'lease certificate', 'e_certificate'],
  ['our inspectors submit the site report online since 2022', 'site report', 'digital_form'],
  ['customers now book the hall viewing on the website', 'hall viewing', 'digital_form'],
  ['أولياء الأمور يوقعون موافقة الرحلة في التطبيق من ٢٠٢٣', 'موافقة الرحلة', 'digital_form'],
  ['المستأجرين يستلمون شهادة الإيجار بالإيميل', 'شهادة الإيجار', 'e_certificate'],
  ['المقاولين يقدمون طلب الحفر عبر الموقع', 'طلب الحفر', 'digital_form'],
  ['الموظفين الحين يعبون نموذج الإجازة في التطبيق', 'نموذج الإجازة', 'digital_form'],
])('%s: people send or get what the process is called after', (text, name, kind) => {
  const opening = readOpening(text, TODAY);
  expect(opening?.name).toBe(name);
  expect(readPaper(opening?.rest ?? '', TODAY).eliminationKind).toBe(kind);
});

test.each(['parents sign it on the app instead of paper', 'الأهالي يوقعونها بدل الورق'])(
  '%s: a sentence about paper is no name',
  (text) => {
    expect(tellsStory(text)).toBe(true);
  },
);

test.each([
  ['we want to drop the visitor book in March 2027', 'visitor book'],
  ['we would like to cancel the gate slip in March 2027', 'gate slip'],
  ['we wish to replace the leave form in March 2027', 'leave form'],
  ['we plan to drop the logbook in the first week of March 2027', 'logbook'],
  ['حابين نشيل دفتر الزوار من مارس ٢٠٢٧', 'دفتر الزوار'],
  ['نبا نلغي كشف الحضور في مارس ٢٠٢٧', 'كشف الحضور'],
  ['نعتزم أن نوقف كشف الجرد في مارس ٢٠٢٧', 'كشف الجرد'],
  ['بنلغي إذن الخروج في الأسبوع الأول من مارس ٢٠٢٧', 'إذن الخروج'],
])('%s: what people want to do is a plan', (text, name) => {
  const opening = readOpening(text, TODAY);
  expect(opening?.name).toBe(name);
  const { goLive, isPlanned } = readPaper(opening?.rest ?? '', TODAY);
  expect(isPlanned).toBe(true);
  expect(goLive?.day).toEqual({ year: 2027, month: 3, day: 1 });
});

test.each([
  ['سجّل مطالبة العمل الإضافي: ورقتان، ٩٠ في الشهر', 'مطالبة العمل الإضافي: ورقتان، ٩٠ في الشهر'],
  ['سجّل إذن الخروج: ثلاث أوراق', 'إذن الخروج: ثلاث أوراق'],
  ['log the overtime claim: two sheets', 'overtime claim: two sheets'],
  ['نبغي نسجل عندكم طلب نقل موظف', 'طلب نقل موظف'],
  ['أريد أن أسجل معكم طلب نقل موظف', 'طلب نقل موظف'],
])('%s: what is to be logged', (text, told) => {
  expect(withoutLogWord(text)).toBe(told);
});
