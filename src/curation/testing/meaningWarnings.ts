import { textToCompare } from '../../answering/meaning/phrasingMeaning';
import { centred, product, sumOf, toUnit, type VectorOf } from '../../answering/meaning/vectors';
import type { ExpandedEntry, Knowledge } from '../../knowledge/knowledge';
import { LANGUAGES, type Language } from '../../language/text/detectLanguage';

/** From this cosine on, in both languages, two entries are asked for alike. */
const ALIKE = 0.9;

/** What an entry is asked for in each language: the mean of its questions, of unit length. */
interface Asked extends Readonly<Record<Language, Float32Array>> {
  id: string;
}

/**
 * Entries with questions in both languages; one that is written for many names is left out, because
 * its questions differ from those of its likes by the name alone.
 */
function askedFor({ entries }: Knowledge, vectorOf: VectorOf): Asked[] {
  const families = new Map(entries.map((entry) => [entry.family, entry]));
  const plain = [...families.values()].filter(({ slot }) => slot === undefined);
  const vectorsOf = ({ patterns }: ExpandedEntry, language: Language) =>
    patterns[language].flatMap((text) => vectorOf(textToCompare({ text, language })) ?? []);
  const meanIn = (language: Language) => {
    const vectors = plain.flatMap((entry) => vectorsOf(entry, language));
    return sumOf(vectors, vectors.length || 1);
  };
  const means = { en: meanIn('en'), ar: meanIn('ar') };
  return plain.flatMap((entry): Asked[] => {
    const [en, ar] = LANGUAGES.map((language) => {
      const vectors = vectorsOf(entry, language).map((vector) => centred(vector, means[language]));
      return vectors.length === 0 ? undefined : toUnit(sumOf(vectors, vectors.length));
    });
    return en && ar ? [{ id: entry.family, en, ar }] : [];
  });
}

/** The entry whose questions in `there` are closest to those of an entry in `here`. */
function closest(entry: Asked, all: readonly Asked[], here: Language, there: Language): string {
  let best = product(entry[here], entry[there], 0);
  let found = entry.id;
  for (const other of all) {
    const cosine = product(entry[here], other[there], 0);
    if (cosine <= best) continue;
    best = cosine;
    found = other.id;
  }
  return found;
}

/** Entries whose questions in one language mean rather what those of others mean in the other one. */
const drifted = (all: readonly Asked[]): string[] =>
  all.flatMap((entry) => {
    const [there, back] = [closest(entry, all, 'en', 'ar'), closest(entry, all, 'ar', 'en')];
    return there === entry.id || back === entry.id
      ? []
      : `${entry.id}: its questions in English are closer to those of ${there} in Arabic, and its questions in Arabic to those of ${back} in English; see whether both languages ask the same`;
  });

/** Pairs of entries that are asked for alike in both languages. */
const alike = (all: readonly Asked[]): string[] =>
  all.flatMap((one, at) =>
    all.slice(at + 1).flatMap((other) => {
      const cosine = Math.min(product(one.en, other.en, 0), product(one.ar, other.ar, 0));
      return cosine < ALIKE
        ? []
        : `${one.id} and ${other.id}: their questions mean nearly the same in both languages (${cosine.toFixed(2)}); merge them, or word them apart`;
    }),
  );

/**
 * What looks wrong by the meaning of questions: entries whose languages drift apart, and entries
 * that mean the same. One line each; an editor has to judge it.
 */
export function meaningWarnings(knowledge: Knowledge, vectorOf: VectorOf): string[] {
  const all = askedFor(knowledge, vectorOf);
  return [...drifted(all), ...alike(all)];
}
