import { dirname } from 'node:path/posix';
import { createHash } from 'node:crypto';
import { checkEntries, checkFollowUps, type WrittenEntry } from './checkEntries';
import { numberedEntities } from './entityCodes';
import { isFacts, readFactFiles } from './facts/factFiles';
import type { FactReferences } from './facts/factReferences';
import { readFacts } from './facts/readFacts';
import { expandEntry, expandTests, subjectsOf } from './expandEntry';
import type { EntryTest, ExpandedEntry, Knowledge, PaperTarget, TargetedPhase } from './knowledge';
import { collectSubjects, type Reference, type Subject } from './knowledgeNames';
import { runToEnd, type PausableWork } from '../lib/pausableWork';
import type { Problem } from './knowledgeProblem';
import {
  checkConversations,
  isConversations,
  readConversations,
  readEntries,
  type KnowledgeOptions,
} from './readEntries';
import {
  fillFields,
  readHolidays,
  checkFieldSources,
  checkReferences,
  checkTopics,
  readReference,
} from './readReference';
import type { KnowledgeFile } from './yaml/yamlFile';
import type { PhasesFile } from './referenceSchema';

type WrittenTarget = NonNullable<PhasesFile['finalTarget']>;

const toTarget = ({ percent, by, source }: WrittenTarget): PaperTarget => ({
  percent,
  by,
  sources: [source].flat(),
});

/** The phases with their targets, and the final one; only of files without a problem. */
function targetedPhases({ phases, finalTarget }: PhasesFile): {
  phases: TargetedPhase[];
  finalTarget?: PaperTarget;
} {
  return {
    phases: phases
      .map(({ id, number, name, short = name, members, target }) => ({
        ...{ id, number, name, short, members },
        ...(target && { target: toTarget(target) }),
      }))
      .sort((a, b) => a.number - b.number),
    ...(finalTarget && { finalTarget: toTarget(finalTarget) }),
  };
}

export type { KnowledgeOptions };

/** Either the whole, or every problem that the files have. */
export type BuildResult = { knowledge: Knowledge } | { problems: Problem[] };

/** Test conversations change nothing of what is served. */
/** Content hash of the files; 12 hex digits. */
export function versionOf(files: readonly KnowledgeFile[]): string {
  const hash = createHash('sha256');
  for (const { name, text } of files) if (!isConversations(name)) hash.update(`${name}\0${text}\0`);
  return hash.digest('hex').slice(0, 12);
}

/** An entry written out, and where it is written. */
interface Expanded {
  entry: ExpandedEntry;
  item: WrittenEntry;
}

/** The folder of a file that is in none. */
const TOP = '.';

function* expandAll(
  written: readonly WrittenEntry[],
  subjects: readonly Subject[],
  facts: FactReferences,
  problems: Problem[],
): PausableWork<{ expanded: Expanded[]; tests: EntryTest[] }> {
  const expanded: Expanded[] = [];
  const tests: EntryTest[] = [];
  for (const item of written) {
    const { entry, index, located } = item;
    const whom = subjectsOf(entry, subjects);
    if (whom.length === 0)
      problems.push(
        located.problem([index, 'for'], `no ${entry.for} has what "where" and "without" ask for`),
      );
    whom.forEach((subject, at) => {
      const { entry: full, complaints } = expandEntry(entry, subject, facts);
      problems.push(
        ...complaints.map(({ path, message }) => located.problem([index, ...path], message)),
      );
      const section = dirname(located.file);
      expanded.push({ entry: section === TOP ? full : { ...full, section }, item });
      for (const { index: test, ...rest } of expandTests(entry, subject, at === 0)) {
        const line = located.lineOf([index, 'tests', rest.language, test]);
        tests.push({ ...rest, file: located.file, line });
      }
    });
    yield;
  }
  return { expanded, tests };
}

/** Turns follow-ups into expanded ids: for the same subject if the family has it. */
function linkFollowUps(expanded: readonly Expanded[], problems: Problem[]): ExpandedEntry[] {
  const ids = new Set(expanded.map(({ entry }) => entry.id));
  return expanded.map(({ entry, item }) => {
    const followUps = entry.followUps.flatMap((id) => {
      const same = entry.subject === undefined ? id : `${id}.${entry.subject}`;
      if (ids.has(same)) return same;
      if (ids.has(id)) return id;
      // A family that is not written for this subject is left out.
      const example = [...ids].find((known) => known.startsWith(`${id}.`));
      if (example !== undefined && entry.subject === undefined) {
        problems.push(
          item.located.problem(
            [item.index, 'followUps'],
            `"${id}" is written for several; say for which, such as "${example}"`,
          ),
        );
      }
      return [];
    });
    return { ...entry, followUps };
  });
}

/**
 * Builds the knowledge from the texts of its files, pausing after each file and entry. Nothing is
 * built on a mistake: every problem of every file comes back at once, in the order of the files.
 */
export function* makeKnowledge(
  files: readonly KnowledgeFile[],
  options: KnowledgeOptions = {},
): PausableWork<BuildResult> {
  const problems: Problem[] = [];
  const reference = readReference(files, problems);
  yield;
  const { entities, phases, journeys, sources } = reference;
  checkReferences(reference, problems);
  checkFieldSources(reference, problems);
  checkTopics(reference, problems);
  const { written, unread } = yield* readEntries(files, options, problems);
  checkEntries(written, sources?.value.sources, problems);
  yield;
  checkFollowUps(written, unread, problems);
  const conversations = readConversations(files, problems);
  const holidays = readHolidays(files, problems);
  if (!entities || !phases || !journeys || !sources) {
    // What the facts refer to is not known; their own mistakes are.
    yield* readFactFiles(
      files.filter(({ name }) => isFacts(name)),
      problems,
    );
    return { problems };
  }
  const data: Reference = {
    entities: entities.value.entities,
    phases: phases.value.phases,
    journeys: journeys.value.journeys,
  };
  const before = problems.length;
  const { facts, references } = yield* readFacts(
    files,
    { ...data, finalTarget: phases.value.finalTarget, sources: sources.value.sources },
    options.factWording,
    problems,
  );
  const areFactsKnown = problems.length === before;
  const subjects = collectSubjects({
    entities: fillFields(data.entities, 'entities', entities.located, references, problems),
    phases: fillFields(data.phases, 'phases', phases.located, references, problems),
    journeys: fillFields(data.journeys, 'journeys', journeys.located, references, problems),
  });
  const { expanded, tests } = yield* expandAll(written, subjects, references, problems);
  const entries = linkFollowUps(expanded, problems);
  // Of a file with mistakes nothing is known, so no test can be blamed for naming what is in it.
  if (unread.length === 0 && areFactsKnown)
    checkConversations(conversations, { entries, facts }, problems);
  if (problems.length > 0) return { problems };
  return {
    knowledge: {
      version: versionOf(files),
      entries,
      names: subjects.map(({ name }) => name),
      entities: numberedEntities(data.entities),
      ...targetedPhases(phases.value),
      ambiguous: entities.value.ambiguous,
      confusable: entities.value.confusable,
      sources: sources.value.sources,
      facts,
      topics: reference.topics?.value.topics ?? [],
      fieldHelp: reference.fieldHelp?.value.fields ?? {},
      holidays,
      tests,
      conversations: conversations.map(({ conversation }) => conversation),
    },
  };
}

/** The same at once. */
export const buildKnowledge = (
  files: readonly KnowledgeFile[],
  options: KnowledgeOptions = {},
): BuildResult => runToEnd(makeKnowledge(files, options));
