/** The text on one line: white space in a row is one space. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The text as a comment can hold it: on one line, and without control characters. */
export const commentLine = (text: string): string => oneLine(text.replace(/\p{Cc}/gu, ' '));
