import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

/** Whoever signs tokens and publishes keys for it, as a tenant of Microsoft Entra does. */
export interface TokenIssuer extends AsyncDisposable {
  keys: URL;
  /** How often the keys were fetched. */
  fetched(): number;
  /** Signs with a key that is published. */
  sign(claims: JWTPayload, header?: { alg?: string; kid?: string }): Promise<string>;
  /** Signs with a key that nobody published, under a name that is. */
  forge(claims: JWTPayload): Promise<string>;
  /** From now on signs with another key, published beside the first. */
  rotate(): Promise<void>;
  /** The published key as text, as those use it who take it for a secret. */
  publicKey(): Promise<string>;
  /** Answers with this status instead of the keys; undefined: with the keys again. */
  failWith(status: number | undefined): void;
}

/** To make one takes a second on a busy machine; every issuer of a test file has the same. */
const pairs: ReturnType<typeof generateKeyPair>[] = [];

async function keyNamed(kid: string, at: number) {
  pairs[at] ??= generateKeyPair('RS256', { extractable: true });
  const { publicKey, privateKey } = await pairs[at];
  return { kid, privateKey, published: { ...(await exportJWK(publicKey)), kid, use: 'sig' } };
}

type Key = Awaited<ReturnType<typeof keyNamed>>;

export async function startTokenIssuer(): Promise<TokenIssuer> {
  const keys = [await keyNamed('first', 0)];
  let fetched = 0;
  let failure: number | undefined;
  const server = createServer((_request, response) => {
    fetched += 1;
    response.writeHead(failure ?? 200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ keys: keys.map(({ published }) => published) }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const current = () => keys.at(-1) as Key;
  const signed = (claims: JWTPayload, key: Key, header: object = {}) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid, ...header })
      .sign(key.privateKey);
  return {
    keys: new URL(`http://127.0.0.1:${port}/keys`),
    fetched: () => fetched,
    sign: (claims, header) => signed(claims, current(), header),
    forge: async (claims) => signed(claims, await keyNamed('first', 2)),
    rotate: async () => void keys.push(await keyNamed('second', 1)),
    publicKey: () => Promise.resolve(JSON.stringify(current().published)),
    failWith: (status) => (failure = status),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
