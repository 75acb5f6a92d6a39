import type { Activity } from 'botbuilder';
import type { Language } from '../../language/text/detectLanguage';
import type { Compose, Composers } from './messageComposer';
import {
  createComposeQuestion,
  createComposeReply,
  type QuestionNoticeParts,
} from './composeQuestion';
import { createComposeRecord, type RecordNoticeParts } from './composeRecordNotice';
import { createComposeReminders, type ReminderParts } from './composeReminders';
import type { OutgoingAbout, OutgoingKind, OutgoingMessage } from '../ports/outbox';
import { brokenFilesCard, mendedFilesCard } from '../../cards/curation/brokenFilesCard';
import { cardMessage, cardSummary } from '../../cards/kit/cardMessage';
import type { Messages } from '../../messages/messages';

/** What admins are told about files. Who has set no language is told in Arabic. */
function createComposeFiles({ messages }: { messages: Messages }): Compose<'files'> {
  return ({ problems }, _to, language = 'ar') => {
    const card =
      problems.length > 0
        ? brokenFilesCard(problems, messages, language)
        : mendedFilesCard(messages, language);
    return Promise.resolve(cardMessage(card, cardSummary(card)));
  };
}

/** How each kind of message is written. */
export function createComposers(
  parts: RecordNoticeParts & ReminderParts & QuestionNoticeParts,
): Composers {
  return {
    record: createComposeRecord(parts),
    files: createComposeFiles(parts),
    question: createComposeQuestion(parts),
    reply: createComposeReply(parts),
    ...createComposeReminders(parts),
  };
}

/** @throws also where the kind is one that only a newer version knows */
export async function composeMessage<K extends OutgoingKind>(
  composers: Composers,
  { kind, about, to }: Pick<OutgoingMessage, 'to'> & { kind: K; about: OutgoingAbout[K] },
  preferred: Language | undefined,
): Promise<Partial<Activity> | undefined> {
  const compose: Compose<K> = composers[kind];
  return await compose(about, to, preferred);
}
