import { createAnswerer } from '../../../src/answering/answerer';
import { askEvalQuestions } from '../../../src/cli/eval/askQuestions';
import { readAnsweringConfig } from '../../../src/config/config';
import { createPhrases } from '../../../src/composition/loadAnswerer';
import { loadMessages } from '../../../src/messages/loadMessages';
import { loadChecked } from '../loadChecked';
import { measureSystem } from '../measureSystem';
import { warmUpTexts } from '../warmUp';

measureSystem(async ({ knowledgeDir, options, phrasings, questions }) => {
  const knowledge = await loadChecked(knowledgeDir, options);
  const phrases = createPhrases(await loadMessages(readAnsweringConfig().localesDir));
  const building = performance.now();
  const answerer = createAnswerer(knowledge, phrases);
  answerer.adopt(answerer.learn());
  const buildMs = performance.now() - building;
  const asked = (await askEvalQuestions(questions, answerer, warmUpTexts(phrasings))).map(
    ({ question, rank, ms, outcome: { confidence } }) => ({ question, rank, confidence, ms }),
  );
  return { asked, buildMs };
});
