import type { Publication } from '../curation/publishing/publication';
import { named, type PublishedKnowledgeDeps } from './initialPublication';
import type { ServedKnowledge } from './servedKnowledge';

/** Milliseconds between two looks where no publication is told. */
const POLL = 2_000;
const POLL_AFTER_FAULT = 5_000;

/**
 * Serves what is published, as soon as it can be asked; until then, and where it cannot be used,
 * what was served before. Disposing waits for what is being prepared.
 */
export class PublicationFollower implements AsyncDisposable {
  private following: Promise<void> | undefined;
  private listening: AsyncDisposable | undefined;
  private stopped = false;
  private told = false;
  private wake: () => void = () => undefined;

  /** @param seen id of the last publication that was looked at */
  constructor(
    private readonly deps: PublishedKnowledgeDeps,
    private readonly served: ServedKnowledge,
    private seen: number,
  ) {}

  start(): void {
    this.following ??= this.follow();
    this.listening ??= this.deps.publications.listen(() => this.look());
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.stopped = true;
    this.wake();
    await Promise.all([this.listening?.[Symbol.asyncDispose](), this.following]);
  }

  private look(): void {
    this.told = true;
    this.wake();
  }

  private async follow(): Promise<void> {
    while (!this.stopped) {
      this.told = false;
      try {
        const latest = await this.deps.publications.latest();
        if (latest && latest.id !== this.seen) await this.take(latest);
        await this.pause(POLL);
      } catch (error) {
        this.deps.operatorLog.fault('Whether knowledge was published cannot be seen', error);
        await this.pause(POLL_AFTER_FAULT);
      }
    }
  }

  private async take(publication: Publication): Promise<void> {
    const { publications, operatorLog } = this.deps;
    const { id, version } = publication;
    if (version !== this.served.knowledge.version) {
      const files = await publications.files(version);
      // Whatever comes of it: these files would fare no better the next time.
      this.seen = id;
      const prepared = await this.deps.prepare(files);
      // What was being prepared was stopped with it.
      if (this.stopped) return;
      if ('problems' in prepared)
        return operatorLog.warn(
          `Publication ${named(publication)} cannot be used by this version of the bot; what was served before stays`,
          prepared.problems,
        );
      this.served.replace(prepared.ready);
    }
    this.seen = id;
    operatorLog.tell(`Serves publication ${named(publication)}, version ${version}`);
  }

  private async pause(milliseconds: number): Promise<void> {
    if (this.stopped || this.told) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
