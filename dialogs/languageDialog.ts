import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { Dialog } from 'botbuilder-dialogs/lib/dialog';
import { cardMessage } from '../src/cards/kit/cardMessage';
import { languageCard } from '../src/cards/answers/helpCards';
import { textCard } from '../src/cards/kit/textBlocks';
import { asksSomething } from '../src/language/questions/questionWords';
import type { Language } from '../src/language/text/detectLanguage';
import { isCancel } from '../src/language/commands/isCancel';
import { findNamedLanguage, onlyNamesLanguage } from '../src/language/commands/languageChoice';
import type { Messages } from '../src/messages/messages';
import type { DialogPorts } from './dialogPorts';

export const LANGUAGE_DIALOG = 'language';

export interface LanguageDialogOptions {
  /** The language to ask in. */
  language: Language;
}

/** What is stored between the turns. */
interface LanguageDialogState extends LanguageDialogOptions {
  /** The question was asked a second time, after another question in between. */
  askedAgain: boolean;
}

/**
 * Asks which language to answer in. A question in between is answered; then the dialog asks once
 * more.
 */
export class LanguageDialog extends Dialog {
  constructor(
    private readonly messages: Messages,
    private readonly ports: DialogPorts,
  ) {
    super(LANGUAGE_DIALOG);
  }

  override async beginDialog(
    dialog: DialogContext,
    options: LanguageDialogOptions,
  ): Promise<DialogTurnResult> {
    const state: LanguageDialogState = { language: options.language, askedAgain: false };
    this.save(dialog, state);
    return this.ask(dialog, state);
  }

  override async continueDialog(dialog: DialogContext): Promise<DialogTurnResult> {
    const state = dialog.activeDialog?.state as LanguageDialogState;
    const text = dialog.context.activity.text;
    if (isCancel(text)) {
      await this.tell(dialog, state.language, this.messages.say(state.language, 'language.kept'));
      return dialog.endDialog();
    }
    // A question that mentions a language is about something else.
    const choice = asksSomething(text) ? onlyNamesLanguage(text) : findNamedLanguage(text);
    if (choice) {
      await this.ports.setLanguage(dialog.context, choice);
      return dialog.endDialog();
    }
    await this.ports.answer(dialog.context);
    // A repeated request for this dialog can only be answered by asking.
    if (state.askedAgain && dialog.context.responded) return dialog.endDialog();
    this.save(dialog, { ...state, askedAgain: true });
    return this.ask(dialog, { ...state, askedAgain: true });
  }

  private save(dialog: DialogContext, state: LanguageDialogState): void {
    if (dialog.activeDialog) dialog.activeDialog.state = state;
  }

  private async ask(
    dialog: DialogContext,
    { language, askedAgain }: LanguageDialogState,
  ): Promise<DialogTurnResult> {
    const text = this.messages.say(language, askedAgain ? 'language.askAgain' : 'language.ask');
    const card = languageCard(language, this.messages, askedAgain);
    await dialog.context.sendActivity(cardMessage(card, text));
    return Dialog.EndOfTurn;
  }

  private async tell(dialog: DialogContext, language: Language, text: string): Promise<void> {
    await dialog.context.sendActivity(cardMessage(textCard(language, text), text));
  }
}
