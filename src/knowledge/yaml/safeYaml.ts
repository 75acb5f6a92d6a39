import {
  Composer,
  isAlias,
  isScalar,
  Lexer,
  LineCounter,
  Parser,
  visit,
  type Document,
  type YAMLError,
} from 'yaml';

/** A mistake in a YAML text; the line counts from 1. */
interface YamlFault {
  line: number;
  message: string;
}

const NOT_CLOSED = 'a quote or a bracket is not closed; close it where the text or the list ends';
const NO_COLON = 'a key without a colon, or a text without the hyphen of its list; add it';
const TAB = 'a tab at the beginning of the line; use spaces';

/** The parser's messages, for people who do not know YAML. */
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
      return 'something after the end of a quoted text or a bracket; put the whole text in one pair of quotes';
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
function yamlFaults(
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

/** A YAML text that was read, and where in it things stand. */
export interface SafeYaml {
  document: Document.Parsed;
  /** What the document holds, as plain values. */
  value: unknown;
  /** The line, from 1, of a position in the text. */
  lineAt: (position: number) => number;
}

/** Our files need six levels. More than a stack can hold would end the process. */
const MAX_DEPTH = 32;
/** What is read in about a second: some 40,000 phrasings. */
const MAX_LEXEMES = 300_000;
/** Every use of an anchor counts what it copies: nine lines of them can stand for billions. */
const MAX_ALIASES = 50;
/** As keys of plain values these would reach what all objects share. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

class RefusedYaml extends Error {
  constructor(
    readonly position: number,
    message: string,
  ) {
    super(message);
  }
}

/** What UTF-8 cannot say is read as U+FFFD. */
function refuseStrangeBytes(text: string): void {
  const position = text.search(/[\0\ufffd]/);
  if (position < 0) return;
  throw new RefusedYaml(
    position,
    text[position] === '\0'
      ? 'a NUL byte; this is not a text file, or it is not saved as UTF-8'
      : 'not UTF-8; save the file in that encoding',
  );
}

/** Marks that turn letters round. */
const DECEIVING = /[\u202a-\u202e]/;

const nameOf = (character: string) =>
  `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Reviewers of a file must read what the machine reads ("Trojan Source", CVE-2021-42574). */
function refuseDeceivingMarks(document: Document.Parsed, text: string): void {
  const refuse = (position: number, found: string) => {
    throw new RefusedYaml(
      position,
      `a mark that cannot be seen and changes how the text is read (${nameOf(found)}); remove it`,
    );
  };
  const written = DECEIVING.exec(text);
  if (written) refuse(written.index, written[0]);
  // It may also be written as an escape.
  visit(document, {
    Scalar(_, { value, range }) {
      const escaped = typeof value === 'string' ? DECEIVING.exec(value) : null;
      if (escaped) refuse(range?.[0] ?? 0, escaped[0]);
    },
  });
}

/** The tokens of a text; the parser itself does not recurse, what builds on its tokens does. */
function* boundedTokens(text: string, parser: Parser) {
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    lexemes += 1;
    if (lexemes > MAX_LEXEMES)
      throw new RefusedYaml(parser.offset, 'more than can be read at once; split the file here');
    if (parser.stack.length > MAX_DEPTH)
      throw new RefusedYaml(parser.offset, `nested more than ${MAX_DEPTH} deep; write it flatter`);
  }
  yield* parser.end();
}

function compose(text: string, lines: LineCounter): Document.Parsed {
  lines.addNewLine(0);
  const tokens = boundedTokens(text, new Parser(lines.addNewLine));
  // Its own search for keys that are there twice takes the square of their number.
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false });
  const [document, another] = composer.compose(tokens, true, text.length);
  if (another)
    throw new RefusedYaml(another.range[0], 'a second document; a file holds one, so remove "---"');
  // With `true` the composer makes a document of nothing, too.
  return document as Document.Parsed;
}

/** As the key of a plain value; undefined for what is not plain text, number or the like. */
function keyName(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  const value = key.value as string | number | boolean | object | null;
  if (value === null) return '';
  return typeof value === 'object' ? undefined : String(value);
}

/** An alias as a key could stand for one that is forbidden or there already. */
function refuseKeys(document: Document.Parsed): void {
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<string>();
      for (const { key } of items) {
        const position = (key as { range?: [number] } | null)?.range?.[0] ?? 0;
        const name = keyName(key);
        if (name === undefined)
          throw new RefusedYaml(
            position,
            'a key that is not plain text; write it out, in quotes if it begins with a bracket or a mark',
          );
        if (FORBIDDEN_KEYS.has(name))
          throw new RefusedYaml(position, `"${name}" cannot be a key; use another`);
        if (seen.has(name))
          throw new RefusedYaml(position, `the key "${name}" is there twice; keep one`);
        seen.add(name);
      }
    },
  });
}

/** The first alias that means nothing, or else the first one. */
function aliasPosition(document: Document.Parsed): number {
  const positions: number[] = [];
  visit(document, {
    Node(_, node) {
      if (!isAlias(node)) return;
      const position = node.range?.[0] ?? 0;
      if (node.resolve(document)) positions.push(position);
      else positions.unshift(position);
    },
  });
  return positions[0] ?? 0;
}

function toValue(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const tooMany = error.message.startsWith('Excessive');
    throw new RefusedYaml(
      aliasPosition(document),
      tooMany ? `more than ${MAX_ALIASES} copies by aliases; write the text out` : error.message,
    );
  }
}

/** The next item of a list, read as part of the text before it. */
const SWALLOWED = /\n\s*- /;

/** YAML takes such a list for one text; its author meant something else. */
function refuseSwallowedItems(document: Document.Parsed, text: string): void {
  visit(document, {
    Scalar(_, { type, range }) {
      if (type !== 'PLAIN' || !range) return;
      const source = text.slice(range[0], range[1]);
      const swallowed = source.search(SWALLOWED);
      if (swallowed >= 0)
        throw new RefusedYaml(
          range[0] + swallowed + 1,
          'a hyphen further to the right than those above, so that its text is part of theirs; line it up',
        );
    },
  });
}

/**
 * Reads a YAML text that may come from anywhere. Besides mistakes it refuses what could
 * exhaust or deceive the reader: deep nesting, aliases that multiply, keys such as `__proto__`,
 * bytes that are not UTF-8, marks that reorder letters.
 */
export function readSafeYaml(text: string): SafeYaml | { faults: YamlFault[] } {
  const lines = new LineCounter();
  const lineAt = (position: number) => Math.max(1, lines.linePos(position).line);
  try {
    refuseStrangeBytes(text);
    const document = compose(text, lines);
    if (document.errors.length > 0) return { faults: yamlFaults(document, text, lineAt) };
    refuseKeys(document);
    refuseDeceivingMarks(document, text);
    refuseSwallowedItems(document, text);
    return { document, value: toValue(document), lineAt };
  } catch (error) {
    if (!(error instanceof RefusedYaml)) throw error;
    const line = text.slice(0, error.position).split('\n').length;
    return { faults: [{ line, message: error.message }] };
  }
}
