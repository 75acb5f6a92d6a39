import conversationTerms from '../../language/questions/conversationTerms.json';
import { MEMBERS } from '../../facts/factIndex';
import { isNegated, tellPart } from '../../facts/rules/members/memberLists';
import { answerMembership } from '../../facts/rules/members/membership';
import { WHOLES, type FactStatement, type NamedSubject } from '../../facts/factQuestion';
import { ASKS_FOR_MEMBERS, COUNTING } from '../../frames/frame';
import { isPlainWord } from '../../frames/plainWords';
import type { Fact } from '../../knowledge/facts/fact';
import { LANGUAGES } from '../../language/text/detectLanguage';
import { CONNECTIVES } from '../../language/questions/questionWords';
import { withoutAnd, withoutArticle } from '../../language/text/arabicPrefixes';
import { normalizeText, tokenize } from '../../language/text/normalizeText';
import { stemWord } from '../../language/text/stemWord';
import { wordSet } from '../../language/text/wordSet';
import type { FactReading } from '../facts/factReader';
import type { Question } from '../understanding/question';
import { foundFacts, type Asked, type Found, type Topic } from './topic';

const { toldMembers } = conversationTerms;
/** They point at what was listed: "in there", «وياهم». */
const POINTS = wordSet(toldMembers.points);
/** What may stand beside them and the name. */
const BESIDE = wordSet(toldMembers.beside);
/** Of a list that was told, its number: "how many is that?" */
const COUNTS = wordSet(conversationTerms.toldCount.beside);
const ASKS_ALONE = wordSet(conversationTerms.toldCount.asks);
/** What was spoken of is held against a set that is named. */
const WITHIN = wordSet(toldMembers.within);
const ENTITY = 'entity';
/** More words are a question of their own. */
const MOST_WORDS = 9;
/** So much of what was listed has to be in the set that is meant. */
const LEAST_SHARED = 0.5;
const FEWEST = 2;

/** A message that asks whether one is among those that were told. */
interface MemberQuestion {
  named: NamedSubject | undefined;
  /** Words that may be a part of its name: "airports" of "Dubai Airports". */
  left: readonly string[];
  /** It has nothing but the name: "and RTA?" */
  isBare: boolean;
}

const bareOf = (word: string): string => withoutArticle(withoutAnd(word).replace(/^و(?=ال)/, ''));

/** «ومنهم», «بيناتهم»: with or without the letter that joins. */
const isIn = (words: ReadonlySet<string>, word: string): boolean =>
  words.has(word) || words.has(bareOf(word)) || words.has(word.replace(/^[وف](?=.{3})/, ''));

/** Reads "is customs one of them?", «والمطارات وياهم؟»; undefined if it asks something else. */
function readMember({ frame, named }: FactReading): MemberQuestion | undefined {
  const [one, ...others] = named;
  const asksElse = frame.asks.some((id) => id !== 'whether' && id !== 'which');
  const { words } = frame;
  if (others.length > 0 || asksElse || words.length > MOST_WORDS) return undefined;
  if (frame.figures.length + frame.periods.length > 0 || frame.relation) return undefined;
  const rest = words.filter(({ isName }) => !isName);
  const left = rest.filter(({ read }) => ![POINTS, BESIDE].some((list) => isIn(list, read)));
  const own = left.filter(({ read }) => !isPlainWord(read) && !CONNECTIVES.has(read));
  const isNamed = one !== undefined && own.length === 0;
  if (!isNamed && (one !== undefined || own.length === 0)) return undefined;
  if (one && one.ids.length !== 1) return undefined;
  return {
    named: one,
    left: own.map(({ read }) => stemWord(bareOf(read))),
    isBare: left.length === rest.length,
  };
}

const points = ({ frame }: FactReading): boolean =>
  frame.words.some(({ read, isName }) => !isName && isIn(POINTS, read));

const idsOf = ({ value }: Fact): readonly string[] => (value.kind === 'ids' ? value.ids : []);

/** Whether one that is named is among those that were told: "is customs one of them?" */
export class ToldMembers {
  constructor(private readonly topic: Topic) {}

