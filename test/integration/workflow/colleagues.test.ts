import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Card } from '../../../src/cards/kit/adaptiveCard';
import type { CardAction, CardVerb } from '../../../src/cards/actions/cardAction';
import { MAX_REPLY_LENGTH } from '../../../src/experts/colleagueQuestion';
import type { Language } from '../../../src/language/text/detectLanguage';
import type { MessageKey } from '../../../src/messages/localeSchema';
import {
  channel,
  channelMember,
  type Channel,
  type ChannelMember,
} from '../../support/people/channelMember';
import { buttonsOf, verbsOf, type Colleague } from '../../support/people/colleague';
import { knowsColleagues } from '../../support/knowledge/knowsColleagues';
import { ADMIN, openOffice, wishOn, type Office } from '../../support/people/office';
import { cardOf, inputsOf, textOf } from '../../support/cards/readCard';
import { startReplica, type TestBot } from '../../support/bot/testBot';
import { writeWorkingTree, type WorkingTree } from '../../support/knowledge/workingTree';
import { waitUntil } from '../../support/process/waitUntil';

const CONTACT = 'help@example.org';

let tree: WorkingTree;
let office: Office;
let replica: TestBot;
beforeAll(async () => {
  tree = writeWorkingTree();
  knowsColleagues(tree.knowledgeDir);
  const config = { knowledgeDir: tree.knowledgeDir, helpContact: CONTACT };
  office = await openOffice(config);
  replica = await startReplica(office.bot, config);
});
afterAll(async () => {
  await replica[Symbol.asyncDispose]();
  await office[Symbol.asyncDispose]();
  tree[Symbol.dispose]();
});

const say = (language: Language, key: MessageKey, values?: Record<string, string | number>) =>
  office.messages.say(language, key as 'ask.sent', values as { channel: string });

let experts: Channel;
let mariam: Colleague;
let omar: ChannelMember;
let huda: ChannelMember;
let aisha: ChannelMember;
let aishaAlone: Colleague;
beforeEach(async () => {
  const { db } = office.bot.database;
  await db.deleteFrom('expert_places').execute();
  await db.deleteFrom('colleague_questions').execute();
  await db.deleteFrom('unanswered_questions').execute();
  experts = channel('Experts الخبراء');
  mariam = await office.joins('Mariam');
  aishaAlone = await office.joins('Aisha', ADMIN);
  const there = (name: string, id: string = randomUUID(), bot: TestBot = office.bot) =>
    channelMember(bot, office.teams.url, { id, name }, experts);
  omar = there('Omar Haddad');
  huda = there('هدى الشامسي', randomUUID(), replica);
  aisha = there('Aisha', aishaAlone.id);
});

/** The latest state of each message that was posted into the channel. */
async function cardsIn({ id }: Channel): Promise<Card[]> {
  await office.told(mariam);
  const shown = new Map<string, Card>();
  office.teams.sent.forEach(({ path, activity }, at) => {
    const [conversation, , message = `sent-${at + 1}`] = path.split('/').slice(3);
    if (decodeURIComponent(conversation ?? '') === id) shown.set(message, cardOf(activity));
  });
  return [...shown.values()];
}

const needed = <V extends CardVerb>(card: Card, verb: V): Extract<CardAction, { verb: V }> => {
  const wish = wishOn(card, verb);
  if (!wish) throw new Error(`No ${verb} on:\n${textOf(card)}\n${buttonsOf(card).join()}`);
  return wish;
};

/** Asks something that nothing answers and passes it on; the card of what came of it. */
async function passOn(person: Colleague, question: string): Promise<Card> {
  const unknown = await person.say(question);
  const offer = await person.wish(needed(unknown, 'ask.begin'));
  return await person.press(offer, 'ask.send');
}

/** The id of the only question. */
async function questionId(): Promise<string> {
  const rows = await office.bot.database.db
    .selectFrom('colleague_questions')
    .select('id')
    .execute();
  expect(rows).toHaveLength(1);
  return rows[0]!.id;
}

