import { withoutPrefixes } from '../language/arabicPrefixes';
import { arabicSkeleton, latinSkeleton, transliterationCost } from '../language/arabizi';
import { editDistance } from '../language/editDistance';
import { normalizeText } from '../language/normalizeText';
import { OFFICE_WORDS } from '../language/officeWords';
import { stemWord } from '../language/stemWord';

/** What a word stands for, by numbers that both languages share; none where nothing is known. */
export type Notions = ReadonlySet<number>;

export const isArabic = (word: string): boolean => /[\u0621-\u064a]/.test(word);

const NONE: Notions = new Set();
/** The letter that marks the person of an Arabic verb, or a preposition in front. */
const ONE_LETTER = /^[ايتنبلك](?=...)/;
/** What Arabizi writes in front of a word or behind it. */
const ARABIZI_AFFIXES = [
  /^(?:el|al|il|bel|bil|lel|lil|fel|fil)(?=...)/,
  /^[abntwyl](?=...)/,
  /(?:at|een|oon|i)$/,
];
const MOST_TRANSLITERATION = 1.3;
const AFFIX_COST = 0.2;
const LONG_WORD = 8;
const MOST_REMEMBERED = 10_000;
const SHORTEST_MISSPELT = 4;

/** Everything that a word may be looked up by, the likeliest first. */
function formsOf(word: string): string[] {
  if (!isArabic(word)) return [word, stemWord(word)];
  const bare = withoutPrefixes(word);
  const forms = [word, bare, stemWord(word), stemWord(bare)];
  const shorter = forms.map((form) => form.replace(ONE_LETTER, ''));
  return [...forms, ...shorter, ...shorter.map((form) => form.replace(ONE_LETTER, ''))];
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Words of one list, each with the notions that it stands for. */
class Vocabulary {
  private readonly notions = new Map<string, Set<number>>();
  private readonly bySkeleton = new Map<string, string[]>();
  private readonly known = new Map<string, Notions>();

  constructor(lines: readonly (readonly string[])[]) {
    lines.forEach((line, notion) => line.forEach((word) => this.add(normalizeText(word), notion)));
  }

  /** @param arabizi an unknown Latin word is Arabic */
  of(word: string, arabizi: boolean): Notions {
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

  private exact(word: string): Notions | undefined {
    for (const form of formsOf(word)) {
      const notions = this.notions.get(form);
      if (notions) return notions;
    }
    return undefined;
  }

  private transliterated(word: string): Notions | undefined {
    if (isArabic(word)) return undefined;
    const forms = [word, ...ARABIZI_AFFIXES.map((affix) => word.replace(affix, ''))];
    const [best] = forms
      .flatMap((form, at) =>
        (this.bySkeleton.get(latinSkeleton(form)) ?? []).map((arabic) => ({
          arabic,
          cost: transliterationCost(form, arabic) + (at === 0 ? 0 : AFFIX_COST),
        })),
      )
      .sort((a, b) => a.cost - b.cost);
    return best && best.cost <= MOST_TRANSLITERATION ? this.notions.get(best.arabic) : undefined;
  }

  private misspelt(word: string): Notions | undefined {
    if (word.length < SHORTEST_MISSPELT) return undefined;
    let limit = word.length >= LONG_WORD ? 2 : 1;
    let nearest: Notions | undefined;
    for (const [known, notions] of this.notions) {
      if (known.length < SHORTEST_MISSPELT || isArabic(known) !== isArabic(word)) continue;
      const distance = editDistance(word, known, limit);
      if (distance > limit) continue;
      nearest = notions;
      limit = distance - 1;
    }
    return nearest;
  }
}

const office = new Vocabulary(OFFICE_WORDS);

/** What a normalised word stands for, misspelt or in Latin letters too. */
export const notionsOf = (word: string, arabizi: boolean): Notions => office.of(word, arabizi);
