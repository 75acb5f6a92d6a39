import bidiFactory from 'bidi-js';

const bidi = bidiFactory();

/** Letters of one direction, as they stand beside one another. */
export interface Run {
  /** As the font shapes it: Arabic in its logical order, anything else from left to right. */
  text: string;
}

interface Stretch {
  level: number;
  text: string;
}

const HAS_RIGHT_TO_LEFT_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const isOdd = (level: number) => level % 2 === 1;

/** Parts of one embedding level each, in logical order, brackets as they are to be seen. */
function stretchesOf(line: string, direction: 'ltr' | 'rtl'): Stretch[] {
  const { levels } = bidi.getEmbeddingLevels(line, direction);
  const stretches: Stretch[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const level = levels[at] ?? 0;
    const letter = line[at] ?? '';
    const shown = isOdd(level) ? (bidi.getMirroredCharacter(letter) ?? letter) : letter;
    const last = stretches.at(-1);
    if (last?.level === level) last.text += shown;
    else stretches.push({ level, text: shown });
  }
  return stretches
    .map(({ level, text }) => ({ level, text: text.replace(CONTROLS, '') }))
    .filter(({ text }) => text !== '');
}

/** Rule L2 of the Unicode Bidirectional Algorithm, over whole stretches. */
function reorder(stretches: readonly Stretch[]): Stretch[] {
  const ordered = [...stretches];
  const highest = Math.max(0, ...ordered.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    for (let from = 0; from < ordered.length; from += 1) {
      let until = from;
      while ((ordered[until]?.level ?? 0) >= level) until += 1;
      if (until > from) ordered.splice(from, until - from, ...ordered.slice(from, until).reverse());
      from = Math.max(from, until);
    }
  }
  return ordered;
}

/**
 * A line of mixed text as it is set: its runs from left to right (UAX #9). The font itself shapes
 * Arabic and sets it from right to left.
 */
export function visualRuns(line: string, direction: 'ltr' | 'rtl'): Run[] {
  return reorder(stretchesOf(line, direction)).map(({ level, text }) => ({
    text:
      isOdd(level) && !HAS_RIGHT_TO_LEFT_LETTER.test(text) ? [...text].reverse().join('') : text,
  }));
}
