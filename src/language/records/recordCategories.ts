import { withoutPrefixes } from '../text/arabicPrefixes';
import { cleanText } from '../text/cleanText';
import { normalizeText, tokenize } from '../text/normalizeText';
import { stemWord } from '../text/stemWord';

const stems = (words: string) => new Set(words.trim().split(/\s+/).map(stemWord));

/** Words for what an organisation does for itself, in normalised spelling. */
const INTERNAL = stems(`
employee employees staff internal leave payroll memo memos attendance overtime recruitment hiring hr
procurement purchase requisition invoice asset inventory meeting minutes correspondence timesheet
موظف موظفين موظفون داخلي داخليه اجازه اجازات رواتب راتب مذكره مذكرات حضور انصراف توظيف مشتريات
شراء فاتوره فواتير اصول مخزون مخازن محضر محاضر اجتماع اجتماعات مراسلات بريد تعميم تعاميم`);
const BETWEEN = stems('entities authorities interagency جهات دواير حكوميه');
const HABIT = stems('voluntary habit personal طوعي طوعيه شخصي شخصيه');
const PRINTING = stems('printing printouts طباعه');

/** The type that the name of a process suggests; a service for customers if nothing else does. */
export function readProcessType(
  name: string,
): 'customer_service' | 'internal_process' | 'inter_entity' | 'voluntary_printing' {
  const words = tokenize(normalizeText(cleanText(name))).map((word) =>
    stemWord(withoutPrefixes(word)),
  );
  const has = (table: ReadonlySet<string>) => words.some((word) => table.has(word));
  if (has(HABIT) && has(PRINTING)) return 'voluntary_printing';
  if (has(INTERNAL)) return 'internal_process';
  if (has(BETWEEN)) return 'inter_entity';
  return 'customer_service';
}

/** What proofs are called, in normalised spelling; the first that is found decides. */
const WORDS = {
  circular: 'circular memo decision decree resolution policy تعميم قرار مذكره تعاميم سياسه',
  print_log: 'print printlog printing printer counter papercut طابعه طابعات عداد طباعه',
  before_form: 'before old scanned قديم قديمه سابق سابقه قبل ورقي ورقيه',
  screenshot: 'screenshot screen capture png jpg jpeg صوره شاشه لقطه سكرين',
  service_card: 'card service بطاقه خدمه',
  after_form:
    'after new eform online digital form جديد جديده بعد استماره نموذج الكتروني الكترونيه رقمي',
  report: 'report study survey count statistics تقرير دراسه احصاييه جرد',
} as const;
type EvidenceWord = keyof typeof WORDS;

const TABLE = (Object.entries(WORDS) as [EvidenceWord, string][]).map(
  ([kind, words]) => [kind, new Set(words.split(' '))] as const,
);

/** The kind of proof that a title or the name of a file tells of. */
export function readEvidenceKind(text: string): EvidenceWord | undefined {
  const words = tokenize(normalizeText(cleanText(text)).replace(/[_.]/g, ' ')).map(withoutPrefixes);
  return TABLE.find(([, table]) => words.some((word) => table.has(word)))?.[0];
}
