import { LANGUAGES, type Language } from '../../language/text/detectLanguage';
import type { PausableWork } from '../../lib/pausableWork';
import slotNouns from '../../language/slotNouns.json';
import { GENERAL_QUESTIONS } from '../../language/wordLists';
import type { Phrasing } from '../model/phrasing';
import { highest } from '../matching/hardNegatives';
import { Discriminant } from './discriminant';
import { centred, DIMENSIONS, product, sumOf } from './vectors';

/** What likeness of meaning adds to the score of a family, by what a question is compared with. */
const CENTROID_SHARE = 0.5;
const NEAREST_SHARE = 0.2;
/** By so much more it counts for an entry without phrasings in the language of the question. */
const ACROSS_LANGUAGES = 2;
/** So many phrasings make the mean of a language; fewer are completed by what is usual in it. */
const FEW = 20;

/** A phrasing and what it means, if that is known. */
interface PhrasingVector extends Pick<Phrasing, 'family' | 'language'> {
  vector: Float32Array | undefined;
}

/** The mean of questions about anything, by language; undefined if it is not known. */
type UsualMeaning = Readonly<Record<Language, Float32Array | undefined>>;

/** How like in meaning the families are to one question. */
export interface MeaningLikeness {
  /** What likeness of meaning adds to the score of a family; 0 for one that is not known. */
  of(family: string): number;
  /** At most so many families, likest first. */
  likest(most: number): string[];
}

interface Group extends Pick<Phrasing, 'family' | 'language'> {
  /** Places in the list of phrasings. */
  members: number[];
}

function groupPhrasings(phrasings: readonly PhrasingVector[]): Group[] {
  const groups = new Map<string, Group>();
  phrasings.forEach(({ family, language, vector }, at) => {
    if (!vector) return;
    const key = `${family} ${language}`;
    const group = groups.get(key) ?? { family, language, members: [] };
    groups.set(key, group);
    group.members.push(at);
  });
  return [...groups.values()];
}

const NONE = new Float32Array(DIMENSIONS);

const combine = (...parts: readonly (readonly [number, Float32Array])[]): Float32Array =>
  Float32Array.from({ length: DIMENSIONS }, (_, at) =>
    parts.reduce((sum, [weight, vector]) => sum + weight * (vector[at] ?? 0), 0),
  );

/**
 * The mean of each language's phrasings, which says what language a text is in and what everything
 * here is about. Where there are few, it is drawn to what is usual in the language, moved as far as
 * the phrasings of the other language are from what is usual in that one.
 */
function meansOf(
  phrasings: readonly PhrasingVector[],
  usual: UsualMeaning,
): Record<Language, Float32Array> {
  const vectorsIn = (language: Language) =>
    phrasings.flatMap((each) => (each.language === language && each.vector ? each.vector : []));
  const meanOf = (language: Language): Float32Array => {
    const own = vectorsIn(language);
    const other = LANGUAGES.flatMap((each) => (each === language ? [] : vectorsIn(each)));
    const usualHere = usual[language] ?? NONE;
    const usualThere = usual[language === 'en' ? 'ar' : 'en'] ?? NONE;
    const expected =
      other.length === 0
        ? usualHere
        : combine([1, usualHere], [0.5, sumOf(other, other.length)], [-0.5, usualThere]);
    const total = own.length + FEW;
    return combine([1, sumOf(own, total)], [FEW / total, expected]);
  };
  return { en: meanOf('en'), ar: meanOf('ar') };
}

/** A number of a unit vector in one byte: a cosine changes by less than 0.003. */
const BYTE_SCALE = 200;
const MOST = 127;
const toByte = (value: number) => Math.max(-MOST, Math.min(MOST, Math.round(value * BYTE_SCALE)));

/**
 * The meaning of the phrasings of all families, to be compared with that of questions. A family is
 * compared by its phrasings in the language of the question, or, if it has none, by those in the
 * other one.
 */
export class PhrasingMeaning {
  private constructor(
    private readonly groups: readonly Group[],
    /** By language of the question, the places of the groups that it is compared with. */
    private readonly groupsFor: Readonly<Record<Language, readonly number[]>>,
    private readonly means: Readonly<Record<Language, Float32Array>>,
    private readonly discriminant: Discriminant,
    /** The phrasings, one behind another, in bytes. */
    private readonly bytes: Int8Array,
    /** The mean of each group, of unit length, one behind another. */
    private readonly centroids: Float32Array,
    /** The length of each mean before that. */
    private readonly lengths: Float32Array,
  ) {}

