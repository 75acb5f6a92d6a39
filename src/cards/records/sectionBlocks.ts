import type {
  ProcessRecord,
  RejectReason,
  VerifiedValues,
} from '../../records/model/processRecord';
import type { FieldName } from '../../records/model/recordFields';
import { openUrl, type CardElement } from '../kit/adaptiveCard';
import { labelledValue, subheading, line } from '../kit/textBlocks';
import { withoutQuestionMark } from '../../wording/labelText';
import { isolateBidi } from '../../language/text/displayText';
import { describeField, describeValue, type Entities } from '../../wording/describeValue';
import { truncate } from '../kit/cardMessage';
import type { decidedBy, RecordLabels } from '../../wording/recordLabels';
import {
  type Section,
  SECTIONS,
  SECTION_NAMES,
  FIELDS_IN_ORDER,
} from '../../records/model/fieldSections';
import { figuresOf } from '../../records/rules/paperArithmetic';
import { verifiedFields } from '../../records/rules/qualifiers';
import type { EstimateBasis } from '../../records/rules/recordEstimates';
import { estimateLines, computationLines, figureLines } from '../../wording/figureLines';

export const sectionTitle = (section: Section, { messages, language }: RecordLabels) =>
  subheading(messages.say(language, `record.section.${section}`));

/**
 * Who decided, and the text of the decision.
 * @param by the label of who decided
 */
export function decisionLines(
  by: ReturnType<typeof decidedBy>,
  who: string,
  { rejectReason, note }: { rejectReason?: RejectReason | undefined; note?: string },
  labels: RecordLabels,
): CardElement[] {
  const { messages, language } = labels;
  const reason = rejectReason && labels.rejectReasonLabel(rejectReason);
  const noteLabel = by === 'record.askedBy' ? 'record.question' : 'record.note';
  return [
    labelledValue(messages.say(language, by), who),
    ...(reason ? [labelledValue(messages.say(language, 'record.reason'), reason)] : []),
    ...(note
      ? [labelledValue(messages.say(language, noteLabel), isolateBidi(language, note))]
      : []),
  ];
}

/**
 * Characters. The longest value is a description with 1,000; a list of paper items could be longer.
 */
const LONGEST_VALUE = 1200;

/** Whether to show a field. Evidence has its own rows, and "not planned" is the normal case. */
const isShown = (field: FieldName, { fields }: ProcessRecord) =>
  fields[field] !== undefined &&
  field !== 'evidence' &&
  // It stands beside the value that it qualifies.
  field !== 'qualifiers' &&
  !(field === 'goLivePlanned' && !fields.goLivePlanned);

function valueLine(
  field: FieldName,
  record: ProcessRecord,
  labels: RecordLabels,
  entities: Entities,
): CardElement {
  const { messages, language } = labels;
  const described = (value: unknown) =>
    isolateBidi(language, truncate(describeValue(field, value, labels, entities), LONGEST_VALUE));
  const submitted = isolateBidi(
    language,
    truncate(describeField(field, record.fields, labels, entities), LONGEST_VALUE),
  );
  const verified = record.decision?.verifiedValues?.[field as keyof VerifiedValues];
  const value =
    verified === undefined || verified === record.fields[field]
      ? submitted
      : messages.say(language, 'record.lowered', { submitted, verified: described(verified) });
  const assumed = record.assumed.includes(field)
    ? ` (${messages.say(language, 'record.assumed')})`
    : '';
  return labelledValue(labels.fieldLabel(field), `${value}${assumed}`);
}

/** Characters of an address, enough to recognise the site. */
const LONGEST_ADDRESS = 30;

/** The address of the service, truncated because a URL cannot wrap. */
function addressLine(url: string, labels: RecordLabels): CardElement {
  const label = labels.fieldLabel('url');
  const [open] = openUrl(label, url);
  const address = truncate(url.replace(/^https:\/\/(www\.)?/i, ''), LONGEST_ADDRESS);
  return {
    type: 'Container',
    spacing: 'Small',
    ...(open ? { selectAction: open } : {}),
    items: [labelledValue(label, isolateBidi(labels.language, address), { color: 'Accent' })],
  };
}

/** The values of one section with their labels; empty if there are none. */
export function sectionLines(
  section: Section,
  record: ProcessRecord,
  labels: RecordLabels,
  entities: Entities,
): CardElement[] {
  return SECTIONS[section]
    .filter((field) => isShown(field, record))
    .map((field) =>
      field === 'url'
        ? addressLine(record.fields.url ?? '', labels)
        : valueLine(field, record, labels, entities),
    );
}

/** The assumed values: "Type (Customer service), Copies (1 copy)"; empty if nothing is assumed. */
export function assumedText(
  record: ProcessRecord,
  labels: RecordLabels,
  entities: Entities,
): string {
  const assumed = FIELDS_IN_ORDER.filter(
    (field) => record.assumed.includes(field) && isShown(field, record),
  );
  return labels.list(
    assumed.map((field) => {
      const value = describeField(field, record.fields, labels, entities);
      return `${withoutQuestionMark(labels.fieldLabel(field))} (${isolateBidi(labels.language, value)})`;
    }),
  );
}

/**
 * All values by section. Assumptions are marked; a value that a verifier has lowered is shown with
 * the original.
 */
export function valueSections(
  record: ProcessRecord,
  labels: RecordLabels,
  entities: Entities,
): CardElement[] {
  return SECTION_NAMES.filter((section) => section !== 'evidence').flatMap((section) => {
    const lines = sectionLines(section, record, labels, entities);
    return lines.length === 0 ? [] : [sectionTitle(section, labels), ...lines];
  });
}

/**
 * The figures, with estimates if there is a basis. If a verifier has changed numbers, the submitted
 * ones are below.
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
  const counted = verifiedFields(fields, lowered);
  const estimates = basis ? estimateLines(counted, figures, basis, labels) : [];
  const estimated = estimates.length > 0 ? [title('estimates'), ...shown(estimates)] : [];
  if (!lowered || !submitted)
    return [title('figures'), ...shown(figureLines(fields, figures, today, labels)), ...estimated];
  return [
    title('verified'),
    ...shown(figureLines(counted, figures, today, labels)),
    title('submitted'),
    ...shown(computationLines(fields, submitted, labels)),
    ...estimated,
  ];
}
