import { startsWithAndThe, withoutAnd, withoutArticle } from '../../language/text/arabicPrefixes';
import { FUNCTION_WORDS } from '../../language/text/functionWords';
import { parseNumber } from '../../language/numbers/parseNumber';
import {
  CHOICE_FILLERS,
  CONNECTIVES,
  CONTINUES,
  ORDINALS,
  POINTERS,
} from '../../language/questions/questionWords';
import type { ExpandedEntry, Name, NameType } from '../../knowledge/knowledge';
import { nameKey } from '../../knowledge/knowledgeNames';
import type { Conversation } from '../model/conversationMemory';
import type { Family } from './entryFamily';
import type { Mention } from '../understanding/nameLinker';
import type { Question, Term } from '../understanding/question';

const FEW_WORDS = 5;
const FEW_CONTENT_WORDS = 2;

/** The offered question that "2", «الثانية» or "the first one" picks. */
export function chosenOption(
  question: Question,
  options: readonly string[] = [],
): string | undefined {
  if (options.length === 0) return undefined;
  const words = question.key
    .split(' ')
    .map(withoutArticle)
    .filter((word) => !CHOICE_FILLERS.has(word));
  const [only, ...others] = words;
  const word = only ?? question.key.split(' ').find((item) => item === 'one');
  if (word === undefined || others.length > 0) return undefined;
  const position = ORDINALS[word] ?? parseNumber(word);
  return position === undefined ? undefined : options[position - 1];
}

/** «وكم», «والهدف»: a conjunction before a word that could have stood alone. */
const startsWithAnd = (word: string) =>
  startsWithAndThe(word) ||
  (/^[وف]/.test(word) && !FUNCTION_WORDS.has(word) && FUNCTION_WORDS.has(word.slice(1)));

/** How much a question leans on the one before. */
export type ContextReference = 'no' | 'maybe' | 'yes';

/** "and the target?", «والنتيجة؟» lean on what came before; any short question may. */
export function contextReference(
  { terms, key }: Question,
  conversation: Conversation,
): ContextReference {
  if (terms.filter((term) => term.content).length > FEW_CONTENT_WORDS) return 'no';
  const words = key.split(' ');
  const first = words[0] ?? '';
  if (CONTINUES.has(first) || startsWithAnd(first)) return 'yes';
  if (words.some((word) => POINTERS.has(word))) return 'yes';
  const begun = conversation.entryId !== undefined || (conversation.names?.length ?? 0) > 0;
  return begun && terms.length <= FEW_WORDS ? 'maybe' : 'no';
}

const isConnective = ({ word }: Term) => CONNECTIVES.has(word);

/** True if a question holds nothing but one name: "and phase 2?", «والشرطة؟». */
export function isBareName({ terms, mentions }: Question): boolean {
  const named = mentions.filter(({ type }) => type !== 'other');
  return (
    named.length === 1 && terms.every((term) => term.word.startsWith('@') || isConnective(term))
  );
}

/** The phase that "and the first?", «والأولى؟» means if the conversation is about phases. */
export function ordinalPhase(
  { terms }: Question,
  conversation: Conversation,
  names: ReadonlyMap<string, Name>,
): Mention | undefined {
  const [only, ...others] = terms.filter((term) => !isConnective(term));
  const aboutPhases = conversation.names?.some((id) => names.get(id)?.type === 'phase');
  if (!only || others.length > 0 || !aboutPhases) return undefined;
  const ordinal = nameKey(withoutAnd(only.word));
  const meant = [...names.values()].filter(
    ({ type, aliases }) =>
      type === 'phase' && aliases.some((alias) => nameKey(alias).split(' ').includes(ordinal)),
  );
  const [phase] = meant;
  return phase && meant.length === 1
    ? { start: 0, end: 1, type: 'phase', ids: [phase.id] }
    : undefined;
}

function subjectOf(mentions: readonly Mention[], slot: NameType): string | undefined {
  return mentions.find(({ type }) => type === slot)?.ids[0];
}

/** The last answer's entry for the names asked about now, or a sister entry of the same kind. */
export function replaceNames(
  last: ExpandedEntry,
  mentions: readonly Mention[],
  families: ReadonlyMap<string, Family>,
): ExpandedEntry | undefined {
  const ordered = [...families.values()].sort(
    (a, b) => Number(b.id === last.family) - Number(a.id === last.family),
  );
  for (const { kind, slot, expansions } of ordered) {
    // What was no question about a name has no sister for one.
    if (!slot || kind !== last.kind || last.slot === undefined) continue;
    const subject = subjectOf(mentions, slot);
    const entry = subject === undefined ? undefined : expansions.get(subject);
    if (entry) return entry;
  }
  return undefined;
}

/** The names of the conversation, with their types. */
export function contextNames(
  conversation: Conversation,
  names: ReadonlyMap<string, Name>,
): ReadonlyMap<string, NameType> {
  return new Map(
    (conversation.names ?? []).flatMap((id) => {
      const name = names.get(id);
      return name ? [[id, name.type] as const] : [];
    }),
  );
}
