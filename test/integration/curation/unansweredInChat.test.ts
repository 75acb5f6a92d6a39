import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { parse } from 'yaml';
import type { Card } from '../../../src/cards/kit/adaptiveCard';
import type { CardAction } from '../../../src/cards/actions/cardAction';
import { SqlPendingChanges } from '../../../src/store/curation/sqlPendingChanges';
import { SqlUnansweredQuestions } from '../../../src/store/curation/sqlUnansweredQuestions';
import { SqlUsageCounters } from '../../../src/store/curation/sqlUsageCounters';
import type { Colleague } from '../../support/people/colleague';
import { ADMIN, openOffice, REVIEWS_ALL, type Office } from '../../support/people/office';
import { actionsOf, cardOf, inputsOf, textOf, wishOf } from '../../support/cards/readCard';
import { writeSmallKnowledge } from '../../support/knowledge/smallKnowledge';
import { message } from '../../support/bot/testBot';
import { waitUntil } from '../../support/process/waitUntil';

const SPELLINGS = [
  'Who pays for the new scanners?',
  'who pys for teh scaners',
  'منو يدفع حق السكانرات',
  'من يدفع تكلفة الماسحات الضوئية؟',
  'mnu yedfa3 7ag el scanner',
];
const ENTRY = `- id: who-bears-cost
  kind: gap
  questions:
    en: ["Who pays for the printing?", "whose expense are printers"]
    ar: ["من يدفع تكلفة الطباعة؟", "الطابعات على حساب من"]
  answer:
    en: "Each entity bears it."
    ar: "تتحملها كل جهة."
  reviewBy: 2030-01-01
`;
const OTHER = 'Is there a shuttle bus to the airport?';

let knowledge: ReturnType<typeof writeSmallKnowledge>;
let office: Office;
let admin: Colleague;
let staff: Colleague;
let unanswered: SqlUnansweredQuestions;
beforeAll(async () => {
  knowledge = writeSmallKnowledge();
  office = await openOffice({ knowledgeDir: knowledge.folder });
  unanswered = new SqlUnansweredQuestions(office.bot.database.db);
});
beforeEach(async () => {
  admin = await office.joins('Aisha', ADMIN);
  staff = await office.joins('Saeed', REVIEWS_ALL);
});
afterEach(async () => {
  const { db } = office.bot.database;
  await db.deleteFrom('unanswered_questions').execute();
  await db.deleteFrom('usage_counts').execute();
});
afterAll(async () => {
  await office[Symbol.asyncDispose]();
  knowledge[Symbol.dispose]();
});

/** What is noted after a reply is there a moment later. */
async function eventually<T>(look: () => Promise<T>, isThere: (found: T) => boolean): Promise<T> {
  const seen = async () => {
    const found = await look();
    return isThere(found) && { found };
  };
  return (await waitUntil(seen, { what: isThere.toString() })).found;
}

const kept = (count: number) =>
  eventually(
    () => unanswered.open(100),
    (open) => open.length >= count,
  );

const verbsOn = (card: Card) => actionsOf(card).map((action) => wishOf(action)?.verb);
const wishesOn = <V extends CardAction['verb']>(card: Card, verb: V) =>
  actionsOf(card)
    .map(wishOf)
    .filter((wish): wish is Extract<CardAction, { verb: V }> => wish?.verb === verb);

/** The admin's card of the question with all these spellings. */
async function openFirst(): Promise<Card> {
  const list = await admin.say('unanswered');
  return await admin.wish(wishesOn(list, 'gaps.open')[0]!);
}

async function askAll(): Promise<void> {
  for (const text of SPELLINGS) await unanswered.save({ text, language: 'en', reason: 'unknown' });
}

