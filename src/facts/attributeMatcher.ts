import type { CueWord } from '../frames/cues/cue';
import { isPlainWord } from '../frames/plainWords';
import { COUNTING, type Frame } from '../frames/frame';
import { isWorded, maySayWhen, OTHER_TIME, placesOfCues, sortFits } from './attributeSort';
import {
  hasDenial,
  isFiller,
  plainKey,
  PRONOUNS,
  readWordings,
  type AttributeWordings,
  type Wording,
} from './attributeWordings';
import type { FactAttribute, FactBase } from '../knowledge/facts/fact';
import { stemWord } from '../language/text/stemWord';

/** An attribute that a question may ask for. */
export interface AttributeMatch {
  attribute: FactAttribute;
  /** Higher is better; from {@link NAMED} on its own words were used. */
  score: number;
  /** Places of the words that name it, outside names. */
  places: readonly number[];
  /** Places of names in which others of its words lie: "customer services", if that is a name too. */
  inNames: readonly number[];
  /** It is named by what does not hold: "may not be destroyed". */
  isDenial: boolean;
  /** It is named right behind the word that asks: "how many children". */
  isNext?: boolean;
  /**
   * Only the one content word of its wording was said: "called" of "what it is called". It tells
   * little if any question may have it, or if no asking word wants such a value.
   */
  isPartial?: boolean;
}

/** Its label or another of its wordings stands in the question. */
export const NAMED = 3;
/** Its words name the attribute, and the asking word wants a value of its sort. */
export const ASKED_PLAINLY = NAMED + 0.6;
/** An attribute that is known to be meant, whatever the words. */
export const matchOf = (attribute: FactAttribute, score = NAMED): AttributeMatch => ({
  ...{ attribute, score, places: [], inNames: [], isDenial: false },
});
/** What the question asks for is what the attribute is asked by: "how much money". */
const ASKED = 2;
/** It is named right behind the word that asks. */
const NEXT = 0.5;
/** For each word of the wording: "sheets bought" wins over "sheets". */
const PER_WORD = 0.3;
/** A word that lies in a name is more likely a part of that name only. */
const PER_NAME_WORD = 0.1;
/** Word for word as it is written, not only by its stem: «أعلنها» is not «أُعلن عنها». */
const PER_EXACT_WORD = 0.04;
/** Among attributes that share a wording, the one that is called so. */
const LABEL = 0.02;
/** A denial in the question that the wording does not have. */
const DENIED = -0.25;

/** The words of a question by their stems. */
interface QuestionWords {
  /** Outside names. */
  places: ReadonlyMap<string, readonly number[]>;
  inNames: ReadonlyMap<string, readonly number[]>;
  spellings: ReadonlySet<string>;
  isDenial: boolean;
}

/** Finds the attributes that a question asks for by their labels and other wordings. */
export class AttributeMatcher {
  /** Several rules look for the attributes of one question. */
  private readonly candidates = new WeakMap<Frame, readonly AttributeMatch[]>();

  /** @param wordings of the same facts, if they were read before */
  constructor(
    facts: FactBase,
    readonly wordings: AttributeWordings = readWordings(facts),
  ) {}

  /**
   * Best first; one that is named by a part of the words that name a better one is left out.
   * @param mayHave whether what is asked about may have an attribute; one that it may not have
   *   leaves out none of the same sort that it may: a law has a date of issue, and no day of issue
   */
  find(
    frame: Frame,
    mayHave: (attributeId: string) => boolean = () => true,
  ): readonly AttributeMatch[] {
    const matches = this.candidates.get(frame) ?? this.rank(frame);
    this.candidates.set(frame, matches);
    return matches.filter((match, at) => {
      if (match.score < NAMED) return true;
      for (let before = 0; before < at; before += 1) {
        const better = matches[before];
        if (better && isPartOf(match, better) && !givesWay(better, match, mayHave)) return false;
      }
      return true;
    });
  }

  /** All that are named or asked for, best first. */
  private rank(frame: Frame): readonly AttributeMatch[] {
    const question = readWords(frame.words);
    const found = new Map<string, AttributeMatch>();
    const note = (match: AttributeMatch) => {
      const { id } = match.attribute;
      const known = found.get(id);
      if (!known || known.score < match.score) found.set(id, match);
    };
    for (const stem of new Set([...question.places.keys(), ...question.inNames.keys()]))
      for (const wording of this.wordings.byStem.get(stem) ?? []) {
        const match = matchWording(wording, question, frame);
        if (!match) continue;
        const isNext = standsNext(match, frame);
        note(isNext ? { ...match, score: match.score + NEXT, isNext } : match);
      }
    frame.ofWhat.forEach((id, at) => {
      for (const attribute of this.wordings.byAsked.get(id) ?? []) {
        const places = placesOfCues(frame, id);
        const sort = attribute.askedAs.includes('deadline') && maySayWhen(attribute, frame);
        const fit = sort ? OTHER_TIME : sortFits(attribute, frame, []);
        const score = ASKED - at * PER_WORD + fit;
        note({ attribute, score, places, inNames: [], isDenial: false });
      }
    });
    return [...found.values()].filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  }
}

