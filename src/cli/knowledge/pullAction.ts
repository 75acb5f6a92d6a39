import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { applyChange } from '../../curation/changes/applyChange';
import type { PendingChange } from '../../curation/changes/knowledgeChange';
import { CannotEdit, unifiedPatch, type ChangedFile } from '../../knowledge/editing/textEdit';
import { formatProblem } from '../../knowledge/knowledgeProblem';
import { readKnowledgeFolder } from '../../knowledge/readKnowledgeFolder';
import type { KnowledgeFile } from '../../knowledge/yaml/yamlFile';
import { aYearAfter, dayInDubai } from '../../lib/dubaiDate';
import { replaceOutputFile } from '../table/replaceOutputFile';
import { InputFaults, readArguments } from '../usageError';
import { withRealStore } from '../withStore';
import type { KnowledgeAction } from './knowledgeAction';
import { folderOf } from '../openKnowledgeFolder';

const USAGE = `Usage: lawaraq knowledge pull [DIR] [--patch FILE]

Applies the changes that admins requested in the chat to the files of DIR (default: the knowledge
folder), each once: wordings of unanswered questions that were added to an entry, and new entries to
fill in. Review them, then run: lawaraq knowledge check.
--patch writes them as a patch into FILE instead and leaves DIR as it is: cd DIR && git apply FILE.`;

interface PullResult {
  files: ChangedFile[];
  /** Of the changes that were applied. */
  ids: number[];
  faults: string[];
}

const described = ({ id, day, change }: PendingChange): string =>
  `change ${id} of ${day} (${change.kind === 'entry' ? 'new entry' : 'wordings for'} "${change.entryId}")`;

/** The files after every change that can be made. */
function applyAll(files: readonly KnowledgeFile[], pending: readonly PendingChange[]): PullResult {
  const now = new Map(files.map(({ name, text }) => [name, text]));
  const pulled: PullResult = { files: [], ids: [], faults: [] };
  for (const item of pending) {
    try {
      const current = [...now].map(([name, text]) => ({ name, text }));
      const { name, after } = applyChange(current, item.change, aYearAfter(dayInDubai(new Date())));
      now.set(name, after);
      pulled.ids.push(item.id);
    } catch (error) {
      if (!(error instanceof CannotEdit)) throw error;
      pulled.faults.push(
        `${described(item)} cannot be applied: ${error.message}. It stays pending.`,
      );
    }
  }
  const before = new Map(files.map(({ name, text }) => [name, text]));
  pulled.files = [...now]
    .map(([name, after]) => ({ name, before: before.get(name) ?? '', after }))
    .filter((file) => file.before !== file.after);
  return pulled;
}

async function write(folder: string, files: readonly ChangedFile[]): Promise<void> {
  for (const { name, after } of files) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await replaceOutputFile(path, (beside) => writeFile(beside, after));
    console.log(`changed ${path}`);
  }
}

async function readFiles(folder: string): Promise<KnowledgeFile[]> {
  const { files, problems } = await readKnowledgeFolder(folder);
  if (problems.length === 0) return files;
  throw new InputFaults(problems.map(formatProblem));
}

export const pull: KnowledgeAction = {
  summary: 'apply the changes that admins requested in the chat',
  usage: USAGE,
  async run(args) {
    const { values, positionals } = readArguments(args, { patch: { type: 'string' } });
    const { patch } = values;
    const folder = folderOf(positionals);
    await withRealStore(async ({ pendingChanges }) => {
      const pending = await pendingChanges.list();
      if (pending.length === 0) return console.log('No changes are waiting.');
      const { files, ids, faults } = applyAll(await readFiles(folder), pending);
      if (patch === undefined) await write(folder, files);
      else await replaceOutputFile(patch, (beside) => writeFile(beside, unifiedPatch(files)));
      // Marked only now: a change that was not written is pulled again.
      await pendingChanges.markPulled(ids);
      console.log(
        `${ids.length} of ${pending.length} changes pulled. Then run: lawaraq knowledge check`,
      );
      if (faults.length > 0) throw new InputFaults(faults);
    });
  },
};
