import answeringTerms from '../../language/questions/answeringTerms.json';
import { wordSet } from '../../language/text/wordSet';
import { AttributeMatcher } from '../../facts/attributeMatcher';
import type { AttributeWordings } from '../../facts/attributeWordings';
import { answerFromFacts, type FactAnswer } from '../../facts/answerFromFacts';
import { SubjectDescriptions, type DescribedSubject } from '../../facts/describedSubjects';
import { FactIndex } from '../../facts/factIndex';
import type { FactQuestion, NamedSubject } from '../../facts/factQuestion';
import { asNames, type CueWord } from '../../frames/cues/cue';
import { alignedWords } from '../../frames/cues/cueWords';
import { joinSpelledFigures } from '../../frames/cues/spelledFigures';
import { endWithYear } from '../../frames/periods';
import { readFrame } from '../../frames/readFrame';
import type { FactBase } from '../../knowledge/facts/fact';
import { askedSets } from './askedSets';
import { memberNamed } from './memberNamed';
import { PHASE_JOINERS, PhaseNames, type PlacedName } from '../phaseNames';
import { isPlain, uncoveredPlaces } from './uncoveredPlaces';
import { capitalNames, unknownAgents, unknownBodies, unknownLaws } from './unknownNames';
import { withoutJoinersBehind } from './namesInText';
import type { Lexicon } from '../understanding/lexicon';
import {
  createLinker,
  createSubjectLinker,
  type NameAliases,
  type NameLinker,
} from '../understanding/nameLinker';
import type { Question } from '../understanding/question';

/** A question as facts are asked by it. */
export interface FactReading extends FactQuestion {
  /** Nothing is named, so that what all questions are about is assumed. */
  isAssumed: boolean;
  /** Places of words that carry meaning and that no name, cue or period accounts for. */
  uncovered: readonly number[];
  /** Those that name an organisation or a phase that nobody knows: "phase 6", «هيئة دبي للصقور». */
  unknownNames: readonly number[];
}

/** The type of the subject that is meant if none is named. */
const WHOLE = 'strategy';
/** Those of the reference files are found by the reader of questions. */
const REFERENCE_TYPES = new Set(['entity', 'phase', 'journey']);
const NAME_JOINERS = wordSet(answeringTerms.factReader.nameJoiners);

/** Whose something is, where it is not what is asked about. */
const OWNERS = new Set(['government']);
/** They have no names, only descriptions, and one is much like another. */
const DESCRIBED = 'offence';

const LAW = 'law';

/** They leave open what is asked for. */
const ASKS_OPENLY = new Set(['whether', 'what_is']);

/** What a reader makes of facts: plain data and {@link SubjectDescriptions}. */
export interface CompiledFacts {
  wordings: AttributeWordings;
  aliases: NameAliases<string>;
  descriptions: SubjectDescriptions;
}

/** A longer text has the words of many names without describing one. */
const MOST_WORDS_DESCRIBING = 30;

/** Reads questions in the light of the facts of one knowledge base. */
export class FactReader {
  readonly index: FactIndex;
  private readonly matcher: AttributeMatcher;
  private readonly linker: NameLinker<string>;
  private readonly descriptions: SubjectDescriptions;
  /** Readings without a conversation. */
  private readonly alone = new WeakMap<Question, FactReading>();
  private readonly phaseNames: PhaseNames;
  /** Id of what the knowledge base is about as a whole. */
  readonly whole: string | undefined;

  /** @param compiled what another reader made of the same facts */
  constructor(
    facts: FactBase,
    private readonly lexicon: Lexicon,
    compiled?: CompiledFacts,
  ) {
    this.index = new FactIndex(facts);
    this.matcher = new AttributeMatcher(facts, compiled?.wordings);
    this.phaseNames = new PhaseNames(this.index);
    this.whole = [...facts.subjects.values()].find(({ type }) => type === WHOLE)?.id;
    // What only stands in lists of others ("technology", "free zones") is no name in a question.
    const told = new Set([...facts.facts, ...facts.missing].map(({ subject }) => subject));
    const others = [...facts.subjects.values()].filter(
      ({ id, type }) => !REFERENCE_TYPES.has(type) && told.has(id),
    );
    this.linker = compiled
      ? createLinker(compiled.aliases, lexicon)
      : createSubjectLinker(others, lexicon);
    this.descriptions = compiled?.descriptions ?? new SubjectDescriptions(others);
  }

  /** For a reader of the same facts in another process. */
  compiled(): CompiledFacts {
    const { matcher, linker, descriptions } = this;
    return { wordings: matcher.wordings, aliases: linker.aliases, descriptions };
  }

