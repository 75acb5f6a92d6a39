import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import type { RecordEntity } from '../../records/model/entityDirectory';
import type { ProcessRecord } from '../../records/model/processRecord';
import { type FieldName, EVIDENCE_KINDS } from '../../records/model/recordFields';
import { groupOf } from '../../records/rules/questionGroups';
import { missingEvidence, missingFor } from '../../records/rules/requirements';
import { createCard, type Card, type CardElement } from '../kit/adaptiveCard';
import type { CardInputs } from '../actions/cardAction';
import type { CardInput, TextInput } from '../kit/cardInput';
import { faultLine, heading, labelledValue, noteLine, subheading } from '../kit/textBlocks';
import { labelPrefix } from '../../wording/labelText';
import { isolateBidi } from '../../language/text/displayText';
import { LINK_ROOM, evidenceRows } from '../records/evidenceRows';
import { choiceInput, fieldInput, type FormValues, choicesOf } from './fieldInput';
import { fitCard } from '../kit/cardMessage';
import {
  FORM_FIELDS,
  SHEET_UNITS,
  UNIT_INPUT,
  type FormInput,
  type EvidenceInputs,
  type FormPart,
  type MissingPart,
  EVIDENCE_INPUTS,
  MORE_EVIDENCE_INPUTS,
  isMissingPart,
} from './formFields';
import { actionButton } from '../kit/actionButtons';
import { recordLabels, type RecordLabels } from '../../wording/recordLabels';
import { recordLine, recordName } from '../../wording/recordName';
import { sectionTitle } from '../records/sectionBlocks';
import { FIELDS_IN_ORDER, sectionOf } from '../../records/model/fieldSections';
import { inputDigests, inputValues } from '../kit/inputDigests';

const LONGEST_TITLE = 200;
const LONGEST_LINK = 1000;
const LONGEST_DATE = 80;

/**
 * The existing pieces of evidence, and a row for adding one.
 * @param fault of an input, if any
 */
function evidenceForm(
  { fields, typed = {} }: FormValues,
  labels: RecordLabels,
  room: number,
  fault: (id: FormInput) => CardElement[],
): CardElement[] {
  const { messages, language } = labels;
  const there = fields.evidence ?? [];
  const rows = missingEvidence(fields).length > 1 ? [EVIDENCE_INPUTS, MORE_EVIDENCE_INPUTS] : [];
  return [
    ...(there.length === 0
      ? []
      : [
          noteLine(messages.say(language, 'record.form.evidenceThere')),
          ...evidenceRows(there, labels, room),
        ]),
    noteLine(labels.hint('evidence')),
    ...fault('evidence'),
    ...(rows.length === 0
      ? evidenceRow(EVIDENCE_INPUTS, typed, labels, fault)
      : rows.flatMap((inputs, at) => [
          subheading(
            messages.say(
              language,
              at === 0 ? 'record.form.evidence.before' : 'record.form.evidence.after',
            ),
          ),
          ...evidenceRow(inputs, typed, labels, fault),
        ])),
  ];
}

/** The inputs for one piece of evidence. */
function evidenceRow(
  ids: EvidenceInputs,
  typed: CardInputs,
  labels: RecordLabels,
  fault: (id: FormInput) => CardElement[],
): CardElement[] {
  const { messages, language } = labels;
  const label = (part: keyof EvidenceInputs) =>
    messages.say(language, `record.form.evidence.${part}`);
  const typedPart = (part: 'title' | 'link' | 'date', maxLength: number): TextInput => {
    const value = (typed[ids[part]] ?? '').slice(0, maxLength);
    return { type: 'Input.Text', id: ids[part], label: label(part), maxLength, value };
  };
  const kinds = choicesOf('evidenceKind', EVIDENCE_KINDS, labels);
  return [
    choiceInput(ids.kind, label('kind'), kinds, typed[ids.kind] ?? '', labels),
    ...fault(ids.kind),
    typedPart('title', LONGEST_TITLE),
    ...fault(ids.title),
    typedPart('link', LONGEST_LINK),
    ...fault(ids.link),
    typedPart('date', LONGEST_DATE),
    ...fault(ids.date),
  ];
}

