// `npm run database-schema`: writes the schema of a freshly migrated database.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../src/store/core/database';
import { startEmbeddedDatabase } from '../src/store/embedded/embeddedDatabase';
import { migrate } from '../src/store/migrate';
import { DATABASE_SCHEMA, describeDatabase } from './describeDatabase';

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lawaraq-schema-'));
  try {
    await using server = await startEmbeddedDatabase(folder);
    const db = openDatabase(server.url);
    try {
      await migrate(db);
      writeFileSync(join(__dirname, '..', DATABASE_SCHEMA), await describeDatabase(db));
    } finally {
      await db.destroy();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
