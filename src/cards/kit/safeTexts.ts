import { inertText, shownText } from '../../language/text/displayText';

type Change = (text: string) => string;

/** What of a part is read by people, and as what. */
const SHOWN: Readonly<Record<string, Change>> = {
  // No client reads marks in these; where Markdown is read in a text, `line` has seen to it.
  text: shownText,
  placeholder: shownText,
  // A client may read these as Markdown, although a card has no other form for them.
  title: inertText,
  label: inertText,
  altText: inertText,
  legend: inertText,
  x: inertText,
};
/** What is sent back as it is, and what no one reads. */
const NOT_SHOWN: ReadonlySet<string> = new Set(['value', 'url', 'id', 'verb', 'refresh', 'type']);

/** The same list where nothing in it changes. */
function eachShown(list: readonly unknown[]): readonly unknown[] {
  let changed: unknown[] | undefined;
  for (let at = 0; at < list.length; at += 1) {
    const shown = partShown(list[at]);
    if (shown !== list[at]) (changed ??= [...list])[at] = shown;
  }
  return changed ?? list;
}

function partShown(part: unknown): unknown {
  if (typeof part !== 'object' || part === null) return part;
  return Array.isArray(part) ? eachShown(part) : withShownTexts(part);
}

const isButton = (part: object): boolean =>
  'type' in part && typeof part.type === 'string' && part.type.startsWith('Action.');

/**
 * What stands on a card, with every text such that it can do nothing but be read: the very same where
 * all are. What buttons send back stays as it is.
 */
export function withShownTexts<T extends object>(part: T): T {
  const own = part as Record<string, unknown>;
  let changed: Record<string, unknown> | undefined;
  for (const key in own) {
    if (NOT_SHOWN.has(key) || (key === 'data' && isButton(part))) continue;
    const value = own[key];
    const shown = typeof value === 'string' ? (SHOWN[key]?.(value) ?? value) : partShown(value);
    if (shown !== value) (changed ??= { ...own })[key] = shown;
  }
  return (changed ?? part) as T;
}
