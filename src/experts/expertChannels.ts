import type { Language } from '../language/text/detectLanguage';

/** What a channel answers questions about; both empty: everything. */
interface PlaceScope {
  /** Ids of the entity directory. */
  entities: readonly string[];
  /** Ids of topics. */
  topics: readonly string[];
}

/** A channel of a team in which people answer what the knowledge base does not. */
export interface ExpertChannel extends PlaceScope {
  /** Of the channel's conversation, without a thread. */
  channelId: string;
  /** The channel's name; empty if Teams has not sent it. */
  name: string;
  /** The language of the cards in the channel; absent: each in the language of its question. */
  language?: Language;
  /** Rises with every change. */
  version: number;
}

/** What a question is about, the most likely first. */
export interface QuestionSubject {
  entities: readonly string[];
  topics: readonly string[];
}

/** The channel for a question, and the part of its subject that led there. */
export interface Route {
  expertChannel: ExpertChannel;
  entityId?: string;
  topicId?: string;
}

const breadth = ({ entities, topics }: PlaceScope): number => entities.length + topics.length;

/** The channel with the narrowest scope; of equals, the first. */
const narrowest = (places: readonly ExpertChannel[]): ExpertChannel | undefined =>
  [...places].sort((a, b) => breadth(a) - breadth(b))[0];

/**
 * The channel for an entity that the question names, otherwise for one of its topics, otherwise for
 * everything.
 * @param places in a fixed order
 */
export function routeQuestion(
  { entities, topics }: QuestionSubject,
  places: readonly ExpertChannel[],
): Route | undefined {
  const [entityId] = entities;
  const [topicId] = topics;
  for (const id of entities) {
    const expertChannel = narrowest(places.filter((one) => one.entities.includes(id)));
    if (expertChannel)
      return { expertChannel, entityId: id, ...(topicId === undefined ? {} : { topicId }) };
  }
  const about = entityId === undefined ? {} : { entityId };
  for (const id of topics) {
    const expertChannel = narrowest(places.filter((one) => one.topics.includes(id)));
    if (expertChannel) return { expertChannel, ...about, topicId: id };
  }
  const expertChannel = places.find((one) => breadth(one) === 0);
  return (
    expertChannel && { expertChannel, ...about, ...(topicId === undefined ? {} : { topicId }) }
  );
}

/** The channels that answer questions, as set by admins. */
export interface ExpertPlaces {
  /** In the order in which they were first set. */
  list(): Promise<ExpertChannel[]>;
  get(channelId: string): Promise<ExpertChannel | undefined>;
  /**
   * Sets a channel, or changes its scope.
   * @param place with the version that was seen; 0 if there was none
   * @param by id of the admin
   * @returns the place in its new state; undefined if another admin has changed it since
   */
  set(expertChannel: ExpertChannel, by: string): Promise<ExpertChannel | undefined>;
  /**
   * The channel stops answering; its questions remain.
   * @returns false if another admin has changed it since
   */
  end(channelId: string, version: number): Promise<boolean>;
}
