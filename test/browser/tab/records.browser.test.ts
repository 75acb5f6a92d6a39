import { readFileSync } from 'node:fs';
import { readSheet } from 'read-excel-file/node';
import type { Page } from 'playwright-core';
import { ADDRESSES, records as recordsAnswer } from '../../../src/contract/tabContract';
import { createManyRecords } from '../../support/database/manyRecords';
import { TabClient } from '../../support/people/tabClient';
import { FATIMA, MARIAM } from '../support/tabPeople';
import { overflow, seriousFindings, useTab } from '../support/useTab';
import { useWords } from '../support/words';

const MANY = 120;
const PAGE = 50;
const NAME = 'Vehicle test certificate';
const NAME_AR = 'شهادة فحص المركبة';

const tab = useTab(async (records, { database: { db } }) => {
  const entities = [
    { id: 'rta', code: 'RTA' },
    { id: 'dewa', code: 'DEWA' },
  ];
  await createManyRecords(db, { count: MANY, entities });
  await records.verified({
    ...{ processNameEn: NAME, processNameAr: NAME_AR, sheetsPerTransaction: 3 },
    ...{
      copiesPerTransaction: 2,
      transactionsPerYear: 1500,
      url: 'https://www.rta.ae/certificate',
    },
    ...{ residualSheetsPerTransaction: 2, residualTransactionsPerYear: 100, residualReason: 'law' },
  });
});
const en = useWords('en');
const ar = useWords('ar');

/** What an admin is told by the server itself. */
async function totalOf(query: string): Promise<number> {
  const { total } = await new TabClient(tab.bot, MARIAM).read(
    recordsAnswer,
    `${ADDRESSES.records}?${query}`,
  );
  return total.count;
}

const rows = (page: Page) => page.locator('tbody tr');
const links = (page: Page) => page.locator('[data-record]');
const sheetsOf = async (page: Page) =>
  (await page.locator('tbody .records-number').allInnerTexts()).map((text) =>
    text.startsWith('–') ? undefined : Number(text.replaceAll(',', '')),
  );

it('narrows the table down by what the address says, and says how many there are', async () => {
  const page = await tab.visit('/tab/records');
  await page.locator('summary').click();
  await page.getByLabel(en('record.status.verified'), { exact: true }).check();
  await page.getByLabel(en('record.field.entityId')).selectOption('rta');
  const count = await totalOf('status=verified&entityId=rta');
  expect(count).toBeGreaterThan(0);
  await page.getByText(en('record.count', { count }), { exact: true }).first().waitFor();
  expect(new URL(page.url()).search).toBe('?entityId=rta&status=verified');
  const statuses = await page.locator('tbody .records-status').allInnerTexts();
  expect(new Set(statuses)).toEqual(new Set([en('record.status.verified')]));

  await page.reload();
  await page.getByText(en('record.count', { count }), { exact: true }).first().waitFor();
  const chip = `${en('record.statusTitle')}: ${en('record.status.verified')}`;
  await page.getByRole('button', { name: en('tab.records.takeOff', { filter: chip }) }).click();
  const wider = await totalOf('entityId=rta');
  await page
    .getByText(en('record.count', { count: wider }), { exact: true })
    .first()
    .waitFor();
  await page.getByRole('button', { name: en('tab.records.clear') }).click();
  await page.waitForURL(/\/tab\/records$/);
});

it('searches while one types, in either language', async () => {
  const page = await tab.visit('/tab/records');
  const search = page.getByLabel(en('record.list.search'));
  await search.fill('فحص المركبة');
  await page
    .getByText(en('record.count', { count: 1 }), { exact: true })
    .first()
    .waitFor();
  expect(await links(page).allInnerTexts()).toEqual([NAME]);
  await search.fill('nothing like this');
  await page.getByText(en('tab.records.noneMatch')).waitFor();
  await page
    .locator('.tab-state')
    .getByRole('button', { name: en('tab.records.clear') })
    .click();
  await links(page)
    .nth(PAGE - 1)
    .waitFor();
  expect(await search.inputValue()).toBe('');
});

it('sorts by a column, and the other way round', async () => {
  const page = await tab.visit('/tab/records?status=verified');
  const heading = page.getByRole('columnheader', { name: en('tab.records.column.eliminated') });
  await heading.getByRole('button').click();
  await page.waitForURL(/sort=eliminated/);
  await page.locator('[aria-busy="false"]').waitFor();
  expect(await heading.getAttribute('aria-sort')).toBe('descending');
  const falling = await sheetsOf(page);
  expect(falling.length).toBeGreaterThan(5);
  expect(falling).toEqual(falling.toSorted((a, b) => Number(b) - Number(a)));

  await heading.getByRole('button').click();
  await page.waitForURL(/order=asc/);
  await page.locator('[aria-busy="false"]').waitFor();
  expect(await heading.getAttribute('aria-sort')).toBe('ascending');
  const rising = await sheetsOf(page);
  expect(rising).toEqual(rising.toSorted((a, b) => Number(a) - Number(b)));
});

