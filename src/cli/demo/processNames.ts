import type { RecordEntity } from '../../records/model/entityDirectory';
import {
  bundle,
  certificateSteps,
  departments as officeDepartments,
  exchanges as exchangeNames,
  fieldOf,
  OFFICE_PROCESSES,
  permitSteps,
  voluntary,
  type Named,
  type PaperKind,
} from './vocabulary';

/** A process as it could stand in the catalogue of an entity. */
export interface NamedProcess extends Named {
  kind: PaperKind;
  type: 'customer_service' | 'internal_process' | 'inter_entity' | 'voluntary_printing';
  department: Named;
}

const pick = <T>(items: readonly T[], at: number): T => {
  const item = items[at % items.length];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
};

/** «إصدار» and what is issued stand in a construct state: only that the latter has no article. */
const joined = (step: Named, document: Named): Named => ({
  en: `${step.en} ${document.en}`,
  ar: `${step.ar} ${document.ar}`,
});

function customerServices({ id }: RecordEntity): NamedProcess[] {
  const { departments, permits, certificates, services } = fieldOf(id);
  const names = [
    ...services.map((name) => ({ name, kind: 'form' as const })),
    ...permits.flatMap((document) =>
      permitSteps.map((step) => ({ name: joined(step, document), kind: 'form' as const })),
    ),
    ...certificates.flatMap((document) =>
      certificateSteps.map((step) => ({
        name: joined(step, document),
        kind: 'certificate' as const,
      })),
    ),
  ];
  return names.map(({ name, kind }, at) => ({
    ...name,
    kind,
    type: 'customer_service',
    department: pick(departments, at),
  }));
}

/** The same paper in several departments is several processes. */
function officeProcesses({ id }: RecordEntity): NamedProcess[] {
  const departments = [...officeDepartments, ...fieldOf(id).departments];
  return departments.flatMap((department, shift) =>
    OFFICE_PROCESSES.map((process, at) => ({
      ...process,
      type: 'internal_process' as const,
      department: pick(departments, at + shift),
    })),
  );
}

function exchanges(entity: RecordEntity, others: readonly RecordEntity[]): NamedProcess[] {
  return others
    .filter(({ id }) => id !== entity.id)
    .map((other, at) => {
      const exchange = pick(exchangeNames, at);
      return {
        en: `${exchange.en} with ${other.short.en}`,
        ar: `${exchange.ar} مع ${other.short.ar}`,
        kind: 'notice' as const,
        type: 'inter_entity' as const,
        department: pick(officeDepartments, at),
      };
    });
}

/**
 * Every process that an entity can have in a demonstration, each once, in no order that means
 * anything.
 */
export const processesOf = (
  entity: RecordEntity,
  entities: readonly RecordEntity[],
): readonly NamedProcess[] => [
  ...customerServices(entity),
  ...officeProcesses(entity),
  ...exchanges(entity, entities),
];

/** All forms of one department as one record; its parts are records of their own. */
export const BUNDLE: NamedProcess = {
  ...bundle.name,
  kind: 'bundle',
  type: 'internal_process',
  department: bundle.department,
};

/** What is printed out of habit; an entity has one record of it for a year. */
export const VOLUNTARY: NamedProcess = {
  ...voluntary.name,
  kind: 'voluntary',
  type: 'voluntary_printing',
  department: voluntary.department,
};
