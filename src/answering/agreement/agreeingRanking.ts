import { COUNTING } from '../../frames/frame';
import type { FactIndex } from '../../facts/factIndex';
import type { FactSubject } from '../../knowledge/facts/fact';
import type { ExpandedEntry } from '../../knowledge/knowledge';
import type { FactReading } from '../facts/factReader';
import { namesAll } from './namedInEntry';
import type { Candidate, Ranking } from '../ranking/ranking';
import { asksForOwn, FACTUAL, speaksOfWord, type Compared } from './compared';
import { AGREEMENT_RULES, findConflict } from './agreementRules';
import type { KnowledgeBackground } from './knowledgeBackground';
import { frameOfEntry } from './entryFrame';

/** So many of the first candidates are held against the question, and what may take their place. */
const COMPARED = 8;
/** How far behind the best an entry may be and still answer in its place. */
const REACH = 0.15;

/** A question and an entry side by side. */
function compare(
  { frame, named, before, uncovered, unknownNames }: FactReading,
  { family, nearest }: Pick<Candidate, 'family' | 'nearest'>,
  entry: ExpandedEntry,
  about: KnowledgeBackground,
): Compared {
  const { index } = about;
  const entryFrame = frameOfEntry(entry);
  const others = named.flatMap(({ ids, type }) =>
    ids.length === 1 && !LINKED.has(type) ? (index.subject(ids[0] ?? '') ?? []) : [],
  );
  const names = named.flatMap(({ ids, type }) =>
    ids.length === 1 && LINKED.has(type) ? (index.subject(ids[0] ?? '') ?? []) : [],
  );
  const { latestYear } = index;
  return {
    frame,
    others,
    names,
    subjects: about.subjectsOf(entry),
    entry,
    family,
    entryFrame,
    places: uncovered,
    unknownNames,
    spokenOf: before,
    nearest,
    latestYear,
    isNamedIn: (texts: string, subject: FactSubject) => index.isNamedIn(texts, subject),
  };
}

/** Whether an entry says something else than what is asked: the id of the rule by which it does. */
export const conflictWith = (
  reading: FactReading,
  candidate: Pick<Candidate, 'family' | 'nearest'>,
  entry: ExpandedEntry,
  about: KnowledgeBackground,
): string | undefined => findConflict(compare(reading, candidate, entry, about), about.rules);

/** The id of the rule by which an entry may say something else than what is asked. */
export function doubtOf(
  reading: FactReading,
  candidate: Candidate,
  about: KnowledgeBackground,
): string | undefined {
  const [entry] = candidate.entries;
  return entry === undefined || candidate.signals.exact === 1
    ? undefined
    : findConflict(compare(reading, candidate, entry, about), about.doubts);
}

/** What tells something beside the question, half of it or too much is as if it were not there. */
const PASSED_OVER = new Set(
  AGREEMENT_RULES.flatMap((rule) => (rule.isPassedOver ? [rule.id] : [])),
);

/** Names by which entries are ranked already. */
const LINKED = new Set(['entity', 'phase', 'journey']);

/** The candidates that agree with what is asked, and the first rule by which one does not. */
export interface Agreed {
  ranking: Ranking;
  conflict?: string;
}

/** What takes the place of another has at least so much in common with the question. */
const LITTLE_ALIKE = 0.4;
const HALF = 0.5;
/** So little behind the first, a word that the first has not decides. */
const NEARLY_EQUAL = 0.05;

/** "… in the log": of two that are nearly equal, the one that has the word that is left over. */
function byWordLeft(
  candidates: readonly Candidate[],
  reading: FactReading,
  index: FactIndex,
): readonly Candidate[] {
  const { frame, uncovered } = reading;
  const [first, second] = candidates;
  if (!first || !second || first.score - second.score >= NEARLY_EQUAL) return candidates;
  // "What did I log?" asks for one's own records, not for those of an entity that it does not name.
  const isOwn = asksForOwn(frame) && second.family.kind === 'command';
  if (isOwn && first.entries.length > 1 && second.entries.length === 1)
    return [second, first, ...candidates.slice(2)];
  const speaks = ({ family, entries: [entry] }: Candidate, at: number) =>
    entry !== undefined && speaksOfWord(frame.words[at], family, frameOfEntry(entry));
  const isSecond = uncovered.some((at) => speaks(second, at) && !speaks(first, at));
  const isFirst = uncovered.some((at) => speaks(first, at) && !speaks(second, at));
  const [entry] = second.entries;
  // "How many did all entites save?": one misspelt word makes no command of it.
  const counts = frame.asks.some((id) => COUNTING.has(id)) && frame.commands.size === 0;
  if (counts && entry?.kind === 'command') return candidates;
  const isNamed = entry !== undefined && namesAll(entry, reading.named, index);
  return isSecond && !isFirst && isNamed ? [second, first, ...candidates.slice(2)] : candidates;
}

/** Whether an entry is near enough to another to answer in its place. */
const mayReplace = (
  { score, nearest, coverage, family: { kind } }: Candidate,
  best: Candidate,
): boolean =>
  score >= best.score - REACH &&
  (kind === 'gap' || nearest >= LITTLE_ALIKE || coverage.share >= HALF) &&
  kind !== 'smalltalk';

/** Those of the entries that agree that may answer in place of the first one, which is doubted. */
export function withoutDoubted(
  reading: FactReading,
  agreed: Agreed,
  about: KnowledgeBackground,
): Agreed {
  const { ranking } = agreed;
  const [best] = ranking.candidates;
  const candidates = ranking.candidates.filter(
    (one, at) =>
      at > 0 &&
      at < COMPARED &&
      best !== undefined &&
      mayReplace(one, best) &&
      FACTUAL.has(one.family.kind) &&
      doubtOf(reading, one, about) === undefined,
  );
  return { ...agreed, ranking: { ...ranking, candidates } };
}

/** The ranking without the entries among its first ones that say something else than what is asked. */
export function agreeingRanking(
  reading: FactReading,
  ranking: Ranking,
  about: KnowledgeBackground,
): Agreed {
  const [best] = ranking.candidates;
  if (!best || best.signals.exact === 1) return { ranking };
  const conflictOf = (candidate: Candidate): string | undefined => {
    const [entry] = candidate.entries;
    return entry && conflictWith(reading, candidate, entry, about);
  };
  let conflict: string | undefined;
  const candidates = ranking.candidates.filter((candidate, at) => {
    if (at >= COMPARED) return true;
    const found = conflictOf(candidate);
    if (at === 0 && !PASSED_OVER.has(found ?? '')) conflict = found;
    return found === undefined;
  });
  if (conflict === undefined)
    return { ranking: { ...ranking, candidates: byWordLeft(candidates, reading, about.index) } };
  const near = candidates.filter(
    (one) => mayReplace(one, best) && (one.family.kind !== 'command' || conflict === 'status'),
  );
  const isCompared = new Set(ranking.candidates.slice(0, COMPARED));
  const agreeing = near.filter((one) => isCompared.has(one) || conflictOf(one) === undefined);
  return { ranking: { ...ranking, candidates: agreeing }, conflict };
}
