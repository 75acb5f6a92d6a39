import { SubjectDescriptions } from '../facts/describedSubjects';
import type { ExpandedEntry, Knowledge } from '../knowledge/knowledge';
import type { KeptClasses } from '../lib/keptGraph';
import type { PausableWork } from '../lib/pausableWork';
import { framesOf, keepFrames, type EntryFrame } from './agreement/entryFrame';
import { writtenPhrasings } from './buildFamilies';
import { FactReader, type CompiledFacts } from './facts/factReader';
import type { Learned } from './learned';
import { FeatureNames, FeatureSpace } from './matching/featureSpace';
import { PhrasingIndex } from './matching/phrasingIndex';
import { GroupPostings } from './matching/postings';
import type { Phrasing } from './model/phrasing';
import { createBackground, type Ranker } from './ranking/ranking';
import type { TrainingTask } from './trainRanking';
import { createLexicon, type LexiconWords } from './understanding/lexicon';
import { createLinker, type NameAliases } from './understanding/nameLinker';
import { QuestionReader } from './understanding/question';
import { DeletionIndex } from './understanding/spellingIndex';

/** Everything that is built from a knowledge base without learning. */
export interface KnowledgeEngineDeps {
  knowledge: Knowledge;
  reader: QuestionReader;
  readonly phrasings: readonly Phrasing[];
  /** Undefined if nothing can be learned, because it was before. */
  asked: Pick<TrainingTask, 'asked' | 'askedBy'> | undefined;
  ranker: Ranker;
  facts: FactReader;
}

/**
 * An engine as data to be kept: what it has read, indexed and learned. What is quickly made of that
 * is left out.
 */
export interface CompiledEngine {
  words: LexiconWords;
  aliases: NameAliases;
  ranker: Pick<Ranker, 'index' | 'families'>;
  facts: CompiledFacts;
  /** What the entries are asked for, which takes some seconds to read. */
  frames: ReadonlyMap<ExpandedEntry, EntryFrame>;
  learned: Learned;
}

/** The classes of what a {@link CompiledEngine} is made of. */
export const ENGINE_CLASSES: KeptClasses = {
  DeletionIndex,
  FeatureNames,
  FeatureSpace,
  GroupPostings,
  PhrasingIndex,
  SubjectDescriptions,
};

/** Pauses after each entry. */
export function* compileEngine(
  { knowledge, reader, ranker, facts }: KnowledgeEngineDeps,
  learned: Learned,
): PausableWork<CompiledEngine> {
  const frames = yield* framesOf(knowledge.entries);
  return {
    frames,
    words: reader.lexicon.words,
    aliases: reader.linker.aliases,
    ranker: { index: ranker.index.withoutTexts(), families: ranker.families },
    facts: facts.compiled(),
    learned,
  };
}

/** What an engine of the same knowledge was made of. It reads no phrasing again. */
export function restoreDeps(
  knowledge: Knowledge,
  { words, aliases, ranker: { index, families }, facts, frames }: CompiledEngine,
): KnowledgeEngineDeps {
  keepFrames(frames);
  const lexicon = createLexicon(words);
  let phrasings: readonly Phrasing[] | undefined;
  return {
    knowledge,
    reader: new QuestionReader(createLinker(aliases, lexicon), lexicon),
    /** Only explanations and edits look at them. */
    get phrasings() {
      return (phrasings ??= writtenPhrasings(families));
    },
    asked: undefined,
    ranker: { index, families, background: createBackground([...families.values()]) },
    facts: new FactReader(knowledge.facts, lexicon, facts),
  };
}
