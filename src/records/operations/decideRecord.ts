import { exceedsBaseline, figuresOf } from '../rules/paperArithmetic';
import { checkValue } from '../rules/checkValue';
import { eventOf, type EditContext } from './editRecord';
import { residualFaults } from '../rules/numberFaults';
import { increasesSavings } from '../rules/verifierLimits';
import { hasPersonalData } from '../../language/text/maskPersonalData';
import { writtenLines } from '../../language/text/sanitizeText';
import type { BadDecision } from '../workflow/recordResult';
import {
  VERIFIED_FIELDS,
  type CentralReason,
  type Decision,
  type EventAction,
  type ProcessRecord,
  type RecordEvent,
  type RejectReason,
  type VerifiedValues,
} from '../model/processRecord';
import { newDraft, workflowView } from '../workflow/recordState';
import { verifiesBy } from '../workflow/recordWorkflow';
import type { Notice, NoticeKind, RecordWrite } from '../model/recordStore';
import { aYearAfter, dayInDubai } from '../../lib/dubaiDate';

/** A verifier's action, with the words that belong to it. */
export type Verdict =
  | {
      action: 'verify';
      note?: string;
      values?: VerifiedValues;
      /** See `confirmedEvidence` of a decision. */
      evidence?: readonly number[];
    }
  | { action: 'ask'; note: string }
  | { action: 'reject'; reason: RejectReason; note?: string };

/** A mark that stands on no letter, or a pattern of Braille without dots, says nothing. */
const isFilled = (note: string): boolean => /[^\s\p{M}\u2800]/u.test(note);

/** What is wrong with a verdict, before anything is written. */
export function faultOfVerdict(record: ProcessRecord, verdict: Verdict): BadDecision | undefined {
  const bad = (fault: BadDecision['fault']): BadDecision => ({ refused: 'bad_decision', fault });
  const note = writtenLines(verdict.note ?? '');
  const isMute = !isFilled(note);
  if (verdict.action === 'ask' && isMute) return bad('note_needed');
  if (verdict.action === 'reject' && verdict.reason === 'other' && isMute)
    return bad('reason_needed');
  if (hasPersonalData(note)) return bad('personal_data');
  if (verdict.action !== 'verify') return undefined;
  const { fields } = record;
  const pieces = fields.evidence?.length ?? 0;
  if (verdict.evidence?.some((at) => !Number.isInteger(at) || at < 1 || at > pieces))
    return bad('not_understood');
  const values = verdict.values ?? {};
  const field = VERIFIED_FIELDS.find((name) => {
    const value = values[name];
    return value !== undefined && increasesSavings(name, value, fields);
  });
  if (field) return { ...bad('only_lower'), field };
  const figures = figuresOf(fields, values);
  if (!figures || exceedsBaseline(figures)) return bad('only_lower');
  const unfit = Object.entries(values).find(
    ([name, value]) => 'fault' in checkValue(name as keyof VerifiedValues, value),
  );
  if (unfit) return { ...bad('not_understood'), field: unfit[0] as keyof VerifiedValues };
  const [beyond] = residualFaults({ ...fields, ...values });
  return beyond && { ...bad('only_lower'), field: beyond.field };
}

/** What is wrong with taking a record back; of a verified one it has to be said why. */
export function faultOfWithdrawal(
  { status }: ProcessRecord,
  reason: string | undefined,
): BadDecision | undefined {
  if (status === 'verified' && !isFilled(writtenLines(reason ?? '')))
    return { refused: 'bad_decision', fault: 'reason_needed' };
  return hasPersonalData(reason ?? '')
    ? { refused: 'bad_decision', fault: 'personal_data' }
    : undefined;
}

/**
 * To whom the outcome is told: the owner and the one who submitted it, unless they did it
 * themselves.
 */
export function noticesAbout(
  record: ProcessRecord,
  kind: NoticeKind,
  except: string,
  persons: readonly (string | null)[] = [record.ownerId, record.submittedBy],
): Notice[] {
  const others = new Set(persons.filter((id): id is string => id !== null && id !== except));
  return [...others].map((personId) => ({
    personId,
    kind,
    recordId: record.id,
    version: record.version,
  }));
}

/** Tells admins that nobody can verify a record: of each entity once a day. */
export const noticesOfNoVerifier = (
  record: ProcessRecord,
  except: string,
  admins: readonly string[],
  today: string,
): Notice[] =>
  noticesAbout(record, 'no_verifier', except, admins).map((notice) => ({
    ...notice,
    key: `no_verifier ${record.fields.entityId ?? ''} ${today} ${notice.personId}`,
  }));

const byValue = (a: number, b: number) => a - b;
const NOTICE_OF = { verify: 'verified', ask: 'needs_info', reject: 'rejected' } as const;

