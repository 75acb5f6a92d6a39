import type { ExpandedEntry, Knowledge, Name } from '../knowledge/knowledge';
import {
  calibrationTexts,
  collectCases,
  ENOUGH_CASES,
  isTested,
  leftOutCases,
  sampleQuestions,
  type CalibrationRun,
  type LeftOutRanking,
} from './confidence/calibrationCases';
import {
  calibrating,
  scoreConfidence,
  type Cases,
  type Confidence,
  type ConfidenceScore,
} from './confidence/confidence';
import { evidenceOf } from './confidence/evidence';
import type { Learned } from './learned';
import type { Tolerance } from './model/tolerance';
import { explainAnswer, type RankingExplanation } from './explainAnswer';
import { FactReader } from './facts/factReader';
import type { Family } from './ranking/entryFamily';
import { makeKnowledgeLexicon } from './understanding/lexicon';
import { explainLikeness } from './matching/explainLikeness';
import { textToCompare, type MeaningLikeness } from './meaning/phrasingMeaning';
import {
  changeRankingMeaning,
  learnRankingMeaning,
  type RankingMeaning,
} from './meaning/rankingMeaning';
import type { VectorOf } from './meaning/vectors';
import { PhrasingIndex } from './matching/phrasingIndex';
import type { SparseRows } from './matching/sparseRows';
import { namesWithoutContext, type Names } from './ranking/nameAgreement';
import { createNameLinker } from './understanding/nameLinker';
import { memoize } from '../lib/memoize';
import { runToEnd, type PausableWork } from '../lib/pausableWork';
import { QuestionReader, type Question } from './understanding/question';
import { createBackground, rank, type Ranking } from './ranking/ranking';
import { readFamilies } from './buildFamilies';
import {
  compileEngine,
  restoreDeps,
  type CompiledEngine,
  type KnowledgeEngineDeps,
} from './compiledEngine';
import { toHardNegative, train, type Trained, type TrainingTask } from './trainRanking';

/** Something that can learn from its phrasings, changing nothing by itself. */
export interface Learner {
  /** What {@link train} takes, here or in another thread. */
  trainingTask(): TrainingTask;
  /** Calibrates the confidence in what was trained; pauses after each question that it asks. */
  calibration(trained: Trained): PausableWork<Learned>;
  /** Both, here and at once. Takes about 3 s for twelve thousand phrasings. */
  learn(): Learned;
}

/** A knowledge base made ready to be asked. */
export interface Engine extends Learner {
  readonly families: ReadonlyMap<string, Family>;
  readonly entries: ReadonlyMap<string, ExpandedEntry>;
  readonly names: ReadonlyMap<string, Name>;
  readonly facts: FactReader;
  /** How sure to be of a ranking; changes when what was learned is adopted. */
  confidence(ranking: Ranking): Confidence;
  /** Calibrates before anything is learned, so that the first question need not wait for it. */
  estimating(): PausableWork<void>;
  read(text: string): Question;
  /** @param vector what the question means; used once {@link Engine.adoptMeaning} was called */
  rank(question: Question, names: Names, vector?: Float32Array): Ranking;
  judge(question: Question, ranking: Ranking): ConfidenceScore;
  /** See {@link explainAnswer}. */
  explain(question: Question, ranking: Ranking, wanted: ReadonlySet<string>): RankingExplanation;
  /** Takes over what an engine of the same knowledge has learned. Takes no time. */
  adopt(learned: Learned): void;
  /** For {@link EngineOptions.compiled}; undefined as long as it has not learned. Pauses. */
  compile(): PausableWork<CompiledEngine | undefined>;
  /**
   * Gives back the memory that only learning and edits need; it answers as before, and cannot learn
   * again.
   * @returns the readings of its phrasings, for {@link Engine.recall}
   */
  settle(): ReadonlyMap<string, Question>;
  /** Before an edit: an engine that is made with {@link EngineOptions.before} uses these readings. */
  recall(readings: ReadonlyMap<string, Question>): void;
  /** The texts whose vectors {@link Engine.learningMeaning} asks for; pauses. */
  textsToCompare(): PausableWork<string[]>;
  /**
   * Learns what the phrasings mean and how sure to be of a ranking by it; pauses after each text.
   * @returns undefined if no phrasing has a vector
   */
  learningMeaning(vectorOf: VectorOf): PausableWork<RankingMeaning | undefined>;
  /**
   * What an earlier version's meaning becomes with the phrasings of this one: as sure as before, and
   * compared in the same space. Undefined if nothing was adopted.
   */
  changingMeaning(vectorOf: VectorOf): PausableWork<RankingMeaning | undefined>;
  /** Whether it ranks by meaning, too. */
  readonly ranksByMeaning: boolean;
  /** Ranks by meaning, too, from the next question with a vector on. */
  adoptMeaning(meaning: RankingMeaning): void;
}

