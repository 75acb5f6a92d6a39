import answeringTerms from '../language/questions/answeringTerms.json';
import { wordSet } from '../language/text/wordSet';
import { AttributeMatcher } from '../facts/attributeMatcher';
import { answerFromFacts, type FactAnswer } from '../facts/answerFromFacts';
import { SubjectDescriptions } from '../facts/describedSubjects';
import { FactIndex } from '../facts/factIndex';
import type { FactQuestion, NamedSubject } from '../facts/factQuestion';
import type { CueWord } from '../frames/cues/cue';
import { cueWordsOf } from '../frames/cues/cueWords';
import { isPlainWord } from '../frames/plainWords';
import type { Frame } from '../frames/frame';
import { isHalfOfScale, isOfPeriod, isResultVerb, readFrame } from '../frames/readFrame';
import type { FactBase } from '../knowledge/facts/fact';
import { nameKey } from '../knowledge/knowledgeNames';
import { parseNumber } from '../language/numbers/parseNumber';
import { LATER_ORDINALS, ORDINALS } from '../language/questions/questionWords';
import { withoutAnd, withoutArticle } from '../language/text/arabicPrefixes';
import { stemWord } from '../language/text/stemWord';
import { capitalNames, unknownBodies } from './unknownNames';
import type { Lexicon } from './understanding/lexicon';
import { createSubjectLinker, type NameLinker } from './understanding/nameLinker';
import type { Question } from './understanding/question';

/** A question as facts are asked by it. */
export interface FactReading extends FactQuestion {
  /** Nothing is named, so that what all questions are about is assumed. */
  isAssumed: boolean;
  /** Places of words that carry meaning and that no name, cue or period accounts for. */
  uncovered: readonly number[];
  /** Those that name an organisation or a phase that nobody knows: "phase 6", «هيئة دبي للصقور». */
  unknownNames: readonly number[];
}

/** A name at its place in the words that were typed. */
interface PlacedName {
  start: number;
  end: number;
  type: string;
  ids: readonly string[];
}

/** The type of the subject that is meant if none is named. */
const WHOLE = 'strategy';
/** Those of the reference files are found by the reader of questions. */
const REFERENCE_TYPES = new Set(['entity', 'phase', 'journey']);
const PHASE_NOUNS = wordSet(answeringTerms.factReader.phaseNouns);
const GROUP_NOUNS = new Set('group category size فئه فئات مجموعه حجم'.split(' ').map(stemWord));
const OF = new Set('the of among'.split(' '));
const NAME_JOINERS = wordSet(answeringTerms.factReader.nameJoiners);
/** So many words at most of a message that is but an ordinal. */
const FEW_WORDS = 5;
/** Joins a second number to a phase: "phase 1 or 2", «المرحلتين الأولى والثانية». */
const PHASE_JOINERS = wordSet(answeringTerms.factReader.phaseJoiners);
/** What a figure is held against, beside "reached" and the like. */
const RELATION_WORDS = wordSet(answeringTerms.factReader.relationWords);

/** They leave open what is asked for. */
const ASKS_OPENLY = new Set(['whether', 'what_is']);

const isPlain = (word: string): boolean => isPlainWord(word) || /^(?:و|ب)?(?:ال)?\d/.test(word);

/** Reads questions in the light of the facts of one knowledge base. */
export class FactReader {
  readonly index: FactIndex;
  private readonly matcher: AttributeMatcher;
  private readonly linker: NameLinker<string>;
  private readonly descriptions: SubjectDescriptions;
  /** Readings without a conversation. */
  private readonly alone = new WeakMap<Question, FactReading>();
  private readonly phases: readonly string[];
  /** Id of what the knowledge base is about as a whole. */
  readonly whole: string | undefined;

  constructor(
    facts: FactBase,
    private readonly lexicon: Lexicon,
  ) {
    this.index = new FactIndex(facts);
    this.matcher = new AttributeMatcher(facts);
    this.phases = this.index.phases;
    this.whole = [...facts.subjects.values()].find(({ type }) => type === WHOLE)?.id;
    // What only stands in lists of others ("technology", "free zones") is no name in a question.
    const told = new Set([...facts.facts, ...facts.missing].map(({ subject }) => subject));
    const others = [...facts.subjects.values()].filter(
      ({ id, type }) => !REFERENCE_TYPES.has(type) && told.has(id),
    );
    this.linker = createSubjectLinker(others, lexicon);
    this.descriptions = new SubjectDescriptions(others);
  }

