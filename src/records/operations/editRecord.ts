import { BASELINE_FIELDS, isSame } from '../rules/baselineChanges';
import { figuresOf } from '../rules/paperArithmetic';
import { checkValue } from '../rules/checkValue';
import type { EntityDirectory } from '../model/entityDirectory';
import { errorFault, type Fault } from '../rules/recordFault';
import type { ProcessRecord, RecordEvent } from '../model/processRecord';
import { linkedFile } from '../model/fileLink';
import type { Evidence, FieldChanges, FieldName, RecordFields } from '../model/recordFields';
import { withQualifiers } from '../rules/qualifiers';
import { missingFor } from '../rules/requirements';
import { hasRole, type Actor, type StaffMember } from '../model/staffMember';

export interface EditContext {
  actor: Actor;
  entities: EntityDirectory;
  /** ISO instant. */
  at: string;
  /** SHA-256 of a file that is being added. Who only names a file has none. */
  attached?: string | undefined;
}

/** Whether the person can log for the entity: one whom an admin has placed stays with their own. */
export function mayLogFor(person: StaffMember, entityId: string): boolean {
  return (
    person.entitySetBy !== 'admin' ||
    person.entityId === entityId ||
    hasRole(person, 'admin') ||
    hasRole(person, 'coordinator', entityId)
  );
}

/** The beginning of every event of one step. */
export function eventOf(
  record: Pick<ProcessRecord, 'id' | 'version'>,
  { actor, at }: Pick<EditContext, 'actor' | 'at'>,
  action: RecordEvent['action'],
): RecordEvent {
  return {
    recordId: record.id,
    version: record.version,
    at,
    actorId: actor.id,
    actorName: actor.name ?? '',
    action,
    via: actor.via,
    language: actor.language,
  };
}

/** A value as it will be kept, or why it will not. */
function accept(
  record: ProcessRecord,
  field: FieldName,
  value: unknown,
  { actor, entities, attached }: EditContext,
): { value: unknown } | { fault: Fault } {
  const { fields, original } = record;
  if (original && fields.changeKind === 'real_change' && BASELINE_FIELDS.includes(field)) {
    if (!isSame(original[field], value)) return { fault: errorFault(field, 'baseline_fixed') };
  }
  if (field === 'entityId') {
    const entity = typeof value === 'string' ? entities.get(value) : undefined;
    if (!entity) return { fault: errorFault(field, 'not_understood') };
    if (record.number !== null && entity.id !== fields.entityId)
      return { fault: errorFault(field, 'entity_fixed') };
    if (!mayLogFor(actor, entity.id)) return { fault: errorFault(field, 'not_your_entity') };
    return { value: entity.id };
  }
  if (value === null) return { value: undefined };
  const checked = checkValue(field, value);
  if ('fault' in checked) return { fault: errorFault(field, checked.fault, checked.values) };
  if (field === 'evidence' && namesStrangeFile(record, checked.value as Evidence[], attached))
    return { fault: errorFault(field, 'not_evidence') };
  return { value: Array.isArray(checked.value) ? distinct(checked.value) : checked.value };
}

/** Whether any piece refers to a file that the record does not have. */
function namesStrangeFile(
  { fields }: ProcessRecord,
  evidence: readonly Evidence[],
  attached: string | undefined,
): boolean {
  const known = new Set([attached, ...(fields.evidence ?? []).map(({ link }) => linkedFile(link))]);
  return evidence.some(({ link }) => {
    const file = linkedFile(link);
    return file !== undefined && !known.has(file);
  });
}

/**
 * Nothing stands twice in a list; a message that is sent again would add its evidence once more.
 */
const distinct = (values: readonly unknown[]): unknown[] =>
  values.filter((value, at) => values.findIndex((other) => isSame(other, value)) === at);

export interface Applied {
  next: ProcessRecord;
  events: RecordEvent[];
  /** Fields that now have another value. */
  changed: FieldName[];
  faults: Fault[];
}

/** How sure the new values of some fields are; those of the others were given. */
export interface ChangeMarks {
  /** The person did not give them: a value that is there stays. */
  assumed?: readonly FieldName[];
  /** The person gave them, but has to say what they count: they replace a value. */
  unsettled?: readonly FieldName[];
}

/**
 * Puts new values into a record. Each is taken or refused by itself, so that one mistake loses
 * nothing of the rest.
 */
export function applyChanges(
  record: ProcessRecord,
  changes: FieldChanges,
  { assumed = [], unsettled = [] }: ChangeMarks,
  context: EditContext,
): Applied {
  const fields: Record<string, unknown> = { ...record.fields };
  const guesses = new Set(record.assumed);
  const result: Omit<Applied, 'next'> = { events: [], changed: [], faults: [] };
  const kept = assumed.filter((field) => record.fields[field] !== undefined);
  const all = withQualifiers(record.fields, changes, kept);
  for (const [field, value] of Object.entries(all) as [FieldName, unknown][]) {
    const isAssumed = assumed.includes(field);
    const isGuess = isAssumed || unsettled.includes(field);
    if (value === undefined || (isAssumed && fields[field] !== undefined)) continue;
    const accepted = accept(record, field, value, context);
    if ('fault' in accepted) {
      result.faults.push(accepted.fault);
      continue;
    }
    if (isGuess) guesses.add(field);
    else guesses.delete(field);
    if (isSame(fields[field], accepted.value)) continue;
    result.events.push({
      ...eventOf(record, context, 'edit'),
      field,
      old: fields[field] ?? null,
      new: accepted.value ?? null,
      ...(isGuess ? { note: 'assumed' } : {}),
    });
    result.changed.push(field);
    if (accepted.value === undefined) delete fields[field];
    else fields[field] = accepted.value;
  }
  return { ...result, next: afterEdit(record, fields, [...guesses], context) };
}

function afterEdit(
  record: ProcessRecord,
  fields: RecordFields,
  assumed: FieldName[],
  { actor, at }: EditContext,
): ProcessRecord {
  return {
    ...record,
    fields,
    assumed,
    figures: figuresOf(fields) ?? null,
    contributors: [...new Set([...record.contributors, actor.id])],
    updatedAt: at,
  };
}

/** Whether the record gets its number now. */
export const isReadyForNumber = ({ number, fields }: ProcessRecord): boolean =>
  number === null && missingFor(fields, 'draft').length === 0;
