import { randomUUID } from 'node:crypto';
import { SqlRecordStore } from '../../../../src/store/records/sqlRecordStore';
import type { ProcessRecord } from '../../../../src/records/model/processRecord';
import type { RecordWrite } from '../../../../src/records/model/recordStore';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';
import {
  createSample,
  EDIT,
  MARIAM,
  NUMBER_OF_RTA,
  OMAR,
  rewrite,
  sampleEvent,
  sampleRecord,
  VERIFIED,
} from '../../../support/records/sampleRecord';

let database: TestDatabase;
let store: SqlRecordStore;
beforeEach(async () => {
  database = await createTestDatabase();
  store = new SqlRecordStore(database.db);
});
afterEach(async () => {
  await database[Symbol.asyncDispose]();
});

const submission = (id: string = randomUUID(), personId = MARIAM.id) => ({ id, personId });
const last = (versions: readonly ProcessRecord[]) => versions[versions.length - 1]!;
const count = async (table: 'records' | 'record_versions' | 'record_events' | 'outbox') => {
  const rows = await database.db.selectFrom(table).selectAll().execute();
  return rows.length;
};

/** An edit of the department, which gives back what it was before. */
const renameTo =
  (department: string) =>
  (versions: readonly ProcessRecord[]): RecordWrite<{ before: string | null }> => {
    const record = last(versions);
    const before = record.fields.department ?? null;
    return {
      records: [{ ...record, fields: { ...record.fields, department } }],
      events: [sampleEvent(record, { ...EDIT, old: before, new: department })],
      result: { before },
    };
  };

describe('creating a record', () => {
  it('keeps everything that was given, under its first row version', async () => {
    const given = sampleRecord({
      assumed: ['entityId'],
      figures: {
        baselineSheets: '0.5',
        residualSheets: '0',
        eliminatedSheets: '0.5',
        calcVersion: '1',
      },
      original: { entityId: 'rta', sheetsPerTransaction: 2.25 },
      possibleDuplicates: [{ number: 'PL-RTA-2026-0007', dismissed: true }],
      centralReasons: ['large', 'sample'],
    });
    const created = await store.create(given, sampleEvent(given), submission());
    expect(created).toEqual({ ...given, rowVersion: 1 });
    expect(await store.find({ id: given.id })).toEqual(created);
    expect(await store.events(given.id)).toEqual([sampleEvent(given)]);
  });

  it('is done once for a submission: the first record is given again, as it is by then', async () => {
    const [first, second] = [sampleRecord(), sampleRecord()];
    const same = submission();
    await store.create(first, sampleEvent(first), same);
    await rewrite(store, first.id, { fields: { entityId: 'dm' } });
    const again = await store.create(second, sampleEvent(second), same);
    expect([again.id, again.fields]).toEqual([first.id, { entityId: 'dm' }]);
    expect(await store.find({ id: second.id })).toBeUndefined();
  });

  it('refuses an id that is no UUID, and a number that nobody gave', async () => {
    for (const wrong of [{ id: 'x' }, { number: 'PL-RTA-2026-0001' }, { version: 2 }]) {
      await expect(createSample(store, wrong)).rejects.toThrow(/begins under a UUID/);
    }
    expect(await count('records')).toBe(0);
  });
});

