import { meaningWarnings } from '../../curation/testing/meaningWarnings';
import { runTestQuestions } from '../../curation/testing/knowledgeTests';
import { formatProblem } from '../../knowledge/knowledgeProblem';
import { InputFaults } from '../usageError';
import type { KnowledgeAction } from './knowledgeAction';
import { createAsk } from '../../answering/meaning/askWithMeaning';
import { prepareMeaning } from '../prepareMeaning';
import { makeAnswerer, openNamed } from '../openKnowledgeFolder';

const USAGE = `Usage: lawaraq knowledge check [DIR] [--allow-single-language]

Checks the knowledge files of DIR (default: those that are served) and asks the tests of every entry.
Warns of entries whose questions mean something else in the other language, and of entries that mean
the same, unless MEANING is off.
--allow-single-language takes entries in one language only.`;

export const check: KnowledgeAction = {
  summary: 'check the files and ask the tests of every entry',
  usage: USAGE,
  async run(args) {
    const knowledge = await openNamed(args);
    const { entries, tests, version } = knowledge;
    const answerer = await makeAnswerer(knowledge);
    await using compared = await prepareMeaning(answerer);
    const ask = createAsk(answerer, compared?.encoder);
    const failures = await runTestQuestions(knowledge, ask);
    const passed = tests.length - failures.length;
    console.log(
      `${entries.length} entries, ${passed} of ${tests.length} tests hold, version ${version}`,
    );
    if (compared)
      for (const warning of meaningWarnings(knowledge, compared.vectorOf))
        console.log(`warning ${warning}`);
    if (failures.length > 0) throw new InputFaults(failures.map(formatProblem));
  },
};
