import { ARABIC } from '../text/arabicPrefixes';
import type { Language } from '../text/detectLanguage';
import { splitOutsideQuotes } from '../text/linesAsClauses';

/** As between a name and its details: a comma within a figure or an address divides nothing. */
const BREAK =
  /\s*\n+\s*|\s*(?:(?!(?<=\p{Nd})[,،]\p{Nd})[,،](?!\S*:\/\/)|[;؛])\s*|(?<=\S)\.\s+(?=\p{L})|\s+[-–—]\s+/u;
const LINKED = /https?:/i;
/** Begins a clause within a clause: a reason, or the days of a sample. */
const REASON =
  /\s+(?=because\b|لأن|بسبب|(?:over|during|خلال|على مدى|في)\s+\p{Nd}+\s+(?:working\s+)?(?:days?|أيام|يوم|يوماً|يوما)(?!\p{L}))/iu;

export const LATIN = /[a-z]/i;

/** Joins two details in one clause. */
export const JOINED_BY_AND = /\s+(?:and|&|with)\s+|\s+و(?=\S{2})/u;
/** Leads on to a further detail. */
export const LEADING_AND = /^(?:and|&|و)\s*/iu;

/** An app or a website by its owner. */
export const OWN_CHANNEL =
  /^(?:(?:on|via|through|in|the)\s+)*(?:(?<app>.+?)(?:['’]s)?\s+app|(?<site>.+?)(?:['’]s)?\s+(?:website|portal|site))$|^(?:(?:عبر|على|في|من خلال)\s+)?(?:تطبيق\s+(?<appOf>.+)|(?:موقع|بوابة)\s+(?<siteOf>.+))$/iu;

/** Stands before the name of one's own department: "we are with the", "I work in". */
export const OWN_LEAD =
  /^(?:(?:we(?:['’]re| are)|i(?:['’]m| am)|i work|we work|it(?:['’]s| is)|this is)\s+(?:(?:with|in|at|from|of|by|for)\s+)?)?(?:the\s+)?/iu;

/** Makes a figure a percentage. */
export const PERCENT = /[%٪]|per ?cent|بالم[ئا]|في الم[ئا]/iu;
/** An entity that has it in its name is called so, whatever else is known. */
export const NAMES_DUBAI = /\bdubai\b|دبي/iu;
/** For whom something is: «وحدة للأرشيف» is one for the archive. */
export const FOR_SOMEBODY = /^(?:لل\S{2,}|لنا|له|لها|لهم|لكم|حق)$/u;

/**
 * The clauses of a message, each of which may tell a detail of a record. A name in brackets or behind
 * a slash in the other script is a clause of its own.
 * @param language of the talk
 */
export function detailClauses(text: string, language: Language): string[] {
  const other = language === 'ar' ? LATIN : ARABIC;
  const apart = text
    .replace(/\(([^()]+)\)/gu, (whole, inner: string) =>
      other.test(inner) && !LINKED.test(inner) && inner.trim().includes(' ')
        ? `، ${inner} ،`
        : whole,
    )
    .replace(/\s+\/\s+/gu, (slash) => (ARABIC.test(text) && LATIN.test(text) ? '، ' : slash));
  return splitOutsideQuotes(apart, BREAK)
    .flatMap((clause) => clause.split(REASON))
    .map((clause) => clause.trim())
    .filter(Boolean);
}