const QUESTION = 'zorblax frumious bandersnatch permit?';
const ARABIC = 'من يدفع رسوم تصريح البلشون الأزرق؟';

describe('"experts here"', () => {
  it('makes the channel answer, for what is named, and only an admin may say it', async () => {
    expect(textOf(await omar.post('experts here'))).toBe(say('en', 'experts.adminsOnly'));
    const card = await aisha.post('experts here for RTA');
    expect(textOf(card)).toContain(`${say('en', 'experts.answersFor')}: RTA`);
    expect(inputsOf(card).map(({ id, value }) => [id, value])).toEqual([
      ['name', 'Experts الخبراء'],
      ['topics', undefined],
      ['entities', 'rta'],
      ['language', 'each'],
    ]);
    const changed = await aisha.invoke(needed(card, 'ask.setPlace'), {
      name: 'Ask us',
      entities: '',
      topics: 'laws-archives,measuring',
      language: 'ar',
    });
    expect(textOf(changed)).toContain('Laws and archives, Measuring paper');
    const late = await aisha.invoke(needed(card, 'ask.setPlace'), { name: 'Late' });
    expect(textOf(late)).toContain(say('en', 'experts.changed'));
    expect(textOf(await aishaAlone.say('experts here'))).toContain('Ask us');
    const ended = await aisha.invoke(needed(changed, 'ask.endPlace'));
    expect(textOf(ended)).toBe(say('en', 'experts.ended'));
  });

  it.each([
    ['الخبراء هنا', 'كل ما لا تجيب عنه قناة أخرى'],
    ['خبراء هيئة الطرق والمواصلات هنا', 'هيئة الطرق والمواصلات'],
    ['الخبراء هنا لموضوع القوانين', 'القوانين والأرشيف'],
  ])('works in Arabic: %s', async (text, scope) => {
    await aishaAlone.say('عربي');
    const card = await aisha.post(text);
    expect(card).toMatchObject({ lang: 'ar', rtl: true });
    expect(textOf(card)).toContain(scope);
  });

  it('says in a personal chat where it is to be said, and shows admins who answers what', async () => {
    expect(textOf(await mariam.say('experts here'))).toBe(say('en', 'experts.where'));
    expect(textOf(await aishaAlone.say('who are the experts'))).toContain(
      say('en', 'experts.none'),
    );
  });
});

