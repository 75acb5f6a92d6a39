/**
 * The database does not answer, or cannot write. The operation failed, or its result is unknown.
 * Recovery is automatic.
 */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable';
  /** Error code of the system or of PostgreSQL; absent if the driver gives none. */
  readonly code?: string;

  constructor(cause: unknown) {
    super('The database cannot be reached.', { cause });
    const { code } = (cause ?? {}) as { code?: unknown };
    if (typeof code === 'string') this.code = code;
  }
}

/** Whether the database being unavailable caused an error. The SDK's dialogs wrap errors. */
export const isStoreUnavailable = (error: unknown): boolean =>
  error instanceof StoreUnavailable ||
  (error as { error?: unknown } | undefined)?.error instanceof StoreUnavailable;
