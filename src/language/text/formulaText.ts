/**
 * Spreadsheets take a text that begins with one of these for a formula, some also in full width, and
 * some pass over what cannot be seen in front (OWASP, "CSV injection"). Apostrophes stand before it
 * where it is guarded.
 */
const BEGINNING = String.raw`[\p{Default_Ignorable_Code_Point}]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]`;
const FORMULA = new RegExp(`^'*${BEGINNING}`, 'u');
const GUARDED = new RegExp(`^'+${BEGINNING}`, 'u');

/** Whether a spreadsheet may take the text for a formula, now or when somebody edits its cell. */
export const isLikeFormula = (text: string): boolean => FORMULA.test(text);

/** Whether an apostrophe stands before what would be a formula. */
export const isGuarded = (text: string): boolean => GUARDED.test(text);
