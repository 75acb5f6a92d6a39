import type { Messages } from '../messages/messages';
import type { BrokenFiles } from './fileFaults';
import type { ServedKnowledge } from './servedKnowledge';

/** What the bot answers from and speaks in, kept up to date while it runs. */
export interface KnowledgeInUse extends AsyncDisposable {
  served: ServedKnowledge;
  messages: Messages;
  /** What is broken in the folders that are served from; nothing where publications are served. */
  broken: BrokenFiles;
  /** Follows what changes from now on. */
  start(): void;
}
