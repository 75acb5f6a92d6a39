import { sql, type RawBuilder } from 'kysely';
import type { DeputyStore, Deputyship } from '../../records/model/deputyship';
import type { Database } from '../core/database';
import { originalKey, storedKey } from '../core/storedKey';

interface DeputyRow {
  id: number;
  verifier_id: string;
  verifier_name: string | null;
  deputy_id: string;
  deputy_name: string | null;
  from_day: string;
  until_day: string;
  ended_at: Date | null;
}

/** Deputies in the table `deputies`, with the names of today in the table `staff`. */
export class SqlDeputies implements DeputyStore {
  constructor(private readonly db: Database) {}

  async find(id: number): Promise<Deputyship | undefined> {
    return (await this.select(sql`deputies.id = ${id}`))[0];
  }

  list(today: string, personId?: string): Promise<Deputyship[]> {
    const key = personId === undefined ? undefined : storedKey(personId);
    const whose = key === undefined ? sql`true` : sql`${key} in (verifier_id, deputy_id)`;
    return this.select(sql`ended_at is null and until_day >= ${today}::date and ${whose}`);
  }

  async add(
    {
      verifierId,
      deputyId,
      from,
      until,
    }: Pick<Deputyship, 'verifierId' | 'deputyId' | 'from' | 'until'>,
    by: string,
  ): Promise<Deputyship> {
    const { id } = await this.db
      .insertInto('deputies')
      .values({
        verifier_id: storedKey(verifierId),
        deputy_id: storedKey(deputyId),
        from_day: from,
        until_day: until,
        named_by: storedKey(by),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const added = await this.find(id);
    if (!added) throw new Error('The deputy that was just named is not there.');
    return added;
  }

  async end(id: number, by: string): Promise<boolean> {
    const { numAffectedRows = 0n } = await sql`update deputies
      set ended_at = clock_timestamp(), ended_by = ${storedKey(by)}
      where id = ${id} and ended_at is null`.execute(this.db);
    return numAffectedRows > 0n;
  }

  private async select(where: RawBuilder<unknown>): Promise<Deputyship[]> {
    const { rows } = await sql<DeputyRow>`
      select deputies.id, verifier_id, verifier.name as verifier_name, deputy_id,
        deputy.name as deputy_name, to_char(from_day, 'YYYY-MM-DD') as from_day,
        to_char(until_day, 'YYYY-MM-DD') as until_day, ended_at
      from deputies
      left join staff as verifier on verifier.person_id = verifier_id
      left join staff as deputy on deputy.person_id = deputy_id
      where ${where}
      order by from_day, deputies.id`.execute(this.db);
    return rows.map((row) => ({
      id: row.id,
      verifierId: originalKey(row.verifier_id),
      verifierName: row.verifier_name,
      deputyId: originalKey(row.deputy_id),
      deputyName: row.deputy_name,
      from: row.from_day,
      until: row.until_day,
      endedAt: row.ended_at?.toISOString() ?? null,
    }));
  }
}
