import { writtenLine } from '../../language/text/sanitizeText';
import type { PersonChange } from '../../records/operations/bulkRecords';
import type { EntityDirectory } from '../../records/model/entityDirectory';
import { findEntity } from '../loadEntityDirectory';
import type { Cell, Table, TableRow } from '../table/table';
import { readRoles } from './roleNames';

const OBJECT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The object id of a person in Entra, in the small letters in which activities give it. */
export function readPersonId(text: string): { id: string } | { fault: string } {
  const id = text.trim().toLowerCase();
  return OBJECT_ID.test(id)
    ? { id }
    : {
        fault: `"${text}" is not an object id of Entra, such as 2f1c9a4e-0b7d-4c55-9d3e-6a8b1f20c7d4`,
      };
}

const COLUMNS = ['id', 'name', 'entity', 'roles'] as const;
type Column = (typeof COLUMNS)[number];

/** In the place of an entity or of roles: what the person has is taken away. */
export const NONE = 'none';
export const LONGEST_NAME = 200;

export interface PeopleRead {
  people: { row: number; change: PersonChange }[];
  /** One line each, with the row and the column. */
  faults: string[];
}

const isColumn = (text: string): text is Column => (COLUMNS as readonly string[]).includes(text);
const toText = (cell: Cell | undefined) =>
  cell === null || cell === undefined ? '' : String(cell).replace(/\s+/g, ' ').trim();

/** Where each column stands; or what is wrong with the headings. */
function findColumns(headings: readonly string[]): {
  places: ReadonlyMap<Column, number>;
  faults: string[];
} {
  const places = new Map<Column, number>();
  const faults: string[] = [];
  headings.forEach((heading, at) => {
    const name = heading.toLowerCase();
    if (name === '') return;
    if (!isColumn(name)) faults.push(`there is no column "${heading}": ${COLUMNS.join(', ')}`);
    else if (places.has(name)) faults.push(`the column "${heading}" appears twice`);
    else places.set(name, at);
  });
  if (!places.has('id')) faults.push('the column "id" is missing');
  return { places, faults: faults.map((fault) => `headings: ${fault}.`) };
}

/**
 * The people of a table with the columns id, name, entity and roles, of which id alone is needed.
 * An empty cell leaves what is there; `none` takes the entity or the roles away. Several roles have
 * semicolons between them.
 */
export function readPeople({ headings, rows }: Table, entities: EntityDirectory): PeopleRead {
  const { places, faults } = findColumns(headings);
  if (faults.length > 0) return { people: [], faults };
  const firstRows = new Map<string, number>();
  const people: PeopleRead['people'] = [];
  for (const row of rows) {
    const cell = (column: Column) => toText(row.cells[places.get(column) ?? -1]);
    const read = readPerson(cell, entities);
    const { id } = read.change;
    const first = firstRows.get(id);
    if (id !== '' && first !== undefined) read.faults.push(`id: ${id} is in row ${first} too`);
    firstRows.set(id, first ?? row.number);
    faults.push(...read.faults.map((fault) => toLine(row, fault)));
    people.push({ row: row.number, change: read.change });
  }
  return { people, faults };
}

const toLine = ({ number }: TableRow, fault: string) => `row ${number}, ${fault}.`;

function readPerson(
  cell: (column: Column) => string,
  entities: EntityDirectory,
): { change: PersonChange; faults: string[] } {
  const faults: string[] = [];
  const change: PersonChange = { id: '' };
  const id = readPersonId(cell('id'));
  if ('id' in id) change.id = id.id;
  else faults.push(`id: ${cell('id') === '' ? 'is missing' : id.fault}`);
  const name = writtenLine(cell('name'));
  if (name.length > LONGEST_NAME) faults.push(`name: has more than ${LONGEST_NAME} characters`);
  else if (name !== '') change.name = name;
  const entity = cell('entity');
  if (entity.toLowerCase() === NONE) change.entityId = null;
  else if (entity !== '') {
    const found = findEntity(entity, entities);
    if ('fault' in found) faults.push(`entity: ${found.fault}`);
    else change.entityId = found.entity.id;
  }
  const roles = cell('roles');
  if (roles.toLowerCase() === NONE) change.grants = [];
  else if (roles !== '') {
    const parts = roles.split(/[;؛,،]/).map((part) => part.trim());
    const read = readRoles(
      parts.filter((part) => part !== ''),
      entities,
    );
    change.grants = read.grants;
    faults.push(...read.faults.map((fault) => `roles: ${fault}`));
  }
  return { change, faults };
}
