import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { RecordFields } from '../../../src/records/model/recordFields';
import { SqlRecordStore } from '../../../src/store/records/sqlRecordStore';
import { SqlStaff } from '../../../src/store/people/sqlStaff';
import { VERIFIES_RTA } from '../../support/people/office';
import { actor, openRecordBook } from '../../support/records/recordBook';
import { AHMED, FATIMA } from '../support/tabPeople';
import { overflow, seriousFindings, useTab } from '../support/useTab';
import { useWords } from '../support/words';

const OWNER = actor('tab-owner');

/** The ids of what waits, by name; whoever has been waiting longest is the first. */
const waiting = new Map<string, string>();
const PROCESSES: RecordFields[] = [
  { processNameEn: 'Parking permit', processNameAr: 'تصريح موقف' },
  { processNameEn: 'Driving lesson', processNameAr: 'درس قيادة' },
  { processNameEn: 'Salik tag', processNameAr: 'بطاقة سالك' },
  { processNameEn: 'Taxi complaint', processNameAr: 'شكوى تاكسي' },
  { processNameEn: 'Ferry ticket', processNameAr: 'تذكرة عبرة' },
  { processNameEn: 'Bus pass', processNameAr: 'بطاقة حافلة' },
];

const tab = useTab(async (records, { database: { db } }) => {
  await new SqlStaff(db).setGrants(AHMED, [VERIFIES_RTA], 'test');
  for (const fields of PROCESSES) {
    const figures = { sheetsPerTransaction: 3, copiesPerTransaction: 1 };
    waiting.set(fields.processNameEn ?? '', await records.submitted({ ...fields, ...figures }));
  }
});
const en = useWords('en');
const ar = useWords('ar');

const idOf = (name: string) => waiting.get(name) ?? '';
const stored = async (name: string) => {
  const record = await new SqlRecordStore(tab.bot.database.db).find({ id: idOf(name) });
  if (!record) throw new Error(`${name} is not there.`);
  return record;
};
const eventsOf = (name: string) =>
  tab.bot.database.db
    .selectFrom('record_events')
    .select(['action', 'via'])
    .where('record_id', '=', idOf(name))
    .where('action', 'in', ['verify', 'ask', 'reject'])
    .execute();

