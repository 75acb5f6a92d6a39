import type { Language } from '../language/text/detectLanguage';

const options = { maximumFractionDigits: 2 };
const FORMATS: Readonly<Record<Language, Intl.NumberFormat>> = {
  ar: new Intl.NumberFormat('ar-AE-u-nu-latn', options),
  en: new Intl.NumberFormat('en-GB', options),
};

/**
 * A number as people read it, in Western digits: "239,200", "0.5"; two decimals at most.
 * @param value a decimal number written out is formatted without becoming a floating-point one
 */
export function formatNumber(language: Language, value: number | string): string {
  return FORMATS[language].format(value as Intl.StringNumericLiteral);
}
