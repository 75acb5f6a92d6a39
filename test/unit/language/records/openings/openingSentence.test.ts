import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { withoutLogWord, wantsToLog } from '../../../../../src/language/commands/readControl';
import { readPaper } from '../../../../../src/language/paper/readPaper';
import { readOpening } from '../../../../../src/language/records/openings/openingSentence';
import {
  ordersAmounts,
  ordersBehind,
  ordersRecord,
  ordersStatement,
  statesElimination,
  tellsProcess,
} from '../../../../../src/language/records/statedElimination';
import { USUAL_PROCESS_NAMES } from '../../../../../src/language/wordLists';
import { rounds } from '../../../../support/process/rounds';

const TODAY = { year: 2026, month: 11, day: 30 };
const KNOWLEDGE = join(__dirname, '../../../../../knowledge');

/** What people write before and behind the name of a process whose paper is gone. */
const SENTENCES = {
  en: [
    ['we stopped printing the ', ' last month'],
    ['We got rid of the paper for ', ''],
    ['our visa section no longer uses paper for the ', ''],
    ['last year we moved the ', ' to the app'],
    ['Good news, we have finally digitised the ', ''],
    ['I want to report that we do not use paper anymore for ', ''],
    ['in March 2022 our HR team replaced the paper ', ' with an e-form'],
  ],
  ar: [
    ['وقفنا طباعة ', ' الشهر الماضي'],
    ['شلنا الورق من ', ''],
    ['استغنينا عن الورق في ', ' منذ ٢٠٢١'],
    ['حولنا ', ' إلى التطبيق'],
    ['ما عاد نطبع ', ' من ٢٠٢٢'],
    ['حبيت أبلغكم إننا بطلنا نطبع ', ''],
    ['قسمنا ما عاد يستخدم الورق في ', ''],
  ],
} as const;

/** A name may begin as such a sentence does, or name what paper was replaced by. */
const isPlainName = (name: string): boolean =>
  !/^(?:change|transfer|exchange|issue|report|release|renew|lifting|filing|new|NOC|refund)/iu.test(
    name,
  ) && !/to new|\(|لأعمال|إلى|شهادة/u.test(name);

const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

describe.each(['en', 'ar'] as const)('a statement that paper was eliminated, in %s', (language) => {
  const names = USUAL_PROCESS_NAMES[language].filter(isPlainName).map(lower);
  const sentences = SENTENCES[language];

  test('is taken apart into the name and the rest', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.constantFrom(...sentences),
        (name, [before, behind]) => {
          expect(readOpening(before + name + behind, TODAY)?.name).toBe(name);
        },
      ),
      { numRuns: rounds(600, 60) },
    );
  });

  test('opens a record, and does not where it asks something', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.constantFrom(...sentences),
        (name, [before, behind]) => {
          const said = before + name + behind;
          expect(statesElimination(said, TODAY)).toBe(true);
          expect(statesElimination(`${said}?`, TODAY)).toBe(false);
          const asks = language === 'ar' ? '، هل يُحتسب' : ', does that count';
          expect(statesElimination(said + asks, TODAY)).toBe(false);
        },
      ),
      { numRuns: rounds(600, 60) },
    );
  });
});

test.each([
  ...USUAL_PROCESS_NAMES.en,
  ...USUAL_PROCESS_NAMES.ar,
  'Stop work order',
  'Change of address',
  'Paperless visitor pass',
  'Removed vehicles register',
])('a name is no sentence: %s', (name) => {
  expect(readOpening(name, TODAY)).toBeUndefined();
});

