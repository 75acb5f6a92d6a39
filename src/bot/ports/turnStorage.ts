/* eslint-disable @typescript-eslint/no-explicit-any -- the SDK's own shape */

/** A stored value. The storage sets `eTag` on reading. */
export interface TurnItem {
  [name: string]: any;
  eTag?: string;
}

/** Items by key. */
export interface TurnItems {
  [key: string]: any;
}

export interface WriteOptions {
  /** The data is expendable, so the write need not reach the disk if the database crashes. */
  lossy?: boolean;
}

/**
 * Storage for the state between turns. Has the shape of the SDK's `Storage`, declared here so that
 * implementations do not depend on the SDK.
 *
 * The `eTag` of an item decides about a write: absent, empty or `*` overwrites; any other value
 * must match the stored item, or the write is rejected.
 */
export interface TurnStorage {
  /** Returns only the items that exist. */
  read(keys: string[]): Promise<TurnItems>;

  /** Writes all items, or throws if one is rejected. */
  write(changes: TurnItems, options?: WriteOptions): Promise<void>;

  /** Deletes items; missing keys are ignored. */
  delete(keys: string[]): Promise<void>;
}