  /** Pauses after each phrasing. */
  static *making(
    phrasings: readonly PhrasingVector[],
    usual: UsualMeaning,
  ): PausableWork<PhrasingMeaning> {
    const means = meansOf(phrasings, usual);
    yield;
    const groups = groupPhrasings(phrasings);
    const vectors = new Map<number, Float32Array>();
    const groupOf: number[] = [];
    for (const [group, { members, language }] of groups.entries()) {
      for (const member of members) {
        groupOf.push(group);
        vectors.set(member, centred(phrasings[member]?.vector ?? NONE, means[language]));
      }
      yield;
    }
    const discriminant = yield* Discriminant.making({ vectors: [...vectors.values()], groupOf });
    const bytes = new Int8Array(phrasings.length * DIMENSIONS);
    const centroids = new Float32Array(groups.length * DIMENSIONS);
    const lengths = new Float32Array(groups.length);
    for (const [group, { members }] of groups.entries()) {
      const applied = members.map((member) => discriminant.apply(vectors.get(member) ?? NONE));
      members.forEach((member, at) =>
        bytes.set(Int8Array.from(applied[at] ?? [], toByte), member * DIMENSIONS),
      );
      const mean = sumOf(applied, applied.length);
      const length = Math.hypot(...mean);
      lengths[group] = length;
      centroids.set(
        mean.map((value) => value / (length || 1)),
        group * DIMENSIONS,
      );
      yield;
    }
    const groupsFor = (language: Language) => {
      const families = new Map<string, number>();
      groups.forEach((group, at) => {
        if (!families.has(group.family) || group.language === language)
          families.set(group.family, at);
      });
      return [...families.values()];
    };
    return new PhrasingMeaning(
      groups,
      { en: groupsFor('en'), ar: groupsFor('ar') },
      means,
      discriminant,
      bytes,
      centroids,
      lengths,
    );
  }

  /**
   * How like each family is to a question.
   * @param without leaves one phrasing out, by its place in the list that this was made from
   */
  compare(question: Float32Array, language: Language, without = -1): MeaningLikeness {
    const vector = this.discriminant.apply(centred(question, this.means[language]));
    const groups = this.groupsFor[language];
    const cosines = Float64Array.from(groups, (group) =>
      product(vector, this.centroids, group * DIMENSIONS),
    );
    const places = new Map(groups.map((group, at) => [this.groups[group]?.family ?? '', at]));
    const leftOut = groups.findIndex((group) => this.groups[group]?.members.includes(without));
    if (leftOut >= 0)
      cosines[leftOut] = this.cosineWithout(
        groups[leftOut] ?? 0,
        without,
        vector,
        cosines[leftOut] ?? 0,
      );
    return {
      of: (family) => {
        const at = places.get(family);
        if (at === undefined) return 0;
        const nearest = this.nearestOf(groups[at] ?? 0, vector, without);
        const across = this.groups[groups[at] ?? 0]?.language === language ? 1 : ACROSS_LANGUAGES;
        return across * (CENTROID_SHARE * (cosines[at] ?? 0) + NEAREST_SHARE * nearest);
      },
      likest: (most) =>
        highest(cosines, most).map((at) => this.groups[groups[at] ?? 0]?.family ?? ''),
    };
  }

  /** The cosine with the nearest phrasing of a group; 0 if there is none. */
  private nearestOf(group: number, vector: Float32Array, without: number): number {
    const members = this.groups[group]?.members.filter((member) => member !== without) ?? [];
    if (members.length === 0) return 0;
    return Math.max(
      ...members.map((member) => product(vector, this.bytes, member * DIMENSIONS) / BYTE_SCALE),
    );
  }

  /** The cosine with the mean of a group without one of its phrasings; 0 if that was the only one. */
  private cosineWithout(
    group: number,
    member: number,
    vector: Float32Array,
    cosine: number,
  ): number {
    const size = this.groups[group]?.members.length ?? 1;
    if (size === 1) return 0;
    const start = member * DIMENSIONS;
    const own = Float32Array.from(
      this.bytes.subarray(start, start + DIMENSIONS),
      (byte) => byte / BYTE_SCALE / size,
    );
    const length = this.lengths[group] ?? 1;
    const rest = combine(
      [length, this.centroids.subarray(group * DIMENSIONS, (group + 1) * DIMENSIONS)],
      [-1, own],
    );
    return (cosine * length - product(vector, own, 0)) / (Math.hypot(...rest) || 1);
  }
}

/** Looks up the vector of a text; undefined if it has none. */
export type VectorOf = (text: string) => Float32Array | undefined;

/** The text of a phrasing that is compared: where a name has to be put in, it has the noun for it. */
export const textToCompare = ({ text, language }: Pick<Phrasing, 'text' | 'language'>): string =>
  text.replace(
    /\{(entity|phase|journey)\}/g,
    (_, slot: keyof (typeof slotNouns)[Language]) => slotNouns[language][slot],
  );

function usualMeaning(vectorOf: VectorOf): UsualMeaning {
  const meanIn = (language: Language) => {
    const vectors = GENERAL_QUESTIONS[language].flatMap((text) => vectorOf(text) ?? []);
    return vectors.length === 0 ? undefined : sumOf(vectors, vectors.length);
  };
  return { en: meanIn('en'), ar: meanIn('ar') };
}

/**
 * The meaning of phrasings, whose positions stay as they are; pauses after each.
 * @returns undefined if none has a vector
 */
export function* makePhrasingMeaning(
  phrasings: readonly Phrasing[],
  vectorOf: VectorOf,
): PausableWork<PhrasingMeaning | undefined> {
  const vectors: PhrasingVector[] = [];
  for (const phrasing of phrasings) {
    vectors.push({ ...phrasing, vector: vectorOf(textToCompare(phrasing)) });
    yield;
  }
  return vectors.some(({ vector }) => vector)
    ? yield* PhrasingMeaning.making(vectors, usualMeaning(vectorOf))
    : undefined;
}
