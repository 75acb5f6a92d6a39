import { randomUUID } from 'node:crypto';
import type { Card } from '../../../src/cards/kit/adaptiveCard';
import { dataOf, buttonsOf, verbsOf, type Colleague } from '../../support/people/colleague';
import { openOffice, submits, VERIFIES_RTA, type Office } from '../../support/people/office';
import { actionsOf, cardOf, textOf } from '../../support/cards/readCard';
import { BOT, message, type Sent } from '../../support/bot/testBot';

let office: Office;
let mariam: Colleague;
let omar: Colleague;
let huda: Colleague;
beforeAll(async () => {
  office = await openOffice();
  mariam = await office.joins('Mariam');
  omar = await office.joins('Omar', VERIFIES_RTA);
  huda = await office.joins('Huda');
});
afterAll(() => office[Symbol.asyncDispose]());

const CHANNEL = '19:paperless@thread.tacv2';
const QUESTION = 'What was the target of phase 2?';
const GROUP = { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true };
const thread = () => ({
  id: `${CHANNEL};messageid=${randomUUID()}`,
  conversationType: 'channel',
  isGroup: true,
});
const mention = { type: 'mention', mentioned: BOT, text: '<at>Lawaraq</at>' };
const mentioning = (text: string): Sent => ({
  text: `<at>Lawaraq</at> ${text}`,
  entities: [mention],
});

/** What a person asks the group for by its number. */
async function showInGroup(person: Colleague, number: string): Promise<Card> {
  const [card] = await person.send({ ...mentioning(number), conversation: GROUP });
  return card!;
}

/** What the client of a person gets for a button of a card in the group. */
async function pressed(person: Colleague, card: Card, verb: string, inputs = {}): Promise<Card> {
  const action = actionsOf(card).find((one) => 'verb' in one && one.verb === verb);
  if (!action || !('data' in action) || !('lawaraq' in action.data)) throw new Error(verb);
  const activity = message(undefined, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    deliveryMode: 'normal',
    from: { id: `29:${person.id}`, aadObjectId: person.id },
    serviceUrl: office.teams.url,
    conversation: GROUP,
    replyToId: 'card-in-the-group',
    value: {
      action: { type: 'Action.Execute', verb, data: dataOf(action.data.lawaraq, inputs) },
      trigger: 'manual',
    },
  });
  const response = await office.bot.post(activity);
  return ((await response.json()) as { value: Card }).value;
}

async function submitted(): Promise<{ id: string; number: string }> {
  const id = await submits(mariam);
  const { number } = (await office.records.find({ id }))!;
  return { id, number: number! };
}

describe('where several people write', () => {
  it.each(['groupChat', 'channel'])(
    'in a %s what does not mention it is not meant for it',
    async (conversationType) => {
      const conversation = { id: randomUUID(), conversationType, isGroup: true };
      const say = (more: Sent) => mariam.send({ conversation, ...more });
      const other = {
        ...mention,
        mentioned: { id: '29:other', name: 'Other' },
        text: '<at>Other</at>',
      };
      expect(await say({ text: QUESTION })).toEqual([]);
      expect(await say({ text: `<at>Other</at> ${QUESTION}`, entities: [other] })).toEqual([]);
      expect(textOf((await say(mentioning(QUESTION)))[0]!)).toMatch(/50%/);
      expect(await say({ text: 'source' })).toEqual([]);
    },
  );

  it('what is chosen on its cards needs no mention', async () => {
    const [card] = await mariam.send({ value: { text: QUESTION }, conversation: GROUP });
    expect(textOf(card!)).toMatch(/50%/);
  });

  it('it answers in the thread of the post', async () => {
    office.teams.sent.length = 0;
    const conversation = thread();
    const activity = message(undefined, {
      ...mentioning(QUESTION),
      deliveryMode: 'normal',
      serviceUrl: office.teams.url,
      conversation,
    });
    await office.bot.post(activity);
    const [{ path, activity: reply }] = office.teams.sent as [{ path: string; activity: Sent }];
    expect(path).toBe(
      `/v3/conversations/${encodeURIComponent(conversation.id)}/activities/${String(activity['id'])}`,
    );
    expect(textOf(cardOf(reply))).toMatch(/50%/);
  });
});

