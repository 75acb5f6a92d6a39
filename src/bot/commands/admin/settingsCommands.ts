import type { Card } from '../../../cards/kit/adaptiveCard';
import type { CardInputs, CardWish } from '../../../cards/actions/cardAction';
import { reminderSwitchCard } from '../../../cards/reminders/reminderCards';
import {
  settingsCard,
  type ShownSettings,
  readSettingsInputs,
} from '../../../cards/people/settingsCard';
import type { Messages } from '../../../messages/messages';
import type { EntityDirectory } from '../../../records/model/entityDirectory';
import type { RecordBook } from '../../../records/workflow/recordOperations';
import { REMINDER_KINDS } from '../../../records/reminders/reminder';
import type { ReminderSwitches } from '../../../records/reminders/reminderStore';
import type { Actor, StaffStore } from '../../../records/model/staffMember';
import type { People } from '../../ports/personSettings';

export type SettingsAction = Extract<CardWish, { verb: `settings.${string}` }>;

interface Parts {
  book: RecordBook;
  staff: StaffStore;
  entities: EntityDirectory;
  people: People;
  reminders: ReminderSwitches;
  messages: Messages;
}

/** Shows somebody their own settings, and changes them. */
export class SettingsTurn {
  constructor(private readonly parts: Parts) {}

  async respond(actor: Actor, action: SettingsAction, inputs: CardInputs = {}): Promise<Card> {
    switch (action.verb) {
      case 'settings.open':
        return this.show(actor);
      case 'settings.save':
        return this.save(actor, inputs);
      case 'settings.switch': {
        const { reminder: kind, on } = action;
        await this.parts.reminders.switchTo(actor.id, kind, on);
        return reminderSwitchCard({ kind, on }, this.parts.messages, actor.language);
      }
    }
  }

  /** The settings as they are, in the language that the person has now. */
  private async show(actor: Actor, saved?: ShownSettings['saved']): Promise<Card> {
    const { people, reminders, staff, entities, messages } = this.parts;
    const [person, language, off] = await Promise.all([
      staff.member(actor.id),
      people.language(actor.id),
      reminders.switchedOff(actor.id),
    ]);
    const shown: ShownSettings = {
      // What was saved under the name of an entity that was merged is its successor's now.
      person: { ...person, entityId: entities.get(person.entityId ?? '')?.id ?? person.entityId },
      chosen: language ?? 'automatic',
      off,
      entities: entities.all,
      ...(saved === undefined ? {} : { saved }),
    };
    return settingsCard(shown, messages, language ?? actor.language);
  }

  /** Everything that the card said; an entity that cannot be set keeps nothing else from being saved. */
  private async save(actor: Actor, inputs: CardInputs): Promise<Card> {
    const { people, reminders } = this.parts;
    const change = readSettingsInputs(inputs);
    if (change.language !== undefined) {
      const set = change.language === 'automatic' ? undefined : change.language;
      await people.setLanguage(actor.id, set);
    }
    for (const kind of REMINDER_KINDS) {
      const on = change.reminders[kind];
      if (on !== undefined) await reminders.switchTo(actor.id, kind, on);
    }
    return this.show(actor, await this.setEntity(actor, change.entityId));
  }

  private async setEntity(
    actor: Actor,
    entityId: string | undefined,
  ): Promise<Exclude<ShownSettings['saved'], undefined>> {
    const { book, entities } = this.parts;
    if (entityId === undefined || entityId === actor.entityId) return true;
    if (actor.entitySetBy === 'admin') return 'entityFixed';
    if (!entities.get(entityId)) return 'entityUnknown';
    return (await book.setOwnEntity(actor, entityId)) ? true : 'entityFixed';
  }
}
