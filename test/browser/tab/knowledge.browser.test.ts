import { ADDRESSES } from '../../../src/contract/tabContract';
import { TabClient } from '../../support/people/tabClient';
import { FATIMA } from '../support/tabPeople';
import { overflow, seriousFindings, useTab } from '../support/useTab';
import { useWords } from '../support/words';

const UNKNOWN = 'who paints the office walls?';

const tab = useTab(async (_, bot) => {
  await bot.say('what is the target of phase 1?');
  await bot.say(UNKNOWN);
  await bot.say('who paints the walls of the office');
});
const en = useWords('en');
const ar = useWords('ar');

it.each([
  { language: 'en', theme: 'light', width: 1200 },
  { language: 'ar', theme: 'dark', width: 320 },
] as const)('shows an admin what is served and what people ask in vain: %o', async (looking) => {
  const page = await tab.visit('/tab/knowledge', looking);
  const words = looking.language === 'ar' ? ar : en;
  const gaps = page.getByRole('region', { name: words('gaps.title') });
  await gaps.getByText(words('gaps.summary', { questions: 1, times: 2 })).waitFor();
  await gaps.getByText(UNKNOWN).waitFor();
  const usage = page.getByRole('region', { name: words('gaps.usage') });
  await usage.getByText(words('usage.share', { questions: 3, coverage: 33 })).waitFor();
  await page.getByRole('region', { name: words('tab.knowledge.findings') }).waitFor();
  const live = page.getByRole('region', { name: words('tab.knowledge.live') });
  expect(await live.innerText()).toContain(words('tab.knowledge.from.folder'));
  expect(await seriousFindings(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

it('shows nobody else anything of it', async () => {
  const page = await tab.visit('/tab/knowledge', { as: FATIMA });
  await page.getByText(en('tab.knowledge.adminsOnly')).waitFor();
  expect(await page.getByRole('navigation').first().innerText()).not.toContain(
    en('tab.nav.knowledge'),
  );
  const { status } = await new TabClient(tab.bot, FATIMA).get(ADDRESSES.knowledge);
  expect(status).toBe(403);
});
