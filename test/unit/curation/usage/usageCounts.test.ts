import fc from 'fast-check';
import {
  EVERY_ENTRY,
  USAGE_KINDS,
  usageReport,
  type UsageCount,
} from '../../../../src/curation/usage/usageCounts';

const count = (change: Partial<UsageCount>): UsageCount => ({
  day: '2026-11-25',
  language: 'en',
  entryId: EVERY_ENTRY,
  kind: 'answered',
  count: 1,
  ...change,
});

describe('the usage report', () => {
  it('says what share of the questions was answered, in all and by language', () => {
    const report = usageReport([
      count({ count: 6 }),
      count({ kind: 'suggested', count: 1 }),
      count({ kind: 'declined', language: 'ar', count: 3 }),
      count({ kind: 'answered', entryId: 'a', count: 6 }),
    ]);
    expect(report.total).toMatchObject({ answered: 6, suggested: 1, declined: 3, coverage: 0.6 });
    expect(report.byLanguage.ar.coverage).toBe(0);
    expect(report.byLanguage.en.coverage).toBe(6 / 7);
    expect(usageReport([]).total.coverage).toBeNull();
  });

  it('lists entries by how often they answered, each language by itself', () => {
    const { entries } = usageReport([
      count({ entryId: 'b', count: 2 }),
      count({ entryId: 'a', count: 2 }),
      count({ entryId: 'b', language: 'ar', count: 5 }),
      count({ entryId: 'b', day: '2026-11-24', count: 1 }),
      count({ entryId: 'c', kind: 'suggested', count: 9 }),
    ]);
    expect(entries.map(({ entryId, language, answered }) => [entryId, language, answered])).toEqual(
      [
        ['b', 'ar', 5],
        ['b', 'en', 3],
        ['a', 'en', 2],
        ['c', 'en', 0],
      ],
    );
  });

  it('puts the entry first that is called no help by the largest share', () => {
    const { leastHelpful } = usageReport([
      count({ entryId: 'often', kind: 'unhelpful', count: 5 }),
      count({ entryId: 'often', kind: 'helpful', count: 45 }),
      count({ entryId: 'always', kind: 'unhelpful', count: 2 }),
      count({ entryId: 'never', kind: 'helpful', count: 9 }),
    ]);
    expect(leastHelpful.map(({ entryId }) => entryId)).toEqual(['always', 'often']);
  });

  it('begins a week on Monday, oldest first', () => {
    const days = ['2026-11-23', '2026-11-22', '2026-11-16', '2026-11-29', '2024-02-29'];
    const { weeks } = usageReport(days.map((day) => count({ day })));
    expect(weeks.map(({ week, answered }) => [week, answered])).toEqual([
      ['2024-02-26', 1],
      ['2026-11-16', 2],
      ['2026-11-23', 2],
    ]);
  });

  it('loses nothing between the sums', () => {
    const counts = fc.array(
      fc.record({
        day: fc
          .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
          .map((date) => date.toISOString().slice(0, 10)),
        language: fc.constantFrom('ar' as const, 'en' as const),
        entryId: fc.constantFrom(EVERY_ENTRY, 'a', 'b'),
        kind: fc.constantFrom(...USAGE_KINDS),
        count: fc.integer({ min: 1, max: 1000 }),
      }),
    );
    const property = fc.property(counts, (all) => {
      const report = usageReport(all);
      for (const kind of USAGE_KINDS) {
        const sum = (tallies: readonly Record<typeof kind, number>[]) =>
          tallies.reduce((total, tally) => total + tally[kind], 0);
        const { ar, en } = report.byLanguage;
        expect(sum([ar, en])).toBe(report.total[kind]);
        expect(sum(report.weeks)).toBe(report.total[kind]);
        const everything = all.filter((one) => one.kind === kind);
        expect(sum(report.entries) + report.total[kind]).toBe(
          everything.reduce((total, one) => total + one.count, 0),
        );
      }
    });
    fc.assert(property);
  });
});
