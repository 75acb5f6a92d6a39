import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import type { Fault } from '../../records/rules/recordFault';
import type { EstimateBasis } from '../../records/rules/recordEstimates';
import type { ProcessRecord, RecordEvent } from '../../records/model/processRecord';
import type { Action } from '../../records/workflow/recordWorkflow';
import { actionRows, actionButtonWithoutInputs, tabLinkAction } from '../kit/actionButtons';
import { createCard, type Card, type ActionElement, type CardElement } from '../kit/adaptiveCard';
import { faultLine, labelledValue, subheading, heading, noteLine } from '../kit/textBlocks';
import { decisionForms, formActions, openForm, type Attempt, type Deciding } from './decisionForms';
import type { Entities } from '../../wording/describeValue';
import { evidenceSection, LINK_ROOM } from './evidenceRows';
import { decisionLines, figureSections, valueSections } from './sectionBlocks';
import { faultText } from '../../wording/faultText';
import { fitCard } from '../kit/cardMessage';
import { historyLines } from './historyCard';
import { recordLabels, type RecordLabels, actingName, decidedBy } from '../../wording/recordLabels';
import { formatDate } from '../../messages/formatDate';
import { formatInstant } from '../../messages/formatInstant';
import { isolateBidi } from '../../language/text/displayText';
import { recordLine, recordName } from '../../wording/recordName';

function peopleLines(record: ProcessRecord, labels: RecordLabels): CardElement[] {
  const { messages, language } = labels;
  const byWhom = (name: string, at: string) =>
    labels.list([isolateBidi(language, name), formatInstant(language, at)]);
  const { ownerName, createdAt, submittedByName, submittedBy, submittedAt } = record;
  const submitter = submittedByName ?? submittedBy;
  return [
    labelledValue(messages.say(language, 'record.loggedBy'), byWhom(ownerName, createdAt)),
    ...(submitter !== null && submittedAt !== null
      ? [
          labelledValue(
            messages.say(language, 'record.submittedBy'),
            byWhom(submitter, submittedAt),
          ),
        ]
      : []),
  ];
}

/**
 * Who decided and when, and the text of the decision; for a draft or a resubmitted record, the
 * earlier decision.
 */
function decisionBlock(record: ProcessRecord, labels: RecordLabels): CardElement[] {
  const { messages, language } = labels;
  const { decision, status } = record;
  if (!decision) return [];
  const { verifierName, standsInFor, at, rejectReason } = decision;
  const name = actingName(messages, language, verifierName, standsInFor);
  const who = labels.list([isolateBidi(language, name), formatInstant(language, at)]);
  return decisionLines(decidedBy(status, rejectReason), who, decision, labels);
}

/** What a verifier should know before deciding. */
function hints(record: ProcessRecord, labels: RecordLabels): CardElement[] {
  const { messages, language } = labels;
  const { centralReasons, possibleDuplicates, nextReviewDate } = record;
  const numbers = (dismissed: boolean) =>
    labels.list(
      possibleDuplicates
        .filter((one) => one.dismissed === dismissed)
        .map(({ number }) => isolateBidi(language, number)),
    );
  const similar = (key: 'record.dismissedSimilar' | 'record.openSimilar', found: string) =>
    found === '' ? [] : [noteLine(messages.say(language, key, { numbers: found }))];
  const reasons = labels.list(centralReasons.map((reason) => labels.centralReasonLabel(reason)));
  return [
    ...(reasons === ''
      ? []
      : [noteLine(messages.say(language, 'record.centralReview', { reasons }))]),
    ...similar('record.dismissedSimilar', numbers(true)),
    ...similar('record.openSimilar', numbers(false)),
    ...(nextReviewDate === null
      ? []
      : [
          labelledValue(
            messages.say(language, 'record.nextReview'),
            formatDate(language, nextReviewDate),
          ),
        ]),
  ];
}

/** The record's name and status, the people involved, and the decision. */
const recordHeaderBlocks = (
  record: ProcessRecord,
  labels: RecordLabels,
  entities: Entities,
): CardElement[] => [
  heading(recordName(record.fields, labels)),
  noteLine(recordLine({ ...record, entityId: record.fields.entityId }, labels, entities)),
  ...peopleLines(record, labels),
  ...decisionBlock(record, labels),
  ...hints(record, labels),
];