  /** @param spokenOf ids of what was spoken of, the latest first */
  read(question: Question, spokenOf: readonly string[] = []): FactReading {
    const alone = this.alone.get(question) ?? this.readAfter(question, []);
    this.alone.set(question, alone);
    if (spokenOf.length === 0) return alone;
    // What was spoken of gives words another meaning only where one of them is an ordinal.
    return alone.named.length === 0 && this.phaseNames.ordinal(alone.frame.words, spokenOf)
      ? this.readAfter(question, spokenOf)
      : { ...alone, before: spokenOf, isAssumed: false };
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
        const { ids, type, areAll } = name;
        for (const own of areAll === true ? ids.map((id) => [id]) : [ids])
          named.push({ ids: own, type, at: words.length });
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
    joinSpelledFigures(words, named);
    const ordinal = named.length === 0 ? this.phaseNames.ordinal(words, spokenOf) : undefined;
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
    const other = this.otherNamed(reading, read);
    const [at] = other?.places ?? [];
    if (other && at !== undefined) {
      named.push({ ids: [other.id], type: other.type, at });
      // Cues are known by the list of words that they were found in: it stays as it was.
      reading.frame.words = asNames(words, other.places);
    }
    const uncovered = uncoveredPlaces(reading);
    const member = memberNamed(reading, uncovered, this.index);
    if (member) {
      named.push(member);
      // What one word of a name measures elsewhere is not asked for: «الكهرباء».
      const cues = frame.cues.filter(({ start }) => start === member.at).map(({ id }) => id);
      const ofWhat = frame.ofWhat.filter((id) => !cues.includes(id));
      const asked = { ...reading.frame, ofWhat, words: asNames(words, [member.at]) };
      const context = { before: spokenOf, isAssumed: false, uncovered: [], unknownNames: [] };
      return { ...reading, ...context, frame: asked };
    }
    const all = reading.frame.words;
    const unknownNames = [
      ...unknownBodies(all, uncovered),
      ...unknownAgents(all, uncovered),
      ...unknownLaws(all).filter((at) => !this.isKnownLaw(all, at)),
      ...capitalNames(question.text, all, uncovered),
      ...this.phaseNames.unknown(all),
    ];
    return { ...reading, uncovered, unknownNames };
  }

  /** A law that facts speak of, though nothing is told of it. */
  private isKnownLaw(words: readonly CueWord[], at: number): boolean {
    const called = [0, 2].map((on) => words[at + on]?.typed ?? '');
    return [...this.index.base.subjects.values()].some(
      ({ type, name }) =>
        type === LAW && called.every((number) => name.en.split(/\D+/).includes(number)),
    );
  }

  /** Ids of the attributes that words of a question name, some of them at these places. */
  attributesNamed(
    { frame }: FactReading,
    at: readonly number[] = [...frame.words.keys()],
  ): ReadonlySet<string> {
    const named = this.matcher
      .find(frame)
      .filter(({ places }) => places.some((place) => at.includes(place)));
    return new Set(named.map(({ attribute }) => attribute.id));
  }

  /** Of two cases that are compared, the second one is often named by what it differs in. */
  private otherNamed(
    { frame, named }: Pick<FactQuestion, 'frame' | 'named'>,
    read: readonly string[],
  ): DescribedSubject | undefined {
    const [only, ...others] = named;
    const [id] = only?.ids ?? [];
    if (!only || id === undefined || others.length > 0) return undefined;
    const words = frame.words.map((word) => word.read);
    const left = uncoveredPlaces({ frame, named, before: [] });
    const compares =
      frame.asks.includes('compare') ||
      frame.choice !== undefined ||
      left.some((at) => [at - 1, at + 1].some((one) => PHASE_JOINERS.has(words[one] ?? '')));
    if (!compares) return undefined;
    // The words of the first name belong to the second one, too.
    const [other] = [frame.words.map((word) => word.typed), words].flatMap(
      (own) => this.descriptions.findBeside({ id, type: only.type }, [...own, ...read], left) ?? [],
    );
    return other;
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
    // "If it belongs to the government": what owns it tells which one.
    const isOther = named.some(({ type }) => !OWNERS.has(type));
    const said = words.map((word) => word.read);
    if (isOther || !asksAgain) return undefined;
    if (polarity.has('negated') && !this.descriptions.isDenied(id, said)) return undefined;
    const sibling =
      this.descriptions.findSibling(id, said) ??
      this.descriptions.findSibling(
        id,
        words.map((word) => word.typed),
      );
    // The letter of "it's" says nothing.
    const isTold = (at: number) =>
      sibling?.places.includes(at) === true ||
      words[at]?.typed.length === 1 ||
      this.isShortForNoun(words[at]?.typed ?? '', id);
    return uncovered.every(isTold) ? sibling?.id : undefined;
  }

