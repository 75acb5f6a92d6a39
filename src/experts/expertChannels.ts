import type { Language } from '../language/text/detectLanguage';

/** What a channel answers for; both empty: for everything. */
interface PlaceScope {
  /** Ids of the entity directory. */
  entities: readonly string[];
  /** Ids of topics. */
  topics: readonly string[];
}

/** A channel of a team in which people answer what the knowledge does not. */
export interface ExpertChannel extends PlaceScope {
  /** Of the channel's conversation, without a thread. */
  channelId: string;
  /** What people call it; empty where Teams has not said. */
  name: string;
  /** What questions are shown in there; absent: each in the language that it was asked in. */
  language?: Language;
  /** Rises with every change. */
  version: number;
}

/** What a question is about, the likeliest first. */
export interface QuestionSubject {
  entities: readonly string[];
  topics: readonly string[];
}

/** Where a question goes, and what of its subject has led there. */
export interface Route {
  expertChannel: ExpertChannel;
  entityId?: string;
  topicId?: string;
}

const breadth = ({ entities, topics }: PlaceScope): number => entities.length + topics.length;

/** Of several the one that answers for least besides; of equals the first. */
const narrowest = (places: readonly ExpertChannel[]): ExpertChannel | undefined =>
  [...places].sort((a, b) => breadth(a) - breadth(b))[0];

/**
 * The channel that answers for an entity that the question names, or else for a topic of it, or else
 * for everything.
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

/** The channels that answer, as admins set them. */
export interface ExpertPlaces {
  /** In the order in which they were first set. */
  list(): Promise<ExpertChannel[]>;
  get(channelId: string): Promise<ExpertChannel | undefined>;
  /**
   * Sets a channel, or changes what it answers for.
   * @param place with the version that was seen; 0 where there was none
   * @param by id of the admin
   * @returns the place as it is now; undefined where somebody else has changed it since
   */
  set(expertChannel: ExpertChannel, by: string): Promise<ExpertChannel | undefined>;
  /**
   * The channel answers no more; what was asked there stays there.
   * @returns false where somebody else has changed it since
   */
  end(channelId: string, version: number): Promise<boolean>;
}
