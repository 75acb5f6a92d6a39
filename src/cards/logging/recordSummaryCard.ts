import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import type { Fault } from '../../records/rules/recordFault';
import type { EstimateBasis } from '../../records/rules/recordEstimates';
import type { ProcessRecord } from '../../records/model/processRecord';
import type { FieldName } from '../../records/model/recordFields';
import { shownParts } from '../../records/rules/baselineParts';
import { isAnnualTotal, missingEvidence } from '../../records/rules/requirements';
import { actionRows, actionButtonWithoutInputs } from '../kit/actionButtons';
import { createCard, type Card, type ActionElement, type CardElement } from '../kit/adaptiveCard';
import { heading, line, noteLine, subheading } from '../kit/textBlocks';
import { withoutQuestionMark } from '../../wording/labelText';
import { qualifiedText, type Entities } from '../../wording/describeValue';
import { askToDiscard, discardForm } from './discardForm';
import { evidenceSection, LINK_ROOM } from '../records/evidenceRows';
import { faultText } from '../../wording/faultText';
import { figureSections, assumedText, valueSections } from '../records/sectionBlocks';
import { fitCard } from '../kit/cardMessage';
import { recordLabels, type RecordLabels } from '../../wording/recordLabels';
import { recordLine, nameIn } from '../../wording/recordName';
import { FIELDS_IN_ORDER } from '../../records/model/fieldSections';
import { formatDate } from '../../messages/formatDate';
import { isolateBidi } from '../../language/text/displayText';
import { baselineFormula, resultTexts } from '../../wording/figureLines';

const SEMICOLON = { ar: '؛ ', en: '; ' } as const;

function whoseAndWhat({ fields }: ProcessRecord, labels: RecordLabels, entities: Entities) {
  const { language } = labels;
  const name = nameIn(language, fields);
  const entity = entities.get(fields.entityId ?? '')?.short[language];
  const parts = [name === undefined ? undefined : isolateBidi(language, name), entity];
  return parts.filter((part) => part !== undefined);
}

/** The baseline with its formula, as far as it is known. */
function before({ fields, figures }: ProcessRecord, labels: RecordLabels): string[] {
  const { messages, language } = labels;
  const { sheetsPerTransaction, transactionsPerYear } = fields;
  if (figures && isAnnualTotal(fields)) {
    const total = labels.formatTotalSheets(figures.baselineSheets);
    const amount = qualifiedText('sheetsPerYear', total, fields, labels);
    return [messages.say(language, 'record.aYear', { amount })];
  }
  if (figures)
    return [
      messages.say(language, 'record.summary.before', {
        formula: baselineFormula(fields, labels),
        total: labels.formatTotalSheets(figures.baselineSheets),
      }),
    ];
  return [
    ...(sheetsPerTransaction === undefined
      ? []
      : [
          messages.say(language, 'record.summary.each', {
            sheets: qualifiedText(
              'sheetsPerTransaction',
              labels.formatSheets(sheetsPerTransaction),
              fields,
              labels,
            ),
          }),
        ]),
    ...(transactionsPerYear === undefined
      ? []
      : [
          messages.say(language, 'record.aYear', {
            amount: qualifiedText(
              'transactionsPerYear',
              labels.formatTransactions(transactionsPerYear),
              fields,
              labels,
            ),
          }),
        ]),
  ];
}

function replacement({ fields }: ProcessRecord, labels: RecordLabels): string[] {
  const { messages, language } = labels;
  const { eliminationKind, goLiveDate, goLivePlanned } = fields;
  if (eliminationKind === undefined) return [];
  const kind = labels.choiceLabel('eliminationKind', eliminationKind);
  if (goLiveDate === undefined) return [kind];
  const key = goLivePlanned ? 'record.summary.planned' : 'record.summary.since';
  return [messages.say(language, key, { kind, date: formatDate(language, goLiveDate) })];
}

