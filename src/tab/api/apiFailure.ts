/**
 * Why there is no answer: not signed in; not allowed; not there, or not for this person; a request
 * that cannot be read; too many requests; no connection; a fault of the server; an answer that is
 * not the contract's.
 */
export type FailureKind =
  'signIn' | 'forbidden' | 'missing' | 'bad' | 'busy' | 'offline' | 'server' | 'unreadable';

export class ApiFailure extends Error {
  override name = 'ApiFailure';
  /** Seconds after which it is worth while to ask again. */
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
  // Read to its end, so that the connection is free again.
  await response.arrayBuffer().catch(() => undefined);
  const seconds = Number(response.headers.get('Retry-After') ?? NaN);
  return new ApiFailure(KINDS[response.status] ?? 'server', {
    retryAfter: Number.isFinite(seconds) ? Math.max(1, Math.ceil(seconds)) : undefined,
  });
}
