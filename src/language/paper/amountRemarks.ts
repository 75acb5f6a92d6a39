import { OTHER_PERIODS, PERCENT, UNITS } from '../numbers/amountWords';
import { numberAt } from '../numbers/numberTokens';
import { containsPhrase, phraseAt, phraseSet } from '../tokens/phraseTable';
import { cleanInput, typedTokens } from '../tokens/tokens';
import factorPhrases from './factorPhrases.json';
import { BEFOREHAND } from './paperWords';
import { isRateIn } from './listedSheets';
import { ARITHMETIC, factorsIn, PERIODS_OF } from './paperFactors';
import { paperItems } from './paperItems';

/** Before what a transaction passes through, which multiplies nothing. */
const PASSES = phraseSet(factorPhrases.passes);
const BREAK =
  /\s*[,،;؛]\s+(?:and\s+|و(?=\p{L}))?|\s+and\s+(?=(?:each|every)\b)|\s+و(?=كل\s)|\s+و\s(?=كل\s)/iu;

/** The clauses of an answer, each of which may hold its amount. */
export const amountClauses = (text: string): string[] =>
  cleanInput(text).split(BREAK).filter(Boolean);

/**
 * Whether a clause tells something of the work and nothing of the amounts: "each one goes through 2
 * departments", «كل وحدة يوقعها ٣ مدراء». A unit, a period, a share and places that are counted
 * ("3 branches") are of the amounts.
 */
export function isRemark(clause: string): boolean {
  const tokens = typedTokens(cleanInput(clause));
  const { counts, marks, days } = factorsIn(tokens);
  const passes = tokens.some((_, at) => phraseAt(PASSES, tokens, at));
  const isCounted = !passes && (counts.length > 0 || days !== undefined);
  const isMeasured = paperItems(tokens).some(
    ({ amount: { unit, per, percent } }) => unit !== undefined || per !== undefined || percent,
  );
  const speaksOfAmounts =
    isRateIn(tokens) ||
    [OTHER_PERIODS, PERCENT, ARITHMETIC].some((table) => containsPhrase(table, tokens));
  // "450,000" behind a comma is an amount of its own.
  const isAmount = numberAt(tokens, 0, { typos: false })?.end === tokens.length;
  // "We close 4 weeks": fewer weeks than a year has.
  const isOfYear = containsPhrase(PERIODS_OF, tokens);
  const isEachPlace = !passes && marks.some(({ isPronoun }) => !isPronoun);
  return !isCounted && !isOfYear && !isMeasured && !speaksOfAmounts && !isAmount && !isEachPlace;
}

const JOINED = /\s*[,،;؛]\s+|\s+(?:and|but)\s+|\s+و\s?(?=\p{L})/iu;

/**
 * Takes a text apart before what only tells when or goes on without a number: "3,000" of "3,000
 * before and the sheets stay".
 */
export function beforeRemark(text: string): { told: string; rest: string } {
  const clean = cleanInput(text);
  const tokens = typedTokens(clean);
  const at = tokens.findIndex((_, place) => place > 0 && phraseAt(BEFOREHAND, tokens, place));
  const time = at < 0 ? undefined : phraseAt(BEFOREHAND, tokens, at)?.end;
  const joint = JOINED.exec(clean);
  const until = tokens[at]?.start ?? clean.length;
  const isJointFirst = joint !== null && joint.index < until;
  const end = isJointFirst ? joint.index : until;
  const behind = clean.slice(
    isJointFirst ? end : (tokens[time ?? tokens.length]?.start ?? clean.length),
  );
  const hasNumber = typedTokens(behind).some(
    (_, place, all) => numberAt(all, place, PLAIN) ?? phraseAt(UNITS, all, place)?.value.count,
  );
  return hasNumber
    ? { told: clean, rest: '' }
    : { told: clean.slice(0, end), rest: behind.replace(OPENING_JOINT, '') };
}
const OPENING_JOINT = /^\s*(?:[,،;؛]\s*|(?:and|but)\s+|و\s?(?=\p{L}))+/iu;
const PLAIN = { typos: false };
