import type { DialogTurnResult } from 'botbuilder-dialogs';
import { describeValue } from '../../src/cards/describeValue';
import { faultText } from '../../src/cards/faultText';
import { baselineFormula } from '../../src/cards/figureLines';
import type { Fault } from '../../src/records/fault';
import type { Edited, Refusal } from '../../src/records/outcome';
import type { FieldName } from '../../src/records/recordFields';
import type { Submission } from '../../src/records/recordStore';
import { askStep } from './askStep';
import { guessesFor } from './guesses';
import type { LogTurn } from './logTurn';
import type { LogState, Step } from './logState';
import { nextStep } from './nextStep';
import type { Answer } from './answer';
import { refuse } from './refuse';

/** The fields that a step asks for: a fault in one of them is a fault in the answer. */
const FIELDS_OF: Partial<Record<Step, readonly string[]>> = {
  processName: ['processNameAr', 'processNameEn'],
  paperUnit: ['sheetsPerTransaction'],
  workingDays: ['transactionsPerYear'],
  range: ['sheetsPerTransaction', 'transactionsPerYear'],
  residual: ['residualSheetsPerTransaction', 'residualTransactionsPerYear'],
};

/** Puts an answer into the draft. Nothing is said about it before it is stored. */
export async function store(
  turn: LogTurn,
  { changes, assumed = [] }: Answer,
  submission?: Submission,
): Promise<Edited | Refusal> {
  const { record } = await turn.draft();
  const before = record.fields;
  const known = Object.fromEntries(
    Object.entries({ ...before, ...changes }).filter(([, value]) => value !== null),
  );
  const guesses = guessesFor({ fields: known });
  const edited = await turn.ports.book.edit(
    turn.actor,
    turn.state.record,
    { ...guesses.changes, ...changes },
    { assumed: [...assumed, ...guesses.assumed], ...(submission ? { submission } : {}) },
  );
  if (!('refused' in edited)) turn.opened = edited;
  return edited;
}

/** Stores an answer, says what was understood, and asks what comes next. */
export async function keep(turn: LogTurn, answer: Answer): Promise<DialogTurnResult> {
  const answered = turn.state.step;
  const number = turn.opened?.record.number ?? null;
  const edited = await store(turn, answer);
  if ('refused' in edited) return refuse(turn, edited);
  sayHeard(turn, answer, edited, number);
  const own = FIELDS_OF[answered] ?? [answered];
  const fault = edited.faults.find(({ field }) => own.includes(field));
  sayFaults(
    turn,
    edited.faults.filter((other) => other !== fault),
  );
  if (fault) {
    turn.state = { ...turn.state, misses: turn.state.misses + 1 };
    return askStep(turn, faultText(fault, turn.labels));
  }
  turn.state = after(turn.state, answered, answer, edited);
  return askStep(turn);
}

function after(state: LogState, answered: Step, answer: Answer, edited: Edited): LogState {
  const moved: LogState = {
    ...state,
    ...answer.state,
    misses: 0,
    trail: [...state.trail.filter((step) => step !== answered), answered],
  };
  const similar: Partial<LogState> = edited.similar.length > 0 ? { step: 'similar' } : {};
  const step = answer.state?.step ?? similar.step ?? nextStep(edited.record, moved);
  return { ...moved, step };
}

/** What was taken: how it was understood, further fields than the one asked, the sum, the number. */
function sayHeard(turn: LogTurn, answer: Answer, edited: Edited, before: string | null): void {
  const { record, changed } = edited;
  const { labels, ports } = turn;
  turn.lines.push(...(answer.lines ?? []));
  const told = changed.filter((field) => !record.assumed.includes(field));
  const parts = told.map((field) =>
    named(turn, field, describeValue(field, record.fields[field], labels, ports.entities)),
  );
  if (parts.length > 0) turn.lines.push(turn.say('log.noted', { what: labels.list(parts) }));
  const touched = changed.some((field) =>
    ['sheetsPerTransaction', 'transactionsPerYear', 'copiesPerTransaction'].includes(field),
  );
  if (touched && record.figures && answer.state?.step === undefined) {
    const total = labels.formatSheets(record.figures.baselineSheets);
    turn.lines.push(
      turn.say('log.sumLine', { formula: baselineFormula(record.fields, labels), total }),
    );
  }
  if (before === null && record.number !== null)
    turn.lines.push(turn.say('log.savedAs', { number: record.number }));
}

function sayFaults(turn: LogTurn, faults: readonly Fault[]): void {
  for (const fault of faults)
    turn.lines.push(named(turn, fault.field, faultText(fault, turn.labels)));
}

const named = (turn: LogTurn, field: FieldName, text: string) =>
  `${turn.labels.fieldLabel(field)}: ${text}`;
