import type { DialogTurnResult } from 'botbuilder-dialogs';
import { labelPrefix } from '../../../src/wording/labelText';
import { isolateBidi } from '../../../src/language/text/displayText';
import { describeValue } from '../../../src/wording/describeValue';
import { faultText } from '../../../src/wording/faultText';
import { baselineFormula } from '../../../src/wording/figureLines';
import type { EditResult, Refusal } from '../../../src/records/workflow/recordResult';
import { FIELD_NAMES, type FieldName } from '../../../src/records/model/recordFields';
import type { Submission } from '../../../src/records/model/recordStore';
import { askStep } from './askStep';
import { draftFaults, type DraftContext } from '../draftContext';
import { assumedValues } from '../reading/readSentence';
import type { LogProcessTurn } from '../logProcessTurn';
import type { LogProcessState, Step } from '../logProcessState';
import { nextStep } from './nextStep';
import type { ParsedAnswer } from '../reading/parsedAnswer';
import { endWithRefusal } from './endDialog';

/** The fields that a step asks for: a fault in one of them is a fault in the answer. */
const FIELDS_OF: Partial<Record<Step, readonly string[]>> = {
  processName: ['processNameAr', 'processNameEn'],
  paperUnit: ['sheetsPerTransaction'],
  workingDays: ['transactionsPerYear'],
  range: ['sheetsPerTransaction', 'transactionsPerYear'],
  residual: ['residualSheetsPerTransaction', 'residualTransactionsPerYear'],
};

/** The factors of the sheets per year. */
const FACTORS: ReadonlySet<FieldName> = new Set<FieldName>([
  'sheetsPerTransaction',
  'transactionsPerYear',
  'copiesPerTransaction',
  'copiesIncluded',
]);

/** Stores an answer in the draft. The bot confirms only what is stored. */
export async function saveChanges(
  turn: DraftContext,
  { changes, unsettled = [] }: ParsedAnswer,
  submission?: Submission,
): Promise<EditResult | Refusal> {
  const { record } = await turn.draft();
  const before = record.fields;
  const known = Object.fromEntries(
    Object.entries({ ...before, ...changes }).filter(([, value]) => value !== null),
  );
  const guesses = assumedValues({ fields: known });
  const edited = await turn.ports.recordOperations.edit(
    turn.actor,
    turn.state.record,
    { ...guesses.changes, ...changes },
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
  const edited = await saveChanges(turn, answer);
  if ('refused' in edited) return endWithRefusal(turn, edited);
  const saved = savedFields(answer, edited);
  confirmAnswer(turn, answer, edited, saved);
  const faults = [
    ...edited.faults,
    ...(await draftFaults(turn)).filter(({ field }) => saved.includes(field)),
  ];
  const own = FIELDS_OF[answered] ?? [answered];
  const fault = faults.find(({ field, severity }) => severity === 'error' && own.includes(field));
  for (const other of faults)
    if (other !== fault)
      turn.lines.push(labelled(turn, other.field, faultText(other, turn.labels)));
  confirmNumber(turn, number);
  if (fault) {
    turn.state = { ...turn.state, misses: turn.state.misses + 1 };
    return askStep(turn, faultText(fault, turn.labels));
  }
  turn.state = stateAfter(turn.state, answered, answer, edited);
  return askStep(turn);
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
    misses: 0,
  };
  const similar: Partial<LogProcessState> = edited.similar.length > 0 ? { step: 'similar' } : {};
  const step = answer.state?.step ?? similar.step ?? nextStep(edited.record, moved);
  const before = state.trail.filter((one) => one !== answered && one !== step);
  return { ...moved, step, trail: step === answered ? before : [...before, answered] };
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

/** Says how the answer was understood, which other fields it filled, and the total. */
function confirmAnswer(
  turn: LogProcessTurn,
  answer: ParsedAnswer,
  { record }: EditResult,
  saved: readonly FieldName[],
): void {
  const { labels, ports } = turn;
  turn.lines.push(...(answer.lines ?? []));
  const parts = saved.map((field) => {
    const value = describeValue(field, record.fields[field], labels, ports.entities);
    return labelled(turn, field, isolateBidi(turn.language, value));
  });
  if (parts.length > 0) turn.lines.push(turn.say('log.noted', { what: labels.list(parts) }));
  const touched = saved.some((field) => FACTORS.has(field));
  if (touched && record.figures && answer.state?.step === undefined) {
    const total = labels.formatSheets(record.figures.baselineSheets);
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
