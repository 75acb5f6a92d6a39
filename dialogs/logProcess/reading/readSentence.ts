import { PaperReader, type PaperRead } from '../../../src/language/paper/readPaper';
import type { ParsedAnswer } from './parsedAnswer';
import type { DraftContext } from '../draftContext';
import { perYear } from '../../../src/language/numbers/readAmount';
import { rangeLines, sheetsFrom, sumLine, transactionsFrom, twoSided } from './readCounts';
import { textOf } from '../../../src/language/records/openings/openingParts';
import { clausesOf } from '../../../src/language/tokens/clauses';
import { cleanInput, typedTokens } from '../../../src/language/tokens/tokens';
import { hedged, quantityOf } from '../../../src/records/rules/qualifiers';
import { maySet } from './changeRule';
import { launched } from './readLaunch';
import { dayOf } from './readFieldValue';
import type { ProcessRecord } from '../../../src/records/model/processRecord';
import type { FieldChanges, FieldName } from '../../../src/records/model/recordFields';
import { readProcessType } from '../../../src/language/records/recordCategories';

/** Words within a URL are ignored: "sharepoint" does not tell how paper was eliminated. */
const LINK = /https?:\/\/\S+/gi;

/** The fields found in a sentence, and its remaining words. */
export interface SentenceFields extends ParsedAnswer {
  rest: string;
}

/**
 * Reads every field that a sentence contains: "3 pages, ~40k a year, since Jan 2020".
 * @param papers has read other sentences of the same message
 * @returns undefined if it contains none
 */
export function readSentence(
  turn: DraftContext,
  text: string,
  papers = new PaperReader(dayOf(turn.today)),
): SentenceFields | undefined {
  const paper = papers.read(text.replace(LINK, ' '));
  const sided = paper.sheets?.unit === 'sheets' ? undefined : sidesIn(turn, text);
  const found = partsOf(turn, paper, sided).filter(({ field }) => may(turn, field));
  const parts = found.map(({ part }) => part);
  return parts.length === 0 ? undefined : { ...merged(parts), rest: paper.rest };
}

/** A clause that tells pages and the sides that they are printed on. */
interface SidedPages {
  clause: string;
  part: ParsedAnswer;
}

/** "… was 40 pages two-sided", "2 pages, single-sided": the only clause that tells pages and sides. */
function sidesIn(turn: DraftContext, text: string): SidedPages | undefined {
  const clean = cleanInput(text);
  const tokens = typedTokens(clean);
  const clauses = clausesOf(tokens);
  const toldIn = (start: number, end: number) => {
    const part = twoSided(turn, textOf(clean, tokens, start, end));
    return part ? [{ clause: textOf(clean, tokens, start, end), part }] : [];
  };
  const told = clauses.flatMap(({ start, end }, at) => {
    const own = toldIn(start, end);
    const next = clauses[at + 1];
    return own.length > 0 || !next ? own : toldIn(start, next.end);
  });
  return told.length === 1 ? told[0] : undefined;
}

/** What a sentence says of one field. */
interface SentencePart {
  field: FieldName;
  part: ParsedAnswer;
}

function partsOf(turn: DraftContext, paper: PaperRead, sided?: SidedPages): SentencePart[] {
  const parts: [FieldName, ParsedAnswer | undefined][] = [
    ['sheetsPerTransaction', sided?.part ?? sheetsOf(turn, paper)],
    ['transactionsPerYear', transactionsFrom(turn, paper.transactions, paper.workingDays)],
    ['sheetsPerYear', annualTotal(turn, paper)],
    ['sheetsPerTransaction', notCounted(turn, paper, sided?.clause)],
    ['copiesPerTransaction', copiesOf(turn, paper)],
    ['eliminationKind', kindOf(turn, paper)],
    ['goLiveDate', launchOf(turn, paper)],
    [
      'residualTransactionsPerYear',
      paper.residualNone
        ? { changes: { residualSheetsPerTransaction: 0, residualTransactionsPerYear: 0 } }
        : undefined,
    ],
  ];
  return parts.flatMap(([field, part]) => (part ? [{ field, part }] : []));
}

/**
 * The sheets. Pages beside another question do not replace sheets that were given: "e-form, 2 pages
 * on screen".
 */
function sheetsOf(
  turn: DraftContext,
  { sheets, sheetsOfPapers, spans }: PaperRead,
): ParsedAnswer | undefined {
  const { fields = {}, assumed = [] } = turn.opened?.record ?? {};
  const { step } = turn.state;
  const isGiven =
    fields.sheetsPerTransaction !== undefined && !assumed.includes('sheetsPerTransaction');
  const isAsked = step === 'sheetsPerTransaction' || step === 'paperUnit' || step === 'summary';
  const words = spans.find(({ field }) => field === 'sheets')?.text;
  return sheets?.unit === 'pages' && isGiven && !isAsked && words !== undefined
    ? { changes: {}, lines: [turn.say('log.leftOut', { words })] }
    : summed(turn, sheetsFrom(turn, sheets), sheetsOfPapers);
}

/**
 * The copies, the original among them: "plus 2 copies" are three. Says how they multiply the sheets,
 * because people mean either by "copies".
 */