/** A verdict as it is written, together with the older version that a verified one replaces. */
export function applyDecision(
  record: ProcessRecord,
  verdict: Verdict,
  versions: readonly ProcessRecord[],
  context: EditContext,
): RecordWrite<null> {
  const { actor, at } = context;
  const values = verdict.action === 'verify' ? corrected(record, verdict.values) : undefined;
  const confirmed = verdict.action === 'verify' ? [...new Set(verdict.evidence)].sort(byValue) : [];
  const note = writtenLines(verdict.note ?? '');
  const represented = verifiesBy(actor, workflowView(record))?.standsInFor;
  const standsInFor = represented && {
    standsInFor: { id: represented.id, name: represented.name ?? '' },
  };
  const decision: Decision = {
    verifierId: actor.id,
    verifierName: actor.name ?? '',
    ...standsInFor,
    at,
    ...(note ? { note } : {}),
    ...(verdict.action === 'reject' ? { rejectReason: verdict.reason } : {}),
    ...(values ? { verifiedValues: values } : {}),
    ...(confirmed.length > 0 ? { confirmedEvidence: confirmed } : {}),
  };
  const verified = verdict.action === 'verify';
  const next: ProcessRecord = {
    ...record,
    status: NOTICE_OF[verdict.action],
    decision,
    updatedAt: at,
    ...(verified
      ? {
          figures: figuresOf(record.fields, values, confirmed) ?? null,
          nextReviewDate: aYearAfter(dayInDubai(new Date(at))),
        }
      : {}),
  };
  const replaced = verified ? versions.filter(({ status }) => status === 'verified') : [];
  return {
    records: [next, ...replaced.map((old) => ({ ...old, status: 'superseded' as const }))],
    events: [
      withNote({ ...eventOf(record, context, verdict.action), ...standsInFor }, decision),
      ...replaced.map((old) => eventOf(old, context, 'supersede')),
    ],
    notices: noticesAbout(record, NOTICE_OF[verdict.action], actor.id),
    result: null,
  };
}

/**
 * A card sends every number along: those that stand as they were submitted are no second values.
 */
function corrected({ fields }: ProcessRecord, values: VerifiedValues = {}) {
  const changed = Object.entries(values).filter(
    ([name, value]) => value !== fields[name as keyof VerifiedValues],
  );
  return changed.length > 0 ? (Object.fromEntries(changed) as VerifiedValues) : undefined;
}

function withNote(
  event: RecordEvent,
  { note, rejectReason, verifiedValues, confirmedEvidence }: Decision,
) {
  return {
    ...event,
    ...(note ? { note } : {}),
    ...(rejectReason || verifiedValues || confirmedEvidence
      ? { new: { rejectReason, verifiedValues, confirmedEvidence } }
      : {}),
  };
}

/** The record as handed in: its numbers stay as they are from now on. */
export function applySubmission(
  record: ProcessRecord,
  centralReasons: readonly CentralReason[],
  { actor, at }: EditContext,
): ProcessRecord {
  return {
    ...record,
    status: 'submitted',
    submittedBy: actor.id,
    submittedByName: actor.name,
    submittedAt: at,
    contributors: [...new Set([...record.contributors, actor.id])],
    centralReasons,
    updatedAt: at,
  };
}

/**
 * The next version as a draft, its values those of the verified one. A real change is measured
 * against the baseline of the version before all real changes; a re-estimate corrects that one.
 */
export function applyAmendment(
  record: ProcessRecord,
  changeKind: 'real_change' | 're_estimate',
  highest: number,
  context: EditContext,
): RecordWrite<null> {
  const verified = { ...record.fields, ...record.decision?.verifiedValues };
  const next: ProcessRecord = {
    ...newDraft(record.id, context, undefined),
    number: record.number,
    version: highest + 1,
    fields: { ...verified, changeKind },
    figures: figuresOf(verified) ?? null,
    original: record.fields.changeKind === 'real_change' ? record.original : verified,
    // Whose values it goes on with has put something in.
    contributors: [...new Set([...record.contributors, context.actor.id])],
    possibleDuplicates: record.possibleDuplicates,
  };
  return {
    records: [next],
    events: [{ ...eventOf(next, context, 'amend'), new: changeKind }],
    result: null,
  };
}

/** The record in another state, nothing else of it changed. */
export function applyTransition(
  record: ProcessRecord,
  to: ProcessRecord['status'],
  action: EventAction,
  context: EditContext,
  note?: string,
): RecordWrite<null> {
  return {
    records: [{ ...record, status: to, updatedAt: context.at }],
    events: [{ ...eventOf(record, context, action), ...(note ? { note } : {}) }],
    result: null,
  };
}
