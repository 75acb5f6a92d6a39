import { STAFF_INVENTORY } from './staffInventory';
import type { InventoryEntry, TableName } from './inventoryEntry';
import { CHAT_INVENTORY } from './chatInventory';
import { QUESTION_INVENTORY } from './questionInventory';
import { RECORD_INVENTORY } from './recordInventory';

export type { TableName };

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
