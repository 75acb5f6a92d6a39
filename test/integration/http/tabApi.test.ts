import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import fc from 'fast-check';
import {
  ADDRESSES,
  decision,
  failure,
  grade,
  knowledge,
  me,
  overview,
  people,
  processType,
  record as recordPage,
  records,
  reference,
  status,
  texts,
  type DecisionBody,
} from '../../../src/contract/tabContract';
import type { RecordOperations } from '../../../src/records/operations/recordOperations';
import { SqlStaff } from '../../../src/store/people/sqlStaff';
import { REVIEWS_ALL } from '../../support/people/office';
import { actor, completeDraft, openRecordBook } from '../../support/records/recordBook';
import { rounds } from '../../support/process/rounds';
import { TabClient, type TabReply } from '../../support/people/tabClient';
import { startSmallBot, type TestBot } from '../../support/bot/testBot';
import { waitUntil } from '../../support/process/waitUntil';

const MARIAM = '00000000-0000-4000-8000-000000000020';
const AHMED = '00000000-0000-4000-8000-000000000021';
const OWNER = actor(randomUUID());
const REVIEWER = actor(randomUUID(), REVIEWS_ALL);

let bot: TestBot;
let recordOperations: RecordOperations;
beforeAll(async () => {
  bot = await startSmallBot({ firstAdmins: [MARIAM] });
  recordOperations = openRecordBook(bot.database.db);
  const staff = new SqlStaff(bot.database.db);
  await staff.recordSeen(OWNER.id, 'Owner');
  await staff.setGrants(REVIEWER.id, REVIEWER.grants, 'test');
  await staff.recordSeen(REVIEWER.id, 'Reviewer');
});
afterAll(() => bot[Symbol.asyncDispose]());

const as = (id: string, language?: 'ar' | 'en') => new TabClient(bot, id, language);
/** Somebody new, whose requests nobody has counted yet. */
const newcomer = async () => {
  const id = randomUUID();
  await new SqlStaff(bot.database.db).recordSeen(id, 'Newcomer');
  return as(id);
};

const submitted = async (): Promise<string> => {
  const id = await completeDraft(recordOperations, OWNER);
  const done = await recordOperations.submit(OWNER, id, { id: randomUUID(), personId: OWNER.id });
  if ('refused' in done) throw new Error(JSON.stringify(done));
  return id;
};

/** With any header, which `fetch` would set itself. */
const raw = (path: string, headers: Record<string, string>, method = 'GET') =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      const sent = request(`${bot.url}${path}`, { method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      });
      sent.on('error', reject).end();
    },
  );
const local = (id: string) => ({ Authorization: `Local ${id}` });

describe('whoever looks at it', () => {
  test('is chosen among the people of the local chat and those who were seen', async () => {
    const { json } = await as('').get(ADDRESSES.people);
    const list = people.parse(json).people;
    expect(list[0]).toEqual({ id: MARIAM, name: 'Mariam Al Suwaidi', roles: ['admin'] });
    expect(list.slice(1, 3).map(({ name }) => name)).toEqual(['أحمد المنصوري', 'فاطمة الكعبي']);
    expect(list).toContainEqual({ id: REVIEWER.id, name: 'Reviewer', roles: ['verifier:*'] });
  });

  test('is told who they are and where they are', async () => {
    expect(await as(MARIAM).read(me, ADDRESSES.me)).toMatchObject({
      ...{ id: MARIAM, name: 'Mariam Al Suwaidi', isAdmin: true, verifies: false },
      ...{ language: null, mode: 'local', demonstration: false, appId: null },
    });
    expect(await as(REVIEWER.id).read(me, ADDRESSES.me)).toMatchObject({ verifies: true });
  });

  test.each(['', 'Local', `Local ${randomUUID()}`, 'Bearer x.y.z', `Local ${MARIAM} x`])(
    'is nobody by "%s"',
    async (authorization) => {
      for (const path of [ADDRESSES.me, ADDRESSES.records]) {
        const reply = await as('').get(path, { Authorization: authorization });
        expect(reply).toMatchObject({ status: 401, json: { error: 'unauthorized' } });
      }
    },
  );

  test('is not somebody whose page of another site has that name mean this machine', async () => {
    for (const path of [ADDRESSES.people, ADDRESSES.me, '/tab']) {
      const headers = { ...local(MARIAM), Host: 'lawaraq.example.com:3978' };
      expect((await raw(path, headers)).status).toBe(403);
    }
    for (const Host of ['localhost:3978', '127.0.0.1', '[::1]:3978'])
      expect((await raw(ADDRESSES.me, { ...local(MARIAM), Host })).status).toBe(200);
  });
});

