import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { buildKnowledge } from '../../../../src/knowledge/buildKnowledge';
import { filesWithFacts } from '../../../support/knowledge/factFixtures';
import { rounds } from '../../../support/process/rounds';

const date = fc.constantFrom('2017', '2018-12', '2019-01-16');
const texts = fc.record({
  en: fc.constantFrom('no paper', '# less: paper', "it's"),
  ar: fc.constantFrom('بلا ورق', 'ورق «أقل»'),
});
const number = fc.constantFrom(0, 1, 56.94, 37_000_000, -3);
const ids = fc.uniqueArray(fc.constantFrom('roads', 'minister', 'phase-1'), { minLength: 1 });
const [NUMBER, DATE, IDS, TEXT] = ['sheets_saved', 'launched_on', 'launched_by', 'goal'] as const;

/** Mostly right, sometimes of another kind than the attribute takes. */
const said = fc.oneof(
  fc.record({ attribute: fc.constant(NUMBER), value: number, unit: fc.constant('sheets') }),
  fc.record({ attribute: fc.constant(DATE), value: date }),
  fc.record({ attribute: fc.constant(IDS), value: ids }),
  fc.record({ attribute: fc.constant(TEXT), value: texts }),
  {
    weight: 1,
    arbitrary: fc.record({ attribute: fc.constant(TEXT), value: fc.oneof(number, ids) }),
  },
);
const period = fc.oneof(
  fc.record({ to: date }),
  fc.record({ from: date, to: date }),
  fc.constant({ perYear: true }),
);
const fact = fc
  .tuple(
    said,
    fc.record(
      {
        id: fc.constantFrom('a', 'b.c', 'd-e.f_g', 'h', 'i', 'j'),
        subject: fc.constantFrom('strategy', 'roads', 'phase-2'),
        kind: fc.constantFrom('result', 'goal', 'event'),
        source: fc.constantFrom('NEWS-1', ['NEWS-1', 'BLOG-1']),
        qualifier: fc.constantFrom('about', 'exactly'),
        period,
        asOf: date,
        incomplete: fc.constant(true),
        note: texts,
      },
      { requiredKeys: ['id', 'subject', 'kind', 'source'] },
    ),
  )
  .map(([what, rest]) => ({ ...rest, ...what }));

test('whatever facts are written, all are read, each once, or the mistakes have their line', () => {
  let accepted = 0;
  fc.assert(
    fc.property(fc.array(fact, { maxLength: 4 }), (facts) => {
      const file = { name: 'facts/more.yaml', text: stringify(facts) };
      const built = buildKnowledge([...filesWithFacts(), file]);
      if ('problems' in built) {
        const lines = file.text.split('\n').length;
        for (const problem of built.problems) {
          expect(problem.file).toBe(file.name);
          expect(problem.line).toBeGreaterThanOrEqual(1);
          expect(problem.line).toBeLessThanOrEqual(lines);
        }
        return;
      }
      accepted += 1;
      const read = new Map(built.knowledge.facts.facts.map((each) => [each.id, each]));
      expect(read.size).toBe(built.knowledge.facts.facts.length);
      for (const { source, value, ...written } of facts) {
        const { subject, attribute, kind, asOf, qualifier, period: about, note } = written;
        const stated = read.get(written.id);
        expect(stated).toMatchObject({ subject, attribute, kind, sources: [source].flat() });
        expect({ ...stated }).toMatchObject({
          ...(asOf && { asOf }),
          ...(qualifier && { qualifier }),
          ...(about && { period: about }),
          ...(note && { note }),
        });
        expect(Object.values(stated?.value ?? {})).toContainEqual(value);
      }
    }),
    { numRuns: rounds(300, 60) },
  );
  expect(accepted).toBeGreaterThan(0);
});
