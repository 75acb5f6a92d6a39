import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { textOf, cardOf } from '../../support/cards/readCard';
import { message, PERSON, startSmallBot, type Sent, type TestBot } from '../../support/bot/testBot';

const QUESTION = 'What was the target of phase 2?';
const FILE_TYPE = 'application/vnd.microsoft.teams.file.download.info';

let bot: TestBot;
/** Where attachments lie: whatever fetches one is seen. */
let files: Server;
let fetched: string[];
let address: string;
beforeAll(async () => {
  fetched = [];
  files = createServer((request, response) => {
    fetched.push(request.url ?? '');
    response.end('x');
  });
  await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(files.address() as AddressInfo).port}`;
  bot = await startSmallBot();
});
afterAll(async () => {
  await bot[Symbol.asyncDispose]();
  files.close();
});

const attached = (contentType: string, more: Sent = {}): Sent => ({
  contentType,
  contentUrl: `${address}/${encodeURIComponent(contentType)}`,
  thumbnailUrl: `${address}/thumbnail`,
  name: '=cmd|"/C calc"!A0\u202efdp.exe',
  content: { downloadUrl: `${address}/download`, uniqueId: '1', fileType: 'pdf' },
  ...more,
});
const TYPES = [FILE_TYPE, 'image/png', 'application/pdf', 'reference', 'text/csv', 'video/mp4'];
const HTML = { contentType: 'text/html', content: `<p><img src="x"></p>` };

async function said(activity: Sent): Promise<string[]> {
  return (await bot.send(activity)).map((reply) => textOf(cardOf(reply)));
}

/** What is said of each: files are kept with a record, and no other attachment is. */
const KEPT_WITH = {
  en: /^I keep files only as evidence/,
  ar: /^لا أحفظ الملفات إلا أدلةً/,
} as const;
const UNREAD = {
  en: /^I (?:cannot open files or pictures|used only the text|cannot keep a picture)/,
  ar: /^(?:لا أستطيع فتح الملفات|قرأت نص رسالتك فقط|لا أستطيع حفظ صورة)/,
} as const;
const remarkOn = (type: string, language: 'en' | 'ar'): unknown =>
  expect.stringMatching((type === FILE_TYPE ? KEPT_WITH : UNREAD)[language]);

test.each([
  ['en-US', 'en'],
  ['ar-AE', 'ar'],
] as const)('a file alone is told what happens to it (%s)', async (locale, language) => {
  for (const type of TYPES)
    expect(await said(message(undefined, { locale, attachments: [attached(type)] }))).toEqual([
      remarkOn(type, language),
    ]);
});

test('words with a file are answered, and the file is not passed over in silence', async () => {
  for (const type of TYPES)
    expect(await said(message(QUESTION, { attachments: [HTML, attached(type)] }))).toEqual([
      expect.stringMatching(/50%/),
      remarkOn(type, 'en'),
    ]);
  expect(
    await said(message('ما مستهدف المرحلة الثانية؟', { attachments: [attached('image/png')] })),
  ).toEqual([expect.anything(), remarkOn('image/png', 'ar')]);
});

test('attachments that are none are no fault', async () => {
  for (const odd of [{}, { contentType: 5 }, { contentType: FILE_TYPE, name: 5, content: 'x' }])
    expect((await bot.post(message(QUESTION, { attachments: [odd] }))).status).toBeLessThan(500);
  expect(bot.logged.filter(({ msg }) => msg === 'A turn failed')).toEqual([]);
});

test('what Teams itself attaches is no file', async () => {
  const quotes = ['messageReference', 'application/vnd.microsoft.card.adaptive'];
  const attachments = [HTML, ...quotes.map((contentType) => ({ contentType, content: {} }))];
  expect(await said(message(QUESTION, { attachments }))).toEqual([expect.stringMatching(/50%/)]);
});

test.each(['messageUpdate', 'messageDelete'])(
  'a %s without the data of the channel is no fault',
  async (type) => {
    for (const channelData of [null, undefined, {}, { eventType: 'editMessage' }])
      expect((await bot.post(message('x', { type, channelData }))).status).toBe(200);
    expect(bot.logged.filter(({ msg }) => msg === 'A turn failed')).toEqual([]);
  },
);

test('nothing that was sent along has been fetched', () => {
  expect(fetched).toEqual([]);
});

test('a name that turns letters round is kept without what turns them', async () => {
  const from = { ...PERSON, aadObjectId: 'turned', name: ' \u202eAli\u2069\u0000\n<at>All</at> ' };
  await bot.send(message('my records', { from }));
  const { name } = await bot.database.db
    .selectFrom('staff')
    .select('name')
    .where('person_id', '=', 'turned')
    .executeTakeFirstOrThrow();
  expect(name).toBe('Ali <at>All</at>');
});

test('an address that nobody marked as one is no link either', async () => {
  const text = `what is this: www.evil.example and me@evil.example \u202e {{DATE(2020-01-01T00:00:00Z)}}`;
  const [reply] = await bot.send(message(text));
  const json = JSON.stringify(reply);
  expect(json).not.toMatch(/"type":"TextBlock","text":"[^"]*evil/);
  expect(json).not.toMatch(/\u202e|"text":"[^"]*\{\{DATE/);
});
