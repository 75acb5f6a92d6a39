import { sql, type RawBuilder } from 'kysely';
import type { Grade } from '../../records/model/recordFigures';
import type { TableQuery, Visibility } from '../../records/reporting/recordTable';
import { EVERY_ENTITY } from '../../records/model/staffMember';
import { isAnyOf } from '../records/recordPages';
import { searchWords } from '../core/searchText';
import { storedKey } from '../core/storedKey';

export type Condition = RawBuilder<boolean>;

export const allOf = (conditions: readonly Condition[]): Condition =>
  sql`${sql.join(conditions, sql` and `)}`;

/** Whether a line is of one of these entities; one without an entity is of none. */
function within(entityIds: readonly string[]): Condition {
  if (entityIds.includes(EVERY_ENTITY)) return sql`record_lines.entity_id is not null`;
  if (entityIds.length === 0) return sql`false`;
  return sql`coalesce(record_lines.entity_id = ${isAnyOf(entityIds)}, false)`;
}

type Asked = Pick<TableQuery, 'statuses' | 'entityIds'>;

/**
 * `maySee` of the version that a line stands for.
 * @param asked what lines can be at all: verifiers are shown no drafts, and no index is needed
 *   for entities that nobody has asked for
 */
export function isVisibleLine(
  viewer: Visibility,
  { statuses, entityIds: among }: Asked = {},
): Condition {
  const { personId, everything, coordinates } = viewer;
  const draftsAlone = statuses?.every((status) => status === 'draft') ?? false;
  const verifies = draftsAlone ? [] : viewer.verifies;
  if (everything) return sql`true`;
  const me = storedKey(personId);
  const precise = sql<boolean>`(owner_id = ${me} or ${within(coordinates)}
    or (not is_draft and ${within(verifies)}))`;
  const all = [...coordinates, ...verifies];
  if (all.includes(EVERY_ENTITY)) return precise;
  const entityIds = all.filter((id) => among?.includes(id) ?? true);
  // The same again, wider, as indexes can answer it.
  const own = sql<boolean>`owners @> array[${me}]`;
  const near =
    entityIds.length === 0
      ? own
      : sql<boolean>`(${own} or record_lines.entity_id = ${isAnyOf(entityIds)})`;
  return sql`${near} and ${precise}`;
}

/** All that fits is of these entities, or fits `beside` as well. */
export interface EntityParts {
  entityIds: readonly string[];
  beside: Condition;
}

/** The entities that a query is narrowed down to, by itself or by who asks; undefined: any. */
export function entityParts({ entityIds, viewer }: Filter): EntityParts | undefined {
  if (entityIds) return { entityIds: [...new Set(entityIds)], beside: sql`false` };
  const { everything, coordinates, verifies, personId } = viewer;
  const own = [...new Set([...coordinates, ...verifies])];
  if (everything || own.includes(EVERY_ENTITY)) return undefined;
  const elsewhere = sql`(entity_id is null or entity_id <> all (${own}::text[]))`;
  return { entityIds: own, beside: sql`owners @> array[${storedKey(personId)}] and ${elsewhere}` };
}

/**
 * Whether a line is what the person is shown of its record: the first of those that they may see.
 */
function shown(viewer: Visibility, asked: Asked): Condition {
  if (viewer.everything) return sql`is_current`;
  const { personId, coordinates, verifies } = viewer;
  return sql`${isVisibleLine(viewer, asked)} and (is_current or not (${within(coordinates)}
    or ${storedKey(personId)} = any (owners_before)
    or (handed_in_before and ${within(verifies)})))`;
}

function narrowedTo(only: TableQuery['only'], viewer: Visibility): Condition[] {
  const me = storedKey(viewer.personId);
  if (only === 'mine') return [sql`owners @> array[${me}]`];
  if (only === undefined) return [];
  if (only === 'counted')
    return [
      sql`status = 'verified' and exists (select from record_counts
        where record_counts.record_id = record_lines.record_id
          and record_counts.state = 'verified' and record_counts.counts)`,
    ];
  const central: Condition = viewer.verifies.includes(EVERY_ENTITY) ? sql`true` : sql`not central`;
  const mine = sql<boolean>`${me} = any (involved)`;
  return [
    sql`is_current and status = 'submitted' and ${within(viewer.verifies)}
    and ${central} and not ${mine}`,
  ];
}

export type Filter = Omit<TableQuery, 'sort' | 'descending' | 'after' | 'limit'>;

/** Everything but the words. */
export function filterCondition(query: Filter): Condition {
  const { entityIds, statuses, processTypes, grades } = query;
  return allOf([
    query.only === 'counted' ? isVisibleLine(query.viewer, query) : shown(query.viewer, query),
    ...narrowedTo(query.only, query.viewer),
    ...(entityIds ? [sql<boolean>`entity_id = ${isAnyOf(entityIds)}`] : []),
    ...(statuses ? [sql<boolean>`status = ${isAnyOf(statuses)}`] : []),
    ...(processTypes ? [sql<boolean>`process_type = ${isAnyOf(processTypes)}`] : []),
    ...(grades ? [gradedAs(grades, query.only)] : []),
    isLiveLine(query),
  ]);
}

/** In the sums a figure whose method nobody has named is an estimate, as in M13's shares. */
const gradedAs = (grades: readonly Grade[], only: Filter['only']): Condition =>
  only === 'counted' && grades.includes('C')
    ? sql`(grade = ${isAnyOf(grades)} or grade is null)`
    : sql`grade = ${isAnyOf(grades)}`;

/** The days in which processes went live. */
export const isLiveLine = ({ liveFrom, liveUntil }: Filter): Condition =>
  allOf([
    liveFrom === undefined ? sql`true` : sql`go_live >= ${liveFrom}::date`,
    liveUntil === undefined ? sql`true` : sql`go_live <= ${liveUntil}::date`,
  ]);

/**
 * Every word is in the line's text; strpos and not like, for which some characters mean something.
 */
export const wordConditions = (text: string | undefined): Condition[] =>
  searchWords(text).map((word) => sql<boolean>`strpos(search, ${word}) > 0`);

/** The same for the index, which finds more than that. */
export function likelyWordConditions(text: string | undefined): Condition[] {
  const grams = new Set(searchWords(text).flatMap(gramsOf));
  return grams.size === 0 ? [] : [sql<boolean>`search_grams(search) @> ${[...grams]}::integer[]`];
}

const LONGEST = 3;

/**
 * Numbers of the characters that cover a word, three and three, as the function `search_grams` of
 * the database counts them. Those that overlap would tell little more, and make its planner,
 * which takes them for independent, think that hardly any text has the word.
 */
export function gramsOf(word: string): number[] {
  const codes = [...word].map((letter) => (letter.codePointAt(0) ?? 0) & 1023);
  const length = Math.min(codes.length, LONGEST);
  const starts = new Set<number>();
  for (let at = 0; at + length <= codes.length; at += length) starts.add(at);
  starts.add(codes.length - length);
  return [...starts].map((start) =>
    codes.slice(start, start + length).reduce((gram, code, at) => gram | (code << (10 * at)), 0),
  );
}
