import assert from 'node:assert';
import type { Activity } from 'botbuilder';
import { attachedFiles, utteranceOf } from '../../../src/bot/context/utterance';
import {
  removedTarget,
  conversationPlace,
  isAddressed,
} from '../../../src/bot/context/conversationPlace';
import { messageText } from '../../../src/bot/extension/logThisExtension';
import {
  choicesRequest,
  logRequest,
  searchRequest,
} from '../../../src/bot/extension/extensionRequests';
import { findForeignClaim } from '../../../src/bot/auth/activityClaims';
import { isExecution } from '../../../src/bot/context/invokeResponse';
import { personId } from '../../../src/bot/context/turnActor';
import { builtInButton } from '../../../src/bot/conversation/builtInButtons';
import { replyLanguage } from '../../../src/bot/context/replyLanguage';
import { readCardAction } from '../../../src/cards/actions/cardAction';
import { isActivity } from '../../../src/http/activityValidation';
import type { FuzzTarget } from '../fuzzTarget';
import { withOtherValue } from '../otherValues';
import { shippedMessages } from '../shippedMessages';

const NOW = Date.parse('2026-11-25T08:00:30Z');
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
  assert(typeof attachedFiles(activity).any === 'boolean');
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

export const target: FuzzTarget = {
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
      if (findForeignClaim(activity, identity, NOW) === 'tenant')
        assert.strictEqual(identity.kind, 'registered');
    readAll(activity);
  },
};
