import conversationTerms from '../../language/questions/conversationTerms.json';
import type { Frame } from '../../frames/frame';
import { withoutAnd, withoutArticle } from '../../language/text/arabicPrefixes';
import { wordSet } from '../../language/text/wordSet';
import type { FactIndex } from '../factIndex';
import {
  idsOfType,
  numberOf,
  pointOf,
  yearOf,
  type FactQuestion,
  type FactStatement,
} from '../factQuestion';
import { answerComparison } from './comparisons';
import { attributeOfMeasure } from './measures';

/** One is said to be ahead of the other: "did customs beat RTA?" */
const BEATS = wordSet(conversationTerms.shortFollowUps.beats);
const MORE = wordSet(conversationTerms.shortFollowUps.more);
const LESS = wordSet(conversationTerms.shortFollowUps.less);
const THAN = wordSet(conversationTerms.shortFollowUps.than);

/** What a question says of two: that one is ahead of the other, or behind it. */
export interface SaidAhead {
  isBehind: boolean;
  /** Places of the words that say so. */
  places: readonly number[];
}

/** "Beat", «تفوقت على», "higher than", «أقل من»; undefined if a number is what is beaten. */
export function saidAhead({ words, cues, relation }: Frame): SaidAhead | undefined {
  if (relation?.number !== undefined) return undefined;
  const bare = words.map(({ read, isName }) => (isName ? '' : withoutArticle(withoutAnd(read))));
  const beats = bare.findIndex((word) => BEATS.has(word));
  if (beats >= 0) return { isBehind: false, places: [beats] };
  for (const [at, word] of bare.entries()) {
    if (!MORE.has(word) && !LESS.has(word)) continue;
    // "More sheets than": what is compared may stand between the two.
    const measure = cues.find(({ start, id }) => start === at + 1 && attributeOfMeasure(id));
    const than = measure?.end ?? at + 1;
    if (THAN.has(bare[than] ?? '')) return { isBehind: LESS.has(word), places: [at, than] };
  }
  return undefined;
}

/** "Did RTA beat the Land Department?": yes or no, and both figures. */
export function answerAhead(question: FactQuestion, index: FactIndex): FactStatement | undefined {
  const { frame, named } = question;
  const said = frame.asks.includes('whether') ? saidAhead(frame) : undefined;
  const [first, second, ...others] = named;
  const areTwo = ['entity', 'phase'].some((type) => idsOfType(question, type).length === 2);
  if (!said || !areTwo || !first || !second || others.length > 0) return undefined;
  const unsaid = first.type === 'phase' ? 'sheets_paper' : 'percent';
  const asked: Frame = { ...frame, asks: ['compare'], ofWhat: measuredOnly(frame, unsaid) };
  for (const part of ['order', 'relation', 'choice', 'stage'] as const) delete asked[part];
  const told = answerComparison({ ...question, frame: asked }, index);
  const [one, other] = (told?.facts ?? []).map(numberOf);
  if (!told?.complete || told.facts.length !== 2) return undefined;
  if (one === undefined || other === undefined) return undefined;
  const isSo = said.isBehind ? one < other : one > other;
  // Of different years neither yes nor no is sure.
  const areOfOneYear = new Set(told.facts.map((fact) => yearOf(pointOf(fact)))).size === 1;
  return areOfOneYear
    ? { ...told, verdict: isSo ? 'yes' : 'no', places: said.places }
    : { ...told, lines: [...told.lines, { form: 'notComparable' }], places: said.places };
}

/** What two are measured by; that one was to be ahead is no target. */
const measuredOnly = ({ ofWhat }: Frame, unsaid: string): string[] => {
  const measures = ofWhat.filter((id) => id !== 'target' && id !== 'result' && id !== 'entities');
  return measures.length > 0 ? measures : [unsaid];
};
