import type { QnaEntry } from './groupQnaRows';

/** A source as far as an export tells. */
export interface NamedSource {
  key: string;
  title: string;
  /** Only an https address can be opened from an answer. */
  url: string | undefined;
}

const LONGEST_KEY = 40;
const NAMELESS = 'SOURCE';

/** Capital letters and digits with hyphens between them: `https://u.ae/en/faq` is `U-AE-EN-FAQ`. */
function toKey(source: string): string {
  const words = source
    .replace(/^https?:\/\/(www\.)?/i, '')
    .toUpperCase()
    .split(/[^A-Z0-9]+/);
  const key = words.filter((word) => word !== '').join('-');
  return key.slice(0, LONGEST_KEY).replace(/-$/, '') || NAMELESS;
}

function httpsUrl(source: string): string | undefined {
  const isHttps = /^https:\/\//i.test(source) && URL.canParse(source);
  return isHttps ? source : undefined;
}

/**
 * The sources of the entries by what stands in the column Source.
 * @param otherwise the title of the source of entries that name none
 */
export function nameSources(
  entries: readonly QnaEntry[],
  otherwise: string,
): Map<string, NamedSource> {
  const named = new Map<string, NamedSource>();
  const keys = new Set<string>();
  for (const { source, sourceName } of entries) {
    if (named.has(source)) continue;
    const title = sourceName || source || otherwise;
    const base = toKey(source || otherwise);
    let key = base;
    for (let count = 2; keys.has(key); count += 1) key = `${base}-${count}`;
    keys.add(key);
    named.set(source, { key, title, url: httpsUrl(source) });
  }
  return named;
}
