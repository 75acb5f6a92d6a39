import { withoutPrefixes } from '../text/arabicPrefixes';
import type { Token } from './tokens';

/** Papers that a transaction is made of, and what they are called after. */
const DOCUMENT_WORDS = new Set(
  `application form request receipt payment fee certificate letter cover covering approval copy photocopy id emirates
card passport visa invoice bill contract agreement annex annexure appendix attachment permit license licence trade noc
checklist memo report photo slip voucher declaration undertaking plan drawing registration original archive file signature
clearance inspection deed title tenancy lease statement ticket notice survey summary page front back side
استماره نموذج طلب ايصال وصل شهاده رخصه تصريح فاتوره عقد رساله صوره هويه جواز سفر تقرير ملحق موافقه اقرار تعهد كشف`.split(
    /\s+/,
  ),
);

/** "receipts", «والإيصال». */
export function isDocumentWord({ kind, text }: Token): boolean {
  if (kind !== 'word') return false;
  return [text, text.replace(/s$/, ''), withoutPrefixes(text), text.replace(/^و/, '')].some(
    (form) => DOCUMENT_WORDS.has(form),
  );
}
