import { Client } from 'pg';
import { connect } from './backupConnection';
import { quoted } from './databaseTables';

const NO_SUCH_DATABASE = '3D000';

/** Makes the database of the address on its server, where it is not there yet. */
export async function createMissing(url: string): Promise<void> {
  try {
    await (await connect(url)).end();
    return;
  } catch (error) {
    if ((error as { code?: unknown }).code !== NO_SUCH_DATABASE) throw error;
  }
  const beside = new URL(url);
  const name = decodeURIComponent(beside.pathname.slice(1));
  beside.pathname = '/postgres';
  const client = new Client({ connectionString: beside.href, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query(`create database ${quoted(name)}`);
  } finally {
    await client.end();
  }
}