  /** @param spokenOf ids of what was spoken of, the latest first */
  read(question: Question, spokenOf: readonly string[] = []): FactReading {
    if (spokenOf.length > 0) return this.readAfter(question, spokenOf);
    const known = this.alone.get(question) ?? this.readAfter(question, spokenOf);
    this.alone.set(question, known);
    return known;
  }

  private readAfter(question: Question, spokenOf: readonly string[]): FactReading {
    const read = question.key.split(' ');
    const typed = alignedWords(question.text, read);
    const found = this.namesIn(
      question,
      read,
      typed.map((word) => word.typed),
    );
    const { names, described } = this.withDescribed(found, read);
    const words: CueWord[] = [];
    const named: NamedSubject[] = [];
    typed.forEach((word, at) => {
      // The other words of a description are a part of the name.
      if (described.has(at)) return;
      const name = names.find(({ start, end }) => at >= start && at < end);
      if (!name) words.push({ ...word, read: this.meant(word.read) });
      else if (name.start === at) {
        named.push({ ids: name.ids, type: name.type, at: words.length });
        const inside = typed.slice(name.start, name.end);
        const text = inside.map((one) => one.typed).join(' ');
        const after = inside.at(-1)?.after;
        words.push({
          ...word,
          typed: text,
          read: text,
          isName: true,
          ...(after === undefined ? {} : { after }),
        });
      }
    });
    const ordinal = named.length === 0 ? this.ordinalPhase(words, spokenOf) : undefined;
    if (ordinal) {
      named.push({ ids: [ordinal.id], type: 'phase', at: ordinal.at });
      words.splice(ordinal.at, 1, { ...(words[ordinal.at] as CueWord), isName: true });
    }
    const frame = readFrame(words);
    const asks = [...frame.asks, ...askedSets(frame)];
    // Where nothing is named, the whole is meant: "how many trees were saved?"
    const isAssumed = named.length === 0 && spokenOf.length === 0 && this.whole !== undefined;
    const before = isAssumed && this.whole !== undefined ? [this.whole] : spokenOf;
    const reading = { frame: { ...frame, asks }, named, before, isAssumed };
    this.nameOther(reading, read);
    const uncovered = uncoveredPlaces(reading);
    const unknownNames = [
      ...unknownBodies(words, uncovered),
      ...capitalNames(question.text, words, uncovered),
      ...this.unknownPhases(words),
    ];
    return { ...reading, uncovered, unknownNames };
  }

  /** Ids of the attributes that words of a question name. */
  attributesNamed({ frame }: FactReading): ReadonlySet<string> {
    const named = this.matcher.find(frame).filter(({ places }) => places.length > 0);
    return new Set(named.map(({ attribute }) => attribute.id));
  }

  /** Of two cases that are compared, the second one is often named by what it differs in. */
  private nameOther(
    { frame, named }: Pick<FactQuestion, 'frame'> & { named: NamedSubject[] },
    read: readonly string[],
  ): void {
    const [only, ...others] = named;
    const [id] = only?.ids ?? [];
    if (!only || id === undefined || others.length > 0) return;
    const words = frame.words.map((word) => word.read);
    const left = uncoveredPlaces({ frame, named, before: [] });
    const compares =
      frame.asks.includes('compare') ||
      frame.choice !== undefined ||
      left.some((at) => PHASE_JOINERS.has(words[at - 1] ?? ''));
    if (!compares) return;
    // The words of the first name belong to the second one, too.
    const [other] = [frame.words.map((word) => word.typed), words].flatMap(
      (own) => this.descriptions.findBeside({ id, type: only.type }, [...own, ...read], left) ?? [],
    );
    const [at] = other?.places ?? [];
    if (other && at !== undefined) named.push({ ids: [other.id], type: other.type, at });
    for (const place of other?.places ?? []) {
      const word = frame.words[place];
      if (word) word.isName = true;
    }
  }

  /** The word that was meant by a misspelt one: "targt". */
  private meant(word: string): string {
    const { lexicon } = this;
    const isWord = /^\d/.test(word) || isPlain(word) || lexicon.has(word) || lexicon.isCommon(word);
    return isWord ? word : (lexicon.repair(word) ?? word);
  }