function result({ figures }: ProcessRecord, labels: RecordLabels): string[] {
  const { messages, language } = labels;
  if (!figures) return [];
  const { stillPrinted } = shownParts(figures);
  const residual = labels.formatTotalSheets(stillPrinted);
  return [
    ...(stillPrinted === '0'
      ? []
      : [messages.say(language, 'record.summary.residual', { total: residual })]),
    ...resultTexts(figures, labels),
  ];
}

/**
 * What was understood, in one line with the result: "Trade licence; 3 sheets × 40,000 transactions
 * = 120,000 sheets a year; Digital form since 1 January 2020; 120,000 sheets saved a year".
 * @returns undefined while nothing is known
 */
function recordReadback(
  record: ProcessRecord,
  labels: RecordLabels,
  entities: Entities,
): string | undefined {
  const parts = [
    ...whoseAndWhat(record, labels, entities),
    ...before(record, labels),
    ...replacement(record, labels),
    ...result(record, labels),
  ];
  return parts.length === 0 ? undefined : parts.join(SEMICOLON[labels.language]);
}

const DETAILS = 'details';

/** What the person may do with the draft, in the order of the buttons. */
type SummaryButton =
  'submit' | 'save' | 'edit' | 'formShort' | 'formSubmission' | 'formMore' | 'discard';

export interface SummarisedRecord {
  record: ProcessRecord;
  /** What a submission still needs. */
  missing: readonly FieldName[];
  /** Errors and warnings, including those of the last answer. */
  faults: readonly Fault[];
  buttons: readonly SummaryButton[];
  /** Files that are sent in the chat are kept as evidence. */
  takesFiles?: boolean;
  /** The basis of estimates; absent: none are shown. */
  basis?: EstimateBasis;
  entities: Entities;
  /** ISO day. */
  today: string;
  /** Created by the server for this display. */
  submission: string;
  /** What was understood from the last answer, one line each. */
  understood?: readonly string[];
}

/** Errors or warnings, each with a button for the question about its field. */
function faultRows(
  { faults, record }: SummarisedRecord,
  severity: Fault['severity'],
  labels: RecordLabels,
): CardElement[] {
  const { messages, language } = labels;
  const found = faults.filter((fault) => fault.severity === severity);
  if (found.length === 0) return [];
  const title = severity === 'error' ? 'faults' : 'warnings';
  return [
    subheading(messages.say(language, `record.section.${title}`)),
    ...found.map((fault): CardElement => {
      const label = labels.fieldLabel(fault.field);
      return {
        type: 'Container',
        style: severity === 'error' ? 'attention' : 'warning',
        spacing: 'Small',
        selectAction: actionButtonWithoutInputs(label, {
          verb: 'log.edit',
          record: record.id,
          field: fault.field,
        }),
        items: [
          line(label, { weight: 'Bolder', size: 'Small' }),
          line(faultText(fault, labels), { size: 'Small' }, 'None'),
        ],
      };
    }),
  ];
}

/** In the order of the questions. */
function missingText(missing: readonly FieldName[], labels: RecordLabels): string {
  const fields = FIELDS_IN_ORDER.filter((field) => missing.includes(field));
  return labels.list(fields.map((field) => withoutQuestionMark(labels.fieldLabel(field))));
}

/** Which evidence the submission lacks, and how it is given. */
function missingEvidenceLine(
  { missing, record: { fields }, takesFiles }: SummarisedRecord,
  { messages, language }: RecordLabels,
): CardElement[] {
  if (!missing.includes('evidence')) return [];
  const [side = 'all'] = fields.evidence ? missingEvidence(fields) : [];
  return [
    line(messages.say(language, 'record.summary.evidence', { side }), {}, 'Small'),
    ...(takesFiles ? [noteLine(messages.say(language, 'log.hint.attach'))] : []),
  ];
}

