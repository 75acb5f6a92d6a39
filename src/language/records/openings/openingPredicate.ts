import { phraseAt, type FoundPhrase } from '../../tokens/phraseTable';
import type { Token } from '../../tokens/tokens';
import { isSign, skip, startsKind } from './openingParts';
import {
  ADVERBS,
  CANCELLED_BEHIND,
  DATE_LEADS,
  OBJECT_LINKS,
  PLACE_LEADS,
  PREDICATES,
  TAILS,
} from './openingWords';

/** What is said of a process that is named before it: as it is now, or as it was. */
type Predicate = FoundPhrase<'before' | 'after'>;

/** "Went fully digital", «صارت بالكامل رقمية»: an adverb within what is said. */
function aroundAdverb(tokens: readonly Token[], at: number): Predicate | undefined {
  const end = skip(tokens, at + 1, ADVERBS);
  const bare = [...tokens.slice(0, at + 1), ...tokens.slice(end)];
  const said = end > at + 1 ? phraseAt(PREDICATES, bare, at) : undefined;
  return said && said.end > at + 1 ? { ...said, end: said.end + end - at - 1 } : undefined;
}

/** "Is a workflow", "are in the app": what it is now replaced the paper. */
function isKindAt(tokens: readonly Token[], at: number): Predicate | undefined {
  const isLink = /^(?:is|are)$/.test(tokens[at]?.text ?? '');
  const isKind = isLink && startsKind(tokens, skip(tokens, at + 1, OBJECT_LINKS));
  return isKind ? { value: 'after', end: at + 1 } : undefined;
}

/** "… certificate cancelled in 2021", «… ألغيناها»: said last, or before its day. */
function isCancelledAt(tokens: readonly Token[], at: number): Predicate | undefined {
  const end = phraseAt(CANCELLED_BEHIND, tokens, at)?.end;
  if (end === undefined) return undefined;
  const isLast = tokens.slice(end).every(isSign);
  const isDated = phraseAt(DATE_LEADS, tokens, end) ?? phraseAt(TAILS, tokens, end);
  return isLast || isDated ? { value: 'before', end } : undefined;
}

/** What begins to be said of a process at a token, if that is so. */
export const predicateAt = (tokens: readonly Token[], at: number): Predicate | undefined =>
  phraseAt(PREDICATES, tokens, at) ??
  aroundAdverb(tokens, at) ??
  isKindAt(tokens, at) ??
  isCancelledAt(tokens, at);

/**
 * Where "in our HR" begins between two tokens: there "our" says where it is done, elsewhere it
 * begins what people tell of themselves.
 */
export function ownPlaceIn(tokens: readonly Token[], from: number, to: number): number | undefined {
  const our = tokens.findIndex(
    ({ text }, at) =>
      at >= from && at < to && text === 'our' && phraseAt(PLACE_LEADS, tokens, at - 1)?.end === at,
  );
  return our < 0 ? undefined : our - 1;
}