export interface RecordForm {
  record: ProcessRecord;
  part: FormPart;
  entities: readonly RecordEntity[];
  /** Created by the server for this display. */
  submission: string;
  /** Text above the form, one line each. */
  understood?: readonly string[];
  /** What fields are, below those that have no other hint. */
  hints?: Readonly<Partial<Record<FieldName, string>>>;
  /** Inputs that were sent before, if some were rejected. */
  typed?: CardInputs;
  /** The faults by input; `evidence` stands for the whole row. See {@link faultText}. */
  faults?: Readonly<Partial<Record<FormInput, string>>>;
}

/** Fields whose label alone does not say what is meant, or when they are needed. */
const HINTED: ReadonlySet<FieldName> = new Set([
  'sheetsPerTransaction',
  'copiesPerTransaction',
  'copiesIncluded',
  'baselineNote',
  'sampleTransactions',
  'sampleDays',
  'estimateReason',
  'signatureLevel',
  'goLivePlanned',
  'residualSheetsPerTransaction',
  'residualTransactionsPerYear',
  'residualReason',
  'shiftedTo',
  'containsPersonalData',
  'classification',
  'partOf',
  'journeyId',
  'minutesReason',
  'legacyArchive',
]);

/** Fields that a submission needs or not, as other answers decide. */
const FOLLOWS_FROM: Readonly<Partial<Record<FieldName, readonly FieldName[]>>> = {
  sampleTransactions: ['baselineMethod'],
  sampleDays: ['baselineMethod'],
  estimateReason: ['baselineMethod'],
  sheetsPerYear: ['baselineMethod'],
  sheetsPerYearSource: ['baselineMethod'],
  residualSheetsPerYear: ['baselineMethod'],
  baselineNote: ['baselineYear'],
  signatureLevel: ['eliminationKind'],
  residualReason: ['residualSheetsPerTransaction', 'residualTransactionsPerYear'],
};

/** What a submission still needs, what is only assumed, and what was refused. */
function missingFields(part: MissingPart, { record, faults = {} }: RecordForm): FieldName[] {
  const missing = missingFor(record.fields, 'submit', record.version);
  const isAsked = (field: FieldName) => part === 'missing' || groupOf(field) === part;
  // What the answers on this card may make necessary is on it, too.
  const follows = (field: FieldName) =>
    record.fields[field] === undefined &&
    (FOLLOWS_FROM[field]?.some((one) => isAsked(one) && missing.includes(one)) ?? false);
  const isOpen = (field: FieldName) =>
    missing.includes(field) ||
    follows(field) ||
    (field === 'sheetsPerTransaction' && record.assumed.includes(field)) ||
    faults[field] !== undefined;
  return FIELDS_IN_ORDER.filter((field) => isAsked(field) && isOpen(field));
}

/** The fields of the part; for a submission, also what is missing from the others. */
function fieldsOf(form: RecordForm): readonly FieldName[] {
  const { part, record } = form;
  if (isMissingPart(part)) return missingFields(part, form);
  const own: readonly FieldName[] = FORM_FIELDS[part];
  if (part !== 'submission') return own;
  const lacking = missingFor(record.fields, 'submit', record.version);
  return FIELDS_IN_ORDER.filter((field) => own.includes(field) || lacking.includes(field));
}

/** A field that is part of the record's number cannot change once there is a number. */
const isFixed = (field: FieldName, { number }: ProcessRecord) =>
  field === 'entityId' && number !== null;

/** No unit is chosen for a number of which nobody has said what it counts. */
function unitInput({ typed = {}, record }: RecordForm, labels: RecordLabels): CardInput {
  const { messages, language } = labels;
  const choices = SHEET_UNITS.map((value) => ({
    title: messages.say(language, `record.form.${value}`),
    value,
  }));
  const isOpen = record.assumed.includes('sheetsPerTransaction');
  const value = typed[UNIT_INPUT] ?? (isOpen ? '' : SHEET_UNITS[0]);
  const label = messages.say(language, 'record.form.unit');
  return choiceInput(UNIT_INPUT, label, choices, value, labels);
}

