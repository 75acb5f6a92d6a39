import type { Language } from '../../language/text/detectLanguage';
import type { FieldName } from './recordFields';

/** A summary of a draft, or a part of it as a form. */
export type OpenCardKind = 'summary' | 'short' | 'submission' | 'more';

/** A card that a person can use, in the place where it stands. */
export interface OpenCard {
  conversationId: string;
  /** The id that the channel gave the message. */
  activityId: string;
  personId: string;
  recordId: string;
  kind: OpenCardKind;
  /** Created by the server for this display. */
  submission: string;
  language: Language;
}

/**
 * Why a card is over.
 * - `decided`: the draft was submitted or discarded
 * - `changed`: the draft is no longer what the summary shows
 * - `replaced`: a newer card of the same kind follows in the conversation
 * - `saved`: the form was sent
 * - `kept`: the person put the draft aside
 */
export type CardEnd = 'decided' | 'changed' | 'replaced' | 'saved' | 'kept';

/** Which open cards of a draft in one conversation are over, and why. */
export interface ClosedCards {
  recordId: string;
  /** The form that was sent, by its submission, or every card of the kind. */
  which: { submission: string } | { kind: OpenCardKind };
  end: Extract<CardEnd, 'saved' | 'kept'>;
  /** What a form has saved. */
  fields?: readonly FieldName[];
}

/**
 * The forms and summaries that are not over, over all replicas and restarts. Once one is over, a
 * message that replaces it is in the outbox. Steps that change a draft close its cards in their own
 * transaction.
 */
export interface OpenCards {
  /** Remembers a card that was sent. Older ones of its kind are over: this one replaces them. */
  add(card: OpenCard): Promise<void>;
  close(conversationId: string, cards: ClosedCards): Promise<void>;
  /** Whether a card of the kind stands open. */
  has(card: Pick<OpenCard, 'conversationId' | 'recordId' | 'kind'>): Promise<boolean>;
}
