import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import type { StaffMember } from '../../records/model/staffMember';
import { actionRows, actionButton, actionButtonWithoutInputs } from '../kit/actionButtons';
import { createCard, type Card, type CardElement, type Container } from '../kit/adaptiveCard';
import { heading, line, noteLine, openingRow } from '../kit/textBlocks';
import { joinList } from '../../wording/labelText';
import { isolateBidi } from '../../language/text/displayText';
import type { Entities } from '../../wording/describeValue';
import { fitCard } from '../kit/cardMessage';
import { entityShort, personName, rolesText, type StaffWords } from './personCard';

export interface PersonListContent {
  /** Entities whose submitted records nobody can verify. */
  unverifiable?: readonly { entityId: string; count: number }[];
  people: readonly StaffMember[];
  /** The search text. */
  text?: string;
  entities: Entities;
}

/** The search input, sent by the button beside it. */
export const PEOPLE_SEARCH_INPUT = 'text';
const SEARCH_LENGTH = 100;
/** People on one card; a search finds the others. */
const MOST = 25;
/** Entities without a verifier on one card. */
const MOST_UNVERIFIABLE = 10;
/** Object id of a person in the tenant's directory. */
const OBJECT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function row(person: StaffMember, words: StaffWords): Container {
  const { messages, language } = words;
  const name = personName(person, words);
  const details = [
    ...(person.entityId === null ? [] : [entityShort(person.entityId, words)]),
    ...(person.name === null ? [messages.say(language, 'people.unseen')] : []),
    rolesText(person, words),
  ];
  const open = actionButtonWithoutInputs(name, { verb: 'people.open', person: person.id });
  return openingRow(name, open, [joinList(language, details)]);
}

/** A person who has never used the bot can only be found and added by object id. */
function adding({ people, text = '' }: PersonListContent, { messages, language }: StaffWords) {
  const id = text.trim();
  if (!OBJECT_ID.test(id) || people.some((person) => person.id === id)) return [];
  const title = messages.say(language, 'people.add');
  const open = actionButtonWithoutInputs(title, { verb: 'people.open', person: id });
  return [openingRow(title, open, [id])];
}

function found(shown: PersonListContent, most: number, words: StaffWords): CardElement[] {
  const { people, text } = shown;
  const { messages, language } = words;
  const added = adding(shown, words);
  if (people.length === 0 && added.length > 0) return added;
  if (people.length === 0)
    return [
      line(
        text
          ? messages.say(language, 'people.none', { text: isolateBidi(language, text) })
          : messages.say(language, 'people.empty'),
      ),
    ];
  const more = people.length - most;
  return [
    noteLine(messages.say(language, 'people.count', { count: people.length })),
    ...people.slice(0, most).map((person) => row(person, words)),
    ...(more > 0 ? [noteLine(messages.say(language, 'people.more', { count: more }))] : []),
    ...added,
  ];
}

/** Which entities have records that wait for a verifier to be appointed. */
function withoutVerifier(
  { unverifiable = [] }: PersonListContent,
  words: StaffWords,
): CardElement[] {
  const { messages, language } = words;
  if (unverifiable.length === 0) return [];
  return [
    line(messages.say(language, 'people.unverifiable'), { weight: 'Bolder' }),
    ...unverifiable.slice(0, MOST_UNVERIFIABLE).map(({ entityId, count }) => {
      const entity = entityShort(entityId, words);
      return noteLine(messages.say(language, 'people.unverifiableEntity', { entity, count }));
    }),
  ];
}

/** Everybody who has used the bot or has a role, with a search; each row opens a card. */
export function peopleCard(shown: PersonListContent, messages: Messages, language: Language): Card {
  const words: StaffWords = { messages, language, entities: shown.entities };
  const build = (most: number) =>
    createCard(language, [
      heading(messages.say(language, 'people.title')),
      ...withoutVerifier(shown, words),
      {
        type: 'Input.Text',
        id: PEOPLE_SEARCH_INPUT,
        label: messages.say(language, 'people.search'),
        maxLength: SEARCH_LENGTH,
        ...(shown.text ? { value: shown.text } : {}),
      },
      noteLine(messages.say(language, 'people.idHint')),
      ...actionRows([actionButton(messages.say(language, 'people.find'), { verb: 'people.list' })]),
      ...found(shown, most, words),
    ]);
  return fitCard(build, [MOST, 10]);
}
