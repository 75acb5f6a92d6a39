import { numberWord } from './numberWords';
import { phraseAt, phraseSet, type PhraseTable } from '../tokens/phraseTable';
import { cleanInput, typedTokens, type Token } from '../tokens/tokens';
import correctionPhrases from './correctionPhrases.json';

/** What holds of a text that corrects something, and what it takes back. */
export interface Correction {
  kept: readonly Token[];
  denied: readonly (readonly Token[])[];
}

/** Takes back what was said before it, and announces what is meant: "sorry", "no wait", «قصدي». */
const TAKEN_BACK = phraseSet(correctionPhrases.takenBack);
/** Announces at the beginning of an answer what is meant. */
const ANNOUNCED = phraseSet(correctionPhrases.announced);
const POLITE = phraseSet(correctionPhrases.polite);
const NO = phraseSet(correctionPhrases.no);
/** Before what it is not. */
const NOT = phraseSet(correctionPhrases.not);
/** The same, if something is corrected; else it tells of before and after. */
export const INSTEAD = phraseSet(correctionPhrases.instead);
const BUT = phraseSet(correctionPhrases.but);

const FROM = new Set(['from', 'من', 'min', 'men']);

const isSign = (token: Token | undefined) =>
  token?.kind === 'sign' && /^[-,.،؛;!…:]$/.test(token.text);

/** The tokens behind what only announces a correction: "sorry, I meant", "no, make it", «لا». */
function behindAnnouncement(tokens: readonly Token[]): { left: readonly Token[]; said: boolean } {
  let at = 0;
  let said = false;
  for (;;) {
    const endOf = (table: PhraseTable<true>) => phraseAt(table, tokens, at)?.end ?? 0;
    const end = Math.max(endOf(TAKEN_BACK), endOf(ANNOUNCED));
    const no = endOf(NO);
    if (end > no || (end > 0 && end === no)) {
      said = true;
      at = end;
    } else if (no > 0 && (opensCorrection(tokens, no) || isInsisting(tokens, at, no))) {
      said = true;
      at = no;
    } else if (endOf(POLITE) > 0) at = endOf(POLITE);
    else if (at > 0 && isSign(tokens[at])) at += 1;
    else return { left: tokens.slice(at), said };
  }
}

/** The tokens behind "sorry", "no, make it". */
export const withoutAnnouncement = (tokens: readonly Token[]): readonly Token[] =>
  behindAnnouncement(tokens).left;

/** "No no the transactions are 4,200": said twice before a number, it refuses no question. */
const isInsisting = (tokens: readonly Token[], from: number, to: number): boolean =>
  to > from + 1 && tokens.slice(to).some(({ kind }) => kind === 'figure');

/** What "no" may stand before, as an answer of its own: "no 6 sheets" is not surely one. */
function opensCorrection(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  const arabic = /^[^a-z]/.test(tokens[at - 1]?.text ?? '');
  const word = numberWord(next?.text ?? '', { typos: false });
  // «لا واحد»: not one.
  const number = next?.kind === 'figure' || (word !== undefined && word.value !== 1);
  return (
    isSign(next) ||
    [TAKEN_BACK, ANNOUNCED, NOT].some((table) => phraseAt(table, tokens, at)) ||
    (arabic && number)
  );
}

/** Two parts of a text, and the place between them. */
interface Split {
  denied: readonly Token[];
  kept: readonly Token[];
}

/** "not 5, 6", "not 5 but 6", «ليس ٥ بل ٦». */
function notThisBut(tokens: readonly Token[]): Split | undefined {
  const not = phraseAt(NOT, tokens, 0);
  if (!not) return undefined;
  for (let at = not.end + 1; at < tokens.length - 1; at += 1) {
    const but = phraseAt(BUT, tokens, at) ?? phraseAt(TAKEN_BACK, tokens, at);
    const end = isSign(tokens[at]) ? at + 1 : but?.end;
    if (end !== undefined) return { denied: tokens.slice(not.end, at), kept: tokens.slice(end) };
  }
  return undefined;
}

/** "5, sorry, 6", «٥ لا قصدي ٦». */
function withdrawnAmount(tokens: readonly Token[]): Split | undefined {
  for (let at = 1; at < tokens.length; at += 1) {
    const no = phraseAt(NO, tokens, at);
    // «٥ لا ٦» may be "5, no, 6" and "5, not 6".
    const apart = no && isSign(tokens[at - 1]) && isSign(tokens[no.end]);
    const back = phraseAt(TAKEN_BACK, tokens, at) ?? (no && phraseAt(TAKEN_BACK, tokens, no.end));
    const end = apart ? no.end : back?.end;
    // "6, actually" takes back nothing that it says itself.
    if (end === undefined || end >= tokens.length) continue;
    // "6, sorry, not 5"
    const not = phraseAt(NOT, tokens, isSign(tokens[end]) ? end + 1 : end);
    return not
      ? { denied: tokens.slice(not.end), kept: tokens.slice(0, at) }
      : { denied: tokens.slice(0, at), kept: tokens.slice(end) };
  }
  return undefined;
}

/** "6, not 5"; "make it 6 instead of 5". */
function notThis(tokens: readonly Token[], said: boolean): Split | undefined {
  for (let at = 1; at < tokens.length; at += 1) {
    const not = phraseAt(NOT, tokens, at) ?? (said ? phraseAt(INSTEAD, tokens, at) : undefined);
    if (not) return { denied: tokens.slice(not.end), kept: tokens.slice(0, at) };
  }
  return undefined;
}

