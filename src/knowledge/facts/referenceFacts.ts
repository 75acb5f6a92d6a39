import type { Entity, Phase, PhasesFile } from '../referenceSchema';
import { collectSubjects, type Reference } from '../knowledgeNames';
import type { Fact, FactAttribute, FactKind, FactPeriod, FactSubject, FactValue } from './fact';

/** What the reference files already say is read from there: each thing is written in one place. */

/** The Strategy as a whole, of which phases.yaml has the final target. */
const STRATEGY = 'strategy';

/** Numbers among the fields of entities that are facts as well, if `stated` has their source. */
const FIELD_FACTS: Readonly<
  Record<string, { attribute: string; suffix: string; kind: FactKind; period: FactPeriod }>
> = {
  reduction2018: {
    attribute: 'reduction_percent',
    suffix: '2018',
    kind: 'result',
    period: { from: '2018', to: '2018' },
  },
};

type Stated = Entity['stated'][string] | undefined;

/** The entities, phases and journeys, as what facts are about. */
export const referenceSubjects = (reference: Reference): FactSubject[] =>
  collectSubjects(reference).map(({ name: { id, type, full, short, inSentence, aliases } }) => ({
    ...{ id, type, name: full, short, inSentence: inSentence.short, aliases },
  }));

/** Nothing is stated without a source. */
function statedFact(
  stated: Stated,
  fact: Pick<Fact, 'id' | 'subject' | 'attribute' | 'value' | 'kind'> & Partial<Fact>,
): Fact[] {
  if (!stated) return [];
  const { source, asOf } = stated;
  return [{ conflicts: [], ...fact, ...(asOf && { asOf }), sources: [source].flat() }];
}

const ids = (list: readonly string[]): FactValue => ({ kind: 'ids', ids: list });

/** What a successor took over from, by its id. */
function predecessors(entities: readonly Entity[]): Map<string, Entity[]> {
  const found = new Map<string, Entity[]>();
  for (const entity of entities) {
    if (entity.successor === undefined) continue;
    found.set(entity.successor, [...(found.get(entity.successor) ?? []), entity]);
  }
  return found;
}

function entityFacts(entities: readonly Entity[]): Fact[] {
  const own = entities.flatMap(({ id, successor, fields, stated }) => [
    ...(successor === undefined
      ? []
      : statedFact(stated['successor'], {
          id: `${id}.successor`,
          ...{ subject: id, attribute: 'successor', value: ids([successor]), kind: 'event' },
        })),
    ...Object.entries(FIELD_FACTS).flatMap(([key, { attribute, suffix, kind, period }]) => {
      const number = fields[key];
      if (typeof number !== 'number') return [];
      return statedFact(stated[key], {
        id: `${id}.${attribute}.${suffix}`,
        ...{ subject: id, attribute, value: { kind: 'number', number }, kind, period },
      });
    }),
  ]);
  const inverse = [...predecessors(entities)].flatMap(([id, from]) =>
    statedFact(from[0]?.stated['successor'], {
      id: `${id}.predecessor`,
      ...{ subject: id, attribute: 'predecessor', kind: 'event' },
      value: ids(from.map((entity) => entity.id)),
    }),
  );
  return [...own, ...inverse];
}

/** The last day of a year stands for the year: sources say "by the end of 2018". */
const dateOf = (day: string): string => (day.endsWith('-12-31') ? day.slice(0, 4) : day);

function targetFacts(
  subject: string,
  target: PhasesFile['finalTarget'],
  kind: FactKind,
  stated: Stated,
): Fact[] {
  if (!target) return [];
  const from = { source: target.source, ...(stated?.asOf && { asOf: stated.asOf }) };
  const date = dateOf(target.by);
  return [
    ...statedFact(from, {
      id: `${subject}.target_percent`,
      ...{ subject, attribute: 'target_percent', kind },
      value: { kind: 'number', number: target.percent },
      ...(date.length === 4 && { period: { from: date, to: date } }),
    }),
    ...statedFact(from, {
      id: `${subject}.target_by`,
      ...{ subject, attribute: 'target_by', value: { kind: 'date', date }, kind },
    }),
  ];
}

const phaseFacts = ({ id, members, target, stated, incomplete }: Phase): Fact[] => [
  ...statedFact(stated['members'], {
    id: `${id}.members`,
    ...{ subject: id, attribute: 'members', value: ids(members), kind: 'membership' },
    ...(incomplete && { incomplete }),
  }),
  ...targetFacts(id, target, 'target', stated['target']),
];

/**
 * The facts that stand in entities.yaml and phases.yaml; those whose subject or attribute the
 * facts do not declare are none.
 */
export function referenceFacts(
  { entities, phases }: Reference,
  finalTarget: PhasesFile['finalTarget'],
  subjects: ReadonlyMap<string, FactSubject>,
  attributes: ReadonlyMap<string, FactAttribute>,
): Fact[] {
  return [
    ...targetFacts(STRATEGY, finalTarget, 'goal', undefined),
    ...phases.flatMap(phaseFacts),
    ...entityFacts(entities),
  ].filter(({ subject, attribute }) => subjects.has(subject) && attributes.has(attribute));
}
