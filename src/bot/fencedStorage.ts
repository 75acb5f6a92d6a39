import type { TurnItem, TurnStorage } from './ports/turnStorage';

type Write = Parameters<TurnStorage['write']>;

/**
 * Refuses what a turn writes that has lost its conversation: the SDK overwrites whatever is stored,
 * also what came after the turn has read it. An item is written only over the one that was read.
 */
export function fencedStorage(storage: TurnStorage): TurnStorage {
  const tags = new WeakMap<TurnItem, string>();
  return {
    async read(keys) {
      const items = await storage.read(keys);
      for (const item of Object.values(items) as TurnItem[])
        if (item.eTag !== undefined) tags.set(item, item.eTag);
      return items;
    },
    async write(...[changes, ...options]: Write) {
      const items = Object.values(changes) as TurnItem[];
      for (const item of items) {
        const tag = tags.get(item);
        if (tag !== undefined) item.eTag = tag;
        // What is written once more in the same turn is written over what it has written itself.
        tags.delete(item);
      }
      await storage.write(changes, ...options);
    },
    delete: (keys) => storage.delete(keys),
  };
}
