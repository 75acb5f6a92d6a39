import { join } from 'node:path';
import { loadMessages } from '../../../src/messages/loadMessages';
import type { Response } from './connection';
import type { Ending } from './openLoop';

const LOCALES = join(__dirname, '../../../locales');
const SAID = {
  refused: ['limits.busy'],
  late: ['limits.late', 'limits.givenUp'],
  failed: ['error.apology', 'outage.answering', 'outage.notSaved', 'outage.unsure'],
} as const;

const WORDLESS = JSON.stringify({ activities: [] });

/** Knows by the sentences of the bot what a response comes to. */
export async function readEndings(): Promise<(response: Response) => Ending> {
  const messages = await loadMessages(LOCALES);
  const endings = (['refused', 'late', 'failed'] as const).map((ending) => ({
    ending,
    // As they stand in JSON.
    sentences: SAID[ending].flatMap((key) =>
      (['en', 'ar'] as const).map((language) =>
        JSON.stringify(messages.say(language, key)).slice(1, -1),
      ),
    ),
  }));
  return ({ status, body }) => {
    if (status === 503) return 'turnedAway';
    if (status !== 200) return 'failed';
    // Everybody here speaks to the bot: only who was told within the minute gets no word.
    if (body === WORDLESS) return 'turnedAway';
    const found = endings.find(({ sentences }) => sentences.some((each) => body.includes(each)));
    return found?.ending ?? 'answered';
  };
}
