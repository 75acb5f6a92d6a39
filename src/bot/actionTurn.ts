import type { TurnContext } from 'botbuilder';
import type { Card } from '../cards/card';
import type { CardInputs, RecordAction } from '../cards/cardAction';
import { textCard } from '../cards/textCard';
import type { Language } from '../language/detectLanguage';
import type { Messages } from '../messages/messages';
import type { EntityDirectory } from '../records/entityDirectory';
import type { RecordBook } from '../records/recordBook';
import type { Actor, StaffStore } from '../records/staff';
import type { Actors } from './actors';
import { PeopleTurn, type PeopleAction } from './peopleTurn';
import { RecordTurn, type ShownAction } from './recordTurn';

interface Parts {
  book: RecordBook;
  entities: EntityDirectory;
  staff: StaffStore;
  messages: Messages;
  actors: Actors;
}

interface Pressed {
  action: RecordAction;
  inputs: CardInputs;
}

const isPeople = (action: RecordAction): action is PeopleAction =>
  action.verb.startsWith('people.');

/** What can be asked for about records and roles, by a word or by a button: always a card. */
export class ActionTurn {
  private readonly records: RecordTurn;
  private readonly people: PeopleTurn;

  constructor(private readonly parts: Parts) {
    this.records = new RecordTurn(parts);
    this.people = new PeopleTurn(parts);
  }

  /** What a button wishes, except those that belong to a dialog. */
  respond(context: TurnContext, { action, inputs }: Pressed, language: Language): Promise<Card> {
    return this.as(context, language, 'card', (actor) =>
      isPeople(action)
        ? this.people.respond(actor, action, inputs)
        : this.records.respond(actor, action as ShownAction, inputs),
    );
  }

  /** "My records", "to verify", "roles". */
  show(
    context: TurnContext,
    command: 'records' | 'verify' | 'people',
    language: Language,
  ): Promise<Card> {
    return this.as(context, language, 'chat', (actor) =>
      command === 'people'
        ? this.people.respond(actor, { verb: 'people.list' }, {})
        : this.records.list(actor, command === 'records' ? 'mine' : 'verify'),
    );
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
