import { submit, type ActionElement } from '../../../../src/cards/kit/adaptiveCard';
import { faultText } from '../../../../src/wording/faultText';
import { actionButtonWithoutInputs } from '../../../../src/cards/kit/actionButtons';
import { questionCard, type Question } from '../../../../src/cards/logging/stepCard';
import { CHOICES, recordLabels, type ChoiceField } from '../../../../src/wording/recordLabels';
import { isolateBidi } from '../../../../src/language/text/displayText';
import type { Language } from '../../../../src/language/text/detectLanguage';
import type { Messages } from '../../../../src/messages/messages';
import { RECORD } from './processes';
import type { Sample } from './sample';

/** The ways around a question, as the dialog offers them in the middle of it. */
const ways = (language: Language, messages: Messages): ActionElement[] => [
  submit(messages.say(language, 'log.back')),
  submit(messages.say(language, 'log.skip')),
  actionButtonWithoutInputs(messages.say(language, 'log.form'), {
    verb: 'log.form',
    record: RECORD,
    part: 'short',
  }),
  actionButtonWithoutInputs(messages.say(language, 'log.later'), {
    verb: 'log.save',
    record: RECORD,
  }),
  submit(messages.say(language, 'dialog.cancel')),
];

const choices = (field: ChoiceField, language: Language, messages: Messages) => {
  const labels = recordLabels(messages, language);
  return CHOICES[field].map((value) => ({ title: labels.choiceLabel(field, value), value }));
};

type Asked = Omit<Question, 'record' | 'buttons'>;
type Asking = (language: Language, messages: Messages) => Asked;

const sample = (name: string, asking: Asking): Sample => ({
  name,
  card: (language, messages) =>
    questionCard(
      { record: RECORD, buttons: ways(language, messages), ...asking(language, messages) },
      messages,
      language,
    ),
});

const sheets: Asking = (language, messages) => ({
  field: 'sheetsPerTransaction',
  understood: [
    {
      en: 'Noted: Vehicle technical test certificate, شهادة الفحص الفني (RTA)',
      ar: 'سجّلت: شهادة الفحص الفني، Vehicle technical test certificate (RTA)',
    }[language],
  ],
  question: messages.say(language, 'log.ask.sheetsPerTransaction'),
  example: messages.say(language, 'log.hint.sheetsPerTransaction'),
});

export const questionSamples: readonly Sample[] = [
  {
    ...sample('question, to be answered in words', sheets),
    saying: (text, language, messages) =>
      questionCard(
        {
          record: RECORD,
          field: 'evidence',
          understood: [text],
          fault: text,
          question: text,
          example: text,
          choices: [{ title: text, value: 'a' }],
          buttons: ways(language, messages),
        },
        messages,
        language,
      ),
  },
  sample('question, the answer did not fit', (language, messages) => ({
    ...sheets(language, messages),
    understood: [],
    fault: faultText(
      { field: 'sheetsPerTransaction', fault: 'too_large', values: { limit: 500 } },
      recordLabels(messages, language),
    ),
  })),
  sample('question for evidence, after files that were sent', (language, messages) => {
    const name = { en: '“شهادة الفحص الفني”', ar: '«Vehicle technical test certificate»' }[
      language
    ];
    const [kept, refused] = [
      { en: 'تعميم 12.pdf', ar: 'Circular-12-2020.pdf' }[language],
      'scan of the old form.zip',
    ].map((file) => isolateBidi(language, file));
    const size = messages.say(language, 'log.megabytes', { amount: '1.2' });
    return {
      field: 'evidence',
      understood: [
        messages.say(language, 'log.fileKept', {
          ...{ file: kept ?? '', size, sha256: 'f9de861e6420', name: isolateBidi(language, name) },
        }),
        messages.say(language, 'log.filesLeft', { count: 2 }),
      ],
      fault: (['wrong_type', 'strange_host', 'too_slow'] as const)
        .map((fault) => {
          const reason = messages.say(language, `record.file.${fault}`);
          return messages.say(language, 'log.fileRefused', { file: refused ?? '', reason });
        })
        .join('\n'),
      question: messages.say(language, 'log.ask.evidence'),
      example: `${messages.say(language, 'log.hint.evidence')}\n${messages.say(language, 'log.hint.attach')}`,
    };
  }),
  sample('question, one of several', (language, messages) => ({
    field: 'eliminationKind',
    understood: [
      {
        en: '3 sheets × 40,000 transactions = 120,000 sheets a year.',
        ar: '3 أوراق × 40,000 معاملة = 120,000 ورقة سنوياً.',
      }[language],
    ],
    question: messages.say(language, 'log.ask.eliminationKind'),
    example: messages.say(language, 'log.hint.eliminationKind'),
    choices: choices('eliminationKind', language, messages),
  })),
  sample('question, as many as apply', (language, messages) => ({
    field: 'channels',
    question: recordLabels(messages, language).fieldLabel('channels'),
    choices: choices('channels', language, messages),
    several: true,
  })),
];
