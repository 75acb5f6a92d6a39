import { createAsk } from '../../../src/answering/meaning/askWithMeaning';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnswerer } from '../../../src/answering/answerer';
import { runTestQuestions } from '../../../src/curation/testing/knowledgeTests';
import { buildKnowledge } from '../../../src/knowledge/buildKnowledge';
import { formatProblem } from '../../../src/knowledge/knowledgeProblem';
import { createPhrases } from '../../../src/composition/loadAnswerer';
import { knowledgeFiles } from '../../support/knowledge/knowledgeFiles';
import { realMessages } from '../../support/knowledge/messages';

const FILE = 'procedures/help-desk.yaml';
const guides = ['admin-guide.md', 'admin-guide.ar.md'].map((name) => ({
  name,
  text: readFileSync(join(__dirname, '../../../docs', name), 'utf8'),
}));

/** The source and the entry that a guide lets its reader write. */
function examplesOf(guide: string): [source: string, entry: string] {
  const [source = '', entry = ''] = [...guide.matchAll(/^```yaml\n(.*?)^```/gms)].map(
    ([, block]) => block ?? '',
  );
  return [source, entry];
}

/** A small knowledge base with the example in it. */
function withExample(guide: string, change: (entry: string) => string) {
  const [source, entry] = examplesOf(guide);
  const files = knowledgeFiles().map(({ name, text }) =>
    name === 'sources.yaml'
      ? { name, text: text + source.replace(/^sources:\n.*\n/, '') }
      : { name, text },
  );
  return buildKnowledge([...files, { name: FILE, text: change(entry) }]);
}

const replaced = (from: string | RegExp, to: string) => (entry: string) => {
  const changed = entry.replace(from, to);
  if (changed === entry) throw new Error(`the example has no ${from}`);
  return changed;
};

describe.each(guides)('$name', ({ text }) => {
  it('has an example that loads, and whose tests hold', async () => {
    const built = withExample(text, (entry) => entry);
    if ('problems' in built) throw new Error(built.problems.map(formatProblem).join('\n'));
    const answerer = createAnswerer(built.knowledge, createPhrases(await realMessages()));
    expect(await runTestQuestions(built.knowledge, createAsk(answerer))).toEqual([]);
    expect(built.knowledge.tests).toHaveLength(2);
  });

  it.each([
    ['a missing language', replaced(/^ {4}ar: '.*\n/m, '')],
    ['a placeholder', replaced('help desk timings', 'TODO the same in other words')],
    ['an unknown source', replaced('CIRC-2026-07', 'CIRC-2026-7')],
    ['a day in another order', replaced('asOf: 2026-03-02', 'asOf: 02/03/2026')],
    ['a misspelt key', replaced('reviewBy', 'reviewby')],
    ['an id with a space', replaced('id: help-desk-hours', 'id: Help desk')],
    ['a colon', replaced(/en: '(.*?) is(.*)'/, 'en: $1: is$2')],
    ['an open quote', replaced(/(en: '.*)'/, '$1')],
    ['a line out of line', replaced('  source', '   source')],
    ['a tab', replaced('  source', '\tsource')],
    ['strange braces', replaced("to 12:00.'", "to {end}.'")],
    ['a strange follow-up', replaced('  reviewBy', '  followUps: [help-desk-phone]\n  reviewBy')],
  ])('quotes what is said of %s to the letter', (_, change) => {
    const built = withExample(text, change);
    const said = 'problems' in built ? built.problems.map(formatProblem) : [];
    expect(said).not.toEqual([]);
    expect(text).toContain(`\`${said.at(-1)}\``);
  });
});
