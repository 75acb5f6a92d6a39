import type { Dialog } from 'botbuilder-dialogs';
import type { Messages } from '../src/messages/messages';
import { LanguageDialog } from './languageDialog';
import { LogProcessDialog } from './logProcess/logProcessDialog';
import type { DialogPorts } from './dialogPorts';

/**
 * Stored with a waiting dialog. Raise it if a dialog is renamed, or if its steps or its stored
 * state change: an answer must never reach a step that did not ask for it.
 */
export const DIALOGS_VERSION = '3';

/** Every dialog of the bot. */
export function createDialogs(messages: Messages, ports: DialogPorts): Dialog[] {
  return [new LanguageDialog(messages, ports), new LogProcessDialog(messages, ports)];
}
