/**
 * The database does not answer, or cannot take what was to be written: what it was needed for did
 * not happen, or nobody can tell whether it did. It comes back by itself.
 */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable';
  /** Of the system or of PostgreSQL; absent where the driver gives none. */
  readonly code?: string;

  constructor(cause: unknown) {
    super('The database cannot be reached.', { cause });
    const { code } = (cause ?? {}) as { code?: unknown };
    if (typeof code === 'string') this.code = code;
  }
}

/** Whether that is what an error comes from; the SDK's dialogs put errors into one of their own. */
export const isStoreUnavailable = (error: unknown): boolean =>
  error instanceof StoreUnavailable ||
  (error as { error?: unknown } | undefined)?.error instanceof StoreUnavailable;
