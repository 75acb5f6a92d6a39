import type { Card } from '../../../../src/cards/kit/adaptiveCard';
import { digestCard, type Digest } from '../../../../src/cards/reminders/digestCard';
import {
  draftReminderCard,
  reminderSwitchCard,
  waitingReminderCard,
} from '../../../../src/cards/reminders/reminderCards';
import { MAX_CARD_LENGTH } from '../../../../src/cards/kit/cardMessage';
import { settingsCard, readSettingsInputs } from '../../../../src/cards/people/settingsCard';
import type { Language } from '../../../../src/language/text/detectLanguage';
import type { MessageKey } from '../../../../src/messages/localeSchema';
import type { Messages } from '../../../../src/messages/messages';
import type { ProcessRecord } from '../../../../src/records/model/processRecord';
import { realMessages } from '../../../support/knowledge/messages';
import { parseCard } from '../../../support/cards/parseCard';
import { actionsOf, inputsOf, textOf, wishOf } from '../../../support/cards/readCard';
import { ENTITIES, entities, fullFields, person } from '../../../support/cards/recordCards';
import { sampleRecord } from '../../../support/records/sampleRecord';

let messages: Messages;
beforeAll(async () => void (messages = await realMessages()));

const LANGUAGES: readonly Language[] = ['en', 'ar'];
const records = (count: number, change: Partial<ProcessRecord> = {}) =>
  Array.from({ length: count }, () => sampleRecord({ fields: fullFields(60), ...change }));
const drafts = (count: number, language: Language) =>
  draftReminderCard({ drafts: records(count), entities }, messages, language);
const waiting = (count: number, language: Language, workingDays = 4) =>
  waitingReminderCard(
    { waiting: records(count).map((record) => ({ record, workingDays })), entities },
    messages,
    language,
  );
const digest = (change: Partial<Digest>, language: Language) =>
  digestCard(
    {
      week: { from: '2026-11-16', until: '2026-11-22' },
      counts: { submitted: 3, verified: 2, asked: 1, rejected: 1, verifiedSheets: '12000' },
      total: 2,
      waiting: records(2).map((record) => ({ record, workingDays: 5 })),
      entities,
      ...change,
    },
    messages,
    language,
  );
const settings = (language: Language) =>
  settingsCard(
    {
      person: person(),
      chosen: 'automatic',
      off: new Set(['digest']),
      entities: ENTITIES,
      saved: true,
    },
    messages,
    language,
  );
describe.each(LANGUAGES)('in %s', (language) => {
  const cards = (): Record<string, Card> => ({
    drafts: drafts(100, language),
    waiting: waiting(100, language),
    digest: digest({}, language),
    settings: settings(language),
    off: reminderSwitchCard({ kind: 'drafts', on: false }, messages, language),
    on: reminderSwitchCard({ kind: 'digest', on: true }, messages, language),
  });

  test('every card is one that a client takes, small enough, and right to left in Arabic', () => {
    for (const [name, card] of Object.entries(cards())) {
      expect([name, parseCard(card).problems]).toEqual([name, []]);
      expect(JSON.stringify(card).length).toBeLessThan(MAX_CARD_LENGTH);
      expect(card.rtl).toBe(language === 'ar' ? true : undefined);
    }
  });

  test('no button is in the other language', () => {
    const other = language === 'ar' ? /\p{Script=Latin}/u : /\p{Script=Arabic}/u;
    for (const card of Object.values(cards()))
      for (const { title } of card.actions ?? []) expect(title).not.toMatch(other);
  });

  test('each reminder has a button that stops it, and one that undoes that', () => {
    const stops = [drafts(1, language), waiting(1, language), digest({}, language)].map((card) =>
      actionsOf(card)
        .map(wishOf)
        .find((wish) => wish?.verb === 'settings.switch'),
    );
    expect(stops).toEqual(
      ['drafts', 'waiting', 'digest'].map((reminder) => ({
        verb: 'settings.switch',
        reminder,
        on: false,
      })),
    );
    const { off, on } = cards();
    expect(actionsOf(off!).map(wishOf)).toEqual([
      { verb: 'settings.switch', reminder: 'drafts', on: true },
      { verb: 'settings.open' },
    ]);
    expect(wishOf(actionsOf(on!)[0])).toMatchObject({ reminder: 'digest', on: false });
  });

  test('ten are shown, and how many more the list has', () => {
    const shown = (card: Card) =>
      actionsOf(card).filter((action) => wishOf(action)?.verb === 'record.open').length;
    expect(shown(drafts(10, language))).toBe(10);
    expect(textOf(drafts(10, language))).not.toContain(
      say(language, 'reminder.more', { count: 0 }),
    );
    expect(shown(waiting(21, language))).toBe(10);
    expect(textOf(waiting(21, language))).toContain(say(language, 'reminder.more', { count: 11 }));
  });
});

