import { randomUUID } from 'node:crypto';
import { chmodSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import * as person from '../../../src/cli/commands/personCommand';
import { applyTransition } from '../../../src/experts/questionWorkflow';
import type { RecordOperations } from '../../../src/records/operations/recordOperations';
import { PERSONAL_DATA } from '../../../src/store/privacy/personalDataInventory';
import { SqlAnswerFeedback } from '../../../src/store/curation/sqlAnswerFeedback';
import { SqlColleagueQuestions } from '../../../src/store/experts/sqlColleagueQuestions';
import { SqlPendingChanges } from '../../../src/store/curation/sqlPendingChanges';
import { SqlOpenCards } from '../../../src/store/outbox/sqlOpenCards';
import { SqlPersonSettings } from '../../../src/store/people/sqlPersonSettings';
import { SqlEvidenceFiles } from '../../../src/store/records/sqlEvidenceFiles';
import { SqlRecordStore } from '../../../src/store/records/sqlRecordStore';
import { SqlReminders } from '../../../src/store/records/sqlReminders';
import { SqlDeputies } from '../../../src/store/people/sqlDeputies';
import { SqlStaff } from '../../../src/store/people/sqlStaff';
import { SqlTurnLedger } from '../../../src/store/conversation/sqlTurnLedger';
import { expectRightSums } from '../../support/records/checkSums';
import { openCommandLine, type CommandLine } from '../../support/process/commandLine';
import { actor, completeDraft, openRecordBook } from '../../support/records/recordBook';
import { recordsInEveryState } from '../../support/records/recordsInEveryState';
import { newQuestion } from '../../support/records/someQuestion';
import { message, startReplica, type TestBot } from '../../support/bot/testBot';
import { everyRow, tablesWith } from '../../support/database/wholeDatabase';
import { waitUntil } from '../../support/process/waitUntil';

const MONA = '2f1c9a4e-0b7d-4c55-9d3e-6a8b1f20c7d4';
const OMAR = '7d9e0c11-aaaa-4bbb-8ccc-000000000001';
const NAME = 'Mona Haddad';
const EVERY = { entityId: '*' };

let line: CommandLine;
let bot: TestBot;
let recordOperations: RecordOperations;
beforeAll(async () => {
  line = await openCommandLine();
  bot = await startReplica(line);
  recordOperations = openRecordBook(line.database.db);
});
afterAll(async () => {
  await bot[Symbol.asyncDispose]();
  await line[Symbol.asyncDispose]();
});

const lawaraq = (...args: string[]) => line.run(person, ...args);
const erase = (id = MONA) => lawaraq('erase', id, '--reason', 'left the organisation');

const mona = { ...actor(MONA), name: NAME };
const omar = {
  ...actor(OMAR, { role: 'verifier', ...EVERY }, { role: 'admin', ...EVERY }),
  name: 'Omar',
};
const monaVerifies = {
  ...mona,
  grants: [{ role: 'verifier' as const, ...EVERY }],
};
const once = (personId: string) => ({ id: randomUUID(), personId });

/** What Mona says in the personal chat with the bot. */
const says = (text: string) =>
  bot.send(
    message(text, {
      from: { id: '29:mona', name: NAME, aadObjectId: MONA },
      conversation: { id: 'a:mona', conversationType: 'personal', tenantId: 'tenant' },
    }),
  );

async function chats(): Promise<void> {
  await says('What is the target of phase 2?');
  await says('log a process');
  await says('Permit Heron Nesting, RTA');
}

async function worksOnRecords(): Promise<Record<string, string>> {
  const states = await recordsInEveryState(recordOperations, {
    owner: mona,
    verifier: omar,
    admin: omar,
  });
  const files = new SqlEvidenceFiles(line.database.db);
  for (const recordId of [states.draft, states.submitted])
    await files.save(
      { recordId, sha256: 'a'.repeat(64), name: 'a.pdf', type: 'pdf', size: 4, uploadedBy: MONA },
      Buffer.from('%PDF'),
    );
  const draft = await completeDraft(recordOperations, omar);
  const submitted = await recordOperations.submit(omar, draft, once(OMAR));
  if (!('record' in submitted)) throw new Error('Not submitted.');
  const { id, version, rowVersion } = submitted.record;
  const shown = { record: id, version, rowVersion };
  const decided = await recordOperations.decide(monaVerifies, shown, once(MONA), {
    action: 'verify',
  });
  if ('refused' in decided) throw new Error('Not decided.');
  await new SqlRecordStore(line.database.db).setEntityFigure(
    { entityId: 'rta', kind: 'cost_per_sheet', year: null, value: '0.07', source: 'Contract' },
    MONA,
  );
  return { ...states, omars: id };
}

async function isOfTheStaff(): Promise<void> {
  const { db } = line.database;
  const staff = new SqlStaff(db);
  await staff.recordSeen(OMAR, 'Omar');
  await staff.setGrants(OMAR, [{ role: 'admin', ...EVERY }], MONA);
  await staff.setEntity(MONA, 'rta', 'admin');
  await staff.setGrants(MONA, [{ role: 'verifier', ...EVERY }], OMAR);
  const period = { verifierId: MONA, deputyId: OMAR, from: '2026-07-01', until: '2026-07-14' };
  await new SqlDeputies(db).add(period, MONA);
  await new SqlPersonSettings(db).setLanguage(MONA, 'ar');
  await new SqlPersonSettings(db).welcome('a:mona', MONA);
  await new SqlOpenCards(db).add({
    ...{ conversationId: 'a:mona', activityId: 'summary', personId: MONA },
    ...{ recordId: randomUUID(), kind: 'summary', submission: randomUUID(), language: 'ar' },
  });
  const reminders = new SqlReminders(db);
  await reminders.switchTo(MONA, 'digest', false);
  const due = { named: {} } as Parameters<SqlReminders['save']>[2];
  await reminders.save('drafts', { personId: MONA, states: [] }, due, new Date());
  await new SqlPendingChanges(db).add(
    { kind: 'phrasings', entryId: 'phase-target', questions: { en: ['which'], ar: [] } },
    MONA,
  );
  await sql`insert into expert_places values
    ('19:experts', 'Experts', '{}', '{}', null, 1, now(), ${MONA})`.execute(db);
  await sql`insert into knowledge_snapshots values ('v', ''::bytea, 0)`.execute(db);
  await sql`insert into knowledge_publications (version, kind, published_by, why, forced)
    values ('v', 'publish', ${MONA}, 'because', '{}')`.execute(db);
}

/** One that Mona asks alone, one with Omar, one that she answers; a verdict of each of them. */
async function asksAndRates(): Promise<{ alone: string; both: string; hers: string }> {
  const { db } = line.database;
  const questions = new SqlColleagueQuestions(db);
  const ask = async (text: string, asker: { id: string; name: string }) => {
    const asked = await questions.ask(newQuestion({ text, asker }));
    if (!('question' in asked)) throw new Error('Not asked.');
    return asked.question.id;
  };
  await sql`insert into channel_references values
    ('19:experts@thread.tacv2', 'team', '{}', null, now())`.execute(db);
  const her = { id: MONA, name: NAME };
  const him = { id: OMAR, name: 'Omar' };
  const alone = await ask('Who pays for herons?', her);
  const both = await ask('Who pays for falcons?', him);
  await ask('Who pays for falcons?', her);
  const hers = await ask('Who pays for ibises?', him);
  const step = { kind: 'answer', text: 'The entity does.' } as const;
  const stepper = { ...her, mayAnswer: true, isAdmin: false };
  await questions.change(hers, (question) => applyTransition(question, step, stepper, NOW));
  const feedback = new SqlAnswerFeedback(db);
  const answer = randomUUID();
  await feedback.show({
    ...{ id: answer, language: 'en', entryId: 'phase-target', question: 'which' },
    ...{ showsQuestion: false, answer: {} as never },
  });
  for (const who of [MONA, OMAR])
    await feedback.rate({
      ...{ answerId: answer, person: who, verdict: 'unhelpful' },
      reason: { kind: 'wrong', text: `Thinks ${who === MONA ? 'she' : 'he'}` },
    });
  return { alone, both, hers };
}
const NOW = '2026-11-25T08:00:00.000Z';

describe('a person of whom every table knows something', () => {
  let records: Record<string, string>;
  let questions: Awaited<ReturnType<typeof asksAndRates>>;
  let before: Awaited<ReturnType<typeof everyRow>>;
  beforeAll(async () => {
    await chats();
    await isOfTheStaff();
    records = await worksOnRecords();
    questions = await asksAndRates();
    before = await everyRow(line.database.db);
  });

  it('gets all of it as JSON, from every table that has something', async () => {
    // Others could read it before.
    const out = line.file('mona.json', 'older');
    chmodSync(out, 0o644);
    expect(await lawaraq('export', MONA.toUpperCase(), '--out', out)).toMatchObject({ code: 0 });
    expect(statSync(out).mode & 0o777).toBe(0o600);
    const held = JSON.parse(await readFile(out, 'utf8')) as {
      name: string;
      held: { table: string; rows: unknown[] }[];
    };
    expect(held.name).toBe(NAME);
    // The bot is sending what waits in the outbox meanwhile.
    const exported = held.held
      .map(({ table }) => table)
      .filter((table) => table !== 'outbox_posts')
      .sort();
    const found = await tablesWith(line.database.db, MONA);
    expect(found.filter((table) => !exported.includes(table))).toEqual([]);
    const findable = Object.entries(PERSONAL_DATA).filter(
      ([, { ids, lists, signed }]) => ids ?? lists ?? signed,
    );
    const expected = findable
      .map(([table]) => table)
      .filter((table) => table !== 'person_erasures');
    const byChat = ['answer_verdicts', 'bot_state', 'turn_leases', 'turns'];
    expect(exported).toEqual([...expected, ...byChat].sort());
  });

  it('is not erased where nobody else is admin, nor for a reason that names the person', async () => {
    await new SqlStaff(line.database.db).setGrants(OMAR, [], 'test');
    await new SqlStaff(line.database.db).setGrants(MONA, [{ role: 'admin', ...EVERY }], 'test');
    const last = await erase();
    expect([last.code, last.errors]).toEqual([1, expect.stringContaining(NAME)]);
    await new SqlStaff(line.database.db).setGrants(OMAR, [{ role: 'admin', ...EVERY }], 'test');
    const named = await lawaraq('erase', MONA, '--reason', 'mona haddad left');
    expect([named.code, named.errors]).toEqual([1, expect.stringContaining('--reason')]);
    expect((await lawaraq('erase', MONA, '--reason', 'mo\u200bna haddad left')).code).toBe(1);
    expect((await lawaraq('erase', MONA)).code).toBe(2);
    expect(await tablesWith(line.database.db, 'erased-')).toEqual([]);
  });

  it('leaves neither id nor name anywhere, and one pseudonym where others rely on it', async () => {
    const { db } = line.database;
    const sums = await expectRightSums(db);
    const ledger = new SqlTurnLedger(db);
    const running = { conversationId: 'a:mona', token: randomUUID() };
    await ledger.begin(running, 0, false);
    let over = false;
    const erasing = erase().finally(() => (over = true));
    // A turn of hers is running: what it keeps at its end goes as well.
    const waits = sql`select 1 from turn_waits where conversation_id = 'a:mona'`;
    await waitUntil(async () => (await waits.execute(db)).rows.length > 0, {
      what: 'the erasure waits for the turn',
    });
    expect(over).toBe(false);
    await new SqlPersonSettings(db).setLanguage(MONA, 'en');
    await ledger.finish(running, 0);
    expect(await erasing).toMatchObject({ code: 0, errors: '' });

    for (const text of [MONA, NAME, 'Mona', '29:mona', 'a:mona'])
      expect([text, await tablesWith(db, text)]).toEqual([text, []]);
    const rows = Object.values(await everyRow(db))
      .flat()
      .join('\n');
    const pseudonyms = new Set(rows.match(/erased-[0-9a-f-]{36}/g));
    expect(pseudonyms.size).toBe(1);
    expect(await expectRightSums(db)).toEqual(sums);
  });

  it('takes along the drafts, and leaves what was handed in, with its decision and history', async () => {
    const { db } = line.database;
    const kept = await db.selectFrom('records').select(['id', 'status']).execute();
    const statusOf = (id: string) => kept.find((one) => one.id === id)?.status;
    const { draft, discarded, ...handedIn } = records;
    expect([statusOf(draft!), statusOf(discarded!)]).toEqual([undefined, undefined]);
    expect(Object.entries(handedIn).map(([state, id]) => [state, statusOf(id)])).toEqual([
      ['submitted', 'submitted'],
      ['needs_info', 'needs_info'],
      ['verified', 'verified'],
      ['rejected', 'rejected'],
      ['withdrawn', 'withdrawn'],
      ['amended', 'draft'],
      ['omars', 'verified'],
    ]);
    const version = await db
      .selectFrom('record_versions')
      .selectAll()
      .where('record_id', '=', records['verified']!)
      .executeTakeFirstOrThrow();
    expect(version).toMatchObject({ verifier_id: OMAR, verifier_name: 'Omar', status: 'verified' });
    expect(version.owner_id).toBe(version.submitted_by);
    const files = await db.selectFrom('evidence_files').selectAll().execute();
    expect(files).toMatchObject([
      { record_id: records['submitted'], name: 'a.pdf', uploaded_by: version.owner_id },
    ]);
    const pieces = await db.selectFrom('evidence_file_pieces').selectAll().execute();
    expect(pieces).toMatchObject([{ record_id: records['submitted'] }]);
    expect(version.owner_name).toMatch(/^Former user [0-9a-f]{8} · مستخدم سابق [0-9a-f]{8}$/);
    const history = await db
      .selectFrom('record_events')
      .select(['actor_id', 'action'])
      .where('record_id', '=', records['verified']!)
      .execute();
    expect(new Set(history.map(({ actor_id }) => actor_id))).toEqual(
      new Set([OMAR, version.owner_id]),
    );
  });

  it('is no longer among those who ask, and the reply that was given stays', async () => {
    const kept = new SqlColleagueQuestions(line.database.db);
    expect(await kept.get(questions.alone)).toBeUndefined();
    expect((await kept.get(questions.both))?.askers).toEqual([{ id: OMAR, name: 'Omar' }]);
    const reply = (await kept.get(questions.hers))?.reply;
    expect(reply).toMatchObject({ text: 'The entity does.', at: NOW });
    expect(reply?.by.id).toMatch(/^erased-/);
    const verdicts = await new SqlAnswerFeedback(line.database.db).reasons();
    expect(verdicts.map(({ text }) => text)).toEqual(['Thinks he']);
  });

  it('changes nothing of anybody else', async () => {
    const after = await everyRow(line.database.db);
    const others = (rows: typeof before) =>
      Object.entries(rows).flatMap(([table, held]) =>
        held
          .filter((row) => !/mona|2f1c9a4e|erased-/i.test(row) && table !== 'turn_leases')
          .map((row) => `${table} ${row}`),
      );
    const now = new Set(others(after));
    const gone = others(before).filter((row) => !now.has(row));
    const changed = new Set(gone.map((row) => row.split(' ')[0]));
    const hers = [
      ...['answer_verdicts', 'feedback_reasons', 'record_keys', 'colleague_questions'],
      'evidence_file_pieces',
    ];
    const moving = ['outbox', 'outbox_posts'];
    expect([...changed].filter((table = '') => ![...hers, ...moving].includes(table))).toEqual([]);
  });

  it('is noted with the reason and without the person, and a second time there is nothing', async () => {
    const noted = await line.database.db.selectFrom('person_erasures').selectAll().execute();
    expect(noted).toHaveLength(1);
    expect(noted[0]).toMatchObject({ reason: 'left the organisation', by_person: 'command-line' });
    expect(noted[0]?.counts['records']).toBeGreaterThan(0);
    const again = await erase();
    expect([again.code, again.output]).toEqual([0, expect.stringContaining('nothing was changed')]);
    expect((await lawaraq('export', MONA)).code).toBe(1);
    await expect(sql`delete from person_erasures`.execute(line.database.db)).rejects.toThrow();
  });

  it('is met by the bot as somebody new', async () => {
    await says('What is the target of phase 2?');
    expect(await tablesWith(line.database.db, MONA)).toEqual(['bot_state', 'turns']);
  });
});

describe('a history', () => {
  const inTransaction = (statement: string, erasing: string) =>
    line.database.db.transaction().execute(async (transaction) => {
      await sql`select set_config('lawaraq.erasing', ${erasing}, true)`.execute(transaction);
      await sql.raw(statement).execute(transaction);
    });

  it.each([
    `update record_events set actor_id = 'erased-x'`,
    `update record_versions set owner_id = 'erased-x' where status = 'verified'`,
    `delete from record_versions`,
    `delete from records`,
  ])('refuses outside an erasure: %s', async (statement) => {
    await expect(inTransaction(statement, '')).rejects.toThrow(/is refused|is frozen/);
  });

  it.each([
    `update record_events set note = 'another'`,
    `update record_versions set eliminated_sheets = 1`,
    `delete from record_events`,
    `delete from record_versions`,
    `delete from staff_grant_events`,
    `truncate record_events`,
    `delete from person_erasures`,
  ])('refuses in one: %s', async (statement) => {
    await expect(inTransaction(statement, 'x')).rejects.toThrow(/An erasure|is refused/);
  });
});
