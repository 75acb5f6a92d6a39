import { figuresOf } from '../../../../src/records/rules/paperArithmetic';
import type { ProcessRecord, RecordEvent } from '../../../../src/records/model/processRecord';
import type { RecordFields } from '../../../../src/records/model/recordFields';
import type { Language } from '../../../../src/language/text/detectLanguage';
import { sampleEvent, sampleRecord, VERIFIED } from '../../records/sampleRecord';
import { NAMES } from './people';
import type { Both } from './sample';

export const TODAY = '2026-11-25';
export const RECORD = '6f1a2b0c-93f4-4b0e-8a55-0a5cbb1e7a00';
export const SUBMISSION = '0b6f2f63-6b7a-4c58-9a0e-6c1f1d1f7a11';

const WORDS = {
  department: { en: 'Licensing Agency, Vehicles', ar: 'مؤسسة الترخيص، إدارة المركبات' },
  description: {
    en: 'A certificate of the technical test, which the owner of a vehicle hands in when renewing the licence. Since 2020 the test centre sends it to the RTA system itself (API).',
    ar: 'شهادة الفحص الفني التي يقدّمها مالك المركبة عند تجديد الرخصة. ومنذ عام 2020 يرسلها مركز الفحص إلى نظام الهيئة مباشرة (API).',
  },
  baselineNote: { en: 'Six months only, doubled.', ar: 'ستة أشهر فقط، مضروبة في اثنين.' },
  legalBasis: {
    en: 'Executive Council Resolution No. 13 of 2019, article 4',
    ar: 'قرار المجلس التنفيذي رقم 13 لسنة 2019، المادة 4',
  },
  form: { en: 'Application form (نموذج الطلب)', ar: 'نموذج الطلب (Application form)' },
  copy: { en: 'Copy of the Emirates ID', ar: 'صورة الهوية الإماراتية' },
  fallback: {
    en: 'A printed form, entered the next working day.',
    ar: 'نموذج مطبوع يُدخل في يوم العمل التالي.',
  },
  journey: { en: 'Owning a vehicle', ar: 'امتلاك مركبة' },
  system: { en: 'eTraffic', ar: 'نظام المرور الإلكتروني eTraffic' },
  estimate: { en: 'Printer counters of two floors.', ar: 'عدّادات الطابعات في طابقين.' },
  circular: {
    en: 'Circular 12 of 2020: no paper certificates',
    ar: 'تعميم 12 لسنة 2020: إيقاف الشهادات الورقية',
  },
  report: {
    en: 'Counter report (تقرير العدّادات) 2019',
    ar: 'تقرير العدّادات (Counter report) 2019',
  },
  approval: { en: 'NA-2024-118', ar: 'أرشيف-2024-118' },
  note: {
    en: 'Please attach the count of 2019 (not 2020), as in «القرار 13/2019».',
    ar: 'يُرجى إرفاق إحصاء عام 2019 (وليس 2020) كما في قرار «Resolution 13/2019».',
  },
} as const satisfies Record<string, Both>;
type Words = keyof typeof WORDS;

/** What people write into a record, in their language; or the same words everywhere. */
const written = (language: Language, same?: string) => (key: Words) => same ?? WORDS[key][language];

/** A record with a value in every field. */
export function allFields(language: Language, same?: string): RecordFields {
  const say = written(language, same);
  return {
    entityId: 'rta',
    department: say('department'),
    processNameAr: same ?? 'شهادة الفحص الفني للمركبة',
    processNameEn: same ?? 'Vehicle technical test certificate',
    serviceCode: 'RTA-VL-0042',
    processType: 'customer_service',
    customerGroups: ['individual', 'business', 'government', 'employee'],
    description: say('description'),
    journeyId: say('journey'),
    legalBasis: say('legalBasis'),
    partOf: 'PL-RTA-2026-0002',
    baselineYear: 2019,
    baselineNote: say('baselineNote'),
    sheetsPerTransaction: 3,
    duplexShare: 50,
    paperSize: 'A4',
    paperWeight: 80,
    copiesPerTransaction: 2,
    copiesIncluded: false,
    transactionsPerYear: 40_000,
    paperItems: [
      { name: say('form'), sheets: 2, printedBy: 'customer' },
      { name: say('copy'), sheets: 1, printedBy: 'entity' },
    ],
    baselineMethod: 'sample',
    sampleTransactions: 200,
    sampleDays: 11,
    estimateReason: say('estimate'),
    storageAmount: 12.5,
    storageUnit: 'linear_metres',
    minutesBefore: 20,
    minutesAfter: 3,
    eliminationKind: 'e_certificate',
    channels: ['dubainow', 'kiosk', 'api'],
    systemName: say('system'),
    url: 'https://www.rta.ae/wps/portal/rta/ae/driver-and-carowner/vehicle-technical-test-certificate?lang=both',
    signatureLevel: 'qualified',
    goLiveDate: '2020-08-31',
    goLivePlanned: false,
    digitalShare: 98,
    recordKeptIn: 'dms',
    fallback: say('fallback'),
    residualSheetsPerTransaction: 1,
    residualTransactionsPerYear: 800,
    residualReason: 'law',
    shiftedTo: 'none',
    legacyArchive: 'disposed_with_approval',
    disposalApproval: say('approval'),
    disposalDate: '2024-03-15',
    evidence: [
      {
        kind: 'circular',
        title: say('circular'),
        link: 'https://rta.sharepoint.com/sites/paperless/Circular-12-2020.pdf',
        date: '2020-07-01',
      },
      { kind: 'report', title: say('report'), link: 'DMS:2019/0042/7' },
    ],
    containsPersonalData: false,
    classification: 'shared',
    changeKind: 're_estimate',
  };
}

