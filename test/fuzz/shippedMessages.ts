import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildMessages } from '../../src/messages/loadMessages';
import type { Messages } from '../../src/messages/messages';
import { LOCALES } from '../support/knowledge/messages';

let messages: Messages | undefined;

/** The bot's own texts at once, for targets that cannot wait. */
export const shippedMessages = (): Messages => (messages ??= read());

function read(): Messages {
  const files = ['en.json', 'ar.json'].map((name) => ({
    name,
    text: readFileSync(join(LOCALES, name), 'utf8'),
  }));
  const built = buildMessages(files);
  if ('problems' in built) throw new Error(built.problems.join('\n'));
  return built.messages;
}
