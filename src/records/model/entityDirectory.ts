import { withoutPrefixes } from '../../language/text/arabicPrefixes';
import type { Language } from '../../language/text/detectLanguage';
import { FUNCTION_WORDS } from '../../language/text/functionWords';
import { normalizeText, tokenize } from '../../language/text/normalizeText';

/** An entity that records can be logged for. */
export interface RecordEntity {
  id: string;
  /** Capital letters and digits, as in record numbers: `PL-RTA-2026-0001`. */
  code: string;
  name: Readonly<Record<Language, string>>;
  /** What people call it. */
  short: Readonly<Record<Language, string>>;
}

/** The entities of the knowledge base; those that were merged count as their successor. */
export interface EntityDirectory {
  /** Every live entity, in the order of the knowledge base. */
  readonly all: readonly RecordEntity[];
  get(id: string): RecordEntity | undefined;
  /** Every id under which records of an entity may stand: its own, and those that it took over. */
  idsOf(id: string): readonly string[];
  /**
   * The entities that a text names, by name, nickname or misspelling.
   * @returns one id list for each name found; several ids in one if the name is ambiguous
   */
  named(text: string): readonly (readonly string[])[];
}

/**
 * The one entity that a text names.
 * @returns its id; undefined if the text names none or several, or one that is ambiguous
 */
export function findOnlyEntity(
  entities: Pick<EntityDirectory, 'named'>,
  text: string,
): string | undefined {
  const [ids = [], ...others] = entities.named(text);
  return ids.length === 1 && others.length === 0 ? ids[0] : undefined;
}

/** More entities than these share the word, so that it tells none of them. */
const MOST_SHARING = 4;

const wordsOf = (text: string): string[] =>
  tokenize(normalizeText(text))
    .filter((word) => !FUNCTION_WORDS.has(word))
    .map(withoutPrefixes);

/**
 * The ids of the few entities whose name has every word of a text: "roads", «الكهرباء».
 * @returns none if the words are in the names of many
 */
export function entitiesByWord({ all }: Pick<EntityDirectory, 'all'>, text: string): string[] {
  const words = wordsOf(text);
  const found = all.filter(({ name, short, code }) => {
    const own = new Set([name.ar, name.en, short.ar, short.en, code].flatMap(wordsOf));
    return words.length > 0 && words.every((word) => own.has(word));
  });
  return found.length > MOST_SHARING ? [] : found.map(({ id }) => id);
}
