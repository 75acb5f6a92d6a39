/**
 * `https://` and a host. Browsers (WHATWG) also take `https:\\host` and `https:host` for such an
 * address, and a backslash behind the host for the start of the path; other readers (RFC 3986) take
 * it for a part of the host.
 */
const WRITTEN_OUT = /^https:\/\/(?![/\\])/i;
const BACKSLASH_IN_HOST = /^https:\/\/[^/?#]*\\/i;

/** An https address that is written out as such; undefined for everything else. */
export const httpsAddress = (text: string): URL | undefined =>
  WRITTEN_OUT.test(text) && URL.canParse(text) ? new URL(text) : undefined;

/** An https address that every reader takes to the same host: what may be opened by a press. */
export const openedAddress = (text: string): URL | undefined =>
  BACKSLASH_IN_HOST.test(text) ? undefined : httpsAddress(text);

/** The same, or an older address without encryption: for public pages that were looked at before. */
export const openedPage = (text: string): URL | undefined => {
  const page = openedAddress(text.replace(/^http:/i, 'https:'));
  return page && new URL(text);
};
