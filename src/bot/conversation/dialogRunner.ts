import type { BotState, StatePropertyAccessor, TurnContext } from 'botbuilder';
import type { Dialog, DialogState } from 'botbuilder-dialogs';
// The index loads every prompt's recognizers as well: 0.2 s and 40 MB.
import { DialogSet } from 'botbuilder-dialogs/lib/dialogSet';

/** The dialog that waits for an answer. */
export interface Waiting {
  dialog: string;
  state: unknown;
  /** Another version of the bot has begun it. */
  outdated: boolean;
}
/** A dialog of another version was waiting and has been ended. */
export type Outdated = Pick<Waiting, 'dialog' | 'state'>;
export type Continued = 'none' | 'continued' | Outdated;

/** Runs the dialogs of a conversation, and never one that an older version has left waiting. */
export class DialogRunner {
  private readonly dialogs: DialogSet;
  private readonly stack: StatePropertyAccessor<DialogState>;
  private readonly savedVersion: StatePropertyAccessor<string>;

  constructor(
    state: BotState,
    dialogs: readonly Dialog[],
    private readonly version: string,
  ) {
    this.stack = state.createProperty<DialogState>('dialogs');
    this.savedVersion = state.createProperty<string>('dialogsVersion');
    this.dialogs = new DialogSet(this.stack);
    for (const dialog of dialogs) this.dialogs.add(dialog);
  }

  /** What waits, if anything does. */
  async waiting(context: TurnContext): Promise<Waiting | undefined> {
    const top = (await this.stack.get(context))?.dialogStack[0];
    if (!top) return undefined;
    const outdated = (await this.savedVersion.get(context)) !== this.version;
    return { dialog: top.id, state: top.state as unknown, outdated };
  }

  /** Gives the turn to the dialog that waits for it, if one does. */
  async continue(context: TurnContext): Promise<Continued> {
    const waiting = await this.waiting(context);
    if (!waiting) return 'none';
    if (waiting.outdated) {
      await this.stack.delete(context);
      return { dialog: waiting.dialog, state: waiting.state };
    }
    const dialog = await this.dialogs.createContext(context);
    await dialog.continueDialog();
    return 'continued';
  }

  /** Starts a dialog in the place of any that waits. */
  async begin(context: TurnContext, id: string, options: object): Promise<void> {
    await this.savedVersion.set(context, this.version);
    await this.stack.delete(context);
    const dialog = await this.dialogs.createContext(context);
    await dialog.beginDialog(id, options);
  }
}
