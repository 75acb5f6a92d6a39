import { ConfigurationBotFrameworkAuthentication, type Activity } from 'botbuilder';
import {
  ConnectorClient,
  ConnectorFactory,
  type BotFrameworkAuthentication,
  type UserTokenClient,
} from 'botframework-connector';

type Authenticated = Awaited<ReturnType<BotFrameworkAuthentication['authenticateRequest']>>;

/** Of a client what another one is made of; the SDK keeps it, but does not name it. */
interface Model {
  credentials: ConstructorParameters<typeof ConnectorClient>[0];
  options: NonNullable<ConstructorParameters<typeof ConnectorClient>[1]>;
}

/**
 * The SDK's authentication without what it makes for each turn and most turns never touch: a client
 * for signing people in, which this bot does not do, and a client of the connector, which is made
 * when it is first used. Replies that stand in the response need none.
 */
export class LeanAuthentication extends ConfigurationBotFrameworkAuthentication {
  /** A client for each audience, of which the others take their credentials. */
  private readonly models = new Map<string, Promise<Model>>();

  override async authenticateRequest(
    activity: Activity,
    authHeader: string,
  ): Promise<Authenticated> {
    const result = await super.authenticateRequest(activity, authHeader);
    const { connectorFactory } = result;
    if (!connectorFactory) return result;
    return { ...result, connectorFactory: new LateConnectors(connectorFactory, this.models) };
  }

  override createUserTokenClient(): Promise<UserTokenClient> {
    return Promise.resolve(undefined as unknown as UserTokenClient);
  }
}

class LateConnectors extends ConnectorFactory {
  constructor(
    private readonly usual: ConnectorFactory,
    private readonly models: Map<string, Promise<Model>>,
  ) {
    super();
  }

  async create(serviceUrl: string, audience: string): Promise<ConnectorClient> {
    const known = this.models.get(audience);
    const making = known ?? (this.usual.create(serviceUrl, audience) as unknown as Promise<Model>);
    if (!known) this.remember(audience, making);
    const { credentials, options } = await making;
    return whenTouched(() => new ConnectorClient(credentials, { ...options, baseUri: serviceUrl }));
  }

  private remember(audience: string, making: Promise<Model>): void {
    this.models.set(audience, making);
    making.catch(() => this.models.delete(audience));
  }
}

/** Stands for what `make` returns, which is made when something of it is wanted. */
function whenTouched<T extends object>(make: () => T): T {
  let made: T | undefined;
  return new Proxy({} as T, {
    get(_, name) {
      // Whoever waits for it asks this first of all.
      if (name === 'then') return undefined;
      made ??= make();
      return Reflect.get(made, name) as unknown;
    },
    set(_, name, value) {
      made ??= make();
      return Reflect.set(made, name, value);
    },
  });
}
