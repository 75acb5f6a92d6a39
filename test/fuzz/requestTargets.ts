import type { Activity } from 'botbuilder';
import assert from 'node:assert';
import { generateKeyPairSync } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { attachedFiles, utteranceOf } from '../../src/bot/context/utterance';
import {
  removedTarget,
  conversationPlace,
  isAddressed,
} from '../../src/bot/context/conversationPlace';
import { messageText } from '../../src/bot/extension/logThisExtension';
import {
  choicesRequest,
  logRequest,
  searchRequest,
} from '../../src/bot/extension/extensionRequests';
import { findForeignClaim } from '../../src/bot/auth/activityClaims';
import {
  KeysUnavailable,
  TokenRefused,
  claimFault,
  verifyChannelToken,
} from '../../src/bot/auth/channelToken';
import { isExecution } from '../../src/bot/context/invokeResponse';
import { personId } from '../../src/bot/context/turnActor';
import { builtInButton } from '../../src/bot/conversation/builtInButtons';
import { replyLanguage } from '../../src/bot/context/replyLanguage';
import { retryAfterMs } from '../../src/bot/connector/sendPolicy';
import { readCardAction } from '../../src/cards/actions/cardAction';
import {
  exportQuery,
  overviewQuery,
  recordsQuery,
  reportQuery,
} from '../../src/contract/tabContract';
import { isActivity } from '../../src/http/activityValidation';
import { matchesEtag } from '../../src/http/etag';
import { readJson } from '../../src/http/bodyLimits';
import { readTabRequest } from '../../src/http/tab/tabRoutes';
import { parseTraceparent } from '../../src/bot/context/turnTrace';
import { askedPeriod } from '../../src/records/reporting/reportScope';
import { CursorError, type TableQuery } from '../../src/records/reporting/recordTable';
import { readCursor, writeCursor } from '../../src/store/reporting/recordTableCursor';
import { readFilters, writeFilters } from '../../src/tab/records/table/filterState';
import { openRoute } from '../../src/tabApi/tabRoute';
import type { FuzzTarget } from './fuzzTarget';
import { withOtherValue } from './otherValues';
import { shippedMessages } from './shippedMessages';

const ARRIVED_AT = Date.parse('2026-11-25T08:00:30Z');
const TENANT = '72f988bf-86f1-41af-91ab-2d7cd011db47';
const REGISTERED = {
  kind: 'registered',
  appType: 'SingleTenant',
  appId: '2f1c9a4e-0b7d-4c55-9d3e-6a8b1f20c7d4',
  tenantId: TENANT,
  password: undefined,
} as const;

const MESSAGE = {
  type: 'message',
  id: '1',
  timestamp: '2026-11-25T08:00:00Z',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  from: { id: '29:1', name: 'Mariam', aadObjectId: '2f1c9a4e-0b7d-4c55-9d3e-6a8b1f20c7d4' },
  recipient: { id: '28:1', name: 'Lawaraq' },
  conversation: { id: 'a:1', conversationType: 'personal', tenantId: TENANT },
  channelData: { tenant: { id: TENANT } },
  text: 'What is the target?',
};
const RECORD = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';

/** What the readers behind the front door make of an activity that was let in. */
function readAll(activity: Activity): void {
  isAddressed(activity);
  conversationPlace(activity);
  removedTarget(activity);
  replyLanguage(activity, {});
  assert(Object.values(attachedFiles(activity)).every((one) => typeof one === 'boolean'));
  assert.notStrictEqual(personId(activity), '');
  const { text } = utteranceOf(activity);
  assert(!/[\n\u202e]/.test(text), JSON.stringify(text));
  builtInButton(text, shippedMessages());
  const value = (activity.value ?? {}) as { action?: { data?: unknown } | null };
  isExecution(value);
  for (const data of [value, value.action?.data]) {
    const read = readCardAction(data);
    if (read) assert(Object.values(read.inputs).every((input) => typeof input === 'string'));
  }
  for (const request of [searchRequest, choicesRequest]) request.safeParse(value);
  const logged = logRequest.safeParse(value);
  if (logged.success) assert(!messageText(logged.data.messagePayload).includes('\u202e'));
}

