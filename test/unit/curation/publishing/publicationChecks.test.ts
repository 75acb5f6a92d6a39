import * as fc from 'fast-check';
import { publicationChecks } from '../../../../src/curation/publishing/knowledgeDiff';
import type { Knowledge } from '../../../../src/knowledge/knowledge';
import { NO_FACTS } from '../../../../src/knowledge/facts/readFacts';
import { plainKnowledge } from '../../../support/knowledge/plainTexts';

const FAILURE = { file: 'a.yaml', line: 3, path: 'stamp', message: '"x" finds nothing' };

const withEntries = (ids: readonly string[]): Knowledge =>
  plainKnowledge(Object.fromEntries(ids.map((id) => [id, [`about ${id}`]])));
const numbered = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `entry-${from + at}`);
const forces = (...args: Parameters<typeof publicationChecks>) =>
  publicationChecks(...args).map(({ force }) => force);

describe('what speaks against publishing', () => {
  it('is that more than a fifth of the entries would go, however many are added', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.nat(60), (size, gone, added) => {
        const dropped = Math.min(gone, size);
        const live = withEntries(numbered(0, size));
        const next = withEntries(numbered(dropped, size + added));
        // In whole numbers: a fifth itself may go.
        const expected = dropped * 5 > size ? ['drop'] : [];
        expect(forces(next, live, [])).toEqual(expected);
      }),
    );
  });

  it('is that more than a fifth of the facts would go', () => {
    const withFacts = (...ids: readonly string[]): Knowledge => ({
      ...withEntries(['a']),
      facts: {
        ...NO_FACTS,
        facts: ids.map((id) => ({
          ...{ id, subject: 'strategy', attribute: 'goal', kind: 'goal' },
          value: { kind: 'number', number: 1 },
          ...{ sources: [], conflicts: [] },
        })),
      },
    });
    const live = withFacts('a', 'b', 'c', 'd', 'e');
    expect(publicationChecks(withFacts('a', 'b', 'c'), live, [])).toEqual([
      { force: 'drop', lines: ['2 of 5 facts (40 %, more than 20 %) would go: d, e'] },
    ]);
    expect(forces(withFacts('a', 'b', 'c', 'd'), live, [])).toEqual([]);
  });

  it('names every entry that would go', () => {
    const [objection] = publicationChecks(
      withEntries(['a', 'b']),
      withEntries(['a', 'b', 'c', 'd']),
      [],
    );
    expect(objection?.lines).toEqual(['2 of 4 entries (50 %, more than 20 %) would go: c, d']);
  });

  it('counts an entry that is written for many as many, too', () => {
    const expanded = (subjects: readonly string[]): Knowledge => {
      const knowledge = withEntries(['target', 'stamp']);
      const [target, ...others] = knowledge.entries;
      const entries = subjects.map((subject) => ({ ...target!, id: `target.${subject}`, subject }));
      return { ...knowledge, entries: [...entries, ...others] };
    };
    const [objection] = publicationChecks(
      expanded(['phase-1']),
      expanded(['phase-1', 'phase-2']),
      [],
    );
    expect(objection).toMatchObject({
      force: 'drop',
      lines: ['1 of 3 expanded entries (33 %, more than 20 %) would go: target.phase-2'],
    });
  });

  it('is every test that fails, with its line', () => {
    const live = withEntries(['a']);
    expect(publicationChecks(live, live, [FAILURE])).toEqual([
      { force: 'tests', lines: ['a.yaml:3 stamp: "x" finds nothing', '1 test fails'] },
    ]);
    expect(forces(withEntries(['b']), live, [FAILURE, FAILURE])).toEqual(['tests', 'drop']);
  });

  it('is that nobody can tell what would go, where what is live cannot be read', () => {
    expect(forces(withEntries(['a']), undefined, [])).toEqual(['drop']);
  });
});
