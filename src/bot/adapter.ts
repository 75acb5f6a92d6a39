import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type ConversationReference,
  type TurnContext,
} from 'botbuilder';
import { AuthenticationError, type ConnectorClient } from 'botframework-connector';
import type { BotIdentity } from '../config';
import type { ChatReference } from './conversationReferences';
import { sendOnce } from './sendOnce';

/** What a request is answered with. */
export interface Received {
  status: number;
  body?: unknown;
}

type Logic = (context: TurnContext) => Promise<void>;

/** Rejections by the SDK's token library, which the SDK itself answers with 500. */
const TOKEN_ERRORS = new Set(['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError']);

function isRejectedToken(error: unknown): boolean {
  return (
    error instanceof AuthenticationError || (error instanceof Error && TOKEN_ERRORS.has(error.name))
  );
}

/** The SDK wants dates where JSON has texts. */
function withDates(activity: Activity): Activity {
  for (const name of ['timestamp', 'expiration', 'localTimestamp'] as const) {
    const value: unknown = activity[name];
    if (typeof value === 'string') activity[name] = new Date(value);
  }
  return activity;
}

function authentication(identity: BotIdentity): ConfigurationBotFrameworkAuthentication {
  if (identity.kind === 'anonymous') return new ConfigurationBotFrameworkAuthentication({});
  return new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: identity.appId,
    MicrosoftAppType: identity.appType,
    ...(identity.tenantId === undefined ? {} : { MicrosoftAppTenantId: identity.tenantId }),
    ...(identity.password === undefined ? {} : { MicrosoftAppPassword: identity.password }),
  });
}

/** The SDK's adapter without its own HTTP part, which passes messages of errors to the caller. */
export class TeamsAdapter extends CloudAdapter {
  constructor(private readonly identity: BotIdentity) {
    super(authentication(identity));
  }

  /**
   * Authenticates an activity and runs one turn.
   * @param authorization the Authorization header, empty if there was none
   * @returns 401 for a bad token, 403 for another tenant; the SDK's answer otherwise
   * @throws what is neither: an unreachable key server, a fault
   */
  async receive(authorization: string, activity: Activity, logic: Logic): Promise<Received> {
    try {
      if (this.isOtherTenant(activity)) return { status: 403 };
      const response = await this.processActivity(authorization, withDates(activity), logic);
      return { status: response?.status ?? 200, body: response?.body };
    } catch (error) {
      if (isRejectedToken(error)) return { status: 401 };
      throw error;
    }
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

  /** The SDK lets every tenant in: its SingleTenant concerns only the tokens it sends. */
  private isOtherTenant(activity: Activity): boolean {
    if (this.identity.kind === 'anonymous' || this.identity.appType === 'MultiTenant') return false;
    const { tenantId: own } = this.identity;
    const { tenant } = (activity.channelData ?? {}) as { tenant?: { id?: unknown } };
    const named = [activity.conversation?.tenantId, tenant?.id].filter((id) => id !== undefined);
    // Teams names the tenant in every activity; one without any is not from Teams.
    const isOwn = (id: unknown) => String(id).toLowerCase() === own?.toLowerCase();
    return named.length === 0 || !named.every(isOwn);
  }
}
