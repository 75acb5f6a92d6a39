import { isMap, isScalar, isSeq, type Document } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../knowledgeProblem';
import { readSafeYaml } from './safeYaml';

/** A knowledge file as it was read: its path below the folder and its text. */
export interface KnowledgeFile {
  name: string;
  text: string;
}

/**
 * Mistakes reported for one file; nobody fixes more at a time, and locating each of a million takes
 * long.
 */
const MOST_MISTAKES = 100;

type Path = readonly PropertyKey[];

/** Knows where in a YAML file a value stands. */
export interface Located {
  file: string;
  lineOf(path: Path): number;
  problem(path: Path, message: string): Problem;
}

function positionOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let position = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (!pair) break;
      position = (pair.key as { range?: [number] }).range?.[0] ?? position;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      position = (node as { range?: [number] } | undefined)?.range?.[0] ?? position;
    } else break;
  }
  return position;
}

/** The path as people read it: a list item by its id if it has one. */
function readablePath(value: unknown, path: Path): string {
  let at = value;
  const steps = path.map((step) => {
    at = (at as Record<PropertyKey, unknown> | undefined)?.[step];
    const id = (at as { id?: unknown } | undefined)?.id;
    return typeof step === 'number'
      ? typeof id === 'string'
        ? id
        : `[${step + 1}]`
      : String(step);
  });
  return steps.join(' › ');
}

/** What is expected, in words for editors. */
const WANTED: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'its parts, a line each',
};

const NO_SUCH_KIND = /^Invalid discriminator value\. Expected /;

function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `"${key}"`).join(', ');
    return `unknown key ${keys}; remove it or correct its spelling`;
  }
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) {
    return `missing; write ${WANTED[issue.expected] ?? `a ${issue.expected}`} here`;
  }
  if (issue.code === 'invalid_value') {
    return `use one of ${issue.values.map(String).join(', ')}`;
  }
  if (NO_SUCH_KIND.test(issue.message)) {
    const kinds = issue.message.replace(NO_SUCH_KIND, '').replaceAll("'", '');
    return `use one of ${kinds.replaceAll(' | ', ', ')}`;
  }
  return issue.message;
}

/** The leaves of an issue: of a union, those of the form that comes nearest. */
function leaves(issue: z.core.$ZodIssue, path: Path): { path: Path; message: string }[] {
  const full = [...path, ...issue.path];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) {
    return [{ path: full, message: describe(issue) }];
  }
  const [nearest] = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length);
  return (nearest ?? []).flatMap((inner) => leaves(inner, full));
}

const depth = (issues: readonly z.core.$ZodIssue[]) =>
  Math.max(
    0,
    ...issues.map(({ path, code }) => path.length + (code === 'unrecognized_keys' ? 1 : 0)),
  );

/**
 * Parses one file and checks it against its schema. Its mistakes are pushed to `problems`, each
 * with its line, a hundred at most; returns undefined if there was any.
 */
export function parseYamlFile<T>(
  file: KnowledgeFile,
  schema: z.ZodType<T>,
  problems: Problem[],
): { value: T; located: Located } | undefined {
  const read = readSafeYaml(file.text);
  if ('faults' in read) {
    problems.push(...read.faults.map((fault) => ({ file: file.name, path: '', ...fault })));
    return undefined;
  }
  const { document, value, lineAt } = read;
  const located: Located = {
    file: file.name,
    lineOf: (path) => lineAt(positionOf(document, path)),
    problem: (path, message) => ({
      file: file.name,
      line: lineAt(positionOf(document, path)),
      path: readablePath(value, path),
      message,
    }),
  };
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, located };
  const mistakes = parsed.error.issues
    .slice(0, MOST_MISTAKES)
    .flatMap((issue) => leaves(issue, []))
    .map(({ path, message }) => located.problem(path, message));
  problems.push(...mistakes.sort((a, b) => a.line - b.line));
  return undefined;
}
