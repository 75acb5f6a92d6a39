import { ARABIC } from '../text/arabicPrefixes';
import { phraseAt } from '../tokens/phraseTable';
import { cleanInput, typedTokens, type Token } from '../tokens/tokens';
import { skip, skipSigns, textOf } from './openings/openingParts';
import { ACTS, ADVERBS, ASIDES, OTHERS_ACTS, THAT } from './openings/openingWords';

/** What an entity did, in the words of its own staff, and the name of the entity. */
export interface EntityAct {
  place: string;
  clause: string;
}

type IsEntity = (text: string) => boolean;

const LONGEST_ENTITY = 9;
const WE = 'we';

/**
 * Reads what a sentence says that an entity did: "RTA replaced the paper transfer form with …",
 * «ألغت شرطة دبي رسائل المخالفات».
 * @param isEntity whether a text is the name of an entity and nothing else
 * @returns the same sentence as the entity itself would say it; undefined for any other sentence
 */
export function actOfEntity(sentence: string, isEntity: IsEntity): EntityAct | undefined {
  const clean = cleanInput(sentence);
  const tokens = typedTokens(clean);
  const from = skipSigns(tokens, skip(tokens, 0, ASIDES, THAT));
  const text = (start: number, end: number) => textOf(clean, tokens, start, end);
  return verbFirst(tokens, from, text, isEntity) ?? entityFirst(tokens, from, text, isEntity);
}

type TextOf = (start: number, end: number) => string;

function verbFirst(
  tokens: readonly Token[],
  from: number,
  text: TextOf,
  isEntity: IsEntity,
): EntityAct | undefined {
  const act = phraseAt(OTHERS_ACTS, tokens, from);
  const ends = tokens.map((_, at) => at + 1).slice(act?.end, from + LONGEST_ENTITY);
  const end = act && ends.findLast((one) => isEntity(text(act.end, one)));
  if (!act || end === undefined || end >= tokens.length) return undefined;
  return { place: text(act.end, end), clause: `${act.value} ${text(end, tokens.length)}` };
}

function entityFirst(
  tokens: readonly Token[],
  from: number,
  text: TextOf,
  isEntity: IsEntity,
): EntityAct | undefined {
  for (let at = from + 1; at < Math.min(tokens.length, from + LONGEST_ENTITY); at += 1) {
    const start = skip(tokens, at, ADVERBS);
    const other = phraseAt(OTHERS_ACTS, tokens, start);
    const act = ARABIC.test(tokens[start]?.text ?? '') ? undefined : phraseAt(ACTS, tokens, start);
    const place = text(from, at);
    if (!(act ?? other) || !isEntity(place)) continue;
    const own = other
      ? `${other.value} ${text(other.end, tokens.length)}`
      : `${WE} ${text(start, tokens.length)}`;
    return { place, clause: own };
  }
  return undefined;
}
