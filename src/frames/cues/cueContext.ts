import type { CueMatch } from './cueTrie';
import type { CueUnit } from './cueUnits';

/** Words that may stand before the first word of a clause without being part of what it asks. */
const FILLERS = new Set(
  `and also so ok okay but then well please kindly now actually plus or hi hello anyway maybe just again
  sir bro dear team po habibi quick the و ف طيب طب زين عيل تمام اوكي يعني بس او ثم لو سمحت`.split(
    /\s+/,
  ),
);
/** Parts that are taken off before a clause is looked at. */
const TAKEN_OFF = new Set([
  'greeting',
  'lead_in',
  'thanks',
  'apology',
  'urgency',
  'politeness_wrapper',
  'second_question_joiner',
  'goodbye',
]);
const ENDS_CLAUSE = /[,،;؛:.?؟!()\n–—-]/;

/** The question around a wording: its words, its clauses and the other wordings in it. */
export class CueContext {
  /** The number of the clause that each unit is in. */
  readonly clause: readonly number[];
  /** By clause: its first unit and its last one. */
  private readonly starts: readonly number[];
  private readonly ends: readonly number[];
  private readonly off: ReadonlySet<number>;

  constructor(
    readonly units: readonly CueUnit[],
    readonly matches: readonly CueMatch[],
  ) {
    const starts = [0];
    this.clause = units.map((unit, at) => {
      if (at > 0 && unit.mark !== undefined && ENDS_CLAUSE.test(unit.mark)) starts.push(at);
      return starts.length - 1;
    });
    this.starts = starts;
    this.ends = [...starts.slice(1), units.length].map((next) => next - 1);
    this.off = new Set(
      matches
        .filter(({ section, id }) => section === 'parts' && TAKEN_OFF.has(id))
        .flatMap((match) => match.at),
    );
  }

  /** The word at a place, as typed; empty outside the question. */
  word(at: number): string {
    return this.units[at]?.isName ? '{name}' : (this.units[at]?.typed ?? '');
  }

  /** The word in Arabic letters. */
  read(at: number): string {
    return this.units[at]?.isName ? '{name}' : (this.units[at]?.read ?? '');
  }

  isFirst(at: number): boolean {
    return at === 0 || this.clause[at] !== this.clause[at - 1];
  }

  isLast(at: number): boolean {
    return at === this.units.length - 1 || this.clause[at] !== this.clause[at + 1];
  }

  /** True if only a greeting, a lead-in, politeness or a joiner stands before it in its clause. */
  isHead(at: number): boolean {
    for (let before = at; !this.isFirst(before); before -= 1) {
      if (!this.isTakenOff(before - 1)) return false;
    }
    return true;
  }

  /** True if only such words stand after it in its clause. */
  isTail(at: number): boolean {
    for (let after = at; !this.isLast(after); after += 1) {
      if (!this.isTakenOff(after + 1)) return false;
    }
    return true;
  }

  isTakenOff(at: number): boolean {
    return this.off.has(at) || FILLERS.has(this.word(at)) || FILLERS.has(this.read(at));
  }

  /** How many words the message has beside a wording and what is taken off. */
  wordsBeside(match: CueMatch): number {
    return this.units.filter(
      (_, at) => (at < match.start || at >= match.end) && !this.isTakenOff(at),
    ).length;
  }

  /** The other wordings that were found, of one section. */
  others(match: CueMatch, section: string): CueMatch[] {
    return this.matches.filter(
      (other) =>
        other.section === section &&
        other !== match &&
        !other.at.some((at) => match.at.includes(at)),
    );
  }

  /** True if a later clause begins with a word that asks. */
  asksLater(at: number): boolean {
    const own = this.clause[at] ?? 0;
    return this.units.some(
      (_, later) =>
        (this.clause[later] ?? 0) > own && this.isHead(later) && ASKS.has(this.word(later)),
    );
  }

  clauseStart(at: number): number {
    return this.starts[this.clause[at] ?? 0] ?? 0;
  }

  clauseEnd(at: number): number {
    return this.ends[this.clause[at] ?? 0] ?? at;
  }

  /** The word before a wording, in its clause. */
  before(match: CueMatch, steps = 1): string {
    const at = match.start - steps;
    return at >= this.clauseStart(match.start) ? this.read(at) : '';
  }

  /** The word after a wording, in its clause. */
  after(match: CueMatch, steps = 1): string {
    const at = match.end - 1 + steps;
    return at <= this.clauseEnd(match.end - 1) ? this.read(at) : '';
  }

  /** True if the question asks by one of these ids, beside this wording. */
  asks(match: CueMatch, ids: string): boolean {
    const wanted = ids.split(' ');
    return this.others(match, 'asks').some(({ id }) => wanted.includes(id));
  }

