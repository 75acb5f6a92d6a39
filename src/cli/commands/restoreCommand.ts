import { resolve } from 'node:path';
import { environment, readRecordConfig } from '../../config/config';
import { faultsOfDatabase } from '../../config/configChecks';
import { describeBackup, withFile } from '../backupFiles';
import { InputFaults, UsageError, withUsage, readArguments } from '../usageError';
import { createMissing, restoreFile, withDatabase } from '../withStore';

export const summary = 'FILE: restore a database from a backup';

const USAGE = `Usage: lawaraq restore FILE [--into DATABASE]

Fills the database of the environment (DATABASE_URL, or the embedded one in DATA_DIR) from FILE. It
has to be empty: nothing is ever overwritten. --into takes another one, either an address
(postgres://…), whose database is created if it does not exist, or a folder for an embedded one. Others
on the machine can see the arguments of a command: pass the password of an address in PGPASSWORD.
Everything is read again and compared with FILE before it is kept; if anything is wrong, nothing is kept.
A backup of an older version is brought up to date, one of a newer version is refused. - is standard
input, as in "age -d -i KEY FILE | lawaraq restore -".`;

function placeOf(into: string | undefined): { databaseUrl: string | undefined; dataDir: string } {
  const { databaseUrl, dataDir } = readRecordConfig();
  if (into === undefined) return { databaseUrl, dataDir };
  if (!/^postgres(ql)?:/i.test(into)) return { databaseUrl: undefined, dataDir: resolve(into) };
  const faults = URL.canParse(into)
    ? faultsOfDatabase({ ...environment(), DATABASE_URL: into }, '--into')
    : ['--into is not the address of a database.'];
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
  const { header, rebuiltTables, waiting } = restored;
  console.log(`${describeBackup(restored)} restored, as they were at ${header.madeAt}.`);
  for (const table of rebuiltTables)
    console.log(`${table} did not follow from the records, and was rebuilt.`);
  if (waiting > 0)
    console.log(
      `${waiting} messages were waiting to be sent; a bot that starts on this database sends them, some perhaps a second time.`,
    );
  console.log('People who were erased after that moment are in it again: erase them once more.');
}

/** `lawaraq restore …`; see the usage. */
export function run(args: readonly string[]): Promise<number> {
  return withUsage(USAGE, args, async () => {
    const { values, positionals } = readArguments(args, { into: { type: 'string' } });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError();
    await restore(file, values.into);
  });
}
