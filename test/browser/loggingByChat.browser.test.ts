import type { Locator } from 'playwright-core';
import { keepPicture } from './support/keepPicture';
import { lookAtArabic, lookAtEnglish } from './support/lookAt';
import { useChats } from './support/useChats';
import { useWords } from './support/words';

/** Milliseconds. */
const RESTART_DEADLINE = 120_000;
const NUMBER = /PL-RTA-\d{4}-\d{4}/;

describe('logging a process by chat', () => {
  const chats = useChats();
  const ar = useWords('ar');
  const en = useWords('en');

  const sayInArabic = async (text: string) => lookAtArabic(await chats.playground.say(text));

  it('takes a first-time coordinator to a saved draft in eight messages, with a question between', async () => {
    const { playground } = chats;
    const begun = await sayInArabic('أريد أن أسجّل إجراءً استغنى عن الورق');
    expect(begun.lines).toContain(ar('log.ask.processName'));
    const named = await sayInArabic('شهادة الفحص الفني للمركبة');
    expect(named.lines).toContain(ar('log.ask.entityId'));
    const placed = await sayInArabic('هيئة الطرق');
    expect(placed.lines).toContain(ar('log.ask.eliminationKind'));

    // In the middle he wants to know something: it is answered, and the step is asked again.
    const [answer, again] = await playground.sayAndHear('ما مستهدف المرحلة الثانية؟', 2);
    expect((await lookAtArabic(answer)).lines[0]).toMatch(/المرحلة الثانية.* 50%/);
    expect((await lookAtArabic(again)).lines).toContain(ar('log.ask.eliminationKind'));

    const chosen = ar('record.choice.eliminationKind.e_certificate');
    const since = await lookAtArabic(await playground.choose(again, chosen));
    expect(since.lines).toContain(ar('log.ask.goLiveDate'));
    const sheets = await playground.say('٣١ أغسطس ٢٠٢٠');
    expect((await lookAtArabic(sheets)).lines).toContain(ar('log.ask.sheetsPerTransaction'));
    await keepPicture('logging.ar', sheets, '٣١ أغسطس ٢٠٢٠');
    const transactions = await sayInArabic('ورقتان');
    expect(transactions.lines).toContain(ar('log.ask.transactionsPerYear'));
    const saved = await sayInArabic('١٢ ألف');
    const text = saved.lines.join(' ');
    expect(text).toContain('ورقتان × 12,000 معاملة في السنة = 24,000 ورقة سنوياً');
    expect(text).toMatch(NUMBER);
    expect(saved.lines).toContain(ar('log.ask.residual'));
  });

  it('sums the draft up in Arabic, and lists it among the records of the person', async () => {
    const { playground } = chats;
    await sayInArabic('لا');
    const summary = await playground.say('تخطَّ');
    const { lines, buttons } = await lookAtArabic(summary);
    await keepPicture('summary.ar', summary);
    expect(lines).toContain('سابقاً: ورقتان × 12,000 معاملة = 24,000 ورقة سنوياً');
    expect(lines).toContain('ما لم يعد يُطبع: 24,000 − 0 = 24,000 ورقة سنوياً');
    expect(buttons).toEqual(
      expect.arrayContaining([
        ar('record.button.details'),
        ar('record.button.formSubmission'),
        ar('record.button.save'),
        ar('record.button.edit'),
        ar('record.button.discard'),
      ]),
    );
    const unfolded = await playground.change(summary, ar('record.button.details'));
    const { lines: details } = await lookAtArabic(unfolded);
    expect(details.join('\n')).toMatch(/: 31 أغسطس 2020$/m);
    await playground.choose(summary, ar('record.button.save'));
    const list = await playground.say('سجلاتي');
    const mine = await lookAtArabic(list);
    await keepPicture('my-records.ar', list, 'سجلاتي');
    expect(mine.lines[0]).toBe(ar('record.list.mine'));
    expect(mine.lines).toContain('شهادة الفحص الفني للمركبة');
    expect(mine.lines.join('\n')).toMatch(NUMBER);
  });

  it('takes everything from one Arabic sentence that has it', async () => {
    await sayInArabic('سجّل إجراء');
    await sayInArabic('تجديد الرخصة التجارية، هيئة الطرق والمواصلات');
    const kinds = await chats.playground.say('٣ ورقات، حوالي ٤٠ ألف معاملة بالسنة، من يناير ٢٠٢٠');
    const { lines, buttons } = await lookAtArabic(kinds);
    expect(lines.join(' ')).toContain(
      '3 أوراق × 40,000 معاملة تقريباً في السنة = 120,000 ورقة سنوياً',
    );
    expect(lines).toContain(ar('log.ask.eliminationKind'));
    expect(buttons).toContain(ar('record.choice.eliminationKind.digital_form'));
    // A choice is also taken by its number.
    const saved = await sayInArabic('٢');
    expect(saved.lines.join(' ')).toMatch(NUMBER);
    const kept = await sayInArabic('احفظ لوقت لاحق');
    expect(kept.buttons).toEqual([ar('log.continue')]);
  });

  it('asks once whether an English sentence counts pages or sheets', async () => {
    const { playground } = chats;
    const look = async (card: Promise<Locator>) => lookAtEnglish(await card);
    await look(playground.say('log a process'));
    await look(playground.say('Parking permit renewal, RTA'));
    const units = await playground.say('3 pages, ~40k/yr, since Jan 2020');
    expect((await lookAtEnglish(units)).lines).toContain(en('log.ask.paperUnit', { count: 3 }));
    await keepPicture('logging.en', units, '3 pages, ~40k/yr, since Jan 2020');
    const kinds = await playground.choose(units, en('record.form.pages_both_sides'));
    const { lines } = await lookAtEnglish(kinds);
    expect(lines.join(' ')).toContain(
      '2 sheets × about 40,000 transactions a year = 80,000 sheets a year',
    );
    expect(lines).toContain(en('log.ask.eliminationKind'));
  });

  it(
    'goes on from the same step after the bot was killed in the middle',
    async () => {
      await chats.restart();
      const saved = await lookAtEnglish(await chats.playground.say('digital form'));
      expect(saved.lines.join(' ')).toMatch(NUMBER);
      expect(saved.lines).toContain(en('log.ask.residual'));
      const residual = await lookAtEnglish(await chats.playground.say('no'));
      expect(residual.lines).toContain(en('log.ask.evidence'));
      const summary = await chats.playground.say('summary');
      const { lines } = await lookAtEnglish(summary);
      await keepPicture('summary.en', summary, 'summary');
      expect(lines).toContain(
        'Before: 2 sheets × about 40,000 transactions = 80,000 sheets a year',
      );
    },
    RESTART_DEADLINE,
  );
});
