import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as nextTick, setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_TOLERANCE } from '../../../src/answering/model/tolerance';
import { makeEngine, type Learner } from '../../../src/answering/engine';
import type { TrainingTask } from '../../../src/answering/trainRanking';
import type { Knowledge } from '../../../src/knowledge/knowledge';
import { loadKnowledge } from '../../../src/knowledge/readKnowledgeFolder';
import { runInSlices } from '../../../src/lib/runInSlices';
import { learnInWorker } from '../../../src/learning/learnInWorker';
import { createEngine } from '../../support/knowledge/createEngine';
import { KNOWLEDGE } from '../../support/knowledge/realAnswerer';
import { longTest } from '../../support/process/rounds';
import { writeSmallKnowledge } from '../../support/knowledge/smallKnowledge';

const tolerance = DEFAULT_TOLERANCE;

async function load(folder: string): Promise<Knowledge> {
  const built = await loadKnowledge(folder);
  if ('problems' in built) throw new Error('The knowledge has mistakes.');
  return built.knowledge;
}

let small: Knowledge;
beforeAll(async () => {
  using written = writeSmallKnowledge();
  small = await load(written.folder);
});

const engineOf = (knowledge: Knowledge) => createEngine(knowledge, { tolerance });
const never = () => new AbortController().signal;

describe('learning in a thread', () => {
  it('learns what would be learned in this one, for the tolerance that it is given', async () => {
    const strict = { ...tolerance, wrongAnswersPerHundred: 0.01 };
    const engine = createEngine(small, { tolerance: strict });
    const learned = await learnInWorker(engine, never());
    expect(learned.corrections.values.length).toBeGreaterThan(100);
    expect(learned).toEqual(engine.learn());
    expect(learned.confidence.answerAt).toBeGreaterThan(0.8);
  });

  it('stops when it is told to, long before it has learned', async () => {
    const stopping = new AbortController();
    const learning = learnInWorker(engineOf(small), stopping.signal);
    await nextTick();
    const reason = new Error('The bot closes.');
    stopping.abort(reason);
    await expect(learning).rejects.toMatchObject({ name: 'AbortError', cause: reason });
  });

  it('does not begin where it was told to stop before', async () => {
    const learning = learnInWorker(engineOf(small), AbortSignal.abort());
    await expect(learning).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('rejects with what goes wrong in the thread', async () => {
    const engine = engineOf(small);
    const broken = { ...engine.trainingTask(), lesson: undefined } as unknown as TrainingTask;
    const learner: Learner = {
      trainingTask: () => broken,
      calibration: (trained) => engine.calibration(trained),
      learn: () => engine.learn(),
    };
    await expect(learnInWorker(learner, never())).rejects.toThrow(/undefined/);
  });

  longTest(
    'leaves this thread free for others while an engine is made and learns, however large',
    async () => {
      const knowledge = await load(KNOWLEDGE);
      const delay = monitorEventLoopDelay({ resolution: 5 });
      delay.enable();
      const begun = performance.now();
      const making = makeEngine(knowledge, { tolerance });
      const engine = await runInSlices(making, never());
      await runInSlices(engine.estimating(), never());
      const learned = await learnInWorker(engine, never());
      const took = performance.now() - begun;
      await sleep(10);
      delay.disable();
      expect(learned.corrections.values.length).toBeGreaterThan(100_000);
      expect(delay.count).toBeGreaterThan(50);
      // On a busy machine a single turn may have to wait for a core, but not for the learning.
      expect(delay.percentile(99) / 1e6).toBeLessThan(100);
      expect(delay.max / 1e6).toBeLessThan(took / 8);
    },
  );
});
