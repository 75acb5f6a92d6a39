import { LAUNCHED, NOWADAYS, PAPER_FILLERS, STILL } from './paperWords';
import { withFigureForTimes } from '../numbers/timesWords';
import { clauseAt, clausesOf } from '../tokens/clauses';
import { phraseAt } from '../tokens/phraseTable';
import { cleanInput, MAX_INPUT_LENGTH, typedTokens, type Token } from '../tokens/tokens';

/** What a sentence can tell about a process. */
export type PaperField =
  'sheets' | 'copies' | 'transactions' | 'eliminationKind' | 'goLive' | 'residual';

/** What is read of a text: cleaned, and no more of it than an answer has. */
export const sentenceOf = (raw: string): string =>
  withFigureForTimes(cleanInput(raw)).slice(0, MAX_INPUT_LENGTH);

/** The tokens of a sentence, what is spoken for, and by which field. */
export class PaperSentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  private readonly owners: (PaperField | undefined)[];
  readonly spans: { field: PaperField; text: string }[] = [];

  constructor(raw: string) {
    this.text = sentenceOf(raw);
    this.tokens = typedTokens(this.text);
    this.owners = this.tokens.map(() => undefined);
  }

  take(field: PaperField, start: number, end: number): void {
    this.owners.fill(field, start, end);
    const text = this.textOf(start, end);
    if (text) this.spans.push({ field, text });
  }

  /** The text from a token up to another. */
  textOf(start: number, end: number): string {
    const [first, last] = [this.tokens[start], this.tokens[end - 1]];
    return first && last ? this.text.slice(first.start, last.end) : '';
  }

  /** The text of the clause that a token stands in. */
  clauseOf(at: number): string {
    const { start, end } = clauseAt(clausesOf(this.tokens), at);
    return this.textOf(start, end);
  }

  isTaken(at: number): boolean {
    return this.owners[at] !== undefined;
  }

  /** The tokens with a sign in place of what is taken, so that nothing reads across it. */
  free(): Token[] {
    return this.tokens.map((token, at) =>
      this.isTaken(at) ? { ...token, kind: 'sign', text: '¤' } : token,
    );
  }

  /** What nobody took, without the words that tell nothing at its ends. */
  rest(): string {
    const pieces: string[] = [];
    let at = 0;
    while (at < this.tokens.length) {
      let end = at;
      while (end < this.tokens.length && !this.isTaken(end)) end += 1;
      const piece = withoutFillers(this.tokens.slice(at, end));
      const [first, last] = [piece[0], piece.at(-1)];
      if (first && last) pieces.push(this.text.slice(first.start, last.end));
      at = Math.max(end, at + 1);
    }
    return pieces.join(' … ');
  }
}

const FILLERS = [PAPER_FILLERS, STILL, NOWADAYS, LAUNCHED];

function withoutFillers(tokens: readonly Token[]): readonly Token[] {
  const telling = new Set<Token>();
  let at = 0;
  while (at < tokens.length) {
    const [filler] = FILLERS.map((table) => phraseAt(table, tokens, at, { prefixes: true }))
      .filter((found) => found !== undefined)
      .sort((a, b) => b.end - a.end);
    const token = tokens[at];
    if (!filler && token && token.kind !== 'sign') telling.add(token);
    at = filler?.end ?? at + 1;
  }
  const from = tokens.findIndex((token) => telling.has(token));
  return from < 0
    ? []
    : tokens.slice(from, tokens.findLastIndex((token) => telling.has(token)) + 1);
}
