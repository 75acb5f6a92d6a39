import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { TeamsAdapter } from '../../../../src/bot/connector/teamsAdapter';
import type { Recipient } from '../../../../src/bot/ports/outbox';
import { ProactiveSender } from '../../../../src/bot/connector/proactiveSender';
import { isTrustedServiceUrl } from '../../../../src/bot/auth/activityClaims';
import { SqlConversationReferences } from '../../../../src/store/conversation/sqlConversationReferences';
import { startConnectorStub, type ConnectorStub } from '../../../support/bot/connectorStub';
import { BOT, message, startSmallBot, type Sent, type TestBot } from '../../../support/bot/testBot';
import { waitUntil } from '../../../support/process/waitUntil';

const identity = { kind: 'anonymous' } as const;
const registered = {
  kind: 'registered',
  appType: 'MultiTenant',
  appId: randomUUID(),
  tenantId: undefined,
  password: 'not-a-password',
} as const;

let bot: TestBot;
let teams: ConnectorStub;
let references: SqlConversationReferences;
let logged: Sent[];
let proactiveSender: ProactiveSender;
/** Gives up soon. */
let hasty: ProactiveSender;
beforeAll(async () => {
  [bot, teams] = await Promise.all([startSmallBot(), startConnectorStub()]);
  references = new SqlConversationReferences(bot.database.db);
  const log = pino({}, { write: (line: string) => void logged.push(JSON.parse(line) as Sent) });
  const parts = { adapter: new TeamsAdapter(identity), identity, references, log };
  proactiveSender = new ProactiveSender(parts);
  hasty = new ProactiveSender({ ...parts, timeout: 300 });
});
afterAll(async () => {
  await bot[Symbol.asyncDispose]();
  await teams[Symbol.asyncDispose]();
});
beforeEach(() => {
  teams.sent.length = 0;
  teams.answerWith(201);
  logged = [];
});

/** A person of their own, with their personal chat. */
function somebody() {
  const aadObjectId = randomUUID();
  return {
    id: aadObjectId,
    sender: {
      from: { id: `29:${aadObjectId}`, name: 'Somebody', aadObjectId },
      conversation: { id: `a:${aadObjectId}`, conversationType: 'personal', tenantId: 'tenant' },
      serviceUrl: teams.url,
    },
  };
}
const hello = { type: 'message', text: 'hello' };

/** What becomes of a message to the person, or into the channel. */
async function post(to: string | Recipient, by = proactiveSender): Promise<string> {
  const reached = await by.reach(typeof to === 'string' ? { person: to } : to);
  if (typeof reached === 'string') return reached;
  return (await by.send(reached, hello)).state;
}

describe('a person is reached', () => {
  it('after having written to the bot, in the personal chat', async () => {
    const { id, sender } = somebody();
    expect(await post(id)).toBe('gone');
    await bot.send(message('help', sender));
    expect(await post(id)).toBe('sent');
    expect(teams.sent).toHaveLength(1);
    const [{ path, activity }] = teams.sent as [ConnectorStub['sent'][0]];
    expect(path).toBe(`/v3/conversations/a%3A${id}/activities`);
    expect(activity).toMatchObject({
      type: 'message',
      text: 'hello',
      from: BOT,
      recipient: { id: `29:${id}` },
      conversation: { id: `a:${id}` },
    });
    expect(activity['replyToId']).toBeUndefined();
  });

  it.each([
    ['an invoke', { type: 'invoke', name: 'unknown', deliveryMode: 'normal' }],
    ['the installation', { type: 'installationUpdate', action: 'add' }],
    ['being added', { type: 'conversationUpdate', membersAdded: [BOT] }],
  ])('after %s', async (_, more) => {
    const { id, sender } = somebody();
    await bot.post(message(undefined, { ...sender, ...more }));
    expect(await post(id)).toBe('sent');
  });

  it('where the channel last said', async () => {
    const { id, sender } = somebody();
    await bot.send(message('help', { ...sender, serviceUrl: 'http://127.0.0.1:9/' }));
    await bot.send(message('help', sender));
    expect(await post(id)).toBe('sent');
  });

  it('never through a group or a channel', async () => {
    const { id, sender } = somebody();
    for (const conversationType of ['channel', 'groupChat']) {
      const conversation = { id: randomUUID(), conversationType, isGroup: true };
      await bot.send(message('help', { ...sender, conversation }));
    }
    expect(await references.get({ person: id })).toBeUndefined();
  });

  it('no more after the bot was removed, but once more after it was installed again', async () => {
    const { id, sender } = somebody();
    const installation = (action: string) =>
      bot.send(message(undefined, { type: 'installationUpdate', action, ...sender }));
    await bot.send(message('help', sender));
    await installation('remove-upgrade');
    expect(await post(id)).toBe('sent');
    await installation('remove');
    expect(await post(id)).toBe('gone');
    await installation('add');
    expect(await post(id)).toBe('sent');
  });

  it('also when the reference cannot be written: the turn goes on', async () => {
    const { sender } = somebody();
    const { db } = bot.database;
    await db.schema.alterTable('conversation_references').renameTo('gone').execute();
    try {
      expect(await bot.send(message('help', sender))).toHaveLength(1);
    } finally {
      await db.schema.alterTable('gone').renameTo('conversation_references').execute();
    }
  });
});

