import { z } from 'zod';
import { hasEmiratesId, hasPersonalData } from '../../language/text/maskPersonalData';
import { writtenLine } from '../../language/text/sanitizeText';
import { linkedFile } from './fileLink';

/**
 * What a record says about one process. Every field is optional here: a draft holds whatever is
 * known so far. What a draft or a submission needs is in `requirements.ts`; what does not fit
 * together is found by `recordFaults.ts`.
 */

export const PROCESS_TYPES = [
  'customer_service',
  'internal_process',
  'inter_entity',
  'voluntary_printing',
] as const;
export const CUSTOMER_GROUPS = ['individual', 'business', 'government', 'employee'] as const;
export const PAPER_SIZES = ['A4', 'A3', 'A5', 'other'] as const;
export const BASELINE_METHODS = [
  'counted',
  'print_log',
  'purchase_records',
  'sample',
  'estimate',
  'annual_total',
] as const;
export const ELIMINATION_KINDS = [
  'process_cancelled',
  'digital_form',
  'e_certificate',
  'e_signature',
  'data_exchange',
  'e_notification',
  'internal_workflow',
  'print_on_demand_off',
  'scan_only',
] as const;
export const CHANNELS = [
  'dubainow',
  'entity_app',
  'entity_portal',
  'uae_pass_signature',
  'uae_pass_documents',
  'kiosk',
  'email_sms',
  'grps',
  'internal_system',
  'api',
] as const;
export const SIGNATURE_LEVELS = ['none', 'advanced', 'qualified', 'e_seal'] as const;
export const KEPT_IN = ['dms', 'core_system', 'archive'] as const;
export const RESIDUAL_REASONS = [
  'law',
  'customer_choice',
  'partner',
  'technical',
  'other',
] as const;
export const SHIFTED_TO = ['none', 'customer', 'partner_entity', 'service_centre'] as const;
export const LEGACY_ARCHIVES = [
  'none',
  'kept',
  'transferred',
  'disposal_requested',
  'disposed_with_approval',
] as const;
export const EVIDENCE_KINDS = [
  'circular',
  'screenshot',
  'service_card',
  'print_log',
  'before_form',
  'after_form',
  'report',
] as const;
export const CLASSIFICATIONS = ['open', 'shared', 'confidential', 'sensitive', 'secret'] as const;
export const STORAGE_UNITS = ['linear_metres', 'boxes', 'cabinets'] as const;
export const PRINTED_BY = ['entity', 'customer', 'partner'] as const;
/**
 * A change in the process, or only a better count of the same (US PRA: program change, adjustment).
 */
export const CHANGE_KINDS = ['real_change', 're_estimate'] as const;

const letters = (text: string, script: RegExp) => text.match(script)?.length ?? 0;

/** One line of text, without what cannot be seen. */
const anyLine = (from: number, to: number) =>
  z
    .string()
    .overwrite(writtenLine)
    .min(from, { error: 'too_short' })
    .max(to, { error: 'too_long' });
const line = (from: number, to: number) =>
  anyLine(from, to).refine((text) => !hasPersonalData(text), { error: 'personal_data' });
/** Every one once. */
const several = <const T extends readonly string[]>(options: T) =>
  z
    .array(z.enum(options))
    .min(1)
    .transform((chosen) => [...new Set(chosen)]);
/** At most two decimals, exactly: what PostgreSQL keeps as numeric(…, 2). */
const decimal = (from: number, to: number) =>
  z
    .number()
    .min(from, { error: 'too_small' })
    .max(to, { error: 'too_large' })
    .refine((value) => Number(value.toFixed(2)) === value, { error: 'too_many_decimals' });
const count = (from: number, to: number) =>
  z.int({ error: 'not_whole' }).min(from, { error: 'too_small' }).max(to, { error: 'too_large' });
/** There is no year 0, neither in the calendar nor in the database. */
const isoDate = z.iso
  .date({ error: 'not_a_date' })
  .refine((day) => day >= '0001', { error: 'not_a_date' });
const share = decimal(0, 100);

/** Ids of documents in an address, and the digits of a hash, may look like a telephone number. */
const linkHasPersonalData = (link: string): boolean => {
  if (linkedFile(link) !== undefined) return false;
  return /^https?:/i.test(link) ? hasEmiratesId(link) : hasPersonalData(link);
};

const evidence = z.strictObject({
  kind: z.enum(EVIDENCE_KINDS),
  title: line(2, 150),
  /** An https address in the tenant's own store, or the reference under which the file is kept. */
  link: anyLine(2, 1000).refine((link) => !linkHasPersonalData(link), { error: 'personal_data' }),
  date: isoDate.optional(),
});
const paperItem = z.strictObject({
  name: line(2, 120),
  sheets: decimal(0.01, 500),
  printedBy: z.enum(PRINTED_BY),
});

/** More than all entities of Dubai together used in a year. */
const MOST_SHEETS_A_YEAR = 1_000_000_000;

/** Quantities that people may say inexactly. */
export const QUALIFIED_FIELDS = [
  'sheetsPerTransaction',
  'copiesPerTransaction',
  'transactionsPerYear',
  'residualSheetsPerTransaction',
  'residualTransactionsPerYear',
  'sheetsPerYear',
  'residualSheetsPerYear',
] as const;
export type QualifiedField = (typeof QUALIFIED_FIELDS)[number];
export const QUALIFIER_KINDS = ['about', 'more_than', 'at_least', 'between'] as const;

