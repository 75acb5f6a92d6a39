import { cleanText } from '../../../src/language/text/cleanText';
import {
  perYear,
  readAmount,
  readCount,
  type Amount,
} from '../../../src/language/numbers/readAmount';
import { dateAside } from '../../../src/language/dates/dateAside';
import { FIELD_KINDS } from '../../../src/records/model/fieldKinds';
import type { FieldName, FieldChanges } from '../../../src/records/model/recordFields';
import { hedgeOf, type Hedge } from '../../../src/language/numbers/amountHedge';
import { hedged, quantityOf } from '../../../src/records/rules/qualifiers';
import type { ParsedAnswer } from './parsedAnswer';
import type { LogProcessTurn } from '../logProcessTurn';
import type { StepOption } from '../stepQuestions';
import {
  rangeLines,
  readUnit,
  readWorkingDays,
  sheetsFrom,
  sumLine,
  transactionsFrom,
  twoSided,
} from './readCounts';
import { withDateLeftOut, withYearOfFigures } from './dateBeside';
import { besideEntity, readEntity } from './readEntity';
import { holdsEvidence, readEvidence } from './readEvidence';
import { dayOf, readField } from './readFieldValue';
import { readDate } from './readLaunch';
import { readName } from './readName';
import { readPlainly } from './readPlainly';
import { readSentence } from './readSentence';
import { isCertificate, saysDigital } from '../../../src/language/records/eliminationKindIn';
import { valuesToldIn } from '../../../src/language/records/answerKeywords';
import { amountClauses } from '../../../src/language/paper/amountRemarks';
import { sampleIn } from '../../../src/language/paper/countedSample';
import { listedSheets, sumOf } from '../../../src/language/paper/listedSheets';
import { listedPlaces } from '../../../src/language/paper/listedPlaces';
import { besideRemark } from './besideRemark';
import { yearlyOfPlaces } from '../../../src/language/paper/countedItems';
import { readPaper } from '../../../src/language/paper/readPaper';
import { shareOfAll } from '../../../src/language/numbers/partOfAll';
import { NONE } from '../../../src/language/numbers/amountAsides';
import { phraseAt } from '../../../src/language/tokens/phraseTable';
import { answerTokens } from '../../../src/language/tokens/tokens';
import { readYesNo } from '../../../src/language/choices/readYesNo';

const NOTHING: FieldChanges = { residualSheetsPerTransaction: 0, residualTransactionsPerYear: 0 };

/** "No", "yes", "1 sheet for 2 % of them", "800 transactions": what is still printed. */
function readResidual(turn: LogProcessTurn, text: string): ParsedAnswer | undefined {
  const clean = cleanText(text);
  const yes = readYesNo(clean);
  if (yes === false) return { changes: NOTHING };
  if (yes === true) return { changes: {}, state: { step: 'residualTransactionsPerYear' } };
  const amount = readAmount(clean);
  if (amount?.value === 0) return { changes: NOTHING };
  const asked = turn.state.step;
  if (amount) {
    if (amount.percent)
      return amount.range ? undefined : ofShare(turn, amount.value, hedgeOf(amount));
    const isPaper = amount.unit === 'sheets' || amount.unit === 'pages';
    if (isPaper && (amount.per ?? 'transaction') === 'transaction')
      return residualOf(turn, 'residualSheetsPerTransaction', amount);
    if (amount.unit !== undefined && amount.unit !== 'transactions') return undefined;
    const isVolume = amount.unit === 'transactions' || asked === 'residualTransactionsPerYear';
    const yearly = perYear(amount) ?? (isVolume && amount.per === undefined ? amount : undefined);
    return yearly && residualOf(turn, 'residualTransactionsPerYear', yearly);
  }
  const share = shareOfAll(clean);
  if (share !== undefined) return ofShare(turn, share);
  return fromSentence(turn, clean) ?? ofTime(turn, clean);
}

