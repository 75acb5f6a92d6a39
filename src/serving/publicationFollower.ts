import type { Publication } from '../curation/publishing/publication';
import { named, type PublishedKnowledgeDeps } from './initialPublication';
import type { ServedKnowledge } from './servedKnowledge';

/** Milliseconds between two checks if there is no notification. */
const POLL = 2_000;
const POLL_AFTER_FAULT = 5_000;

/**
 * Serves each new publication once it is ready. Until then, and if it cannot be used, the previous
 * knowledge stays. Disposing waits for a preparation in progress.
 */
export class PublicationFollower implements AsyncDisposable {
  private following: Promise<void> | undefined;
  private listening: AsyncDisposable | undefined;
  private stopped = false;
  private told = false;
  private wake: () => void = () => undefined;

  /** @param seen id of the last publication considered */
  constructor(
    private readonly deps: PublishedKnowledgeDeps,
    private readonly served: ServedKnowledge,
    private seen: number,
  ) {}

  start(): void {
    this.following ??= this.follow();
    this.listening ??= this.deps.publications.listen(() => this.check());
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.stopped = true;
    this.wake();
    await Promise.all([this.listening?.[Symbol.asyncDispose](), this.following]);
  }

  private check(): void {
    this.told = true;
    this.wake();
  }

  private async follow(): Promise<void> {
    while (!this.stopped) {
      this.told = false;
      try {
        const latest = await this.deps.publications.latest();
        if (latest && latest.id !== this.seen) await this.serve(latest);
        await this.pause(POLL);
      } catch (error) {
        this.deps.operatorLog.fault('Whether knowledge was published cannot be seen', error);
        await this.pause(POLL_AFTER_FAULT);
      }
    }
  }

  private async serve(publication: Publication): Promise<void> {
    const { publications, operatorLog } = this.deps;
    const { id, version } = publication;
    if (version !== this.served.knowledge.version) {
      const files = await publications.files(version);
      // Not tried again, because the same files would fail again.
      this.seen = id;
      const prepared = await this.deps.prepare(files);
      // The preparation was stopped by disposing.
      if (this.stopped) return;
      if ('problems' in prepared)
        return operatorLog.warn(
          `Publication ${named(publication)} cannot be used by this version of the bot; the previous one stays in use`,
          prepared.problems,
        );
      this.served.replace(prepared.ready);
    }
    this.seen = id;
    operatorLog.tell(`Serving publication ${named(publication)}, version ${version}`);
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
