import { sql, type RawBuilder } from 'kysely';
import type { Language } from '../../language/text/detectLanguage';
import type { TableSort } from '../../records/reporting/recordTable';
import type { Condition } from './recordTableFilter';

/**
 * The sort key of lines; ids break ties, and lines without a key are
 * last.
 */
export interface Order {
  /** As its index has it. */
  key: RawBuilder<unknown>;
  type: RawBuilder<unknown>;
  direction: RawBuilder<unknown>;
  /** Less or greater, whichever is further on. */
  beyond: RawBuilder<unknown>;
}

/** Where in an order a page ends. */
export interface Position {
  /** The key as text, exactly; null among those without one. */
  key: string | null;
  id: string;
}

const NAME_KEYS: Readonly<Record<Language, RawBuilder<unknown>>> = {
  ar: sql`name_ar_key`,
  en: sql`name_en_key`,
};

export function orderOf(sort: TableSort, descending: boolean, language: Language): Order {
  const { key, type } = {
    updated: { key: sql`updated_at`, type: sql`timestamptz` },
    number: { key: sql`number_key`, type: sql`text` },
    name: { key: NAME_KEYS[language], type: sql`text` },
    eliminated: { key: sql`eliminated_sheets`, type: sql`numeric` },
    launched: { key: sql`go_live`, type: sql`date` },
  }[sort];
  return {
    key,
    type,
    direction: descending ? sql`desc` : sql`asc`,
    beyond: descending ? sql`<` : sql`>`,
  };
}

/** Lines further on, with or without a key; `column` is the key or a column that has it. */
export function afterCursor(
  { key, type, beyond }: Order,
  { key: last, id }: Position,
  column: RawBuilder<unknown> = key,
): Condition {
  if (last === null) return sql`${column} is null and record_id ${beyond} ${id}::uuid`;
  return sql`(${column} is null
    or (${column}, record_id) ${beyond} (${last}::${type}, ${id}::uuid))`;
}
