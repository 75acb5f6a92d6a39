import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { Dialog } from 'botbuilder-dialogs/lib/dialog';
import type { Card, ActionElement } from '../../src/cards/kit/adaptiveCard';
import { cardMessage } from '../../src/cards/kit/cardMessage';
import type { Messages } from '../../src/messages/messages';
import type { Actor } from '../../src/records/model/staffMember';
import type { ClosedCards } from '../../src/records/model/openCards';
import type { DialogPorts, ShownCard, TurnContext } from '../dialogPorts';
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
  /** Cards that this turn ends, besides those that the same card below replaces. */
  readonly closed: ClosedCards[] = [];
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

  /**
   * Sends a card and waits for the reply.
   * @param shown the form or summary that the card is; absent for any other card
   */
  async wait(
    card: Card,
    summary: string,
    shown?: Omit<ShownCard, 'language'>,
  ): Promise<DialogTurnResult> {
    const sent = await this.context.sendActivity(cardMessage(card, summary));
    const { language } = this;
    const open = shown && { ...shown, language, activityId: sent?.id };
    await this.ports.cards.settle(this.context, this.closed, open);
    if (this.dialog.activeDialog) this.dialog.activeDialog.state = this.state;
    return Dialog.EndOfTurn;
  }

  /** Sends a card and ends the dialog. */
  async end(card: Card, summary: string): Promise<DialogTurnResult> {
    await this.context.sendActivity(cardMessage(card, summary));
    await this.ports.cards.settle(this.context, this.closed);
    return this.dialog.endDialog();
  }
}
