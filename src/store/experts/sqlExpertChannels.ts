import { sql, type Selectable } from 'kysely';
import type { ExpertPlace, ExpertPlaces } from '../../experts/expertChannels';
import type { Database } from '../core/database';
import type { ExpertTables } from '../schema/expertTables';
import { storableName } from '../core/storableText';
import { originalKey, storedKey } from '../core/storedKey';

type Row = Selectable<ExpertTables['expert_places']>;

function toPlace(row: Row): ExpertPlace {
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
export class SqlExpertPlaces implements ExpertPlaces {
  constructor(private readonly db: Database) {}

  async list(): Promise<ExpertPlace[]> {
    const rows = await this.db
      .selectFrom('expert_places')
      .selectAll()
      .orderBy('set_at')
      .orderBy('channel_id')
      .execute();
    return rows.map(toPlace);
  }

  async get(channelId: string): Promise<ExpertPlace | undefined> {
    const row = await this.db
      .selectFrom('expert_places')
      .selectAll()
      .where('channel_id', '=', storedKey(channelId))
      .executeTakeFirst();
    return row && toPlace(row);
  }

  async set(place: ExpertPlace, by: string): Promise<ExpertPlace | undefined> {
    const content = {
      name: storableName(place.name),
      entities: [...place.entities],
      topics: [...place.topics],
      language: place.language ?? null,
      row_version: place.version + 1,
      set_by: storedKey(by),
    };
    const row =
      place.version === 0
        ? await this.db
            .insertInto('expert_places')
            .values({ channel_id: storedKey(place.channelId), ...content })
            .onConflict((conflict) => conflict.doNothing())
            .returningAll()
            .executeTakeFirst()
        : await this.db
            .updateTable('expert_places')
            .set(content)
            .where('channel_id', '=', storedKey(place.channelId))
            .where('row_version', '=', place.version)
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