/** A record as opened by one person. */
export interface RecordCardContent {
  record: ProcessRecord;
  /** What that person may do now. */
  actions: readonly Action[];
  /** Address of the same record in the tab. */
  tab?: string;
  /** Oldest first. */
  events: readonly RecordEvent[];
  /** The basis of estimates; absent: none are shown. */
  basis?: EstimateBasis;
  entities: Entities;
  /** ISO day. */
  today: string;
  /** Created by the server for this display. */
  submission: string;
  /** The record has changed since the person last saw it, or the person may not take the step. */
  refused?: 'stale' | 'notAllowed';
  /** What a verifier should check. */
  warnings?: readonly Fault[];
  /** A refused step of the person. */
  attempt?: Attempt;
}

const HISTORY = 'history';
/** What is omitted first if a card would be too large: old history, then long links. */
const DETAILS = [
  { events: 30, room: LINK_ROOM },
  { events: 10, room: LINK_ROOM },
  { events: 10, room: LINK_ROOM / 2 },
  { events: 3, room: 0 },
] as const;

/** Buttons for actions without a form, and those that open a form. */
function buttons(shown: RecordCardContent, labels: RecordLabels): ActionElement[] {
  const { record, actions, submission, events, tab } = shown;
  const { id, version, rowVersion, status } = record;
  const say = (key: 'resume' | 'edit' | 'reopen' | 'history') =>
    labels.messages.say(labels.language, `record.button.${key}`);
  const forms = formActions(actions);
  return [
    ...(actions.includes('edit')
      ? [
          actionButtonWithoutInputs(say(status === 'draft' ? 'resume' : 'edit'), {
            verb: 'log.resume',
            record: id,
          }),
        ]
      : []),
    ...(actions.includes('reopen')
      ? [
          actionButtonWithoutInputs(say('reopen'), {
            verb: 'record.reopen',
            record: id,
            version,
            rowVersion,
            submission,
          }),
        ]
      : []),
    ...forms.map((action) =>
      openForm(labels.messages.say(labels.language, `record.button.${action}`), action, forms),
    ),
    ...(events.length > 0
      ? [
          {
            type: 'Action.ToggleVisibility' as const,
            title: say('history'),
            targetElements: [HISTORY],
          },
        ]
      : []),
    ...tabLinkAction(tab, labels),
  ];
}

function folded(shown: RecordCardContent, most: number, labels: RecordLabels): CardElement[] {
  const { events, record, entities } = shown;
  const { messages, language } = labels;
  if (events.length === 0) return [];
  const whole = actionButtonWithoutInputs(messages.say(language, 'record.button.wholeHistory'), {
    verb: 'record.history',
    record: record.id,
  });
  return [
    {
      type: 'Container',
      id: HISTORY,
      isVisible: false,
      items: [
        subheading(messages.say(language, 'record.section.history')),
        ...historyLines(events, most, labels, entities),
        ...(events.length > most ? actionRows([whole]) : []),
      ],
    },
  ];
}

function warningLines({ warnings = [] }: RecordCardContent, labels: RecordLabels): CardElement[] {
  if (warnings.length === 0) return [];
  return [
    subheading(labels.messages.say(labels.language, 'record.section.warnings')),
    ...warnings.map((fault) =>
      labelledValue(labels.fieldLabel(fault.field), faultText(fault, labels)),
    ),
  ];
}

/**
 * One record with all its data and the available actions. If the card would be too large, omits
 * older history first.
 */
export function recordCard(shown: RecordCardContent, messages: Messages, language: Language): Card {
  const labels = recordLabels(messages, language);
  const { record, entities, today } = shown;
  const deciding: Deciding = shown;
  const head = [
    ...(shown.refused ? [faultLine(messages.say(language, `record.${shown.refused}`))] : []),
    ...recordHeaderBlocks(record, labels, entities),
    ...figureSections(record, today, labels, shown.basis),
    ...warningLines(shown, labels),
    ...valueSections(record, labels, entities),
  ];
  const build = ({ events, room }: { events: number; room: number }): Card =>
    createCard(language, [
      ...head,
      ...evidenceSection(record, labels, entities, room),
      ...actionRows(buttons(shown, labels)),
      ...decisionForms(deciding, labels),
      ...folded(shown, events, labels),
    ]);
  return fitCard(build, DETAILS);
}
