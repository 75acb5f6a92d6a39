import type { Language } from '../../language/text/detectLanguage';
import type { AskedInVain } from '../../records/workflow/demonstrationRecords';

type Reason = AskedInVain['reason'];

/** What people of a demonstration ask in vain; those that stand together mean the same. */
export const ASKED_IN_VAIN: readonly {
  language: Language;
  reason: Reason;
  spellings: readonly string[];
}[] = [
  {
    language: 'en',
    reason: 'unknown',
    spellings: [
      'who pays for the scanners',
      'who pays for scanners in the branches',
      'is there a budget for scanners',
    ],
  },
  {
    language: 'en',
    reason: 'declined',
    spellings: ['how many printers were removed in 2019', 'number of printers removed'],
  },
  {
    language: 'en',
    reason: 'unknown',
    spellings: ['can a supplier sign a contract without uae pass', 'supplier abroad cannot sign'],
  },
  {
    language: 'en',
    reason: 'none',
    spellings: ['template for a circular to end a paper form'],
  },
  {
    language: 'en',
    reason: 'unhelpful',
    spellings: ['how long do we keep the old paper files', 'when can old files leave the store'],
  },
  {
    language: 'en',
    reason: 'unknown',
    spellings: ['do envelopes count as paper', 'are envelopes counted', 'do labels count'],
  },
  {
    language: 'en',
    reason: 'escalated',
    spellings: ['our law firm insists on stamped originals, what now'],
  },
  {
    language: 'en',
    reason: 'unknown',
    spellings: ['training session for new coordinators', 'when is the next coordinator training'],
  },
  {
    language: 'ar',
    reason: 'unknown',
    spellings: [
      'من يدفع ثمن أجهزة المسح الضوئي',
      'هل توجد ميزانية لأجهزة المسح',
      'ميزانية الماسحات الضوئية',
    ],
  },
  {
    language: 'ar',
    reason: 'declined',
    spellings: ['كم طابعة أزيلت في 2019', 'عدد الطابعات اللي شالوها'],
  },
  {
    language: 'ar',
    reason: 'unknown',
    spellings: ['هل تحسب المغلفات من الورق', 'المظاريف تنحسب ورق ولا لا'],
  },
  {
    language: 'ar',
    reason: 'unhelpful',
    spellings: ['متى نقدر نتلف الملفات القديمة', 'كم سنة نحتفظ بالملفات الورقية القديمة'],
  },
  {
    language: 'ar',
    reason: 'none',
    spellings: ['نموذج تعميم لإنهاء العمل بالنموذج الورقي', 'صيغة تعميم إيقاف الورق'],
  },
  {
    language: 'ar',
    reason: 'unknown',
    spellings: ['المورد في الخارج كيف يوقع العقد', 'توقيع مورد من خارج الدولة'],
  },
  {
    language: 'ar',
    reason: 'escalated',
    spellings: ['الشريك يطلب النسخة الأصلية المختومة فماذا نفعل'],
  },
  {
    language: 'ar',
    reason: 'unknown',
    spellings: ['موعد دورة المنسقين الجدد', 'متى تدريب المنسقين'],
  },
];
