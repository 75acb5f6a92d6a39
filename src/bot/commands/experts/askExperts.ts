import { askCard, noExpertsCard, sentCard } from '../../../cards/experts/askExpertsCard';
import type { Card } from '../../../cards/kit/adaptiveCard';
import type { CardInputs, CardAction } from '../../../cards/actions/cardAction';
import { colleagueReplyCard } from '../../../cards/experts/colleagueReplyCard';
import { ASK_INPUTS } from '../../../cards/experts/colleagueQuestionText';
import { textCard } from '../../../cards/kit/textBlocks';
import { MOST_WAITING, type Asked } from '../../../experts/colleagueQuestions';
import { routeQuestion, type ExpertChannel, type Route } from '../../../experts/expertChannels';
import { topicsIn } from '../../../experts/topicMatching';
import { MAX_QUESTION_LENGTH } from '../../../language/text/cleanText';
import { maskPersonalData } from '../../../language/text/maskPersonalData';
import { writtenLines } from '../../../language/text/sanitizeText';
import type { Actor } from '../../../records/model/staffMember';
import { currentChannel, type ExpertDeps } from './expertDeps';

type Send = Extract<CardAction, { verb: 'ask.send' }>;

const DAY = 'YYYY-MM-DD'.length;

/** A person's name, or the id if the name is unknown. */
export const nameOf = ({ id, name }: Pick<Actor, 'id' | 'name'>): string => name ?? id;

/** Asking a colleague, from the offer to the post in the channel. Always in the personal chat. */
export class AskExperts {
  constructor(private readonly deps: ExpertDeps) {}

  /** Shows what will be sent and to whom; empty if there is no question yet. */
  async begin(actor: Actor, asked: string): Promise<Card> {
    const { messages, helpContact } = this.deps;
    const { language } = actor;
    const channels = await this.places();
    const route = this.route(asked, channels);
    if (route) return this.offer(actor, route.expertChannel, asked);
    if (asked === '' && channels.length > 0)
      return textCard(language, messages.say(language, 'ask.nothing'));
    return noExpertsCard(helpContact, { messages, language });
  }

  /** Sends the question, unless the same one is already open or answered. */
  async send(actor: Actor, { channel, asked, despite }: Send, inputs: CardInputs): Promise<Card> {
    const { messages, helpContact, colleagueQuestions, wakeOutbox } = this.deps;
    const { language } = actor;
    const written = inputs[ASK_INPUTS.question] ?? asked ?? '';
    const text = writtenLines(written.slice(0, MAX_QUESTION_LENGTH));
    const channels = await this.places();
    const route = this.route(text, channels);
    if (!/\p{L}/u.test(text)) {
      const expertChannel =
        channels.find(({ channelId }) => channelId === channel) ?? route?.expertChannel;
      return expertChannel
        ? this.offer(actor, expertChannel, text, 'empty')
        : noExpertsCard(helpContact, { messages, language });
    }
    if (!route) return noExpertsCard(helpContact, { messages, language });
    // The person agreed to one channel, but the changed text may lead to another.
    if (route.expertChannel.channelId !== channel)
      return this.offer(actor, route.expertChannel, text, 'otherChannel');
    const writtenIn = this.deps.answerer.reading(text).language ?? language;
    const result = await colleagueQuestions.ask({
      text,
      gapText: maskPersonalData(text),
      language: writtenIn,
      asker: { id: actor.id, name: nameOf(actor) },
      channelId: route.expertChannel.channelId,
      channelName: route.expertChannel.name,
      ...(route.entityId === undefined ? {} : { entityId: route.entityId }),
      ...(route.topicId === undefined ? {} : { topicId: route.topicId }),
      ...(despite === undefined ? {} : { despite }),
    });
    if (result.kind === 'sent' || result.kind === 'joined') {
      this.deps.questionLog.noteEscalated(text, writtenIn);
      wakeOutbox();
    }
    return this.outcomeCard(actor, result, text);
  }

  /** Whether a channel answers questions like this. */
  async mayAsk(text: string): Promise<boolean> {
    return this.route(text, await this.places()) !== undefined;
  }

  /** The channels that answer questions and that the bot can write to. */
  private async places(): Promise<ExpertChannel[]> {
    const { expertPlaces, references, entities } = this.deps;
    const channels = (await expertPlaces.list()).map((expertChannel) =>
      currentChannel(expertChannel, entities),
    );
    const known = await Promise.all(
      channels.map(({ channelId }) => references.get({ channel: channelId })),
    );
    return channels.filter((_, at) => known[at]?.blocked === false);
  }

  private route(text: string, channels: readonly ExpertChannel[]): Route | undefined {
    const { entities, topics } = this.deps;
    const named = entities.named(text).flatMap((ids) => (ids.length === 1 ? ids : []));
    return routeQuestion({ entities: named, topics: topicsIn(text, topics()) }, channels);
  }

  private offer(
    actor: Actor,
    { channelId: id, name }: ExpertChannel,
    text: string,
    fault?: 'empty' | 'otherChannel',
  ): Card {
    const { language } = actor;
    return askCard(
      { channel: { id, name }, name: nameOf(actor), text, fault },
      { messages: this.deps.messages, language },
    );
  }

  private async outcomeCard(actor: Actor, asked: Asked, text: string): Promise<Card> {
    const { messages, helpContact: contact, colleagueQuestions } = this.deps;
    const { language } = actor;
    const words = { messages, language };
    if (asked.kind === 'tooMany')
      return textCard(language, messages.say(language, 'ask.tooMany', { count: MOST_WAITING }));
    const { question } = asked;
    const { channelId, channelName } = question;
    if (asked.kind === 'known')
      return colleagueReplyCard({ question, contact, askAnyway: { channelId, text } }, words);
    const hours = await colleagueQuestions.usualHours(channelId);
    const sent = { channelName, text: question.text, hours };
    const date = messages.formatDate(language, question.askedAt.slice(0, DAY));
    switch (asked.kind) {
      case 'sent':
        return sentCard({ kind: 'sent', ...sent }, words);
      case 'joined':
        return sentCard({ kind: 'joined', ...sent }, words);
      case 'waiting':
        return sentCard({ kind: 'waiting', date, ...sent }, words);
    }
  }
}
