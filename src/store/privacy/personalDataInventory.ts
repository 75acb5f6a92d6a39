import type { Inventory, InventoryEntry, TableName } from './inventoryEntry';
import { RECORD_INVENTORY } from './recordDataInventory';

/** What is kept of people and their roles, and of the database itself. */
const STAFF_INVENTORY = {
  staff: {
    purpose: 'the person’s name as Teams gives it, and entity',
    erasure: 'own way',
    kept: 'always',
    ids: { person_id: 'name' },
    traces: ['search'],
    rest: ['entity_id', 'entity_set_by', 'updated_at'],
  },
  staff_grants: {
    purpose: 'the person’s roles',
    erasure: 'removed',
    kept: 'until it changes',
    ids: { person_id: null },
    rest: ['role', 'entity_id'],
  },
  staff_grant_events: {
    purpose: 'which roles the person was given or gave',
    erasure: 'pseudonym',
    kept: 'always',
    ids: { person_id: null, by_person: null },
    rest: ['id', 'at', 'action', 'role', 'entity_id'],
  },
  deputies: {
    purpose: 'in whose place the person verified, who did in the person’s, and who set that',
    erasure: 'pseudonym',
    kept: 'always',
    ids: { verifier_id: null, deputy_id: null, named_by: null, ended_by: null },
    rest: ['id', 'from_day', 'until_day', 'named_at', 'ended_at'],
  },
  person_erasures: {
    purpose: 'when a person was erased, why and by whom',
    erasure: 'pseudonym',
    kept: 'always',
    ids: { by_person: null },
    words: ['reason'],
    rest: ['pseudonym', 'at', 'counts'],
  },
  secrets: {
    purpose: 'keys by which links are signed',
    erasure: 'nothing held',
    kept: 'always',
    rest: ['name', 'value', 'made_at'],
  },
  demonstration: {
    purpose: 'the mark of a database whose content is invented',
    erasure: 'nothing held',
    kept: 'always',
    rest: ['one', 'filled_at', 'records'],
  },
} satisfies Inventory;

/** What is kept of questions, and of the knowledge. */
const QUESTION_INVENTORY = {
  unanswered_questions: {
    purpose: 'questions without an answer, masked, by day, without who asked',
    erasure: 'nothing held',
    kept: 'days by setting',
    words: ['text'],
    rest: ['digest', 'language', 'reason', 'day', 'count', 'settled'],
  },
  usage_counts: {
    purpose: 'how often what was asked',
    erasure: 'nothing held',
    kept: 'always',
    rest: ['day', 'language', 'entry_id', 'kind', 'count'],
  },
  shown_answers: {
    purpose: 'answers of the last week, so that they can be rated',
    erasure: 'nothing held',
    kept: 'a week',
    words: ['question'],
    traces: ['message'],
    rest: ['id', 'language', 'entry_id', 'shows_question', 'answer', 'salt', 'day'],
  },
  answer_verdicts: {
    purpose: 'which answers the person called helpful or not',
    erasure: 'own way',
    kept: 'a week',
    traces: ['rater'],
    rest: ['answer_id', 'verdict', 'day', 'reason_id'],
  },
  feedback_reasons: {
    purpose: 'why answers were no help, masked',
    erasure: 'own way',
    kept: 'days by setting',
    words: ['text'],
    rest: ['id', 'entry_id', 'language', 'verdict', 'kind', 'day'],
  },
  colleague_questions: {
    purpose: 'questions that were passed on to colleagues, and their replies',
    erasure: 'own way',
    kept: 'days by setting',
    lists: ['helped_by'],
    signed: ['assignee', 'reply', 'closing', 'lacks'],
    words: ['text'],
    traces: ['key_digest', 'gap_digest'],
    rest: [
      ...['id', 'row_version', 'language', 'entity_id', 'topic_id', 'channel_id', 'channel_name'],
      ...['state', 'round', 'decisions', 'drafted_at', 'asked_at', 'changed_at'],
    ],
  },
  colleague_question_askers: {
    purpose: 'who has asked them',
    erasure: 'own way',
    kept: 'days by setting',
    ids: { person_id: 'name' },
    rest: ['question_id', 'place'],
  },
  expert_places: {
    purpose: 'which channels answer questions, and who has set that',
    erasure: 'pseudonym',
    kept: 'until it changes',
    ids: { set_by: null },
    rest: ['channel_id', 'name', 'entities', 'topics', 'language', 'row_version', 'set_at'],
  },
  knowledge_changes: {
    purpose: 'what admins want changed in the knowledge',
    erasure: 'pseudonym',
    kept: 'days by setting',
    ids: { wished_by: null },
    words: ['change'],
    rest: ['id', 'wished_at', 'pulled_at'],
  },
  knowledge_publications: {
    purpose: 'who has published which knowledge when and why',
    erasure: 'pseudonym',
    kept: 'always',
    ids: { published_by: null },
    words: ['why'],
    rest: ['id', 'version', 'kind', 'published_at', 'forced'],
  },
  knowledge_snapshots: {
    purpose: 'the files of what was published',
    erasure: 'nothing held',
    kept: 'always',
    rest: ['version', 'files', 'entries', 'made_at'],
  },
  knowledge_learned: {
    purpose: 'what was learned from them',
    erasure: 'nothing held',
    kept: 'until it changes',
    rest: ['key', 'content', 'learned_at'],
  },
  last_good_files: {
    purpose: 'the last files of a folder that could be used',
    erasure: 'nothing held',
    kept: 'until it changes',
    rest: ['folder', 'files', 'kept_at'],
  },
} satisfies Inventory;

