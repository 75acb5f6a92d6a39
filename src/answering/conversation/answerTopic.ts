import { WHOLES, yearOf, type FactStatement } from '../../facts/factQuestion';
import { ASKS_FOR_DAY } from '../../frames/frame';
import { CONNECTIVES, pointsBack } from '../../language/questions/questionWords';
import type { Language } from '../../language/text/detectLanguage';
import type { ExpandedEntry } from '../../knowledge/knowledge';
import type { EntryKind } from '../../knowledge/knowledgeSchema';
import { yearsIn } from '../agreement/entryFrame';
import type { Engine } from '../engine';
import type { FactReading } from '../facts/factReader';
import { isSet } from '../facts/uncoveredPlaces';
import type { Conversation } from '../model/conversationMemory';

/** A message that leans on what was told has at most so many words. */
export const MOST_LEANING = 6;

/** Messages that say only how they lean on what was told. */
export const LEANING = new Set([
  'follow_when',
  'follow_who',
  'follow_where',
  'follow_which',
  'follow_why',
  'follow_did_they',
]);

/** Ways of asking that want a person, a time, a place or a reason: nothing else answers them. */
export const PARTICULAR: ReadonlySet<string> = new Set(
  'who when since_when until_when where why how_many how_much how_long how_often'.split(' '),
);

/** A day with its month and year. */
export const FULL_DATE: Readonly<Record<Language, RegExp>> = {
  en: /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/,
  ar: /\d{1,2} \p{Script=Arabic}+ \d{4}/u,
};

/** Kinds that tell of the whole where they name nothing else: "how many sheets were saved?" */
const OF_WHOLE: ReadonlySet<EntryKind> = new Set([
  'goal',
  'target',
  'result',
  'membership',
  'event',
]);

/**
 * A question that asks, and leaves out what it is about: "since when?", «كم عددها؟». It is called
 * an elliptical question.
 */
export const isElliptical = ({ frame, named, uncovered }: FactReading): boolean =>
  frame.asks.length > 0 &&
  named.length + uncovered.length + frame.ofWhat.length + frame.periods.length === 0 &&
  frame.figures.length + frame.commands.size + frame.scope.size === 0 &&
  (frame.order ?? frame.relation ?? frame.choice ?? frame.place) === undefined &&
  frame.words.length <= MOST_LEANING &&
  !frame.words.some(({ read }) => isSet(read));

/** "Since when?", and nothing else. */
export const asksForDayAlone = (reading: FactReading): boolean =>
  isElliptical(reading) && reading.frame.asks.every((id) => ASKS_FOR_DAY.has(id));

/** A question so short that names nothing and gives no order. */
export const isShortAndNameless = ({ frame, named }: FactReading): boolean =>
  named.length === 0 &&
  frame.commands.size === 0 &&
  // "And is all their work digital now?" begins with a word that only joins.
  frame.words.filter(({ read }) => !CONNECTIVES.has(read)).length <= MOST_LEANING;

/** Such a question that points at what was told, or leaves out what it is about: "who launched it?" */
export const leansOnAnswer = (reading: FactReading): boolean =>
  isShortAndNameless(reading) &&
  (reading.frame.words.some(({ read }) => pointsBack(read)) ||
    [...reading.frame.conversation].some((id) => LEANING.has(id)) ||
    isElliptical(reading));

/** Ids of what the label of an entry names, and of what its answer names too. */
interface NamedByEntries {
  named(entry: ExpandedEntry): readonly string[];
  subjectsOf(entry: ExpandedEntry): readonly string[];
}

/** What the last answer was about, as far as its question or the entry says so. */
export class AnswerTopic {
  constructor(
    private readonly engine: Pick<Engine, 'read' | 'facts' | 'entries'>,
    private readonly about: NamedByEntries,
  ) {}

  /** The last answer explains something that is no subject of facts: how to count copies. */
  isUnnamed(conversation: Conversation): boolean {
    const last = this.engine.entries.get(conversation.entryId ?? '');
    return (
      last !== undefined && !OF_WHOLE.has(last.kind) && this.subjectsNamed(conversation).size === 0
    );
  }

  /**
   * Whether the last answer was about a subject, so that a question that leans on it may be told a
   * fact of that. What was only mentioned in its text is another subject: "since when?" behind what
   * the stamp is asks nothing about the body that gives it.
   * @param reading the question that leans on it
   */
  isOf(id: string, conversation: Conversation, reading: FactReading): boolean {
    const last = this.engine.entries.get(conversation.entryId ?? '');
    if (!last) return true;
    const named = this.subjectsNamed(conversation);
    if (named.has(id)) return true;
    if (isElliptical(reading)) return false;
    // "When did it get the stamp?" behind who saved the most.
    const [first] = named.size > 0 ? [] : this.about.subjectsOf(last);
    if (first === id) return true;
    const type = this.engine.facts.index.subject(id)?.type ?? '';
    return named.size === 0 && WHOLES.has(type) && OF_WHOLE.has(last.kind);
  }

  /** The last answer, if it tells of a time, and the fact is of another: "from when on?" */
  dated(
    { frame }: FactReading,
    { entryId = '' }: Conversation,
    { facts: [fact] }: FactStatement,
  ): ExpandedEntry | undefined {
    const last = this.engine.entries.get(entryId);
    if (!last || fact?.value.kind !== 'date' || !frame.asks.some((id) => ASKS_FOR_DAY.has(id)))
      return undefined;
    const years = yearsIn(last.answer.en);
    return years.length > 0 && !years.includes(yearOf(fact.value.date)) ? last : undefined;
  }

  /** "When?": the last answer, if it names the day. */
  namesDay(reading: FactReading, { entryId = '' }: Conversation): ExpandedEntry | undefined {
    const last = this.engine.entries.get(entryId);
    return asksForDayAlone(reading) && last && FULL_DATE.en.test(last.answer.en) ? last : undefined;
  }

  /** Ids of what the entry is about, or what its question named. */
  private subjectsNamed({ entryId = '', question, names = [] }: Conversation): Set<string> {
    const { engine } = this;
    const last = engine.entries.get(entryId);
    const asked = question === undefined ? [] : engine.facts.read(engine.read(question)).named;
    return new Set([
      ...(last?.subject === undefined ? [] : [last.subject]),
      ...(last ? this.about.named(last) : []),
      ...names,
      ...asked.flatMap(({ ids }) => ids),
    ]);
  }
}
