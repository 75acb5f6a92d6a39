import { foldDigits } from '../language/foldDigits';

const GAP = '[\\s().\\p{Pd}\\u2212]{0,3}';
const EMIRATES_ID = new RegExp(`(?<!\\d)784(?:${GAP}\\d){12}(?!\\d)`, 'u');
/** The country's code or a zero, then a mobile number in any grouping or a landline in its usual one. */
const PHONE = new RegExp(
  `(?<!\\d)(?:(?:\\+|00)?971${GAP}(?:0${GAP})?|0)(?:5\\d(?:${GAP}\\d){7}|[2-9]${GAP}\\d{3}${GAP}\\d{4})(?!\\d)`,
  'u',
);

/** Whether a text holds an Emirates ID, in either script's digits and any grouping. */
export const hasEmiratesId = (text: string): boolean => EMIRATES_ID.test(foldDigits(text));

/** Whether a text holds an Emirates ID or a telephone number of the UAE. */
export const hasPersonalData = (text: string): boolean =>
  hasEmiratesId(text) || PHONE.test(foldDigits(text));
