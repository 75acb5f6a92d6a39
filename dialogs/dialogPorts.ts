import type { DialogContext } from 'botbuilder-dialogs';
import type { Outcome } from '../src/answering/model/answerOutcome';
import type { Language } from '../src/language/text/detectLanguage';
import type { LanguageChoice } from '../src/language/commands/languageChoice';
import type { ClosedCards, OpenCard } from '../src/records/model/openCards';
import type { EntityDirectory } from '../src/records/model/entityDirectory';
import type { FieldHelps } from '../src/records/model/fieldHelp';
import type { DownloadFault } from '../src/records/model/evidenceFile';
import type { EvidenceFiles } from '../src/records/operations/evidenceFiles';
import type { RecordOperations } from '../src/records/operations/recordOperations';
import type { Actor, StaffStore, Via } from '../src/records/model/staffMember';

export type TurnContext = DialogContext['context'];

/** A form or summary that a turn shows. */
export type ShownCard = Pick<OpenCard, 'recordId' | 'kind' | 'submission' | 'language'>;

/** Remembers forms and summaries, so that they are replaced once they are over. */
export interface DialogCardPort {
  /**
   * Call it after the reply. Never rejects, and waits for no message.
   * @param closed cards that this turn has ended
   * @param shown the card of the reply, with the id that the channel gave it
   */
  settle(
    context: TurnContext,
    closed: readonly ClosedCards[],
    shown?: ShownCard & { activityId: string | undefined },
  ): Promise<void>;
}

/** Files that people send, to be kept as evidence. */
export interface DialogFilePort {
  /** Whether files are kept. */
  taken: boolean;
  /**
   * Downloads a file that a message names; the address is not trusted.
   * @param signal aborted when there is no time left
   */
  download(
    address: string,
    signal: AbortSignal,
  ): Promise<{ content: Buffer } | { fault: DownloadFault }>;
  attach: EvidenceFiles['attach'];
}

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
  cards: DialogCardPort;
  files: DialogFilePort;
  recordOperations: RecordOperations;
  /** What the knowledge says of the fields of a record, as it is published now. */
  fieldHelp(): FieldHelps;
  entities: EntityDirectory;
  staff: Pick<StaffStore, 'verifiersOf' | 'admins'>;
}
