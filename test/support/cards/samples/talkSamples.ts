import { answerCard, suggestionCard, unknownCard } from '../../../../src/cards/answers/answerCards';
import { sourcesCard } from '../../../../src/cards/answers/sourceRows';
import { brokenFilesCard, fixedFilesCard } from '../../../../src/cards/curation/brokenFilesCard';
import { submit } from '../../../../src/cards/kit/adaptiveCard';
import { helpCard, languageCard, welcomeCard } from '../../../../src/cards/answers/helpCards';
import { textCard } from '../../../../src/cards/kit/textBlocks';
import { ANSWER, answered, option, QUESTIONS, SOURCES } from './answers';
import { COUNTS, type Both, type Sample } from './sample';

const ANSWER_ID = '4d1f0a52-7a2e-4a53-8a5c-0f6f4a1d9b12';

/** What a person says in the other language or in both, as it is repeated on a card. */
const ASKED: Both = {
  en: 'كم ورقة وفرت DEWA?',
  ar: 'how many sheets did هيئة الطرق save?',
};

const LONG: Both = {
  en: Array.from(
    { length: 25 },
    (_, at) =>
      `• Service ${at + 1}: the certificate is issued in the app and verified by its code.`,
  ).join('\n'),
  ar: Array.from(
    { length: 25 },
    (_, at) => `• الخدمة ${at + 1}: تصدر الشهادة في التطبيق ويُتحقق منها برمزها.`,
  ).join('\n'),
};

/** Problems of files are told in English parts and in the admin's language. */
const problems = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, at) =>
      `conversation/groups.yaml:${at + 18} ask-in-group › answer › ar: missing; write a *text* here`,
  );

export const talkSamples: readonly Sample[] = [
  {
    name: 'answer',
    card: (language, messages) => answerCard(answered(language), messages),
    saying: (text, language, messages) =>
      answerCard(
        answered(language, {
          text,
          sources: [{ title: text, publisher: text, noUrl: text, secondary: false }],
          followUps: [option(text)],
        }),
        messages,
        text,
      ),
  },
  {
    name: 'answer to a question that was chosen, three sources',
    card: (language, messages) =>
      answerCard(
        answered(language, { asOf: '2021-11-30', sources: SOURCES[language] }),
        messages,
        QUESTIONS[language][2],
      ),
  },
  ...(['open', 'helpful', 'unhelpful', 'told'] as const).map((state): Sample => ({
    name: `answer that can be rated, ${state}`,
    card: (language, messages) => {
      const [question = ''] = QUESTIONS[language];
      const rated = { id: ANSWER_ID, language, entryId: 'id', question };
      return answerCard(answered(language), messages, undefined, { answer: rated, state });
    },
  })),
  {
    name: 'answer that the thumbs of the client called unhelpful',
    card: (language, messages) => {
      const [question = ''] = QUESTIONS[language];
      const rated = { id: ANSWER_ID, language, entryId: 'id', question };
      const feedback = { answer: rated, state: 'told', isNative: true } as const;
      return answerCard(answered(language), messages, undefined, feedback);
    },
  },
  {
    name: 'sources of the last answer',
    card: (language, messages) =>
      sourcesCard({ language, text: '', sources: SOURCES[language] }, messages),
    saying: (text, language, messages) =>
      sourcesCard(
        {
          language,
          text,
          sources: [{ title: text, publisher: text, noUrl: text, secondary: false }],
        },
        messages,
      ),
  },
  {
    name: 'small talk',
    card: (language, messages) => {
      const text = { en: 'You are welcome!', ar: 'على الرحب والسعة!' }[language];
      const plain = answered(language, { text, sources: [], followUps: [] });
      delete plain.asOf;
      return answerCard(plain, messages);
    },
  },
  {
    name: 'the longest answer',
    card: (language, messages) =>
      answerCard(answered(language, { text: `${ANSWER[language]}\n${LONG[language]}` }), messages),
  },
  {
    name: 'did you mean',
    card: (language, messages) =>
      suggestionCard(
        {
          language,
          text: { en: 'Did you mean one of these?', ar: 'هل تقصد أحد هذه الأسئلة؟' }[language],
          options: QUESTIONS[language].map(option),
        },
        messages,
        ASKED[language],
        ASKED[language],
      ),
    saying: (text, language, messages) =>
      suggestionCard({ language, text, options: [option(text)] }, messages, text, text),
  },
  {
    name: 'unknown',
    card: (language, messages) =>
      unknownCard(
        {
          language,
          text: {
            en: 'I found nothing about this in my sources.',
            ar: 'لم أجد شيئاً عن هذا في مصادري.',
          }[language],
        },
        messages,
        ASKED[language],
      ),
    saying: (text, language, messages) => unknownCard({ language, text }, messages, text),
  },
  { name: 'help', card: helpCard },
  {
    name: 'welcome, in the language that was chosen',
    card: (language, messages) => welcomeCard(language, messages, 'personal', true),
  },
  { name: 'welcome', card: (language, messages) => welcomeCard(language, messages, 'personal') },
  {
    name: 'welcome to a team',
    card: (language, messages) => welcomeCard(language, messages, 'team'),
  },
  { name: 'language', card: languageCard },
  {
    name: 'language, asked again',
    card: (language, messages) => languageCard(language, messages, true),
  },
  {
    name: 'text with a button',
    card: (language, messages) =>
      textCard(language, messages.say(language, 'error.apology'), [
        submit(messages.say(language, 'help.button')),
      ]),
    saying: (text, language) => textCard(language, text),
  },
  ...COUNTS.filter((count) => count > 0).map((count): Sample => ({
    name: `broken files, ${count}`,
    card: (language, messages) => brokenFilesCard(problems(count), messages, language),
    saying: (text, language, messages) => brokenFilesCard([text], messages, language),
  })),
  { name: 'fixed files', card: (language, messages) => fixedFilesCard(messages, language) },
];
