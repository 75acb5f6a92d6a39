import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';

/** A key by which the Bot Framework signs what it sends to bots. */
export interface ChannelKey {
  key: KeyObject;
  /** The channels for which it may be used. */
  endorsements: readonly string[];
}

/** The keys cannot be had, so nobody's word can be checked. */
export class KeysUnavailable extends Error {
  override name = 'KeysUnavailable';
}

/** Milliseconds. Keys are published days before they are used, and one that is not known is looked for. */
const KEPT = 12 * 3_600_000;
const BETWEEN_LOOKS = 30_000;
const BETWEEN_FAILURES = 5_000;
const PATIENCE = 5_000;
/** The shortest RSA key that is taken, in bits (RFC 7518). */
const SHORTEST = 2_048;

const metadataDocument = z.object({ jwks_uri: z.url() });
const keysDocument = z.object({
  keys: z.array(
    z.looseObject({
      kty: z.string(),
      kid: z.string().optional(),
      n: z.string().optional(),
      e: z.string().optional(),
      endorsements: z.array(z.string()).optional(),
    }),
  ),
});
type PublishedKey = z.infer<typeof keysDocument>['keys'][number];

/** The keys that are published under an OpenID metadata address; they are fetched when one is needed. */
export class ChannelKeys {
  private known: { keys: ReadonlyMap<string, ChannelKey>; at: number } | undefined;
  private fetching: Promise<void> | undefined;
  private failedAt = -Infinity;

  constructor(private readonly metadata: URL) {}

  /**
   * @param kid the name that a token gives its key
   * @throws KeysUnavailable
   */
  async find(kid: string): Promise<ChannelKey | undefined> {
    if (this.isDue(kid)) await this.refresh();
    if (!this.known) throw new KeysUnavailable();
    return this.known.keys.get(kid);
  }

  private isDue(kid: string): boolean {
    if (!this.known) return true;
    const age = performance.now() - this.known.at;
    return age > KEPT || (age > BETWEEN_LOOKS && !this.known.keys.has(kid));
  }

  /** Once for all who wait. Keys that are known stay where new ones cannot be had. */
  private async refresh(): Promise<void> {
    if (performance.now() - this.failedAt < BETWEEN_FAILURES) return;
    this.fetching ??= this.fetch()
      .then(
        (keys) => void (this.known = { keys, at: performance.now() }),
        () => void (this.failedAt = performance.now()),
      )
      .finally(() => (this.fetching = undefined));
    await this.fetching;
  }

  private async fetch(): Promise<ReadonlyMap<string, ChannelKey>> {
    const { jwks_uri } = metadataDocument.parse(await fetchJson(this.metadata));
    const address = new URL(jwks_uri);
    if (address.protocol !== this.metadata.protocol) throw new Error('keys without TLS');
    const { keys } = keysDocument.parse(await fetchJson(address));
    return new Map(keys.flatMap(usable));
  }
}

async function fetchJson(address: URL): Promise<unknown> {
  const response = await fetch(address, {
    signal: AbortSignal.timeout(PATIENCE),
    redirect: 'error',
  });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return await response.json();
}

/** Without those that are no RSA keys, or too short for one. */
function usable({ kty, kid, n, e, endorsements = [] }: PublishedKey): [string, ChannelKey][] {
  if (kty !== 'RSA' || !kid || !n || !e) return [];
  try {
    const key = createPublicKey({ key: { kty, n, e }, format: 'jwk' });
    const { modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
    return modulusLength < SHORTEST ? [] : [[kid, { key, endorsements }]];
  } catch {
    return [];
  }
}
