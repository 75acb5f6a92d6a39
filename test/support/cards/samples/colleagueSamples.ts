import { askCard, noExpertsCard, sentCard } from '../../../../src/cards/experts/askExpertsCard';
import {
  colleagueQuestionCard,
  passedQuestionCard,
} from '../../../../src/cards/experts/colleagueQuestionCard';
import { colleagueReplyCard } from '../../../../src/cards/experts/colleagueReplyCard';
import { openQuestionsCard } from '../../../../src/cards/experts/openQuestionsCard';
import {
  NOBODY,
  type ColleagueQuestion,
  type Signed,
} from '../../../../src/experts/colleagueQuestion';
import type { Language } from '../../../../src/language/text/detectLanguage';
import { CHANNEL, entities, manyNames, NAMES } from './people';
import { COUNTS, type Both, type Sample } from './sample';

const QUESTION = '4d1f0a52-7a2e-4a53-8a5c-0f6f4a1d9b10';
const NOW = new Date('2026-11-25T08:00:00.000Z');

const ASKED: Both = {
  en: 'Who pays for the scanners of the new branch (فرع ديرة)?',
  ar: 'من يدفع ثمن الماسحات الضوئية (scanners) في الفرع الجديد؟',
};
const REPLY: Both = {
  en: 'The entity does:\n• up to AED 5,000 from the budget of the department\n• above that through GRPS\n\nAsk me for the form.',
  ar: 'تدفعها الجهة:\n• حتى 5,000 درهم من ميزانية الإدارة\n• وما زاد عليها عبر نظام GRPS\n\nاطلب النموذج مني.',
};
const LACKS: Both = { en: 'And for leased scanners?', ar: 'وماذا عن الماسحات المستأجرة؟' };
const WHY: Both = { en: 'Only Finance knows this.', ar: 'لا يعرف هذا إلا قسم المالية.' };
const signed = (text: string, name: string): Signed => ({
  text,
  by: { id: 'person-omar', name },
  at: '2026-11-24T10:00:00.000Z',
});

/** @param same the same words in every place that people fill */
function asked(
  language: Language,
  changes: Partial<ColleagueQuestion> = {},
  same?: string,
): ColleagueQuestion {
  return {
    id: QUESTION,
    version: 3,
    text: same ?? ASKED[language],
    language,
    askers: [{ id: 'person-mariam', name: same ?? NAMES.mariam[language] }],
    askedAt: '2026-11-23T08:00:00.000Z',
    channelId: '19:channel@thread.tacv2',
    channelName: same ?? CHANNEL[language],
    state: 'open',
    round: 1,
    decisions: 0,
    helped: [],
    drafted: false,
    ...changes,
  };
}

const answered = (language: Language, changes: Partial<ColleagueQuestion> = {}, same?: string) =>
  asked(
    language,
    {
      state: 'answered',
      reply: signed(same ?? REPLY[language], same ?? NAMES.long[language]),
      decisions: 1,
      ...changes,
    },
    same,
  );
const closed = (language: Language, same?: string) =>
  asked(
    language,
    {
      state: 'closed',
      decisions: 1,
      closing: signed(same ?? WHY[language], same ?? NAMES.omar[language]),
    },
    same,
  );
const others = (language: Language, count: number) =>
  manyNames(language, count).map((name, at) => ({ id: `person-${at}`, name }));

/** Its channel cannot be reached any more. */
const abandoned = (language: Language): ColleagueQuestion => {
  const question = closed(language);
  const at = question.closing?.at ?? '';
  return { ...question, closing: { text: '', by: NOBODY, at } };
};

/** A question in a channel, in each of its states. */
const STATES: Readonly<Record<string, (language: Language, same?: string) => ColleagueQuestion>> = {
  open: (language, same) => asked(language, {}, same),
  'taken, asked by others too': (language, same) =>
    asked(language, {
      assignee: { id: 'person-omar', name: same ?? NAMES.omar[language] },
      state: 'taken',
      askers: [
        { id: 'person-mariam', name: same ?? NAMES.mixed[language] },
        ...others(language, 3),
      ],
    }),
  answered: (language, same) => answered(language, { helped: ['a', 'b'], drafted: true }, same),
  closed,
  'opened again': (language, same) =>
    answered(
      language,
      {
        state: 'open',
        lacks: signed(same ?? LACKS[language], same ?? NAMES.mariam[language]),
        round: 2,
      },
      same,
    ),
};

