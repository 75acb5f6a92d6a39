import { cleanText } from '../text/cleanText';
import { foldDigits } from '../text/foldDigits';
import { compareDays, isRealDay, type Day } from '../dates/calendar';
import { readDay } from '../dates/readDay';

/** What a message says about who stands in for whom. */
export type DeputyWish =
  /** Who stands in for me? */
  | { kind: 'show' }
  /** Nobody stands in any more; without a name, it is the only one. */
  | { kind: 'end'; name?: string }
  /** An absent day was not said, or not understood. */
  | { kind: 'name'; name: string; from?: Day; until?: Day };

const DIACRITICS = /[\u064b-\u0652\u0640]/gu;
const FINAL_MARKS = /[\s.!؟?،,]+$/u;

const SHOW = [
  /^(?:(?:show|open)\s+)?(?:my\s+)?deput(?:y|ies)$/iu,
  /^who(?:\s+is|’s|'s|\s+are)\s+my\s+deput(?:y|ies)$/iu,
  /^who\s+(?:stands|is\s+standing)\s+in\s+for\s+me$/iu,
  /^(?:نائبي|نائبتي|نوابي|النيابة|النواب|نائب|نائبة)$/u,
  /^(?:من|منو)\s+(?:ينوب|تنوب)\s+عني$/u,
  /^(?:من|منو)\s+(?:نائبي|نائبتي)$/u,
];

const END = [
  /^(?<name>.+?)\s+(?:no\s+longer\s+stands?|does(?:\s+not|n’t|n't)\s+stand)\s+in\s+for\s+me(?:\s+any\s*more)?$/iu,
  /^(?<name>.+?)\s+is\s+(?:no\s+longer|not)\s+my\s+deputy(?:\s+any\s*more)?$/iu,
  /^(?:end|stop|cancel|remove)\s+(?:my\s+|the\s+)?deputy(?:\s+(?<name>.+))?$/iu,
  /^(?:أنه|انه|أنهي|انهي|إنهاء|انهاء|ألغ|الغ|ألغي|الغي|إلغاء|الغاء|أوقف|اوقف)\s+(?:النيابة|نيابة(?:\s+(?<name>.+))?)$/u,
  /^(?:لم\s+(?:تعد|يعد))\s+(?<name>.+?)\s+(?:تنوب|ينوب)\s+عني$/u,
  /^(?<name>.+?)\s+ما\s+(?:عادت|عاد)\s+(?:تنوب|ينوب)\s+عني$/u,
];

/** Where the period begins in Arabic, behind a name. */
const ARABIC_PERIOD = '(?<period>\\s+(?:من|بين|حتى|لغاية|لين|إلى|الى|ابتداء|اعتبار|يوم|في)\\s.+)?';

const NAME = [
  /^(?<name>.+?)\s+(?:(?:will\s+)?stands?|is\s+standing|fills?|will\s+fill)\s+in\s+for\s+me(?<period>\s.+)?$/iu,
  /^(?<name>.+?)\s+(?:(?:will\s+)?deputi[sz]es?|covers?|will\s+cover)\s+for\s+me(?<period>\s.+)?$/iu,
  /^(?<name>.+?)\s+(?:(?:will\s+)?verif(?:y|ies)|(?:will\s+)?approves?)\s+(?:in\s+my\s+place|on\s+my\s+behalf|for\s+me)(?<period>\s.+)?$/iu,
  /^(?<name>.+?)\s+(?:is|will\s+be|acts\s+as)\s+my\s+deputy(?<period>\s.+)?$/iu,
  /^(?:make|name|appoint|set)\s+(?<name>.+?)\s+(?:as\s+)?my\s+deputy(?<period>\s.+)?$/iu,
  /^my\s+deputy\s+(?:is|will\s+be)\s+(?<name>.+?)(?<period>\s+(?:from|between|until|till|on)\s.+)?$/iu,
  new RegExp(`^(?:س)?(?:تنوب|ينوب)\\s+عني\\s+(?<name>.+?)${ARABIC_PERIOD}$`, 'u'),
  new RegExp(`^(?<name>.+?)\\s+(?:س)?(?:تنوب|ينوب)\\s+عني${ARABIC_PERIOD}$`, 'u'),
  new RegExp(`^(?<name>.+?)\\s+(?:بدالي|مكاني)${ARABIC_PERIOD}$`, 'u'),
  new RegExp(`^(?:نائبي|نائبتي)\\s+(?:هو\\s+|هي\\s+)?(?<name>.+?)${ARABIC_PERIOD}$`, 'u'),
  new RegExp(
    `^(?:عين|عيّن|عيني|اجعل|خل)\\s+(?<name>.+?)\\s+(?:نائبا|نائبة|نائبي|نائبتي)(?:\\s+عني)?${ARABIC_PERIOD}$`,
    'u',
  ),
];

/** Of a question, not of a name. */
const NO_NAME = /^(?:who|what|when|can|may|how|من|منو|متى|هل|كيف|ماذا|شو)(?:\s|$)/iu;

/**
 * Reads that somebody stands in for the writer as verifier: "Sara stands in for me from 1 to 14
 * July", «تنوب عني سارة من ١ إلى ١٤ يوليو», "end my deputy", "who is my deputy?".
 * @param today by which a day without a year is the next one
 * @returns undefined for any other text
 */
export function readDeputy(text: string, today: Day): DeputyWish | undefined {
  const clean = foldDigits(cleanText(text).replace(DIACRITICS, '')).replace(FINAL_MARKS, '');
  if (SHOW.some((pattern) => pattern.test(clean))) return { kind: 'show' };
  const ended = firstMatch(END, clean);
  if (ended) return { kind: 'end', ...(ended['name'] ? { name: ended['name'] } : {}) };
  const { name, period = '' } = firstMatch(NAME, clean) ?? {};
  if (!name || NO_NAME.test(name)) return undefined;
  return { kind: 'name', name, ...readDays(period.trim(), today) };
}

const firstMatch = (patterns: readonly RegExp[], text: string) =>
  patterns.map((pattern) => pattern.exec(text)?.groups).find((groups) => groups !== undefined);

const LEADING = /^(?:on|from|between|as of|ابتداء من|ابتداء|اعتبارا من|من|بين|في|يوم)\s+/iu;
const RANGE =
  /^(?<from>.+?)\s*(?:\s(?:to|until|till|through|and|إلى|الى|حتى|لغاية|لين)\s|\s[-–]\s|\sو(?=\d))\s*(?<until>.+)$/iu;
const ONLY_UNTIL = /^(?:until|till|up to|حتى|لغاية|لين|إلى|الى)\s+(?<until>.+)$/iu;
const BARE_DAY = /^(?:the\s+)?(?<day>\d{1,2})(?:st|nd|rd|th)?$/iu;
/** Months that a period without years may go on beyond the end of a year. */
const LONGEST_TURN = 6;

/** The days of a period; one that was not understood is left out. */
export function readDays(text: string, today: Day): { from?: Day; until?: Day } {
  const onlyUntil = ONLY_UNTIL.exec(text)?.groups?.['until'];
  if (onlyUntil !== undefined) {
    const until = nextDay(onlyUntil, today);
    return until ? { from: today, until } : {};
  }
  const period = text.replace(LEADING, '');
  const range = RANGE.exec(period)?.groups;
  if (!range) {
    const day = nextDay(period, today);
    return day ? { from: day } : {};
  }
  const until = nextDay(range['until'] ?? '', today);
  if (!until) return {};
  const from = firstDay(range['from'] ?? '', until, today);
  return { ...(from ? { from } : {}), until };
}

const endOf = (year: number): Day => ({ year, month: 12, day: 31 });
const isSameDate = (a: Day, b: Day) => a.month === b.month && a.day === b.day;
const dayIn = (text: string, today: Day): Day | undefined => readDay(text, today)?.day;

/** A day as it is said; without a year, the next one. */
function nextDay(text: string, today: Day): Day | undefined {
  const read = dayIn(text, today);
  if (!read || compareDays(read, today) >= 0) return read;
  const later = [endOf(today.year), endOf(today.year + 1)]
    .map((day) => dayIn(text, day))
    .find((day) => day !== undefined && compareDays(day, today) >= 0 && isSameDate(day, read));
  return later ?? read;
}

/** The first day of a period: "1" of "1 to 14 July" is in July, and without a year in that of the last. */
function firstDay(text: string, until: Day, today: Day): Day | undefined {
  const number = BARE_DAY.exec(text.trim())?.groups?.['day'];
  if (number !== undefined) {
    const day = { ...until, day: Number(number) };
    return isRealDay(day) ? day : undefined;
  }
  const read = dayIn(text, today);
  const inYear = dayIn(text, endOf(until.year));
  if (!read || !inYear) return read;
  const isOpen = !/\d{4}/u.test(text) && isSameDate(inYear, read);
  if (!isOpen) return read;
  const turns = inYear.month > until.month && until.month + 12 - inYear.month <= LONGEST_TURN;
  return turns ? { ...inYear, year: until.year - 1 } : inYear;
}