describe('asking a colleague', () => {
  it('is not offered while nobody is set, and who writes it hears whom to contact', async () => {
    const unknown = await mariam.say(QUESTION);
    expect(verbsOf(unknown)).not.toContain('ask.begin');
    const card = await mariam.say('ask a colleague');
    expect(textOf(card)).toBe(
      [say('en', 'ask.noExperts'), say('en', 'ask.contact', { contact: CONTACT })].join('\n'),
    );
  });

  it('names the contact that is configured, and passes nothing on to a channel that it cannot reach', async () => {
    await aisha.post('experts here');
    await office.bot.database.db.deleteFrom('channel_references').execute();
    for (const card of [await mariam.say(QUESTION), await mariam.say('ask a colleague')]) {
      expect(verbsOf(card)).not.toContain('ask.send');
      expect(textOf(card)).toContain(say('en', 'ask.contact', { contact: CONTACT }));
      expect(buttonsOf(card)).toContain(say('en', 'ask.writeContact'));
    }
  });

  it('shows first what will be sent, to whom and with whose name', async () => {
    await aisha.post('experts here');
    const offer = await mariam.wish(needed(await mariam.say(QUESTION), 'ask.begin'));
    expect(textOf(offer)).toContain(
      say('en', 'ask.consent', { channel: '\u2068Experts الخبراء\u2069', name: 'Mariam' }),
    );
    expect(inputsOf(offer)).toMatchObject([{ id: 'question', value: QUESTION }]);
    expect(await cardsIn(experts)).toHaveLength(0);
    const edited = await mariam.press(offer, 'ask.send', { question: `${QUESTION} In *bold*?` });
    expect(textOf(edited)).toContain(`${QUESTION} In *bold*?`);
    const [card] = await cardsIn(experts);
    expect(textOf(card!)).toContain(`${QUESTION} In *bold*?`);
    expect(textOf(card!)).toContain('Mariam');
  });

  it('is offered after an answer that was no help, and when none of the suggestions was meant', async () => {
    await aisha.post('experts here');
    const question = 'what is the target of phase 2';
    const answer = await mariam.say(question);
    const rate = { ...needed(answer, 'feedback.rate'), verdict: 'unhelpful' as const };
    const rated = await mariam.invoke(rate);
    expect(needed(rated!, 'ask.begin').asked).toBe(question);
    const vague = 'what is the target of the phase';
    await mariam.say(vague);
    const [none] = await mariam.send({ value: { text: 'None of these', asked: vague } });
    expect(needed(none!, 'ask.begin').asked).toBe(vague);
    expect(verbsOf(await omar.post(QUESTION))).not.toContain('ask.begin');
  });

  it('works by the words, about the last question; in Arabic too', async () => {
    await aisha.post('experts here');
    await mariam.say('عربي');
    await mariam.say(ARABIC);
    const offer = await mariam.say('اسأل زميلاً');
    expect(inputsOf(offer)).toMatchObject([{ value: ARABIC }]);
    expect(offer).toMatchObject({ lang: 'ar', rtl: true });
    expect(buttonsOf(offer)).toEqual(['إرسال', 'إلغاء']);
  });

  it('asks to agree again where the words lead to another channel than was shown', async () => {
    await aisha.post('experts here');
    const laws = channel('Laws');
    await channelMember(office.bot, office.teams.url, { id: aisha.id, name: 'Aisha' }, laws).post(
      'experts here for laws and archives',
    );
    const offer = await mariam.wish(needed(await mariam.say(QUESTION), 'ask.begin'));
    const asked = await mariam.press(offer, 'ask.send', { question: 'zorblax of the archive law' });
    expect(textOf(asked)).toContain(say('en', 'ask.otherChannel'));
    expect(needed(asked, 'ask.send').channel).toBe(laws.id);
    await mariam.press(asked, 'ask.send');
    expect(await cardsIn(experts)).toHaveLength(0);
    expect(textOf((await cardsIn(laws))[0]!)).toContain('Laws and archives');
  });

  it('goes to who was set for an entity that was merged since, and to nobody for what is gone', async () => {
    await aisha.post('experts here for RTA');
    const setFor = (entities: string[]) =>
      office.bot.database.db.updateTable('expert_places').set({ entities }).execute();
    await setFor(['ded', 'dtcm']);
    expect(textOf(await aishaAlone.say('experts here'))).toMatch(/: DET$/m);
    const offer = await mariam.wish({ verb: 'ask.begin', asked: 'zorblax of the DET?' });
    expect(needed(offer, 'ask.send').channel).toBe(experts.id);
    await setFor(['no-more']);
    expect(textOf(await aishaAlone.say('experts here'))).toMatch(/: no-more$/m);
    expect(verbsOf(await mariam.say(QUESTION))).not.toContain('ask.begin');
  });

  it('refuses what says nothing, and stays out of channels', async () => {
    await aisha.post('experts here');
    const empty = await mariam.invoke(
      { verb: 'ask.send', channel: experts.id },
      { question: ' 123 ' },
    );
    expect(textOf(empty!)).toContain(say('en', 'ask.empty'));
    expect(textOf(await omar.post('ask a colleague'))).toBe(say('en', 'ask.personalOnly'));
    expect(textOf(await omar.invoke({ verb: 'ask.send', channel: experts.id }))).toBe(
      say('ar', 'ask.personalOnly'),
    );
  });

  it('joins who asks the same, and tells who asks again how it stands', async () => {
    await aisha.post('experts here');
    await passOn(mariam, QUESTION);
    const saeed = await office.joins('Saeed');
    expect(textOf(await passOn(saeed, QUESTION))).toContain(
      say('en', 'ask.joined', { channel: '\u2068Experts الخبراء\u2069', name: 'Saeed' }),
    );
    expect(textOf(await passOn(mariam, QUESTION))).toContain('You asked this on');
    const cards = await cardsIn(experts);
    expect(cards).toHaveLength(1);
    expect(textOf(cards[0]!)).toContain(say('en', 'ask.card.others', { count: 1 }));
  });

  it('is counted among the unanswered questions as passed on, masked', async () => {
    await aisha.post('experts here');
    await passOn(mariam, 'zorblax 050 123 4567 frumious');
    const passedOn = office.bot.database.db
      .selectFrom('unanswered_questions')
      .select('text')
      .where('reason', '=', 'escalated');
    // It is noted beside the turn.
    await waitUntil(async () => (await passedOn.execute()).length > 0, { what: 'it is noted' });
    expect(await passedOn.execute()).toEqual([{ text: 'zorblax ••• frumious' }]);
  });
});

