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
  /** That it was made of. */
  files: readonly KnowledgeFile[];
  answerer: Answerer;
  /** Finds its entries while somebody types; made after the rest. Rejects when that is stopped. */
  titles: Promise<TitleIndex>;
  /** Resolves when it has learned, or will not; never rejects. */
  learning: Promise<void>;
  /** Learns no further. */
  stop(): void;
}

/**
 * The answerer that everybody asks, whatever the knowledge is by now. An answer is given in one go,
 * so each is from one knowledge base as a whole, and nobody waits for a replacement.
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

  /** When what is served now came into use. */
  get since(): Date {
    return this.usedSince;
  }

  /** Of the knowledge that is served now; see {@link ReadyKnowledge.learning}. */
  get learning(): Promise<void> {
    return this.current.learning;
  }

  /** How often it has been replaced. */
  get replacements(): number {
    return this.replaced;
  }

  /** From the next question on it is answered from `next`. */
  replace(next: ReadyKnowledge): void {
    this.current.stop();
    this.current = next;
    this.usedSince = new Date();
    this.replaced += 1;
  }

  /** It can still be asked, but learns no further. */
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

/** What the bot answers from and speaks in, kept up to date while it runs. */
export interface KnowledgeInUse extends AsyncDisposable {
  served: ServedKnowledge;
  messages: Messages;
  /** What is broken in the folders that are served from; nothing where publications are served. */
  broken: FileFaults;
  /** Follows what changes from now on. */
  start(): void;
}