test.each([
  ['the 2019 tenders archive went paperless in August 2025', '2019 tenders archive'],
  ['Overtime claims used to take 1 sheet each', 'Overtime claims'],
  ['add a new process called Gate Pass Approval', 'Gate Pass Approval'],
  ['New procees: contract renewal', 'contract renewal'],
  ['It is the tenancy dispute filing', 'tenancy dispute filing'],
  ['we abandoned the printed gate register', 'gate register'],
  ['استبدلنا استمارة الزوار الورقية برمز QR', 'استمارة الزوار'],
  ['ألغينا النموذج الورقي لطلب العمل الإضافي', 'طلب العمل الإضافي'],
  ['خدمة استرداد الرصيد صارت رقمية من أكتوبر', 'خدمة استرداد الرصيد'],
  ['صار طلب المغادرة عندنا في النظام من شهر ٣', 'طلب المغادرة'],
  ['wagafna nitba3 estemarat el ijaza', 'estemarat el ijaza'],
  ['our inspectors used to carry a paper checklist', 'checklist'],
  ['the drivers had to fill in a trip sheet by hand', 'trip sheet'],
  ['our drivers no longer carry a paper trip sheet', 'trip sheet'],
  ['no more paper visitor badges at our reception', 'visitor badges at our reception'],
  ['Delivery slips are replaced by SMS now', 'Delivery slips'],
  ['We stopped printing payslips in June 2019', 'payslips'],
  ['مفتشينا كانوا يكتبون تقرير التفتيش على ورق', 'تقرير التفتيش'],
  ['كنا نعبي استمارة الغياب باليد', 'استمارة الغياب'],
  ['السواقين عندنا ما عاد يحملون كشف الرحلة الورقي', 'كشف الرحلة'],
  ['والله عندنا سالفة استمارة الغياب', 'استمارة الغياب'],
  ['teacher appointment letters went fully digital in 2022', 'teacher appointment letters'],
  ['the gate pass went completely paperless', 'gate pass'],
  ['شهادة الراتب صارت بالكامل رقمية', 'شهادة الراتب'],
  ['we plan to drop the paper inspection report next month', 'inspection report'],
  ['we will stop printing leave forms next year', 'leave forms'],
  ['our team is going to replace the paper gate pass with an app', 'gate pass'],
  ['بنوقف ورق تصريح المواقف الشهر الياي', 'تصريح المواقف'],
  ['سنلغي النموذج الورقي لطلب الإجازة', 'طلب الإجازة'],
  ['we stopped paper in early 2023 for the mosque request', 'mosque request'],
  ['we dropped paper in 2021 for our site visit request', 'site visit request'],
  ['وقفنا الورق في بداية ٢٠٢٣ حق طلب الصيانة', 'طلب الصيانة'],
  ['استغنينا عن الورق في مايو ٢٠٢٢ في طلب النقل', 'طلب النقل'],
  ['we no longer stamp the exit slip', 'exit slip'],
  ['our lab stopped handing out printed test results', 'test results'],
  ['In 2022 our nursery stopped printing the pick-up card', 'pick-up card'],
  ['لم نعد نختم استمارة الخروج', 'استمارة الخروج'],
])('the name in a sentence: %s', (sentence, name) => {
  expect(readOpening(sentence, TODAY)?.name).toBe(name);
});

test.each([
  'our inspectors used to carry a paper checklist, now it is an app',
  'our inspectors used to carry 6 sheets per visit, now they use tablets',
  'the requisition used to need 6 sheets. Since May 2021 it is all in the ERP, no printing.',
  'our drivers no longer carry a paper trip sheet, they tap it on a tablet',
  "good news, no more paper visitor badges at our reception, it's a QR code now",
  'Delivery slips are replaced by SMS now',
  'مفتشينا كانوا يكتبون تقرير التفتيش على ورق ٤ ورقات والحين صار على الآيباد',
  'السواقين عندنا ما عاد يحملون كشف الرحلة الورقي، صار في التطبيق',
])('what was before and what is now is for the log: %s', (text) => {
  expect(statesElimination(text, TODAY)).toBe(true);
});

