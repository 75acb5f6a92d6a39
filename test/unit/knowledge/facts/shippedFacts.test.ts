import type { Fact, FactBase } from '../../../../src/knowledge/facts/fact';
import { formatProblem } from '../../../../src/knowledge/knowledgeProblem';
import type { Knowledge } from '../../../../src/knowledge/knowledge';
import { loadKnowledge } from '../../../../src/knowledge/readKnowledgeFolder';
import { KNOWLEDGE } from '../../../support/knowledge/realAnswerer';

describe('the shipped facts', () => {
  let knowledge: Knowledge;
  let base: FactBase;
  const of = (subject: string, attribute: string): Fact[] =>
    base.facts.filter((fact) => fact.subject === subject && fact.attribute === attribute);

  beforeAll(async () => {
    const built = await loadKnowledge(KNOWLEDGE);
    if ('problems' in built) throw new Error(built.problems.map(formatProblem).join('\n'));
    knowledge = built.knowledge;
    base = knowledge.facts;
  });

  it('are some 750 on some 220 subjects beside the entities', () => {
    expect(base.facts.length).toBeGreaterThanOrEqual(740);
    expect(base.subjects.size - knowledge.names.length).toBeGreaterThanOrEqual(210);
    expect(base.missing.length).toBeGreaterThanOrEqual(70);
  });

  it('have words by which people ask for at least 120 attributes, in both languages', () => {
    const worded = [...base.attributes.values()].filter(
      ({ words }) => words.en.length > 0 && words.ar.length > 0,
    );
    expect(worded.length).toBeGreaterThanOrEqual(120);
  });

  it('have the members and targets of phases and the reductions of 2018 in one place', () => {
    expect(of('phase-1', 'members').map(({ id }) => id)).toEqual(['phase-1.members']);
    expect(of('phase-1', 'target_percent').map(({ value }) => value)).toEqual([
      { kind: 'number', number: 50 },
    ]);
    expect(of('dewa', 'reduction_percent').map(({ id }) => id)).toEqual([
      'dewa.reduction_percent.2018',
      'dewa.reduction_percent.2020-06',
    ]);
    expect(of('det', 'predecessor')[0]?.value).toEqual({ kind: 'ids', ids: ['ded', 'dtcm'] });
  });

  it('say first of phase 2 the list of April 2019', () => {
    const preferred = of('phase-2', 'members').filter((fact) => fact.preferred);
    expect(preferred.map(({ id }) => id)).toEqual(['phase-2.members']);
    expect(preferred[0]?.conflicts).toHaveLength(2);
  });

  it('do not deny what the sources do not list in full', () => {
    for (const [subject, attribute] of [
      ['phase-4', 'members'],
      ['phase-5', 'members'],
      ['large-entities', 'members'],
      ['stamp', 'stamp_holders'],
    ] as const)
      expect(of(subject, attribute)).toEqual([expect.objectContaining({ incomplete: true })]);
  });

  it('print "exactly" of counts and of figures to the last unit only', () => {
    const round = base.facts.filter(
      ({ qualifier, value }) =>
        qualifier === 'exactly' &&
        value.kind === 'number' &&
        value.number >= 100_000 &&
        value.number % 1000 === 0,
    );
    expect(round).toEqual([]);
  });

  it('keep goals apart from results', () => {
    expect(of('strategy', 'trees_saved').filter(({ kind }) => kind === 'goal')).toHaveLength(2);
    const billion = of('strategy', 'sheets_saved').find(
      ({ value }) => value.kind === 'number' && value.number === 1_000_000_000,
    );
    expect(billion?.kind).toBe('goal');
  });

  it('mark what is our own arithmetic', () =>
    expect(of('phase-5', 'sheets_saved').map(({ kind }) => kind)).toEqual(['derived']));

  it('have a source each that exists', () => {
    const keys = new Set(Object.keys(knowledge.sources));
    expect(base.facts.filter(({ sources }) => sources.length === 0)).toEqual([]);
    expect(base.facts.filter(({ sources }) => !sources.every((key) => keys.has(key)))).toEqual([]);
  });
});
