import { ENGINE_CLASSES, type CompiledEngine } from '../answering/compiledEngine';
import type { Tolerance } from '../answering/model/tolerance';
import type { Question } from '../answering/understanding/question';
import type { Knowledge } from '../knowledge/knowledge';
import type { KnowledgeFile } from '../knowledge/yaml/yamlFile';
import { KeptObjects } from './keptObjects';
import { codeVersion, keyOf } from './learnedCacheKey';

/** A knowledge base that was read, checked, indexed and learned from. */
export interface CompiledBase {
  knowledge: Knowledge;
  engine: CompiledEngine;
}

/** The readings of phrasings by their texts. */
export type Readings = ReadonlyMap<string, Question>;

/** What a base is compiled of; see {@link baseKey}. */
export interface BaseSources {
  files: readonly KnowledgeFile[];
  /** The texts by which facts are worded. */
  messages: unknown;
  tolerance: Tolerance;
  allowSingleLanguage?: boolean | undefined;
}

/**
 * The key of what is compiled of these by this code on this version of Node.js, whose form the files
 * have; 32 hex digits.
 */
export const baseKey = (sources: BaseSources): string =>
  keyOf(codeVersion(), process.version, process.arch, {
    ...sources,
    allowSingleLanguage: sources.allowSingleLanguage ?? false,
  });

/**
 * Compiled bases in a folder, for the bot and all commands: what has not changed is not read,
 * checked, indexed and learned again.
 */
export class CompiledBases {
  private readonly bases: KeptObjects<CompiledBase>;
  private readonly readings: KeptObjects<Readings>;

  /** @param onDamaged is told which file cannot be used and why */
  constructor(folder: string, onDamaged: (line: string) => void) {
    this.bases = new KeptObjects({ folder, suffix: '.base', classes: ENGINE_CLASSES, onDamaged });
    this.readings = new KeptObjects({ folder, suffix: '.readings', onDamaged });
  }

  read(key: string): Promise<CompiledBase | undefined> {
    return this.bases.read(key);
  }

  /** Apart from the rest, because only an edit needs them. */
  readReadings(key: string): Promise<Readings | undefined> {
    return this.readings.read(key);
  }

  async write(key: string, base: CompiledBase, readings: Readings): Promise<void> {
    await this.bases.write(key, base);
    await this.readings.write(key, readings);
  }
}
