import type { CardInputs } from '../../../src/cards/actions/cardAction';
import type { Language } from '../../../src/language/text/detectLanguage';
import type { RecordFields } from '../../../src/records/model/recordFields';

/** What somebody sends in one turn: a message, or a button with what is filled in beside it. */
export type Sending = string | { press: string; inputs?: CardInputs };

/** Somebody who logs one process, in a way of their own, until it is submitted. */
export interface Submission {
  style: string;
  sends: readonly Sending[];
  meant: RecordFields;
}

const NAMES: readonly [string, string][] = [
  ['Street parking permit', 'تصريح وقوف السيارات'],
  ['Water meter request', 'طلب عداد المياه'],
  ['Clinic visit summary', 'ملخص زيارة العيادة'],
  ['School transfer letter', 'خطاب نقل الطالب'],
  ['Title deed copy', 'نسخة سند الملكية'],
  ['Bus driver roster', 'جدول سائقي الحافلات'],
  ['Power outage notice', 'بلاغ انقطاع الكهرباء'],
  ['Vaccination booklet', 'دفتر التطعيم'],
  ['Teacher appraisal sheet', 'استمارة تقييم المعلم'],
  ['Tenancy dispute file', 'ملف نزاع الإيجار'],
  ['Taxi receipt', 'إيصال سيارة الأجرة'],
  ['Cooling tower inspection', 'تفتيش أبراج التبريد'],
  ['Blood test report', 'تقرير فحص الدم'],
  ['University fee invoice', 'فاتورة رسوم الجامعة'],
  ['Broker card renewal', 'تجديد بطاقة الوسيط'],
  ['Bridge maintenance round', 'جولة صيانة الجسور'],
  ['Sewage connection drawing', 'مخطط توصيل الصرف'],
  ['Ambulance trip note', 'مذكرة رحلة الإسعاف'],
  ['Nursery licence', 'ترخيص الحضانة'],
  ['Property valuation', 'تقييم العقار'],
];
const ENTITIES = [
  { id: 'rta', en: 'RTA', ar: 'هيئة الطرق' },
  { id: 'dewa', en: 'DEWA', ar: 'ديوا' },
  { id: 'dha', en: 'DHA', ar: 'هيئة الصحة' },
  { id: 'khda', en: 'KHDA', ar: 'هيئة المعرفة' },
  { id: 'dld', en: 'Dubai Land Department', ar: 'أراضي دبي' },
] as const;
const KINDS = [
  { id: 'digital_form', en: 'digital form', ar: 'نموذج رقمي' },
  { id: 'internal_workflow', en: 'internal digital workflow', ar: 'سير عمل رقمي داخلي' },
  { id: 'e_notification', en: 'digital notification', ar: 'إشعار إلكتروني' },
  { id: 'process_cancelled', en: 'process cancelled', ar: 'إلغاء الإجراء' },
] as const;
const CHANNELS = [
  { id: 'dubainow', en: 'DubaiNow', ar: 'دبي الآن' },
  { id: 'entity_portal', en: 'our website', ar: 'موقعنا' },
  { id: 'internal_system', en: 'internal system', ar: 'نظام داخلي' },
  { id: 'entity_app', en: 'our app', ar: 'تطبيقنا' },
] as const;

/** What one process is, in the words of a language. */
interface Told {
  at: number;
  language: Language;
  name: string;
  other: string;
  entity: string;
  department: string;
  kind: string;
  since: string;
  sheets: number;
  volume: number;
  channel: string;
  before: string;
  after: string;
  meant: RecordFields;
}

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length]!;

function toldOf(at: number, language: Language): Told {
  const [en, ar] = NAMES[at]!;
  const [entity, kind, channel] = [pick(ENTITIES, at), pick(KINDS, at), pick(CHANNELS, at + 1)];
  const year = 2020 + (at % 4);
  const isArabic = language === 'ar';
  const sheets = 2 + (at % 5);
  const volume = Math.round(1013 * 1.31 ** at);
  const links = { old: `https://files.example/${at}/old`, now: `https://files.example/${at}/new` };
  const department = isArabic ? 'إدارة الخدمات' : 'Customer services department';
  const [before, after] = isArabic
    ? ['النموذج القديم', 'النموذج الجديد']
    : ['old form', 'new form'];
  return {
    at,
    language,
    name: isArabic ? ar : en,
    other: isArabic ? en : ar,
    entity: entity[language],
    department,
    kind: kind[language],
    since: isArabic ? `مارس ${year}` : `March ${year}`,
    sheets,
    volume,
    channel: channel[language],
    before: `${before} ${links.old}`,
    after: `${after} ${links.now}`,
    meant: {
      entityId: entity.id,
      processNameEn: en,
      processNameAr: ar,
      department,
      eliminationKind: kind.id,
      goLiveDate: `${year}-03-01`,
      channels: [channel.id],
      sheetsPerTransaction: sheets,
      transactionsPerYear: volume,
      residualSheetsPerTransaction: 0,
      residualTransactionsPerYear: 0,
      shiftedTo: 'none',
      digitalShare: 100,
      baselineYear: 2018,
      baselineMethod: 'counted',
      containsPersonalData: false,
      classification: 'open',
      evidence: [
        { kind: 'before_form', title: before, link: links.old },
        { kind: 'after_form', title: after, link: links.now },
      ],
    },
  };
}

