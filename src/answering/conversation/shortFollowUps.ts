import conversationTerms from '../../language/questions/conversationTerms.json';
import type { FactAnswer } from '../../facts/answerFromFacts';
import { tellAttribute, tellMissingDefault } from '../../facts/rules/restatements';
import { AWARDS, isHolding } from '../../facts/rules/awardKinds';
import { ASKS_FOR_DAY } from '../../frames/frame';
import { pointsBack } from '../../language/questions/questionWords';
import { withoutAnd, withoutArticle } from '../../language/text/arabicPrefixes';
import { FUNCTION_WORDS } from '../../language/text/functionWords';
import { wordSet } from '../../language/text/wordSet';
import { placeIn } from './rankingPlace';
import { asksEarlier } from './pointing/relativeStep';
import { AnswerGrounds } from './answerGrounds';
import { againstItsGoal, grownBetween, otherBound, outOfWhole, stepOf } from './figureFollowUps';
import { ComparedFollowUps } from './comparedFollowUps';
import { ToldFigures } from './toldFigures';
import { FULL_DATE, LEANING, MOST_LEANING } from './answerTopic';
import {
  FOLLOW_UP_CONFIDENCE,
  foundFacts,
  type Asked,
  type Found,
  type Topic,
  type TopicAnswer,
} from './topic';

const FEW_WORDS = 4;
/** What an entity or a law came after. */
const EARLIER = ['replaces', 'predecessor'];
const POST = 'post';
const BESIDE_POST = wordSet(conversationTerms.personFollowUps.beside);
/** "Who else at that time?" */
const OTHERS = wordSet(conversationTerms.sameTime.others);
const SAME_TIME = wordSet(conversationTerms.sameTime.time);
const MONTH = 'YYYY-MM'.length;
/** "By whom?" */
const BY = wordSet(conversationTerms.shortFollowUps.by);
const WHOM = wordSet(conversationTerms.shortFollowUps.whom);
/** Who did it, the likeliest first. */
const AGENTS = ['launched_by', 'announced_by', 'issued_by', 'held_by'];
/** "Which day exactly?", «يوم كام بالظبط؟» */
const DAY = wordSet(conversationTerms.shortFollowUps.day);
const BESIDE_DAY = wordSet(conversationTerms.shortFollowUps.besideDay);
/** They take what was spoken of as a set: "of them", «فيهم». */
const AMONG = wordSet(conversationTerms.shortFollowUps.among);
/** More words are a question of their own. */
const MOST_POINTING = 10;
const OUTCOMES = new Set(['target', 'result', 'percent', 'entities']);

/** What messages of a few words mean by themselves, each in its own way. */
export class ShortFollowUps {
  private readonly grounds: AnswerGrounds;
  private readonly compared: ComparedFollowUps;
  private readonly figures: ToldFigures;

  constructor(private readonly topic: Topic) {
    this.grounds = new AnswerGrounds(topic);
    this.compared = new ComparedFollowUps(topic);
    this.figures = new ToldFigures(topic);
  }

  /** What a short message means by itself: why, what was before it, whether it was reached. */
  short(asked: Asked): TopicAnswer | undefined {
    return (
      this.grounds.of(asked) ??
      this.agent(asked) ??
      this.exactDay(asked) ??
      otherBound(asked, this.topic) ??
      outOfWhole(asked, this.topic) ??
      againstItsGoal(asked, this.topic) ??
      grownBetween(asked, this.topic) ??
      stepOf(asked, this.topic) ??
      this.figures.of(asked) ??
      this.post(asked) ??
      this.sameTime(asked) ??
      this.awardedOn(asked) ??
      this.compared.of(asked) ??
      this.pointedAt(asked) ??
      this.predecessor(asked) ??
      this.outcome(asked)
    );
  }

  /** "By whom?": who did what was told of the topic. */
  private agent({ reading, conversation }: Asked): Found | undefined {
    const { frame, named } = reading;
    const { index } = this.topic.deps.engine.facts;
    const words = frame.words.map(({ read }) => read.replace(/^و(?=.{2})/, ''));
    const isAgent =
      named.length === 0 &&
      words.length <= FEW_WORDS &&
      words.some((word) => BY.has(word)) &&
      words.every((word) => BY.has(word) || WHOM.has(word));
    if (!isAgent) return undefined;
    const [told] = index.withIds(conversation.facts ?? []);
    const likely = AGENTS.filter((id) => told?.attribute.replace(/_on$/, '_by') === id);
    return this.firstTold([...likely, ...AGENTS], { reading, conversation });
  }

