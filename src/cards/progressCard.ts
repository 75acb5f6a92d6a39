import type { Option } from '../answering/outcome';
import type { Language } from '../language/detectLanguage';
import type { Messages } from '../messages/messages';
import type { RecordEntity } from '../records/entityDirectory';
import type { Progress } from '../records/progress';
import { createCard, type Card, type CardElement } from './card';
import { choice, heading, line, remark, subheading } from './cardText';
import { pressAlone } from './press';
import { recordLabels, type RecordLabels } from './recordLabels';

export interface ShownProgress {
  all: Progress;
  /** That of the person's entity; null where it is not known, absent where others read along. */
  own?: null | { entity: Pick<RecordEntity, 'name'>; progress: Progress };
  /** Questions of the knowledge that are answered with published results. */
  published: readonly Option[];
}

function sums({ verified }: Progress, labels: RecordLabels): CardElement[] {
  const { messages, language } = labels;
  if (verified.records === 0) return [line(messages.say(language, 'progress.none'))];
  const { baselineSheets, residualSheets, eliminatedSheets, reductionPercent } = verified;
  const say = (key: 'before' | 'residual' | 'eliminated', sheets: string) =>
    messages.say(language, `progress.${key}`, { sheets: labels.formatSheets(sheets) });
  return [
    remark(messages.say(language, 'progress.records', { count: verified.records }), 'None'),
    line(say('eliminated', eliminatedSheets), { weight: 'Bolder' }, 'Small'),
    line(say('before', baselineSheets), {}, 'Small'),
    line(say('residual', residualSheets), {}, 'Small'),
    ...(reductionPercent === undefined
      ? []
      : [
          line(
            messages.say(language, 'record.figure.percent', {
              percent: labels.number(reductionPercent),
            }),
            {},
            'Small',
          ),
        ]),
  ];
}

function part(title: string, progress: Progress, labels: RecordLabels): CardElement[] {
  const { records, eliminatedSheets } = progress.pending;
  const pending = {
    count: records,
    sheets: labels.formatSheets(eliminatedSheets),
  };
  return [
    subheading(title),
    ...sums(progress, labels),
    ...(records === 0
      ? []
      : [remark(labels.messages.say(labels.language, 'progress.pending', pending))]),
  ];
}

/** What the verified records come to, and apart from it what still waits. */
export function progressCard(
  { all, own, published }: ShownProgress,
  messages: Messages,
  language: Language,
): Card {
  const labels = recordLabels(messages, language);
  return createCard(
    language,
    [
      heading(messages.say(language, 'progress.title')),
      ...(own ? part(own.entity.name[language], own.progress, labels) : []),
      ...(own === null ? [remark(messages.say(language, 'progress.noEntity'))] : []),
      ...part(messages.say(language, 'progress.all'), all, labels),
      remark(messages.say(language, 'progress.formula'), 'Medium'),
      ...(published.length === 0
        ? []
        : [
            line(messages.say(language, 'progress.published'), {}, 'Medium'),
            ...published.map(({ text }) => choice(text)),
          ]),
    ],
    own === null
      ? [pressAlone(messages.say(language, 'settings.title'), { verb: 'settings.open' })]
      : [],
  );
}
