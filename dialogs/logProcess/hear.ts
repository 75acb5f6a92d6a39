import { randomUUID } from 'node:crypto';
import type { DialogTurnResult } from 'botbuilder-dialogs';
import { isQuestion } from '../../src/language/asksSomething';
import { detectLanguage } from '../../src/language/detectLanguage';
import { cleanText } from '../../src/language/cleanText';
import { readControl } from '../../src/language/input/readControl';
import { readYesNo } from '../../src/language/input/readYesNo';
import { onlyNamesLanguage } from '../../src/language/namedLanguage';
import { FIELD_KINDS } from '../../src/records/fieldKinds';
import { sayDifferent } from './act';
import { askStep } from './askStep';
import { goTo, steer, stepNamed } from './controls';
import { discard } from './finish';
import { keep } from './keep';
import type { LogTurn } from './logTurn';
import type { Step } from './logState';
import { isField, offersOf } from './questions';
import { readAnswer } from './readAnswer';

/** Confidence above which what is no question by its form is taken for one. */
const SURE = 0.9;

/** Steps that take any text for their answer. */
const takesAnyText = (step: Step): boolean =>
  step === 'processName' ||
  step === 'evidence' ||
  (isField(step) && FIELD_KINDS[step].kind === 'text');

/** A message in the middle of the talk: a word that steers it, an answer, or a question in between. */
export async function hear(turn: LogTurn, text: string): Promise<DialogTurnResult> {
  const { step } = turn.state;
  const control = readControl(text);
  if (control) return steer(turn, control);
  const language = onlyNamesLanguage(text);
  if (language && step !== 'processNameAr' && step !== 'processNameEn') {
    await turn.ports.setLanguage(turn.context, language);
    if (language !== 'automatic') turn.state = { ...turn.state, language };
    return askStep(turn);
  }
  if (!takesAnyText(step)) await followLanguage(turn, text);
  if (step === 'similar') return hearSimilar(turn, text);
  if (step === 'editWhich') {
    const named = stepNamed(turn, text);
    if (named) return goTo(turn, named);
  }
  const anyText = takesAnyText(step);
  const interrupts = anyText && (await isInterruption(turn, text));
  const answer = interrupts ? undefined : readAnswer(turn, text, offersOf(step, turn));
  if (answer) return keep(turn, answer);
  if (interrupts || isQuestion(text) || (await isKnown(turn, text, ['answered', 'command'])))
    return answerBetween(turn);
  turn.state = { ...turn.state, misses: turn.state.misses + 1 };
  return askStep(turn, turn.say('log.notUnderstood'));
}

/** Whoever changes the language in the middle is answered in it, unless one has been set. */
async function followLanguage(turn: LogTurn, text: string): Promise<void> {
  const { language } = detectLanguage(cleanText(text));
  if (!language || language === turn.language) return;
  if (await turn.ports.preferredLanguage(turn.context)) return;
  turn.state = { ...turn.state, language };
}

/** Where any text is an answer, only what is plainly a question or a command is none. */
const isInterruption = async (turn: LogTurn, text: string): Promise<boolean> =>
  isQuestion(text) || (await isKnown(turn, text, ['command']));

/** Whether the knowledge is sure of it; "yes" and "no" are said to us, whatever it makes of them. */
async function isKnown(turn: LogTurn, text: string, kinds: readonly string[]): Promise<boolean> {
  if (readYesNo(text) !== undefined) return false;
  const { status, confidence } = await turn.ports.foresee(turn.context);
  return kinds.includes(status) && confidence >= SURE;
}

/** Answers the question, then asks again what was asked. */
async function answerBetween(turn: LogTurn): Promise<DialogTurnResult> {
  await turn.ports.answer(turn.context);
  if (turn.context.responded) turn.lines.push(turn.say('log.backTo'));
  else turn.lines.push(turn.say('log.inProgress', { name: turn.name }));
  return askStep(turn);
}

async function hearSimilar(turn: LogTurn, text: string): Promise<DialogTurnResult> {
  const same = readYesNo(text);
  if (same === false) return sayDifferent(turn, randomUUID());
  if (same === true) return discard(turn);
  if (isQuestion(text)) return answerBetween(turn);
  return askStep(turn);
}
