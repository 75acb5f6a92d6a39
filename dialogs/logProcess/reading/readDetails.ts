import { detailClauses, JOINED_BY_AND } from '../../../src/language/records/detailClauses';
import { DETAIL_NAMES } from '../../../src/language/records/detailWords';
import type {
  Evidence,
  FieldChanges,
  FieldName,
  Qualifier,
} from '../../../src/records/model/recordFields';
import type { DraftContext } from '../draftContext';
import { changeRule } from './changeRule';
import { otherNameOf, readClause } from './clauseDetails';
import { LINK, piecesIn } from './evidencePieces';

/** What a message tells beside the answer to its question. */
export interface Details {
  /** Values of fields that nobody has given yet. */
  changes: FieldChanges;
  /** How inexactly they were said. */
  qualifiers: readonly Qualifier[];
  /** Further pieces of evidence. */
  evidence: readonly Evidence[];
  /** The clauses that tell nothing of that kind: the answer to the question, if any. */
  rest: string;
  /** The message is one clause, which may as well be the answer. */
  isAlone: boolean;
  /** The message without names in the other language, to tell the language it is written in. */
  written: string;
}

/**
 * Reads the clauses of a message that name or fit only one detail which nobody has given yet:
 * "Licensing department, counted in 2019, no personal data". What a clause without such a detail
 * says is left for the question that was asked.
 * @returns undefined if no clause tells one
 */
export function readDetails(turn: DraftContext, text: string): Details | undefined {
  const clauses = detailClauses(text, turn.language);
  const isNamed = turn.state.step === 'processName';
  const links = text.match(LINK) ?? [];
  // One address belongs to whatever else is said of it, if evidence was asked for.
  const takesLinks = links.length > 1 || turn.state.step !== 'evidence';
  const details: { changes: FieldChanges; evidence: Evidence[] } = { changes: {}, evidence: [] };
  const rest: string[] = [];
  const written: string[] = [];
  clauses.forEach((clause, at) => {
    const isFirstName = isNamed && at === 0;
    const pieces = takesLinks && !isFirstName ? piecesIn(clause, rest) : [];
    const open = openDetails(turn, details.changes);
    const told =
      pieces.length > 0 || isFirstName
        ? undefined
        : readParts({ turn, text: clause, open, all: clauses });
    if (pieces.length > 0) details.evidence.push(...pieces);
    else if (told) details.changes = joined(details.changes, told);
    else rest.push(clause);
    if (!told || !(otherNameOf(turn.language) in told)) written.push(clause);
  });
  const method = impliedMethod(details.changes);
  if (method && openDetails(turn, {}).has('baselineMethod'))
    details.changes.baselineMethod ??= method;
  const isTold = Object.keys(details.changes).length > 0 || details.evidence.length > 0;
  const comma = turn.language === 'ar' ? '، ' : ', ';
  const { qualifiers, ...changes } = details.changes;
  return isTold
    ? {
        ...details,
        changes,
        qualifiers: qualifiers ?? [],
        rest: rest.join(comma),
        isAlone: clauses.length === 1,
        written: written.join(comma),
      }
    : undefined;
}

/** The size of a sample and the reason of an estimate tell how the numbers were determined. */
function impliedMethod({ sampleTransactions, estimateReason }: FieldChanges) {
  if (sampleTransactions) return 'sample' as const;
  return estimateReason ? ('estimate' as const) : undefined;
}

/** The details that may be set: those that nobody has given, without those of the question. */
function openDetails({ opened, state }: DraftContext, told: FieldChanges): ReadonlySet<FieldName> {
  const { fields = {}, assumed = [] } = opened?.record ?? {};
  const { own } = changeRule(state.step);
  const names: FieldName[] = ['digitalShare', ...DETAIL_NAMES.keys()];
  const isOwn = (field: FieldName) => own.includes(field) && state.step !== 'processName';
  return new Set(
    names.filter(
      (field) =>
        (fields[field] === undefined || assumed.includes(field)) &&
        field !== 'copiesPerTransaction' &&
        !isOwn(field) &&
        (field === 'channels' || !Object.hasOwn(told, field)),
    ),
  );
}

/** A clause, or each of two that "and" joins. */
function readParts(clause: Parameters<typeof readClause>[0]): FieldChanges | undefined {
  const whole = readClause(clause);
  if (whole || !JOINED_BY_AND.test(clause.text)) return whole;
  const parts = clause.text.split(JOINED_BY_AND).map((text) => readClause({ ...clause, text }));
  return parts.reduce((all, part) => all && part && joined(all, part), {});
}

/** Several channels may be told one after another, and several amounts inexactly. */
function joined(told: FieldChanges, more: FieldChanges): FieldChanges {
  const channels = [...new Set([...(told.channels ?? []), ...(more.channels ?? [])])];
  const qualifiers = [...(told.qualifiers ?? []), ...(more.qualifiers ?? [])];
  return {
    ...{ ...told, ...more },
    ...(channels.length > 0 ? { channels } : {}),
    ...(qualifiers.length > 0 ? { qualifiers } : {}),
  };
}
