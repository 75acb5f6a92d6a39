import type { DialogContext } from 'botbuilder-dialogs';
import type { Outcome } from '../src/answering/model/answerOutcome';
import type { Language } from '../src/language/text/detectLanguage';
import type { LanguageChoice } from '../src/language/commands/languageChoice';
import type { EntityDirectory } from '../src/records/model/entityDirectory';
import type { RecordOperations } from '../src/records/operations/recordOperations';
import type { Actor, StaffStore, Via } from '../src/records/model/staffMember';

export type TurnContext = DialogContext['context'];

/** What dialogs need from the bot that runs them. */
export interface DialogPorts {
  /** Sets the language of the person whose turn it is and confirms it in that language. */
  setLanguage(context: TurnContext, choice: LanguageChoice): Promise<void>;
  /** Answers the turn's text as a question, without starting a dialog. */
  answer(context: TurnContext): Promise<void>;
  /** What answering the turn's text would result in, without any effect. */
  foresee(context: TurnContext): Promise<Outcome>;
  /** The language that the person has set, if any. */
  preferredLanguage(context: TurnContext): Promise<Language | undefined>;
  /** Who acts, with their current roles; undefined if the channel does not identify them. */
  actor(context: TurnContext, language: Language, via: Via): Promise<Actor | undefined>;
  recordOperations: RecordOperations;
  entities: EntityDirectory;
  staff: Pick<StaffStore, 'verifiersOf'>;
}
