import { ABOUT_STAFF } from './personal/aboutStaff';
import type { Holding, TableName } from './personal/holding';
import { IN_CHATS } from './personal/inChats';
import { IN_QUESTIONS } from './personal/inQuestions';
import { IN_RECORDS } from './personal/inRecords';

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
