import type { Migration } from 'kysely';
import { initial } from './0001-initial';

/** In order of their names. One that has been released is never changed: add another. */
export const migrations: Record<string, Migration> = {
  '0001-initial': initial,
};
