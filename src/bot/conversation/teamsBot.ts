import {
  TeamsActivityHandler,
  type Activity,
  type AdaptiveCardInvokeResponse,
  type AdaptiveCardInvokeValue,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import { CARD_TYPE, cardMessage } from '../../cards/kit/cardMessage';
import { welcomeCard } from '../../cards/answers/helpCards';
import { MessageHandler, type MessageHandlerDeps } from './messageHandler';
import { extensionInvokes } from '../extension/extensionInvokes';
import { isExecution, malformedInvoke, type Invoke } from '../context/invokeResponse';
import { isPersonal } from '../context/conversationPlace';
import { personId } from '../context/turnActor';
import { replyLanguage } from '../context/replyLanguage';

const MESSAGE_TYPE = 'application/vnd.microsoft.activity.message';

/** Handles the activities of Teams: messages in chats, groups and channels, and added members. */
export class TeamsBot extends TeamsActivityHandler {
  private readonly turn: MessageHandler;
  /** Invokes that the SDK does not support, or validates less strictly. */
  private readonly invokes: ReadonlyMap<string, Invoke>;

  constructor(private readonly deps: MessageHandlerDeps) {
    super();
    this.turn = new MessageHandler(deps);
    this.invokes = new Map(Object.entries({ ...this.turn.invokes, ...extensionInvokes(deps) }));
    this.onMessage((context) => this.turn.run(context));
    this.onMembersAdded((context) => this.welcome(context));
  }

  /** The SDK's implementation first looks up every member over the network. */
  override async onTeamsMembersAdded(context: TurnContext): Promise<void> {
    await this.welcome(context);
  }

  /**
   * The SDK answers 501 to unhandled invokes, but its own handlers do not validate values: they
   * throw on `null`, and reveal the error to the client.
   */
  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const { activity } = context;
    if (typeof activity.value !== 'object' || activity.value === null) activity.value = {};
    const own = this.invokes.get(activity.name ?? '');
    if (own) return own(context);
    if (activity.name === 'adaptiveCard/action' && !isExecution(activity.value))
      return malformedInvoke(activity.name);
    return super.onInvokeActivity(context);
  }

  /** Handles a button whose card will be replaced. */
  override async onAdaptiveCardInvoke(
    context: TurnContext,
    { action }: AdaptiveCardInvokeValue,
  ): Promise<AdaptiveCardInvokeResponse> {
    const shown = await this.turn.replace(context, action.data);
    return typeof shown === 'object'
      ? { statusCode: 200, type: CARD_TYPE, value: { ...shown } }
      : { statusCode: 200, type: MESSAGE_TYPE, value: (shown ?? '') as never };
  }

  /** Teams announces an added member two to four times, but each is greeted once. */
  private async welcome(context: TurnContext): Promise<void> {
    const { activity } = context;
    const { messages, personSettings } = this.deps;
    const audience = isPersonal(activity) ? 'personal' : 'team';
    const greeted = await this.notYetGreeted(activity, audience);
    if (greeted.length === 0) return;
    const preferred = await personSettings.language(personId(activity));
    const language = replyLanguage(activity, { preferred });
    const card = welcomeCard(language, messages, audience);
    const title = messages.say(language, `welcome.${audience}.title`);
    try {
      await context.sendActivity(cardMessage(card, title));
    } catch (error) {
      const { id } = activity.conversation;
      await Promise.all(greeted.map((person) => personSettings.takeBackWelcome(id, person)));
      throw error;
    }
  }

  /** Whom to greet: each new person in a personal chat, a team as a whole. */
  private async notYetGreeted(
    activity: Activity,
    audience: 'personal' | 'team',
  ): Promise<string[]> {
    const { id: conversationId } = activity.conversation;
    const persons = (activity.membersAdded ?? []).filter(({ id }) => id !== activity.recipient?.id);
    const candidates =
      audience === 'team' ? ['team'] : persons.map((from) => personId({ ...activity, from }));
    const isNew = await Promise.all(
      candidates.map((person) => this.deps.personSettings.welcome(conversationId, person)),
    );
    return candidates.filter((_, at) => isNew[at]);
  }
}
