import type { Frame, Relation } from '../../frames/frame';
import { parseNumber } from '../../language/numbers/parseNumber';
import type { FactQuestion } from '../factQuestion';

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

/** "Phase 1 had eight entities, right?", «هل ضمت ثماني جهات؟»: the number that is claimed. */
export function claimedCount({
  frame,
  named,
}: FactQuestion): { relation: Relation; places: number[] } | undefined {
  const { asks, ofWhat, polarity, relation, periods, choice } = frame;
  const count = relation || choice ? undefined : entitiesCounted(frame);
  const isClaim =
    asks.length === 1 && asks[0] === 'whether' && polarity.size + periods.length === 0;
  const [{ type } = { type: '' }, ...others] = named;
  const isOfPhase = type === 'phase' && others.length === 0 && ofWhat.length === 1;
  return count && count.number > 1 && isClaim && isOfPhase
    ? { relation: { id: 'exactly', number: count.number }, places: [count.at] }
    : undefined;
}
