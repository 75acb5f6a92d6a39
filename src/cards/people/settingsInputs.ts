import type { Language } from '../../language/text/detectLanguage';
import type { LanguageChoice } from '../../language/commands/languageChoice';
import { REMINDER_KINDS, type ReminderKind } from '../../records/reminders/reminder';
import type { CardInputs } from '../actions/cardAction';

/** Ids of the inputs of the settings; each reminder has its kind for a name. */
export const SETTINGS_INPUTS = { language: 'language', entity: 'entity' } as const;

/** What the card said; what it did not say is left as it is. */
export interface SettingsChange {
  language?: LanguageChoice;
  entityId?: string;
  reminders: Partial<Record<ReminderKind, boolean>>;
}

const LANGUAGES: readonly LanguageChoice[] = ['ar', 'en', 'automatic'] satisfies (
  Language | 'automatic'
)[];

/** Reads the settings card. Whether the entity exists is for the caller to check. */
export function readSettingsInputs(inputs: CardInputs): SettingsChange {
  const language = LANGUAGES.find((one) => one === inputs[SETTINGS_INPUTS.language]);
  const entityId = inputs[SETTINGS_INPUTS.entity];
  const switched = REMINDER_KINDS.flatMap((kind) =>
    inputs[kind] === 'true' || inputs[kind] === 'false'
      ? [[kind, inputs[kind] === 'true'] as const]
      : [],
  );
  return {
    ...(language ? { language } : {}),
    ...(entityId ? { entityId } : {}),
    reminders: Object.fromEntries(switched),
  };
}
