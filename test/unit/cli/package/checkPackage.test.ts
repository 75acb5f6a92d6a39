import { crc32 } from 'node:zlib';
import { checkPackage } from '../../../../src/cli/package/checkPackage';
import {
  loadOfficialSchemas,
  type OfficialSchemas,
} from '../../../../src/cli/package/checks/officialSchemas';
import type { PackageFiles } from '../../../../src/cli/package/checks/packageFault';
import { renderIcon } from '../../../../scripts/renderIcon';
import { goodPackage } from '../../../support/package/goodPackage';
import { JsonEditor } from '../../../support/package/jsonEditor';

/** Breaks the manifest, its Arabic or the files. */
type Break = (parts: {
  m: JsonEditor;
  ar: Record<string, string>;
  files: Record<string, Uint8Array>;
}) => void;

let good: PackageFiles;
let schemas: OfficialSchemas;
beforeAll(async () => {
  good = await goodPackage();
  schemas = await loadOfficialSchemas();
});

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

function broken(how: Break): PackageFiles {
  const files: Record<string, Uint8Array> = { ...good };
  const parsed = (name: string): unknown => JSON.parse(new TextDecoder().decode(files[name]));
  const m = new JsonEditor(parsed('manifest.json'));
  const ar = parsed('ar.json') as Record<string, string>;
  how({ m, ar, files });
  if (files['manifest.json']) files['manifest.json'] = bytes(m.json);
  if (files['ar.json']) files['ar.json'] = bytes(ar);
  return files;
}

