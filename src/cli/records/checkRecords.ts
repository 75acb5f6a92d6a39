import { faultText } from '../../wording/faultText';
import type { RecordLabels } from '../../wording/recordLabels';
import { isInvented } from '../../records/workflow/demonstrationRecords';
import { mayLogFor } from '../../records/workflow/editRecord';
import type { FaultContext } from '../../records/rules/recordFault';
import { faultsOf } from '../../records/rules/recordFaults';
import type { FieldName, RecordFields } from '../../records/model/recordFields';
import { missingFor, type Stage } from '../../records/rules/requirements';
import type { StaffMember } from '../../records/model/staffMember';
import type { RecordRow } from './readRecordRows';
import type { Remark } from '../table/rowRemark';

export interface CheckOptions {
  stage: Stage;
  owner: StaffMember | undefined;
  labels: RecordLabels;
  /** What the records of an entity are held against. */
  contextOf: (fields: RecordFields) => FaultContext;
}

/** What is missing in a row, and what does not fit together in it. */
export function checkRecord(
  { row, fields, unread, columnOf }: RecordRow,
  { stage, owner, labels, contextOf }: CheckOptions,
): { faults: Remark[]; warnings: Remark[] } {
  const remark = (field: FieldName, text: string): Remark => ({
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
  const belongs = `--owner belongs to ${owner?.entityId ?? ''}, and does not log for ${entityId}.`;
  const invented = 'was invented for a demonstration; a real log does not take it.';
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
