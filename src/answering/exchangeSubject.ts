import type { CueWord } from '../frames/cue';
import type { Frame } from '../frames/frame';
import type { NamedSubject } from '../facts/factQuestion';
import type { FactReading } from './factReader';

/** Words beside a name or a year that only tie it to what was said before. */
const FEW = 3;

/** A message of a name, a year or a unit and hardly anything else: "and customs?", «وفي 2020؟». */
function isExchange({ frame, named, uncovered }: FactReading): boolean {
  const asks = frame.asks.filter((id) => id !== 'whether');
  const beside = frame.words.filter(({ isName }) => !isName).length;
  const hasNew = named.length > 0 || frame.periods.length > 0 || frame.ofWhat.length > 0;
  return hasNew && asks.length === 0 && beside <= FEW && uncovered.length === 0;
}

/** The words of a question, those masked by which it asked for a measure: "sheets" in "how many sheets". */
const withoutMeasure = ({ words, cues }: Frame): readonly CueWord[] =>
  words.map((word, at) =>
    cues.some(({ section, start, end }) => section === 'of_what' && at >= start && at < end)
      ? { ...word, isName: true }
      : word,
  );

/** The names of the last question, those of a like type exchanged for the new ones. */
function exchangeNames(
  last: readonly NamedSubject[],
  next: readonly NamedSubject[],
): readonly NamedSubject[] {
  if (next.length === 0) return last;
  const types = new Set(next.map(({ type }) => type));
  const isPlace = (type: string) => type === 'entity' || type === 'phase' || type === 'group';
  const kept = last.filter(
    ({ type }) => !types.has(type) && !(isPlace(type) && [...types].some(isPlace)),
  );
  return [...next, ...kept];
}

/**
 * The last question with what a short message puts in its place; undefined if the message is not of
 * that sort.
 */
export function exchangeSubject(last: FactReading, next: FactReading): FactReading | undefined {
  if (!isExchange(next)) return undefined;
  const { frame } = last;
  const { periods, ofWhat } = next.frame;
  return {
    named: exchangeNames(last.named, next.named),
    before: next.before,
    isAssumed: false,
    uncovered: last.uncovered,
    frame: {
      ...frame,
      ...(periods.length > 0 ? { periods } : {}),
      ...(ofWhat.length > 0 ? { ofWhat, words: withoutMeasure(frame) } : {}),
    },
  };
}