/** Goes on by the key until what is reached bears this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const reached = await page.evaluate<string>(
      `document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.labels?.[0]?.textContent ?? document.activeElement?.textContent ?? ''`,
    );
    if (reached.trim().startsWith(name)) return;
  }
  throw new Error(`“${name}” is not reached by the keyboard.`);
}
const focused = (page: Page) => page.evaluate<string>(`document.activeElement?.textContent ?? ''`);

const decision = (page: Page, words = en) =>
  page.getByRole('form', { name: words('tab.verify.yours') });
const open = async (page: Page, name: string) => {
  await page.getByRole('link', { name }).click();
  await page.getByRole('heading', { name, level: 2 }).waitFor();
};

it('is decided by the keyboard alone; the next one then has the focus', async () => {
  const page = await tab.visit('/tab/verify', { as: AHMED });
  await page.getByRole('link', { name: 'Parking permit' }).waitFor();
  await tabTo(page, 'Parking permit');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Parking permit', level: 2 }).waitFor();
  expect(await focused(page)).toBe('Parking permit');
  await tabTo(page, en('record.button.verify'));
  await page.keyboard.press('ArrowDown');
  await tabTo(page, en('record.decide.ask'));
  await page.keyboard.type('Which document shows the count?');
  await tabTo(page, en('record.button.askNow'));
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  expect(await focused(page)).toBe(en('record.button.askNow'));
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Driving lesson', level: 2 }).waitFor();
  await page.locator(':focus', { hasText: 'Driving lesson' }).waitFor();

  const { status, decision: given } = await stored('Parking permit');
  expect(status).toBe('needs_info');
  expect(given).toMatchObject({ verifierId: AHMED, note: 'Which document shows the count?' });
  expect(await eventsOf('Parking permit')).toEqual([{ action: 'ask', via: 'tab' }]);
});

it('lowers a number, shows what that comes to, and refuses a higher one', async () => {
  const page = await tab.visit('/tab/verify', { as: AHMED });
  await open(page, 'Driving lesson');
  const sheets = page.getByLabel(en('record.field.transactionsPerYear'));
  const before = (await stored('Driving lesson')).fields.transactionsPerYear ?? 0;
  await sheets.fill(String(before + 1));
  await page.getByRole('button', { name: en('record.button.verifyNow') }).click();
  await decision(page).getByText(en('record.fault.only_lower')).waitFor();
  await sheets.fill('١٬٠٠٠');
  await decision(page).getByText('3 sheets × 1,000 transactions = 3,000').waitFor();
  await page.getByRole('button', { name: en('record.button.verifyNow') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('3,000 sheets').waitFor();
  await page.keyboard.press('Escape');
  expect((await stored('Driving lesson')).status).toBe('submitted');
  await page.getByRole('button', { name: en('record.button.verifyNow') }).click();
  await dialog.getByRole('button', { name: en('record.button.verifyNow') }).click();
  await page.getByRole('heading', { name: 'Salik tag', level: 2 }).waitFor();
  const { status, decision: given, figures } = await stored('Driving lesson');
  expect(status).toBe('verified');
  expect(given?.verifiedValues).toEqual({ transactionsPerYear: 1000 });
  expect(figures?.baselineSheets).toBe('3000');
});

it.each([
  ['en', en, /^Submitted: .*How many transactions your entity handles in a year\.$/s],
  ['ar', ar, /عدد المعاملات التي تنجزها جهتك في السنة\.$/],
] as const)(
  'says in %s what a number is, also to who cannot see it',
  async (language, words, told) => {
    const page = await tab.visit('/tab/verify', { as: AHMED, language, width: 320 });
    await open(page, language === 'en' ? 'Salik tag' : 'بطاقة سالك');
    const input = page.getByLabel(words('record.field.transactionsPerYear'));
    const ids = (await input.getAttribute('aria-describedby')) ?? '';
    const described = ids.split(' ').map((id) => `[id="${id}"]`);
    expect((await page.locator(described.join()).innerText()).trim()).toMatch(told);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await input.scrollIntoViewIfNeeded();
  },
);

it('shows how a record stands that has changed, and keeps what was typed', async () => {
  const page = await tab.visit('/tab/verify', { as: AHMED });
  await open(page, 'Salik tag');
  await decision(page).getByLabel(en('record.button.reject'), { exact: true }).check();
  await decision(page).getByLabel(en('record.decide.rejectReason')).selectOption('other');
  const why = decision(page).getByLabel(en('record.decide.rejectNote'));
  await why.fill('The old form is still printed');

  // Somebody else asks, and is answered, in the meantime.
  const recordOperations = openRecordBook(tab.bot.database.db);
  const other = actor('another-verifier', VERIFIES_RTA);
  const { id, version, rowVersion } = await stored('Salik tag');
  const press = (personId: string) => ({ id: randomUUID(), personId });
  const shown = { record: id, version, rowVersion };
  await recordOperations.decide(other, shown, press(other.id), {
    action: 'ask',
    note: 'Which department?',
  });
  await recordOperations.edit(OWNER, id, { department: 'Tags and tolls' });
  await recordOperations.submit(OWNER, id, press(OWNER.id));

  const reject = page.getByRole('button', { name: en('record.button.rejectNow') });
  const agree = page
    .getByRole('dialog')
    .getByRole('button', { name: en('record.button.rejectNow') });
  await reject.click();
  await agree.click();
  await page.getByText(en('record.stale')).first().waitFor();
  await page.getByText('Tags and tolls').first().waitFor();
  expect(await why.inputValue()).toBe('The old form is still printed');
  expect((await stored('Salik tag')).status).toBe('submitted');

  await reject.click();
  await agree.click();
  await page.getByRole('heading', { name: 'Taxi complaint', level: 2 }).waitFor();
  expect((await stored('Salik tag')).decision).toMatchObject({
    rejectReason: 'other',
    note: 'The old form is still printed',
  });
});

it('is done once when the answer was lost and it is sent again', async () => {
  const page = await tab.visit('/tab/verify', { as: AHMED });
  await open(page, 'Taxi complaint');
  await page.route('**/decision', async (route) => {
    await route.fetch();
    await route.abort();
  });
  const verify = page.getByRole('button', { name: en('record.button.verifyNow') });
  const agree = page
    .getByRole('dialog')
    .getByRole('button', { name: en('record.button.verifyNow') });
  await verify.click();
  await agree.click();
  await page.getByText(en('tab.verify.unsure')).waitFor();
  await page.unroute('**/decision');
  await page.getByRole('button', { name: en('tab.error.again') }).click();
  await agree.click();
  await page.getByRole('heading', { name: 'Ferry ticket', level: 2 }).waitFor();
  expect((await stored('Taxi complaint')).status).toBe('verified');
  expect(await eventsOf('Taxi complaint')).toEqual([{ action: 'verify', via: 'tab' }]);
});

it('is decided on its own page, too, which then says so', async () => {
  const { number } = await stored('Bus pass');
  const page = await tab.visit(`/tab/records/${number}`, { as: AHMED });
  await page.getByRole('button', { name: en('record.button.verifyNow') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: en('record.button.verifyNow') })
    .click();
  const done = en('tab.verify.done.verify', { number: number ?? '' });
  await page.locator(':focus', { hasText: done }).waitFor();
  await page.locator('main .records-status', { hasText: en('record.status.verified') }).waitFor();
  expect(await decision(page).count()).toBe(0);
  expect((await stored('Bus pass')).status).toBe('verified');
});

it('is in Arabic from right to left, also where there is little room', async () => {
  const looking = { as: AHMED, language: 'ar', theme: 'dark' } as const;
  const page = await tab.visit('/tab/verify', { ...looking, width: 320 });
  await page.getByRole('link', { name: 'تذكرة عبرة' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await open(page, 'تذكرة عبرة');
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  expect(await seriousFindings(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  // The last one: there is nothing left to decide.
  await decision(page, ar).getByLabel(ar('record.button.reject'), { exact: true }).check();
  await decision(page, ar).getByLabel(ar('record.decide.rejectReason')).selectOption('duplicate');
  await page.getByRole('button', { name: ar('record.button.rejectNow') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(ar('record.rejectReason.duplicate')).waitFor();
  await dialog.getByRole('button', { name: ar('record.button.rejectNow') }).click();
  await page.getByText(ar('record.list.emptyVerify')).waitFor();
});

it('is explained to those who do not verify', async () => {
  const page = await tab.visit('/tab/verify', { as: FATIMA });
  await page.getByText(en('tab.verify.notYours')).waitFor();
  expect(await page.getByRole('navigation').first().innerText()).not.toContain(
    en('tab.nav.verify'),
  );
});
