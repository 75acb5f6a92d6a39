import { createAnswerer } from '../../../src/answering/answerer';
import { askQuestions } from '../../../src/cli/eval/askQuestions';
import { percentile } from '../../../src/cli/eval/evalReport';
import { readAnsweringConfig } from '../../../src/config/config';
import { createPhrases } from '../../../src/composition/loadAnswerer';
import { loadWordVectors } from '../../../src/learning/loadWordVectors';
import { loadMessages } from '../../../src/messages/loadMessages';
import type { BenchSet } from '../benchSet';
import { beProgram } from '../childProcess';
import type { Shipped } from '../grown';
import { loadChecked } from '../loadChecked';
import { peakRssMb } from '../rss';
import { WARM_UP } from '../warmUp';

beProgram(async ({ knowledgeDir, options, phrasings, questions }: BenchSet): Promise<Shipped> => {
  const phrases = createPhrases(await loadMessages(readAnsweringConfig().localesDir));
  const loading = performance.now();
  const knowledge = await loadChecked(knowledgeDir, options);
  const loadMs = performance.now() - loading;
  const warmUp = phrasings.slice(0, WARM_UP).map(({ text }) => text);
  const building = performance.now();
  const answerer = createAnswerer(knowledge, phrases, { vectors: loadWordVectors() });
  answerer.answer(warmUp[0] ?? '', {});
  const usableMs = performance.now() - building;
  const learning = performance.now();
  const learned = answerer.learn();
  const learnMs = performance.now() - learning;
  answerer.adopt(learned);
  const times = askQuestions(questions, answerer, warmUp).map(({ ms }) => ms);
  return {
    loadMs,
    usableMs,
    learnMs,
    p50: percentile(0.5, times),
    p99: percentile(0.99, times),
    peakRssMb: peakRssMb(),
  };
});
