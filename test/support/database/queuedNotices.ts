import type { OutgoingAbout } from '../../../src/bot/ports/outbox';
import type { Database } from '../../../src/store/core/database';

/** What was queued for people about a record, sent or not, in the order in which it was. */
export async function queuedNotices(
  db: Database,
  recordId: string,
): Promise<{ person: string | null; notice: OutgoingAbout['record']['notice'] }[]> {
  const rows = await db
    .selectFrom('outbox')
    .select(['to_person', 'about'])
    .where('kind', '=', 'record')
    .orderBy('id')
    .execute();
  return rows.flatMap((row) => {
    const about = JSON.parse(row.about) as OutgoingAbout['record'];
    return about.recordId === recordId ? [{ person: row.to_person, notice: about.notice }] : [];
  });
}