test.each([
  ['can I log a process that we stopped printing?', true],
  ['Can I register a procedure that has gone fully digital? It is the gate pass', true],
  ['I want to add one that is paperless now', true],
  ['هل يمكنني تسجيل إجراء أوقفنا استخدام الورق فيه؟', true],
  ['can I log in with UAE PASS?', false],
  ['can we add a user?', false],
  ['should we log a process?', false],
  ['هل يمكنني تسجيل الدخول؟', false],
])('asks to log some process: %s', (text, isWanted) => {
  expect(wantsToLog(text)).toBe(isWanted);
});

test.each([
  ['أود تسجيل إجراء طلب إجازة', 'طلب إجازة'],
  ['نود إضافة خدمة تجديد التصريح', 'تجديد التصريح'],
  ['أريد تسجيل معاملة نقل الملكية', 'نقل الملكية'],
  ['I would like to log the leave request', 'leave request'],
  ['we want to register the gate pass', 'gate pass'],
  ['هل يمكنني تسجيل إجراء طلب إجازة؟', undefined],
  ['تسجيل مركبة', undefined],
])('what is to be logged by a wish: %s', (text, name) => {
  expect(withoutLogWord(text)).toBe(name);
});

test.each([
  'we plan to stop printing',
  'we will stop printing leave forms next year',
  'بنوقف طباعة استمارات الإجازة',
  'which entities stopped printing',
  'passengers used to carry a paper ticket, now it is an app',
  'we no longer carry cash',
  'Dubai used to print 1 bn sheets a year, now everything is digital',
  'the requisition used to need 6 sheets',
  'if we stopped printing leave forms how much do we save',
  'we want to stop printing',
  'DEWA stopped printing bills',
  'we removed 4,000 sheets last year',
  'I moved to Dubai Culture',
  'وقفنا نطبع استمارات الإجازة شو نسوي بالأرشيف',
  'إذا حولنا النموذج إلى إلكتروني كم نوفر',
])('is not for the log: %s', (text) => {
  expect(statesElimination(text, TODAY)).toBe(false);
});

test.each([
  'we will stop printing leave forms in March next year',
  'بنوقف طباعة فواتير المياه من يناير الياي',
  'راح نلغي استمارة الغياب في مايو ٢٠٢٧',
])('a plan that tells its month is for the log: %s', (text) => {
  expect(statesElimination(text, TODAY)).toBe(true);
});

test.each([
  'Dubai Police no longer prints the clearance certificate, log it',
  'شرطة دبي ما تطبع شهادة البراءة، سجلها',
  'هيئة المعرفة ما عادت تقبل كتاب النقل، سجلوها لو سمحت',
])('an order behind what an entity did: %s', (text) => {
  expect(ordersBehind(text, TODAY)).toBe(true);
  expect(ordersStatement(text, TODAY)).toBe(true);
});

test.each(['Leave request, 2 sheets, 3500 per year', 'طلب إجازة، ورقتين، ٥٠٠٠ في السنة'])(
  'a name with its paper and transactions opens a record: %s',
  (text) => {
    expect(tellsProcess(text, TODAY)).toBe(true);
    expect(tellsProcess(`${text}?`, TODAY)).toBe(false);
  },
);

/** Every phrasing of the shipped entries that are not about logging something. */
function phrasings(): string[] {
  const texts: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node === 'string') texts.push(node);
    else if (Array.isArray(node)) node.forEach(visit);
    else if (node && typeof node === 'object') Object.values(node).forEach(visit);
  };
  for (const file of readdirSync(KNOWLEDGE, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.yaml') || file.startsWith('facts') || !file.includes('/')) continue;
    const entries = parse(readFileSync(join(KNOWLEDGE, file), 'utf8')) as unknown;
    if (!Array.isArray(entries)) continue;
    for (const { id, questions } of entries as { id?: string; questions?: unknown }[])
      if (id !== 'command-log') visit(questions);
  }
  return texts;
}

