import Big from 'big.js';
import { faultText } from '../wording/faultText';
import { actingName, recordLabels } from '../wording/recordLabels';
import type { RecordPage } from '../contract/tabContract';
import { omitUndefined } from '../lib/omitUndefined';
import type { Messages } from '../messages/messages';
import { realisedToDate, reductionPercent } from '../records/rules/paperArithmetic';
import { correctable } from '../records/rules/verifierLimits';
import type { FieldHelps } from '../records/model/fieldHelp';
import type { OpenedRecord } from '../records/workflow/recordResult';
import type {
  Decision,
  ProcessRecord,
  RecordEvent,
  RepresentedVerifier,
  VerifiedValues,
} from '../records/model/processRecord';
import type { RecordOperations } from '../records/operations/recordOperations';
import type { Actor } from '../records/model/staffMember';

interface RecordQueriesDeps {
  served: { readonly knowledge: { readonly fieldHelp: FieldHelps } };
  recordOperations: RecordOperations;
  messages: Messages;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @param key a number or an id, from an address */
export const recordKey = (key: string): { id: string } | { number: string } =>
  UUID.test(key) ? { id: key.toLowerCase() } : { number: key.toUpperCase() };

/** Actions of a person who decides on a record. */
const DECIDING = new Set(['verify', 'ask', 'reject']);

/** Reads records as one person may see them, with their history and warnings. */
export class RecordQueries {
  constructor(private readonly deps: RecordQueriesDeps) {}

  /**
   * @param key a number or an id
   * @returns undefined if the record does not exist, or the person may not see it
   */
  async read(actor: Actor, key: string, version?: number): Promise<RecordPage | undefined> {
    const opened = await this.deps.recordOperations.open(actor, recordKey(key), version);
    return opened && this.page(actor, opened);
  }

  async page(actor: Actor, { record, actions }: OpenedRecord): Promise<RecordPage> {
    const { recordOperations } = this.deps;
    const [versions, events, warnings] = await Promise.all([
      recordOperations.versions(actor, record.id),
      recordOperations.history(actor, record.id),
      actions.some((action) => DECIDING.has(action)) ? this.warnings(actor, record) : [],
    ]);
    const { id, number, version, rowVersion, status, ownerName, createdAt, updatedAt } = record;
    const { submittedByName, submittedAt, nextReviewDate } = record;
    return {
      ...{ id, number, version, rowVersion, status, ownerName, createdAt, updatedAt },
      ...{ submittedByName, submittedAt, nextReviewDate, warnings },
      help: actions.includes('verify') ? this.help(actor, record) : {},
      versions: versions.map((one) => ({ version: one.version, status: one.status })),
      fields: { ...record.fields },
      assumed: [...record.assumed],
      figures: figuresAnswer(record, recordOperations.today()),
      decision: record.decision && this.decision(actor, record.decision),
      possibleDuplicates: record.possibleDuplicates.map((one) => ({ ...one })),
      central: record.centralReasons.length > 0,
      actions: [...actions],
      events: events.map((event) => ({
        ...eventAnswer(event),
        actorName: this.nameOf(actor, event.actorName, event.standsInFor),
      })),
    };
  }

  /** With the verifier in whose place a deputy acted. */
  private nameOf(actor: Actor, name: string, standsInFor: RepresentedVerifier | undefined): string {
    return actingName(this.deps.messages, actor.language, name, standsInFor);
  }

  private decision(actor: Actor, decision: Decision) {
    const { verifierName, standsInFor } = decision;
    const name = this.nameOf(actor, verifierName, standsInFor);
    return decisionAnswer({ ...decision, verifierName: name });
  }

  private help({ language }: Actor, { fields }: ProcessRecord): Record<string, string> {
    const { fieldHelp } = this.deps.served.knowledge;
    return Object.fromEntries(
      correctable(fields).flatMap((field) => {
        const help = fieldHelp[field];
        return help ? [[field, help.what[language]]] : [];
      }),
    );
  }

  private async warnings(actor: Actor, record: ProcessRecord): Promise<string[]> {
    const labels = recordLabels(this.deps.messages, actor.language);
    const faults = await this.deps.recordOperations.warnings(record);
    return faults.map((fault) => `${labels.fieldLabel(fault.field)}: ${faultText(fault, labels)}`);
  }
}

function figuresAnswer(
  { figures, fields, status }: ProcessRecord,
  today: string,
): RecordPage['figures'] {
  if (!figures) return null;
  const { baselineSheets, residualSheets, eliminatedSheets, grade, calcVersion } = figures;
  const now = Big(baselineSheets).minus(eliminatedSheets).toFixed();
  const percent = reductionPercent(baselineSheets, now);
  const { goLiveDate } = fields;
  return {
    ...{ baselineSheets, residualSheets, eliminatedSheets, calcVersion },
    ...(grade ? { grade } : {}),
    ...(percent === undefined ? {} : { reductionPercent: percent }),
    ...(status === 'verified' && goLiveDate
      ? { savedToDate: realisedToDate(eliminatedSheets, goLiveDate, today) }
      : {}),
  };
}

const numbersOf = (values: VerifiedValues): Record<string, number> =>
  Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, number] => entry[1] !== undefined),
  );

const decisionAnswer = ({
  verifierName,
  at,
  note,
  rejectReason,
  verifiedValues,
  confirmedEvidence,
}: Decision): NonNullable<RecordPage['decision']> => ({
  ...{ verifierName, at },
  ...omitUndefined({ note, rejectReason }),
  ...(verifiedValues && { verifiedValues: numbersOf(verifiedValues) }),
  ...(confirmedEvidence && { confirmedEvidence: [...confirmedEvidence] }),
});

const eventAnswer = (event: RecordEvent): RecordPage['events'][number] => ({
  version: event.version,
  at: event.at,
  actorName: event.actorName,
  action: event.action,
  ...omitUndefined({ field: event.field, old: event.old, new: event.new, note: event.note }),
  via: event.via,
});
