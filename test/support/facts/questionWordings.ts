import type { Fact } from '../../../src/knowledge/facts/fact';
import type { Language } from '../../../src/language/text/detectLanguage';

/** The same pick for the same key in every run (FNV-1a). */
export function pick<T>(items: readonly T[], key: string): T {
  let hash = 0x811c9dc5;
  for (const character of key) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  const item = items[(hash >>> 0) % items.length];
  if (item === undefined) throw new Error(`nothing to pick for ${key}`);
  return item;
}

const MONTHS_EN =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const MONTHS_AR =
  'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' ');

/** A date as people type it: "April 2020", "6 December 2020". */
export function spokenDate(date: string, language: Language): string {
  const [year = '', month, day] = date.split('-');
  const names = language === 'en' ? MONTHS_EN : MONTHS_AR;
  const name = month === undefined ? undefined : names[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter(Boolean)
    .join(' ');
}

/** The period of a fact as it is asked for; empty if it has none. */
export function periodPhrase(
  fact: Fact,
  language: Language,
  key: string,
  isOneOfSeveral: boolean,
): string {
  const { from, to, perYear } = fact.period ?? {};
  const isArabic = language === 'ar';
  if (perYear) return isArabic ? 'سنوياً' : 'a year';
  // The value itself is the date that is asked for.
  if (fact.value.kind === 'date') return '';
  if (to === undefined && from === undefined) {
    if (!isOneOfSeveral || fact.asOf === undefined) return '';
    const year = fact.asOf.slice(0, 4);
    return isArabic ? `بحسب أرقام ${year}` : `according to ${year}`;
  }
  if (from === undefined || to === undefined) {
    const date = spokenDate(to ?? from ?? '', language);
    return pick(isArabic ? ['حتى', 'لين', 'لغاية'] : ['until', 'by', 'up to'], key) + ` ${date}`;
  }
  if (from === to) {
    const [, month, day] = to.split('-');
    const before = isArabic ? 'في' : day === undefined ? 'in' : 'on';
    const ofYear = isArabic ? ['في', 'لعام', 'خلال'] : ['in', 'for', 'during'];
    return `${month === undefined ? pick(ofYear, key) : before} ${spokenDate(to, language)}`;
  }
  return isArabic
    ? `من ${spokenDate(from, language)} إلى ${spokenDate(to, language)}`
    : `from ${spokenDate(from, language)} to ${spokenDate(to, language)}`;
}
