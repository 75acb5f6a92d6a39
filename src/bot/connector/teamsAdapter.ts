import {
  CallerIdConstants,
  CloudAdapter,
  type Activity,
  type ConversationReference,
  type TurnContext,
} from 'botbuilder';
import { AuthenticationConstants, type ConnectorClient } from 'botframework-connector';
import type { BotIdentity } from '../../config/config';
import type { ChatReference } from '../ports/conversationReferences';
import { FrontDoor, type Refused } from '../auth/channelAuthentication';
import { LeanAuthentication } from './sharedConnectors';
import { sendOnce } from './singleSend';

/** What a request is answered with. */
export interface Received {
  status: number;
  body?: unknown;
  /** It was turned away before there was a turn. */
  refused?: Refused;
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

function authentication(identity: BotIdentity, metadata: URL): LeanAuthentication {
  if (identity.kind === 'anonymous') return new LeanAuthentication({});
  return new LeanAuthentication({
    ...publicCloud(metadata),
    MicrosoftAppId: identity.appId,
    MicrosoftAppType: identity.appType,
    ...(identity.tenantId === undefined ? {} : { MicrosoftAppTenantId: identity.tenantId }),
    ...(identity.password === undefined ? {} : { MicrosoftAppPassword: identity.password }),
  });
}

/** The SDK's adapter without its own HTTP part, which passes messages of errors to the caller. */
export class TeamsAdapter extends CloudAdapter {
  private readonly door: FrontDoor;

  /** @param metadata where the Bot Framework's keys are, in the place of its own address */
  constructor(
    private readonly identity: BotIdentity,
    metadata = METADATA,
  ) {
    const sdk = authentication(identity, metadata);
    super(sdk);
    this.door = new FrontDoor({ identity, sdk, metadata });
  }

  /**
   * Authenticates an activity and runs one turn.
   * @param authorization the Authorization header, empty if there was none
   * @returns the status with which it is turned away; the SDK's answer otherwise
   * @throws a fault
   */
  async receive(authorization: string, activity: Activity, logic: Logic): Promise<Received> {
    const admission = await this.door.admit(authorization, activity);
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
      sendOnce(context.turnState.get<ConnectorClient>(this.ConnectorClientKey), signal);
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
