import type { ErrorObject, ValidateFunction } from 'ajv';
import type * as Draft04 from 'ajv-draft-04';
import type * as Formats from 'ajv-formats';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PROJECT_DIR } from '../../../config/config';
import { InputFaults } from '../../usageError';

/** The version of the manifest; docs/decisions/0024 says why this one. */
const SCHEMA_VERSION = '1.28';

const FOLDER = `teams/v${SCHEMA_VERSION}`;
const SCHEMAS = join(PROJECT_DIR, `manifest/schema/v${SCHEMA_VERSION}`);
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
 * Loads them without a network.
 * @throws InputFaults if the development packages are not installed
 */
export async function loadOfficialSchemas(): Promise<OfficialSchemas> {
  const { Ajv, addFormats } = developmentPackages();
  // Their patterns escape what needs no escape, which the unicode flag forbids.
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, verbose: true });
  addFormats(ajv);
  const compile = async (name: string) => errorsOf(ajv.compile(await readSchema(name)));
  return { manifest: await compile(MANIFEST_SCHEMA), locale: await compile(LOCALE_SCHEMA) };
}

function developmentPackages() {
  const load = createRequire(__filename);
  try {
    return {
      Ajv: (load('ajv-draft-04') as typeof Draft04).default,
      addFormats: (load('ajv-formats') as typeof Formats).default,
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    throw new InputFaults([
      "What checks Microsoft's schemas is not installed here: those are development packages, and nothing is packed unchecked. Make the package in a checkout where npm ci was run without --omit=dev.",
    ]);
  }
}

const errorsOf = (validate: ValidateFunction) => (parsed: unknown) =>
  validate(parsed) ? [] : [...(validate.errors ?? [])];

async function readSchema(name: string): Promise<object> {
  return JSON.parse(await readFile(join(SCHEMAS, name), 'utf8')) as object;
}

type Scope = 'team' | 'personal' | 'groupChat' | 'copilot';

/** What is read of a manifest that its schema has found right. */
export interface Manifest {
  $schema?: string;
  version: string;
  id: string;
  localizationInfo?: {
    defaultLanguageTag: string;
    additionalLanguages?: { languageTag: string; file: string }[];
  };
  developer: { name: string; websiteUrl: string; privacyUrl: string; termsOfUseUrl: string };
  name: { short: string; full?: string };
  description: { short: string; full: string };
  icons: { color: string; outline: string };
  staticTabs?: {
    entityId: string;
    name?: string;
    contentUrl?: string;
    websiteUrl?: string;
    scopes: Exclude<Scope, 'copilot'>[];
  }[];
  bots?: {
    botId: string;
    scopes: Scope[];
    commandLists?: {
      scopes: Scope[];
      commands: {
        title: string;
        description?: string;
        type?: 'basic' | 'prompt';
        prompt?: string;
      }[];
    }[];
  }[];
  composeExtensions?: { botId?: string; commands?: ExtensionCommand[] }[];
  validDomains?: string[];
  webApplicationInfo?: { id: string; resource?: string };
  defaultInstallScope?: Scope | 'meetings';
  defaultGroupCapability?: { team?: string; groupchat?: string };
}

export interface ExtensionCommand {
  id: string;
  type?: 'query' | 'action';
  title: string;
  description?: string;
  context?: ('compose' | 'commandBox' | 'message')[];
  initialRun?: boolean;
  fetchTask?: boolean;
  parameters?: { name: string; title: string; description?: string }[];
  taskInfo?: object;
}
