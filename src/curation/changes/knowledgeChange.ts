import { z } from 'zod';
import { LANGUAGES } from '../../language/text/detectLanguage';

const texts = z.array(z.string().min(1)).max(200);
const questions = z.strictObject({ en: texts, ar: texts });
const entryId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** A change to the knowledge files that an admin asked for in the chat. */
export const knowledgeChange = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('phrasings'),
    /** Id under which the entry is written. */
    entryId,
    /** As they were typed, masked. */
    questions,
  }),
  z.strictObject({
    kind: z.literal('entry'),
    /** Taken with a number behind it if there is such an entry already. */
    entryId,
    questions,
    /** As a colleague wrote it, in one language; absent: all of it is still to be written. */
    answer: z.strictObject({ language: z.enum(LANGUAGES), text: z.string().min(1) }).optional(),
  }),
]);
export type KnowledgeChange = z.infer<typeof knowledgeChange>;

/** One that waits until somebody has pulled it into their clone. */
export interface PendingChange {
  id: number;
  change: KnowledgeChange;
  /** ISO date. */
  day: string;
}

/** Changes on their way from the chat to the files. */
export interface PendingChanges {
  /** @param by id of the person */
  add(change: KnowledgeChange, by: string): Promise<void>;
  /** Oldest first. */
  list(): Promise<PendingChange[]>;
  markPulled(ids: readonly number[]): Promise<void>;
}
