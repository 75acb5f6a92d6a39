import type { Frame } from '../../frames/frame';
import answeringTerms from '../../language/questions/answeringTerms.json';
import { stemWord } from '../../language/text/stemWord';
import { wordSet } from '../../language/text/wordSet';
import { PHASE_NOUNS } from '../phaseNames';

const { chooses: choosing, groupNouns } = answeringTerms.factReader;
export const GROUP_NOUNS: ReadonlySet<string> = new Set([...wordSet(groupNouns)].map(stemWord));
const CHOOSES = wordSet(choosing);

/** The sets that are asked about by a noun without a number: "which phase". */
export function askedSets({ words, asks, cues }: Frame): string[] {
  // "The second highest phase", «أقل مرحلة»
  const isOrdered = cues.some(({ section, end }) => {
    const noun = words[end];
    return section === 'order' && noun?.isName === false && PHASE_NOUNS.has(noun.read);
  });
  const chooses =
    isOrdered ||
    asks.some((id) => id === 'which' || id === 'what_is') ||
    CHOOSES.has(words[0]?.read ?? '');
  if (!chooses) return [];
  const isOf = (nouns: ReadonlySet<string>, word: string) =>
    nouns.has(word) || nouns.has(stemWord(word));
  const nouns = words.flatMap(({ read, isName }) => (isName ? [] : [read]));
  // "Group" alone may be a phase; a size group is none.
  const isOfSize = nouns.some((word) => isOf(GROUP_NOUNS, word) && !isOf(PHASE_NOUNS, word));
  const has = (known: ReadonlySet<string>) => nouns.some((word) => isOf(known, word));
  return [
    ...(has(PHASE_NOUNS) && !isOfSize ? ['which_phase'] : []),
    ...(has(GROUP_NOUNS) ? ['which_group'] : []),
  ];
}
