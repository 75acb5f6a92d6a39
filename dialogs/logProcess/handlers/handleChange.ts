import type { DialogTurnResult } from 'botbuilder-dialogs';
import { readAssignment } from '../../../src/language/commands/readAssignment';
import { readControl, splitChange } from '../../../src/language/commands/readControl';
import { readRename } from '../../../src/language/commands/readRename';
import {
  beforeTakenBack,
  behindTakenBack,
  insteadIn,
  replacementIn,
  takesBack,
} from '../../../src/language/numbers/corrections';
import { readDay } from '../../../src/language/dates/readDay';
import { shiftedDay } from '../../../src/language/dates/relativeDay';
import { relativeAmountIn, saysRelative } from '../../../src/language/numbers/relativeAmount';
import { FIELD_KINDS } from '../../../src/records/model/fieldKinds';
import type { LogProcessTurn } from '../logProcessTurn';
import type { Step } from '../logProcessState';
import type { ParsedAnswer } from '../reading/parsedAnswer';
import type { FieldName } from '../../../src/records/model/recordFields';
import { changeRule } from '../reading/changeRule';
import { readOwn } from '../reading/readAnswer';
import { readSentence } from '../reading/readSentence';
import { besideRemark } from '../reading/besideRemark';
import { askStep } from '../steps/askStep';
import { cleanText } from '../../../src/language/text/cleanText';
import { saveAnswer } from '../steps/saveAnswer';
import { readPaper, saysBefore, saysStill } from '../../../src/language/paper/readPaper';
import { dayOf, isoOf, launchOn } from '../reading/readFieldValue';
import { movedLaunch } from '../reading/readLaunch';
import { isField, offersOf } from '../stepQuestions';
import { goToStep, stepNamed } from './handleControl';
import {
  changeAmong,
  isName,
  isPlainStep,
  readAt,
  readSeveral,
  readTwo,
  readValue,
} from './readChange';

function saveAt(turn: LogProcessTurn, step: Step, answer: ParsedAnswer): Promise<DialogTurnResult> {
  turn.state = { ...turn.state, step, misses: 0 };
  return saveAnswer(turn, answer);
}

/**
 * "Change the date to March 2021", "the date should be March 2021", "sorry, the date was March
 * 2021": a field and its new value in one message.
 * @param anyText the current step accepts any text, so only a request counts
 * @returns undefined if the text is not such a message
 */
export function handleChange(
  turn: LogProcessTurn,
  text: string,
  anyText: boolean,
): Promise<DialogTurnResult> | undefined {
  const renamed = turn.opened ? readRename(text) : undefined;
  const name = renamed === undefined ? undefined : readAt(turn, 'processName', renamed);
  if (name) return saveAt(turn, 'processName', name);
  const change = splitChange(text);
  const control = change && readControl(change.request);
  const step = control?.kind === 'edit' ? stepNamed(turn, control.what) : undefined;
  if (change && step) {
    const answer = readTwo(turn, step, change.value) ?? readAt(turn, step, change.value);
    if (answer) return saveAt(turn, step, answer);
    turn.lines.push(turn.say('log.notUnderstood'));
    return goToStep(turn, step);
  }
  const several = anyText ? undefined : readSeveral(turn, text);
  if (several) return saveAnswer(turn, several);
  const among = changeAmong(turn, text, anyText);
  if (among) return saveAt(turn, among.step, among.answer);
  const assignment = readAssignment(text) ?? readAssignment(behindTakenBack(text) ?? '');
  if (!assignment || (anyText && !assignment.isAsked)) return undefined;
  const named = stepNamed(turn, assignment.what);
  if (named && isName(named) && assignment.isAsked) {
    const called = readAt(turn, 'processName', assignment.value);
    return called && saveAt(turn, 'processName', called);
  }
  const answer = named && isPlainStep(named) ? readValue(turn, named, assignment.value) : undefined;
  return named && answer ? saveAt(turn, named, answer) : undefined;
}

/** The answer that a question about it belongs to. */
const QUESTION_OF: Partial<Record<Step, Step>> = {
  paperUnit: 'sheetsPerTransaction',
  workingDays: 'transactionsPerYear',
};

/**
 * "No, I meant 4,000": corrects the latest earlier answer that it can be, unless the current step
 * has refused one.
 * @param anyText the current step accepts any text
 * @returns undefined if the text is not such a correction
 */
