import type { Named } from './domains/processDomain';

/** A kind of paper, by what it usually takes and by what replaces it. */
export type PaperKind =
  'form' | 'certificate' | 'contract' | 'invoice' | 'notice' | 'minutes' | 'bundle' | 'voluntary';

/** What every office does on paper, whatever its work. */
export interface OfficeProcess extends Named {
  kind: PaperKind;
}

const of = (kind: PaperKind, ...pairs: readonly (readonly [string, string])[]): OfficeProcess[] =>
  pairs.map(([en, ar]) => ({ en, ar, kind }));

export const OFFICE_PROCESSES: readonly OfficeProcess[] = [
  ...of(
    'form',
    ['Annual leave request', 'طلب إجازة سنوية'],
    ['Sick leave request', 'طلب إجازة مرضية'],
    ['Permission to leave early', 'إذن خروج مبكر'],
    ['Training request', 'طلب تدريب'],
    ['Business trip request', 'طلب مهمة رسمية'],
    ['Overtime form', 'نموذج عمل إضافي'],
    ['Performance appraisal form', 'نموذج تقييم أداء'],
    ['Clearance form at the end of service', 'نموذج إخلاء طرف عند انتهاء الخدمة'],
    ['Access card request', 'طلب بطاقة دخول'],
    ['System account request', 'طلب حساب على النظام'],
    ['Technical support request', 'طلب دعم فني'],
    ['Stationery request', 'طلب قرطاسية'],
    ['Purchase request', 'طلب شراء'],
    ['Warehouse issue slip', 'إذن صرف من المستودع'],
    ['Asset transfer form', 'نموذج نقل أصول'],
    ['Vehicle booking form', 'نموذج حجز مركبة'],
    ['Meeting room booking', 'حجز قاعة اجتماعات'],
    ['Maintenance request for a building', 'طلب صيانة مبنى'],
    ['Suggestion form', 'نموذج اقتراح'],
    ['Customer satisfaction survey', 'استبانة رضا المتعاملين'],
    ['Visitor register', 'سجل الزوار'],
    ['Petty cash claim', 'طلب صرف من العهدة النقدية'],
  ),
  ...of(
    'certificate',
    ['Salary certificate', 'شهادة راتب'],
    ['Experience certificate', 'شهادة خبرة'],
    ['Letter of thanks', 'كتاب شكر'],
    ['Employment confirmation letter', 'خطاب تثبيت في الوظيفة'],
  ),
  ...of(
    'contract',
    ['Employment contract', 'عقد عمل'],
    ['Supplier contract', 'عقد توريد'],
    ['Tender documents', 'وثائق مناقصة'],
    ['Memorandum of understanding', 'مذكرة تفاهم'],
    ['Internal audit report', 'تقرير تدقيق داخلي'],
    ['Annual plan file', 'ملف الخطة السنوية'],
  ),
  ...of(
    'invoice',
    ['Supplier invoice', 'فاتورة مورّد'],
    ['Purchase order', 'أمر شراء'],
    ['Payment voucher', 'سند صرف'],
    ['Fee receipt', 'إيصال رسوم'],
    ['Credit note', 'إشعار دائن'],
  ),
  ...of(
    'notice',
    ['Internal memo', 'مذكرة داخلية'],
    ['Administrative circular', 'تعميم إداري'],
    ['Payslip', 'قسيمة راتب'],
    ['Incoming mail slip', 'بطاقة البريد الوارد'],
    ['Outgoing letter copy', 'نسخة الكتاب الصادر'],
    ['Appointment reminder', 'تذكير بالموعد'],
  ),
  ...of(
    'minutes',
    ['Meeting minutes', 'محضر اجتماع'],
    ['Attendance sheet', 'كشف الحضور والانصراف'],
    ['Safety inspection checklist', 'قائمة فحص السلامة'],
    ['Inventory count sheet', 'كشف الجرد'],
    ['Asset handover report', 'محضر تسليم أصول'],
    ['Shift log', 'سجل المناوبات'],
  ),
];

export const OFFICE_DEPARTMENTS: readonly Named[] = [
  { en: 'Human Resources', ar: 'الموارد البشرية' },
  { en: 'Finance', ar: 'الشؤون المالية' },
  { en: 'Procurement and Contracts', ar: 'المشتريات والعقود' },
  { en: 'Administrative Services', ar: 'الخدمات الإدارية' },
  { en: 'Information Technology', ar: 'تقنية المعلومات' },
  { en: 'Customer Happiness', ar: 'إسعاد المتعاملين' },
  { en: 'Internal Audit', ar: 'التدقيق الداخلي' },
  { en: 'Corporate Communication', ar: 'الاتصال المؤسسي' },
];

/** What goes back and forth between two entities. */
export const EXCHANGES: readonly Named[] = [
  { en: 'Official correspondence', ar: 'المراسلات الرسمية' },
  { en: 'Exchange of verification requests', ar: 'تبادل طلبات التحقق' },
  { en: 'Exchange of no-objection letters', ar: 'تبادل خطابات عدم الممانعة' },
  { en: 'Joint committee papers', ar: 'أوراق اللجان المشتركة' },
  { en: 'Payment settlement statements', ar: 'كشوف تسوية المدفوعات' },
  { en: 'Exchange of monthly statistics', ar: 'تبادل الإحصاءات الشهرية' },
];
