import { TeamsActivityHandler, type Activity, type TurnContext } from 'botbuilder';
import { cardMessage } from '../cards/cardMessage';
import { welcomeCard } from '../cards/welcomeCard';
import { ConversationTurn, type ConversationParts } from './conversationTurn';
import { personId } from './personId';
import { replyLanguage } from './replyLanguage';

/** Takes the activities of Teams: messages in chats, groups and channels, and who was added. */
export class TeamsBot extends TeamsActivityHandler {
  private readonly turn: ConversationTurn;

  constructor(private readonly parts: ConversationParts) {
    super();
    this.turn = new ConversationTurn(parts);
    this.onMessage((context) => this.turn.run(context));
    this.onMembersAdded((context) => this.welcome(context));
  }

  /** The SDK's own first looks every member up over the network. */
  override async onTeamsMembersAdded(context: TurnContext): Promise<void> {
    await this.welcome(context);
  }

  /** Teams tells of an added member two to four times: each is greeted once. */
  private async welcome(context: TurnContext): Promise<void> {
    const { activity } = context;
    const { messages, people } = this.parts;
    const audience = isPersonal(activity) ? 'personal' : 'team';
    const isNew = audience === 'personal' ? this.greetPersons(activity) : this.greetTeam(activity);
    if (!(await isNew)) return;
    const preferred = await people.language(personId(activity));
    const language = replyLanguage(activity, { preferred });
    const card = welcomeCard(language, messages, audience);
    const title = messages.say(language, `welcome.${audience}.title`);
    await context.sendActivity(cardMessage(card, title));
  }

  private async greetPersons(activity: Activity): Promise<boolean> {
    const { id: conversationId } = activity.conversation;
    const persons = (activity.membersAdded ?? []).filter(({ id }) => id !== activity.recipient?.id);
    const greeted = await Promise.all(
      persons.map((from) =>
        this.parts.people.welcome(conversationId, personId({ ...activity, from })),
      ),
    );
    return greeted.includes(true);
  }

  /** As a whole, not each of its members. */
  private greetTeam(activity: Activity): Promise<boolean> {
    return this.parts.people.welcome(activity.conversation.id, 'team');
  }
}

function isPersonal({ conversation }: Activity): boolean {
  return (conversation.conversationType ?? 'personal') === 'personal' && !conversation.isGroup;
}