describe('a question that nothing answers', () => {
  it('is kept without who asked it, numbers and addresses masked', async () => {
    await staff.say('zorblax frumious 050 123 4567 saeed@example.org');
    expect(await kept(1)).toEqual([
      expect.objectContaining({
        text: 'zorblax frumious ••• •••',
        reasons: ['unknown'],
        count: 1,
      }),
    ]);
    const { rows } = await sql<{ row: string }>`
      select unanswered_questions::text as row from unanswered_questions`.execute(
      office.bot.database.db,
    );
    expect(JSON.stringify(rows)).not.toContain(staff.id);
  });

  it.each([
    ['English', 'None of these', 'what is the target of the phase'],
    ['عربي', 'لا شيء مما سبق', 'ما مستهدف المرحلة'],
  ])('is kept when nothing that was offered was meant: %s', async (language, none, question) => {
    await staff.say(language);
    const offered = await staff.say(question);
    const button = actionsOf(offered).find(
      (action) => action.type === 'Action.Submit' && action.title === none,
    );
    expect(button).toMatchObject({ data: { text: none, asked: question } });
    const usage = new SqlUsageCounters(office.bot.database.db);
    await eventually(
      () => usage.since(),
      (counts) => counts.some(({ kind }) => kind === 'suggested'),
    );
    expect(await unanswered.open(10)).toEqual([]);
    await office.bot.send(
      message(undefined, {
        from: { id: `29:${staff.id}`, name: 'Saeed', aadObjectId: staff.id },
        value: { text: none, asked: question },
      }),
    );
    expect(await kept(1)).toEqual([expect.objectContaining({ text: question, reasons: ['none'] })]);
  });

  it('is not what greets, commands, or is answered', async () => {
    await staff.say('hello');
    await staff.say('help');
    await staff.say('None of these');
    await staff.say('What is the target of phase 2?');
    const usage = new SqlUsageCounters(office.bot.database.db);
    const counts = await eventually(
      () => usage.since(),
      (found) => found.length >= 2,
    );
    expect(counts.map(({ entryId, kind, language }) => [entryId, kind, language])).toEqual([
      ['', 'answered', 'en'],
      ['phase-target.phase-2', 'answered', 'en'],
    ]);
    expect(await unanswered.open(10)).toEqual([]);
  });

  it('is answered as always where it cannot be kept', async () => {
    const { db } = office.bot.database;
    const before = textOf(await staff.say('zorblax frumious'));
    await kept(1);
    await sql`alter table unanswered_questions rename to elsewhere`.execute(db);
    await sql`alter table usage_counts rename to elsewhere2`.execute(db);
    expect(textOf(await staff.say('zorblax frumious'))).toBe(before);
    const warned = await eventually(
      () => Promise.resolve(office.bot.logged.filter(({ level }) => level === 40)),
      (lines) => lines.length >= 2,
    );
    expect(warned.map(({ msg }) => msg)).toContain('What came of questions could not be noted');
    expect(JSON.stringify(office.bot.logged)).not.toContain('zorblax');
    await sql`alter table elsewhere rename to unanswered_questions`.execute(db);
    await sql`alter table elsewhere2 rename to usage_counts`.execute(db);
  });

  it('is deleted by the running bot when it has been kept long enough', async () => {
    await askAll();
    await sql`update unanswered_questions set day = day - 180`.execute(office.bot.database.db);
    await using other = await openOffice({ databaseUrl: office.bot.database.url });
    expect(other.bot.url).not.toBe(office.bot.url);
    const left = await eventually(
      () => unanswered.open(10),
      (open) => open.length === 0,
    );
    expect(left).toEqual([]);
  });
});

