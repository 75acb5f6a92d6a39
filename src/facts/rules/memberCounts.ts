import type { Frame, Relation } from '../../frames/frame';
import { parseNumber } from '../../language/numbers/parseNumber';
import type { FactQuestion } from '../factQuestion';

/** How many entities a question speaks of: "more than *five* entities", «8 جهات»; not "*the* six". */
export function entitiesCounted({ cues, words }: Frame): number | undefined {
  const noun = cues.find(({ section, id }) => section === 'of_what' && id === 'entities');
  const at = (noun?.start ?? 0) - 1;
  const count = words[at]?.isName === false ? parseNumber(words[at].read) : undefined;
  return words[at - 1]?.read === 'the' ? undefined : count;
}

/** "Phase 1 had eight entities, right?", «هل ضمت ثماني جهات؟»: the number that is claimed. */
export function claimedCount({ frame, named }: FactQuestion): Relation | undefined {
  const { asks, ofWhat, polarity, relation, periods } = frame;
  const count = relation ? undefined : entitiesCounted(frame);
  const isClaim =
    asks.length === 1 && asks[0] === 'whether' && polarity.size + periods.length === 0;
  const [{ type } = { type: '' }, ...others] = named;
  const isOfPhase = type === 'phase' && others.length === 0 && ofWhat.length === 1;
  return count !== undefined && count > 1 && isClaim && isOfPhase
    ? { id: 'exactly', number: count }
    : undefined;
}
