import type { DialogTurnResult } from 'botbuilder-dialogs';
import { labelPrefix } from '../../../src/wording/labelText';
import { isolateBidi } from '../../../src/language/text/displayText';
import { describeField } from '../../../src/wording/describeValue';
import { faultText } from '../../../src/wording/faultText';
import { baselineFormula } from '../../../src/wording/figureLines';
import type { EditResult, Refusal } from '../../../src/records/workflow/recordResult';
import type { ProcessRecord } from '../../../src/records/model/processRecord';
import {
  FIELD_NAMES,
  type FieldChanges,
  type FieldName,
  type RecordFields,
} from '../../../src/records/model/recordFields';
import { replaceQualifiers } from '../../../src/records/rules/qualifiers';
import { isSame } from '../../../src/records/rules/baselineChanges';
import { submit } from '../../../src/cards/kit/adaptiveCard';
import { truncate } from '../../../src/cards/kit/cardMessage';
import { changeRule } from '../reading/changeRule';
import type { Submission } from '../../../src/records/model/recordStore';
import { askStep } from './askStep';
import { draftFaults, type DraftContext } from '../draftContext';
import { assumedValues } from '../reading/readSentence';
import type { LogProcessTurn } from '../logProcessTurn';
import type { LogProcessState, Step } from '../logProcessState';
import { nextStep } from './nextStep';
import type { ParsedAnswer } from '../reading/parsedAnswer';
import { endWithRefusal } from './endDialog';

/** The factors of the sheets per year. */
const FACTORS: ReadonlySet<FieldName> = new Set<FieldName>([
  'sheetsPerTransaction',
  'transactionsPerYear',
  'copiesPerTransaction',
  'copiesIncluded',
]);

/** Longer values are cut in the confirmation; in characters. */
const LONGEST_VALUE = 160;

/** Stores an answer in the draft. The bot confirms only what is stored. */
export async function saveChanges(
  turn: DraftContext,
  { changes, qualifiers = [], unsettled = [] }: ParsedAnswer,
  submission?: Submission,
): Promise<EditResult | Refusal> {
  const { record } = await turn.draft();
  const before = record.fields;
  const known = Object.fromEntries(
    Object.entries({ ...before, ...changes }).filter(([, value]) => value !== null),
  );
  const guesses = assumedValues({ fields: known });
  const said =
    qualifiers.length > 0
      ? { qualifiers: replaceQualifiers(before, Object.keys(changes), qualifiers) }
      : {};
  const edited = await turn.ports.recordOperations.edit(
    turn.actor,
    turn.state.record,
    { ...guesses.changes, ...changes, ...said },
    { unsettled, assumed: guesses.assumed, ...(submission ? { submission } : {}) },
  );
  if (!('refused' in edited)) turn.opened = edited;
  return edited;
}

/** Stores an answer, says what was understood, and asks the next question. */
export async function saveAnswer(
  turn: LogProcessTurn,
  answer: ParsedAnswer,
): Promise<DialogTurnResult> {
  const answered = turn.state.step;
  const number = turn.opened?.record.number ?? null;
  const before = turn.opened?.record;
  const edited = await saveChanges(turn, answer);
  if ('refused' in edited) return endWithRefusal(turn, edited);
  const saved = savedFields(answer, edited);
  const replaced = replacedFields(turn, before, saved);
  confirmAnswer(turn, answer, edited, {
    saved: saved.filter((field) => !replaced.includes(field)),
    replaced,
    before: before?.fields ?? {},
  });
  const faults = [
    ...edited.faults,
    ...(await draftFaults(turn)).filter(({ field }) => saved.includes(field)),
  ];
  const { own } = changeRule(answered);
  const fault = faults.find(({ field, severity }) => severity === 'error' && own.includes(field));
  for (const other of faults)
    if (other !== fault)
      turn.lines.push(labelled(turn, other.field, faultText(other, turn.labels)));
  confirmNumber(turn, number);
  if (fault) {
    turn.state = { ...turn.state, misses: turn.state.misses + 1 };
    return askStep(turn, faultText(fault, turn.labels));
  }
  // What was told instead of an answer leaves the question open.
  const similar =
    answered === 'similar'
      ? await turn.ports.recordOperations.similar(turn.actor, edited.record)
      : edited.similar;
  turn.state = stateAfter(turn.state, answered, answer, { ...edited, similar });
  if (replaced.length > 0) offerUndo(turn, answer, before);
  return askStep(turn);
}