/** One that what is asked about may not have, for one of the same sort that it may. */
const givesWay = (
  { attribute: better }: AttributeMatch,
  { attribute }: AttributeMatch,
  mayHave: (attributeId: string) => boolean,
): boolean =>
  better.valueKind !== 'number' &&
  attribute.valueKind !== 'number' &&
  isWorded(better) === isWorded(attribute) &&
  better.askedAs.some((cue) => attribute.askedAs.includes(cue)) &&
  mayHave(attribute.id) &&
  !mayHave(better.id);

/** The word behind the one that asks is what is asked for: "how many categories of services". */
const standsNext = ({ attribute, places }: AttributeMatch, { cues, words }: Frame): boolean =>
  attribute.valueKind !== 'date' &&
  cues.some(
    ({ section, id, end }) =>
      section === 'asks' &&
      COUNTS.has(id) &&
      places.includes(end) &&
      // «كم وفرت من المياه»: a verb that every question has is not what is counted.
      !isPlainWord(words[end]?.read ?? ''),
  );

const COUNTS = new Set([...COUNTING, 'which']);
/** "Target" in "interim target": what is meant is the better one, whether it is known or not. */
const isPartOf = ({ places }: AttributeMatch, better: AttributeMatch): boolean =>
  places.every((at) => better.places.includes(at)) &&
  new Set(better.places).size > new Set(places).size;

const isBeside = (word: string, places: readonly number[], { words }: Frame): boolean =>
  places.some((at) =>
    [words[at - 1], words[at + 1]].some((one) => one?.typed === word || one?.read === word),
  );

function matchWording(
  { attribute, stems, words, isLabel, isDenial }: Wording,
  question: QuestionWords,
  frame: Frame,
): AttributeMatch | undefined {
  if (isDenial && !question.isDenial) return undefined;
  for (const stem of stems)
    if (!question.places.has(stem) && !question.inNames.has(stem)) return undefined;
  const inside = stems.filter((stem) => !question.places.has(stem));
  const places = [...stems, ...words.filter((word) => PRONOUNS.has(word)).map(plainKey)].flatMap(
    (stem) => question.places.get(stem) ?? [],
  );
  const exact = words.filter((word) => question.spellings.has(word)).length;
  const fit = sortFits(attribute, frame, places);
  const score =
    NAMED +
    (stems.length - inside.length) * PER_WORD +
    inside.length * PER_NAME_WORD +
    exact * PER_EXACT_WORD +
    (isLabel ? LABEL : 0) +
    (question.isDenial && !isDenial ? DENIED : 0) +
    fit;
  const inNames = fewestOf(inside.map((stem) => question.inNames.get(stem) ?? []));
  const isSaid = (word: string) =>
    !isFiller(word) ||
    // "Rests on" is said by these two words only if one follows the other.
    (words.length === 2 ? isBeside(word, places, frame) : question.spellings.has(word));
  const isVague = stems.length === 1 && (fit <= 0 || stems.every(isPlainWord));
  const isPartial = isVague && !words.every(isSaid);
  return { attribute, score, places, inNames, isDenial, isPartial };
}

/** As few places as possible that have all of several words, the fullest first. */
function fewestOf(places: readonly (readonly number[])[]): number[] {
  const chosen: number[] = [];
  let left = places;
  while (left.length > 0) {
    const counts = new Map<number, number>();
    for (const at of left.flat()) counts.set(at, (counts.get(at) ?? 0) + 1);
    const [fullest] = [...counts].sort(([, a], [, b]) => b - a);
    if (!fullest) break;
    chosen.push(fullest[0]);
    left = left.filter((others) => !others.includes(fullest[0]));
  }
  return chosen;
}

/** «كم فئة» at the end: with «ئ» folded it looks like «فيه», but it is what is counted. */
const isLastCounted = (words: readonly CueWord[], at: number): boolean =>
  at === words.length - 1 &&
  words[at - 1]?.read === 'كم' &&
  words.slice(0, at).some(({ isName }) => isName);

/** «بإتلاف»: the noun behind a preposition that is written together with it. */
const behindPreposition = (word: string): string[] =>
  /^ب(?!ال|[يتن])[^\s]{5,}$/.test(word) ? [stemWord(word.slice(1))] : [];

function readWords(words: readonly CueWord[]): QuestionWords {
  const places = new Map<string, number[]>();
  const inNames = new Map<string, number[]>();
  const spellings = new Set<string>();
  words.forEach(({ typed, read, isName }, at) => {
    const known = isName ? inNames : places;
    const parts = [...typed.split(' '), ...read.split(' ')];
    if (!isName) for (const part of parts) spellings.add(part);
    const isCounted = isLastCounted(words, at);
    const keys = parts.flatMap((part) =>
      isFiller(part) && !isCounted ? plainKey(part) : [stemWord(part), ...behindPreposition(part)],
    );
    for (const stem of new Set(keys)) known.set(stem, [...(known.get(stem) ?? []), at]);
  });
  const isDenial =
    hasDenial(words.map(({ typed }) => typed)) || hasDenial(words.map(({ read }) => read));
  return { places, inNames, spellings, isDenial };
}
