/** The text on one line: white space in a row is one space. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The text as a comment can hold it: on one line, and without control characters. */
export const commentLine = (text: string): string => oneLine(text.replace(/\p{Cc}/gu, ' '));

/** A prompt beyond those that fit below an answer. */
export interface FurtherPrompt {
  /** Id of the entry that it leads to. */
  id: string;
  text: string;
}

/**
 * What an export says of an entry and the schema has no place for: it stands above, in comments.
 */
export interface EntryComments {
  /** What small talk comes from; undefined if the entry itself names its source. */
  source: string | undefined;
  metadata: string;
  contextOnly: boolean;
  furtherPrompts: FurtherPrompt[];
  suggestions: string[];
}

const SOURCE = 'Source:';
const METADATA = 'Metadata:';
const CONTEXT_ONLY = 'IsContextOnly:';
const FURTHER_PROMPT = 'Further prompt:';
const SUGGESTION = 'Suggested phrasing, not accepted yet:';

/** One line for each thing that is kept. */
export function metadataComment(kept: EntryComments): string[] {
  const { source, metadata, contextOnly, furtherPrompts, suggestions } = kept;
  return [
    ...(source === undefined ? [] : [sourceComment(source)]),
    ...(metadata === '' ? [] : [`${METADATA} ${metadata}`]),
    ...(contextOnly ? [`${CONTEXT_ONLY} was answered as a follow-up only`] : []),
    ...furtherPrompts.map(({ id, text }) => `${FURTHER_PROMPT} ${id} ${text}`),
    ...suggestions.map((text) => `${SUGGESTION} ${text}`),
  ].map(commentLine);
}

/** The line about a source of which title and address are not all. */
export const sourceComment = (source: string): string => commentLine(`${SOURCE} ${source}`);

const valuesOf = (lines: readonly string[], heading: string) =>
  lines.filter((line) => line.startsWith(heading)).map((line) => line.slice(heading.length).trim());

function toPrompt(value: string): FurtherPrompt {
  const [id = '', ...words] = value.split(' ');
  return { id, text: words.join(' ') };
}

/** What {@link sourceComment} wrote; undefined if it wrote nothing. */
export const readSourceComment = (lines: readonly string[]): string | undefined =>
  valuesOf(lines, SOURCE)[0];

/** What {@link metadataComment} wrote. */
export function readEntryComments(lines: readonly string[]): EntryComments {
  return {
    source: readSourceComment(lines),
    metadata: valuesOf(lines, METADATA)[0] ?? '',
    contextOnly: valuesOf(lines, CONTEXT_ONLY).length > 0,
    furtherPrompts: valuesOf(lines, FURTHER_PROMPT).map(toPrompt),
    suggestions: valuesOf(lines, SUGGESTION),
  };
}
