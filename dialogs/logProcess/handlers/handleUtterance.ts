import { randomUUID } from 'node:crypto';
import type { DialogTurnResult } from 'botbuilder-dialogs';
import { submit } from '../../../src/cards/kit/adaptiveCard';
import { actionButtonWithoutInputs } from '../../../src/cards/kit/actionButtons';
import { isQuestion } from '../../../src/language/questions/questionWords';
import {
  LANGUAGES,
  detectLanguage,
  type Language,
} from '../../../src/language/text/detectLanguage';
import { readChoice } from '../../../src/language/choices/readChoice';
import { readHelpRequest } from '../../../src/language/commands/readHelpRequest';
import { readControl, type Control } from '../../../src/language/commands/readControl';
import { readYesNo } from '../../../src/language/choices/readYesNo';
import { onlyNamesLanguage } from '../../../src/language/commands/languageChoice';
import { FIELD_KINDS } from '../../../src/records/model/fieldKinds';
import { confirmDifferent } from './handleAction';
import { handleChange, handleCorrection } from './handleChange';
import { handleHelp } from './handleHelp';
import { askStep } from '../steps/askStep';
import { goToStep, handleControl, stepNamed } from './handleControl';
import { confirmSame } from '../steps/finishDraft';
import { saveAnswer } from '../steps/saveAnswer';
import { repeatOpen } from '../steps/repeatOpen';
import { saveDetails } from '../steps/saveDetails';
import { readDetails, type Details } from '../reading/readDetails';
import type { LogProcessTurn } from '../logProcessTurn';
import type { Step } from '../logProcessState';
import { isField, offersOf } from '../stepQuestions';
import type { ParsedAnswer } from '../reading/parsedAnswer';
import { readAnswer, readOwn } from '../reading/readAnswer';
import { readSentence } from '../reading/readSentence';
import { hasNoneYet, holdsEvidence } from '../reading/readEvidence';
import { faultText } from '../../../src/wording/faultText';
import { statesElimination } from '../../../src/language/records/statedElimination';
import { isTitle } from '../../../src/language/records/messageWords';
import { dayOf } from '../reading/readFieldValue';
import {
  beginsUnknown,
  promisesLater,
  saysLacking,
  saysUnknown,
} from '../../../src/language/records/evidenceReference';
import { FROM } from '../../../src/language/numbers/amountTokens';
import { normalizeText, tokenize } from '../../../src/language/text/normalizeText';
import { cleanText } from '../../../src/language/text/cleanText';

/** Written the same in both languages: links, abbreviations such as RTA, "40k", "ok". */
const LINK = /https?:\/\/\S+/gi;
const ABBREVIATION = /\b[A-Z][A-Z0-9]+\b/g;
const NUMBER = /\d[\d.,]*[a-z]?\b/gi;
const OK = /\bok(?:ay)?\b/gi;

/**
 * The language of an answer, if it is clear. A single Latin word also occurs in Arabic: "sheets",
 * "PDF", "yes".
 */
function languageOf(text: string): Language | undefined {
  const words = [LINK, ABBREVIATION, NUMBER, OK].reduce(
    (rest, alike) => rest.replace(alike, ' '),
    cleanText(text),
  );
  const { language, script } = detectLanguage(words);
  const isLatin = script === 'latin' || script === 'arabizi';
  return isLatin && words.trim().split(/\s+/).length === 1 ? undefined : language;
}

/** Follows a person who changes the language in mid-conversation, unless they have set one. */
async function followLanguage(turn: LogProcessTurn, text: string): Promise<void> {
  const language = languageOf(text);
  if (!language || language === turn.language) return;
  if (await turn.ports.preferredLanguage(turn.context)) return;
  turn.state = { ...turn.state, language };
}

/** Confidence above which a text that does not look like a question is treated as one. */
const SURE = 0.9;
/** The same threshold if any text is a valid answer: nearly the exact words of a phrasing. */
const VERBATIM = 0.99;
const MARKS = /[?؟]/g;

/** Steps that accept any text as an answer. */
const takesAnyText = (step: Step): boolean =>
  step === 'processName' ||
  step === 'evidence' ||
  (isField(step) && FIELD_KINDS[step].kind === 'text');

const MARK = /[?؟]/;
const PLAIN_KINDS: ReadonlySet<string> = new Set(['number', 'percent', 'year', 'date']);

/**
 * Steps whose answer says nothing else, so that what is read is no question: «من يناير ٢٠٢٠»
 * begins like one.
 */
const isPlain = (step: Step): boolean =>
  step === 'workingDays' || (isField(step) && PLAIN_KINDS.has(FIELD_KINDS[step].kind));

