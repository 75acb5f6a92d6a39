import answeringTerms from '../../language/questions/answeringTerms.json';
import { wordSet } from '../../language/text/wordSet';

/** Where a name stands: from its first word to the one behind its last. */
interface Placed {
  start: number;
  end: number;
}

/** They join a name to what follows, and end none. */
const JOINERS = wordSet(answeringTerms.factReader.joinersBehind);

/** "The stamp *and the* deadline": what joins a name to the next word is no part of it. */
export function withoutJoinersBehind<T extends Placed>(name: T, words: readonly string[]): T {
  let { end } = name;
  while (end > name.start + 1 && JOINERS.has(words[end - 1] ?? '')) end -= 1;
  return end === name.end ? name : { ...name, end };
}