  /**
   * The one like a subject that a message means instead of it: "and if it is secret?"
   * @param last the question that the message leaves out
   */
  siblingOf(
    id: string,
    { frame: { words, asks, polarity }, named, uncovered }: FactReading,
    { frame }: FactReading,
  ): string | undefined {
    const asksAgain = asks.every((ask) => ASKS_OPENLY.has(ask) || frame.asks.includes(ask));
    if (named.length > 0 || !asksAgain || polarity.has('negated')) return undefined;
    const find = (form: 'read' | 'typed') =>
      this.descriptions.findSibling(
        id,
        words.map((word) => word[form]),
      );
    const sibling = find('read') ?? find('typed');
    return sibling && uncovered.every((at) => sibling.places.includes(at)) ? sibling.id : undefined;
  }

  answer(reading: FactReading): FactAnswer | undefined {
    return answerFromFacts(reading, this.index, this.matcher);
  }

  /** With what the question describes, if it names nothing: "fine for forging documents". */
  private withDescribed(
    names: readonly PlacedName[],
    words: readonly string[],
  ): { names: readonly PlacedName[]; described: ReadonlySet<number> } {
    const found = names.length === 0 ? this.descriptions.find(words) : undefined;
    if (!found) return { names, described: new Set() };
    const start = Math.min(...found.places);
    return {
      names: [{ start, end: start + 1, type: found.type, ids: [found.id] }],
      described: new Set([
        ...found.places.filter((at) => at !== start),
        // "Decision no. 28": what joins two of its words.
        ...words.flatMap((word, at) =>
          NAME_JOINERS.has(word) &&
          [at - 1, at + 1].every((beside) => found.places.includes(beside))
            ? [at]
            : [],
        ),
      ]),
    };
  }

