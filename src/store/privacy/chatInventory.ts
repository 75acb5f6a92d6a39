import type { Inventory } from './inventoryEntry';

/** What is kept between turns, and of what is sent unasked. */
export const CHAT_INVENTORY = {
  bot_state: {
    purpose: 'what a conversation is about at the moment: last question, dialog, last answer',
    fate: 'own way',
    kept: 'days by setting',
    traces: ['key', 'value'],
    rest: ['etag', 'updated_at'],
  },
  people: {
    purpose: 'the language that the person has set',
    fate: 'removed',
    kept: 'always',
    ids: { person_id: null },
    rest: ['language', 'updated_at'],
  },
  welcomes: {
    purpose: 'whom the bot has greeted where',
    fate: 'removed',
    kept: 'always',
    ids: { person_id: null },
    traces: ['conversation_id'],
    rest: [],
  },
  turn_leases: {
    purpose: 'which turn of a conversation is running',
    fate: 'own way',
    kept: 'a day',
    traces: ['conversation_id'],
    rest: ['token', 'expires_at'],
  },
  turn_waits: {
    purpose: 'which turns of a conversation are waiting',
    fate: 'own way',
    kept: 'a day',
    traces: ['conversation_id'],
    rest: ['token', 'received_at'],
  },
  turns: {
    purpose: 'what was answered lately, to be given again when Teams repeats a message',
    fate: 'own way',
    kept: 'a day',
    traces: ['conversation_id', 'digest', 'marks', 'response'],
    rest: ['token', 'began_at', 'alive_until', 'answered_at'],
  },
  conversation_references: {
    purpose: 'where the person is reached in Teams',
    fate: 'removed',
    kept: 'until it changes',
    ids: { person_id: null },
    traces: ['reference'],
    rest: ['blocked_at', 'updated_at'],
  },
  channel_references: {
    purpose: 'where channels of teams are reached',
    fate: 'nothing held',
    kept: 'until it changes',
    rest: ['channel_id', 'team_id', 'reference', 'blocked_at', 'updated_at'],
  },
  outbox: {
    purpose: 'messages that were sent or are to be sent unasked: about which record or question',
    fate: 'removed',
    kept: 'a year',
    ids: { to_person: null },
    traces: ['key', 'replaces', 'about'],
    rest: [
      ...['id', 'to_channel', 'addressee', 'kind', 'created_at', 'wanted_at', 'due_at', 'held'],
      ...['attempts', 'taken_by', 'leased_until', 'outcome', 'settled_at', 'activity_id'],
    ],
  },
  outbox_posts: {
    purpose: 'when something was posted in a conversation, for the limits of Teams',
    fate: 'own way',
    kept: 'an hour',
    traces: ['conversation_id'],
    rest: ['at'],
  },
  reminders: {
    purpose: 'what the person was last reminded of',
    fate: 'removed',
    kept: 'always',
    ids: { person_id: null },
    rest: ['kind', 'number', 'at', 'named'],
  },
  reminders_off: {
    purpose: 'which reminders the person has switched off',
    fate: 'removed',
    kept: 'always',
    ids: { person_id: null },
    rest: ['kind', 'at'],
  },
} satisfies Inventory;
