import type { KnowledgeChange } from './knowledgeChange';

/** What became of a change: where it was written, or that it waits to be pulled, or cannot be made. */
export type WriteResult =
  { state: 'written'; file: string } | { state: 'pending' } | { state: 'refused' };

/** Takes what admins wish to change to where the knowledge files are kept. */
export interface ChangeWriter {
  /** @param by id of the person */
  write(change: KnowledgeChange, by: string): Promise<WriteResult>;
}

/** Where the files are kept elsewhere: somebody pulls the changes into a clone. */
export const queuedChangeWriter = (changes: {
  add(change: KnowledgeChange, by: string): Promise<void>;
}): ChangeWriter => ({
  async write(change, by) {
    await changes.add(change, by);
    return { state: 'pending' };
  },
});
