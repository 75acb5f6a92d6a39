import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { environment, PROJECT_DIR } from '../../config/config';
import { checkPackage } from '../package/checkPackage';
import { loadOfficialSchemas } from '../package/checks/officialSchemas';
import { packageValues } from '../package/packageValues';
import { readPackageFiles, zipPackage } from '../package/readPackageFiles';
import { replaceOutputFile } from '../table/replaceOutputFile';
import { InputFaults, withUsage, readOptions } from '../usageError';

export const summary = 'write the app package that is uploaded to Teams';

const USAGE = `Usage: lawaraq package [--env FILE] [--out FILE.zip] [--from DIR]

Fills in manifest/manifest.json, checks it with its texts and icons against Microsoft's schemas and
the other requirements of Teams, and writes dist/lawaraq.zip. The same values give the same bytes.
--env reads the variables from a file with lines such as PUBLIC_URL=https://…, and from nowhere else;
without it they come from the environment. DIR is another folder of manifest, texts and icons.`;

/** The variables of one file alone, so that what is packed stands in it. */
async function variablesOf(file: string | undefined): Promise<NodeJS.ProcessEnv> {
  if (file === undefined) return environment();
  const text = await readFile(file, 'utf8');
  return environment(parseEnv(text.replace(/^\uFEFF/, '')));
}

/** Of the app: an update of the package needs a higher one. */
async function version(): Promise<string> {
  const text = await readFile(join(PROJECT_DIR, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

const listed = (heading: string, faults: readonly string[]) =>
  new InputFaults([heading, ...faults.map((fault) => `  - ${fault}`)]);

async function writePackage(env: string | undefined, from: string, out: string): Promise<void> {
  const read = packageValues(await variablesOf(env), await version());
  if ('faults' in read)
    throw listed(
      `No package was written. Set in ${env ?? 'the environment, or in a file given with --env'}:`,
      read.faults,
    );
  const files = await readPackageFiles(from, read.values);
  const faults = checkPackage(files, await loadOfficialSchemas());
  if (faults.length > 0) throw listed(`No package was written. Correct in ${from}:`, faults);
  const zip = zipPackage(files);
  await replaceOutputFile(out, (beside) => writeFile(beside, zip));
  const { VERSION, TEAMS_APP_ID } = read.values;
  console.log(`${out}: version ${VERSION}, app ${TEAMS_APP_ID}, ${zip.length} bytes.`);
}

/** `lawaraq package …`; see the usage. */
export function run(args: readonly string[]): Promise<number> {
  return withUsage(USAGE, args, () => {
    const { values } = readOptions(args, {
      env: { type: 'string' },
      from: { type: 'string', default: join(PROJECT_DIR, 'manifest') },
      out: { type: 'string', default: join(PROJECT_DIR, 'dist/lawaraq.zip') },
    });
    return writePackage(values.env, values.from, resolve(values.out));
  });
}
