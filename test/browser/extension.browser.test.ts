import { keepPicture } from './support/keepPicture';
import { lookAtArabic } from './support/lookAt';
import { usePlayground } from './support/usePlayground';

const TITLE = 'متى بدأت المرحلة الأولى؟';

describe('the search beside the compose box', () => {
  const playground = usePlayground();

  /** Types into the search of the extension; the Playground has to be told the command of the manifest. */
  async function search(text: string): Promise<void> {
    const { page } = playground();
    await page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
    await page.getByRole('menuitem', { name: 'Search Command' }).click();
    await page.getByText('Specify Command ID or Parameter').click();
    await page.getByPlaceholder('Command ID', { exact: true }).fill('searchKnowledge');
    await page.getByPlaceholder('Parameter name', { exact: true }).fill('query');
    await page.getByPlaceholder('Enter a search term').pressSequentially(text);
  }

  it('lists questions while their words are typed, and puts the answer into the message', async () => {
    await search('المرح');
    const line = playground().page.getByText(TITLE).first();
    const card = await playground().nextCard(() => line.click());
    const { lines } = await lookAtArabic(card);
    await keepPicture('extension.ar', card);
    expect(lines[0]).toBe(TITLE);
    expect(lines.at(-1)).toBe('إجابة من «لاورق»');
  });
});
