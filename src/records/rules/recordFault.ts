import type { FieldName, RecordFields, ValueFault } from '../model/recordFields';
import type { Stage } from './requirements';

/** What does not fit together; each has a message `record.fault.…`, as those of values have. */
export type FaultCode =
  | ValueFault
  // The record's place.
  | 'entity_fixed'
  | 'not_your_entity'
  | 'baseline_fixed'
  | 'part_of_itself'
  | 'no_such_bundle'
  // Dates.
  | 'in_future'
  | 'before_2000'
  | 'still_planned'
  | 'after_this_year'
  | 'baseline_not_before_launch'
  // Numbers.
  | 'many_sheets'
  | 'round_number'
  | 'items_differ'
  | 'above_purchases'
  | 'sum_above_purchases'
  | 'takes_longer'
  | 'residual_above_sheets'
  | 'residual_above_transactions'
  | 'residual_above_baseline'
  // What counts nothing.
  | 'scan_counts_nothing'
  | 'shifted_counts_nothing'
  // Links and privacy.
  | 'not_government'
  | 'redact_first'
  | 'reference_only'
  | 'evidence_not_https'
  | 'outside_store'
  | 'misleading_address';

export interface Fault {
  field: FieldName;
  fault: FaultCode;
  /** What the message names: limits as numbers, sheets and days as written out. */
  values?: Readonly<Record<string, string | number>>;
  /** An error keeps the record from being submitted; a warning is shown, and may stand. */
  severity: 'error' | 'warning';
}

/** What is looked at of the record of a bundle. */
export interface Bundle {
  number: string | null;
  entityId: string | undefined;
  partOf: string | undefined;
}

/** The context that a record is checked in. */
export interface FaultContext {
  /** ISO day. */
  today: string;
  /** `draft` unless said otherwise. */
  stage?: Stage;
  /** Hosts of the tenant's own store, with everything below them; none: any https address. */
  tenantHosts?: readonly string[];
  /** Further hosts of the government, with everything below them. */
  governmentHosts?: readonly string[];
  /** Sheets that the entity has bought, by year. */
  purchasedSheets?: readonly { year: number; sheets: string }[];
  /** Fields of the first verified version, of an amendment. */
  original?: RecordFields | null;
  /** The record that it says to be part of; null if no record has that number. */
  bundle?: Bundle | null;
  /** The record's own number. */
  number?: string | null;
}

/** Finds what does not fit in one part of a record. */
export type FaultFinder = (fields: RecordFields, context: FaultContext) => Fault[];

export const errorFault = (
  field: FieldName,
  fault: FaultCode,
  values?: Fault['values'],
): Fault => ({
  field,
  fault,
  ...(values ? { values } : {}),
  severity: 'error',
});

export const warningFault = (
  field: FieldName,
  fault: FaultCode,
  values?: Fault['values'],
): Fault => ({
  ...errorFault(field, fault, values),
  severity: 'warning',
});
