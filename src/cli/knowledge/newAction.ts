import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, normalize, resolve, sep } from 'node:path';
import { readAnsweringConfig } from '../../config/config';
import { draftEntry, type EntryOutline } from '../../curation/changes/draftEntry';
import { appendSource } from '../../curation/changes/appendSource';
import { idsIn } from '../../knowledge/checkEntries';
import { appendEntry } from '../../knowledge/editing/appendEntry';
import { CannotEdit } from '../../knowledge/editing/textEdit';
import { loadKnowledge, readKnowledgeFolder } from '../../knowledge/readKnowledgeFolder';
import { formatProblem } from '../../knowledge/knowledgeProblem';
import { isEntries } from '../../knowledge/readEntries';
import { readSafeYaml } from '../../knowledge/yaml/safeYaml';
import { COMMANDS, ENTRY_KINDS } from '../../knowledge/knowledgeSchema';
import { InputFaults, UsageError, readArguments } from '../usageError';
import type { KnowledgeAction } from './knowledgeAction';

const DEFAULT_FILE = 'additions.yaml';
const NAME_TYPES = ['entity', 'phase', 'journey'] as const;
const SOURCES = 'sources.yaml';
const SOURCE_KEY = /^[A-Z0-9][A-Za-z0-9-]*$/;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const USAGE = `Usage: lawaraq knowledge new KIND ID [--file FILE] [--for ${NAME_TYPES.join('|')}]
                             [--command COMMAND] [--knowledge DIR]
       lawaraq knowledge new source KEY [--knowledge DIR]

Appends an entry to FILE (default: ${DEFAULT_FILE}) of the knowledge folder, in both languages, with
TODO wherever something has to be written; or a source to sources.yaml. The files do not load until
every TODO is replaced.
KIND: ${ENTRY_KINDS.join(', ')}.
--for writes the entry once for each of these; {${NAME_TYPES.join('}, {')}} stands for its name.
--command says what an entry of kind command does: ${COMMANDS.join(', ')}.
--knowledge uses another folder instead of the one that is served.`;

/** The value, if it is one of those that are allowed. */
function oneOf<T extends string>(allowed: readonly T[], value: string, what: string): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined)
    throw new UsageError(`There is no ${what} "${value}": use ${allowed.join(', ')}.`);
  return found;
}

interface Options {
  for?: string | undefined;
  command?: string | undefined;
}

function readOutline([kindName, id, ...more]: readonly string[], options: Options): EntryOutline {
  if (kindName === undefined || id === undefined || more.length > 0) throw new UsageError();
  const kind = oneOf(ENTRY_KINDS, kindName, 'kind');
  if (!ID.test(id))
    throw new UsageError(
      `"${id}" is not an id: use lower-case letters, digits and single hyphens.`,
    );
  if ((kind === 'command') !== (options.command !== undefined))
    throw new UsageError('--command goes with the kind command, and only with it.');
  return {
    id,
    kind,
    for: options.for === undefined ? undefined : oneOf(NAME_TYPES, options.for, 'type of name'),
    command:
      options.command === undefined ? undefined : oneOf(COMMANDS, options.command, 'command'),
  };
}

/** The file of entries that is meant, by its path below the folder. */
function readFileName(file: string): string {
  const name = normalize(file).split(sep).join('/');
  if (!/^[^./]/.test(name) || !/\.ya?ml$/.test(name))
    throw new UsageError(`"${file}" is not a YAML file below the knowledge folder.`);
  if (!isEntries(name)) throw new UsageError(`${name} contains no entries.`);
  return name;
}

/** A year from now: ISO date. */
function inAYear(): string {
  const day = new Date();
  day.setUTCFullYear(day.getUTCFullYear() + 1);
  return day.toISOString().slice(0, 10);
}

async function refuseTakenId(folder: string, id: string): Promise<void> {
  const { files } = await readKnowledgeFolder(folder);
  const owner = files.find(({ name, text }) => isEntries(name) && idsIn(text).includes(id));
  if (owner) throw new InputFaults([`${owner.name} has an entry "${id}"; use another id.`]);
}

const readIfThere = (path: string) =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });

async function append(folder: string, file: string, outline: EntryOutline): Promise<void> {
  await refuseTakenId(folder, outline.id);
  const path = join(folder, file);
  const before = await readIfThere(path);
  try {
    const text = appendEntry(before, draftEntry(outline, inAYear()));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  } catch (error) {
    if (error instanceof CannotEdit) throw new InputFaults([`${file}: ${error.message}`]);
    throw error;
  }
}

async function appendToSources(folder: string, key: string): Promise<void> {
  if (!SOURCE_KEY.test(key))
    throw new UsageError(`"${key}" is not a key: use capital letters, digits and hyphens.`);
  const path = join(folder, SOURCES);
  const before = await readFile(path, 'utf8');
  const read = readSafeYaml(before);
  if ('faults' in read) throw new InputFaults([`${SOURCES} has mistakes; fix them first.`]);
  const { sources, ...rest } = read.value as { sources?: object };
  if (Object.keys(rest).length > 0 || Object.keys(sources ?? {}).length === 0)
    throw new InputFaults([
      `${SOURCES} contains something other than sources; add it there by hand.`,
    ]);
  if (Object.hasOwn(sources ?? {}, key))
    throw new InputFaults([`${SOURCES} has a source "${key}"; use another key.`]);
  await writeFile(path, appendSource(before, key));
}

/** Says what was added and what of it is still to be written, a line for each place. */
async function report(folder: string, file: string, name: string, path: string): Promise<void> {
  const built = await loadKnowledge(folder);
  const problems = 'problems' in built ? built.problems : [];
  const places = problems.filter(
    (problem) => problem.file === file && problem.path.startsWith(`${path} › `),
  );
  console.log(
    [
      `Added "${name}" to ${join(folder, file)}. To be written:`,
      ...places.map(formatProblem),
      'Then run: lawaraq knowledge check',
    ].join('\n'),
  );
}

export const newEntry: KnowledgeAction = {
  summary: 'append an entry or a source to fill in',
  usage: USAGE,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      file: { type: 'string', default: DEFAULT_FILE },
      for: { type: 'string' },
      command: { type: 'string' },
      knowledge: { type: 'string' },
    });
    const folder =
      values.knowledge === undefined
        ? readAnsweringConfig().knowledgeDir
        : resolve(values.knowledge);
    const [kind, key, ...more] = positionals;
    if (kind === 'source' && key !== undefined && more.length === 0) {
      await appendToSources(folder, key);
      return report(folder, SOURCES, key, `sources › ${key}`);
    }
    const outline = readOutline(positionals, values);
    const file = readFileName(values.file);
    await append(folder, file, outline);
    await report(folder, file, outline.id, outline.id);
  },
};