const qualifier = z
  .strictObject({
    field: z.enum(QUALIFIED_FIELDS),
    kind: z.enum(QUALIFIER_KINDS),
    /** Only of `between`: the ends of the range. */
    from: z.number().nonnegative().optional(),
    to: z.number().positive().optional(),
  })
  .refine(
    ({ kind, from, to }) =>
      kind === 'between'
        ? from !== undefined && to !== undefined && from < to
        : from === undefined && to === undefined,
    { error: 'not_understood' },
  );

export const recordFields = z
  .strictObject({
    /** An id of the entity directory; those that were merged are replaced by their successor. */
    entityId: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    department: line(2, 120),
    processNameAr: line(3, 150).refine((text) => letters(text, /[\u0621-\u064a]/g) >= 3, {
      error: 'not_arabic',
    }),
    processNameEn: line(3, 150).refine((text) => letters(text, /[a-z]/gi) >= 3, {
      error: 'not_english',
    }),
    /** The entity's published code of the service; with the entity the best key against doubles. */
    serviceCode: z
      .string()
      .trim()
      .max(32, { error: 'too_long' })
      .regex(/^[A-Za-z0-9._/-]+$/, { error: 'not_a_code' }),
    processType: z.enum(PROCESS_TYPES),
    customerGroups: several(CUSTOMER_GROUPS),
    description: line(2, 1000),
    /** Joins the records of one customer journey through several entities. */
    journeyId: line(2, 80),
    legalBasis: line(2, 300),
    /** Number of the record of a bundle that this process is a part of. */
    partOf: z.string().regex(/^PL-[A-Z0-9]+-\d{4}-\d{4,}$/, { error: 'not_a_number' }),

    baselineYear: count(2015, 2100),
    baselineNote: line(2, 300),
    /** Sheets of paper, not pages. */
    sheetsPerTransaction: decimal(0.01, 500),
    /** Per cent of the sheets that were printed on both sides. */
    duplexShare: share,
    paperSize: z.enum(PAPER_SIZES),
    /** Grams per square metre. */
    paperWeight: count(60, 300),
    /** Copies that this entity makes, the first one included. */
    copiesPerTransaction: count(1, 20),
    /** The sheets per transaction count the copies already. */
    copiesIncluded: z.boolean(),
    transactionsPerYear: count(1, 50_000_000),
    /** A total for the whole year, where nobody knows the transactions (`annual_total`). */
    sheetsPerYear: count(1, MOST_SHEETS_A_YEAR),
    /** Who counted the total, and from what. */
    sheetsPerYearSource: line(2, 300),
    /** How inexactly quantities were said: "about 40,000", "between 3,000 and 4,000". */
    qualifiers: z.array(qualifier).min(1).max(QUALIFIED_FIELDS.length),
    paperItems: z.array(paperItem).min(1).max(30),
    baselineMethod: z.enum(BASELINE_METHODS),
    sampleTransactions: count(1, 50_000_000),
    sampleDays: count(1, 3660),
    estimateReason: line(2, 300),
    storageAmount: decimal(0, 1_000_000),
    storageUnit: z.enum(STORAGE_UNITS),
    minutesBefore: decimal(0, 480),
    minutesAfter: decimal(0, 480),
    minutesReason: line(2, 300),

    eliminationKind: z.enum(ELIMINATION_KINDS),
    channels: several(CHANNELS),
    systemName: line(2, 80),
    url: z.url({ protocol: /^https$/, error: 'not_https' }).max(1000, { error: 'too_long' }),
    signatureLevel: z.enum(SIGNATURE_LEVELS),
    /** Gregorian day. In the future only with `goLivePlanned`, which no submission may have. */
    goLiveDate: isoDate,
    goLivePlanned: z.boolean(),
    digitalShare: share,
    recordKeptIn: z.enum(KEPT_IN),
    fallback: line(2, 300),

    residualSheetsPerTransaction: decimal(0, 10_000),
    residualTransactionsPerYear: count(0, 50_000_000),
    /** Of an annual total. */
    residualSheetsPerYear: count(0, MOST_SHEETS_A_YEAR),
    residualReason: z.enum(RESIDUAL_REASONS),
    shiftedTo: z.enum(SHIFTED_TO),
    legacyArchive: z.enum(LEGACY_ARCHIVES),
    disposalApproval: line(2, 80),
    disposalDate: isoDate,

    evidence: z.array(evidence).min(1).max(20),
    containsPersonalData: z.boolean(),
    classification: z.enum(CLASSIFICATIONS),
    /** From the second version on. */
    changeKind: z.enum(CHANGE_KINDS),
  })
  .partial();

export type RecordFields = z.infer<typeof recordFields>;
export type FieldName = keyof RecordFields;
export type Evidence = z.infer<typeof evidence>;
export type Qualifier = z.infer<typeof qualifier>;

export const FIELD_NAMES = Object.keys(recordFields.shape) as FieldName[];

/** New values; `null` empties a field. */
export type FieldChanges = { [K in FieldName]?: RecordFields[K] | null };

/** Why a value was refused; each has a message `record.fault.…`. */
export type ValueFault =
  | 'too_short'
  | 'too_long'
  | 'personal_data'
  | 'too_small'
  | 'too_large'
  | 'too_many_decimals'
  | 'not_whole'
  | 'not_a_date'
  | 'not_arabic'
  | 'not_english'
  | 'not_a_code'
  | 'not_a_number'
  | 'not_https'
  | 'not_evidence'
  | 'not_understood';

/** Nothing went live without paper before this day. */
export const EARLIEST_LAUNCH = '2000-01-01';