  /** The first of these attributes that one of the topics has, the latest topic first. */
  private firstTold(
    attributes: readonly string[],
    { reading, conversation }: Pick<Asked, 'reading' | 'conversation'>,
  ): Found | undefined {
    const { index } = this.topic.deps.engine.facts;
    for (const id of this.topic.topicsOf(conversation))
      for (const attribute of attributes) {
        if (index.of(id, attribute).length === 0) continue;
        const statement = tellAttribute(attribute, { ...reading, before: [id] }, index);
        if (statement?.complete) return foundFacts({ rule: 'lookup', statement });
      }
    return undefined;
  }

  /** "Which day exactly?": the day that was told, if one was. */
  private exactDay({ reading, conversation, language }: Asked): Found | undefined {
    const { engine } = this.topic.deps;
    const { index } = engine.facts;
    const { frame, named } = reading;
    const { entryId = '', facts = [] } = conversation;
    const words = frame.words.map(({ read }) => withoutArticle(withoutAnd(read)));
    const isDay =
      named.length === 0 &&
      words.some((word) => DAY.has(word)) &&
      words.every((word) => DAY.has(word) || BESIDE_DAY.has(word) || FUNCTION_WORDS.has(word));
    if (!isDay) return undefined;
    const told = index.withIds(facts);
    for (const { subject, attribute } of told) {
      // Who launched it was told: the day is that of the launch.
      const day = attribute.replace(/_by$/, '_on');
      if (index.of(subject, day)[0]?.value.kind !== 'date') continue;
      const statement = tellAttribute(day, { ...reading, before: [subject] }, index);
      if (statement) return foundFacts({ rule: 'lookup', statement });
    }
    const last = engine.entries.get(entryId);
    return last && FULL_DATE[language].test(last.answer[language])
      ? { by: 'entry', entry: last, confidence: FOLLOW_UP_CONFIDENCE }
      : undefined;
  }

  /** "Did that one hit its target?", "who is the highest of them?": of what was spoken of last. */
  private pointedAt({ reading, conversation }: Asked): TopicAnswer | undefined {
    const { frame, named } = reading;
    const [topic = ''] = conversation.subjects ?? [];
    const { facts } = this.topic.deps.engine;
    const isPointing = frame.words.some(({ read }) => pointsBack(read) || AMONG.has(read));
    if (named.length > 0 || !isPointing || frame.words.length > MOST_POINTING) return undefined;
    if (frame.ofWhat.some((id) => !OUTCOMES.has(id))) return undefined;
    // "Did it hit its target?" is about what came of it.
    const outcome = { ...frame };
    if (frame.relation?.id === 'reached') delete outcome.stage;
    const found = facts.answer({ ...reading, frame: outcome });
    const isAmong = frame.words.some(({ read }) => AMONG.has(read));
    const isSet = facts.index.membersOf(topic).length > 0;
    // Those of another set are not meant: "which of them had the best result?"
    if (isAmong && isSet && placeIn(frame) && found?.rule !== 'extreme')
      return { by: 'none', confidence: FOLLOW_UP_CONFIDENCE };
    if (!found?.statement.complete) return undefined;
    const { rule, statement } = found;
    const isJudged =
      rule === 'threshold' && frame.asks.includes('whether') && statement.subjects[0] === topic;
    const isRanked = rule === 'extreme' && isAmong;
    return isJudged || isRanked ? foundFacts(found) : undefined;
  }

  /** "What was his post back then?": those that are known, if none is of that time. */
  private post({ reading, conversation }: Asked): Found | undefined {
    const { facts } = this.topic.deps.engine;
    const [person = ''] = conversation.subjects ?? [];
    const { frame, named, uncovered } = reading;
    const isOfPerson =
      facts.index.subject(person)?.type === 'person' &&
      named.length === 0 &&
      frame.words.length <= MOST_POINTING;
    if (!isOfPerson) return undefined;
    const isCovered = ({ places = [] }: FactAnswer) =>
      uncovered.every((at) => places.includes(at) || BESIDE_POST.has(frame.words[at]?.read ?? ''));
    const asked = [frame, { ...frame, periods: [], times: new Set<string>() }];
    const found = asked
      .map((one) => facts.answer({ ...reading, before: [person], frame: one }))
      .find((one) => one?.statement.facts[0]?.attribute === POST && one.statement.complete);
    return found && isCovered(found) ? foundFacts(found) : undefined;
  }

