import type { LintRule } from '../lintFinding';

/** The keys of sources that stand anywhere in a value. */
function* citedIn(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, below] of Object.entries(value)) {
    if (key === 'source') yield* [below].flat();
    else yield* citedIn(below);
  }
}

/** Readers never see it: it was forgotten where it belongs, or is left over. */
export const uncitedSource: LintRule = {
  id: 'uncited-source',
  finds: 'sources that no entry, fact or field cites',
  severity: 'warning',
  find({ reference, entries, facts }) {
    const { sources, ...others } = reference;
    if (!sources) return [];
    const cited = new Set(
      citedIn([
        Object.values(others).map((file) => file?.value),
        entries.map(({ entry }) => entry),
        facts.facts.map(({ item }) => item),
      ]),
    );
    const { value, located } = sources;
    return Object.keys(value.sources)
      .filter((key) => !cited.has(key))
      .map((key) => ({
        located,
        path: ['sources', key],
        why: `nothing cites "${key}"`,
        fix: 'cite it where it says something, or remove it',
      }));
  },
};
