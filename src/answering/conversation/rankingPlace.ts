import conversationTerms from '../../language/questions/conversationTerms.json';
import type { Frame } from '../../frames/frame';
import { CONNECTIVES, ORDINALS } from '../../language/questions/questionWords';
import { withoutArticle, withoutConjunction } from '../../language/text/arabicPrefixes';
import { FUNCTION_WORDS } from '../../language/text/functionWords';
import { wordSet } from '../../language/text/wordSet';
import type { FactReading } from '../facts/factReader';

/** A place in a ranking: the second lowest. */
export interface Place {
  order: string;
  /** From 1. */
  rank: number;
}

const VALUE_ORDERS = new Set(['highest', 'lowest', 'most', 'least']);
/** More words ask something of their own. */
const FEW = 6;
/** What may stand behind an order: "and the second lowest entity?" */
const RANKED = new Set(['entities', 'result', 'percent']);
const ASKS_WHO = new Set(['who', 'which', 'whether']);

/** They lead to the one behind: "who is next?", «ومن يليها؟», «واللي عقبهم؟». */
const NEXT = wordSet(conversationTerms.rankingPlace.next);
/** They stand beside those and say nothing more. */
const BESIDE = wordSet(conversationTerms.rankingPlace.beside);

const isOneOf = (set: ReadonlySet<string>, word: string): boolean =>
  [
    word,
    withoutConjunction(word),
    withoutArticle(word),
    withoutArticle(withoutConjunction(word)),
  ].some((form) => set.has(form));

/** The place that a question asks for; undefined if it asks for none. */
export function placeIn({ order, place }: Frame): Place | undefined {
  if (order !== undefined && VALUE_ORDERS.has(order)) return { order, rank: place?.rank ?? 1 };
  return place ? { order: 'highest', rank: place.rank } : undefined;
}

/** Whether it is only asked who comes next. */
const asksNext = ({ words }: Frame): boolean =>
  words.some(({ read, typed }) => isOneOf(NEXT, read) || NEXT.has(typed)) &&
  words.every(
    ({ read, typed }) =>
      isOneOf(NEXT, read) ||
      NEXT.has(typed) ||
      isOneOf(BESIDE, read) ||
      CONNECTIVES.has(read) ||
      FUNCTION_WORDS.has(read),
  );

/** "And the third?": an ordinal and nothing else. */
function ordinalAlone({ words }: Frame): number | undefined {
  const rest = words.filter(({ read }) => !isOneOf(BESIDE, read) && !CONNECTIVES.has(read));
  const [only, ...others] = rest;
  return only && others.length === 0
    ? ORDINALS[withoutArticle(withoutConjunction(only.read))]
    : undefined;
}

/** Whether a message asks for nothing but a place, if it asks for one. */
export const mayAskPlace = ({ frame, named }: FactReading): boolean =>
  named.length === 0 &&
  frame.periods.length === 0 &&
  frame.relation === undefined &&
  frame.words.length <= FEW &&
  frame.asks.every((id) => ASKS_WHO.has(id)) &&
  frame.ofWhat.every((id) => RANKED.has(id));

/**
 * The place that a short message asks for in the ranking that was told: "and the second lowest?",
 * "and the lowest?", «واللي بعدهم؟».
 * @param alone the message read without its conversation
 * @param last the place that was told
 * @param mayBePhase phases were spoken of, so that an ordinal alone is one of them
 */
export function nextPlace(alone: FactReading, last: Place, mayBePhase: boolean): Place | undefined {
  const { frame } = alone;
  if (!mayAskPlace(alone)) return undefined;
  const own = placeIn(frame);
  if (own) return frame.order === undefined ? { order: last.order, rank: own.rank } : own;
  if (asksNext(frame)) return { order: last.order, rank: last.rank + 1 };
  const rank = mayBePhase ? undefined : ordinalAlone(frame);
  return rank === undefined ? undefined : { order: last.order, rank };
}