export interface EngineOptions {
  tolerance: Tolerance;
  /** What was learned from this knowledge before. */
  learned?: Partial<Learned> | undefined;
  /**
   * The engine of an earlier version of the knowledge. What it has learned does until this one has,
   * as far as it is about the same words and entries, and what it has read is not read again.
   */
  before?: Engine | undefined;
  /** What an engine of the same knowledge and tolerance was compiled to. */
  compiled?: CompiledEngine | undefined;
}

/**
 * Number of folds in which phrasings are left out, each examined by what was learned from the
 * others.
 */
const FOLDS = 4;
/** With more phrasings than this one part is enough, because learning takes long. */
const FEW_TEXTS = 2000;
/** Cases that do for a first estimate, before anything is learned. */
const FIRST_CASES = 100;

const MOST_READINGS = 128;

class KnowledgeEngine implements Engine {
  readonly families: Engine['families'];
  readonly entries: Engine['entries'];
  readonly names: Engine['names'];
  readonly facts: Engine['facts'];
  /** The parts of a message are looked at more than once. */
  private readonly readings = memoize((text) => this.deps.reader.read(text), MOST_READINGS);
  private meaning: RankingMeaning | undefined;

  constructor(
    private deps: KnowledgeEngineDeps,
    private readonly tolerance: Tolerance,
    private learned: Partial<Learned>,
  ) {
    const { knowledge, ranker } = deps;
    this.families = ranker.families;
    this.entries = new Map(knowledge.entries.map((entry) => [entry.id, entry]));
    this.facts = deps.facts;
    this.names = new Map(knowledge.names.map((name) => [name.id, name]));
  }

  read(text: string): Question {
    return this.readings(text);
  }

  rank(question: Question, names: Names, vector?: Float32Array): Ranking {
    const { language = 'en' } = question;
    const meaning = vector && this.meaning?.phrasings.compare(vector, language);
    const ranker = { ...this.deps.ranker, corrections: this.learned.corrections };
    return rank(question, names, ranker, { meaning });
  }

  judge(question: Question, ranking: Ranking): ConfidenceScore {
    return scoreConfidence(this.confidence(ranking), evidenceOf(question, ranking));
  }

  explain(question: Question, ranking: Ranking, wanted: ReadonlySet<string>): RankingExplanation {
    const { phrasings, ranker } = this.deps;
    const vector = ranker.index.vectorOf(question.terms);
    return explainAnswer(
      {
        question,
        ranking,
        judgement: this.judge(question, ranking),
        confidence: this.confidence(ranking),
        dissect: ({ family, signals: { likeness } }) =>
          explainLikeness(
            ranker.index,
            vector,
            { family: family.id, likeness },
            this.learned.corrections,
          ),
        phrasings,
      },
      wanted,
    );
  }

  confidence({ meaning }: Ranking): Confidence {
    if (meaning && this.meaning) return this.meaning.confidence;
    this.learned.confidence ??= runToEnd(this.estimate());
    return this.learned.confidence;
  }

  *estimating(): PausableWork<void> {
    this.learned.confidence ??= yield* this.estimate();
  }

  adopt(learned: Learned): void {
    this.learned = { ...learned };
  }

  *textsToCompare(): PausableWork<string[]> {
    const { knowledge, phrasings, reader } = this.deps;
    const texts = phrasings.map(textToCompare);
    for (const text of calibrationTexts(knowledge)) {
      texts.push(reader.read(text).text);
      yield;
    }
    return texts;
  }

  learningMeaning(vectorOf: VectorOf): PausableWork<RankingMeaning | undefined> {
    const { knowledge, phrasings, ranker } = this.deps;
    const { corrections, leftOut = [] } = this.learned;
    const learned = {
      ...{ knowledge, phrasings, leftOut, tolerance: this.tolerance },
      examination: this.examine(corrections),
      rankBy: (question: Question, meaning: MeaningLikeness | undefined) =>
        rank(
          question,
          namesWithoutContext(question.mentions),
          { ...ranker, corrections },
          { meaning },
        ),
    };
    return learnRankingMeaning(learned, vectorOf);
  }

  *changingMeaning(vectorOf: VectorOf): PausableWork<RankingMeaning | undefined> {
    if (!this.meaning) return undefined;
    return yield* changeRankingMeaning(this.meaning, this.deps.phrasings, vectorOf);
  }

  get ranksByMeaning(): boolean {
    return this.meaning !== undefined;
  }

  adoptMeaning(meaning: RankingMeaning): void {
    this.meaning = meaning;
  }

  *compile(): PausableWork<CompiledEngine | undefined> {
    const { corrections, confidence, leftOut } = this.learned;
    if (!corrections || !confidence || !leftOut) return undefined;
    return yield* compileEngine(this.deps, { corrections, confidence, leftOut });
  }

  settle(): ReadonlyMap<string, Question> {
    const { reader, ranker } = this.deps;
    const settled = { ...ranker, index: ranker.index.withoutTexts() };
    this.deps = { ...this.deps, asked: undefined, ranker: settled };
    return reader.exchangeReadings(new Map());
  }

  recall(readings: ReadonlyMap<string, Question>): void {
    this.deps.reader.exchangeReadings(readings);
  }

