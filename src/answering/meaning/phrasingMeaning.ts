import type { Language } from '../../language/text/detectLanguage';
import type { PausableWork } from '../../lib/pausableWork';
import slotNouns from '../../language/slotNouns.json';
import { GENERAL_QUESTIONS } from '../../language/wordLists';
import type { Phrasing } from '../model/phrasing';
import { highest } from '../matching/hardNegatives';
import { Discriminant } from './discriminant';
import {
  addingUp,
  BYTE_SCALE,
  centred,
  DIMENSIONS,
  NO_VECTOR,
  product,
  sumOf,
  toBytes,
  toUnit,
  type VectorOf,
} from './vectors';

/** What likeness of meaning adds to the score of a family, by what a question is compared with. */
const CENTROID_SHARE = 0.5;
const NEAREST_SHARE = 0.2;
/** By so much more it counts for an entry without phrasings in the language of the question. */
const ACROSS_LANGUAGES = 2;
/** So many phrasings make the mean of a language; fewer are completed by what is usual in it. */
const FEW = 20;

/** A phrasing that has a vector. */
interface ComparedPhrasing extends Phrasing {
  /** Its place in the list of all phrasings. */
  at: number;
}

interface PhrasingVector extends ComparedPhrasing {
  /** Made when it is looked at: all together are large. */
  vector: () => Float32Array;
}

/** The mean of questions about anything, by language; undefined if it is not known. */
type UsualMeaning = Readonly<Record<Language, Float32Array | undefined>>;

/** How like in meaning the families are to one question. */
export interface MeaningLikeness {
  /** What likeness of meaning adds to the score of a family; 0 for one that is not known. */
  of(family: string): number;
  /** At most so many families, closest first. */
  closest(most: number): string[];
  /**
   * The phrasing of a family that is closest, by its place in the list of all, and its cosine;
   * undefined if there is none.
   */
  nearest(family: string): { at: number; cosine: number } | undefined;
}

interface Group extends Pick<Phrasing, 'family' | 'language'> {
  /** Rows of its phrasings. */
  members: number[];
}

function groupPhrasings(phrasings: readonly ComparedPhrasing[]): Group[] {
  const groups = new Map<string, Group>();
  phrasings.forEach(({ family, language }, row) => {
    const key = `${family} ${language}`;
    const group = groups.get(key) ?? { family, language, members: [] };
    groups.set(key, group);
    group.members.push(row);
  });
  return [...groups.values()];
}

const combine = (...parts: readonly (readonly [number, Float32Array])[]): Float32Array =>
  Float32Array.from({ length: DIMENSIONS }, (_, at) =>
    parts.reduce((sum, [weight, vector]) => sum + weight * (vector[at] ?? 0), 0),
  );

/**
 * The mean of each language's phrasings, which says what language a text is in and what everything
 * here is about. Where there are few, it is drawn to what is usual in the language, moved as far as
 * the phrasings of the other language are from what is usual in that one.
 */
function* meansOf(
  phrasings: readonly PhrasingVector[],
  usual: UsualMeaning,
): PausableWork<Record<Language, Float32Array>> {
  function* meanOf(language: Language): PausableWork<Float32Array> {
    const own = phrasings.filter((phrasing) => phrasing.language === language);
    const other = phrasings.filter((phrasing) => phrasing.language !== language);
    const mean = (some: readonly PhrasingVector[], total: number) =>
      addingUp(
        some.map(({ vector }) => vector),
        total,
      );
    const usualHere = usual[language] ?? NO_VECTOR;
    const usualThere = usual[language === 'en' ? 'ar' : 'en'] ?? NO_VECTOR;
    const there = other.length === 0 ? usualThere : yield* mean(other, other.length);
    const expected = combine([1, usualHere], [0.5, there], [-0.5, usualThere]);
    const total = own.length + FEW;
    return combine([1, yield* mean(own, total)], [FEW / total, expected]);
  }
  return { en: yield* meanOf('en'), ar: yield* meanOf('ar') };
}

/** The space in which vectors are compared. */
interface MeaningSpace {
  means: Readonly<Record<Language, Float32Array>>;
  discriminant: Discriminant;
}

/** The phrasings as they are compared, each with the place of its numbers. */
interface ComparedPhrasings {
  phrasings: readonly ComparedPhrasing[];
  groups: readonly Group[];
  /** By language of the question, the places of the groups that it is compared with. */
  groupsFor: Readonly<Record<Language, readonly number[]>>;
  /** The phrasings, one behind another, in bytes. */
  bytes: Int8Array;
  /** The mean of each group, of unit length, one behind another. */
  centroids: Float32Array;
  /** The length of each mean before that. */
  lengths: Float32Array;
}

