import { withoutPrefixes } from '../text/arabicPrefixes';
import { normalizeText, tokenize } from '../text/normalizeText';
import { cleanText } from '../text/cleanText';

/** What people call the entries of the short form, in normalised spelling without articles. */
const WORDS = {
  entityId: 'entity authority organisation organization جهه هييه دايره مؤسسه',
  name: 'name title process procedure service اسم مسمي اجراء خدمه',
  sheetsPerTransaction: 'sheet sheets page pages paper papers ورق ورقه اوراق صفحه صفحات ورقات',
  copiesPerTransaction: 'copy copies نسخ نسخه',
  transactionsPerYear: 'transaction transactions volume requests معامله معاملات طلبات حجم',
  eliminationKind: 'how replacement kind طريقه بديل كيف',
  goLiveDate: 'date day launch golive live since تاريخ يوم اطلاق موعد متي',
  residual: 'residual remaining rest متبقي باقي',
  evidence: 'evidence proof link circular دليل ادله اثبات رابط تعميم',
  processType: 'type نوع',
  department: 'department section unit اداره قسم',
  channels: 'channel channels قناه قنوات',
  baselineYear: 'year baseline سنه اساس',
  baselineMethod: 'method measured measurement قياس',
  digitalShare: 'share percentage adoption نسبه تبني',
  classification: 'classification تصنيف',
} as const;
export type FieldWord = keyof typeof WORDS;

const TABLE = new Map<string, FieldWord>(
  (Object.entries(WORDS) as [FieldWord, string][]).flatMap(([field, words]) =>
    words.split(' ').map((word) => [normalizeText(word), field] as const),
  ),
);
const FILLERS = new Set(
  'the a my of number per each this عدد رقم هذا هذه حق مال لكل في'.split(' '),
);

/**
 * The entry that a few words name: "the date", «عدد الأوراق». The first word that is one decides;
 * undefined if none is, or the text says more than a name.
 */
export function readFieldWord(text: string): FieldWord | undefined {
  const words = tokenize(normalizeText(cleanText(text)))
    .map(withoutPrefixes)
    .filter((word) => !FILLERS.has(word));
  if (words.length === 0 || words.length > 4) return undefined;
  return words.map((word) => TABLE.get(word)).find((field) => field !== undefined);
}