describe('finding a record', () => {
  it('finds it by its id and its number, and any of its versions', async () => {
    const { id } = await createSample(store);
    await rewrite(store, id, VERIFIED, { number: NUMBER_OF_RTA });
    const second = await rewrite(store, id, { ...sampleRecord(), id, version: 2 });
    expect(await store.find({ id: id.toUpperCase() })).toEqual(second);
    expect(await store.find({ number: 'PL-RTA-2026-0001' })).toEqual(second);
    expect(await store.find({ id }, 1)).toMatchObject({ version: 1, status: 'verified' });
    expect(await store.find({ id }, 3)).toBeUndefined();
  });

  it.each([
    ['an id that is none', { id: "'; drop table records; --" }, undefined],
    ['a number with a NUL', { number: 'PL\0' }, undefined],
    ['a number with a lone surrogate', { number: 'PL\ud800' }, undefined],
    ['a version beyond every integer', { id: randomUUID() }, Number.MAX_SAFE_INTEGER],
    ['a version that is no number', { id: randomUUID() }, NaN],
  ])('finds nothing under %s', async (_, key, version) => {
    expect(await store.find(key, version)).toBeUndefined();
  });

  it('goes back to the verified version when the amendment is withdrawn', async () => {
    const { id } = await createSample(store);
    await rewrite(store, id, VERIFIED, { number: NUMBER_OF_RTA });
    await rewrite(store, id, { ...sampleRecord(), id, version: 2 });
    const current = await rewrite(store, id, { status: 'withdrawn' });
    expect(current).toMatchObject({ version: 1, status: 'verified', number: 'PL-RTA-2026-0001' });
    expect(await store.find({ id })).toEqual(current);
    const { records } = await store.list({ statuses: ['verified'], limit: 10, offset: 0 });
    expect(records).toEqual([current]);
  });
});

