import { randomUUID } from 'node:crypto';
import type { DialogTurnResult } from 'botbuilder-dialogs';
import { actionButtonWithoutInputs } from '../../../src/cards/kit/actionButtons';
import type { ActionElement } from '../../../src/cards/kit/adaptiveCard';
import { isolateBidi } from '../../../src/language/text/displayText';
import { faultText } from '../../../src/wording/faultText';
import { FIELD_NAMES } from '../../../src/records/model/recordFields';
import type {
  StepResult,
  Duplicate,
  Incomplete,
  StaleVersion,
} from '../../../src/records/workflow/recordResult';
import type { ShownState } from '../../../src/records/operations/recordOperations';
import { workflowView } from '../../../src/records/workflow/recordState';
import { allowed } from '../../../src/records/workflow/recordWorkflow';
import { askStep } from './askStep';
import { changesSince } from './changesSince';
import { endDialog, endWithRefusal, openButton } from './endDialog';
import type { LogProcessTurn } from '../logProcessTurn';
import { nextStep } from './nextStep';

const continueButton = (turn: LogProcessTurn): ActionElement =>
  actionButtonWithoutInputs(turn.say('log.continue'), {
    verb: 'log.resume',
    record: turn.state.record,
  });

const discardButton = (turn: LogProcessTurn): ActionElement =>
  actionButtonWithoutInputs(
    turn.say('record.button.discard'),
    { verb: 'log.discard', record: turn.state.record, submission: randomUUID() },
    'destructive',
  );

/** The draft contains nothing but assumptions. */
function isEmpty(turn: LogProcessTurn): boolean {
  if (!turn.opened) return true;
  const { fields, assumed } = turn.opened.record;
  return FIELD_NAMES.every((field) => fields[field] === undefined || assumed.includes(field));
}

/** "Save for later". */
export async function postponeDraft(turn: LogProcessTurn): Promise<DialogTurnResult> {
  if (isEmpty(turn)) return cancelDraft(turn);
  keepForLater(turn);
  return endDialog(turn, turn.say('log.savedForLater', { name: turn.name }), [
    continueButton(turn),
  ]);
}

/** "Cancel": keeps the draft if anything was entered, otherwise leaves nothing behind. */
export async function cancelDraft(turn: LogProcessTurn): Promise<DialogTurnResult> {
  if (isEmpty(turn)) {
    if (turn.opened) await withdraw(turn, randomUUID());
    return endDialog(turn, turn.say('log.nothingToKeep'));
  }
  return keepDraft(turn, turn.say('log.stopped', { name: turn.name }));
}

/** Ends the dialog with a text, and leaves it to the person what becomes of the draft. */
export function keepDraft(turn: LogProcessTurn, text: string): Promise<DialogTurnResult> {
  keepForLater(turn);
  return endDialog(turn, text, [continueButton(turn), discardButton(turn)]);
}

/** The summary has been used: the draft is continued from the message below. */
function keepForLater({ closed, state }: LogProcessTurn): void {
  closed.push({ recordId: state.record, which: { kind: 'summary' }, end: 'kept' });
}

const withdraw = (turn: LogProcessTurn, submission: string) =>
  turn.ports.recordOperations.discard(turn.actor, turn.state.record, {
    id: submission,
    personId: turn.actor.id,
  });

/** Discards the draft at the person's request. */
export async function discardDraft(
  turn: LogProcessTurn,
  submission: string = randomUUID(),
): Promise<DialogTurnResult> {
  if (isEmpty(turn)) return cancelDraft(turn);
  const done = await withdraw(turn, submission);
  if ('refused' in done) return endWithRefusal(turn, done);
  return endDialog(turn, turn.say('log.discarded', { name: turn.name }));
}

/** Goes on with what a submission still needs, or shows the draft to be submitted. */
export async function prepareSubmission(turn: LogProcessTurn): Promise<DialogTurnResult> {
  const { record } = await turn.draft();
  const { missing, faults } = await turn.ports.recordOperations.review(record);
  const errors = faults.filter(({ severity }) => severity === 'error');
  return askForMissing(turn, { missing, faults: errors });
}

/** Whether a submission would go through, so that the person has to see the draft before. */
async function isComplete({ opened, ports }: LogProcessTurn): Promise<boolean> {
  if (!opened?.actions.includes('submit')) return false;
  const { missing, faults } = await ports.recordOperations.review(opened.record);
  return missing.length === 0 && faults.every(({ severity }) => severity !== 'error');
}

/**
 * Submits the draft by a word, at whichever step: as the summary showed it last.
 */
export const submitShown = (turn: LogProcessTurn): Promise<DialogTurnResult> =>
  submitDraft(turn, { seen: turn.state.seen });

/** Shows the draft before it is submitted, with what others have changed since it was shown. */
function showFirst(turn: LogProcessTurn): Promise<DialogTurnResult> {
  turn.lines.push(turn.say('log.checkFirst'));
  turn.state = { ...turn.state, step: 'summary' };
  return askStep(turn);
}

/**
 * Submits the draft as it was shown, or asks for what is missing.
 * @param seen what the person agrees to. Nobody may submit numbers that they have not seen: if it
 *   is absent, the draft is shown first
 */
