import type { DialogContext } from 'botbuilder-dialogs';
import type { LanguageChoice } from '../src/language/namedLanguage';

type TurnContext = DialogContext['context'];

/** What dialogs ask of the bot that runs them. */
export interface DialogPorts {
  /** Sets the language of the person whose turn it is and confirms it in that language. */
  setLanguage(context: TurnContext, choice: LanguageChoice): Promise<void>;
  /** Answers the turn's text as a question, without starting a dialog. */
  answer(context: TurnContext): Promise<void>;
}