  /** False only where {@link siblingOf} finds nothing, whatever was spoken of. */
  mayTellSibling({ frame: { words }, named, uncovered }: FactReading): boolean {
    return (
      named.every(({ type }) => OWNERS.has(type)) && this.descriptions.mayTell(words, uncovered)
    );
  }

  /** "Stn" of a police station. */
  private isShortForNoun(word: string, id: string): boolean {
    const names = this.index.subject(id)?.aliases ?? [];
    const inner = [...word.slice(1)].map((letter) => `.*${letter}`).join('');
    return (
      /^[a-z]{2,4}$/.test(word) &&
      names.some((name) =>
        new RegExp(`\\b${word[0]}${inner}`, 'i').test(name.split(' ').at(-1) ?? ''),
      )
    );
  }

  /** The one like the subject that was spoken of that a message describes: "and for arrivals". */
  describedBeside(
    [id = '']: readonly string[],
    { frame: { words }, named, uncovered }: FactReading,
  ): string | undefined {
    if (named.length > 0) return undefined;
    const found = this.descriptions.findSibling(
      id,
      words.map((word) => word.read),
    );
    return found?.places.some((at) => uncovered.includes(at)) === true ? found.id : undefined;
  }

  answer(reading: FactReading): FactAnswer | undefined {
    return answerFromFacts(reading, this.index, this.matcher);
  }

  /** With what the question describes, if it names nothing: "fine for forging documents". */
  private withDescribed(
    names: readonly PlacedName[],
    words: readonly string[],
  ): { names: readonly PlacedName[]; described: ReadonlySet<number> } {
    const mayDescribe = names.length === 0 && words.length <= MOST_WORDS_DESCRIBING;
    const described = mayDescribe ? this.descriptions.find(words) : undefined;
    // "Shreds a *secret* record on purpose": the one with that word in its name.
    const sibling =
      described?.type === DESCRIBED
        ? this.descriptions.findSibling(described.id, words)
        : undefined;
    const found = described && {
      ...described,
      ...(sibling ? { id: sibling.id, places: [...described.places, ...sibling.places] } : {}),
    };
    if (!found) return { names: this.withMoreTold(names, words), described: new Set() };
    const start = Math.min(...found.places);
    const { id, type } = found;
    return {
      names: [{ start, end: start + 1, type, ids: [id] }],
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

  /** "Forging an electronic document of the government" is more than forging one. */
  private withMoreTold(
    names: readonly PlacedName[],
    words: readonly string[],
  ): readonly PlacedName[] {
    const [only, ...others] = names.filter(({ type }) => type === DESCRIBED);
    const [id, ...more] = only?.ids ?? [];
    if (!only || id === undefined || others.length > 0 || more.length > 0) return names;
    const sibling = this.descriptions.findSibling(id, words);
    if (!sibling || !this.descriptions.saysMore(sibling.id, id, words)) return names;
    return names.map((name) => (name === only ? { ...only, ids: [sibling.id] } : name));
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
    const isAsTyped = typed.every((word, at) => word === read[at]);
    const linked = [read, ...(isAsTyped ? [] : [typed])].flatMap((words) =>
      this.linker.link(words),
    );
    const found = linked.map((mention) => ({
      ...mention,
      type: this.typeOf(mention.ids),
    }));
    const names: PlacedName[] = [];
    for (const name of [...known, ...found].sort(
      (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
    ))
      if (!names.some(({ start, end }) => name.start < end && start < name.end))
        names.push(withoutJoinersBehind(name, read));
    return [...names, ...this.phaseNames.beside(names, read)]
      .map((name) => this.withOwnYear(name, read))
      .sort((a, b) => a.start - b.start);
  }

  /** "The archives law of 2008": the year says which law, not for when something is asked. */
  private withOwnYear(name: PlacedName, read: readonly string[]): PlacedName {
    const { ids, type, end } = name;
    if (type !== LAW || ids.length !== 1) return name;
    const called = this.index.subject(ids[0] ?? '')?.name.en.split(/\D+/) ?? [];
    return { ...name, end: endWithYear(read, end, (year) => called.includes(year)) };
  }

  private typeOf(ids: readonly string[]): string {
    return this.index.subject(ids[0] ?? '')?.type ?? 'other';
  }
}
