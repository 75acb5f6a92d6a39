import answeringTerms from '../language/questions/answeringTerms.json';
import { SCALES } from '../frames/cues/spelledFigures';
import { wordSet } from '../language/text/wordSet';
import type { FactIndex } from '../facts/factIndex';
import type { CueWord } from '../frames/cues/cue';
import { PLACE_LEADS } from '../frames/readFrame';
import { nameKey } from '../knowledge/knowledgeNames';
import { parseNumber } from '../language/numbers/parseNumber';
import {
  ALTERNATIVES,
  LAST_ORDINALS,
  LATER_ORDINALS,
  ORDINALS,
  QUESTION_WORDS,
} from '../language/questions/questionWords';
import { withoutAnd, withoutArticle } from '../language/text/arabicPrefixes';
import { stemWord } from '../language/text/stemWord';

/** A name at its place in the words that were typed. */
export interface PlacedName {
  start: number;
  end: number;
  type: string;
  ids: readonly string[];
  /** Each of the ids is meant: "the first three phases". */
  areAll?: boolean;
}

export const PHASE_NOUNS = wordSet(answeringTerms.phaseNames.nouns);
/** Joins a second number to a phase: "phase 1 or 2", «المرحلتين الأولى والثانية». */
export const PHASE_JOINERS = wordSet(answeringTerms.phaseNames.joiners);
const OF = new Set('the of among those these'.split(' '));
/** "The first six months" are no phase. */
const TIMES = wordSet(answeringTerms.eventDates.time);
const FIRST_ONES = wordSet(answeringTerms.phaseNames.firstOnes);
const LAST_ONES = wordSet(answeringTerms.phaseNames.lastOnes);
/** Two phases in one word. */
const DUALS = wordSet(answeringTerms.phaseNames.duals);
/** What phases do; behind two ordinals that stand alone no noun says of what else they are. */
const DOINGS = wordSet(answeringTerms.phaseNames.doings);
/** «في الخامسة» */
const LEADS = wordSet(answeringTerms.phaseNames.leads);
/** «قبل الخامسة», "than the fourth" */
const HELD_AGAINST = wordSet(answeringTerms.phaseNames.heldAgainst);
/** So many words at most of a message that is but an ordinal. */
const FEW_WORDS = 5;

/** The number that an order or a figure names: "sixth", «السادسة», "6". */
const numberNamed = (word: string): number | undefined =>
  ORDINALS[word] ?? LATER_ORDINALS.get(word) ?? parseNumber(word);

/** A higher number behind "phase" is a year or a figure. */
const MOST_PHASES = 20;

const isPhaseNoun = (word: string): boolean =>
  PHASE_NOUNS.has(word) || PHASE_NOUNS.has(stemWord(word));

/** An ordinal that a phase may be called by: «المرحلة» is feminine, and with the article. */
function isOrdinalOfPhase(word = ''): boolean {
  const bare = withoutArticle(withoutAnd(word));
  const isOfPhase = /^[a-z]/.test(word) || /^و?ال.+[هي]$/.test(word);
  return isOfPhase && (bare in ORDINALS || LATER_ORDINALS.has(bare));
}

/** Finds the phases that a question names by numbers, by their size or by their year. */
export class PhaseNames {
  private readonly phases: readonly string[];
  /** By word: the phases that have it in a name. */
  private readonly byWord = new Map<string, Set<string>>();

  constructor(private readonly index: FactIndex) {
    this.phases = index.phases;
    for (const id of this.phases)
      for (const alias of index.subject(id)?.aliases ?? [])
        for (const word of nameKey(alias).split(' '))
          this.byWord.set(word, (this.byWord.get(word) ?? new Set()).add(id));
  }

