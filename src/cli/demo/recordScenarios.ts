import type { FieldChanges, RecordFields } from '../../records/model/recordFields';
import type { Actor } from '../../records/model/staffMember';
import type { RandomChoices } from './randomChoices';
import type { OfficeHours } from './officeHours';
import type { DemoPeople, Team } from './demoPeople';
import type { SimulatedRecord } from './simulatedRecord';
import { remarksIn } from './vocabulary';

/** The course of a record, with its weight of 100. */
export const SCENARIOS = {
  verified: 49,
  asked: 8,
  lowered: 4,
  waiting: 12,
  needs_info: 4,
  rejected: 3,
  reopened: 1,
  draft: 8,
  begun: 3,
  withdrawn: 3,
  amended: 4,
  amending: 1,
};
export type Scenario = keyof typeof SCENARIOS;

/** How many days ago it began, at least and at most. */
export function agesOf(scenario: Scenario): readonly [number, number] {
  if (scenario === 'amended' || scenario === 'amending') return [300, 560];
  const isOpen = ['waiting', 'needs_info', 'draft', 'begun'].includes(scenario);
  return isOpen ? [3, 45] : [12, 560];
}

export interface Scene {
  simulated: SimulatedRecord;
  fields: RecordFields;
  owner: Actor;
  team: Team;
  people: Pick<DemoPeople, 'central' | 'admin'>;
  hours: OfficeHours;
  random: RandomChoices;
}

const DRAFT_FIELDS = [
  'entityId',
  'processNameAr',
  'processNameEn',
  'processType',
  'sheetsPerTransaction',
  'transactionsPerYear',
  'eliminationKind',
  'goLiveDate',
  'description',
] as const satisfies readonly (keyof RecordFields)[];

const among = (fields: RecordFields, names: readonly string[], wanted: boolean): FieldChanges =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name) === wanted));

const onCard = (actor: Actor): Actor => ({ ...actor, via: 'card' });

/** Anyone who may decide on it as it now is. */
function verifierOf({ simulated, team, people, random }: Scene): Actor {
  const central = simulated.current.centralReasons.length > 0;
  return onCard(random.one(central ? people.central : team.verifiers));
}

async function handIn(scene: Scene): Promise<void> {
  const { simulated, fields, owner, hours } = scene;
  await simulated.edit(
    { actor: owner, at: hours.minutes(1, 12) },
    among(fields, ['evidence'], true),
  );
  await simulated.submit({ actor: onCard(owner), at: hours.minutes(2, 300) });
}

async function fillIn({ simulated, fields, owner, hours }: Scene): Promise<void> {
  const later = [...DRAFT_FIELDS, 'evidence'];
  await simulated.edit({ actor: owner, at: hours.minutes(1, 6) }, among(fields, later, false));
}

/** All of the evidence: the verifier has looked at it. */
const positions = ({ simulated }: Scene): number[] =>
  (simulated.current.fields.evidence ?? []).map((_, at) => at + 1);

async function verify(scene: Scene, note?: string): Promise<void> {
  const actor = verifierOf(scene);
  await scene.simulated.decide(
    { actor, at: scene.hours.days(0.2, 6) },
    {
      action: 'verify',
      evidence: positions(scene),
      ...(note === undefined ? {} : { note }),
    },
  );
}

async function askAndAnswer(scene: Scene): Promise<void> {
  await ask(scene);
  const { simulated, owner, hours } = scene;
  const fields = simulated.current.fields;
  const transactions = Math.max(
    fields.residualTransactionsPerYear ?? 0,
    Math.floor((fields.transactionsPerYear ?? 1) * 0.96),
    1,
  );
  await simulated.edit(
    { actor: owner, at: hours.days(0.3, 3) },
    { transactionsPerYear: transactions },
  );
  await simulated.submit({ actor: onCard(owner), at: hours.minutes(2, 60) });
}

async function ask(scene: Scene): Promise<void> {
  const actor = verifierOf(scene);
  const note = scene.random.one(remarksIn(actor.language).questions);
  await scene.simulated.decide({ actor, at: scene.hours.days(0.2, 3) }, { action: 'ask', note });
}

