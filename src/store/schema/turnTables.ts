import type { ColumnType, Generated } from 'kysely';

/** Written by the clock of the database: those of several replicas disagree. */
type Instant = ColumnType<Date, never, never>;

/** Which turn a conversation belongs to at the moment. */
interface TurnLeasesTable {
  conversation_id: string;
  token: string;
  /** In the past: it belongs to nobody. */
  expires_at: Instant;
}

/** Turns that could not begin at once; the oldest is next. */
interface TurnWaitsTable {
  conversation_id: string;
  token: string;
  received_at: Instant;
}

/** What was said in a conversation within the last day. */
interface TurnsTable {
  conversation_id: string;
  digest: string;
  marks: string[];
  /** Of the turn that said it last. */
  token: string;
  began_at: Generated<Date>;
  /** Until then the turn is taken to be running, unless it has ended. */
  alive_until: Instant;
  answered_at: ColumnType<Date | null, never, never>;
  response: string | null;
}

interface ConversationReferencesTable {
  person_id: string;
  /** JSON as text, as in `bot_state`. */
  reference: string;
  blocked_at: ColumnType<Date | null, never, Date | null>;
  updated_at: Generated<Date>;
}

/** Whose turn it is in a conversation, and where people are reached. */
export interface TurnTables {
  turn_leases: TurnLeasesTable;
  turn_waits: TurnWaitsTable;
  turns: TurnsTable;
  conversation_references: ConversationReferencesTable;
}