const activities: FuzzTarget = {
  seeds: () =>
    [
      MESSAGE,
      {
        ...MESSAGE,
        conversation: { id: '19:c;messageid=1', conversationType: 'channel', tenantId: TENANT },
        text: '<at>Lawaraq</at> &lt;b&gt; <p>help</p>',
        entities: [
          { type: 'mention', text: '<at>Lawaraq</at>', mentioned: { id: '28:1', name: 'Lawaraq' } },
        ],
        attachments: [{ contentType: 'text/html', content: '<p>' }, { contentType: 'image/png' }],
        channelData: { tenant: { id: TENANT }, team: { id: '19:t' }, channel: { id: '19:c' } },
      },
      {
        ...MESSAGE,
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: {
          action: {
            type: 'Action.Execute',
            data: { lawaraq: { verb: 'log.edit', record: RECORD, field: 'department' }, a: 1 },
          },
        },
      },
      {
        ...MESSAGE,
        type: 'invoke',
        name: 'composeExtension/fetchTask',
        value: {
          commandId: 'logThis',
          messagePayload: {
            body: { contentType: 'html', content: '<div>Permit&nbsp;&#x41;<br>3 pages</div>' },
            from: { user: { displayName: 'Ahmed' } },
          },
        },
      },
      {
        ...MESSAGE,
        type: 'invoke',
        name: 'composeExtension/query',
        value: {
          commandId: 'searchKnowledge',
          parameters: [{ name: 'query', value: 'phase' }],
          queryOptions: { skip: 0, count: 25 },
        },
      },
      {
        ...MESSAGE,
        type: 'conversationUpdate',
        membersAdded: [{ id: '28:1' }],
        membersRemoved: null,
        channelData: { eventType: 'teamDeleted', team: { id: '19:t' }, tenant: null },
        value: { lawaraq: { verb: 'record.open', record: RECORD, version: 1 }, text: 'chosen' },
      },
    ].map((activity, at) => `@${at * 100}\n${JSON.stringify(activity)}`),
  check(input) {
    let body: unknown;
    try {
      body = withOtherValue(input.toString(), JSON.parse);
    } catch {
      return;
    }
    if (!isActivity(body)) return;
    const activity = body as Activity;
    for (const identity of [{ kind: 'anonymous' } as const, REGISTERED])
      if (findForeignClaim(activity, identity, ARRIVED_AT) === 'tenant')
        assert.strictEqual(identity.kind, 'registered');
    readAll(activity);
  },
};

const MOST = 2_048;

/** As a request brings it, in two pieces. */
const asRequest = (body: Buffer) =>
  Readable.from([body.subarray(0, body.length >> 1), body.subarray(body.length >> 1)], {
    objectMode: false,
  }) as unknown as IncomingMessage;

function plainlyIn(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body));
  } catch {
    return undefined;
  }
}

const bodies: FuzzTarget = {
  seeds: () => [
    '{"type":"message","text":"مرحبا","entities":[{"a":[1,2.5e3,null,true]}]}',
    '{"a":{"__proto__":{"b":1}},"constructor":{"prototype":{}}}',
    '{"constructor":"text","\\u005f_proto__":[]}',
    '[[[[[[[[[[]]]]]]]]]]',
    '"\\ud800" ',
    `{"text":"${'x'.repeat(2_100)}"}`,
  ],
  async check(input) {
    const read = await readJson(asRequest(input), MOST);
    if (input.length > MOST) assert.deepStrictEqual(read, { status: 413 });
    else if ('value' in read) {
      assert.deepStrictEqual(read.value, plainlyIn(input));
      assert(!Object.hasOwn(Object(read.value) as object, '__proto__'));
    } else assert.strictEqual(read.status, 400);
  },
};

const QUERY: TableQuery = {
  viewer: { personId: 'mariam', everything: true, coordinates: [], verifies: [] },
  sort: 'updated',
  descending: true,
  limit: 50,
};
const CURSOR = {
  key: '2026-11-25 08:30:00.123+04',
  id: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
  many: false,
};
const ROUTES = [recordsQuery, overviewQuery, exportQuery, reportQuery].map((query) =>
  openRoute('/x', query, () => ({ outcome: 'not_found' })),
);

/** A cursor that is taken is one that the query could have written. */
function expectOwn(query: TableQuery): void {
  try {
    const cursor = readCursor(query);
    if (cursor)
      assert.deepStrictEqual(readCursor({ ...query, after: writeCursor(query, cursor) }), cursor);
  } catch (error) {
    assert(error instanceof CursorError, String(error));
  }
}