  /** "phase 1 or 2", «المرحلتين الأولى والثانية», "the first and second phases". */
  beside(names: readonly PlacedName[], words: readonly string[]): PlacedName[] {
    const phaseAt = (at: number): PlacedName | undefined => {
      const word = withoutArticle(withoutAnd(words[at] ?? ''));
      const number = LAST_ORDINALS.has(word) ? this.phases.length : numberNamed(word);
      const id = number === undefined ? undefined : this.phases[number - 1];
      return id === undefined || names.some(({ start, end }) => at >= start && at < end)
        ? undefined
        : { start: at, end: at + 1, type: 'phase', ids: [id] };
    };
    const joins = (at: number) =>
      PHASE_JOINERS.has(words[at] ?? '') || /^و(?:ال)/.test(words[at] ?? '');
    const found: PlacedName[] = [];
    for (const name of names) {
      if (name.type !== 'phase') continue;
      const isJoined = /^و(?:ال)/.test(words[name.end] ?? '');
      const after = name.end + (isJoined ? 0 : words[name.end + 1] === 'the' ? 2 : 1);
      const next = phaseAt(after);
      if (next && joins(name.end)) found.push(next);
      const before = phaseAt(name.start - 2);
      if (before && joins(name.start - 1)) found.push(before);
    }
    // "Did phase 3 save more or the fourth?", «قبل الخامسة»: the other of two.
    if (found.length === 0 && names.some(({ type }) => type === 'phase'))
      words.forEach((word, at) => {
        const isThe = words[at + 1] === 'the' || /^ال/.test(words[at + 1] ?? '');
        const other = phaseAt(at + (words[at + 1] === 'the' ? 2 : 1));
        if (!isThe || !other || /^\d/.test(words[other.start] ?? '')) return;
        const next = words[other.end];
        const isLast = LAST_ORDINALS.has(withoutArticle(words[other.start] ?? ''));
        const isAlone = next === undefined || DOINGS.has(next) || ALTERNATIVES.has(next);
        const isHeldAgainst =
          HELD_AGAINST.has(word) && isAlone && !isLast && isOrdinalOfPhase(words[other.start]);
        if (ALTERNATIVES.has(word) || isHeldAgainst) found.push(other);
      });
    if (found.length > 0 || names.some(({ type }) => type === 'phase')) return found;
    const counted = this.phasesInRow(words) ?? this.countedPhase(words) ?? this.datedPhase(words);
    if (counted) return [counted];
    // A plural names no phase by itself: the numbers after it do.
    const noun = words.findIndex(
      (word) => PHASE_NOUNS.has(word) || PHASE_NOUNS.has(stemWord(word)),
    );
    if (noun < 0) {
      const pair = this.ordinalPair(words, phaseAt);
      return pair.length > 0 || names.length > 0 ? pair : this.loneOrdinal(words, phaseAt);
    }
    const first = phaseAt(noun + 1);
    const second = phaseAt(noun + 2) ?? phaseAt(noun + 3);
    return first && second ? [first, second] : [];
  }

  /** "The first three phases", «المراحل الثلاث الأولى», «آخر مرحلتين»: each of them. */
  private phasesInRow(words: readonly string[]): PlacedName | undefined {
    const noun = words.findIndex((word) => isPhaseNoun(word) || DUALS.has(word));
    if (noun < 0) return undefined;
    const near = [-2, -1, 1, 2].map((by) => noun + by);
    const isEnd = (at: number, ends: ReadonlySet<string>) => ends.has(words[at] ?? '');
    const end = near.find((at) => isEnd(at, FIRST_ONES) || isEnd(at, LAST_ONES));
    const numberOf = (at: number) => parseNumber(withoutArticle(words[at] ?? ''));
    const counted = DUALS.has(words[noun] ?? '')
      ? noun
      : near.find((at) => at !== end && numberOf(at) !== undefined);
    if (end === undefined || counted === undefined) return undefined;
    const count = counted === noun ? 2 : (numberOf(counted) ?? 0);
    const places = [...new Set([noun, end, counted])];
    const start = Math.min(...places);
    const isJoined = Math.max(...places) - start === places.length - 1;
    if (!isJoined || count < 2 || count > this.phases.length) return undefined;
    const ids = isEnd(end, FIRST_ONES) ? this.phases.slice(0, count) : this.phases.slice(-count);
    return { start, end: start + places.length, type: 'phase', ids, areAll: true };
  }

  /** «متى بداية الرابعة والخامسة», "when did the fourth and the fifth begin": no noun is said. */
  private ordinalPair(
    words: readonly string[],
    phaseAt: (at: number) => PlacedName | undefined,
  ): PlacedName[] {
    const places = words.flatMap((word, at) => (isOrdinalOfPhase(word) ? [at] : []));
    const [from = 0, to = 0] = places;
    const between = words.slice(from + 1, to).filter((word) => !OF.has(word));
    const isJoined =
      places.length === 2 &&
      (between.length === 0
        ? /^وال/.test(words[to] ?? '')
        : between.length === 1 && PHASE_JOINERS.has(between[0] ?? ''));
    // «السنة الأولى والثانية», "the first and second entities": a noun says of what.
    const [lead = '', next] = [words[from - 1], words[to + 1]];
    const isOfOther =
      /^(?:ال|بال|وال|لل)/.test(lead) ||
      (/^[a-z]/.test(words[from] ?? '') && lead !== 'the') ||
      (next !== undefined && !DOINGS.has(next));
    const pair = [phaseAt(from), phaseAt(to)].flatMap((name) => name ?? []);
    return isJoined && !isOfOther && pair.length === 2 ? pair : [];
  }

