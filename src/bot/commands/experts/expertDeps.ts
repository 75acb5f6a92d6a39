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

/** What passing questions on to people takes. */
export interface ExpertDeps {
  answerer: Answerer;
  messages: Messages;
  entities: EntityDirectory;
  /** Of the knowledge that is served at the moment. */
  topics: () => readonly Topic[];
  expertPlaces: ExpertPlaces;
  references: Pick<ConversationReferences, 'get'>;
  colleagueQuestions: ColleagueQuestions;
  questionLog: QuestionLog;
  unanswered: UnansweredQuestions;
  changeWriter: ChangeWriter;
  /** Whom to turn to where nobody can answer; absent: the coordinator. */
  helpContact: string | undefined;
  /** Messages were queued: they need not wait to be found. */
  wakeOutbox: () => void;
}

/** The channel as it answers now: what was set for an entity that was merged since is its successor's. */
export const currentChannel = (
  expertChannel: ExpertChannel,
  entities: Pick<EntityDirectory, 'get'>,
): ExpertChannel => ({
  ...expertChannel,
  entities: [...new Set(expertChannel.entities.map((id) => entities.get(id)?.id ?? id))],
});

/** The names of what a question is about, as its card shows them. */
export function subjectNames(
  { entityId, topicId }: ColleagueQuestion,
  { entities, topics }: Pick<ExpertDeps, 'entities' | 'topics'>,
  language: Language,
): string[] {
  const entity = entityId === undefined ? undefined : entities.get(entityId)?.name[language];
  const topic = topics().find(({ id }) => id === topicId)?.name[language];
  return [entity, topic].filter((name) => name !== undefined);
}