  /** "Who else at the same time?" behind the day of an award: who received it then. */
  private sameTime({ question, conversation }: Asked): Found | undefined {
    const { engine, about } = this.topic.deps;
    const { index } = engine.facts;
    const reading = engine.facts.read(question);
    const { frame, named } = reading;
    const words = frame.words.map(({ read }) => read.replace(/^[وب](?=.{3})/, ''));
    const isAsked =
      named.length === 0 &&
      words.length <= MOST_POINTING &&
      words.some((word) => OTHERS.has(word)) &&
      words.some((word) => SAME_TIME.has(word)) &&
      frame.asks.some((id) => ['who', 'which', 'list'].includes(id));
    const { entryId = '', facts = [], subjects: [latest = ''] = [] } = conversation;
    if (!isAsked) return undefined;
    const entry = engine.entries.get(entryId);
    const spoken = entry
      ? about.subjectsOf(entry)
      : index.withIds(facts).map(({ attribute }) => attribute);
    for (const [type, { dates }] of Object.entries(AWARDS)) {
      const award = index.base.facts.find(
        ({ subject }) => index.subject(subject)?.type === type,
      )?.subject;
      const isAwarded = [award, ...dates].some((id) => id !== undefined && spoken.includes(id));
      const [day] = isAwarded ? dates.flatMap((id) => index.of(latest, id)) : [];
      if (award === undefined || day?.value.kind !== 'date') continue;
      const found = engine.facts.answer({
        ...reading,
        named: [{ ids: [award], type, at: 0 }],
        frame: {
          ...frame,
          asks: ['who'],
          ofWhat: [],
          polarity: new Set(),
          periods: [day.value.date.slice(0, MONTH)],
        },
      });
      if (found?.statement.complete) return foundFacts(found);
    }
    return undefined;
  }

  /** "And customs, when did they get it?" where an award was spoken of: the day of that one. */
  private awardedOn({ question, conversation }: Asked): Found | undefined {
    const { facts } = this.topic.deps.engine;
    const { index } = facts;
    const reading = facts.read(question);
    const { frame, named } = reading;
    const [one, ...others] = named;
    const [id, ...more] = one?.ids ?? [];
    const [award] = (conversation.subjects ?? [])
      .slice(0, 2)
      .flatMap((subject) => AWARDS[index.subject(subject)?.type ?? ''] ?? []);
    const isAsked =
      award !== undefined &&
      id !== undefined &&
      others.length + more.length === 0 &&
      frame.words.length <= MOST_POINTING &&
      frame.asks.some((ask) => ASKS_FOR_DAY.has(ask)) &&
      frame.ofWhat.length === 0 &&
      reading.uncovered.every((at) => {
        const word = frame.words[at];
        return word !== undefined && isHolding(word);
      });
    if (!isAsked) return undefined;
    for (const attribute of award.dates) {
      if (index.of(id, attribute).length === 0) continue;
      const statement = tellAttribute(attribute, reading, index);
      if (statement?.complete) return foundFacts({ rule: 'lookup', statement });
    }
    return undefined;
  }

  /** "What was it before?": what a law or a body of the topic took the place of. */
  private predecessor({ reading, conversation }: Asked): Found | undefined {
    const { frame, named } = reading;
    const isShort = frame.words.length <= MOST_LEANING && named.length === 0;
    const isOpen = frame.asks.every((id) => ['what_is', 'which', 'who'].includes(id));
    if (!isShort || !isOpen || frame.asks.length === 0 || !asksEarlier(frame.words))
      return undefined;
    return this.firstTold(EARLIER, { reading, conversation });
  }

  /** "Did they manage?": the only result about the topic. */
  private outcome({ reading, conversation }: Asked): Found | undefined {
    const { frame, named } = reading;
    const { engine } = this.topic.deps;
    const topics = this.topic.topicsOf(conversation);
    const isPlaced = topics.some((id) => this.topic.isPlaced(id));
    const asks = frame.conversation.has('follow_did_they') && named.length === 0;
    if (!asks || isPlaced || topics.length === 0) return undefined;
    const results = [...engine.entries.values()].filter(
      (entry) => entry.kind === 'result' && this.topic.isOnTopic(entry, conversation),
    );
    const [entry, ...others] = results;
    return entry && others.length === 0
      ? { by: 'entry', entry, confidence: FOLLOW_UP_CONFIDENCE }
      : undefined;
  }

  /** "Where?" after an event without a known place: that its place is missing. */
  missing({ reading, conversation }: Asked): FactAnswer | undefined {
    const { frame, named } = reading;
    const [subject] = conversation.subjects ?? [];
    const isAlone =
      named.length === 0 &&
      frame.asks.length === 1 &&
      frame.ofWhat.length === 0 &&
      [...frame.conversation].some((id) => LEANING.has(id));
    if (!isAlone || subject === undefined) return undefined;
    const statement = tellMissingDefault(subject, frame, this.topic.deps.engine.facts.index);
    return statement && { rule: 'lookup', statement };
  }
}