function copiesOf(
  turn: DraftContext,
  { copies: told, copiesHedge, isBesideOriginal, sheets: read }: PaperRead,
): ParsedAnswer | undefined {
  if (told === undefined) return undefined;
  const copies = isBesideOriginal ? told + 1 : told;
  const sheets = read?.value ?? turn.opened?.record.fields.sheetsPerTransaction;
  const format = (value: number) => turn.labels.formatSheets(Number(value.toPrecision(15)));
  const lines =
    copies === 1 || sheets === undefined
      ? []
      : [turn.say('log.copies', { copies, sheets: format(sheets), all: format(copies * sheets) })];
  return {
    changes: { copiesPerTransaction: copies, copiesIncluded: copies === 1 },
    qualifiers: hedged('copiesPerTransaction', copiesHedge),
    lines,
  };
}

/** Says of which papers a sum was made. */
function summed(
  turn: DraftContext,
  read: ParsedAnswer | undefined,
  papers: readonly number[] | undefined,
): ParsedAnswer | undefined {
  return read && papers ? { ...read, lines: [sumLine(turn, papers), ...(read.lines ?? [])] } : read;
}

/**
 * The launch. "4 sheets from 2017" replaces no launch: the year may be that of the figure, and it is
 * said that it was left out.
 */
function launchOf(turn: DraftContext, paper: PaperRead): ParsedAnswer | undefined {
  const { goLive, isPlanned = false, sinceAmount: words } = paper;
  if (!goLive?.day) return undefined;
  const { fields = {}, assumed = [] } = turn.opened?.record ?? {};
  const isGiven = fields.goLiveDate !== undefined && !assumed.includes('goLiveDate');
  return isGiven && words !== undefined
    ? { changes: {}, lines: [turn.say('log.leftOut', { words })] }
    : launched(turn, goLive, isPlanned);
}

/**
 * A total of the year is a baseline by itself where nothing is said of transactions, neither now
 * nor before.
 */
function annualTotal(
  turn: DraftContext,
  { annualSheets, sheets, transactions }: PaperRead,
): ParsedAnswer | undefined {
  const { fields = {} } = turn.opened?.record ?? {};
  const known = fields.sheetsPerTransaction ?? fields.transactionsPerYear ?? sheets ?? transactions;
  const yearly = annualSheets?.unit === 'sheets' ? perYear(annualSheets) : undefined;
  if (!yearly || known !== undefined) return undefined;
  const { value, qualifiers } = quantityOf('sheetsPerYear', yearly);
  return {
    changes: { sheetsPerYear: value, baselineMethod: 'annual_total' },
    qualifiers,
    lines: rangeLines(turn, 'sheetsPerYear', yearly),
  };
}

/** Says which amounts were not read, and why. */
function notCounted(turn: DraftContext, paper: PaperRead, read?: string): ParsedAnswer | undefined {
  const { annualSheets: total } = paper;
  const unclear = paper.unclear.filter((words) => words !== read);
  // What a date is asked for is no amount: "right after Ramadan 1444".
  const isDateAsked = turn.state.step === 'goLiveDate';
  const lines = (isDateAsked ? [] : unclear).map((words) => turn.say('log.unclear', { words }));
  if (total?.value !== undefined && !annualTotal(turn, paper)) {
    const sheets = turn.labels.formatSheets(total.value);
    lines.push(turn.say('log.annualSheets', { sheets }));
  }
  return lines.length > 0 ? { changes: {}, lines } : undefined;
}

/** Whether the step lets a sentence set a field. */
function may({ state, opened }: DraftContext, field: FieldName): boolean {
  const { fields = {}, assumed = [] } = opened?.record ?? {};
  return maySet(state.step, field, fields[field] !== undefined && !assumed.includes(field));
}

/**
 * A word in passing ("DMS:2024/15") or a hint ("kiosk") does not replace an earlier answer about how
 * paper was eliminated.
 */
function kindOf(
  turn: DraftContext,
  { eliminationKind, isHint, rest }: PaperRead,
): ParsedAnswer | undefined {
  const known = turn.opened?.record.fields.eliminationKind;
  if (eliminationKind === undefined || (known !== undefined && (isHint || rest !== '')))
    return undefined;
  return { changes: { eliminationKind } };
}

/** Combines several answers; if they raise several questions, the first one is asked. */
function merged(parts: readonly ParsedAnswer[]): ParsedAnswer {
  return parts.reduce((all, part) => ({
    changes: { ...all.changes, ...part.changes },
    qualifiers: [...(all.qualifiers ?? []), ...(part.qualifiers ?? [])],
    unsettled: [...(all.unsettled ?? []), ...(part.unsettled ?? [])],
    state: { ...part.state, ...all.state },
    lines: [...(all.lines ?? []), ...(part.lines ?? [])],
  }));
}

/**
 * Values that can be assumed from known ones. They are displayed as assumptions, and any answer
 * replaces them.
 */
export function assumedValues({ fields }: Pick<ProcessRecord, 'fields'>): {
  changes: FieldChanges;
  assumed: FieldName[];
} {
  const name = [fields.processNameAr, fields.processNameEn].filter(Boolean).join(' ');
  const changes: FieldChanges = {
    ...(name && fields.processType === undefined ? { processType: readProcessType(name) } : {}),
    ...(fields.sheetsPerYear !== undefined && fields.baselineMethod === undefined
      ? { baselineMethod: 'annual_total' as const }
      : {}),
    ...(fields.sheetsPerTransaction !== undefined && fields.copiesPerTransaction === undefined
      ? { copiesPerTransaction: 1, copiesIncluded: true }
      : {}),
  };
  return { changes, assumed: Object.keys(changes) as FieldName[] };
}
