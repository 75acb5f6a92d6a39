import {
  DETAIL_LINKS,
  DETAIL_NAMES,
  DETAIL_STATEMENTS,
  DIGITAL_WORDS,
  SINCE_WORDS,
  type DetailName,
} from '../../../src/language/records/detailWords';
import { ONE_BEHIND } from '../../../src/language/records/paperWords';
import { readYesNo } from '../../../src/language/choices/readYesNo';
import { readAmount } from '../../../src/language/numbers/readAmount';
import { readYear } from '../../../src/language/records/readFieldName';
import { withoutPrefixes } from '../../../src/language/text/arabicPrefixes';
import { phraseAt } from '../../../src/language/tokens/phraseTable';
import { cleanInput, typedTokens, type Token } from '../../../src/language/tokens/tokens';
import { findOnlyEntity } from '../../../src/records/model/entityDirectory';
import { FIELD_KINDS } from '../../../src/records/model/fieldKinds';
import type {
  Evidence,
  FieldChanges,
  FieldName,
  Qualifier,
} from '../../../src/records/model/recordFields';
import type { DraftContext } from '../draftContext';
import { offersOf } from '../stepQuestions';
import { changeRule } from './changeRule';
import { AND, ARABIC, clausesIn, LATIN, LINK, OWN_CHANNEL, piecesIn } from './detailClauses';
import { readField } from './readFieldValue';
import { residualIn } from './residualDetail';

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

const YEAR = /^(?:19|20)\d\d$/;
const LONGEST_NAME = 12;

const tokensOf = (text: string): Token[] => {
  const tokens = typedTokens(cleanInput(text));
  const last = tokens.findLastIndex(({ kind }) => kind !== 'sign');
  return tokens.slice(0, last + 1);
};

/**
 * Reads the clauses of a message that name or fit only one detail which nobody has given yet:
 * "Licensing department, counted in 2019, no personal data". What a clause without such a detail
 * says is left for the question that was asked.
 * @returns undefined if no clause tells one
 */