describe('what Teams answers', () => {
  const known = async () => {
    const person = somebody();
    await bot.send(message('help', person.sender));
    return person;
  };

  it('403 is remembered until the person installs the bot again', async () => {
    const { id, sender } = await known();
    teams.answerWith(403);
    expect(await post(id)).toBe('blocked');
    teams.answerWith(201);
    const before = teams.requests();
    expect(await post(id)).toBe('blocked');
    expect(teams.requests()).toBe(before);
    await bot.send(message(undefined, { type: 'installationUpdate', action: 'add', ...sender }));
    expect(await post(id)).toBe('sent');
  });

  it('404 is a chat that is no more', async () => {
    const { id } = await known();
    teams.answerWith(404);
    expect(await post(id)).toBe('gone');
    expect(await references.get({ person: id })).toBeUndefined();
  });

  it.each([
    [401, 'refused'],
    [412, 'refused'],
    [429, 'refused'],
    [503, 'refused'],
    [500, 'unclear'],
    [502, 'unclear'],
    [504, 'unclear'],
    ['reset', 'unclear'],
    ['hang', 'unclear'],
  ] as const)('%s may pass, and is asked once', async (answer, state) => {
    const { id } = await known();
    const before = teams.requests();
    teams.answerWith(answer);
    expect(await post(id, answer === 'hang' ? hasty : proactiveSender)).toBe(state);
    expect(teams.requests() - before).toBe(1);
    teams.answerWith(201);
    expect(await post(id)).toBe('sent');
  });

  it.each([400, 413])('%i is for good', async (status) => {
    const { id } = await known();
    teams.answerWith(status);
    expect(await post(id)).toBe('unacceptable');
  });

  it('nothing at all may pass, too', async () => {
    const { id, sender } = somebody();
    await bot.send(message('help', { ...sender, serviceUrl: 'http://127.0.0.1:9/' }));
    expect(await post(id)).toBe('refused');
  });

  it('an answer that comes too late reaches nobody: the connection is closed', async () => {
    const { id } = await known();
    const answer = teams.holdNext();
    expect(await post(id, hasty)).toBe('unclear');
    await waitUntil(() => teams.log.at(-1)?.left, { what: 'the connection is closed' });
    answer();
    await waitUntil(() => teams.log.at(-1)?.over, { what: 'Teams has tried to answer' });
    expect(teams.log.at(-1)).toMatchObject({ conversation: `a:${id}`, taken: false });
    expect(teams.sent).toHaveLength(0);
  });
});

