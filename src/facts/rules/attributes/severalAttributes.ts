import factTerms from '../../../language/questions/factTerms.json';
import { withoutAnd } from '../../../language/text/arabicPrefixes';
import { ROOT_WAW } from '../../../language/text/stemWord';
import { wordSet } from '../../../language/text/wordSet';
import { NAMED, type AttributeMatch, type AttributeMatcher } from '../../attributeMatcher';
import type { FactIndex } from '../../factIndex';
import type { FactQuestion, FactStatement } from '../../factQuestion';
import { tell, tellMissing } from './attributeValues';
import { askedSubjects } from './lookups';
import { attributeOfMeasure } from '../measures';

/** "And", "plus": what joins two things that are asked for. */
const JOINERS = wordSet(factTerms.severalAttributes.joiners);
const JOINING_MARK = /[+/&,،;؛:?؟–—-]/;
/** A shorter word begins with its own «و». */
const LEAST_JOINED = 4;

/** Whether something is joined to what was asked before by the word at a place. */
function isJoinedAt({ words }: FactQuestion['frame'], at: number): boolean {
  const { typed = '', mark = '' } = words[at] ?? {};
  const joinsByWaw = /^و/.test(typed) && typed.length >= LEAST_JOINED && !ROOT_WAW.test(typed);
  return joinsByWaw || JOINERS.has(typed) || JOINING_MARK.test(mark);
}

/** Two attributes that a question names on the two sides of a joining word. */
interface Pair {
  first: AttributeMatch;
  second: AttributeMatch;
}

/** The words that name one attribute and not the other: "iPhone" and "Android" of "downloads". */
const ownPlaces = (one: AttributeMatch, other: AttributeMatch): number[] =>
  placesOf(one).filter((at) => !placesOf(other).includes(at));
const placesOf = ({ places, inNames }: AttributeMatch): number[] => [...places, ...inNames];

function isPair({ first, second }: Pair, frame: FactQuestion['frame']): boolean {
  const [left, right] = [ownPlaces(first, second), ownPlaces(second, first)];
  if (left.length === 0 || right.length === 0) return false;
  const [end, start] = [Math.max(...left), Math.min(...right)];
  if (end >= start) return false;
  for (let at = end + 1; at <= start; at += 1) if (isJoinedAt(frame, at)) return true;
  return false;
}

/** "Prison and highest fine" rather than "lowest" for the first word of both. */
const PER_SHARED = 0.2;

/** The two that are named plainest. */
function plainestPair(matches: readonly AttributeMatch[], frame: FactQuestion['frame']) {
  const arePlain = ({ first, second }: Pair) => Math.max(first.score, second.score) >= NAMED;
  const pairs = matches
    .flatMap((first) => matches.map((second) => ({ first, second })))
    .filter((pair) => arePlain(pair) && isPair(pair, frame));
  const shared = ({ first, second }: Pair) =>
    placesOf(first).length - ownPlaces(first, second).length;
  const score = (pair: Pair) => pair.first.score + pair.second.score - shared(pair) * PER_SHARED;
  return pairs.sort((a, b) => score(b) - score(a))[0];
}

const [BEFORE, AFTER] = [
  wordSet(factTerms.severalAttributes.before),
  wordSet(factTerms.severalAttributes.after),
];
const SIDE = /_(?:before|after)$/;

/** "Visits before and after": what there was of it on both sides of a change. */
function bothSides(
  matches: readonly AttributeMatch[],
  { words }: FactQuestion['frame'],
  index: FactIndex,
): Pair | undefined {
  const placesIn = (known: ReadonlySet<string>) =>
    words.flatMap(({ read }, at) => (known.has(withoutAnd(read)) ? [at] : []));
  const [before, after] = [placesIn(BEFORE), placesIn(AFTER)];
  if (before.length === 0 || after.length === 0) return undefined;
  for (const match of matches) {
    const { id } = match.attribute;
    if (!SIDE.test(id)) continue;
    const first = index.attribute(id.replace(SIDE, '_before'));
    const second = index.attribute(id.replace(SIDE, '_after'));
    const places = [...match.places, ...before, ...after];
    if (first && second)
      return {
        first: { ...match, attribute: first, places },
        second: { ...match, attribute: second },
      };
  }
  return undefined;
}

/**
 * Two attributes of one subject that are asked for at once: "downloads: iPhone and Android",
 * «أقل مدة سجن وأعلى غرامة». One that is not known is said to be missing.
 */
export function answerSeveral(
  question: FactQuestion,
  index: FactIndex,
  matcher: AttributeMatcher,
): FactStatement | undefined {
  const { frame, named } = question;
  // Of the whole an entry says more.
  if (named.length === 0) return undefined;
  const isOther = frame.relation ?? frame.choice ?? frame.place;
  const yesNo = frame.asks.some((id) => id === 'whether' || id === 'compare');
  if (isOther !== undefined || yesNo) return undefined;
  const measures = new Set(frame.ofWhat.map(attributeOfMeasure));
  const matches = matcher
    .find(frame)
    .filter((match) => match.score >= NAMED || measures.has(match.attribute.id))
    .filter((match) => placesOf(match).length > 0);
  for (const { id } of askedSubjects(question)) {
    const isKnown = ({ attribute }: AttributeMatch) =>
      index.of(id, attribute.id).length > 0 || index.missing(id, attribute.id);
    const known = matches.filter(isKnown);
    const pair = bothSides(known, frame, index) ?? plainestPair(known, frame);
    if (!pair) continue;
    const told = [pair.first, pair.second].map(
      (match) =>
        tell(id, match, question, index) ?? tellMissing(id, match.attribute, frame.periods, index),
    );
    if (!told.some(({ complete }) => complete)) continue;
    return {
      lines: told.flatMap(({ lines }) => lines.filter(({ form }) => form !== 'known')),
      facts: told.flatMap(({ facts }) => facts),
      subjects: [...new Set(told.flatMap(({ subjects }) => subjects))],
      complete: told.every(({ complete }) => complete),
      places: [...pair.first.places, ...pair.second.places, ...joinersOf(frame)],
    };
  }
  return undefined;
}

const joinersOf = ({ words }: FactQuestion['frame']): number[] =>
  words.flatMap(({ typed }, at) => (JOINERS.has(typed) ? [at] : []));
