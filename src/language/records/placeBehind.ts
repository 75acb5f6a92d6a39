import { clausesOf } from '../tokens/clauses';
import { containsPhrase, phraseAt } from '../tokens/phraseTable';
import { cleanInput, typedTokens } from '../tokens/tokens';
import { IT_IS, OWNING, PLACE_LEADS, SHARING } from './openings/openingWords';

/** A name, and what may be the place behind it. */
interface NameAndPlace {
  name: string;
  place: string;
}

const BRACKETED = /^(?<name>.+\S)\s*\((?<place>[^()]+)\)$/u;

/** Every way to divide a text into a name and a place: at "in", «في», or before a bracket. */
export function placesBehind(text: string): NameAndPlace[] {
  const clean = cleanInput(text);
  const { name, place } = BRACKETED.exec(clean)?.groups ?? {};
  if (name !== undefined && place !== undefined) return [{ name, place }];
  const tokens = typedTokens(clean);
  return tokens.flatMap((token, at) => {
    const lead = at > 0 ? phraseAt(PLACE_LEADS, tokens, at) : undefined;
    const first = lead && tokens[lead.end];
    if (!first) return [];
    const behind = clean.slice(first.start).replace(/^the\s+/iu, '');
    return [{ name: clean.slice(0, token.start).trim(), place: behind }];
  });
}

/** A text without the word that leads to a place: "DM" of "for DM", «البلدية» of «حق البلدية». */
export function behindPlaceLead(text: string): string {
  const clean = cleanInput(text);
  const tokens = typedTokens(clean);
  const at = phraseAt(PLACE_LEADS, tokens, 0)?.end ?? phraseAt(IT_IS, tokens, 0)?.end ?? 0;
  return clean.slice(tokens[at]?.start ?? 0);
}

/** The clauses of a text that say whose a process is: "the owner is Dubai Police". */
export function clausesAboutOwner(text: string): string[] {
  const clean = cleanInput(text);
  const tokens = typedTokens(clean);
  return clausesOf(tokens)
    .map(({ start, end }) => tokens.slice(start, end))
    .filter((clause) => containsPhrase(OWNING, clause))
    .map((clause) => clean.slice(clause[0]?.start, clause.at(-1)?.end));
}

/** Whether a text says that several share a process, even if only one of them is known. */
export const saysShared = (text: string): boolean =>
  containsPhrase(SHARING, typedTokens(cleanInput(text)));