/** What a coordinator gives first. */
export const fewFields: RecordFields = {
  entityId: 'dubai-police',
  processNameAr: 'شهادة حسن السيرة والسلوك',
  processNameEn: 'Good conduct certificate',
  processType: 'customer_service',
  sheetsPerTransaction: 1,
  transactionsPerYear: 2,
  eliminationKind: 'e_certificate',
  goLiveDate: '2026-11-24',
  residualSheetsPerTransaction: 0,
  residualTransactionsPerYear: 0,
};

/** A name as long as it may be, in both languages. */
export const LONG_NAME = {
  processNameEn:
    'Renewal of the professional licence of engineering consultancy offices with a change of the partners, the trade name and the licensed activities (all)',
  processNameAr:
    'تجديد الرخصة المهنية لمكاتب الاستشارات الهندسية مع تغيير الشركاء والاسم التجاري والأنشطة المرخّصة وإضافة نشاط جديد أو أكثر في المناطق الحرة وخارجها معاً',
} as const;

/** A submitted record of which everything is known. */
export function knownRecord(
  language: Language,
  changes: Partial<ProcessRecord> = {},
  same?: string,
): ProcessRecord {
  const fields = changes.fields ?? allFields(language, same);
  const verifiedValues = { sheetsPerTransaction: 2, residualTransactionsPerYear: 900 };
  return sampleRecord({
    ...VERIFIED,
    id: RECORD,
    number: 'PL-RTA-2026-0001',
    version: 2,
    rowVersion: 7,
    status: 'submitted',
    fields,
    figures: figuresOf(fields) ?? null,
    ownerName: same ?? NAMES.mariam[language],
    submittedByName: same ?? NAMES.mixed[language],
    assumed: ['copiesIncluded', 'processType'],
    centralReasons: ['large', 'sample'],
    possibleDuplicates: [
      { number: 'PL-RTA-2026-0003', dismissed: true },
      { number: 'PL-DEWA-2026-0004', dismissed: false },
    ],
    decision: {
      verifierId: 'person-omar',
      verifierName: same ?? NAMES.omar[language],
      at: '2026-11-25T10:00:00.000Z',
      note: written(language, same)('note'),
      ...(changes.status === 'verified' ? { verifiedValues } : {}),
      ...(changes.status === 'rejected' ? { rejectReason: 'wrong_numbers' as const } : {}),
    },
    ...(changes.status === 'verified'
      ? { figures: figuresOf(fields, verifiedValues) ?? null }
      : {}),
    ...changes,
  });
}

/** A draft of somebody who has just begun. */
export const youngDraft = (changes: Partial<ProcessRecord> = {}): ProcessRecord => {
  const fields = changes.fields ?? fewFields;
  return sampleRecord({ id: RECORD, fields, figures: figuresOf(fields) ?? null, ...changes });
};

/** What happens to a record from its first line to its verification. */
export function lifeOf(record: ProcessRecord, language: Language, same?: string): RecordEvent[] {
  const say = written(language, same);
  const name = (key: keyof typeof NAMES) => same ?? NAMES[key][language];
  const by = (actor: keyof typeof NAMES, changes: Partial<RecordEvent>) =>
    sampleEvent(record, { actorName: name(actor), language, ...changes });
  return [
    by('mariam', { action: 'create', version: 1 }),
    by('mariam', { action: 'number', new: 'PL-RTA-2026-0001', version: 1 }),
    by('mariam', { action: 'edit', field: 'department', old: null, new: say('department') }),
    by('mariam', {
      action: 'edit',
      field: 'copiesIncluded',
      old: null,
      new: false,
      note: 'assumed',
    }),
    by('mariam', {
      action: 'edit',
      field: 'transactionsPerYear',
      old: 11,
      new: 40_000,
      via: 'form',
    }),
    by('mariam', { action: 'edit', field: 'journeyId', old: say('journey'), new: null }),
    by('mariam', { action: 'edit', field: 'goLiveDate', old: '2020-09-01', new: '2020-08-31' }),
    by('mixed', { action: 'submit', via: 'card' }),
    by('omar', { action: 'ask', note: say('note'), via: 'card' }),
    by('mixed', { action: 'submit', via: 'import' }),
    by('omar', { action: 'verify', at: '2026-11-25T10:00:00.000Z', via: 'command' }),
  ];
}
