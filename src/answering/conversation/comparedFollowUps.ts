import conversationTerms from '../../language/questions/conversationTerms.json';
import type { FactAnswer } from '../../facts/answerFromFacts';
import { numberOf, ofPeriods, PLACED, pointOf } from '../../facts/factQuestion';
import { REDUCTION, resultsOf } from '../../facts/rules/measures';
import { saidAhead } from '../../facts/rules/aheadOfOther';
import { tellMeasure } from '../../facts/rules/restatements';
import type { CueWord } from '../../frames/cues/cue';
import type { Fact } from '../../knowledge/facts/fact';
import { COUNTING, measuresIn } from '../../frames/frame';
import { isPlainWord } from '../../frames/plainWords';
import { parseNumber } from '../../language/numbers/parseNumber';
import { CHOICE_FILLERS, pointsBack, SAVING } from '../../language/questions/questionWords';
import { withoutAnd, withoutArticle, withoutConjunction } from '../../language/text/arabicPrefixes';
import { wordSet } from '../../language/text/wordSet';
import type { FactReading } from '../facts/factReader';
import { foundFacts, type Asked, type Found, type Topic } from './topic';

/** They take what was spoken of as a set: "of them", «فيهم». */
const AMONG = wordSet(conversationTerms.shortFollowUps.among);
/** One is picked from a set, not from two. */
const ONE_OF_ALL = wordSet(conversationTerms.shortFollowUps.one);
/** Which of two: "which one was more?" */
const MORE = wordSet(conversationTerms.shortFollowUps.more);
const LESS = wordSet(conversationTerms.shortFollowUps.less);
/** They hold two against each other, not one against all: "who was ahead?" */
const OF_TWO = wordSet(conversationTerms.shortFollowUps.ofTwo);
const PICKS = wordSet(conversationTerms.shortFollowUps.picks);
const THAN_IT = wordSet(conversationTerms.shortFollowUps.thanIt);
const TWO = wordSet(conversationTerms.shortFollowUps.two);
/** More words are a question of their own. */
const MOST_WORDS = 10;
/** So many were asked for one after the other at most. */
const MOST_COMPARED = 5;

/** Ways of asking for a figure, and how far somebody has come. */
const ASKS_FOR_FIGURE = new Set(['how_many', 'how_much', 'status', 'whether']);

/** Of a number of things: "which of the 3", «فيهم الثلاث». */
const countIn = (words: readonly string[]): number | undefined =>
  words
    .map((word) => (TWO.has(word) ? 2 : parseNumber(word)))
    .find((number) => number !== undefined && number > 1 && number <= MOST_COMPARED);

/** "Lower than that", «أقل منها»: beyond the one that was spoken of, and on which side. */
function beyondSpoken(words: readonly CueWord[]): 'less_than' | 'more_than' | undefined {
  const at = words.findIndex(({ read }, place) => {
    const [next, behind] = [words[place + 1]?.read ?? '', words[place + 2]?.read ?? ''];
    const isThan = next === 'than' && (pointsBack(behind) || behind === 'them');
    return (MORE.has(read) || LESS.has(read)) && (isThan || THAN_IT.has(next));
  });
  const word = words[at]?.read;
  if (word === undefined) return undefined;
  return LESS.has(word) ? 'less_than' : 'more_than';
}

/** «وأيهما», «والأعلى»: a word of these without its "and". */
function bareOf(word: string): string {
  const bare = withoutConjunction(word);
  return [MORE, LESS, PICKS, TWO, AMONG].some((set) => set.has(bare)) ? bare : withoutAnd(word);
}

/** Follow-ups that hold what was spoken of against each other, or ask for its figure of a time. */
export class ComparedFollowUps {
  constructor(private readonly topic: Topic) {}

  of(asked: Asked): Found | undefined {
    return (
      this.beyond(asked) ??
      this.ofSome(asked) ??
      this.ahead(asked) ??
      this.onAverage(asked) ??
      this.ofTime(asked)
    );
  }

