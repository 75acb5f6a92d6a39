import fc from 'fast-check';

/** What trips a writer of YAML: its marks, quotes, both scripts, emoji, bidi and control characters. */
const TROUBLE = [
  ...'{}<>\'"#|\\,:;-&*!%@`[]?=+. \t~',
  ...['ا', 'ب', 'ة', 'ّ', '؟', '٣', '😀', 'é', '\u200f', '\u2067', '\ufeff', '\u2028', '\u00a0'],
  ...['\u0007', '\u0085', 'a', 'n', 'Z', '0', '---', '...', '# ', ': ', '- ', '? ', ' #', '\\n'],
  ...['null', 'true', '1e3', '0x1', '2026-01-01', '<<', '~', "don't", 'كيف أجدّد'],
];

/** Texts of one line, or of several. */
export const troublesome = (more: readonly string[] = []): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...TROUBLE, ...more), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.join(''));

/** Ways of writing the list ["one", "two"] behind a key that is indented by four. */
const LISTS = [
  '\n      - one\n      - two\n',
  '\n    - one\n    - two\n',
  '\n\n      # first\n      -   one # 1\n\n      - "two" # 2\n      # last\n',
  "\n      - 'one'\n      - 'two'\n",
  '\n      - one\n      - >-\n        two\n\n',
  '\n      - one\n      - |- # block\n         two\n',
  ' [one, two]\n',
  ' [ "one", "two", ] # both\n',
  " ['one',\n      'two'] # 'both'\n",
  ' [\n        one, # 1\n        two # 2\n      ]\n',
  '\n      [one,\n       two]\n',
];

/** Ways of writing the text "old" behind a key that is indented by four. */
const TEXTS = [
  ' old # why\n',
  ' "old"\n',
  " 'old'   \n",
  '\n      old\n',
  ' |- # why\n      old\n',
  ' >-\n        old  \n\n',
  ' |-\n     old\n    # behind\n',
  ' "o\\\n      ld"\n',
];

export interface WrittenFile {
  text: string;
  /** Offsets of how the English answer of entry "b" is written. */
  answer: { start: number; end: number };
}

const other = (id: string) =>
  `- id: ${id} # ${id}\n  questions: {en: [${id} 1], ar: ["${id} 2"]}\n  answer: { en: 'x' }\n`;

/** A file of the entries a, b and c, written in any way; b is asked "one" and "two" in Arabic. */
export const writtenFiles: fc.Arbitrary<WrittenFile> = fc
  .record({
    head: fc.constantFrom('', '# Head: "x"\n\n', '\ufeff# mark\n', '---\n', '%YAML 1.2\n---\n'),
    list: fc.constantFrom(...LISTS),
    answer: fc.constantFrom(...TEXTS),
    between: fc.constantFrom('', '\n', '\n# between\n\n'),
    answerFirst: fc.boolean(),
    isLast: fc.boolean(),
    isOpen: fc.boolean(),
    newline: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ head, list, answer, between, answerFirst, isLast, isOpen, newline }) => {
    const questions = `  questions:\n    en: [b 1]\n    ar:${list}`;
    const answers = `  answer:\n    ar: س\n    en:`;
    const lines = (text: string) => text.replaceAll('\n', newline);
    const before = lines(
      `${head}${other('a')}${between}- id: b\n${answerFirst ? '' : questions}${answers}`,
    );
    const after = lines(`${answerFirst ? questions : ''}${isLast ? '' : between + other('c')}`);
    const whole = before + lines(answer) + after;
    const text = isOpen ? whole.trimEnd() : whole;
    const end = Math.min(before.length + lines(answer).length, text.length);
    return { text, answer: { start: before.length, end } };
  });
