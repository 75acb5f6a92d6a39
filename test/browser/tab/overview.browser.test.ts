import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { SqlStaff } from '../../../src/store/people/sqlStaff';
import { keepPicture } from '../support/keepPicture';
import { MARIAM } from '../support/tabPeople';
import { askedOfTeams, openInTeams, teamsTells } from '../support/teamsAround';
import { overflow, seriousFindings, useTab } from '../support/useTab';

const tab = useTab(async (records) => {
  // 3 sheets × 2 copies × 40,000, and 1 sheet of 800 still printed.
  await records.verified({
    ...{ entityId: 'rta', goLiveDate: '2020-03-01', transactionsPerYear: 40_000 },
    ...{ digitalShare: 98, residualSheetsPerTransaction: 1, residualTransactionsPerYear: 800 },
    residualReason: 'law',
  });
  await records.verified({
    ...{ entityId: 'rta', processType: 'internal_process', baselineMethod: 'estimate' },
    ...{ estimateReason: 'A week was counted', goLiveDate: '2020-06-01' },
    transactionsPerYear: 3_500,
  });
  await records.verified({ entityId: 'dewa', transactionsPerYear: 5_000 });
  await records.submitted({ entityId: 'dewa', transactionsPerYear: 7_000 });
});

/** A figure by its name, as it is read. */
const figure = (page: Page, name: string) =>
  page.locator('.tab-figure', { has: page.getByText(name, { exact: true }) }).locator('.tab-value');

const ELIMINATED = { en: 'Sheets a year no longer printed', ar: 'ما لم يعد يُطبع (ورقة سنوياً)' };
const LABELS = {
  en: { entity: 'Entity', phase: 'Phase', type: 'Type of process', grade: 'Confidence grade' },
};

/** The charts have been drawn: they come later than the figures. */
const drawn = (page: Page) => page.locator('figure canvas').first().waitFor();

