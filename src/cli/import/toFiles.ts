import { Document, isMap, isScalar, isSeq, type ToStringOptions } from 'yaml';
import type { KnowledgeFile } from '../../knowledge/yamlFile';
import { LANGUAGES, type Language } from '../../language/detectLanguage';
import type { Messages } from '../../messages/messages';
import { entryId } from './groupRows';
import { literalMessage } from './literalMessage';
import { nameSources, type NamedSource } from './nameSources';
import type { SettledEntry } from './settlePhrasings';

/** What an export does not say and whoever imports it does. */
export interface Given {
  /** The name of the file that is imported. */
  file: string;
  language: Language;
  /** ISO days. */
  asOf: string;
  reviewBy: string;
}

const STYLE: ToStringOptions = { lineWidth: 0, singleQuote: true };
/** As many as fit below an answer. */
export const MOST_FOLLOW_UPS = 4;
/** How the service marks its ready-made small talk. */
const CHITCHAT = /(?:^|\|)\s*editorial\s*:\s*chitchat\s*(?:\||$)/i;

const onOneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
const comment = (lines: readonly string[]) => lines.map((line) => ` ${onOneLine(line)}`).join('\n');

/** What the schema has no place for. */
function commentOf({ metadata, contextOnly, suggestions, prompts }: SettledEntry): string {
  const more = prompts.slice(MOST_FOLLOW_UPS).map(({ qnaId, text }) => `${entryId(qnaId)} ${text}`);
  return comment([
    ...(metadata === '' ? [] : [`Metadata: ${metadata}`]),
    ...(contextOnly ? ['IsContextOnly: was answered as a follow-up only'] : []),
    ...(more.length === 0 ? [] : [`Further prompts: ${more.join(' | ')}`]),
    ...(suggestions.length === 0
      ? []
      : [`Suggested phrasings, not accepted yet: ${suggestions.join(' | ')}`]),
  ]);
}

function toEntry(entry: SettledEntry, source: NamedSource | undefined, given: Given) {
  const { language, asOf, reviewBy } = given;
  const followUps = entry.prompts.slice(0, MOST_FOLLOW_UPS).map(({ qnaId }) => entryId(qnaId));
  const isChitchat = CHITCHAT.test(entry.metadata);
  return {
    id: entry.id,
    kind: isChitchat ? 'smalltalk' : 'howto',
    questions: { [language]: entry.phrasings.map(literalMessage) },
    answer: { [language]: literalMessage(entry.answer) },
    ...(isChitchat ? {} : { source: source?.key, asOf }),
    ...(followUps.length > 0 ? { followUps } : {}),
    ...(isChitchat ? {} : { reviewBy }),
  };
}

/** Says behind a follow-up what stood on its button, where that is not what its entry is called. */
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
  given: Given,
): string {
  const document = new Document(
    entries.map((entry) => toEntry(entry, sources.get(entry.source), given)),
  );
  document.commentBefore = comment([
    `Imported from ${given.file}. An export says nothing of kind, asOf and reviewBy; correct them.`,
  ]);
  const names = new Map(entries.map(({ id, phrasings: [name] }) => [id, name]));
  entries.forEach((entry, at) => {
    const map = document.get(at);
    if (!isMap(map)) return;
    const text = commentOf(entry);
    if (text !== '') map.commentBefore = text;
    remarkButtons(map.get('followUps'), entry, names);
  });
  return document.toString(STYLE);
}

function writeSources(
  sources: ReadonlyMap<string, NamedSource>,
  { file }: Given,
  messages: Messages,
): string {
  const publisher = Object.fromEntries(
    LANGUAGES.map((language) => [language, messages.say(language, 'import.publisher')]),
  );
  const document = new Document(
    {
      sources: Object.fromEntries(
        [...sources.values()].map(({ key, title, url }) => [
          key,
          {
            title: { en: title, ar: title },
            publisher,
            ...(url === undefined ? {} : { url }),
            tier: 'project',
          },
        ]),
      ),
    },
    { aliasDuplicateObjects: false },
  );
  document.commentBefore = comment([
    `Imported from ${file}. An export says nothing of publisher, date and tier; correct them.`,
    'tier: official | press | secondary (blog, aggregator, machine translation) | project',
  ]);
  return document.toString(STYLE);
}

/** The files of a knowledge folder that holds these entries. */
export function toFiles(
  entries: readonly SettledEntry[],
  given: Given,
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
