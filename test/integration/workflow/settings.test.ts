import { randomUUID } from 'node:crypto';
import type { Card } from '../../../src/cards/kit/adaptiveCard';
import { SqlPersonSettings } from '../../../src/store/people/sqlPersonSettings';
import { SqlReminders } from '../../../src/store/records/sqlReminders';
import type { Colleague } from '../../support/people/colleague';
import { openOffice, VERIFIES_RTA, type Office } from '../../support/people/office';
import { cardOf, inputsOf, textOf } from '../../support/cards/readCard';
import { message } from '../../support/bot/testBot';

let office: Office;
let reminders: SqlReminders;
let personSettings: SqlPersonSettings;
beforeAll(async () => {
  office = await openOffice();
  reminders = new SqlReminders(office.bot.database.db);
  personSettings = new SqlPersonSettings(office.bot.database.db);
});
afterAll(() => office[Symbol.asyncDispose]());

const inputIds = (card: Card) => inputsOf(card).map(({ id }) => id);
const valuesOn = (card: Card) =>
  Object.fromEntries(inputsOf(card).map(({ id, value }) => [id, value]));
const offFor = async ({ id }: Colleague) => [...(await reminders.switchedOff(id))].sort();

describe('the settings', () => {
  test('show staff their language, entity and drafts, and verifiers the other two as well', async () => {
    const staff = await office.joins('Mariam');
    const card = await staff.say('settings');
    expect(inputIds(card)).toEqual(['language', 'entity', 'drafts']);
    expect(valuesOn(card)).toEqual({ language: 'en', entity: undefined, drafts: 'true' });
    const verifier = await office.joins('Omar', VERIFIES_RTA);
    expect(inputIds(await verifier.say('my settings'))).toEqual([
      'language',
      'entity',
      'drafts',
      'waiting',
      'digest',
    ]);
  });

  test('are saved in place, twice like once, and what was not said stays', async () => {
    const omar = await office.joins('Omar', VERIFIES_RTA);
    const card = await omar.say('settings');
    const typed = { entity: 'dewa', drafts: 'false', digest: 'false' };
    const press = () => omar.press(card, 'Save', typed);
    for (const saved of [await press(), await press()]) {
      expect(textOf(saved)).toMatch(/^Settings\nSaved\.\n/);
      expect(valuesOn(saved)).toMatchObject({ ...typed, language: 'en', waiting: 'true' });
    }
    expect(await offFor(omar)).toEqual(['digest', 'drafts']);
    expect(await office.staff.member(omar.id)).toMatchObject({
      entityId: 'dewa',
      entitySetBy: 'self',
    });
    await omar.wish({ verb: 'settings.save' }, { drafts: 'true' });
    expect(await offFor(omar)).toEqual(['digest']);
    expect(await office.staff.member(omar.id)).toMatchObject({ entityId: 'dewa' });
  });

  test('answer in the language that was chosen, also where a client cannot replace the card', async () => {
    const noora = await office.joins('Noora');
    const arabic = await noora.wish({ verb: 'settings.save' }, { language: 'ar' });
    expect(arabic).toMatchObject({ lang: 'ar', rtl: true });
    expect(textOf(arabic)).toMatch(/^الإعدادات\nحُفظت الإعدادات\.\nلغة إجاباتي\n/);
    expect(await personSettings.language(noora.id)).toBe('ar');
    expect(await noora.say('الإعدادات')).toMatchObject({ lang: 'ar' });
    await noora.wish({ verb: 'settings.save' }, { language: 'automatic' });
    expect(await personSettings.language(noora.id)).toBeUndefined();
    expect(valuesOn(await noora.say('my settings'))).toMatchObject({ language: 'automatic' });
  });

  test('leave an entity alone that an admin has set, and one that there is not', async () => {
    const saif = await office.joins('Saif');
    const save = (inputs: Record<string, string>) =>
      saif.wish({ verb: 'settings.save' }, { drafts: 'false', ...inputs });
    expect(textOf(await save({ entity: 'atlantis' }))).toContain('I do not know this entity.');
    await office.staff.setEntity(saif.id, 'rta', 'admin');
    const fixed = await save({ entity: 'dewa' });
    expect(textOf(fixed)).toContain('An admin has set your entity.');
    expect(inputIds(fixed)).not.toContain('entity');
    expect(textOf(fixed)).toContain('Your entity: Roads and Transport Authority');
    expect(await office.staff.member(saif.id)).toMatchObject({ entityId: 'rta' });
    // What else was on the card is saved all the same.
    expect(await offFor(saif)).toEqual(['drafts']);
  });

  test('ignore what no card offers', async () => {
    const hessa = await office.joins('Hessa');
    const card = await hessa.wish(
      { verb: 'settings.save' },
      { language: 'fr', drafts: 'perhaps', waiting: '', admin: 'true' },
    );
    expect(textOf(card)).toContain('Saved.');
    expect(await personSettings.language(hessa.id)).toBe('en');
    expect(await offFor(hessa)).toEqual([]);
  });

  test('are nobody else’s business: not in a group, neither by word nor by button', async () => {
    const id = randomUUID();
    const sender = {
      from: { id: `29:${id}`, name: 'Somebody', aadObjectId: id },
      conversation: { id: randomUUID(), conversationType: 'groupChat', isGroup: true },
    };
    for (const said of [
      { text: '<at>Lawaraq</at> settings', entities: mention() },
      { value: { drafts: 'false', lawaraq: { verb: 'settings.save' } } },
    ]) {
      const [reply] = await office.bot.send(message(undefined, { ...sender, ...said }));
      expect(inputsOf(cardOf(reply))).toEqual([]);
    }
    expect(await reminders.switchedOff(id)).toEqual(new Set());
  });

  test.each([
    ['stop reminding me', 'en'],
    ['notifications', 'en'],
    ['الإشعارات', 'ar'],
    ['ما أبا تذكيرات', 'ar'],
    ['أوقف التذكيرات', 'ar'],
  ])('come by “%s”', async (text, lang) => {
    const latifa = await office.joins('Latifa');
    await latifa.say('same as my question');
    expect(await latifa.say(text)).toMatchObject({ lang });
    expect(inputIds(await latifa.say(text))).toContain('drafts');
  });
});

const mention = () => [
  {
    type: 'mention',
    text: '<at>Lawaraq</at>',
    mentioned: { id: '28:bot', name: 'Lawaraq' },
  },
];
