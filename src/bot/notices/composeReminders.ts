import type { Activity } from 'botbuilder';
import type { Card } from '../../cards/kit/adaptiveCard';
import { cardMessage, cardSummary } from '../../cards/kit/cardMessage';
import type { Language } from '../../language/text/detectLanguage';
import type { ReminderKind, RecordState } from '../../records/reminders/reminder';
import {
  type StaffMember,
  type StaffStore,
  EVERY_ENTITY,
  type Actor,
} from '../../records/model/staffMember';
import {
  isWorkingTime,
  nextWorkingTime,
  dayAfter,
  mondayOf,
  startOfDay,
  workingDaysSince,
  type Holidays,
} from '../../records/reminders/workingDays';
import { writeLaunchQuestion } from './composeLaunch';
import type { MessageComposer } from './messageComposer';
import type { Outbox, OutgoingAbout, OutgoingMessage } from '../ports/outbox';
import { digestCard } from '../../cards/reminders/digestCard';
import {
  draftReminderCard,
  waitingReminderCard,
  type WaitingRecord,
} from '../../cards/reminders/reminderCards';
import type { Messages } from '../../messages/messages';
import type { EntityDirectory } from '../../records/model/entityDirectory';
import { verifiedEntities } from '../../records/model/deputyship';
import type { ProcessRecord } from '../../records/model/processRecord';
import type { RecordOperations } from '../../records/operations/recordOperations';
import { launchKey } from '../../records/reminders/plannedLaunch';
import { DECISION_DAYS } from '../../records/reminders/reminderRules';
import type { ReminderStore } from '../../records/reminders/reminderStore';
import { dayInDubai } from '../../lib/dubaiDate';

interface ReminderWriterDeps {
  recordOperations: RecordOperations;
  entities: EntityDirectory;
  messages: Messages;
  reminders: ReminderStore;
  now: () => Date;
  holidays: () => Holidays;
}

/** How many waiting records are considered, oldest first. */
const MOST_WAITING = 100;
/** Waiting records listed in a digest. */
const MOST_IN_DIGEST = 3;
const WEEK_DAYS = 7;

/** Writes reminders from the data at the time of sending. */
class ReminderWriter {
  constructor(private readonly deps: ReminderWriterDeps) {}

  /** Drafts that nobody has changed since; in the draft's language if none is set. */
  async drafts(
    person: StaffMember,
    { states }: { states: readonly RecordState[] },
    preferred: Language | undefined,
  ): Promise<Card | undefined> {
    const { recordOperations, entities, messages } = this.deps;
    const actor = actorOf(person, preferred);
    const found = await Promise.all(states.map((state) => this.untouched(actor, state)));
    const drafts = found.filter((draft) => draft !== undefined);
    const [first] = drafts;
    if (!first) return undefined;
    const history = preferred ? [] : await recordOperations.history(actor, first.id);
    const used = history.findLast(({ actorId }) => actorId === person.id)?.language;
    return draftReminderCard({ drafts, entities }, messages, used ?? actor.language);
  }

  /** Records that have waited too long. */
  async waiting(person: StaffMember, preferred: Language | undefined): Promise<Card | undefined> {
    const { entities, messages } = this.deps;
    const actor = actorOf(person, preferred);
    const { waiting } = await this.longest(actor);
    const late = waiting.filter(({ workingDays }) => workingDays > DECISION_DAYS);
    if (late.length === 0) return undefined;
    return waitingReminderCard({ waiting: late, entities }, messages, actor.language);
  }

  /**
   * The week before a Monday, sent in that Monday's week; nothing if nothing happened and nothing
   * waits.
   */
  async digest(
    person: StaffMember,
    { monday }: { monday: string },
    preferred: Language | undefined,
  ): Promise<Card | undefined> {
    const { reminders, entities, messages, now } = this.deps;
    if (mondayOf(dayInDubai(now())) !== monday) return undefined;
    const actor = actorOf(person, preferred);
    const ids = verifiedEntities(person);
    if (ids.length === 0) return undefined;
    const from = dayAfter(monday, -WEEK_DAYS);
    const days = { from: startOfDay(from), until: startOfDay(monday) };
    const counts = await reminders.weekCounts(days, ids.includes(EVERY_ENTITY) ? undefined : ids);
    const { waiting, total } = await this.longest(actor);
    const { submitted, verified, asked, rejected } = counts;
    if (submitted + verified + asked + rejected + total === 0) return undefined;
    const week = { from, until: dayAfter(monday, -1) };
    const first = waiting.slice(0, MOST_IN_DIGEST);
    const shown = { week, counts, total, waiting: first, entities };
    return digestCard(shown, messages, actor.language);
  }

