import { answerChanges, diffKnowledge } from '../../curation/publishing/knowledgeDiff';
import { InputFaults, readArguments } from '../usageError';
import { withStore } from '../withStore';
import type { KnowledgeAction } from './knowledgeAction';
import { folderOf, openFolder } from '../openKnowledgeFolder';
import { formatAnswerChanges, formatDiff } from './publishing/formatDiff';
import { answererOf, describePublication, readLive } from './publishing/livePublication';

const USAGE = `Usage: lawaraq knowledge diff [DIR]

Shows what would change if DIR (default: the knowledge folder) were published: entries that are added,
removed and changed, and which test questions, of both sides, would be answered differently.`;

async function compare(folder: string): Promise<void> {
  const next = await openFolder(folder);
  await withStore(async ({ publications, learnedArchive }) => {
    const live = await readLive(publications);
    if (!live) {
      console.log('Nothing has been published yet: all of it is new.');
      return;
    }
    const { publication, knowledge, problems } = live;
    if (!knowledge)
      throw new InputFaults([
        `Publication ${describePublication(publication)} cannot be read by this version of the bot:`,
        ...problems,
      ]);
    console.log(
      `Live: publication ${describePublication(publication)}, version ${knowledge.version}. Here: version ${next.version}.`,
    );
    if (knowledge.version === next.version) {
      console.log('They are the same.');
      return;
    }
    for (const line of formatDiff(diffKnowledge(knowledge, next))) console.log(line);
    const before = { knowledge, answerer: await answererOf(knowledge, learnedArchive) };
    const after = { knowledge: next, answerer: await answererOf(next, learnedArchive) };
    for (const line of formatAnswerChanges(answerChanges(before, after))) console.log(line);
  });
}

export const diff: KnowledgeAction = {
  summary: 'show what would change if it were published',
  usage: USAGE,
  async run(args) {
    const { positionals } = readArguments(args, {});
    await compare(folderOf(positionals));
  },
};