describe('changing a record', () => {
  it('lets the decision see every version, and writes what it says in one go', async () => {
    const { id } = await createSample(store);
    await rewrite(store, id, VERIFIED, { number: NUMBER_OF_RTA });
    const { submittedBy, submittedByName, submittedAt } = VERIFIED;
    const handIn = { status: 'submitted', submittedBy, submittedByName, submittedAt } as const;
    await rewrite(store, id, { ...sampleRecord(), id, version: 2, ...handIn });
    const changed = await store.change(id, submission(), ([first, second]) => ({
      // In the order that would count the record twice in between.
      records: [
        { ...second!, ...VERIFIED },
        { ...first, status: 'superseded' },
      ],
      events: [
        sampleEvent(second!, { action: 'verify' }),
        sampleEvent(first, { action: 'supersede' }),
      ],
      notices: [{ personId: MARIAM.id, kind: 'verified', recordId: id, version: 2 }],
      result: { words: 'yes' },
    }));
    expect(changed).toMatchObject({ done: { words: 'yes' }, replayed: false });
    expect(await store.find({ id }, 1)).toMatchObject({ status: 'superseded', rowVersion: 3 });
    expect(await store.find({ id })).toMatchObject({
      status: 'verified',
      rowVersion: 2,
      version: 2,
    });
    expect((await store.events(id)).map(({ action }) => action).slice(-2)).toEqual([
      'verify',
      'supersede',
    ]);
    expect(await count('outbox')).toBe(1);
  });

  it('counts the row version up, whatever the writer thinks that it is', async () => {
    const { id } = await createSample(store);
    await rewrite(store, id, { rowVersion: 0 });
    expect((await rewrite(store, id, { rowVersion: 77 })).rowVersion).toBe(3);
  });

  it('writes nothing when the decision refuses, and lets the same submission try again', async () => {
    const created = await createSample(store);
    const same = submission();
    const refuse = () => ({ refused: 'not yours' as const });
    expect(await store.change(created.id, same, refuse)).toEqual({ refused: 'not yours' });
    expect(await store.find({ id: created.id })).toEqual(created);
    expect(await store.change(created.id, same, renameTo('Licensing'))).toMatchObject({
      replayed: false,
    });
  });

  it('writes nothing when the decision throws', async () => {
    const created = await createSample(store);
    const fail = () => {
      throw new Error('broken');
    };
    await expect(store.change(created.id, submission(), fail)).rejects.toThrow('broken');
    expect(await store.find({ id: created.id })).toEqual(created);
  });

  it('says that a record is missing, and keeps nothing of the submission', async () => {
    const same = submission();
    for (const id of [randomUUID(), 'no id at all']) {
      expect(await store.change(id, same, renameTo('x'))).toEqual({ missing: true });
    }
    const { id } = await createSample(store);
    expect(await store.change(id, same, renameTo('x'))).toMatchObject({ replayed: false });
  });

  it('gives the result of a submission again with the record as it is by then', async () => {
    const { id } = await createSample(store);
    const same = submission();
    await store.change(id, same, renameTo('First'));
    await store.change(id, submission(), renameTo('Second'));
    const again = await store.change(id, same, renameTo('First'));
    expect(again).toMatchObject({ done: { before: null }, replayed: true });
    expect(again).toMatchObject({ record: { fields: { department: 'Second' }, rowVersion: 3 } });
  });

  it('takes the same submission id of another person for another submission', async () => {
    const { id } = await createSample(store);
    const same = randomUUID();
    await store.change(id, submission(same), renameTo('First'));
    const other = await store.change(id, submission(same, OMAR.id), renameTo('Second'));
    expect(other).toMatchObject({ done: { before: 'First' }, replayed: false });
  });

  it('does nothing for a submission that was sent for another record, or began one', async () => {
    const [one, two] = [await createSample(store), await createSample(store)];
    const same = submission();
    await store.change(one.id, same, renameTo('First'));
    expect(await store.change(two.id, same, renameTo('Second'))).toEqual({ spent: two });
    expect(await store.change(randomUUID(), same, renameTo('x'))).toEqual({ missing: true });
    expect(await store.change(two.id, submission(two.id), renameTo('x'))).toEqual({ spent: two });
    expect(await store.find({ id: two.id })).toEqual(two);
  });

  it('begins one record with a submission that has changed another', async () => {
    const same = submission();
    await store.change((await createSample(store)).id, same, renameTo('First'));
    const [begun, again] = [sampleRecord(), sampleRecord()];
    await store.create(begun, sampleEvent(begun), same);
    expect(await store.create(begun, sampleEvent(begun), same)).toMatchObject({ id: begun.id });
    expect(await store.find({ id: again.id })).toBeUndefined();
  });

  describe('that is sent with a content', () => {
    const sent = (content: string, id: string) => ({ ...submission(id), content });

    it('is another one with another content than the last time, and the same with the same', async () => {
      const { id } = await createSample(store);
      const form = randomUUID();
      const replayed = [];
      for (const content of ['First', 'First', 'Second', 'Second', 'First']) {
        const changed = await store.change(id, sent(content, form), renameTo(content));
        replayed.push('replayed' in changed && changed.replayed);
        expect(changed).toMatchObject({ record: { fields: { department: content } } });
      }
      expect(replayed).toEqual([false, true, false, true, false]);
    });

    it('changes each record and begins one for itself', async () => {
      const [one, two] = [await createSample(store), await createSample(store)];
      for (const { id } of [one, two])
        expect(await store.change(id, sent('a', two.id), renameTo('a'))).toMatchObject({
          done: { before: null },
          replayed: false,
        });
    });

    it('is tried again with a correction that was refused', async () => {
      const { id } = await createSample(store);
      const form = randomUUID();
      await store.change(id, sent('a', form), renameTo('a'));
      await store.change(id, sent('b', form), () => ({ refused: 'no' }));
      const again = await store.change(id, sent('b', form), renameTo('b'));
      expect(again).toMatchObject({ done: { before: 'a' }, replayed: false });
    });
  });

  it.each([[null], [0], [['a', { b: null }]], ['نص \0 \ud800 "\\u0000"']])(
    'gives the result %j again as it was',
    async (result) => {
      const { id } = await createSample(store);
      const same = submission();
      const decide = () => ({ records: [], events: [], result });
      await store.change(id, same, decide);
      expect(await store.change(id, same, decide)).toMatchObject({ done: result, replayed: true });
    },
  );

  it('refuses to write to another record than the one that is locked', async () => {
    const [one, two] = [await createSample(store), await createSample(store)];
    const writes = [
      { records: [two], events: [] },
      { records: [], events: [sampleEvent(two)] },
      {
        records: [],
        events: [],
        notices: [{ personId: 'x', kind: 'verified' as const, recordId: two.id, version: 1 }],
      },
    ];
    for (const wrong of writes) {
      const change = store.change(one.id, undefined, () => ({ ...wrong, result: null }));
      await expect(change).rejects.toThrow(/to no other/);
    }
  });
});

