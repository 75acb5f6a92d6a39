import type { Card } from '../../../cards/kit/adaptiveCard';
import type { CardInputs } from '../../../cards/actions/cardAction';
import {
  colleagueQuestionCard,
  passedQuestionCard,
} from '../../../cards/experts/colleagueQuestionCard';
import { refreshedFor } from '../../../cards/kit/refreshableCard';
import type { ColleagueQuestion } from '../../../experts/colleagueQuestion';
import type { Refusal } from '../../../experts/questionWorkflow';
import type { StaffStore } from '../../../records/model/staffMember';
import { aboutOf, type ColleagueParts } from './expertDependencies';
import type { ConversationReferences } from '../../ports/conversationReferences';

interface Parts extends Pick<ColleagueParts, 'messages' | 'entities' | 'topics' | 'expertPlaces'> {
  staff: StaffStore;
  references: ConversationReferences;
}

interface For {
  isAdmin?: boolean;
  refused?: Refusal | undefined;
  /** What was typed for a step that was refused. */
  attempt?: CardInputs | undefined;
  /** Which of its messages in the channel; absent: the last. */
  round?: number;
}

/** The cards of questions in their channels, in the language that is set there. */
export class ChannelCards {
  constructor(private readonly parts: Parts) {}

  /** For one person who looks at it, or for everybody there. */
  async card(
    question: ColleagueQuestion,
    { isAdmin, refused, attempt, round }: For = {},
  ): Promise<Card> {
    const { messages, expertPlaces } = this.parts;
    const place = await expertPlaces.get(question.channelId);
    const language = place?.language ?? question.language;
    const words = { messages, language };
    if (round !== undefined && round < question.round) return passedQuestionCard(question, words);
    const about = aboutOf(question, this.parts, language);
    const card = colleagueQuestionCard(
      { question, about, refused, attempt, ...(isAdmin === true ? { mayDraft: true } : {}) },
      words,
    );
    const wish = { verb: 'ask.show', question: question.id } as const;
    const people = isAdmin === undefined ? await this.whoSeesMore(question) : [];
    return refreshedFor(card, { title: messages.say(language, 'ask.refresh'), wish, people });
  }

  /** Admins can take a reply into the knowledge: their clients ask for the card with that button. */
  private async whoSeesMore({ state, drafted }: ColleagueQuestion): Promise<string[]> {
    if (state !== 'answered' || drafted) return [];
    const { staff, references } = this.parts;
    const admins = await staff.admins();
    const known = await Promise.all(admins.map(({ id }) => references.get({ person: id })));
    return known.flatMap((one) => one?.reference.user?.id ?? []);
  }
}
