import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { LOG_COMMAND, SEARCH_COMMAND } from '../../../../src/bot/extension/extensionRequests';
import * as packageCommand from '../../../../src/cli/commands/packageCommand';
import { PROJECT_DIR } from '../../../../src/config/config';
import { listening } from '../../../support/process/commandLine';
import { MANIFEST_FOLDER, PACKAGE_VARIABLES } from '../../../support/package/goodPackage';

type Variables = Record<string, string | undefined>;

const folder = mkdtempSync(join(tmpdir(), 'lawaraq-package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const OUT = join(folder, 'app.zip');
const ENV = join(folder, 'deploy.env');
beforeEach(() => rmSync(OUT, { force: true }));

/** Runs the command over a file of these variables. */
function pack(variables: Variables, ...args: string[]) {
  const lines = Object.entries(variables).map(([name, value]) => `${name}="${value ?? ''}"\n`);
  writeFileSync(ENV, lines.join(''));
  return listening(() => packageCommand.run(['--env', ENV, '--out', OUT, ...args]));
}

const refusal = (...lines: string[]) =>
  [`No package was written. Set in ${ENV}:`, ...lines.map((line) => `  - ${line}`), ''].join('\n');

interface Packed {
  id: string;
  version: string;
  developer: Record<string, string>;
  bots: { botId: string }[];
  composeExtensions: { botId: string; commands: { id: string }[] }[];
  validDomains: string[];
  staticTabs?: { entityId: string; contentUrl?: string }[];
  webApplicationInfo?: { id: string; resource: string };
}

function packed(): { names: string[]; files: Record<string, Uint8Array>; manifest: Packed } {
  const files = unzipSync(readFileSync(OUT));
  const manifest = JSON.parse(new TextDecoder().decode(files['manifest.json'])) as Packed;
  return { names: Object.keys(files), files, manifest };
}

describe('the app package', () => {
  it('holds manifest, Arabic and icons, with the values of the file', async () => {
    const { code, output } = await pack(PACKAGE_VARIABLES);
    const { names, files, manifest } = packed();
    const bot = PACKAGE_VARIABLES.MicrosoftAppId;
    const { version } = JSON.parse(readFileSync(join(PROJECT_DIR, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(code).toBe(0);
    expect(names).toEqual(['ar.json', 'color.png', 'manifest.json', 'outline.png']);
    expect(manifest).toMatchObject({
      id: bot,
      version,
      developer: {
        name: 'Example Entity',
        websiteUrl: 'https://gov.example/lawaraq',
        privacyUrl: 'https://gov.example/privacy',
        termsOfUseUrl: 'https://gov.example/terms',
      },
      bots: [{ botId: bot }],
      composeExtensions: [{ botId: bot }],
      validDomains: ['lawaraq.gov.example'],
    });
    for (const name of ['ar.json', 'color.png', 'outline.png'])
      expect(Buffer.from(files[name] ?? [])).toEqual(readFileSync(join(MANIFEST_FOLDER, name)));
    expect(output).toBe(
      `${OUT}: version ${version}, app ${bot}, ${readFileSync(OUT).length} bytes.\n`,
    );
  });

  it('offers the commands of the message extension that the bot answers', async () => {
    await pack(PACKAGE_VARIABLES);
    const ids = packed().manifest.composeExtensions[0]?.commands.map(({ id }) => id);
    expect(ids).toEqual([SEARCH_COMMAND, LOG_COMMAND]);
  });

  it('is the same to the byte for the same values, and states no time', async () => {
    await pack(PACKAGE_VARIABLES);
    const first = readFileSync(OUT);
    rmSync(OUT);
    await pack(PACKAGE_VARIABLES);
    expect(readFileSync(OUT)).toEqual(first);
    // Time and day in the header of its first file: midnight of the first of January 1980.
    expect([first.readUInt16LE(10), first.readUInt16LE(12)]).toEqual([0, 0b0000000_0001_00001]);
  });

  it('has an id of its own where one is set', async () => {
    const TEAMS_APP_ID = '2c9f2a3c-0000-4000-8000-00000000abcd';
    await pack({ ...PACKAGE_VARIABLES, TEAMS_APP_ID });
    expect(packed().manifest).toMatchObject({
      id: TEAMS_APP_ID,
      bots: [{ botId: PACKAGE_VARIABLES.MicrosoftAppId }],
    });
  });

  it('lets people sign in by another registration where one is set', async () => {
    const TAB_CLIENT_ID = '3c9f2a3c-0000-4000-8000-00000000abcd';
    await pack({ ...PACKAGE_VARIABLES, TAB_CLIENT_ID });
    expect(packed().manifest.webApplicationInfo).toEqual({
      id: TAB_CLIENT_ID,
      resource: `api://lawaraq.gov.example/${TAB_CLIENT_ID}`,
    });
  });

  it('names the host alone, whatever stands behind it', async () => {
    await pack({ ...PACKAGE_VARIABLES, PUBLIC_URL: 'https://Lawaraq.gov.example:8443/' });
    const { validDomains, staticTabs, webApplicationInfo } = packed().manifest;
    expect(validDomains).toEqual(['lawaraq.gov.example']);
    expect(webApplicationInfo?.resource).toBe(
      `api://lawaraq.gov.example/${PACKAGE_VARIABLES.MicrosoftAppId}`,
    );
    const own = staticTabs?.find(({ entityId }) => entityId === 'overview');
    expect(own?.contentUrl).toBe('https://lawaraq.gov.example:8443/tab');
  });

  it('comes from the environment where no file is named', async () => {
    const before = { ...process.env };
    Object.assign(process.env, PACKAGE_VARIABLES, { DEVELOPER_NAME: 'From the environment' });
    try {
      await listening(() => packageCommand.run(['--out', OUT]));
    } finally {
      process.env = before;
    }
    expect(packed().manifest.developer['name']).toBe('From the environment');
  });
});

describe('what is missing', () => {
  const lines: Record<keyof typeof PACKAGE_VARIABLES, string> = {
    MicrosoftAppId:
      'MicrosoftAppId is not set: the application id of the registered bot, a GUID; the Azure portal shows it under the configuration of the bot.',
    PUBLIC_URL:
      'PUBLIC_URL is not set: the https address under which Teams reaches the bot and the tab, such as https://lawaraq.example.gov.ae.',
    DEVELOPER_NAME:
      'DEVELOPER_NAME is not set: the name of the entity that runs the bot, which Teams shows as its publisher, at most 32 characters.',
    DEVELOPER_WEBSITE:
      'DEVELOPER_WEBSITE is not set: the https address of a page about the bot or its publisher.',
    PRIVACY_URL: 'PRIVACY_URL is not set: the https address of the privacy policy.',
    TERMS_URL: 'TERMS_URL is not set: the https address of the terms of use.',
  };

  it.each(Object.entries(lines))('is said of %s alone, with what it is', async (name, line) => {
    const { code, errors } = await pack({ ...PACKAGE_VARIABLES, [name]: '  ' });
    expect({ code, errors }).toEqual({ code: 1, errors: refusal(line) });
    expect(existsSync(OUT)).toBe(false);
  });

  it('is said of everything at once, and the environment does not step in for the file', async () => {
    const before = { ...process.env };
    Object.assign(process.env, PACKAGE_VARIABLES);
    const { errors } = await pack({}).finally(() => (process.env = before));
    expect(errors).toBe(refusal(...Object.values(lines)));
  });
});

describe('what is malformed', () => {
  it.each([
    ['MicrosoftAppId', 'my-bot', 'must be a GUID.'],
    ['MicrosoftAppId', '00000000-0000-0000-0000-000000000000', 'must not be all zeros.'],
    ['TEAMS_APP_ID', 'lawaraq', 'must be a GUID.'],
    ['TAB_CLIENT_ID', 'lawaraq', 'must be a GUID.'],
    ['DEVELOPER_NAME', 'E'.repeat(33), 'must have at most 32 characters.'],
    ['PUBLIC_URL', 'http://lawaraq.gov.example', 'must be an address that begins with https://.'],
    ['PUBLIC_URL', 'lawaraq.gov.example', 'must be an address that begins with https://.'],
    ['TERMS_URL', 'https://localhost/terms', 'must have the name of a host that others reach'],
    ['PUBLIC_URL', 'https://lawaraq.gov.example/bot', 'must have nothing after the host'],
    ['PUBLIC_URL', 'https://10.0.0.7', 'must have the name of a host that others reach'],
  ])('%s=%s is refused by name', async (name, value, what) => {
    const { code, errors } = await pack({ ...PACKAGE_VARIABLES, [name]: value });
    expect(code).toBe(1);
    expect(errors).toMatch(new RegExp(`^.*\\n  - ${name} ${what.replaceAll('.', '\\.')}.*\\n$`));
    expect(existsSync(OUT)).toBe(false);
  });

  it('is said of a folder of files too, and nothing is written', async () => {
    const from = join(folder, 'manifest');
    cpSync(MANIFEST_FOLDER, from, { recursive: true });
    const manifest = readFileSync(join(from, 'manifest.json'), 'utf8');
    writeFileSync(join(from, 'manifest.json'), manifest.replace('{{DEVELOPER_NAME}}', '{{NAME}}'));
    const { code, errors } = await pack(PACKAGE_VARIABLES, '--from', from);
    expect({ code, errors }).toEqual({
      code: 1,
      errors: `No package was written. Correct in ${from}:\n  - manifest.json › developer.name: {{NAME}} is not filled in by anything; correct its spelling.\n`,
    });
    expect(existsSync(OUT)).toBe(false);
  });
});
