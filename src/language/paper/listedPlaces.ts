import { dayAtoms } from '../dates/dateTokens';
import { amountAt } from '../numbers/amountTokens';
import { AMOUNT_FILLERS, HEDGES } from '../numbers/amountAsides';
import { numberAt } from '../numbers/numberTokens';
import { PERCENT, PERIODS, UNITS, type Period } from '../numbers/amountWords';
import { kindIn } from '../records/eliminationKindIn';
import { containsPhrase, phraseAt, phraseSet } from '../tokens/phraseTable';
import { answerTokens, type Token } from '../tokens/tokens';
import { listParts, MOST_PARTS } from './listParts';
import factorPhrases from './factorPhrases.json';

/** Before the place, the group or the kind that one of several amounts is said of. */
const PLACE_LEADS = phraseSet(factorPhrases.placeLeads);
/** What an amount beside others is said of if they are no parts of one year, or one is their sum. */
const NO_PARTS = phraseSet(factorPhrases.noParts);
const PLAIN = { typos: false };

/** The transactions of several places. */
interface ListedPlaces {
  counts: number[];
  per?: Period;
  approximate: boolean;
}

/** An amount with the place that it is said of. */
interface PlaceCount {
  value: number;
  per?: Period;
  approximate: boolean;
}

const holdsNumber = (tokens: readonly Token[]): boolean =>
  tokens.some((_, at) => numberAt(tokens, at, PLAIN) !== undefined);

/** «وثمانمئة»: a further amount is written onto its "and", if something else stands before it. */
function opensPart(tokens: readonly Token[], at: number, part: readonly Token[]): boolean {
  const isOnto = /^و.{2,}/.test(tokens[at]?.text ?? '') && numberAt(tokens, at, PLAIN);
  const before = tokens.slice(at - 1, at);
  return !!isOnto && part.length > 1 && !holdsNumber(before);
}

const partsOf = (tokens: readonly Token[]): Token[][] =>
  listParts(tokens, (at, part) => opensPart(tokens, at, part));

/** "700 at Deira", "about 50 a week in the main branch", "at Deira 700". */
function countOf(part: readonly Token[]): PlaceCount | undefined {
  const read: { value?: number; per?: Period; approximate: boolean } = { approximate: false };
  let isNamed = false;
  for (let at = 0; at < part.length;) {
    const amount = amountAt(part, at);
    const per = phraseAt(PERIODS, part, at);
    const unit = phraseAt(UNITS, part, at);
    const hedge = phraseAt(HEDGES, part, at);
    const lead = phraseAt(PLACE_LEADS, part, at);
    if (amount) {
      if (read.value !== undefined || amount.value === undefined) return undefined;
      read.value = amount.value;
      at = amount.end;
    } else if (per && read.per === undefined) {
      read.per = per.value;
      at = per.end;
    } else if (unit && !isNamed) {
      if (unit.value.unit !== 'transactions' && unit.value.unit !== 'people') return undefined;
      at = unit.end;
    } else if (hedge && !isNamed) {
      read.approximate = true;
      at = hedge.end;
    } else if (lead) {
      const name = nameFrom(part, lead.end);
      if (isNamed || name.length === 0) return undefined;
      isNamed = true;
      at = lead.end + name.length;
    } else at = phraseAt(AMOUNT_FILLERS, part, at)?.end ?? part.length + 1;
    if (at > part.length) return undefined;
  }
  const { value, per, approximate } = read;
  return isNamed && value !== undefined ? { value, approximate, ...(per && { per }) } : undefined;
}

/** The words of a place, up to a period or a number. */
function nameFrom(part: readonly Token[], from: number): Token[] {
  const end = part.findIndex(
    (_, at) => at >= from && (phraseAt(PERIODS, part, at) ?? amountAt(part, at)) !== undefined,
  );
  return part.slice(from, end < 0 ? part.length : end);
}

/**
 * The transactions that are told place by place: "1,100 at the main branch plus 700 at Deira",
 * «ألف ومئتان في ديرة وثمانمئة في البرشاء». A period is that of all.
 * @returns undefined if the text is no such list, and if the parts are of different times, or one
 *   of them is digital
 */
export function listedPlaces(text: string): ListedPlaces | undefined {
  const tokens = answerTokens(text);
  if (!tokens || [NO_PARTS, PERCENT].some((table) => containsPhrase(table, tokens)))
    return undefined;
  const isDated = dayAtoms(tokens).some((atom) => atom && /[MyW]/.test(atom.code));
  if (isDated || kindIn(tokens)) return undefined;
  const read = partsOf(tokens).map(countOf);
  const parts = read.flatMap((part) => part ?? []);
  const isWhole = parts.length === read.length && parts.length > 1 && parts.length <= MOST_PARTS;
  const pers = new Set(parts.flatMap(({ per }) => per ?? []));
  const [per, ...others] = pers;
  // "50 a week at Deira and 700 in Al Quoz": is 700 of a week, or of a year?
  const isOfAll = parts.every((part) => part.per === per) || parts.at(-1)?.per === per;
  if (!isWhole || others.length > 0 || !isOfAll) return undefined;
  return {
    counts: parts.map(({ value }) => value),
    approximate: parts.some(({ approximate }) => approximate),
    ...(per && { per }),
  };
}
