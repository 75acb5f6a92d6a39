import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator } from 'playwright-core';
import { isolateBidi } from '../../src/language/text/displayText';
import { knowsColleagues } from '../support/knowledge/knowsColleagues';
import { writeWorkingTree } from '../support/knowledge/workingTree';
import { keepPicture } from './support/keepPicture';
import { lookAtArabic } from './support/lookAt';
import type { Playground } from './support/playground';
import { useChats } from './support/useChats';
import { useWords } from './support/words';

const QUESTION = 'من يدفع رسوم تصريح البلشون الأزرق؟';
const REPLY = 'يدفعها صاحب الطلب عند التقديم.\nالرسم 50 درهماً، ولا رسم على الطلاب.';
const OMAR = 'Omar Haddad';
/** Milliseconds after which nothing more comes that renews a card. */
const STILL = 1_500;
/** The id in the directory of the Playground. */
const OMAR_ID = '00000000-0000-4000-8000-000000000023';

describe('a question that a colleague answers', () => {
  const tree = writeWorkingTree();
  knowsColleagues(tree.knowledgeDir);
  afterAll(() => tree[Symbol.dispose]());
  const chats = useChats({
    KNOWLEDGE_DIR: tree.knowledgeDir,
    LOCALES_DIR: tree.localesDir,
    FIRST_ADMINS: OMAR_ID,
  });
  const ar = useWords('ar');
  let omar: Playground;
  let posted: Locator;

  /** The card in somebody's window that has a text, once it is there. */
  async function cardWith({ page }: Playground, text: string): Promise<Locator> {
    const card = page.locator('.ac-adaptiveCard', { hasText: text }).first();
    await card.waitFor();
    return card;
  }

  /** A press is answered at once with the card as it is then, and for all others it is written again. */
  async function untilStill(card: Locator): Promise<void> {
    do {
      await card.evaluate((element: { dataset: Record<string, string> }) => {
        element.dataset['seen'] = 'yes';
      });
      await sleep(STILL);
    } while ((await card.getAttribute('data-seen')) === null);
  }

  it('has a channel to go to once an admin says in it that the experts are here', async () => {
    omar = await chats.openAs('user-omar');
    await omar.open('General');
    const card = await omar.post('الخبراء هنا');
    const { lines, buttons } = await lookAtArabic(card);
    await keepPicture('experts.ar', card);
    expect(lines[0]).toBe(ar('experts.title'));
    expect(lines.join(' ')).toContain(ar('experts.everything'));
    expect(buttons).toEqual([ar('experts.save'), ar('experts.end')]);
    await omar.fill(card, { [ar('experts.name')]: 'الخبراء' });
    await omar.tick(card, 'الإجراءات والخدمات');
    await omar.change(card, ar('experts.save'));
    expect((await lookAtArabic(card)).lines.join(' ')).toContain(
      `${ar('experts.answersFor')}: الإجراءات والخدمات`,
    );
  });

  it('is passed on by who asked it, who sees before what is sent and to whom', async () => {
    const { playground: mariam } = chats;
    const unknown = await mariam.say(QUESTION);
    const { buttons } = await lookAtArabic(unknown);
    expect(buttons).toContain(ar('ask.button'));
    const offer = await mariam.choose(unknown, ar('ask.button'));
    const { lines } = await lookAtArabic(offer);
    await keepPicture('ask-colleague.ar', offer);
    expect(lines).toContain(
      ar('ask.consent', {
        channel: 'الخبراء',
        name: isolateBidi('ar', 'Mariam Al Suwaidi'),
      }),
    );
    expect(await mariam.typed(offer, ar('ask.question'))).toBe(QUESTION);
    await mariam.change(offer, ar('ask.send'));
    expect((await lookAtArabic(offer)).lines).toEqual([
      ar('ask.sent', { channel: 'الخبراء' }),
      QUESTION,
      ar('ask.expect'),
    ]);
  });

  it('comes before the channel, where a colleague takes it and answers', async () => {
    posted = await cardWith(omar, QUESTION);
    const { lines, buttons } = await lookAtArabic(posted);
    await keepPicture('expert-question.ar', posted);
    expect(lines).toEqual(expect.arrayContaining([QUESTION, ar('ask.card.open')]));
    expect(buttons).toEqual([ar('ask.take'), ar('ask.answer'), ar('ask.cannot')]);
    await omar.change(posted, ar('ask.take'));
    const taken = ar('ask.card.taken', { name: isolateBidi('ar', OMAR) });
    await posted.getByText(taken).waitFor();
    await untilStill(posted);
    await lookAtArabic(posted);
    await omar.change(posted, ar('ask.answer'));
    await omar.fill(posted, { [ar('ask.reply')]: REPLY });
    await omar.change(posted, ar('ask.sendReply'));
    await untilStill(posted);
    const answered = await lookAtArabic(posted);
    expect(answered.lines).toEqual(expect.arrayContaining(REPLY.split('\n')));
  });

  it('gets its reply in its own language, with the name of the colleague', async () => {
    const { playground: mariam } = chats;
    const reply = await cardWith(mariam, ar('ask.reply.title', { name: isolateBidi('ar', OMAR) }));
    const { lines } = await lookAtArabic(reply);
    await keepPicture('colleague-reply.ar', reply);
    expect(lines).toEqual(expect.arrayContaining([QUESTION, ...REPLY.split('\n')]));
    expect(lines.join(' ')).toContain('ليس من مصادري');
    await mariam.change(reply, ar('ask.helped'));
    expect((await lookAtArabic(reply)).lines).toContain(ar('ask.thanks'));
    await posted.getByText(ar('ask.card.helped', { count: 1 })).waitFor();
  });

  it('becomes a draft in the knowledge files, by an admin', async () => {
    await omar.open('Personal Chat');
    const list = await omar.say('أسئلة بلا إجابة');
    const seen = await lookAtArabic(list);
    expect(seen.lines).toContain(ar('gaps.summary', { questions: 1, times: 1 }));
    const [question = ''] = seen.buttons;
    const gap = await omar.choose(list, question);
    expect((await lookAtArabic(gap)).lines).toEqual(expect.arrayContaining(REPLY.split('\n')));
    await keepPicture('reply-to-knowledge.ar', gap);
    await omar.change(gap, ar('ask.draft'));
    expect((await lookAtArabic(gap)).lines).toEqual([
      ar('gaps.draftedReply', { file: isolateBidi('ar', 'additions.yaml') }),
    ]);
    const drafts = readFileSync(join(tree.knowledgeDir, 'additions.yaml'), 'utf8');
    expect(drafts).toContain(QUESTION.slice(0, -1));
    expect(drafts).toContain('الرسم 50 درهماً');
    expect(drafts).toMatch(/source: TODO/);
    expect(drafts).toMatch(/en: .*TODO/);
  });
});
