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

/** So many services are remembered; Teams has a handful of regions. */
const MOST_SERVICES = 100;

/**
 * The SDK's authentication without what it makes for each turn: a client for signing people in, which
 * this bot does not do, and a client of the connector, of which turns share one for each service.
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

/** What a request is answered with. */
export interface ActivityResponse {
  status: number;
  body?: unknown;
  /** It was turned away before there was a turn. */
  refused?: AuthenticationFailure;
}

type Logic = (context: TurnContext) => Promise<void>;

/** The SDK wants dates where JSON has texts, and of some activities the data of the channel. */
function asSdkReads(activity: Activity): Activity {
  for (const name of ['timestamp', 'expiration', 'localTimestamp'] as const) {
    const value: unknown = activity[name];
    if (typeof value === 'string') activity[name] = new Date(value);
  }
  activity.channelData ??= {};
  return activity;
}

/** Where the Bot Framework says by which keys it signs. */
const METADATA = new URL(AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl);

/** The SDK's own settings for the public cloud, but for where its keys are. */
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

/** The SDK's adapter without its own HTTP part, which passes messages of errors to the caller. */
export class TeamsAdapter extends CloudAdapter {
  private readonly channelAuthentication: ChannelAuthentication;

  /** @param metadata where the Bot Framework's keys are, in the place of its own address */
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
   * @returns the status with which it is turned away; the SDK's answer otherwise
   * @throws a fault
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
   * Sends a message that answers nothing, once, or puts it in the place of an earlier one. The address
   * is trusted as it is.
   * @param earlier the id by which Teams knows what it takes the place of
   * @param signal gives the request up: its connection is closed
   * @returns the id by which Teams knows the message
   * @throws PostRefused where it was answered, but not taken; what the network rejects it with
   */
  async post(
    reference: ChatReference,
    activity: Partial<Activity>,
    { earlier, signal }: { earlier?: string; signal: AbortSignal },
  ): Promise<string | undefined> {
    const appId = this.identity.kind === 'registered' ? this.identity.appId : '';
    // The SDK's type wants more than it reads.
    const chat = reference as Partial<ConversationReference>;
    let outcome: Promise<string | undefined> | undefined;
    await this.continueConversationAsync(appId, chat, async (context) => {
      // The id is the SDK's invention, and Teams knows no such message to reply to.
      delete context.activity.id;
      sendWithoutRetry(context.turnState.get<ConnectorClient>(this.ConnectorClientKey), signal);
      const sent =
        earlier === undefined
          ? context.sendActivity(activity)
          : context.updateActivity({ ...activity, id: earlier });
      outcome = sent.then((response) => (response as { id?: string } | undefined)?.id || earlier);
      // Kept from the adapter's own handler, which is for the turns of people.
      await outcome.catch(() => undefined);
    });
    return await outcome;
  }
}
