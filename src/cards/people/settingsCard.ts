import type { Language } from '../../language/text/detectLanguage';
import type { LanguageChoice } from '../../language/commands/languageChoice';
import type { Messages } from '../../messages/messages';
import type { RecordEntity } from '../../records/model/entityDirectory';
import { remindersFor, type ReminderKind, REMINDER_KINDS } from '../../records/reminders/reminder';
import type { StaffMember } from '../../records/model/staffMember';
import { createCard, type Card, type CardElement } from '../kit/adaptiveCard';
import type { ChoiceSetInput } from '../kit/cardInput';
import {
  doneLine,
  faultLine,
  heading,
  labelledValue,
  noteLine,
  subheading,
} from '../kit/textBlocks';
import { actionButton } from '../kit/actionButtons';
import type { CardInputs } from '../actions/cardAction';

/** Ids of the inputs of the settings; each reminder is named by its kind. */
const SETTINGS_INPUTS = { language: 'language', entity: 'entity' } as const;

/** The inputs of the card; absent ones stay unchanged. */
interface SettingsChange {
  language?: LanguageChoice;
  entityId?: string;
  reminders: Partial<Record<ReminderKind, boolean>>;
}

const LANGUAGES: readonly LanguageChoice[] = ['ar', 'en', 'automatic'] satisfies (
  Language | 'automatic'
)[];

/** Reads the settings card. The caller checks whether the entity exists. */
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

export interface SettingsCardContent {
  person: StaffMember;
  /** What the person has set. */
  chosen: LanguageChoice;
  /** Reminders that are switched off. */
  off: ReadonlySet<ReminderKind>;
  entities: readonly RecordEntity[];
  /** They were just saved; or all but the entity were, and why. */
  saved?: true | 'entityUnknown' | 'entityFixed';
}

function languageInput(chosen: LanguageChoice, messages: Messages, language: Language) {
  const input: ChoiceSetInput = {
    type: 'Input.ChoiceSet',
    id: SETTINGS_INPUTS.language,
    label: messages.say(language, 'settings.language'),
    style: 'expanded',
    wrap: true,
    value: chosen,
    choices: [
      { title: messages.say(language, 'language.arabic'), value: 'ar' },
      { title: messages.say(language, 'language.english'), value: 'en' },
      { title: messages.say(language, 'language.automatic'), value: 'automatic' },
    ],
  };
  return input;
}

/** An entity that an admin has set is read-only. */
function entityPart(
  { person, entities }: SettingsCardContent,
  messages: Messages,
  language: Language,
): CardElement[] {
  const label = messages.say(language, 'settings.entity');
  const own = entities.find(({ id }) => id === person.entityId);
  if (person.entitySetBy === 'admin')
    return [
      labelledValue(label, own?.name[language] ?? person.entityId ?? ''),
      noteLine(messages.say(language, 'settings.entityFixed'), 'None'),
    ];
  return [
    {
      type: 'Input.ChoiceSet',
      id: SETTINGS_INPUTS.entity,
      label,
      style: 'filtered',
      wrap: true,
      placeholder: messages.say(language, 'settings.chooseEntity'),
      choices: entities.map(({ id, name }) => ({ title: name[language], value: id })),
      ...(own ? { value: own.id } : {}),
    },
  ];
}

const reminderPart = (
  { person, off }: SettingsCardContent,
  messages: Messages,
  language: Language,
): CardElement[] => [
  subheading(messages.say(language, 'settings.reminders')),
  noteLine(messages.say(language, 'settings.hours'), 'None'),
  ...remindersFor(person).flatMap((kind): CardElement[] => [
    {
      type: 'Input.Toggle',
      id: kind,
      title: messages.say(language, `settings.kind.${kind}`),
      value: String(!off.has(kind)),
      wrap: true,
    },
    noteLine(messages.say(language, `settings.why.${kind}`), 'None'),
  ]),
];

function outcome(
  saved: SettingsCardContent['saved'],
  messages: Messages,
  language: Language,
): CardElement[] {
  if (saved === undefined) return [];
  if (saved === true) return [doneLine(messages.say(language, 'settings.saved'))];
  return [faultLine(messages.say(language, `settings.${saved}`))];
}

/** The person's language, entity, and reminders. */
export function settingsCard(
  shown: SettingsCardContent,
  messages: Messages,
  language: Language,
): Card {
  return createCard(
    language,
    [
      heading(messages.say(language, 'settings.title')),
      ...outcome(shown.saved, messages, language),
      languageInput(shown.chosen, messages, language),
      ...entityPart(shown, messages, language),
      ...reminderPart(shown, messages, language),
    ],
    [
      actionButton(
        messages.say(language, 'settings.save'),
        { verb: 'settings.save' },
        { style: 'positive' },
      ),
    ],
  );
}
