import { formatDate } from '../messages/formatDate';
import { formatInstant } from '../messages/formatInstant';
import type { Language } from '../language/detectLanguage';
import type { Messages } from '../messages/messages';
import { figuresOf } from '../records/arithmetic';
import type { ProcessRecord, RecordEvent } from '../records/processRecord';
import type { Action } from '../records/workflow';
import { actionRows } from './actionRows';
import { createCard, type Card, type CardAction, type CardElement } from './card';
import { faultLine, heading, isolated, labelled, line, remark, subheading } from './cardText';
import { decisionForms, formActions, openForm, type Attempt, type Deciding } from './decisionForms';
import type { Entities } from './describeValue';
import { evidenceSection, LINK_ROOM } from './evidenceRows';
import { computationLines, figureLines } from './figureLines';
import { fitted } from './fitted';
import { historyLines } from './historyLines';
import { execute, pressAlone } from './press';
import { recordLabels, type RecordLabels } from './recordLabels';
import { recordLine, recordName } from './recordName';
import { valueSections } from './recordSections';

/** A record as one person has opened it. */
export interface ShownRecord {
  record: ProcessRecord;
  /** What that person may do now. */
  actions: readonly Action[];
  /** Oldest first. */
  events: readonly RecordEvent[];
  entities: Entities;
  /** ISO day. */
  today: string;
  /** Minted by the server for this showing. */
  submission: string;
  /** Somebody else has changed it since the person last saw it. */
  stale?: boolean;
  /** A step of the person that was refused. */
  attempt?: Attempt;
  /** People whose clients ask for the latest state by themselves. */
  refreshFor?: readonly string[];
}

const HISTORY = 'history';
/** Teams refreshes a card for no more people than this. */
const MAX_REFRESHED = 60;
/** What is left out first where a card becomes too large: old history, then long links. */
const DETAILS = [
  { events: 30, room: LINK_ROOM },
  { events: 10, room: LINK_ROOM },
  { events: 10, room: LINK_ROOM / 2 },
  { events: 3, room: 0 },
] as const;

function peopleLines(record: ProcessRecord, labels: RecordLabels): CardElement[] {
  const { messages, language } = labels;
  const byWhom = (name: string, at: string) =>
    labels.list([isolated(language, name), formatInstant(language, at)]);
  const { ownerName, createdAt, submittedByName, submittedBy, submittedAt } = record;
  const submitter = submittedByName ?? submittedBy;
  return [
    labelled(messages.say(language, 'record.loggedBy'), byWhom(ownerName, createdAt)),
    ...(submitter !== null && submittedAt !== null
      ? [labelled(messages.say(language, 'record.submittedBy'), byWhom(submitter, submittedAt))]
      : []),
  ];
}

const DECIDED_BY = {
  verified: 'record.verifiedBy',
  superseded: 'record.verifiedBy',
  withdrawn: 'record.verifiedBy',
  rejected: 'record.rejectedBy',
  draft: 'record.rejectedBy',
  needs_info: 'record.askedBy',
  submitted: 'record.askedBy',
} as const satisfies Record<ProcessRecord['status'], string>;

/** Who decided, and what was said: of a draft or a resubmitted record, what was said before. */
function decisionLines(record: ProcessRecord, labels: RecordLabels): CardElement[] {
  const { messages, language } = labels;
  const { decision, status } = record;
  if (!decision) return [];
  const { verifierName, at, rejectReason, note } = decision;
  const by = rejectReason === undefined ? DECIDED_BY[status] : 'record.rejectedBy';
  const noteLabel = by === 'record.askedBy' ? 'record.question' : 'record.note';
  const who = labels.list([isolated(language, verifierName), formatInstant(language, at)]);
  return [
    labelled(messages.say(language, by), who),
    ...(rejectReason === undefined
      ? []
      : [
          labelled(messages.say(language, 'record.reason'), labels.rejectReasonLabel(rejectReason)),
        ]),
    ...(note ? [labelled(messages.say(language, noteLabel), isolated(language, note))] : []),
  ];
}

