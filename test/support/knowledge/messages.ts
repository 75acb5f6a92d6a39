import { join } from 'node:path';
import { loadMessages } from '../../../src/messages/loadMessages';

export const LOCALES = join(__dirname, '../../../locales');

/** The bot's own texts, as they are served. */
export const realMessages = () => loadMessages(LOCALES);
