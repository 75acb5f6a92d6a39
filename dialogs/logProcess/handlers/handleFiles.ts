import type { DialogTurnResult } from 'botbuilder-dialogs';
import { readYesNo } from '../../../src/language/choices/readYesNo';
import { readControl } from '../../../src/language/commands/readControl';
import { isQuestion } from '../../../src/language/questions/questionWords';
import { readEvidenceKind } from '../../../src/language/records/recordCategories';
import { isolateBidi } from '../../../src/language/text/displayText';
import { writtenLine } from '../../../src/language/text/sanitizeText';
import {
  sha256Of,
  type EvidenceFiles,
  type FileRefusal,
} from '../../../src/records/operations/evidenceFiles';
import type { EditResult, Refusal } from '../../../src/records/workflow/recordResult';
import { faultText } from '../../../src/wording/faultText';
import { draftFaults } from '../draftContext';
import type { LogProcessTurn } from '../logProcessTurn';
import { refusalText } from '../openDraft';
import { readAnswer } from '../reading/readAnswer';
import { hasNoneYet } from '../reading/readEvidence';
import { filesToDownload, sentFiles, type SentAttachment } from '../reading/sentFiles';
import { askStep } from '../steps/askStep';
import { nextStep } from '../steps/nextStep';
import { offersOf } from '../stepQuestions';
import { handleUtterance } from './handleUtterance';

/** Files of one message that are downloaded. */
const MOST_FILES = 5;
/** Milliseconds for all of them: the turn has 15 s. */
const TIME = 8_000;
const LONGEST_NAME = 150;
/** Digits of a SHA-256 that are shown in a sentence; the record shows all. */
const SHOWN_DIGITS = 12;
const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;

/**
 * Keeps the files of a message with the draft, and says so of each, with the name of the record: it
 * may have been sent at any step. One that is refused changes nothing. What is written beside them
 * says what they are, or answers the step.
 * @returns undefined if the message has no file to keep or to speak of
 */
export function handleFiles(
  turn: LogProcessTurn,
  text: string,
): Promise<DialogTurnResult> | undefined {
  const files = filesToDownload(turn);
  if (files.length > 0) return keepFiles(turn, files, text);
  const { step } = turn.state;
  if (sentFiles(turn).length === 0 || step === 'evidence' || step === 'summary') return undefined;
  // Their location is taken as evidence only where that is asked for.
  turn.lines.push(turn.say('log.fileNotNow'));
  return text === '' ? askStep(turn) : handleUtterance(turn, text);
}

async function keepFiles(
  turn: LogProcessTurn,
  files: readonly SentAttachment[],
  text: string,
): Promise<DialogTurnResult> {
  const number = turn.opened?.record.number ?? null;
  const signal = AbortSignal.timeout(TIME);
  const caption = isCaption(turn, text) ? text : '';
  const taken = files.slice(0, MOST_FILES);
  const refusals: string[] = [];
  for (const file of taken) {
    const refusal = await keepFile(turn, file, { caption, signal });
    if (refusal !== undefined) refusals.push(refusal);
  }
  if (files.length > MOST_FILES)
    turn.lines.push(turn.say('log.filesLeft', { count: files.length - MOST_FILES }));
  const { opened, state } = turn;
  if (opened && number === null && opened.record.number !== null)
    turn.lines.push(turn.say('log.savedAs', { number: opened.record.number }));
  await draftFaults(turn);
  const isWordless = text === '' || caption !== '';
  // A question is answered after what the files already answer.
  const isKept = refusals.length < taken.length;
  const isAnswered = isKept && state.step === 'evidence' && (isWordless || isQuestion(text));
  if (isAnswered && opened) {
    const step = nextStep(opened.record, state);
    const before = state.trail.filter((one) => one !== 'evidence' && one !== step);
    turn.state = { ...state, step, misses: 0, trail: [...before, 'evidence'] };
  }
  if (isWordless) return askStep(turn, refusals.join('\n') || undefined);
  turn.lines.push(...refusals);
  return handleUtterance(turn, text);
}

/** Whether a text says what the files beside it are, and neither answers the step nor steers. */
function isCaption(turn: LogProcessTurn, text: string): boolean {
  const { step } = turn.state;
  if (text === '' || step === 'similar' || step === 'editWhich') return false;
  if (isQuestion(text) || readControl(text) || readYesNo(text) !== undefined) return false;
  if (step !== 'evidence' && readEvidenceKind(text) === undefined) return false;
  if (step === 'evidence' && hasNoneYet(text)) return false;
  return readAnswer(turn, text, offersOf(step, turn)) === undefined;
}

/** @returns why the file is not kept; undefined if it is */
async function keepFile(
  turn: LogProcessTurn,
  { name, downloadUrl }: SentAttachment,
  { caption, signal }: { caption: string; signal: AbortSignal },
): Promise<string | undefined> {
  const { ports, actor } = turn;
  const visible = writtenLine(name).slice(0, LONGEST_NAME);
  const file = visible === '' ? turn.say('log.fileUnnamed') : isolateBidi(turn.language, visible);
  const refuse = (reason: string) => turn.say('log.fileRefused', { file, reason });
  if (downloadUrl === undefined) return refuse(turn.say('record.file.unavailable'));
  const downloaded = await ports.files.download(downloadUrl, signal);
  if ('fault' in downloaded) return refuse(turn.say(`record.file.${downloaded.fault}`));
  const { content } = downloaded;
  const sent = { name, content, caption, kind: readEvidenceKind(caption) };
  const { record } = await turn.draft();
  const done = await ports.files.attach(actor, { id: record.id }, sent);
  if ('refused' in done) return refuse(reasonOf(turn, done));
  turn.opened = done;
  const sha256 = sha256Of(content).slice(0, SHOWN_DIGITS);
  const size = sizeText(turn, content.length);
  turn.lines.push(turn.say('log.fileKept', { file, size, sha256, name: turn.name }));
  return undefined;
}

/** "84 KB", "1.2 MB". */
function sizeText(turn: LogProcessTurn, bytes: number): string {
  const isLarge = bytes >= MEGABYTE;
  const amount = isLarge ? Math.round((bytes / MEGABYTE) * 10) / 10 : Math.ceil(bytes / KILOBYTE);
  return turn.say(isLarge ? 'log.megabytes' : 'log.kilobytes', {
    amount: turn.labels.number(amount),
  });
}

type Attached = Awaited<ReturnType<EvidenceFiles['attach']>>;

function reasonOf(turn: LogProcessTurn, refusal: Exclude<Attached, EditResult>): string {
  const refused: Refusal | FileRefusal = refusal;
  switch (refused.refused) {
    case 'bad_file':
      return turn.say(`record.file.${refused.fault}`);
    case 'unfit':
      return faultText(refused.fault, turn.labels);
    default:
      return refusalText(turn, refused);
  }
}
