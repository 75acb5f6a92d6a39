import { figuresOf } from '../records/arithmetic';
import type { ProcessRecord } from '../records/processRecord';
import type { CardElement } from './card';
import { line, subheading } from './cardText';
import { computationLines, figureLines } from './figureLines';
import type { RecordLabels } from './recordLabels';

/** The figures; where a verifier has changed numbers, those that were submitted stand below. */
export function figureSections(
  record: ProcessRecord,
  today: string,
  labels: RecordLabels,
): CardElement[] {
  const { messages, language } = labels;
  const { fields, figures, decision } = record;
  if (!figures) return [];
  const title = (key: 'figures' | 'verified' | 'submitted') =>
    subheading(messages.say(language, `record.section.${key}`));
  const shown = (texts: readonly string[]) => texts.map((text) => line(text, {}, 'Small'));
  const lowered = decision?.verifiedValues;
  const submitted = figuresOf(fields);
  if (!lowered || !submitted)
    return [title('figures'), ...shown(figureLines(fields, figures, today, labels))];
  return [
    title('verified'),
    ...shown(figureLines({ ...fields, ...lowered }, figures, today, labels)),
    title('submitted'),
    ...shown(computationLines(fields, submitted, labels)),
  ];
}
