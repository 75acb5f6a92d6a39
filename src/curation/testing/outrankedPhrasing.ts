import type { Answerer } from '../../answering/answerer';
import type { ExpandedEntry, Knowledge } from '../../knowledge/knowledge';
import type { LintMatch, LintRule } from '../../knowledge/lint/lintFinding';
import { LANGUAGES, type Language } from '../../language/text/detectLanguage';

/** A phrasing as it would be asked: about the first subject that its entry is written for. */
function asAsked(
  phrasing: string,
  { slot, subject }: ExpandedEntry,
  { names }: Knowledge,
  language: Language,
) {
  const name = names.find(({ id }) => id === subject);
  return slot && name ? phrasing.replaceAll(`{${slot}}`, name.short[language]) : phrasing;
}

/** The rule without the answerer that it asks. */
export const PHRASING_OUTRANKED: Omit<LintRule, 'find'> = {
  id: 'phrasing-outranked',
  finds: 'a phrasing that another entry wins',
  severity: 'error',
};

/**
 * A phrasing that leads to another entry than its own, asked of the answerer that serves: anyone
 * who types it word for word is answered something else.
 */
export const createOutrankedPhrasing = (answerer: Answerer): LintRule => ({
  ...PHRASING_OUTRANKED,
  find: ({ entries, knowledge }) =>
    entries.flatMap(({ entry, index, located }) => {
      const expanded = knowledge.entries.find(({ family }) => family === entry.id);
      if (!expanded) return [];
      return LANGUAGES.flatMap((language) =>
        entry.questions[language].flatMap((phrasing, at): LintMatch[] => {
          const asked = asAsked(phrasing, expanded, knowledge, language);
          const [first] = answerer.ranking(asked);
          if (first === undefined || first.family === entry.id) return [];
          return [
            {
              located,
              path: [index, 'questions', language, at],
              why: `"${asked}" is won by ${first.family}`,
              fix: 'word it more like its own entry, or move it to the other',
            },
          ];
        }),
      );
    }),
});
