import { visit, type Document, type YAMLError } from 'yaml';

/** A mistake in a YAML text; the line counts from 1. */
export interface YamlFault {
  line: number;
  message: string;
}

const NOT_CLOSED = 'a quote or a bracket is not closed; close it where the text or the list ends';
const NO_COLON = 'a key without a colon, or a text without the hyphen of its list; add it';
const TAB = 'a tab at the beginning of the line; use spaces';

/** What the parser says, as somebody who does not know YAML can mend it. */
function inPlainWords({ code, message }: YAMLError): string {
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'a text with a colon in it, or the next line too far to the right; put the text in quotes, or line the lines up';
    case 'MULTILINE_IMPLICIT_KEY':
      return NO_COLON;
    case 'MISSING_CHAR':
      return message.startsWith('Implicit') ? NO_COLON : NOT_CLOSED;
    case 'BAD_INDENT':
      return message.startsWith('Flow')
        ? NOT_CLOSED
        : 'not in line with the lines that it belongs to; indent it as these are';
    case 'TAB_AS_INDENT':
      return TAB;
    case 'BAD_SCALAR_START':
      return 'a text cannot begin with this character; put the text in quotes';
    case 'UNEXPECTED_TOKEN':
      return 'something behind the end of a quoted text or a bracket; put the whole text in one pair of quotes';
    default:
      return message;
  }
}

/** Where to look: a text that is not closed ends far from where it begins. */
function positionOf(document: Document, { code, pos: [position] }: YAMLError): number {
  let start = position;
  if (code === 'MISSING_CHAR')
    visit(document, {
      Scalar(_, { range }) {
        if (range && range[0] <= position && position <= range[1]) start = range[0];
      },
    });
  return start;
}

/** The mistakes of a text, without those that only follow from one before. */
export function yamlFaults(
  document: Document,
  text: string,
  lineAt: (position: number) => number,
): YamlFault[] {
  const lines = text.split('\n');
  const faults = new Map<number, YamlFault>();
  for (const error of document.errors) {
    const line = lineAt(positionOf(document, error));
    if (faults.has(line) || (faults.size > 0 && error.code === 'UNEXPECTED_TOKEN')) continue;
    const isTab = lines[line - 1]?.startsWith('\t');
    faults.set(line, { line, message: isTab ? TAB : inPlainWords(error) });
  }
  return [...faults.values()];
}