  /** What it has learned, for an index of another version of the knowledge. */
  learnedFor(index: PhrasingIndex): Partial<Learned> {
    const { corrections, confidence } = this.learned;
    if (!corrections) return {};
    return {
      corrections: index.translate(corrections, this.deps.ranker.index),
      ...(confidence ? { confidence } : {}),
    };
  }

  /** Its reader, if names are found in a text as they are with other knowledge. */
  readerFor({ names, ambiguous, confusable }: Knowledge): QuestionReader | undefined {
    const own = this.deps.knowledge;
    const same = [own.names, own.ambiguous, own.confusable];
    return JSON.stringify(same) === JSON.stringify([names, ambiguous, confusable])
      ? this.deps.reader
      : undefined;
  }

  learn(): Learned {
    return runToEnd(this.calibration(train(this.trainingTask())));
  }

  trainingTask(): TrainingTask {
    const { asked, ranker } = this.deps;
    if (!asked) throw new Error('It was learned before, and is not learned again.');
    const rivals = new Map(
      [...ranker.families].map(([id, family]) => [id, toHardNegative(family)]),
    );
    return {
      lesson: ranker.index.trainingSet(),
      families: ranker.index.familiesOfGroups().map((id) => rivals.get(id)),
      ...asked,
      leftOut: this.leftOutParts(),
    };
  }

  *calibration({ parts, corrections }: Trained): PausableWork<Learned> {
    const leftOut = this.leftOutParts().map((positions, at) => ({ positions, from: parts[at] }));
    const rankings: LeftOutRanking[] = [];
    const cases = yield* this.cases(leftOut, ENOUGH_CASES, { corrections, rankings });
    return {
      corrections,
      confidence: yield* calibrating(cases, this.tolerance),
      leftOut: rankings,
    };
  }

  /** How sure to be before anything is learned. */
  private *estimate(): PausableWork<Confidence> {
    const leftOut = [{ positions: this.leftOut(FIRST_CASES), from: undefined }];
    return yield* calibrating(yield* this.cases(leftOut, FIRST_CASES), this.tolerance);
  }

  private cases(
    leftOut: readonly { positions: readonly number[]; from: SparseRows | undefined }[],
    most: number,
    { corrections, rankings }: { corrections?: SparseRows; rankings?: LeftOutRanking[] } = {},
  ): PausableWork<Cases> {
    const { knowledge, phrasings } = this.deps;
    return collectCases({
      knowledge,
      phrasings,
      leftOut: leftOut.map(({ positions, from }) =>
        leftOutCases(positions, phrasings, this.examine(from), rankings),
      ),
      examination: this.examine(corrections),
      most,
    });
  }

  private leftOutParts(): number[][] {
    const positions = this.leftOut(ENOUGH_CASES);
    const folds = positions.length === 0 ? 0 : this.deps.phrasings.length <= FEW_TEXTS ? FOLDS : 1;
    return Array.from({ length: folds }, (_, fold) =>
      positions.filter((__, at) => at % FOLDS === fold),
    );
  }

  /** The phrasings to be examined; none if the knowledge has enough tests of its own. */
  private leftOut(most: number): number[] {
    const { knowledge, phrasings } = this.deps;
    return isTested(knowledge) ? [] : sampleQuestions([...phrasings.keys()], most);
  }

  private examine(corrections?: SparseRows): CalibrationRun {
    const { reader, ranker } = this.deps;
    return {
      read: (text) => reader.read(text),
      readWritten: (text) => reader.readWritten(text),
      weigh: evidenceOf,
      rank: (question, without) =>
        rank(
          question,
          namesWithoutContext(question.mentions),
          { ...ranker, corrections },
          { without },
        ),
    };
  }
}

/**
 * Makes the engine: reads every phrasing and indexes it, pausing in between. Before anything is
 * learned, the first question has the confidence calibrated for what is there. Pure computation;
 * takes about a second for twelve thousand phrasings.
 */
export function* makeEngine(
  knowledge: Knowledge,
  { tolerance, learned, before, compiled }: EngineOptions,
): PausableWork<Engine> {
  if (compiled)
    return new KnowledgeEngine(restoreDeps(knowledge, compiled), tolerance, compiled.learned);
  const earlier = before instanceof KnowledgeEngine ? before : undefined;
  const lexicon = yield* makeKnowledgeLexicon(knowledge);
  const reader = new QuestionReader(createNameLinker(knowledge, lexicon), lexicon);
  yield;
  const {
    families,
    phrasings,
    texts,
    trainingQuestions: askedFor,
  } = yield* readFamilies(knowledge, reader, earlier?.readerFor(knowledge));
  const index = yield* PhrasingIndex.making(texts);
  const background = createBackground([...families.values()]);
  const ranker = { index, families, background };
  return new KnowledgeEngine(
    {
      knowledge,
      reader,
      phrasings,
      asked: askedFor.build(),
      ranker,
      facts: new FactReader(knowledge.facts, lexicon),
    },
    tolerance,
    { ...(learned ?? earlier?.learnedFor(index)) },
  );
}