/** Equal for two groups of the same phrasings of an entry. */
const contentOf = (
  { family, language, members }: Group,
  phrasings: readonly ComparedPhrasing[],
): string => [family, language, ...members.map((member) => phrasings[member]?.text)].join('\n');

/** One of many vectors that stand one behind another. */
const vectorAt = <T extends Float32Array | Int8Array>(vectors: T, place: number): T =>
  vectors.subarray(place * DIMENSIONS, (place + 1) * DIMENSIONS) as T;

/** The families that questions of a language are compared with, each by one group. */
function groupsFor(language: Language, groups: readonly Group[]): number[] {
  const families = new Map<string, number>();
  groups.forEach((group, at) => {
    if (!families.has(group.family) || group.language === language) families.set(group.family, at);
  });
  return [...families.values()];
}

/**
 * The meaning of the phrasings of all families, to be compared with that of questions. A family is
 * compared by its phrasings in the language of the question, or, if it has none, by those in the
 * other one.
 */
export class PhrasingMeaning {
  /** Made when first asked for: only edits need it. */
  private ownTexts: Set<string> | undefined;

  private constructor(
    private readonly space: MeaningSpace,
    private readonly compared: ComparedPhrasings,
  ) {}

  private get texts(): ReadonlySet<string> {
    return (this.ownTexts ??= new Set(this.compared.phrasings.map(({ text }) => text)));
  }

  /** Pauses after each phrasing. */
  static *making(
    phrasings: readonly PhrasingVector[],
    usual: UsualMeaning,
  ): PausableWork<PhrasingMeaning> {
    const means = yield* meansOf(phrasings, usual);
    const groupOf = new Array<number>(phrasings.length).fill(0);
    groupPhrasings(phrasings).forEach(({ members }, group) => {
      for (const member of members) groupOf[member] = group;
    });
    const centredAt = (row: number): Float32Array => {
      const phrasing = phrasings[row];
      return phrasing ? centred(phrasing.vector(), means[phrasing.language]) : NO_VECTOR;
    };
    const discriminant = yield* Discriminant.making({ vectorAt: centredAt, groupOf });
    return yield* PhrasingMeaning.within({ means, discriminant }, phrasings);
  }

  /**
   * The same of phrasings that were edited, in the space of these: little but what is new has to be
   * computed. Pauses after each.
   */
  changed(phrasings: readonly PhrasingVector[]): PausableWork<PhrasingMeaning> {
    return PhrasingMeaning.within(this.space, phrasings, this.compared);
  }

  /** Whether it has a phrasing with this text. */
  has(text: string): boolean {
    return this.texts.has(text);
  }

  private static *within(
    space: MeaningSpace,
    phrasings: readonly PhrasingVector[],
    before?: ComparedPhrasings,
  ): PausableWork<PhrasingMeaning> {
    const groups = groupPhrasings(phrasings);
    const bytes = new Int8Array(phrasings.length * DIMENSIONS);
    const centroids = new Float32Array(groups.length * DIMENSIONS);
    const lengths = new Float32Array(groups.length);
    const known = new Map(
      before?.groups.map((group, at) => [contentOf(group, before.phrasings), at]),
    );
    for (const [at, group] of groups.entries()) {
      const { members, language } = group;
      const same = known.get(contentOf(group, phrasings));
      if (before && same !== undefined) {
        const rows = before.groups[same]?.members ?? [];
        members.forEach((member, place) =>
          bytes.set(vectorAt(before.bytes, rows[place] ?? 0), member * DIMENSIONS),
        );
        centroids.set(vectorAt(before.centroids, same), at * DIMENSIONS);
        lengths[at] = before.lengths[same] ?? 0;
        yield;
        continue;
      }
      const applied: Float32Array[] = [];
      for (const member of members) {
        const typed = phrasings[member]?.vector() ?? NO_VECTOR;
        const vector = space.discriminant.apply(centred(typed, space.means[language]));
        applied.push(vector);
        bytes.set(toBytes(vector), member * DIMENSIONS);
        yield;
      }
      const mean = sumOf(applied, applied.length);
      lengths[at] = Math.hypot(...mean);
      centroids.set(toUnit(mean), at * DIMENSIONS);
      yield;
    }
    return new PhrasingMeaning(space, {
      ...{ groups, bytes, centroids, lengths },
      phrasings: phrasings.map(({ family, language, text, at }) => ({
        family,
        language,
        text,
        at,
      })),
      groupsFor: { en: groupsFor('en', groups), ar: groupsFor('ar', groups) },
    });
  }

