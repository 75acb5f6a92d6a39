import { isolateBidi } from '../language/text/displayText';
import type { Language } from '../language/text/detectLanguage';
import { formatNumber } from '../messages/formatNumber';
import { isMessageKey, type MessageKey } from '../messages/localeSchema';
import type { Messages } from '../messages/messages';
import type {
  CentralReason,
  EventAction,
  RejectReason,
  RepresentedVerifier,
  Status,
} from '../records/model/processRecord';
import {
  BASELINE_METHODS,
  CHANGE_KINDS,
  CHANNELS,
  CLASSIFICATIONS,
  CUSTOMER_GROUPS,
  ELIMINATION_KINDS,
  EVIDENCE_KINDS,
  KEPT_IN,
  LEGACY_ARCHIVES,
  PAPER_SIZES,
  PRINTED_BY,
  PROCESS_TYPES,
  QUALIFIER_KINDS,
  RESIDUAL_REASONS,
  SHIFTED_TO,
  SIGNATURE_LEVELS,
  STORAGE_UNITS,
  type FieldName,
} from '../records/model/recordFields';
import type { Via } from '../records/model/staffMember';
import { wholeSheets } from '../records/rules/baselineParts';
import { joinList } from './labelText';

/** The choices of fields, and of the parts of evidence and paper items. */
export const CHOICES = {
  processType: PROCESS_TYPES,
  customerGroups: CUSTOMER_GROUPS,
  paperSize: PAPER_SIZES,
  baselineMethod: BASELINE_METHODS,
  eliminationKind: ELIMINATION_KINDS,
  channels: CHANNELS,
  signatureLevel: SIGNATURE_LEVELS,
  recordKeptIn: KEPT_IN,
  residualReason: RESIDUAL_REASONS,
  shiftedTo: SHIFTED_TO,
  legacyArchive: LEGACY_ARCHIVES,
  classification: CLASSIFICATIONS,
  storageUnit: STORAGE_UNITS,
  changeKind: CHANGE_KINDS,
  evidenceKind: EVIDENCE_KINDS,
  printedBy: PRINTED_BY,
  qualifierKind: QUALIFIER_KINDS,
} as const;
export type ChoiceField = keyof typeof CHOICES;
type ChoiceKey = {
  [F in ChoiceField]: `record.choice.${F}.${(typeof CHOICES)[F][number]}`;
}[ChoiceField];

export const isChoiceField = (field: string): field is ChoiceField => Object.hasOwn(CHOICES, field);

type ExampleKey = Extract<MessageKey, `record.example.${FieldName}`>;
const isExample = (key: string): key is ExampleKey => isMessageKey(key);

/** The messages that wording needs. */
type Wording = Pick<Messages, 'say' | 'formatDate'>;

/** The names of fields, their values and amounts of paper in one language. */
export interface RecordLabels {
  readonly language: Language;
  readonly messages: Wording;
  fieldLabel(field: FieldName): string;
  /** What is right for the field, in a sentence. */
  hint(field: FieldName): string;
  /** "Example: 3"; undefined for a choice from a list. */
  example(field: FieldName): string | undefined;
  /** Returns a value that the field does not have unchanged. */
  choiceLabel(field: ChoiceField, value: string): string;
  statusLabel(status: Status): string;
  rejectReasonLabel(reason: RejectReason): string;
  centralReasonLabel(reason: CentralReason): string;
  eventLabel(action: Exclude<EventAction, 'edit' | 'number'>): string;
  viaLabel(via: Via): string;
  yesNo(value: boolean): string;
  number(value: number | string): string;
  /** "239,200 sheets" from a decimal string, as exact as it is: "0.5 sheets". */
  formatSheets(sheets: number | string): string;
  /** A total of sheets as it is shown, in whole sheets. */
  formatTotalSheets(sheets: number | string): string;
  formatTransactions(count: number | string): string;
  formatCopies(count: number | string): string;
  formatMinutes(count: number | string): string;
  formatDays(count: number | string): string;
  /** Joins the parts with the comma of the language. */
  list(parts: readonly string[]): string;
}

const DECIDED_BY = {
  verified: 'record.verifiedBy',
  superseded: 'record.verifiedBy',
  withdrawn: 'record.verifiedBy',
  rejected: 'record.rejectedBy',
  draft: 'record.rejectedBy',
  needs_info: 'record.askedBy',
  submitted: 'record.askedBy',
} as const satisfies Record<Status, MessageKey>;

/**
 * The label before the name of the person who decided; for a draft or a resubmitted record, it
 * refers to the earlier decision.
 */
export const decidedBy = (status: Status, rejectReason?: RejectReason) =>
  rejectReason === undefined ? DECIDED_BY[status] : 'record.rejectedBy';

/** Who acted: "Sara", or "Sara for Ahmed" if a deputy did. */
export const actingName = (
  messages: Wording,
  language: Language,
  name: string,
  standsInFor: RepresentedVerifier | undefined,
): string =>
  standsInFor
    ? messages.say(language, 'record.onBehalf', {
        name: isolateBidi(language, name),
        verifier: isolateBidi(language, standsInFor.name || standsInFor.id),
      })
    : name;

/** The wording of records, for cards, reports, the API and the tab. */
export function recordLabels(messages: Wording, language: Language): RecordLabels {
  const counted =
    (key: 'sheets' | 'transactions' | 'copies' | 'minutes' | 'days') => (count: number | string) =>
      messages.say(language, `record.${key}`, { count: Number(count) });
  return {
    language,
    messages,
    fieldLabel: (field) => messages.say(language, `record.field.${field}`),
    hint: (field) => messages.say(language, `record.hint.${field}`),
    example: (field) => {
      const key = `record.example.${field}`;
      return isExample(key) ? messages.say(language, key) : undefined;
    },
    choiceLabel: (field, value) =>
      (CHOICES[field] as readonly string[]).includes(value)
        ? messages.say(language, `record.choice.${field}.${value}` as ChoiceKey)
        : value,
    statusLabel: (status) => messages.say(language, `record.status.${status}`),
    rejectReasonLabel: (reason) => messages.say(language, `record.rejectReason.${reason}`),
    centralReasonLabel: (reason) => messages.say(language, `record.central.${reason}`),
    eventLabel: (action) => messages.say(language, `record.event.${action}`),
    viaLabel: (via) => messages.say(language, `record.via.${via}`),
    yesNo: (value) => messages.say(language, value ? 'record.value.yes' : 'record.value.no'),
    number: (value) => formatNumber(language, value),
    formatSheets: counted('sheets'),
    formatTotalSheets: (sheets) => counted('sheets')(wholeSheets(sheets)),
    formatTransactions: counted('transactions'),
    formatCopies: counted('copies'),
    formatMinutes: counted('minutes'),
    formatDays: counted('days'),
    list: (parts) => joinList(language, parts),
  };
}
