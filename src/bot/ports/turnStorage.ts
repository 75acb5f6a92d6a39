/* eslint-disable @typescript-eslint/no-explicit-any -- the SDK's own shape */

/** What is stored under one key. `eTag` is set by the storage when it is read. */
export interface TurnItem {
  [name: string]: any;
  eTag?: string;
}

/** Items by key. */
export interface TurnItems {
  [key: string]: any;
}

export interface WriteOptions {
  /** Nobody would miss it: the write need not have reached the disk where the database dies. */
  lossy?: boolean;
}

/**
 * Where state between turns is kept. The shape is that of the SDK's `Storage`,
 * declared here so that what implements it need not know the SDK.
 *
 * On write an item's `eTag` decides: absent, empty or `*` overwrites; any other
 * value must be that of the stored item, or the write is refused.
 */
export interface TurnStorage {
  /** The items that exist; a key that is not stored is absent from the result. */
  read(keys: string[]): Promise<TurnItems>;

  /** Writes all of them or, when one is refused, throws. */
  write(changes: TurnItems, options?: WriteOptions): Promise<void>;

  /** Deletes; a key that is not stored is no fault. */
  delete(keys: string[]): Promise<void>;
}