const say = (language: Language, key: MessageKey, values: Record<string, string | number>) =>
  messages.say(language, key, values);

test.each<[MessageKey, string]>([
  [
    'reminder.drafts.title',
    'لا مسودات لديك لم تكتمل|لديك مسودة لم تكتمل|لديك مسودتان لم تكتملا|لديك 3 مسودات لم تكتمل|لديك 11 مسودة لم تكتمل|لديك 100 مسودة لم تكتمل',
  ],
  [
    'reminder.more',
    'لا شيء غيرها في القائمة.|وفي القائمة عنصر آخر.|وفي القائمة عنصران آخران.|وفي القائمة 3 عناصر أخرى.|وفي القائمة 11 عنصراً آخر.|وفي القائمة 100 عنصر آخر.',
  ],
  [
    'digest.submitted',
    'لم يُرسل أي سجل للاعتماد.|أُرسل سجل واحد للاعتماد.|أُرسل سجلان للاعتماد.|أُرسلت 3 سجلات للاعتماد.|أُرسل 11 سجلاً للاعتماد.|أُرسل 100 سجل للاعتماد.',
  ],
  [
    'digest.verified',
    'لم يُعتمد أي سجل.|اعتُمد سجل واحد.|اعتُمد سجلان.|اعتُمدت 3 سجلات.|اعتُمد 11 سجلاً.|اعتُمد 100 سجل.',
  ],
  [
    'digest.waiting',
    'لا شيء ينتظر قرارك الآن.|ينتظر قرارك الآن سجل واحد.|ينتظر قرارك الآن سجلان.|تنتظر قرارك الآن 3 سجلات.|ينتظر قرارك الآن 11 سجلاً.|ينتظر قرارك الآن 100 سجل.',
  ],
  [
    'progress.records',
    'لا سجلات معتمدة|سجل معتمد واحد|سجلان معتمدان|3 سجلات معتمدة|11 سجلاً معتمداً|100 سجل معتمد',
  ],
])('%s counts as Arabic counts', (key, forms) =>
  expect([0, 1, 2, 3, 11, 100].map((count) => say('ar', key, { count })).join('|')).toBe(forms),
);

test('working days are counted as Arabic counts', () =>
  expect([1, 2, 4, 11, 100].map((days) => say('ar', 'reminder.waiting.days', { days }))).toEqual([
    'ينتظر منذ يوم عمل واحد',
    'ينتظر منذ يومي عمل',
    'ينتظر منذ 4 أيام عمل',
    'ينتظر منذ 11 يوم عمل',
    'ينتظر منذ 100 يوم عمل',
  ]));

test('a digest says what was decided and what waits, in both languages', () => {
  const lines = (language: Language) => textOf(digest({ waiting: [] }, language)).split('\n');
  expect(lines('en')).toEqual([
    'The week from 16 November 2026 to 22 November 2026',
    '• 3 records were submitted.',
    '• 2 records were verified.',
    '• A question was asked about 1 record.',
    '• 1 record was rejected.',
    '• Verified records add up to 12,000 sheets a year no longer printed.',
    '2 records are waiting for your decision.',
  ]);
  expect(lines('ar')).toEqual([
    'الأسبوع من 16 نوفمبر 2026 إلى 22 نوفمبر 2026',
    '• أُرسلت 3 سجلات للاعتماد.',
    '• اعتُمد سجلان.',
    '• طُلبت معلومات عن سجل واحد.',
    '• رُفض سجل واحد.',
    '• مجموع ما لم يعد يُطبع في السجلات التي اعتُمدت: 12,000 ورقة سنوياً.',
    'ينتظر قرارك الآن سجلان.',
  ]);
});

test('a digest of a week without anything offers no list', () => {
  const counts = { submitted: 1, verified: 0, asked: 0, rejected: 0, verifiedSheets: '0' };
  const card = digest({ counts, total: 0, waiting: [] }, 'en');
  expect(textOf(card)).toContain(
    'No records were verified.\nNothing is waiting for your decision.',
  );
  expect(actionsOf(card).map(({ title }) => title)).toEqual(['Stop the weekly digest']);
});

test('the settings are read as they are shown', () => {
  const shown = Object.fromEntries(
    inputsOf(settings('en')).map(({ id, value }) => [id, value ?? '']),
  );
  // An admin has set the entity of this person: it is no input.
  expect(readSettingsInputs(shown)).toEqual({
    language: 'automatic',
    reminders: { drafts: true, waiting: true, digest: false },
  });
});
