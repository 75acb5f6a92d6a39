import type { TurnContext } from 'botbuilder';
import type { Answerer } from '../answering/answerer';
import type { Card } from '../cards/card';
import type { CardInputs, CardWish } from '../cards/cardAction';
import { textCard } from '../cards/textCard';
import type { ChangeDesk } from '../curation/changeDesk';
import type { UnansweredQuestions } from '../curation/unansweredQuestions';
import type { UsageCounters } from '../curation/usage';
import type { Language } from '../language/detectLanguage';
import type { Messages } from '../messages/messages';
import type { EntityDirectory } from '../records/entityDirectory';
import type { RecordBook } from '../records/recordBook';
import type { Actor, StaffStore } from '../records/staff';
import type { Actors } from './actors';
import { GapsTurn, type GapAction } from './gapsTurn';
import { PeopleTurn, type PeopleAction } from './peopleTurn';
import { RecordTurn, type ShownAction } from './recordTurn';

interface Parts {
  book: RecordBook;
  entities: EntityDirectory;
  staff: StaffStore;
  messages: Messages;
  actors: Actors;
  answerer: Answerer;
  unanswered: UnansweredQuestions;
  usage: UsageCounters;
  changeDesk: ChangeDesk;
}

interface Pressed {
  action: CardWish;
  inputs: CardInputs;
}

const isPeople = (action: CardWish): action is PeopleAction => action.verb.startsWith('people.');

const isGaps = (action: CardWish): action is GapAction => action.verb.startsWith('gaps.');

/** What can be asked for about records, roles and unanswered questions, by a word or by a button: always a card. */
export class ActionTurn {
  private readonly records: RecordTurn;
  private readonly people: PeopleTurn;
  private readonly gaps: GapsTurn;

  constructor(private readonly parts: Parts) {
    this.records = new RecordTurn(parts);
    this.people = new PeopleTurn(parts);
    this.gaps = new GapsTurn(parts);
  }

  /** What a button wishes, except those that belong to a dialog. */
  respond(context: TurnContext, { action, inputs }: Pressed, language: Language): Promise<Card> {
    return this.as(context, language, 'card', (actor) => {
      if (isPeople(action)) return this.people.respond(actor, action, inputs);
      if (isGaps(action)) return this.gaps.respond(actor, action, inputs);
      return this.records.respond(actor, action as ShownAction, inputs);
    });
  }

  /** "My records", "to verify", "roles", "unanswered". */
  show(
    context: TurnContext,
    command: 'records' | 'verify' | 'people' | 'unanswered',
    language: Language,
  ): Promise<Card> {
    return this.as(context, language, 'chat', (actor) => {
      switch (command) {
        case 'people':
          return this.people.respond(actor, { verb: 'people.list' }, {});
        case 'unanswered':
          return this.gaps.respond(actor, { verb: 'gaps.list', offset: 0 });
        case 'records':
          return this.records.list(actor, 'mine');
        case 'verify':
          return this.records.list(actor, 'verify');
      }
    });
  }

  /** The record of a number that was typed. */
  find(context: TurnContext, number: string, language: Language): Promise<Card> {
    return this.as(context, language, 'chat', (actor) => this.records.open(actor, { number }));
  }

  /** "My entity is RTA". */
  setEntity(context: TurnContext, text: string, language: Language): Promise<Card> {
    return this.as(context, language, 'chat', async (actor) => {
      const { entities, book, messages } = this.parts;
      const named = entities.named(text);
      const id = named.length === 1 && named[0]?.length === 1 ? named[0][0] : undefined;
      const entity = id === undefined ? undefined : entities.get(id);
      if (!entity) return textCard(language, messages.say(language, 'record.entityWhich'));
      const isSet = await book.setOwnEntity(actor, entity.id);
      const own = isSet ? entity : entities.get(actor.entityId ?? '');
      const key = isSet ? 'record.entitySet' : 'record.entityFixed';
      return textCard(language, messages.say(language, key, { entity: own?.name[language] ?? '' }));
    });
  }

  private async as(
    context: TurnContext,
    language: Language,
    via: 'card' | 'chat',
    act: (actor: Actor) => Promise<Card>,
  ): Promise<Card> {
    const actor = await this.parts.actors.of(context, language, via);
    if (actor) return act(actor);
    return textCard(language, this.parts.messages.say(language, 'log.noIdentity'));
  }
}
