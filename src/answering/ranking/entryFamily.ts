import { FUNCTION_WORDS } from '../../language/text/functionWords';
import { normalizeText, tokenize } from '../../language/text/normalizeText';
import type { ExpandedEntry, NameType } from '../../knowledge/knowledge';
import type { EntryKind } from '../../knowledge/knowledgeSchema';
import { figuresIn, type Figures, type Question } from '../understanding/question';

/** All expansions of one written entry, and what its phrasings speak of. */
export interface Family {
  id: string;
  kind: EntryKind;
  slot: NameType | undefined;
  /** By subject; the empty key holds an entry that was written for none. */
  expansions: ReadonlyMap<string, ExpandedEntry>;
  /** The stems of its phrasings, each with the number of phrasings that have it. */
  asked: ReadonlyMap<string, number>;
  /** The same for the first letters of longer stems. */
  heads: ReadonlyMap<string, number>;
  /** Stems of its answers. */
  answered: ReadonlySet<string>;
  /** The two words that its phrasings begin with, each with the number of phrasings. */
  openings: ReadonlyMap<string, number>;
  /** The figures of each expansion's answer, by entry id. */
  figures: ReadonlyMap<string, Figures>;
  /** The years of its phrasings, each with the number of phrasings. */
  years: ReadonlyMap<number, number>;
  /** Names that its phrasings mention, with the type of each. */
  about: ReadonlyMap<string, NameType>;
}

/** A share of phrasings from which a family counts as being about a name. */
const ABOUT_SHARE = 0.3;

function namesOf(phrasings: readonly Question[]): Map<string, NameType> {
  const counts = new Map<string, { type: NameType; count: number }>();
  for (const { mentions } of phrasings) {
    for (const { type, ids } of mentions) {
      if (type === 'other') continue;
      for (const id of ids) counts.set(id, { type, count: (counts.get(id)?.count ?? 0) + 1 });
    }
  }
  const enough = phrasings.length * ABOUT_SHARE;
  return new Map(
    [...counts].filter(([, { count }]) => count >= enough).map(([id, { type }]) => [id, type]),
  );
}

const HEAD_LENGTH = 4;

/** The first letters of a longer stem: what inflected forms of one word mostly share. */
export const headOf = (stem: string) =>
  stem.length >= HEAD_LENGTH && !stem.startsWith('@') ? stem.slice(0, HEAD_LENGTH) : undefined;

const stemsOf = ({ terms }: Question) =>
  new Set(terms.map(({ stem }) => stem).filter((stem) => !FUNCTION_WORDS.has(stem)));

function countIn<Item>(sets: readonly Iterable<Item>[]): Map<Item, number> {
  const counts = new Map<Item, number>();
  for (const set of sets) for (const item of set) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** The first two words, if they say anything: what marks an order such as "log this". */
export function openingOf({ terms }: Question): string | undefined {
  const [first, second] = terms;
  return first && second && (first.content || second.content)
    ? `${first.stem} ${second.stem}`
    : undefined;
}

const asList = (item: string | undefined) => (item === undefined ? [] : [item]);

/** Builds one family from its expansions, its phrasings and its answers as they were read. */
export function createFamily(
  expansions: readonly ExpandedEntry[],
  phrasings: readonly Question[],
  answers: readonly Question[],
): Family | undefined {
  const [first] = expansions;
  if (!first) return undefined;
  const asked = phrasings.map(stemsOf);
  return {
    id: first.family,
    kind: first.kind,
    slot: first.slot,
    expansions: new Map(expansions.map((entry) => [entry.subject ?? '', entry])),
    asked: countIn(asked),
    heads: countIn(asked.map((stems) => new Set([...stems].flatMap((stem) => headOf(stem) ?? [])))),
    answered: new Set(answers.flatMap((answer) => [...stemsOf(answer)])),
    openings: countIn(phrasings.map((phrasing) => openingOf(phrasing)).map(asList)),
    figures: new Map(
      expansions.map(({ id, answer }) => [id, figuresIn(tokenize(normalizeText(answer.en)))]),
    ),
    years: countIn(phrasings.map(({ terms }) => figuresIn(terms.map(({ word }) => word)).years)),
    about: namesOf(phrasings),
  };
}