  /**
   * How like each family is to a question.
   * @param leftOut leaves one phrasing out, by its place in the list that this was made from
   */
  compare(question: Float32Array, language: Language, leftOut = -1): MeaningLikeness {
    const { phrasings, groups, groupsFor: comparedFor, centroids } = this.compared;
    const without = leftOut < 0 ? -1 : phrasings.findIndex(({ at }) => at === leftOut);
    const { discriminant, means } = this.space;
    const vector = discriminant.apply(centred(question, means[language]));
    const compared = comparedFor[language];
    const cosines = Float64Array.from(compared, (group) =>
      product(vector, centroids, group * DIMENSIONS),
    );
    const places = new Map(compared.map((group, at) => [groups[group]?.family ?? '', at]));
    const own = compared.findIndex((group) => groups[group]?.members.includes(without));
    if (own >= 0)
      cosines[own] = this.cosineWithout(compared[own] ?? 0, without, vector, cosines[own] ?? 0);
    return {
      of: (family) => {
        const at = places.get(family);
        if (at === undefined) return 0;
        const nearest = this.nearestOf(compared[at] ?? 0, vector, without)?.cosine ?? 0;
        const across = groups[compared[at] ?? 0]?.language === language ? 1 : ACROSS_LANGUAGES;
        return across * (CENTROID_SHARE * (cosines[at] ?? 0) + NEAREST_SHARE * nearest);
      },
      closest: (most) =>
        highest(cosines, most).map((at) => groups[compared[at] ?? 0]?.family ?? ''),
      nearest: (family) => {
        const at = places.get(family);
        return at === undefined ? undefined : this.nearestOf(compared[at] ?? 0, vector, without);
      },
    };
  }

  /** The nearest phrasing of a group. */
  private nearestOf(
    group: number,
    vector: Float32Array,
    without: number,
  ): { at: number; cosine: number } | undefined {
    const { phrasings, groups, bytes } = this.compared;
    let nearest: { at: number; cosine: number } | undefined;
    for (const member of groups[group]?.members ?? []) {
      if (member === without) continue;
      const cosine = product(vector, bytes, member * DIMENSIONS) / BYTE_SCALE;
      if (cosine > (nearest?.cosine ?? -Infinity))
        nearest = { at: phrasings[member]?.at ?? member, cosine };
    }
    return nearest;
  }

  /** The cosine with the mean of a group without one of its phrasings; 0 if that was the only one. */
  private cosineWithout(
    group: number,
    member: number,
    vector: Float32Array,
    cosine: number,
  ): number {
    const { groups, bytes, centroids, lengths } = this.compared;
    const size = groups[group]?.members.length ?? 1;
    if (size === 1) return 0;
    const own = Float32Array.from(vectorAt(bytes, member), (byte) => byte / BYTE_SCALE / size);
    const length = lengths[group] ?? 1;
    const rest = combine([length, vectorAt(centroids, group)], [-1, own]);
    return (cosine * length - product(vector, own, 0)) / (Math.hypot(...rest) || 1);
  }
}

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

/** Those of which the vector is known, each with its place in the list. */
function* withKnownVectors(
  phrasings: readonly Phrasing[],
  vectorOf: VectorOf,
  isKnown = (text: string) => vectorOf(text) !== undefined,
): PausableWork<PhrasingVector[]> {
  const known: PhrasingVector[] = [];
  for (const [at, phrasing] of phrasings.entries()) {
    const { family, language } = phrasing;
    const text = textToCompare(phrasing);
    const vector = () => vectorOf(text) ?? NO_VECTOR;
    if (isKnown(text)) known.push({ family, language, text, at, vector });
    yield;
  }
  return known;
}

/**
 * The meaning of phrasings; pauses after each.
 * @returns undefined if none has a vector
 */
export function* makePhrasingMeaning(
  phrasings: readonly Phrasing[],
  vectorOf: VectorOf,
): PausableWork<PhrasingMeaning | undefined> {
  const known = yield* withKnownVectors(phrasings, vectorOf);
  return known.length === 0
    ? undefined
    : yield* PhrasingMeaning.making(known, usualMeaning(vectorOf));
}

/** The same after an edit, in the space of before; see {@link PhrasingMeaning.changed}. */
export function* changePhrasingMeaning(
  before: PhrasingMeaning,
  phrasings: readonly Phrasing[],
  vectorOf: VectorOf,
): PausableWork<PhrasingMeaning> {
  const isKnown = (text: string) => before.has(text) || vectorOf(text) !== undefined;
  return yield* before.changed(yield* withKnownVectors(phrasings, vectorOf, isKnown));
}