  of({ question, conversation }: Asked): Found | undefined {
    if (conversation.question === undefined) return undefined;
    const { facts } = this.topic.deps.engine;
    const reading = facts.read(question);
    const counted = this.count(reading, conversation);
    if (counted) return foundFacts({ rule: 'membership', statement: counted });
    const ofPhase = this.ofPhase(reading, conversation);
    if (ofPhase) return ofPhase;
    const asked = this.memberAsked(question, reading, conversation);
    if (!asked) return this.withinNamed(reading, conversation);
    const [own] = asked.named?.ids ?? [];
    const type = own === undefined ? ENTITY : facts.index.subject(own)?.type;
    const set = this.setTold(conversation, type);
    const id = set && (own ?? this.calledIn(asked.left, type));
    if (set === undefined || id === undefined) return undefined;
    const statement = this.tell(id, set, reading);
    return (
      statement && {
        ...foundFacts({ rule: 'membership', statement }),
        asked: { question: question.text },
      }
    );
  }

  /** "And RTA?" behind "is DEWA one of them?" asks the same. */
  private memberAsked(
    { text }: Question,
    reading: FactReading,
    { question: last }: Asked['conversation'],
  ): MemberQuestion | undefined {
    const { engine } = this.topic.deps;
    const asked = readMember(reading);
    if (!asked || last === undefined || text === last) return undefined;
    if (points(reading)) return asked;
    const before = engine.facts.read(engine.read(last));
    return asked.isBare && points(before) && readMember(before) ? asked : undefined;
  }

  /** "How many are there then?": those of the list that was told. */
  private count(
    { frame, named, uncovered }: FactReading,
    conversation: Asked['conversation'],
  ): FactStatement | undefined {
    const asksCount =
      frame.asks.length > 0 &&
      frame.asks.every((id) => COUNTING.has(id)) &&
      named.length === 0 &&
      uncovered.length === 0 &&
      frame.periods.length === 0 &&
      frame.words.length <= MOST_WORDS &&
      frame.words.every(({ read }) => isIn(COUNTS, read)) &&
      frame.words.some(({ read }) => !ASKS_ALONE.has(read));
    const isList = (conversation.listed ?? []).length >= FEWEST;
    const set = asksCount && isList ? this.setTold(conversation, ENTITY, true) : undefined;
    if (!set) return undefined;
    return {
      lines: [
        { form: 'count', count: idsOf(set).length, sets: [set.subject], outside: false },
        { form: 'value', fact: set },
      ],
      ...{ facts: [set], subjects: [set.subject], complete: true },
    };
  }

  /** "And which of these belong to phase 4?": those of the list that was told. */
  private ofPhase(
    reading: FactReading,
    { entryId = '', listed = [] }: Asked['conversation'],
  ): Found | undefined {
    const { frame, named } = reading;
    const { facts, entries } = this.topic.deps.engine;
    const [phase, ...others] = named;
    const isAsked =
      phase?.type === 'phase' &&
      phase.ids.length === 1 &&
      others.length === 0 &&
      points(reading) &&
      frame.asks.length > 0 &&
      frame.asks.every((id) => ASKS_FOR_MEMBERS.has(id) || id === 'how_many') &&
      // "Which of these *belong to* phase 4?"
      frame.ofWhat.every((id) => id === 'entities' || id === 'owner_responsible') &&
      frame.figures.length + frame.periods.length === 0 &&
      frame.words.length <= MOST_WORDS;
    if (!isAsked) return undefined;
    const entry = entries.get(entryId);
    const told = (entry ? this.topic.deps.about.listedIn(entry) : listed).filter(
      (id) => facts.index.subject(id)?.type === ENTITY,
    );
    const [set = ''] = phase.ids;
    if (told.length < FEWEST) return undefined;
    const isOutside = isNegated(frame) || frame.polarity.has('exception');
    return foundFacts({
      rule: 'membership',
      statement: tellPart(told, set, isOutside, facts.index),
    });
  }

