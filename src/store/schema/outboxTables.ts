import type { ColumnType, Generated } from 'kysely';
import type { OpenCardKind } from '../../records/model/openCards';
import type { OutgoingKind } from '../../bot/ports/outbox';
import type { Language } from '../../language/text/detectLanguage';

/** Written by the clock of the database. */
type Stamp = ColumnType<Date, never, never>;

/** Messages that are sent unasked. */
interface OutboxTable {
  id: Generated<number>;
  to_person: string | null;
  to_channel: string | null;
  /** Either of the two, for the order in which each is written to. */
  addressee: ColumnType<string, never, never>;
  kind: OutgoingKind;
  /** JSON as text, as in `bot_state`. */
  about: string;
  key: string | null;
  replaces: string | null;
  created_at: Stamp;
  /** From when on it was to be sent. */
  wanted_at: Generated<Date>;
  due_at: Generated<Date>;
  /** It is being tried, and later ones to the same addressee wait for it. */
  held: Generated<boolean>;
  /** How often it was posted, or was about to be. */
  attempts: Generated<number>;
  /** Who has it until the lease has passed. */
  taken_by: string | null;
  leased_until: ColumnType<Date | null, never, Date | null>;
  outcome: 'sent' | 'undeliverable' | null;
  settled_at: ColumnType<Date | null, never, Date>;
  activity_id: string | null;
}

/**
 * What was posted within the last hour, or was about to be: the rates are kept over all replicas.
 */
interface OutboxPostsTable {
  conversation_id: string;
  at: Date;
}

interface ChannelReferencesTable {
  channel_id: string;
  team_id: string;
  /** JSON as text, as in `bot_state`. */
  reference: string;
  blocked_at: ColumnType<Date | null, never, Date | null>;
  updated_at: Generated<Date>;
}

/** Forms and summaries of drafts that are not over. */
interface OpenCardsTable {
  conversation_id: string;
  activity_id: string;
  person_id: string;
  record_id: string;
  kind: OpenCardKind;
  submission_id: string;
  language: Language;
  sent_at: Generated<Date>;
}

/** What is sent unasked, where channels are reached, and which cards are to be replaced. */
export interface OutboxTables {
  open_cards: OpenCardsTable;
  outbox: OutboxTable;
  outbox_posts: OutboxPostsTable;
  channel_references: ChannelReferencesTable;
}
