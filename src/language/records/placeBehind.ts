import { phraseAt } from '../tokens/phraseTable';
import { cleanInput, typedTokens } from '../tokens/tokens';
import { PLACE_LEADS } from './openingWords';

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