export function readDetails(turn: DraftContext, text: string): Details | undefined {
  const clauses = clausesIn(turn, text);
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
      pieces.length > 0 || isFirstName ? undefined : readParts(turn, clause, open, clauses);
    if (pieces.length > 0) details.evidence.push(...pieces);
    else if (told) details.changes = joined(details.changes, told);
    else rest.push(clause);
    if (!told || !isOtherName(turn, told)) written.push(clause);
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

type Open = ReadonlySet<FieldName>;

/** The details that may be set: those that nobody has given, without those of the question. */
function openDetails({ opened, state }: DraftContext, told: FieldChanges): Open {
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
function readParts(
  turn: DraftContext,
  clause: string,
  open: Open,
  all: readonly string[],
): FieldChanges | undefined {
  const whole = readClause(turn, clause, open, all);
  if (whole || !AND.test(clause)) return whole;
  const parts = clause.split(AND).map((part) => readClause(turn, part, open, all));
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

function readClause(
  turn: DraftContext,
  clause: string,
  open: Open,
  all: readonly string[],
): FieldChanges | undefined {
  const tokens = tokensOf(clause);
  if (tokens.length === 0 || readYesNo(clause) !== undefined) return undefined;
  return (
    statedIn(tokens, open) ??
    residualIn(turn, clause, all) ??
    namedIn(turn, clause, tokens, open) ??
    yearIn(turn, clause, tokens, open, all) ??
    shareIn(turn, clause, tokens, open) ??
    departmentIn(turn, clause, tokens, open, all) ??
    ownChannelIn(turn, clause, open) ??
    chosenIn(turn, clause, tokens, open) ??
    // A name has no mark of its own: only beside something else.
    (all.length > 1 ? otherNameIn(turn, clause, tokens, open, all) : undefined)
  );
}

/** "no personal data", «ما حد يطبعه». */
function statedIn(tokens: readonly Token[], open: Open): FieldChanges | undefined {
  const found = phraseAt(DETAIL_STATEMENTS, tokens, 0, { prefixes: true });
  if (found?.end !== tokens.length) return undefined;
  const { field, value } = found.value;
  if (!open.has(field as FieldName)) return undefined;
  if (field === 'channels') return { channels: [value] } as FieldChanges;
  return { [field]: field === 'containsPersonalData' ? value === 'true' : value };
}

/** The value behind the name of a detail, if it fits only one that is open. */
function namedIn(
  turn: DraftContext,
  clause: string,
  tokens: readonly Token[],
  open: Open,
): FieldChanges | undefined {
  const clean = cleanInput(clause);
  const read = [...DETAIL_NAMES].flatMap(([field, names]) => {
    const name = open.has(field) ? phraseAt(names, tokens, 0, { prefixes: true }) : undefined;
    if (!name) return [];
    let at = name.end;
    for (
      let link = phraseAt(DETAIL_LINKS, tokens, at);
      link;
      link = phraseAt(DETAIL_LINKS, tokens, at)
    )
      at = link.end;
    const first = tokens[at];
    const isLinked = at > name.end;
    const value = first && valueOf(turn, field, clean.slice(first.start), isLinked);
    return value === undefined ? [] : [{ field, value }];
  });
  // "Estimated from the forms of a week" names the method as well.
  const reason = read.find(({ field }) => field === 'estimateReason');
  const [one, ...others] = reason ? read.filter(({ value }) => value !== 'estimate') : read;
  return one && others.length === 0 ? { [one.field]: one.value } : undefined;
}

function valueOf(turn: DraftContext, field: DetailName, text: string, isLinked: boolean): unknown {
  const { kind } = FIELD_KINDS[field];
  if (kind === 'text') {
    // «إدارة الترخيص» is a name as a whole, "department: Licensing" is not.
    const isName = field === 'processNameAr' ? ARABIC.test(text) : LATIN.test(text);
    if (field === 'processNameAr' || field === 'processNameEn') return isName ? text : undefined;
    const isReason = field === 'estimateReason' && /\p{L}{2,}\s+\p{L}{2,}/u.test(text);
    return isLinked || isReason ? text : undefined;
  }
  const isChoice = kind === 'choice' || kind === 'choices';
  return isChoice && /\p{Nd}/u.test(text) ? undefined : readField(field, text, turn);
}

/** "2019 figures", "counted in 2019". */
function yearIn(
  turn: DraftContext,
  clause: string,
  tokens: readonly Token[],
  open: Open,
  all: readonly string[],
): FieldChanges | undefined {
  const years = tokens.filter(({ text }) => YEAR.test(text));
  const [year] = years;
  if (!year || years.length > 1 || !open.has('baselineYear')) return undefined;
  const at = tokens.indexOf(year);
  const method = statedIn(
    tokens.slice(
      0,
      /^(?:in|of|for|في|سنه|عام|from|من)$/.test(tokens[at - 1]?.text ?? '') ? at - 1 : at,
    ),
    open,
  );
  if (method?.baselineMethod && at === tokens.length - 1)
    return { ...method, baselineYear: Number(year.text) };
  const isSince = tokens.some(({ text }) => SINCE_WORDS.has(text));
  const { step } = turn.state;
  const words = tokens.filter(({ kind }) => kind === 'word').length;
  const { goLiveDate } = turn.opened?.record.fields ?? {};
  // A year alone may be anything, beside other details it is theirs.
  const isAlone = words === 0 && (all.length === 1 || step === 'goLiveDate');
  const isAsked = goLiveDate !== undefined && !isAlone && (!isSince || words > 1);
  // "since 2019" is a launch; "the figures are from 2019" is not.
  const named = readYear(clause);
  const isOwn = isSince ? words > 1 && !/^(?:since|منذ)$/.test(tokens[0]?.text ?? '') : true;
  return named !== undefined && isAsked && isOwn ? { baselineYear: named } : undefined;
}

/** "98% digital". */
function shareIn(
  { opened, state }: DraftContext,
  clause: string,
  tokens: readonly Token[],
  open: Open,
): FieldChanges | undefined {
  const isShareAsked =
    opened?.record.fields.residualTransactionsPerYear !== undefined && state.step !== 'residual';
  if (!open.has('digitalShare')) return undefined;
  const isDigital = tokens.some(
    ({ text }) => DIGITAL_WORDS.has(text) || DIGITAL_WORDS.has(withoutPrefixes(text)),
  );
  const figures = tokens.filter(({ kind }) => kind === 'figure');
  // A percentage alone is of what is still printed, until that is known.
  const isAlone = isShareAsked && tokens.every(({ kind }) => kind !== 'word');
  if (
    !(isDigital || isAlone) ||
    figures.length !== 1 ||
    !/[%٪]|per ?cent|بالم[ئا]|في الم[ئا]/iu.test(clause)
  )
    return undefined;
  const value = readAmount(`${figures[0]?.text ?? ''}%`)?.value;
  return value === undefined ? undefined : { digitalShare: value };
}

/** «وحدة للأرشيف» is one for the archive; «وحدة الأرشيف» is a unit. */
const countsOne = ([first, second]: readonly Token[]): boolean =>
  ONE_BEHIND.has(first?.text ?? '') && FOR.test(second?.text ?? '');
const FOR = /^(?:لل\S{2,}|لنا|له|لها|لهم|لكم|حق)$/u;

/** "Licensing department", «إدارة الترخيص». */
function departmentIn(
  turn: DraftContext,
  clause: string,
  tokens: readonly Token[],
  open: Open,
  all: readonly string[],
): FieldChanges | undefined {
  if (!open.has('department') || tokens.length < 2 || tokens.length > LONGEST_NAME)
    return undefined;
  const names = DETAIL_NAMES.get('department');
  if (!names || tokens.some(({ kind }) => kind === 'figure')) return undefined;
  if (countsOne(tokens)) return undefined;
  const last = phraseAt(names, tokens, tokens.length - 1);
  const isNamed = ARABIC.test(clause)
    ? phraseAt(names, tokens, 0) !== undefined
    : last !== undefined;
  if (!isNamed || isEntity(turn, clause, all)) return undefined;
  return { department: clause.replace(/^the\s+/i, '') };
}

/**
 * "Dubai Land Department" is an entity; "HR department" is one only as long as no other is known.
 */
function isEntity(
  { ports: { entities }, opened, actor }: DraftContext,
  clause: string,
  all: readonly string[],
): boolean {
  const id = findOnlyEntity(entities, clause);
  if (id === undefined) return false;
  const known = opened?.record.fields.entityId ?? actor.entityId;
  const others = all.filter((one) => one !== clause);
  const isOtherKnown =
    known !== undefined || others.some((one) => findOnlyEntity(entities, one) !== undefined);
  return !isOtherKnown || /\bdubai\b|دبي/iu.test(clause);
}

/** "RTA app", «موقع شرطة دبي». */
function ownChannelIn(
  { ports: { entities } }: DraftContext,
  clause: string,
  open: Open,
): FieldChanges | undefined {
  const { app, appOf, site, siteOf } = OWN_CHANNEL.exec(clause)?.groups ?? {};
  const owner = app ?? appOf ?? site ?? siteOf;
  if (owner === undefined || !open.has('channels')) return undefined;
  if (findOnlyEntity(entities, owner) === undefined) return undefined;
  return { channels: [(app ?? appOf) === undefined ? 'entity_portal' : 'entity_app'] };
}

/**
 * A choice that only one open field has, in the words of its label: "UAE PASS signature". A part of
 * a label or a position is none, because nobody has asked for that field.
 */
function chosenIn(
  turn: DraftContext,
  clause: string,
  tokens: readonly Token[],
  open: Open,
): FieldChanges | undefined {
  if (findOnlyEntity(turn.ports.entities, clause) !== undefined) return undefined;
  const said = wordsOf(tokens);
  const read = [...open].flatMap((field) => {
    const { kind } = FIELD_KINDS[field];
    if (kind !== 'choice' && kind !== 'choices') return [];
    const chosen = offersOf(field, turn).find(({ labels }) =>
      labels.some((label) => wordsOf(tokensOf(label.replace(/\(.*?\)/gu, ' '))) === said),
    );
    if (!chosen) return [];
    return [{ field, value: kind === 'choices' ? [chosen.value] : chosen.value }];
  });
  const [one, ...others] = read;
  return one && others.length === 0 ? { [one.field]: one.value } : undefined;
}

const wordsOf = (tokens: readonly Token[]): string =>
  tokens
    .filter(({ kind }) => kind === 'word')
    .map(({ text }) => withoutPrefixes(text))
    .join(' ');

const isOtherName = ({ language }: DraftContext, told: FieldChanges) =>
  (language === 'ar' ? 'processNameEn' : 'processNameAr') in told;

/**
 * The name in the other language, by its script, if it is a name and nothing else. Where nothing
 * is written in the language of the talk, the script tells no name from an answer.
 */
function otherNameIn(
  turn: DraftContext,
  clause: string,
  tokens: readonly Token[],
  open: Open,
  all: readonly string[],
): FieldChanges | undefined {
  const { language, opened, state } = turn;
  const field = language === 'ar' ? 'processNameEn' : 'processNameAr';
  const [own, other] = language === 'ar' ? [ARABIC, LATIN] : [LATIN, ARABIC];
  const isScript = other.test(clause) && !own.test(clause);
  const isBesideOwn = state.step === 'processName' || all.some((one) => own.test(one));
  const isShort = tokens.length > 1 && tokens.length <= LONGEST_NAME;
  if (!open.has(field) || opened?.record.fields[field] !== undefined) return undefined;
  if (!isScript || !isBesideOwn || !isShort || tokens.some(({ kind }) => kind === 'figure'))
    return undefined;
  if (isEntity(turn, clause, all)) return undefined;
  const isKind =
    opened?.record.fields.eliminationKind === undefined &&
    readField('eliminationKind', clause, turn) !== undefined;
  return isKind ? undefined : { [field]: clause };
}
