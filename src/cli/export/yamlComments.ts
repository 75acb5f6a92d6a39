import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';

/** The lines of comment right above a line, without their marks; lines count from 1. */
function linesAbove(lines: readonly string[], line: number): string[] {
  const above = lines.slice(0, line - 1);
  const last = above.findLastIndex((text) => !/^\s*#/.test(text));
  return above.slice(last + 1).map((text) => text.replace(/^\s*#\s?/, '').trimEnd());
}

/** What stands in comments of a file of entries or of sources. */
export interface Comments {
  /** By the id of an entry, or the key of a source: the lines above it. */
  above: ReadonlyMap<string, string[]>;
  /** By the id of an entry: what stands behind each of its follow-ups, empty where nothing does. */
  behindFollowUps: ReadonlyMap<string, string[]>;
}

function behind(followUps: unknown): string[] {
  const items = isSeq(followUps) ? followUps.items : [];
  return items.map((item) => (isScalar(item) ? (item.comment ?? '').trim() : ''));
}

/** @param text of a file that loads */
export function commentsIn(text: string): Comments {
  const counter = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: counter });
  const lines = text.split(/\r?\n/);
  const lineOf = (node: Node) => counter.linePos(node.range?.[0] ?? 0).line;
  const above = new Map<string, string[]>();
  const behindFollowUps = new Map<string, string[]>();
  for (const entry of isSeq(contents) ? contents.items : []) {
    if (!isMap(entry)) continue;
    const id = String(entry.get('id'));
    above.set(id, linesAbove(lines, lineOf(entry)));
    behindFollowUps.set(id, behind(entry.get('followUps')));
  }
  const sources = isMap(contents) ? contents.get('sources') : undefined;
  for (const { key } of isMap(sources) ? sources.items : [])
    if (isScalar(key)) above.set(String(key.value), linesAbove(lines, lineOf(key)));
  return { above, behindFollowUps };
}
