import type { Evidence } from '../../../src/records/model/recordFields';
import type { DraftContext } from '../draftContext';
import { evidenceIn } from './readEvidence';

/** As between a name and its details: a comma within a figure or an address divides nothing. */
const BREAK =
  /\s*\n+\s*|\s*(?:(?!(?<=\p{Nd})[,،]\p{Nd})[,،](?!\S*:\/\/)|[;؛])\s*|(?<=\S)\.\s+(?=\p{L})|\s+[-–—]\s+/u;
export const LINK = /https?:\/\/\S+/gi;
export const AND = /\s+(?:and|&|with)\s+|\s+و(?=\S{2})/u;
export const ARABIC = /[\u0621-\u064a]/;
export const LATIN = /[a-z]/i;

/** An app or a website by its owner. */
export const OWN_CHANNEL =
  /^(?:(?:on|via|through|in|the)\s+)*(?:(?<app>.+?)(?:['’]s)?\s+app|(?<site>.+?)(?:['’]s)?\s+(?:website|portal|site))$|^(?:(?:عبر|على|في|من خلال)\s+)?(?:تطبيق\s+(?<appOf>.+)|(?:موقع|بوابة)\s+(?<siteOf>.+))$/iu;

/** A name in brackets or behind a slash in the other script is a clause of its own. */
export function clausesIn({ language }: DraftContext, text: string): string[] {
  const other = language === 'ar' ? LATIN : ARABIC;
  const apart = text
    .replace(/\(([^()]+)\)/gu, (whole, inner: string) =>
      other.test(inner) && !LINKED.test(inner) && inner.trim().includes(' ')
        ? `، ${inner} ،`
        : whole,
    )
    .replace(/\s+\/\s+/gu, (slash) => (ARABIC.test(text) && LATIN.test(text) ? '، ' : slash));
  return apart
    .split(BREAK)
    .flatMap((clause) => clause.split(REASON))
    .map((clause) => clause.trim())
    .filter(Boolean);
}
const LINKED = /https?:/i;
/** Begins a clause within a clause: a reason, or the days of a sample. */
const REASON =
  /\s+(?=because\b|لأن|بسبب|(?:over|during|خلال|على مدى|في)\s+\p{Nd}+\s+(?:working\s+)?(?:days?|أيام|يوم|يوماً|يوما)(?!\p{L}))/iu;

/** The pieces of evidence of a clause: one for each address, with the words beside it. */
export function piecesIn(clause: string, before: string[]): Evidence[] {
  const links = clause.match(LINK) ?? [];
  if (links.length === 0) return [];
  const isBare = clause.replace(LINK, '').trim() === '';
  const title = isBare ? before.at(-1) : undefined;
  // "Old form, https://…"
  if (
    title !== undefined &&
    evidenceIn(`${title} ${clause}`)[0]?.kind !== evidenceIn(clause)[0]?.kind
  ) {
    before.pop();
    return evidenceIn(`${title} ${clause}`);
  }
  if (links.length === 1) return evidenceIn(clause);
  const isTitleFirst = !clause.trimStart().startsWith(links[0] ?? '');
  const divider = isTitleFirst ? /(?<=https?:\/\/\S+)\s+/iu : /\s+(?=https?:\/\/)/iu;
  return clause
    .split(divider)
    .map((part) => part.replace(/^(?:and|&|و)\s*/iu, ''))
    .filter((part) => part !== '')
    .flatMap((part) => evidenceIn(part));
}
