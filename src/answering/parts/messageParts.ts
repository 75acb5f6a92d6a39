import { holdsTogether } from '../../frames/joinedPeriods';
import { mayHaveParts, segmentMessage, type Segments } from '../../frames/segments';
import {
  clausesOf,
  isUnknownName,
  LEAST_SURE,
  questionsWithoutAsides,
  surestAnswer,
} from './asides';
import { combineParts, isTelling } from './combineParts';
import { pointsBack } from '../../language/questions/questionWords';
import { mentionedNameIds, mentionedSubjects, type Step } from '../conversation/conversationSteps';
import type { Turn } from '../model/questionTurn';
import { measuresIn } from '../../frames/frame';
import { withoutPointedYear } from '../conversation/pointing/pointedPeriod';
import {
  completePart,
  speaksOfUs,
  completeAskingWord,
  isOfElsewhere,
  withShortHalf,
  topicNamed,
  type Topic,
} from './ellipticParts';
import { countedHalves } from './countedHalves';
import { SURE, type MessagePartsDeps, type MessageTurn } from './messageTurn';
import { isOneQuestion, tellsMethod } from './oneQuestion';
import { sharePeriods, withSharedSubject } from './sharedByParts';
import { isRemark, SmallTalk } from './smallTalk';
import {
  isPlainFact,
  lacksFact,
  lacksHalf,
  lacksPercent,
  speaksOfAll,
  tellsFigures,
} from './plainFacts';
import type { FactReading } from '../facts/factReader';
import type { Conversation } from '../model/conversationMemory';
import type { Question } from '../understanding/question';

/** Confidences that differ by less are about equal; what heeds the lead-in is then better. */
const ABOUT_EQUAL = 0.05;

/** Answers messages of several parts: a greeting, a lead-in, two questions. */
export class MessageParts {
  private readonly smallTalk: SmallTalk;

  constructor(private readonly deps: MessagePartsDeps) {
    this.smallTalk = new SmallTalk(deps);
  }

  /** The answer to a message, each of its questions by itself. */
  answer(turn: MessageTurn): Step {
    const step = this.answerAsTyped(turn);
    if (isTelling(step)) return step;
    const { engine, answerOne } = this.deps;
    const found = questionsWithoutAsides(turn.question.text, (text) => this.readAlone(text))
      .map((text) => answerOne({ ...turn, question: engine.read(text) }))
      .filter((one) => !this.isChat(one));
    return surestAnswer(found) ?? step;
  }

  private answerAsTyped(turn: MessageTurn): Step {
    const { question: whole, language, conversation } = turn;
    const segments = this.segmentsOf(whole, conversation);
    if (!segments || segments.questions.length === 1) {
      const halves = this.shortHalves(segments ?? { leadIn: '', questions: [whole.text] });
      const step = halves && this.answerParts(halves, { language, conversation });
      if (step?.isComplete && step.told.size > 1) return step;
    }
    if (!segments) return this.asWhole(turn);
    const one = this.asOneQuestion(turn, segments.questions, true);
    if (one) return one;
    const step = this.answerParts(segments, { language, conversation });
    // What came before a question may be what it is about: "they rejected my record, why?"
    if (segments.questions.length > 1) {
      if (step.isComplete) return step;
      const leans = this.leansOnFirst(segments.questions, step);
      const together = leans
        ? this.deps.answerOne(turn)
        : this.asOneQuestion(turn, segments.questions, false);
      if (!together || !isTelling(together)) return step;
      if (
        leans &&
        step.told.size > 1 &&
        !speaksOfAll(together.outcome, segments.questions, this.deps.engine)
      )
        return step;
      // What answers but one of them leaves the other without a word.
      return step.told.has(together.outcome.text) ? step : together;
    }
    const isSure = step.outcome.confidence >= SURE;
    if (isTelling(step) && isSure && this.addsNothing(segments)) return step;
    if (!isTelling(step) && segments.questions.every((text) => isRemark(this.readAlone(text)))) {
      const [first = ''] = clausesOf(whole.text);
      const courtesy = this.deps.answerOne({ ...turn, question: this.deps.engine.read(first) });
      if (this.isChat(courtesy)) return courtesy;
    }
    const together = this.deps.answerOne(turn);
    // What answers the courtesy answers no question behind it.
    if (!isTelling(together) || this.isChat(together)) return step;
    if (this.hasFiguresOf(segments, together, step)) return together;
    const lead = step.outcome.confidence - together.outcome.confidence;
    return isTelling(step) && lead >= ABOUT_EQUAL ? step : together;
  }

