import type { DialogContext } from 'botbuilder-dialogs';
import type { Outcome } from '../src/answering/model/answerOutcome';
import type { Language } from '../src/language/text/detectLanguage';
import type { LanguageChoice } from '../src/language/commands/languageChoice';
import type { EntityDirectory } from '../src/records/model/entityDirectory';
import type { RecordOperations } from '../src/records/operations/recordOperations';
import type { Actor, StaffStore, Via } from '../src/records/model/staffMember';

export type TurnContext = DialogContext['context'];

/** What dialogs ask of the bot that runs them. */
export interface DialogPorts {
  /** Sets the language of the person whose turn it is and confirms it in that language. */
  setLanguage(context: TurnContext, choice: LanguageChoice): Promise<void>;
  /** Answers the turn's text as a question, without starting a dialog. */
  answer(context: TurnContext): Promise<void>;
  /** What the turn's text would come to as a question or a command, without any effect. */
  foresee(context: TurnContext): Promise<Outcome>;
  /** The language that the person has set, if any. */
  preferredLanguage(context: TurnContext): Promise<Language | undefined>;
  /** Who acts, with the roles as they are now; undefined where the channel does not say who it is. */
  actor(context: TurnContext, language: Language, via: Via): Promise<Actor | undefined>;
  recordOperations: RecordOperations;
  entities: EntityDirectory;
  staff: Pick<StaffStore, 'verifiersOf'>;
}
