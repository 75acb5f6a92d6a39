import { nameKey } from '../../knowledgeNames';
import type { Corpus } from '../lintCorpus';
import type { LintMatch, LintRule } from '../lintFinding';

const FIX = 'keep the spelling in one place';

/** Who uses a spelling as a name, by its key. */
function owners({ knowledge }: Corpus): Map<string, string> {
  return new Map(
    knowledge.names.flatMap(({ id, aliases }) =>
      aliases.map((alias) => [nameKey(alias), id] as const),
    ),
  );
}

/**
 * A spelling that means one thing here and another there: the name of an entity that is also said
 * to be ambiguous, or that must not be taken for a name at all. That two names share one is a
 * mistake that does not load.
 */
export const aliasCollision: LintRule = {
  id: 'alias-collision',
  finds: 'a name that is also listed as ambiguous, or as not a name',
  severity: 'error',
  find: (corpus) => {
    const { entities } = corpus.reference;
    if (!entities) return [];
    const { value, located } = entities;
    const owner = owners(corpus);
    const ambiguous = new Map<string, number>();
    const found: LintMatch[] = [];
    value.ambiguous.forEach(({ alias }, index) => {
      const path = ['ambiguous', index];
      const key = nameKey(alias);
      const id = owner.get(key);
      if (id !== undefined)
        found.push({
          located,
          path,
          why: `"${alias}" is listed as ambiguous, and is a name of ${id}`,
          fix: FIX,
        });
      if (ambiguous.has(key))
        found.push({ located, path, why: `"${alias}" is there twice`, fix: FIX });
      ambiguous.set(key, index);
    });
    value.confusable.forEach(({ name, aliases }, index) => {
      const spellings = [name.en, name.ar, ...aliases.en, ...aliases.ar, ...aliases.arabizi];
      for (const spelling of new Set(spellings)) {
        const id = owner.get(nameKey(spelling));
        const means = id ?? (ambiguous.has(nameKey(spelling)) ? 'several' : undefined);
        if (means === undefined) continue;
        found.push({
          located,
          path: ['confusable', index],
          why: `"${spelling}" must not be taken for a name, and is one of ${means}`,
          fix: FIX,
        });
      }
    });
    return found;
  },
};
