import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import { render } from '../../knowledge/expandEntry';
import type { ExpandedEntry, Knowledge, Name } from '../../knowledge/knowledge';
import type { KnowledgeFile } from '../../knowledge/yaml/yamlFile';
import type { Language } from '../../language/text/detectLanguage';
import type { Column } from '../import/readQnaRows';
import {
  readEntryComments,
  type FurtherPrompt,
  type EntryComments,
  readSourceComment,
  oneLine,
} from '../import/entryComments';

/** The lines of comment right above a line, without their marks; lines count from 1. */
function linesAbove(lines: readonly string[], line: number): string[] {
  const above = lines.slice(0, line - 1);
  const last = above.findLastIndex((text) => !/^\s*#/.test(text));
  return above.slice(last + 1).map((text) => text.replace(/^\s*#\s?/, '').trimEnd());
}

/** What stands in comments of a file of entries or of sources. */
interface Comments {
  /** By the id of an entry, or the key of a source: the lines above it. */
  above: ReadonlyMap<string, string[]>;
  /** By the id of an entry: what stands behind each of its follow-ups, empty if nothing does. */
  behindFollowUps: ReadonlyMap<string, string[]>;
}

function behind(followUps: unknown): string[] {
  const items = isSeq(followUps) ? followUps.items : [];
  return items.map((item) => (isScalar(item) ? (item.comment ?? '').trim() : ''));
}

/** @param text of a file that loads */
function commentsIn(text: string): Comments {
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

/** What stands in the columns Source and SourceDisplayName. */
interface ExportedSource {
  source: string;
  name: string;
}

const NO_SOURCE: ExportedSource = { source: '', name: '' };

/** By key: an address if the source has one, else its title, or what an import kept of it. */
function exportedSources(
  { sources }: Knowledge,
  comments: ReadonlyMap<string, string[]>,
  language: Language,
): Map<string, ExportedSource> {
  return new Map(
    Object.entries(sources).map(([key, { title, url }]) => {
      const source = readSourceComment(comments.get(key) ?? []) ?? url ?? title[language];
      const name = source === '' || source === title[language] ? '' : title[language];
      return [key, { source, name }];
    }),
  );
}

/** A row of an export: a phrasing, with the whole of its entry beside it. */
export type QnaCells = Readonly<Record<Column, string>>;

export interface ExportedRows {
  rows: QnaCells[];
  /** Ids of the entries that are not worded in the language, and so left out. */
  leftOut: string[];
}

const IMPORTED_ID = /^qna-(\d{1,15})$/;

/** Entries that came from an export keep their numbers, the others get those behind. */
function numbered(entries: readonly ExpandedEntry[]): Map<string, number> {
  const own = entries.map(({ id }) => Number(IMPORTED_ID.exec(id)?.[1] ?? NaN));
  let next = Math.max(0, ...own.filter((number) => !Number.isNaN(number)));
  return new Map(
    entries.map(({ id }, at) => {
      const number = own[at] ?? NaN;
      return [id, Number.isNaN(number) ? (next += 1) : number];
    }),
  );
}

/** What is known here of an entry of our own; the marks between are those of the service. */
function ownMetadata({ id, kind, asOf, sources }: ExpandedEntry): string {
  return [
    `id:${id}`,
    `kind:${kind}`,
    // The mark of the service's own small talk; an import knows small talk by it.
    ...(kind === 'smalltalk' ? ['editorial:chitchat'] : []),
    ...(asOf === undefined ? [] : [`asof:${asOf}`]),
    ...(sources.length > 1 ? [`sources:${sources.join(',')}`] : []),
  ].join('|');
}

const suggestionsJson = (texts: readonly string[]): string =>
  JSON.stringify(
    texts.map((text) => ({
      ClusterHead: text,
      TotalAutoSuggestedCount: 1,
      AlternateQuestionList: [{ Question: text, AutoSuggestedCount: 1 }],
    })),
  );

const promptsJson = (prompts: readonly FurtherPrompt[], ids: ReadonlyMap<string, number>): string =>
  JSON.stringify(
    prompts
      .filter(({ id }) => ids.has(id))
      .map(({ id, text }, order) => ({
        DisplayOrder: order,
        QnaId: ids.get(id),
        Qna: null,
        DisplayText: text,
      })),
  );

/** Joins the comments of all files: ids and keys are unique among them. */
function commentsOf(files: readonly KnowledgeFile[]): Comments {
  const all = files.map(({ text }) => commentsIn(text));
  return {
    above: new Map(all.flatMap(({ above }) => [...above])),
    behindFollowUps: new Map(all.flatMap(({ behindFollowUps }) => [...behindFollowUps])),
  };
}

/** What the rows of every entry are made with. */
interface Context {
  language: Language;
  names: readonly Name[];
  comments: Comments;
  sources: ReadonlyMap<string, ExportedSource>;
  /** The QnaId of every entry that is exported. */
  ids: ReadonlyMap<string, number>;
  /** What stands on the button that leads to an entry. */
  labels: ReadonlyMap<string, string>;
}

/** The phrasings as somebody would write them of the subject that the entry is about. */
function phrasingsOf({ patterns, slot, subject }: ExpandedEntry, { language, names }: Context) {
  const name = names.find(({ type, id }) => type === slot && id === subject);
  const values = name ? { [name.type]: name.short[language] } : {};
  return patterns[language].map((pattern) => {
    const filled = render(pattern, language, values);
    return 'text' in filled ? filled.text : pattern;
  });
}

function promptsOf({ id, followUps }: ExpandedEntry, kept: EntryComments, context: Context) {
  const texts = context.comments.behindFollowUps.get(id) ?? [];
  const own = followUps.map((followUp, at) => ({
    id: followUp,
    text: texts[at] || (context.labels.get(followUp) ?? ''),
  }));
  return [...own, ...kept.furtherPrompts];
}

function sourceOf(
  { sources }: ExpandedEntry,
  kept: EntryComments,
  context: Context,
): ExportedSource {
  if (kept.source === undefined) return context.sources.get(sources[0] ?? '') ?? NO_SOURCE;
  const named = [...context.sources.values()].find(({ source }) => source === kept.source);
  return named ?? { source: kept.source, name: '' };
}

function toRows(entry: ExpandedEntry, context: Context): QnaCells[] {
  const { language, comments, ids } = context;
  const kept = readEntryComments(comments.above.get(entry.family) ?? []);
  const { source, name } = sourceOf(entry, kept, context);
  return phrasingsOf(entry, context).map((question) => ({
    Question: oneLine(question),
    Answer: entry.answer[language],
    Source: source,
    Metadata: IMPORTED_ID.test(entry.id) ? kept.metadata : ownMetadata(entry),
    SuggestedQuestions: suggestionsJson(kept.suggestions),
    IsContextOnly: kept.contextOnly ? 'True' : 'False',
    Prompts: promptsJson(promptsOf(entry, kept, context), ids),
    QnaId: String(ids.get(entry.id)),
    SourceDisplayName: name,
  }));
}

/**
 * The rows of an export, in the order of the entries and of their phrasings. What an import could
 * only keep in comments is taken from there.
 * @param files that the knowledge was built from
 */
export function qnaRows(
  knowledge: Knowledge,
  files: readonly KnowledgeFile[],
  language: Language,
): ExportedRows {
  const worded = knowledge.entries.filter(({ patterns }) => patterns[language].length > 0);
  const comments = commentsOf(files);
  const context: Context = {
    language,
    names: knowledge.names,
    comments,
    sources: exportedSources(knowledge, comments.above, language),
    ids: numbered(worded),
    labels: new Map(worded.map(({ id, label }) => [id, oneLine(label[language])])),
  };
  const leftOut = knowledge.entries.filter(({ patterns }) => patterns[language].length === 0);
  return {
    rows: worded.flatMap((entry) => toRows(entry, context)),
    leftOut: leftOut.map(({ id }) => id),
  };
}
