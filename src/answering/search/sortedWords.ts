/** A run of words that stand one after the other: from the first number to before the second. */
type Run = readonly [from: number, end: number];

const LAST = '\uffff';
const ARABIC = /[\u0621-\u064a]/;
/** A shorter word is one letter away from too many others. */
const SHORTEST_MISTYPED = 4;

/** Words in the order of their letters, so that those with one beginning stand together. */
export class SortedWords {
  private readonly letters: { arabic: readonly string[]; other: readonly string[] };

  /** @param words each once, sorted by code units */
  constructor(readonly words: readonly string[]) {
    const letters = [...new Set(words.join(''))];
    this.letters = {
      arabic: letters.filter((letter) => ARABIC.test(letter)),
      other: letters.filter((letter) => !ARABIC.test(letter)),
    };
  }

  /** The word itself, where it is there; an empty run elsewhere. */
  whole(word: string): Run {
    const at = this.firstFrom(word);
    return [at, this.words[at] === word ? at + 1 : at];
  }

  /** Every word that begins so. */
  beginning(start: string): Run {
    return [this.firstFrom(start), this.firstFrom(start + LAST)];
  }

  /**
   * The numbers of the words whose beginning is one typing error away from what was typed: a letter
   * too many, too few or wrong, or two exchanged (P. Norvig, "How to write a spelling corrector").
   */
  mistyped(typed: string): Set<number> {
    const found = new Set<number>();
    if (typed.length < SHORTEST_MISTYPED) return found;
    const take = (start: string) => {
      const [from, end] = this.beginning(start);
      for (let at = from; at < end; at += 1) found.add(at);
    };
    const isArabic = [...typed].map((letter) => ARABIC.test(letter));
    const letters = [
      ...(isArabic.includes(true) ? this.letters.arabic : []),
      ...(isArabic.includes(false) ? this.letters.other : []),
    ];
    for (let at = 0; at < typed.length; at += 1) {
      const [head, tail] = [typed.slice(0, at), typed.slice(at)];
      // The error must be before this letter.
      if (isEmpty(this.beginning(head))) break;
      take(head + tail.slice(1));
      if (tail.length > 1) take(head + (tail[1] ?? '') + (tail[0] ?? '') + tail.slice(2));
      for (const letter of letters) {
        take(head + letter + tail.slice(1));
        take(head + letter + tail);
      }
    }
    return found;
  }

  private firstFrom(word: string): number {
    let from = 0;
    let to = this.words.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.words[middle] ?? '') < word) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

const isEmpty = ([from, end]: Run): boolean => from >= end;