describe('answering', () => {
  beforeEach(async () => {
    await aisha.post('experts here');
    await passOn(mariam, QUESTION);
  });

  it('lets one of two win who take it at once on two replicas, and shows the other who', async () => {
    const question = await questionId();
    const cards = await Promise.all(
      [omar, huda].map((one) => one.invoke({ verb: 'ask.take', question })),
    );
    const refused = cards.map(textOf).filter((text) => text.includes('has already taken it'));
    expect(refused).toHaveLength(1);
    const second = cards.map(textOf).indexOf(refused[0] ?? '') === 0 ? omar : huda;
    const late = await second.invoke({ verb: 'ask.answer', question }, { reply: 'A long text' });
    expect(inputsOf(late)).toContainEqual(expect.objectContaining({ value: 'A long text' }));
    const [shown] = await cardsIn(experts);
    expect(textOf(shown!)).toMatch(/Taken by/);
    expect(verbsOf(shown!)).toEqual(
      expect.arrayContaining(['ask.answer', 'ask.close', 'ask.giveBack']),
    );
  });

  it('reaches who asked with the name, exactly as typed, and says that it is not from the sources', async () => {
    const question = await questionId();
    await omar.invoke({ verb: 'ask.take', question });
    const reply = '1. It is *free* <b>now</b>\n\n- رسومه: صفر [link](http://x)';
    const done = await omar.invoke({ verb: 'ask.answer', question }, { reply });
    expect(textOf(done)).toContain('1. It is *free* <b>now</b>');
    const told = (await office.told(mariam)).at(-1)!;
    expect(textOf(told)).toContain(say('en', 'ask.reply.title', { name: 'Omar Haddad' }));
    expect(textOf(told)).toContain(QUESTION);
    expect(textOf(told)).toContain('1. It is *free* <b>now</b>');
    expect(textOf(told)).toContain('\u2068- رسومه: صفر [link](http://x)\u2069');
    expect(textOf(told)).toContain('It does not come from my sources');
    expect(JSON.stringify(told)).not.toContain('"type":"TextBlock","text":"1. It');
    const helped = await mariam.press(told, 'ask.helped');
    expect(textOf(helped)).toContain(say('en', 'ask.thanks'));
    expect(textOf((await cardsIn(experts))[0]!)).toContain('One person who asked found it helpful');
  });

  it('is sent once where the same press comes again, to another replica', async () => {
    const question = await questionId();
    const press = omar.pressing({ verb: 'ask.answer', question }, { reply: 'Yes.' });
    await Promise.all([office.bot.post(press), replica.post(press), replica.post(press)]);
    await office.bot.post({ ...press, id: randomUUID() });
    const told = await office.told(mariam);
    expect(told.filter((card) => textOf(card).includes('Yes.'))).toHaveLength(1);
  });

  it('is for those in the channel: a forged press elsewhere does and shows nothing', async () => {
    const question = await questionId();
    const eve = channelMember(
      office.bot,
      office.teams.url,
      { id: randomUUID(), name: 'Eve' },
      channel('Other'),
    );
    for (const wish of [
      { verb: 'ask.answer', question },
      { verb: 'ask.take', question },
      { verb: 'ask.show', question },
      { verb: 'ask.draft', question },
    ] as const) {
      const card = await eve.invoke(wish, { reply: 'wrong', channelId: experts.id });
      expect(textOf(card)).toBe(say('ar', 'ask.refused.notYours'));
      expect(textOf(await mariam.wish(wish, { reply: 'x' }))).not.toContain('Reply by');
    }
    expect(await office.told(mariam)).toEqual([]);
  });

  it('comes again by who asked with what is missing, as a new message', async () => {
    const question = await questionId();
    await omar.invoke({ verb: 'ask.answer', question }, { reply: 'Yes.' });
    const told = (await office.told(mariam)).at(-1)!;
    const again = await mariam.press(told, 'ask.reopen', { lacks: 'For whom?' });
    expect(textOf(again)).toContain(QUESTION);
    const [first, second] = await cardsIn(experts);
    expect(textOf(first!)).toContain(say('en', 'ask.card.newer'));
    expect(textOf(second!)).toContain('For whom?');
    expect(textOf(second!)).toContain('Yes.');
    await huda.invoke({ verb: 'ask.answer', question }, { reply: 'For all.' });
    const replies = (await office.told(mariam)).map(textOf);
    expect(replies.at(-1)).toContain('For all.');
    await mariam.press(told, 'ask.reopen');
    expect((await cardsIn(experts)).length).toBe(2);
  });

  it('may end without a reply: who asked hears why, and whom to contact', async () => {
    const question = await questionId();
    expect(textOf(await huda.invoke({ verb: 'ask.close', question }, { why: ' ' }))).toContain(
      say('en', 'ask.refused.empty'),
    );
    await huda.invoke({ verb: 'ask.close', question }, { why: 'لا نعرف' });
    const told = textOf((await office.told(mariam)).at(-1)!);
    expect(told).toContain(say('en', 'ask.reply.closed'));
    expect(told).toContain('لا نعرف');
    expect(told).toContain(say('en', 'ask.contact', { contact: CONTACT }));
  });

  it('is given at once to the next who asks the same, who can ask anyway', async () => {
    const question = await questionId();
    await omar.invoke({ verb: 'ask.answer', question }, { reply: 'Yes.' });
    const saeed = await office.joins('Saeed');
    const known = await passOn(saeed, QUESTION);
    expect(textOf(known)).toContain(say('en', 'ask.known'));
    expect(textOf(known)).toContain('Yes.');
    expect(textOf(known)).not.toContain('Mariam');
    const asked = await saeed.press(known, say('en', 'ask.anyway'));
    expect(textOf(asked)).toContain('Your question has been sent');
    expect(await cardsIn(experts)).toHaveLength(2);
  });

  it('is listed with its age: in the channel for all, for admins in their chat, for nobody else', async () => {
    const here = await omar.post('open questions');
    expect(textOf(here)).toContain(say('en', 'ask.list.summary', { count: 1 }));
    expect(textOf(here)).toContain('asked today');
    const arabic = await omar.post('الأسئلة المفتوحة');
    expect(textOf(arabic)).toContain('سؤال واحد ينتظر الرد');
    const all = await aishaAlone.say('open questions');
    expect(textOf(all)).toContain('\u2068Experts الخبراء\u2069');
    const opened = await aishaAlone.wish(needed(all, 'ask.open'));
    expect(verbsOf(opened)).toContain('ask.take');
    expect(textOf(await mariam.say('open questions'))).toBe(say('en', 'ask.list.adminsOnly'));
  });

  it('becomes a draft in the files, by an admin in the channel, once', async () => {
    const question = await questionId();
    await omar.invoke({ verb: 'ask.answer', question }, { reply: 'The {applicant} pays 5%.' });
    expect(textOf(await omar.invoke({ verb: 'ask.draft', question }))).toContain(
      say('en', 'ask.refused.notAdmin'),
    );
    const [shown] = await cardsIn(experts);
    expect(verbsOf(shown!)).not.toContain('ask.draft');
    expect(shown?.refresh?.userIds).toContain(`29:${aisha.id}`);
    const own = await aisha.invoke(shown!.refresh!.action.data.lawaraq);
    const drafted = await aisha.invoke(needed(own, 'ask.draft'));
    expect(textOf(drafted)).toContain(say('en', 'ask.card.drafted'));
    const file = readFileSync(join(tree.knowledgeDir, 'additions.yaml'), 'utf8');
    expect(file).toContain(QUESTION.slice(0, -1));
    expect(file).toMatch(/en: .*The '\{'applicant'\}' pays 5%/);
    expect(file).toMatch(/ar: .*TODO/);
    expect(file).toMatch(/source: TODO/);
    expect(textOf(await aisha.invoke({ verb: 'ask.draft', question }))).toContain(
      say('en', 'ask.refused.drafted'),
    );
  });

  it('that is too long is given back to be shortened, not cut', async () => {
    const question = await questionId();
    const long = 'x'.repeat(MAX_REPLY_LENGTH + 1);
    const refused = await omar.invoke({ verb: 'ask.answer', question }, { reply: long });
    expect(textOf(refused)).toContain(say('en', 'ask.refused.tooLong'));
    expect(inputsOf(refused)).toContainEqual(expect.objectContaining({ id: 'reply', value: long }));
    await omar.invoke({ verb: 'ask.answer', question }, { reply: long.slice(1) });
    expect(textOf((await cardsIn(experts))[0]!)).toContain(long.slice(1));
  });

  it('is no draft where the files cannot be changed, and can become one later', async () => {
    const question = await questionId();
    await omar.invoke({ verb: 'ask.answer', question }, { reply: 'Ask the landlord.' });
    const tooLarge = join(tree.knowledgeDir, 'too-large.yaml');
    writeFileSync(tooLarge, '#'.repeat(3 * 2 ** 20));
    try {
      const refused = await aisha.invoke({ verb: 'ask.draft', question });
      expect(textOf(refused)).toBe(say('en', 'gaps.refused'));
    } finally {
      rmSync(tooLarge);
    }
    const shown = await aisha.invoke({ verb: 'ask.show', question });
    expect(textOf(shown)).not.toContain(say('en', 'ask.card.drafted'));
    const drafted = await aisha.invoke(needed(shown, 'ask.draft'));
    expect(textOf(drafted)).toContain(say('en', 'ask.card.drafted'));
  });

  it('becomes a draft out of the list of unanswered questions, and leaves it', async () => {
    const question = await questionId();
    await omar.invoke({ verb: 'ask.answer', question }, { reply: 'Whoever applies.' });
    const list = await aishaAlone.say('unanswered');
    const gap = await aishaAlone.wish(needed(list, 'gaps.open'));
    expect(textOf(gap)).toContain('Whoever applies.');
    expect(buttonsOf(gap)).toContain(say('en', 'ask.draft'));
    await aishaAlone.press(gap, 'gaps.draft');
    const file = readFileSync(join(tree.knowledgeDir, 'additions.yaml'), 'utf8');
    expect(file).toContain('Whoever applies.');
    expect(textOf(await aishaAlone.say('unanswered'))).toContain(say('en', 'gaps.none'));
    expect(textOf((await cardsIn(experts))[0]!)).toContain(say('en', 'ask.card.drafted'));
  });
});
