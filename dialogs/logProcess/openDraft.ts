import { randomUUID } from 'node:crypto';
import type { CardAction } from '../../src/cards/actions/cardAction';
import type { NotFound, Refusal } from '../../src/records/workflow/recordResult';
import { draftFaults, type DraftContext } from './draftContext';

/** The buttons and forms of this dialog. */
export type LogAction = Extract<CardAction, { verb: `log.${string}` }>;
type FormAction = Extract<LogAction, { verb: 'log.fill' | 'log.form' }>;

const isFormAction = (action: LogAction | undefined): action is FormAction =>
  action?.verb === 'log.fill' || action?.verb === 'log.form';

/**
 * Opens the draft of the state, with what the person may do with it now.
 * @param action the button that asks for it, if any
 * @returns why the draft cannot be worked on; undefined if it can
 */
export async function openDraft(
  draft: DraftContext,
  action?: LogAction,
): Promise<Refusal | undefined> {
  const { record, begun } = draft.state;
  draft.opened = await draft.ports.recordOperations.open(draft.actor, { id: record });
  if (draft.opened?.record.fields.evidence) await draftFaults(draft);
  const isWithdrawn = draft.opened?.record.status === 'withdrawn';
  const isGone = isWithdrawn || (draft.opened === undefined && begun);
  if (isGone && isFormAction(action)) {
    const refusal = await replaceDraft(draft, action);
    if (refusal) return refusal;
  } else if (isGone && !draft.opened) return { refused: 'not_found' };
  // Submitting twice repeats the answer. Any other button of an old card no longer applies.
  return !draft.opened || draft.opened.actions.includes('edit') || action?.verb === 'log.submit'
    ? undefined
    : { refused: 'not_allowed', opened: draft.opened };
}

/**
 * Starts another draft for a form whose own draft is gone, so that no input is lost.
 * @returns a refusal if the submission is the id of a record that this person may not see
 */
async function replaceDraft(
  draft: DraftContext,
  action: FormAction,
): Promise<NotFound | undefined> {
  const { recordOperations } = draft.ports;
  const record = action.verb === 'log.fill' ? action.submission : randomUUID();
  draft.opened = await recordOperations.open(draft.actor, { id: record });
  if (!draft.opened && (await recordOperations.isTaken(record))) return { refused: 'not_found' };
  draft.state = { ...draft.state, record, begun: false };
  return undefined;
}

/** What a person is told whose draft is gone, or no longer a draft. */
export function refusalText(draft: DraftContext, refusal: Refusal): string {
  if (!('opened' in refusal)) return draft.say('log.gone');
  const { status, number, fields } = refusal.opened.record;
  const record = draft.labels.list([...(number === null ? [] : [number]), draft.called(fields)]);
  return draft.say('log.notNow', { record, status: draft.labels.statusLabel(status) });
}
