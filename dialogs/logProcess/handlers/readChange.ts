import { readAssignment } from '../../../src/language/commands/readAssignment';
import { readControl, splitChange } from '../../../src/language/commands/readControl';
import {
  behindTakenBack,
  insteadIn,
  replacementIn,
} from '../../../src/language/numbers/corrections';
import { beforeRemark } from '../../../src/language/paper/amountRemarks';
import { cleanText } from '../../../src/language/text/cleanText';
import { splitAtBut } from '../../../src/language/tokens/clauses';
import { FIELD_KINDS } from '../../../src/records/model/fieldKinds';
import type { FieldChanges } from '../../../src/records/model/recordFields';
import type { LogProcessTurn } from '../logProcessTurn';
import type { Step } from '../logProcessState';
import type { ParsedAnswer } from '../reading/parsedAnswer';
import { readOwn } from '../reading/readAnswer';
import { evidenceIn } from '../reading/readEvidence';
import { isField, offersOf } from '../stepQuestions';
import { stepNamed } from './handleControl';

/** Reads a value as the answer to a step, and nothing beside it. */
export function readAt(turn: LogProcessTurn, step: Step, text: string): ParsedAnswer | undefined {
  const { state } = turn;
  turn.state = { ...state, step };
  const answer = readOwn(turn, text, offersOf(step, turn));
  turn.state = state;
  return answer;
}

/** The value, or what stands before a remark without a number: "3,000 before, and the sheets stay". */
export function readValue(
  turn: LogProcessTurn,
  step: Step,
  text: string,
): ParsedAnswer | undefined {
  const whole = readAt(turn, step, text);
  if (whole) return whole;
  const { told, rest } = beforeRemark(text);
  const answer = told === text ? undefined : readAt(turn, step, told);
  if (!answer || rest === '') return answer;
  const line = turn.say('log.leftOut', { words: cleanText(rest) });
  return { ...answer, lines: [...(answer.lines ?? []), line] };
}

const CLAUSES = /\s*[.;؛،,]\s+/u;

/** The value that a clause assigns to a field: "sheets should be 2". */
function readAssigned(
  turn: LogProcessTurn,
  clause: string,
): { step: Step; answer: ParsedAnswer } | undefined {
  const assignment = readAssignment(clause);
  const step = assignment && stepNamed(turn, assignment.what);
  const answer = step && isPlainStep(step) ? readAt(turn, step, assignment.value) : undefined;
  return step && answer && { step, answer };
}

/**
 * "Sheets should be 2. Transactions 6,500": a given value is corrected in one clause, and the
 * others assign or answer as well.
 */
export function readSeveral(turn: LogProcessTurn, text: string): ParsedAnswer | undefined {
  const { fields = {}, assumed = [] } = turn.opened?.record ?? {};
  const clauses = (behindTakenBack(text) ?? text).split(CLAUSES).filter(Boolean);
  const read = clauses.map((clause) => {
    const assigned = readAssigned(turn, clause);
    return assigned ?? { step: undefined, answer: readAt(turn, turn.state.step, clause) };
  });
  const isCorrected = read.some(
    ({ step }) => step && isField(step) && fields[step] !== undefined && !assumed.includes(step),
  );
  const answers = read.flatMap(({ answer }) => answer ?? []);
  const isPlain = answers.every(({ state }) => state?.step === undefined);
  if (!isCorrected || !isPlain || answers.length < 2 || answers.length < read.length)
    return undefined;
  return {
    changes: Object.assign({}, ...answers.map(({ changes }) => changes)) as FieldChanges,
    qualifiers: answers.flatMap(({ qualifiers = [] }) => qualifiers),
    lines: answers.flatMap(({ lines = [] }) => lines),
  };
}

const JOINED = /\s+(?:and|و)\s*(?=\p{L})/iu;

