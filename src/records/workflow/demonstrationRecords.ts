import type { Language } from '../../language/text/detectLanguage';
import type { RecordEvent } from '../model/processRecord';
import type { RecordFields } from '../model/recordFields';
import type { EntityFigure } from '../model/recordStore';
import type { StaffMember } from '../model/staffMember';
import type { Versions } from './versionHistory';

/** A record with all that happened to it. */
export interface RecordHistoryFixture {
  versions: Versions;
  /** Oldest first. */
  events: readonly RecordEvent[];
  /** The keys that no other record may hold. */
  hardKeys: readonly string[];
}

/** A question that was asked without an answer on a day, this many times. */
export interface UnansweredOnDay {
  text: string;
  language: Language;
  reason: 'unknown' | 'declined' | 'none' | 'unhelpful' | 'escalated';
  /** ISO day. */
  day: string;
  count: number;
}

/** How often something came of questions about an entry on a day; without an id, of all. */
export interface AnsweredOnDay {
  entryId: string;
  language: Language;
  kind: 'answered' | 'suggested' | 'declined' | 'helpful' | 'unhelpful';
  /** ISO day. */
  day: string;
  count: number;
}

/** All that is invented. */
export interface DemonstrationRecords {
  people: readonly StaffMember[];
  /** Who gave the people their roles. */
  adminId: string;
  entityFigures: readonly EntityFigure[];
  histories: readonly RecordHistoryFixture[];
  asked: readonly UnansweredOnDay[];
  answered: readonly AnsweredOnDay[];
}

export type FillResult =
  | { filled: true }
  /** Tables that hold something already; nothing was written. */
  | { filled: false; held: readonly string[] };

/**
 * Whether all that a database holds is invented. It is marked in the transaction that fills it, and
 * only while it is empty: a database with anything real in it never becomes a demonstration, and a
 * demonstration never ceases to be one.
 */
export interface Demonstration {
  isMarked(): Promise<boolean>;
  /** When it was filled, and with how many records; undefined if it is not a demonstration. */
  mark(): Promise<{ filledAt: Date; records: number } | undefined>;
  /** Tables that hold something: none if the database can become a demonstration. */
  recordCount(): Promise<readonly string[]>;
  /** Marks the database and fills it, all or nothing. */
  fill(invented: DemonstrationRecords): Promise<FillResult>;
}

/** Stands at the beginning of the description of whatever was invented. */
export const INVENTED_SIGN = 'بيان تجريبي | Demonstration';

/** Whether the record was invented: out of a demonstration it must not get into a real log. */
export const isInvented = ({ description }: Pick<RecordFields, 'description'>): boolean =>
  description?.startsWith(INVENTED_SIGN) === true;
