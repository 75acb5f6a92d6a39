/** The kinds of files that are served from a folder. */
export type Part = 'knowledge' | 'locales';

/** The files that are broken now; the last good ones are served instead. */
export class FileFaults {
  private readonly broken = new Map<Part, readonly string[]>();
  private readonly listeners: (() => void)[] = [];

  /** All current problems, each line with its file; empty if there are none. */
  get problems(): readonly string[] {
    return [...this.broken.values()].flat();
  }

  /** Calls `listener` after each change. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** @returns whether something has changed */
  set(part: Part, problems: readonly string[]): boolean {
    const before = this.broken.get(part) ?? [];
    if (before.join('\n') === problems.join('\n')) return false;
    if (problems.length === 0) this.broken.delete(part);
    else this.broken.set(part, problems);
    for (const listener of this.listeners) listener();
    return true;
  }
}
