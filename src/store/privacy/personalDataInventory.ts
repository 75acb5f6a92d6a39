import { ABOUT_STAFF } from './staffInventory';
import type { Holding, TableName } from './inventoryEntry';
import { IN_CHATS } from './chatInventory';
import { IN_QUESTIONS } from './questionInventory';
import { IN_RECORDS } from './recordInventory';

export type { TableName };

/**
 * Every column of every table. What persons are told about it stands in docs/privacy.md; what is
 * exported and erased is found by it. A test fails for a column that is missing here.
 */
export const PERSONAL_DATA: Readonly<Record<TableName, Holding>> = {
  ...IN_CHATS,
  ...IN_RECORDS,
  ...ABOUT_STAFF,
  ...IN_QUESTIONS,
};
