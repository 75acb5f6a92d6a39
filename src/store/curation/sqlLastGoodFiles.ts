import { sql } from 'kysely';
import type { LastGoodFiles } from '../../curation/publishing/lastGoodFiles';
import type { Database } from '../core/database';
import { packFiles, unpackFiles } from '../core/compressedFiles';
import { storedKey } from '../core/storedKey';

type Files = Parameters<LastGoodFiles['keep']>[1];

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

  async keep(folder: string, files: Files): Promise<void> {
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
