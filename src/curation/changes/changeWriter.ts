import type { KnowledgeChange } from './knowledgeChange';

/**
 * The result of a change: the file it was written to, that it waits to be pulled, or why it cannot
 * be made.
 */
export type WriteResult =
  { state: 'written'; file: string } | { state: 'pending' } | { state: 'refused' };

/** Writes the changes that admins ask for to the knowledge files, or queues them. */
export interface ChangeWriter {
  /** @param by id of the person */
  write(change: KnowledgeChange, by: string): Promise<WriteResult>;
}

/** If the files are kept elsewhere: somebody pulls the changes into a clone. */
export const queuedChangeWriter = (changes: {
  add(change: KnowledgeChange, by: string): Promise<void>;
}): ChangeWriter => ({
  async write(change, by) {
    await changes.add(change, by);
    return { state: 'pending' };
  },
});
