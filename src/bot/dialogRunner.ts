import type { BotState, StatePropertyAccessor, TurnContext } from 'botbuilder';
import { DialogSet, type Dialog, type DialogState } from 'botbuilder-dialogs';

/** `outdated`: a dialog of another version was waiting and has been ended. */
export type Continued = 'none' | 'continued' | 'outdated';

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

  /** Gives the turn to the dialog that waits for it, if one does. */
  async continue(context: TurnContext): Promise<Continued> {
    const waiting = (await this.stack.get(context))?.dialogStack.length ?? 0;
    if (waiting === 0) return 'none';
    if ((await this.savedVersion.get(context)) !== this.version) {
      await this.stack.delete(context);
      return 'outdated';
    }
    const dialog = await this.dialogs.createContext(context);
    await dialog.continueDialog();
    return 'continued';
  }

  /** Starts a dialog. */
  async begin(context: TurnContext, id: string, options: object): Promise<void> {
    await this.savedVersion.set(context, this.version);
    const dialog = await this.dialogs.createContext(context);
    await dialog.beginDialog(id, options);
  }
}
