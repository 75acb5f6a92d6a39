import { figuresOf } from '../../records/rules/paperArithmetic';
import type { ProcessRecord } from '../../records/model/processRecord';
import type { CardElement } from '../kit/adaptiveCard';
import type { EstimateBasis } from '../../records/rules/recordEstimates';
import { line, subheading } from '../kit/textBlocks';
import { estimateLines } from '../../wording/estimateLines';
import { computationLines, figureLines } from '../../wording/figureLines';
import type { RecordLabels } from '../../wording/recordLabels';

/**
 * The figures, and what they stand for where there is a basis for it; where a verifier has
 * changed numbers, those that were submitted stand below.
 */
export function figureSections(
  record: ProcessRecord,
  today: string,
  labels: RecordLabels,
  basis?: EstimateBasis,
): CardElement[] {
  const { messages, language } = labels;
  const { fields, figures, decision } = record;
  if (!figures) return [];
  const title = (key: 'figures' | 'verified' | 'submitted' | 'estimates') =>
    subheading(messages.say(language, `record.section.${key}`));
  const shown = (texts: readonly string[]) => texts.map((text) => line(text, {}, 'Small'));
  const lowered = decision?.verifiedValues;
  const submitted = figuresOf(fields);
  const estimates = basis ? estimateLines({ ...fields, ...lowered }, figures, basis, labels) : [];
  const estimated = estimates.length > 0 ? [title('estimates'), ...shown(estimates)] : [];
  if (!lowered || !submitted)
    return [title('figures'), ...shown(figureLines(fields, figures, today, labels)), ...estimated];
  return [
    title('verified'),
    ...shown(figureLines({ ...fields, ...lowered }, figures, today, labels)),
    title('submitted'),
    ...shown(computationLines(fields, submitted, labels)),
    ...estimated,
  ];
}
