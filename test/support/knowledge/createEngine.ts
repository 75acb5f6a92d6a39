import { makeEngine, type Engine, type EngineOptions } from '../../../src/answering/engine';
import type { Knowledge } from '../../../src/knowledge/knowledge';
import { runToEnd } from '../../../src/lib/pausableWork';

/** Makes an engine without a pause. */
export const createEngine = (knowledge: Knowledge, options: EngineOptions): Engine =>
  runToEnd(makeEngine(knowledge, options));
