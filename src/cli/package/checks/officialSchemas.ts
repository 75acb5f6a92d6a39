import type { ErrorObject, ValidateFunction } from 'ajv';
import type * as Draft04 from 'ajv-draft-04';
import type * as Formats from 'ajv-formats';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { TeamsManifestV1D28 } from '@microsoft/app-manifest/build/generated-types/teams/TeamsManifestV1D28';
import { InputFaults } from '../../usageError';

/** The version of the manifest; docs/decisions/0024 says why this one. */
const SCHEMA_VERSION = '1.28';

const FOLDER = `teams/v${SCHEMA_VERSION}`;
const SCHEMAS = `build/json-schemas/${FOLDER}`;
const MANIFEST_SCHEMA = 'MicrosoftTeams.schema.json';
const LOCALE_SCHEMA = 'MicrosoftTeams.Localization.schema.json';

/** What `$schema` says in the two kinds of files. */
export const SCHEMA_ADDRESSES = {
  manifest: `https://developer.microsoft.com/json-schemas/${FOLDER}/${MANIFEST_SCHEMA}`,
  locale: `https://developer.microsoft.com/json-schemas/${FOLDER}/${LOCALE_SCHEMA}`,
} as const;

/** Microsoft's own schemas: each names everything in a parsed file that breaks it. */
export interface OfficialSchemas {
  manifest(parsed: unknown): ErrorObject[];
  locale(parsed: unknown): ErrorObject[];
}

/**
 * Loads them out of `@microsoft/app-manifest`, without a network.
 * @throws InputFaults if the development packages are not installed
 */
export async function loadOfficialSchemas(): Promise<OfficialSchemas> {
  const { Ajv, addFormats, folder } = developmentPackages();
  // Their patterns escape what needs no escape, which the unicode flag forbids.
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, verbose: true });
  addFormats(ajv);
  const compile = async (name: string) => errorsOf(ajv.compile(await readSchema(folder, name)));
  return { manifest: await compile(MANIFEST_SCHEMA), locale: await compile(LOCALE_SCHEMA) };
}

function developmentPackages() {
  const load = createRequire(__filename);
  try {
    return {
      Ajv: (load('ajv-draft-04') as typeof Draft04).default,
      addFormats: (load('ajv-formats') as typeof Formats).default,
      // The package itself cannot be loaded: it forgets to depend on fs-extra.
      folder: join(dirname(load.resolve('@microsoft/app-manifest/package.json')), SCHEMAS),
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    throw new InputFaults([
      "Microsoft's schemas are not installed here: they are development packages, and nothing is packed unchecked. Make the package in a checkout where npm ci was run without --omit=dev.",
    ]);
  }
}

const errorsOf = (validate: ValidateFunction) => (parsed: unknown) =>
  validate(parsed) ? [] : [...(validate.errors ?? [])];

async function readSchema(folder: string, name: string): Promise<object> {
  const text = await readFile(join(folder, name), 'utf8');
  return JSON.parse(text.replace(/^\uFEFF/, '')) as object;
}

/** A manifest that its schema has found right. */
export type Manifest = TeamsManifestV1D28;
