import { setTimeout as sleep } from 'node:timers/promises';
import type { Activity } from 'botbuilder';
import type { Language } from '../../language/text/detectLanguage';
import type { People } from '../ports/personSettings';
import { personId } from './personId';
import { replyLanguage } from './replyLanguage';
import { utteranceOf } from './utterance';

/** Milliseconds that the database has to say which language a person has set. */
export const LANGUAGE_PATIENCE = 500;

/**
 * The language to speak in where there is no time to lose, or something has failed: the database
 * may be what is slow.
 */
export async function spokenLanguage(
  people: Pick<People, 'language'>,
  activity: Activity,
): Promise<Language> {
  const preferred = await Promise.race([
    people.language(personId(activity)).catch(() => undefined),
    sleep(LANGUAGE_PATIENCE, undefined, { ref: false }),
  ]);
  return replyLanguage(activity, { preferred, text: utteranceOf(activity).text });
}
