type Language = 'ar' | 'en';

const LOCALES: Readonly<Record<Language, string>> = { ar: 'ar-AE-u-nu-latn', en: 'en-GB' };

const compact = (language: Language) =>
  new Intl.NumberFormat(LOCALES[language], { notation: 'compact', maximumFractionDigits: 1 });
const COMPACT: Readonly<Record<Language, Intl.NumberFormat>> = {
  ar: compact('ar'),
  en: compact('en'),
};

const NO_BREAK_SPACE = '\u00a0';

/** A large number in short, in Western digits: "1.2 m", «1.2 مليون». */
export function compactNumber(language: Language, value: number): string {
  return COMPACT[language]
    .formatToParts(value)
    .map(({ type, value: part }) =>
      type === 'compact' && language === 'en' ? NO_BREAK_SPACE + part : part,
    )
    .join('');
}

/** What an axis counts in: per cent of the paper before, or sheets. */
export type ChartUnit = 'percent' | 'sheets';

/** A value as axes show it: "50%", "1.2 m". */
export const formatTick = (value: number, unit: ChartUnit, language: Language): string =>
  unit === 'percent' ? `${value}%` : compactNumber(language, value);

/** How far an axis goes, and its steps: to the whole of the paper, or to the largest value. */
export const axisEnd = (unit: ChartUnit, steps: number) =>
  unit === 'percent' ? { max: 100, interval: 100 / steps } : { splitNumber: steps };

/** A decimal number written out, for drawing alone: what is read stands in labels. */
export const drawnNumber = (decimal: string | undefined): number => Number(decimal ?? 0);
