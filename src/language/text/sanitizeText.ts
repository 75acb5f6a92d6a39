/** Half of a pair: no character. */
export const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * What has no glyph of its own (Unicode: Default_Ignorable_Code_Point): zero-width marks, joiners,
 * marks of direction, variation selectors, fillers, tags; and the marks of annotations.
 */
export const UNSEEN = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

/** C0, DEL, C1, and the separators of lines and paragraphs. */
export const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/**
 * Joins letters of Arabic script, and pictures into one; presents a character as a picture. Only
 * there do these marks change what is seen.
 */
const SEEN = [
  String.raw`(?<=\p{Script=Arabic}\p{M}{0,4})[\u200c\u200d](?=\p{Script=Arabic})`,
  String.raw`(?<=\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?)\u200d(?=\p{Extended_Pictographic})`,
  String.raw`(?<=[\p{Extended_Pictographic}\d#*])\ufe0f`,
].join('|');
const USELESS = new RegExp(`(?!${SEEN})${UNSEEN.source}`, 'gu');

/** No script puts more on one letter; a pile of them covers the lines around it. */
const PILED = /(\p{M}{4})\p{M}+/gu;
const LINE_END = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;

/** Piles go first: to put one of 28,000 marks in order takes half a second. */
const legible = (text: string): string =>
  text.replace(LONE_SURROGATE, ' ').replace(USELESS, '').replace(PILED, '$1').normalize('NFC');

/**
 * What a person or a file says in one line, as it is kept and shown: without what cannot be seen or
 * turns the text around it, on one line, in composed form (NFC). Letters stay as they were typed;
 * what is read or compared goes through `cleanText`.
 */
export const writtenLine = (raw: string): string =>
  legible(raw.replace(CONTROL, ' ')).replace(/\s+/g, ' ').trim();

/** As {@link writtenLine}, with its lines; more than one empty line between two is one. */
export const writtenLines = (raw: string): string =>
  legible(raw.replace(LINE_END, '\n').replace(/[^\P{Cc}\n]+/gu, ' '))
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/**
 * Spreadsheets take a text that begins with one of these for a formula, some also in full width,
 * and some pass over what cannot be seen in front (OWASP, "CSV injection"). Apostrophes stand
 * before it if it is guarded.
 */
const BEGINNING = String.raw`[\p{Default_Ignorable_Code_Point}]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]`;
const FORMULA = new RegExp(`^'*${BEGINNING}`, 'u');
const GUARDED = new RegExp(`^'+${BEGINNING}`, 'u');

/** Whether a spreadsheet may take the text for a formula, now or when somebody edits its cell. */
export const isLikeFormula = (text: string): boolean => FORMULA.test(text);

/** Whether an apostrophe stands before what would be a formula. */
export const isGuarded = (text: string): boolean => GUARDED.test(text);