  /**
   * «متى بلشت الخامسة», "when did the fifth begin": no noun is said, but what phases do. The first
   * and the last may be anything.
   */
  private loneOrdinal(
    words: readonly string[],
    phaseAt: (at: number) => PlacedName | undefined,
  ): PlacedName[] {
    const places = words.flatMap((word, at) => (isOrdinalOfPhase(word) ? [at] : []));
    const [at = 0] = places;
    const bare = withoutArticle(withoutAnd(words[at] ?? ''));
    const isEnd = ORDINALS[bare] === 1 || LAST_ORDINALS.has(bare);
    if (places.length !== 1 || isEnd) return [];
    const [lead = '', next = ''] = [words[at - 1], words[at + 1]];
    const isLed =
      // «الرابعة كم خفضت؟» may be one of a list that was told.
      lead === 'the' ||
      (!/^[a-z]/.test(words[at] ?? '') &&
        (DOINGS.has(lead) || QUESTION_WORDS.has(lead) || LEADS.has(lead)));
    const goesOn = next === '' || DOINGS.has(next) || QUESTION_WORDS.has(next);
    const does = words.some((word) => DOINGS.has(word));
    const name = phaseAt(at);
    return isLed && goesOn && does && name ? [name] : [];
  }

  /** "and the fifth?", «والخامسة؟», where phases were spoken of. */
  ordinal(
    words: readonly CueWord[],
    spokenOf: readonly string[],
  ): { id: string; at: number } | undefined {
    if (words.length > FEW_WORDS || !spokenOf.some((id) => this.phases.includes(id)))
      return undefined;
    const told = words.flatMap(({ read }, at) => {
      const word = nameKey(withoutAnd(read));
      const [id, ...others] = this.byWord.get(word) ?? [];
      // "Which entity came last?" asks for a place in an order.
      if (PLACE_LEADS.has(words[at - 1]?.read ?? '')) return [];
      return id !== undefined && others.length === 0 && word !== '' ? [{ id, at }] : [];
    });
    return told.length === 1 ? told[0] : undefined;
  }

  /** The numbers of phases that there are not. */
  unknown(words: readonly CueWord[]): number[] {
    return words.flatMap(({ read, isName }, at) => {
      const word = withoutArticle(withoutAnd(read));
      const number = isName ? undefined : numberNamed(word);
      if (number === undefined || number <= this.phases.length || number > MOST_PHASES) return [];
      const isOrdinal = !/^\d/.test(word);
      const isPhase = [at - 1, ...(isOrdinal ? [at + 1] : [])].some((beside) => {
        const noun = words[beside];
        return noun !== undefined && !noun.isName && isPhaseNoun(noun.read);
      });
      return isPhase ? [at] : [];
    });
  }

  /** "which of the six", «من الست»: the phase that has so many members, if only one has. */
  private countedPhase(words: readonly string[]): PlacedName | undefined {
    const leads = (here: number) =>
      OF.has(words[here] ?? '') || /^(?:من|بين)$/.test(words[here] ?? '');
    const at = words.findIndex(
      (word, here) =>
        // "Of the six", "of the first six".
        (leads(here - 1) ||
          (FIRST_ONES.has(words[here - 1] ?? '') && (leads(here - 2) || leads(here - 3)))) &&
        parseNumber(withoutArticle(word)) !== undefined &&
        !TIMES.has(words[here + 1] ?? '') &&
        // «أكثر من 7 مليون»
        !SCALES.has(words[here + 1] ?? '') &&
        (words.length === here + 1 || !/^\d/.test(words[here + 1] ?? '')),
    );
    if (at < 0) return undefined;
    const count = parseNumber(withoutArticle(words[at] ?? ''));
    const [phase, ...others] = this.phases.filter((id) => {
      const [list] = this.index.memberLists(id);
      return list?.complete === true && list.ids.length === count;
    });
    return phase === undefined || others.length > 0
      ? undefined
      : {
          start: FIRST_ONES.has(words[at - 1] ?? '') ? at - 1 : at,
          end: at + 1,
          type: 'phase',
          ids: [phase],
        };
  }

  /** "the batch of 2018", «دفعة 2018»: the phase that began in that year, if only one did. */
  private datedPhase(words: readonly string[]): PlacedName | undefined {
    const at = words.findIndex(
      (word, here) =>
        /^20\d\d$/.test(word) &&
        words
          .slice(Math.max(0, here - 2), here)
          .some((before) => PHASE_NOUNS.has(before) || PHASE_NOUNS.has(stemWord(before))),
    );
    if (at < 0) return undefined;
    const begun = this.phases.filter((id) =>
      this.index
        .of(id, 'start')
        .some(({ value }) => value.kind === 'date' && value.date.startsWith(words[at] ?? '-')),
    );
    const [phase] = begun;
    return phase !== undefined && begun.length === 1
      ? { start: at, end: at + 1, type: 'phase', ids: [phase] }
      : undefined;
  }
}
