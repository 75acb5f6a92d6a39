import answeringTerms from '../../language/questions/answeringTerms.json';
import { wordSet } from '../../language/text/wordSet';
import type { Lexicon } from './lexicon';
import type { Mention, NameLinker } from './nameLinker';

const PHASE_NOUNS = wordSet(answeringTerms.phaseNames.nouns);
const SHORTEST_REPAIRED = 4;

/** The names in a text, and the phase whose noun is misspelt: "phse one". */
export function linkAsMeant(
  words: readonly string[],
  linker: NameLinker,
  lexicon: Lexicon,
): Mention[] {
  const direct = linker.link(words);
  if (direct.some(({ type }) => type === 'phase')) return direct;
  const meant = words.map((word) =>
    word.length < SHORTEST_REPAIRED || lexicon.has(word) || lexicon.isCommon(word)
      ? word
      : (lexicon.repair(word) ?? word),
  );
  const isRepaired = meant.some((word, at) => word !== words[at] && PHASE_NOUNS.has(word));
  if (!isRepaired) return direct;
  const others = linker.link(meant).filter(({ type, start, end }) => {
    const isApart = direct.every((one) => end <= one.start || start >= one.end);
    return type === 'phase' && isApart;
  });
  return [...direct, ...others];
}
