import { zipSync } from 'fflate';
import type { MessageKey } from '../../../src/messages/localeSchema';
import type { Messages } from '../../../src/messages/messages';
import { errorFault } from '../../../src/records/rules/recordFault';
import { SqlEvidenceFiles } from '../../../src/store/records/sqlEvidenceFiles';
import { faultText } from '../../../src/wording/faultText';
import { recordLabels } from '../../../src/wording/recordLabels';
import type { Coordinator } from '../../support/people/coordinator';
import {
  askedForEvidence,
  attachment,
  evidenceOf,
  sendFile,
} from '../../support/people/fileSender';
import { realMessages } from '../../support/knowledge/messages';
import { officeFile, PDF } from '../../support/records/evidenceFiles';
import { startFileServer, type FileServer } from '../../support/records/fileServer';
import { actor, openRecordBook } from '../../support/records/recordBook';
import { startSmallBot, type TestBot } from '../../support/bot/testBot';

const HTML = Buffer.from('<!doctype html><script>alert(1)</script>');

let bot: TestBot;
let messages: Messages;
let server: FileServer;
beforeAll(async () => {
  server = await startFileServer(PDF);
  messages = await realMessages();
  bot = await startSmallBot({ downloadHosts: [server.origin, '*.sharepoint.com'] });
});
beforeEach(() => server.reset());
afterAll(async () => {
  await bot[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

const atEvidence = async (language: 'en' | 'ar' = 'en') =>
  (await askedForEvidence(bot, language)).person;
const sends = (person: Coordinator, name: string, content: Buffer) =>
  sendFile(server, person, { name, content });
const fields = async (person: Coordinator) => (await person.records())[0]!.fields;
const said = (key: MessageKey, language: 'en' | 'ar' = 'en') =>
  messages.say(language, key as 'input.empty');

const BOMB = officeFile('xlsx', { 'xl/a.bin': new Uint8Array(120 * 1024 * 1024) });
const ZIP = Buffer.from(zipSync({ 'a.txt': Buffer.from('a') }));
describe.each(['en', 'ar'] as const)('a file that is refused, in %s', (language) => {
  test.each<[string, string, Buffer, string]>([
    ['of another type', 'a.zip', ZIP, 'wrong_type'],
    ['a zip bomb', 'a.xlsx', BOMB, 'unpacks_too_large'],
    ['of 11 MB', 'a.pdf', Buffer.concat([PDF, Buffer.alloc(11 * 1024 * 1024)]), 'too_large'],
    ['with a path in its name', '../../etc/a.pdf', PDF, 'path_in_name'],
    ['without a name', '', PDF, 'no_name'],
    ['HTML that claims to be a PDF', 'a.pdf', HTML, 'not_what_it_says'],
    ['empty', 'a.pdf', Buffer.alloc(0), 'empty'],
  ])('%s: says why, and the draft stays as it is', async (_, name, content, fault) => {
    const person = await atEvidence(language);
    const before = await fields(person);
    const heard = await sends(person, name, content);
    expect(heard.text).toContain(said(`record.file.${fault}` as MessageKey, language));
    expect(heard.lines).toContain(said('log.ask.evidence', language));
    expect(await fields(person)).toEqual(before);
  });

  test.each<[string, () => string]>([
    ['on a host that is not on the list', () => 'https://files.example.org/a.pdf'],
    ['on a host that only ends like one', () => 'https://evilsharepoint.com/a.pdf'],
    ['over http', () => 'http://example-my.sharepoint.com/a.pdf'],
    ['on another port of this machine', () => 'http://127.0.0.1:1/a.pdf'],
    ['with a password in the address', () => 'https://a:b@example-my.sharepoint.com/a.pdf'],
    ['that leads to the metadata of the cloud', () => `${server.origin}/away`],
    ['without an address', () => 'file:///etc/passwd'],
  ])('%s is not fetched', async (_, address) => {
    server.stored.set('/away', { redirect: 'http://169.254.169.254/latest/meta-data' });
    const person = await atEvidence(language);
    const heard = await person.send({ attachments: [attachment('a.pdf', address())] });
    expect(heard.text).toContain(said('record.file.strange_host', language));
    expect(heard.lines).toContain(said('log.ask.evidence', language));
    expect(await fields(person)).not.toHaveProperty('evidence');
  });

  test('for evidence that is secret', async () => {
    const person = await atEvidence(language);
    const recordOperations = openRecordBook(bot.database.db);
    const [record] = await person.records();
    await recordOperations.edit(actor(person.id), record!.id, { classification: 'secret' });
    const heard = await sends(person, 'a.pdf', PDF);
    const fault = errorFault('evidence', 'reference_only', { position: 1 });
    expect(heard.text).toContain(faultText(fault, recordLabels(messages, language)));
    expect(await fields(person)).not.toHaveProperty('evidence');
    expect(await new SqlEvidenceFiles(bot.database.db).count(record!.id)).toBe(0);
  });
});

describe('a server', () => {
  test('that sends without end is left at 10 MB', async () => {
    const person = await atEvidence();
    server.stored.set('/endless', 'endless');
    const attachments = [attachment('a.csv', `${server.origin}/endless`)];
    const heard = await person.send({ attachments });
    expect(heard.text).toContain(said('record.file.too_large'));
  });

  test('that never ends takes no more than the time of one message, and the person is told', async () => {
    const person = await atEvidence();
    server.stored.set('/slow', 'trickle');
    const slow = attachment('a.csv', `${server.origin}/slow`);
    const before = performance.now();
    const heard = await person.send({ attachments: [slow, slow, slow] });
    expect(performance.now() - before).toBeLessThan(14_000);
    expect(heard.lines.filter((line) => line.endsWith(said('record.file.too_slow')))).toHaveLength(
      3,
    );
    expect(await fields(person)).not.toHaveProperty('evidence');
    await sends(person, 'b.pdf', PDF);
    expect(await evidenceOf(person)).toHaveLength(1);
  }, 40_000);

  test('that gives nothing: the person is told, and the operator, without the address', async () => {
    const person = await atEvidence();
    const address = `${server.origin}/gone?tempauth=secret`;
    const heard = await person.send({ attachments: [attachment('b.pdf', address)] });
    expect(heard.text).toContain(said('record.file.unavailable'));
    const lines = bot.logged.filter(
      ({ msg }) => msg === 'A file sent in the chat was not downloaded',
    );
    expect(lines.at(-1)).toMatchObject({ fault: 'unavailable', host: '127.0.0.1' });
    expect(JSON.stringify(bot.logged)).not.toContain('tempauth');
  });
});
