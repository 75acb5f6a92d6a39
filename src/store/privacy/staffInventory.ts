import type { Inventory } from './inventoryEntry';

/** What is kept of people and their roles, and of the database itself. */
export const STAFF_INVENTORY = {
  staff: {
    purpose: 'the person’s name as Teams gives it, and entity',
    fate: 'own way',
    kept: 'always',
    ids: { person_id: 'name' },
    traces: ['search'],
    rest: ['entity_id', 'entity_set_by', 'updated_at'],
  },
  staff_grants: {
    purpose: 'the person’s roles',
    fate: 'removed',
    kept: 'until it changes',
    ids: { person_id: null },
    rest: ['role', 'entity_id'],
  },
  staff_grant_events: {
    purpose: 'which roles the person was given or gave',
    fate: 'pseudonym',
    kept: 'always',
    ids: { person_id: null, by_person: null },
    rest: ['id', 'at', 'action', 'role', 'entity_id'],
  },
  person_erasures: {
    purpose: 'when a person was erased, why and by whom',
    fate: 'pseudonym',
    kept: 'always',
    ids: { by_person: null },
    words: ['reason'],
    rest: ['pseudonym', 'at', 'counts'],
  },
  secrets: {
    purpose: 'keys by which links are signed',
    fate: 'nothing held',
    kept: 'always',
    rest: ['name', 'value', 'made_at'],
  },
  demonstration: {
    purpose: 'the mark of a database whose content is invented',
    fate: 'nothing held',
    kept: 'always',
    rest: ['one', 'filled_at', 'records'],
  },
} satisfies Inventory;
