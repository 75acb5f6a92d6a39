import { z } from 'zod';
import { httpsOrigin } from '../../config/variableTypes';
import { isPublicHost } from './checks/packageFault';

/** What the manifest leaves open, by the names of its placeholders. */
export interface PackageValues {
  VERSION: string;
  TEAMS_APP_ID: string;
  BOT_ID: string;
  /** By which people sign in to the tab. */
  TAB_CLIENT_ID: string;
  DEVELOPER_NAME: string;
  DEVELOPER_WEBSITE: string;
  PRIVACY_URL: string;
  TERMS_URL: string;
  /** Without a slash at its end. */
  PUBLIC_URL: string;
  /** Its host. */
  PUBLIC_HOST: string;
}

/** What each variable is, for the person who has to set it. */
const MEANINGS = {
  MicrosoftAppId:
    'the application id of the registered bot, a GUID; the Azure portal shows it under the configuration of the bot',
  PUBLIC_URL:
    'the https address under which Teams reaches the bot and the tab, such as https://lawaraq.example.gov.ae',
  DEVELOPER_NAME:
    'the name of the entity that runs the bot, which Teams shows as its publisher, at most 32 characters',
  DEVELOPER_WEBSITE: 'the https address of a page about the bot or its publisher',
  PRIVACY_URL: 'the https address of the privacy policy',
  TERMS_URL: 'the https address of the terms of use',
} as const;
type Needed = keyof typeof MEANINGS;

const NOBODY = '00000000-0000-0000-0000-000000000000';
/** Of the manifest's schema. */
const LONGEST_NAME = 32;

const id = z.guid('must be a GUID').refine((text) => text !== NOBODY, 'must not be all zeros');
const address = z
  .url({ protocol: /^https$/, error: 'must be an address that begins with https://' })
  .refine(
    (text) => !URL.canParse(text) || isPublicHost(new URL(text).hostname),
    'must have the name of a host that others reach, with a dot in it, and no number',
  );

const variables = z.object({
  MicrosoftAppId: id,
  TAB_CLIENT_ID: id.optional(),
  TEAMS_APP_ID: id.optional(),
  PUBLIC_URL: address.pipe(httpsOrigin),
  DEVELOPER_NAME: z.string().max(LONGEST_NAME, `must have at most ${LONGEST_NAME} characters`),
  DEVELOPER_WEBSITE: address,
  PRIVACY_URL: address,
  TERMS_URL: address,
});

/**
 * Reads what the manifest leaves open. Without `TEAMS_APP_ID` the app has the id of its bot: there
 * is one app for one bot, and an id that never changes is what makes a later package an update.
 * Without `TAB_CLIENT_ID` people sign in to the tab by the registration of the bot.
 * @param env without empty variables
 * @param version of the app, three numbers
 * @returns the values, or a line for each variable that is missing or malformed
 */
export function packageValues(
  env: NodeJS.ProcessEnv,
  version: string,
): { values: PackageValues } | { faults: string[] } {
  const missing = (Object.keys(MEANINGS) as Needed[]).filter((name) => env[name] === undefined);
  const parsed = variables.safeParse(env);
  if (!parsed.success) {
    const malformed = parsed.error.issues
      .map(({ path, message }) => ({ name: String(path[0]), message }))
      .filter(({ name }) => env[name] !== undefined)
      .map(({ name, message }) => `${name} ${message}.`);
    return {
      faults: [...missing.map((name) => `${name} is not set: ${MEANINGS[name]}.`), ...malformed],
    };
  }
  const { MicrosoftAppId, PUBLIC_URL, ...others } = parsed.data;
  const { TEAMS_APP_ID = MicrosoftAppId, TAB_CLIENT_ID = MicrosoftAppId, ...developer } = others;
  return {
    values: {
      ...developer,
      VERSION: version,
      TEAMS_APP_ID,
      TAB_CLIENT_ID,
      BOT_ID: MicrosoftAppId,
      PUBLIC_URL,
      PUBLIC_HOST: new URL(PUBLIC_URL).hostname,
    },
  };
}
