import { readFolders } from '../../config/config';
import { writtenLine } from '../../language/text/sanitizeText';
import type { PersonChange } from '../../records/operations/bulkRecords';
import type { StaffMember } from '../../records/model/staffMember';
import { findEntity, loadEntities } from '../loadEntityDirectory';
import { readPersonId, LONGEST_NAME, NONE, readPeople } from '../people/readPeople';
import { formatRole, readRoles } from '../people/roleNames';
import { readTable } from '../table/readTable';
import { InputFaults, UsageError, withUsage, readArguments } from '../usageError';
import { COMMAND_LINE, withRealStore, withStore } from '../withStore';
import { endDeputy, listDeputies, nameDeputy } from '../people/deputies';

export const summary =
  'list | set | import | unverifiable | deputies | deputy | end-deputy: who works on records, with which roles';

const USAGE = `Usage: lawaraq people list [TEXT] [--json]
       lawaraq people set ID [--name NAME] [--entity ENTITY|none]
                             [--role ROLE]… | [--no-roles]
       lawaraq people import FILE.csv|xlsx [--apply]
       lawaraq people unverifiable
       lawaraq people deputies
       lawaraq people deputy VERIFIER DEPUTY --from DAY --until DAY
       lawaraq people end-deputy NUMBER

ID is the person's object id in Entra. ROLE is coordinator:ENTITY, verifier:ENTITY, verifier:all
(the central reviewer) or admin; the roles given replace every role that the person has. ENTITY is an
id, a code or any name ("lawaraq entities list").
import reads the columns id, name, entity and roles (separated by semicolons; an empty cell
keeps the value, "none" removes it). It only shows what it would do; --apply does it, all
rows or none.
unverifiable lists the entities with submitted records that nobody can verify, and how many.
deputies lists who stands in for which verifier, with the number of each period; deputy names one
for the days from … until …, as 2027-07-01, and end-deputy ends a period at once.`;

function describe({ id, name, entityId, entitySetBy, grants }: StaffMember): string {
  const entity =
    entityId === null ? '-' : `${entityId}${entitySetBy === 'self' ? ' (own choice)' : ''}`;
  const roles = grants.length === 0 ? '-' : grants.map(formatRole).join(' ');
  return [id, name ?? '-', entity, roles].join('\t');
}

const toJson = ({ grants, ...member }: StaffMember) =>
  JSON.stringify({ ...member, roles: grants.map(formatRole) });

async function list(text: string, json: boolean): Promise<void> {
  const people = await withStore(({ staff }) => staff.list(text === '' ? undefined : text));
  for (const person of people) console.log(json ? toJson(person) : describe(person));
  if (people.length === 0 && !json) console.log('Nobody was found.');
}

async function listUnverifiable(): Promise<void> {
  const entities = await withStore(({ staff }) => staff.unverifiable());
  for (const { entityId, count } of entities) console.log([entityId, count].join('\t'));
  if (entities.length === 0) console.log('Every submitted record has somebody who can verify it.');
}

interface SetOptions {
  name?: string | undefined;
  entity?: string | undefined;
  role?: string[] | undefined;
  'no-roles'?: boolean | undefined;
}

async function set(given: string, options: SetOptions): Promise<void> {
  const { name, entity, role, 'no-roles': noRoles } = options;
  if (role && noRoles) throw new UsageError('--role and --no-roles cannot be used together.');
  if (name === undefined && entity === undefined && !role && !noRoles)
    throw new UsageError('There is nothing to set.');
  const person = readPersonId(given);
  if ('fault' in person) throw new InputFaults([`ID: ${person.fault}.`]);
  const change: PersonChange = { id: person.id, ...(noRoles ? { grants: [] } : {}) };
  const faults: string[] = [];
  if (name !== undefined) {
    change.name = writtenLine(name);
    if (change.name === '' || change.name.length > LONGEST_NAME)
      faults.push(`--name: must have 1 to ${LONGEST_NAME} characters.`);
  }
  const entities = await loadEntities(readFolders().knowledgeDir);
  if (entity !== undefined) {
    const found = entity === NONE ? undefined : findEntity(entity, entities);
    if (found && 'fault' in found) faults.push(`--entity: ${found.fault}.`);
    else change.entityId = found?.entity.id ?? null;
  }
  if (role) {
    const read = readRoles(role, entities);
    change.grants = read.grants;
    faults.push(...read.faults.map((fault) => `--role: ${fault}.`));
  }
  if (faults.length > 0) throw new InputFaults(faults);
  await withRealStore(async ({ staff, bulkStaff }) => {
    await bulkStaff.setAll([change], COMMAND_LINE.id);
    console.log(describe(await staff.member(person.id)));
  });
}

function describeChange({ id, name, entityId, grants }: PersonChange): string {
  const roles = grants?.map(formatRole).join(' ');
  return [
    id,
    ...(name === undefined ? [] : [`name ${name}`]),
    ...(entityId === undefined ? [] : [`entity ${entityId ?? NONE}`]),
    ...(roles === undefined ? [] : [`roles ${roles || NONE}`]),
  ].join(', ');
}

async function importFile(file: string, apply: boolean): Promise<void> {
  const table = await readTable(file);
  const { people, faults } = readPeople(table, await loadEntities(readFolders().knowledgeDir));
  if (faults.length > 0)
    throw new InputFaults([...faults, `${faults.length} errors; nothing was changed.`]);
  for (const { row, change } of people) console.log(`row ${row}: ${describeChange(change)}`);
  if (!apply) {
    console.log(`${people.length} people would be changed; to do so, add --apply.`);
    return;
  }
  const changes = people.map(({ change }) => change);
  await withRealStore(({ bulkStaff }) => bulkStaff.setAll(changes, COMMAND_LINE.id));
  console.log(`${people.length} people were changed.`);
}

/** `lawaraq people …`; see the usage. */
export function run(args: readonly string[]): Promise<number> {
  return withUsage(USAGE, args, async () => {
    const { values, positionals } = readArguments(args, {
      json: { type: 'boolean', default: false },
      apply: { type: 'boolean', default: false },
      name: { type: 'string' },
      entity: { type: 'string' },
      role: { type: 'string', multiple: true },
      'no-roles': { type: 'boolean' },
      from: { type: 'string' },
      until: { type: 'string' },
    });
    const [action, ...rest] = positionals;
    if (action === 'list') return list(rest.join(' '), values.json);
    if (action === 'set' && rest[0] !== undefined && rest.length === 1) return set(rest[0], values);
    if (action === 'unverifiable' && rest.length === 0) return listUnverifiable();
    if (action === 'deputies' && rest.length === 0) return listDeputies();
    if (action === 'deputy' && rest.length === 2) return nameDeputy(rest, values);
    if (action === 'end-deputy' && rest.length === 1) return endDeputy(rest[0]);
    if (action === 'import' && rest[0] !== undefined && rest.length === 1)
      return importFile(rest[0], values.apply);
    throw new UsageError();
  });
}