describe('the number of a record', () => {
  it('counts for each entity and year from 1, and is in the history', async () => {
    const numbers = [];
    for (const number of [
      NUMBER_OF_RTA,
      NUMBER_OF_RTA,
      { code: 'RTA', year: 2027 },
      { code: 'DM', year: 2026 },
    ]) {
      const { id } = await createSample(store);
      numbers.push((await rewrite(store, id, {}, { number })).number);
    }
    expect(numbers).toEqual([
      'PL-RTA-2026-0001',
      'PL-RTA-2026-0002',
      'PL-RTA-2027-0001',
      'PL-DM-2026-0001',
    ]);
    const { id } = (await store.find({ number: 'PL-DM-2026-0001' }))!;
    const given = { action: 'number', new: 'PL-DM-2026-0001' } as const;
    expect((await store.events(id)).at(-1)).toEqual(sampleEvent({ id, version: 1 }, given));
  });

  it('is given once, and goes on after 9999', async () => {
    const { id } = await createSample(store);
    await database.db
      .insertInto('record_sequences')
      .values({ ...NUMBER_OF_RTA, last: 9999 })
      .execute();
    await rewrite(store, id, {}, { number: NUMBER_OF_RTA });
    const again = await rewrite(
      store,
      id,
      { number: 'PL-DM-2020-0001' },
      { number: NUMBER_OF_RTA },
    );
    expect(again.number).toBe('PL-RTA-2026-10000');
    const actions = (await store.events(id)).map(({ action }) => action);
    expect(actions).toEqual(['create', 'edit', 'number', 'edit']);
  });

  it('is not used up by a change that comes to nothing', async () => {
    const [one, two] = [await createSample(store), await createSample(store)];
    const hardKey = 'rta|G4';
    await rewrite(store, one.id, {}, { hardKeys: [hardKey] });
    const collide = { records: [two], events: [sampleEvent(two, EDIT)], result: null };
    await store.change(two.id, undefined, () => ({
      ...collide,
      number: NUMBER_OF_RTA,
      hardKeys: [hardKey],
    }));
    expect((await rewrite(store, one.id, {}, { number: NUMBER_OF_RTA })).number).toBe(
      'PL-RTA-2026-0001',
    );
  });

  it('is in the history of a change that has nothing else to tell, by whom the last one was', async () => {
    const { id } = await createSample(store);
    const number = NUMBER_OF_RTA;
    await rewrite(store, id, { updatedAt: '2026-11-26T00:00:00.000Z' }, { events: [], number });
    expect((await store.events(id)).at(-1)).toMatchObject({
      action: 'number',
      actorId: MARIAM.id,
      at: '2026-11-26T00:00:00.000Z',
    });
  });
});

describe('the hard key', () => {
  it('is held by one record until it gives the key back', async () => {
    const [one, two] = [await createSample(store), await createSample(store)];
    const hardKey = 'rta|G4';
    await rewrite(
      store,
      one.id,
      { status: 'submitted' },
      { hardKeys: [hardKey], number: NUMBER_OF_RTA },
    );
    await rewrite(store, one.id, {}, { hardKeys: [hardKey] });
    const take = () =>
      store.change(two.id, submission('the same'), () => ({
        records: [{ ...two, status: 'submitted' as const }],
        events: [],
        hardKeys: [hardKey],
        result: null,
      }));
    expect(await take()).toEqual({
      taken: { id: one.id, number: 'PL-RTA-2026-0001', status: 'submitted' },
    });
    expect(await store.find({ id: two.id })).toEqual(two);
    await rewrite(store, one.id, { status: 'withdrawn' }, { hardKeys: [] });
    expect(await take()).toMatchObject({ replayed: false, record: { status: 'submitted' } });
  });

  it('may be of any length', async () => {
    const [one, two] = [await createSample(store), await createSample(store)];
    const hardKey = 'ك\0'.repeat(2_000);
    await rewrite(store, one.id, {}, { hardKeys: [hardKey] });
    const change = store.change(two.id, undefined, () => ({
      records: [],
      events: [],
      hardKeys: [hardKey],
      result: null,
    }));
    expect(await change).toMatchObject({ taken: { id: one.id } });
  });
});

