import type { Locator } from 'playwright-core';
import { keepPicture } from './support/keepPicture';
import { lookAtArabic, lookAtEnglish } from './support/lookAt';
import type { Playground } from './support/playground';
import { useChats } from './support/useChats';
import { useWords } from './support/words';

const NAME = 'Vehicle test certificate';
const NAME_AR = 'شهادة فحص المركبة';

/** Of the paper before, and of what replaced it, as the card asks for them. */
const EVIDENCE = [
  { title: 'Form of 2019', kind: 'before_form' },
  { title: 'Service card of 2020', kind: 'service_card' },
] as const;

/** Mariam writes English and is an admin, because the Playground is hers; Omar writes Arabic. */
describe('a record between the person who logs it and a verifier', () => {
  const chats = useChats();
  const en = useWords('en');
  const ar = useWords('ar');
  let omar: Playground;
  let summary: Locator;
  let number = '';
  let verified: Locator;

  it('opens nothing for a person without a role', async () => {
    // Who has set no language is told in Arabic what happens to a record.
    await chats.playground.say('English');
    omar = await chats.openAs('user-omar');
    const { lines } = await lookAtArabic(await omar.say('بانتظار الاعتماد'));
    expect(lines).toEqual([ar('record.list.verify'), ar('record.list.emptyVerify')]);
  });

  it('makes a colleague a verifier', async () => {
    const mariam = chats.playground;
    const people = await mariam.say('roles');
    expect((await lookAtEnglish(people)).buttons).toContain('Omar Haddad');
    const person = await mariam.choose(people, 'Omar Haddad');
    await mariam.tick(person, en('people.role.verifier'));
    await mariam.change(person, en('people.chooseEntities'));
    await mariam.tick(person, en('people.everyEntity'));
    const saved = await mariam.change(person, en('people.save'));
    const { lines } = await lookAtEnglish(saved);
    expect(lines).toEqual(expect.arrayContaining([en('people.saved'), en('people.central')]));
  });

  it('says when a draft has everything that a submission needs', async () => {
    const mariam = chats.playground;
    const begun = await mariam.say('log a process');
    const short = await mariam.choose(begun, en('log.form'));
    await mariam.pick(short, en('record.field.entityId'), 'Roads and Transport Authority');
    await mariam.fill(short, {
      [en('record.field.processNameEn')]: NAME,
      [en('record.field.processNameAr')]: NAME_AR,
      [en('record.field.sheetsPerTransaction')]: '2',
      [en('record.field.transactionsPerYear')]: '1,200',
      [en('record.field.goLiveDate')]: '31 August 2020',
      [en('record.field.residualSheetsPerTransaction')]: '0',
      [en('record.field.residualTransactionsPerYear')]: '0',
    });
    const kind = en('record.choice.eliminationKind.e_certificate');
    await mariam.pick(short, en('record.field.eliminationKind'), kind);
    await mariam.choose(short, en('record.button.saveForm'));
    const early = await mariam.say('summary');
    const long = await mariam.choose(early, en('record.button.formSubmission'));
    await fillSubmission(mariam, long);
    summary = await mariam.choose(long, en('record.button.saveForm'));
    const { lines } = await lookAtEnglish(summary);
    expect(lines).toContain(en('record.summary.ready'));
    number = /PL-RTA-\d{4}-\d{4}/.exec(lines.join('\n'))?.[0] ?? '';
    expect(number).not.toBe('');
  });

  async function fillSubmission(mariam: Playground, form: Locator): Promise<void> {
    await mariam.fill(form, {
      [en('record.field.department')]: 'Licensing',
      [en('record.field.baselineYear')]: '2019',
      [en('record.field.estimateReason')]: 'Forms of one week were counted',
      [en('record.field.digitalShare')]: '100',
    });
    for (const [at, { title, kind }] of EVIDENCE.entries()) {
      const inputs = {
        [en('record.form.evidence.title')]: title,
        [en('record.form.evidence.link')]: `https://www.rta.ae/evidence-${at + 1}`,
        [en('record.form.evidence.date')]: '1 August 2020',
      };
      await mariam.fill(form, inputs, at);
      const choice = en(`record.choice.evidenceKind.${kind}`);
      await mariam.pick(form, en('record.form.evidence.kind'), choice, at);
    }
    const picked = {
      [en('record.field.baselineMethod')]: en('record.choice.baselineMethod.estimate'),
      [en('record.field.shiftedTo')]: en('record.choice.shiftedTo.none'),
      [en('record.field.classification')]: en('record.choice.classification.open'),
    };
    for (const [label, choice] of Object.entries(picked)) await mariam.pick(form, label, choice);
    await mariam.tick(form, en('record.choice.channels.email_sms'));
    // Whether the evidence contains personal data, the last question of that kind.
    await mariam.tick(form, en('record.value.no'));
  }

  it('brings the submission to the verifier, in Arabic', async () => {
    const notice = await omar.nextCard(async () => {
      const submitted = await chats.playground.choose(summary, en('record.button.submit'));
      expect((await lookAtEnglish(submitted)).lines.join(' ')).toContain(number);
    });
    const { lines, buttons } = await lookAtArabic(notice);
    await keepPicture('to-verify.ar', notice);
    expect(lines[0]).toBe(NAME_AR);
    expect(lines[1]).toContain(number);
    expect(lines).toContain('ما لم يعد يُطبع: 2,400 − 0 = 2,400 ورقة سنوياً');
    expect(buttons).toEqual(
      expect.arrayContaining([
        ar('record.button.ask'),
        ar('record.button.verify'),
        ar('record.button.reject'),
      ]),
    );
  });

  it('is verified from the list; a card that was opened before is out of date then', async () => {
    const list = await omar.say('بانتظار الاعتماد');
    expect((await lookAtArabic(list)).lines.join('\n')).toContain(number);
    const first = await omar.choose(list, NAME_AR);
    const second = await omar.choose(list, NAME_AR);
    const form = await omar.change(second, ar('record.button.verify'));
    expect((await lookAtArabic(form)).lines).toContain(ar('record.decide.verifyHint'));
    verified = await chats.playground.nextCard(() =>
      omar.change(second, ar('record.button.verifyNow')),
    );
    expect((await lookAtArabic(second)).lines[1]).toContain(ar('record.status.verified'));
    await omar.change(first, ar('record.button.verify'));
    const late = await omar.change(first, ar('record.button.verifyNow'));
    expect((await lookAtArabic(late)).lines[0]).toBe(ar('record.stale'));
  });

  it('tells whoever logged it, who opens a new version', async () => {
    const mariam = chats.playground;
    expect((await lookAtEnglish(verified)).lines[0]).toBe(en('notice.verified'));
    await keepPicture('verified.en', verified);
    const record = await mariam.choose(verified, en('notice.open'));
    const { lines } = await lookAtEnglish(record);
    expect(lines).toContain('Before: 2 sheets × 1,200 transactions = 2,400 sheets a year');
    await mariam.change(record, en('record.button.amend'));
    const kind = en('record.choice.changeKind.real_change');
    const amended = await lookAtEnglish(await mariam.change(record, kind));
    expect(amended.lines[1]).toContain(en('record.versionNumber', { version: 2 }));
    expect(amended.lines[1]).toContain(en('record.status.draft'));
  });

  it('withdraws the new version only after it is confirmed, and leaves the verified one', async () => {
    const mariam = chats.playground;
    const list = await mariam.say('my records');
    const record = await mariam.choose(list, NAME);
    const shown = await lookAtEnglish(record);
    expect(shown.lines[1]).toContain(en('record.versionNumber', { version: 2 }));
    const asked = await lookAtEnglish(await mariam.change(record, en('record.button.withdraw')));
    expect(asked.lines).toContain(en('record.withdrawnNote'));
    const gone = await lookAtEnglish(await mariam.change(record, en('record.button.withdrawNow')));
    expect(gone.lines[1]).toBe(`${number}, RTA, ${en('record.status.verified')}`);
    expect(gone.buttons).toContain(en('record.button.amend'));
  });

  it('sums up what was verified, what waits apart from it', async () => {
    const mine = await chats.playground.say('progress');
    const { lines } = await lookAtEnglish(mine);
    await keepPicture('progress.en', mine, 'progress');
    expect(lines[0]).toBe(en('progress.title'));
    expect(lines).toContain(en('progress.records', { count: 1 }));
    expect(lines).toContain('No longer printed: 2,400 sheets a year');
    const his = await omar.say('الإنجاز');
    expect((await lookAtArabic(his)).lines).toContain(ar('progress.records', { count: 1 }));
    await keepPicture('progress.ar', his, 'الإنجاز');
  });

  it('lets each decide what they are written to about', async () => {
    const mine = await chats.playground.say('settings');
    const { lines } = await lookAtEnglish(mine);
    await keepPicture('settings.en', mine, 'settings');
    expect(lines).toContain(en('settings.why.drafts'));
    expect(lines).not.toContain(en('settings.why.digest'));
    const his = await omar.say('الإعدادات');
    expect((await lookAtArabic(his)).lines).toContain(ar('settings.why.digest'));
    await keepPicture('settings.ar', his, 'الإعدادات');
    await omar.tick(his, ar('settings.kind.digest'));
    await omar.change(his, ar('settings.save'));
    expect((await lookAtArabic(his)).lines).toContain(ar('settings.saved'));
  });
});
