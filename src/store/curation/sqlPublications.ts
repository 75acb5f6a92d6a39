import { sql, type Transaction } from 'kysely';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, escapeIdentifier } from 'pg';
import type {
  Publication,
  PublicationDraft,
  PublicationStore,
  Snapshot,
} from '../../curation/publishing/publication';
import type { KnowledgeFile } from '../../knowledge/yaml/yamlFile';
import type { Database } from '../core/database';
import { inTransaction } from '../core/inTransaction';
import { packFiles, unpackFiles } from '../core/compressedFiles';
import type { Schema } from '../schema/databaseSchema';
import { storableText } from '../core/storableText';

/** Milliseconds. */
const RECONNECT = 5_000;
const CONNECT_TIMEOUT = 5_000;

/**
 * Listens on a channel of PostgreSQL on a connection of its own, and connects again when it is
 * lost.
 * @param onNotified also called after each connection: what was told before it was not heard
 */
function listenFor(channel: string, url: string, onNotified: () => void): AsyncDisposable {
  const closing = new AbortController();
  const { signal } = closing;
  const listen = async () => {
    while (!signal.aborted) {
      const client = new Client({
        connectionString: url,
        connectionTimeoutMillis: CONNECT_TIMEOUT,
        application_name: 'lawaraq',
        keepAlive: true,
      });
      // Listeners also poll: what goes wrong here is only slower.
      await untilLost(client, { channel, onNotified, signal }).catch(() => undefined);
      await sleep(RECONNECT, undefined, { signal }).catch(() => undefined);
    }
  };
  const listening = listen();
  return {
    async [Symbol.asyncDispose]() {
      closing.abort();
      await listening;
    },
  };
}

interface PublicationListener {
  channel: string;
  onNotified: () => void;
  signal: AbortSignal;
}

/** Resolves when the connection has ended or is not needed any more; rejects if there was none. */
async function untilLost(
  client: Client,
  { channel, onNotified, signal }: PublicationListener,
): Promise<void> {
  const over = new Promise<void>((resolve) => {
    client.on('end', resolve);
    client.on('error', () => resolve());
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  client.on('notification', onNotified);
  // One that never connected must not be ended: pg would wait for it forever.
  await client.connect();
  try {
    await client.query(`listen ${escapeIdentifier(channel)}`);
    if (signal.aborted) return;
    onNotified();
    await over;
  } finally {
    await client.end();
  }
}

/** What publishers take turns by, and the channel on which a publication is told. */
const LOCK = 'lawaraq.publish';
const CHANNEL = 'knowledge_published';

type Published = Awaited<ReturnType<PublicationStore['publish']>>;

/** Publications in the tables `knowledge_snapshots` and `knowledge_publications`. */
export class SqlPublications implements PublicationStore {
  /** @param url of the same database, for a connection that listens */
  constructor(
    private readonly db: Database,
    private readonly url: string,
  ) {}

  async latest(): Promise<Publication | undefined> {
    const [latest] = await this.history(1);
    return latest;
  }

  async history(limit: number): Promise<Publication[]> {
    const rows = await select(this.db).orderBy('id', 'desc').limit(limit).execute();
    return rows.map(toPublication);
  }

  async find(id: number): Promise<Publication | undefined> {
    const row = await select(this.db).where('id', '=', id).executeTakeFirst();
    return row && toPublication(row);
  }

  async files(version: string): Promise<KnowledgeFile[]> {
    const { files } = await this.db
      .selectFrom('knowledge_snapshots')
      .select('files')
      .where('version', '=', version)
      .executeTakeFirstOrThrow();
    return unpackFiles(files);
  }

  async publish(
    { version, files, entries }: Snapshot,
    { kind, by, why, forced }: PublicationDraft,
    basedOn: number | undefined,
  ): Promise<Published> {
    const packed = await packFiles(files);
    return inTransaction<Published>(this.db, async (transaction, rollback) => {
      await sql`select pg_advisory_xact_lock(hashtext(${LOCK}))`.execute(transaction);
      const live = await select(transaction).orderBy('id', 'desc').limit(1).executeTakeFirst();
      if (live?.id !== basedOn) return rollback({ overtaken: live && toPublication(live) });
      await transaction
        .insertInto('knowledge_snapshots')
        .values({ version, files: packed, entries })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const { id } = await transaction
        .insertInto('knowledge_publications')
        .values({
          version,
          kind,
          published_by: storableText(by),
          why: storableText(why),
          forced: [...forced],
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      // It is told when the transaction is committed.
      await sql`select pg_notify(${CHANNEL}, '')`.execute(transaction);
      const row = await select(transaction).where('id', '=', id).executeTakeFirstOrThrow();
      return { published: toPublication(row) };
    });
  }

  listen(onPublished: () => void): AsyncDisposable {
    return listenFor(CHANNEL, this.url, onPublished);
  }
}

const select = (db: Database | Transaction<Schema>) =>
  db
    .selectFrom('knowledge_publications as published')
    .innerJoin('knowledge_snapshots as snapshot', 'snapshot.version', 'published.version')
    .select([
      'id',
      'published.version',
      'kind',
      'published_at',
      'published_by',
      'why',
      'forced',
      'entries',
    ]);

type PublicationRow = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

const toPublication = ({ published_at, published_by, ...same }: PublicationRow): Publication => ({
  ...same,
  at: published_at,
  by: published_by,
});