describe('the list of unanswered questions', () => {
  it.each([
    ['English', 'unanswered', 'Unanswered questions', '2 questions, asked 6 times in all'],
    ['عربي', 'أسئلة بلا إجابة', 'أسئلة بلا إجابة', 'سؤالان، وعدد مرات طرحها 6'],
  ])('shows an admin each question once: %s', async (language, words, title, summary) => {
    await askAll();
    await unanswered.save({ text: OTHER, language: 'en', reason: 'none' });
    await admin.say(language);
    const list = await admin.say(words);
    expect(textOf(list).split('\n')[0]).toBe(title);
    expect(textOf(list)).toContain(summary);
    expect(wishesOn(list, 'gaps.open')).toHaveLength(2);
    expect(list.rtl).toBe(language === 'عربي' ? true : undefined);
  });

  it('says so where nothing is waiting', async () => {
    expect(textOf(await admin.say('show the unanswered questions'))).toContain(
      'No unanswered questions are waiting.',
    );
  });

  it.each([
    ['English', 'unanswered', 'Only admins can see the unanswered questions.'],
    ['عربي', 'أسئلة بلا إجابة', 'لا يرى الأسئلة التي بلا إجابة إلا مسؤولو النظام.'],
  ])('is refused to everybody else, whatever they send: %s', async (language, words, refusal) => {
    await askAll();
    await staff.say(language);
    expect(textOf(await staff.say(words))).toBe(refusal);
    const questions = [...SPELLINGS];
    const forged: CardAction[] = [
      { verb: 'gaps.list', offset: 0 },
      { verb: 'gaps.usage' },
      { verb: 'gaps.open', about: SPELLINGS[0]! },
      { verb: 'gaps.add', entryId: 'phase-target', questions },
      { verb: 'gaps.draft', questions },
      { verb: 'gaps.dismiss', questions },
    ];
    for (const wish of forged) {
      expect(textOf(await staff.wish(wish))).toBe(refusal);
      expect(textOf((await staff.invoke(wish)) ?? (await staff.wish(wish)))).toBe(refusal);
    }
    expect(await unanswered.open(10)).toHaveLength(SPELLINGS.length);
  });

  it('leads on to how the bot is used', async () => {
    await staff.say('What is the target of phase 2?');
    const usage = new SqlUsageCounters(office.bot.database.db);
    await eventually(
      () => usage.since(),
      (counts) => counts.length >= 2,
    );
    const shown = await admin.press(await admin.say('unanswered'), 'Usage');
    expect(textOf(shown)).toMatch(
      /1 question, 100% answered[^]*phase-target\.phase-2 \(English\): once/,
    );
  });

  it('is not shown where others read along', async () => {
    const replies = await office.bot.send(
      message('<at>Lawaraq</at> unanswered', {
        from: { id: `29:${admin.id}`, name: 'Aisha', aadObjectId: admin.id },
        conversation: { id: 'a-group', conversationType: 'groupChat', isGroup: true },
      }),
    );
    expect(textOf(cardOf(replies[0]))).not.toContain('Unanswered questions');
  });
});

