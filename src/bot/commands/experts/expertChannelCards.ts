import type { Card } from '../../../cards/kit/adaptiveCard';
import type { CardInputs } from '../../../cards/actions/cardAction';
import {
  colleagueQuestionCard,
  passedQuestionCard,
} from '../../../cards/experts/colleagueQuestionCard';
import { refreshableCard } from '../../../cards/kit/refreshableCard';
import type { ColleagueQuestion } from '../../../experts/colleagueQuestion';
import type { Refusal } from '../../../experts/questionWorkflow';
import type { StaffStore } from '../../../records/model/staffMember';
import { subjectNames, type ExpertDeps } from './expertDeps';
import type { ConversationReferences } from '../../ports/conversationReferences';

interface ExpertChannelCardsDeps extends Pick<
  ExpertDeps,
  'messages' | 'entities' | 'topics' | 'expertPlaces'
> {
  staff: StaffStore;
  references: ConversationReferences;
}

interface For {
  isAdmin?: boolean;
  refused?: Refusal | undefined;
  /** The inputs of a refused step. */
  attempt?: CardInputs | undefined;
  /** Which message about the question in the channel; absent: the latest. */
  round?: number;
}

/** The cards of questions in their channels, in the channel's language. */
export class ExpertChannelCards {
  constructor(private readonly deps: ExpertChannelCardsDeps) {}

  /** The card for one person, or for everybody in the channel. */
  async card(
    question: ColleagueQuestion,
    { isAdmin, refused, attempt, round }: For = {},
  ): Promise<Card> {
    const { messages, expertPlaces } = this.deps;
    const expertChannel = await expertPlaces.get(question.channelId);
    const language = expertChannel?.language ?? question.language;
    const words = { messages, language };
    if (round !== undefined && round < question.round) return passedQuestionCard(question, words);
    const about = subjectNames(question, this.deps, language);
    const card = colleagueQuestionCard(
      { question, about, refused, attempt, ...(isAdmin === true ? { mayDraft: true } : {}) },
      words,
    );
    const action = { verb: 'ask.show', question: question.id } as const;
    const people = isAdmin === undefined ? await this.adminsInChannel(question) : [];
    return refreshableCard(card, {
      title: messages.say(language, 'ask.refresh'),
      action,
      people,
    });
  }

  /**
   * Only admins can take a reply into the knowledge base, so their clients fetch a card with that
   * button.
   */
  private async adminsInChannel({ state, drafted }: ColleagueQuestion): Promise<string[]> {
    if (state !== 'answered' || drafted) return [];
    const { staff, references } = this.deps;
    const admins = await staff.admins();
    const known = await Promise.all(admins.map(({ id }) => references.get({ person: id })));
    return known.flatMap((one) => one?.reference.user?.id ?? []);
  }
}
