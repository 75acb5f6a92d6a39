import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

const SHIPPED = join(__dirname, '../../../knowledge');
const REFERENCE = ['entities.yaml', 'phases.yaml', 'sources.yaml', 'journeys.yaml', 'topics.yaml'];
const ENTRIES: Record<string, readonly string[]> = {
  'phases/each-phase.yaml': ['phase-target', 'phase-members'],
  'conversation/commands.yaml': [
    'command-help',
    'command-language',
    'command-log',
    'command-records',
    'command-drafts',
    'command-verify',
    'command-people',
    'command-unanswered',
    'command-progress',
    'command-progress-entity',
    'command-progress-phase',
    'command-progress-period',
    'command-progress-top',
    'command-progress-waiting',
    'command-progress-parts',
    'command-settings',
    'command-entity',
    'command-source',
  ],
  'conversation/smalltalk.yaml': ['chat-greeting', 'chat-salam', 'chat-thanks'],
};

/** A text with figures in place of the facts that it names, for folders that have none. */
export const withoutFacts = (text: string): string =>
  text.replace(/\{fact:([^{}]*)\}/g, (_, id: string) => (id.includes('target') ? '50%' : '57%'));

/**
 * A few entries of the shipped knowledge in a folder of their own, for tests that are not about
 * answers: the whole takes many seconds to load.
 */
export function writeSmallKnowledge(): { folder: string } & Disposable {
  const folder = mkdtempSync(join(tmpdir(), 'lawaraq-knowledge-'));
  for (const file of REFERENCE)
    writeFileSync(join(folder, file), withoutFacts(readFileSync(join(SHIPPED, file), 'utf8')));
  entryFiles ??= makeEntryFiles();
  for (const [file, text] of entryFiles) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Removes the sources that nothing cites from a folder; the entries that do are mostly those that
 * were left out.
 */
export function removeUncitedSources(folder: string): void {
  const path = join(folder, 'sources.yaml');
  const files = [...REFERENCE, ...Object.keys(ENTRIES)].filter((file) => file !== 'sources.yaml');
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  const words = new Set(text.match(/[A-Za-z0-9-]+/g));
  const { sources } = parse(readFileSync(path, 'utf8')) as { sources: Record<string, unknown> };
  const cited = Object.entries(sources).filter(([key]) => words.has(key));
  writeFileSync(path, stringify({ sources: Object.fromEntries(cited) }));
}

/** By file; reading the shipped ones takes longer than all the rest. */
let entryFiles: (readonly [file: string, text: string])[] | undefined;

function makeEntryFiles(): (readonly [string, string])[] {
  const kept = new Set(Object.values(ENTRIES).flat());
  return Object.entries(ENTRIES).map(([file, ids]) => {
    const entries = parse(withoutFacts(readFileSync(join(SHIPPED, file), 'utf8'))) as {
      id: string;
      followUps?: string[];
    }[];
    const some = entries
      .filter(({ id }) => ids.includes(id))
      .map((entry) => ({
        ...entry,
        followUps: (entry.followUps ?? []).filter((id) => kept.has(id)),
      }));
    return [file, stringify(some)] as const;
  });
}
