import { lastDayOf } from '../../../src/lib/dubaiDate';
import type { FieldChanges, QualifiedField } from '../../../src/records/model/recordFields';

/** Where in the dialog something is typed. A field: its question, in a draft with a launch date. */
export type Place =
  | 'processName'
  | 'entityId'
  | 'sheetsPerTransaction'
  | 'transactionsPerYear'
  | 'workingDays'
  | 'eliminationKind'
  | 'goLiveDate'
  | 'residual'
  | 'summary'
  | 'baselineYear'
  | 'baselineMethod'
  | 'copiesPerTransaction'
  | 'digitalShare'
  | 'sampleTransactions'
  | 'sampleDays'
  | 'channels'
  | 'residualReason';

/** What a coordinator types, and what is to be stored of it; empty if the bot has to ask. */
export interface TypedPhrase {
  place: Place;
  text: string;
  stores: FieldChanges;
  /** Another reading that is right as well. */
  orElse?: FieldChanges;
}

/** The last day of the next such month: for that day it is planned. */
function lastOfNext(month: number, today: string): string {
  const [year = 0] = today.split('-').map(Number);
  const day = (of: number) => lastDayOf(`${of}-${String(month).padStart(2, '0')}`);
  return day(year) > today ? day(year) : day(year + 1);
}

const planned = (goLiveDate: string): FieldChanges => ({ goLiveDate, goLivePlanned: true });

const about = (field: QualifiedField): FieldChanges => ({
  qualifiers: [{ field, kind: 'about' }],
});

/** Sheets of a whole year, of which no transactions were told. */
const total: FieldChanges = {
  sheetsPerYear: 40_000,
  baselineMethod: 'annual_total',
  ...about('sheetsPerYear'),
};

/**
 * A hundred texts as coordinators type them, half of them in Arabic and a third of those in the
 * Gulf's. The drafts before them have 3 sheets and 4,000 transactions, from the question on what
 * replaced the paper on.
 * @param today in Dubai, as `2026-11-30`
 */
