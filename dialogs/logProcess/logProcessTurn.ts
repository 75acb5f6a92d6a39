import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { Dialog } from 'botbuilder-dialogs/lib/dialog';
import type { Card, ActionElement } from '../../src/cards/kit/adaptiveCard';
import { cardMessage } from '../../src/cards/kit/cardMessage';
import type { Messages } from '../../src/messages/messages';
import type { Actor } from '../../src/records/model/staffMember';
import type { DialogPorts, TurnContext } from '../dialogPorts';
import { DraftContext } from './draftContext';
import type { LogProcessState, Step } from './logProcessState';

/** One turn of the dialog: its input, and what the reply will contain. */
export class LogProcessTurn extends DraftContext {
  /** Text above the next question, on the same card. */
  readonly lines: string[] = [];
  /** The step that asked for the message. */
  readonly asked: Step;
  /** Buttons beside those of the next question. */
  readonly buttons: ActionElement[] = [];
  /**
   * The state of the conversation about another draft that a button interrupted, to continue later.
   */
  interrupted: LogProcessState | undefined;

  constructor(
    private readonly dialog: DialogContext,
    override readonly ports: DialogPorts,
    messages: Messages,
    actor: Actor,
    state: LogProcessState,
  ) {
    super(ports, messages, actor, state);
    this.asked = state.step;
  }

  get context(): TurnContext {
    return this.dialog.context;
  }

  /** Sends a card and waits for the reply. */
  async wait(card: Card, summary: string): Promise<DialogTurnResult> {
    await this.context.sendActivity(cardMessage(card, summary));
    if (this.dialog.activeDialog) this.dialog.activeDialog.state = this.state;
    return Dialog.EndOfTurn;
  }

  /** Sends a card and ends the dialog. */
  async end(card: Card, summary: string): Promise<DialogTurnResult> {
    await this.context.sendActivity(cardMessage(card, summary));
    return this.dialog.endDialog();
  }
}