const addresses: FuzzTarget = {
  seeds: () => [
    writeCursor(QUERY, CURSOR),
    'only=mine&entityId=rta&status=draft,verified&text=%D9%82&sort=name&order=asc&limit=20',
    'from=2024-01-01&until=2024-12-31&entityId=rta&language=ar&liveFrom=2020-02-30',
    '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    'W/"abc", "d", *',
    'Wed, 21 Oct 2026 07:28:00 GMT',
    '1e400',
    '["2026-11-25 08:30:00.123+04","6f9619ff-8b86-4d01-b42d-00cf4fc964ff",true]',
    '{"from":"2024-01-01","until":"2024-02-29"}',
  ],
  check(input) {
    const text = input.toString();
    expectOwn({ ...QUERY, after: text });
    for (const sort of ['updated', 'number', 'eliminated', 'launched'] as const) {
      // As if somebody had sealed it.
      const query = { ...QUERY, sort };
      const parts = text.split('|');
      expectOwn({ ...query, after: writeCursor(query, { ...CURSOR, key: parts[0] ?? '' }) });
    }
    for (const route of ROUTES) {
      const asked = readTabRequest(route, { getQuery: () => text } as Parameters<
        typeof readTabRequest
      >[1]);
      if ('fields' in asked) assert(asked.fields.every((name) => name.length <= 50));
    }
    const filters = readFilters(text);
    assert.deepStrictEqual(readFilters(writeFilters(filters)), filters);
    const pause = retryAfterMs(text, 0) ?? 0;
    assert(pause >= 0 && pause <= 600_000, String(pause));
    matchesEtag('W/"abc"', text);
    const parent = parseTraceparent(text);
    if (parent) assert(!/^0+$/.test(parent.traceId) && !/^0+$/.test(parent.spanId));
    const [from, until] = text.split(/[&|]/);
    askedPeriod.safeParse({ from, until });
  },
  longest: 1_024,
};

const APP_ID = '2f1c9a4e-0b7d-4c55-9d3e-6a8b1f20c7d4';
const SERVICE = 'https://smba.trafficmanager.net/emea/';
const CHECKED_AT = 1_780_000_000;
const DAY = 86_400;
const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const CLAIMS = {
  iss: 'https://api.botframework.com',
  aud: APP_ID,
  exp: CHECKED_AT + 3_600,
  nbf: CHECKED_AT - 60,
  serviceurl: SERVICE,
};
const tokenOf = (head: unknown, claims: unknown) =>
  `Bearer ${part(head)}.${part(claims)}.${Buffer.alloc(256).toString('base64url')}`;

const rules = {
  appId: APP_ID,
  find: (kid: string) =>
    Promise.resolve(kid === 'k1' ? { key: publicKey, endorsements: ['msteams'] } : undefined),
};

/** Nobody has the other half of the key: no token is right. */
async function expectRefused(authorization: string): Promise<void> {
  await assert.rejects(
    () => verifyChannelToken(authorization, SERVICE, rules),
    (error) => error instanceof TokenRefused || error instanceof KeysUnavailable,
  );
}

/** Claims without a fault name the issuer, the bot and the address, and hold now. */
function expectSoundOnly(text: string): void {
  let claims: Partial<typeof CLAIMS> | null;
  try {
    claims = JSON.parse(text) as typeof claims;
  } catch {
    return;
  }
  if (typeof claims !== 'object' || claims === null) return;
  const fault = claimFault(claims, { appId: APP_ID, serviceUrl: SERVICE, now: CHECKED_AT });
  if (fault !== undefined) return;
  const { exp, nbf = CHECKED_AT, ...named } = claims;
  assert.deepStrictEqual(
    { iss: named.iss, aud: named.aud, serviceurl: named.serviceurl },
    { iss: CLAIMS.iss, aud: CLAIMS.aud, serviceurl: CLAIMS.serviceurl },
  );
  assert(
    typeof exp === 'number' && exp > CHECKED_AT - DAY && exp < CHECKED_AT + 2 * DAY,
    String(exp),
  );
  assert(typeof nbf !== 'number' || nbf <= CHECKED_AT + DAY, String(nbf));
}

const tokens: FuzzTarget = {
  seeds: () => [
    tokenOf({ alg: 'RS256', kid: 'k1', typ: 'JWT' }, CLAIMS),
    tokenOf({ alg: 'none' }, CLAIMS),
    tokenOf({ alg: 'HS256', kid: 'k1', crit: ['b64'], b64: false }, { ...CLAIMS, aud: [APP_ID] }),
    JSON.stringify(CLAIMS),
    'Bearer a.b.c',
    'Basic eyJ9',
  ],
  async check(input) {
    const text = input.toString();
    expectSoundOnly(text);
    await expectRefused(text);
    await expectRefused(tokenOf({ alg: 'RS256', kid: 'k1' }, text));
  },
  longest: 2_048,
};

/** What requests carry: activities, bodies, addresses, tokens. */
export const requestTargets = { activities, bodies, addresses, tokens };