  /** True if one of these words is in the question. */
  hasWord(words: ReadonlySet<string>): boolean {
    return this.units.some((_, at) => words.has(this.word(at)) || words.has(this.read(at)));
  }

  /** True if the clause tells something of the speaker and a later clause asks. */
  isChatter(at: number): boolean {
    const words = this.clauseWords(at);
    if (
      this.asksLater(at) &&
      words.some((word) => SPEAKER.has(word)) &&
      !ASKS.has(this.headWord(at))
    ) {
      return true;
    }
    const asked = this.embeddedQuestion(at);
    return asked !== undefined && at < asked;
  }

  /** True if the clause, or the question, ends with an exclamation mark: `exclaimed` on its last word. */
  isExclaimed(at: number): boolean {
    return (this.units[this.clauseEnd(at) + 1]?.mark ?? this.units.at(-1)?.after) === '!';
  }

  /** True if a wording begins the message, but for what is taken off. */
  isOpening(match: CueMatch): boolean {
    for (let at = 0; at < match.start; at += 1) if (!this.isTakenOff(at)) return false;
    return true;
  }

  /** The punctuation behind a wording. */
  markAfter(match: CueMatch): string | undefined {
    const next = this.units[match.end];
    return next ? next.mark : this.units[match.end - 1]?.after;
  }

  /** True if a word that asks stands at a place, or behind what is taken off there. */
  asksFrom(at: number): boolean {
    let from = at;
    while (from < this.units.length && !ASKS.has(this.word(from)) && this.isTakenOff(from))
      from += 1;
    return ASKS.has(this.word(from));
  }

  /** True if the clause of a place begins with a word that asks. */
  isQuestion(at: number): boolean {
    return ASKS.has(this.headWord(at)) && this.clauseStart(at) !== at;
  }

  /** True if a wording is next to a name that it may be a part of. */
  isNamed(match: CueMatch): boolean {
    return this.before(match) === '{name}';
  }

  /** True in "that is all, thanks": a short clause, and nothing asks. */
  isClosing(at: number): boolean {
    return (
      this.clauseEnd(at) - this.clauseStart(at) < MOST_WORDS_OF_A_CLOSING &&
      this.matches.some(
        ({ section, id }) => section === 'parts' && (id === 'thanks' || id === 'goodbye'),
      ) &&
      !this.matches.some(({ section }) => section === 'asks' || section === 'of_what') &&
      !this.units.some((unit) => unit.isName || unit.number || unit.year)
    );
  }

  /** True if a number begins in a wording or at most so many words behind it. */
  hasNumberWithin(match: CueMatch, words: number): boolean {
    for (let at = match.start; at < match.end + words; at += 1) {
      if (this.units[at]?.number) return true;
    }
    return false;
  }

  /** True if a comma stands before the last word in front of a place: "forms, memos or letters". */
  hasCommaBefore(at: number): boolean {
    return this.units[at - 1]?.mark === ',' && this.units[at - 1]?.number === undefined;
  }

  /** Where "… ask me who", "… to know how" begins to ask, in the clause of a place. */
  private embeddedQuestion(at: number): number | undefined {
    for (let i = this.clauseStart(at) + 1; i <= this.clauseEnd(at); i += 1) {
      if (WH.has(this.word(i)) && TELLING.has(this.word(i - 1))) return i;
    }
    return undefined;
  }

  /** The first word of a clause that is not taken off. */
  headWord(at: number): string {
    let head = this.clauseStart(at);
    while (head < this.clauseEnd(at) && this.isTakenOff(head)) head += 1;
    return this.word(head);
  }

  /** The words of the clause around a place. */
  clauseWords(at: number): string[] {
    const words: string[] = [];
    for (let i = this.clauseStart(at); i <= this.clauseEnd(at); i += 1) words.push(this.word(i));
    return words;
  }
}

const MOST_WORDS_OF_A_CLOSING = 6;
const SPEAKER = new Set('i my we me us nobody'.split(' '));
const WH = new Set('who whom whose when where which what why how'.split(' '));
const TELLING = new Set('know tell me ask asks asked wonder wondering told us'.split(' '));

/** Words that make a clause a question if they begin it. */
export const ASKS: ReadonlySet<string> = new Set(
  `who whom whose when where which what why how is are was were do does did has have can could will would
  should must list name give send tell show
  من منو مين متي امتي وين فين اين كم كام جم شو شنو وش ايش ماذا ما ليش ليه لماذا كيف شلون ازاي هل اي`.split(
    /\s+/,
  ),
);
