import {
  CallerIdConstants,
  CloudAdapter,
  type Activity,
  type ConversationReference,
  type TurnContext,
  ConfigurationBotFrameworkAuthentication,
} from 'botbuilder';
import {
  AuthenticationConstants,
  type ConnectorClient,
  ConnectorFactory,
  type BotFrameworkAuthentication,
  type UserTokenClient,
} from 'botframework-connector';
import type { BotIdentity } from '../../config/config';
import type { ChatReference } from '../ports/conversationReferences';
import { ChannelAuthentication, type AuthenticationFailure } from '../auth/channelAuthentication';
import { sendWithoutRetry, sendWithRetry } from './sendPolicy';

type Authenticated = Awaited<ReturnType<BotFrameworkAuthentication['authenticateRequest']>>;

/** Cached services; Teams has only a handful of regions. */
const MOST_SERVICES = 100;

/**
 * The SDK's authentication without the objects that it creates per turn: a client for user sign-in,
 * which this bot does not use, and a connector client, which turns share per service here.
 */
class SharedConnectorAuthentication extends ConfigurationBotFrameworkAuthentication {
  private readonly clients = new Map<string, Promise<ConnectorClient>>();

  override async authenticateRequest(
    activity: Activity,
    authHeader: string,
  ): Promise<Authenticated> {
    const result = await super.authenticateRequest(activity, authHeader);
    const { connectorFactory } = result;
    if (!connectorFactory) return result;
    return { ...result, connectorFactory: new SharedConnectors(connectorFactory, this.clients) };
  }

  override createUserTokenClient(): Promise<UserTokenClient> {
    return Promise.resolve(undefined as unknown as UserTokenClient);
  }
}

class SharedConnectors extends ConnectorFactory {
  constructor(
    private readonly usual: ConnectorFactory,
    private readonly clients: Map<string, Promise<ConnectorClient>>,
  ) {
    super();
  }

  async create(serviceUrl: string, audience: string): Promise<ConnectorClient> {
    const { clients } = this;
    const key = `${audience} ${serviceUrl}`;
    const known = clients.get(key);
    if (known) return known;
    if (clients.size >= MOST_SERVICES) clients.clear();
    const making = this.make(serviceUrl, audience);
    clients.set(key, making);
    making.catch(() => clients.delete(key));
    return making;
  }

  private async make(serviceUrl: string, audience: string): Promise<ConnectorClient> {
    const client = await this.usual.create(serviceUrl, audience);
    sendWithRetry(client);
    return client;
  }
}

/** The response to a request. */
export interface ActivityResponse {
  status: number;
  body?: unknown;
  /** Set if the request was rejected before a turn started. */
  refused?: AuthenticationFailure;
}

type Logic = (context: TurnContext) => Promise<void>;

/** The SDK expects dates where JSON has strings, and channel data in some activities. */
function asSdkReads(activity: Activity): Activity {
  for (const name of ['timestamp', 'expiration', 'localTimestamp'] as const) {
    const value: unknown = activity[name];
    if (typeof value === 'string') activity[name] = new Date(value);
  }
  activity.channelData ??= {};
  return activity;
}

/** The default address of the Bot Framework's OpenID metadata. */
const METADATA = new URL(AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl);

/** The SDK's settings for the public cloud, except for the address of the keys. */
const publicCloud = (metadata: URL) => ({
  CallerId: CallerIdConstants.PublicAzureChannel,
  OAuthUrl: AuthenticationConstants.OAuthUrl,
  ToBotFromChannelOpenIdMetadataUrl: metadata.href,
  ToBotFromChannelTokenIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
  ToBotFromEmulatorOpenIdMetadataUrl: AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
  ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
  ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
  ValidateAuthority: true,
});

function authentication(identity: BotIdentity, metadata: URL): SharedConnectorAuthentication {
  if (identity.kind === 'anonymous') return new SharedConnectorAuthentication({});
  return new SharedConnectorAuthentication({
    ...publicCloud(metadata),
    MicrosoftAppId: identity.appId,
    MicrosoftAppType: identity.appType,
    ...(identity.tenantId === undefined ? {} : { MicrosoftAppTenantId: identity.tenantId }),
    ...(identity.password === undefined ? {} : { MicrosoftAppPassword: identity.password }),
  });
}

/** The SDK's adapter without its HTTP part, which would return error messages to the caller. */
export class TeamsAdapter extends CloudAdapter {
  private readonly channelAuthentication: ChannelAuthentication;

  /** @param metadata address of the Bot Framework's keys, instead of the default */
  constructor(
    private readonly identity: BotIdentity,
    metadata = METADATA,
  ) {
    const sdk = authentication(identity, metadata);
    super(sdk);
    this.channelAuthentication = new ChannelAuthentication({ identity, sdk, metadata });
  }

  /**
   * Authenticates an activity and runs one turn.
   * @param authorization the Authorization header, empty if there was none
   * @returns the status of a rejection, otherwise the SDK's response
   * @throws what the turn throws
   */
  async receive(
    authorization: string,
    activity: Activity,
    logic: Logic,
  ): Promise<ActivityResponse> {
    const admission = await this.channelAuthentication.authenticateActivity(
      authorization,
      activity,
    );
    if ('status' in admission) return { status: admission.status, refused: admission };
    const { authenticated } = admission;
    const response = await this.processActivity(authenticated, asSdkReads(activity), logic);
    return { status: response?.status ?? 200, body: response?.body };
  }

  /**
   * Posts a message outside a turn, once, or replaces an earlier one. The caller has checked the
   * service address.
   * @param earlier the id of the message to replace
   * @param signal aborts the request and closes its connection
   * @returns the id that Teams gave the message
   * @throws SendRejected if Teams answered without accepting it; otherwise the network's error
   */
  async post(
    reference: ChatReference,
    activity: Partial<Activity>,
    { earlier, signal }: { earlier?: string; signal: AbortSignal },
  ): Promise<string | undefined> {
    const appId = this.identity.kind === 'registered' ? this.identity.appId : '';
    // The SDK's type requires more than it reads.
    const chat = reference as Partial<ConversationReference>;
    let outcome: Promise<string | undefined> | undefined;
    await this.continueConversationAsync(appId, chat, async (context) => {
      // The SDK invents the id; Teams has no such message to reply to.
      delete context.activity.id;
      sendWithoutRetry(context.turnState.get<ConnectorClient>(this.ConnectorClientKey), signal);
      const sent =
        earlier === undefined
          ? context.sendActivity(activity)
          : context.updateActivity({ ...activity, id: earlier });
      outcome = sent.then((response) => (response as { id?: string } | undefined)?.id || earlier);
      // Bypasses the adapter's error handler, which is for the turns of people.
      await outcome.catch(() => undefined);
    });
    return await outcome;
  }
}
