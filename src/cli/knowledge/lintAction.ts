import { join, relative } from 'node:path';
import { z } from 'zod';
import {
  createOutrankedPhrasing,
  PHRASING_OUTRANKED,
} from '../../curation/testing/outrankedPhrasing';
import { buildKnowledge } from '../../knowledge/buildKnowledge';
import { readCorpus } from '../../knowledge/lint/lintCorpus';
import type { Finding } from '../../knowledge/lint/lintFinding';
import { lintKnowledge, type Linted } from '../../knowledge/lint/lintKnowledge';
import { LINT_RULES } from '../../knowledge/lint/lintRules';
import type { Problem } from '../../knowledge/knowledgeProblem';
import { readKnowledgeFolder } from '../../knowledge/readKnowledgeFolder';
import type { KnowledgeOptions } from '../../knowledge/readEntries';
import { dayInDubai } from '../../lib/dubaiDate';
import { InputFaults, UsageError, readArguments } from '../usageError';
import type { KnowledgeAction } from './knowledgeAction';
import { folderOf, makeAnswerer, readFactWording } from '../openKnowledgeFolder';

/** Percent-encoding of workflow commands; see the toolkit of GitHub Actions, `command.ts`. */
const escapeData = (text: string) =>
  text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapeProperty = (text: string) => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

function toGithub({ severity, file, line, rule, path, why, fix }: Finding): string {
  const place = `file=${escapeProperty(file)},line=${line},title=${escapeProperty(rule)}`;
  return `::${severity} ${place}::${escapeData(`${path}: ${why}. Fix: ${fix}.`)}`;
}

const toText = ({ severity, file, line, rule, path, why, fix }: Finding): string =>
  `${file}:${line} ${severity} ${rule}${path ? ` (${path})` : ''}: ${why}; ${fix}`;

/** How findings are printed: for people, for programs, and as annotations in a pull request. */
const FINDING_FORMATS = {
  text: (findings: readonly Finding[]) => findings.map(toText),
  json: (findings: readonly Finding[]) => [JSON.stringify(findings, null, 2)],
  github: (findings: readonly Finding[]) => findings.map(toGithub),
};

/** True for the name of a format. */
const isFindingFormat = (name: string): name is keyof typeof FINDING_FORMATS =>
  Object.hasOwn(FINDING_FORMATS, name);

const USAGE = `Usage: lawaraq knowledge lint [DIR] [--format text|json|github] [--today YYYY-MM-DD] [--allow-single-language]

Checks the knowledge files of DIR (default: those that are served) for mistakes in files
that load. Exit code 1 if anything is found. --today is the day that decides what is overdue
for review. A finding that is right as it is written is accepted on its line or the line above:

  # lint-ok: RULE the reason

Rules:
${[...LINT_RULES, PHRASING_OUTRANKED].map(({ id, finds }) => `  ${id.padEnd(26)}${finds}`).join('\n')}`;

/** What does not load is a finding, too, so that it shows in every format. */
const toFinding = ({ message, ...where }: Problem): Finding => ({
  rule: 'check',
  severity: 'error',
  ...where,
  why: message,
  fix: 'nothing else is checked until it loads',
});

async function lintFolder(
  folder: string,
  today: string,
  options: KnowledgeOptions,
): Promise<Linted> {
  const { files, problems } = await readKnowledgeFolder(folder);
  if (problems.length > 0) return { findings: problems.map(toFinding), accepted: 0 };
  const worded = { ...options, factWording: await readFactWording() };
  const built = buildKnowledge(files, worded);
  if ('problems' in built) return { findings: built.problems.map(toFinding), accepted: 0 };
  const { knowledge } = built;
  const outranked = createOutrankedPhrasing(await makeAnswerer(knowledge));
  const corpus = readCorpus(files, knowledge, today, worded);
  return lintKnowledge(corpus, files, [...LINT_RULES, outranked]);
}

export const lint: KnowledgeAction = {
  summary: 'look for mistakes in files that load',
  usage: USAGE,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      format: { type: 'string', default: 'text' },
      today: { type: 'string', default: dayInDubai(new Date()) },
      'allow-single-language': { type: 'boolean', default: false },
    });
    const { format, today } = values;
    if (!z.iso.date().safeParse(today).success)
      throw new UsageError(`${today} is not a day; write it as 2026-11-25.`);
    if (!isFindingFormat(format)) throw new UsageError(`There is no format ${format}.`);
    const folder = folderOf(positionals);
    const { findings, accepted } = await lintFolder(folder, today, {
      allowSingleLanguage: values['allow-single-language'],
    });
    const below = relative(process.cwd(), folder);
    const placed = findings.map((finding) => ({ ...finding, file: join(below, finding.file) }));
    for (const line of FINDING_FORMATS[format](placed)) console.log(line);
    const found = findings.length === 1 ? '1 finding' : `${findings.length || 'no'} findings`;
    const summary = `${found}, ${accepted} accepted with a reason`;
    if (findings.length > 0) throw new InputFaults([summary]);
    if (format === 'text') console.log(summary);
  },
};
