import factTerms from '../language/questions/factTerms.json';
import { wordSet } from '../language/text/wordSet';
import type { CueWord } from '../frames/cues/cue';
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

/** Letters of a word that may be short for another: "stn". */
const LONGEST_SHORT = 4;
/** So many of its words have to be in the question. */
const FEWEST_WORDS = 2;
/** And so much of its name, by rarity. */
const LEAST_SHARE = 0.85;

/** It tells one offence from another: forging documents, and those of the government. */
const TELLING = wordSet(factTerms.describedSubjects.telling);

/** They put aside what follows: "not a secret one", «غير حكومي». */
const DENYING = wordSet(factTerms.describedSubjects.denying);
/** So many words at most stand between: "not a government one", «لم يكن المستند حكوميا». */
const DENIED_WITHIN = 3;

const isContent = (word: string): boolean =>
  TELLING.has(word) || word === 'e' || (word.length > 1 && !isPlainWord(word));

/** "Govt" tells the same as "government", and the "e" of "e-document" as "electronic". */
const keyOf = (word: string): string =>
  TELLING.has(word) ? '=government' : rootOf(word === 'e' ? 'electronic' : word);

const keysOf = (text: string): string[] =>
  tokenize(normalizeText(text)).filter(isContent).map(keyOf);

/** A word that is put aside, and the one that does so. */
interface Denied {
  key: string;
  /** Places of both. */
  places: readonly number[];
}

/** The words that are put aside, one behind each denial. */
function deniedWords(words: readonly string[]): Denied[] {
  return words.flatMap((word, at) => {
    if (!DENYING.has(word)) return [];
    const behind = words.slice(at + 1, at + 1 + DENIED_WITHIN);
    const content = behind.filter(isContent);
    // "A non-secret government record" is one of the government.
    const isNext = behind[0] === content[0];
    const denied = isNext ? content[0] : (content.find((one) => TELLING.has(one)) ?? content[0]);
    if (denied === undefined) return [];
    return [{ key: keyOf(denied), places: [at, at + 1 + behind.indexOf(denied)] }];
  });
}

const deniedKeys = (words: readonly string[]): ReadonlySet<string> =>
  new Set(deniedWords(words).map(({ key }) => key));

/** Finds subjects that are described instead of named: "fine for forging documents". */
export class SubjectDescriptions {
  private readonly byKey = new Map<string, Wording[]>();
  /** By id of the subject: its type, its wordings and the keys of all of them. */
  private readonly owners = new Map<
    string,
    { type: string; ownKeys: Set<string>; wordings: Wording[] }
  >();
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
      const wording = { subject, keys, weight: this.weigh(keys) };
      const owner = this.owners.get(id) ?? { type, ownKeys: new Set(), wordings: [] };
      this.owners.set(id, owner);
      owner.wordings.push(wording);
      for (const key of keys) {
        owner.ownKeys.add(key);
        const known = this.byKey.get(key);
        if (known) known.push(wording);
        else this.byKey.set(key, [wording]);
      }
    }
  }

  private weigh(keys: Iterable<string>): number {
    let total = 0;
    for (const key of keys) total += this.rarity.get(key) ?? 0;
    return total;
  }

  /** Whether words put aside what tells a subject: "not a government one". */
  isDenied(id: string, words: readonly string[]): boolean {
    const denied = deniedKeys(words);
    return this.wordingsOf(id).some(({ keys }) => [...keys].some((key) => denied.has(key)));
  }

  /** Whether all that words say of one subject is said of another too, and more. */
  saysMore(id: string, than: string, words: readonly string[]): boolean {
    const said = new Set(words.filter(isContent).map(keyOf));
    const toldOf = (one: string) =>
      new Set(this.wordingsOf(one).flatMap(({ keys }) => [...keys].filter((key) => said.has(key))));
    const [more, less] = [toldOf(id), toldOf(than)];
    return more.size > less.size && [...less].every((key) => more.has(key));
  }

  /**
   * False only where {@link findSibling} finds nothing in words that accounts for some of them.
   * @param wanted places of these; short ones may stand for a noun
   */
  mayTell(words: readonly CueWord[], wanted: readonly number[]): boolean {
    const isKnown = ({ read, typed }: CueWord) =>
      [read, typed].some((word) => isContent(word) && this.byKey.has(keyOf(word)));
    const isTold = (at: number) => {
      const word = words[at];
      return !word || word.typed.length <= LONGEST_SHORT || isKnown(word);
    };
    return wanted.every(isTold) && words.some(isKnown);
  }

  private wordingsOf(id: string): readonly Wording[] {
    return this.owners.get(id)?.wordings ?? [];
  }

  private all(): Wording[] {
    return [...this.owners.values()].flatMap(({ wordings }) => wordings);
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
      words.flatMap((word, at) => (isContent(word) ? [[keyOf(word), at] as const] : [])),
    );
    const denied = deniedKeys(words);
    const put = [...denied].filter((key) => ownKeys.has(key));
    const added = [...said.keys()].filter((key) => !ownKeys.has(key));
    const others =
      put.length > 0 ? this.all() : new Set(added.flatMap((key) => this.byKey.get(key) ?? []));
    const found = [...others].flatMap(({ subject, keys, weight }) => {
      const isOther = subject.id !== id && subject.type === type;
      const isWhole = [...keys].every((key) => ownKeys.has(key) || said.has(key));
      const isPutAside = [...keys].some((key) => denied.has(key));
      if (!isOther || !isWhole || isPutAside) return [];
      const told = [...keys].filter((key) => said.has(key));
      const places = [...told, ...put].flatMap((key) => said.get(key) ?? []);
      const gained = added.filter((key) => keys.has(key)).length + put.length;
      return [{ subject, added: gained, places, weight }];
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
    const denied = deniedKeys(words);
    words.forEach((word, at) => {
      if (!isContent(word)) return;
      const key = keyOf(word);
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
    // "Not a secret one": the one without that word, if there is such.
    const others = found.filter(({ wording }) => ![...wording.keys].some((key) => denied.has(key)));
    const isToldApart = others.length > 0 && others.length < found.length;
    if (isToldApart) found.splice(0, found.length, ...others);
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
          places: [
            ...best.shared.flatMap((key) => places.get(key) ?? []),
            ...(isToldApart ? deniedWords(words).flatMap((one) => one.places) : []),
          ],
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
    const keys = words.map(keyOf);
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
