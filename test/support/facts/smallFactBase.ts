import type { Fact, FactAttribute, FactBase, FactSubject } from '../../../src/knowledge/facts/fact';

type Names = readonly [en: string, ar: string];

export const subject = (id: string, type: string, [en, ar]: Names): FactSubject => ({
  ...{ id, type, name: { en, ar }, short: { en, ar }, aliases: [en, ar] },
});

export const attribute = (
  id: string,
  valueKind: FactAttribute['valueKind'],
  [en, ar]: Names,
): FactAttribute => ({
  ...{ id, valueKind, label: { en, ar }, words: { en: [], ar: [] }, askedAs: [] },
});

/** A fact whose id is made of its subject and its attribute. */
export const fact = (
  about: string,
  id: string,
  value: Fact['value'],
  kind: Fact['kind'] = 'definition',
): Fact => ({
  ...{ id: `${about}.${id}`, subject: about, attribute: id, value, kind },
  ...{ sources: ['NEWS-1'], conflicts: [] },
});

/** The facts with their subjects and attributes, as they are loaded. */
export const factBase = (
  subjects: readonly FactSubject[],
  attributes: readonly FactAttribute[],
  facts: readonly Fact[],
  missing: FactBase['missing'] = [],
): FactBase => ({
  subjects: new Map(subjects.map((each) => [each.id, each])),
  attributes: new Map(attributes.map((each) => [each.id, each])),
  facts: [...facts],
  missing,
});
