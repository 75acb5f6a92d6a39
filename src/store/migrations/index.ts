import type { Migration } from 'kysely';
import { initial } from './0001-initial';
import { records } from './0002-records';
import { turns } from './0003-turns';
import { publications } from './0004-publications';
import { askedQuestions } from './0005-asked-questions';

/** In order of their names. One that has been released is never changed: add another. */
export const migrations: Record<string, Migration> = {
  '0001-initial': initial,
  '0002-records': records,
  '0003-turns': turns,
  '0004-publications': publications,
  '0005-asked-questions': askedQuestions,
};
