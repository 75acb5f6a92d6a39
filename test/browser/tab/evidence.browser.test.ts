import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqlRecordStore } from '../../../src/store/records/sqlRecordStore';
import { actor, completeDraft, openRecordBook } from '../../support/records/recordBook';
import { PDF } from '../../support/records/evidenceFiles';
import { AHMED } from '../support/tabPeople';
import { seriousFindings, useTab } from '../support/useTab';
import { useWords } from '../support/words';

let draft: string;
const tab = useTab(async (_, { database: { db } }) => {
  draft = await completeDraft(openRecordBook(db), actor(AHMED), {
    processNameEn: 'Mooring permit',
    processNameAr: 'تصريح رسو',
  });
});
const en = useWords('en');
const ar = useWords('ar');
const folder = mkdtempSync(join(tmpdir(), 'lawaraq-evidence-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(['en', 'ar'] as const)(
  'takes a file for a draft, says why it refuses another, and gives it back, in %s',
  async (language) => {
    const say = language === 'en' ? en : ar;
    const name = `circular-${language}.pdf`;
    const content = Buffer.concat([PDF, Buffer.from(language)]);
    const right = join(folder, name);
    const wrong = join(folder, 'page.pdf');
    writeFileSync(right, content);
    writeFileSync(wrong, '<html><script>alert(1)</script></html>');
    const page = await tab.visit(`/tab/records/${draft}`, { as: AHMED, language });
    const input = page.locator('input[type="file"]');
    const add = page.getByRole('button', { name: say('tab.file.add'), exact: true });

    await input.setInputFiles(wrong);
    await add.click();
    await page.locator('form').getByText(say('record.file.not_what_it_says')).waitFor();

    await input.setInputFiles(right);
    await page
      .getByLabel(say('record.form.evidence.kind'))
      .selectOption({ label: say('record.choice.evidenceKind.circular') });
    await add.click();
    const piece = page.locator('.record-evidence li').filter({ hasText: name });
    await piece.waitFor();
    expect(await piece.innerText()).toMatch(/SHA-256: [0-9a-f]{64}/);
    expect(await seriousFindings(page)).toEqual([]);

    const downloading = page.waitForEvent('download');
    await piece.getByRole('button', { name: say('tab.file.download') }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(name);
    expect(readFileSync(await download.path()).equals(content)).toBe(true);
    const record = await new SqlRecordStore(tab.bot.database.db).find({ id: draft });
    expect(record?.fields.evidence).toContainEqual(
      expect.objectContaining({ kind: 'circular', title: name }),
    );
  },
);
