import { digestCard } from '../../../../src/cards/reminders/digestCard';
import {
  draftReminderCard,
  reminderSwitchCard,
  waitingReminderCard,
} from '../../../../src/cards/reminders/reminderCards';
import { settingsCard, type SettingsCardContent } from '../../../../src/cards/people/settingsCard';
import type { Language } from '../../../../src/language/text/detectLanguage';
import { REMINDER_KINDS } from '../../../../src/records/reminders/reminder';
import type { StaffMember } from '../../../../src/records/model/staffMember';
import { ENTITIES, entities, NAMES } from './people';
import { allFields, knownRecord, LONG_NAME, youngDraft } from './processes';
import { COUNTS, type Sample } from './sample';

const waitingFor = (language: Language, days: readonly number[], same?: string) =>
  days.map((workingDays, at) => {
    const long = at === 1 ? { fields: { ...allFields(language), ...LONG_NAME } } : {};
    return { record: knownRecord(language, long, same), workingDays };
  });

const WEEK = { from: '2026-11-16', until: '2026-11-22' };

const verifier = (language: Language, changes: Partial<StaffMember> = {}): StaffMember => ({
  id: '1f0c5a9e-6d1b-4b7e-9f3a-2c8d7e6b5a40',
  name: NAMES.mariam[language],
  entityId: 'rta',
  entitySetBy: 'self',
  grants: [{ role: 'verifier', entityId: 'rta' }],
  ...changes,
});

const settings = (
  name: string,
  change: (language: Language) => Partial<SettingsCardContent>,
): Sample => ({
  name,
  card: (language, messages) =>
    settingsCard(
      {
        person: verifier(language),
        chosen: language,
        off: new Set(['digest']),
        entities: ENTITIES,
        ...change(language),
      },
      messages,
      language,
    ),
  saying: (text, language, messages) => {
    const name = { ar: text, en: text };
    const named = ENTITIES.map((entity) => ({ ...entity, name, short: name }));
    const shown = { chosen: language, off: new Set([]), ...change(language), entities: named };
    const person = { ...(shown.person ?? verifier(language)), name: text };
    return settingsCard({ ...shown, person }, messages, language);
  },
});

export const reminderSamples: readonly Sample[] = [
  ...COUNTS.filter((count) => count > 0).flatMap((count): Sample[] => [
    {
      name: `drafts that were left, ${count}`,
      card: (language, messages) => {
        const drafts = Array.from({ length: count }, () => youngDraft());
        return draftReminderCard({ drafts, entities }, messages, language);
      },
      saying: (text, language, messages) => {
        const drafts = [knownRecord(language, { status: 'draft' }, text)];
        return draftReminderCard({ drafts, entities }, messages, language);
      },
    },
    {
      name: `waiting for a decision, ${count}`,
      card: (language, messages) => {
        const days = Array.from({ length: count }, (_, at) => 4 + at);
        const waiting = waitingFor(language, days);
        return waitingReminderCard({ waiting, entities }, messages, language);
      },
      saying: (text, language, messages) => {
        const waiting = waitingFor(language, [4], text);
        return waitingReminderCard({ waiting, entities }, messages, language);
      },
    },
  ]),
  ...COUNTS.map((count): Sample => ({
    name: `digest of a week, ${count}`,
    card: (language, messages) => {
      const counts = {
        submitted: count,
        verified: count,
        asked: count,
        rejected: count,
        verifiedSheets: String(count),
      };
      const waiting = waitingFor(language, COUNTS.slice(1, 1 + Math.min(count, 3)));
      const digest = { week: WEEK, counts, total: count, waiting, entities };
      return digestCard(digest, messages, language);
    },
    saying: (text, language, messages) => {
      const counts = { submitted: 1, verified: 1, asked: 0, rejected: 0, verifiedSheets: '1' };
      const waiting = waitingFor(language, [4, 5], text);
      const digest = { week: WEEK, counts, total: 2, waiting, entities };
      return digestCard(digest, messages, language);
    },
  })),
  ...REMINDER_KINDS.flatMap((kind) =>
    [true, false].map((on): Sample => ({
      name: `reminder switched ${on ? 'on' : 'off'}, ${kind}`,
      card: (language, messages) => reminderSwitchCard({ kind, on }, messages, language),
    })),
  ),
  settings('settings of a verifier', () => ({})),
  settings('settings of staff without an entity', (language) => ({
    person: verifier(language, { entityId: null, entitySetBy: null, grants: [] }),
    chosen: 'automatic',
    off: new Set(),
  })),
  settings('settings, saved, the entity is fixed', (language) => ({
    person: verifier(language, { entitySetBy: 'admin' }),
    saved: true,
  })),
  settings('settings, an unknown entity', () => ({ saved: 'entityUnknown' })),
  settings('settings, a fixed entity', () => ({ saved: 'entityFixed' })),
];
