import { cardMessage, cardSummary } from '../../cards/kit/cardMessage';
import { colleagueReplyCard } from '../../cards/experts/colleagueReplyCard';
import { hasRole, type StaffStore } from '../../records/model/staffMember';
import { ChannelCards } from '../commands/experts/expertChannelCards';
import type { ColleagueParts } from '../commands/experts/expertDependencies';
import type { Compose } from './messageComposer';
import type { ConversationReferences } from '../ports/conversationReferences';

export interface QuestionNoticeParts extends Pick<
  ColleagueParts,
  'colleagueQuestions' | 'expertPlaces' | 'entities' | 'topics' | 'messages' | 'helpContact'
> {
  staff: StaffStore;
  references: ConversationReferences;
}

/** A question, for the channel that answers it, as it stands when it is sent. */
export function createComposeQuestion(parts: QuestionNoticeParts): Compose<'question'> {
  const cards = new ChannelCards(parts);
  return async ({ questionId, round }) => {
    const question = await parts.colleagueQuestions.get(questionId);
    if (!question) return undefined;
    const card = await cards.card(question, { round });
    return cardMessage(card, `${cardSummary(card)}: ${question.text}`);
  };
}

/** What came of a question, for somebody who asked it; nothing where it was opened again since. */
export function createComposeReply(parts: QuestionNoticeParts): Compose<'reply'> {
  const { colleagueQuestions, messages, staff, helpContact: contact } = parts;
  return async ({ questionId, decision }, to) => {
    const question = await colleagueQuestions.get(questionId);
    if (!question || !('person' in to) || question.decisions !== decision) return undefined;
    const asks = question.askers.some(({ id }) => id === to.person);
    if (!asks || question.state === 'open' || question.state === 'taken') return undefined;
    const { language } = question;
    const mayDraft = hasRole(await staff.member(to.person), 'admin');
    const card = colleagueReplyCard({ question, contact, mayDraft }, { messages, language });
    return cardMessage(card, cardSummary(card));
  };
}