/** Lowered to what the log shows; never below what is still printed. */
async function lower(scene: Scene): Promise<void> {
  const actor = verifierOf(scene);
  const { transactionsPerYear = 1, residualTransactionsPerYear = 0 } =
    scene.simulated.current.fields;
  const lowered = Math.max(residualTransactionsPerYear, Math.ceil(transactionsPerYear * 0.88));
  await scene.simulated.decide(
    { actor, at: scene.hours.days(0.2, 6) },
    {
      action: 'verify',
      evidence: positions(scene),
      note: scene.random.one(remarksIn(actor.language).lowered),
      values: { transactionsPerYear: lowered },
    },
  );
}

async function reject(scene: Scene): Promise<void> {
  const actor = verifierOf(scene);
  const reason = scene.random.one(['no_evidence', 'not_elimination', 'wrong_numbers'] as const);
  await scene.simulated.decide(
    { actor, at: scene.hours.days(0.5, 6) },
    { action: 'reject', reason, note: remarksIn(actor.language).rejections[reason] },
  );
}

async function withdraw(scene: Scene): Promise<void> {
  const { simulated, owner, people, hours, random } = scene;
  const when = random.weighted({ draft: 4, submitted: 4, verified: 2 });
  if (when !== 'draft') await handIn(scene);
  if (when === 'verified') await verify(scene);
  const actor = onCard(when === 'verified' ? people.admin : owner);
  const reason = random.one(remarksIn(actor.language).withdrawals);
  await simulated.withdraw({ actor, at: hours.days(0.5, 9) }, reason);
}

/** What was left on paper goes as well; if nothing was, the count is corrected. */
async function amend(scene: Scene): Promise<void> {
  const { simulated, owner, hours } = scene;
  const { residualTransactionsPerYear = 0, transactionsPerYear = 1 } = simulated.current.fields;
  const isReal = residualTransactionsPerYear > 0;
  const at = hours.days(70, 190);
  await simulated.amend({ actor: onCard(owner), at }, isReal ? 'real_change' : 're_estimate');
  const changes: FieldChanges = isReal
    ? { residualTransactionsPerYear: 0, residualSheetsPerTransaction: 0, digitalShare: 100 }
    : { transactionsPerYear: Math.max(1, Math.floor(transactionsPerYear * 0.93)) };
  await simulated.edit({ actor: owner, at: hours.minutes(2, 40) }, changes);
}

const CONTINUED: Readonly<
  Record<Exclude<Scenario, 'draft' | 'begun' | 'withdrawn'>, (scene: Scene) => Promise<void>>
> = {
  waiting: () => Promise.resolve(),
  needs_info: ask,
  rejected: reject,
  lowered: lower,
  verified: async (scene) => {
    const { random, team } = scene;
    const [verifier] = team.verifiers;
    const notes = remarksIn(verifier?.language ?? 'en').approvals;
    await verify(scene, random.happens(0.3) ? random.one(notes) : undefined);
  },
  asked: async (scene) => {
    await askAndAnswer(scene);
    await verify(scene);
  },
  reopened: async (scene) => {
    await reject(scene);
    const { simulated, owner, hours } = scene;
    await simulated.reopen({ actor: onCard(owner), at: hours.days(0.3, 4) });
  },
  amended: async (scene) => {
    await verify(scene);
    await amend(scene);
    const { simulated, owner, hours } = scene;
    await simulated.submit({ actor: onCard(owner), at: hours.minutes(5, 300) });
    await verify(scene);
  },
  amending: async (scene) => {
    await verify(scene);
    await amend(scene);
  },
};

/** Plays the scenario of a record that has just been begun. */
export async function playScenario(scene: Scene, scenario: Scenario): Promise<void> {
  const { simulated, fields, owner, hours } = scene;
  const first = among(fields, DRAFT_FIELDS, true);
  if (scenario === 'begun') {
    const unfinished = scene.random.one(['goLiveDate', 'transactionsPerYear']);
    await simulated.edit(
      { actor: owner, at: hours.minutes(1, 9) },
      among(first as RecordFields, [unfinished], false),
    );
    return;
  }
  await simulated.edit({ actor: owner, at: hours.minutes(1, 9) }, first);
  if (scenario === 'draft') return;
  await fillIn(scene);
  if (scenario === 'withdrawn') return withdraw(scene);
  await handIn(scene);
  await CONTINUED[scenario](scene);
}
