import { createAsk } from '../../../../src/answering/meaning/askWithMeaning';
import { runTestConversations } from '../../../../src/curation/testing/knowledgeTests';
import { createOutrankedPhrasing } from '../../../../src/curation/testing/outrankedPhrasing';
import type { LintRule } from '../../../../src/knowledge/lint/lintFinding';
import { LINT_RULES } from '../../../../src/knowledge/lint/lintRules';
import { readKnowledgeFolder } from '../../../../src/knowledge/readKnowledgeFolder';
import type { Loaded } from '../../../../src/composition/loadAnswerer';
import { lintFiles } from '../../../support/knowledge/lint';
import { rounds } from '../../../support/process/rounds';
import { KNOWLEDGE, realAnswerer } from '../../../support/knowledge/realAnswerer';

/** Asking every phrasing takes long: `knowledge lint` does it, and the long form. */
const ofSome = (rule: LintRule): LintRule => ({
  ...rule,
  find: ({ entries, ...corpus }) =>
    rule.find({ ...corpus, entries: entries.filter((_, at) => at % rounds(1, 10) === 0) }),
});

describe('the shipped knowledge', () => {
  let loaded: Loaded;
  beforeAll(async () => void (loaded = await realAnswerer()));

  it('has no finding that is not accepted with a reason', async () => {
    const { files } = await readKnowledgeFolder(KNOWLEDGE);
    const rules = [...LINT_RULES, ofSome(createOutrankedPhrasing(loaded.answerer))];
    expect(lintFiles(files, rules).findings).toEqual([]);
  });

  it('answers its test conversations as they expect, in both languages', async () => {
    const { knowledge, answerer } = loaded;
    const languages = new Set(knowledge.conversations.map(({ language }) => language));
    expect(languages).toEqual(new Set(['en', 'ar']));
    expect(await runTestConversations(knowledge, createAsk(answerer))).toEqual([]);
  });
});
