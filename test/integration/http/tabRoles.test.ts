import { randomUUID } from 'node:crypto';
import {
  ADDRESSES,
  decision,
  knowledge,
  me,
  overview,
  record as recordPage,
  records as recordsAnswer,
} from '../../../src/contract/tabContract';
import type { RecordOperations } from '../../../src/records/operations/recordOperations';
import type { Actor, Grant } from '../../../src/records/model/staffMember';
import { SqlStaff } from '../../../src/store/people/sqlStaff';
import { ADMIN, COORDINATES_RTA, REVIEWS_ALL, VERIFIES_RTA } from '../../support/people/office';
import { actor, openRecordBook } from '../../support/records/recordBook';
import { recordsInEveryState, type State } from '../../support/records/recordsInEveryState';
import { TabClient } from '../../support/people/tabClient';
import { startSmallBot, type TestBot } from '../../support/bot/testBot';

const PEOPLE: Readonly<Record<string, readonly Grant[]>> = {
  owner: [],
  staff: [],
  'coordinator of the entity': [COORDINATES_RTA],
  'coordinator of another': [{ role: 'coordinator', entityId: 'dewa' }],
  'verifier of the entity': [VERIFIES_RTA],
  'verifier of another': [{ role: 'verifier', entityId: 'dewa' }],
  'central reviewer': [REVIEWS_ALL],
  admin: [ADMIN],
};

const people = new Map<string, Actor>(
  Object.entries(PEOPLE).map(([name, grants]) => [name, actor(randomUUID(), ...grants)]),
);
const person = (name: string): Actor => {
  const found = people.get(name);
  if (!found) throw new Error(`Nobody is the ${name}`);
  return found;
};

let bot: TestBot;
let recordOperations: RecordOperations;
let ids: Record<State, string>;
beforeAll(async () => {
  bot = await startSmallBot();
  const { db } = bot.database;
  recordOperations = openRecordBook(db);
  const staff = new SqlStaff(db);
  for (const { id, name, grants } of people.values()) {
    await staff.recordSeen(id, name ?? id);
    await staff.setGrants(id, grants, 'test');
  }
  ids = await recordsInEveryState(recordOperations, {
    owner: person('owner'),
    verifier: person('verifier of the entity'),
    admin: person('admin'),
  });
});
afterAll(() => bot[Symbol.asyncDispose]());

const as = (name: string) => new TabClient(bot, person(name).id);

/** Asked without a question: refused as it stands, so nothing changes by it. */
const empty = { action: 'ask', note: ' ' };

describe.each([...people.keys()])('the tab shows %s', (name) => {
  test('each record as the chat does, with the same steps, and refuses the same ones', async () => {
    for (const [state, id] of Object.entries(ids)) {
      const opened = await recordOperations.open(person(name), { id });
      const { status, json } = await as(name).get(`${ADDRESSES.records}/${id}`);
      expect([state, status]).toEqual([state, opened ? 200 : 404]);
      const wish = { submissionId: randomUUID(), verdict: empty };
      const { version, rowVersion } = opened?.record ?? { version: 1, rowVersion: 1 };
      const asked = await as(name).post(`${ADDRESSES.records}/${id}/decision`, {
        ...{ ...wish, version, rowVersion },
      });
      if (!opened) {
        expect([state, json]).toEqual([state, { error: 'not found' }]);
        expect([state, asked.status, asked.json]).toEqual([state, 404, { error: 'not found' }]);
        continue;
      }
      const page = recordPage.parse(json);
      expect(page).toMatchObject({ version, rowVersion, status: opened.record.status });
      expect([state, page.actions]).toEqual([state, [...opened.actions]]);
      const mayAsk = opened.actions.includes('ask');
      expect([state, asked.status]).toEqual([state, mayAsk ? 422 : 409]);
      expect(decision.parse(asked.json)).toMatchObject({
        refused: mayAsk ? 'note_needed' : 'not_allowed',
      });
      const events = await recordOperations.history(person(name), id);
      expect([state, page.events.length]).toEqual([state, events.length]);
      const versions = await recordOperations.versions(person(name), id);
      expect(page.versions.map((one) => one.version)).toEqual(versions.map((one) => one.version));
    }
  });

  test('in the table what can be opened, and nothing else', async () => {
    const { records } = await as(name).read(recordsAnswer, `${ADDRESSES.records}?limit=100`);
    const listed = new Set(records.map(({ id }) => id));
    for (const [state, id] of Object.entries(ids)) {
      const current = await recordOperations.open(person(name), { id });
      expect([state, listed.has(id)]).toEqual([state, current !== undefined]);
    }
    const waiting = await as(name).read(recordsAnswer, `${ADDRESSES.records}?only=toVerify`);
    const { records: queue } = await recordOperations.toVerify(person(name), {
      limit: 50,
      offset: 0,
    });
    expect(new Set(waiting.records.map(({ id }) => id))).toEqual(
      new Set(queue.map(({ record }) => record.id)),
    );
  });

  test('the sums of all, and the knowledge only if an admin', async () => {
    const { verified } = await as(name).read(overview, ADDRESSES.overview);
    expect(verified.records).toBe(2);
    const { status, json } = await as(name).get(ADDRESSES.knowledge);
    const { isAdmin } = await as(name).read(me, ADDRESSES.me);
    expect(isAdmin).toBe(name === 'admin');
    expect(status).toBe(isAdmin ? 200 : 403);
    if (isAdmin) expect(knowledge.parse(json).snapshot.from).toBe('folder');
    else expect(json).toEqual({ error: 'forbidden' });
  });
});
