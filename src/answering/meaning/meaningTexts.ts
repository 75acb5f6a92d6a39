import type { FactIndex } from '../../facts/factIndex';
import type { ExpandedEntry } from '../../knowledge/knowledge';
import { LANGUAGES } from '../../language/text/detectLanguage';
import type { Phrases } from '../model/answerPhrases';
import type { PausableWork } from '../../lib/pausableWork';
import type { MeaningText } from './meaningIndex';

/** They answer no question about the matter. */
const WITHOUT_TOPIC = new Set(['command', 'smalltalk']);

/** "The stamp – launched on: 2020" → "launched on: 2020"; what follows in other lines is left out. */
const withoutSubject = (sentence: string): string =>
  sentence.replace(/^[^\n]*? – /, '').replace(/\n[\s\S]*$/, '');

/**
 * The texts that stand for a knowledge base: the sentence of each fact, and the questions of each
 * entry; of one that is written for many names only the question on its button. Pauses after each.
 */
export function* meaningTexts(
  entries: Iterable<ExpandedEntry>,
  index: FactIndex,
  phrases: Phrases,
): PausableWork<MeaningText[]> {
  const texts: MeaningText[] = [];
  const told = [...entries].filter(({ kind }) => !WITHOUT_TOPIC.has(kind));
  for (const language of LANGUAGES) {
    for (const fact of index.base.facts) {
      const { id } = fact;
      const statement = {
        lines: [{ form: 'value' as const, fact }],
        facts: [fact],
        subjects: [fact.subject],
        complete: true,
      };
      const text = phrases.facts(language, statement, index);
      texts.push({ language, kind: 'fact', id, text });
      texts.push({ language, kind: 'aspect', id, text: withoutSubject(text) });
      yield;
    }
    for (const { id, label, patterns, slot } of told) {
      const questions = new Set([
        label[language],
        ...(slot === undefined ? patterns[language] : []),
      ]);
      for (const text of questions)
        if (text !== '') texts.push({ language, kind: 'entry', id, text });
      yield;
    }
  }
  return texts;
}