/** "2% of customers still ask for paper in 2025": the time is not stored, and it is said so. */
function ofTime(turn: LogProcessTurn, text: string): ParsedAnswer | undefined {
  const told = dateAside(text, dayOf(turn.today));
  const answer = told && readResidual(turn, told.rest);
  if (!answer || Object.keys(answer.changes).length === 0) return undefined;
  const line = turn.say('log.leftOut', { words: told?.aside ?? '' });
  return { ...answer, lines: [...(answer.lines ?? []), line] };
}

function residualOf(
  turn: LogProcessTurn,
  field: 'residualSheetsPerTransaction' | 'residualTransactionsPerYear',
  amount: Amount,
): ParsedAnswer {
  const { value, qualifiers } = quantityOf(field, amount);
  return { changes: { [field]: value }, qualifiers, lines: rangeLines(turn, field, amount) };
}

/** Transactions that are printed after all take sheets again, which are to be told. */
function reopened(turn: LogProcessTurn, answer: ParsedAnswer | undefined) {
  const { residualSheetsPerTransaction: sheets } = turn.opened?.record.fields ?? {};
  const { changes = {} } = answer ?? {};
  const isPrinted = (changes.residualTransactionsPerYear ?? 0) > 0;
  const isOpen = isPrinted && sheets === 0 && changes.residualSheetsPerTransaction === undefined;
  return answer && isOpen
    ? { ...answer, changes: { ...changes, residualSheetsPerTransaction: null } }
    : answer;
}

/** "We still print 80 a year", said of nothing else before the summary. */
function stillPrinted(turn: LogProcessTurn, text: string): ParsedAnswer | undefined {
  const clean = cleanText(text);
  const { residual, sheets, transactions, goLive, unclear } = readPaper(clean, dayOf(turn.today));
  const isAlone = !sheets && !transactions && !goLive && unclear.length === 0;
  return residual && isAlone ? reopened(turn, fromSentence(turn, clean)) : undefined;
}

function fromSentence(turn: LogProcessTurn, text: string): ParsedAnswer | undefined {
  const { residual, residualNone } = readPaper(text, dayOf(turn.today), { residual: true });
  if (residualNone) return { changes: NOTHING };
  if (!residual) return undefined;
  const share =
    residual.percent === undefined
      ? undefined
      : ofShare(turn, residual.percent, residual.hedges?.percent);
  const changes: FieldChanges = {
    ...(residual.sheets === undefined ? {} : { residualSheetsPerTransaction: residual.sheets }),
    ...(residual.transactions === undefined
      ? {}
      : { residualTransactionsPerYear: residual.transactions }),
    ...share?.changes,
  };
  if (Object.keys(changes).length === 0) return undefined;
  const qualifiers = [
    ...hedged('residualSheetsPerTransaction', residual.hedges?.sheets),
    ...hedged('residualTransactionsPerYear', residual.hedges?.transactions),
    ...(share?.qualifiers ?? []),
  ];
  return { changes, qualifiers, lines: share?.lines ?? [] };
}

/**
 * Converts a share of the transactions to a whole number, rounded up so that residual paper is
 * never understated.
 */
function ofShare(turn: LogProcessTurn, percent: number, hedge?: Hedge): ParsedAnswer | undefined {
  const all = turn.opened?.record.fields.transactionsPerYear;
  if (all === undefined) return undefined;
  // Counts in hundredths of a percent to avoid binary rounding errors.
  const count = Math.ceil((all * Math.round(percent * 100)) / 10_000);
  return {
    changes: { residualTransactionsPerYear: count },
    qualifiers: hedged('residualTransactionsPerYear', hedge),
    lines: [turn.say('log.shareOf', { percent, all, count })],
  };
}

/**
 * The answer to the current step; undefined if the text does not answer it. What it may set beside
 * the step's own fields is in `changeRule`.
 */
export function readAnswer(
  turn: LogProcessTurn,
  text: string,
  offers: readonly StepOption[],
): ParsedAnswer | undefined {
  const own = readOwn(turn, text, offers);
  if (turn.state.step === 'entityId' && own) return besideEntity(turn, text, own);
  return own ?? readSentence(turn, text);
}