/** What is kept between turns, and of what is sent unasked. */
const CHAT_INVENTORY = {
  bot_state: {
    purpose: 'what a conversation is about at the moment: last question, dialog, last answer',
    erasure: 'own way',
    kept: 'days by setting',
    traces: ['key', 'value'],
    rest: ['etag', 'updated_at'],
  },
  people: {
    purpose: 'the language that the person has set',
    erasure: 'removed',
    kept: 'always',
    ids: { person_id: null },
    rest: ['language', 'updated_at'],
  },
  welcomes: {
    purpose: 'whom the bot has greeted where',
    erasure: 'removed',
    kept: 'always',
    ids: { person_id: null },
    traces: ['conversation_id'],
    rest: [],
  },
  turn_leases: {
    purpose: 'which turn of a conversation is running',
    erasure: 'own way',
    kept: 'a day',
    traces: ['conversation_id'],
    rest: ['token', 'expires_at'],
  },
  turn_waits: {
    purpose: 'which turns of a conversation are waiting',
    erasure: 'own way',
    kept: 'a day',
    traces: ['conversation_id'],
    rest: ['token', 'received_at'],
  },
  turns: {
    purpose: 'what was answered lately, to be given again when Teams repeats a message',
    erasure: 'own way',
    kept: 'a day',
    traces: ['conversation_id', 'digest', 'marks', 'response'],
    rest: ['token', 'began_at', 'alive_until', 'answered_at'],
  },
  conversation_references: {
    purpose: 'where the person is reached in Teams',
    erasure: 'removed',
    kept: 'until it changes',
    ids: { person_id: null },
    traces: ['reference'],
    rest: ['blocked_at', 'updated_at'],
  },
  channel_references: {
    purpose: 'where channels of teams are reached',
    erasure: 'nothing held',
    kept: 'until it changes',
    rest: ['channel_id', 'team_id', 'reference', 'blocked_at', 'updated_at'],
  },
  outbox: {
    purpose: 'messages that were sent or are to be sent unasked: about which record or question',
    erasure: 'removed',
    kept: 'a year',
    ids: { to_person: null },
    traces: ['key', 'replaces', 'about'],
    rest: [
      ...['id', 'to_channel', 'addressee', 'kind', 'created_at', 'wanted_at', 'due_at', 'held'],
      ...['attempts', 'taken_by', 'leased_until', 'outcome', 'settled_at', 'activity_id'],
    ],
  },
  open_cards: {
    purpose: 'which forms and summaries of a draft stand open in a conversation',
    erasure: 'removed',
    kept: 'days by setting',
    ids: { person_id: null },
    traces: ['conversation_id', 'activity_id'],
    rest: ['record_id', 'kind', 'submission_id', 'language', 'sent_at'],
  },
  outbox_posts: {
    purpose: 'when something was posted in a conversation, for the limits of Teams',
    erasure: 'own way',
    kept: 'an hour',
    traces: ['conversation_id'],
    rest: ['at'],
  },
  reminders: {
    purpose: 'what the person was last reminded of',
    erasure: 'removed',
    kept: 'always',
    ids: { person_id: null },
    rest: ['kind', 'number', 'at', 'named'],
  },
  reminders_off: {
    purpose: 'which reminders the person has switched off',
    erasure: 'removed',
    kept: 'always',
    ids: { person_id: null },
    rest: ['kind', 'at'],
  },
} satisfies Inventory;

/**
 * Every column of every table. What persons are told about it stands in docs/privacy.md; what is
 * exported and erased is found by it. A test fails for a column that is missing here.
 */
export const PERSONAL_DATA: Readonly<Record<TableName, InventoryEntry>> = {
  ...CHAT_INVENTORY,
  ...RECORD_INVENTORY,
  ...STAFF_INVENTORY,
  ...QUESTION_INVENTORY,
};
