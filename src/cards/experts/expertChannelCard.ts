import type { ExpertChannel } from '../../experts/expertChannels';
import type { Topic } from '../../experts/topicMatching';
import type { RecordEntity } from '../../records/model/entityDirectory';
import { createCard, type Card } from '../kit/adaptiveCard';
import type { CardInputs } from '../actions/cardAction';
import type { Choice, ChoiceSetInput } from '../kit/cardInput';
import { doneLine, faultLine, heading, labelledValue, line, noteLine } from '../kit/textBlocks';
import { joinList } from '../../wording/labelText';
import { isolateBidi } from '../../language/text/displayText';
import { actionButton, actionButtonWithoutInputs } from '../kit/actionButtons';
import { channelLabel, type QuestionTextContext } from './colleagueQuestionText';

/** Ids of the inputs of a channel's card. */
const PLACE_INPUTS = {
  name: 'name',
  entities: 'entities',
  topics: 'topics',
  language: 'language',
} as const;
/** Each card is in the language of its question. */
const EACH = 'each';
const MAX_NAME = 100;

/** The available topics and entities. */
export interface PlaceChoices {
  entities: readonly RecordEntity[];
  topics: readonly Topic[];
}

const several = (value = '') => value.split(',').filter(Boolean);

/**
 * Reads the inputs of an admin.
 * @returns undefined if a choice does not exist
 */
export function readPlaceInputs(
  inputs: CardInputs,
  { entities, topics }: PlaceChoices,
): Pick<ExpertChannel, 'name' | 'entities' | 'topics' | 'language'> | undefined {
  const chosen = {
    entities: several(inputs[PLACE_INPUTS.entities]),
    topics: several(inputs[PLACE_INPUTS.topics]),
  };
  const language = inputs[PLACE_INPUTS.language];
  const isKnown = (ids: string[], all: readonly { id: string }[]) =>
    ids.every((id) => all.some((one) => one.id === id));
  if (!isKnown(chosen.entities, entities) || !isKnown(chosen.topics, topics)) return undefined;
  return {
    name: (inputs[PLACE_INPUTS.name] ?? '').trim().slice(0, MAX_NAME),
    ...chosen,
    ...(language === 'ar' || language === 'en' ? { language } : {}),
  };
}

const without = (ids: readonly string[], all: readonly { id: string }[]) =>
  ids.filter((wanted) => !all.some(({ id }) => id === wanted));

/** The names of a channel's topics and entities; the ids of those that no longer exist. */
function scopeOf(
  expertChannel: ExpertChannel,
  all: PlaceChoices,
  { messages, language }: QuestionTextContext,
) {
  const known = [
    ...all.entities
      .filter(({ id }) => expertChannel.entities.includes(id))
      .map(({ short }) => short),
    ...all.topics.filter(({ id }) => expertChannel.topics.includes(id)).map(({ name }) => name),
  ].map((name) => name[language]);
  const gone = [
    ...without(expertChannel.entities, all.entities),
    ...without(expertChannel.topics, all.topics),
  ];
  const names = [...known, ...gone].map((name) => isolateBidi(language, name));
  return names.length === 0
    ? messages.say(language, 'experts.everything')
    : joinList(language, names);
}

const choiceSet = (
  id: string,
  label: string,
  choices: Choice[],
  value: string,
  isMultiSelect: boolean,
): ChoiceSetInput => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  choices,
  style: isMultiSelect ? 'expanded' : 'compact',
  wrap: true,
  ...(isMultiSelect ? { isMultiSelect: true } : {}),
  ...(value ? { value } : {}),
});

export interface ExpertChannelContent extends PlaceChoices {
  expertChannel: ExpertChannel;
  said?: 'saved' | 'changed' | 'unknown' | undefined;
}

/** The scope of a channel, which admins can change. */
export function expertPlaceCard(shown: ExpertChannelContent, words: QuestionTextContext): Card {
  const { messages, language } = words;
  const { expertChannel, entities, topics, said } = shown;
  const { version } = expertChannel;
  const languages = [
    { title: messages.say(language, 'experts.eachLanguage'), value: EACH },
    { title: messages.say(language, 'language.arabic'), value: 'ar' },
    { title: messages.say(language, 'language.english'), value: 'en' },
  ];
  const named = (list: readonly { id: string; name: Readonly<Record<'ar' | 'en', string>> }[]) =>
    list.map(({ id, name }) => ({ title: name[language], value: id }));
  return createCard(
    language,
    [
      heading(messages.say(language, 'experts.title')),
      labelledValue(
        messages.say(language, 'experts.answersFor'),
        scopeOf(expertChannel, shown, words),
      ),
      ...(said === 'saved' ? [doneLine(messages.say(language, 'experts.saved'))] : []),
      ...(said && said !== 'saved' ? [faultLine(messages.say(language, `experts.${said}`))] : []),
      {
        type: 'Input.Text',
        id: PLACE_INPUTS.name,
        label: messages.say(language, 'experts.name'),
        maxLength: MAX_NAME,
        ...(expertChannel.name ? { value: expertChannel.name } : {}),
      },
      choiceSet(
        PLACE_INPUTS.topics,
        messages.say(language, 'experts.topics'),
        named(topics),
        expertChannel.topics.join(','),
        true,
      ),
      {
        ...choiceSet(
          PLACE_INPUTS.entities,
          messages.say(language, 'experts.entities'),
          named(entities),
          expertChannel.entities.join(','),
          true,
        ),
        style: 'filtered',
      },
      noteLine(messages.say(language, 'experts.hint')),
      choiceSet(
        PLACE_INPUTS.language,
        messages.say(language, 'experts.language'),
        languages,
        expertChannel.language ?? EACH,
        false,
      ),
    ],
    [
      actionButton(
        messages.say(language, 'experts.save'),
        { verb: 'ask.setPlace', version },
        { style: 'positive' },
      ),
      actionButtonWithoutInputs(
        messages.say(language, 'experts.end'),
        { verb: 'ask.endPlace', version },
        'destructive',
      ),
    ],
  );
}

/** Which channel answers what, for admins. */
export function expertPlacesCard(
  places: readonly ExpertChannel[],
  all: PlaceChoices,
  words: QuestionTextContext,
): Card {
  const { messages, language } = words;
  return createCard(language, [
    heading(messages.say(language, 'experts.list')),
    ...(places.length === 0 ? [line(messages.say(language, 'experts.none'))] : []),
    ...places.map((expertChannel) =>
      labelledValue(channelLabel(expertChannel.name, words), scopeOf(expertChannel, all, words)),
    ),
    noteLine(messages.say(language, 'experts.where'), 'Medium'),
  ]);
}
