import type { FactSubject } from '../../knowledge/facts/fact';
import type { ExpandedEntry } from '../../knowledge/knowledge';
import type { FactReading } from '../factReader';
import type { Candidate, Ranking } from '../ranking/ranking';
import { findConflict } from './agreementRules';
import type { KnowledgeBackground } from './knowledgeBackground';
import { frameOfEntry } from './entryFrame';

/** So many of the first candidates are held against the question. */
const COMPARED = 8;
/** How far behind the best an entry may be and still answer in its place. */
const REACH = 0.15;

/** Whether an entry says something else than what is asked: the id of the rule by which it does. */
export function conflictWith(
  { frame, named, before, uncovered, unknownNames }: FactReading,
  { family, nearest }: Pick<Candidate, 'family' | 'nearest'>,
  entry: ExpandedEntry,
  about: KnowledgeBackground,
): string | undefined {
  const { index } = about;
  const entryFrame = frameOfEntry(entry);
  const others = named.flatMap(({ ids, type }) =>
    ids.length === 1 && !LINKED.has(type) ? (index.subject(ids[0] ?? '') ?? []) : [],
  );
  const names = named.flatMap(({ ids, type }) =>
    ids.length === 1 && LINKED.has(type) ? (index.subject(ids[0] ?? '') ?? []) : [],
  );
  const { latestYear } = index;
  const subjects = others.length + names.length > 0 ? about.subjectsOf(entry) : [];
  const compared = {
    frame,
    others,
    names,
    subjects,
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
  return findConflict(compared, about.rules);
}

/** Names by which entries are ranked already. */
const LINKED = new Set(['entity', 'phase', 'journey']);

/** The candidates that agree with what is asked, and the first rule by which one does not. */
export interface Agreed {
  ranking: Ranking;
  conflict?: string;
}

/** The ranking without the entries among its first ones that say something else than what is asked. */
export function agreeingRanking(
  reading: FactReading,
  ranking: Ranking,
  about: KnowledgeBackground,
): Agreed {
  const [best] = ranking.candidates;
  if (!best || best.signals.exact === 1) return { ranking };
  let conflict: string | undefined;
  const candidates = ranking.candidates.filter((candidate, at) => {
    const [entry] = candidate.entries;
    if (at >= COMPARED || !entry) return true;
    const found = conflictWith(reading, candidate, entry, about);
    if (at === 0) conflict = found;
    return found === undefined;
  });
  if (conflict === undefined) return { ranking: { ...ranking, candidates } };
  const near = candidates.filter(
    ({ score, family: { kind } }) =>
      score >= best.score - REACH && kind !== 'command' && kind !== 'smalltalk',
  );
  return { ranking: { ...ranking, candidates: near }, conflict };
}
