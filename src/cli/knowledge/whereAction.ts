import { join, relative } from 'node:path';
import { factsNamedIn } from '../../knowledge/facts/factReferences';
import { readCorpus } from '../../knowledge/lint/lintCorpus';
import { LANGUAGES } from '../../language/text/detectLanguage';
import { dayInDubai } from '../../lib/dubaiDate';
import { InputFaults, UsageError, readArguments } from '../usageError';
import type { KnowledgeAction } from './knowledgeAction';
import { folderOf, loadFolder } from '../openKnowledgeFolder';

const USAGE = `Usage: lawaraq knowledge where FACT [DIR]

Shows what the fact FACT says, where it is written, and every text of the knowledge files of DIR
(default: those that are served) that names it as {fact:FACT}.`;

export const where: KnowledgeAction = {
  summary: 'show which texts name a fact',
  usage: USAGE,
  async run(args) {
    const { positionals } = readArguments(args, {});
    const [id, ...rest] = positionals;
    if (id === undefined) throw new UsageError('Which fact? Give its id.');
    const folder = folderOf(rest);
    const { files, knowledge, factWording } = await loadFolder(folder);
    const corpus = readCorpus(files, knowledge, dayInDubai(new Date()), { factWording });
    const found = corpus.references.find(id);
    if ('message' in found) throw new InputFaults([found.message]);
    const { fact } = found;
    const below = relative(process.cwd(), folder);
    const place = (file: string, line: number) => `${join(below, file)}:${line}`;
    const written = corpus.facts.facts.find(({ item }) => item.id === id);
    const said = LANGUAGES.map((language) => corpus.references.worded(fact, 'value', language));
    const at = written
      ? place(written.located.file, written.located.lineOf([...written.path, 'id']))
      : 'read from the reference files';
    console.log(`${said.join(' / ')} (${at})`);
    const users = corpus.texts.filter((text) => factsNamedIn(text.written).includes(id));
    for (const { located, path, text } of users)
      console.log(`${place(located.file, located.lineOf(path))}: ${text.replace(/\s+/g, ' ')}`);
    console.log(users.length === 1 ? '1 text names it' : `${users.length} texts name it`);
  },
};
