import { LANGUAGES } from '../language/detectLanguage';
import type { ExpandedEntry, Knowledge, Name } from '../knowledge/knowledge';
import {
  collectCases,
  ENOUGH_CASES,
  isTested,
  leftOutCases,
  sample,
  type Examination,
  type ReadText,
} from './confidence/calibrationCases';
import {
  calibrate,
  judge,
  type Confidence,
  type Evidence,
  type Judgement,
} from './confidence/confidence';
import { createFamily, type Family } from './family';
import { trainGroupModel } from './matching/groupModel';
import { askedKinds, kindAgreement } from './kindCues';
import { createKnowledgeLexicon } from './knowledgeLexicon';
import type { Lexicon } from './lexicon';
import { alone, bindNames, type Names } from './nameAgreement';
import { createNameLinker, type NameLinker } from './nameLinker';
import { CENTROID_WEIGHT, PhrasingIndex } from './matching/phrasingIndex';
import { readQuestion, withSlots, type Question } from './question';
import { createBackground, rank, type Ranker, type Ranking } from './ranking';
import { SHARPNESS } from './matching/rivalFinder';
import type { SparseRows } from './matching/sparseRows';
import type { Tolerance } from './confidence/tolerance';
import type { WordVectors } from './matching/wordVectors';

/** What was learned from a knowledge base: plain data, to be kept and sent between threads. */
export interface Learned {
  corrections: SparseRows;
  confidence: Confidence;
}

/** A knowledge base made ready to be asked. */
export interface Engine {
  readonly families: ReadonlyMap<string, Family>;
  readonly entries: ReadonlyMap<string, ExpandedEntry>;
  readonly names: ReadonlyMap<string, Name>;
  /** How sure to be; changes when what was learned is adopted. */
  confidence(): Confidence;
  read(text: string): Question;
  rank(question: Question, names: Names): Ranking;
  judge(question: Question, ranking: Ranking): Judgement;
  /**
   * Learns from the phrasings and calibrates the confidence in it; changes nothing by itself. Takes
   * about 3 s for twelve thousand phrasings.
   */
  learn(): Learned;
  /** Takes over what an engine of the same knowledge has learned. Takes no time. */
  adopt(learned: Learned): void;
}

export interface EngineOptions {
  tolerance: Tolerance;
  /** What English words mean; without them words are only compared as they are written. */
  vectors?: WordVectors | undefined;
  /** What was learned from this knowledge before. */
  learned?: Partial<Learned> | undefined;
}

function groupByFamily(entries: readonly ExpandedEntry[]): Map<string, ExpandedEntry[]> {
  const groups = new Map<string, ExpandedEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.family);
    if (group) group.push(entry);
    else groups.set(entry.family, [entry]);
  }
  return groups;
}

function readFamilies(knowledge: Knowledge, linker: NameLinker, lexicon: Lexicon) {
  const families = new Map<string, Family>();
  const texts: ReadText[] = [];
  const read = (text: string) => readQuestion(withSlots(text), linker, lexicon, false);
  for (const [family, expansions] of groupByFamily(knowledge.entries)) {
    const phrasings = LANGUAGES.flatMap((language) =>
      (expansions[0]?.patterns[language] ?? []).map((text) => ({ language, question: read(text) })),
    );
    const answers = expansions
      .slice(0, 1)
      .flatMap(({ answer }) => LANGUAGES.map((language) => read(answer[language])));
    const built = createFamily(
      expansions,
      phrasings.map(({ question }) => question),
      answers,
    );
    if (!built) continue;
    families.set(family, built);
    for (const { language, question } of phrasings)
      texts.push({ family, language, question, terms: question.terms });
  }
  return { families, texts };
}

const oddsOf = (score: number) => Math.exp((SHARPNESS / CENTROID_WEIGHT) * score);

function weigh(question: Question, { candidates, known }: Ranking): Evidence {
  const [first, second] = candidates;
  const total = candidates.reduce((sum, { score }) => sum + oddsOf(score), 1);
  return {
    likeness: known * candidates.reduce((most, { plain }) => Math.max(most, plain), 0),
    odds: Math.log(total),
    margin: first ? first.score - (second?.score ?? 0) : 0,
    share: first ? oddsOf(first.score) / total : 0,
    coverage: first?.coverage.share ?? 0,
    substance: Math.log1p(first?.coverage.weight ?? 0),
    nearest: first?.nearest ?? 0,
    specific: first?.hasFigure === true || question.mentions.some(({ type }) => type !== 'other'),
  };
}

/** A family that is not written for the name that is asked about is no rival. */
const NO_RIVAL = -1;