test('no question that the knowledge answers is taken for a statement to be logged', () => {
  const texts = phrasings();
  expect(texts.length).toBeGreaterThan(10_000);
  const taken = texts.filter(
    (text) =>
      statesElimination(text, TODAY) ||
      ordersRecord(text) ||
      ordersAmounts(text, TODAY) ||
      ordersBehind(text, TODAY),
  );
  expect(taken).toEqual([]);
});

test.each([
  'we made leave requests digital',
  'we moved gate passes to the app',
  'we changed the leave form to an e-form in 2021',
  'سوينا تصريح المواقف رقمي',
  'نقلنا طلبات الإجازة إلى النظام',
])('a change states an elimination if it tells of paper or of what replaced it: %s', (text) => {
  expect(statesElimination(text, TODAY)).toBe(true);
});

test.each([
  'I made a mistake one question ago',
  'I made a mistake two days ago',
  'I changed my mind',
  'we changed my phone last week',
  'we took a decision',
  'سوينا غلطة',
  'غيرنا رأينا',
  'سوينا اجتماع أمس',
])('a change of something else states none: %s', (text) => {
  expect(statesElimination(text, TODAY)).toBe(false);
});

test.each([
  'log that RTA replaced the parking permit form, 2 sheets plus 1 copy, 4,000 a year',
  'I want to log Ejari renewal at DLD: 6 pages double sided, 120k contracts yearly',
  'please record the no objection letter, 3 sheets',
  'register salary certificates, 900 a month',
  'سجل تصريح المواقف في بلدية دبي، ورقتين، ٤٠٠٠ بالسنة',
  'أبغي أسجل عقد الإيجار، ٣ أوراق',
])('orders a record with its amounts: %s', (text) => {
  expect(ordersAmounts(text, TODAY)).toBe(true);
});

test.each([
  'register my lease by app',
  'log how many sheets RTA saved a year',
  'add 3 sheets',
  'record number of sheets?',
  'أسجل عقد الإيجار من التطبيق',
  'سجل كم ورقة وفرت هيئة الطرق بالسنة',
])('orders no record with its amounts: %s', (text) => {
  expect(ordersAmounts(text, TODAY)).toBe(false);
});

test.each([
  'the old NOC request is handled through data exchange now, 7 sheets before, please log',
  'parking permits, 3 sheets, 40 thousand a year, log it',
  'Inspection report: 3 sheets each. Please record this.',
  'the gate pass is an e-form since 2021, add it please',
  'تصريح المواقف في محاكم دبي، ٢٠٠ تصريح في الشهر، سجل هذا',
  'شهادة الراتب صارت إلكترونية من ٢٠٢١، سجلها لو سمحت',
  'استمارة الزوار ورقتين، ضيفها',
])('ends with the order to log what it tells: %s', (text) => {
  expect(ordersBehind(text, TODAY)).toBe(true);
});

test.each([
  'how many sheets did RTA save a year, log it',
  'log it',
  'please log',
  'how do I log it',
  '3 sheets, log it',
  'is it 3 sheets a transaction? please record this',
  'سجلها',
  'كم وفرت هيئة الطرق بالسنة، سجلها',
])('ends with no such order: %s', (text) => {
  expect(ordersBehind(text, TODAY)).toBe(false);
});

test.each([
  ['we stopped printing the monthly payslips last October', 'monthly payslips'],
  ['we no longer print the visit log last Monday', 'visit log'],
  ['وقفنا طباعة كشوف الراتب أكتوبر الماضي', 'كشوف الراتب'],
  ['بطلنا نطبع سجل الزيارات الأحد الماضي', 'سجل الزيارات'],
  ['the overtime request in our HR is a workflow since April 2022', 'overtime request'],
  ['the gate passes are in the app now', 'gate passes'],
  ['No objection certificate cancelled', 'No objection certificate'],
  ['residence certificate abolished since 2020', 'residence certificate'],
  ['شهادة السكن ألغيناها', 'شهادة السكن'],
  ['شهادة السكن انلغت في ٢٠٢١', 'شهادة السكن'],
  ['we call it "Form 17 - Overtime claim"', 'Form 17 - Overtime claim'],
  ['people call it the blue card', 'blue card'],
  ['اسمه عندنا «نموذج صرف بدل السفر»', 'نموذج صرف بدل السفر'],
  ['نسميه نموذج العهدة', 'نموذج العهدة'],
])('%s: nothing else is of the name', (text, name) => {
  expect(readOpening(text, TODAY)?.name).toBe(name);
});

