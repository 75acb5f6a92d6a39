import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { environment, readRecordConfig } from '../../config/config';
import { faultsOfDatabase } from '../../config/configChecks';
import { describeBackup, withFile } from '../backupFiles';
import { InputFaults, UsageError, withUsage } from '../usageError';
import { createMissing, restoreFile, withDatabase } from '../withStore';

export const summary = 'FILE: makes a database out of what "backup" wrote';

const USAGE = `Usage: lawaraq restore FILE [--into DATABASE]

Fills the database of the environment (DATABASE_URL, or the embedded one in DATA_DIR) out of FILE. It
has to be empty: nothing is ever written over. --into takes another one, either an address
(postgres://…), whose database is made where it is not there, or a folder for an embedded one. Others
on the machine see what stands in a command: leave the password of an address to PGPASSWORD.
Everything is read again and held against FILE before it is kept; where anything is wrong, nothing is.
A backup of an older version is brought up to date, one of a newer version is refused. - is standard
input, as in "age -d -i KEY FILE | lawaraq restore -".`;

function placeOf(into: string | undefined): { databaseUrl: string | undefined; dataDir: string } {
  const { databaseUrl, dataDir } = readRecordConfig();
  if (into === undefined) return { databaseUrl, dataDir };
  if (!/^postgres(ql)?:/i.test(into)) return { databaseUrl: undefined, dataDir: resolve(into) };
  const faults = URL.canParse(into)
    ? faultsOfDatabase({ ...environment(), DATABASE_URL: into }, '--into')
    : ['--into is no address of a database.'];
  if (faults.length > 0) throw new InputFaults(faults);
  return { databaseUrl: into, dataDir };
}

async function restore(file: string, into: string | undefined): Promise<void> {
  const place = placeOf(into);
  const restored = await withFile(file, () =>
    withDatabase(place, async (url) => {
      await createMissing(url);
      return restoreFile(url, file);
    }),
  );
  const { header, rebuiltTables: madeAnew, waiting } = restored;
  console.log(`${describeBackup(restored)} restored, as they were at ${header.madeAt}.`);
  for (const table of madeAnew)
    console.log(`${table} did not follow from the records, and was made anew.`);
  if (waiting > 0)
    console.log(
      `${waiting} messages were waiting to be sent; a bot that starts on this database sends them, some perhaps a second time.`,
    );
  console.log('Who was erased after that moment is in it again: erase them once more.');
}

/** `lawaraq restore …`; see the usage. */
export function run(args: readonly string[]): Promise<number> {
  return withUsage(USAGE, args, async () => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { into: { type: 'string' } },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError();
    await restore(file, values.into);
  });
}
