import { FUNCTION_WORDS } from '../../language/text/functionWords';
import { GENERAL_QUESTIONS } from '../../language/generalQuestions';
import { LANGUAGES } from '../../language/text/detectLanguage';
import { normalizeText, tokenize } from '../../language/text/normalizeText';
import { phrasingKey } from '../../language/text/phrasingKey';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Pausing } from '../../lib/pausableWork';
import { makeLexicon, type CommonWords, type Lexicon } from './lexicon';

function* countWords(knowledge: Knowledge): Pausing<Map<string, number>> {
  const counts = new Map<string, number>();
  const count = (text: string) => {
    for (const word of phrasingKey(text).split(' '))
      if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  const counted = new Set<string>();
  for (const { family, patterns, answer } of knowledge.entries) {
    for (const language of LANGUAGES) {
      if (!counted.has(family))
        patterns[language].forEach((text) => count(text.replace(/\{\w+\}/g, ' ')));
      count(answer[language]);
    }
    counted.add(family);
    yield;
  }
  for (const { full, short } of knowledge.names)
    [full, short].forEach(({ en, ar }) => [en, ar].forEach(count));
  return counts;
}

/**
 * The words of a knowledge base and of its names, ready to be repaired and transliterated. Pauses
 * after each entry.
 */
export function* makeKnowledgeLexicon(
  knowledge: Knowledge,
  common?: CommonWords,
): Pausing<Lexicon> {
  const vocabulary = yield* countWords(knowledge);
  const general = new Set(FUNCTION_WORDS);
  for (const language of LANGUAGES) {
    for (const text of GENERAL_QUESTIONS[language]) {
      for (const word of phrasingKey(text).split(' ')) general.add(word);
    }
  }
  const spellings = knowledge.names
    .flatMap(({ aliases }) => aliases)
    .flatMap((alias) => tokenize(normalizeText(alias)));
  return yield* makeLexicon(vocabulary, general, new Set(spellings), common);
}
