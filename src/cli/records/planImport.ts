import { createHash, randomUUID } from 'node:crypto';
import { recordLabels, type RecordLabels } from '../../wording/recordLabels';
import type { Config } from '../../config/config';
import type { Messages } from '../../messages/messages';
import type { ImportedRecord, KnownRecord } from '../../records/operations/bulkRecords';
import { uniqueKeyOf } from '../../records/rules/duplicates';
import type { EntityDirectory } from '../../records/model/entityDirectory';
import type { Bundle, FaultContext } from '../../records/rules/recordFault';
import { importedRecord } from '../../records/operations/importedRecord';
import { FIELD_NAMES, type RecordFields, type FieldName } from '../../records/model/recordFields';
import type { StaffMember } from '../../records/model/staffMember';
import { bundleView } from '../../records/workflow/recordState';
import { dayInDubai } from '../../lib/dubaiDate';
import { COMMAND_LINE, type Store } from '../withStore';
import { startMeaning } from '../prepareMeaning';
import { findDuplicates, type Duplicates } from './findDuplicates';
import type { RecordRow, RecordRowsRead } from './readRecordRows';
import type { RowRemark } from '../table/table';
import { faultText } from '../../wording/faultText';
import { isInvented } from '../../records/workflow/demonstrationRecords';
import { mayLogFor } from '../../records/operations/editRecord';
import { faultsOf } from '../../records/rules/recordFaults';
import { missingFor, type Stage } from '../../records/rules/requirements';

interface CheckOptions {
  stage: Stage;
  owner: StaffMember | undefined;
  labels: RecordLabels;
  /** What the records of an entity are compared with. */
  contextOf: (fields: RecordFields) => FaultContext;
}

/** What is missing in a row, and what does not fit together in it. */
function checkRecord(
  { row, fields, unread, columnOf }: RecordRow,
  { stage, owner, labels, contextOf }: CheckOptions,
): { faults: RowRemark[]; warnings: RowRemark[] } {
  const remark = (field: FieldName, text: string): RowRemark => ({
    row,
    text: `${columnOf(field)}: ${text}`,
  });
  const missing = missingFor(fields, stage)
    // A cell that cannot be read has its own fault.
    .filter((field) => !unread.has(field) && !isOtherName(field, unread))
    .map((field) => remark(field, `is missing. ${labels.hint(field)}`));
  const found = faultsOf(fields, contextOf(fields));
  const told = (severity: 'error' | 'warning') =>
    found
      .filter((fault) => fault.severity === severity)
      .map((fault) => remark(fault.field, faultText(fault, labels)));
  const { entityId } = fields;
  const strange = owner && entityId !== undefined && !mayLogFor(owner, entityId);
  const belongs = `--owner belongs to ${owner?.entityId ?? ''} and cannot log for ${entityId}.`;
  const invented = 'was invented for a demonstration; a real log does not accept it.';
  return {
    faults: [
      ...missing,
      ...told('error'),
      ...(strange ? [remark('entityId', belongs)] : []),
      ...(isInvented(fields) ? [remark('description', invented)] : []),
    ],
    warnings: told('warning'),
  };
}

/** A draft needs a name in one language: one that cannot be read was meant to be it. */
const isOtherName = (field: FieldName, unread: ReadonlySet<FieldName>) =>
  field === 'processNameAr' && unread.has('processNameEn');

export interface RecordImportOptions {
  file: string;
  /** Writes; else it is only said what would be written. */
  apply: boolean;
  /** Object id of whose records they are. */
  ownerId: string | undefined;
  /** Hands the records in. */
  submit: boolean;
}

/** What an import will do. */
export interface ImportPlan {
  /** If there are any, nothing is done. */
  faults: RowRemark[];
  warnings: RowRemark[];
  /** Rows whose records are there already, or stand above in the file. */
  passedOver: RowRemark[];
  /** The others, and the record of each. */
  rows: RecordRow[];
  records: ImportedRecord[];
}

const ACTOR = { ...COMMAND_LINE, via: 'import' } as const;

/** The same for the same values, in whatever file and column they stand. */
function submissionIdOf(fields: RecordFields): string {
  const content = JSON.stringify(FIELD_NAMES.map((name) => fields[name] ?? null));
  return `import:${createHash('sha256').update(content).digest('hex')}`;
}

/** Rows whose records are there already, or stand above in the file, and the others. */
interface SortedRows {
  fresh: RecordRow[];
  passedOver: RowRemark[];
}

/** How a record that is there is called. */
export const describeRow = ({ number, status }: KnownRecord) =>
  `${number ?? 'a draft without a number'} (${status})`;

