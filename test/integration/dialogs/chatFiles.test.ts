import { createHash, randomUUID } from 'node:crypto';
import { ADDRESSES } from '../../../src/contract/tabContract';
import type { MessageKey } from '../../../src/messages/localeSchema';
import type { Messages } from '../../../src/messages/messages';
import { SqlEvidenceFiles } from '../../../src/store/records/sqlEvidenceFiles';
import { SqlStaff } from '../../../src/store/people/sqlStaff';
import { coordinator, type Coordinator } from '../../support/people/coordinator';
import {
  askedForEvidence,
  attachment,
  evidenceOf,
  onServer,
  sendFile,
} from '../../support/people/fileSender';
import { VERIFIES_RTA } from '../../support/people/office';
import { realMessages } from '../../support/knowledge/messages';
import { DOCX, EML, JPG, PDF, PNG, XLSX } from '../../support/records/evidenceFiles';
import { startFileServer, type FileServer } from '../../support/records/fileServer';
import { actor, completeDraft, openRecordBook } from '../../support/records/recordBook';
import { halfway, someProcess } from '../../support/records/someProcess';
import {
  BOT,
  message,
  startReplica,
  startSmallBot,
  type Sent,
  type TestBot,
} from '../../support/bot/testBot';

const VERIFIER = '7d9e0c11-aaaa-4bbb-8ccc-000000000002';

