import type { Activity } from 'botbuilder';
import type { Language } from '../../language/text/detectLanguage';
import type { MessageComposer, MessageComposers } from './messageComposer';
import { createComposeEndedCard, type EndedCardDeps } from './composeEndedCard';
import { createComposeLaunchOver } from './composeLaunch';
import { createComposeReminders, type ReminderDeps } from './composeReminders';
import type { OutgoingAbout, OutgoingKind, OutgoingMessage } from '../ports/outbox';
import { brokenFilesCard, fixedFilesCard } from '../../cards/curation/brokenFilesCard';
import { cardMessage, cardSummary } from '../../cards/kit/cardMessage';
import type { Messages } from '../../messages/messages';
import { colleagueReplyCard } from '../../cards/experts/colleagueReplyCard';
import type { DeputyStore } from '../../records/model/deputyship';
import { hasRole, type StaffStore } from '../../records/model/staffMember';
import { ExpertChannelCards } from '../commands/experts/expertChannelCards';
import type { ExpertDeps } from '../commands/experts/expertDeps';
import type { ConversationReferences } from '../ports/conversationReferences';
import { deputyNoticeCard } from '../../cards/people/deputyCard';
import { noticeCard } from '../../cards/reminders/recordNoticeCard';
import type { TabPlace } from '../../contract/tabLinks';
import type { EntityDirectory } from '../../records/model/entityDirectory';
import type { RecordOperations } from '../../records/operations/recordOperations';
import { allowed } from '../../records/workflow/recordWorkflow';
import { workflowView } from '../../records/workflow/recordState';
import { RecordCommands } from '../commands/records/recordCommands';

interface RecordNoticeDeps {
  recordOperations: RecordOperations;
  staff: StaffStore;
  entities: EntityDirectory;
  messages: Messages;
  tabPlace: TabPlace | undefined;
}

/**
 * Messages about records: a verifier gets the submission to decide on, others get the outcome.
 * Outdated messages, and those that the person may not see, are not sent. If no language is set,
 * the one that the person last used for the record applies.
 */
function createComposeRecord(deps: RecordNoticeDeps): MessageComposer<'record'> {
  const { recordOperations, staff, entities, messages } = deps;
  const records = new RecordCommands(deps);
  return async ({ notice: kind, recordId, version }, to, preferred) => {
    if (!('person' in to)) return undefined;
    const personId = to.person;
    const member = { ...(await staff.member(personId)), via: 'card' as const };
    const history = preferred
      ? []
      : await recordOperations.history({ ...member, language: 'ar' }, recordId);
    const used = history.findLast(({ actorId }) => actorId === personId)?.language;
    const language = preferred ?? used ?? 'ar';
    const actor = { ...member, language };
    const opened = await recordOperations.open(actor, { id: recordId }, version);
    if (!opened) return undefined;
    const { record, actions } = opened;
    if (kind === 'to_verify') {
      if (!actions.includes('verify')) return undefined;
      const card = await records.open(actor, { id: recordId }, version);
      return cardMessage(card, messages.say(language, 'notice.to_verify'));
    }
    if (kind === 'no_verifier') {
      const { entityId } = record.fields;
      const verifiers = entityId === undefined ? [] : await staff.verifiersOf(entityId);
      const canVerify = verifiers.some((one) => allowed(one, workflowView(record), 'verify'));
      if (record.status !== 'submitted' || canVerify) return undefined;
    }
    const overtaken = (kind === 'needs_info' || kind === 'rejected') && record.status !== kind;
    if (overtaken) return undefined;
    const card = noticeCard({ kind, record, entities }, messages, language);
    return cardMessage(card, cardSummary(card));
  };
}

interface QuestionNoticeDeps extends Pick<
  ExpertDeps,
  'colleagueQuestions' | 'expertPlaces' | 'entities' | 'topics' | 'messages' | 'helpContact'
> {
  staff: StaffStore;
  references: ConversationReferences;
}

/** A question for its channel, in its current state. */
function createComposeQuestion(deps: QuestionNoticeDeps): MessageComposer<'question'> {
  const cards = new ExpertChannelCards(deps);
  return async ({ questionId, round }) => {
    const question = await deps.colleagueQuestions.get(questionId);
    if (!question) return undefined;
    const card = await cards.card(question, { round });
    return cardMessage(card, `${cardSummary(card)}: ${question.text}`);
  };
}

/**
 * The reply to a question, for a person who asked it; nothing if the question was reopened since.
 */
function createComposeReply(deps: QuestionNoticeDeps): MessageComposer<'reply'> {
  const { colleagueQuestions, messages, staff, helpContact: contact } = deps;
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

/** A period as a deputy, or its early end; in Arabic if no language is set. */
function createComposeDeputy({
  deputies,
  messages,
}: {
  deputies: DeputyStore;
  messages: Messages;
}): MessageComposer<'deputy'> {
  return async ({ deputyship: id }, _to, language = 'ar') => {
    const deputyship = await deputies.find(id);
    const card = deputyship && deputyNoticeCard(deputyship, messages, language);
    return card && cardMessage(card, cardSummary(card));
  };
}

/** Messages to admins about files; in Arabic if no language is set. */
function createComposeFiles({ messages }: { messages: Messages }): MessageComposer<'files'> {
  return ({ problems }, _to, language = 'ar') => {
    const card =
      problems.length > 0
        ? brokenFilesCard(problems, messages, language)
        : fixedFilesCard(messages, language);
    return Promise.resolve(cardMessage(card, cardSummary(card)));
  };
}

/** The composers of all kinds of messages. */
export function createComposers(
  deps: RecordNoticeDeps &
    ReminderDeps &
    QuestionNoticeDeps &
    EndedCardDeps & { deputies: DeputyStore },
): MessageComposers {
  return {
    record: createComposeRecord(deps),
    launchOver: createComposeLaunchOver(deps),
    deputy: createComposeDeputy(deps),
    files: createComposeFiles(deps),
    question: createComposeQuestion(deps),
    reply: createComposeReply(deps),
    card: createComposeEndedCard(deps),
    ...createComposeReminders(deps),
  };
}

/** @throws also if only a newer version knows the kind */
export async function composeMessage<K extends OutgoingKind>(
  composers: MessageComposers,
  { kind, about, to }: Pick<OutgoingMessage, 'to'> & { kind: K; about: OutgoingAbout[K] },
  preferred: Language | undefined,
): Promise<Partial<Activity> | undefined> {
  const compose: MessageComposer<K> = composers[kind];
  return await compose(about, to, preferred);
}
