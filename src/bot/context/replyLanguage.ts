import type { Activity } from 'botbuilder';
import { setTimeout as sleep } from 'node:timers/promises';
import { cleanText } from '../../language/text/cleanText';
import { detectLanguage, type Language } from '../../language/text/detectLanguage';
import type { PersonSettings } from '../ports/personSettings';
import { personId } from './turnActor';
import { utteranceOf } from './utterance';

interface Clues {
  /** What the person has set. */
  preferred?: Language | undefined;
  text?: string | undefined;
  /** The language of the last reply. */
  last?: Language | undefined;
}

/** Teams sends the language of the client; people who read Arabic are most of those who do not say. */
function localeLanguage(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('en') ? 'en' : 'ar';
}

/** The language to reply in: what was set, that of the text, of the last reply, of the client. */
export function replyLanguage(activity: Partial<Activity>, clues: Clues = {}): Language {
  const detected = () => detectLanguage(cleanText(clues.text ?? '')).language;
  return clues.preferred ?? detected() ?? clues.last ?? localeLanguage(activity.locale);
}

/** Milliseconds that the database has to say which language a person has set. */
export const LANGUAGE_TIMEOUT = 500;

/**
 * The language to speak in where there is no time to lose, or something has failed: the database
 * may be what is slow.
 */
export async function fallbackLanguage(
  people: Pick<PersonSettings, 'language'>,
  activity: Activity,
): Promise<Language> {
  const preferred = await Promise.race([
    people.language(personId(activity)).catch(() => undefined),
    sleep(LANGUAGE_TIMEOUT, undefined, { ref: false }),
  ]);
  return replyLanguage(activity, { preferred, text: utteranceOf(activity).text });
}