it('loads the next page below, and is as it was left when one comes back', async () => {
  const page = await tab.visit('/tab/records?sort=number&order=asc');
  await rows(page)
    .nth(PAGE - 1)
    .waitFor();
  await page.getByRole('button', { name: en('tab.records.more') }).click();
  await rows(page)
    .nth(2 * PAGE - 1)
    .waitFor();
  // What was loaded has the focus.
  const first = links(page).nth(PAGE);
  const id = await first.getAttribute('data-record');
  await page.locator(`[data-record="${id}"]:focus`).waitFor();

  const opened = links(page).nth(PAGE + 9);
  const name = await opened.innerText();
  await opened.click();
  await page.locator('h1', { hasText: name }).waitFor();
  await page.getByRole('link', { name: en('tab.record.back') }).click();
  await rows(page)
    .nth(2 * PAGE - 1)
    .waitFor();
  await page.locator(':focus', { hasText: name }).waitFor();
  expect(await page.evaluate('scrollY')).toBeGreaterThan(1000);
});

it('saves exactly what is filtered as a workbook', async () => {
  const filter = 'entityId=dewa&status=verified,draft';
  const page = await tab.visit(`/tab/records?${filter}`);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: en('tab.records.export') }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  const [, ...sheet] = await readSheet(readFileSync(await download.path()), 2);
  // Number and version; a draft may have no number yet.
  const saved = sheet.map(([number, version]) => [number ?? null, version]);
  const shown = await new TabClient(tab.bot, MARIAM).read(
    recordsAnswer,
    `${ADDRESSES.records}?${filter}&sort=number&order=asc&limit=100`,
  );
  expect(shown.next).toBeNull();
  expect(shown.records.some(({ status, version }) => status === 'draft' && version > 1)).toBe(true);
  expect(saved).toEqual(shown.records.map(({ number, version }) => [number, version]));
});

it('says what went wrong, and tries again', async () => {
  const page = await tab.visit('/tab/records');
  await rows(page).first().waitFor();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: en('tab.records.refresh') }).click();
  await page.getByRole('alert').getByText(en('tab.error.offline')).waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: en('tab.error.again') }).click();
  await rows(page).first().waitFor();
});

describe('the page of a record', () => {
  const open = async (page: Page) => {
    await page.getByLabel(en('record.list.search')).fill(NAME);
    await page.getByRole('link', { name: NAME }).click();
    await page.locator('h1', { hasText: NAME }).waitFor();
  };

  it('shows how the figures are made, the evidence and the history', async () => {
    const page = await tab.visit('/tab/records');
    await open(page);
    const text = await page.locator('main').innerText();
    expect(text).toContain('3 sheets × 2 copies × 1,500 transactions = 9,000 sheets a year');
    expect(text).toContain('9,000 − 200 = 8,800 sheets a year');
    expect(text).toContain(NAME_AR);
    const evidence = page.getByRole('link', { name: 'The old form' });
    expect(await evidence.getAttribute('rel')).toContain('noopener');
    expect(await evidence.getAttribute('target')).toBe('_blank');
    expect(text).toContain('example.org');
    const history = page.getByRole('region', { name: en('record.section.history') });
    expect(await history.innerText()).toContain(en('record.event.verify'));
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('has an address that leads back to it', async () => {
    const page = await tab.visit('/tab/records');
    await open(page);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: en('tab.record.copyLink') }).click();
    await page.getByText(en('tab.record.copied')).waitFor({ state: 'attached' });
    const link = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(link).toMatch(/\/tab\/records\/PL-RTA-\d{4}-\d+$/);
    await page.goto(link);
    await page.locator('h1', { hasText: NAME }).waitFor();
  });

  it('shows an older version of it, too', async () => {
    const admin = new TabClient(tab.bot, MARIAM);
    const drafts = await admin.read(recordsAnswer, `${ADDRESSES.records}?status=draft&limit=100`);
    const { number } = drafts.records.find(({ version }) => version > 1) ?? { number: null };
    const page = await tab.visit(`/tab/records/${number}`);
    const versions = page.getByLabel(en('record.versionTitle'));
    expect(await page.locator('main .records-status').innerText()).toBe(en('record.status.draft'));
    await versions.selectOption('1');
    await page.waitForURL(/version=1$/);
    await page.locator('main .records-status', { hasNotText: en('record.status.draft') }).waitFor();
  });

  it('tells nobody of a record that they may not see', async () => {
    const admin = new TabClient(tab.bot, MARIAM);
    const found = await admin.read(recordsAnswer, `${ADDRESSES.records}?status=submitted&limit=1`);
    const number = found.records[0]?.number ?? '';
    const page = await tab.visit(`/tab/records/${number}`, { as: FATIMA });
    await page.getByText(en('tab.error.missing')).waitFor();
    expect(await page.locator('main').innerText()).not.toContain(found.records[0]?.nameEn ?? NAME);
  });
});

it.each([
  { language: 'ar', theme: 'light', width: 320 },
  { language: 'en', theme: 'contrast', width: 320 },
  { language: 'ar', theme: 'dark', width: 1200 },
] as const)('can be read and used by everybody: %o', async (looking) => {
  const page = await tab.visit('/tab/records?status=verified,submitted', looking);
  const words = looking.language === 'ar' ? ar : en;
  await page.getByRole('heading', { name: words('tab.nav.records') }).waitFor();
  await links(page).first().waitFor();
  expect(await page.locator('html').getAttribute('dir')).toBe(
    looking.language === 'ar' ? 'rtl' : 'ltr',
  );
  expect(await seriousFindings(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await links(page).first().click();
  await page.getByRole('link', { name: words('tab.record.back') }).waitFor();
  await page.getByRole('region', { name: words('record.section.history') }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});
