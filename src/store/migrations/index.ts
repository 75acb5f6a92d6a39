import type { Migration } from 'kysely';
import { baseline } from './0001-baseline';
import { confirmedEvidence } from './0002-confirmed-evidence';
import { evidenceFiles } from './0003-evidence-files';
import { openCards } from './0004-open-cards';
import { deputies } from './0005-deputies';

/** By their names. */
export type Migrations = Readonly<Record<string, Migration>>;

/**
 * In order of their names, without gaps. One that has been released is never changed: add another.
 */
export const migrations: Migrations = {
  '0001-baseline': baseline,
  '0002-confirmed-evidence': confirmedEvidence,
  '0003-evidence-files': evidenceFiles,
  '0004-open-cards': openCards,
  '0005-deputies': deputies,
};

/**
 * For each migration: the newest migration that the oldest version has which still works once it is
 * applied. While replicas are replaced one after another the version before has to. So what a
 * version no longer uses is dropped by the next one, which works from the migration before itself,
 * and a migration that names itself ends every older version.
 */
export const worksFrom: Readonly<Record<string, string>> = {
  '0001-baseline': '0001-baseline',
  '0002-confirmed-evidence': '0001-baseline',
  '0003-evidence-files': '0002-confirmed-evidence',
  '0004-open-cards': '0003-evidence-files',
  '0005-deputies': '0004-open-cards',
};
