import type { Activity } from 'botbuilder';
import { setTimeout as sleep } from 'node:timers/promises';
import { cleanText } from '../../language/text/cleanText';
import { detectLanguage, type Language } from '../../language/text/detectLanguage';
import type { PersonSettings } from '../ports/personSettings';
import { personId } from './turnActor';
import { utteranceOf } from './utterance';

interface Clues {
  /** The language that the person has set. */
  preferred?: Language | undefined;
  text?: string | undefined;
  /** The language of the last reply. */
  last?: Language | undefined;
}

/**
 * Teams sends the language of the client. Arabic is the default, because most people without one
 * read it.
 */
function localeLanguage(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('en') ? 'en' : 'ar';
}

/**
 * The language to reply in: the one that is set, that of the text, of the last reply, or of the
 * client.
 */
export function replyLanguage(activity: Partial<Activity>, clues: Clues = {}): Language {
  const detected = () => detectLanguage(cleanText(clues.text ?? '')).language;
  return clues.preferred ?? detected() ?? clues.last ?? localeLanguage(activity.locale);
}

/** Timeout in milliseconds for reading the set language from the database. */
export const LANGUAGE_TIMEOUT = 500;

/** The reply language if time is short or something failed; the database may be the cause. */
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