test.each([
  'Please record that Dubai Courts no longer prints the case summary sheet',
  'log that the good conduct certificate is now digital',
  'enter that we cancelled the visitor form',
  'سجّل أن شهادة حسن السيرة صارت إلكترونية',
  'ودي أوثّق أن شهادة حسن السيرة من شرطة دبي صارت إلكترونية',
  'سجلوا إن البلدية ألغت نموذج الزيارة',
])('%s is an order to log', (text) => {
  expect(ordersStatement(text, TODAY) || statesElimination(text, TODAY)).toBe(true);
});

test.each([
  'Please record that Dubai Courts no longer prints what?',
  'record that meeting for me',
  'add that to my list',
  'سجّل أن الاجتماع باجر',
  'register a company online',
])('%s is none', (text) => {
  expect(ordersStatement(text, TODAY)).toBe(false);
});

test.each([
  ['new entry - trade licence renewal certificate (DET): 3 sheets', true],
  ['next process: gate pass, 400 a month', true],
  ['إجراء جديد: تصريح دفن، ورقتين', true],
  ['new entry: what is it?', false],
  ['new process', false],
])('%s announces a process and tells of it: %s', (text, isTold) => {
  expect(ordersAmounts(text, TODAY)).toBe(isTold);
});

test.each([
  'port pass slip went totally online in Feb 2020, log it',
  'the berth slip moved to the app in May 2021, please add it',
  'طلب بدل الفاقد صار رقمي بالكامل من ٢٠٢٠، ضيفه',
])('%s tells of a process before the order', (text) => {
  expect(ordersBehind(text, TODAY)).toBe(true);
});

test.each(['Cancelled cheque letter', 'Cancelled trip report', 'شهادة إلغاء الرخصة'])(
  '%s is the whole name',
  (text) => {
    expect(readOpening(text, TODAY)).toBeUndefined();
  },
);

test.each([
  'وقفنا الورق من بداية ٢٠٢٤',
  'ألغينا الورق في نهاية ٢٠٢٣',
  'وقفنا الورق من أول السنة',
  'We stopped the paper from the beginning of 2024',
  'we stopped paper at the end of 2023',
  'we scrapped the paper in early 2024',
])('%s names a time and no process', (text) => {
  const today = { year: 2026, month: 12, day: 2 };
  const opening = readOpening(text, today);
  expect(opening?.name).toBe('');
  expect(readPaper(opening?.rest ?? '', today).goLive).toEqual(readPaper(text, today).goLive);
});

test.each([
  ['we plan to switch the gift register to SharePoint in April', 4],
  ['we are going to drop the paper gate pass in May', 5],
  ['بنلغي دفتر الزوار في أبريل', 4],
])('%s: the day of a plan is still to come', (sentence, month) => {
  const { goLive, isPlanned } = readPaper(readOpening(sentence, TODAY)?.rest ?? '', TODAY);
  expect(isPlanned).toBe(true);
  expect(goLive?.day).toEqual({ year: 2027, month, day: 1 });
});

test.each([
  'In 2022 we stopped printing the gate pass',
  'In 2022 our lab stopped handing out printed test results',
  'في ٢٠٢٢ وقفنا طباعة كشف الرحلة',
])('%s: the year before the act is that of the launch', (sentence) => {
  const { goLive } = readPaper(readOpening(sentence, TODAY)?.rest ?? '', TODAY);
  expect(goLive?.day?.year).toBe(2022);
});