/** What prevents submitting the draft, or that it is ready. */
function readiness(summarised: SummarisedRecord, labels: RecordLabels): CardElement[] {
  const { missing, faults } = summarised;
  const { messages, language } = labels;
  const isReady = missing.length === 0 && faults.every(({ severity }) => severity !== 'error');
  return [
    ...faultRows(summarised, 'error', labels),
    ...(missing.length === 0
      ? []
      : [
          subheading(messages.say(language, 'record.section.missing')),
          line(missingText(missing, labels), {}, 'Small'),
          ...missingEvidenceLine(summarised, labels),
          noteLine(messages.say(language, 'record.summary.howToAdd')),
        ]),
    ...faultRows(summarised, 'warning', labels),
    ...(isReady ? [line(messages.say(language, 'record.summary.ready'), {}, 'Medium')] : []),
  ];
}

function button(
  name: SummaryButton,
  { record: { id: record, version, rowVersion, updatedAt }, submission }: SummarisedRecord,
  labels: RecordLabels,
): ActionElement {
  const title = labels.messages.say(labels.language, `record.button.${name}`);
  switch (name) {
    case 'submit':
      return actionButtonWithoutInputs(
        title,
        { verb: 'log.submit', record, submission, seen: { version, rowVersion, updatedAt } },
        'positive',
      );
    case 'save':
      return actionButtonWithoutInputs(title, { verb: 'log.save', record });
    case 'edit':
      return actionButtonWithoutInputs(title, { verb: 'log.edit', record });
    case 'formShort':
      return actionButtonWithoutInputs(title, { verb: 'log.form', record, part: 'short' });
    case 'formSubmission':
      return actionButtonWithoutInputs(title, { verb: 'log.form', record, part: 'missing' });
    case 'formMore':
      return actionButtonWithoutInputs(title, { verb: 'log.form', record, part: 'more' });
    case 'discard':
      return askToDiscard(title);
  }
}

function assumed({ record, entities }: SummarisedRecord, labels: RecordLabels): CardElement[] {
  const { messages, language } = labels;
  const parts = assumedText(record, labels, entities);
  if (parts === '') return [];
  return [noteLine(messages.say(language, 'record.summary.assumed', { parts }), 'Medium')];
}

/** Every value, folded, because the numbers, assumptions and missing values come first. */
function details(
  { record, entities }: SummarisedRecord,
  room: number,
  labels: RecordLabels,
): CardElement[] {
  const items = [
    ...valueSections(record, labels, entities),
    ...evidenceSection(record, labels, entities, room),
  ];
  if (items.length === 0) return [];
  const title = labels.messages.say(labels.language, 'record.button.details');
  return [
    ...actionRows([{ type: 'Action.ToggleVisibility', title, targetElements: [DETAILS] }]),
    { type: 'Container', id: DETAILS, isVisible: false, items },
  ];
}

/** The whole draft, for review before it is saved or submitted. */
export function recordSummaryCard(
  summarised: SummarisedRecord,
  messages: Messages,
  language: Language,
): Card {
  const labels = recordLabels(messages, language);
  const { record, entities, today, buttons, submission } = summarised;
  const understood = recordReadback(record, labels, entities);
  const place = { ...record, entityId: record.fields.entityId };
  const build = (room: number) =>
    createCard(language, [
      ...(summarised.understood ?? []).map((text) => noteLine(text)),
      heading(messages.say(language, 'record.summary.title')),
      noteLine(recordLine(place, labels, entities)),
      ...(understood === undefined
        ? []
        : [line(messages.say(language, 'record.summary.readback', { parts: understood }))]),
      ...figureSections(record, today, labels, summarised.basis),
      ...assumed(summarised, labels),
      ...details(summarised, room, labels),
      ...readiness(summarised, labels),
      ...actionRows(buttons.map((name) => button(name, summarised, labels))),
      ...(buttons.includes('discard') ? [discardForm(record.id, submission, labels)] : []),
    ]);
  return fitCard(build, [LINK_ROOM, LINK_ROOM / 2, 0]);
}
