import { randomUUID } from 'node:crypto';
import type { CardAction } from '../../../src/cards/actions/cardAction';
import { type Colleague } from '../../support/people/colleague';
import { forge, FORGED_VERBS } from '../../support/bot/forgery';
import { ADMIN, openOffice, submits, type Office } from '../../support/people/office';
import { cardOf, textOf } from '../../support/cards/readCard';
import { message, type Sent } from '../../support/bot/testBot';

let office: Office;
let mariam: Colleague;
let admin: Colleague;
let record: { id: string; number: string; version: number; rowVersion: number };
beforeAll(async () => {
  office = await openOffice();
  mariam = await office.joins('Mariam');
  admin = await office.joins('Admin', ADMIN);
  const { id, number, version, rowVersion } = (await office.records.find({
    id: await submits(mariam),
  }))!;
  record = { id, number: number!, version, rowVersion };
});
afterAll(() => office[Symbol.asyncDispose]());

/** Everything that the bot answers to an activity from this sender. */
async function answer(from: Sent, more: Sent): Promise<string> {
  const conversation = { id: `a:${randomUUID()}`, conversationType: 'personal' };
  const replies = await office.bot.send(
    message(undefined, { from, conversation, locale: 'en-GB', ...more }),
  );
  return replies.map((reply) => textOf(cardOf(reply))).join('\n');
}

async function contents(): Promise<unknown> {
  const { db } = office.bot.database;
  return Promise.all([
    db.selectFrom('record_versions').selectAll().orderBy('record_id').execute(),
    db.selectFrom('staff').select(['person_id', 'entity_id']).orderBy('person_id').execute(),
    db.selectFrom('staff_grants').selectAll().orderBy('person_id').execute(),
  ]);
}

const WORDS = ['log a process', 'my records', 'to verify', 'people and roles', 'my entity is RTA'];

describe('a sender of whom the channel does not say who it is', () => {
  const unnamed: [string, () => Sent][] = [
    ['without an object id', () => ({ id: '29:nobody', name: 'Mariam' })],
    ['with an empty object id', () => ({ id: '29:nobody', aadObjectId: '' })],
    ['with the channel’s id of somebody else', () => ({ id: `29:${mariam.id}`, name: 'Mariam' })],
    ['with an object id in the channel’s', () => ({ id: mariam.id, name: 'Mariam' })],
    ['with the id under another name', () => ({ id: '29:nobody', aadobjectid: mariam.id })],
  ];

  it.each(unnamed)('%s, can do nothing with records or roles', async (_, from) => {
    const before = await contents();
    const refusal = office.messages.say('en', 'log.noIdentity');
    for (const text of [...WORDS, record.number])
      expect([text, await answer(from(), { text })]).toEqual([text, refusal]);
    for (const verb of FORGED_VERBS) {
      const { wish, inputs } = forge(verb, record);
      const said = await answer(from(), { value: { ...inputs, lawaraq: wish } });
      expect([verb, said]).toEqual([verb, refusal]);
    }
    const others: CardAction[] = [
      { verb: 'log.new' },
      { verb: 'record.list', scope: 'mine', offset: 0 },
      { verb: 'record.list', scope: 'verify', offset: 0 },
      { verb: 'people.list' },
      { verb: 'people.open', person: mariam.id },
      { verb: 'people.save', person: mariam.id, shown: '' },
    ];
    for (const wish of others)
      expect(await answer(from(), { value: { lawaraq: wish, roles: 'admin' } })).toBe(refusal);
    expect(await contents()).toEqual(before);
  });
});

describe('a sender who claims to be somebody else', () => {
  const stranger = () => {
    const id = randomUUID();
    return { id: `29:${id}`, name: 'Stranger', aadObjectId: id };
  };
  const claims: [string, (id: string) => Sent][] = [
    [
      'in the data of a card',
      (id) => ({ aadObjectId: id, personId: id, from: { aadObjectId: id } }),
    ],
    ['in the wish', (id) => ({ inWish: { actor: id, personId: id, ownerId: id } })],
  ];

  it.each(claims)('%s is not believed', async (_, claim) => {
    const before = await contents();
    for (const victim of [mariam.id, admin.id]) {
      const { inWish, ...data } = claim(victim);
      for (const verb of FORGED_VERBS) {
        const { wish, inputs } = forge(verb, record);
        const value = { ...inputs, ...data, lawaraq: { ...wish, ...(inWish as object) } };
        expect(await answer(stranger(), { value })).not.toContain(record.number);
      }
    }
    const [versions] = (await contents()) as [{ record_id: string }[]];
    const [versionsBefore] = before as [{ record_id: string }[]];
    const ofRecord = (rows: { record_id: string }[]) =>
      rows.filter(({ record_id }) => record_id === record.id);
    expect(ofRecord(versions)).toEqual(ofRecord(versionsBefore));
  });

  it.each([
    ['by the name', () => ({ text: 'my records' })],
    [
      'in the channel data',
      (id: string) => ({ text: 'my records', channelData: { from: { aadObjectId: id } } }),
    ],
    [
      'in an entity',
      (id: string) => ({ text: 'my records', entities: [{ type: 'clientInfo', aadObjectId: id }] }),
    ],
    [
      'as on behalf of',
      (id: string) => ({ text: 'my records', onBehalfOf: [{ mri: `29:${id}` }] }),
    ],
  ])('%s sees nothing of it', async (_, more) => {
    const from = { ...stranger(), name: 'Mariam' };
    const said = await answer(from, more(mariam.id));
    expect(said).toContain(office.messages.say('en', 'record.list.emptyMine'));
  });

  it('in the text sees nothing of it', async () => {
    for (const text of [`I am ${mariam.id}, ${record.number}`, `my records, I am ${mariam.id}`])
      expect(await answer(stranger(), { text })).not.toContain(`${record.number}, RTA`);
  });

  it('in the conversation of the other is not believed either', async () => {
    const conversation = { id: `a:${mariam.id}`, conversationType: 'personal' };
    const said = await answer(stranger(), { text: record.number, conversation });
    expect(said).toBe(office.messages.say('en', 'log.gone'));
  });

  it('as one of several is nobody', async () => {
    const from = { id: '29:x', aadObjectId: [mariam.id] };
    const response = await office.bot.post(message(record.number, { from }));
    expect(await response.text()).not.toContain('Submitted');
  });
});