describe('what is answered', () => {
  test('fits the contract, whatever is asked for', async () => {
    const client = await newcomer();
    const known = await client.read(reference, ADDRESSES.reference);
    expect(known.entities.find(({ id }) => id === 'rta')).toMatchObject({ phaseId: 'phase-1' });
    const day = fc
      .date({ min: new Date('2015-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
    const scope = {
      entityId: maybe(fc.constantFrom(...known.entities.map(({ id }) => id))),
      phaseId: maybe(fc.constantFrom(...known.phases.map(({ id }) => id))),
    };
    const overviews = fc.record({
      ...scope,
      processType: maybe(fc.constantFrom(...processType.options)),
      grade: maybe(fc.constantFrom(...grade.options)),
      period: maybe(fc.tuple(day, day).map((days) => days.sort())),
    });
    const several = (values: readonly string[]) =>
      maybe(fc.subarray([...values], { minLength: 1 }).map((list) => list.join(',')));
    const tables = fc.record({
      ...scope,
      only: maybe(fc.constantFrom('mine', 'toVerify')),
      status: several(status.options),
      processType: several(processType.options),
      grade: several(grade.options),
      liveFrom: maybe(day),
      liveUntil: maybe(day),
      text: maybe(fc.string({ maxLength: 200, unit: 'grapheme' })),
      sort: maybe(fc.constantFrom('updated', 'number', 'name', 'eliminated', 'launched')),
      order: maybe(fc.constantFrom('asc', 'desc')),
      limit: maybe(fc.integer({ min: 1, max: 100 })),
    });
    const written = (query: Record<string, unknown>) =>
      new URLSearchParams(
        Object.entries(query)
          .filter(([, value]) => value !== undefined)
          .map(([name, value]): [string, string] => [name, String(value)]),
      ).toString();
    await submitted();
    await fc.assert(
      fc.asyncProperty(overviews, tables, async ({ period, ...asked }, filters) => {
        const days = period && { from: period[0], until: period[1] };
        const own = await newcomer();
        await own.read(overview, `${ADDRESSES.overview}?${written({ ...asked, ...days })}`);
        await own.read(records, `${ADDRESSES.records}?${written(filters)}`);
      }),
      { numRuns: rounds(200, 20), endOnFailure: true },
    );
  });

  test('has every text that the tab shows, in either language, to be filled in there', async () => {
    const asked = async (language: string) =>
      (await as('').read(texts, `${ADDRESSES.texts}?language=${language}`)).messages;
    const [arabic, english] = [await asked('ar'), await asked('en')];
    expect(Object.keys(arabic)).toEqual(Object.keys(english));
    expect(english['record.via.tab']).toBe('in the tab');
    expect(arabic['record.figure.residual']).toContain('{formula}');
    expect(Object.keys(english).some((key) => key.startsWith('help.'))).toBe(false);
  });

  test.each([
    [`${ADDRESSES.overview}?from=2024-13-01`, ['from']],
    [`${ADDRESSES.overview}?from=2024-02-01&until=2024-01-01`, ['from', 'until']],
    [`${ADDRESSES.overview}?from=0000-01-01&until=9999-12-31`, ['from', 'until']],
    [`${ADDRESSES.records}?liveFrom=0000-01-01&liveUntil=3000-01-01`, ['liveFrom', 'liveUntil']],
    [`${ADDRESSES.summaryPdf}?language=ar&until=9999-12-31`, ['until']],
    [`${ADDRESSES.recordsXlsx}?language=ar&liveFrom=1899-12-31`, ['liveFrom']],
    [`${ADDRESSES.overview}?grade=D&processType=`, ['processType', 'grade']],
    [`${ADDRESSES.overview}?entityId=rta&entityId=dewa`, ['entityId']],
    [`${ADDRESSES.overview}?entity=rta`, ['entity']],
    [`${ADDRESSES.me}?x=1`, ['x']],
    [`${ADDRESSES.records}?limit=0`, ['limit']],
    [`${ADDRESSES.records}?status=draft,verifed`, ['status.1']],
    [`${ADDRESSES.records}?text=${'x'.repeat(201)}`, ['text']],
    [`${ADDRESSES.records}?cursor=none`, ['cursor']],
    [`${ADDRESSES.texts}?language=fr`, ['language']],
    [`${ADDRESSES.summaryPdf}?language=ar&grade=E`, ['grade']],
    [`${ADDRESSES.recordsXlsx}?language=ar&cursor=x`, ['cursor']],
  ])('%s is refused with the names of what cannot be read', async (path, fields) => {
    const { status: answered, json } = await as(MARIAM).get(path);
    expect([answered, failure.parse(json)]).toEqual([400, { error: 'bad request', fields }]);
  });

  test('may be about the first and the last day that can be asked for', async () => {
    const [from, until] = ['1900-01-01', '2999-12-31'];
    await as(MARIAM).read(overview, `${ADDRESSES.overview}?from=${from}&until=${until}`);
    await as(MARIAM).read(records, `${ADDRESSES.records}?liveFrom=${from}&liveUntil=${until}`);
  });

  test.each([
    `${ADDRESSES.overview}?entityId=nowhere`,
    `${ADDRESSES.overview}?phaseId=phase-9`,
    `${ADDRESSES.records}?entityId=nowhere`,
    `${ADDRESSES.records}/PL-RTA-2026-9999`,
    `${ADDRESSES.records}/${randomUUID()}`,
    `${ADDRESSES.records}/..%2f..%2fetc%2fpasswd`,
    '/api/tab/nothing',
  ])('%s is not there', async (path) => {
    expect(await as(MARIAM).get(path)).toMatchObject({ status: 404, json: { error: 'not found' } });
  });

  test('is sent again only when it has changed, and packed for who takes it packed', async () => {
    const first = await as(AHMED).get(ADDRESSES.reference);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    expect(first.headers.get('vary')).toContain('Authorization');
    const again = await as(AHMED).get(ADDRESSES.reference, { 'If-None-Match': etag });
    expect([again.status, again.json, again.headers.get('etag')]).toEqual([304, undefined, etag]);
    const mine = `${ADDRESSES.records}?only=mine`;
    const before = (await as(OWNER.id).get(mine)).headers.get('etag') ?? '';
    await completeDraft(recordOperations, OWNER);
    expect((await as(OWNER.id).get(mine, { 'If-None-Match': before })).status).toBe(200);
    const plain = await raw(ADDRESSES.reference, local(AHMED));
    const packed = await raw(ADDRESSES.reference, { ...local(AHMED), 'Accept-Encoding': 'gzip' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', etag });
    expect(packed.body.length).toBeLessThan(plain.body.length / 3);
  });

  test('has no page in it, and nothing that lets another site read it', async () => {
    const { headers } = await as(AHMED).get(ADDRESSES.me, { Origin: 'https://example.com' });
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('set-cookie')).toBeNull();
  });

  test('is the head alone where that is asked for, and nothing for other methods', async () => {
    const head = await raw(ADDRESSES.me, local(AHMED), 'HEAD');
    const whole = await raw(ADDRESSES.me, local(AHMED));
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers['content-length']).toBe(String(whole.body.length));
    for (const method of ['OPTIONS', 'PUT', 'DELETE'])
      expect((await raw(ADDRESSES.me, local(AHMED), method)).status).toBe(405);
  });
});

describe('a verifier’s word', () => {
  const wish = (change: Partial<DecisionBody> = {}): DecisionBody => ({
    ...{ submissionId: randomUUID(), version: 1, rowVersion: 1, verdict: { action: 'verify' } },
    ...change,
  });
  const address = (id: string) => `${ADDRESSES.records}/${id}/decision`;
  const shown = async (id: string) =>
    as(REVIEWER.id).read(recordPage, `${ADDRESSES.records}/${id}`);
  const decide = async (id: string, body: unknown, language?: 'ar' | 'en'): Promise<TabReply> =>
    as(REVIEWER.id, language).post(address(id), body);

  test('is done once, however often it is sent, and is seen to have come through the tab', async () => {
    const id = await submitted();
    const { version, rowVersion } = await shown(id);
    const body = wish({ version, rowVersion, verdict: { action: 'verify', note: 'Seen' } });
    const replies = await Promise.all([decide(id, body), decide(id, body)]);
    const inCapitals = { ...body, submissionId: body.submissionId.toUpperCase() };
    replies.push(await decide(id, inCapitals));
    expect(replies.map((reply) => reply.status)).toEqual([200, 200, 200]);
    const page = await shown(id);
    expect(page).toMatchObject({ status: 'verified', decision: { note: 'Seen' }, actions: [] });
    expect(page.figures?.savedToDate).toMatch(/^\d+$/);
    const verdicts = page.events.filter(({ action }) => action === 'verify');
    expect(verdicts).toEqual([expect.objectContaining({ via: 'tab', actorName: 'Reviewer' })]);
  });

  test('confirms evidence, for the grade A', async () => {
    const id = await submitted();
    const { version, rowVersion, figures } = await shown(id);
    expect(figures?.grade).toBe('B');
    const missing = wish({ version, rowVersion, verdict: { action: 'verify', evidence: [1, 3] } });
    expect((await decide(id, missing)).status).toBe(422);
    const body = wish({ version, rowVersion, verdict: { action: 'verify', evidence: [1, 2] } });
    expect((await decide(id, body)).status).toBe(200);
    expect(await shown(id)).toMatchObject({
      figures: { grade: 'A' },
      decision: { confirmedEvidence: [1, 2] },
    });
  });

  test('under the submission of another record changes nothing', async () => {
    const [one, two] = [await submitted(), await submitted()];
    const { version, rowVersion } = await shown(one);
    const body = wish({ version, rowVersion });
    await decide(one, body);
    const other = await decide(two, body);
    expect(other.status).toBe(409);
    expect(decision.parse(other.json)).toMatchObject({ done: false, refused: 'stale' });
    expect(await shown(two)).toMatchObject({ status: 'submitted' });
  });

  test('on what has changed since is refused, and so is a second one', async () => {
    const id = await submitted();
    const { version, rowVersion } = await shown(id);
    const ask = { action: 'ask', note: 'Which form?' } as const;
    const stale = await decide(id, wish({ version, rowVersion: rowVersion + 1 }));
    expect(stale.status).toBe(409);
    expect(decision.parse(stale.json)).toMatchObject({ done: false, refused: 'stale' });
    const asked = await decide(id, wish({ version, rowVersion, verdict: ask }));
    expect(decision.parse(asked.json)).toMatchObject({
      ...{ done: true, record: { status: 'needs_info', decision: { note: 'Which form?' } } },
    });
    const again = await decide(id, wish({ version, rowVersion, verdict: ask }), 'ar');
    expect(again.status).toBe(409);
    expect(decision.parse(again.json)).toMatchObject({
      message: expect.stringMatching(/[\u0600-\u06ff]/) as string,
    });
  });

  test('that lacks something says what, in the language of the request', async () => {
    const id = await submitted();
    const { version, rowVersion } = await shown(id);
    const verdict = { action: 'verify', values: { transactionsPerYear: 10_000_000 } } as const;
    const more = await decide(id, wish({ version, rowVersion, verdict }));
    expect([more.status, more.json]).toMatchObject([
      422,
      { done: false, refused: 'only_lower', field: 'transactionsPerYear' },
    ]);
    const unseen = { action: 'ask', note: '\u2060 \u200e\u3164' } as const;
    const what = await decide(id, wish({ version, rowVersion, verdict: unseen }));
    expect([what.status, what.json]).toMatchObject([422, { refused: 'note_needed' }]);
    const other = { action: 'reject', reason: 'other' } as const;
    const why = await decide(id, wish({ version, rowVersion, verdict: other }), 'ar');
    expect(why.status).toBe(422);
    expect(decision.parse(why.json)).toMatchObject({
      ...{ refused: 'reason_needed', message: expect.stringMatching(/[\u0600-\u06ff]/) as string },
    });
  });

  test('that cannot be read is refused before anything is done', async () => {
    const id = await submitted();
    const client = await newcomer();
    const post = async (body: unknown, headers = {}) => client.post(address(id), body, headers);
    expect(await post({ ...wish(), verdict: { action: 'ask' } })).toMatchObject({
      ...{ status: 400, json: { error: 'bad request', fields: ['verdict.note'] } },
    });
    expect(await post({ ...wish(), more: 1 })).toMatchObject({ json: { fields: ['more'] } });
    expect((await post('[]')).status).toBe(400);
    expect((await post('{')).status).toBe(400);
    expect((await post({ ...wish(), more: 'x'.repeat(70_000) })).status).toBe(413);
    expect((await post(wish(), { 'Content-Encoding': 'gzip' })).status).toBe(415);
    expect((await post(wish(), { 'Content-Type': 'text/plain' })).status).toBe(415);
    expect((await client.post(ADDRESSES.me, wish())).status).toBe(405);
    expect((await shown(id)).status).toBe('submitted');
  });
});

test('admins see what is served, what is wrong with it, and what is asked in vain', async () => {
  await bot.say('How do I feed the office goldfish on Sundays?');
  await bot.say('What was the target of phase 2?');
  const seen = async () => as(MARIAM).read(knowledge, ADDRESSES.knowledge);
  const health = await waitUntil(
    async () => {
      const now = await seen();
      return now.gaps.length > 0 && now.usage.asked >= 2 && now;
    },
    { what: 'the questions are written down and counted behind their answers' },
  );
  expect(health.gaps[0]).toMatchObject({
    ...{ count: 1, spellings: [{ text: expect.stringMatching(/goldfish/) as string }] },
  });
  expect(health.usage).toMatchObject({ asked: 2, answered: 1 });
  expect(health.snapshot).toMatchObject({ from: 'folder', publishedBy: null });
  expect(health.snapshot.entries).toBeGreaterThan(10);
  expect(health.snapshot.phrasings.ar).toBeGreaterThan(health.snapshot.entries);
  expect(health.problems).toEqual([]);
  for (const { file, line, message } of health.findings) {
    expect(file).toMatch(/\.yaml$/);
    expect(line).toBeGreaterThan(0);
    expect(message).toContain(';');
  }
});

test('files come under a name, and only for those who are let in', async () => {
  const files = [
    [`${ADDRESSES.summaryPdf}?language=ar&entityId=rta`, '%PDF', 'application/pdf', 'pdf'],
    [
      `${ADDRESSES.recordsXlsx}?language=en&status=verified`,
      'PK',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'xlsx',
    ],
  ] as const;
  for (const [path, magic, type, extension] of files) {
    const { status: answered, headers, body } = await raw(path, local(REVIEWER.id));
    expect([answered, headers['content-type']]).toEqual([200, type]);
    expect(headers['content-disposition']).toMatch(
      new RegExp(`^attachment; filename="[\\w.-]+\\.${extension}"$`),
    );
    expect(body.subarray(0, magic.length).toString()).toBe(magic);
    expect((await raw(path, {})).status).toBe(401);
  }
});

test('who asks too much waits, and the others do not', async () => {
  const eager = await newcomer();
  // Files count as many requests, and this one is refused before it is written.
  const dear = () => eager.get(`${ADDRESSES.summaryPdf}?none=1`);
  const replies = await Promise.all(Array.from({ length: 40 }, dear));
  expect(replies.filter((reply) => reply.status === 400).length).toBeGreaterThanOrEqual(12);
  const refused = replies.filter((reply) => reply.status === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]?.json).toEqual({ error: 'too many requests' });
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  expect((await (await newcomer()).get(ADDRESSES.me)).status).toBe(200);
});
