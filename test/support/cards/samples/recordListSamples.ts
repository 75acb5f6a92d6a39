import { recordListCard, type RecordPage } from '../../../../src/cards/records/recordListCard';
import type { Language } from '../../../../src/language/text/detectLanguage';
import type { ProcessRecord } from '../../../../src/records/model/processRecord';
import { entities } from './people';
import { allFields, knownRecord, LONG_NAME, TODAY, youngDraft } from './processes';
import { COUNTS, type Sample } from './sample';

/** A list as somebody has it who has worked with the bot for a while. */
const rows = (language: Language): ProcessRecord[] => [
  knownRecord(language),
  knownRecord(language, { fields: { ...allFields(language), ...LONG_NAME }, version: 1 }),
  youngDraft(),
  youngDraft({ fields: {} }),
  youngDraft({ fields: { processNameAr: 'تصريح موقف', entityId: 'rta' } }),
  youngDraft({ fields: { processNameEn: 'Parking permit', entityId: 'rta' } }),
  knownRecord(language, {
    status: 'needs_info',
    number: 'PL-RTA-2026-0012',
    updatedAt: '2026-11-14T08:00:00.000Z',
  }),
  knownRecord(language, { status: 'verified', version: 1, number: 'PL-RTA-2026-0013' }),
];

const page = (
  records: readonly ProcessRecord[],
  changes: Partial<RecordPage> = {},
): RecordPage => ({
  scope: 'mine',
  records,
  total: records.length,
  offset: 0,
  limit: 20,
  entities,
  today: TODAY,
  ...changes,
});

export const recordListSamples: readonly Sample[] = [
  {
    name: 'my records',
    card: (language, messages) => recordListCard(page(rows(language)), messages, language),
    saying: (text, language, messages) =>
      recordListCard(page([knownRecord(language, {}, text)]), messages, language),
  },
  {
    name: 'my records, the second page of a search',
    card: (language, messages) => {
      const text = { en: 'certificate شهادة', ar: 'شهادة certificate' }[language];
      const records = rows(language).slice(0, 3);
      const changes = { total: 45, offset: 20, limit: 3, text };
      return recordListCard(page(records, changes), messages, language);
    },
  },
  {
    name: 'to verify',
    card: (language, messages) =>
      recordListCard(
        page(
          COUNTS.map((days) =>
            knownRecord(language, {
              submittedAt: new Date(
                Date.parse(`${TODAY}T08:00Z`) - days * 86_400_000,
              ).toISOString(),
            }),
          ),
          { scope: 'verify' },
        ),
        messages,
        language,
      ),
  },
  {
    name: 'to verify, none',
    card: (language, messages) => recordListCard(page([], { scope: 'verify' }), messages, language),
  },
  {
    name: 'my records, none found',
    card: (language, messages) => {
      const text = { en: 'رخصة *trade*', ar: '*trade* رخصة' }[language];
      return recordListCard(page([], { text }), messages, language);
    },
    saying: (text, language, messages) => recordListCard(page([], { text }), messages, language),
  },
  ...COUNTS.map((total): Sample => ({
    name: `my records, ${total}`,
    card: (language, messages) => {
      const records = Array.from({ length: Math.min(total, 3) }, () => youngDraft());
      return recordListCard(page(records, { total, limit: 3 }), messages, language);
    },
  })),
];
