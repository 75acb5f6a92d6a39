import { createHash, randomBytes, randomUUID } from 'node:crypto';
import {
  ADDRESSES,
  decision,
  me,
  record as recordPage,
  type Decision,
} from '../../../src/contract/tabContract';
import type { Evidence } from '../../../src/records/model/recordFields';
import type { Actor } from '../../../src/records/model/staffMember';
import type { RecordOperations } from '../../../src/records/operations/recordOperations';
import { SqlEvidenceFiles } from '../../../src/store/records/sqlEvidenceFiles';
import { SqlStaff } from '../../../src/store/people/sqlStaff';
import { VERIFIES_RTA } from '../../support/people/office';
import { PDF, XLSX } from '../../support/records/evidenceFiles';
import { actor, completeDraft, openRecordBook } from '../../support/records/recordBook';
import { TabClient } from '../../support/people/tabClient';
import { realMessages } from '../../support/knowledge/messages';
import { startSmallBot, type TestBot } from '../../support/bot/testBot';
import type { Messages } from '../../../src/messages/messages';

const VERIFIER = actor(randomUUID(), VERIFIES_RTA);
const OTHER_VERIFIER = actor(randomUUID(), { role: 'verifier', entityId: 'dewa' });
const ADMIN = actor(randomUUID(), { role: 'admin', entityId: '*' });

let bot: TestBot;
/** Somebody new for each test, whose requests nobody has counted yet. */
let owner: Actor;
let recordOperations: RecordOperations;
let messages: Messages;
beforeAll(async () => {
  bot = await startSmallBot();
  messages = await realMessages();
  recordOperations = openRecordBook(bot.database.db);
  const staff = new SqlStaff(bot.database.db);
  for (const { id, name, grants } of [VERIFIER, OTHER_VERIFIER, ADMIN]) {
    await staff.recordSeen(id, name ?? '');
    await staff.setGrants(id, grants, 'test');
  }
});
afterAll(() => bot[Symbol.asyncDispose]());
beforeEach(async () => {
  owner = actor(randomUUID());
  await new SqlStaff(bot.database.db).recordSeen(owner.id, 'Owner');
});

type Language = 'ar' | 'en';
const as = (who: { id: string }, language?: Language) => new TabClient(bot, who.id, language);
const draft = () => completeDraft(recordOperations, owner);
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

async function upload(
  id: string,
  file: { name: string; content: Buffer; kind?: Evidence['kind']; by?: { id: string } },
  language: Language = 'en',
): Promise<{ status: number; answer: Decision | undefined }> {
  const { name, content, kind, by = owner } = file;
  const query = new URLSearchParams({ name, ...(kind ? { kind } : {}) });
  const response = await fetch(`${bot.url}${ADDRESSES.records}/${id}/files?${query.toString()}`, {
    method: 'POST',
    headers: {
      Authorization: `Local ${by.id}`,
      'Accept-Language': language,
      'Content-Type': 'application/octet-stream',
    },
    body: new Uint8Array(content),
  });
  const parsed = decision.safeParse(await response.json());
  return { status: response.status, answer: parsed.data };
}

const download = (id: string, digest: string, by: { id: string }) =>
  fetch(`${bot.url}${ADDRESSES.records}/${id}/file?sha256=${digest}`, {
    headers: { Authorization: `Local ${by.id}` },
  });
const evidenceOf = async (id: string) =>
  (await recordOperations.open(owner, { id }))!.record.fields.evidence!;
const submits = async (id: string) => {
  const done = await recordOperations.submit(owner, id, { id: randomUUID(), personId: owner.id });
  expect(done).not.toHaveProperty('refused');
};

