/** A word for how often something is done, before the time or the place it is counted by. */
const TIMES: readonly (readonly [RegExp, string])[] = [
  [/\bonce(?=\s+(?:an?|per|each|every|in)\s)/giu, '1'],
  [/\btwice(?=\s+(?:an?|per|each|every|in)\s)/giu, '2'],
  [/\bthrice(?=\s+(?:an?|per|each|every|in)\s)/giu, '3'],
  [/(?<!\p{L})مرة(?:\s+واحدة)?(?=\s+(?:في|كل|لكل|بال))/gu, '1'],
  [/(?<!\p{L})(?:مرتين|مرتان)(?=\s+(?:في|كل|لكل|بال))/gu, '2'],
];

/** A text with a figure for how often something is done: "twice a month" is "2 a month". */
export const withFigureForTimes = (text: string): string =>
  TIMES.reduce((read, [words, figure]) => read.replace(words, figure), text);
