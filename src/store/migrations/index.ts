import type { Migration } from 'kysely';
import { initial } from './0001-initial';
import { records } from './0002-records';
import { turns } from './0003-turns';
import { publications } from './0004-publications';
import { askedQuestions } from './0005-asked-questions';
import { outbox } from './0006-outbox';
import { settings } from './0009-settings';
import { feedback } from './0007-feedback';
import { experts } from './0008-experts';
import { sums } from './0010-sums';
import { demonstration } from './0011-demonstration';
import { lines } from './0012-lines';
import { secrets } from './0013-secrets';
import { compatibility } from './0014-compatibility';
import { erasure } from './0015-erasure';
import { turnOrder } from './0017-turn-order';

/** In order of their names. One that has been released is never changed: add another. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-initial': initial,
  '0002-records': records,
  '0003-turns': turns,
  '0004-publications': publications,
  '0005-asked-questions': askedQuestions,
  '0006-outbox': outbox,
  '0009-settings': settings,
  '0007-feedback': feedback,
  '0008-experts': experts,
  '0010-sums': sums,
  '0011-demonstration': demonstration,
  '0012-lines': lines,
  '0013-secrets': secrets,
  '0014-compatibility': compatibility,
  '0015-erasure': erasure,
  '0017-turn-order': turnOrder,
};

/**
 * For each migration from 0014 on: the newest migration that the oldest version has which still
 * works once it is applied. While replicas are replaced one after another the version before has to.
 * So what a version no longer uses is dropped by the next one, which works from the migration before
 * itself, and a migration that names itself ends every older version.
 */
export const worksFrom: Readonly<Record<string, string>> = {
  '0014-compatibility': '0013-secrets',
  '0015-erasure': '0013-secrets',
  '0017-turn-order': '0013-secrets',
};