let bot: TestBot;
let messages: Messages;
let server: FileServer;
beforeAll(async () => {
  server = await startFileServer(PDF);
  messages = await realMessages();
  bot = await startSmallBot({ downloadHosts: [server.origin, '*.sharepoint.com'] });
  const staff = new SqlStaff(bot.database.db);
  await staff.recordSeen(VERIFIER, 'Omar');
  await staff.setGrants(VERIFIER, [VERIFIES_RTA], 'test');
});
beforeEach(() => server.reset());
afterAll(async () => {
  await bot[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

const PICTURE = { contentType: 'image/png', contentUrl: 'https://smba.example/1.png' };

const atEvidence = async (language: 'en' | 'ar' = 'en') =>
  (await askedForEvidence(bot, language)).person;
const sends = (person: Coordinator, name: string, content: Buffer, text?: string) =>
  sendFile(server, person, { name, content, text });
const file = (name: string, content: Buffer) => onServer(server, name, content);
const fields = async (person: Coordinator) => (await person.records())[0]!.fields;
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');
const said = (key: MessageKey, language: 'en' | 'ar' = 'en') =>
  messages.say(language, key as 'input.empty');
const download = (record: string, content: Buffer, person: string) =>
  fetch(`${bot.url}${ADDRESSES.records}/${record}/file?sha256=${sha256(content)}`, {
    headers: { Authorization: `Local ${person}` },
  });

describe('a file that is sent in the chat', () => {
  test.each([
    ['circular.pdf', PDF],
    ['screen.png', PNG],
    ['photo.jpg', JPG],
    ['counts.xlsx', XLSX],
    ['counts.csv', Buffer.from('year,sheets\n2019,120000\n')],
    ['letter.docx', DOCX],
    ['mail.eml', EML],
    ['تعميم ١٢.pdf', PDF],
  ])('%s is what its verifier downloads after the submission', async (name, content) => {
    const person = coordinator(bot);
    const owner = actor(person.id);
    const recordOperations = openRecordBook(bot.database.db);
    await new SqlStaff(bot.database.db).recordSeen(owner.id, 'Owner');
    const record = await completeDraft(recordOperations, owner);
    await person.say('hello');
    await person.send({ value: { lawaraq: { verb: 'log.resume', record } } });
    const heard = await sends(person, name, content);
    expect(heard.text).toContain(`(1 KB, SHA-256 ${sha256(content).slice(0, 12)}…) is kept`);
    const piece = { title: name, link: `sha256:${sha256(content)}` };
    expect((await evidenceOf(person))!.at(-1)).toMatchObject(piece);
    expect((await download(record, content, VERIFIER)).status).toBe(404);
    await recordOperations.submit(owner, record, { id: randomUUID(), personId: owner.id });
    const response = await download(record, content, VERIFIER);
    expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true);
    expect(response.headers.get('content-disposition')).toContain(encodeURIComponent(name));
    const file = await new SqlEvidenceFiles(bot.database.db).find(record, sha256(content));
    expect(file).toMatchObject({ name, size: content.length, uploadedBy: person.id });
  });

  test.each([
    ['en', 'scan.pdf (1.2 MB, SHA-256 '],
    ['ar', '1.2 ميغابايت'],
  ] as const)('is named with its size and its hash in %s, and the talk goes on', async (...of) => {
    const [language, shown] = of;
    const person = await atEvidence(language);
    const content = Buffer.concat([PDF, Buffer.alloc(1_250_000)]);
    const heard = await sends(person, 'scan.pdf', content);
    expect(heard.text.replace(/[\u2066-\u2069]/g, '')).toContain(shown);
    expect(heard.text).toContain(sha256(content).slice(0, 12));
    expect(heard.lines).toContain(said('record.summary.title', language));
    expect(heard.lines).not.toContain(said('log.ask.evidence', language));
    expect(await evidenceOf(person)).toHaveLength(1);
  });

  test('at any other step joins the draft, which is named, and the question comes again', async () => {
    const { person } = await halfway(bot);
    const heard = await sends(person, 'circular.pdf', PDF);
    const { processNameEn } = await fields(person);
    expect(heard.text).toContain(`is kept as evidence of “${processNameEn}”.`);
    expect(heard.lines).toContain(said('log.ask.eliminationKind'));
    expect(await evidenceOf(person)).toHaveLength(1);
  });

  test('at the first question begins the draft', async () => {
    const person = coordinator(bot);
    await person.say('log');
    const heard = await sends(person, 'circular.pdf', PDF);
    expect(heard.lines).toContain(said('log.ask.processName'));
    expect(await evidenceOf(person)).toMatchObject([{ title: 'circular.pdf' }]);
  });

  test('with the message that begins the record belongs to it', async () => {
    const person = coordinator(bot);
    const heard = await sends(person, 'circular.pdf', PDF, 'log');
    expect(heard.text).toContain('circular.pdf (1 KB');
    expect(heard.text).not.toContain(said('input.fileNoDraft'));
    const { name } = someProcess('en');
    await person.say(`${name}, DEWA`);
    expect(await fields(person)).toMatchObject({
      processNameEn: name,
      evidence: [{ title: 'circular.pdf' }],
    });
  });

  test('can be replaced by no other, and going back leads to the evidence', async () => {
    const person = await atEvidence();
    await sends(person, 'a.pdf', PDF);
    const heard = await person.say('back');
    expect(heard.text).toContain('a.pdf');
    await sends(person, 'b.png', PNG);
    expect((await evidenceOf(person))!.map(({ title }) => title)).toEqual(['a.pdf', 'b.png']);
  });
});

describe('what is written beside a file', () => {
  test('says what kind of evidence it is, and is kept in its title', async () => {
    const person = await atEvidence();
    const heard = await sends(person, 'scan.pdf', PDF, 'the circular of our director');
    expect(await evidenceOf(person)).toMatchObject([
      { kind: 'circular', title: 'the circular of our director (scan.pdf)' },
    ]);
    expect(heard.lines).toContain(said('record.summary.title'));
    expect(heard.text).not.toContain(said('log.notUnderstood'));
  });

  test('is one more piece of evidence if it is a reference', async () => {
    const person = await atEvidence();
    await sends(person, 'scan.pdf', PDF, 'Circular 12/2020');
    expect(await evidenceOf(person)).toMatchObject([
      { title: 'scan.pdf' },
      { link: 'Circular 12/2020' },
    ]);
  });

  test('answers the step that asked for something else', async () => {
    const { person } = await halfway(bot);
    const heard = await sends(person, 'circular.pdf', PDF, 'digital form');
    expect(await fields(person)).toMatchObject({
      eliminationKind: 'digital_form',
      evidence: [{ title: 'circular.pdf' }],
    });
    expect(heard.lines).toContain(said('log.ask.goLiveDate'));
  });

  test('is a caption at any step if it names a document and answers nothing', async () => {
    const { person } = await halfway(bot);
    const heard = await sends(person, 'a.pdf', PDF, 'here is the circular');
    expect(await evidenceOf(person)).toMatchObject([{ title: 'here is the circular (a.pdf)' }]);
    expect(heard.text).not.toContain(said('log.notUnderstood'));
    expect(heard.lines).toContain(said('log.ask.eliminationKind'));
  });

  test('is answered if it is a question, and the talk goes on after the evidence', async () => {
    const person = await atEvidence();
    const heard = await sends(person, 'a.pdf', PDF, 'What was the target of phase 2?');
    expect(heard.text).toMatch(/50%/);
    expect(heard.lines).not.toContain(said('log.ask.evidence'));
    expect(await evidenceOf(person)).toMatchObject([{ title: 'a.pdf' }]);
  });

  test('is a command if it is one', async () => {
    const person = await atEvidence();
    const heard = await sends(person, 'a.pdf', PDF, 'save for later');
    expect(await evidenceOf(person)).toMatchObject([{ title: 'a.pdf' }]);
    expect(heard.text).toContain('is kept as evidence');
    const next = await person.say('what was the target of phase 2?');
    expect(next.lines).not.toContain(said('log.ask.evidence'));
  });

  test('a sentence about deputies leaves the file with the draft', async () => {
    const person = await atEvidence();
    await sends(person, 'a.pdf', PDF, 'Sara is my deputy from 1 to 10 January 2027');
    expect(await evidenceOf(person)).toMatchObject([{ title: 'a.pdf' }]);
  });

  test('with personal data keeps the file out, and says why', async () => {
    const person = await atEvidence();
    const heard = await sends(person, 'a.pdf', PDF, 'card of 784-1990-1234567-1');
    expect(heard.text).toContain('a.pdf was not kept.');
    expect(await fields(person)).not.toHaveProperty('evidence');
  });
});

describe('several files of one message', () => {
  test('are kept in their order, and one that is refused stops no other', async () => {
    const person = await atEvidence();
    const heard = await person.send({
      attachments: [
        file('a.pdf', PDF),
        file('b.exe', PDF),
        file('c.xlsx', XLSX),
        attachment('d.pdf', 'https://files.example.org/d.pdf'),
      ],
    });
    expect((await evidenceOf(person))!.map(({ title }) => title)).toEqual(['a.pdf', 'c.xlsx']);
    for (const name of ['a.pdf (', 'c.xlsx (', 'b.exe was not kept.', 'd.pdf was not kept.'])
      expect(heard.text).toContain(name);
  });

  test('are five at most; how many are left is said', async () => {
    const person = await atEvidence();
    const attachments = Array.from({ length: 7 }, (_, at) =>
      file(`${at}.pdf`, Buffer.concat([PDF, Buffer.from(String(at))])),
    );
    const heard = await person.send({ attachments });
    expect(await evidenceOf(person)).toHaveLength(5);
    expect(heard.lines).toContain(messages.say('en', 'log.filesLeft', { count: 2 }));
    expect(server.asked).toHaveLength(5);
  });

  test('with a pasted picture: the files are kept, and of the picture it is said how', async () => {
    const person = await atEvidence();
    const heard = await person.send({ attachments: [PICTURE, file('a.pdf', PDF)] });
    expect(await evidenceOf(person)).toHaveLength(1);
    expect(heard.lines).toContain(said('input.picturePasted'));
  });

  test('of which one has no address yet', async () => {
    const person = await atEvidence();
    const bare = { ...attachment('b.pdf', ''), content: null };
    const heard = await person.send({ attachments: [file('a.pdf', PDF), bare] });
    expect((await evidenceOf(person))!.map(({ title }) => title)).toEqual(['a.pdf']);
    expect(heard.text).toContain(said('record.file.unavailable'));
  });
});

describe('a message that is delivered twice', () => {
  const delivered = async (again: (activity: Sent) => Promise<unknown>[]) => {
    const person = await atEvidence();
    const activity = message(undefined, {
      from: { id: `29:${person.id}`, name: 'Mariam', aadObjectId: person.id },
      conversation: { id: `a:${person.id}`, conversationType: 'personal', tenantId: 'tenant' },
      attachments: [file('a.pdf', PDF)],
      timestamp: new Date().toISOString(),
    });
    await Promise.all(again(activity));
    expect(await evidenceOf(person)).toHaveLength(1);
    const [record] = await person.records();
    expect(await new SqlEvidenceFiles(bot.database.db).count(record!.id)).toBe(1);
    expect(server.asked).toHaveLength(1);
  };

  test('with the same id keeps the file once', async () => {
    await delivered((activity) => [bot.send(activity), bot.send(activity)]);
  });

  test('to two replicas keeps the file once', async () => {
    await using replica = await startReplica(bot, { downloadHosts: [server.origin] });
    await delivered((activity) => [
      bot.send(activity),
      replica.send({ ...activity, id: randomUUID() }),
    ]);
  });
});

describe('where no record is being logged', () => {
  test('the bot asks which draft it is for, and one is opened by its name', async () => {
    const person = await atEvidence();
    await person.say('save for later');
    const { processNameEn } = await fields(person);
    const heard = await sends(person, 'circular.pdf', PDF);
    expect(heard.lines).toContain(said('input.fileWhichDraft'));
    expect(heard.buttons).toContain(processNameEn);
    expect(server.asked).toEqual([]);
    await person.press(processNameEn!);
    await sends(person, 'circular.pdf', PDF);
    expect(await evidenceOf(person)).toHaveLength(1);
  });

  test('and there is no draft, it says how to begin one', async () => {
    const person = coordinator(bot);
    const heard = await sends(person, 'circular.pdf', PDF, 'What was the target of phase 2?');
    expect(heard.text).toMatch(/50%/);
    expect(heard.lines).toContain(said('input.fileNoDraft'));
    expect(heard.buttons).toEqual([said('record.button.new')]);
    const begun = await person.press(said('record.button.new'));
    expect(begun.lines).toContain(said('log.ask.processName'));
    expect(server.asked).toEqual([]);
  });

  test('in a group it says where files are kept', async () => {
    const group = { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true };
    const person = coordinator(bot).elsewhere(group);
    const heard = await person.send({
      text: `<at>${BOT.name}</at>`,
      locale: 'en-US',
      attachments: [file('a.pdf', PDF)],
    });
    expect(heard.lines).toEqual([said('input.fileInGroup')]);
    expect(server.asked).toEqual([]);
  });
});

test('a picture that is pasted cannot be kept; the way is said, and the dialog goes on', async () => {
  const person = await atEvidence();
  const heard = await person.send({ attachments: [PICTURE] });
  expect(heard.lines).toEqual([said('input.picturePasted')]);
  await sends(person, 'a.png', PNG);
  expect(await evidenceOf(person)).toHaveLength(1);
});

describe('with EVIDENCE_FILES=off', () => {
  let plain: TestBot;
  beforeAll(async () => {
    plain = await startReplica(bot, { downloadHosts: [server.origin], evidenceFiles: false });
  });
  afterAll(() => plain[Symbol.asyncDispose]());

  test('nothing is fetched: the record says where the file is, and that this is all', async () => {
    const person = (await atEvidence()).with(plain);
    const heard = await sends(person, 'circular-7.pdf', PDF);
    expect(heard.lines).toContain(messages.say('en', 'log.fileLinked', { count: 1 }));
    expect(await evidenceOf(person)).toMatchObject([
      { link: 'https://example-my.sharepoint.com/circular-7.pdf' },
    ]);
    expect(server.asked).toEqual([]);
  });

  test('at another step it says what to give later, and what is written is an answer', async () => {
    const person = (await halfway(bot)).person.with(plain);
    const heard = await sends(person, 'a.pdf', PDF, 'digital form');
    expect(heard.lines).toContain(said('log.fileNotNow'));
    expect(await fields(person)).toMatchObject({ eliminationKind: 'digital_form' });
    expect(await fields(person)).not.toHaveProperty('evidence');
  });

  test('the question for evidence and the summary offer no attachment', async () => {
    const { person } = await halfway(bot);
    const off = person.with(plain);
    for (const text of ['digital form', 'Jan 2020']) await off.say(text);
    expect((await off.say('no')).lines).not.toContain(said('log.hint.attach'));
    expect((await person.say('help')).lines).toContain(said('log.hint.attach'));
    expect((await person.say('skip')).lines).toContain(said('log.hint.attach'));
    expect((await off.say('summary')).lines).not.toContain(said('log.hint.attach'));
  });
});
