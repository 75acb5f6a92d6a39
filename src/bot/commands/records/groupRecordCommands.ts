import type { TurnContext } from 'botbuilder';
import type { Card } from '../../../cards/kit/adaptiveCard';
import type { CardAction } from '../../../cards/actions/cardAction';
import { cardMessage, cardSummary } from '../../../cards/kit/cardMessage';
import { groupRecordCard } from '../../../cards/records/sharedRecordCards';
import { refreshableCard, privateCard } from '../../../cards/kit/refreshableCard';
import type { Language } from '../../../language/text/detectLanguage';
import type { Messages } from '../../../messages/messages';
import type { RecordStore } from '../../../records/model/recordStore';
import type { StaffStore } from '../../../records/model/staffMember';
import { waitAtMost } from '../../context/turnCancellation';
import type { ConversationReferences } from '../../ports/conversationReferences';

interface GroupRecordCommandsDeps {
  records: RecordStore;
  staff: StaffStore;
  references: ConversationReferences;
  messages: Messages;
}

/** Actions on a record in a group; only the person who acts sees the result. */
export type GroupRecordAction = Extract<CardAction, { verb: (typeof VERBS)[number] }>;
const VERBS = [
  'record.find',
  'record.open',
  'record.verify',
  'record.ask',
  'record.reject',
  'record.withdraw',
  'record.reopen',
  'record.amend',
] as const;

export const isGroupRecordAction = (action: CardAction): action is GroupRecordAction =>
  (VERBS as readonly string[]).includes(action.verb);

/**
 * Records in group chats and channels: one card for all, on which each person sees what they may.
 */
export class GroupRecordCommands {
  constructor(private readonly deps: GroupRecordCommandsDeps) {}

  /** The card for everybody. It does not reveal whether the record exists. */
  async card({ activity }: TurnContext, number: string, language: Language): Promise<Card> {
    const concerned = await this.involvedPeople(number);
    const refreshFor = [...new Set([activity.from.id, ...concerned])];
    return groupRecordCard({ number, refreshFor }, this.deps.messages, language);
  }

  /** The result of an action for the person who took it. It refreshes itself. */
  resultCard({ activity }: TurnContext, action: GroupRecordAction, card: Card): Card {
    const again =
      action.verb === 'record.find'
        ? action
        : ({ verb: 'record.open', record: action.record } as const);
    const title = this.deps.messages.say(card.lang, 'record.group.show');
    return refreshableCard(privateCard(card), { title, action: again, people: [activity.from.id] });
  }

  /** After an action, rewrites the shared card, so that clients of other people refresh it. */
  async refreshOthers(
    context: TurnContext,
    action: GroupRecordAction,
    language: Language,
  ): Promise<void> {
    const { replyToId } = context.activity;
    if (action.verb === 'record.find' || action.verb === 'record.open' || !replyToId) return;
    const writing = this.rewriteCard(context, { record: action.record, replyToId }, language);
    // The action is complete. If the card cannot be rewritten, others see the new state when they
    // press a button.
    await waitAtMost(writing.catch(() => undefined));
  }

  private async rewriteCard(
    context: TurnContext,
    { record: id, replyToId }: { record: string; replyToId: string },
    language: Language,
  ): Promise<void> {
    const record = await this.deps.records.find({ id });
    if (!record?.number) return;
    const card = await this.card(context, record.number, language);
    await context.updateActivity({ ...cardMessage(card, cardSummary(card)), id: replyToId });
  }

  /**
   * People involved in a record, as far as the bot knows them: the owner, and possible verifiers.
   */
  private async involvedPeople(number: string): Promise<string[]> {
    const { records, staff, references } = this.deps;
    const record = await records.find({ number });
    const entityId = record?.fields.entityId;
    if (!record) return [];
    const verifiers = entityId === undefined ? [] : await staff.verifiersOf(entityId);
    const people = [record.ownerId, ...verifiers.map(({ id }) => id)];
    const known = await Promise.all(people.map((person) => references.get({ person })));
    return known.flatMap((one) => one?.reference.user?.id ?? []);
  }
}