describe('what goes into the rows', () => {
  it('is read back exactly: decimals, instants, days, absent values and null', async () => {
    const { id } = await createSample(store);
    const written = await rewrite(store, id, {
      ...VERIFIED,
      updatedAt: '2026-11-25T10:00:00.123Z',
      figures: {
        baselineSheets: '500000000000',
        residualSheets: '0.10',
        eliminatedSheets: '499999999999.90',
        calcVersion: '1',
      },
      decision: {
        ...VERIFIED.decision,
        note: 'نعم',
        verifiedValues: { sheetsPerTransaction: 1.25, residualTransactionsPerYear: 0 },
      },
    });
    expect(written.figures).toEqual({
      baselineSheets: '500000000000',
      residualSheets: '0.1',
      eliminatedSheets: '499999999999.9',
      calcVersion: '1',
    });
    expect(written).toMatchObject({
      updatedAt: '2026-11-25T10:00:00.123Z',
      nextReviewDate: '2027-11-25',
      decision: { note: 'نعم', verifiedValues: { sheetsPerTransaction: 1.25 } },
    });
    const record = { id, version: 1 };
    const events = [
      sampleEvent(record, { ...EDIT, old: null, new: ['kiosk'], note: 'assumed' }),
      sampleEvent(record, { action: 'withdraw' }),
    ];
    await rewrite(store, id, {}, { events });
    expect((await store.events(id)).slice(-2)).toEqual(events);
  });

  it('loses NUL characters and halves of pairs instead of failing', async () => {
    const dirty = 'a\0b\ud800c';
    const record = sampleRecord({
      ownerName: dirty,
      fields: { description: dirty, url: '\\u0000' },
    });
    const event = sampleEvent(record, { ...EDIT, note: dirty, old: dirty, new: [dirty] });
    const created = await store.create(record, event, submission());
    expect([created.ownerName, created.fields]).toEqual([
      'ab\ufffdc',
      { description: 'ab\ufffdc', url: '\\u0000' },
    ]);
    expect(await store.events(record.id)).toMatchObject([
      { note: 'ab\ufffdc', old: 'ab\ufffdc', new: ['ab\ufffdc'] },
    ]);
  });

  it('keeps persons apart whatever their ids are made of', async () => {
    const ids = ['29:1-ا/..', 'a\0', 'a', 'say "x"', '__proto__'];
    for (const id of ids) {
      await createSample(store, { ownerId: id, contributors: [id] });
    }
    for (const id of ids) {
      const { records } = await store.list({ ownerId: id, limit: 10, offset: 0 });
      expect(records.map((record) => [record.ownerId, record.contributors])).toEqual([[id, [id]]]);
    }
    await expect(createSample(store, { ownerId: 'x'.repeat(5_000) })).resolves.toBeDefined();
  });

  it('cuts names that no directory has, and refuses fields beyond every size', async () => {
    const { ownerName } = await createSample(store, { ownerName: 'م'.repeat(5_000) });
    expect(ownerName).toHaveLength(400);
    const fields = { description: 'x'.repeat(300_000) };
    await expect(createSample(store, { fields })).rejects.toThrow(/check constraint/);
  });
});

