import type { RecordHistoryFixture } from '../../records/workflow/demonstrationRecords';
import type { EntityDirectory, RecordEntity } from '../../records/model/entityDirectory';
import { RecordOperations } from '../../records/operations/recordOperations';
import type { RecordFields } from '../../records/model/recordFields';
import { EVERY_ENTITY, hasRole, type Actor } from '../../records/model/staffMember';
import { dayInDubai } from '../../lib/dubaiDate';
import type { RandomChoices } from './randomChoices';
import { agesOf, SCENARIOS, playScenario, type Scenario } from './recordScenarios';
import { generateFields } from './generateFields';
import { OfficeHours } from './officeHours';
import { MemoryRecordStore } from './memoryRecordStore';
import type { DemoPeople } from './demoPeople';
import { BUNDLE, processesOf, VOLUNTARY, type NamedProcess } from './processNames';
import { SimulatedRecord, type SimulatedOperations } from './simulatedRecord';
import { isLarge, JOURNEYS } from './vocabulary';

/** Of the records of an entity, how many are services and how many are exchanged with others. */
const SERVICES = 0.55;
const EXCHANGES = 0.05;

/**
 * The given number of processes of an entity, in random order: its services first, because an
 * entity is known for them, then a few exchanges with others, and paper of the office.
 */
function chooseProcesses(
  processes: readonly NamedProcess[],
  count: number,
  random: RandomChoices,
): NamedProcess[] {
  const some = (type: NamedProcess['type'], most: number) =>
    random.shuffled(processes.filter((process) => process.type === type)).slice(0, most);
  const services = some('customer_service', Math.round(count * SERVICES));
  const exchanges = some('inter_entity', Math.round(count * EXCHANGES));
  const office = some('internal_process', count - services.length - exchanges.length);
  const chosen = [...services, ...exchanges, ...office];
  // Where the office has not enough paper either, the rest of the others.
  const rest = processes.filter((process) => !chosen.includes(process));
  return random.shuffled([...chosen, ...rest.slice(0, count - chosen.length)]);
}

export interface RecordsSetting {
  entities: EntityDirectory;
  people: DemoPeople;
  now: Date;
  centralAbove: number;
  random: RandomChoices;
}

/** A record that is planned, before its history is simulated. */
interface Planned {
  entity: RecordEntity;
  process: NamedProcess;
  scenario: Scenario;
  daysAgo: number;
  journeyId?: string;
  /** The bundle of this entity is what it is a part of. */
  isPart?: true;
}

/** Number of entities that have not logged anything yet. */
const SILENT = 2;
/** Entities in which a bundle has parts, and in which printing out of habit is logged. */
const BUNDLES = 6;
const PARTS = 4;
const VOLUNTARIES = 8;
const LARGE_WEIGHT = 3;

const SPECIAL_AGE = 520;

/** At least this many wait for the verifiers of the local chat. */
const WAITING: Readonly<Record<string, number>> = { rta: 7, dewa: 5 };

function plannedFor(
  entity: RecordEntity,
  count: number,
  special: { bundle: boolean; voluntary: boolean },
  { entities, random }: RecordsSetting,
): Planned[] {
  const journeyId = Object.keys(JOURNEYS).find((name) => JOURNEYS[name]?.includes(entity.id));
  const others = count - Number(special.bundle) - Number(special.voluntary);
  const chosen = chooseProcesses(processesOf(entity, entities.all), others, random);
  const always = (process: NamedProcess): Planned => ({
    entity,
    process,
    scenario: 'verified',
    daysAgo: SPECIAL_AGE,
  });
  let parts = special.bundle ? PARTS : 0;
  return [
    ...(special.bundle ? [always(BUNDLE)] : []),
    ...(special.voluntary ? [always(VOLUNTARY)] : []),
    ...chosen.map((process, at): Planned => {
      const scenario = at < (WAITING[entity.id] ?? 0) ? 'waiting' : random.weighted(SCENARIOS);
      const [from, to] = agesOf(scenario);
      const isPart =
        parts > 0 && scenario !== 'waiting' && process.type === 'internal_process' && parts-- > 0;
      return {
        entity,
        process,
        scenario: isPart ? 'verified' : scenario,
        // A bundle is there before what is a part of it.
        daysAgo: isPart ? random.whole(60, SPECIAL_AGE - 30) : random.whole(from, to),
        ...(journeyId !== undefined && at < 3 && process.type === 'customer_service'
          ? { journeyId }
          : {}),
        ...(isPart ? { isPart } : {}),
      };
    }),
  ];
}

/**
 * How many records each entity has: large ones more, and all of them the number that was asked for.
 */
