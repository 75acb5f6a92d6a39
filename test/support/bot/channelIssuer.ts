import { createHmac, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Claims = Record<string, unknown>;

/** Whoever signs what comes to bots, as the Bot Framework does, and publishes its keys. */
export interface ChannelIssuer extends AsyncDisposable {
  /** Of the OpenID document, which names where the keys are. */
  metadata: URL;
  /** How often somebody asked for the keys, or for where they are. */
  asked(): number;
  /** Signs with the key of Teams; a header may say otherwise. */
  sign(claims: Claims, header?: Claims): string;
  /** Signs with a key that nobody published, under the name of one that is, and brings it along. */
  forge(claims: Claims, header?: Claims): string;
  /** Signs with the published key taken for a secret. */
  confuse(claims: Claims): string;
  /** Publishes its key under one more name, changed like this. */
  publish(kid: string, change?: object): void;
  /** Answers with this status instead of keys; undefined: with keys again. */
  failWith(status: number | undefined): void;
}

const pair = (modulusLength = 2048) => generateKeyPairSync('rsa', { modulusLength });

/** A key that is too short to be trusted. */
export const shortKey = (): object => pair(1024).publicKey.export({ format: 'jwk' });

/** The names of its keys: one pair, but for different channels. */
const KEYS = {
  teams: ['msteams', 'webchat'],
  others: ['webchat', 'directline'],
  bare: [],
  silent: undefined,
};

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
const unsigned = (claims: Claims, header: Claims) => [header, claims].map(encoded).join('.');

/** A token that nobody signed. */
export const signedByNobody = (claims: Claims, header: Claims): string =>
  `${unsigned(claims, header)}.`;

export async function startChannelIssuer(): Promise<ChannelIssuer> {
  const own = pair();
  const jwk = own.publicKey.export({ format: 'jwk' });
  const keys = Object.entries(KEYS).map(([kid, endorsements]) => ({
    ...jwk,
    ...{ kid, use: 'sig', endorsements },
  }));
  let strange: ReturnType<typeof pair> | undefined;
  let asked = 0;
  let failure: number | undefined;
  const server = createServer((request, response) => {
    const isKeys = request.url === '/keys';
    asked += 1;
    response.writeHead(failure ?? 200, { 'Content-Type': 'application/json' });
    const origin = `http://${request.headers.host}`;
    response.end(JSON.stringify(isKeys ? { keys } : { jwks_uri: `${origin}/keys` }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const signed = (claims: Claims, header: Claims, key = own.privateKey) => {
    const text = unsigned(claims, { alg: 'RS256', typ: 'JWT', kid: 'teams', ...header });
    return `${text}.${sign('RSA-SHA256', Buffer.from(text), key).toString('base64url')}`;
  };
  return {
    metadata: new URL(`http://127.0.0.1:${port}/openidconfiguration`),
    asked: () => asked,
    sign: (claims, header = {}) => signed(claims, header),
    forge(claims, header = {}) {
      strange ??= pair();
      const jwk = strange.publicKey.export({ format: 'jwk' });
      return signed(claims, { ...header, jwk }, strange.privateKey);
    },
    confuse(claims) {
      const secret = createPublicKey(own.privateKey).export({ type: 'spki', format: 'pem' });
      const text = unsigned(claims, { alg: 'HS256', typ: 'JWT', kid: 'teams' });
      return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
    },
    publish: (kid, change = {}) =>
      void keys.push({ ...jwk, ...{ kid, use: 'sig', endorsements: KEYS.teams }, ...change }),
    failWith: (status) => (failure = status),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
