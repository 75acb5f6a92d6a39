import { z } from 'zod';
import { bilingual } from './schemaParts';

/** The fields of a record that can be asked about, each with the choices that are explained. */
export const EXPLAINED_FIELDS = {
  entityId: [],
  department: [],
  processNameAr: [],
  processNameEn: [],
  serviceCode: [],
  processType: ['customer_service', 'internal_process', 'inter_entity', 'voluntary_printing'],
  customerGroups: ['individual', 'business', 'government', 'employee'],
  description: [],
  journeyId: [],
  legalBasis: [],
  partOf: [],
  baselineYear: [],
  baselineNote: [],
  sheetsPerTransaction: [],
  duplexShare: [],
  paperSize: [],
  paperWeight: [],
  copiesPerTransaction: [],
  copiesIncluded: [],
  transactionsPerYear: [],
  sheetsPerYear: [],
  sheetsPerYearSource: [],
  paperItems: [],
  baselineMethod: [
    'counted',
    'print_log',
    'purchase_records',
    'sample',
    'estimate',
    'annual_total',
  ],
  sampleTransactions: [],
  sampleDays: [],
  estimateReason: [],
  storageAmount: [],
  storageUnit: [],
  minutesBefore: [],
  minutesAfter: [],
  minutesReason: [],
  eliminationKind: [
    'process_cancelled',
    'digital_form',
    'e_certificate',
    'e_signature',
    'data_exchange',
    'e_notification',
    'internal_workflow',
    'print_on_demand_off',
    'scan_only',
  ],
  channels: [
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
  ],
  systemName: [],
  url: [],
  signatureLevel: ['none', 'advanced', 'qualified', 'e_seal'],
  goLiveDate: [],
  goLivePlanned: [],
  digitalShare: [],
  recordKeptIn: ['dms', 'core_system', 'archive'],
  fallback: [],
  residualSheetsPerTransaction: [],
  residualTransactionsPerYear: [],
  residualSheetsPerYear: [],
  residualReason: ['law', 'customer_choice', 'partner', 'technical', 'other'],
  shiftedTo: ['none', 'customer', 'partner_entity', 'service_centre'],
  legacyArchive: ['none', 'kept', 'transferred', 'disposal_requested', 'disposed_with_approval'],
  disposalApproval: [],
  disposalDate: [],
  evidence: [],
  containsPersonalData: [],
  classification: ['open', 'shared', 'confidential', 'sensitive', 'secret'],
  changeKind: ['real_change', 're_estimate'],
} as const;

export type ExplainedField = keyof typeof EXPLAINED_FIELDS;

const explained = {
  what: bilingual.describe('What the field is, in a sentence.'),
  why: bilingual.describe('Why it is asked.'),
  example: bilingual.describe('An answer, as somebody would write it; shown after "For example:".'),
  without: bilingual.describe('What may be left out, and what to do if one does not know.'),
};

const fieldOf = (choices: readonly string[]) => {
  const [first, ...others] = choices;
  return first === undefined
    ? z.strictObject(explained)
    : z.strictObject({
        ...explained,
        choices: z
          .partialRecord(z.enum([first, ...others]), bilingual)
          .optional()
          .describe('What choices mean, for those whose name does not say it.'),
      });
};

/** What is said of a field to somebody who asks about it while logging a process. */
export interface FieldExplanation {
  what: z.infer<typeof bilingual>;
  why: z.infer<typeof bilingual>;
  example: z.infer<typeof bilingual>;
  without: z.infer<typeof bilingual>;
  choices?: Partial<Record<string, z.infer<typeof bilingual>>> | undefined;
}
export type FieldExplanations = {
  readonly [F in ExplainedField]?: FieldExplanation | undefined;
};

const shape = Object.fromEntries(
  Object.entries(EXPLAINED_FIELDS).map(([field, choices]) => [field, fieldOf(choices).optional()]),
) as unknown as Record<ExplainedField, z.ZodOptional<z.ZodType<FieldExplanation>>>;

/** The help for each field of a record: `logging/fields.yaml`. */
export const fieldsFile = z.strictObject({ fields: z.strictObject(shape) });
