import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { Dialog } from 'botbuilder-dialogs/lib/dialog';
import { createHash } from 'node:crypto';
import { readCardAction, type CardInputs } from '../../src/cards/actions/cardAction';
import { cardMessage } from '../../src/cards/kit/cardMessage';
import { textCard } from '../../src/cards/kit/textBlocks';
import type { Language } from '../../src/language/text/detectLanguage';
import type { Messages } from '../../src/messages/messages';
import { handleAction, isLogAction, resume } from './handlers/handleAction';
import { handleFiles } from './handlers/handleFiles';
import { handleUtterance } from './handlers/handleUtterance';
import { LogProcessTurn } from './logProcessTurn';
import { newState, type LogProcessState } from './logProcessState';
import { startDraft } from './handlers/startDraft';
import { openDraft, type LogAction } from './openDraft';
import { endWithRefusal } from './steps/endDialog';
import type { DialogPorts, TurnContext } from '../dialogPorts';

/**
 * The id of a draft that this message may create. It is the same each time the channel delivers the
 * message: the activity id mostly differs then, but never the time at which the message was sent.
 */
export function draftIdFor({ activity }: Pick<TurnContext, 'activity'>): string {
  const { conversation, from, timestamp, localTimestamp, id } = activity;
  const message = [conversation.id, from.id, timestamp ?? localTimestamp ?? id];
  const hex = createHash('sha256').update(JSON.stringify(message)).digest('hex');
  // UUID version 8 of RFC 9562: the application defines the other bits.
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
  ];
  return [...parts, hex.slice(20, 32)].join('-');
}

export const LOG_DIALOG = 'logProcess';

export interface LogDialogOptions {
  language: Language;
  /** A draft to continue; absent: a new one. */
  record?: string;
  /** A new version of the bot interrupted the conversation about this draft. */
  restarted?: boolean;
}

/** The draft that a saved state refers to, if any. */
export function draftOf(state: unknown): string | undefined {
  const { record, begun } = (state ?? {}) as Partial<LogProcessState>;
  return begun && typeof record === 'string' ? record : undefined;
}

/**
 * Logs a process from which paper was eliminated, by chat, by form or both. Answers are stored in a
 * draft before the bot replies, so losing the dialog's state loses no answer.
 */
export class LogProcessDialog extends Dialog {
  constructor(
    private readonly messages: Messages,
    private readonly ports: DialogPorts,
  ) {
    super(LOG_DIALOG);
  }

  override async beginDialog(
    dialog: DialogContext,
    { language, record, restarted }: LogDialogOptions,
  ): Promise<DialogTurnResult> {
    const pressed = readPressedButton(dialog);
    const wanted = pressed && 'record' in pressed.action ? pressed.action.record : record;
    const id = wanted ?? draftIdFor(dialog.context);
    const state = newState(language, id, wanted !== undefined);
    const turn = await this.turn(dialog, state, pressed);
    if (!turn) return dialog.endDialog();
    const refusal = wanted === undefined ? undefined : await openDraft(turn, pressed?.action);
    if (refusal) return endWithRefusal(turn, refusal);
    if (restarted) turn.lines.push(turn.say('log.restarted', { name: turn.name }));
    if (pressed && pressed.action.verb !== 'log.new')
      return handleAction(turn, pressed.action, pressed.inputs);
    return wanted === undefined ? startDraft(turn) : resume(turn);
  }

  override async continueDialog(dialog: DialogContext): Promise<DialogTurnResult> {
    const state = dialog.activeDialog?.state as LogProcessState;
    const pressed = readPressedButton(dialog);
    const turn = await this.turn(dialog, state, pressed);
    if (!turn) return dialog.endDialog();
    if (pressed) return this.handlePressedButton(turn, pressed);
    const refusal = state.begun ? await openDraft(turn) : undefined;
    if (refusal) return endWithRefusal(turn, refusal);
    const { text } = dialog.context.activity;
    return handleFiles(turn, text) ?? handleUtterance(turn, text);
  }

  /**
   * The button may belong to another draft than the current one; then the dialog handles that
   * draft.
   */
  private async handlePressedButton(
    turn: LogProcessTurn,
    { action, inputs }: PressedButton,
  ): Promise<DialogTurnResult> {
    if (action.verb === 'log.new') {
      turn.state = newState(turn.language, draftIdFor(turn.context), false);
      return startDraft(turn);
    }
    if (action.record !== turn.state.record) {
      turn.interrupted = turn.state;
      turn.state = newState(turn.language, action.record, true);
    }
    const refusal = await openDraft(turn, action);
    return refusal ? endWithRefusal(turn, refusal) : handleAction(turn, action, inputs);
  }

  private async turn(
    dialog: DialogContext,
    state: LogProcessState,
    pressed: PressedButton | undefined,
  ): Promise<LogProcessTurn | undefined> {
    const via = pressed === undefined ? 'chat' : isForm(pressed) ? 'form' : 'card';
    const actor = await this.ports.actor(dialog.context, state.language, via);
    if (actor) return new LogProcessTurn(dialog, this.ports, this.messages, actor, state);
    const text = this.messages.say(state.language, 'log.noIdentity');
    await dialog.context.sendActivity(cardMessage(textCard(state.language, text), text));
    return undefined;
  }
}

interface PressedButton {
  action: LogAction;
  inputs: CardInputs;
}

function readPressedButton({ context }: DialogContext): PressedButton | undefined {
  const { activity } = context;
  const value = activity.value as { action?: { data?: unknown } } | undefined;
  // An invoke carries the data of the button one level deeper.
  const read = readCardAction(activity.type === 'invoke' ? value?.action?.data : value);
  return read && isLogAction(read.action)
    ? { action: read.action, inputs: read.inputs }
    : undefined;
}

const isForm = ({ action, inputs }: PressedButton) =>
  action.verb === 'log.fill' || (action.verb === 'log.save' && Object.keys(inputs).length > 0);
