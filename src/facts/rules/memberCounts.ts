import type { Frame, Relation } from '../../frames/frame';
import { parseNumber } from '../../language/numbers/parseNumber';
import type { FactIndex } from '../factIndex';
import { numberOf, type FactQuestion } from '../factQuestion';
import { MEMBER_COUNT } from './measures';
import type { NamedFigure } from './namedFigures';

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

/** A number of members that is claimed of a phase. */
interface ClaimedCount {
  phase: string;
  relation: Relation;
  figure: NamedFigure;
}

/** "Phase 1 had eight entities, right?", «هل ضمت ثماني جهات؟»: the number that is claimed. */
export function claimedCount(
  { frame, named }: FactQuestion,
  index: FactIndex,
): ClaimedCount | undefined {
  const { asks, ofWhat, polarity, relation, periods, choice } = frame;
  const count = relation || choice ? undefined : entitiesCounted(frame);
  const isClaim =
    asks.length === 1 && asks[0] === 'whether' && polarity.size + periods.length === 0;
  const [only, ...others] = named;
  const [phase] = only?.type === 'phase' && others.length === 0 ? only.ids : [];
  if (!count || count.number < 2 || !isClaim || phase === undefined || ofWhat.length > 1)
    return undefined;
  // Where sources differ, neither yes nor no is right.
  if (new Set(index.of(phase, MEMBER_COUNT).map(numberOf)).size !== 1) return undefined;
  const figure = { id: MEMBER_COUNT, places: [count.at] };
  return { phase, relation: { id: 'exactly', number: count.number }, figure };
}
