import { normalizeText } from '../../language/text/normalizeText';

/** What answers count, by the words for it, normalised. */
const UNITS: Readonly<Record<string, string>> = {
  sheets: 'sheets?|papers?|ورقه|ورقات|اوراق',
  dirhams: 'aed|dirhams?|درهم|دراهم',
  hours: 'hours?|ساعه|ساعات',
  trees: 'trees?|شجره|اشجار',
  percent: '%|per cent|percent|بالمييه',
};
const NUMBER = '(\\d+(?:\\.\\d+)?)';
const SCALE = '(?: (thousand|million|billion|الف|الاف|مليون|مليونا|ملايين|مليار|مليارات))?';
const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  الف: 1e3,
  الاف: 1e3,
  million: 1e6,
  مليون: 1e6,
  مليونا: 1e6,
  ملايين: 1e6,
  billion: 1e9,
  مليار: 1e9,
  مليارات: 1e9,
};
const PATTERNS = Object.entries(UNITS).map(([unit, words]) => {
  const before = unit === 'dirhams' ? `(?:aed )?` : '';
  return {
    unit,
    pattern: new RegExp(`${before}${NUMBER}${SCALE} ?(?:of )?(?:${words})(?!\\p{L})`, 'gu'),
  };
});
const MONEY = new RegExp(`aed ${NUMBER}${SCALE}`, 'gu');

const valuesOf = (plain: string, pattern: RegExp) =>
  [...plain.matchAll(pattern)].map(
    ([, figure = '', scale]) => Number(figure) * (SCALES[scale ?? ''] ?? 1),
  );

/** The figures of a text by what they count: 37 million sheets, AED 1.3 billion, 14 entities. */
export function quantitiesIn(text: string): Map<string, ReadonlySet<number>> {
  const plain = normalizeText(text).replace(/\s+/g, ' ');
  const found = new Map<string, ReadonlySet<number>>();
  for (const { unit, pattern } of PATTERNS) {
    const patterns = unit === 'dirhams' ? [pattern, MONEY] : [pattern];
    const values = patterns.flatMap((one) => valuesOf(plain, one));
    if (values.length > 0) found.set(unit, new Set(values));
  }
  return found;
}
