import { sql, type Selectable } from 'kysely';
import type { ExpertChannel, ExpertPlaces } from '../../experts/expertChannels';
import type { Database } from '../core/database';
import type { ExpertTables } from '../schema/expertTables';
import { storableName } from '../core/storableText';
import { originalKey, storedKey } from '../core/storedKey';

type Row = Selectable<ExpertTables['expert_places']>;

function toPlace(row: Row): ExpertChannel {
  return {
    channelId: originalKey(row.channel_id),
    name: row.name,
    entities: row.entities,
    topics: row.topics,
    ...(row.language === null ? {} : { language: row.language }),
    version: row.row_version,
  };
}

/** Channels in the table `expert_places`. */
export class SqlExpertChannels implements ExpertPlaces {
  constructor(private readonly db: Database) {}

  async list(): Promise<ExpertChannel[]> {
    const rows = await this.db
      .selectFrom('expert_places')
      .selectAll()
      .orderBy('set_at')
      .orderBy('channel_id')
      .execute();
    return rows.map(toPlace);
  }

  async get(channelId: string): Promise<ExpertChannel | undefined> {
    const row = await this.db
      .selectFrom('expert_places')
      .selectAll()
      .where('channel_id', '=', storedKey(channelId))
      .executeTakeFirst();
    return row && toPlace(row);
  }

  async set(expertChannel: ExpertChannel, by: string): Promise<ExpertChannel | undefined> {
    const content = {
      name: storableName(expertChannel.name),
      entities: [...expertChannel.entities],
      topics: [...expertChannel.topics],
      language: expertChannel.language ?? null,
      row_version: expertChannel.version + 1,
      set_by: storedKey(by),
    };
    const row =
      expertChannel.version === 0
        ? await this.db
            .insertInto('expert_places')
            .values({ channel_id: storedKey(expertChannel.channelId), ...content })
            .onConflict((conflict) => conflict.doNothing())
            .returningAll()
            .executeTakeFirst()
        : await this.db
            .updateTable('expert_places')
            .set(content)
            .where('channel_id', '=', storedKey(expertChannel.channelId))
            .where('row_version', '=', expertChannel.version)
            .returningAll()
            .executeTakeFirst();
    return row && toPlace(row);
  }

  async end(channelId: string, version: number): Promise<boolean> {
    const ended = await this.db
      .deleteFrom('expert_places')
      .where('channel_id', '=', storedKey(channelId))
      .where('row_version', '=', version)
      .returning(sql`1`.as('one'))
      .executeTakeFirst();
    return ended !== undefined;
  }
}
