import type { FactReading } from '../facts/factReader';
import type { Engine } from '../engine';
import type { ExpandedEntry } from '../../knowledge/knowledge';
import type { Phrases } from '../model/answerPhrases';
import type { PausableWork } from '../../lib/pausableWork';
import type { Question } from '../understanding/question';
import type { Language } from '../../language/text/detectLanguage';
import {
  factsByMeaning,
  factsInsteadOf,
  type FactsByMeaning,
  type MeaningContext,
} from './factsByMeaning';
import { MeaningIndex, type MeaningText, type Nearest, type TextVector } from './meaningIndex';
import { meaningTexts } from './meaningTexts';
import type { RankingMeaning } from './rankingMeaning';
import type { TextVectors } from './textVectors';
import { NO_VECTOR, type VectorOf } from './vectors';

/** An entry that is surer than this answers, whatever facts there are. */
const SURE_ENTRY = 0.75;
/** A question that is so much like a phrasing of an entry is answered by it. */
const NEAR_PHRASING = 0.6;
/** By so much a fact has to be closer in meaning than any entry. */
const LEAST_LEAD = 0.05;

/** A question as it is compared by meaning. */
interface MeantQuestion {
  question: Question;
  /** In which it is answered. */
  language: Language;
  reading: FactReading;
  vectors: TextVectors | undefined;
}

/** An entry that words are sure of. */
interface SureEntry {
  entry: ExpandedEntry;
  confidence: number;
  /** To the nearest of its phrasings, by words: 1 for the same. */
  likeness: number;
}

/** What the texts of the knowledge mean. */
export interface LearnedMeaning {
  index: MeaningIndex;
  /** Undefined if no entry has a phrasing. */
  ranking: RankingMeaning | undefined;
}

/** Answers by what questions mean, once that of the knowledge is known. */
export class MeaningAnswers {
  private learned: LearnedMeaning | undefined;

  constructor(
    private readonly engine: Engine,
    private readonly phrases: Phrases,
  ) {}

  /** The texts whose vectors {@link MeaningAnswers.learning} asks for, each once; pauses. */
  *textsToCompare(): PausableWork<string[]> {
    const texts = yield* this.texts();
    const asked = yield* this.engine.textsToCompare();
    return [...new Set([...texts.map(({ text }) => text), ...asked])];
  }

  /** Learns what the knowledge means; pauses after each text. */
  *learning(vectorOf: VectorOf): PausableWork<LearnedMeaning> {
    const known: TextVector[] = [];
    for (const text of yield* this.texts()) {
      const vector = () => vectorOf(text.text) ?? NO_VECTOR;
      if (vectorOf(text.text)) known.push({ ...text, vector });
      yield;
    }
    return {
      index: yield* MeaningIndex.making(known),
      ranking: yield* this.engine.learningMeaning(vectorOf),
    };
  }

  /**
   * What an earlier version means, with the phrasings of this one; facts are compared as before.
   * Undefined if there is none.
   */
  *changing(vectorOf: VectorOf): PausableWork<LearnedMeaning | undefined> {
    const ranking = yield* this.engine.changingMeaning(vectorOf);
    return this.learned && ranking && { ...this.learned, ranking };
  }

  /** What an earlier version of the knowledge means does until this one is learned. */
  adoptFrom({ learned }: MeaningAnswers): void {
    if (learned) this.adopt(learned);
  }

  /** Compares by meaning from now on. */
  adopt(learned: LearnedMeaning): void {
    this.learned = learned;
    if (learned.ranking) this.engine.adoptMeaning(learned.ranking);
  }

  private get index(): MeaningIndex | undefined {
    return this.learned?.index;
  }

  private texts(): PausableWork<MeaningText[]> {
    const { entries, facts } = this.engine;
    return meaningTexts(entries.values(), facts.index, this.phrases);
  }

  /** What means nearly what is asked; undefined as long as that is not known. */
  nearestTo({
    question: { text, language },
    language: spoken,
    vectors,
  }: Omit<MeantQuestion, 'reading'>): Nearest | undefined {
    const vector = this.index && vectors?.of(text);
    return vector && this.index?.nearest(vector, language ?? spoken);
  }

  /** Facts that mean what is asked. */
  facts(nearest: Nearest, compared: MeantQuestion): FactsByMeaning | undefined {
    const context = this.contextOf(compared, this.aspectsOf(compared));
    return factsByMeaning(nearest, compared.reading, context);
  }

  /**
   * Facts that mean what is asked more than an entry does that words are sure of. Vectors know
   * Arabic in Latin letters by its looks alone.
   */
  factsInsteadOfEntry(
    { entry, confidence, likeness }: SureEntry,
    compared: MeantQuestion,
  ): FactsByMeaning | undefined {
    const isSure = confidence >= SURE_ENTRY;
    const isLike = likeness >= NEAR_PHRASING;
    if ((isSure && isLike) || compared.question.script === 'arabizi') return undefined;
    const nearest = this.nearestTo(compared);
    const aspects = this.aspectsOf(compared);
    // Both vectors are wanted, so that they are made at once.
    aspects();
    if (!nearest) return undefined;
    const context = this.contextOf(compared, aspects);
    const lead = (nearest.facts[0]?.cosine ?? 0) - (nearest.entry?.cosine ?? 0);
    const closer =
      !isSure && lead >= LEAST_LEAD
        ? factsByMeaning(nearest, compared.reading, context)
        : undefined;
    // One that is written for many names is compared by one question only.
    const cosine = entry.slot === undefined ? nearest.closenessOf(entry.id) : undefined;
    if (closer || cosine === undefined || isLike) return closer;
    return factsInsteadOf({ cosine, confidence }, nearest, compared.reading, context);
  }

  private contextOf(
    { reading }: MeantQuestion,
    aspects: MeaningContext['aspects'],
  ): MeaningContext {
    const { facts } = this.engine;
    return { index: facts.index, attributes: facts.attributesNamed(reading), aspects };
  }

  /** How close facts are to what is asked, without the names; compared when first called. */
  private aspectsOf({
    question,
    language,
    reading,
    vectors,
  }: MeantQuestion): MeaningContext['aspects'] {
    const words = reading.frame.words.filter(({ isName }) => !isName);
    const text = words.map(({ typed }) => typed).join(' ');
    let known: ReadonlyMap<string, number> | undefined;
    return () => {
      const vector = this.index && vectors?.of(text);
      known ??= vector && this.index?.aspects(vector, question.language ?? language);
      return known;
    };
  }
}
