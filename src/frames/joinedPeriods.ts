import { GREGORIAN_MONTHS } from '../language/dates/monthNames';

const YEAR = '(?<![0-9٠-٩])(?:19|20|١٩|٢٠)[0-9٠-٩]{2}(?![0-9٠-٩])';
/** Months are written with or without hamza: «أكتوبر», «اكتوبر». */
const withHamza = (name: string): string => name.replace(/ا/g, '[اأإآ]');
const MONTH = `(?:${[...new Set(GREGORIAN_MONTHS.flat())]
  .sort((a, b) => b.length - a.length)
  .map(withHamza)
  .join('|')})`;
const PERIOD = `(?:(?<!\\p{L})${MONTH}\\s+(?:of\\s+)?)?${YEAR}`;
const THEN = '(?:then|ثم|بعدين|بعدها|وبعدين|وبعدها)';
const JOINED = `(?:\\s*[,،&+]\\s*(?:(?:and|و|${THEN})\\s*)*|\\s+(?:(?:and|n|w|و)\\s*)?(?:${THEN}\\s+)|\\s+(?:and|n|w)\\s+|\\s+و\\s*)`;
const PREPOSITION =
  '(?:(?:by|in|for|during|until|till|في|عام|سنة|سنه|حتى|لين|لحد|لغاية|fi|fe)\\s+)?(?:(?:the\\s+)?end\\s+(?:of\\s+)?|نهاية\\s+|آخر\\s+)?';
const PERIODS_JOINED = new RegExp(`${PERIOD}(?:${JOINED}${PREPOSITION}${PERIOD})+`, 'iu');
const EACH_PERIOD = new RegExp(PERIOD, 'giu');

/** "In December 2020, and today?" */
const NOW =
  '(?:today|now|currently|nowadays|at present|right now|الآن|الان|اليوم|حاليا|حالياً|هالحين|الحين|دلوقتي|هلا|هلأ|هسه)';
const THEN_NOW = new RegExp(
  `(?:(?:in|by|at)\\s+|في\\s+|عام\\s+|سن[ةه]\\s+)?(${PERIOD})(?:${JOINED})(?:(?:what|how)\\s+about\\s+)?(${NOW})(?!\\p{L})`,
  'iu',
);

const ENDS_IN_MONTH = new RegExp(`(?<!\\p{L})${MONTH}$`, 'iu');
const STARTS_WITH_MONTH = new RegExp(`^(?:(?:and|n|w|to|و)\\s*)?${MONTH}(?!\\p{L})`, 'iu');

/** "… of February" "and April 2019 …": two months of one year are one condition. */
export const joinsMonths = (before: string, after: string): boolean =>
  ENDS_IN_MONTH.test(before) && STARTS_WITH_MONTH.test(after);

/** What holds one year against the other, or means the time from one to the other. */
const HOLDS_TOGETHER =
  /(?<!\p{L})(?:between|from|since|vs|versus|compar\w*|differ\w*|change\w*|both|بين|من|منذ|قارن|مقارن[ةه]|الفرق|فرق)(?!\p{L})/iu;

/** Whether a text holds what it names against each other, so that it cannot be told apart. */
export const holdsTogether = (text: string): boolean => HOLDS_TOGETHER.test(text);

const MONTH_OF_YEAR = new RegExp(`(?<!\\p{L})و?${MONTH}\\s+${YEAR}`, 'iu');

/** Whether a text names a month with its year: "16 March 2020". */
export const namesMonth = (text: string): boolean => MONTH_OF_YEAR.test(text);

/** "In 2020, and today" → "in 2020". */
const withoutNow = (both: string, now: string): string =>
  both.replace(new RegExp(`(${PERIOD}).*${now}$`, 'iu'), '$1');

const ONLY_PERIODS = new RegExp(
  `^\\s*(?:${PREPOSITION}${PERIOD}(?:\\s*(?:[,،&+/–—-]|vs\\.?|versus|against|and|or|then|to|w|و|أو|او|مقابل|ثم)\\s*)?)+[\\s?؟.!]*$`,
  'iu',
);

/** Whether a text is nothing but years and months: "Oct 2020 versus Dec 2021". */
export const isPeriods = (text: string): boolean => ONLY_PERIODS.test(text);

/** "The percentage in 2018 and then in June 2020" asks for each. */
export function eachPeriod(question: string): string[] {
  const [both, , now = ''] = THEN_NOW.exec(question) ?? [];
  if (both !== undefined && !holdsTogether(question))
    return [question.replace(both, withoutNow(both, now)), question.replace(both, now)];
  const periods = PERIODS_JOINED.exec(question)?.[0];
  if (periods === undefined || holdsTogether(question)) return [question];
  return (periods.match(EACH_PERIOD) ?? []).map((period) => question.replace(periods, period));
}