  /** "Sheets in a ream, and a box?": what a short half leaves out is said by the first one. */
  private shortHalves({ questions: [question = ''], ...others }: Segments): Segments | undefined {
    const halves = withShortHalf(question);
    const reading = halves && this.readAlone(halves[0]);
    if (!reading || reading.named.length === 0 || holdsTogether(question)) return undefined;
    return this.complete(reading, halves[1]) ? { ...others, questions: halves } : undefined;
  }

  /**
   * A message of one piece; of two counts each by itself where one answer tells but one of them:
   * "how many entities and how many phases?"
   */
  private asWhole(turn: MessageTurn): Step {
    const { engine, answerOne } = this.deps;
    const { question, language, conversation } = turn;
    const whole = answerOne(turn);
    const halves = countedHalves(question.text);
    if (!halves || this.isWritten(question, conversation)) return whole;
    // "How many sheets and how many dirhams did they save?" is of one subject.
    if (halves.every((text) => measuresIn(this.readAlone(text).frame).length > 0)) return whole;
    if (isTelling(whole) && !lacksHalf(whole.outcome, halves, engine)) return whole;
    const step = this.answerParts({ leadIn: '', questions: halves }, { language, conversation });
    const isSure = step.outcome.confidence >= LEAST_SURE;
    return step.isComplete && step.told.size > 1 && isSure ? step : whole;
  }

  /**
   * "The minutes say 14 entities, 64.9 %. Of how many sheets is that?": only what answers both has
   * the figures that stand before a question that names nothing itself.
   */
  private hasFiguresOf(
    { leadIn, questions: [question = ''] }: Segments,
    together: Step,
    step: Step,
  ): boolean {
    const { figures } = this.readAlone(leadIn).frame;
    return (
      this.readAlone(question).named.length === 0 &&
      tellsFigures(together.outcome, figures) &&
      !tellsFigures(step.outcome, figures)
    );
  }

  /** Nothing is told before a question that says itself what it is about. */
  private addsNothing({ leadIn, questions: [question = ''] }: Segments): boolean {
    if (leadIn === '') return true;
    const before = this.readAlone(leadIn);
    const isAbout = before.named.length > 0 || before.frame.ofWhat.length > 0;
    return !isAbout && this.readAlone(question).named.length > 0;
  }

  /** Small talk is what the knowledge says to a greeting and the like. */
  private isChat({ outcome }: Pick<Step, 'outcome'>): boolean {
    if (outcome.status !== 'answered') return false;
    return this.deps.engine.entries.get(outcome.entryId)?.kind === 'smalltalk';
  }

  /** The answer of one entry to all that is asked: "the target of phase 1, and was it reached?" */
  private asOneQuestion(
    turn: MessageTurn,
    parts: readonly string[],
    isNearEach: boolean,
  ): Step | undefined {
    const complete = (before: string, text: string) => this.complete(this.readAlone(before), text);
    if (parts.length < 2 || !isOneQuestion(turn, parts, { ...this.deps, complete, isNearEach }))
      return undefined;
    const step = this.deps.answerOne(turn);
    const { outcome } = step;
    // Facts that hold the parts against each other answer none of them.
    const isEntry = outcome.status !== 'answered' || this.deps.engine.entries.has(outcome.entryId);
    return isEntry ? step : undefined;
  }

  /** The first part is not answered, and no other names what it is about: all of it is one question. */
  private leansOnFirst(
    [, ...others]: readonly string[],
    { isFirstTold }: { isFirstTold: boolean },
  ): boolean {
    const { engine } = this.deps;
    return (
      !isFirstTold &&
      others.every((text) => engine.facts.read(engine.read(text)).named.length === 0)
    );
  }

  /** The parts of a message; undefined if it is one question as it stands, or no question. */
  segmentsOf(whole: Question, conversation: Conversation): Segments | undefined {
    if (!mayHaveParts(whole.text)) return undefined;
    const segments = segmentMessage(whole.text, {
      read: (text) => this.readAlone(text).frame.words,
      isSmallTalk: (text) => this.smallTalk.find(text) !== undefined,
    });
    const { questions, greeting, leadIn } = segments;
    if (questions.length === 0) return undefined;
    const isWhole = questions.length === 1 && greeting === undefined && leadIn === '';
    if (isWhole && segments.isTrimmed !== true) return undefined;
    if (questions.length === 1 && leadIn !== '' && isUnknownName(this.readAlone(leadIn)))
      return undefined;
    return this.isWritten(whole, conversation) ? undefined : segments;
  }

