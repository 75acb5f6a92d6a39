import { DeletionIndex } from '../../answering/understanding/spellingIndex';
import { runToEnd } from '../../lib/pausableWork';
import { withoutPrefixes } from '../../language/text/arabicPrefixes';
import { arabicSkeleton, latinSkeleton, transliterationCost } from '../../language/text/arabizi';
import { editDistance } from '../../language/text/editDistance';
import { normalizeText } from '../../language/text/normalizeText';
import { OFFICE_WORDS } from '../../language/wordLists';
import { stemWord } from '../../language/text/stemWord';

/** What a word stands for, by numbers that both languages share; none if nothing is known. */
export type WordConcepts = ReadonlySet<number>;

export const isArabic = (word: string): boolean => /[\u0621-\u064a]/.test(word);

const NONE: WordConcepts = new Set();
/**
 * The letter that marks the person of an Arabic verb, one of the future, or a preposition in front.
 */
const ONE_LETTER = /^(?:[ايتنبلك]|س(?=[ايتن]))(?=...)/;
/** «على» and «هذا» grown together with the article: «عالطابعة», «هالمعاملة». */
const FUSED = /^[عه]ال(?=...)/;
/** Pronouns behind a word that stemming leaves there: «راتبكم», «يعطوني». */
const PRONOUN = /(?<=...)(?:ني|كم|ك)$/;
/** What Arabizi writes in front of a word, and behind it. */
const ARABIZI_HEADS = [
  /^(?:[aei]l|[ae]([dnrstz])(?=\1)|[bflw][aei]l)(?=...)/,
  /^[abelntwy](?=...)/,
  /^(?:b[aeiy]?[aetny]?|[yten][aei]|s[aeynt])(?=...)/,
];
const ARABIZI_TAILS = [/(?:at|een|oon|on|ha|hm|hum|kum|na|ti|i|y)$/];
const MOST_TRANSLITERATION = 1.3;
const AFFIX_COST = 0.2;
const LONG_WORD = 8;
const MOST_REMEMBERED = 10_000;
const SHORTEST_MISSPELT = 4;

/** How many typing errors a word may have. */
const errorsIn = ({ length }: string) => (length >= LONG_WORD ? 2 : 1);

/** Everything that a word may be looked up by, the likeliest first. */
function formsOf(word: string): string[] {
  if (!isArabic(word)) return [word, stemWord(word)];
  const bare = withoutPrefixes(word);
  const forms = [word, bare, stemWord(word), stemWord(bare)];
  for (const affix of [PRONOUN, FUSED]) {
    const rest = word.replace(affix, '');
    if (rest !== word) forms.push(rest, stemWord(rest));
  }
  const shorter = forms.map((form) => form.replace(ONE_LETTER, ''));
  return [...forms, ...shorter, ...shorter.map((form) => form.replace(ONE_LETTER, ''))];
}

/** An Arabizi word without what may stand in front of it or behind, with the number of cuts. */
function arabiziForms(word: string): { form: string; cuts: number }[] {
  const cut = (forms: readonly string[], affixes: readonly RegExp[]) =>
    forms.flatMap((form) =>
      affixes.map((affix) => form.replace(affix, '')).filter((rest) => rest !== form),
    );
  const tailless = cut([word], ARABIZI_TAILS);
  const headless = cut([word], ARABIZI_HEADS);
  return [
    { form: word, cuts: 0 },
    ...[...headless, ...tailless].map((form) => ({ form, cuts: 1 })),
    ...cut(headless, ARABIZI_TAILS).map((form) => ({ form, cuts: 2 })),
  ];
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Words of one list, each with the concepts that it stands for. */
class Vocabulary {
  private readonly notions = new Map<string, Set<number>>();
  private readonly bySkeleton = new Map<string, string[]>();
  private readonly known = new Map<string, WordConcepts>();
  private readonly spellings: DeletionIndex;
  private readonly places: ReadonlyMap<string, number>;

  constructor(lines: readonly (readonly string[])[]) {
    lines.forEach((line, notion) => line.forEach((word) => this.add(normalizeText(word), notion)));
    const long = [...this.notions.keys()].filter(({ length }) => length >= SHORTEST_MISSPELT);
    this.places = new Map(long.map((word, place) => [word, place]));
    this.spellings = runToEnd(DeletionIndex.making(long, errorsIn));
  }

  /** @param arabizi an unknown Latin word is Arabic */
  of(word: string, arabizi: boolean): WordConcepts {
    if (this.known.size > MOST_REMEMBERED) this.known.clear();
    const key = arabizi ? `${word} ` : word;
    const known = this.known.get(key);
    if (known) return known;
    const found =
      this.exact(word) ??
      (arabizi ? this.transliterated(word) : undefined) ??
      this.misspelt(isArabic(word) ? withoutPrefixes(word) : word) ??
      this.misspelt(stemWord(word)) ??
      NONE;
    this.known.set(key, found);
    return found;
  }

  private add(word: string, notion: number): void {
    for (const form of new Set([word, stemWord(word)])) {
      const notions = this.notions.get(form) ?? new Set();
      this.notions.set(form, notions.add(notion));
    }
    if (isArabic(word)) put(this.bySkeleton, arabicSkeleton(word), word);
  }

  private exact(word: string): WordConcepts | undefined {
    for (const form of formsOf(word)) {
      const notions = this.notions.get(form);
      if (notions) return notions;
    }
    return undefined;
  }

  private transliterated(word: string): WordConcepts | undefined {
    if (isArabic(word)) return undefined;
    const [best] = arabiziForms(word)
      .flatMap(({ form, cuts }) =>
        (this.bySkeleton.get(latinSkeleton(form)) ?? []).map((arabic) => ({
          arabic,
          cost: transliterationCost(form, arabic) + cuts * AFFIX_COST,
        })),
      )
      .sort((a, b) => a.cost - b.cost);
    return best && best.cost <= MOST_TRANSLITERATION ? this.notions.get(best.arabic) : undefined;
  }

  /** Of two words as near, the one that stands first is meant. */
  private placeOf(word: string): number {
    return this.places.get(word) ?? 0;
  }

  private misspelt(word: string): WordConcepts | undefined {
    if (word.length < SHORTEST_MISSPELT) return undefined;
    const limit = errorsIn(word);
    const [nearest] = [...this.spellings.near(word, limit)]
      .filter((known) => isArabic(known) === isArabic(word))
      .map((known) => ({ known, distance: editDistance(word, known, limit) }))
      .filter(({ distance }) => distance <= limit)
      .sort((a, b) => a.distance - b.distance || this.placeOf(a.known) - this.placeOf(b.known));
    return nearest && this.notions.get(nearest.known);
  }
}

/** Read when the first word is asked for: most runs of the program ask for none. */
let office: Vocabulary | undefined;

/** What a normalised word stands for, misspelt or in Latin letters too. */
export function conceptsOf(word: string, arabizi: boolean): WordConcepts {
  office ??= new Vocabulary(OFFICE_WORDS);
  return office.of(word, arabizi);
}
