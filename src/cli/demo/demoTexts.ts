import type { Language } from '../../language/text/detectLanguage';
import type { Evidence } from '../../records/model/recordFields';

/** What made-up people write into records, in their own language. */
export interface InventedWords {
  description: string;
  estimateReasons: readonly string[];
  baselineNotes: readonly string[];
  systems: readonly string[];
  fallbacks: readonly string[];
  evidence: Readonly<Record<Evidence['kind'], string>>;
  /** What a verifier asks. */
  questions: readonly string[];
  approvals: readonly string[];
  lowered: readonly string[];
  rejections: Readonly<Record<'no_evidence' | 'not_elimination' | 'wrong_numbers', string>>;
  withdrawals: readonly string[];
  figureSource: string;
}

const WORDS: Readonly<Record<Language, InventedWords>> = {
  en: {
    description: 'This process was invented for the demonstration; none of its figures are real.',
    estimateReasons: [
      'The branches keep no count; the team estimated an ordinary month.',
      'The old system did not log prints, so the volume comes from the number of counters.',
      'Estimated from the stock of forms that was ordered in a year.',
    ],
    baselineNotes: [
      'Centres were closed for part of the year; the volume is that of the months they were open.',
      'A year of the pandemic: fewer people came in person than usual.',
    ],
    systems: ['Correspondence system', 'Service portal', 'Document management', 'Case system'],
    fallbacks: [
      'A form by e-mail until the system is back.',
      'The centre prints on request while the system is down.',
    ],
    evidence: {
      circular: 'Circular that ended the paper form',
      screenshot: 'Screenshot of the digital service',
      service_card: 'Service card',
      print_log: 'Print log of the baseline year',
      before_form: 'The paper form as it was',
      after_form: 'The digital form',
      report: 'Report of the count',
    },
    questions: [
      'Is the volume that of all branches, or of the main building only?',
      'Please attach the print log of the baseline year.',
      'Are the copies for the archive counted in the sheets?',
      'What became of those who still asked for paper?',
    ],
    approvals: [
      'Checked against the print log.',
      'Figures agree with the report of the department.',
      'Evidence is complete.',
    ],
    lowered: [
      'The log shows fewer transactions; set to what it shows.',
      'One of the forms belongs to another process; the volume is lower.',
    ],
    rejections: {
      no_evidence: 'The link leads nowhere, and nothing shows the paper as it was.',
      not_elimination: 'The form is still printed and signed before it is scanned.',
      wrong_numbers: 'The volume is that of the whole entity, not of this process.',
    },
    withdrawals: ['Logged twice by two teams.', 'The process went back to paper.'],
    figureSource: 'Invented for the demonstration',
  },
  ar: {
    description: 'هذا الإجراء غير حقيقي وكذلك أرقامه كلها، وقد أُعد للعرض التجريبي وحده.',
    estimateReasons: [
      'لا تحتفظ المراكز بعدد المعاملات، فقدّره الفريق بحسب شهر معتاد.',
      'لم يكن النظام السابق يسجل عمليات الطباعة، فحُسب العدد بحسب عدد المنافذ.',
      'قُدّر بحسب كمية النماذج المطلوبة من المطبعة في السنة.',
    ],
    baselineNotes: [
      'أُغلقت المراكز جزءاً من السنة، والعدد لأشهر العمل وحدها.',
      'سنة من سنوات الجائحة، وعدد المراجعين فيها أقل من المعتاد.',
    ],
    systems: ['نظام المراسلات', 'بوابة الخدمات', 'نظام إدارة الوثائق', 'نظام الطلبات'],
    fallbacks: [
      'نموذج بالبريد الإلكتروني إلى أن يعود النظام.',
      'يطبع المركز النموذج عند الطلب ما دام النظام متوقفاً.',
    ],
    evidence: {
      circular: 'التعميم الذي أنهى العمل بالنموذج الورقي',
      screenshot: 'لقطة شاشة من الخدمة الرقمية',
      service_card: 'بطاقة الخدمة',
      print_log: 'سجل الطباعة لسنة الأساس',
      before_form: 'النموذج الورقي السابق',
      after_form: 'النموذج الرقمي',
      report: 'تقرير الحصر',
    },
    questions: [
      'هل العدد لجميع الفروع أم للمبنى الرئيسي وحده؟',
      'نرجو إرفاق سجل الطباعة لسنة الأساس.',
      'هل النسخ المحفوظة في الأرشيف محسوبة ضمن الأوراق؟',
      'ماذا عن المتعاملين الذين ما زالوا يطلبون نسخة ورقية؟',
    ],
    approvals: ['تمت مطابقته مع سجل الطباعة.', 'الأرقام مطابقة لتقرير الإدارة.', 'الأدلة مكتملة.'],
    lowered: [
      'عدد المعاملات في سجل الطباعة أقل، فاعتُمد ما ورد فيه.',
      'أحد النماذج يخص إجراءً آخر، فخُفّض العدد.',
    ],
    rejections: {
      no_evidence: 'الرابط لا يعمل، ولا يوجد ما يُظهر النموذج الورقي السابق.',
      not_elimination: 'ما زال النموذج يُطبع ويُوقَّع قبل مسحه ضوئياً.',
      wrong_numbers: 'العدد لمعاملات الجهة كلها لا لهذا الإجراء.',
    },
    withdrawals: ['سجّله فريقان، كلٌّ على حدة.', 'عاد الإجراء إلى الورق.'],
    figureSource: 'رقم غير حقيقي للعرض التجريبي',
  },
};

export const wordsOf = (language: Language): InventedWords => WORDS[language];
