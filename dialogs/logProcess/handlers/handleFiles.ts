import type { DialogTurnResult } from 'botbuilder-dialogs';
import { readEvidenceKind } from '../../../src/language/records/recordCategories';
import { isolateBidi } from '../../../src/language/text/displayText';
import { writtenLine } from '../../../src/language/text/sanitizeText';
import type { FileRefusal } from '../../../src/records/operations/evidenceFiles';
import type { EditResult, Refusal } from '../../../src/records/workflow/recordResult';
import { faultText } from '../../../src/wording/faultText';
import { draftFaults } from '../draftContext';
import type { LogProcessTurn } from '../logProcessTurn';
import { refusalText } from '../openDraft';
import { holdsEvidence } from '../reading/readEvidence';
import { sentFiles, type SentAttachment } from '../reading/sentFiles';
import { askStep } from '../steps/askStep';
import { nextStep } from '../steps/nextStep';
import { handleUtterance } from './handleUtterance';

/** Files of one message that are downloaded; their time is that of the turn. */
const MOST_FILES = 5;
const LONGEST_NAME = 150;

/**
 * Keeps the files of a message with the draft, and says so of each, with the name of the record: it
 * may have been sent at any step. One that is refused changes nothing.
 * @returns undefined if no file of the message can be downloaded
 */
export function handleFiles(
  turn: LogProcessTurn,
  text: string,
): Promise<DialogTurnResult> | undefined {
  const files = sentFiles(turn);
  return files.length === 0 ? undefined : keepFiles(turn, files, text);
}

async function keepFiles(
  turn: LogProcessTurn,
  files: readonly SentAttachment[],
  text: string,
): Promise<DialogTurnResult> {
  await turn.draft();
  const before = turn.opened?.record.number ?? null;
  let kept = 0;
  for (const file of files.slice(0, MOST_FILES)) if (await keepFile(turn, file, text)) kept += 1;
  if (files.length > MOST_FILES)
    turn.lines.push(turn.say('log.filesLeft', { count: files.length - MOST_FILES }));
  const { opened, state } = turn;
  if (opened && before === null && opened.record.number !== null)
    turn.lines.push(turn.say('log.savedAs', { number: opened.record.number }));
  await draftFaults(turn);
  const isCaption = state.step === 'evidence' || state.step === 'summary';
  if (text !== '' && (!isCaption || holdsEvidence(turn, text))) return handleUtterance(turn, text);
  const isAnswer = kept > 0 && state.step === 'evidence' && opened;
  if (isAnswer) turn.state = { ...state, step: nextStep(opened.record, state), misses: 0 };
  return askStep(turn);
}

/** @returns whether the file is kept */
async function keepFile(
  turn: LogProcessTurn,
  { name, downloadUrl }: SentAttachment,
  text: string,
): Promise<boolean> {
  const { ports, actor, state } = turn;
  const shown = isolateBidi(turn.language, writtenLine(name).slice(0, LONGEST_NAME));
  const refuse = (reason: string) => {
    turn.lines.push(turn.say('log.fileRefused', { file: shown, reason }));
    return false;
  };
  const downloaded = await ports.files.download(downloadUrl);
  if ('fault' in downloaded) return refuse(turn.say(`record.file.${downloaded.fault}`));
  const kind = readEvidenceKind(text);
  const { content } = downloaded;
  const sent = { name, content, ...(kind ? { kind } : {}) };
  const done = await ports.files.attach(actor, { id: state.record }, sent);
  if ('refused' in done) return refuse(reasonOf(turn, done));
  turn.opened = done;
  turn.lines.push(turn.say('log.fileKept', { file: shown, name: turn.name }));
  return true;
}

function reasonOf(
  turn: LogProcessTurn,
  refusal: Exclude<EditResult | Refusal | FileRefusal, EditResult>,
): string {
  switch (refusal.refused) {
    case 'bad_file':
      return turn.say(`record.file.${refusal.fault}`);
    case 'unfit':
      return faultText(refusal.fault, turn.labels);
    default:
      return refusalText(turn, refusal);
  }
}
