import { brokenFilesCard, mendedFilesCard } from '../cards/curation/brokenFilesCard';
import { cardMessage, cardSummary } from '../cards/kit/cardMessage';
import type { Messages } from '../messages/messages';
import type { Compose } from './notices/messageComposer';

/** What admins are told about files. Who has set no language is told in Arabic. */
export function createComposeFiles({ messages }: { messages: Messages }): Compose<'files'> {
  return ({ problems }, _to, language = 'ar') => {
    const card =
      problems.length > 0
        ? brokenFilesCard(problems, messages, language)
        : mendedFilesCard(messages, language);
    return Promise.resolve(cardMessage(card, cardSummary(card)));
  };
}
