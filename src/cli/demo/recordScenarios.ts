import type { FieldChanges, RecordFields } from '../../records/model/recordFields';
import type { Actor } from '../../records/model/staffMember';
import type { Chance } from './randomChoices';
import type { OfficeHours } from './officeHours';
import type { Cast, Team } from './demoPeople';
import type { LivedRecord } from './simulatedRecord';
import { wordsOf } from './demoTexts';

/** What becomes of a record, and how often among a hundred. */
export const FATES = {
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
export type Fate = keyof typeof FATES;

/** How many days ago it began, at least and at most. */
export function agesOf(fate: Fate): readonly [number, number] {
  if (fate === 'amended' || fate === 'amending') return [300, 560];
  const isOpen = ['waiting', 'needs_info', 'draft', 'begun'].includes(fate);
  return isOpen ? [3, 45] : [12, 560];
}

export interface Scene {
  life: LivedRecord;
  fields: RecordFields;
  owner: Actor;
  team: Team;
  cast: Pick<Cast, 'central' | 'admin'>;
  hours: OfficeHours;
  chance: Chance;
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

/** Whoever may decide on it as it now is. */
function verifierOf({ life, team, cast, chance }: Scene): Actor {
  const central = life.current.centralReasons.length > 0;
  return onCard(chance.one(central ? cast.central : team.verifiers));
}

function handIn(scene: Scene): void {
  const { life, fields, owner, hours } = scene;
  life.edit({ actor: owner, at: hours.minutes(1, 12) }, among(fields, ['evidence'], true));
  life.submit({ actor: onCard(owner), at: hours.minutes(2, 300) });
}

function fillIn({ life, fields, owner, hours }: Scene): void {
  const later = [...DRAFT_FIELDS, 'evidence'];
  life.edit({ actor: owner, at: hours.minutes(1, 6) }, among(fields, later, false));
}

function verify(scene: Scene, note?: string): void {
  const actor = verifierOf(scene);
  scene.life.decide(
    { actor, at: scene.hours.days(0.2, 6) },
    { action: 'verify', ...(note === undefined ? {} : { note }) },
  );
}

function askAndAnswer(scene: Scene): void {
  ask(scene);
  const { life, owner, hours } = scene;
  const fields = life.current.fields;
  const transactions = Math.max(
    fields.residualTransactionsPerYear ?? 0,
    Math.floor((fields.transactionsPerYear ?? 1) * 0.96),
    1,
  );
  life.edit({ actor: owner, at: hours.days(0.3, 3) }, { transactionsPerYear: transactions });
  life.submit({ actor: onCard(owner), at: hours.minutes(2, 60) });
}

function ask(scene: Scene): void {
  const actor = verifierOf(scene);
  const note = scene.chance.one(wordsOf(actor.language).questions);
  scene.life.decide({ actor, at: scene.hours.days(0.2, 3) }, { action: 'ask', note });
}

/** Lowered to what the log shows; never below what is still printed. */
function lower(scene: Scene): void {
  const actor = verifierOf(scene);
  const { transactionsPerYear = 1, residualTransactionsPerYear = 0 } = scene.life.current.fields;
  const lowered = Math.max(residualTransactionsPerYear, Math.ceil(transactionsPerYear * 0.88));
  scene.life.decide(
    { actor, at: scene.hours.days(0.2, 6) },
    {
      action: 'verify',
      note: scene.chance.one(wordsOf(actor.language).lowered),
      values: { transactionsPerYear: lowered },
    },
  );
}

function reject(scene: Scene): void {
  const actor = verifierOf(scene);
  const reason = scene.chance.one(['no_evidence', 'not_elimination', 'wrong_numbers'] as const);
  scene.life.decide(
    { actor, at: scene.hours.days(0.5, 6) },
    { action: 'reject', reason, note: wordsOf(actor.language).rejections[reason] },
  );
}

function withdraw(scene: Scene): void {
  const { life, owner, cast, hours, chance } = scene;
  const when = chance.weighted({ draft: 4, submitted: 4, verified: 2 });
  if (when !== 'draft') handIn(scene);
  if (when === 'verified') verify(scene);
  const actor = onCard(when === 'verified' ? cast.admin : owner);
  const reason = chance.one(wordsOf(actor.language).withdrawals);
  life.withdraw({ actor, at: hours.days(0.5, 9) }, reason);
}

/** What was left on paper goes as well; where nothing was, the count is corrected. */
function amend(scene: Scene): void {
  const { life, owner, hours } = scene;
  const { residualTransactionsPerYear = 0, transactionsPerYear = 1 } = life.current.fields;
  const isReal = residualTransactionsPerYear > 0;
  const at = hours.days(70, 190);
  life.amend({ actor: onCard(owner), at }, isReal ? 'real_change' : 're_estimate');
  const changes: FieldChanges = isReal
    ? { residualTransactionsPerYear: 0, residualSheetsPerTransaction: 0, digitalShare: 100 }
    : { transactionsPerYear: Math.max(1, Math.floor(transactionsPerYear * 0.93)) };
  life.edit({ actor: owner, at: hours.minutes(2, 40) }, changes);
}

const CONTINUED: Readonly<
  Record<Exclude<Fate, 'draft' | 'begun' | 'withdrawn'>, (scene: Scene) => void>
> = {
  waiting: () => undefined,
  needs_info: ask,
  rejected: reject,
  lowered: lower,
  verified: (scene) => {
    const { chance, team } = scene;
    const [verifier] = team.verifiers;
    const notes = wordsOf(verifier?.language ?? 'en').approvals;
    verify(scene, chance.happens(0.3) ? chance.one(notes) : undefined);
  },
  asked: (scene) => {
    askAndAnswer(scene);
    verify(scene);
  },
  reopened: (scene) => {
    reject(scene);
    const { life, owner, hours } = scene;
    life.reopen({ actor: onCard(owner), at: hours.days(0.3, 4) });
  },
  amended: (scene) => {
    verify(scene);
    amend(scene);
    const { life, owner, hours } = scene;
    life.submit({ actor: onCard(owner), at: hours.minutes(5, 300) });
    verify(scene);
  },
  amending: (scene) => {
    verify(scene);
    amend(scene);
  },
};

/** Lets a record that has just been begun live until what becomes of it. */
export function live(scene: Scene, fate: Fate): void {
  const { life, fields, owner, hours } = scene;
  const first = among(fields, DRAFT_FIELDS, true);
  if (fate === 'begun') {
    const unfinished = scene.chance.one(['goLiveDate', 'transactionsPerYear']);
    life.edit(
      { actor: owner, at: hours.minutes(1, 9) },
      among(first as RecordFields, [unfinished], false),
    );
    return;
  }
  life.edit({ actor: owner, at: hours.minutes(1, 9) }, first);
  if (fate === 'draft') return;
  fillIn(scene);
  if (fate === 'withdrawn') return withdraw(scene);
  handIn(scene);
  CONTINUED[fate](scene);
}