const asking: readonly Sample[] = [
  {
    name: 'asking colleagues',
    card: (language, messages) => {
      const channel = { id: 'a', name: CHANNEL[language] };
      const name = NAMES.mixed[language];
      return askCard({ channel, name, text: ASKED[language] }, { messages, language });
    },
    saying: (text, language, messages) =>
      askCard({ channel: { id: 'a', name: text }, name: text, text }, { messages, language }),
  },
  {
    name: 'asking colleagues, without a question',
    card: (language, messages) => {
      const asked = { channel: { id: 'a', name: '' }, name: NAMES.mariam[language], text: '' };
      return askCard({ ...asked, fault: 'empty' }, { messages, language });
    },
  },
  ...COUNTS.filter((hours) => hours > 0).map((hours): Sample => ({
    name: `asked, replies take ${hours} hours`,
    card: (language, messages) =>
      sentCard(
        { kind: 'sent', channelName: CHANNEL[language], text: ASKED[language], hours },
        { messages, language },
      ),
  })),
  {
    name: 'asked, others have asked already',
    card: (language, messages) =>
      sentCard(
        {
          kind: 'joined',
          channelName: CHANNEL[language],
          text: ASKED[language],
        },
        { messages, language },
      ),
    saying: (text, language, messages) =>
      sentCard({ kind: 'joined', channelName: text, text }, { messages, language }),
  },
  {
    name: 'asked, it is waiting already',
    card: (language, messages) => {
      const date = messages.formatDate(language, '2026-11-23');
      return sentCard(
        { kind: 'waiting', channelName: '', text: ASKED[language], date },
        { messages, language },
      );
    },
  },
  ...[undefined, 'paperless@dubai.gov.example', 'https://paperless.gov.example/help'].map(
    (contact, at): Sample => ({
      name: `nobody to ask, ${['no contact', 'an address to write to', 'a page'][at] ?? ''}`,
      card: (language, messages) => noExpertsCard(contact, { messages, language }),
      saying: (text, language, messages) => noExpertsCard(text, { messages, language }),
    }),
  ),
];

const inChannels: readonly Sample[] = [
  ...Object.entries(STATES).map(([name, questionIn]): Sample => ({
    name: `question in a channel, ${name}`,
    card: (language, messages) => {
      const about = [
        entities.get('rta')?.short[language] ?? '',
        { en: 'Archive and records', ar: 'الأرشيف والسجلات' }[language],
      ];
      return colleagueQuestionCard(
        { question: questionIn(language), about, mayDraft: true },
        { messages, language },
      );
    },
    saying: (text, language, messages) =>
      colleagueQuestionCard(
        { question: questionIn(language, text), about: [] },
        { messages, language },
      ),
  })),
  {
    name: 'question in a channel, somebody was faster',
    card: (language, messages) =>
      colleagueQuestionCard(
        { question: closed(language), about: [], refused: 'closed' },
        { messages, language },
      ),
  },
  {
    name: 'question in a channel, of an earlier round',
    card: (language, messages) => passedQuestionCard(asked(language), { messages, language }),
    saying: (text, language, messages) =>
      passedQuestionCard(asked(language, { text }), { messages, language }),
  },
  ...COUNTS.map((count): Sample => ({
    name: `open questions, ${count}`,
    card: (language, messages) => {
      const questions = Array.from({ length: count }, (_, at) =>
        asked(language, {
          askedAt: new Date(NOW.getTime() - at * 86_400_000).toISOString(),
          ...(at === 1
            ? { state: 'taken', assignee: { id: 'a', name: NAMES.long[language] } }
            : {}),
        }),
      );
      const shown = { questions, offset: 0, namesChannels: count > 2, now: NOW };
      return openQuestionsCard(shown, { messages, language });
    },
    saying: (text, language, messages) => {
      const questions = [asked(language, {}, text)];
      const shown = { questions, offset: 0, namesChannels: true, now: NOW };
      return openQuestionsCard(shown, { messages, language });
    },
  })),
];

const replies: readonly Sample[] = [
  {
    name: 'reply of a colleague',
    card: (language, messages) =>
      colleagueReplyCard(
        { question: answered(language), contact: undefined },
        { messages, language },
      ),
    saying: (text, language, messages) =>
      colleagueReplyCard(
        { question: answered(language, {}, text), contact: undefined },
        { messages, language },
      ),
  },
  {
    name: 'reply of a colleague, it helped and is drafted',
    card: (language, messages) => {
      const question = answered(language, { drafted: true });
      const shown = { question, contact: undefined, done: 'helped' as const, mayDraft: true };
      return colleagueReplyCard(shown, { messages, language });
    },
  },
  {
    name: 'reply of a colleague to somebody else',
    card: (language, messages) => {
      const askAnyway = { channelId: 'a', text: ASKED[language] };
      const shown = { question: answered(language), askAnyway, contact: undefined };
      return colleagueReplyCard(shown, { messages, language });
    },
  },
  {
    name: 'colleagues can no longer be reached',
    card: (language, messages) =>
      colleagueReplyCard(
        { question: abandoned(language), contact: undefined },
        { messages, language },
      ),
  },
  {
    name: 'colleagues could not answer',
    card: (language, messages) =>
      colleagueReplyCard(
        { question: closed(language), contact: 'https://paperless.gov.example/help' },
        { messages, language },
      ),
    saying: (text, language, messages) =>
      colleagueReplyCard(
        { question: closed(language, text), contact: undefined },
        { messages, language },
      ),
  },
];

export const colleagueSamples: readonly Sample[] = [...asking, ...inChannels, ...replies];
