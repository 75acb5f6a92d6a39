import { Document, isMap, isScalar, isSeq, type ToStringOptions } from 'yaml';
import type { KnowledgeFile } from '../../knowledge/yaml/yamlFile';
import { LANGUAGES, type Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import { entryId, type QnaEntry, type SettledEntry } from './groupQnaRows';
import { metadataComment, sourceComment, type EntryComments, commentLine } from './entryComments';
import { SOURCE_KINDS } from '../../knowledge/referenceSchema';
import { isWebAddress } from '../../knowledge/schemaParts';
import { literalMessage } from '../../knowledge/editing/textEdit';

/** A source as far as an export tells. */
interface NamedSource {
  key: string;
  title: string;
  /** An address that can be opened from an answer. */
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

const webAddress = (source: string): string | undefined =>
  isWebAddress(source) ? source : undefined;

/**
 * The sources of the entries by what stands in the column Source.
 * @param otherwise the title of the source of entries that name none
 */
function nameSources(entries: readonly QnaEntry[], otherwise: string): Map<string, NamedSource> {
  const named = new Map<string, NamedSource>();
  const keys = new Set<string>();
  for (const { source, sourceName } of entries) {
    if (named.has(source)) continue;
    const title = sourceName || source || otherwise;
    const base = toKey(source || otherwise);
    let key = base;
    for (let count = 2; keys.has(key); count += 1) key = `${base}-${count}`;
    keys.add(key);
    named.set(source, { key, title, url: webAddress(source) });
  }
  return named;
}

/** What an export does not say, and the person who imports it does. */
export interface KnowledgeFilesInput {
  /** The name of the file that is imported. */
  file: string;
  language: Language;
  /** ISO days. */
  asOf: string;
  reviewBy: string;
}

const STYLE: ToStringOptions = {
  lineWidth: 0,
  singleQuote: true,
  // Over several lines the package writes a line of blanks alone in a way that reads otherwise.
  doubleQuotedMinMultiLineLength: Infinity,
};
/** As many as fit below an answer. */
export const MOST_FOLLOW_UPS = 4;
/** How the service marks its ready-made small talk. */
const CHITCHAT = /(?:^|\|)\s*editorial\s*:\s*chitchat\s*(?:\||$)/i;

const comment = (lines: readonly string[]) =>
  lines.map((line) => ` ${commentLine(line)}`).join('\n');

const isChitchat = ({ metadata }: SettledEntry) => CHITCHAT.test(metadata);

function keptOf(entry: SettledEntry): EntryComments {
  const { source, metadata, contextOnly, suggestions, prompts } = entry;
  return {
    source: isChitchat(entry) ? source : undefined,
    metadata,
    contextOnly,
    furtherPrompts: prompts
      .slice(MOST_FOLLOW_UPS)
      .map(({ qnaId, text }) => ({ id: entryId(qnaId), text })),
    suggestions,
  };
}

function toEntry(entry: SettledEntry, source: NamedSource | undefined, given: KnowledgeFilesInput) {
  const { language, asOf, reviewBy } = given;
  const followUps = entry.prompts.slice(0, MOST_FOLLOW_UPS).map(({ qnaId }) => entryId(qnaId));
  const isSmalltalk = isChitchat(entry);
  return {
    id: entry.id,
    kind: isSmalltalk ? 'smalltalk' : 'howto',
    questions: { [language]: entry.phrasings.map(literalMessage) },
    answer: { [language]: literalMessage(entry.answer) },
    ...(isSmalltalk ? {} : { source: source?.key, asOf }),
    ...(followUps.length > 0 ? { followUps } : {}),
    ...(isSmalltalk ? {} : { reviewBy }),
  };
}

/** Says behind a follow-up what stood on its button, if that is not what its entry is called. */
function remarkButtons(
  followUps: unknown,
  { prompts }: SettledEntry,
  names: ReadonlyMap<string, string | undefined>,
): void {
  if (!isSeq(followUps)) return;
  followUps.items.forEach((item, place) => {
    const { qnaId, text = '' } = prompts[place] ?? {};
    if (!isScalar(item) || qnaId === undefined || text === '') return;
    if (text !== names.get(entryId(qnaId))) item.comment = comment([text]);
  });
}

function writeEntries(
  entries: readonly SettledEntry[],
  sources: ReadonlyMap<string, NamedSource>,
  given: KnowledgeFilesInput,
): string {
  const document = new Document(
    entries.map((entry) => toEntry(entry, sources.get(entry.source), given)),
  );
  document.commentBefore = comment([
    `Imported from ${given.file}. An export does not include kind, asOf and reviewBy; correct them.`,
  ]);
  const names = new Map(entries.map(({ id, phrasings: [name] }) => [id, name]));
  entries.forEach((entry, at) => {
    const map = document.get(at);
    if (!isMap(map)) return;
    const kept = comment(metadataComment(keptOf(entry)));
    if (kept !== '') map.commentBefore = kept;
    remarkButtons(map.get('followUps'), entry, names);
  });
  return document.toString(STYLE);
}

/** Says above a source what stood in the column, if its title or address is not that. */
function keepSources(written: unknown, sources: ReadonlyMap<string, NamedSource>): void {
  const pairs = isMap(written) ? written.items : [];
  for (const [source, { key: wanted, title, url }] of sources) {
    const key = pairs.map((pair) => pair.key).find((one) => isScalar(one) && one.value === wanted);
    if (isScalar(key) && source !== (url ?? title))
      key.commentBefore = comment([sourceComment(source)]);
  }
}

function writeSources(
  sources: ReadonlyMap<string, NamedSource>,
  { file, language }: KnowledgeFilesInput,
  messages: Messages,
): string {
  const inBoth = (key: 'import.publisher' | 'import.noUrl') =>
    Object.fromEntries(LANGUAGES.map((one) => [one, messages.say(one, key)]));
  const document = new Document(
    {
      sources: Object.fromEntries(
        [...sources.values()].map(({ key, title, url }) => [
          key,
          {
            title: { en: title, ar: title },
            titleType: 'parallel',
            publisher: inBoth('import.publisher'),
            language,
            ...(url === undefined ? { noUrl: inBoth('import.noUrl') } : { url }),
            kind: 'project',
          },
        ]),
      ),
    },
    { aliasDuplicateObjects: false },
  );
  document.commentBefore = comment([
    `Imported from ${file}. An export does not include publisher, date, language and kind; correct them.`,
    `kind: ${SOURCE_KINDS.join(' | ')}`,
  ]);
  keepSources(document.get('sources'), sources);
  return document.toString(STYLE);
}

/** The files of a knowledge folder that holds these entries. */
export function toKnowledgeFiles(
  entries: readonly SettledEntry[],
  given: KnowledgeFilesInput,
  messages: Messages,
): KnowledgeFile[] {
  const sources = nameSources(entries, given.file);
  return [
    { name: 'entities.yaml', text: 'entities: []\n' },
    { name: 'journeys.yaml', text: 'journeys: []\n' },
    { name: 'phases.yaml', text: 'phases: []\n' },
    { name: 'qna.yaml', text: writeEntries(entries, sources, given) },
    { name: 'sources.yaml', text: writeSources(sources, given, messages) },
  ];
}