/** The answer in terms of what the step asks for, and nothing else. */
export function readOwn(
  turn: LogProcessTurn,
  text: string,
  offers: readonly StepOption[],
): ParsedAnswer | undefined {
  const { step } = turn.state;
  switch (step) {
    case 'processName':
      return readName(turn, text);
    case 'paperUnit':
      return readUnit(turn, text, offers);
    case 'workingDays':
      return readWorkingDays(turn, text);
    case 'residual':
      return withDateLeftOut(turn, text, reopened(turn, readResidual(turn, text)));
    case 'evidence':
      return readEvidence(turn, text);
    case 'summary':
      return holdsEvidence(turn, text) ? readEvidence(turn, text) : stillPrinted(turn, text);
    case 'similar':
    case 'editWhich':
      return undefined;
    default:
      return readOne(turn, step, text, offers);
  }
}

function readOne(
  turn: LogProcessTurn,
  step: FieldName,
  text: string,
  offers: readonly StepOption[],
): ParsedAnswer | undefined {
  switch (step) {
    case 'entityId':
      return readEntity(turn, text, offers);
    case 'sheetsPerTransaction':
      return (
        sheetsInList(turn, text) ??
        twoSided(turn, text) ??
        sheetsFrom(turn, readAmount(text)) ??
        besideRemark(text, (told) => sheetsFrom(turn, readAmount(told)), turn) ??
        sheetsFirst(turn, text)
      );
    case 'transactionsPerYear':
      return (
        withYearOfFigures(turn, text, transactionsFrom(turn, readCount(text))) ??
        ofEachPlace(turn, text) ??
        ofListedPlaces(turn, text) ??
        besideRemark(text, (told) => transactionsFrom(turn, readCount(told)), turn)
      );
    case 'residualSheetsPerTransaction':
    case 'residualTransactionsPerYear':
      return (
        withDateLeftOut(turn, text, reopened(turn, readResidual(turn, text))) ??
        readPlainly(turn, step, text)
      );
    case 'residualSheetsPerYear':
      return readYesNo(cleanText(text)) === false
        ? { changes: { residualSheetsPerYear: 0 } }
        : readPlainly(turn, step, text);
    case 'copiesPerTransaction': {
      const read = readPlainly(turn, step, text);
      // One copy needs no further question. With several, the sheets may already include them.
      const one = read?.changes.copiesPerTransaction === 1;
      return read && { ...read, changes: { ...read.changes, copiesIncluded: one ? true : null } };
    }
    case 'eliminationKind':
      return plain(turn, step, text) ?? becameDigital(turn, text) ?? replacedByNothing(text);
    case 'processType':
      return plain(turn, step, text) ?? readTold(turn, step, text);
    default:
      // No text is a mere yes or no.
      if (FIELD_KINDS[step].kind === 'text' && readYesNo(cleanText(text)) !== undefined)
        return undefined;
      return FIELD_KINDS[step].kind === 'date'
        ? readDate(turn, step, text, offers)
        : (readPlainly(turn, step, text, offers) ?? readTold(turn, step, text));
  }
}

/** "It became digital", «صارت رقمية»: a certificate did by itself, and anything else as a form. */
function becameDigital({ opened }: LogProcessTurn, text: string): ParsedAnswer | undefined {
  if (!saysDigital(text)) return undefined;
  const { processNameEn = '', processNameAr = processNameEn } = opened?.record.fields ?? {};
  const eliminationKind = isCertificate(processNameAr) ? 'e_certificate' : 'digital_form';
  return { changes: { eliminationKind } };
}

/** "Nothing, we removed the whole thing": what nothing replaced was cancelled. */
function replacedByNothing(text: string): ParsedAnswer | undefined {
  const [first = '', ...others] = cleanText(text).split(/\s*[,،.;؛]\s*/u);
  const tokens = answerTokens(first) ?? [];
  const isNothing = phraseAt(NONE, tokens, 0)?.end === tokens.length && tokens.length > 0;
  return isNothing && !others.some((clause) => /\p{Nd}/u.test(clause))
    ? { changes: { eliminationKind: 'process_cancelled' } }
    : undefined;
}

