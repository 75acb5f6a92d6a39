import { LANGUAGES, type Language } from '../../../language/text/detectLanguage';
import { normalizeText, tokenize } from '../../../language/text/normalizeText';
import { stemWord } from '../../../language/text/stemWord';
import { wordSet } from '../../../language/text/wordSet';
import type { Entry } from '../../knowledgeSchema';
import type { LintMatch, LintRule } from '../lintFinding';
import lintWords from '../lintWords.json';

/**
 * Words without which a phrasing asks the same. "Should", "not" and the like are not among them.
 */
const EMPTY = wordSet(lintWords.empty);
/** One word for those that ask the same. */
const ASKS: Readonly<Record<string, string>> = lintWords.sameQuestionWord;
/** Of a single word it cannot be told what is asked about it. */
const FEWEST_WORDS = 2;

/** What is left of a phrasing without empty words, whatever the order; undefined of too few. */
function essence(phrasing: string): string | undefined {
  const slots = phrasing.match(/\{\w+\}/g) ?? [];
  const words = tokenize(normalizeText(phrasing.replace(/\{\w+\}/g, ' ')))
    .filter((word) => !EMPTY.has(word))
    .map((word) => stemWord(ASKS[word] ?? word));
  const all = [...words, ...slots];
  return all.length < FEWEST_WORDS ? undefined : all.sort().join(' ');
}

interface Owner {
  entry: Entry;
  phrasing: string;
}

/** One of two for those that have a figure, the other for those that lack it: never both. */
const areApart = (one: Entry, other: Entry) =>
  one.for === other.for &&
  ((one.where !== undefined && one.where === other.without) ||
    (one.without !== undefined && one.without === other.where));

/** Two entries that are asked for in the same words: which one answers is chance. */
export const nearDuplicatePhrasing: LintRule = {
  id: 'near-duplicate-phrasing',
  finds: 'two entries that are asked for in the same words',
  severity: 'warning',
  find: ({ entries }) => {
    const owners: Record<Language, Map<string, Owner>> = { en: new Map(), ar: new Map() };
    return entries.flatMap(({ entry, index, located }) =>
      LANGUAGES.flatMap((language) =>
        entry.questions[language].flatMap((phrasing, at): LintMatch[] => {
          const key = essence(phrasing);
          if (key === undefined) return [];
          const owner = owners[language].get(key);
          if (owner === undefined) owners[language].set(key, { entry, phrasing });
          if (!owner || owner.entry === entry || areApart(owner.entry, entry)) return [];
          return [
            {
              located,
              path: [index, 'questions', language, at],
              why: `"${phrasing}" asks the same as "${owner.phrasing}" of ${owner.entry.id}`,
              fix: 'keep it where it is answered best, or say in it what sets it apart',
            },
          ];
        }),
      ),
    );
  },
};
