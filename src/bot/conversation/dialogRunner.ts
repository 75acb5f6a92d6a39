import type { BotState, StatePropertyAccessor, TurnContext } from 'botbuilder';
import type { Dialog, DialogState } from 'botbuilder-dialogs';
// Not imported from the index, which also loads every prompt's recognizers: 0.2 s and 40 MB.
import { DialogSet } from 'botbuilder-dialogs/lib/dialogSet';

/** The dialog that waits for an answer. */
export interface Waiting {
  dialog: string;
  state: unknown;
  /** It was started by another version of the bot. */
  outdated: boolean;
}
/** A waiting dialog of another version, which has been ended. */
export type Outdated = Pick<Waiting, 'dialog' | 'state'>;
export type Continued = 'none' | 'continued' | Outdated;

/** Runs the dialogs of a conversation, but never one that was left waiting by an older version. */
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

  /** The waiting dialog, if any. */
  async waiting(context: TurnContext): Promise<Waiting | undefined> {
    const top = (await this.stack.get(context))?.dialogStack[0];
    if (!top) return undefined;
    const outdated = (await this.savedVersion.get(context)) !== this.version;
    return { dialog: top.id, state: top.state as unknown, outdated };
  }

  /** Passes the turn to the waiting dialog, if any. */
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

  /** Starts a dialog, which replaces any waiting one. */
  async begin(context: TurnContext, id: string, options: object): Promise<void> {
    await this.savedVersion.set(context, this.version);
    await this.stack.delete(context);
    const dialog = await this.dialogs.createContext(context);
    await dialog.beginDialog(id, options);
  }
}
