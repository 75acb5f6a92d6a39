import assert from 'node:assert';
import { readPeople } from '../../../src/cli/people/readPeople';
import { readCsv } from '../../../src/cli/table/readTable';
import type { FuzzTarget } from '../fuzzTarget';
import { tinyEntities } from '../tinyKnowledge';
import { tableIn } from './tables';

const entities = tinyEntities();
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const target: FuzzTarget = {
  seeds: () => [
    'id,name,entity,roles\n2F1C9A4E-0b7d-4c55-9d3e-6a8b1f20c7d4,Mariam,RTA,coordinator:rta; verifier:all\n',
    'id,roles,entity\n2f1c9a4e-0b7d-4c55-9d3e-6a8b1f20c7d4,admin،coordinator: DEWA,none\n3f1c9a4e-0b7d-4c55-9d3e-6a8b1f20c7d4,none,هيئة الطرق\n',
  ],
  check(input) {
    const table = tableIn(readCsv, input);
    if (!table) return;
    const { people, faults } = readPeople(table, entities);
    assert(
      faults.every((fault) => /^(?:headings|row \d+, )/.test(fault)),
      faults.join('\n'),
    );
    if (faults.length > 0) return;
    assert.strictEqual(new Set(people.map(({ change }) => change.id)).size, people.length);
    for (const { change } of people) {
      assert.match(change.id, ID);
      const { entityId = null } = change;
      assert(entityId === null || entities.get(entityId), entityId ?? '');
      for (const { role, entityId } of change.grants ?? [])
        assert(
          role === 'admin' || entityId === '*' || entities.get(entityId),
          `${role} ${entityId}`,
        );
    }
  },
  longest: 2_048,
};
