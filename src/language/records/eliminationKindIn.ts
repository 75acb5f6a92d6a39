import {
  CERTIFICATES,
  DELIVERED_BEFORE,
  DELIVERED_BEHIND,
  ISSUED,
  KIND_HINTS,
  KINDS,
  NOT_THIS,
  SHOWN,
  type EliminationKind,
} from '../paper/paperWords';
import { clauseAt, clausesOf } from '../tokens/clauses';
import { phraseAt, phraseSet, type PhraseTable } from '../tokens/phraseTable';
import { numberAt } from '../numbers/numberTokens';
import paperPhrases from '../paper/paperPhrases.json';
import { ARABIC } from '../text/arabicPrefixes';
import { wordSet } from '../text/wordSet';
import { cleanInput, typedTokens, type Token } from '../tokens/tokens';

/** A kind, and the tokens that name it. */
export interface KindFound {
  kind: EliminationKind;
  spans: readonly { start: number; end: number }[];
  /** Only hinted at. */
  hint: boolean;
}

const ARTICLES = new Set(['a', 'an', 'the', 'our']);
const LIKENESS = { typos: true, prefixes: true };

interface Named {
  kind: EliminationKind;
  start: number;
  end: number;
}

/** "Not", unless its words lead over to a kind: "it was cancelled", where "it was a form" denies. */
function denialAt(table: PhraseTable<EliminationKind>, tokens: readonly Token[], at: number) {
  const not = phraseAt(NOT_THIS, tokens, at);
  const isWithin = (from: number) => (phraseAt(table, tokens, from)?.end ?? 0) > (not?.end ?? 0);
  const inner = Array.from({ length: (not?.end ?? at) - at - 1 }, (_, index) => at + 1 + index);
  return inner.some(isWithin) ? undefined : not;
}

/** Every naming of a kind that no "instead of" or "not" stands before. */
function namingsIn(table: PhraseTable<EliminationKind>, tokens: readonly Token[]): Named[] {
  const namings: Named[] = [];
  let at = 0;
  let denied = -1;
  while (at < tokens.length) {
    const found = phraseAt(table, tokens, at, LIKENESS);
    const not = found ? phraseAt(NOT_THIS, tokens, at) : denialAt(table, tokens, at);
    if (found && found.end >= (not?.end ?? 0)) {
      if (at > denied) namings.push({ kind: found.value, start: at, end: found.end });
      at = found.end;
    } else {
      // "instead of an app": the article in between does not help.
      if (not) denied = not.end + (ARTICLES.has(tokens[not.end]?.text ?? '') ? 1 : 0);
      at = not?.end ?? at + 1;
    }
  }
  return namings;
}

function oneKind(namings: readonly Named[], hint: boolean): KindFound | undefined {
  const [first] = namings;
  if (!first || namings.some(({ kind }) => kind !== first.kind)) return undefined;
  return { kind: first.kind, spans: namings, hint };
}

const skipArticle = (tokens: readonly Token[], at: number): number =>
  ARTICLES.has(tokens[at]?.text ?? '') ? at + 1 : at;

/** "The licence is sent by email", «يستلم الشهادة بالإيميل»: what is sent is no notification. */
const deliversCertificate = (tokens: readonly Token[]): boolean =>
  tokens.some((_, at) => {
    const before = phraseAt(DELIVERED_BEFORE, tokens, at);
    const from = before ? skipArticle(tokens, before.end) : at;
    const certificate = phraseAt(CERTIFICATES, tokens, from, { prefixes: true });
    const isBehind = certificate && phraseAt(DELIVERED_BEHIND, tokens, certificate.end);
    return certificate !== undefined && (before ?? isBehind) !== undefined;
  });

const MOST_BEFORE_PLACE = 4;

