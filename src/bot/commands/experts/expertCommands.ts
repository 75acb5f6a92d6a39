import type { TurnContext } from 'botbuilder';
import type { Card } from '../../../cards/kit/adaptiveCard';
import type { CardInputs, CardAction } from '../../../cards/actions/cardAction';
import { textCard } from '../../../cards/kit/textBlocks';
import type { Actor, StaffStore } from '../../../records/model/staffMember';
import { AnswerAsExpert } from './answerAsExpert';
import { AskExperts } from './askExperts';
import { ExpertChannelCards } from './expertChannelCards';
import type { ExpertDeps } from './expertDeps';
import type { ConversationReferences } from '../../ports/conversationReferences';
import { ReplyDrafts } from './replyDrafts';
import { isPersonal } from '../../context/conversationPlace';
import { ExpertChannelCommands } from './expertChannelCommands';

export type AskAction = Extract<CardAction, { verb: `ask.${string}` }>;

interface ExpertCommandsDeps extends ExpertDeps {
  staff: StaffStore;
  references: ConversationReferences;
}

/** Questions to colleagues: asking, answering, and which channels answer. */
export class ExpertCommands {
  private readonly asking: AskExperts;
  private readonly answering: AnswerAsExpert;
  private readonly places: ExpertChannelCommands;

  constructor(private readonly deps: ExpertCommandsDeps) {
    const cards = new ExpertChannelCards(deps);
    this.asking = new AskExperts(deps);
    this.answering = new AnswerAsExpert({ ...deps, cards, drafts: new ReplyDrafts(deps) });
    this.places = new ExpertChannelCommands(deps);
  }

  /** Handles a button, in whichever chat it was pressed. */
  async respond(
    context: TurnContext,
    actor: Actor,
    action: AskAction,
    inputs: CardInputs,
  ): Promise<Card> {
    switch (action.verb) {
      case 'ask.begin':
        return this.begin(context, actor, action.asked ?? '');
      case 'ask.send':
        return isPersonal(context.activity)
          ? this.asking.send(actor, action, inputs)
          : this.personalOnly(actor);
      case 'ask.setPlace':
      case 'ask.endPlace':
        return this.places.respond(context, actor, action, inputs);
      case 'ask.list':
        return this.answering.list(context, actor, action.offset);
      default:
        return this.answering.respond(context, actor, action, inputs);
    }
  }

  /** Starts to ask a colleague; `asked` is empty if there is no question yet. */
  async begin(context: TurnContext, actor: Actor, asked: string): Promise<Card> {
    if (!isPersonal(context.activity)) return this.personalOnly(actor);
    return this.asking.begin(actor, asked);
  }

  /** "Experts here". */
  here(context: TurnContext, actor: Actor, text: string): Promise<Card> {
    return this.places.here(context, actor, text);
  }

  /** "Open questions". */
  list(context: TurnContext, actor: Actor): Promise<Card> {
    return this.answering.list(context, actor, 0);
  }

  /** Whether there is a channel to ask, and this is a chat in which to offer it. */
  async mayAsk({ activity }: TurnContext, text: string): Promise<boolean> {
    return isPersonal(activity) && (await this.asking.mayAsk(text));
  }

  private personalOnly({ language }: Actor): Card {
    return textCard(language, this.deps.messages.say(language, 'ask.personalOnly'));
  }
}