/** "5, about 10k of them a year": the sheets that were asked for, and what else is told. */
function sheetsFirst(turn: LogProcessTurn, text: string): ParsedAnswer | undefined {
  const [first = '', ...others] = amountClauses(text);
  const sheets = others.length > 0 ? sheetsFrom(turn, readAmount(first)) : undefined;
  const told = sheets && readSentence(turn, others.join(', '));
  if (!told || told.changes.transactionsPerYear === undefined) return undefined;
  if (told.changes.sheetsPerTransaction !== undefined || told.state?.step) return undefined;
  return {
    ...sheets,
    changes: { ...told.changes, ...sheets.changes },
    qualifiers: [...(sheets.qualifiers ?? []), ...(told.qualifiers ?? [])],
    lines: [...(sheets.lines ?? []), ...(told.lines ?? [])],
  };
}

/** "2,000 in each of our 4 centres": the number of a year, as it is asked for. */
function ofEachPlace(turn: LogProcessTurn, text: string): ParsedAnswer | undefined {
  const yearly = yearlyOfPlaces(text);
  return yearly === undefined
    ? undefined
    : transactionsFrom(turn, { value: yearly, approximate: false, per: 'year' });
}

/** "1,100 at the main branch plus 700 at Deira": the sum, and what it was made of. */
function ofListedPlaces(turn: LogProcessTurn, text: string): ParsedAnswer | undefined {
  const list = listedPlaces(text);
  if (!list) return undefined;
  const { counts, per = 'year', approximate } = list;
  const value = sumOf(counts);
  const read = transactionsFrom(turn, { value, approximate, per });
  return read && { ...read, lines: [sumLine(turn, counts), ...(read.lines ?? [])] };
}

/** "Form 2 sheets, passport copy 1, contract 4": the sum, and what it was made of. */
function sheetsInList(turn: LogProcessTurn, text: string): ParsedAnswer | undefined {
  const list = listedSheets(text);
  if (!list) return undefined;
  const { counts, unit } = list;
  const read = sheetsFrom(turn, { value: sumOf(counts), approximate: false, unit });
  return read && { ...read, lines: [sumLine(turn, counts), ...(read.lines ?? [])] };
}

/**
 * A choice by the words of a longer answer: "the law requires the original since 2015", "we counted
 * 200 files over 3 weeks". A time in it is not stored, and the person is told so.
 */
function readTold(turn: LogProcessTurn, step: FieldName, text: string): ParsedAnswer | undefined {
  const sample = step === 'baselineMethod' ? sampleIn(text) : undefined;
  if (sample !== undefined)
    return { changes: { baselineMethod: 'sample', sampleTransactions: sample } };
  const values = step === 'processType' ? typesToldIn(turn, text) : valuesToldIn(step, text);
  const { kind } = FIELD_KINDS[step];
  const isOne = kind === 'choice' && values.length === 1;
  if (!isOne && !(kind === 'choices' && values.length > 0)) return undefined;
  const changes: FieldChanges = { [step]: isOne ? values[0] : values };
  return withDateLeftOut(turn, text, { changes });
}

/** "It goes from us to the Land Department": what another entity takes part in is between the two. */
function typesToldIn({ ports, opened }: LogProcessTurn, text: string): string[] {
  const values = valuesToldIn('processType', text);
  const named = ports.entities.named(text).flat();
  if (named.every((id) => id === opened?.record.fields.entityId)) return values;
  // "Department" is a word of its name.
  const others = values.filter((value) => value !== 'internal_process');
  return [...new Set([...others, 'inter_entity'])];
}

function plain(turn: LogProcessTurn, field: FieldName, text: string): ParsedAnswer | undefined {
  const value = readField(field, text, turn);
  return value === undefined ? undefined : { changes: { [field]: value } };
}
