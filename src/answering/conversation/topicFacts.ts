import { ASKS_FOR_DAY } from '../../frames/frame';
import type { FactReading } from '../facts/factReader';
import { ASKED_PLAINLY, NAMED } from '../../facts/attributeMatcher';
import { isNarrowing } from '../facts/factCoverage';
import type { FactAnswer } from '../../facts/answerFromFacts';
import type { Weighed } from '../arbitration/weigh';
import { conflictWith, type Agreed } from '../agreement/agreeingRanking';
import type { KnowledgeBackground } from '../agreement/knowledgeBackground';
import type { Nearest } from '../meaning/meaningIndex';
import type { Candidate } from '../ranking/ranking';
import { foundFacts, type Asked, type Found, type Topic } from './topic';

/** So many words may be left that only describe what is asked for. */
const MOST_LEFT = 2;
/** So like a phrasing, the entry is meant. */
const WRITTEN = 0.85;
/** So unlike every phrasing, an entry hardly answers. */
const UNLIKE = 0.3;
const ENTRIES_OF_FACTS = new Set(['command', 'smalltalk']);

/**
 * What the facts say of the topic if the message names an attribute that only a few subjects have:
 * "and against which year is it measured?" is about the entity that was spoken of, however like the
 * message is to an entry about something else.
 */
export function plainlyOfTopic(
  asked: Asked,
  { facts, decision, agreed }: Weighed,
  topic: Topic,
): Found | undefined {
  const { reading, conversation } = asked;
  const nearest = agreed.ranking.candidates[0]?.nearest ?? 0;
  const topics = topic.topicsOf(conversation);
  const latest = topics.find((id) => facts?.statement.subjects[0] === id);
  if (!facts || latest === undefined || !isPlain(facts, nearest)) return undefined;
  const { places = [] } = facts;
  const left = reading.uncovered.filter((at) => !places.includes(at));
  if (left.length > MOST_LEFT || left.some((at) => isNarrowing(reading.frame, at)))
    return undefined;
  // "Downloads on Android": what is left may name another one.
  if (left.length > 0 && namesOthers(asked, facts, { latest, left }, topic)) return undefined;
  if (decision.reason !== 'sure') return foundFacts(facts);
  const { entry } = decision;
  const isMeant = nearest >= WRITTEN || (nearest >= UNLIKE && topic.isOnTopic(entry, conversation));
  return isMeant && !ENTRIES_OF_FACTS.has(entry.kind) ? undefined : foundFacts(facts);
}

const namesOthers = (
  { reading }: Asked,
  { statement }: FactAnswer,
  { latest, left }: { latest: string; left: readonly number[] },
  { deps: { engine } }: Topic,
): boolean =>
  [
    ...engine.facts.attributesNamed(reading, left),
    // A word of English in a message of Arabic is in no label.
    ...engine.facts.index
      .ofSubject(latest)
      .map(({ attribute }) => attribute)
      .filter((id) =>
        left.some((at) => id.split('_').includes(reading.frame.words[at]?.typed ?? '')),
      ),
  ].some(
    (id) => id !== statement.facts[0]?.attribute && engine.facts.index.of(latest, id).length > 0,
  );

/** The attribute is named and known. */
function isPlain({ rule, score = 0, statement }: FactAnswer, nearest: number): boolean {
  const isKnown = statement.complete && statement.facts.length > 0;
  return rule === 'lookup' && isKnown && score >= (nearest < UNLIKE ? NAMED : ASKED_PLAINLY);
}

/** "How many were there at that time?": the figure of that time, of the topic or of the whole. */
export function figureOfTime(
  { reading }: Asked,
  { facts }: Weighed,
  { deps: { engine } }: Topic,
): Found | undefined {
  const { whole } = engine.facts;
  const ofWhole = () =>
    whole === undefined || reading.named.length > 0
      ? undefined
      : engine.facts.answer({ ...reading, before: [whole] });
  const told = facts?.statement.complete === true ? facts : ofWhole();
  return told?.rule === 'lookup' && told.statement.complete ? foundFacts(told) : undefined;
}

/** Who asks for a time is told a date. */
export const isOfTime = ({ statement }: FactAnswer, { frame }: FactReading): boolean =>
  !frame.asks.some((id) => ASKS_FOR_DAY.has(id)) ||
  statement.facts.some(({ value }) => value.kind === 'date');

/** So many entries may be before the one that is closest in meaning. */
const MOST_BEFORE = 5;

/** A ranking led by the entry that is closest in meaning, if it is among the first. */
export function led(
  { entry }: Nearest,
  agreed: Agreed,
  reading: FactReading,
  background: KnowledgeBackground,
): Agreed {
  const { ranking } = agreed;
  const { candidates } = ranking;
  const isNear = ({ entries }: Candidate) => entries.some(({ id }) => id === entry?.id);
  const near = candidates.slice(0, MOST_BEFORE).find(isNear);
  if (!near || near === candidates[0]) return agreed;
  const [own] = near.entries;
  const found = own && conflictWith(reading, near, own, background);
  if (found !== undefined) return agreed;
  const others = candidates.filter((candidate) => candidate !== near);
  return { ranking: { ...ranking, candidates: [near, ...others] } };
}

/** The facts that words find are confirmed if they are so close in meaning. */
const LEAST_COSINE = 0.4;
const BEHIND_ENTRY = 0.1;
const AMONG_CLOSEST = 3;
/** Words that say nothing known may be so many. */
const MOST_STRANGE = 1;

/** Facts that words alone find not plainly enough, if they are the closest in meaning too. */
export function confirmedBy(
  { facts: near, entry }: Nearest,
  facts: FactAnswer | undefined,
  { uncovered, unknownNames, named, frame }: FactReading,
): Found | undefined {
  const closest = near.slice(0, AMONG_CLOSEST);
  const isLookup = facts?.rule === 'lookup' && facts.statement.complete;
  const { places = [] } = facts ?? {};
  const left = uncovered.filter((at) => !places.includes(at));
  if (!isLookup || named.length === 0 || left.length > MOST_STRANGE) return undefined;
  if (unknownNames.length > 0 || frame.polarity.has('negated')) return undefined;
  const [told] = facts.statement.facts;
  const own = closest.find(({ id }) => id === told?.id);
  const isNear =
    own !== undefined && own.cosine >= Math.max(LEAST_COSINE, (entry?.cosine ?? 0) - BEHIND_ENTRY);
  return isNear ? { by: 'facts', facts, confidence: 0.6 } : undefined;
}
