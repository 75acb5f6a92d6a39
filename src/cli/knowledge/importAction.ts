import { importTranslation } from '../translation/importTranslation';
import { UsageError, readArguments } from '../usageError';
import type { KnowledgeAction } from './knowledgeAction';
import { folderOf } from '../openKnowledgeFolder';

const USAGE = `Usage: lawaraq knowledge import FILE.xlsx [DIR] [--dry-run]

Reads back a workbook of "lawaraq knowledge export --format translation": texts that were changed in
it are changed in the files of DIR (default: what is served), and every other character of these
stays as it is. An empty cell that was filled is added. A text that has been changed in the files
in the meantime is named and left alone. If any row has an error, it is reported and nothing is written.
--dry-run writes a patch to standard output instead, in the form that git apply takes.
An export of Azure question answering is imported by "lawaraq import".`;

export const importKnowledge: KnowledgeAction = {
  summary: "read a translators' workbook back into the files",
  usage: USAGE,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      'dry-run': { type: 'boolean', default: false },
    });
    const [file, ...folders] = positionals;
    if (file === undefined) throw new UsageError();
    await importTranslation({ file, folder: folderOf(folders), dryRun: values['dry-run'] });
  },
};
