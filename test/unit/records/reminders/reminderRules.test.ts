import { array, assert, boolean, integer, property, record, uniqueArray } from 'fast-check';
import {
  stateKey,
  type Candidate,
  type Due,
  type RecordState,
  type ReminderRecipient,
} from '../../../../src/records/reminders/reminder';
import {
  dueDecisions,
  dueDigest,
  dueDrafts,
} from '../../../../src/records/reminders/reminderRules';

const DAY = 86_400_000;
const NO_HOLIDAYS = new Set<string>();
/** A Wednesday at noon in Dubai. */
const NOON = new Date('2026-11-25T08:00:00Z');
const later = (days: number, hours = 0) =>
  new Date(NOON.getTime() + (days * 24 + hours) * 3_600_000);
const state = (id: number, rowVersion = 1): RecordState => ({
  record: `record-${id}`,
  version: 1,
  rowVersion,
});
const named = (due: Due | undefined) => due?.states.map(({ record: id }) => id);

/** What is remembered of a reminder, as the next round finds it. */
const after = (candidate: Candidate, due: Due, at: Date): ReminderRecipient => ({
  number: (candidate.last?.number ?? 0) + 1,
  at,
  named: due.named,
});
const remind = (
  rule: (candidate: Candidate, now: Date) => Due | undefined,
  candidate: Candidate,
  now: Date,
): Candidate => {
  const due = rule(candidate, now);
  if (!due) throw new Error('Nothing is due.');
  return { ...candidate, last: after(candidate, due, now) };
};
const somebody = (...states: RecordState[]): Candidate => ({ personId: 'a', states });

describe('drafts that were left', () => {
  test('are named all in one message, and again a week later, three times in all', () => {
    let person = somebody(state(1), state(2));
    expect(named(dueDrafts(person, NOON))).toEqual(['record-1', 'record-2']);
    person = remind(dueDrafts, person, NOON);
    expect(dueDrafts(person, later(6, 23))).toBeUndefined();
    person = remind(dueDrafts, person, later(7));
    person = remind(dueDrafts, person, later(14));
    expect(dueDrafts(person, later(21))).toBeUndefined();
    expect(dueDrafts(person, later(300))).toBeUndefined();
  });

  test('one that becomes old meanwhile waits for the week to pass', () => {
    const reminded = remind(dueDrafts, somebody(state(1)), NOON);
    const now = { ...reminded, states: [state(1), state(2)] };
    expect(dueDrafts(now, later(3))).toBeUndefined();
    expect(named(dueDrafts(now, later(7)))).toEqual(['record-1', 'record-2']);
  });

  test('one that was named three times is left out when another is named', () => {
    let person = remind(dueDrafts, somebody(state(1)), NOON);
    person = remind(dueDrafts, person, later(7));
    person = remind(dueDrafts, person, later(14));
    const joined = { ...person, states: [state(1), state(2)] };
    expect(named(dueDrafts(joined, later(21)))).toEqual(['record-2']);
  });

  test('one that was worked on and left again is counted again', () => {
    let person = remind(dueDrafts, somebody(state(1)), NOON);
    person = remind(dueDrafts, person, later(7));
    person = remind(dueDrafts, person, later(14));
    expect(named(dueDrafts({ ...person, states: [state(1, 2)] }, later(30)))).toEqual(['record-1']);
  });

  test('whatever happens, no state is named more than three times, nor two messages in a week', () =>
    assert(
      property(
        array(
          record({ hours: integer({ min: 1, max: 400 }), added: boolean(), dropped: boolean() }),
          { maxLength: 40 },
        ),
        (rounds) => {
          const times = new Map<string, number>();
          let [now, last] = [NOON, undefined as ReminderRecipient | undefined];
          // A state that is gone never comes back: the next change is another state.
          let left: RecordState[] = [state(0)];
          for (const [at, { hours, added, dropped }] of rounds.entries()) {
            now = new Date(now.getTime() + hours * 3_600_000);
            left = [...left.slice(dropped ? 1 : 0), ...(added ? [state(at + 1)] : [])];
            const candidate = { personId: 'a', states: left, ...(last ? { last } : {}) };
            const due = dueDrafts(candidate, now);
            if (!due) continue;
            if (last) expect(now.getTime() - last.at.getTime()).toBeGreaterThanOrEqual(7 * DAY);
            for (const key of due.states.map(stateKey)) times.set(key, (times.get(key) ?? 0) + 1);
            last = after(candidate, due, now);
          }
          for (const count of times.values()) expect(count).toBeLessThanOrEqual(3);
        },
      ),
    ));
});

