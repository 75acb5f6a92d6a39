import type { FactIndex } from '../factIndex';

/** What makes one subject a matter of another: the law of a procedure, the services of an entity. */
const LINKS = ['owner', 'part_of', 'legal_basis', 'held_by', 'coordinator'];

const idsIn = (subject: string, index: FactIndex): string[] =>
  LINKS.flatMap((attribute) =>
    index.of(subject, attribute).flatMap(({ value }) => (value.kind === 'ids' ? value.ids : [])),
  );

/** Whether one of two subjects is a matter of the other. */
export const isLinked = (one: string, other: string, index: FactIndex): boolean =>
  idsIn(one, index).includes(other) || idsIn(other, index).includes(one);
