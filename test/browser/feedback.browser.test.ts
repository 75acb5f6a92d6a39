import type { Locator } from 'playwright-core';
import { keepPicture } from './support/keepPicture';
import { lookAtArabic, lookAtEnglish } from './support/lookAt';
import { usePlayground } from './support/usePlayground';

describe('feedback on an answer, by the thumbs of the client', () => {
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
    // What is behind a dialog has no buttons for those who hear the page.
    await page.getByRole('button', { name, exact: true }).last().waitFor();
  }

  /** The card once it shows a text that it did not show before. */
  const once = async (card: Locator, text: RegExp): Promise<Locator> => {
    await card.getByText(text).waitFor();
    return card;
  };

  it('leaves an answer that helped as it is, and the card asks nothing itself', async () => {
    const answer = await playground().say('What was the target of phase 2?');
    const before = await lookAtEnglish(answer);
    expect(before.buttons).not.toEqual(expect.arrayContaining(['Helpful']));
    expect(before.buttons).not.toEqual(expect.arrayContaining(['Not helpful']));
    await thumb('Like', 'Clear.');
    expect(await lookAtEnglish(answer)).toEqual(before);
  });

  it('offers in Arabic what to do next, right to left, where an answer did not help', async () => {
    const answer = await playground().say('ما مستهدف المرحلة الثانية؟');
    const before = await lookAtArabic(answer);
    expect(before.buttons).not.toEqual(expect.arrayContaining(['غير مفيدة']));
    await thumb('Dislike', 'تغيّر المستهدف');
    const told = await lookAtArabic(await once(answer, /من دون اسمك/));
    await keepPicture('feedback.ar', answer);
    expect(told.lines[0]).toBe(before.lines[0]);
    expect(told.buttons.at(-1)).toBe('اسأل زميلاً');
  });

  it('is told to admins: which answers are no help, and why', async () => {
    const answer = await playground().say('What was the target of phase 1?');
    expect((await lookAtEnglish(answer)).lines[0]).toContain('phase 1');
    await thumb('Dislike', 'The figure is old.');
    await keepPicture('feedback.en', await once(answer, /without your name/));
    const list = await playground().say('unanswered questions');
    const usage = await lookAtEnglish(await playground().change(list, 'Usage'));
    expect(usage.lines).toContainEqual(expect.stringMatching(/^Rated helpful: 1\. .*unhelpful: 2/));
    for (const words of ['The figure is old.', 'تغيّر المستهدف'])
      expect(usage.lines).toContainEqual(expect.stringContaining(words));
  });
});
