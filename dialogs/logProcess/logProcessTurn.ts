import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { Dialog } from 'botbuilder-dialogs/lib/dialog';
import type { Card, ActionElement } from '../../src/cards/kit/adaptiveCard';
import { cardMessage } from '../../src/cards/kit/cardMessage';
import type { Messages } from '../../src/messages/messages';
import type { Actor } from '../../src/records/model/staffMember';
import type { DialogPorts, TurnContext } from '../dialogPorts';
import { DraftContext } from './draftContext';
import type { LogProcessState } from './logProcessState';

/** One turn of the dialog: what is known at its beginning, and what it has to say. */
export class LogProcessTurn extends DraftContext {
  /** What is said before the next question, on the same card. */
  readonly lines: string[] = [];
  /** What can be pressed beside the ways around the next question. */
  readonly buttons: ActionElement[] = [];
  /** The talk about another draft that a button has cut into, to be gone on with. */
  interrupted: LogProcessState | undefined;

  constructor(
    private readonly dialog: DialogContext,
    override readonly ports: DialogPorts,
    messages: Messages,
    actor: Actor,
    state: LogProcessState,
  ) {
    super(ports, messages, actor, state);
  }

  get context(): TurnContext {
    return this.dialog.context;
  }

  /** Sends a card and waits for what the person says to it. */
  async wait(card: Card, summary: string): Promise<DialogTurnResult> {
    await this.context.sendActivity(cardMessage(card, summary));
    if (this.dialog.activeDialog) this.dialog.activeDialog.state = this.state;
    return Dialog.EndOfTurn;
  }

  /** Sends a card; the talk is over. */
  async end(card: Card, summary: string): Promise<DialogTurnResult> {
    await this.context.sendActivity(cardMessage(card, summary));
    return this.dialog.endDialog();
  }
}