  /** Word for word as a phrasing of the knowledge. */
  private isWritten(question: Question, conversation: Conversation): boolean {
    const [best] = this.deps.rankFor(question, conversation).candidates;
    return best?.signals.exact === 1;
  }

  /** Each question by itself; what was named before it is remembered for those that follow. */
  private answerParts(
    { questions: cut, leadIn, greeting, haveTopic }: Segments,
    { language, conversation }: Pick<Turn, 'language' | 'conversation'>,
  ): Step & { isComplete: boolean; isFirstTold: boolean; told: ReadonlySet<string> } {
    const readAlone = (text: string) => this.readAlone(text);
    const timed = sharePeriods(cut, readAlone);
    const questions = timed.map((text, at) => {
      const next = timed[at + 1];
      const whole = next && completeAskingWord(this.readAlone(text), this.readAlone(next));
      return whole ?? text;
    });
    const opening = this.deps.engine.read(leadIn);
    const named = leadIn === '' ? [] : mentionedSubjects(this.deps.engine.facts.read(opening));
    const names = [...new Set([...mentionedNameIds(opening), ...(conversation.names ?? [])])];
    const subjects = [...named, ...(conversation.subjects ?? [])];
    const known: Conversation =
      named.length === 0 ? conversation : { ...conversation, names, subjects };
    let before = questions.length === 1 ? known : withSharedSubject(questions, known, readAlone);
    let topic = leadIn === '' ? undefined : topicNamed(this.readAlone(leadIn));
    const told = new Set<string>();
    let previous: FactReading | undefined;
    let behindOther = false;
    const parts = questions.map((text) => {
      // "When was the stamp launched, and who?": who launched it.
      const shared = previous && completeAskingWord(this.readAlone(text), previous);
      const complete = previous && !shared ? this.complete(previous, text) : undefined;
      previous = this.readAlone(shared ?? complete ?? text);
      const own = topicNamed(this.readAlone(text));
      const turn = { language, conversation: haveTopic ? known : before };
      const isCarried = own === undefined || (!own.isEntity && topic?.isEntity && speaksOfUs(text));
      const said = shared ?? text;
      const answer = this.answerPart(said, isCarried ? topic : undefined, turn, told);
      const { alone, asked, isWhole = complete === undefined } = answer;
      const best = isWhole ? alone : this.fuller(complete ?? said, alone, turn, told);
      const full =
        questions.length > 1 && answer.isWhole !== true
          ? this.withFigure(best, complete ?? asked, turn, told)
          : best;
      const isOther = questions.length > 1 && isOfElsewhere(this.readAlone(text));
      // "Does Sharjah have one? Since when?" asks about nothing of Dubai.
      const step = isOther
        ? this.deps.answerOne({ ...turn, conversation: {}, question: this.deps.engine.read(text) })
        : behindOther && own === undefined
          ? this.unknown(turn)
          : full;
      behindOther ||= isOther && !isTelling(step);
      topic = isCarried ? topic : own;
      told.add(step.outcome.text);
      before = step.conversation;
      return { question: text, outcome: step.outcome };
    });
    const courtesy =
      greeting === undefined ? undefined : this.smallTalk.courtesy(greeting, language);
    return {
      isComplete: parts.every((part) => isTelling(part)),
      isFirstTold: parts[0] !== undefined && isTelling(parts[0]),
      told,
      outcome: combineParts(parts, {
        ...{ language, courtesy, phrases: this.deps.phrases },
        isRemark: (text) => isRemark(this.readAlone(text)),
      }),
      conversation: before,
    };
  }

  /** A part with what it leaves out, as the part before it says it; undefined if it leaves out none. */
  private complete(previous: FactReading, typed: string): string | undefined {
    const { facts } = this.deps.engine;
    // "And the municipality the same year": the year of the part before is kept.
    const text = previous.frame.periods.length > 0 ? withoutPointedYear(typed) : typed;
    const reading = this.readAlone(text);
    const place = previous.named.findLast(({ ids }) => ids.length === 1);
    const sibling = place && facts.siblingOf(place.ids[0] ?? '', reading, previous);
    const name = facts.index.subject(sibling ?? '')?.short[/[a-z]{2}/i.test(text) ? 'en' : 'ar'];
    // "Sheets in a ream? In a box?": the other one of a sort.
    return place && name !== undefined
      ? previous.frame.words.map(({ typed }, at) => (at === place.at ? name : typed)).join(' ')
      : completePart(previous, reading);
  }

