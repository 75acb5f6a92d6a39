import { readFolders } from '../../config/config';
import type { EntityDirectory } from '../../records/model/entityDirectory';
import { STATUSES, type Status } from '../../records/model/processRecord';
import { workflowDocument } from '../../records/workflow/workflowDiagram';
import { findEntity, loadEntities } from '../loadEntityDirectory';
import { readPersonId } from '../people/readPeople';
import { exportRecords } from '../records/exportRecords';
import { importRecords } from '../records/importRecords';
import { showTotals } from '../records/showTotals';
import { WORDINGS, type WordingName } from '../records/fileLanguage';
import { oneOf, InputFaults, UsageError, withUsage, readArguments } from '../usageError';

export const summary = 'import | export | totals | workflow: the log of processes without paper';

const USAGE = `Usage: lawaraq records import FILE.csv|xlsx [--apply] [--owner ID] [--status draft|submitted]
       lawaraq records export [--format csv|xlsx] [--lang ar|en|both] [--status STATUS]…
                              [--entity ENTITY]… [--out FILE]
       lawaraq records totals [--entity ENTITY]… [--json]
       lawaraq records workflow

import shows what it would do; --apply does it, all rows or none. Columns have the same names as in an
export, in either language; the same row is never imported twice. The records are drafts, or,
with --status submitted, are submitted; --owner is the object id of their owner in Entra.
export writes the current version of every record, or every version with the STATUS
(${STATUSES.join(', ')}), to standard output or FILE. An .xlsx needs --out.
totals writes the totals of the verified records: sheets a year, and the share of each grade.
workflow writes the states of a record and who may do what, as Markdown.`;

const FORMATS = ['csv', 'xlsx'] as const;

interface GivenOptions {
  apply: boolean;
  owner?: string | undefined;
  status?: string[] | undefined;
  format?: string | undefined;
  lang?: string | undefined;
  entity?: string[] | undefined;
  out?: string | undefined;
  json?: boolean | undefined;
}

const OPTIONS = {
  apply: { type: 'boolean', default: false },
  owner: { type: 'string' },
  status: { type: 'string', multiple: true },
  format: { type: 'string' },
  lang: { type: 'string' },
  entity: { type: 'string', multiple: true },
  out: { type: 'string' },
  json: { type: 'boolean' },
} as const;
const OF_IMPORT: ReadonlySet<string> = new Set(['apply', 'owner', 'status']);
const OF_EXPORT: ReadonlySet<string> = new Set(['format', 'lang', 'status', 'entity', 'out']);

/** An option of the other action is a mistake that must be reported. */
function only(allowed: ReadonlySet<string>, given: GivenOptions): void {
  const strange = Object.entries(given).find(
    ([name, value]) => !allowed.has(name) && value !== undefined && value !== false,
  );
  if (strange) throw new UsageError(`--${strange[0]} cannot be used here.`);
}

async function runImport(file: string, given: GivenOptions): Promise<void> {
  only(OF_IMPORT, given);
  const { apply, owner, status = ['draft'] } = given;
  const [wanted = 'draft', ...more] = status;
  if (more.length > 0) throw new UsageError('--status can be given only once.');
  const submit = oneOf('status', ['draft', 'submitted'], wanted) === 'submitted';
  const person = owner === undefined ? undefined : readPersonId(owner);
  if (person && 'fault' in person) throw new InputFaults([`--owner: ${person.fault}.`]);
  await importRecords({ file, apply, ownerId: person?.id, submit });
}

function idsOf(names: readonly string[], entities: EntityDirectory): string[] {
  const found = names.map((name) => findEntity(name, entities));
  const faults = found.flatMap((one) => ('fault' in one ? [`--entity: ${one.fault}.`] : []));
  if (faults.length > 0) throw new InputFaults(faults);
  return found.flatMap((one) => ('entity' in one ? [one.entity.id] : []));
}

async function runExport(given: GivenOptions): Promise<void> {
  only(OF_EXPORT, given);
  const { out, entity, status } = given;
  const named = /\.xlsx$/i.test(out ?? '') ? 'xlsx' : 'csv';
  const format = oneOf('format', FORMATS, given.format ?? named);
  if (format === 'xlsx' && out === undefined && process.stdout.isTTY)
    throw new UsageError('An .xlsx needs --out FILE.');
  await exportRecords({
    format,
    language: oneOf<WordingName>('lang', WORDINGS, given.lang ?? 'both'),
    statuses: status?.map((one) => oneOf<Status>('status', STATUSES, one)),
    entityIds: entity && idsOf(entity, await loadEntities(readFolders().knowledgeDir)),
    out,
  });
}

async function runTotals(given: GivenOptions): Promise<void> {
  only(new Set(['entity', 'json']), given);
  const entities = await loadEntities(readFolders().knowledgeDir);
  const { entity, json } = given;
  await showTotals({
    entityIds: entity && idsOf(entity, entities),
    json: json === true,
    entities,
  });
}

/** `lawaraq records …`; see the usage. */
export function run(args: readonly string[]): Promise<number> {
  return withUsage(USAGE, args, async () => {
    const { values, positionals } = readArguments(args, OPTIONS);
    const [action, file, ...more] = positionals;
    if (action === 'import' && file !== undefined && more.length === 0)
      return runImport(file, values);
    if (action === 'export' && file === undefined) return runExport(values);
    if (action === 'totals' && file === undefined) return runTotals(values);
    if (action === 'workflow' && file === undefined) {
      only(new Set(), values);
      process.stdout.write(workflowDocument());
      return;
    }
    throw new UsageError();
  });
}
