import { createAsk } from '../../answering/meaning/askWithMeaning';
import { runTestQuestions, runTestConversations } from '../../curation/testing/knowledgeTests';
import { prepareMeaning } from '../prepareMeaning';
import { LANGUAGES, type Language } from '../../language/text/detectLanguage';
import type { Knowledge } from '../../knowledge/knowledge';
import { formatProblem } from '../../knowledge/knowledgeProblem';
import { InputFaults } from '../usageError';
import type { KnowledgeAction } from './knowledgeAction';
import { makeAnswerer, openNamed } from '../openKnowledgeFolder';

const USAGE = `Usage: lawaraq knowledge test [DIR] [--allow-single-language]

Asks the tests of every entry of DIR (default: the knowledge that is served) and the questions of
DIR/tests/*.yaml, where each names its language, what must answer it, or "unknown", and what is asked
next in the same conversation:

  - language: en
    question: what was phase 1 aiming for
    expect: phase-target.phase-1
    then:
      - question: and phase 2?
        expect: phase-target.phase-2`;

const NAMES: Readonly<Record<Language, string>> = { en: 'English', ar: 'Arabic' };

/** How many questions there are in a language. */
function countIn({ tests, conversations }: Knowledge, language: Language): number {
  const turns = conversations
    .filter((conversation) => conversation.language === language)
    .reduce((sum, { turns: { length } }) => sum + length, 0);
  return turns + tests.filter((test) => test.language === language).length;
}

export const test: KnowledgeAction = {
  summary: 'ask the tests of every entry and those of the folder tests',
  usage: USAGE,
  async run(args) {
    const knowledge = await openNamed(args);
    const answerer = await makeAnswerer(knowledge);
    await using compared = await prepareMeaning(answerer);
    const ask = createAsk(answerer, compared?.encoder);
    const failures = [
      ...(await runTestQuestions(knowledge, ask)),
      ...(await runTestConversations(knowledge, ask)),
    ];
    const counts = LANGUAGES.map(
      (language) => `${countIn(knowledge, language)} in ${NAMES[language]}`,
    );
    console.log(`${counts.join(', ')}: ${failures.length || 'none'} of them fail`);
    if (failures.length > 0) throw new InputFaults(failures.map(formatProblem));
  },
};
