import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ADDRESSES, record as recordPage } from '../../../src/contract/tabContract';
import { snapshotOf } from '../../../src/curation/publishing/publication';
import { buildKnowledge } from '../../../src/knowledge/buildKnowledge';
import { readKnowledgeFolder } from '../../../src/knowledge/readKnowledgeFolder';
import { SqlStaff } from '../../../src/store/people/sqlStaff';
import { startReplica, type TestBot } from '../../support/bot/testBot';
import { coordinator } from '../../support/people/coordinator';
import { REVIEWS_ALL } from '../../support/people/office';
import { TabClient } from '../../support/people/tabClient';
import { openCommandLine, type CommandLine } from '../../support/process/commandLine';
import { waitUntil } from '../../support/process/waitUntil';
import { actor, completeDraft, openRecordBook } from '../../support/records/recordBook';

let admin: CommandLine;
let folder: string;
let bot: TestBot;
beforeAll(async () => {
  admin = await openCommandLine();
  folder = join(mkdtempSync(join(tmpdir(), 'lawaraq-help-')), 'knowledge');
  cpSync(admin.knowledgeFolder, folder, { recursive: true });
  bot = await startReplica(admin, { knowledgeFrom: 'publications' });
});
afterAll(async () => {
  await bot[Symbol.asyncDispose]();
  rmSync(join(folder, '..'), { recursive: true });
  await admin[Symbol.asyncDispose]();
});

/** Publishes this as what the sheets of a transaction are. */
async function publish(what: { en: string; ar: string }): Promise<void> {
  const said = { en: 'One', ar: 'واحد' };
  const help = { what, why: said, example: said, without: said };
  const fields = { sheetsPerTransaction: help, transactionsPerYear: help };
  mkdirSync(join(folder, 'logging'), { recursive: true });
  // JSON is YAML.
  writeFileSync(join(folder, 'logging/fields.yaml'), JSON.stringify({ fields }));
  const { files } = await readKnowledgeFolder(folder);
  const built = buildKnowledge(files);
  if ('problems' in built) throw new Error(JSON.stringify(built.problems));
  const draft = { kind: 'publish', by: 'test', why: 'test', forced: [] } as const;
  const live = await admin.publications.latest();
  await admin.publications.publish(snapshotOf(built.knowledge, files), draft, live?.id);
}

test('an edit of what a field is reaches the forms of the running bot, in both languages', async () => {
  const records = openRecordBook(admin.database.db);
  const owner = actor(randomUUID());
  const id = await completeDraft(records, owner);
  await records.submit(owner, id, { id: randomUUID(), personId: owner.id });
  const reviewer = randomUUID();
  const staff = new SqlStaff(admin.database.db);
  await staff.recordSeen(owner.id, 'Owner');
  await staff.setGrants(reviewer, [REVIEWS_ALL], 'test');
  const helpIn = async (language: 'ar' | 'en', person: string = reviewer) => {
    const client = new TabClient(bot, person, language);
    return (await client.read(recordPage, `${ADDRESSES.records}/${id}`)).help;
  };

  for (const what of [
    { en: 'Sheets that came out of the printer.', ar: 'الأوراق التي خرجت من الطابعة.' },
    { en: 'Leaves of paper.', ar: 'صفائح الورق.' },
  ]) {
    await publish(what);
    await waitUntil(async () => (await helpIn('en'))['sheetsPerTransaction'] === what.en, {
      what: 'the publication is served',
    });
    // Of the fields that can be corrected, those that the knowledge explains.
    const both = ['sheetsPerTransaction', 'transactionsPerYear'];
    expect(await helpIn('en')).toEqual(Object.fromEntries(both.map((field) => [field, what.en])));
    expect(await helpIn('ar')).toEqual(Object.fromEntries(both.map((field) => [field, what.ar])));
    // Who cannot correct anything gets no help for it.
    expect(await helpIn('en', owner.id)).toEqual({});

    for (const language of ['en', 'ar'] as const) {
      const person = coordinator(bot);
      await person.say(language === 'en' ? 'log' : 'سجّل إجراءً');
      await person.say(language === 'en' ? 'Test paper, RTA' : 'ورقة الفحص، هيئة الطرق');
      const form = await person.press('log.form');
      expect(form.text).toContain(what[language]);
    }
  }
});
