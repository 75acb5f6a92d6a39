import type { Logger } from 'pino';
import type { Candidate, Due, ReminderKind } from '../../records/reminders/reminder';
import {
  DECISION_DAYS,
  DRAFT_DAYS,
  dueDecisions,
  dueDigest,
  dueDrafts,
} from '../../records/reminders/reminderRules';
import { LAUNCH_ASKED_DAYS, launchKey } from '../../records/reminders/plannedLaunch';
import type { ReminderStore } from '../../records/reminders/reminderStore';
import { dayInDubai, MS_PER_DAY } from '../../lib/dubaiDate';
import {
  dayAfter,
  isWorkingTime,
  lastDayOver,
  mondayOf,
  startOfDay,
  type Holidays,
} from '../../records/reminders/workingDays';
import { errorFields } from '../../lib/errorFields';
import type { Outbox, OutgoingAbout, OutgoingMessage } from '../ports/outbox';

/** Milliseconds between two rounds of each replica. */
const EVERY = 10 * 60_000;
/** Days after a planned launch after which its draft is one that was left, like any other. */
const DRAFT_DAYS_AFTER_LAUNCH = 7;

interface ReminderSchedulerDeps {
  reminders: ReminderStore;
  outbox: Pick<Outbox, 'put'>;
  now: () => Date;
  holidays: () => Holidays;
  log: Logger;
}

/** A person to remind, and of what. */
interface Found {
  candidate: Candidate;
  due: Due;
}

/**
 * Regularly finds due reminders and puts them into the outbox. Runs only in working hours, so that
 * reminders are sent immediately. Disposing waits for the current round.
 */
export class ReminderScheduler implements AsyncDisposable {
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();

  constructor(private readonly deps: ReminderSchedulerDeps) {}

  /** The first round starts at once. */
  start(): void {
    if (this.timer !== undefined) return;
    const next = () => void (this.round = this.round.then(() => this.attempt()));
    this.timer = setInterval(next, EVERY).unref();
    next();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.timer);
    await this.round;
  }

  /**
   * Runs one round.
   * @throws what the store or the outbox rejects with
   */
  async run(): Promise<void> {
    const { reminders } = this.deps;
    const [now, holidays] = [this.deps.now(), this.deps.holidays()];
    if (!isWorkingTime(now, holidays)) return;
    const today = dayInDubai(now);

    await this.queueLaunches(today);

    const untouchedSince = new Date(now.getTime() - DRAFT_DAYS * MS_PER_DAY);
    const plannedBefore = dayAfter(today, -DRAFT_DAYS_AFTER_LAUNCH);
    const owners = await reminders.draftOwners(untouchedSince, plannedBefore);
    const drafts = findDue(owners, (owner) => dueDrafts(owner, now));
    await this.queue('drafts', drafts, ({ states }) => ({ states }), now);

    const last = lastDayOver(DECISION_DAYS, today, holidays);
    const deciders = await reminders.deciders(startOfDay(dayAfter(last, 1)));
    const waiting = findDue(deciders, (decider) => dueDecisions(decider, now));
    await this.queue('waiting', waiting, () => ({}), now);

    const verifiers = await reminders.verifiers();
    const digests = findDue(verifiers, (verifier) => dueDigest(verifier, now, holidays));
    await this.queue('digest', digests, () => ({ monday: mondayOf(today) }), now);
  }

  /** The key is of the day: a scheduler that finds the launch again, here or elsewhere, queues nothing. */
  private async queueLaunches(today: string): Promise<void> {
    const { reminders, outbox } = this.deps;
    const launches = await reminders.dueLaunches(dayAfter(today, -LAUNCH_ASKED_DAYS), today);
    await outbox.put(
      launches.map((launch) => ({
        to: { person: launch.ownerId },
        kind: 'launch',
        about: { recordId: launch.recordId, day: launch.day },
        key: launchKey(launch),
      })),
    );
  }

  private async attempt(): Promise<void> {
    try {
      await this.run();
    } catch (error) {
      this.deps.log.error(errorFields(error), 'Reminders could not be queued');
    }
  }

  /**
   * Queues first and stores afterwards. If another replica, or this one after a crash, finds the
   * same reminder again, it has the same key.
   */
  private async queue<K extends ReminderKind>(
    kind: K,
    found: readonly Found[],
    aboutOf: (due: Due) => OutgoingAbout[K],
    now: Date,
  ): Promise<void> {
    const { reminders, outbox } = this.deps;
    const messages = found.map(({ candidate: { personId, last }, due }) => ({
      to: { person: personId },
      kind,
      about: aboutOf(due),
      key: `${kind} ${(last?.number ?? 0) + 1} ${personId}`,
    }));
    await outbox.put(messages as readonly OutgoingMessage[]);
    for (const { candidate, due } of found) await reminders.save(kind, candidate, due, now);
  }
}

const findDue = (
  candidates: readonly Candidate[],
  rule: (candidate: Candidate) => Due | undefined,
): Found[] =>
  candidates.flatMap((candidate) => {
    const due = rule(candidate);
    return due ? [{ candidate, due }] : [];
  });
