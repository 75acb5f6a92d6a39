import { LEADING_AND } from '../../../src/language/records/detailClauses';
import type { Evidence } from '../../../src/records/model/recordFields';
import { evidenceIn } from './readEvidence';

export const LINK = /https?:\/\/\S+/gi;

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
    .map((part) => part.replace(LEADING_AND, ''))
    .filter((part) => part !== '')
    .flatMap((part) => evidenceIn(part));
}
