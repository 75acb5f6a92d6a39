import type { ReportScope } from '../../src/records/reporting/reportScope';
import type { TableQuery, TableSort, Visibility } from '../../src/records/reporting/recordTable';
import { FIFTY_ENTITIES } from '../support/database/manyRecords';

/** Somebody of the third entity, whose records are many, and those who see all. */
const ENTITY = 'entity-3';
const viewer = (personId: string, change: Partial<Visibility> = {}): Visibility => ({
  personId,
  everything: false,
  coordinates: [],
  verifies: [],
  ...change,
});
const VIEWERS: Readonly<Record<string, Visibility>> = {
  admin: viewer('admin', { everything: true }),
  'verifier of all': viewer('verifier-central', { verifies: ['*'] }),
  coordinator: viewer(`coordinator-${ENTITY}`, { coordinates: [ENTITY] }),
  verifier: viewer(`verifier-${ENTITY}-1`, { verifies: [ENTITY] }),
  staff: viewer(`person-${ENTITY}-30`),
};

type Narrowing = Partial<TableQuery>;
/** A phase: some entities, large and small. */
const PHASE = FIFTY_ENTITIES.filter((_, at) => at % 8 === 1).map(({ id }) => id);

const FILTERS: Readonly<Record<string, Narrowing>> = {
  'no filter': {},
  entity: { entityIds: ['entity-20'] },
  phase: { entityIds: PHASE },
  status: { statuses: ['submitted'] },
  drafts: { statuses: ['draft'] },
  type: { processTypes: ['voluntary_printing'] },
  grade: { grades: ['C'] },
  'go-live': { liveFrom: '2020-01-01', liveUntil: '2022-12-31' },
  'go-live, two days': { liveFrom: '2020-03-01', liveUntil: '2020-03-02' },
  mine: { only: 'mine' },
  'to verify': { only: 'toVerify' },
  'type and grade': { processTypes: ['voluntary_printing'], grades: ['B'] },
  'verified in two years': {
    statuses: ['verified'],
    liveFrom: '2020-01-01',
    liveUntil: '2021-12-31',
  },
  'rare combination': {
    ...{ entityIds: ['entity-50'], statuses: ['rejected'] },
    ...{ processTypes: ['voluntary_printing'], grades: ['C'] },
  },
};
const WORDS: Readonly<Record<string, Narrowing>> = {
  'common word': { text: 'permit' },
  'common word, Arabic': { text: 'تصريح' },
  'two words': { text: 'permit renewal' },
  'rare word': { text: 'barike' },
  'no hit': { text: 'zzzqqq' },
  'two letters, no hit': { text: 'zq' },
  'one letter': { text: 'w' },
  number: { text: 'PL-E3-2025-0017' },
  'numbers of a year': { text: 'E3-2025' },
  'word in an entity': { text: 'permit', entityIds: ['entity-40'] },
  'word in a rare combination': {
    ...{ text: 'permit', entityIds: ['entity-2'] },
    ...{ statuses: ['rejected'], grades: ['C'] },
  },
};
const SORTS: readonly TableSort[] = ['updated', 'number', 'name', 'eliminated', 'launched'];

/** Every filter for everybody in every order, and what is searched for in two of them. */
export const PAGES: readonly { filter: string; viewer: string; query: TableQuery }[] = [
  ...Object.entries(FILTERS).map((filter) => [filter, SORTS] as const),
  ...Object.entries(WORDS).map((filter) => [filter, SORTS.slice(0, 3)] as const),
].flatMap(([[filter, narrowing], sorts]) =>
  Object.entries(VIEWERS).flatMap(([who, viewer]) =>
    sorts.flatMap((sort) =>
      [true, false].map((descending) => ({
        filter,
        viewer: who,
        query: { viewer, sort, descending, limit: 50, ...narrowing },
      })),
    ),
  ),
);

const period = { from: '2021-03-10', until: '2022-07-20' };
export const SCOPES: Readonly<Record<string, ReportScope>> = {
  all: {},
  entity: { entityId: ENTITY },
  phase: { phaseId: 'phase' },
  'a period': { period },
  'an entity in a period': { entityId: ENTITY, period },
  'a type and grade in a period': { processType: 'inter_entity', grade: 'B', period },
};
export const PHASE_MEMBERS = PHASE;
export const everybody = VIEWERS;
