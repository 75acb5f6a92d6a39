/** Files that are served from a folder. */
export type Part = 'knowledge' | 'locales';

/** Which files are broken at the moment: others are served in their place. */
export class FileFaults {
  private readonly broken = new Map<Part, readonly string[]>();
  private readonly listeners: (() => void)[] = [];

  /** What is wrong, each line with its file; none where nothing is. */
  get problems(): readonly string[] {
    return [...this.broken.values()].flat();
  }

  /** Calls `listener` after each change. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** @returns true where something has changed by it */
  set(part: Part, problems: readonly string[]): boolean {
    const before = this.broken.get(part) ?? [];
    if (before.join('\n') === problems.join('\n')) return false;
    if (problems.length === 0) this.broken.delete(part);
    else this.broken.set(part, problems);
    for (const listener of this.listeners) listener();
    return true;
  }
}
