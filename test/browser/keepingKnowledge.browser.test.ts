import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator } from 'playwright-core';
import { isolateBidi } from '../../src/language/text/displayText';
import { breakHeron, writeHeron } from '../support/knowledge/heronEntry';
import { writeWorkingTree } from '../support/knowledge/workingTree';
import { lookAtArabic, lookAtEnglish } from './support/lookAt';
import { useChats } from './support/useChats';
import { useWords } from './support/words';

const QUESTION = 'من يدفع رسوم تصريح البلشون؟';
const REWORDED = 'تصريح البلشون منو يدفع رسومه';

/** The file in which entries are drafted. */
const DRAFTS = 'additions.yaml';

/** Milliseconds in which what was saved is in use on any machine, however busy. */
const SAVED = 20_000;

describe('an admin who keeps the knowledge', () => {
  const tree = writeWorkingTree('shipped');
  afterAll(() => tree[Symbol.dispose]());
  const chats = useChats({ KNOWLEDGE_DIR: tree.knowledgeDir, LOCALES_DIR: tree.localesDir });
  const ar = useWords('ar');
  const en = useWords('en');

  /** Asks again and again until the answer has a text. */
  async function untilAnswered(question: string, text: string): Promise<Locator> {
    for (const deadline = Date.now() + SAVED; ; await sleep(100)) {
      const card = await chats.playground.say(question);
      if ((await card.innerText()).includes(text)) return card;
      if (Date.now() > deadline) throw new Error(`Never answered with “${text}”.`);
    }
  }

  it('sees in Arabic what was asked in vain, however it was worded', async () => {
    const { playground } = chats;
    for (const question of [QUESTION, REWORDED]) {
      const { lines } = await lookAtArabic(await playground.say(question));
      expect(lines.join(' ')).not.toContain('تصريح البلشون متاح');
    }
    const list = await playground.say('أسئلة بلا إجابة');
    const { lines, buttons } = await lookAtArabic(list);
    expect(lines[0]).toBe(ar('gaps.title'));
    expect(lines[1]).toBe(ar('gaps.summary', { questions: 1, times: 2 }));
    const [question = ''] = buttons;
    const gap = await playground.choose(list, question);
    const seen = await lookAtArabic(gap);
    expect(seen.lines[0]).toBe(ar('gaps.one'));
    expect(seen.buttons).toEqual(expect.arrayContaining([ar('gaps.draft'), ar('gaps.dismiss')]));
    for (const wording of [QUESTION, REWORDED]) expect(await gap.innerText()).toContain(wording);
  });

  it('drafts an answer, and is told that it is not whole before it is served', async () => {
    const { playground } = chats;
    const list = await playground.say('أسئلة بلا إجابة');
    const [question = ''] = (await lookAtArabic(list)).buttons;
    const gap = await playground.choose(list, question);
    const notice = await playground.nextCard(() => playground.change(gap, ar('gaps.draft')));
    expect((await lookAtArabic(gap)).lines).toEqual([
      ar('gaps.drafted', { file: isolateBidi('ar', DRAFTS) }),
    ]);
    const { lines } = await lookAtArabic(notice);
    expect(lines).toEqual(expect.arrayContaining([ar('files.broken'), ar('files.lastGood')]));
    expect(lines.join('\n')).toMatch(/knowledge\/additions\.yaml:\d+ .*TODO/);
    expect(readFileSync(join(tree.knowledgeDir, DRAFTS), 'utf8')).toContain(QUESTION.slice(0, -1));
  });

  it('writes it, and the next question in either wording is answered', async () => {
    const { playground } = chats;
    const path = join(tree.knowledgeDir, DRAFTS);
    const fixed = await playground.nextCard(() =>
      Promise.resolve(writeFileSync(path, written(readFileSync(path, 'utf8')))),
    );
    expect((await lookAtArabic(fixed)).lines).toContain(ar('files.fixed'));
    for (const question of [QUESTION, REWORDED]) {
      const { lines } = await lookAtArabic(await untilAnswered(question, 'يدفعها صاحب الطلب'));
      expect(lines[0]).toContain('يدفعها صاحب الطلب');
    }
    const list = await playground.say('أسئلة بلا إجابة');
    expect((await lookAtArabic(list)).lines).toEqual([ar('gaps.title'), ar('gaps.none')]);
  });

  it('edits a file in English: the next question is answered from it, a broken one changes nothing', async () => {
    const { playground } = chats;
    await playground.say('English');
    writeHeron(tree.knowledgeDir, 'The heron office gives it.');
    const question = 'how do I get a heron permit';
    await untilAnswered(question, 'The heron office gives it.');
    const notice = await playground.nextCard(() =>
      Promise.resolve(breakHeron(tree.knowledgeDir, '- id: heron-permit\n  kind: hwto\n')),
    );
    const { lines } = await lookAtEnglish(notice);
    expect(lines).toEqual(expect.arrayContaining([en('files.broken'), en('files.lastGood')]));
    expect(lines.join('\n')).toContain('knowledge/heron.yaml:2');
    await untilAnswered(question, 'The heron office gives it.');
    const fixed = await playground.nextCard(() =>
      Promise.resolve(writeHeron(tree.knowledgeDir, 'The new heron office gives it.')),
    );
    expect((await lookAtEnglish(fixed)).lines).toContain(en('files.fixed'));
    await untilAnswered(question, 'The new heron office gives it.');
  });
});

/** The draft with everything in place that only an author knows. */
const written = (draft: string): string =>
  draft
    .replace(/^( *)en: .*TODO the answer.*$/m, "$1en: 'Whoever applies pays them.'")
    .replace(/^( *)ar: .*TODO الإجابة.*$/m, "$1ar: 'يدفعها صاحب الطلب.'")
    .replace(/source: TODO/, 'source: LAWARAQ-GUIDE')
    .replace(/asOf: TODO/, 'asOf: 2026-11-24')
    .replace(/TODO the question as it stands on a button/, 'Who pays the fee of a heron permit?')
    .replace(/^ *tests:\n(?: {4,}.*\n)*/m, '')
    .replace(/^.*TODO.*\n/gm, '');