  /**
   * A question that names nothing is about what was named before it. It is asked with that name
   * too, and this answer is taken unless the question alone finds one about the same.
   * @param told answers to the questions before
   */
  private answerPart(
    text: string,
    topic: Topic | undefined,
    turn: Omit<MessageTurn, 'question'>,
    told: ReadonlySet<string>,
  ): { alone: Step; asked: string; isWhole?: boolean } {
    const { engine, answerOne } = this.deps;
    const question = engine.read(text);
    const reading = engine.facts.read(question, turn.conversation.subjects);
    const itself = topic && tellsMethod({ ...turn, question }, reading, told, this.deps);
    if (itself) return { alone: itself, asked: text, isWhole: true };
    const own = this.withoutChat(answerOne({ ...turn, question }), reading, turn);
    const alone = { alone: own, asked: text };
    if (topic === undefined) return alone;
    // "And the fifth?" names one of what was spoken of.
    if (reading.named.some(({ type }) => type === 'phase')) return alone;
    // "Why?" asks for the reason of what was told, not of a name.
    if (reading.frame.conversation.has('follow_why')) return alone;
    const [spokenOf = ''] = own.conversation.subjects ?? [];
    const isAbout = topic.ids.includes(spokenOf);
    if (isTelling(own) && isAbout && !this.isChat(own)) return alone;
    const asked = `${topic.name} ${text}`;
    const named = answerOne({ ...turn, question: engine.read(asked) });
    if (named.outcome.status !== 'answered' || this.isChat(named)) return alone;
    const isElsewhere = told.has(named.outcome.text) || lacksPercent(named.outcome.text, reading);
    return isElsewhere ? alone : { alone: named, asked };
  }

  /**
   * The answer to a part with what it leaves out. What was found without it may be about anything,
   * unless it names what is new in the part.
   */
  private fuller(
    complete: string,
    alone: Step,
    turn: Omit<MessageTurn, 'question'>,
    told: ReadonlySet<string>,
  ): Step {
    const { engine, answerOne } = this.deps;
    const question = engine.read(complete);
    const step = answerOne({ ...turn, question });
    // "Sheets in a ream? And in a box?": what was told of the ream is no answer for a word unknown.
    const isNew = engine.facts.read(question).uncovered.length === 0;
    if (isTelling(step)) return !isNew && told.has(step.outcome.text) ? this.unknown(turn) : step;
    const [named] = mentionedSubjects(this.readAlone(complete));
    const isAbout = named !== undefined && alone.conversation.subjects?.[0] === named;
    return isTelling(alone) && isAbout ? alone : step;
  }

  /**
   * What the facts say to a part instead of an entry that lacks it, or that the part before was
   * answered by: a half asks for one thing.
   */
  private withFigure(
    step: Step,
    text: string,
    turn: Omit<MessageTurn, 'question'>,
    told: ReadonlySet<string>,
  ): Step {
    const { engine, tellFacts } = this.deps;
    const { outcome } = step;
    const entry = outcome.status === 'answered' ? engine.entries.get(outcome.entryId) : undefined;
    if (!entry || entry.kind === 'command') return step;
    const question = engine.read(text);
    const reading = engine.facts.read(question, turn.conversation.subjects ?? []);
    const facts = engine.facts.answer(reading);
    const { index } = engine.facts;
    if (!facts || !isPlainFact(reading, facts, index)) return step;
    return lacksFact(entry, facts, index, told.has(outcome.text))
      ? tellFacts({ ...turn, question }, facts)
      : step;
  }

  /** "How many percent?" is no small talk, however like it is. */
  private withoutChat(
    step: Step,
    { frame: { asks, ofWhat, words } }: FactReading,
    turn: Omit<MessageTurn, 'question'>,
  ): Step {
    // "And who developed it?" is about what the question before was about.
    const isPointing =
      turn.conversation.question !== undefined && words.some(({ read }) => pointsBack(read));
    const isChat = this.isChat(step) && asks.length > 0 && (ofWhat.length > 0 || isPointing);
    return isChat ? this.unknown(turn) : step;
  }

  private unknown({ language, conversation }: Omit<MessageTurn, 'question'>): Step {
    const text = this.deps.phrases.unknown(language);
    return { outcome: { status: 'unknown', language, confidence: 0, text }, conversation };
  }

  private readAlone(text: string): FactReading {
    const { engine } = this.deps;
    return engine.facts.read(engine.read(text));
  }
}
