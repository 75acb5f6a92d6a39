import type { KnowledgeChange } from './knowledgeChange';

/** What became of a change: where it was written, or that it waits to be pulled, or cannot be made. */
export type Carried =
  { state: 'written'; file: string } | { state: 'pending' } | { state: 'refused' };

/** Takes what admins wish to change to where the knowledge files are kept. */
export interface ChangeDesk {
  /** @param by id of the person */
  carry(change: KnowledgeChange, by: string): Promise<Carried>;
}

/** Where the files are kept elsewhere: somebody pulls the changes into a clone. */
export const pendingDesk = (changes: {
  add(change: KnowledgeChange, by: string): Promise<void>;
}): ChangeDesk => ({
  async carry(change, by) {
    await changes.add(change, by);
    return { state: 'pending' };
  },
});