/** The fields beside the step that asked, of which a given value was replaced. */
function replacedFields(
  { asked, opened }: LogProcessTurn,
  before: ProcessRecord | undefined,
  saved: readonly FieldName[],
): FieldName[] {
  const { own } = changeRule(asked);
  return saved.filter(
    (field) =>
      !own.includes(field) &&
      before?.fields[field] !== undefined &&
      !before.assumed.includes(field) &&
      !isSame(before.fields[field], opened?.record.fields[field]),
  );
}

/** Keeps what was there before of all that changed beside the step, and offers to put it back. */
function offerUndo(
  turn: LogProcessTurn,
  { changes }: ParsedAnswer,
  before: ProcessRecord | undefined,
): void {
  const { own } = changeRule(turn.asked);
  const fields = (Object.keys(changes) as FieldName[]).filter((field) => !own.includes(field));
  const undo: FieldChanges = {
    ...Object.fromEntries(fields.map((field) => [field, before?.fields[field] ?? null])),
    qualifiers: replaceQualifiers(
      turn.opened?.record.fields ?? {},
      fields,
      before?.fields.qualifiers,
    ),
  };
  turn.state = { ...turn.state, undo };
  turn.buttons.push(submit(turn.say('log.undo')));
}

function stateAfter(
  state: LogProcessState,
  answered: Step,
  answer: ParsedAnswer,
  edited: EditResult,
): LogProcessState {
  const moved: LogProcessState = {
    ...state,
    ...answer.state,
    offered: answer.state?.offered ?? [],
    undo: undefined,
    misses: 0,
  };
  const similar: Partial<LogProcessState> = edited.similar.length > 0 ? { step: 'similar' } : {};
  const step = answer.state?.step ?? similar.step ?? nextStep(edited.record, moved);
  // Back leads to what was answered, also if something else had been asked.
  const given = givenStep(answered, answer);
  const before = state.trail.filter((one) => one !== given && one !== step);
  return { ...moved, step, trail: step === given ? before : [...before, given] };
}

/** The step whose question the answer answers: the one asked, unless it only tells another field. */
function givenStep(asked: Step, { changes }: ParsedAnswer): Step {
  const { own } = changeRule(asked);
  const told = Object.keys(changes) as FieldName[];
  const [first] = told;
  if (first === undefined || told.some((field) => own.includes(field))) return asked;
  if (asked === 'summary' || asked === 'editWhich') return asked;
  return told.find((field) => field === 'sheetsPerTransaction') ?? first;
}

/**
 * The stored fields. An unchanged value counts too: it was said again, or is no longer an
 * assumption.
 */
const savedFields = ({ changes }: ParsedAnswer, { record, faults }: EditResult): FieldName[] =>
  FIELD_NAMES.filter(
    (field) =>
      Object.hasOwn(changes, field) &&
      record.fields[field] !== undefined &&
      !record.assumed.includes(field) &&
      faults.every((fault) => fault.field !== field),
  );

/** The stored fields, and those beside the step that had another value before. */
interface Changed {
  saved: readonly FieldName[];
  replaced: readonly FieldName[];
  before: RecordFields;
}

/** Says how the answer was understood, which other fields it filled, and the total. */
function confirmAnswer(
  turn: LogProcessTurn,
  answer: ParsedAnswer,
  { record }: EditResult,
  { saved, replaced, before }: Changed,
): void {
  const { labels } = turn;
  turn.lines.push(...(answer.lines ?? []));
  const shown = (fields: RecordFields, field: FieldName) => {
    const value = describeField(field, fields, labels, turn.ports.entities);
    return isolateBidi(turn.language, truncate(value, LONGEST_VALUE));
  };
  const parts = saved.map((field) => labelled(turn, field, shown(record.fields, field)));
  if (parts.length > 0) turn.lines.push(turn.say('log.noted', { what: labels.list(parts) }));
  for (const field of replaced) {
    const [old, now] = [shown(before, field), shown(record.fields, field)];
    turn.lines.push(turn.say('log.changed', { field: labels.fieldLabel(field), old, now }));
  }
  const touched = [...saved, ...replaced].some((field) => FACTORS.has(field));
  if (touched && record.figures && answer.state?.step === undefined) {
    const total = labels.formatTotalSheets(record.figures.baselineSheets);
    turn.lines.push(
      turn.say('log.sumLine', { formula: baselineFormula(record.fields, labels), total }),
    );
  }
}

function confirmNumber(turn: LogProcessTurn, before: string | null): void {
  const number = turn.opened?.record.number ?? null;
  if (before === null && number !== null) turn.lines.push(turn.say('log.savedAs', { number }));
}

const labelled = (turn: LogProcessTurn, field: FieldName, text: string) =>
  `${labelPrefix(turn.labels.fieldLabel(field))}${text}`;
