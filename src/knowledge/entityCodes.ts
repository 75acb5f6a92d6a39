import type { NumberedEntity } from './knowledge';
import type { Problem } from './knowledgeProblem';
import { ENTITY_CODE, type Entity } from './referenceSchema';
import type { Located } from './yaml/yamlFile';

const NO_CODE =
  'missing "code"; record numbers need 2 to 10 capital letters and digits, and there is no such abbreviation';

/** The entity's own code: the one that is written, or else its abbreviation if that can be one. */
function ownCode({ code, abbreviation = '' }: Entity): string | undefined {
  return code ?? (ENTITY_CODE.test(abbreviation) ? abbreviation : undefined);
}

/**
 * Every entity that exists now has a code, and none is used twice: not that of a merged one
 * either, because its old records are still quoted by it.
 */
export function checkEntityCodes(
  entities: readonly Entity[],
  located: Located,
  problems: Problem[],
): void {
  const owners = new Map<string, string>();
  entities.forEach((entity, index) => {
    const code = ownCode(entity);
    if (code === undefined) {
      if (entity.successor === undefined)
        problems.push(located.problem(['entities', index], NO_CODE));
      return;
    }
    const owner = owners.get(code);
    if (owner === undefined) owners.set(code, entity.id);
    else {
      const key = entity.code === undefined ? 'abbreviation' : 'code';
      problems.push(
        located.problem(
          ['entities', index, key],
          `"${code}" is already the code of ${owner}; give this one another "code"`,
        ),
      );
    }
  });
}

/** An entity that took over another's work exists itself, so that one step leads to it. */
export function checkSuccessors(
  entities: readonly Entity[],
  located: Located,
  problems: Problem[],
): void {
  const merged = new Set(entities.filter(({ successor }) => successor).map(({ id }) => id));
  entities.forEach(({ successor }, index) => {
    if (successor === undefined || !merged.has(successor)) return;
    problems.push(
      located.problem(
        ['entities', index, 'successor'],
        `"${successor}" was itself taken over; name the entity that exists now`,
      ),
    );
  });
}

/** The entities with the codes of their record numbers; only of files without a problem. */
export function numberedEntities(entities: readonly Entity[]): NumberedEntity[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return entities.map((entity) => {
    const { id, name, short, successor } = entity;
    const code = ownCode(byId.get(successor ?? id) ?? entity) ?? '';
    return { id, code, name, short: short ?? name, ...(successor ? { successor } : {}) };
  });
}
