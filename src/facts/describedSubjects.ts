import factTerms from '../language/questions/factTerms.json';
import { wordSet } from '../language/text/wordSet';
import { isPlainWord } from '../frames/plainWords';
import type { FactSubject } from '../knowledge/facts/fact';
import { LANGUAGES } from '../language/text/detectLanguage';
import { normalizeText, tokenize } from '../language/text/normalizeText';
import { rootOf } from '../language/text/stemWord';

/** A subject that a question describes in words of its name, in whatever order and form. */
export interface DescribedSubject {
  id: string;
  type: string;
  /** Places of the words that describe it. */
  places: readonly number[];
  /** How much these words tell, as the sum of their rarity. */
  weight: number;
}

interface Wording {
  subject: FactSubject;
  keys: ReadonlySet<string>;
  weight: number;
}

/** So many of its words have to be in the question. */
const FEWEST_WORDS = 2;
/** And so much of its name, by rarity. */
const LEAST_SHARE = 0.85;

/** It tells one offence from another: forging documents, and those of the government. */
const TELLING = wordSet(factTerms.describedSubjects.telling);

const isContent = (word: string): boolean => TELLING.has(word) || !isPlainWord(word);

const keysOf = (text: string): string[] =>
  tokenize(normalizeText(text)).filter(isContent).map(rootOf);

/** Finds subjects that are described instead of named: "fine for forging documents". */
export class SubjectDescriptions {
  private readonly byKey = new Map<string, Wording[]>();
  /** By id of the subject: its type and the keys of all its wordings. */
  private readonly owners = new Map<string, { type: string; ownKeys: Set<string> }>();
  private readonly rarity = new Map<string, number>();

  constructor(subjects: readonly FactSubject[]) {
    const users = new Map<string, Set<string>>();
    const texts = subjects.flatMap((subject) =>
      [...LANGUAGES.flatMap((one) => [subject.name[one], subject.short[one]]), ...subject.aliases]
        .map((text) => ({ subject, keys: new Set(keysOf(text)) }))
        .filter(({ keys }) => keys.size >= FEWEST_WORDS),
    );
    for (const { subject, keys } of texts)
      for (const key of keys) users.set(key, (users.get(key) ?? new Set()).add(subject.id));
    for (const [key, ids] of users) this.rarity.set(key, Math.log(1 + subjects.length / ids.size));
    for (const { subject, keys } of texts) {
      const { id, type } = subject;
      const owner = this.owners.get(id) ?? { type, ownKeys: new Set() };
      this.owners.set(id, owner);
      for (const key of keys) owner.ownKeys.add(key);
      const weight = this.weigh(keys);
      for (const key of keys)
        this.byKey.set(key, [...(this.byKey.get(key) ?? []), { subject, keys, weight }]);
    }
  }

  private weigh(keys: Iterable<string>): number {
    let total = 0;
    for (const key of keys) total += this.rarity.get(key) ?? 0;
    return total;
  }

  /**
   * The one of the same sort that differs from a subject by what the words say: after forging
   * documents, "if it is a government document". Undefined if two fit equally well.
   */
  findSibling(id: string, words: readonly string[]): DescribedSubject | undefined {
    const owner = this.owners.get(id);
    if (!owner) return undefined;
    const { type, ownKeys } = owner;
    const said = new Map(
      words.flatMap((word, at) => (isContent(word) ? [[rootOf(word), at] as const] : [])),
    );
    const added = [...said.keys()].filter((key) => !ownKeys.has(key));
    const others = new Set(added.flatMap((key) => this.byKey.get(key) ?? []));
    const found = [...others].flatMap(({ subject, keys, weight }) => {
      const isOther = subject.id !== id && subject.type === type;
      const isWhole = [...keys].every((key) => ownKeys.has(key) || said.has(key));
      if (!isOther || !isWhole) return [];
      const places = [...keys].flatMap((key) => said.get(key) ?? []);
      return [{ subject, added: added.filter((key) => keys.has(key)).length, places, weight }];
    });
    found.sort((a, b) => b.added - a.added || b.weight - a.weight);
    const [best] = found;
    if (!best) return undefined;
    const isTied = found.some(
      ({ subject, added, weight }) =>
        subject.id !== best.subject.id && added === best.added && weight === best.weight,
    );
    const { subject, places, weight } = best;
    return isTied ? undefined : { id: subject.id, type: subject.type, places, weight };
  }

  /** The one that most of the words describe; undefined if two do so equally well. */
  find(words: readonly string[]): DescribedSubject | undefined {
    const places = new Map<string, number[]>();
    words.forEach((word, at) => {
      if (!isContent(word)) return;
      const key = rootOf(word);
      places.set(key, [...(places.get(key) ?? []), at]);
    });
    const wordings = new Set([...places.keys()].flatMap((key) => this.byKey.get(key) ?? []));
    const found = [...wordings].flatMap((wording) => {
      const shared = [...wording.keys].filter((key) => places.has(key));
      const weight = this.weigh(shared);
      const share = weight / wording.weight;
      return shared.length >= FEWEST_WORDS && share >= LEAST_SHARE
        ? [{ wording, shared, weight, share }]
        : [];
    });
    found.sort((a, b) => b.weight - a.weight || b.share - a.share);
    const [best] = found;
    if (!best) return undefined;
    const isTied = found.some(
      ({ wording: { subject }, weight, share }) =>
        subject.id !== best.wording.subject.id && weight === best.weight && share === best.share,
    );
    const { id, type } = best.wording.subject;
    return isTied
      ? undefined
      : {
          id,
          type,
          places: best.shared.flatMap((key) => places.get(key) ?? []),
          weight: best.weight,
        };
  }

  /**
   * Another subject of the same type that the words left over describe together with the others:
   * "destroying a record on purpose or *by negligence*".
   * @param left places of the words that nothing accounts for
   */
  findBeside(
    { id, type }: Pick<DescribedSubject, 'id' | 'type'>,
    words: readonly string[],
    left: readonly number[],
  ): DescribedSubject | undefined {
    const keys = words.map((word) => rootOf(word));
    const leftKeys = new Set(left.map((at) => keys[at]));
    const [best] = [...new Set(left.flatMap((at) => this.byKey.get(keys[at] ?? '') ?? []))]
      .filter(
        (wording) =>
          wording.subject.type === type &&
          wording.subject.id !== id &&
          [...wording.keys].every((key) => keys.includes(key)) &&
          [...wording.keys].some((key) => leftKeys.has(key)),
      )
      .sort((a, b) => b.weight - a.weight);
    return (
      best && {
        ...{ id: best.subject.id, type, weight: best.weight },
        places: left.filter((at) => best.keys.has(keys[at] ?? '')),
      }
    );
  }
}
