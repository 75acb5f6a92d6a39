import { keepPicture } from './support/keepPicture';
import { lookAtArabic, lookAtEnglish } from './support/lookAt';
import { usePlayground } from './support/usePlayground';

describe('feedback on an answer', () => {
  const playground = usePlayground();

  /** Clicks a thumb that the client itself shows below the newest message, and sends its form. */
  async function thumb(name: 'Like' | 'Dislike', words: string): Promise<void> {
    const { page } = playground();
    await page.getByRole('button', { name, exact: true }).last().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(words);
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await dialog.getByText('Thank you!').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
  }

  it('is thanked for in English, and the answer stays', async () => {
    const answer = await playground().say('What was the target of phase 2?');
    const before = await lookAtEnglish(answer);
    expect(before.buttons.slice(-2)).toEqual(['Helpful', 'Not helpful']);
    const thanked = await lookAtEnglish(await playground().change(answer, 'Helpful'));
    await keepPicture('feedback.en', answer);
    expect(thanked.lines[0]).toBe(before.lines[0]);
    expect(thanked.lines.at(-1)).toBe('Thank you for telling me.');
    expect(thanked.buttons.at(-1)).toBe('Not helpful');
  });

  it('asks in Arabic what was wrong, right to left, and takes a reason', async () => {
    const answer = await playground().say('ما مستهدف المرحلة الثانية؟');
    const before = await lookAtArabic(answer);
    expect(before.buttons.slice(-2)).toEqual(['مفيدة', 'غير مفيدة']);
    const form = await playground().change(answer, 'غير مفيدة');
    await lookAtArabic(form);
    await keepPicture('feedback.ar', form);
    await playground().tick(form, 'معلوماتها قديمة');
    await playground().fill(form, { 'بكلماتك (يُحفظ من دون اسمك)': 'تغيّر المستهدف' });
    const told = await lookAtArabic(await playground().change(form, 'إرسال'));
    expect(told.lines[0]).toBe(before.lines[0]);
    expect(told.lines.at(-1)).toMatch(/من دون اسمك/);
  });

  it("is taken from the client's own thumbs, and admins see which answers are no help and why", async () => {
    const answer = await playground().say('What was the target of phase 1?');
    expect((await lookAtEnglish(answer)).lines[0]).toContain('phase 1');
    await thumb('Dislike', 'The figure is old.');
    const list = await playground().say('unanswered questions');
    const usage = await lookAtEnglish(await playground().change(list, 'Usage'));
    expect(usage.lines).toContainEqual(expect.stringMatching(/^Rated helpful: 1\. .*unhelpful: 2/));
    expect(usage.lines).toContainEqual(
      expect.stringMatching(/^Written on .*: “The figure is old\.”$/),
    );
    expect(usage.lines).toContain('It is out of date: once');
  });
});