async function sortRows({ rows }: RecordRowsRead, { bulkRecords }: Store): Promise<SortedRows> {
  const ids = new Map(rows.map((row) => [row, submissionIdOf(row.fields)]));
  const imported = await bulkRecords.createdBy([...ids.values()], ACTOR.id);
  const numbered = await bulkRecords.numbered(rows.flatMap(({ number }) => number ?? []));
  const seen = new Map<string, number>();
  const sorted: SortedRows = { fresh: [], passedOver: [] };
  for (const row of rows) {
    const id = ids.get(row) ?? '';
    const earlier = imported.get(id);
    const there = numbered.get(row.number ?? '');
    const first = seen.get(id);
    const pass = (text: string) => sorted.passedOver.push({ row: row.row, text });
    if (row.unread.size > 0) sorted.fresh.push(row);
    else if (there) pass(`skipped: it is ${describeRow(there)}, which is not changed.`);
    else if (earlier) pass(`skipped: imported before as ${describeRow(earlier)}.`);
    else if (first !== undefined) pass(`skipped: the same as row ${first}.`);
    else sorted.fresh.push(row);
    if (first === undefined) seen.set(id, row.row);
  }
  return sorted;
}

/** The context that each record is checked in. */
async function faultContexts(
  rows: readonly RecordRow[],
  { records }: Store,
  rest: FaultContext,
): Promise<(fields: RecordFields) => FaultContext> {
  const bundles = new Map<string, Bundle | null>();
  for (const number of new Set(rows.flatMap(({ fields }) => fields.partOf ?? []))) {
    const bundle = await records.find({ number });
    bundles.set(number, bundle ? bundleView(bundle) : null);
  }
  const contexts = new Map<string, FaultContext>();
  for (const id of new Set(rows.flatMap(({ fields }) => fields.entityId ?? []))) {
    const figures = await records.entityFigures(id);
    const purchasedSheets = figures.flatMap(({ kind, year, value }) =>
      kind === 'purchased_sheets' && year !== null ? [{ year, sheets: value }] : [],
    );
    contexts.set(id, { ...rest, purchasedSheets });
  }
  return ({ entityId, partOf }) => {
    const bundle = bundles.get(partOf ?? '');
    return {
      ...(contexts.get(entityId ?? '') ?? rest),
      ...(bundle === undefined ? {} : { bundle }),
    };
  };
}

interface PlanImportDeps {
  options: RecordImportOptions;
  messages: Messages;
  entities: EntityDirectory;
  store: Store;
  rules: Pick<Config, 'evidenceHosts' | 'centralReviewAbove'>;
}

/** What an import of these rows would do; writes nothing. */
export async function planImport(read: RecordRowsRead, deps: PlanImportDeps): Promise<ImportPlan> {
  const { options, messages, store, rules } = deps;
  const { fresh, passedOver } = await sortRows(read, store);
  const owner =
    options.ownerId === undefined ? undefined : await store.staff.member(options.ownerId);
  const at = new Date();
  const stage = options.submit ? 'submit' : 'draft';
  const contextOf = await faultContexts(fresh, store, {
    today: dayInDubai(at),
    stage,
    tenantHosts: rules.evidenceHosts,
  });
  const labels = recordLabels(messages, 'en');
  const checked = fresh.map((row) => checkRecord(row, { stage, owner, labels, contextOf }));
  const keys = fresh.flatMap(({ fields }) => uniqueKeyOf(fields) ?? []);
  const holders = await store.bulkRecords.holding(keys);
  const others = await store.records.comparable();
  await using meaning = startMeaning();
  const doubles = await findDuplicates(fresh, holders, others, meaning?.processNames);
  const stays = new Set(fresh.map(({ row }) => row));
  const faults = [...read.faults, ...checked.flatMap((row) => row.faults), ...doubles.faults];
  const warnings = [
    ...read.warnings.filter(({ row }) => stays.has(row)),
    ...checked.flatMap((row) => row.warnings),
    ...doubles.warnings,
  ];
  const records =
    faults.length > 0 ? [] : await toRecords(fresh, { ...deps, owner, at }, doubles.similar);
  return { faults, warnings, passedOver, rows: fresh, records };
}

async function toRecords(
  rows: readonly RecordRow[],
  {
    options,
    entities,
    store,
    rules,
    owner,
    at,
  }: PlanImportDeps & { owner: StaffMember | undefined; at: Date },
  similar: Duplicates['similar'],
): Promise<ImportedRecord[]> {
  const context = { actor: ACTOR, entities, at: at.toISOString() };
  const hasCentralReviewer = await store.staff.hasCentralReviewer();
  return rows.map(({ row, fields }) => {
    const handedIn = {
      hasCentralReviewer,
      centralAbove: rules.centralReviewAbove,
      similar: similar.get(row) ?? [],
    };
    return importedRecord(fields, {
      context,
      id: randomUUID(),
      submissionId: submissionIdOf(fields),
      owner,
      submit: options.submit ? handedIn : undefined,
    });
  });
}
