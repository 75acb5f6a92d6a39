import type { TurnContext } from 'botbuilder';
import type { Card } from '../../../cards/kit/adaptiveCard';
import type { CardInputs, CardWish } from '../../../cards/actions/cardAction';
import { textCard } from '../../../cards/kit/textBlocks';
import type { Actor, StaffStore } from '../../../records/model/staffMember';
import { AnsweringTurn } from './answerAsExpert';
import { AskingTurn } from './askExperts';
import { ChannelCards } from './expertChannelCards';
import type { ColleagueParts } from './expertDependencies';
import type { ConversationReferences } from '../../ports/conversationReferences';
import { DraftDesk } from './replyDrafts';
import { isPersonal } from '../../context/conversationPlace';
import { PlacesTurn } from './expertChannelCommands';

export type AskAction = Extract<CardWish, { verb: `ask.${string}` }>;

interface Parts extends ColleagueParts {
  staff: StaffStore;
  references: ConversationReferences;
}

/** Questions to colleagues: asking, answering, and who answers where. */
export class ColleaguesTurn {
  private readonly asking: AskingTurn;
  private readonly answering: AnsweringTurn;
  private readonly places: PlacesTurn;

  constructor(private readonly parts: Parts) {
    const cards = new ChannelCards(parts);
    this.asking = new AskingTurn(parts);
    this.answering = new AnsweringTurn({ ...parts, cards, drafts: new DraftDesk(parts) });
    this.places = new PlacesTurn(parts);
  }

  /** What a button wishes, wherever it was pressed. */
  async respond(
    context: TurnContext,
    actor: Actor,
    wish: AskAction,
    inputs: CardInputs,
  ): Promise<Card> {
    switch (wish.verb) {
      case 'ask.begin':
        return this.begin(context, actor, wish.asked ?? '');
      case 'ask.send':
        return isPersonal(context.activity)
          ? this.asking.send(actor, wish, inputs)
          : this.personalOnly(actor);
      case 'ask.setPlace':
      case 'ask.endPlace':
        return this.places.respond(context, actor, wish, inputs);
      case 'ask.list':
        return this.answering.list(context, actor, wish.offset);
      default:
        return this.answering.respond(context, actor, wish, inputs);
    }
  }

  /** Begins to ask a colleague; empty where it is not known yet what. */
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

  /** Whether there is anybody to ask, where the question was asked. */
  async mayAsk({ activity }: TurnContext, text: string): Promise<boolean> {
    return isPersonal(activity) && (await this.asking.mayAsk(text));
  }

  private personalOnly({ language }: Actor): Card {
    return textCard(language, this.parts.messages.say(language, 'ask.personalOnly'));
  }
}
