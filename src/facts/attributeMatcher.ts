import type { CueWord } from '../frames/cue';
import type { Frame } from '../frames/frame';
import type { FactAttribute, FactBase } from '../knowledge/facts/fact';
import { LANGUAGES } from '../language/text/detectLanguage';
import { FUNCTION_WORDS } from '../language/text/functionWords';
import { normalizeText, tokenize } from '../language/text/normalizeText';
import { stemWord } from '../language/text/stemWord';

/** An attribute that a question may ask for. */
export interface AttributeMatch {
  attribute: FactAttribute;
  /** Higher is better; from {@link NAMED} on its own words were used. */
  score: number;
  /** Places of the words that name it. */
  places: readonly number[];
}

/** Its label or another of its wordings stands in the question. */
export const NAMED = 3;
/** What the question asks for is what the attribute is asked by: "how much money". */
const ASKED = 2;
/** For each word of the wording: "sheets bought" wins over "sheets". */
const PER_WORD = 0.3;
/** The value is of the sort that the asking word wants. */
const RIGHT_SORT = 0.6;
const WRONG_SORT = -4;

interface Wording {
  attribute: FactAttribute;
  stems: readonly string[];
}

const contentStems = (text: string): string[] => [
  ...new Set(
    tokenize(normalizeText(text))
      .filter((word) => !FUNCTION_WORDS.has(word))
      .map(stemWord),
  ),
];

/** What each asking word wants: a date for "when". */
const SORTS: Readonly<Record<string, (attribute: FactAttribute) => boolean>> = {
  when: ({ valueKind }) => valueKind === 'date',
  since_when: ({ valueKind }) => valueKind === 'date',
  until_when: ({ valueKind }) => valueKind === 'date',
  how_many: ({ valueKind, unit }) => valueKind === 'number' && unit !== 'percent',
  how_much: ({ valueKind }) => valueKind === 'number',
  how_long: ({ valueKind, unit = '' }) =>
    valueKind === 'text' || ['years', 'months', 'days', 'minutes', 'hours'].includes(unit),
  who: ({ valueKind }) => valueKind === 'ids' || valueKind === 'text',
};

function sortFits(attribute: FactAttribute, { asks, ofWhat }: Frame): number {
  if (ofWhat[0] === 'percent' && attribute.unit !== 'percent') return WRONG_SORT;
  const wanted = asks.flatMap((id) => SORTS[id] ?? []);
  if (wanted.length === 0) return 0;
  return wanted.some((fits) => fits(attribute)) ? RIGHT_SORT : WRONG_SORT;
}

/** Finds the attributes that a question asks for by their labels and other wordings. */
export class AttributeMatcher {
  private readonly byStem = new Map<string, Wording[]>();
  private readonly byAsked = new Map<string, FactAttribute[]>();

  constructor({ attributes }: FactBase) {
    for (const attribute of attributes.values()) {
      for (const language of LANGUAGES)
        for (const text of [attribute.label[language], ...attribute.words[language]]) {
          const stems = contentStems(text);
          const [first] = stems;
          if (first === undefined) continue;
          this.byStem.set(first, [...(this.byStem.get(first) ?? []), { attribute, stems }]);
        }
      for (const id of attribute.askedAs)
        this.byAsked.set(id, [...(this.byAsked.get(id) ?? []), attribute]);
    }
  }

  /** Best first; the words of names are no part of a wording. */
  find(frame: Frame): readonly AttributeMatch[] {
    const places = placesOfStems(frame.words);
    const found = new Map<string, AttributeMatch>();
    const note = (attribute: FactAttribute, base: number, at: readonly number[]) => {
      const score = base + sortFits(attribute, frame);
      const known = found.get(attribute.id);
      if (!known || known.score < score) found.set(attribute.id, { attribute, score, places: at });
    };
    for (const stem of places.keys())
      for (const { attribute, stems } of this.byStem.get(stem) ?? [])
        if (stems.every((one) => places.has(one)))
          note(
            attribute,
            NAMED + stems.length * PER_WORD,
            stems.flatMap((one) => places.get(one) ?? []),
          );
    frame.ofWhat.forEach((id, at) => {
      for (const attribute of this.byAsked.get(id) ?? [])
        note(attribute, ASKED - at * PER_WORD, placesOfCues(frame, id));
    });
    return [...found.values()].filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  }
}

const placesOfCues = ({ cues }: Frame, id: string): number[] =>
  cues
    .filter((cue) => cue.section === 'of_what' && cue.id === id)
    .flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at));

function placesOfStems(words: readonly CueWord[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  words.forEach(({ typed, read, isName }, at) => {
    if (isName) return;
    for (const stem of new Set([stemWord(read), stemWord(typed)]))
      places.set(stem, [...(places.get(stem) ?? []), at]);
  });
  return places;
}
