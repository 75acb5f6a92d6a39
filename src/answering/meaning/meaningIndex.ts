import type { Language } from '../../language/text/detectLanguage';

/** Numbers of a vector of meaning. */
export const DIMENSIONS = 256;

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
}

interface Row extends MeaningText {
  vector: Float32Array;
}

/** Takes the mean away, which all texts of one kind share, and makes the vector of unit length. */
function centred(vector: Float32Array, mean: Float32Array): Float32Array {
  const own = vector.map((value, at) => value - (mean[at] ?? 0));
  const length = Math.sqrt(cosineOf(own, own));
  return length === 0 ? own : own.map((value) => value / length);
}

/** Of so few texts the mean is half trusted: what they share may be what they are about. */
const FEW = 20;

/** The mean of vectors, the shorter the fewer they are. */
function meanOf(rows: readonly Row[]): Float32Array {
  const mean = new Float32Array(DIMENSIONS);
  for (const { vector } of rows)
    for (let at = 0; at < DIMENSIONS; at += 1)
      mean[at] = (mean[at] ?? 0) + (vector[at] ?? 0) / (rows.length + FEW);
  return mean;
}

function cosineOf(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < DIMENSIONS; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

const KINDS = ['fact', 'aspect', 'entry'] as const;

/** The texts of one language. */
class LanguageTexts {
  private readonly rows: readonly Row[];
  /** Questions are worded like the questions of entries. */
  private readonly questionMean: Float32Array;

  constructor(rows: readonly Row[]) {
    const kinds = KINDS.map((kind) => rows.filter((row) => row.kind === kind));
    const entries = rows.filter(({ kind }) => kind === 'entry');
    this.questionMean = meanOf(entries.length > 0 ? entries : rows);
    this.rows = kinds.flatMap((own) => {
      const mean = meanOf(own);
      return own.map((row) => ({ ...row, vector: centred(row.vector, mean) }));
    });
  }

  nearest(question: Float32Array): Nearest {
    const vector = centred(question, this.questionMean);
    const facts: Nearness[] = [];
    let entry: Nearness | undefined;
    for (const { kind, id, vector: own } of this.rows) {
      if (kind === 'aspect') continue;
      const cosine = cosineOf(vector, own);
      if (kind === 'fact') facts.push({ id, cosine });
      else if (!entry || cosine > entry.cosine) entry = { id, cosine };
    }
    return { facts: facts.sort((a, b) => b.cosine - a.cosine), entry };
  }

  aspects(question: Float32Array): ReadonlyMap<string, number> {
    const vector = centred(question, this.questionMean);
    return new Map(
      this.rows
        .filter(({ kind }) => kind === 'aspect')
        .map(({ id, vector: own }) => [id, cosineOf(vector, own)]),
    );
  }
}

/** The meaning of all texts of one knowledge base, to be compared with that of questions. */
export class MeaningIndex {
  private readonly byLanguage: ReadonlyMap<Language, LanguageTexts>;

  /** @param vectors one for each text, of {@link DIMENSIONS} numbers */
  constructor(texts: readonly MeaningText[], vectors: readonly Float32Array[]) {
    const rows = texts.flatMap((text, at) => {
      const vector = vectors[at];
      return vector ? [{ ...text, vector }] : [];
    });
    this.byLanguage = new Map(
      (['en', 'ar'] as const).map((language) => [
        language,
        new LanguageTexts(rows.filter((row) => row.language === language)),
      ]),
    );
  }

  /**
   * How close what is said in each fact, apart from its subject, is to a question without its names;
   * by id of the fact.
   */
  aspects(question: Float32Array, language: Language): ReadonlyMap<string, number> {
    return this.byLanguage.get(language)?.aspects(question) ?? new Map();
  }

  /** What is closest in meaning to a question of this language. */
  nearest(question: Float32Array, language: Language): Nearest {
    return this.byLanguage.get(language)?.nearest(question) ?? { facts: [], entry: undefined };
  }
}
