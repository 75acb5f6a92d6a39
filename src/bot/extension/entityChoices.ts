import { withoutPrefixes } from '../../language/text/arabicPrefixes';
import { cleanText } from '../../language/text/cleanText';
import type { Language } from '../../language/text/detectLanguage';
import { normalizeText, tokenize } from '../../language/text/normalizeText';
import type { EntityDirectory, RecordEntity } from '../../records/model/entityDirectory';

/** Teams shows no more. */
export const MOST_CHOICES = 15;

const wordsOf = (text: string): string[] =>
  tokenize(normalizeText(cleanText(text))).map(withoutPrefixes);

/**
 * The entities that may be meant by what is typed: those whose names or codes in either language
 * have words that begin so, then those that it names otherwise, by a nickname or misspelt.
 * @returns titles in one language; the first of all where nothing is typed
 */
export function entityChoices(
  entities: EntityDirectory,
  text: string,
  language: Language,
): { title: string; value: string }[] {
  const typed = wordsOf(text);
  const begins = entities.all.filter((entity) => hasAll(entity, typed));
  const named = entities.named(text).flatMap((ids) => ids.flatMap((id) => entities.get(id) ?? []));
  return [...new Set([...begins, ...named])].map(({ id, name }) => ({
    title: name[language],
    value: id,
  }));
}

function hasAll({ name, short, code }: RecordEntity, typed: readonly string[]): boolean {
  const words = [name.ar, name.en, short.ar, short.en, code].flatMap(wordsOf);
  return typed.every((start) => words.some((word) => word.startsWith(start)));
}
