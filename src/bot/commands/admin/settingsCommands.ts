import type { Card } from '../../../cards/kit/adaptiveCard';
import type { CardInputs, CardAction } from '../../../cards/actions/cardAction';
import { reminderSwitchCard } from '../../../cards/reminders/reminderCards';
import {
  settingsCard,
  type SettingsCardContent,
  readSettingsInputs,
} from '../../../cards/people/settingsCard';
import type { Messages } from '../../../messages/messages';
import type { EntityDirectory } from '../../../records/model/entityDirectory';
import type { RecordOperations } from '../../../records/operations/recordOperations';
import { REMINDER_KINDS } from '../../../records/reminders/reminder';
import type { ReminderSwitches } from '../../../records/reminders/reminderStore';
import type { Actor, StaffStore } from '../../../records/model/staffMember';
import type { PersonSettings } from '../../ports/personSettings';

export type SettingsAction = Extract<CardAction, { verb: `settings.${string}` }>;

interface SettingsCommandsDeps {
  recordOperations: RecordOperations;
  staff: StaffStore;
  entities: EntityDirectory;
  personSettings: PersonSettings;
  reminders: ReminderSwitches;
  messages: Messages;
}

/** Shows people their own settings, and changes them. */
export class SettingsCommands {
  constructor(private readonly deps: SettingsCommandsDeps) {}

  async respond(actor: Actor, action: SettingsAction, inputs: CardInputs = {}): Promise<Card> {
    switch (action.verb) {
      case 'settings.open':
        return this.show(actor);
      case 'settings.save':
        return this.save(actor, inputs);
      case 'settings.switch': {
        const { reminder: kind, on } = action;
        await this.deps.reminders.switchTo(actor.id, kind, on);
        return reminderSwitchCard({ kind, on }, this.deps.messages, actor.language);
      }
    }
  }

  /** The current settings, in the person's current language. */
  private async show(actor: Actor, saved?: SettingsCardContent['saved']): Promise<Card> {
    const { personSettings, reminders, staff, entities, messages } = this.deps;
    const [person, language, off] = await Promise.all([
      staff.member(actor.id),
      personSettings.language(actor.id),
      reminders.switchedOff(actor.id),
    ]);
    const shown: SettingsCardContent = {
      // An entity that was merged since it was saved counts as its successor.
      person: { ...person, entityId: entities.get(person.entityId ?? '')?.id ?? person.entityId },
      chosen: language ?? 'automatic',
      off,
      entities: entities.all,
      ...(saved === undefined ? {} : { saved }),
    };
    return settingsCard(shown, messages, language ?? actor.language);
  }

  /** Saves everything on the card; an invalid entity does not prevent saving the rest. */
  private async save(actor: Actor, inputs: CardInputs): Promise<Card> {
    const { personSettings, reminders } = this.deps;
    const change = readSettingsInputs(inputs);
    if (change.language !== undefined) {
      const set = change.language === 'automatic' ? undefined : change.language;
      await personSettings.setLanguage(actor.id, set);
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
  ): Promise<Exclude<SettingsCardContent['saved'], undefined>> {
    const { recordOperations, entities } = this.deps;
    if (entityId === undefined || entityId === actor.entityId) return true;
    if (actor.entitySetBy === 'admin') return 'entityFixed';
    if (!entities.get(entityId)) return 'entityUnknown';
    return (await recordOperations.setOwnEntity(actor, entityId)) ? true : 'entityFixed';
  }
}
