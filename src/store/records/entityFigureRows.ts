import type { EntityFigure } from '../../records/model/recordStore';
import type { Database } from '../core/database';
import { plainDecimal } from '../core/sqlExpressions';
import { storableText } from '../core/storableText';
import { storedKey } from '../core/storedKey';

/** What holds now: the last that was stated of each kind and year. */
export async function latestFigures(db: Database, entityId: string): Promise<EntityFigure[]> {
  const rows = await db
    .selectFrom('entity_figures')
    .distinctOn(['kind', 'year'])
    .select(['entity_id', 'kind', 'year', 'value', 'source'])
    .where('entity_id', '=', storableText(entityId))
    .orderBy('kind')
    .orderBy('year')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ entity_id, value, ...rest }) => ({
    entityId: entity_id,
    ...rest,
    value: plainDecimal(value),
  }));
}

/** States a figure again; what was stated before stays in the history. */
export async function insertFigure(db: Database, figure: EntityFigure, by: string): Promise<void> {
  const { entityId, kind, year, value, source } = figure;
  await db
    .insertInto('entity_figures')
    .values({
      entity_id: storableText(entityId),
      kind,
      year,
      value,
      source: storableText(source),
      by_person: storedKey(by),
    })
    .execute();
}