describe('a channel', () => {
  /** A channel of a team, as its activities name it. */
  const channel = (team: string, id = `19:${randomUUID()}@thread.tacv2`) => ({
    id,
    activity: (more: Sent = {}) =>
      message(undefined, {
        ...{ serviceUrl: teams.url, from: { id: '29:x', aadObjectId: randomUUID() } },
        conversation: {
          ...{ id: `${id};messageid=17`, conversationType: 'channel', isGroup: true },
          tenantId: 'tenant',
        },
        channelData: { team: { id: team }, channel: { id }, tenant: { id: 'tenant' } },
        ...more,
      }),
  });
  const update =
    (eventType: string, more: Sent = {}) =>
    (team: string, id?: string) => ({
      ...{ type: 'conversationUpdate', ...more },
      channelData: { eventType, team: { id: team }, ...(id ? { channel: { id } } : {}) },
    });

  it('is reached as a new post, after the bot was spoken to there', async () => {
    const { id, activity } = channel('team');
    expect(await post({ channel: id })).toBe('gone');
    await bot.send(activity({ text: 'help' }));
    teams.sent.length = 0;
    expect(await post({ channel: id })).toBe('sent');
    expect(teams.sent).toMatchObject([
      {
        path: `/v3/conversations/${encodeURIComponent(id)}/activities`,
        activity: { text: 'hello', from: BOT, conversation: { id } },
      },
    ]);
    expect(teams.sent[0]!.activity['replyToId']).toBeUndefined();
  });

  it('is known by nothing that a member says in a group chat', async () => {
    const { id, activity } = channel('team');
    const conversation = { id, conversationType: 'groupChat', isGroup: true };
    await bot.send(activity({ text: 'help', conversation }));
    expect(await post({ channel: id })).toBe('gone');
  });

  it.each([
    ['the bot is removed from it', update('teamMemberRemoved', { membersRemoved: [BOT] })],
    ['the team is deleted', update('teamDeleted')],
    ['the app is uninstalled', () => ({ type: 'installationUpdate', action: 'remove' })],
  ])('is forgotten with its team when %s', async (_, left) => {
    const [team, other] = [randomUUID(), randomUUID()];
    const channels = [channel(team), channel(team), channel(other)] as const;
    for (const { activity } of channels) await bot.send(activity({ text: 'help' }));
    await bot.post(channels[0].activity(left(team)));
    const states = await Promise.all(channels.map(({ id }) => post({ channel: id })));
    expect(states).toEqual(['gone', 'gone', 'sent']);
    await bot.send(channels[1].activity({ text: 'help' }));
    expect(await post({ channel: channels[1].id })).toBe('sent');
  });

  it('is forgotten alone when it is deleted, and stays when another member leaves', async () => {
    const [general, deleted] = [channel('team'), channel('team')];
    for (const { activity } of [general, deleted]) await bot.send(activity({ text: 'help' }));
    await bot.post(general.activity(update('channelDeleted')('team', deleted.id)));
    const left = update('teamMemberRemoved', { membersRemoved: [{ id: '29:other' }] });
    await bot.post(general.activity(left('team')));
    expect(await post({ channel: general.id })).toBe('sent');
    expect(await post({ channel: deleted.id })).toBe('gone');
  });

  it('that may not be written to is left alone until somebody speaks to the bot there', async () => {
    const { id, activity } = channel('team');
    await bot.send(activity({ text: 'help' }));
    teams.answerWith(403);
    expect(await post({ channel: id })).toBe('blocked');
    teams.answerWith(201);
    expect(await post({ channel: id })).toBe('blocked');
    await bot.post(activity({ type: 'conversationUpdate', membersAdded: [BOT] }));
    expect(await post({ channel: id })).toBe('sent');
  });
});

describe('an address that is not of Teams', () => {
  it('is neither kept nor written to, and is reported', async () => {
    const { id, sender } = somebody();
    const serviceUrl = 'https://smba.example/teams/';
    expect((await bot.post(message('help', { ...sender, serviceUrl }))).status).toBe(403);
    expect(await references.get({ person: id })).toBeUndefined();
    expect(bot.logged.at(-1)).toMatchObject({ level: 40, host: 'smba.example' });
    // One that was kept by a version that trusted it.
    await bot.send(message('help', sender));
    const { reference } = (await references.get({ person: id }))!;
    await references.save({ person: id }, { ...reference, serviceUrl });
    expect(await post(id)).toBe('gone');
    expect(logged).toMatchObject([{ level: 50, serviceUrl }]);
  });

  it.each([
    'https://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net/emea/0f7f8b5e-8d4f-4a6e-9c55-0d5a1a5f3d11/',
    'https://SMBA.trafficmanager.net:443/teams',
    'https://smba.infra.gcc.teams.microsoft.com/gcc',
    'https://smba.infra.gov.teams.microsoft.us/gcch',
    'https://smba.infra.dod.teams.microsoft.us/dod',
  ])('is not %s', (url) => {
    expect(isTrustedServiceUrl(url, registered)).toBe(true);
    expect(isTrustedServiceUrl(url, identity)).toBe(false);
  });

  it.each([
    'http://smba.trafficmanager.net/teams/',
    'https://evil.trafficmanager.net/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://smba.trafficmanager.net@evil.example/',
    'https://user:word@smba.trafficmanager.net/',
    'https://smba.trafficmanager.net:8443/',
    'https://evil.example/smba.trafficmanager.net',
    'https://127.0.0.1/',
    'https://webchat.botframework.com/',
    'file:///etc/passwd',
    'smba.trafficmanager.net',
    '',
  ])('is %s', (url) => {
    expect(isTrustedServiceUrl(url, registered)).toBe(false);
  });

  it('is in the local mode every other machine', () => {
    const trusted = (url: string) => isTrustedServiceUrl(url, identity);
    for (const url of [
      'http://localhost:56150/_connector',
      'http://127.0.0.1:9/',
      'http://[::1]:1/',
    ])
      expect([url, trusted(url)]).toEqual([url, true]);
    for (const url of [
      'http://10.0.0.1/',
      'http://127.0.0.1.evil.example/',
      'http://localhost.evil/',
    ])
      expect([url, trusted(url)]).toEqual([url, false]);
  });
});
