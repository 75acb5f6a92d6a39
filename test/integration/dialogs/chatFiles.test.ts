import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { zipSync } from 'fflate';
import { ADDRESSES } from '../../../src/contract/tabContract';
import type { Messages } from '../../../src/messages/messages';
import { SqlEvidenceFiles } from '../../../src/store/records/sqlEvidenceFiles';
import { SqlStaff } from '../../../src/store/people/sqlStaff';
import { coordinator, type Coordinator, type Heard } from '../../support/people/coordinator';
import { realMessages } from '../../support/knowledge/messages';
import { DOCX, EML, JPG, officeFile, PDF, PNG, XLSX } from '../../support/records/evidenceFiles';
import { halfway } from '../../support/records/someProcess';
import {
  BOT,
  startReplica,
  startSmallBot,
  type Sent,
  type TestBot,
} from '../../support/bot/testBot';

const FILE_TYPE = 'application/vnd.microsoft.teams.file.download.info';
const VERIFIER = '7d9e0c11-aaaa-4bbb-8ccc-000000000002';
const HTML = Buffer.from('<!doctype html><script>alert(1)</script>');

let bot: TestBot;
let messages: Messages;
let server: Server;
let origin: string;
/** What the server gives by path, and how often each path was asked for. */
const stored = new Map<string, Buffer | { redirect: string } | 'broken once' | 'endless'>();
let asked: string[];

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const reply = (status: number, headers = {}, body: Uint8Array = Buffer.alloc(0)) => {
      response.writeHead(status, headers);
      response.end(body);
    };
    const found = stored.get(path);
    if (found === undefined) return reply(404);
    if (found === 'endless') {
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(256 * 1024, 0x20)));
        if (!response.destroyed) response.once('drain', more);
      };
      response.writeHead(200);
      return more();
    }
    if (found === 'broken once') {
      stored.set(path, PDF);
      return reply(503);
    }
    if ('redirect' in found) return reply(302, { location: found.redirect });
    reply(200, { 'content-length': found.length }, found);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  messages = await realMessages();
  bot = await startSmallBot({ downloadHosts: [origin, '*.sharepoint.com'] });
  const staff = new SqlStaff(bot.database.db);
  await staff.recordSeen(VERIFIER, 'Omar');
  await staff.setGrants(VERIFIER, [{ role: 'verifier', entityId: '*' }], 'test');
});
beforeEach(() => {
  asked = [];
  stored.clear();
});
afterAll(async () => {
  await bot[Symbol.asyncDispose]();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const attachment = (name: string, downloadUrl: string): Sent => ({
  contentType: FILE_TYPE,
  contentUrl: `https://example-my.sharepoint.com/${encodeURIComponent(name)}`,
  name,
  content: { downloadUrl, uniqueId: '1', fileType: 'pdf' },
});

async function atEvidence(language: 'en' | 'ar' = 'en'): Promise<Coordinator> {
  const { person } = await halfway(bot, language);
  const rest =
    language === 'en' ? ['digital form', 'Jan 2020', 'no'] : ['نموذج رقمي', 'يناير 2020', 'لا'];
  for (const text of rest) await person.say(text);
  return person;
}
/** Sends a file that lies on the server. */
function sends(person: Coordinator, name: string, content: Buffer, text?: string): Promise<Heard> {
  stored.set('/file', content);
  return person.send({
    attachments: [attachment(name, `${origin}/file`)],
    ...(text === undefined ? {} : { text }),
  });
}
const fields = async (person: Coordinator) => (await person.records())[0]!.fields;
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

test.each([
  ['circular.pdf', PDF],
  ['screen.png', PNG],
  ['photo.jpg', JPG],
  ['counts.xlsx', XLSX],
  ['counts.csv', Buffer.from('year,sheets\n2019,120000\n')],
  ['letter.docx', DOCX],
  ['mail.eml', EML],
])('%s that is sent in the chat is what its verifier downloads', async (name, content) => {
  const person = await atEvidence();
  const heard = await sends(person, name, content);
  expect(heard.text).toContain(`${name} is kept as evidence of “`);
  const [record] = await person.records();
  expect(record!.fields.evidence).toMatchObject([
    { title: name, link: `sha256:${sha256(content)}` },
  ]);
  // Only what is submitted is seen by verifiers: the row itself is moved on here.
  const file = await new SqlEvidenceFiles(bot.database.db).find(record!.id, sha256(content));
  expect(file).toMatchObject({ name, size: content.length, uploadedBy: person.id });
  const response = await fetch(
    `${bot.url}${ADDRESSES.records}/${record!.id}/file?sha256=${sha256(content)}`,
    { headers: { Authorization: `Local ${person.id}` } },
  );
  expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true);
});

const BOMB = officeFile('xlsx', { 'xl/a.bin': new Uint8Array(120 * 1024 * 1024) });
const ZIP = Buffer.from(zipSync({ 'a.txt': Buffer.from('a') }));
describe.each(['en', 'ar'] as const)('a file that is refused, in %s', (language) => {
  test.each<[string, string, Buffer, string]>([
    ['of another type', 'a.zip', ZIP, 'wrong_type'],
    ['a zip bomb', 'a.xlsx', BOMB, 'unpacks_too_large'],
    ['of 11 MB', 'a.pdf', Buffer.concat([PDF, Buffer.alloc(11 * 1024 * 1024)]), 'too_large'],
    ['with a path in its name', '../../etc/a.pdf', PDF, 'path_in_name'],
    ['HTML that claims to be a PDF', 'a.pdf', HTML, 'not_what_it_says'],
    ['empty', 'a.pdf', Buffer.alloc(0), 'empty'],
  ])('%s: says why, and the draft stays as it is', async (_, name, content, fault) => {
    const person = await atEvidence(language);
    const before = await fields(person);
    const heard = await sends(person, name, content);
    expect(heard.text).toContain(
      messages.say(language, `record.file.${fault}` as 'record.file.empty'),
    );
    expect(heard.lines).toContain(messages.say(language, 'log.ask.evidence'));
    expect(await fields(person)).toEqual(before);
  });

  test.each<[string, () => string]>([
    ['on a host that is not on the list', () => 'https://files.example.org/a.pdf'],
    ['on a host that only ends like one', () => 'https://evilsharepoint.com/a.pdf'],
    ['over http', () => 'http://example-my.sharepoint.com/a.pdf'],
    ['on another port of this machine', () => 'http://127.0.0.1:1/a.pdf'],
    ['with a password in the address', () => 'https://a:b@example-my.sharepoint.com/a.pdf'],
    ['that leads to the metadata of the cloud', () => `${origin}/away`],
    ['without an address', () => 'file:///etc/passwd'],
  ])('%s is not fetched', async (_, address) => {
    stored.set('/away', { redirect: 'http://169.254.169.254/latest/meta-data' });
    const person = await atEvidence(language);
    const heard = await person.send({ attachments: [attachment('a.pdf', address())] });
    expect(heard.text).toContain(messages.say(language, 'record.file.strange_host'));
    expect(await fields(person)).not.toHaveProperty('evidence');
  });
});

test('a file that never ends is left at 10 MB', async () => {
  const person = await atEvidence();
  stored.set('/endless', 'endless');
  const heard = await person.send({ attachments: [attachment('a.csv', `${origin}/endless`)] });
  expect(heard.text).toContain(messages.say('en', 'record.file.too_large'));
});

test('a download is tried once more; one that is gone is said to be', async () => {
  const person = await atEvidence();
  stored.set('/once', 'broken once');
  const heard = await person.send({ attachments: [attachment('a.pdf', `${origin}/once`)] });
  expect(heard.text).toContain('a.pdf is kept');
  expect(asked).toEqual(['/once', '/once']);
  const gone = await person.send({ attachments: [attachment('b.pdf', `${origin}/gone`)] });
  expect(gone.text).toContain(messages.say('en', 'record.file.unavailable'));
});

test('at any other step it joins the draft, which is named, and the question comes again', async () => {
  const { person } = await halfway(bot);
  const heard = await sends(person, 'circular.pdf', PDF);
  const { processNameEn, evidence } = await fields(person);
  expect(heard.text).toContain(`circular.pdf is kept as evidence of “${processNameEn}”.`);
  expect(heard.lines).toContain(messages.say('en', 'log.ask.eliminationKind'));
  expect(evidence).toHaveLength(1);
});

test('what is written beside it says what kind of evidence it is', async () => {
  const person = await atEvidence();
  await sends(person, 'scan.pdf', PDF, 'the circular');
  expect((await fields(person)).evidence).toMatchObject([{ kind: 'circular', title: 'scan.pdf' }]);
});

test('where no record is open, the bot asks which one it is for', async () => {
  const person = await atEvidence();
  await person.say('save for later');
  const { processNameEn } = await fields(person);
  const heard = await sends(person, 'circular.pdf', PDF);
  expect(heard.lines).toContain(messages.say('en', 'input.fileWhichDraft'));
  expect(heard.buttons).toContain(processNameEn);
  expect(asked).toEqual([]);
  await person.press(processNameEn!);
  await sends(person, 'circular.pdf', PDF);
  expect((await fields(person)).evidence).toHaveLength(1);
});

test('a picture that is pasted cannot be kept; the way is said, and the dialog goes on', async () => {
  const person = await atEvidence();
  const picture = { contentType: 'image/png', contentUrl: `${origin}/1.png` };
  const heard = await person.send({ attachments: [picture] });
  expect(heard.text).toContain(messages.say('en', 'input.picturePasted'));
  expect(asked).toEqual([]);
});

test('in a group it is said where files are kept', async () => {
  const group = { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true };
  const person = coordinator(bot).elsewhere(group);
  const heard = await person.send({
    text: `<at>${BOT.name}</at>`,
    attachments: [attachment('a.pdf', `${origin}/file`)],
  });
  expect(heard.text).toMatch(
    new RegExp(
      `${messages.say('en', 'input.fileInGroup')}|${messages.say('ar', 'input.fileInGroup')}`,
    ),
  );
  expect(asked).toEqual([]);
});

test('with EVIDENCE_FILES=off nothing is fetched: the record says where the file is', async () => {
  await using plain = await startReplica(bot, { downloadHosts: [origin], evidenceFiles: false });
  const person = (await atEvidence()).with(plain);
  const heard = await sends(person, 'circular-7.pdf', PDF);
  expect(heard.text).toContain('circular-7.pdf');
  expect((await fields(person)).evidence).toMatchObject([
    { link: 'https://example-my.sharepoint.com/circular-7.pdf' },
  ]);
  expect(asked).toEqual([]);
});
