import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';

/** Any part of a manifest. */
export type Part = Record<string, unknown>;

/** A field's name, with its type as the declarations of `kubernetes-models` write it. */
type Fields = Map<string, string>;

interface Declared {
  fields: Fields;
  /** Files of the other types that it speaks of. */
  files: Map<string, string>;
}

const MODELS = dirname(require.resolve('kubernetes-models/package.json'));
const read = new Map<string, Declared>();

function declaredIn(file: string): Declared {
  const known = read.get(file);
  if (known) return known;
  const text = readFileSync(file, 'utf8').replace(/ *\/\*[\s\S]*?\*\/\n/g, '');
  const files = [...text.matchAll(/^import \{ (\w+) \} from "([^"]+)";/gm)].map(
    ([, name = '', from = '']): [string, string] => [name, declarations(file, from)],
  );
  const body = /^export interface [^{]+\{\n([\s\S]*?)^\}/m.exec(text)?.[1] ?? '';
  const fields = [...body.matchAll(/^ {4}"([^"]+)"\??: ([\s\S]+?);$(?=\n(?: {4}"|$))/gm)].map(
    ([, name = '', type = '']): [string, string] => [name, type],
  );
  const declared = { fields: new Map(fields), files: new Map(files) };
  read.set(file, declared);
  return declared;
}

const declarations = (file: string, from: string): string =>
  from.startsWith('.')
    ? resolve(dirname(file), `${from}.d.ts`)
    : createRequire(file).resolve(from).replace(/\.js$/, '.d.ts');

/**
 * Fields of a manifest that Kubernetes does not know. Its schemas let them pass, and the API server
 * drops them without a word.
 */
export function unknownFields(manifest: Part): string[] {
  const file = `${MODELS}/${String(manifest['apiVersion'])}/${String(manifest['kind'])}.d.ts`;
  return unknownIn(manifest, file, '');
}

function unknownIn(value: unknown, file: string, path: string): string[] {
  if (Array.isArray(value))
    return value.flatMap((each, at) => unknownIn(each, file, `${path}[${at}]`));
  if (typeof value !== 'object' || value === null) return [];
  const { fields, files } = declaredIn(file);
  // An alias of a text or number; then it is no object.
  if (fields.size === 0) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const type = fields.get(name);
    if (type === undefined) return [`${path}.${name}`];
    const next = files.get(/\bIIoK8s\w+/.exec(type)?.[0] ?? '');
    const isMap = type.startsWith('{');
    return next === undefined || isMap ? [] : unknownIn(inner, next, `${path}.${name}`);
  });
}
