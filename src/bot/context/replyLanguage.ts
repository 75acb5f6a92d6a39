import type { Activity } from 'botbuilder';
import { cleanText } from '../../language/text/cleanText';
import { detectLanguage, type Language } from '../../language/text/detectLanguage';

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
