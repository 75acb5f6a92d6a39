import type { Frame, Relation } from '../../../frames/frame';
import { parseNumber } from '../../../language/numbers/parseNumber';
import type { FactIndex } from '../../factIndex';
import { numberOf, pointOf, WHOLES, type FactQuestion } from '../../factQuestion';
import { asksWhetherReached, MEMBER_COUNT } from '../measures';
import type { NamedFigure } from '../namedFigures';

/** A number of entities, and its place among the words. */
interface EntityCount {
  number: number;
  at: number;
}

/** How many entities a question speaks of: "more than *five* entities", «8 جهات»; not "*the* six". */
export function entitiesCounted({ cues, words }: Frame): EntityCount | undefined {
  const noun = cues.find(({ section, id }) => section === 'of_what' && id === 'entities');
  const at = (noun?.start ?? 0) - 1;
  const number = words[at]?.isName === false ? parseNumber(words[at].read) : undefined;
  return number === undefined || words[at - 1]?.read === 'the' ? undefined : { number, at };
}

/** A number of members that is claimed of a phase, or of the whole. */
interface ClaimedCount {
  set: string;
  periods: readonly string[];
  relation: Relation;
  figure: NamedFigure;
}

/** How many entities are in all phases. */
export const ALL_COUNT = 'entities_count';

/**
 * "Phase 1 had eight entities, right?", «هل ضمت ثماني جهات؟», "did more than 60 entities take part?":
 * the number that is claimed.
 */
export function claimedCount(
  { frame, named, before }: FactQuestion,
  index: FactIndex,
): ClaimedCount | undefined {
  const { asks, ofWhat, polarity, relation, periods, choice, share } = frame;
  const count = choice ? undefined : entitiesCounted(frame);
  const isClaim =
    asks.length === 1 && asks[0] === 'whether' && polarity.size + periods.length === 0;
  const ids = named.length === 0 ? before.slice(0, 1) : named.flatMap((one) => one.ids);
  const [set, ...others] = ids;
  if (!count || count.number < 2 || !isClaim || set === undefined || others.length > 0)
    return undefined;
  // "Did more than three fail?" counts only some of them.
  if (ofWhat.length > 1 || share !== undefined || asksWhetherReached(frame)) return undefined;
  const isWhole = WHOLES.has(index.subject(set)?.type ?? '');
  // "Did it have more than 6?" of a phase is held against its results.
  if (relation && !(isWhole && (relation.number ?? count.number) === count.number))
    return undefined;
  const id = isWhole ? ALL_COUNT : MEMBER_COUNT;
  // Where sources differ of a phase, neither yes nor no is right.
  const counts = index.of(set, id);
  const [latest] = counts;
  if (!latest || (!isWhole && new Set(counts.map(numberOf)).size !== 1)) return undefined;
  return {
    set,
    // The whole grew: how many there came to be is meant.
    periods: isWhole ? [pointOf(latest)] : [],
    relation: relation ?? { id: 'exactly', number: count.number },
    figure: { id, places: [count.at] },
  };
}