const picture = (size: number, inside: string) =>
  new Uint8Array(
    renderIcon(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${inside}</svg>`,
    ),
  );
const square = (fill: string) => `<rect width="10" height="10" fill="${fill}"/>`;

const LIST = 'bots[0].commandLists[0]';
const COMMANDS = 'composeExtensions[0].commands';
const TAB = 'staticTabs[1]';

const cases: [title: string, how: Break, line: string][] = [
  // What the schemas hold.
  [
    'a schema of the preview',
    ({ m }) => m.set('manifestVersion', 'devPreview'),
    'manifest.json › manifestVersion: "devPreview"; it must be "1.28".',
  ],
  [
    'an older schema',
    ({ m }) => m.set('manifestVersion', '1.19'),
    'manifest.json › manifestVersion: "1.19"; it must be "1.28".',
  ],
  [
    'no accent colour',
    ({ m }) => m.remove('accentColor'),
    'manifest.json › accentColor: missing; write it.',
  ],
  [
    'an accent colour by name',
    ({ m }) => m.set('accentColor', 'green'),
    'manifest.json › accentColor: "green"; it must be a colour such as #0B6E5F.',
  ],
  [
    'a misspelt key',
    ({ m }) => m.set('bots[0].supportFiles', false),
    'manifest.json › bots[0].supportFiles: nothing that the schema knows; remove it or correct its spelling.',
  ],
  [
    'a name that is too long',
    ({ m }) => m.set('name.short', 'L'.repeat(31)),
    'manifest.json › name.short: 31 characters; at most 30.',
  ],
  [
    'a short description that is too long',
    ({ m }) => m.set('description.short', 'd'.repeat(81)),
    'manifest.json › description.short: 81 characters; at most 80.',
  ],
  [
    'no full description',
    ({ m }) => m.remove('description.full'),
    'manifest.json › description.full: missing; write it.',
  ],
  [
    'a version of two numbers',
    ({ m }) => m.set('version', '1.0'),
    'manifest.json › version: “1.0”; it must be three numbers such as 1.4.0.',
  ],
  [
    'a version with a tail',
    ({ m }) => m.set('version', '1.0.0-beta'),
    'manifest.json › version: “1.0.0-beta”; it must be three numbers such as 1.4.0.',
  ],
  [
    'an id that is no GUID',
    ({ m }) => m.set('id', 'lawaraq'),
    'manifest.json › id: "lawaraq"; it must be a GUID.',
  ],
  [
    'a bot id that is no GUID',
    ({ m }) => m.set('bots[0].botId', '{{BOT}}'),
    'manifest.json › bots[0].botId: "{{BOT}}"; it must be a GUID.',
  ],
  [
    'a scope that there is not',
    ({ m }) => m.add('bots[0].scopes', 'channel'),
    'manifest.json › bots[0].scopes[3]: "channel"; it must be one of team, personal, groupChat, copilot.',
  ],
  [
    'thirteen commands in a list',
    ({ m }) => m.add('bots[0].commandLists[0].commands', { title: 'x' }),
    `manifest.json › ${LIST}.commands: 13 items; at most 12.`,
  ],
  [
    'four lists of commands',
    ({ m }) => m.add('bots[0].commandLists', { scopes: ['copilot'], commands: [{ title: 'x' }] }),
    'manifest.json › bots[0].commandLists: 4 items; at most 3.',
  ],
  [
    'a developer without a name',
    ({ m }) => m.remove('developer.name'),
    'manifest.json › developer.name: missing; write it.',
  ],
  [
    'a command title of the extension that is too long',
    ({ m }) => m.set('composeExtensions[0].commands[0].title', 't'.repeat(33)),
    `manifest.json › ${COMMANDS}[0].title: 33 characters; at most 32.`,
  ],
  [
    'a context that there is not',
    ({ m }) => m.set('composeExtensions[0].commands[1].context', ['chat']),
    `manifest.json › ${COMMANDS}[1].context[0]: "chat"; it must be one of compose, commandBox, message.`,
  ],
  [
    'six parameters',
    ({ m }) =>
      m.set(
        'composeExtensions[0].commands[0].parameters',
        Array.from({ length: 6 }, (_, at) => ({
          name: `n${at}`,
          title: 't',
        })),
      ),
    `manifest.json › ${COMMANDS}[0].parameters: 6 items; at most 5.`,
  ],
  [
    'text where a truth value stands',
    ({ m }) => m.set('bots[0].supportsFiles', 'false'),
    'manifest.json › bots[0].supportsFiles: "false"; it must be a boolean.',
  ],
  [
    'an Arabic name that is too long',
    ({ ar }) => (ar['name.short'] = 'ل'.repeat(31)),
    'ar.json › name.short: 31 characters; at most 30.',
  ],
  [
    'an Arabic name that is missing',
    ({ ar }) => delete ar['name.short'],
    'ar.json › name.short: missing; write it.',
  ],
  [
    'an Arabic key of no shape that Teams knows',
    ({ ar }) => (ar['bots[0].commands[0].title'] = 'مساعدة'),
    'ar.json › bots[0].commands[0].title: nothing that the schema knows; remove it or correct its spelling.',
  ],
  // What they do not hold.
  [
    'the address of another schema',
    ({ m }) =>
      m.set(
        '$schema',
        'https://developer.microsoft.com/json-schemas/teams/v1.27/MicrosoftTeams.schema.json',
      ),
    'manifest.json › $schema: it must be https://developer.microsoft.com/json-schemas/teams/v1.28/MicrosoftTeams.schema.json.',
  ],
  [
    'a placeholder that nothing fills',
    ({ m }) => m.set('developer.name', '{{DEVELOPER}}'),
    'manifest.json › developer.name: {{DEVELOPER}} is not filled in by anything; correct its spelling.',
  ],
  [
    'an id of zeros',
    ({ m }) => m.set('id', '00000000-0000-0000-0000-000000000000'),
    'manifest.json › id: all zeros; write the id that was registered.',
  ],
  [
    'an extension of another bot',
    ({ m }) => m.set('composeExtensions[0].botId', '2c9f2a3c-0000-4000-8000-00000000abcd'),
    'manifest.json › composeExtensions[0].botId: a different bot from bots[0].botId; one bot answers both.',
  ],
  [
    'a privacy policy over http',
    ({ m }) => m.set('developer.privacyUrl', 'http://gov.example/privacy'),
    'manifest.json › developer.privacyUrl: “http://gov.example/privacy”; it must be an address that begins with https://.',
  ],
  [
    'a wildcard domain',
    ({ m }) => m.set('validDomains', ['*.gov.example']),
    'manifest.json › validDomains[0]: “*.gov.example”; it must be only the name of a host, without https://, port, path or wildcard.',
  ],
  [
    'a domain with a scheme',
    ({ m }) => m.set('validDomains', ['https://gov.example']),
    'manifest.json › validDomains[0]: “https://gov.example”; it must be only the name of a host, without https://, port, path or wildcard.',
  ],
  [
    'a domain that stands twice',
    ({ m }) => m.add('validDomains', 'lawaraq.gov.example'),
    'manifest.json › validDomains[1]: “lawaraq.gov.example” twice.',
  ],
  [
    'an install scope that the bot lacks',
    ({ m }) => m.set('defaultInstallScope', 'meetings'),
    'manifest.json › defaultInstallScope: the bot is not in meetings; add it to bots[0].scopes or remove this.',
  ],
  [
    'commands for a scope that the bot lacks',
    ({ m }) => m.add('bots[0].commandLists[2].scopes', 'copilot'),
    'manifest.json › bots[0].commandLists[2].scopes: the bot is not in copilot; add it to bots[0].scopes or remove it here.',
  ],
  [
    'two lists for one scope',
    ({ m }) => m.add('bots[0].commandLists[2].scopes', 'team'),
    'manifest.json › bots[0].commandLists[2].scopes: team has its list already, bots[0].commandLists[1].',
  ],
  [
    'a prompt starter that sends nothing',
    ({ m, ar }) => (
      m.remove('bots[0].commandLists[0].commands[8].prompt'),
      delete ar[`${LIST}.commands[8].prompt`]
    ),
    `manifest.json › ${LIST}.commands[8].prompt: missing; write what is sent.`,
  ],
  [
    'a prompt on a plain command',
    ({ m }) => m.remove('bots[0].commandLists[0].commands[8].type'),
    `manifest.json › ${LIST}.commands[8].prompt: there although the type is not prompt; remove it or set the type.`,
  ],
  [
    'two commands of one title',
    ({ m }) => m.set('bots[0].commandLists[0].commands[1].title', 'help'),
    `manifest.json › ${LIST}.commands[1].title: the same title as ${LIST}.commands[0].title; word it differently.`,
  ],
  [
    'two commands of one title in Arabic',
    ({ ar }) => (ar[`${LIST}.commands[1].title`] = 'مساعدة'),
    `ar.json › ${LIST}.commands[1].title: the same title as ${LIST}.commands[0].title; word it differently.`,
  ],
  [
    'two commands of one id',
    ({ m }) => m.set('composeExtensions[0].commands[1].id', 'searchKnowledge'),
    `manifest.json › ${COMMANDS}[1].id: “searchKnowledge” is the id of ${COMMANDS}[0] already.`,
  ],
  [
    'a query on a message',
    ({ m }) => m.add('composeExtensions[0].commands[0].context', 'message'),
    `manifest.json › ${COMMANDS}[0].context: message is only for actions; remove it.`,
  ],
  [
    'an action that opens nothing',
    ({ m }) => m.set('composeExtensions[0].commands[1].fetchTask', false),
    `manifest.json › ${COMMANDS}[1].fetchTask: false; an action without parameters fetches its form.`,
  ],
  [
    'Arabic of one country alone',
    ({ m }) => m.set('localizationInfo.additionalLanguages[0].languageTag', 'ar-ae'),
    'manifest.json › localizationInfo.additionalLanguages: no “ar”, which serves Arabic of every country; add it with its file.',
  ],
  [
    'Arabic in the English file',
    ({ m }) => m.set('bots[0].commandLists[0].commands[2].title', 'سجلاتي'),
    `manifest.json › ${LIST}.commands[2].title: Arabic letters; it is in English.`,
  ],
  [
    'a command without its Arabic',
    ({ ar }) => delete ar[`${LIST}.commands[2].title`],
    `ar.json › ${LIST}.commands[2].title: missing; translate “My records”.`,
  ],
  [
    'Arabic for a command that there is not',
    ({ ar }) => (ar['bots[0].commandLists[1].commands[9].title'] = 'مساعدة'),
    'ar.json › bots[0].commandLists[1].commands[9].title: the manifest does not have this text; remove it.',
  ],
  [
    'an Arabic title left in English',
    ({ ar }) => (ar[`${LIST}.commands[2].title`] = 'My records'),
    `ar.json › ${LIST}.commands[2].title: no Arabic letter; translate it.`,
  ],
  [
    'a title in two alphabets',
    ({ ar }) => (ar[`${LIST}.commands[2].title`] = 'سجلاتي records'),
    `ar.json › ${LIST}.commands[2].title: Latin letters in a title; write it in Arabic.`,
  ],
  [
    'a space after a title, which is sent with it',
    ({ ar }) => (ar[`${LIST}.commands[2].title`] = 'سجلاتي '),
    `ar.json › ${LIST}.commands[2].title: a space at its beginning or end; remove it.`,
  ],
  [
    'Arabic texts of another schema',
    ({ ar }) => (ar.$schema = ar.$schema?.replace('1.28', '1.27') ?? ''),
    'ar.json › $schema: it must be https://developer.microsoft.com/json-schemas/teams/v1.28/MicrosoftTeams.Localization.schema.json, like the version of the manifest.',
  ],
  // Files.
  [
    'no manifest',
    ({ files }) => delete files['manifest.json'],
    'manifest.json: missing; put the file beside the manifest.',
  ],
  [
    'no Arabic file',
    ({ files }) => delete files['ar.json'],
    'ar.json: missing; put the file beside the manifest.',
  ],
  [
    'a file that nothing names',
    ({ files }) => (files['notes.txt'] = bytes('x')),
    'notes.txt: not named by the manifest; leave it out.',
  ],
  [
    'no colour icon',
    ({ files }) => delete files['color.png'],
    'color.png: missing; put the icon beside the manifest.',
  ],
  [
    'a colour icon that is too small',
    ({ files }) => (files['color.png'] = picture(96, square('green'))),
    'color.png: 96 × 96 pixels; the color icon has 192 × 192.',
  ],
  [
    'an outline that is too large',
    ({ files }) => (files['outline.png'] = picture(192, square('#fff'))),
    'outline.png: 192 × 192 pixels; the outline icon has 32 × 32.',
  ],
  [
    'a coloured outline',
    ({ files }) => (files['outline.png'] = picture(32, square('#0B6E5F'))),
    'outline.png: a pixel that is not white (0, 0); the outline icon is white on transparent.',
  ],
  [
    'an outline on white',
    ({ files }) =>
      (files['outline.png'] = picture(32, '<rect width="32" height="32" fill="#fff"/>')),
    'outline.png: nothing is transparent; the outline icon is white on transparent.',
  ],
  [
    'an outline that shows nothing',
    ({ files }) => (files['outline.png'] = picture(32, '')),
    'outline.png: nothing is white; the outline icon is white on transparent.',
  ],
  [
    'a drawing instead of a PNG',
    ({ files }) => (files['color.png'] = bytes('<svg/>')),
    'color.png: it is not a PNG; make it with npm run icons.',
  ],
  [
    'a PNG that is cut off',
    ({ files }) => (files['color.png'] = files['color.png']!.subarray(0, 900)),
    'color.png: it is not a PNG; make it with npm run icons.',
  ],
  [
    'an icon in a folder',
    ({ m, files }) => {
      m.set('icons.color', 'icons/color.png');
      files['icons/color.png'] = files['color.png']!;
      delete files['color.png'];
    },
    'icons/color.png: in a folder, or its name is unusual; give it a plain name.',
  ],
  // The tab and how people sign in to it.
  [
    'no tab that links lead to',
    ({ m }) => m.set(`${TAB}.entityId`, 'start'),
    "manifest.json › staticTabs: no personal tab “overview”, to which the bot's links lead; add it.",
  ],
  [
    'a tab without a page for the browser',
    ({ m }) => m.remove(`${TAB}.websiteUrl`),
    'manifest.json › staticTabs[1].websiteUrl: missing; write it.',
  ],
  [
    'a tab at another host',
    ({ m }) => m.set(`${TAB}.websiteUrl`, 'https://other.gov.example/tab'),
    'manifest.json › staticTabs[1].websiteUrl: “https://other.gov.example/tab” is not in validDomains; Teams would not show it.',
  ],
  [
    'a tab without encryption',
    ({ m }) => m.set(`${TAB}.websiteUrl`, 'http://lawaraq.gov.example/tab'),
    'manifest.json › staticTabs[1].websiteUrl: “http://lawaraq.gov.example/tab”; it must begin with https://.',
  ],
  [
    'a tab where the server has none',
    ({ m }) => m.set(`${TAB}.contentUrl`, 'https://lawaraq.gov.example/bot/tab'),
    'manifest.json › staticTabs[1].contentUrl: “https://lawaraq.gov.example/bot/tab”; the server has its pages at /tab, so PUBLIC_URL has no path.',
  ],
  [
    'a page of its own in the place of the chat',
    ({ m }) => m.set('staticTabs[0].contentUrl', 'https://lawaraq.gov.example/tab'),
    "manifest.json › staticTabs[0].contentUrl: “conversations” is Teams' own; remove this.",
  ],
  [
    'no Arabic name of the tab',
    ({ ar }) => delete ar['staticTabs[1].name'],
    'ar.json › staticTabs[1].name: missing; translate “Where we stand”.',
  ],
  [
    'nothing to sign in by',
    ({ m }) => m.remove('webApplicationInfo'),
    'manifest.json › webApplicationInfo: missing; without it nobody could sign in to the tab.',
  ],
  [
    'another address to sign in at',
    ({ m }) => m.set('webApplicationInfo.resource', 'api://lawaraq.gov.example'),
    'manifest.json › webApplicationInfo.resource: “api://lawaraq.gov.example”; it must be api://lawaraq.gov.example/1b9f2a3c-0000-4000-8000-00000000abcd.',
  ],
  [
    'more than a megabyte',
    ({ files }) => (files['color.png'] = withComment(files['color.png']!, 1_000_000)),
    expect.stringMatching(/^lawaraq\.zip: 10\d{5} bytes before packing; at most 1000000\.$/),
  ],
];

/** A PNG with so many bytes more behind its header, in a chunk that readers leave out. */
function withComment(png: Uint8Array, bytes: number): Buffer {
  const chunk = Buffer.alloc(bytes + 12);
  chunk.writeUInt32BE(bytes, 0);
  chunk.write('coMM', 4);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, bytes + 8)), bytes + 8);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

describe('the app package', () => {
  it('is taken as it is shipped', () => {
    expect(checkPackage(good, schemas)).toEqual([]);
  });

  it('is told of all that is wrong at once', () => {
    const files = broken(({ m, ar, files: all }) => {
      m.set('version', '1');
      ar['name.full'] = 'Lawaraq';
      delete all['outline.png'];
    });
    expect(checkPackage(files, schemas)).toEqual([
      'manifest.json › version: “1”; it must be three numbers such as 1.4.0.',
      'ar.json › name.full: no Arabic letter; translate it.',
      'outline.png: missing; put the icon beside the manifest.',
    ]);
  });

  it.each(cases)('with %s is refused for that alone', (_title, how, line) => {
    expect(checkPackage(broken(how), schemas)).toEqual([line]);
  });
});
