import type { ProcessRecord } from '../model/processRecord';

/**
 * How much of a record others may read where somebody who may see it puts it into a chat. What is
 * confidential, or has not been classified yet, is known by its number, entity and status alone.
 */
export type Shared = 'figures' | 'name' | 'little';

export function sharedOf({ fields, status }: Pick<ProcessRecord, 'fields' | 'status'>): Shared {
  const { classification } = fields;
  if (classification !== 'open' && classification !== 'shared') return 'little';
  return status === 'verified' ? 'figures' : 'name';
}
