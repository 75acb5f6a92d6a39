import { withoutPrefixes } from '../text/arabicPrefixes';
import { cleanText } from '../text/cleanText';
import { normalizeText, tokenize } from '../text/normalizeText';

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
export type EvidenceWord = keyof typeof WORDS;

const TABLE = (Object.entries(WORDS) as [EvidenceWord, string][]).map(
  ([kind, words]) => [kind, new Set(words.split(' '))] as const,
);

/** The kind of proof that a title or the name of a file tells of. */
export function readEvidenceKind(text: string): EvidenceWord | undefined {
  const words = tokenize(normalizeText(cleanText(text)).replace(/[_.]/g, ' ')).map(withoutPrefixes);
  return TABLE.find(([, table]) => words.some((word) => table.has(word)))?.[0];
}