export function typedPhrases(today: string): TypedPhrase[] {
  const phrase = (
    place: Place,
    text: string,
    stores: FieldChanges = {},
    orElse?: FieldChanges,
  ): TypedPhrase => ({ place, text, stores, ...(orElse && { orElse }) });
  const march = planned(lastOfNext(3, today));
  const nextYear = planned(`${Number(today.slice(0, 4)) + 1}-12-31`);
  const named = (processNameEn: string, entityId: string, more: FieldChanges = {}) => ({
    processNameEn,
    entityId,
    ...more,
  });
  const sammet = (processNameAr: string, entityId: string, more: FieldChanges = {}) => ({
    processNameAr,
    entityId,
    ...more,
  });
  const sheets = (sheetsPerTransaction: number, transactionsPerYear: number): FieldChanges => ({
    sheetsPerTransaction,
    transactionsPerYear,
  });
  return [
    // Openings
    phrase(
      'processName',
      'Visa extension, RTA, 3 sheets, 73,245 a year',
      named('Visa extension', 'rta', sheets(3, 73_245)),
    ),
    phrase(
      'processName',
      'Trade licence amendment, DET, 4 pages, 12,500 requests a year, since May 2021',
      named('Trade licence amendment', 'det', {
        transactionsPerYear: 12_500,
        goLiveDate: '2021-05-01',
      }),
    ),
    phrase(
      'processName',
      'Parking permit renewal, 2 sheets each, 1,204,300 a year, RTA',
      named('Parking permit renewal', 'rta', sheets(2, 1_204_300)),
    ),
    phrase(
      'processName',
      'Gate pass, DEWA, 2 sheets, about 7,150 a year, internal workflow since Feb 2022',
      named('Gate pass', 'dewa', {
        ...sheets(2, 7150),
        eliminationKind: 'internal_workflow',
        goLiveDate: '2022-02-01',
        ...about('transactionsPerYear'),
      }),
    ),
    phrase(
      'processName',
      'Building permit copy, Dubai Municipality, 10 sheets, 450 a week',
      named('Building permit copy', 'dubai-municipality', sheets(10, 23_400)),
    ),
    phrase(
      'processName',
      'Meter reading sheet, DEWA, 1 sheet, 300 a month per branch, 6 branches',
      named('Meter reading sheet', 'dewa', sheets(1, 21_600)),
    ),
    phrase(
      'processName',
      'Event NOC, DET, 1 form of 2 pages plus 3 attachments, 5,000 a year',
      named('Event NOC', 'det', { transactionsPerYear: 5000 }),
    ),
    phrase(
      'processName',
      'Vehicle transfer, RTA, about 40,000 sheets a year',
      named('Vehicle transfer', 'rta', total),
    ),
    phrase(
      'processName',
      'School transport permit, RTA, 5 sheets minus 1, 2,000 a year',
      named('School transport permit', 'rta', { transactionsPerYear: 2000 }),
      named('School transport permit', 'rta', sheets(4, 2000)),
    ),
    phrase(
      'processName',
      'Clearance letter, Dubai Police, 2 sheets, 90,000 a year, planned for March 2027',
      named('Clearance letter', 'dubai-police', { ...sheets(2, 90_000), ...planned('2027-03-31') }),
    ),
    phrase(
      'processName',
      'تمديد التأشيرة، هيئة الطرق والمواصلات، ٣ أوراق، ٧٣٬٢٤٥ في السنة',
      sammet('تمديد التأشيرة', 'rta', sheets(3, 73_245)),
    ),
    phrase(
      'processName',
      'تجديد رخصة حرفية، بلدية دبي، ورقتان لكل معاملة، 12,500 معاملة سنوياً',
      sammet('تجديد رخصة حرفية', 'dubai-municipality', sheets(2, 12_500)),
    ),
    phrase(
      'processName',
      'تصريح مواقف، الطرق، ٤ أوراق حق كل طلب، ألفين طلب بالسنة',
      sammet('تصريح مواقف', 'rta', sheets(4, 2000)),
    ),
    phrase(
      'processName',
      'شهادة براءة ذمة، هيئة كهرباء ومياه دبي، ورقة واحدة، ١٢٬٠٠٠ في السنة، من يناير ٢٠٢٠',
      sammet('شهادة براءة ذمة', 'dewa', { ...sheets(1, 12_000), goLiveDate: '2020-01-01' }),
    ),
    phrase(
      'processName',
      'نموذج إجازة، شرطة دبي، ٣ ورقات، ٥٠٠ بالشهر لكل فرع، عندنا ٦ فروع',
      sammet('نموذج إجازة', 'dubai-police', sheets(3, 36_000)),
    ),
    phrase(
      'processName',
      'طلب صيانة، ديوا، ٥ أوراق ناقص واحدة، ١٠٠٠ معاملة في السنة',
      sammet('طلب صيانة', 'dewa', { transactionsPerYear: 1000 }),
      sammet('طلب صيانة', 'dewa', sheets(4, 1000)),
    ),
    phrase(
      'processName',
      'تقرير الزيارة، بلدية دبي، نموذج من صفحتين وثلاثة مرفقات، ٤٠٠٠ معاملة في السنة',
      sammet('تقرير الزيارة', 'dubai-municipality', { transactionsPerYear: 4000 }),
    ),
    phrase(
      'processName',
      'إيصال الدفع، هيئة الطرق، حوالي ٤٠ ألف ورقة في السنة',
      sammet('إيصال الدفع', 'rta', total),
    ),
    phrase(
      'processName',
      'كشف الحضور، جمارك دبي، ورقتين، ٢٠٠ بالأسبوع',
      sammet('كشف الحضور', 'dubai-customs', sheets(2, 10_400)),
    ),
    phrase(
      'processName',
      'تصريح الفعاليات، بلدية دبي، ورقتين، ٣٠٠٠ بالسنة، بنطلقه شهر ٣ ٢٠٢٧',
      sammet('تصريح الفعاليات', 'dubai-municipality', {
        ...sheets(2, 3000),
        ...planned('2027-03-31'),
      }),
    ),
    // What answers the step, in words of another field
    phrase('residual', 'yes, 50 a year', { residualTransactionsPerYear: 50 }),
    phrase('residual', 'yes, about 120 transactions a year', {
      residualTransactionsPerYear: 120,
      ...about('residualTransactionsPerYear'),
    }),
    phrase('baselineYear', 'from 2019', { baselineYear: 2019 }),
    phrase('digitalShare', '98% since 2022', { digitalShare: 98 }),
    phrase('sampleTransactions', 'sample of 200 transactions', { sampleTransactions: 200 }),
    phrase('channels', 'DubaiNow since 2022', { channels: ['dubainow'] }),
    phrase(
      'baselineMethod',
      'sample of 200 transactions',
      { baselineMethod: 'sample' },
      { baselineMethod: 'sample', sampleTransactions: 200 },
    ),
    phrase('copiesPerTransaction', '2 copies since 2020', { copiesPerTransaction: 2 }),
    phrase('residualReason', 'the law, since 2018', { residualReason: 'law' }),
    phrase('sampleDays', '10 days in March 2019', { sampleDays: 10 }),
    phrase('residual', 'نعم، ٥٠ في السنة', { residualTransactionsPerYear: 50 }),
    phrase('residual', 'هيه، حوالي ٨٠ معاملة بالسنة', {
      residualTransactionsPerYear: 80,
      ...about('residualTransactionsPerYear'),
    }),
    phrase('baselineYear', 'من ٢٠١٩', { baselineYear: 2019 }),
    phrase('digitalShare', '٩٨٪ منذ ٢٠٢٢', { digitalShare: 98 }),
    phrase('sampleTransactions', 'عينة من ٢٠٠ معاملة', { sampleTransactions: 200 }),
    phrase('channels', 'دبي الآن من ٢٠٢٢', { channels: ['dubainow'] }),
    phrase('sampleDays', '١٠ أيام في مارس ٢٠١٩', { sampleDays: 10 }),
    phrase('baselineYear', 'أرقام سنة ٢٠١٨', { baselineYear: 2018 }),
    phrase('copiesPerTransaction', 'نسختين من ٢٠٢٠', { copiesPerTransaction: 2 }),
    phrase('residual', 'هيه ورقة حق ٢٪ من المعاملات', {
      residualSheetsPerTransaction: 1,
      residualTransactionsPerYear: 80,
    }),
    // Plans
    phrase('goLiveDate', 'not yet, planned for March', march),
    phrase('goLiveDate', 'planned for 1 June 2027', planned('2027-06-01')),
    phrase('goLiveDate', 'it will go live in January 2028', planned('2028-01-31')),
    phrase('goLiveDate', 'not live yet'),
    phrase('goLiveDate', 'we plan to launch it in Q2 2027', planned('2027-06-30')),
    phrase('goLiveDate', 'it was planned for 2019 but went live in Feb 2021', {
      goLiveDate: '2021-02-01',
    }),
    phrase('goLiveDate', 'should be ready by October', planned(lastOfNext(10, today)), {}),
    phrase('goLiveDate', 'لم يُطلق بعد، مخطط له في مارس', march),
    phrase('goLiveDate', 'سيُطلق في يناير ٢٠٢٨', planned('2028-01-31')),
    phrase('goLiveDate', 'بعدنا ما أطلقناه، إن شاء الله شهر ٣', march),
    phrase('goLiveDate', 'السنة الياية', nextYear),
    phrase('goLiveDate', 'من المقرر إطلاقه في ١ يونيو ٢٠٢٧', planned('2027-06-01')),
    phrase('goLiveDate', 'لين الحين ما اشتغل'),
    phrase('goLiveDate', 'كان مخططاً له في ٢٠١٩ وأُطلق في فبراير ٢٠٢١', {
      goLiveDate: '2021-02-01',
    }),
    // Factors and sums
    phrase('transactionsPerYear', '500 a month per branch, 6 branches', {
      transactionsPerYear: 36_000,
    }),
    phrase('transactionsPerYear', '20 a day per counter, 4 counters, 250 working days', {
      transactionsPerYear: 20_000,
    }),
    phrase('transactionsPerYear', '12 per clerk per day, 8 clerks'),
    phrase('transactionsPerYear', '100 a week', { transactionsPerYear: 5200 }),
    phrase('transactionsPerYear', '1,500 a quarter', { transactionsPerYear: 6000 }),
    phrase('transactionsPerYear', '3 branches with 2,000 a year each', {
      transactionsPerYear: 6000,
    }),
    phrase(
      'sheetsPerTransaction',
      'one sheet for each of 4 departments',
      { sheetsPerTransaction: 4 },
      {},
    ),
    phrase('sheetsPerTransaction', '1 form of 2 pages plus 3 attachments'),
    phrase('sheetsPerTransaction', '5 sheets minus 1', {}, { sheetsPerTransaction: 4 }),
    phrase(
      'sheetsPerTransaction',
      '2 sheets and 3 copies of each',
      { sheetsPerTransaction: 2, copiesPerTransaction: 3 },
      {},
    ),
    phrase('transactionsPerYear', '٥٠٠ شهرياً لكل فرع، ٦ فروع', { transactionsPerYear: 36_000 }),
    phrase('transactionsPerYear', '٢٠ باليوم حق كل كاونتر، عندنا ٤ كاونترات'),
    phrase('transactionsPerYear', '١٠٠ أسبوعياً', { transactionsPerYear: 5200 }),
    phrase('transactionsPerYear', '١٥٠٠ كل ربع سنة', { transactionsPerYear: 6000 }),
    phrase('transactionsPerYear', '٣ فروع في كل منها ٢٠٠٠ في السنة', {
      transactionsPerYear: 6000,
    }),
    phrase(
      'sheetsPerTransaction',
      'ورقة لكل قسم من الأقسام الأربعة',
      { sheetsPerTransaction: 4 },
      {},
    ),
    phrase('sheetsPerTransaction', 'نموذج من صفحتين زائد ٣ مرفقات'),
    phrase('sheetsPerTransaction', 'خمس أوراق إلا وحدة', {}, { sheetsPerTransaction: 4 }),
    phrase('transactionsPerYear', '٣٠ باليوم، والدوام ٢٥٠ يوم بالسنة', {
      transactionsPerYear: 7500,
    }),
    phrase('workingDays', '260 working days', { transactionsPerYear: 5200 }),
    phrase('workingDays', '٢٦٠ يوم عمل', { transactionsPerYear: 5200 }),
    // Corrections and changes
    phrase('eliminationKind', 'no I meant 4500', { transactionsPerYear: 4500 }),
    phrase('eliminationKind', 'sorry, 4,500 a year not 4,000', { transactionsPerYear: 4500 }),
    phrase('summary', 'change residual transactions to 100', {
      residualTransactionsPerYear: 100,
      residualSheetsPerTransaction: null,
    }),
    phrase('summary', 'change the sheets to 4', { sheetsPerTransaction: 4 }),
    phrase('summary', 'the date should be March 2021', { goLiveDate: '2021-03-01' }),
    phrase('summary', 'change the number of transactions from 4,000 to 5,000', {
      transactionsPerYear: 5000,
    }),
    phrase('eliminationKind', 'actually 5 sheets, not 3', { sheetsPerTransaction: 5 }),
    phrase('eliminationKind', 'لا قصدي ٤٥٠٠', { transactionsPerYear: 4500 }),
    phrase('summary', 'غيّر عدد المعاملات إلى ٥٠٠٠', { transactionsPerYear: 5000 }),
    phrase('summary', 'بدّل التاريخ إلى مارس ٢٠٢١', { goLiveDate: '2021-03-01' }),
    phrase('eliminationKind', 'لا ٥ ورقات مب ٣', { sheetsPerTransaction: 5 }),
    phrase('summary', 'غيّر المعاملات المتبقية إلى ١٠٠', {
      residualTransactionsPerYear: 100,
      residualSheetsPerTransaction: null,
    }),
    phrase('summary', 'خل المعاملات ٥٠٠٠', { transactionsPerYear: 5000 }),
    // No answer at all, and short ones
    phrase('processName', "I don't know"),
    phrase('processName', 'hello there'),
    phrase('processName', 'ما أعرف'),
    phrase('processName', 'ما أدري والله'),
    phrase('goLiveDate', 'من بداية 2021', { goLiveDate: '2021-01-01' }),
    phrase('goLiveDate', 'من يناير ٢٠٢٠', { goLiveDate: '2020-01-01' }),
    phrase('entityId', 'roads', { entityId: 'rta' }),
    phrase('entityId', 'الكهرباء', { entityId: 'dewa' }),
    phrase('transactionsPerYear', '١٢.٥٠٠', { transactionsPerYear: 12_500 }),
    phrase('transactionsPerYear', 'مليون ونصف المليون', { transactionsPerYear: 1_500_000 }),
    phrase('transactionsPerYear', 'about 40,000 sheets a year'),
    phrase('transactionsPerYear', '12.500', { transactionsPerYear: 12_500 }),
  ];
}
