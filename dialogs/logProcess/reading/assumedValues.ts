import type { ProcessRecord } from '../../../src/records/model/processRecord';
import type { FieldChanges, FieldName } from '../../../src/records/model/recordFields';
import { readProcessType } from '../../../src/language/records/readProcessType';

/** What can be assumed from what is known. It is shown as assumed, and anything said replaces it. */
export function guessesFor({ fields }: Pick<ProcessRecord, 'fields'>): {
  changes: FieldChanges;
  assumed: FieldName[];
} {
  const name = [fields.processNameAr, fields.processNameEn].filter(Boolean).join(' ');
  const changes: FieldChanges = {
    ...(name && fields.processType === undefined ? { processType: readProcessType(name) } : {}),
    ...(fields.sheetsPerTransaction !== undefined && fields.copiesPerTransaction === undefined
      ? { copiesPerTransaction: 1, copiesIncluded: true }
      : {}),
  };
  return { changes, assumed: Object.keys(changes) as FieldName[] };
}
