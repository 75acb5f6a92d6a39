import { Client } from 'pg';
import { quoted } from './databaseTables';

/** Values are written the same way on every server, and a table in the order of its rows. */
const SETTINGS = [
  `set client_encoding = 'UTF8'`,
  `set datestyle = 'ISO'`,
  `set intervalstyle = 'postgres'`,
  `set timezone = 'UTC'`,
  `set extra_float_digits = 1`,
  `set bytea_output = 'hex'`,
  `set xmlbinary = 'base64'`,
  `set synchronize_seqscans = off`,
  `set statement_timeout = 0`,
  `set lock_timeout = 0`,
  `set idle_in_transaction_session_timeout = 0`,
];

/** One connection of its own, without a limit of time; end it with `end()`. */
export async function connect(url: string): Promise<Client> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'lawaraq backup',
  });
  // One that is lost fails the statement that it is at; without a listener it would end the
  // process.
  client.on('error', () => undefined);
  await client.connect();
  for (const setting of SETTINGS) await client.query(setting);
  return client;
}

const NO_SUCH_DATABASE = '3D000';

/** Makes the database of the address on its server, if it is not there yet. */
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