  /** "Was it classed among the large ones?": what was spoken of, in the set that is named. */
  private withinNamed(
    reading: FactReading,
    { subjects = [], question }: Asked['conversation'],
  ): Found | undefined {
    const { index } = this.topic.deps.engine.facts;
    const { frame, named } = reading;
    const [set, ...others] = named.flatMap(({ ids, type }) => (type === 'group' ? ids : []));
    const [topic = ''] = subjects;
    const isAsked =
      question !== undefined &&
      set !== undefined &&
      others.length === 0 &&
      named.length === 1 &&
      index.subject(topic)?.type === ENTITY &&
      frame.asks.every((id) => id === 'whether') &&
      frame.figures.length + frame.periods.length === 0 &&
      frame.ofWhat.every((id) => id === 'entities') &&
      frame.words.length <= MOST_WORDS &&
      frame.words.some(({ read, isName }) => !isName && isIn(WITHIN, read));
    const list = isAsked ? index.of(set, MEMBERS)[0] : undefined;
    const statement = list && this.tell(topic, list, reading);
    return statement && foundFacts({ rule: 'membership', statement });
  }

  /** The list that was told last: that of a fact, of an entry, or of what was spoken of. */
  private setTold(
    conversation: Asked['conversation'],
    type: string | undefined,
    isTold = false,
  ): Fact | undefined {
    const { facts: told = [], subjects = [], listed = [], entryId = '' } = conversation;
    const { index } = this.topic.deps.engine.facts;
    const isList = (fact: Fact) =>
      idsOf(fact).length >= FEWEST && idsOf(fact).some((id) => index.subject(id)?.type === type);
    const entry = this.topic.deps.engine.entries.get(entryId);
    const ofFacts = entry ? undefined : index.withIds(told).find(isList);
    if (ofFacts) return ofFacts;
    const lists = subjects
      .filter((id) => !WHOLES.has(index.subject(id)?.type ?? ''))
      .flatMap((id) => index.ofSubject(id))
      .filter(isList);
    const names = entry ? this.topic.deps.about.listedIn(entry) : [];
    const [latest = ''] = subjects;
    return (
      mostShared(lists, names) ??
      (isTold
        ? undefined
        : lists.find(({ subject, attribute }) => subject === latest && attribute === MEMBERS)) ??
      mostShared(lists, listed)
    );
  }

  /** The only one of its sort that these words name: "airports". */
  private calledIn(stems: readonly string[], type: string | undefined): string | undefined {
    const { index } = this.topic.deps.engine.facts;
    const found = [...index.base.subjects.values()].filter((subject) => {
      const names = LANGUAGES.flatMap((language) => [
        subject.name[language],
        subject.short[language],
      ]);
      const own = new Set(
        names
          .flatMap((name) => tokenize(normalizeText(name)))
          .map((word) => stemWord(bareOf(word))),
      );
      return subject.type === type && stems.every((stem) => own.has(stem));
    });
    return found.length === 1 ? found[0]?.id : undefined;
  }

  private tell(id: string, set: Fact, reading: FactReading): FactStatement | undefined {
    const { index } = this.topic.deps.engine.facts;
    if (index.phases.includes(set.subject)) {
      const named = [id, set.subject].map((one) => ({
        ...{ ids: [one], type: index.subject(one)?.type ?? '', at: 0 },
      }));
      const { frame } = reading;
      const asked = { ...frame, asks: ['whether'], ofWhat: [], polarity: new Set<string>() };
      return answerMembership({ ...reading, named, frame: asked }, index);
    }
    const isIn = idsOf(set).includes(id);
    // What an incomplete list does not name may still belong to it.
    const isOpen = set.incomplete === true && !isIn;
    return {
      ...(isOpen ? {} : { verdict: isIn ? ('yes' as const) : ('no' as const) }),
      lines: [
        ...(isIn ? [] : [{ form: 'notNamed' as const, subject: id, attribute: set.attribute }]),
        { form: 'value', fact: set },
      ],
      facts: [set],
      subjects: [id, set.subject],
      complete: true,
    };
  }
}

/** The list that has the most in common with what was told. */
function mostShared(lists: readonly Fact[], told: readonly string[]): Fact | undefined {
  const shared = (fact: Fact) => {
    const ids = idsOf(fact);
    const both = told.filter((id) => ids.includes(id)).length;
    return both < FEWEST ? 0 : both / (told.length + ids.length - both);
  };
  const [best] = [...lists].sort((a, b) => shared(b) - shared(a));
  return best && shared(best) >= LEAST_SHARED ? best : undefined;
}
