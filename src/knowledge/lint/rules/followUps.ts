import type { WrittenEntry } from '../../checkEntries';
import type { Corpus } from '../lintCorpus';
import type { LintMatch, LintRule } from '../lintFinding';

/** What is wrong with one follow-up of an entry, if anything. */
function faultOf(
  { entry }: WrittenEntry,
  followUp: string,
  at: number,
  reached: ReadonlySet<string>,
) {
  if (followUp === entry.id) return { why: 'leads to itself', fix: 'remove it' };
  if (entry.followUps.indexOf(followUp) !== at)
    return { why: `"${followUp}" is there twice`, fix: 'remove one' };
  if (reached.has(followUp) || reached.has(followUp.split('.')[0] ?? followUp)) return undefined;
  return {
    why: `"${followUp}" is written for none of those that this entry is written for`,
    fix: 'lead to an entry that is, or remove it',
  };
}

/** The families that the expansions of an entry lead to. */
function reachedFrom({ entry }: WrittenEntry, { knowledge }: Corpus): Set<string> {
  const family = new Map(knowledge.entries.map((expanded) => [expanded.id, expanded.family]));
  const expansions = knowledge.entries.filter((expanded) => expanded.family === entry.id);
  return new Set(
    expansions.flatMap(({ followUps }) => followUps.flatMap((id) => [id, family.get(id) ?? id])),
  );
}

/** A follow-up that no reader ever sees. */
export const orphanFollowUp: LintRule = {
  id: 'orphan-follow-up',
  finds: 'a follow-up that no reader is offered',
  severity: 'warning',
  find: (corpus) =>
    corpus.entries.flatMap((written): LintMatch[] => {
      const { entry, index, located } = written;
      if (entry.followUps.length === 0) return [];
      const reached = reachedFrom(written, corpus);
      return entry.followUps.flatMap((followUp, at) => {
        const fault = faultOf(written, followUp, at, reached);
        return fault ? { located, path: [index, 'followUps', at], ...fault } : [];
      });
    }),
};
