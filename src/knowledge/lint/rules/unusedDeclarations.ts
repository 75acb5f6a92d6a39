import type { LintRule } from '../lintFinding';

/** Something that facts could be about or say, and none is: often a misspelled id elsewhere. */
export const unusedDeclaration: LintRule = {
  id: 'unused-declaration',
  finds: 'subjects and attributes of facts that no fact uses',
  severity: 'warning',
  find({ facts, knowledge }) {
    const { facts: stated, missing } = knowledge.facts;
    const subjects = new Set([...stated, ...missing].map(({ subject }) => subject));
    for (const { value } of stated)
      if (value.kind === 'ids') for (const id of value.ids) subjects.add(id);
    const attributes = new Set([...stated, ...missing].map(({ attribute }) => attribute));
    const unused = (
      used: ReadonlySet<string>,
      list: typeof facts.subjects | typeof facts.attributes,
    ) =>
      list.flatMap(({ item: { id }, path, located }) =>
        used.has(id)
          ? []
          : [
              {
                located,
                path: [...path, 'id'],
                why: `no fact uses "${id}"`,
                fix: 'remove it, or correct the id in the fact that means it',
              },
            ],
      );
    return [...unused(subjects, facts.subjects), ...unused(attributes, facts.attributes)];
  },
};