/** «من سجل الطابعات»: "from" that, where «من» may ask who as well. */
const CHOICES: ReadonlySet<string> = new Set(['choice', 'choices']);
const saysFrom = (step: Step, text: string): boolean =>
  FROM.has(tokenize(normalizeText(text))[0] ?? '') &&
  isField(step) &&
  CHOICES.has(FIELD_KINDS[step].kind);

/** Free texts whose commas divide nothing. */
const LONG_TEXTS: ReadonlySet<Step> = new Set<Step>([
  'baselineNote',
  'estimateReason',
  'minutesReason',
  'description',
  'legalBasis',
  'fallback',
]);
const mayTellDetails = (step: Step): boolean => step !== 'editWhich' && !LONG_TEXTS.has(step);

/** Handles a message within the dialog: a control word, an answer, or a question in between. */
export async function handleUtterance(
  turn: LogProcessTurn,
  text: string,
): Promise<DialogTurnResult> {
  const { step } = turn.state;
  const anyText = takesAnyText(step);
  const changed =
    handleChange(turn, text, anyText) ?? (await handleCorrection(turn, text, anyText));
  if (changed) return changed;
  const control = readControl(text);
  if (control && !(await isElsewhere(turn, control, text))) return handleControl(turn, control);
  const language = onlyNamesLanguage(text);
  if (language && step !== 'processNameAr' && step !== 'processNameEn') {
    await turn.ports.setLanguage(turn.context, language);
    if (language !== 'automatic') turn.state = { ...turn.state, language };
    return askStep(turn);
  }
  const request = readHelpRequest(text);
  if (request) await followLanguage(turn, text);
  const helped = request && handleHelp(turn, request);
  if (helped) return helped;
  const details = mayTellDetails(step) && !MARK.test(text) ? readDetails(turn, text) : undefined;
  // A name may be in either language, so it does not change the language.
  if (!anyText && step !== 'entityId') await followLanguage(turn, details?.written ?? text);
  if (step === 'similar') return handleSimilarAnswer(turn, text, details);
  const isAnswer =
    details?.isAlone &&
    ((await isCommand(turn, text)) || readAnswer(turn, text, offersOf(step, turn)));
  if (details && !isAnswer) return saveDetails(turn, details);
  const plain =
    (isPlain(step) || saysFrom(step, text)) && !MARK.test(text)
      ? readOwn(turn, text, offersOf(step, turn))
      : undefined;
  if (plain) return saveAnswer(turn, plain);
  if (step === 'editWhich') {
    const named = stepNamed(turn, text);
    if (named) return goToStep(turn, named);
  }
  const hasNone = hasNoneYet(text) || (saysLacking(text) && !MARK.test(text));
  if (step === 'evidence' && !holdsEvidence(turn, text) && hasNone)
    return handleControl(turn, { kind: 'skip' });
  // «ما أعرف» and «ما عاد نطبع …» begin like questions.
  const isTold =
    (saysUnknown(text) && !MARK.test(text) && (step === 'evidence' || beginsUnknown(text))) ||
    (step === 'processName' && (isTitle(text) || statesElimination(text, dayOf(turn.today))));
  const isAsked = async () => !isTold && (isQuestion(text) || (await isKnown(turn, text, anyText)));
  const interrupts = anyText
    ? await isAsked()
    : (!isOwnEntity(turn, text) && (await isCommand(turn, text))) ||
      (!isTold && (await isWordedQuestion(turn, text)));
  if (interrupts) return answerBetween(turn, text);
  const answer = readAnswer(turn, text, offersOf(step, turn));
  if (answer) return saveAnswer(turn, answer);
  const isUnknown =
    request?.kind === 'unknown' ||
    beginsUnknown(text) ||
    ((saysUnknown(text) || promisesLater(text)) && !isQuestion(text));
  const unknown = isUnknown && !anyText ? handleHelp(turn, { kind: 'unknown' }) : undefined;
  if (unknown) return unknown;
  if (!anyText && !isUnknown && (await isAsked())) return answerBetween(turn, text);
  turn.state = { ...turn.state, misses: turn.state.misses + 1 };
  return askStep(turn, misreading(turn));
}

/** What an answer that was not understood should have been. */
const misreading = (turn: LogProcessTurn): string =>
  turn.state.step === 'evidence'
    ? faultText({ field: 'evidence', fault: 'not_evidence' }, turn.labels)
    : turn.say('log.notUnderstood');

/** "Change the language", "change my entity": a known command that is not about the record. */
const isElsewhere = async (
  turn: LogProcessTurn,
  control: Control,
  text: string,
): Promise<boolean> =>
  control.kind === 'edit' &&
  control.what !== '' &&
  stepNamed(turn, control.what) === undefined &&
  (await isKnown(turn, text, false));

/**
 * Whether a text that does not look like a question is one after all, or is small talk or a
 * command.
 */
