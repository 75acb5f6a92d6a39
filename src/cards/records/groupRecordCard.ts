import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import { createCard, type Card } from '../kit/adaptiveCard';
import { heading, line } from '../kit/textBlocks';
import { isolated } from '../../language/text/displayText';
import { execute } from '../kit/actionButtons';
import { refreshedFor } from '../kit/refreshableCard';

export interface GroupRecord {
  number: string;
  /** People whose clients ask by themselves for what each may see, by their ids in the channel. */
  refreshFor: readonly string[];
}

/**
 * A record where others read along: the same for every number, whether there is such a record or
 * not. What each may see and do, each sees alone: their clients ask for it, or they press.
 */
export function groupRecordCard(
  { number, refreshFor }: GroupRecord,
  messages: Messages,
  language: Language,
): Card {
  const title = messages.say(language, 'record.group.show');
  const wish = { verb: 'record.find', number } as const;
  return refreshedFor(
    createCard(
      language,
      [
        heading(
          messages.say(language, 'record.group.title', { number: isolated(language, number) }),
        ),
        line(messages.say(language, 'record.group.text')),
      ],
      [execute(title, wish)],
    ),
    { title, wish, people: refreshFor },
  );
}
