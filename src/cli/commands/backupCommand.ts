import { readRecordConfig } from '../../config/config';
import { describeBackup, withFile } from '../backupFiles';
import { UsageError, withUsage, readArguments } from '../usageError';
import { backUp, STANDARD, verifyBackup, withDatabase } from '../withStore';

export const summary = 'FILE: back up the whole database into one file, while the bot runs';

const USAGE = `Usage: lawaraq backup FILE
       lawaraq backup --verify FILE

Writes all tables as they are at one moment into FILE, compressed; the bot can keep running. An
older FILE stays until the new one is complete. FILE holds personal data and keys: only its owner can
read it, and it should be encrypted before it leaves the machine. - is standard output, as in
"lawaraq backup - | age -r KEY > FILE".
--verify reads the whole FILE and checks every row against its checksum.
"lawaraq restore FILE" restores it.`;

async function write(file: string): Promise<void> {
  const written = await withFile(file, () =>
    withDatabase(readRecordConfig(), (url) => backUp(url, file)),
  );
  const tell = file === STANDARD ? console.error : console.log;
  tell(`${describeBackup(written)} written: ${file === STANDARD ? 'standard output' : file}.`);
}

async function verify(file: string): Promise<void> {
  const read = await withFile(file, () => verifyBackup(file));
  const { madeAt, server, migrations } = read.header;
  console.log(`${describeBackup(read)} complete and unchanged.`);
  console.log(`Made at ${madeAt} from PostgreSQL ${server}, up to ${migrations.at(-1) ?? '-'}.`);
  for (const { table, rows } of read.tables) console.log(`${String(rows).padStart(10)}  ${table}`);
}

/** `lawaraq backup …`; see the usage. */
export function run(args: readonly string[]): Promise<number> {
  return withUsage(USAGE, args, async () => {
    const { values, positionals } = readArguments(args, {
      verify: { type: 'boolean', default: false },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError();
    await (values.verify ? verify(file) : write(file));
  });
}