async function isKnown(turn: LogProcessTurn, text: string, anyText: boolean): Promise<boolean> {
  // "Yes" and "no" answer the dialog, even if the knowledge base has entries for them.
  if (readYesNo(text) !== undefined) return false;
  const outcome = await turn.ports.foresee(turn.context);
  if (outcome.confidence < (anyText ? VERBATIM : SURE)) return false;
  if (outcome.status !== 'answered') return outcome.status === 'command';
  // A process may have the name of a topic in the knowledge base. Small talk has no source.
  return !anyText || outcome.sources.length === 0;
}

/**
 * "What is UAE Pass?" is not "UAE Pass". A question mark alone may follow an answer ("3 sheets?"),
 * and a question word alone may not be a question («ما عندنا شي»).
 */
async function isWordedQuestion(turn: LogProcessTurn, text: string): Promise<boolean> {
  const bare = text.replace(MARKS, '');
  return isQuestion(bare) && (bare !== text || (await isKnown(turn, text, false)));
}

/**
 * The exact words of a command are never part of a label: «سجلاتي» does not mean «سجلات الشراء».
 */
async function isCommand(turn: LogProcessTurn, text: string): Promise<boolean> {
  if (readYesNo(text) !== undefined) return false;
  const { status, confidence } = await turn.ports.foresee(turn.context);
  return status === 'command' && confidence >= VERBATIM;
}

/** "I work for the land department" tells which entity it is, where that is asked for. */
const isOwnEntity = (turn: LogProcessTurn, text: string): boolean =>
  turn.state.step === 'entityId' &&
  !MARK.test(text) &&
  readOwn(turn, text, offersOf('entityId', turn))?.changes.entityId !== undefined;

/** Answers the question, then repeats the current question of the dialog. */
async function answerBetween(turn: LogProcessTurn, text: string): Promise<DialogTurnResult> {
  await followLanguage(turn, text);
  await turn.ports.answer(turn.context);
  if (turn.context.responded) turn.lines.push(turn.say('log.backTo'));
  else await sayInProgress(turn);
  return repeatOpen(turn);
}

/** Says how to reach a command that would start another dialog. */
async function sayInProgress(turn: LogProcessTurn): Promise<void> {
  const outcome = await turn.ports.foresee(turn.context);
  if (outcome.status === 'command' && outcome.command === 'language') {
    turn.lines.push(turn.say('language.ask'));
    turn.buttons.push(submit(turn.say('language.arabic')), submit(turn.say('language.english')));
    return;
  }
  turn.lines.push(turn.say('log.inProgress', { name: turn.name }));
  turn.buttons.push(actionButtonWithoutInputs(turn.say('log.newInstead'), { verb: 'log.new' }));
}

/** A record of the list, by its number or its place, or the label of the button "different". */
function readSimilar({ messages, state }: LogProcessTurn, text: string): string | undefined {
  const labels = LANGUAGES.map((language) => messages.say(language, 'record.button.different'));
  const listed = (state.similar ?? []).map((number) => ({ value: number, labels: [number] }));
  const [chosen] = readChoice(text, listed) ?? [];
  return chosen ?? readChoice(text, [{ value: DIFFERENT, labels }])?.[0];
}
const DIFFERENT = 'different';

/** What counts paper: no words beside it make an amount speak of another record. */
const AMOUNTS: ReadonlySet<string> = new Set([
  'sheetsPerTransaction',
  'transactionsPerYear',
  'sheetsPerYear',
  'copiesPerTransaction',
]);

/** Values of other fields in a message that answers a question about other records. */
function readBeside(turn: LogProcessTurn, text: string): ParsedAnswer | undefined {
  const answer = readSentence(turn, text);
  const fields = Object.keys(answer?.changes ?? {});
  const isPlain = answer?.rest === '' || fields.some((field) => AMOUNTS.has(field));
  return fields.length > 0 && isPlain ? answer : undefined;
}

/** "Yes", "no", or what belongs to another field, which is kept before the question comes again. */
async function handleSimilarAnswer(
  turn: LogProcessTurn,
  text: string,
  details: Details | undefined,
): Promise<DialogTurnResult> {
  const same = readYesNo(text);
  const chosen = same === undefined ? readSimilar(turn, text) : undefined;
  if (same === false || chosen === DIFFERENT)
    return confirmDifferent(turn, { submission: randomUUID(), shown: turn.state.similar ?? [] });
  if (same === true || chosen !== undefined) return confirmSame(turn, chosen);
  const answer = MARK.test(text) ? undefined : readBeside(turn, text);
  if (details && !(details.isAlone && answer)) return saveDetails(turn, details);
  if (answer) return saveAnswer(turn, answer);
  if (isQuestion(text)) return answerBetween(turn, text);
  turn.lines.push(turn.say('log.notUnderstood'), turn.say('log.hint.similar'));
  return askStep(turn);
}
