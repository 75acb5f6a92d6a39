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
  const has = (nouns: ReadonlySet<string>) =>
    words.some(({ read, isName }) => !isName && (nouns.has(read) || nouns.has(stemWord(read))));
  return [
    ...(has(PHASE_NOUNS) ? ['which_phase'] : []),
    ...(has(GROUP_NOUNS) ? ['which_group'] : []),
  ];
}
