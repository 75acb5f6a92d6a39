import type { EvidenceFile, EvidenceFileStore } from '../../records/model/evidenceFile';
import type { Database } from '../core/database';
import { inTransaction } from '../core/inTransaction';
import { originalKey, storedKey } from '../core/storedKey';
import { storableText } from '../core/storableText';

/** Bytes of a piece: one statement holds no more of a file in memory. */
const PIECE = 256 * 1024;

/** Files of evidence in two tables: what they are, and their content in pieces. */
export class SqlEvidenceFiles implements EvidenceFileStore {
  constructor(private readonly db: Database) {}

  save(file: EvidenceFile, content: Uint8Array): Promise<void> {
    const { recordId, sha256 } = file;
    return inTransaction(this.db, async (transaction) => {
      const inserted = await transaction
        .insertInto('evidence_files')
        .values({
          record_id: recordId,
          sha256,
          name: storableText(file.name),
          type: file.type,
          size: file.size,
          uploaded_by: storedKey(file.uploadedBy),
        })
        .onConflict((conflict) => conflict.columns(['record_id', 'sha256']).doNothing())
        .executeTakeFirst();
      if (Number(inserted.numInsertedOrUpdatedRows ?? 0) === 0) return;
      for (let position = 0; position * PIECE < content.length; position += 1) {
        const piece = content.subarray(position * PIECE, (position + 1) * PIECE);
        await transaction
          .insertInto('evidence_file_pieces')
          .values({ record_id: recordId, sha256, position, content: Buffer.from(piece) })
          .execute();
      }
    });
  }

  async find(recordId: string, sha256: string): Promise<EvidenceFile | undefined> {
    const row = await this.db
      .selectFrom('evidence_files')
      .selectAll()
      .where('record_id', '=', recordId)
      .where('sha256', '=', sha256)
      .executeTakeFirst();
    return (
      row && {
        recordId,
        sha256,
        name: row.name,
        type: row.type,
        size: row.size,
        uploadedBy: originalKey(row.uploaded_by),
      }
    );
  }

  async count(recordId: string): Promise<number> {
    const { count } = await this.db
      .selectFrom('evidence_files')
      .select(({ fn }) => fn.countAll().as('count'))
      .where('record_id', '=', recordId)
      .executeTakeFirstOrThrow();
    return Number(count);
  }

  async *content(recordId: string, sha256: string): AsyncIterable<Uint8Array> {
    for (let position = 0; ; position += 1) {
      const row = await this.db
        .selectFrom('evidence_file_pieces')
        .select('content')
        .where('record_id', '=', recordId)
        .where('sha256', '=', sha256)
        .where('position', '=', position)
        .executeTakeFirst();
      if (!row) return;
      yield row.content;
    }
  }
}