describe('an unanswered question', () => {
  it('shows how it was asked and what it may be, and is answered in every spelling once it is added', async () => {
    writeFileSync(join(knowledge.folder, 'cost.yaml'), ENTRY);
    const answers = (question: string) =>
      eventually(
        () => staff.say(question),
        (reply) => textOf(reply).includes('Each entity bears it.'),
      );
    await answers('Who pays for the printing?');
    await office.bot.database.db.deleteFrom('unanswered_questions').execute();
    await askAll();
    const card = await openFirst();
    const [input] = inputsOf(card);
    const titles = input?.type === 'Input.ChoiceSet' ? input.choices.map(({ title }) => title) : [];
    for (const text of SPELLINGS) expect(titles.join('\n')).toContain(text);
    expect(verbsOn(card)).toEqual(expect.arrayContaining(['gaps.draft', 'gaps.dismiss']));
    const done = await admin.press(card, 'Who pays for the printing?');
    expect(textOf(done)).toBe('5 wordings were added to “who-bears-cost” in cost.yaml.');
    const file = readFileSync(join(knowledge.folder, 'cost.yaml'), 'utf8');
    const [entry] = parse(file) as { questions: { en: string[]; ar: string[] } }[];
    expect(entry!.questions.en.slice(2).sort()).toEqual(SPELLINGS.slice(0, 2).sort());
    expect(entry!.questions.ar.slice(2).sort()).toEqual(SPELLINGS.slice(2).sort());
    expect(textOf(await admin.say('unanswered'))).toContain('No unanswered questions');
    for (const text of SPELLINGS)
      expect([text, textOf(await answers(text))]).toEqual([
        text,
        expect.stringContaining('Each entity bears it.'),
      ]);
  });

  it('is settled in the wordings that were chosen alone', async () => {
    await askAll();
    const card = await openFirst();
    const shown = wishesOn(card, 'gaps.dismiss')[0]!.questions;
    expect(textOf(await admin.press(card, 'Dismiss', { wordings: '0,2' }))).toContain('Dismissed.');
    const left = (await unanswered.open(10)).map(({ text }) => text);
    expect(left.sort()).toEqual(shown.filter((_, at) => at !== 0 && at !== 2).sort());
    expect(textOf(await admin.press(card, 'Dismiss', { wordings: '' }))).toContain(
      'Nothing was chosen',
    );
    expect(await unanswered.open(10)).toHaveLength(3);
  });

  it('is drafted as an entry to be written out, which is not served before that', async () => {
    await askAll();
    const done = await admin.press(await openFirst(), 'Draft a new entry');
    expect(textOf(done)).toMatch(/drafted in additions\.yaml.*TODO/);
    const [draft] = parse(readFileSync(join(knowledge.folder, 'additions.yaml'), 'utf8')) as {
      id: string;
      questions: Record<string, string[]>;
      answer: Record<string, string>;
    }[];
    expect(draft).toMatchObject({ id: 'pays-new-scanners', kind: 'howto' });
    expect(draft!.questions['ar']).toHaveLength(3);
    expect(draft!.answer['en']).toMatch(/^TODO/);
    expect(textOf(await staff.say('What is the target of phase 2?'))).toContain('50%');
    rmSync(join(knowledge.folder, 'additions.yaml'));
  });

  it('never comes again once it is dismissed', async () => {
    await askAll();
    const done = await admin.press(await openFirst(), 'Dismiss');
    expect(textOf(done)).toContain('Dismissed.');
    await askAll();
    expect(await unanswered.open(10)).toEqual([]);
  });

  it('that somebody else has dealt with meanwhile is left as it is', async () => {
    await askAll();
    const card = await openFirst();
    await unanswered.settle(SPELLINGS, 'dismissed');
    expect(textOf(await admin.press(card, 'Draft a new entry'))).toContain('already dealt with');
    expect(() => readFileSync(join(knowledge.folder, 'additions.yaml'))).toThrow('ENOENT');
  });

  it('is not added to an entry that there is not', async () => {
    await askAll();
    const wish = { verb: 'gaps.add', entryId: 'nowhere', questions: SPELLINGS } as const;
    expect(textOf((await admin.invoke({ ...wish, questions: [...SPELLINGS] }))!)).toContain(
      'I cannot edit',
    );
    expect(await unanswered.open(10)).toHaveLength(SPELLINGS.length);
  });
});

describe('where what is published is served', () => {
  it('a change waits to be pulled, and nothing of the folder changes', async () => {
    const published = writeSmallKnowledge();
    const dataDir = mkdtempSync(join(tmpdir(), 'lawaraq-data-'));
    try {
      await using served = await openOffice({
        knowledgeFrom: 'publications',
        knowledgeDir: published.folder,
        dataDir,
      });
      const boss = await served.joins('Aisha', ADMIN);
      const { db } = served.bot.database;
      const asked = new SqlUnansweredQuestions(db);
      await asked.save({ text: OTHER, language: 'en', reason: 'unknown' });
      const path = join(published.folder, 'phases/each-phase.yaml');
      const before = readFileSync(path, 'utf8');
      const wish = { verb: 'gaps.add', entryId: 'phase-members', questions: [OTHER] } as const;
      const done = await boss.invoke({ ...wish, questions: [OTHER] });
      expect(textOf(done!)).toMatch(/^Noted\. .*lawaraq knowledge pull/);
      expect(readFileSync(path, 'utf8')).toBe(before);
      expect(await new SqlPendingChanges(db).list()).toEqual([
        expect.objectContaining({
          change: {
            kind: 'phrasings',
            entryId: 'phase-members',
            questions: { en: [OTHER], ar: [] },
          },
        }),
      ]);
      expect(await asked.open(10)).toEqual([]);
    } finally {
      published[Symbol.dispose]();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
});