export function handleCorrection(
  turn: LogProcessTurn,
  text: string,
  anyText: boolean,
): Promise<DialogTurnResult> | undefined {
  const { trail, misses } = turn.state;
  const replaced =
    handleReplacement(turn, text) ??
    handleRelative(turn, text, anyText) ??
    handleRelativeDay(turn, text);
  if (replaced) return replaced;
  if (misses === 0 && takesBack(text) && !answersChoice(turn, text) && !saysNothingLeft(turn, text))
    for (const answered of correctable(turn, text, trail)) {
      const step = QUESTION_OF[answered] ?? answered;
      const isMeant = isPlainStep(step) && !deniesAnother(turn, step, text);
      const answer = isMeant ? readAt(turn, step, text) : undefined;
      if (answer && Object.keys(answer.changes).length > 0) return saveAt(turn, step, answer);
    }
  return handleRetold(turn, text);
}

/**
 * "Not 3 sheets but 5", "it's not a form, it's data exchange": changes the one answer that is what
 * the text says it is not.
 */
function handleReplacement(
  turn: LogProcessTurn,
  text: string,
): Promise<DialogTurnResult> | undefined {
  const said = replacementIn(text) ?? insteadIn(text);
  const { fields = {}, assumed = [] } = turn.opened?.record ?? {};
  if (!said) return undefined;
  const given = (Object.keys(fields) as FieldName[]).filter(
    (field) => isPlainStep(field) && !assumed.includes(field),
  );
  const found = given.flatMap((field) => {
    const [was, now] = [said.denied, said.kept].map((part) => withYearOf(turn, field, part));
    if (was === undefined || now === undefined) return [];
    if (readAt(turn, field, was)?.changes[field] !== fields[field]) return [];
    // "Not 3 sheets but 5" are 5 sheets.
    const whole = now === said.kept ? readAt(turn, field, text) : undefined;
    const answer = whole?.changes[field] === undefined ? readAt(turn, field, now) : whole;
    const isOther = answer && answer.changes[field] !== fields[field];
    return isOther && Object.keys(answer.changes).length > 0 ? [{ field, answer }] : [];
  });
  const isYear = found.every(({ field }) => field !== 'goLiveDate');
  const all = isYear ? [...found, ...yearInstead(turn, said)] : found;
  const [only = kindInstead(turn, said), ...others] = all;
  return only && others.length === 0 ? saveAt(turn, only.field, only.answer) : undefined;
}

/** "2022, not 2023" corrects no field whose value is not 2023. */
function deniesAnother(turn: LogProcessTurn, step: Step, text: string): boolean {
  const denied = replacementIn(text)?.denied;
  const known = isField(step) ? turn.opened?.record.fields[step] : undefined;
  if (denied === undefined || !isField(step) || known === undefined) return false;
  const was = readAt(turn, step, denied)?.changes[step];
  return was !== undefined && was !== known;
}

/** A year that a text says and nothing else. */
function yearOf(text: string, today: string): number | undefined {
  const read = readDay(text, dayOf(today));
  return read?.day && read.precision === 'year' ? read.day.year : undefined;
}

/** "2022, not 2023", "May 2020 rather than 2019": the given launch, in the other year. */
function yearInstead(
  { opened, today }: LogProcessTurn,
  { denied, kept }: { denied: string; kept: string },
): { field: FieldName; answer: ParsedAnswer }[] {
  const known = opened?.record.fields.goLiveDate;
  const [was, now] = [denied, kept].map((part) => yearOf(part, today));
  if (known === undefined || was === undefined || dayOf(known).year !== was) return [];
  if (now === undefined) {
    const read = readDay(kept, dayOf(today));
    const isOther = read?.day && read.day.year !== was && isoOf(read.day) <= today;
    return isOther
      ? [{ field: 'goLiveDate', answer: { changes: launchOn({ today }, isoOf(read.day)) } }]
      : [];
  }
  const iso = isoOf(shiftedDay(dayOf(known), { unit: 'year', change: now - was }));
  return [{ field: 'goLiveDate', answer: { changes: launchOn({ today }, iso) } }];
}

/** What a change is counted in, and the value that it changes. */
const COUNTED = {
  sheets: 'sheetsPerTransaction',
  copies: 'copiesPerTransaction',
  transactions: 'transactionsPerYear',
} as const;

/** "One sheet less", «زود ورقة»: the given number, changed by so much. */
function changedAmount(turn: LogProcessTurn, text: string): ParsedAnswer | undefined {
  const relative = relativeAmountIn(text);
  const field = COUNTED[(relative?.unit ?? '') as keyof typeof COUNTED];
  const known = givenAmount(turn, field);
  if (!relative || known === undefined) return undefined;
  const value = Number((known * (relative.times ?? 1) + relative.change).toPrecision(15));
  return value > 0 ? { changes: { [field]: value } } : undefined;
}

type CountedField = (typeof COUNTED)[keyof typeof COUNTED];

function givenAmount({ opened }: LogProcessTurn, field: CountedField): number | undefined {
  const { fields = {}, assumed = [] } = opened?.record ?? {};
  return assumed.includes(field) ? undefined : fields[field];
}