/** What those who decide should know beforehand. */
function hints(record: ProcessRecord, labels: RecordLabels): CardElement[] {
  const { messages, language } = labels;
  const { centralReasons, possibleDuplicates, nextReviewDate } = record;
  const numbers = (dismissed: boolean) =>
    labels.list(
      possibleDuplicates.filter((one) => one.dismissed === dismissed).map(({ number }) => number),
    );
  const similar = (key: 'record.dismissedSimilar' | 'record.openSimilar', found: string) =>
    found === '' ? [] : [remark(messages.say(language, key, { numbers: found }))];
  const reasons = labels.list(centralReasons.map((reason) => labels.centralReasonLabel(reason)));
  return [
    ...(reasons === ''
      ? []
      : [remark(messages.say(language, 'record.centralReview', { reasons }))]),
    ...similar('record.dismissedSimilar', numbers(true)),
    ...similar('record.openSimilar', numbers(false)),
    ...(nextReviewDate === null
      ? []
      : [
          labelled(
            messages.say(language, 'record.nextReview'),
            formatDate(language, nextReviewDate),
          ),
        ]),
  ];
}

/** The figures; where a verifier has changed numbers, those that were submitted stand below. */
function figureSections(record: ProcessRecord, today: string, labels: RecordLabels): CardElement[] {
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

/** Buttons for what needs no form, and those that unfold one. */
function buttons(shown: ShownRecord, labels: RecordLabels): CardAction[] {
  const { record, actions, submission, events } = shown;
  const { id, version, rowVersion, status } = record;
  const say = (key: 'resume' | 'edit' | 'reopen' | 'history') =>
    labels.messages.say(labels.language, `record.button.${key}`);
  const forms = formActions(actions);
  return [
    ...(actions.includes('edit')
      ? [
          pressAlone(say(status === 'draft' ? 'resume' : 'edit'), {
            verb: 'log.resume',
            record: id,
          }),
        ]
      : []),
    ...(actions.includes('reopen')
      ? [
          pressAlone(say('reopen'), {
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
  ];
}

function folded(shown: ShownRecord, most: number, labels: RecordLabels): CardElement[] {
  const { events, record, entities } = shown;
  const { messages, language } = labels;
  if (events.length === 0) return [];
  const whole = pressAlone(messages.say(language, 'record.button.wholeHistory'), {
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

function refresh(shown: ShownRecord, labels: RecordLabels): Pick<Card, 'refresh'> {
  const { refreshFor = [], record } = shown;
  if (refreshFor.length === 0) return {};
  const { id, version } = record;
  const title = labels.messages.say(labels.language, 'record.button.open');
  return {
    refresh: {
      action: execute(title, { verb: 'record.open', record: id, version }),
      userIds: refreshFor.slice(0, MAX_REFRESHED),
    },
  };
}

/**
 * One record with everything that is known about it, and what the person may do. Where it would be
 * too large to be sent, the older history is left out first.
 */
export function recordCard(shown: ShownRecord, messages: Messages, language: Language): Card {
  const labels = recordLabels(messages, language);
  const { record, entities, today } = shown;
  const deciding: Deciding = shown;
  const head = [
    ...(shown.stale ? [faultLine(messages.say(language, 'record.stale'))] : []),
    heading(recordName(record.fields, labels)),
    remark(recordLine({ ...record, entityId: record.fields.entityId }, labels, entities)),
    ...peopleLines(record, labels),
    ...decisionLines(record, labels),
    ...hints(record, labels),
    ...figureSections(record, today, labels),
    ...valueSections(record, labels, entities),
  ];
  const build = ({ events, room }: { events: number; room: number }): Card => ({
    ...createCard(language, [
      ...head,
      ...evidenceSection(record, labels, entities, room),
      ...actionRows(buttons(shown, labels)),
      ...decisionForms(deciding, labels),
      ...folded(shown, events, labels),
    ]),
    ...refresh(shown, labels),
  });
  return fitted(build, DETAILS);
}
