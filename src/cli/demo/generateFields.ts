import Big from 'big.js';
import { copiesFactor } from '../../records/rules/paperArithmetic';
import type { Language } from '../../language/text/detectLanguage';
import { INVENTED_SIGN } from '../../records/workflow/demonstrationRecords';
import type { RecordEntity } from '../../records/model/entityDirectory';
import type { Evidence, RecordFields } from '../../records/model/recordFields';
import type { RandomChoices } from './randomChoices';
import type { NamedProcess } from './processNames';
import { isLarge, remarksIn, type PaperKind, type Remarks } from './vocabulary';
import { MS_PER_DAY } from '../../lib/dubaiDate';

interface Paper {
  /** Sheets of a transaction: fewest and most. */
  sheets: readonly [number, number];
  /** Transactions a year in the middle of all. */
  median: number;
  replacedBy: Partial<Record<NonNullable<RecordFields['eliminationKind']>, number>>;
}

const PAPER: Readonly<Record<PaperKind, Paper>> = {
  form: {
    sheets: [1, 6],
    median: 4200,
    replacedBy: { digital_form: 8, internal_workflow: 2, data_exchange: 2, process_cancelled: 1 },
  },
  certificate: {
    sheets: [1, 2],
    median: 6800,
    replacedBy: { e_certificate: 9, data_exchange: 2, e_notification: 1 },
  },
  contract: { sheets: [8, 40], median: 260, replacedBy: { e_signature: 9, internal_workflow: 2 } },
  invoice: { sheets: [1, 4], median: 5200, replacedBy: { data_exchange: 5, e_notification: 4 } },
  notice: { sheets: [1, 2], median: 7500, replacedBy: { e_notification: 8, internal_workflow: 2 } },
  minutes: {
    sheets: [1, 8],
    median: 900,
    replacedBy: { internal_workflow: 6, digital_form: 3, process_cancelled: 1 },
  },
  bundle: { sheets: [2, 3], median: 60_000, replacedBy: { internal_workflow: 1 } },
  voluntary: { sheets: [1, 1], median: 400_000, replacedBy: { print_on_demand_off: 1 } },
};
/** What comes to an entity from outside varies more than what stays in it, and is more. */
const OUTSIDE = { factor: 1, large: 7, spread: 1.25, most: 900_000 };
const INSIDE = { factor: 0.35, large: 3, spread: 0.8, most: 45_000 };

const CHANNELS_OF = {
  customer_service: ['entity_app', 'entity_portal', 'dubainow', 'uae_pass_documents', 'kiosk'],
  internal_process: ['internal_system', 'grps', 'email_sms'],
  inter_entity: ['api', 'grps', 'email_sms'],
  voluntary_printing: ['internal_system', 'email_sms'],
} as const;

/** Shares of the records in which nothing counts, because paper is scanned or only moved. */
const SCANNED = 0.015;
const SHIFTED = 0.015;
const FIRST_LAUNCH = '2018-01-07';

const halves = (value: number) => Math.round(value * 2) / 2;

function baseline(
  process: NamedProcess,
  entity: RecordEntity,
  random: RandomChoices,
): RecordFields {
  const { sheets, median } = PAPER[process.kind];
  const [from, to] = sheets;
  const fromOutside = process.type === 'customer_service' || process.kind === 'voluntary';
  const { factor, large, spread, most } = fromOutside ? OUTSIDE : INSIDE;
  const middle = median * factor * (isLarge(entity.id) && process.kind !== 'voluntary' ? large : 1);
  const volume = Math.round(random.skewed(middle, process.kind === 'voluntary' ? 0.5 : spread));
  const method = random.weighted({
    counted: 30,
    print_log: 26,
    purchase_records: 12,
    sample: 18,
    estimate: 14,
  });
  const copies = random.weighted({ '1': 62, '2': 28, '3': 10 });
  const transactions = Math.max(12, Math.min(most, volume));
  const perTransaction = halves(from + (to - from) * random.share() ** 2);
  return {
    sheetsPerTransaction: Math.max(1, perTransaction),
    copiesPerTransaction: Number(copies),
    ...(copies === '1' ? {} : { copiesIncluded: random.happens(0.5) }),
    // People who estimate say round numbers; people who count do not.
    transactionsPerYear:
      method === 'estimate' ? Math.ceil(transactions / 100) * 100 : roughened(transactions),
    baselineMethod: method,
    ...(random.happens(0.3) ? { duplexShare: random.whole(1, 9) * 10 } : {}),
    ...(random.happens(0.4) ? { paperSize: 'A4' as const, paperWeight: 80 } : {}),
  };
}

/** Not a round number: a count that ends in zeros looks like a guess. */
const roughened = (value: number) => (value % 10 === 0 ? value + 3 : value);

function howMeasured(
  { baselineMethod, transactionsPerYear = 0 }: RecordFields,
  say: Remarks,
  random: RandomChoices,
): RecordFields {
  if (baselineMethod === 'estimate') return { estimateReason: random.one(say.estimateReasons) };
  if (baselineMethod !== 'sample') return {};
  const sampleDays = random.whole(5, 30);
  const most = Math.max(1, Math.floor((transactionsPerYear * sampleDays) / 260));
  return { sampleDays, sampleTransactions: Math.min(most, random.whole(40, 600)) };
}

