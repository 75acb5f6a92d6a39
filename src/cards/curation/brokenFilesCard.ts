import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import { createCard, type Card } from '../kit/adaptiveCard';
import { heading, line, noteLine, textCard } from '../kit/textBlocks';
import { isolateBidi } from '../../language/text/displayText';

/** The log has the others. */
const MOST_SHOWN = 5;

/** Tells an admin which files are broken, and that the last good ones are served. */
export function brokenFilesCard(
  problems: readonly string[],
  messages: Messages,
  language: Language,
): Card {
  const count = problems.length - MOST_SHOWN;
  return createCard(language, [
    heading(messages.say(language, 'files.broken')),
    line(messages.say(language, 'files.lastGood')),
    ...problems
      .slice(0, MOST_SHOWN)
      .map((problem) => line(isolateBidi(language, problem), {}, 'Small')),
    ...(count > 0 ? [noteLine(messages.say(language, 'files.more', { count }))] : []),
  ]);
}

/** Tells an admin that the files are fixed. */
export const fixedFilesCard = (messages: Messages, language: Language): Card =>
  textCard(language, messages.say(language, 'files.fixed'));
