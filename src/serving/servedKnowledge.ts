import type { Answerer } from '../answering/answerer';
import {
  searchEntries,
  type EntrySearch,
  type FoundEntries,
} from '../answering/search/searchEntries';
import type { TitleIndex } from '../answering/search/titleIndex';
import type { Knowledge } from '../knowledge/knowledge';
import type { KnowledgeFile } from '../knowledge/yaml/yamlFile';
import type { Messages } from '../messages/messages';
import type { FileFaults } from './fileFaults';

/** Knowledge that can be asked, and may still be learning. */
export interface ReadyKnowledge {
  knowledge: Knowledge;
  /** Its source files. */
  files: readonly KnowledgeFile[];
  answerer: Answerer;
  /** Type-ahead search in its titles, built after the rest. Rejects if that is stopped. */
  titles: Promise<TitleIndex>;
  /** Resolves when learning is complete or has ended; never rejects. */
  learning: Promise<void>;
  /** Stops learning. */
  stop(): void;
}

/**
 * The answerer in use, which can be replaced while the bot runs. An answer is synchronous, so it
 * comes from one knowledge base, and nobody waits for a replacement.
 */
export class ServedKnowledge implements Answerer, EntrySearch, AsyncDisposable {
  private usedSince = new Date();
  private replaced = 0;

  constructor(private current: ReadyKnowledge) {}

  get knowledge(): Knowledge {
    return this.current.knowledge;
  }

  get files(): readonly KnowledgeFile[] {
    return this.current.files;
  }

  /** When the current knowledge came into use. */
  get since(): Date {
    return this.usedSince;
  }

  /** Of the current knowledge; see {@link ReadyKnowledge.learning}. */
  get learning(): Promise<void> {
    return this.current.learning;
  }

  /** How often it was replaced. */
  get replacements(): number {
    return this.replaced;
  }

  /** Uses `next` from the next question on. */
  replace(next: ReadyKnowledge): void {
    this.current.stop();
    this.current = next;
    this.usedSince = new Date();
    this.replaced += 1;
  }

  /** It can still be asked, but stops learning. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.current.stop();
    await this.current.learning;
  }

  answer(...asked: Parameters<Answerer['answer']>): ReturnType<Answerer['answer']> {
    return this.current.answerer.answer(...asked);
  }

  answerOf(...chosen: Parameters<Answerer['answerOf']>): ReturnType<Answerer['answerOf']> {
    return this.current.answerer.answerOf(...chosen);
  }

  async findable(ids: readonly string[]): ReturnType<EntrySearch['findable']> {
    const titles = await this.current.titles;
    return ids.flatMap((id) => titles.entry(id) ?? []);
  }

  async search(text: string): Promise<FoundEntries> {
    const { titles, answerer } = this.current;
    return searchEntries(text, await titles, answerer);
  }

  ranking(question: string): ReturnType<Answerer['ranking']> {
    return this.current.answerer.ranking(question);
  }

  reading(question: string): ReturnType<Answerer['reading']> {
    return this.current.answerer.reading(question);
  }

  explain(...asked: Parameters<Answerer['explain']>): ReturnType<Answerer['explain']> {
    return this.current.answerer.explain(...asked);
  }

  entitiesIn(text: string): ReturnType<Answerer['entitiesIn']> {
    return this.current.answerer.entitiesIn(text);
  }

  namesIn(text: string): ReturnType<Answerer['namesIn']> {
    return this.current.answerer.namesIn(text);
  }

  besideCommand(
    ...asked: Parameters<Answerer['besideCommand']>
  ): ReturnType<Answerer['besideCommand']> {
    return this.current.answerer.besideCommand(...asked);
  }
}

/** The knowledge and messages in use, kept up to date while the bot runs. */
export interface KnowledgeInUse extends AsyncDisposable {
  served: ServedKnowledge;
  messages: Messages;
  /** The problems of the folders in use; empty if publications are served. */
  broken: FileFaults;
  /** Starts to follow changes. */
  start(): void;
}
