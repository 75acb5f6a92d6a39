import { faultText } from '../../../../src/wording/faultText';
import { recordFormCard, type RecordForm } from '../../../../src/cards/logging/recordFormCard';
import { recordLabels } from '../../../../src/wording/recordLabels';
import type { Language } from '../../../../src/language/text/detectLanguage';
import type { Messages } from '../../../../src/messages/messages';
import { ENTITIES } from './people';
import { knownRecord, LONG_NAME, SUBMISSION, youngDraft } from './processes';
import type { Sample } from './sample';

const PARTS = ['short', 'submission', 'more'] as const;

/** What came back after somebody had typed what does not fit. */
function refused(language: Language, messages: Messages): Partial<RecordForm> {
  const labels = recordLabels(messages, language);
  const tooMany = { fault: 'too_large', values: { limit: 500 } } as const;
  const field = 'sheetsPerTransaction';
  return {
    typed: {
      [field]: { en: 'about 5k', ar: 'حوالي ٥٠٠٠' }[language],
      processNameEn: LONG_NAME.processNameEn,
      goLiveDate: '1/9',
      'evidence.link': 'http://example.com',
    },
    faults: {
      [field]: faultText({ field, ...tooMany }, labels),
      goLiveDate: faultText({ field: 'goLiveDate', fault: 'not_a_date' }, labels),
      department: faultText(
        { field: 'department', fault: 'too_short', values: { limit: 2 } },
        labels,
      ),
    },
  };
}

export const formSamples: readonly Sample[] = [
  ...PARTS.flatMap((part): Sample[] => [
    {
      name: `form, ${part}`,
      card: (language, messages) => {
        const record = knownRecord(language, { status: 'draft' });
        const form = { record, part, entities: ENTITIES, submission: SUBMISSION };
        return recordFormCard(form, messages, language);
      },
      saying: (text, language, messages) => {
        const record = knownRecord(language, { status: 'draft' }, text);
        const form = { record, part, entities: ENTITIES, submission: SUBMISSION, heard: [text] };
        return recordFormCard(form, messages, language);
      },
    },
    {
      name: `form, ${part}, empty`,
      card: (language, messages) => {
        const record = youngDraft({ fields: {} });
        const form = { record, part, entities: ENTITIES, submission: SUBMISSION };
        return recordFormCard(form, messages, language);
      },
    },
  ]),
  {
    name: 'form, short, refused',
    card: (language, messages) =>
      recordFormCard(
        {
          record: youngDraft(),
          part: 'short',
          entities: ENTITIES,
          submission: SUBMISSION,
          ...refused(language, messages),
        },
        messages,
        language,
      ),
  },
];
