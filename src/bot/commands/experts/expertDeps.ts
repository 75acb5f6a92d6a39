import type { Answerer } from '../../../answering/answerer';
import type { ChangeWriter } from '../../../curation/changes/changeWriter';
import type { UnansweredQuestions } from '../../../curation/gaps/unansweredQuestions';
import type { ColleagueQuestion } from '../../../experts/colleagueQuestion';
import type { ColleagueQuestions } from '../../../experts/colleagueQuestions';
import type { ExpertChannel, ExpertPlaces } from '../../../experts/expertChannels';
import type { Topic } from '../../../experts/topicMatching';
import type { Language } from '../../../language/text/detectLanguage';
import type { Messages } from '../../../messages/messages';
import type { EntityDirectory } from '../../../records/model/entityDirectory';
import type { ConversationReferences } from '../../ports/conversationReferences';
import type { QuestionLog } from '../feedback/questionLog';

/** What the commands for questions to colleagues need. */
export interface ExpertDeps {
  answerer: Answerer;
  messages: Messages;
  entities: EntityDirectory;
  /** The topics of the knowledge base in use. */
  topics: () => readonly Topic[];
  expertPlaces: ExpertPlaces;
  references: Pick<ConversationReferences, 'get'>;
  colleagueQuestions: ColleagueQuestions;
  questionLog: QuestionLog;
  unanswered: UnansweredQuestions;
  changeWriter: ChangeWriter;
  /** Contact if no channel can answer; absent: the coordinator. */
  helpContact: string | undefined;
  /** Wakes the outbox, so that new messages are sent immediately. */
  wakeOutbox: () => void;
}

/** The channel with merged entities replaced by their successors. */
export const currentChannel = (
  expertChannel: ExpertChannel,
  entities: Pick<EntityDirectory, 'get'>,
): ExpertChannel => ({
  ...expertChannel,
  entities: [...new Set(expertChannel.entities.map((id) => entities.get(id)?.id ?? id))],
});

/** The names of a question's topics and entities, for its card. */
export function subjectNames(
  { entityId, topicId }: ColleagueQuestion,
  { entities, topics }: Pick<ExpertDeps, 'entities' | 'topics'>,
  language: Language,
): string[] {
  const entity = entityId === undefined ? undefined : entities.get(entityId)?.name[language];
  const topic = topics().find(({ id }) => id === topicId)?.name[language];
  return [entity, topic].filter((name) => name !== undefined);
}