/** Some day on which a process went live; more of them in the first years. */
function launchDay(before: string, random: RandomChoices): string {
  const days = (Date.parse(before) - Date.parse(FIRST_LAUNCH)) / MS_PER_DAY;
  const after = Math.floor(days * random.share() ** 1.8);
  return new Date(Date.parse(FIRST_LAUNCH) + after * MS_PER_DAY).toISOString().slice(0, 10);
}

function launch(before: string, say: Remarks, random: RandomChoices): RecordFields {
  const goLiveDate = launchDay(before, random);
  // The year before; that of the pandemic only now and then, and explained.
  const year = Number(goLiveDate.slice(0, 4)) - 1;
  const abnormal = year === 2020 || year === 2021;
  const baselineYear = abnormal && random.happens(0.8) ? 2019 : year;
  return {
    goLiveDate,
    baselineYear,
    ...(baselineYear === 2020 || baselineYear === 2021
      ? { baselineNote: random.one(say.baselineNotes) }
      : {}),
  };
}

function replacement(process: NamedProcess, say: Remarks, random: RandomChoices): RecordFields {
  const usual = random.weighted(PAPER[process.kind].replacedBy);
  const eliminationKind = random.happens(SCANNED) ? 'scan_only' : usual;
  const channels = CHANNELS_OF[process.type];
  return {
    eliminationKind,
    channels: random.shuffled(channels).slice(0, random.whole(1, 2)),
    ...(eliminationKind === 'e_signature'
      ? { signatureLevel: random.one(['advanced', 'qualified', 'e_seal'] as const) }
      : {}),
    systemName: random.one(say.systems),
    recordKeptIn: random.one(['dms', 'core_system', 'archive'] as const),
    legacyArchive: random.weighted({ none: 4, kept: 4, transferred: 2 }),
    shiftedTo: random.happens(SHIFTED) ? 'customer' : 'none',
    ...(random.happens(0.3) ? { fallback: random.one(say.fallbacks) } : {}),
  };
}

/** What is still printed: nothing of about half of the processes, little of most others. */
function residual(fields: RecordFields, random: RandomChoices): RecordFields {
  const { sheetsPerTransaction = 1, transactionsPerYear = 0 } = fields;
  const share = random.happens(0.52) ? 0 : Math.max(0.01, random.share() ** 2 * 0.35);
  const transactions = Math.floor(transactionsPerYear * share);
  if (transactions === 0)
    return {
      residualSheetsPerTransaction: 0,
      residualTransactionsPerYear: 0,
      digitalShare: 100,
    };
  const most = Big(sheetsPerTransaction).times(copiesFactor(fields)).toNumber();
  return {
    residualSheetsPerTransaction: random.happens(0.6) ? most : Math.min(most, 1),
    residualTransactionsPerYear: transactions,
    residualReason: random.weighted({
      law: 3,
      customer_choice: 4,
      partner: 2,
      technical: 2,
    }),
    digitalShare: Math.round((1 - transactions / transactionsPerYear) * 100),
  };
}

const BEFORE = ['before_form', 'print_log'] as const;
const AFTER = ['after_form', 'screenshot', 'service_card', 'circular'] as const;

function evidence(
  entity: RecordEntity,
  classification: NonNullable<RecordFields['classification']>,
  say: Remarks,
  random: RandomChoices,
): Evidence[] {
  const place = entity.code.toLowerCase();
  const piece = (kind: Evidence['kind']): Evidence => ({
    kind,
    title: say.evidence[kind],
    link:
      classification === 'sensitive'
        ? `DEMO-DMS/${entity.code}/${random.whole(100, 999)}`
        : `https://files.demonstration.example/${place}/${kind.replace('_', '-')}-${random.whole(100, 999)}.pdf`,
  });
  const pieces = [piece(random.one(BEFORE)), piece(random.one(AFTER))];
  return random.happens(0.15) ? [...pieces, piece('report')] : pieces;
}

/**
 * All that a record of the process says when it is handed in.
 * @param before ISO day: it went live earlier
 */
export function generateFields(
  process: NamedProcess,
  entity: RecordEntity,
  { before, language, random }: { before: string; language: Language; random: RandomChoices },
): RecordFields {
  const say = remarksIn(language);
  const classification = random.weighted({ open: 40, shared: 35, confidential: 20, sensitive: 5 });
  const paper = baseline(process, entity, random);
  return {
    entityId: entity.id,
    processNameAr: process.ar,
    processNameEn: process.en,
    processType: process.type,
    department: process.department[language],
    description: `${INVENTED_SIGN}. ${say.description}`,
    ...(process.type === 'customer_service'
      ? {
          customerGroups: random
            .shuffled(['individual', 'business'] as const)
            .slice(0, random.whole(1, 2)),
        }
      : { customerGroups: ['employee' as const] }),
    ...paper,
    ...howMeasured(paper, say, random),
    ...launch(before, say, random),
    ...replacement(process, say, random),
    ...residual(paper, random),
    ...(random.happens(0.35)
      ? { minutesBefore: random.whole(10, 60), minutesAfter: random.whole(1, 9) }
      : {}),
    containsPersonalData: false,
    classification,
    evidence: evidence(entity, classification, say, random),
  };
}