  /** "Who was lower than that?", «منو أقل منها؟»: those of its phase beyond the one spoken of. */
  private beyond({ question, conversation }: Asked): Found | undefined {
    const { facts } = this.topic.deps.engine;
    const { index } = facts;
    const { frame, named } = facts.read(question);
    const [latest = ''] = conversation.subjects ?? [];
    const isBeyond =
      named.length === 0 &&
      frame.words.length <= MOST_WORDS &&
      frame.asks.some((id) => id === 'who' || id === 'which') &&
      frame.figures.length + frame.periods.length === 0;
    const id = isBeyond ? beyondSpoken(frame.words) : undefined;
    const [phase] = id === undefined ? [] : index.phasesOf(latest);
    if (id === undefined || phase === undefined) return undefined;
    const isFigure = (fact: Fact) => fact.subject === latest && numberOf(fact) !== undefined;
    const told =
      index.withIds(conversation.facts ?? []).find(isFigure) ??
      resultsOf(latest, REDUCTION, index).at(-1);
    const number = told && numberOf(told);
    if (!told || number === undefined) return undefined;
    const year = pointOf(told).slice(0, 4);
    const all = index.membersOf(phase).flatMap((member) => {
      const [own] = ofPeriods(resultsOf(member, told.attribute, index), [year]);
      return own ?? [];
    });
    const beyondBy = (fact: Fact) =>
      ((numberOf(fact) ?? number) - number) * (id === 'less_than' ? -1 : 1);
    const beyond = all
      .filter((fact) => beyondBy(fact) > 0)
      .sort((a, b) => beyondBy(a) - beyondBy(b));
    const limits = [{ relation: id, number }];
    return foundFacts({
      rule: 'threshold',
      statement: {
        lines: [{ form: 'matching', set: phase, limits, facts: beyond, of: all.length }],
        facts: [...beyond, told],
        subjects: [...beyond.map(({ subject }) => subject), latest, phase],
        complete: all.length > 1,
      },
    });
  }

  /** "Which of the two did better?", «منو أحسن فيهم؟»: of those that were compared. */
  private ofSome({ question: message, conversation }: Asked): Found | undefined {
    const { engine } = this.topic.deps;
    const { facts } = engine;
    // Where phases were spoken of, "one" may be read as the first.
    const { frame, named } = facts.read(message);
    const { asks, words } = frame;
    const bare = words.map(({ read }) => bareOf(read));
    const alone = bare.map(withoutArticle);
    const isMore = alone.some((word) => MORE.has(word));
    const isLess = alone.some((word) => LESS.has(word));
    const isPicking =
      asks.some((id) => id === 'which' || id === 'who') ||
      bare.some((word) => PICKS.has(word) || AMONG.has(word));
    const isPlain = bare.every((word, at) => {
      const form = alone[at] ?? word;
      const isOwn =
        MORE.has(form) || LESS.has(form) || PICKS.has(word) || AMONG.has(word) || SAVING.has(word);
      const isCount = TWO.has(form) || parseNumber(form) !== undefined;
      return isOwn || isCount || CHOICE_FILLERS.has(form) || isPlainWord(word);
    });
    if (named.length > 0 || !isPlain || !isPicking || frame.polarity.has('all')) return undefined;
    if (isMore === isLess || words.length > MOST_WORDS) return undefined;
    const last = this.lastAsked(conversation);
    // "And phase 3?" – "who is ahead of them?": the two of the exchange.
    const isAmong =
      bare.some((word) => AMONG.has(word)) &&
      // «أقل واحد فيهم»: the lowest one of all of them.
      !alone.some((word) => ONE_OF_ALL.has(word)) &&
      conversation.instead?.names?.length === 1;
    const compared = this.comparedIn(
      countIn(alone) ?? (isAmong || alone.some((word) => OF_TWO.has(word)) ? 2 : undefined),
      last,
      conversation,
    );
    if (!compared) return undefined;
    const order = isMore ? 'highest' : 'lowest';
    const saves = bare.some((word) => SAVING.has(word));
    return (
      this.extremeOf(compared, order, last, conversation) ??
      // "Which of the three saved more?" says itself what is compared.
      (saves ? this.extremeOf(compared, order, last, conversation, ['sheets_paper']) : undefined)
    );
  }

  private lastAsked({ question = '', subjects }: Asked['conversation']): FactReading {
    const { facts } = this.topic.deps.engine;
    return facts.read(this.topic.deps.engine.read(question), subjects);
  }

  /** Those that are meant: the two that were compared, or the last few that were spoken of. */
  private comparedIn(
    count: number | undefined,
    last: FactReading,
    { pair = [], subjects = [] }: Asked['conversation'],
  ): readonly string[] | undefined {
    if (count !== undefined && count !== pair.length) {
      const { index } = this.topic.deps.engine.facts;
      const type = index.subject(subjects[0] ?? '')?.type;
      const alike = subjects.filter((id) => index.subject(id)?.type === type).slice(0, count);
      return alike.length === count && PLACED.has(type ?? '') ? alike : undefined;
    }
    // Two that were asked for one after the other are not what "the lowest" is chosen from.
    const areCompared = pair.every((id) => last.named.some(({ ids }) => ids.includes(id)));
    return pair.length === 2 && (areCompared || count === 2) ? pair : undefined;
  }

  private extremeOf(
    ids: readonly string[],
    order: string,
    last: FactReading,
    { instead = {} }: Asked['conversation'],
    ofWhat = instead.ofWhat ?? last.frame.ofWhat,
  ): Found | undefined {
    const { facts } = this.topic.deps.engine;
    const frame = { ...last.frame, order };
    delete frame.place;
    delete frame.relation;
    delete frame.stage;
    delete frame.choice;
    const found = facts.answer({
      ...last,
      named: ids.map((id) => ({ ids: [id], type: facts.index.subject(id)?.type ?? '', at: 0 })),
      frame: {
        ...frame,
        asks: ['which'],
        ofWhat: ofWhat.filter((id) => id !== 'target'),
        periods: instead.periods ?? frame.periods,
      },
    });
    return found?.rule === 'extreme' && found.statement.complete ? foundFacts(found) : undefined;
  }

