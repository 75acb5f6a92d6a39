import { feedbackCard, type FeedbackState } from '../../../../src/cards/answers/feedbackCard';
import { groupRecordCard, sharedRecordCard } from '../../../../src/cards/records/sharedRecordCards';
import { loggedCard, logThisCard } from '../../../../src/cards/logging/logThisCard';
import { sharedAnswerCard } from '../../../../src/cards/answers/answerCards';
import { ENTITIES, entities, NAMES } from './people';
import { allFields, knownRecord, LONG_NAME, SUBMISSION, youngDraft } from './processes';
import { COUNTS, type Both, type Sample } from './sample';
import { answered, QUESTIONS } from './answers';

const MESSAGE: Both = {
  en: 'Good conduct certificates are digital since yesterday:\n• 1 sheet each\n• two a year *only* (شهادتان)\nSee https://www.dubaipolice.gov.ae',
  ar: 'صارت شهادات حسن السيرة رقمية منذ أمس:\n• ورقة واحدة لكل شهادة\n• شهادتان في السنة *فقط* (good conduct)\nانظر https://www.dubaipolice.gov.ae',
};

/** Of an answer that is not rated yet the card has the answer too. */
const STATES: readonly FeedbackState[] = ['helpful', 'unhelpful', 'told'];
const ANSWER = '4d1f0a52-7a2e-4a53-8a5c-0f6f4a1d9b11';

export const extensionSamples: readonly Sample[] = [
  ...STATES.map((state): Sample => ({
    name: `feedback by itself, ${state}`,
    card: (language, messages) => {
      const question = QUESTIONS[language][0] ?? '';
      return feedbackCard(
        { answer: { id: ANSWER, language, entryId: 'id', question }, state },
        messages,
      );
    },
  })),
  {
    name: 'answer in any chat',
    card: (language, messages) =>
      sharedAnswerCard(QUESTIONS[language][2] ?? '', answered(language), messages),
    saying: (text, language, messages) =>
      sharedAnswerCard(text, { ...answered(language), text, sources: [] }, messages),
  },
  ...(['open', 'shared', 'confidential'] as const).map((classification): Sample => ({
    name: `record in any chat, ${classification}`,
    card: (language, messages) => {
      const status = classification === 'open' ? 'verified' : 'submitted';
      const fields = { ...allFields(language), ...LONG_NAME, classification };
      const record = knownRecord(language, { status, fields });
      return sharedRecordCard(record, entities, messages, language);
    },
    saying: (text, language, messages) =>
      sharedRecordCard(knownRecord(language, {}, text), entities, messages, language),
  })),
  {
    name: 'record where others read along',
    card: (language, messages) =>
      groupRecordCard({ number: 'PL-RTA-2026-0001', refreshFor: ['a', 'b'] }, messages, language),
    saying: (text, language, messages) =>
      groupRecordCard({ number: text, refreshFor: [] }, messages, language),
  },
  {
    name: 'log this message',
    card: (language, messages) =>
      logThisCard(
        {
          record: youngDraft(),
          entities: ENTITIES,
          submission: SUBMISSION,
          quoted: { text: MESSAGE[language], author: NAMES.mixed[language] },
        },
        messages,
        language,
      ),
    saying: (text, language, messages) =>
      logThisCard(
        {
          record: youngDraft(),
          entities: ENTITIES,
          submission: SUBMISSION,
          quoted: { text, author: text },
        },
        messages,
        language,
      ),
  },
  ...COUNTS.slice(0, 3).map((count): Sample => ({
    name: `logged, like ${count} others`,
    card: (language, messages) => {
      const similar = ['PL-RTA-2026-0003', 'PL-DP-2026-0117'].slice(0, count);
      const record = count === 0 ? youngDraft({ fields: {} }) : knownRecord(language);
      return loggedCard({ record, similar, entities: ENTITIES }, messages, language);
    },
    saying: (text, language, messages) =>
      loggedCard(
        { record: knownRecord(language, {}, text), similar: [], entities: ENTITIES },
        messages,
        language,
      ),
  })),
];