describe('submissions that wait too long', () => {
  test('nothing is said of none', () => {
    expect(dueDecisions(somebody(), NOON)).toBeUndefined();
    expect(dueDecisions(remind(dueDecisions, somebody(state(1)), NOON), NOON)).toBeUndefined();
  });

  test('another one is named on the next day, not on the same', () => {
    const reminded = remind(dueDecisions, somebody(state(1)), NOON);
    const more = { ...reminded, states: [state(1), state(2)] };
    expect(dueDecisions(more, later(0, 4))).toBeUndefined();
    expect(named(dueDecisions(more, later(1)))).toEqual(['record-1', 'record-2']);
  });

  test('the same ones, or fewer, are named again after a week', () => {
    const reminded = remind(dueDecisions, somebody(state(1), state(2)), NOON);
    const fewer = { ...reminded, states: [state(2)] };
    expect(dueDecisions(fewer, later(5))).toBeUndefined();
    expect(named(dueDecisions(fewer, later(7)))).toEqual(['record-2']);
  });

  test('whatever happens, there is one a day at most, and never twice about the same in a week', () =>
    assert(
      property(
        array(record({ hours: integer({ min: 1, max: 60 }), states: states() }), { maxLength: 60 }),
        (rounds) => {
          let [now, last] = [NOON, undefined as ReminderRecipient | undefined];
          for (const { hours, states: waiting } of rounds) {
            now = new Date(now.getTime() + hours * 3_600_000);
            const candidate = { personId: 'a', states: waiting, ...(last ? { last } : {}) };
            const due = dueDecisions(candidate, now);
            if (!due) continue;
            const before = last;
            if (before) {
              expect(now.getTime() - before.at.getTime()).toBeGreaterThan(0);
              expect(dubaiDay(now)).not.toBe(dubaiDay(before.at));
              const isNew = due.states.some((one) => !(stateKey(one) in before.named));
              const passed = now.getTime() - before.at.getTime() >= 7 * DAY;
              expect(isNew || passed).toBe(true);
            }
            last = after(candidate, due, now);
          }
        },
      ),
    ));
});

describe('the digest', () => {
  const monday = new Date('2026-11-30T05:00:00Z');
  const digest = (candidate: Candidate, now: Date, closed = NO_HOLIDAYS) =>
    dueDigest(candidate, now, closed) !== undefined;

  test('is due on Monday, once', () => {
    const person = somebody();
    const thursday = new Date('2026-11-26T05:00:00Z');
    expect([thursday, monday].map((now) => digest(person, now))).toEqual([false, true]);
    const told = { ...person, last: { number: 1, at: monday, named: {} } };
    expect(digest(told, new Date('2026-11-30T10:00:00Z'))).toBe(false);
    expect(digest(told, new Date('2026-12-07T05:00:00Z'))).toBe(true);
  });

  test('is still due on Wednesday where the bot was down before, and no later', () => {
    const at = (day: string) => digest(somebody(), new Date(`2026-12-0${day}T05:00:00Z`));
    expect([at('1'), at('2'), at('3')]).toEqual([true, true, false]);
  });

  test('is due on Tuesday where Monday is a holiday', () => {
    const closed = new Set(['2026-11-30']);
    expect(digest(somebody(), monday, closed)).toBe(false);
    expect(digest(somebody(), new Date('2026-12-01T05:00:00Z'), closed)).toBe(true);
  });
});

const dubaiDay = (now: Date) => new Date(now.getTime() + 4 * 3_600_000).toISOString().slice(0, 10);

function states() {
  return uniqueArray(
    record({ id: integer({ min: 1, max: 6 }), changed: boolean() }).map(({ id, changed }) =>
      state(id, changed ? 2 : 1),
    ),
    { selector: stateKey, maxLength: 6 },
  );
}
