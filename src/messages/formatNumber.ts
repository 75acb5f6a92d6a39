import type { Language } from '../language/text/detectLanguage';

const options = { maximumFractionDigits: 2 };
const FORMATS: Readonly<Record<Language, Intl.NumberFormat>> = {
  ar: new Intl.NumberFormat('ar-AE-u-nu-latn', options),
  en: new Intl.NumberFormat('en-GB', options),
};

/**
 * Formats a number in Western digits with at most two decimals: "239,200", "0.5".
 * @param value a decimal string is formatted without conversion to floating point
 */
export function formatNumber(language: Language, value: number | string): string {
  return FORMATS[language].format(value as Intl.StringNumericLiteral);
}
