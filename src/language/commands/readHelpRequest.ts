import { phraseAt, phraseSet, type PhraseTable } from '../tokens/phraseTable';
import { answerTokens, cleanInput, type Token } from '../tokens/tokens';
import { CONTROL_ASIDE } from './controlWords';
import helpPhrases from './helpPhrases.json';

/**
 * What a person who is asked for something wants to know of it: why it is asked, what it is, what to
 * do without knowing it; or what a term means, or why what it names is asked.
 */
export type HelpRequest =
  { kind: 'why' | 'what' | 'unknown' } | { kind: 'term' | 'whyTerm'; term: string };

const KINDS = (['why', 'what', 'unknown'] as const).map(
  (kind) => [kind, phraseSet(helpPhrases[kind])] as const,
);
const TERM_HEADS = phraseSet(helpPhrases.termHeads);
const WHY_HEADS = phraseSet(helpPhrases.whyHeads);
const TERM_TAILS = phraseSet(helpPhrases.termTails);
const LONGEST_TERM = 8;
/** «بالنموذج»: "by" is written onto the term. */
const WRITTEN_ON = /^ب(?=ال)/;

function withoutAsides(tokens: readonly Token[]): Token[] {
  let left = tokens.filter(({ kind }) => kind !== 'sign');
  for (let aside = phraseAt(CONTROL_ASIDE, left, 0); aside && aside.end < left.length;) {
    left = left.slice(aside.end);
    aside = phraseAt(CONTROL_ASIDE, left, 0);
  }
  for (let at = left.length - 1; at > 0; at -= 1)
    if (phraseAt(CONTROL_ASIDE, left, at)?.end === left.length) left = left.slice(0, at);
  return left;
}

/**
 * Reads "why do you ask?", «ما أدري», "what is a digital certificate?".
 * @returns undefined if the text is no such request, or says anything else beside it
 */
export function readHelpRequest(text: string): HelpRequest | undefined {
  const tokens = answerTokens(text);
  if (!tokens) return undefined;
  const said = tokens.filter(({ kind }) => kind !== 'sign');
  for (const words of [said, withoutAsides(tokens)])
    for (const [kind, phrases] of KINDS)
      if (words.length > 0 && phraseAt(phrases, words, 0)?.end === words.length) return { kind };
  const words = withoutAsides(tokens);
  const reason = termIn(words, cleanInput(text), WHY_HEADS);
  if (reason !== undefined) return { kind: 'whyTerm', term: reason };
  const term = termIn(words, cleanInput(text), TERM_HEADS);
  return term === undefined ? undefined : { kind: 'term', term };
}

const AND = /\s+(?:and(?:\s+the)?|or)\s+|\s+و\s?(?=\p{L})/iu;

/** The terms that "and" joins: "a form and an e-certificate", «نموذج وشهادة». */
export const termsIn = (term: string): string[] => term.split(AND);

function termIn(
  words: readonly Token[],
  clean: string,
  heads: PhraseTable<true>,
): string | undefined {
  const head = phraseAt(heads, words, 0);
  if (!head) return undefined;
  let rest = words.slice(head.end);
  while (rest.length > 1 && phraseAt(TERM_TAILS, rest, rest.length - 1)) rest = rest.slice(0, -1);
  const [first] = rest;
  const last = rest.at(-1);
  if (!first || !last || rest.length > LONGEST_TERM) return undefined;
  return clean.slice(first.start, last.end).replace(WRITTEN_ON, '');
}
