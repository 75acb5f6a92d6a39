/** A small letter that begins a word of small letters: not the one of "iOS". */
const FIRST_LETTER = /^\p{Ll}(?=[\p{Ll}\s-])/u;

/** For the beginning of a sentence or a line; letters without case stay as they are. */
export const capitalised = (text: string): string =>
  text.replace(FIRST_LETTER, (letter) => letter.toUpperCase());