export async function submitDraft(
  turn: LogProcessTurn,
  {
    submission = randomUUID(),
    seen: shown,
  }: { submission?: string; seen?: ShownState | undefined },
): Promise<DialogTurnResult> {
  const { record } = await turn.draft();
  const complete = await isComplete(turn);
  if (complete && !shown) return showFirst(turn);
  // An incomplete draft is not submitted: what is missing is asked for, whatever was seen of it.
  // If somebody completes it meanwhile, it is no longer the draft as it is now.
  const { version, rowVersion } = record;
  const seen = complete && shown ? shown : { version, rowVersion };
  const sent = { id: submission, personId: turn.actor.id };
  const done = await turn.ports.recordOperations.submit(turn.actor, record.id, sent, seen);
  if (!('refused' in done)) return confirmSubmission(turn, done);
  switch (done.refused) {
    case 'incomplete':
      return askForMissing(turn, done);
    case 'similar':
      turn.state = { ...turn.state, step: 'similar' };
      return askStep(turn);
    case 'duplicate':
      return tellDuplicate(turn, done);
    case 'stale':
      return showChangedDraft(turn, done, seen);
    default:
      return endWithRefusal(turn, done);
  }
}

async function confirmSubmission(
  turn: LogProcessTurn,
  { record }: StepResult,
): Promise<DialogTurnResult> {
  const { entityId = '' } = record.fields;
  const verifiers = await turn.ports.staff.verifiersOf(entityId);
  const deciding = verifiers.filter((person) => allowed(person, workflowView(record), 'verify'));
  const count = deciding.length;
  const entity = turn.ports.entities.get(entityId)?.short[turn.language] ?? entityId;
  turn.lines.push(turn.say('log.submitted', { number: record.number ?? '', name: turn.name }));
  return endDialog(
    turn,
    count > 0 ? turn.say('log.verifiersTold', { count }) : await noVerifierText(turn, entity),
    [openButton(turn, record.id)],
  );
}

/** That the record waits for a verifier, and which admins were told. */
async function noVerifierText(turn: LogProcessTurn, entity: string): Promise<string> {
  const admins = await turn.ports.staff.admins();
  const names = admins
    .filter(({ id }) => id !== turn.actor.id)
    .map(({ id, name }) => isolateBidi(turn.language, name ?? id));
  if (admins.length === 0) return turn.say('log.noVerifierNoAdmin', { entity });
  if (names.length === 0) return turn.say('log.noVerifierYouAdmin', { entity });
  return turn.say('log.noVerifier', { entity, names: turn.labels.list(names) });
}

/** Asks for what a submission still needs. */
function askForMissing(
  turn: LogProcessTurn,
  { missing, faults }: Pick<Incomplete, 'missing' | 'faults'>,
): Promise<DialogTurnResult> {
  const { record } = turn.opened ?? {};
  turn.state = { ...turn.state, complete: true, skipped: [], misses: 0 };
  if (missing.length > 0) turn.lines.push(turn.say('log.moreNeeded', { count: missing.length }));
  const [fault] = faults;
  const step = missing.length === 0 && fault ? fault.field : record && nextStep(record, turn.state);
  turn.state = { ...turn.state, step: step ?? 'summary' };
  const isAsked = missing.length === 0 && fault;
  return askStep(turn, isAsked ? faultText(fault, turn.labels) : undefined);
}

/** Shows the draft again that has changed since it was shown. */
async function showChangedDraft(
  turn: LogProcessTurn,
  outdated: StaleVersion,
  seen: ShownState,
): Promise<DialogTurnResult> {
  const { opened } = outdated;
  if (!opened.actions.includes('submit')) return endWithRefusal(turn, outdated);
  turn.opened = opened;
  turn.lines.push(turn.say('log.summaryOutdated'));
  turn.lines.push(...(await changesSince(turn, seen, 'everybody')));
  turn.state = { ...turn.state, step: 'summary', seen: undefined };
  return askStep(turn);
}

async function tellDuplicate(turn: LogProcessTurn, { of }: Duplicate): Promise<DialogTurnResult> {
  const isOpen = (await turn.ports.recordOperations.open(turn.actor, { id: of.id })) !== undefined;
  turn.lines.push(duplicateText(turn, of, isOpen));
  turn.state = { ...turn.state, step: 'summary' };
  return askStep(turn);
}

const duplicateText = (
  turn: LogProcessTurn,
  { number, status }: Duplicate['of'],
  isOpen: boolean,
): string =>
  isOpen
    ? turn.say('log.duplicate', { number: number ?? '', status: turn.labels.statusLabel(status) })
    : turn.say('log.duplicateUnseen', { number: number ?? '' });

/**
 * The person says that it is one of the similar records. The draft is kept.
 * @param number of which one; needed if there are several
 */
export async function confirmSame(
  turn: LogProcessTurn,
  number?: string,
): Promise<DialogTurnResult> {
  const { record } = await turn.draft();
  const similar = await turn.ports.recordOperations.similar(turn.actor, record);
  const [same, ...others] =
    number === undefined ? similar : similar.filter((one) => one.number === number);
  if (!same || others.length > 0) return cancelDraft(turn);
  const isOpen =
    (await turn.ports.recordOperations.open(turn.actor, { id: same.id })) !== undefined;
  return endDialog(turn, duplicateText(turn, same, isOpen), [
    ...(isOpen ? [openButton(turn, same.id)] : []),
    continueButton(turn),
    discardButton(turn),
  ]);
}
