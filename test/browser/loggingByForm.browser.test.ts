import type { Locator } from 'playwright-core';
import { keepPicture } from './support/keepPicture';
import { lookAtArabic, lookAtEnglish } from './support/lookAt';
import { usePlayground } from './support/usePlayground';
import { useWords } from './support/words';

const NUMBER = /PL-RTA-\d{4}-\d{4}/;

describe('logging a process by form', () => {
  const playground = usePlayground();
  const en = useWords('en');
  const ar = useWords('ar');
  let form: Locator;
  let summary: Locator;

  it('opens the form by its button', async () => {
    const begun = await playground().say('log a process');
    form = await playground().choose(begun, en('log.form'));
    const { lines, buttons } = await lookAtEnglish(form);
    expect(lines[0]).toBe(en('record.form.short'));
    expect(buttons).toEqual([en('record.button.saveForm'), en('record.button.saveLater')]);
  });

  it('says which entries are wrong and what would be right, and keeps what was typed', async () => {
    await playground().pick(form, en('record.field.entityId'), 'Roads and Transport Authority');
    await playground().fill(form, {
      [en('record.field.processNameEn')]: 'Trade licence renewal',
      [en('record.field.sheetsPerTransaction')]: '9999',
      [en('record.field.transactionsPerYear')]: 'a great many',
      [en('record.field.goLiveDate')]: '31 August 2020',
    });
    const kind = en('record.choice.eliminationKind.digital_form');
    await playground().pick(form, en('record.field.eliminationKind'), kind);
    form = await playground().choose(form, en('record.button.saveForm'));
    const { lines } = await lookAtEnglish(form);
    await keepPicture('form.en', form);
    expect(lines).toContain(en('record.form.faults', { count: 2 }));
    expect(lines.filter((line) => line.includes('more than 500'))).toHaveLength(1);
    const unread = en('record.fault.not_understood');
    expect(lines).toContainEqual(
      `${unread} ${en('record.hint.transactionsPerYear')} ${en('record.example.transactionsPerYear')}`,
    );
    const typed = (label: string) => playground().typed(form, label);
    expect(await typed(en('record.field.sheetsPerTransaction'))).toBe('9999');
    expect(await typed(en('record.field.transactionsPerYear'))).toBe('a great many');
    expect(await typed(en('record.field.processNameEn'))).toBe('Trade licence renewal');
    expect(await typed(en('record.field.goLiveDate'))).toBe('31 August 2020');
  });

  it('makes a draft of the corrected form, and sums it up with the numbers and their formula', async () => {
    await playground().fill(form, {
      [en('record.field.sheetsPerTransaction')]: '3',
      [en('record.field.transactionsPerYear')]: 'about 40k',
      [en('record.field.residualSheetsPerTransaction')]: '1',
      [en('record.field.residualTransactionsPerYear')]: '800',
    });
    const evidence = await playground().choose(form, en('record.button.saveForm'));
    const saved = await lookAtEnglish(evidence);
    expect(saved.lines.join(' ')).toMatch(NUMBER);
    expect(saved.lines).toContain(en('log.ask.evidence'));
    summary = await playground().choose(evidence, en('log.evidenceLater'));
    const { lines } = await lookAtEnglish(summary);
    expect(lines).toEqual(
      expect.arrayContaining([
        'Before: 3 sheets × about 40,000 transactions = 120,000 sheets a year',
        'Still printed: 1 sheet × 800 transactions = 800 sheets a year',
        'No longer printed: 120,000 − 800 = 119,200 sheets a year',
      ]),
    );
  });

  it('folds the details, and shows them with what was assumed', async () => {
    const dates = (lines: string[]) => lines.filter((line) => line.endsWith(': 31 August 2020'));
    expect(dates((await lookAtEnglish(summary)).lines)).toEqual([]);
    const unfolded = await playground().change(summary, en('record.button.details'));
    const { lines } = await lookAtEnglish(unfolded);
    expect(dates(lines)).toHaveLength(1);
    expect(lines).toContainEqual(expect.stringContaining(en('record.assumed')));
  });

  it('changes a value from the summary, and computes again', async () => {
    const which = await playground().choose(summary, en('record.button.edit'));
    expect((await lookAtEnglish(which)).lines).toContain(en('log.ask.editWhich'));
    const asked = await lookAtEnglish(
      await playground().choose(which, en('record.field.transactionsPerYear')),
    );
    expect(asked.lines.join(' ')).toContain('40,000');
    summary = await playground().say('50,000');
    expect((await lookAtEnglish(summary)).lines).toContain(
      'Before: 3 sheets × 50,000 transactions = 150,000 sheets a year',
    );
  });

  it('asks for what is missing when it is submitted too early', async () => {
    const { buttons } = await lookAtEnglish(summary);
    expect(buttons).toContain(en('record.button.formSubmission'));
    expect(buttons).not.toContain(en('record.button.submit'));
    const asked = await lookAtEnglish(await playground().say('submit'));
    expect(asked.lines.join(' ')).toMatch(/\d+ more details/);
  });

  it('keeps the draft for later, and takes it up from the list', async () => {
    const kept = await playground().choose(summary, en('record.button.save'));
    expect((await lookAtEnglish(kept)).buttons).toEqual([en('log.continue')]);
    const list = await playground().say('my records');
    expect((await lookAtEnglish(list)).lines.join('\n')).toMatch(NUMBER);
    const record = await playground().choose(list, 'Trade licence renewal');
    expect((await lookAtEnglish(record)).lines[0]).toBe('Trade licence renewal');
    const resumed = await playground().choose(record, en('record.button.resume'));
    expect((await lookAtEnglish(resumed)).lines.join(' ')).toContain('Trade licence renewal');
  });

  it('shows the history of the draft', async () => {
    // The question that was interrupted comes again below the list.
    const [list] = await playground().sayAndHear('my records', 2);
    const record = await playground().choose(list, 'Trade licence renewal');
    const unfolded = await playground().change(record, en('record.button.history'));
    expect((await lookAtEnglish(unfolded)).lines.join('\n')).toMatch(
      /Mariam Al Suwaidi.*40,000 transactions to 50,000 transactions/,
    );
  });

  it('shows the forms in Arabic from right to left, without a word of another language', async () => {
    const begun = await playground().say('سجّل إجراء');
    const short = await playground().choose(begun, ar('log.form'));
    const { lines, buttons } = await lookAtArabic(short);
    expect(lines[0]).toBe(ar('record.form.short'));
    expect(buttons).toEqual([ar('record.button.saveForm'), ar('record.button.saveLater')]);
    const placeholders = await short
      .locator('input')
      .evaluateAll((inputs: { placeholder: string }[]) =>
        inputs.map(({ placeholder }) => placeholder),
      );
    const foreign = placeholders.filter((text) => /[A-Za-z]/.test(text));
    // A name in English has an English example.
    expect(foreign).toEqual([ar('record.example.processNameEn')]);
  });

  it('discards a draft only after it is confirmed', async () => {
    const [list] = await playground().sayAndHear('my records', 2);
    const record = await playground().choose(list, 'Trade licence renewal');
    await playground().choose(record, en('record.button.resume'));
    const whole = await playground().say('summary');
    const asked = await playground().change(whole, en('record.button.discard'));
    const { lines } = await lookAtEnglish(asked);
    expect(lines).toContain(en('record.decide.discard'));
    const gone = await playground().choose(asked, en('record.button.discardNow'));
    expect((await lookAtEnglish(gone)).lines.join(' ')).toContain('Trade licence renewal');
    const mine = await lookAtEnglish(await playground().say('my records'));
    expect(mine.lines.join('\n')).toContain(`, ${en('record.status.withdrawn')}`);
  });
});
