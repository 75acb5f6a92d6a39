import factTerms from '../language/questions/factTerms.json';
import { NEGATIONS } from '../language/questions/questionWords';
import { LANGUAGES } from '../language/text/detectLanguage';
import { FUNCTION_WORDS } from '../language/text/functionWords';
import { normalizeText, tokenize } from '../language/text/normalizeText';
import { stemWord } from '../language/text/stemWord';
import { wordSet } from '../language/text/wordSet';
import type { FactAttribute, FactBase } from '../knowledge/facts/fact';

/** Written like words that carry meaning: «فيه» like «فئة», «له» like «لها». */
export const PRONOUNS = wordSet(factTerms.attributeMatcher.pronouns);
/** One is like another: "cannot be destroyed", "can't be destroyed". */
const CANNOT = new Set('cannot cant couldnt mustnt'.split(' '));

/** "May not be destroyed" is no wording of "may be destroyed". */
const DENIALS = new Set([...NEGATIONS, ...'no never without لم مش'.split(' '), ...CANNOT]);
/** Behind «ما» they deny; elsewhere it means "what". */
const POSSIBLE = wordSet(factTerms.attributeMatcher.possible);

export const hasDenial = (words: readonly string[]): boolean =>
  words.some(
    (word, at) => DENIALS.has(word) || (word === 'ما' && POSSIBLE.has(words[at + 1] ?? '')),
  );

/** One way in which an attribute is asked for. */
export interface Wording {
  attribute: FactAttribute;
  stems: readonly string[];
  /** Its words in normalised spelling, those included that say little by themselves. */
  words: readonly string[];
  isLabel: boolean;
  isDenial: boolean;
  isPlain: boolean;
}

export const isFiller = (word: string): boolean =>
  FUNCTION_WORDS.has(word) || PRONOUNS.has(word) || CANNOT.has(word);

/** Of a word that says little, apart from the stems of others: «في» is no «فئات». */
export const plainKey = (word: string): string => `=${word}`;

function readWording(text: string): Omit<Wording, 'attribute' | 'isLabel'> {
  const words = tokenize(normalizeText(text));
  const content = words.filter((word) => !isFiller(word));
  return {
    words,
    // "About what" has only words that every question has: it counts as it is written.
    stems: content.length > 0 ? [...new Set(content.map(stemWord))] : words.map(plainKey),
    isPlain: content.length === 0,
    isDenial: hasDenial(words),
  };
}

/** How the attributes of facts are asked for: plain data. */
export interface AttributeWordings {
  /** By the first stem of each. */
  byStem: ReadonlyMap<string, readonly Wording[]>;
  /** By what they are asked as. */
  byAsked: ReadonlyMap<string, readonly FactAttribute[]>;
}

export function readWordings({ attributes }: FactBase): AttributeWordings {
  const byStem = new Map<string, Wording[]>();
  const byAsked = new Map<string, FactAttribute[]>();
  for (const attribute of attributes.values()) {
    for (const language of LANGUAGES)
      [attribute.label[language], ...attribute.words[language]].forEach((text, at) => {
        const wording = { ...readWording(text), attribute, isLabel: at === 0 };
        const [first] = wording.stems;
        // One such word would be found in any question.
        if (first === undefined || (wording.isPlain && wording.words.length === 1)) return;
        byStem.set(first, [...(byStem.get(first) ?? []), wording]);
      });
    for (const id of attribute.askedAs) byAsked.set(id, [...(byAsked.get(id) ?? []), attribute]);
  }
  return { byStem, byAsked };
}
