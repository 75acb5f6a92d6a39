import { GREGORIAN_MONTHS, monthNamed } from '../../../language/dates/monthNames';
import { CONNECTIVES } from '../../../language/questions/questionWords';
import { FUNCTION_WORDS } from '../../../language/text/functionWords';
import { normalizeText, tokenize } from '../../../language/text/normalizeText';
import type { FactReading } from '../../facts/factReader';

/** "In that year", "at that time", «ساعتها», «في تلك السنة»: the year that was spoken of. */
const POINTS_TO_YEAR =
  /(?<!\p{L})(?:(?:in|during|of|for|by)\s+)?(?:that|(?:the\s+)?same)\s+year(?!\p{L})|(?<!\p{L})(?:في\s+|خلال\s+|من\s+|ب)?(?:(?:تلك|نفس|ذات|هذيك|هذيج|هديك|هاديك|ديك)\s+(?:السن[ةه]|العام)|(?:ذلك|ذاك|هداك|نفس)\s+العام|السن[ةه]\s+(?:نفسها|ذاتها|دي|هذي|هاي)|العام\s+نفسه)(?!\p{L})/iu;
const POINTS_TO_TIME =
  /(?<!\p{L})(?:at|by|around)\s+(?:that|the)\s+(?:time|point)(?!\p{L})|(?<!\p{L})(?:(?:in|during|over|for|at|by)\s+)?(?:that|(?:the\s+)?same)\s+(?:period|time|date)(?!\p{L})|(?<!\p{L})back\s+then(?!\p{L})|(?<!\p{L})(?:(?:في\s+|خلال\s+|ب)?(?:نفس|ذات|تلك|هذيك|هاي)\s*(?:ال)?(?:فتره|فترة|مده|مدة|تاريخ|وقت)|(?:في\s+|خلال\s+)?(?:الفتره|الفترة|المده|المدة)\s+(?:نفسها|ذاتها)|ساعتها|وقتها|حينها|حينذاك|آنذاك|انذاك|يومها|هذاك الوقت|هداك الوقت|ذاك الوقت|ذلك الوقت|sa3et-?ha|wa2t-?ha)(?!\p{L})/iu;

const YEAR = 'YYYY'.length;
/** Whether a normalised word is the name of a month. */
export const isMonth = (word: string): boolean => monthNamed(word) !== undefined;

/** A period as people write it: "April 2020". */
export function inWords(period: string, language: 'ar' | 'en'): string {
  const month = Number(period.slice(YEAR + 1, YEAR + 3));
  const names = GREGORIAN_MONTHS[month - 1] ?? [];
  const name = names.find((one) => /[a-z]/.test(one) === (language === 'en'));
  return [...(name === undefined ? [] : [name]), period.slice(0, YEAR)].join(' ');
}

/** Whether a message points at a time that was spoken of. */
export const pointsToTime = (text: string): boolean =>
  POINTS_TO_YEAR.test(text) || POINTS_TO_TIME.test(text);

/** A text without a word that points at a year: "and customs the same year". */
export const withoutPointedYear = (text: string): string =>
  text.replace(POINTS_TO_YEAR, '').replace(/\s+/g, ' ').trim();

/** A message that points at a time, with the time that was spoken of in its place. */
export function withPointedPeriod(text: string, period: string, language: 'ar' | 'en'): string {
  const year = POINTS_TO_YEAR.exec(text);
  const found = year ?? POINTS_TO_TIME.exec(text);
  if (!found) return text;
  const before = text.slice(0, found.index);
  const lastWord = tokenize(normalizeText(before)).at(-1) ?? '';
  const named = inWords(year ? period.slice(0, YEAR) : period, language);
  const told = isMonth(lastWord) ? named : `${language === 'ar' ? 'في' : 'in'} ${named}`;
  return `${before}${told}${text.slice(found.index + found[0].length)}`;
}

/** "And in October?": that of the year that was asked about before. */
export function monthOf(
  { frame, named }: FactReading,
  periodsOf: () => readonly string[],
): string | undefined {
  const { words } = frame;
  const isPlain = (word: string) => CONNECTIVES.has(word) || FUNCTION_WORDS.has(word);
  const months = words.map(({ read }) => monthNamed(read));
  const found = months.flatMap((month) => month ?? []);
  const [month = 0] = found;
  const isOnlyMonth =
    found.length === 1 &&
    named.length === 0 &&
    frame.periods.length === 0 &&
    words.every(({ read }, at) => months[at] !== undefined || isPlain(read));
  const [period] = isOnlyMonth ? periodsOf() : [];
  return period === undefined
    ? undefined
    : `${period.slice(0, 4)}-${String(month).padStart(2, '0')}`;
}
