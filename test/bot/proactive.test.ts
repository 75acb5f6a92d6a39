import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { TeamsAdapter } from '../../src/bot/adapter';
import { Proactive } from '../../src/bot/proactive';
import { isTrustedServiceUrl } from '../../src/bot/trustedServiceUrl';
import { SqlConversationReferences } from '../../src/store/sqlConversationReferences';
import { startConnectorStub, type ConnectorStub } from '../support/connectorStub';
import { BOT, message, startSmallBot, type Sent, type TestBot } from '../support/testBot';

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
let proactive: Proactive;
beforeAll(async () => {
  [bot, teams] = await Promise.all([startSmallBot(), startConnectorStub()]);
  references = new SqlConversationReferences(bot.database.db);
  const log = pino({}, { write: (line: string) => void logged.push(JSON.parse(line) as Sent) });
  proactive = new Proactive({ adapter: new TeamsAdapter(identity), identity, references, log });
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

describe('a person is reached', () => {
  it('after having written to the bot, in the personal chat', async () => {
    const { id, sender } = somebody();
    expect(await proactive.send(id, hello)).toBe('not_installed');
    await bot.send(message('help', sender));
    expect(await proactive.send(id, hello)).toBe('sent');
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
    expect(await proactive.send(id, hello)).toBe('sent');
  });

  it('where the channel last said', async () => {
    const { id, sender } = somebody();
    await bot.send(message('help', { ...sender, serviceUrl: 'http://127.0.0.1:9/' }));
    await bot.send(message('help', sender));
    expect(await proactive.send(id, hello)).toBe('sent');
  });

  it('never through a group or a channel', async () => {
    const { id, sender } = somebody();
    for (const conversationType of ['channel', 'groupChat']) {
      const conversation = { id: randomUUID(), conversationType, isGroup: true };
      await bot.send(message('help', { ...sender, conversation }));
    }
    expect(await references.get(id)).toBeUndefined();
  });

  it('no more after the bot was removed, again after it was installed anew', async () => {
    const { id, sender } = somebody();
    const installation = (action: string) =>
      bot.send(message(undefined, { type: 'installationUpdate', action, ...sender }));
    await bot.send(message('help', sender));
    await installation('remove-upgrade');
    expect(await proactive.send(id, hello)).toBe('sent');
    await installation('remove');
    expect(await proactive.send(id, hello)).toBe('not_installed');
    await installation('add');
    expect(await proactive.send(id, hello)).toBe('sent');
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
    expect(await proactive.send(id, hello)).toBe('blocked');
    teams.answerWith(201);
    const before = teams.requests();
    expect(await proactive.send(id, hello)).toBe('blocked');
    expect(teams.requests()).toBe(before);
    await bot.send(message(undefined, { type: 'installationUpdate', action: 'add', ...sender }));
    expect(await proactive.send(id, hello)).toBe('sent');
  });

  it('404 is a chat that is no more', async () => {
    const { id } = await known();
    teams.answerWith(404);
    expect(await proactive.send(id, hello)).toBe('not_installed');
  });

  it.each([401, 412, 429, 500, 502, 504])('%i may pass, and is asked once', async (status) => {
    const { id } = await known();
    const before = teams.requests();
    teams.answerWith(status);
    expect(await proactive.send(id, hello)).toBe('retry');
    expect(teams.requests() - before).toBe(1);
    teams.answerWith(201);
    expect(await proactive.send(id, hello)).toBe('sent');
  });

  it('nothing at all may pass, too', async () => {
    const { id, sender } = somebody();
    await bot.send(message('help', { ...sender, serviceUrl: 'http://127.0.0.1:9/' }));
    expect(await proactive.send(id, hello)).toBe('retry');
  });
});

describe('an address that is not of Teams', () => {
  it('is not written to, and is reported', async () => {
    const { id, sender } = somebody();
    await bot.send(message('help', { ...sender, serviceUrl: 'https://smba.example/teams/' }));
    expect(await proactive.send(id, hello)).toBe('not_installed');
    expect(logged).toMatchObject([{ level: 50, serviceUrl: 'https://smba.example/teams/' }]);
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
