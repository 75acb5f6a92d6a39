import type { Language } from '../../language/text/detectLanguage';
import type { PausableWork } from '../../lib/pausableWork';
import { addingUp, BYTE_SCALE, centred, DIMENSIONS, product, toBytes } from './vectors';

/** A text of the knowledge that questions are compared with. */
export interface MeaningText {
  language: Language;
  text: string;
  /**
   * What the text is: the sentence of a fact, the same without its subject, or a question that an
   * entry answers.
   */
  kind: 'fact' | 'aspect' | 'entry';
  /** Id of the fact or of the expanded entry. */
  id: string;
}

/** How close a text of the knowledge is to a question. */
export interface Nearness {
  id: string;
  /** Cosine of the two vectors, from −1 to 1. */
  cosine: number;
}

/** What means nearly the same as a question. */
export interface Nearest {
  /** All of them, closest first. */
  facts: readonly Nearness[];
  /** The closest entry. */
  entry: Nearness | undefined;
  /** How close an entry is; undefined if it is not compared. */
  closenessOf(entryId: string): number | undefined;
}

/** A text and its vector. */
export interface TextVector extends MeaningText {
  /** Of {@link DIMENSIONS} numbers; made when it is looked at, as all together are large. */
  vector: () => Float32Array;
}

/** Of so few texts the mean is half trusted: what they share may be what they are about. */
const FEW = 20;

/** The mean of vectors, the shorter the fewer they are. */
const meanOf = (texts: readonly TextVector[]): PausableWork<Float32Array> =>
  addingUp(
    texts.map(({ vector }) => vector),
    texts.length + FEW,
  );

/** The texts of one kind in one language, their vectors one behind another. */
export class ComparedTexts {
  private constructor(
    private readonly ids: readonly string[],
    private readonly vectors: Int8Array,
  ) {}

  /** Pauses after each text. */
  static *making(texts: readonly TextVector[]): PausableWork<ComparedTexts> {
    const mean = yield* meanOf(texts);
    const vectors = new Int8Array(texts.length * DIMENSIONS);
    for (const [at, { vector }] of texts.entries()) {
      vectors.set(toBytes(centred(vector(), mean)), at * DIMENSIONS);
      yield;
    }
    return new ComparedTexts(
      texts.map(({ id }) => id),
      vectors,
    );
  }

  /** How close each text is, in their order. */
  nearness(question: Float32Array): Nearness[] {
    return this.ids.map((id, row) => ({
      id,
      cosine: this.cosine(question, row),
    }));
  }

  private cosine(question: Float32Array, row: number): number {
    return product(question, this.vectors, row * DIMENSIONS) / BYTE_SCALE;
  }

  /** The closest text; undefined if there is none. */
  closest(question: Float32Array): Nearness | undefined {
    let best = -Infinity;
    let closest = 0;
    for (let row = 0; row < this.ids.length; row += 1) {
      const cosine = this.cosine(question, row);
      if (cosine <= best) continue;
      best = cosine;
      closest = row;
    }
    const id = this.ids[closest];
    return id === undefined ? undefined : { id, cosine: best };
  }

  /** How close the closest text of an id is; undefined if there is none. */
  closenessOf(id: string, question: Float32Array): number | undefined {
    let best: number | undefined;
    for (const [row, own] of this.ids.entries())
      if (own === id) best = Math.max(best ?? -1, this.cosine(question, row));
    return best;
  }
}

const KINDS = ['fact', 'aspect', 'entry'] as const;

/** What a question of one language is compared with. */
interface LanguageTexts extends Record<MeaningText['kind'], ComparedTexts> {
  /** Questions are worded like the questions of entries. */
  questionMean: Float32Array;
}

function* makeLanguage(texts: readonly TextVector[]): PausableWork<LanguageTexts> {
  const [facts = [], aspects = [], entries = []] = KINDS.map((kind) =>
    texts.filter((text) => text.kind === kind),
  );
  return {
    fact: yield* ComparedTexts.making(facts),
    aspect: yield* ComparedTexts.making(aspects),
    entry: yield* ComparedTexts.making(entries),
    questionMean: yield* meanOf(entries.length > 0 ? entries : texts),
  };
}

/** The meaning of all texts of one knowledge base, to be compared with that of questions. */
export class MeaningIndex {
  private constructor(private readonly byLanguage: Readonly<Record<Language, LanguageTexts>>) {}

  /** Pauses after each text. */
  static *making(texts: readonly TextVector[]): PausableWork<MeaningIndex> {
    const of = (language: Language) => texts.filter((text) => text.language === language);
    return new MeaningIndex({
      en: yield* makeLanguage(of('en')),
      ar: yield* makeLanguage(of('ar')),
    });
  }

  /**
   * How close what is said in each fact, apart from its subject, is to a question without its names;
   * by id of the fact.
   */
  aspects(question: Float32Array, language: Language): ReadonlyMap<string, number> {
    const { aspect, questionMean } = this.byLanguage[language];
    const near = aspect.nearness(centred(question, questionMean));
    return new Map(near.map(({ id, cosine }) => [id, cosine]));
  }

  /** What is closest in meaning to a question of this language. */
  nearest(question: Float32Array, language: Language): Nearest {
    const { fact, entry, questionMean } = this.byLanguage[language];
    const vector = centred(question, questionMean);
    const facts = fact.nearness(vector).sort((a, b) => b.cosine - a.cosine);
    return {
      facts,
      entry: entry.closest(vector),
      closenessOf: (id) => entry.closenessOf(id, vector),
    };
  }
}