/** What the names and the kind that a phrasing speaks of say for a family, in units of likeness. */
function createAgreement(texts: readonly ReadText[], families: ReadonlyMap<string, Family>) {
  const asked = texts.map(({ question }) => ({
    names: alone(question.mentions),
    kinds: askedKinds(question),
  }));
  return (text: number, id: string): number => {
    const family = families.get(id);
    const { names, kinds } = asked[text] ?? {};
    if (!family || !names || !kinds) return 0;
    const binding = bindNames(family, names);
    const agreement = (binding?.agreement ?? NO_RIVAL) + kindAgreement(family.kind, kinds);
    return agreement / CENTROID_WEIGHT;
  };
}

/** Phrasings are left out in so many parts, each examined by what was learned from the others. */
const FOLDS = 4;
/** With more phrasings than this one part is enough, for learning takes long. */
const FEW_TEXTS = 2000;
/** Cases that do for a first estimate, before anything is learned. */
const FIRST_CASES = 100;

/** Everything that is built from a knowledge base without learning. */
interface Parts {
  knowledge: Knowledge;
  linker: NameLinker;
  lexicon: Lexicon;
  texts: readonly ReadText[];
  ranker: Ranker;
}

class KnowledgeEngine implements Engine {
  readonly families: Engine['families'];
  readonly entries: Engine['entries'];
  readonly names: Engine['names'];

  constructor(
    private readonly parts: Parts,
    private readonly tolerance: Tolerance,
    private learned: Partial<Learned>,
  ) {
    const { knowledge, ranker } = parts;
    this.families = ranker.families;
    this.entries = new Map(knowledge.entries.map((entry) => [entry.id, entry]));
    this.names = new Map(knowledge.names.map((name) => [name.id, name]));
  }

  read(text: string): Question {
    return readQuestion(text, this.parts.linker, this.parts.lexicon);
  }

  rank(question: Question, names: Names): Ranking {
    return rank(question, names, { ...this.parts.ranker, corrections: this.learned.corrections });
  }

  judge(question: Question, ranking: Ranking): Judgement {
    return judge(this.confidence(), weigh(question, ranking));
  }

  confidence(): Confidence {
    this.learned.confidence ??= this.estimate();
    return this.learned.confidence;
  }

  adopt(learned: Learned): void {
    this.learned = { ...learned };
  }

  learn(): Learned {
    const { knowledge, texts, ranker } = this.parts;
    const lesson = ranker.index.lesson(createAgreement(texts, ranker.families));
    const positions = this.leftOut(ENOUGH_CASES);
    const folds = positions.length === 0 ? 0 : texts.length <= FEW_TEXTS ? FOLDS : 1;
    const examined = Array.from({ length: folds }, (_, fold) => {
      const own = positions.filter((__, at) => at % FOLDS === fold);
      const left = new Set(own);
      const part = trainGroupModel(lesson, { learnFrom: (text) => !left.has(text) });
      return { part, cases: leftOutCases(own, texts, this.examine(part)) };
    });
    const cases = examined.flatMap((fold) => fold.cases);
    // A single part is nearly all of the texts: only the rest is left to learn.
    const before = folds === 1 ? examined[0]?.part : undefined;
    const corrections = trainGroupModel(lesson, { before });
    const examination = this.examine(corrections);
    const collected = collectCases(knowledge, texts, cases, examination, ENOUGH_CASES);
    return { corrections, confidence: calibrate(collected, this.tolerance) };
  }

  /** How sure to be before anything is learned. */
  private estimate(): Confidence {
    const { knowledge, texts } = this.parts;
    const examination = this.examine();
    const cases = leftOutCases(this.leftOut(FIRST_CASES), texts, examination);
    const collected = collectCases(knowledge, texts, cases, examination, FIRST_CASES);
    return calibrate(collected, this.tolerance);
  }

  /** The phrasings to be examined; none where the knowledge has enough tests of its own. */
  private leftOut(most: number): number[] {
    const { knowledge, texts } = this.parts;
    return isTested(knowledge) ? [] : sample([...texts.keys()], most);
  }

  private examine(corrections?: SparseRows): Examination {
    const ranker = { ...this.parts.ranker, corrections };
    return {
      read: (text) => this.read(text),
      weigh,
      rank: (question, without) => rank(question, alone(question.mentions), ranker, without),
    };
  }
}

/**
 * Builds the engine: reads every phrasing and indexes it. Before anything is learned, the first
 * question has the confidence calibrated for what is there. Pure computation; takes about 2 seconds
 * for twelve thousand phrasings.
 */
export function createEngine(
  knowledge: Knowledge,
  { tolerance, vectors, learned = {} }: EngineOptions,
): Engine {
  const lexicon = createKnowledgeLexicon(knowledge, vectors);
  const linker = createNameLinker(knowledge, lexicon);
  const { families, texts } = readFamilies(knowledge, linker, lexicon);
  const index = new PhrasingIndex(texts, vectors);
  const background = createBackground([...families.values()]);
  const ranker = { index, families, background };
  return new KnowledgeEngine({ knowledge, linker, lexicon, texts, ranker }, tolerance, {
    ...learned,
  });
}