describe('a file that is added to a draft', () => {
  test('is kept in pieces, is evidence with its hash, and is downloaded by its verifiers', async () => {
    const id = await draft();
    const content = Buffer.concat([PDF, randomBytes(700_000)]);
    const digest = sha256(content);
    const name = 'تعميم ١٢.pdf';
    const { status, answer } = await upload(id, { name, content, kind: 'circular' });
    expect([status, answer]).toMatchObject([200, { done: true, record: { id } }]);
    const piece = { kind: 'circular', title: name, link: `sha256:${digest}` };
    expect((await evidenceOf(id)).at(-1)).toEqual(piece);
    const pieces = await bot.database.db
      .selectFrom('evidence_file_pieces')
      .select('position')
      .where('sha256', '=', digest)
      .execute();
    expect(pieces).toHaveLength(3);

    // A draft is seen by those who work on it alone.
    expect((await download(id, digest, VERIFIER)).status).toBe(404);
    await submits(id);
    for (const by of [VERIFIER, owner]) {
      const response = await download(id, digest, by);
      expect(response.status).toBe(200);
      expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': 'application/octet-stream',
        'x-content-type-options': 'nosniff',
        'content-disposition': `attachment; filename="________.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`,
      });
    }
    for (const by of [OTHER_VERIFIER, ADMIN])
      expect((await download(id, digest, by)).status).toBe(404);
  });

  test('can be confirmed for the grade A', async () => {
    const id = await draft();
    await upload(id, { name: 'count.xlsx', content: XLSX, kind: 'print_log' });
    await submits(id);
    const { version, rowVersion, fields } = await as(VERIFIER).read(
      recordPage,
      `${ADDRESSES.records}/${id}`,
    );
    expect(fields['evidence']).toHaveLength(3);
    const verdict = { action: 'verify', evidence: [2, 3] };
    const body = { submissionId: randomUUID(), version, rowVersion, verdict };
    await as(VERIFIER).post(`${ADDRESSES.records}/${id}/decision`, body);
    expect(await as(owner).read(recordPage, `${ADDRESSES.records}/${id}`)).toMatchObject({
      ...{ status: 'verified', figures: { grade: 'A' } },
    });
  });

  test('is kept once, and cannot change', async () => {
    const id = await draft();
    for (const name of ['a.pdf', 'a.pdf']) await upload(id, { name, content: PDF });
    expect(await evidenceOf(id)).toHaveLength(3);
    expect(await new SqlEvidenceFiles(bot.database.db).count(id)).toBe(1);
    const { db } = bot.database;
    for (const table of ['evidence_files', 'evidence_file_pieces'] as const)
      await expect(db.deleteFrom(table).where('record_id', '=', id).execute()).rejects.toThrow(
        /what was written stays/,
      );
  });

  test('joins others that are added at the same time', async () => {
    const id = await draft();
    const files = ['a', 'b', 'c'].map((letter) => ({
      name: `${letter}.pdf`,
      content: Buffer.concat([PDF, Buffer.from(letter)]),
    }));
    await Promise.all(files.map((file) => upload(id, file)));
    expect(
      (await evidenceOf(id))
        .map(({ title }) => title)
        .slice(2)
        .sort(),
    ).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
  });
});

describe('a file that is refused', () => {
  const HTML = Buffer.from('<!doctype html><script>alert(1)</script>');
  test.each<[string, string, Buffer, string]>([
    ['HTML that claims to be a PDF', 'a.pdf', HTML, 'not_what_it_says'],
    ['of another type', 'a.html', HTML, 'wrong_type'],
    ['empty', 'a.pdf', Buffer.alloc(0), 'empty'],
    ['with a path in its name', '../a.pdf', PDF, 'path_in_name'],
    ['without a name', '\u200b.pdf', PDF, 'no_name'],
  ])('%s: says why, in both languages', async (_, name, content, fault) => {
    const id = await draft();
    for (const language of ['en', 'ar'] as const) {
      const { status, answer } = await upload(id, { name, content }, language);
      const key = `record.file.${fault}` as 'record.file.empty';
      const message = messages.say(language, key);
      expect([status, answer]).toEqual([422, { done: false, refused: fault, message }]);
    }
    expect(await evidenceOf(id)).toHaveLength(2);
    expect(await new SqlEvidenceFiles(bot.database.db).count(id)).toBe(0);
  });

  test('larger than 10 MB is not read', async () => {
    const id = await draft();
    const content = Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)]);
    const sent = upload(id, { name: 'a.pdf', content });
    // The connection may end before everything is sent.
    expect(await sent.then(({ status }) => status).catch(() => 413)).toBe(413);
    expect(await evidenceOf(id)).toHaveLength(2);
  });

  test('for a record that is not the person’s, or was handed in', async () => {
    const id = await draft();
    const file = { name: 'a.pdf', content: PDF };
    expect((await upload(id, { ...file, by: VERIFIER })).status).toBe(404);
    await submits(id);
    expect((await upload(id, file)).status).toBe(409);
    expect((await upload(randomUUID(), file)).status).toBe(404);
  });

  test('of sensitive evidence, and with personal data in its name', async () => {
    const id = await draft();
    const named = await upload(id, { name: '784-1990-1234567-1.pdf', content: PDF });
    expect([named.status, named.answer]).toMatchObject([422, { refused: 'personal_data' }]);
    await recordOperations.edit(owner, id, { classification: 'secret' });
    const secret = await upload(id, { name: 'a.pdf', content: PDF });
    expect([secret.status, secret.answer]).toMatchObject([422, { refused: 'reference_only' }]);
  });
});

test('who only names a file has not added it', async () => {
  const [one, two] = [await draft(), await draft()];
  await upload(one, { name: 'a.pdf', content: PDF });
  const [piece] = (await evidenceOf(one)).slice(-1);
  const edited = await recordOperations.edit(owner, two, { evidence: [piece!] });
  expect(edited).toMatchObject({ faults: [{ field: 'evidence', fault: 'not_evidence' }] });
  expect((await download(two, sha256(PDF), owner)).status).toBe(404);
});

test('no file is taken where that is off', async () => {
  await using closed = await startSmallBot({ evidenceFiles: false });
  await new SqlStaff(closed.database.db).recordSeen(owner.id, 'Owner');
  const person = new TabClient(closed, owner.id);
  expect((await person.read(me, ADDRESSES.me)).takesFiles).toBe(false);
  const response = await fetch(
    `${closed.url}${ADDRESSES.records}/${randomUUID()}/files?name=a.pdf`,
    {
      method: 'POST',
      headers: { Authorization: `Local ${owner.id}`, 'Content-Type': 'application/octet-stream' },
      body: new Uint8Array(PDF),
    },
  );
  expect(response.status).toBe(404);
});