function shares(records: number, setting: RecordsSetting): Map<RecordEntity, number> {
  const { entities, random } = setting;
  const silent = new Set(
    random.shuffled(entities.all.filter(({ id }) => !isLarge(id))).slice(0, SILENT),
  );
  const logging = entities.all.filter((entity) => !silent.has(entity));
  const weights = new Map(
    logging.map((entity) => [
      entity,
      (isLarge(entity.id) ? LARGE_WEIGHT : 1) * (0.5 + random.share()),
    ]),
  );
  const sum = [...weights.values()].reduce((total, weight) => total + weight, 0);
  const counts = new Map<RecordEntity, number>();
  let left = records;
  for (const [entity, weight] of weights) {
    const most = processesOf(entity, entities.all).length;
    const count = Math.min(left, most, Math.floor((records * weight) / sum));
    counts.set(entity, count);
    left -= count;
  }
  for (const entity of cycle(logging, left)) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return counts;
}

const cycle = <T>(items: readonly T[], times: number): T[] =>
  Array.from({ length: times }, (_, at) => items[at % items.length] as T);

function plan(records: number, setting: RecordsSetting): Planned[] {
  const counts = [...shares(records, setting)];
  const withSpecial = counts.filter(([, count]) => count > PARTS + 4).map(([{ id }]) => id);
  const bundles = new Set(withSpecial.slice(0, BUNDLES));
  const voluntaries = new Set(withSpecial.slice(0, VOLUNTARIES));
  return counts
    .flatMap(([entity, count]) =>
      plannedFor(
        entity,
        count,
        { bundle: bundles.has(entity.id), voluntary: voluntaries.has(entity.id) },
        setting,
      ),
    )
    .sort((a, b) => b.daysAgo - a.daysAgo);
}

const VIAS = { chat: 55, form: 30, import: 15 };
const COORDINATOR_SHARE = 0.15;

function ownerOf({ entity }: Planned, { people, random }: RecordsSetting): Actor {
  const team = people.teams.get(entity.id);
  if (!team) throw new Error(`Nobody works for ${entity.id}.`);
  const person = random.happens(COORDINATOR_SHARE) ? team.coordinator : random.one(team.staff);
  return { ...person, via: random.weighted(VIAS) };
}

/**
 * The rules of the chat over records in memory, at the hours of the people of the demonstration.
 */
function openOperations(records: MemoryRecordStore, setting: RecordsSetting): SimulatedOperations {
  const { entities, people, now, centralAbove } = setting;
  let clock = now;
  const verifiersOf = (entityId: string) =>
    Promise.resolve(people.everybody.filter((person) => hasRole(person, 'verifier', entityId)));
  return {
    recordOperations: new RecordOperations({
      records,
      staff: {
        verifiersOf,
        admins: () => Promise.resolve([]),
        hasCentralReviewer: async () => (await verifiersOf(EVERY_ENTITY)).length > 0,
        // Everybody has been placed.
        setEntity: () => Promise.resolve(),
      },
      entities,
      now: () => clock,
      tenantHosts: [],
      centralAbove,
    }),
    setClock: (at) => void (clock = new Date(at)),
  };
}

/**
 * The given number of records of the entities, each with its history, in the order in which they
 * were begun.
 */
export async function generateRecords(
  records: number,
  setting: RecordsSetting,
): Promise<RecordHistoryFixture[]> {
  const { people, now, random } = setting;
  const store = new MemoryRecordStore();
  const played = openOperations(store, setting);
  const bundleOfEntity = new Map<string, string>();
  for (const planned of plan(records, setting)) {
    const { entity, process, scenario, daysAgo, journeyId, isPart } = planned;
    const owner = ownerOf(planned, setting);
    const hours = new OfficeHours(daysAgo, now.getTime(), random);
    const begun = hours.current;
    const partOf = isPart ? bundleOfEntity.get(entity.id) : undefined;
    const fields: RecordFields = {
      ...generateFields(process, entity, {
        before: dayInDubai(new Date(begun)),
        language: owner.language,
        random,
      }),
      ...(journeyId === undefined ? {} : { journeyId }),
      ...(partOf === undefined ? {} : { partOf }),
    };
    const simulated = await SimulatedRecord.begin(played, random.uuid(), {
      actor: owner,
      at: begun,
    });
    const team = people.teams.get(entity.id);
    if (!team) throw new Error(`Nobody works for ${entity.id}.`);
    await playScenario({ simulated, fields, owner, team, people, hours, random }, scenario);
    const { number } = simulated.current;
    if (process === BUNDLE && number !== null) bundleOfEntity.set(entity.id, number);
  }
  return store.histories();
}