/** "… to 4,500 and sheets to 2": the value, and a further field with its value. */
export function readTwo(turn: LogProcessTurn, step: Step, text: string): ParsedAnswer | undefined {
  const at = isPlainStep(step) ? text.search(JOINED) : -1;
  if (at < 0) return undefined;
  const words = text.slice(at).replace(JOINED, '');
  const more = splitChange(words);
  const first = more && readAt(turn, step, text.slice(0, at));
  if (!first || first.state?.step) return undefined;
  const second = readFurther(turn, more);
  const { changes, qualifiers, lines } = second ?? {
    changes: {},
    lines: [turn.say('log.leftOut', { words })],
  };
  return {
    changes: { ...first.changes, ...changes },
    qualifiers: [...(first.qualifiers ?? []), ...(qualifiers ?? [])],
    lines: [...(first.lines ?? []), ...(lines ?? [])],
  };
}

/** A further field of a change, and its new value. */
function readFurther(
  turn: LogProcessTurn,
  { request, value }: { request: string; value: string },
): ParsedAnswer | undefined {
  const step = stepNamed(turn, request);
  if (step === undefined || !(isPlainStep(step) || isName(step))) return undefined;
  const answer = readAt(turn, isName(step) ? 'processName' : step, value);
  return answer?.state?.step ? undefined : answer;
}

/** A name is changed only where that is asked for: "the name is wrong, it should be …". */
export const isName = (step: Step): boolean =>
  step === 'processName' || step === 'processNameEn' || step === 'processNameAr';

/** Any text would be the value of others: a sentence that begins with their name is no request. */
export const isPlainStep = (step: Step): boolean =>
  step === 'residual' ||
  (isField(step) && FIELD_KINDS[step].kind !== 'text' && FIELD_KINDS[step].kind !== 'evidence');

/**
 * One clause that asks to change a given value, among others that tell nothing: "before I attach
 * anything, change the launch to 5 May 2020", "no idea, but the sheets were 4 not 3".
 * @param anyText the current step accepts any text; elsewhere the others may hold no number
 */
export function changeAmong(
  turn: LogProcessTurn,
  text: string,
  anyText: boolean,
): { step: Step; answer: ParsedAnswer } | undefined {
  const { fields = {} } = turn.opened?.record ?? {};
  const behindBut = new Set<string>();
  const clauses = cleanText(text)
    .split(CLAUSES)
    .flatMap((clause) => {
      const [before = '', ...behind] = splitAtBut(clause);
      for (const part of behind) behindBut.add(part);
      return [before, ...behind];
    })
    .filter(Boolean);
  const read = clauses.flatMap((clause) => {
    const change =
      readRequested(turn, clause) ??
      (behindBut.has(clause) ? readAssigned(turn, clause) : undefined);
    return change && isField(change.step) && fields[change.step] !== undefined
      ? [{ clause, change }]
      : [];
  });
  const [only, ...more] = read;
  if (!only || more.length > 0 || clauses.length < 2) return undefined;
  const others = clauses.filter((clause) => clause !== only.clause);
  const isAnswer = (clause: string) =>
    /\p{Nd}/u.test(clause) || readAt(turn, turn.state.step, clause) !== undefined;
  if (!anyText && others.some(isAnswer)) return undefined;
  return others.some((clause) => evidenceIn(clause).length > 0) ? undefined : only.change;
}

/** A clause that asks for a change, or says what the value is not: "4,200 and not 4,000". */
function readRequested(
  turn: LogProcessTurn,
  clause: string,
): { step: Step; answer: ParsedAnswer } | undefined {
  const change = splitChange(clause);
  const control = change && readControl(change.request);
  const step = control?.kind === 'edit' ? stepNamed(turn, control.what) : undefined;
  const answer = change && step && isPlainStep(step) ? readAt(turn, step, change.value) : undefined;
  if (step && answer) return { step, answer };
  const isDenied = replacementIn(clause) !== undefined || insteadIn(clause) !== undefined;
  return isDenied || readAssignment(clause)?.isAsked ? readAssigned(turn, clause) : undefined;
}
