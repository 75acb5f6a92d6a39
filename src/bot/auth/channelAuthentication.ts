import { setTimeout as sleep } from 'node:timers/promises';
import type { Activity } from 'botbuilder';
import {
  AuthenticationError,
  type AuthenticateRequestResult,
  type BotFrameworkAuthentication,
} from 'botframework-connector';
import type { BotIdentity } from '../../config/config';
import { findForeignClaim, type ForeignClaim } from './activityClaims';
import {
  ChannelKeys,
  KeysUnavailable,
  claimFault,
  TokenRefused,
  verifyChannelToken,
} from './channelToken';

/** Why a request is rejected, and with which status. */
export interface AuthenticationFailure {
  status: 401 | 403 | 503;
  /** One of a fixed set of reasons, for the log. */
  why: string;
  /** The host that the request named, for the log. */
  host?: string;
}

/** The SDK's result for a request, or why it is rejected. */
type Admission = { authenticated: AuthenticateRequestResult } | AuthenticationFailure;

type Registered = Extract<BotIdentity, { kind: 'registered' }>;

interface ChannelAuthenticationDeps {
  identity: BotIdentity;
  /** The SDK's own check. */
  sdk: BotFrameworkAuthentication;
  /** Address of the Bot Framework's OpenID metadata, which lists its keys. */
  metadata: URL;
}

/** Timeout in milliseconds for the SDK, which fetches keys without one. */
const SDK_TIMEOUT = 10_000;
/** Milliseconds for which a verified token is cached. Teams uses a token for about an hour. */
const CACHED_FOR = 5 * 60_000;
const MOST_CACHED = 500;
/** Longest host name in the log, because a stranger may have made it up. */
const LONGEST_HOST = 100;
/** Errors of the SDK's token library that the SDK itself answers with 500. */
const TOKEN_ERRORS = new Set(['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError']);

/**
 * Checks requests before and after the SDK's authentication. The SDK trusts any channel, tenant and
 * address, accepts keys without endorsements, and answers 500 to some forgeries. It also caches
 * what unsigned tokens claim and prints what it rejects, so rejected requests must never reach it.
 */
export class ChannelAuthentication {
  private readonly keys: ChannelKeys;
  private readonly authenticated = new Map<
    string,
    { authenticated: AuthenticateRequestResult; until: number }
  >();

  constructor(private readonly deps: ChannelAuthenticationDeps) {
    this.keys = new ChannelKeys(deps.metadata);
  }

  /**
   * Never throws because of the content of a request.
   * @param authorization the header; empty if there is none
   */
  async authenticateActivity(authorization: string, activity: Activity): Promise<Admission> {
    const { identity, sdk } = this.deps;
    const foreign = findForeignClaim(activity, identity, Date.now());
    if (foreign) return { status: 403, why: foreign, ...hostIn(foreign, activity) };
    if (identity.kind === 'anonymous')
      return { authenticated: await sdk.authenticateRequest(activity, '') };
    try {
      return { authenticated: await this.authenticateCached(authorization, activity, identity) };
    } catch (error) {
      if (error instanceof TokenRefused) return { status: 401, why: error.message };
      if (error instanceof KeysUnavailable)
        return { status: 503, why: 'the keys of the Bot Framework cannot be had' };
      throw error;
    }
  }

  private async authenticateCached(
    authorization: string,
    activity: Activity,
    identity: Registered,
  ): Promise<AuthenticateRequestResult> {
    const key = `${activity.serviceUrl} ${authorization}`;
    const earlier = this.authenticated.get(key);
    if (earlier && earlier.until > Date.now()) return earlier.authenticated;
    this.authenticated.delete(key);
    const authenticated = await this.authenticate(authorization, activity, identity);
    const [oldest] = this.authenticated.keys();
    if (this.authenticated.size >= MOST_CACHED && oldest !== undefined)
      this.authenticated.delete(oldest);
    const expires = Number(authenticated.claimsIdentity.getClaimValue('exp')) * 1000;
    this.authenticated.set(key, {
      authenticated,
      until: Math.min(expires, Date.now() + CACHED_FOR),
    });
    return authenticated;
  }

  private async authenticate(
    authorization: string,
    activity: Activity,
    { appId }: Registered,
  ): Promise<AuthenticateRequestResult> {
    const { serviceUrl } = activity;
    await verifyChannelToken(authorization, serviceUrl, {
      appId,
      find: (kid) => this.keys.find(kid),
    });
    const authenticated = await this.askSdk(authorization, activity);
    const { claims } = authenticated.claimsIdentity;
    const told = Object.fromEntries(claims.map(({ type, value }) => [type, value]));
    const fault = claimFault(told, { appId, serviceUrl, now: Date.now() / 1000 });
    if (fault) throw new TokenRefused(`${fault}, by the SDK`);
    return authenticated;
  }

  private async askSdk(
    authorization: string,
    activity: Activity,
  ): Promise<AuthenticateRequestResult> {
    try {
      return await Promise.race([
        this.deps.sdk.authenticateRequest(activity, authorization),
        sleep(SDK_TIMEOUT, undefined, { ref: false }).then(() =>
          Promise.reject(new KeysUnavailable()),
        ),
      ]);
    } catch (error) {
      throw isRejectedToken(error) ? new TokenRefused('refused by the SDK') : new KeysUnavailable();
    }
  }
}

/** The log shows the host, so that operators notice a new host of Teams. */
function hostIn(foreign: ForeignClaim, { serviceUrl }: Activity): { host?: string } {
  if (foreign !== 'service address' || !URL.canParse(serviceUrl)) return {};
  return { host: new URL(serviceUrl).host.slice(0, LONGEST_HOST) };
}

/** The SDK reports unavailable keys with status 500. */
const isRejectedToken = (error: unknown): boolean =>
  error instanceof AuthenticationError
    ? error.statusCode < 500
    : error instanceof Error && TOKEN_ERRORS.has(error.name);
