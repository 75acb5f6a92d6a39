import conversationTerms from '../language/questions/conversationTerms.json';
import { ALTERNATIVES, NEGATIONS } from '../language/questions/questionWords';
import { withoutArticle } from '../language/text/arabicPrefixes';
import { wordSet } from '../language/text/wordSet';
import type { Cue, CueWord } from './cues/cue';

const { more, less } = conversationTerms.shortFollowUps;
const COMPARING = wordSet([...more, ...less]);

/** "More", «أحسن»: two are compared. */
export const compares = (word: string): boolean => COMPARING.has(withoutArticle(word));

/**
 * The cues without what is only set against what is asked for: "hours saved, *not the money*",
 * «الساعات مو الفلوس». The denial goes with it.
 */
export function withoutContrasts(cues: readonly Cue[], words: readonly CueWord[]): readonly Cue[] {
  const measures = cues.filter(({ section }) => section === 'of_what');
  const denials = cues.filter(
    ({ section, id, start, end }) =>
      section === 'polarity' &&
      id === 'negated' &&
      end === start + 1 &&
      NEGATIONS.has(words[start]?.read ?? ''),
  );
  const left = denials.flatMap((denial) => {
    const next = words[denial.end]?.typed === 'the' ? denial.end + 1 : denial.end;
    const set = measures.find(({ start }) => start === next);
    // "Which phase did not save money" denies what is asked for.
    const isSetAgainst =
      set && measures.some(({ id, end }) => id !== set.id && end <= denial.start);
    return isSetAgainst ? [denial, set] : [];
  });
  return cues.filter((cue) => !left.includes(cue));
}

/** "Did DEWA cut *more* or the RTA?", «ديوا خفضت أكثر ولا الطرق؟»: one of two names is asked for. */
export function choosesName(words: readonly CueWord[]): boolean {
  const at = words.findIndex(({ read }) => ALTERNATIVES.has(read));
  const next = words[at + 1]?.read === 'the' ? at + 2 : at + 1;
  return (
    at > 0 &&
    words[next]?.isName === true &&
    words.slice(0, at).some(({ isName }) => isName) &&
    words.some(({ read, isName }) => !isName && compares(read))
  );
}
