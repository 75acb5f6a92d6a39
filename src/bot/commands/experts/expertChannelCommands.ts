import type { TurnContext } from 'botbuilder';
import type { Card } from '../../../cards/kit/adaptiveCard';
import type { CardInputs, CardAction } from '../../../cards/actions/cardAction';
import {
  expertPlaceCard,
  expertPlacesCard,
  readPlaceInputs,
} from '../../../cards/experts/expertChannelCard';
import { textCard } from '../../../cards/kit/textBlocks';
import type { ExpertChannel } from '../../../experts/expertChannels';
import { topicsIn } from '../../../experts/topicMatching';
import { saysExpertsHere } from '../../../language/questions/questionWords';
import { writtenLine } from '../../../language/text/sanitizeText';
import { hasRole, type Actor } from '../../../records/model/staffMember';
import { channelOf } from './answerAsExpert';
import { currentChannel, type ExpertDeps } from './expertDeps';
import { isPersonal } from '../../context/conversationPlace';

type PlaceAction = Extract<CardAction, { verb: 'ask.setPlace' | 'ask.endPlace' }>;

/** The name of the channel, or of its team if Teams does not send the channel's name. */
function channelName({ activity }: TurnContext): string {
  const { channel, team } = (activity.channelData ?? {}) as Record<
    'channel' | 'team',
    { name?: unknown } | undefined
  >;
  const name = [channel?.name, team?.name].find((one) => typeof one === 'string');
  return typeof name === 'string' ? writtenLine(name.slice(0, 100)) : '';
}

/** Sets which channels answer questions. Only admins can, in the channel itself. */
export class ExpertChannelCommands {
  constructor(private readonly deps: ExpertDeps) {}

  /** "Experts here", with entities and topics if the text names them. */
  async here(context: TurnContext, actor: Actor, text: string): Promise<Card> {
    const { expertPlaces, messages } = this.deps;
    const { language } = actor;
    const isAdmin = hasRole(actor, 'admin');
    const channelId = channelOf(context);
    if (channelId === undefined) {
      if (!isAdmin || !isPersonal(context.activity))
        return textCard(language, messages.say(language, 'experts.where'));
      return this.list(actor, await expertPlaces.list());
    }
    const known = await expertPlaces.get(channelId);
    const isSet = saysExpertsHere(text);
    if (!isAdmin) return this.forOthers(actor, known, isSet);
    if (!isSet) return known ? this.card(actor, known) : this.forOthers(actor, known, isSet);
    const before = known ?? this.newPlace(context, channelId);
    const named = this.deps.entities.named(text);
    const topics = topicsIn(text, this.deps.topics());
    // The admin has to choose if a name is ambiguous.
    if (named.some((ids) => ids.length > 1)) return this.card(actor, before, 'unknown');
    const isScoped = named.length > 0 || topics.length > 0;
    if (known && !isScoped) return this.card(actor, known);
    const scope = isScoped ? { entities: named.flat(), topics } : {};
    const set = await expertPlaces.set({ ...before, ...scope }, actor.id);
    return this.shown(actor, before, set);
  }

  /** Handles the card with which an admin sets up the channel. */
  async respond(
    context: TurnContext,
    actor: Actor,
    action: PlaceAction,
    inputs: CardInputs,
  ): Promise<Card> {
    const { expertPlaces, messages } = this.deps;
    const { language } = actor;
    const channelId = channelOf(context);
    if (channelId === undefined) return textCard(language, messages.say(language, 'experts.where'));
    if (!hasRole(actor, 'admin'))
      return textCard(language, messages.say(language, 'experts.adminsOnly'));
    const empty = this.newPlace(context, channelId);
    if (action.verb === 'ask.endPlace') {
      const isEnded = await expertPlaces.end(channelId, action.version);
      const left = isEnded ? undefined : await expertPlaces.get(channelId);
      if (left) return this.card(actor, left, 'changed');
      return textCard(language, messages.say(language, 'experts.ended'));
    }
    const chosen = readPlaceInputs(inputs, this.choices());
    const { version } = action;
    if (!chosen)
      return this.card(
        actor,
        { ...((await expertPlaces.get(channelId)) ?? empty), version },
        'unknown',
      );
    const set = await expertPlaces.set({ channelId, version, ...chosen }, actor.id);
    return this.shown(actor, empty, set);
  }

  /** Others see what the channel answers, and can set nothing. */
  private forOthers(actor: Actor, expertChannel: ExpertChannel | undefined, sets: boolean): Card {
    const { messages } = this.deps;
    const { language } = actor;
    if (sets) return textCard(language, messages.say(language, 'experts.adminsOnly'));
    if (!expertChannel) return textCard(language, messages.say(language, 'experts.notHere'));
    return this.list(actor, [expertChannel]);
  }

  private newPlace(context: TurnContext, channelId: string): ExpertChannel {
    return { channelId, name: channelName(context), entities: [], topics: [], version: 0 };
  }

  /** @param set undefined if another admin was faster */
  private async shown(
    actor: Actor,
    empty: ExpertChannel,
    set: ExpertChannel | undefined,
  ): Promise<Card> {
    if (set) return this.card(actor, set, 'saved');
    const now = await this.deps.expertPlaces.get(empty.channelId);
    return this.card(actor, now ?? { ...empty, version: 0 }, 'changed');
  }

  private card(
    actor: Actor,
    expertChannel: ExpertChannel,
    said?: 'saved' | 'changed' | 'unknown',
  ): Card {
    const { language } = actor;
    const { messages, entities } = this.deps;
    const shown = {
      expertChannel: currentChannel(expertChannel, entities),
      ...this.choices(),
      said,
    };
    return expertPlaceCard(shown, { messages, language });
  }

  private list({ language }: Actor, places: readonly ExpertChannel[]): Card {
    const { messages, entities } = this.deps;
    const now = places.map((expertChannel) => currentChannel(expertChannel, entities));
    return expertPlacesCard(now, this.choices(), { messages, language });
  }

  private choices() {
    return { entities: this.deps.entities.all, topics: this.deps.topics() };
  }
}