  /** "Did customs beat them on sheets?": the one that is named against the one spoken of. */
  private ahead({ reading, conversation }: Asked): Found | undefined {
    const { frame, named } = reading;
    const { index } = this.topic.deps.engine.facts;
    const [other = ''] = conversation.subjects ?? [];
    const [name, ...others] = named.flatMap(({ ids }) => (ids.length === 1 ? ids : []));
    const said = saidAhead(frame);
    const isAhead = said !== undefined && frame.words.length <= MOST_WORDS;
    const isPair =
      name !== undefined &&
      name !== other &&
      index.subject(name)?.type === index.subject(other)?.type;
    if (!isAhead || !isPair || others.length > 0 || frame.choice !== undefined) return undefined;
    const own = measuresIn(frame);
    const last = this.lastAsked(conversation);
    const found = this.extremeOf(
      [name, other],
      'highest',
      last,
      conversation,
      own.length > 0 ? own : undefined,
    );
    if (found?.by !== 'facts') return undefined;
    // "Did customs beat them?" names what is ahead, "did they beat customs?" the other one.
    const [place = 0] = said.places;
    // «هل تفوقت عليهم شرطة دبي»: what it points at is what is behind.
    const pointsBehind = frame.words
      .slice(place + 1)
      .some(({ read }) => pointsBack(read) || AMONG.has(read));
    const isNamed = (named[0]?.at ?? 0) < place || pointsBehind;
    const { facts, subjects } = found.facts.statement;
    const [best, next] = facts.map(numberOf);
    const isFirst = (subjects[0] === (isNamed ? name : other)) !== said.isBehind;
    const verdict = isFirst && best !== next ? ('yes' as const) : ('no' as const);
    const statement = { ...found.facts.statement, verdict };
    return foundFacts({ ...found.facts, statement } satisfies FactAnswer);
  }

  /** "And how much did they cut on average?": the figure of the phase that was spoken of. */
  private onAverage({ reading, conversation }: Asked): Found | undefined {
    const { frame, named, uncovered } = reading;
    const { index } = this.topic.deps.engine.facts;
    const [latest = ''] = conversation.subjects ?? [];
    const isAverage =
      frame.order === 'average' &&
      named.length === 0 &&
      uncovered.length === 0 &&
      frame.words.length <= MOST_WORDS &&
      frame.ofWhat.every((id) => id === 'percent' || id === 'result');
    if (!isAverage || index.membersOf(latest).length === 0) return undefined;
    const statement = tellMeasure('percent', { ...reading, before: [latest] }, index);
    return statement?.complete ? foundFacts({ rule: 'lookup', statement }) : undefined;
  }

  /** "How far were they in April 2020?": the figure of the entity that was spoken of. */
  private ofTime({ reading, conversation }: Asked): Found | undefined {
    const { frame, named, uncovered } = reading;
    const { index } = this.topic.deps.engine.facts;
    const [latest] = conversation.subjects ?? [];
    const measures = measuresIn(frame);
    const saves = frame.words.some(({ read }) => SAVING.has(read));
    const isOfTime =
      latest !== undefined &&
      named.length === 0 &&
      uncovered.length === 0 &&
      frame.periods.length > 0 &&
      frame.words.length <= MOST_WORDS &&
      frame.words.some(({ read }) => pointsBack(read)) &&
      frame.asks.length > 0 &&
      frame.asks.every((id) => ASKS_FOR_FIGURE.has(id) || (id === 'what_is' && saves)) &&
      frame.ofWhat.every((id) => id === 'result' || measures.includes(id)) &&
      frame.relation === undefined;
    if (!isOfTime || !this.topic.isPlaced(latest)) return undefined;
    // "And how much of it until 2018?" counts what was counted.
    const counts = saves || frame.asks.some((id) => COUNTING.has(id));
    const areSheets = index.withIds(conversation.facts ?? [])[0]?.attribute.startsWith('sheets');
    const spoken = counts
      ? [
          ...measuresIn(this.lastAsked(conversation).frame),
          ...(areSheets === true ? ['sheets_paper'] : []),
        ]
      : [];
    const [measure = 'percent'] = measures.length > 0 ? measures : spoken;
    const statement = tellMeasure(measure, { ...reading, before: [latest] }, index);
    // "How many initiatives did it have in that year?" asks for something else.
    const plain = this.topic.deps.engine.facts.answer(reading)?.statement;
    const isOther =
      plain?.complete === true && plain.facts[0]?.attribute !== statement?.facts[0]?.attribute;
    return statement?.complete && !isOther ? foundFacts({ rule: 'lookup', statement }) : undefined;
  }
}
