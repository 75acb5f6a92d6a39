import type { Language } from '../../language/text/detectLanguage';
import type { CardElement, Container } from './adaptiveCard';
import { line } from './textBlocks';
import { isolated } from '../../language/text/displayText';

/** More would make a card too large to be sent: the last of them stands for all that follow. */
const MOST_LINES = 60;

function linesOf(text: string): string[] {
  const all = text.split(/\r\n|\r|\n/);
  const last = all.slice(MOST_LINES - 1).join('\n');
  return all.length > MOST_LINES ? [...all.slice(0, MOST_LINES - 1), last] : all;
}

/**
 * What a person wrote, line by line exactly as it stands, set off from what the bot says.
 * @param language of the card
 */
export function verbatim(language: Language, text: string): Container {
  const items: CardElement[] = [];
  let isAfterGap = false;
  for (const part of linesOf(text)) {
    if (part.trim() === '') isAfterGap = true;
    else {
      items.push(line(isolated(language, part), {}, isAfterGap ? 'Medium' : 'None'));
      isAfterGap = false;
    }
  }
  return { type: 'Container', style: 'emphasis', spacing: 'Small', items };
}