const inWords = (told: Told) => {
  const { language, sheets, volume, since, kind, name, other, department } = told;
  const isArabic = language === 'ar';
  const comma = isArabic ? '، ' : ', ';
  const join = (...parts: string[]) => parts.join(comma);
  return {
    join,
    log: isArabic ? 'سجّل إجراءً' : 'log a process',
    submit: isArabic ? 'إرسال' : 'submit',
    paper: isArabic
      ? `${sheets} أوراق، ${volume} معاملة في السنة`
      : `${sheets} sheets, ${volume} a year`,
    nothing: isArabic ? 'لا يُطبع شيء' : 'nothing is printed any more',
    nobody: isArabic ? 'لا أحد يطبعه' : 'nobody else prints it',
    share: isArabic ? '100% رقمي' : '100% digital',
    counted: isArabic ? 'عددناها في 2018' : 'counted in 2018',
    noPersonal: isArabic ? 'لا توجد بيانات شخصية' : 'no personal data',
    open: isArabic ? 'مفتوحة' : 'open',
    live: isArabic ? `${kind} منذ ${since}` : `${kind} since ${since}`,
    named: join(name, told.entity),
    rest: join(department, other, told.channel),
  };
};

const title = (language: Language, en: string, ar: string) => (language === 'ar' ? ar : en);

/** Tells everything in the first sentence, as somebody does who has prepared it. */
function tellsAll(told: Told): Sending[] {
  const { join, log, submit, ...w } = inWords(told);
  const all = join(w.named, w.live, w.rest, w.paper, w.nothing, w.nobody, w.share, w.counted);
  return [log, join(all, w.noPersonal, w.open, told.before, told.after), submit];
}

/** Answers each question in a short phrase, and what is missing at the end in two messages. */
function answersShortly(told: Told): Sending[] {
  const { join, log, submit, ...w } = inWords(told);
  return [
    log,
    told.name,
    told.entity,
    told.kind,
    told.since,
    w.paper,
    title(told.language, 'no', 'لا'),
    join(told.before, told.after),
    join(w.rest, w.nobody, w.share),
    join(w.counted, w.noPersonal, w.open),
    submit,
  ];
}

/** Uses the cards and buttons. */
function usesCards(told: Told): Sending[] {
  const { log, paper } = inWords(told);
  const { meant, language } = told;
  const card = title(language, 'This part as a card', 'هذا الجزء في بطاقة');
  const [before, after] = meant.evidence!;
  return [
    log,
    { press: card },
    {
      press: 'log.fill',
      inputs: {
        entityId: meant.entityId!,
        processNameEn: meant.processNameEn!,
        processNameAr: meant.processNameAr!,
        department: meant.department!,
        channels: meant.channels!.join(),
        eliminationKind: meant.eliminationKind!,
        goLiveDate: told.since,
      },
    },
    paper,
    title(language, 'no', 'لا'),
    { press: card },
    {
      press: 'log.fill',
      inputs: {
        baselineYear: '2018',
        baselineMethod: 'counted',
        containsPersonalData: 'false',
        classification: 'open',
        'evidence.kind': before!.kind,
        'evidence.title': before!.title,
        'evidence.link': before!.link,
        'evidence2.kind': after!.kind,
        'evidence2.title': after!.title,
        'evidence2.link': after!.link,
      },
    },
    { press: title(language, 'Add what is missing', 'إضافة ما ينقص') },
    { press: 'log.fill', inputs: { shiftedTo: 'none', digitalShare: '100' } },
    { press: 'log.submit' },
  ];
}

/** Asks why and what is meant before answering. */
function asksWhy(told: Told): Sending[] {
  const { join, log, submit, ...w } = inWords(told);
  return [
    log,
    join(w.named, w.live),
    title(told.language, 'why do you ask?', 'ليش تسأل؟'),
    join(w.paper, w.nothing, w.nobody, w.share),
    title(told.language, "I don't know", 'ما أدري'),
    join(told.before, told.after, w.counted, w.noPersonal, w.open),
    w.rest,
    submit,
  ];
}

/** Goes back, and takes an answer back. */
function corrects(told: Told): Sending[] {
  const { join, log, submit, ...w } = inWords(told);
  const { language, sheets } = told;
  return [
    log,
    join(`${told.name} ${title(language, 'old', 'القديم')}`, told.entity, w.live),
    title(language, 'back', 'رجوع'),
    told.name,
    w.rest,
    w.paper.replace(String(sheets), String(sheets + 1)),
    title(language, `change the sheets to ${sheets}`, `غيّر عدد الأوراق إلى ${sheets} أوراق`),
    join(w.nothing, w.nobody, w.share),
    join(told.before, told.after, w.counted, w.noPersonal, w.open),
    submit,
  ];
}

const STYLES = { tellsAll, answersShortly, usesCards, asksWhy, corrects };

/** Twenty submissions in a language, four of each style, each of another process. */
export function submissionsIn(language: Language): Submission[] {
  const styles = Object.entries(STYLES);
  return NAMES.map((_, at) => {
    const [style, sends] = pick(styles, Math.floor(at / 4));
    const told = toldOf(at, language);
    return { style, sends: sends(told), meant: told.meant };
  });
}