  private async untouched(
    actor: Actor,
    { record: id, version, rowVersion }: RecordState,
  ): Promise<ProcessRecord | undefined> {
    const opened = await this.deps.recordOperations.open(actor, { id }, version);
    if (!opened) return undefined;
    const { record } = opened;
    const asItWas = record.status === 'draft' && record.rowVersion === rowVersion;
    return asItWas && record.ownerId === actor.id ? record : undefined;
  }

  /** The records that the person can decide on, oldest first, and their total number. */
  private async longest(actor: Actor): Promise<{ waiting: WaitingRecord[]; total: number }> {
    const { recordOperations, now, holidays } = this.deps;
    // The list starts with the latest change.
    const { total } = await recordOperations.toVerify(actor, { limit: 1, offset: 0 });
    const offset = Math.max(0, total - MOST_WAITING);
    const { records } = await recordOperations.toVerify(actor, { limit: MOST_WAITING, offset });
    const [today, closed] = [dayInDubai(now()), holidays()];
    const waiting = records
      .map(({ record }) => ({ record, since: record.submittedAt ?? record.updatedAt }))
      .sort((a, b) => byText(a.since, b.since) || byText(a.record.number, b.record.number))
      .map(({ record, since }) => {
        const workingDays = workingDaysSince(dayInDubai(new Date(since)), today, closed);
        return { record, workingDays };
      });
    return { waiting, total };
  }
}

const byText = (a: string | null, b: string | null) => (a ?? '').localeCompare(b ?? '');

const actorOf = (person: StaffMember, preferred: Language | undefined): Actor => ({
  ...person,
  language: preferred ?? 'ar',
  via: 'card',
});

export interface ReminderDeps extends ReminderWriterDeps {
  staff: StaffStore;
  outbox: Pick<Outbox, 'put'>;
}

type RemindingKind = ReminderKind | 'launch';

/** The kind by which a person switches a reminder off: a planned launch is that of a draft. */
const switchOf = (kind: RemindingKind): ReminderKind => (kind === 'launch' ? 'drafts' : kind);

/** By what a reminder that is put off is known, and what it stands for. */
function postponedKeys<K extends RemindingKind>(
  kind: K,
  about: OutgoingAbout[K],
  personId: string,
  notBefore: Date,
): Pick<OutgoingMessage, 'key' | 'replaces'> {
  if (kind !== 'launch') return { key: `${kind} ${notBefore.toISOString()} ${personId}` };
  const replaces = launchKey({ ...(about as OutgoingAbout['launch']), ownerId: personId });
  return { key: `${replaces} ${notBefore.toISOString()}`, replaces };
}

/**
 * The composers of reminders. They write nothing if the person has switched the reminder off
 * meanwhile, and postpone it outside working hours.
 */
export function createComposeReminders(deps: ReminderDeps): {
  [K in RemindingKind]: MessageComposer<K>;
} {
  const writer = new ReminderWriter(deps);
  const composing =
    <K extends RemindingKind>(
      kind: K,
      write: (
        person: StaffMember,
        about: OutgoingAbout[K],
        preferred: Language | undefined,
      ) => Promise<Card | undefined>,
    ): MessageComposer<K> =>
    async (about, to, preferred): Promise<Partial<Activity> | undefined> => {
      if (!('person' in to)) return undefined;
      const off = await deps.reminders.switchedOff(to.person);
      if (off.has(switchOf(kind))) return undefined;
      const [now, closed] = [deps.now(), deps.holidays()];
      if (!isWorkingTime(now, closed)) {
        const notBefore = nextWorkingTime(now, closed);
        const keys = postponedKeys(kind, about, to.person, notBefore);
        await deps.outbox.put([{ to, kind, about, notBefore, ...keys } as OutgoingMessage]);
        return undefined;
      }
      const card = await write(await deps.staff.member(to.person), about, preferred);
      return card && cardMessage(card, cardSummary(card));
    };
  return {
    drafts: composing('drafts', (person, about, as) => writer.drafts(person, about, as)),
    waiting: composing('waiting', (person, _, as) => writer.waiting(person, as)),
    launch: composing('launch', (person, about, as) =>
      writeLaunchQuestion(deps, person, about, as),
    ),
    digest: composing('digest', (person, about, as) => writer.digest(person, about, as)),
  };
}