/** The fault of an input, below it. */
const faultOf =
  ({ faults = {} }: RecordForm) =>
  (id: FormInput): CardElement[] =>
    faults[id] === undefined ? [] : [faultLine(faults[id])];

function asked(
  field: FieldName,
  form: RecordForm,
  room: number,
  labels: RecordLabels,
): CardElement[] {
  const { record, entities, typed } = form;
  const values: FormValues = { fields: record.fields, typed, entities };
  const fault = faultOf(form);
  if (field === 'evidence') return evidenceForm(values, labels, room, fault);
  if (isFixed(field, record)) {
    const id = record.fields.entityId ?? '';
    const name = entities.find((entity) => entity.id === id)?.name[labels.language] ?? id;
    return [labelledValue(labels.fieldLabel(field), name), ...fault(field)];
  }
  const wrong = fault(field);
  const hint = HINTED.has(field) ? labels.hint(field) : form.hints?.[field];
  return [
    fieldInput(field, values, labels),
    // A fault already says what would be right, so it replaces the hint.
    ...(wrong.length === 0 && hint !== undefined ? [noteLine(hint)] : []),
    ...wrong,
    ...(field === 'sheetsPerTransaction' ? [unitInput(form, labels), ...fault(UNIT_INPUT)] : []),
  ];
}

/** The inputs below the titles of their sections. */
function inputs(form: RecordForm, room: number, labels: RecordLabels): CardElement[] {
  const fields = fieldsOf(form);
  return fields.flatMap((field, at) => {
    const section = sectionOf(field);
    const before = fields[at - 1];
    const isFirst = before === undefined || sectionOf(before) !== section;
    return [
      ...(isFirst ? [sectionTitle(section, labels)] : []),
      ...asked(field, form, room, labels),
    ];
  });
}

/** The number of faults, and those without an input in this part. */
function faultsAbove(form: RecordForm, labels: RecordLabels): CardElement[] {
  const { faults = {} } = form;
  const { messages, language } = labels;
  const fields = fieldsOf(form);
  const elsewhere = FIELDS_IN_ORDER.filter((field) => faults[field] && !fields.includes(field));
  const count = Object.keys(faults).length;
  if (count === 0) return [];
  return [
    faultLine(messages.say(language, 'record.form.faults', { count })),
    ...elsewhere.map((field) =>
      faultLine(`${labelPrefix(labels.fieldLabel(field))}${faults[field]}`),
    ),
  ];
}

/**
 * A part of a record as a form. Inputs are named like the fields. Numbers are text inputs, because
 * people write ١٢٠٠ and "about 40k". So are dates, because a client's calendar uses the client's
 * language and has no Hijri dates. "Save for later" sends the inputs too.
 */
export function recordFormCard(form: RecordForm, messages: Messages, language: Language): Card {
  const labels = recordLabels(messages, language);
  const { record, part, submission, entities } = form;
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const place = recordLine({ ...record, entityId: record.fields.entityId }, labels, {
    get: (id) => byId.get(id),
  });
  // A rejected input must be read when it is sent again, so it counts as changed.
  const untouched = inputs({ record, part, submission, entities }, 0, labels);
  const shown = inputDigests(inputValues(untouched));
  const sent = { record: record.id, submission, shown };
  const buttons = [
    actionButton(
      messages.say(language, 'record.button.saveForm'),
      { verb: 'log.fill', ...sent, part },
      { style: 'positive' },
    ),
    actionButton(messages.say(language, 'record.button.saveLater'), { verb: 'log.save', ...sent }),
  ];
  const build = ({ room, shows }: { room: number; shows: RecordForm }) =>
    createCard(
      language,
      [
        ...(form.understood ?? []).map((text) => noteLine(text)),
        heading(messages.say(language, `record.form.${part}`)),
        noteLine(labels.list([isolateBidi(language, recordName(record.fields, labels)), place])),
        ...faultsAbove(form, labels),
        ...inputs(shows, room, labels),
      ],
      buttons,
    );
  const plain = { ...form, hints: {} };
  return fitCard(build, [
    { room: LINK_ROOM, shows: form },
    ...[LINK_ROOM, LINK_ROOM / 2, 0].map((room) => ({ room, shows: plain })),
  ]);
}
