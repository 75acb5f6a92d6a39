import { createAsk } from '../../answering/meaning/askWithMeaning';
import { runTestQuestions, runTestConversations } from '../../curation/testing/knowledgeTests';
import { diffKnowledge, publicationChecks } from '../../curation/publishing/knowledgeDiff';
import {
  snapshotOf,
  type Forceable,
  type Publication,
} from '../../curation/publishing/publication';
import { buildKnowledge } from '../../knowledge/buildKnowledge';
import { formatProblem } from '../../knowledge/knowledgeProblem';
import { readKnowledgeFolder } from '../../knowledge/readKnowledgeFolder';
import { InputFaults, UsageError, writtenOption, readArguments } from '../usageError';
import { withRealStore, type Store } from '../withStore';
import type { KnowledgeAction } from './knowledgeAction';
import { folderOf, readFactWording } from '../openKnowledgeFolder';
import { countDiff } from './publishing/formatDiff';
import {
  answererOf,
  describePublication,
  readLive,
  type LiveKnowledge,
  LONGEST_WHY,
  publisher,
} from './publishing/livePublication';

const USAGE = `Usage: lawaraq knowledge publish -m "why" [DIR] [--by NAME] [--force-tests] [--force-drop]

Makes DIR (default: the knowledge folder) live: every replica serves it within seconds.
It is refused if a test fails (--force-tests publishes it anyway), or if more than 20 % of
the entries or facts that are live would be removed (--force-drop). NAME is kept as who published it;
default: the user.name of Git, otherwise the name of this account.`;

interface PublishOptions {
  folder: string;
  why: string;
  by: string | undefined;
  force: ReadonlySet<Forceable>;
}

async function readFolder(folder: string) {
  const { files, problems: unsafe } = await readKnowledgeFolder(folder);
  const built =
    unsafe.length > 0
      ? { problems: unsafe }
      : buildKnowledge(files, { factWording: await readFactWording() });
  if ('knowledge' in built) return { files, knowledge: built.knowledge };
  const { problems } = built;
  throw new InputFaults([
    ...problems.map(formatProblem),
    `${problems.length} problems; nothing was published`,
  ]);
}

/** @throws InputFaults naming all that is not forced */
async function examine(
  next: Awaited<ReturnType<typeof readFolder>>['knowledge'],
  live: LiveKnowledge | undefined,
  { force, store }: { force: ReadonlySet<Forceable>; store: Store },
): Promise<Forceable[]> {
  const answerer = await answererOf(next, store.learnedArchive);
  // By words: what is published must not wait for vectors.
  const ask = createAsk(answerer);
  const failures = [
    ...(await runTestQuestions(next, ask)),
    ...(await runTestConversations(next, ask)),
  ];
  const objections = live
    ? publicationChecks(next, live.knowledge, failures)
    : publicationChecks(next, next, failures);
  const standing = objections.filter((objection) => !force.has(objection.force));
  if (standing.length === 0) return objections.map((objection) => objection.force);
  throw new InputFaults([
    ...standing.flatMap((objection) => [
      ...objection.lines,
      `  To publish it anyway: --force-${objection.force}`,
    ]),
    'Nothing was published.',
  ]);
}

async function publishFolder(
  { folder, why, by, force }: PublishOptions,
  store: Store,
): Promise<void> {
  const { files, knowledge } = await readFolder(folder);
  const { publications } = store;
  const live = await readLive(publications);
  if (live?.publication.version === knowledge.version) {
    console.log(`This is already live: publication ${describePublication(live.publication)}.`);
    return;
  }
  const forced = await examine(knowledge, live, { force, store });
  const draft = { kind: 'publish', by: await publisher(by), why, forced } as const;
  const snapshot = snapshotOf(knowledge, files);
  const outcome = await publications.publish(snapshot, draft, live?.publication.id);
  if ('overtaken' in outcome) throw new InputFaults([overtaken(outcome.overtaken)]);
  const { id, version, entries } = outcome.published;
  const changes = live?.knowledge ? `: ${countDiff(diffKnowledge(live.knowledge, knowledge))}` : '';
  console.log(`Published as ${id}, version ${version}, ${entries} entries${changes}.`);
  for (const name of forced) console.log(`Forced: ${name}`);
}

const overtaken = (latest: Publication | undefined): string =>
  `In the meantime, ${latest ? `publication ${describePublication(latest)}` : 'something else'} has become live. Nothing was published: check "lawaraq knowledge diff", and publish again.`;

export const publish: KnowledgeAction = {
  summary: 'make the knowledge live on every replica',
  usage: USAGE,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      message: { type: 'string', short: 'm' },
      by: { type: 'string' },
      'force-tests': { type: 'boolean', default: false },
      'force-drop': { type: 'boolean', default: false },
    });
    if (!values.message?.trim()) throw new UsageError('Say why, with -m "why".');
    const why = writtenOption('-m', values.message, LONGEST_WHY);
    const force = new Set<Forceable>([
      ...(values['force-tests'] ? (['tests'] as const) : []),
      ...(values['force-drop'] ? (['drop'] as const) : []),
    ]);
    const options = { folder: folderOf(positionals), why, by: values.by, force };
    await withRealStore((store) => publishFolder(options, store));
  },
};
