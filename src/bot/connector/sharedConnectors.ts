import { ConfigurationBotFrameworkAuthentication, type Activity } from 'botbuilder';
import {
  ConnectorFactory,
  type BotFrameworkAuthentication,
  type ConnectorClient,
  type UserTokenClient,
} from 'botframework-connector';
import { sendAgain } from './retryingSend';

type Authenticated = Awaited<ReturnType<BotFrameworkAuthentication['authenticateRequest']>>;

/** So many services are remembered; Teams has a handful of regions. */
const MOST_SERVICES = 100;

/**
 * The SDK's authentication without what it makes for each turn: a client for signing people in, which
 * this bot does not do, and a client of the connector, of which turns share one for each service.
 */
export class LeanAuthentication extends ConfigurationBotFrameworkAuthentication {
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
    sendAgain(client);
    return client;
  }
}
