const held = new Map<string, string>();

/** The session storage; undefined if the browser denies it to embedded pages of other sites. */
function storage(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}

/** Values that last as long as this browser tab, or at least as long as the page. */
export const sessionValues = {
  get: (name: string): string | undefined =>
    held.get(name) ?? storage()?.getItem(name) ?? undefined,
  set(name: string, value: string): void {
    held.set(name, value);
    try {
      storage()?.setItem(name, value);
    } catch {
      // The storage is full, so the value only lasts as long as the page.
    }
  },
  remove(name: string): void {
    held.delete(name);
    storage()?.removeItem(name);
  },
};