describe('the overview', () => {
  it('shows what the verified records come to, and apart from it what waits', async () => {
    const page = await tab.visit('/tab');
    await expect(figure(page, ELIMINATED.en).innerText()).resolves.toBe('290,200');
    await expect(figure(page, 'Sheets a year before').innerText()).resolves.toBe('291,000');
    await expect(figure(page, 'Sheets a year still printed').innerText()).resolves.toBe('800');
    await expect(figure(page, 'Less paper in the logged processes').innerText()).resolves.toBe(
      '99.73%',
    );
    const waiting = figure(page, 'Waiting for verification, not yet in the totals');
    await expect(waiting.innerText()).resolves.toBe('1 record');
    await drawn(page);
  });

  it('has nothing serious for axe, in both languages and all themes, and is laid out in their direction', async () => {
    for (const [language, theme] of [
      ['en', 'light'],
      ['ar', 'dark'],
      ['ar', 'contrast'],
    ] as const) {
      const page = await tab.visit('/tab', { language, theme });
      await expect(figure(page, ELIMINATED[language]).innerText()).resolves.toBe('290,200');
      await drawn(page);
      await page.locator('details').evaluateAll((all: { open: boolean }[]) => {
        for (const one of all) one.open = true;
      });
      expect(await seriousFindings(page)).toEqual([]);
      expect(await page.locator('html').getAttribute('dir')).toBe(
        language === 'ar' ? 'rtl' : 'ltr',
      );
      const heading = await page.locator('h1').boundingBox();
      const exports = await page.locator('.tab-exports').boundingBox();
      expect((heading?.x ?? 0) > (exports?.x ?? 0)).toBe(language === 'ar');
      await tab.photograph(`overview-${language}-${theme}`);
    }
  });

  it('is in the guides in both languages', async () => {
    const english = await tab.visit('/tab');
    await drawn(english);
    await keepPicture('tab-overview.en', english.locator('body'));
    const arabic = await tab.visit('/tab', { language: 'ar' });
    await drawn(arabic);
    await keepPicture('tab-overview.ar', arabic.locator('body'));
  });

  it('fits into 320 pixels', async () => {
    for (const language of ['en', 'ar'] as const) {
      const page = await tab.visit('/tab?from=2026-01-01&until=2026-01-31', {
        language,
        width: 320,
      });
      await figure(page, ELIMINATED[language]).waitFor();
      await drawn(page);
      expect(await overflow(page)).toBe(0);
    }
    await tab.photograph('overview-ar-narrow');
  });

  it('is narrowed down by filters that stand in the address, and says what has come of it', async () => {
    const page = await tab.visit('/tab');
    await page
      .getByLabel(LABELS.en.entity)
      .selectOption({ label: 'Roads and Transport Authority' });
    await expectText(figure(page, ELIMINATED.en), '260,200');
    expect(new URL(page.url()).search).toBe('?entityId=rta');
    const heard = page.locator('[aria-live=polite]');
    await expectText(heard, '2 verified records; sheets no longer printed a year: 260,200');

    await page.getByLabel(LABELS.en.type, { exact: true }).selectOption('internal_process');
    await expectText(figure(page, ELIMINATED.en), '21,000');
    await page.reload();
    await expectText(figure(page, ELIMINATED.en), '21,000');

    await page.getByLabel(LABELS.en.grade, { exact: true }).selectOption('A');
    await page.getByText('No verified records for this choice').waitFor();
    await page.getByRole('button', { name: 'Show everything' }).click();
    await expectText(figure(page, ELIMINATED.en), '290,200');
    expect(new URL(page.url()).search).toBe('');
  });

  it('says what was saved in a period: usual ones, or days of one’s own', async () => {
    const page = await tab.visit('/tab?entityId=dewa');
    await page.getByLabel('Saved in').selectOption('Last year');
    const year = new Date().getFullYear() - 1;
    const days = (from: string, until: string) => `Sheets saved from ${from} to ${until}`;
    await expectText(figure(page, days(`1 January ${year}`, `31 December ${year}`)), '30,000');

    await page.getByLabel('Saved in').selectOption('Other dates');
    await page.getByLabel('From', { exact: true }).fill('2023-01-01');
    await page.getByLabel('Until', { exact: true }).fill('2023-01-10');
    // 30,000 × 10 / 365.
    await expectText(figure(page, days('1 January 2023', '10 January 2023')), /^82[12]$/);
    await page.getByLabel('Until', { exact: true }).fill('2022-12-31');
    await page.getByText('This date is before the start date.').waitFor();
    await expect(figure(page, ELIMINATED.en).innerText()).resolves.toBe('30,000');
  });

  it('sorts entities by any column, and leads to the records of each', async () => {
    const page = await tab.visit('/tab');
    const table = page.getByRole('table').filter({ has: page.getByRole('button') });
    const first = table.locator('tbody th').first();
    await expectText(first, 'Roads and Transport Authority');
    await table.getByRole('button', { name: 'Waiting' }).click();
    await expectText(first, 'Dubai Electricity and Water Authority');
    expect(await table.locator('[aria-sort=descending]').innerText()).toBe('Waiting');
    await first.getByRole('link').click();
    await page.waitForURL('**/tab/records?entityId=dewa&only=counted');
  });

  it('is used by the keyboard alone', async () => {
    const page = await tab.visit('/tab');
    await figure(page, ELIMINATED.en).waitFor();
    const focused = () => page.evaluate<string>('document.activeElement.textContent.trim()');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Download Excel');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    // A list takes the first letters of what is wanted.
    await page.keyboard.type('Roads');
    await expectText(figure(page, ELIMINATED.en), '260,200');
    await page.goBack().catch(() => null);

    await page.goto(`${tab.bot.url}/tab`);
    await page.getByRole('link', { name: 'Records' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tab/records');
    await page.locator('h1:focus').waitFor();
  });

  it('gives both files, named by the server', async () => {
    const page = await tab.visit('/tab?entityId=dewa', { language: 'ar' });
    for (const [button, ending] of [
      ['تنزيل ملف PDF', /\.pdf$/],
      ['تنزيل ملف Excel', /\.xlsx$/],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(ending);
      if (ending.test('.xlsx')) {
        const [headings = [], ...records] = await readSheet(readFileSync(await download.path()), 2);
        const standing = records.map((cells) => cells[headings.indexOf('الاحتساب')]);
        // What is behind the sums, and not what waits.
        expect(standing).toEqual(['محتسب']);
      }
      await page.getByRole('button', { name: button, disabled: false }).waitFor();
    }
  });

  it('says that the server cannot be reached, and tries again', async () => {
    const page = await tab.visit('/tab');
    await figure(page, ELIMINATED.en).waitFor();
    await page.context().setOffline(true);
    const alert = page.getByRole('alert');
    try {
      await page.getByLabel(LABELS.en.phase, { exact: true }).selectOption({ index: 1 });
      await alert.getByText('There is no connection to Lawaraq.').waitFor();
    } finally {
      await page.context().setOffline(false);
    }
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expectText(figure(page, ELIMINATED.en), '290,200');
  });
});

describe('the frame around the pages', () => {
  it('finds one of many people by name', async () => {
    const staff = new SqlStaff(tab.bot.database.db);
    for (let at = 1; at <= 15; at += 1) await staff.recordSeen(`khalid-${at}`, `Khalid the ${at}.`);
    const page = await tab.visit('/tab', { as: null });
    await page.getByLabel('Find a person').fill('khalid the 15');
    expect(await page.locator('.tab-people li').allTextContents()).toEqual([
      expect.stringContaining('Khalid the 15.'),
    ]);
    await page.getByLabel('Find a person').fill('nobody at all');
    await expectText(page.getByRole('status').first(), 'Nobody by that name.');
  });

  it('asks in local mode who looks, and shows the language and the theme that are chosen', async () => {
    const page = await tab.visit('/tab', { as: null });
    await expectText(page.locator('h1'), 'Who are you?');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Mariam Al Suwaidi' }).click();
    await expectText(page.locator('h1'), 'Where do we stand?');

    await page.getByRole('button', { name: 'العربية' }).click();
    await expectText(page.locator('h1'), 'أين وصلنا؟');
    expect(await page.title()).toBe('أين وصلنا؟ – لاورق');
    await page.getByLabel('المظهر').selectOption('contrast');
    await page.locator('html[data-theme=contrast]').waitFor();

    await page.getByRole('button', { name: 'تغيير الشخص' }).click();
    await expectText(page.locator('h1'), 'من أنت؟');
  });

  it('says that there is no such page, and leads back', async () => {
    const page = await tab.visit('/tab/nothing');
    await expectText(page.locator('h1'), 'Page not found');
    await page.getByRole('link', { name: 'Go to the overview' }).click();
    await expectText(page.locator('h1'), 'Where do we stand?');
  });

  it('is quick to show something', async () => {
    const page = await tab.visit('/tab');
    const paint = `performance.getEntriesByName('first-contentful-paint')[0].startTime`;
    // Milliseconds; a machine that has much else to do is no reason to fail.
    expect(await page.evaluate<number>(paint)).toBeLessThan(3_000);
  });
});

describe('in Teams', () => {
  it('signs in by Teams, in its language and theme, and opens what a link names', async () => {
    const page = await tab.window({ as: null, language: 'en' });
    await openInTeams(page, {
      ...{ botUrl: tab.bot.url, personId: MARIAM, locale: 'ar-ae', theme: 'dark' },
      subEntityId: '?entityId=dewa',
    });
    const frame = page.frameLocator('#tab');
    await expectText(frame.locator('.tab-figure.main .tab-value').first(), '30,000');
    await frame.locator('html[dir=rtl][data-theme=dark]').waitFor();
    // Its list of hosts is fetched from nowhere: the one that teams-js brings along is used.
    for (const fault of tab.takeFaults()) expect(fault).toContain('validDomains.json');
    await teamsTells(page, 'themeChange', 'contrast');
    await frame.locator('html[data-theme=contrast]').waitFor();
    const asked = (await askedOfTeams(page)).map(([func]) => func);
    expect(asked).toEqual(
      expect.arrayContaining(['authentication.getAuthToken', 'appInitialization.success']),
    );
  });
});

/** Waits until the text stands there. */
async function expectText(
  place: ReturnType<Page['locator']>,
  text: string | RegExp,
): Promise<void> {
  const matches = (said: string) => (typeof text === 'string' ? said === text : text.test(said));
  let said = '';
  for (const deadline = Date.now() + 8_000; Date.now() < deadline;) {
    said = (await place.first().innerText({ timeout: 8_000 })).trim();
    if (matches(said)) return;
    await place.page().waitForTimeout(50);
  }
  expect(said).toEqual(text);
}
