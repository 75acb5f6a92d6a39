const held = new Map<string, string>();

/** The session's storage; none where the browser gives none to framed pages of other sites. */
function storage(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}

/** What is remembered while this tab of the browser is open, or at least while the page is. */
export const sessionValues = {
  get: (name: string): string | undefined =>
    held.get(name) ?? storage()?.getItem(name) ?? undefined,
  set(name: string, value: string): void {
    held.set(name, value);
    try {
      storage()?.setItem(name, value);
    } catch {
      // It is full: the page remembers it.
    }
  },
  remove(name: string): void {
    held.delete(name);
    storage()?.removeItem(name);
  },
};
