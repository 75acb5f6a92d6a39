/**
 * Why there is no response: not signed in; not allowed; not found, or not visible to this person;
 * an invalid request; too many requests; no connection; a server error; a response that violates
 * the contract.
 */
export type FailureKind =
  'signIn' | 'forbidden' | 'missing' | 'bad' | 'busy' | 'offline' | 'server' | 'unreadable';

export class ApiFailure extends Error {
  override name = 'ApiFailure';
  /** Seconds until a retry makes sense. */
  readonly retryAfter: number | undefined;

  constructor(
    readonly kind: FailureKind,
    options: { retryAfter?: number | undefined; cause?: unknown } = {},
  ) {
    super(kind, { cause: options.cause });
    this.retryAfter = options.retryAfter;
  }
}

const KINDS: Readonly<Record<number, FailureKind>> = {
  400: 'bad',
  401: 'signIn',
  403: 'forbidden',
  404: 'missing',
  422: 'bad',
  429: 'busy',
};

export async function failureOf(response: Response): Promise<ApiFailure> {
  // Reads the rest, so that the connection can be reused.
  await response.arrayBuffer().catch(() => undefined);
  const seconds = Number(response.headers.get('Retry-After') ?? NaN);
  return new ApiFailure(KINDS[response.status] ?? 'server', {
    retryAfter: Number.isFinite(seconds) ? Math.max(1, Math.ceil(seconds)) : undefined,
  });
}
