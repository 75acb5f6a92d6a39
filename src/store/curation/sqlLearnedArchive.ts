import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';
import { sql } from 'kysely';
import type { LearnedArchive } from '../../learning/learnedArchive';
import type { Database } from '../core/database';
import type { LastGoodFiles } from '../../curation/publishing/lastGoodFiles';
import { packFiles, unpackFiles } from '../core/compressedFiles';
import { storedKey } from '../core/storedKey';

const compress = promisify(gzip);
const decompress = promisify(gunzip);
/** Rows to keep: after a rollback an earlier one is needed again. */
const MOST_KEPT = 10;

/** What was learned, in the table `knowledge_learned`. */
export class SqlLearnedArchive implements LearnedArchive {
  constructor(private readonly db: Database) {}

  async read(key: string): Promise<Buffer | undefined> {
    const row = await this.db
      .selectFrom('knowledge_learned')
      .select('content')
      .where('key', '=', key)
      .executeTakeFirst();
    return row && decompress(row.content);
  }

  async write(key: string, content: Buffer): Promise<void> {
    const set = { content: await compress(content, { level: constants.Z_BEST_SPEED }) };
    await this.db
      .insertInto('knowledge_learned')
      .values({ key, ...set })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet({ ...set, learned_at: sql<Date>`now()` }),
      )
      .execute();
    await this.forgetOldest();
  }

  private async forgetOldest(): Promise<void> {
    const latest = this.db
      .selectFrom('knowledge_learned')
      .select('key')
      .orderBy('learned_at', 'desc')
      .limit(MOST_KEPT);
    await this.db.deleteFrom('knowledge_learned').where('key', 'not in', latest).execute();
  }
}

type Files = Parameters<LastGoodFiles['save']>[1];

/** The last good files of folders in the table `last_good_files`. */
export class SqlLastGoodFiles implements LastGoodFiles {
  constructor(private readonly db: Database) {}

  async read(folder: string) {
    const row = await this.db
      .selectFrom('last_good_files')
      .select('files')
      .where('folder', '=', storedKey(folder))
      .executeTakeFirst();
    return row && unpackFiles(row.files);
  }

  async save(folder: string, files: Files): Promise<void> {
    const set = { files: await packFiles(files) };
    await this.db
      .insertInto('last_good_files')
      .values({ folder: storedKey(folder), ...set })
      .onConflict((conflict) =>
        conflict.column('folder').doUpdateSet({ ...set, kept_at: sql<Date>`now()` }),
      )
      .execute();
  }
}
