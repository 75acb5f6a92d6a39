import type { FactIndex } from '../../facts/factIndex';
import type { ExpandedEntry } from '../../knowledge/knowledge';
import { LANGUAGES } from '../../language/text/detectLanguage';
import type { Phrases } from '../model/answerPhrases';
import type { MeaningText } from './meaningIndex';

/** They answer no question about the matter. */
const WITHOUT_TOPIC = new Set(['command', 'smalltalk']);

/** "The stamp – launched on: 2020" → "launched on: 2020"; what follows in other lines is left out. */
const withoutSubject = (sentence: string): string =>
  sentence.replace(/^[^\n]*? – /, '').replace(/\n[\s\S]*$/, '');

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
    const facts = index.base.facts.flatMap((fact): MeaningText[] => {
      const statement = {
        lines: [{ form: 'value' as const, fact }],
        facts: [fact],
        subjects: [fact.subject],
        complete: true,
      };
      const text = phrases.facts(language, statement, index);
      return [
        { language, kind: 'fact', id: fact.id, text },
        { language, kind: 'aspect', id: fact.id, text: withoutSubject(text) },
      ];
    });
    const questions = told.flatMap(({ id, label, patterns, slot }) =>
      [...new Set([label[language], ...(slot === undefined ? patterns[language] : [])])]
        .filter((text) => text !== '')
        .map((text): MeaningText => ({ language, kind: 'entry', id, text })),
    );
    return [...facts, ...questions];
  });
}