/**
 * Takes a correction apart: "sorry I meant 6, not 5", "no wait, 6", "not 5 but 6", «لا ٦ مو ٥»,
 * «خلها ٦». Undefined for what is not a correction, and if it may be the other way round: «٥ لا ٦»,
 * and "2 instead of 5", which may tell of after and before.
 */
export function correctionIn(tokens: readonly Token[]): Correction | undefined {
  const { left, said } = behindAnnouncement(tokens);
  // "change it from 5 to 6"
  if (FROM.has(left[0]?.text ?? '')) return undefined;
  const first = notThisBut(left) ?? withdrawnAmount(left);
  const but = first && phraseAt(BUT, first.kept, 0);
  const last = first ? behindAnnouncement(first.kept.slice(but?.end ?? 0)).left : left;
  const second = notThis(last, said || first !== undefined);
  if (!first && !second && !said) return undefined;
  const kept = second?.kept ?? last;
  const denied = [first, second].flatMap((split) => (split ? [split.denied] : []));
  return kept.length > 0 ? { kept, denied } : undefined;
}

/**
 * Reads what a correction holds, if all that it takes back can be read as well and is something
 * else; undefined if the text is no such correction.
 */
export function readCorrected<T>(
  tokens: readonly Token[],
  read: (tokens: readonly Token[]) => T | undefined,
): T | undefined {
  const correction = correctionIn(tokens);
  const kept = correction && read(correction.kept);
  if (kept === undefined) return undefined;
  const denied = correction?.denied.map(read) ?? [];
  const differs = (was: T | undefined) =>
    was !== undefined && JSON.stringify(was) !== JSON.stringify(kept);
  return denied.every(differs) ? kept : undefined;
}

/** Whether the tokens say what holds and what does not: "5, not 3", «٥ مب ٣». */
export const deniesOther = (tokens: readonly Token[]): boolean =>
  (correctionIn(tokens)?.denied.length ?? 0) > 0;

/** Whether a text says only what something is not: "not DEWA", «مب ديوا». */
export function onlyDenies(text: string): boolean {
  const { left } = behindAnnouncement(typedTokens(cleanInput(text)));
  return phraseAt(NOT, left, 0) !== undefined && notThisBut(left) === undefined;
}

/**
 * What a text says that a value is not, and what it is instead: "not 3 sheets but 5", «مب ثلاث
 * أوراق، أربع», "it didn't start in May, it was August".
 * @returns undefined if it denies nothing, or several values
 */
export function replacementIn(text: string): { denied: string; kept: string } | undefined {
  const clean = cleanInput(text);
  const { kept, denied } = correctionIn(typedTokens(clean)) ?? {};
  const [was, ...others] = denied ?? [];
  const textOf = (tokens: readonly Token[]) =>
    clean.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
  if (!kept || !was || was.length === 0 || others.length > 0) return undefined;
  return { denied: textOf(was), kept: textOf(kept) };
}

/**
 * What a text puts in the place of something: "DHA rather than RTA", «٤ أوراق بدل ٣». It may tell of
 * after and before as well, so only a value that is known makes a correction of it.
 */
export function insteadIn(text: string): { denied: string; kept: string } | undefined {
  const clean = cleanInput(text);
  const tokens = withoutAnnouncement(typedTokens(clean));
  const at = tokens.findIndex((_, place) => place > 0 && phraseAt(INSTEAD, tokens, place));
  const end = at < 0 ? undefined : phraseAt(INSTEAD, tokens, at)?.end;
  const [first, last, was] = [tokens[0], tokens[at - 1], tokens[end ?? tokens.length]];
  return first && last && was
    ? { denied: clean.slice(was.start), kept: clean.slice(first.start, last.end) }
    : undefined;
}

/**
 * What is said behind the words that take back: "the sheets were 4" of "sorry, the sheets were 4".
 * @returns undefined if the text does not begin with such words
 */
export function behindTakenBack(text: string): string | undefined {
  const clean = cleanInput(text);
  const { left, said } = behindAnnouncement(typedTokens(clean));
  const [first] = left;
  return said && first && takesBack(text) ? clean.slice(first.start) : undefined;
}

/**
 * What is said before words that take back what was said before: "6,000 transactions a year,
 * actually", «٤ ورقات قصدي».
 * @returns undefined if the text does not end with such words
 */
export function beforeTakenBack(text: string): string | undefined {
  const clean = cleanInput(text);
  const tokens = typedTokens(clean);
  const words = tokens.filter(({ kind }) => kind !== 'sign').length;
  for (let at = tokens.length - 1; at > 0 && words > 2; at -= 1) {
    const rest = tokens.slice(phraseAt(TAKEN_BACK, tokens, at)?.end ?? 0);
    const isLast = phraseAt(TAKEN_BACK, tokens, at) && rest.every(isSign);
    if (isLast) return clean.slice(0, tokens[at]?.start).replace(/[\s,،.؛;!-]+$/u, '');
  }
  return undefined;
}

/**
 * Whether a text begins by taking back what was said before it: "no, I meant 4,000", "sorry, …",
 * «لا قصدي ٤٠٠٠».
 */
export function takesBack(text: string): boolean {
  const tokens = typedTokens(cleanInput(text));
  const no = phraseAt(NO, tokens, 0)?.end;
  const polite = phraseAt(POLITE, tokens, 0)?.end ?? 0;
  const from = no ?? polite;
  return (
    correctionIn(tokens) !== undefined &&
    (no !== undefined || phraseAt(TAKEN_BACK, tokens, from) !== undefined)
  );
}