/**
 * "One sheet less", "one sheet less, I counted the cover twice": changes the given number by so much.
 * A change that is not read so is no new value either, and the person is told so.
 */
function handleRelative(
  turn: LogProcessTurn,
  text: string,
  anyText: boolean,
): Promise<DialogTurnResult> | undefined {
  // Beside the question what is still printed, it may be said of that.
  const isOpen = changeRule(turn.state.step).own.some((own) => own.startsWith('residual'));
  const isGiven = Object.values(COUNTED).some((field) => givenAmount(turn, field) !== undefined);
  if (isOpen || !isGiven) return undefined;
  const read = (told: string) => changedAmount(turn, told);
  const answer = read(text) ?? besideRemark(text, read, turn);
  const field = Object.keys(answer?.changes ?? {})[0] as CountedField | undefined;
  if (answer && field) return saveAt(turn, field, answer);
  if (anyText || !saysRelative(text)) return undefined;
  turn.lines.push(turn.say('log.unclear', { words: cleanText(text) }));
  return askStep(turn);
}

/** "One year earlier", «بعدها بشهر»: moves the given launch by so much. */
function handleRelativeDay(
  turn: LogProcessTurn,
  text: string,
): Promise<DialogTurnResult> | undefined {
  const answer = movedLaunch(turn, text);
  return answer && saveAt(turn, 'goLiveDate', answer);
}

/** "It's not a form, it's system integration between us": a sentence that names another kind. */
function kindInstead(
  { opened, today }: LogProcessTurn,
  { denied, kept }: { denied: string; kept: string },
): { field: FieldName; answer: ParsedAnswer } | undefined {
  const known = opened?.record.fields.eliminationKind;
  const [was, now] = [denied, kept].map((part) => readPaper(part, dayOf(today)));
  const kind = now?.isHint ? undefined : now?.eliminationKind;
  const isDenied = was?.eliminationKind === undefined || was.eliminationKind === known;
  if (known === undefined || kind === undefined || kind === known || !isDenied) return undefined;
  return { field: 'eliminationKind', answer: { changes: { eliminationKind: kind } } };
}

const YEAR = /\p{Nd}{4}/u;

/** A date without a year is one in the year of the date that it corrects. */
function withYearOf({ opened }: LogProcessTurn, field: FieldName, text: string): string {
  const known = opened?.record.fields[field];
  const isDate = FIELD_KINDS[field].kind === 'date' && typeof known === 'string';
  return isDate && !YEAR.test(text) ? `${text} ${known.slice(0, 4)}` : text;
}

/** "No, nobody prints it" answers whether somebody else does. */
const answersChoice = (turn: LogProcessTurn, text: string): boolean => {
  const { step } = turn.state;
  const isChoice = isField(step) && ['choice', 'yes_no'].includes(FIELD_KINDS[step].kind);
  return isChoice && readOwn(turn, text, offersOf(step, turn)) !== undefined;
};

/** "No no, nothing at all" answers what is still printed. */
const saysNothingLeft = (turn: LogProcessTurn, text: string): boolean =>
  turn.state.step === 'residual' &&
  readAt(turn, 'residual', text)?.changes.residualTransactionsPerYear === 0;

/**
 * The answered steps, the latest first. What is still printed comes last if that is nothing: a
 * number of sheets is then one of the time before.
 */
function correctable(turn: LogProcessTurn, text: string, trail: readonly Step[]): Step[] {
  const { residualTransactionsPerYear: left } = turn.opened?.record.fields ?? {};
  const steps = [...trail].reverse();
  const isOfBefore = left === 0 && !saysStill(text);
  const others = steps.filter((step) => step !== 'residual');
  if (!isOfBefore) return steps;
  return saysBefore(text) ? others : [...others, ...steps.filter((step) => step === 'residual')];
}

/**
 * "Wait, 6,000 transactions a year", "6,000 transactions a year, actually": what has a unit of its
 * own replaces what was given, whatever was asked.
 */
function handleRetold(turn: LogProcessTurn, text: string): Promise<DialogTurnResult> | undefined {
  const front = behindTakenBack(text) ?? text;
  const told = beforeTakenBack(front) ?? front;
  const { fields = {}, assumed = [] } = turn.opened?.record ?? {};
  if (told === text || changeRule(turn.state.step).beside === 'units') return undefined;
  const { state } = turn;
  turn.state = { ...state, step: 'summary' };
  const answer = readSentence(turn, told);
  turn.state = state;
  const changed = Object.keys(answer?.changes ?? {}) as FieldName[];
  const isGiven = changed.every((field) => fields[field] !== undefined && !assumed.includes(field));
  return answer?.rest === '' && changed.length > 0 && isGiven && answer.state === undefined
    ? saveAnswer(turn, answer)
    : undefined;
}