describe('a record in a group', () => {
  it('is the same card for everybody, whether there is such a record or not', async () => {
    const { number } = await submitted();
    const shown = await showInGroup(huda, number);
    const unknown = await showInGroup(huda, 'PL-RTA-2026-9999');
    expect(textOf(shown).replace(number, '')).toBe(textOf(unknown).replace('PL-RTA-2026-9999', ''));
    expect(buttonsOf(shown)).toEqual(buttonsOf(unknown));
    expect(textOf(shown)).not.toMatch(/Vehicle|RTA,/);
    expect(unknown.refresh?.userIds).toEqual([`29:${huda.id}`]);
  });

  it('is asked for by the clients of those who have to do with it', async () => {
    const { number } = await submitted();
    const { refresh } = await showInGroup(huda, number);
    expect([...refresh!.userIds].sort()).toEqual(
      [huda, mariam, omar].map(({ id }) => `29:${id}`).sort(),
    );
    expect(refresh!.action).toMatchObject({ verb: 'record.find', data: { lawaraq: { number } } });
  });

  it('shows each what they may see and do, and nothing that would be said to all', async () => {
    const { number } = await submitted();
    const card = await showInGroup(mariam, number);
    const [own, verifiers, strangers] = await Promise.all(
      [mariam, omar, huda].map((person) => pressed(person, card, 'record.find')),
    );
    expect(verbsOf(own!)).toContain('record.withdraw');
    expect(verbsOf(own!)).not.toContain('record.verify');
    expect(verbsOf(verifiers!)).toEqual(expect.arrayContaining(['record.verify', 'record.ask']));
    expect(textOf(strangers!)).toBe(office.messages.say('en', 'log.gone'));
    for (const one of [own!, verifiers!, strangers!])
      expect(actionsOf(one).filter(({ type }) => type === 'Action.Submit')).toEqual([]);
    expect(verifiers!.refresh?.userIds).toEqual([`29:${omar.id}`]);
  });

  it('can be decided there; the card of the others is written again', async () => {
    const { id, number } = await submitted();
    const card = await pressed(omar, await showInGroup(omar, number), 'record.find');
    office.teams.sent.length = 0;
    const after = await pressed(omar, card, 'record.verify');
    expect(textOf(after)).toContain(office.messages.say('en', 'record.status.verified'));
    expect((await office.records.find({ id }))?.status).toBe('verified');
    const anew = office.teams.sent.find(({ path }) => path.endsWith('/card-in-the-group'));
    expect(textOf(cardOf(anew?.activity))).toContain(number);
    expect(textOf(cardOf(anew?.activity))).not.toMatch(/verified/i);
  });

  it('is decided also where the card of the others cannot be written', async () => {
    const { id, number } = await submitted();
    const card = await pressed(omar, await showInGroup(omar, number), 'record.find');
    office.teams.answerWith(403);
    try {
      await pressed(omar, card, 'record.verify');
    } finally {
      office.teams.answerWith(201);
    }
    expect((await office.records.find({ id }))?.status).toBe('verified');
  });

  it('is answered in time also where nobody says whether the card of the others was written', async () => {
    const { number } = await submitted();
    const card = await pressed(omar, await showInGroup(omar, number), 'record.find');
    let release = () => undefined as void;
    office.teams.answerWith({ status: 201, after: new Promise((resolve) => (release = resolve)) });
    try {
      // Before Teams takes what is posted: it gives an invoke up after five seconds.
      const after = await pressed(omar, card, 'record.verify');
      expect(textOf(after)).toContain(office.messages.say('en', 'record.status.verified'));
    } finally {
      release();
      office.teams.answerWith(201);
    }
  });
});