describe('what sums and comparisons read', () => {
  it('counts the verified version of each numbered record, also while it is being amended', async () => {
    const { id } = await createSample(store, {
      fields: { entityId: 'rta', partOf: 'PL-RTA-2026-0009' },
    });
    await rewrite(store, id, VERIFIED, { number: NUMBER_OF_RTA });
    await rewrite(store, id, { ...sampleRecord(), id, version: 2 });
    const other = await createSample(store, { fields: { entityId: 'dm' } });
    await rewrite(store, other.id, VERIFIED, { number: { code: 'DM', year: 2026 } });
    await rewrite(store, (await createSample(store)).id, {}, { number: NUMBER_OF_RTA });
    const rta = {
      id,
      number: 'PL-RTA-2026-0001',
      entityId: 'rta',
      partOf: 'PL-RTA-2026-0009',
      figures: VERIFIED.figures,
    };
    expect(await store.counted(['rta', 'x'])).toEqual({ counted: [rta], links: [] });
    expect(await store.counted([])).toEqual({ counted: [], links: [] });
    expect((await store.counted()).counted.map(({ number, partOf }) => [number, partOf])).toEqual([
      ['PL-DM-2026-0001', null],
      ['PL-RTA-2026-0001', 'PL-RTA-2026-0009'],
    ]);
  });

  it('knows what records are part of that are not verified, unless they are withdrawn', async () => {
    const fields = { entityId: 'dewa', partOf: 'PL-DEWA-2026-0009' };
    const number = { code: 'DEWA', year: 2026 };
    const created = async () =>
      rewrite(store, (await createSample(store, { fields })).id, {}, { number });
    const draft = await created();
    await rewrite(store, (await created()).id, { status: 'withdrawn' });
    await createSample(store, { fields });
    await rewrite(store, (await created()).id, { fields: { entityId: 'dewa' } });
    const links = [{ number: draft.number, ...fields }];
    expect(await store.counted(['dewa'])).toEqual({ counted: [], links });
  });

  it('compares the current versions of numbered records that are not withdrawn', async () => {
    const { id, fields } = await createSample(store);
    await rewrite(store, id, { status: 'submitted' }, { number: NUMBER_OF_RTA });
    await createSample(store);
    const gone = await createSample(store);
    await rewrite(store, gone.id, { status: 'withdrawn' }, { number: NUMBER_OF_RTA });
    const { processNameAr, processNameEn, sheetsPerTransaction, transactionsPerYear } = fields;
    const compared = {
      id,
      number: 'PL-RTA-2026-0001',
      status: 'submitted',
      entityId: 'rta',
      ownerId: MARIAM.id,
      fields: { processNameAr, processNameEn, sheetsPerTransaction, transactionsPerYear },
    };
    expect(await store.comparable()).toEqual([compared]);
    expect(await store.comparable({ entityId: 'rta' })).toEqual([compared]);
    expect(await store.comparable({ entityId: 'dm' })).toEqual([]);
    const elsewhere = { entityId: 'dm', ...(processNameAr ? { processNameAr } : {}) };
    expect(await store.comparable(elsewhere)).toEqual([compared]);
  });

  it('knows the figures that an entity has stated last, and keeps the earlier ones', async () => {
    const bought = { entityId: 'rta', kind: 'purchased_sheets', source: 'Stores' } as const;
    const cost = {
      entityId: 'rta',
      kind: 'cost_per_sheet',
      year: null,
      source: 'Contract',
    } as const;
    await store.setEntityFigure({ ...bought, year: 2025, value: '1000' }, OMAR.id);
    await store.setEntityFigure({ ...bought, year: 2026, value: '900.50' }, OMAR.id);
    await store.setEntityFigure({ ...bought, year: 2025, value: '1100' }, MARIAM.id);
    await store.setEntityFigure({ ...cost, value: '0.070' }, OMAR.id);
    await store.setEntityFigure({ ...cost, entityId: 'dm', value: '1' }, OMAR.id);
    expect(await store.entityFigures('rta')).toEqual([
      { ...cost, value: '0.07' },
      { ...bought, year: 2025, value: '1100' },
      { ...bought, year: 2026, value: '900.5' },
    ]);
    const history = await database.db.selectFrom('entity_figures').selectAll().execute();
    expect(history.map(({ by_person, value }) => [by_person, value]).slice(0, 3)).toEqual([
      [OMAR.id, '1000'],
      [OMAR.id, '900.50'],
      [MARIAM.id, '1100'],
    ]);
  });
});