/** "The permit is issued through the app", «وتصدر الشهادة عبر التطبيق»: the app is where it comes from. */
function withIssued(tokens: readonly Token[], found: KindFound | undefined): KindFound | undefined {
  const [place] = found?.kind === 'digital_form' ? found.spans : [];
  if (!found || !place) return found;
  const isOf = tokens.some((_, at) => phraseAt(CERTIFICATES, tokens, at, { prefixes: true }));
  const { start } = clauseAt(clausesOf(tokens), place.start);
  const from = Math.max(start, place.start - MOST_BEFORE_PLACE);
  const isIssued = tokens
    .slice(from, place.start)
    .some((_, at) => phraseAt(ISSUED, tokens, from + at));
  if (isOf && isIssued) return { ...found, kind: 'e_certificate' };
  // «صارت تنزل في التطبيق»: what is seen there was not filled in there.
  const isShown = tokens
    .slice(from, place.start)
    .some((_, at) => phraseAt(SHOWN, tokens, from + at));
  return isShown ? undefined : found;
}

const FLOWS = {
  nouns: phraseSet(paperPhrases.flows.nouns),
  from: phraseSet(paperPhrases.flows.from),
  adverbs: phraseSet(paperPhrases.flows.adverbs),
};

/** "The details reach us from their system automatically": data that come from elsewhere. */
function flowIn(tokens: readonly Token[]): { start: number; end: number } | undefined {
  for (const { start, end } of clausesOf(tokens)) {
    const places = tokens.map((_, at) => at).slice(start, end);
    const at = (table: PhraseTable<true>) =>
      places.find((place) => phraseAt(table, tokens, place) !== undefined);
    const [noun, from, adverb] = [at(FLOWS.nouns), at(FLOWS.from), at(FLOWS.adverbs)];
    if (noun !== undefined && from !== undefined && adverb !== undefined && noun < from)
      return { start: noun, end };
  }
  return undefined;
}

/** The one kind that tokens name, or hint at if they name none. */
export function kindIn(tokens: readonly Token[]): KindFound | undefined {
  const named = namingsIn(KINDS, tokens);
  const found = named.length > 0 ? oneKind(named, false) : undefined;
  if (found?.kind === 'e_notification' && deliversCertificate(tokens))
    return { ...found, kind: 'e_certificate' };
  // "From the HR system automatically": the system is where the data come from.
  const isOnlySystem = named.every(({ kind }) => kind === 'internal_workflow');
  const flow = isOnlySystem ? flowIn(tokens) : undefined;
  if (named.length > 0 && !flow) return withIssued(tokens, found);
  if (flow) return { kind: 'data_exchange', spans: [flow], hint: false };
  // "Three signatures" are counted, and replace nothing.
  const hints = namingsIn(KIND_HINTS, tokens).filter(
    ({ start }) => numberAt(tokens, start - 1, { typos: false }) === undefined,
  );
  return withIssued(tokens, oneKind(hints, true));
}

/** Whether the name of a process says that it is a certificate. */
export function isCertificate(name: string): boolean {
  const tokens = typedTokens(cleanInput(name));
  const heads = ARABIC.test(name)
    ? [0]
    : tokens.map((_, at) => at).filter((at) => at === tokens.length - 1 || isOf(tokens[at + 1]));
  const [head] = heads;
  return (
    head !== undefined && phraseAt(CERTIFICATES, tokens, head, { prefixes: true }) !== undefined
  );
}
const isOf = (token: Token | undefined): boolean => /^(?:of|for|from|to)$/.test(token?.text ?? '');

/**
 * Whether what became electronic is a certificate, a licence or the like by itself: "good conduct
 * certificate", «شهادة حسن السيرة», and not "licence renewal".
 * @param name - of the process
 * @param words - that say what became of it
 */
export const becameCertificate = (name: string, words: string): boolean =>
  isCertificate(name) && typedTokens(cleanInput(words)).every(({ text }) => ELECTRONIC.has(text));
const ELECTRONIC = wordSet(paperPhrases.electronicWords);
const BECAME = wordSet(paperPhrases.becameWords);

/** Whether words say what replaced the paper, or only that something is electronic. */
export const tellsReplacement = (tokens: readonly Token[]): boolean =>
  tokens.some(({ text }) => ELECTRONIC.has(text)) || kindIn(tokens) !== undefined;

/** Whether a text says that something became digital, and nothing else: «صارت رقمية». */
export function saysDigital(text: string): boolean {
  const words = typedTokens(cleanInput(text)).filter(({ kind }) => kind !== 'sign');
  return (
    words.some(({ text: word }) => ELECTRONIC.has(word)) &&
    words.every(({ text: word }) => ELECTRONIC.has(word) || BECAME.has(word))
  );
}
