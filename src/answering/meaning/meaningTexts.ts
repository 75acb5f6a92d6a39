import type { FactIndex } from '../../facts/factIndex';
import type { ExpandedEntry } from '../../knowledge/knowledge';
import { LANGUAGES } from '../../language/text/detectLanguage';
import type { Phrases } from '../model/answerPhrases';
import type { MeaningText } from './meaningIndex';

/** They answer no question about the matter. */
const WITHOUT_TOPIC = new Set(['command', 'smalltalk']);

/**
 * The texts that stand for a knowledge base: the sentence of each fact, and the questions of each
 * entry; of one that is written for many names only the question on its button.
 */
export function meaningTexts(
  entries: Iterable<ExpandedEntry>,
  index: FactIndex,
  phrases: Phrases,
): MeaningText[] {
  const told = [...entries].filter(({ kind }) => !WITHOUT_TOPIC.has(kind));
  return LANGUAGES.flatMap((language) => {
    const facts = index.base.facts.map((fact): MeaningText => {
      const statement = {
        lines: [{ form: 'value' as const, fact }],
        facts: [fact],
        subjects: [fact.subject],
        complete: true,
      };
      return {
        language,
        kind: 'fact',
        id: fact.id,
        text: phrases.facts(language, statement, index),
      };
    });
    const questions = told.flatMap(({ id, label, patterns, slot }) =>
      [...new Set([label[language], ...(slot === undefined ? patterns[language] : [])])]
        .filter((text) => text !== '')
        .map((text): MeaningText => ({ language, kind: 'entry', id, text })),
    );
    return [...facts, ...questions];
  });
}