  /** The names of the question; what is longer wins, and names of the knowledge base over others. */
  private namesIn(
    { mentions }: Question,
    read: readonly string[],
    typed: readonly string[],
  ): PlacedName[] {
    const known: PlacedName[] = mentions.map(({ start, end, type, ids }) => ({
      start,
      end,
      type,
      ids,
    }));
    const found = [...this.linker.link(read), ...this.linker.link(typed)].map((mention) => ({
      ...mention,
      type: this.typeOf(mention.ids),
    }));
    const names: PlacedName[] = [];
    for (const name of [...known, ...found].sort(
      (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
    ))
      if (!names.some(({ start, end }) => name.start < end && start < name.end)) names.push(name);
    return [...names, ...this.morePhases(names, read)].sort((a, b) => a.start - b.start);
  }

  /** "which of the six", «من الست»: the phase that has so many members, if only one has. */
  private countedPhase(words: readonly string[]): PlacedName | undefined {
    const at = words.findIndex(
      (word, here) =>
        (OF.has(words[here - 1] ?? '') || /^(?:من|بين)$/.test(words[here - 1] ?? '')) &&
        parseNumber(withoutArticle(word)) !== undefined &&
        (words.length === here + 1 || !/^\d/.test(words[here + 1] ?? '')),
    );
    const count = parseNumber(withoutArticle(words[at] ?? ''));
    const [phase, ...others] = this.phases.filter((id) => {
      const [list] = this.index.memberLists(id);
      return list?.complete === true && list.ids.length === count;
    });
    return phase === undefined || others.length > 0 || at < 0
      ? undefined
      : { start: at, end: at + 1, type: 'phase', ids: [phase] };
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
    const begun = this.phases.filter((id) =>
      this.index
        .of(id, 'start')
        .some(({ value }) => value.kind === 'date' && value.date.startsWith(words[at] ?? '-')),
    );
    const [phase] = begun;
    return at >= 0 && phase !== undefined && begun.length === 1
      ? { start: at, end: at + 1, type: 'phase', ids: [phase] }
      : undefined;
  }

  /** "and the fifth?", «والخامسة؟», where phases were spoken of. */
  private ordinalPhase(
    words: readonly CueWord[],
    spokenOf: readonly string[],
  ): { id: string; at: number } | undefined {
    if (words.length > FEW_WORDS || !spokenOf.some((id) => this.phases.includes(id)))
      return undefined;
    const told = words.flatMap(({ read }, at) => {
      const word = nameKey(withoutAnd(read));
      const named = this.phases.filter((id) =>
        this.index.subject(id)?.aliases.some((alias) => nameKey(alias).split(' ').includes(word)),
      );
      const [id] = named;
      return id !== undefined && named.length === 1 && word !== '' ? [{ id, at }] : [];
    });
    return told.length === 1 ? told[0] : undefined;
  }

  /** The numbers of phases that there are not. */
  private unknownPhases(words: readonly CueWord[]): number[] {
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

  private typeOf(ids: readonly string[]): string {
    return this.index.subject(ids[0] ?? '')?.type ?? 'other';
  }

  /** "phase 1 or 2", «المرحلتين الأولى والثانية», "the first and second phases". */
  private morePhases(names: readonly PlacedName[], words: readonly string[]): PlacedName[] {
    const phaseAt = (at: number): PlacedName | undefined => {
      const word = withoutArticle(withoutAnd(words[at] ?? ''));
      const number = numberNamed(word);
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
    if (found.length > 0 || names.some(({ type }) => type === 'phase')) return found;
    const counted = this.countedPhase(words) ?? this.datedPhase(words);
    if (counted) return [counted];
    // A plural names no phase by itself: the numbers after it do.
    const noun = words.findIndex(
      (word) => PHASE_NOUNS.has(word) || PHASE_NOUNS.has(stemWord(word)),
    );
    if (noun < 0) return [];
    const first = phaseAt(noun + 1);
    const second = phaseAt(noun + 2) ?? phaseAt(noun + 3);
    return first && second ? [first, second] : [];
  }
}

/** The number that an order or a figure names: "sixth", «السادسة», "6". */
const numberNamed = (word: string): number | undefined =>
  ORDINALS[word] ?? LATER_ORDINALS.get(word) ?? parseNumber(word);

/** A higher number behind "phase" is a year or a figure. */
const MOST_PHASES = 20;

const isPhaseNoun = (word: string): boolean =>
  PHASE_NOUNS.has(word) || PHASE_NOUNS.has(stemWord(word));

/** Content words that are no names, cues, periods or everyday words. */
function uncoveredPlaces({ frame }: FactQuestion): number[] {
  const covered = new Set<number>();
  for (const { section, start, end } of frame.cues)
    if (section !== 'scope') for (let at = start; at < end; at += 1) covered.add(at);
  return frame.words.flatMap(({ typed, read, isName }, at) => {
    if (at === frame.place?.at || isHalfOfScale(frame.words, at)) return [];
    if (isOfPeriod(frame.words, at)) return [];
    if (
      (frame.relation ?? frame.figures.length > 0) &&
      (RELATION_WORDS.has(withoutArticle(withoutAnd(read))) || isResultVerb(read))
    )
      return [];
    const isSet =
      PHASE_NOUNS.has(read) || PHASE_NOUNS.has(stemWord(read)) || GROUP_NOUNS.has(stemWord(read));
    return isName || covered.has(at) || isPlain(read) || isPlain(typed) || isSet ? [] : [at];
  });
}

const CHOOSES = wordSet(answeringTerms.factReader.chooses);

/** The sets that are asked about by a noun without a number: "which phase". */
function askedSets({ words, asks, cues }: Frame): string[] {
  // "The second highest phase", «أقل مرحلة»
  const isOrdered = cues.some(({ section, end }) => {
    const noun = words[end];
    return section === 'order' && noun?.isName === false && PHASE_NOUNS.has(noun.read);
  });
  const chooses =
    isOrdered ||
    asks.some((id) => id === 'which' || id === 'what_is') ||
    CHOOSES.has(words[0]?.read ?? '');
  if (!chooses) return [];
  const has = (nouns: ReadonlySet<string>) =>
    words.some(({ read, isName }) => !isName && (nouns.has(read) || nouns.has(stemWord(read))));
  return [
    ...(has(PHASE_NOUNS) ? ['which_phase'] : []),
    ...(has(GROUP_NOUNS) ? ['which_group'] : []),
  ];
}

/** The words as they were typed, each with how it is read and with the marks around it. */
function alignedWords(text: string, read: readonly string[]): CueWord[] {
  const typed = cueWordsOf(text);
  return typed.length === read.length
    ? typed.map((word, at) => ({ ...word, read: read[at] ?? word.typed }))
    : read.map((word) => ({ typed: word, read: word, isName: false }));
}
