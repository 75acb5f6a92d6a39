import conversationTerms from '../../language/questions/conversationTerms.json';
import { isPlanned, numberOf, pointOf, type FactLine } from '../../facts/factQuestion';
import type { CueWord } from '../../frames/cues/cue';
import { ASKS_FOR_DAY, type Frame } from '../../frames/frame';
import { namesMonth } from '../../frames/joinedPeriods';
import { isPlainWord } from '../../frames/plainWords';
import { statesFact } from '../../facts/statedFacts';
import { REDUCTION, targetOf } from '../../facts/rules/measures';
import type { EntryKind } from '../../knowledge/knowledgeSchema';
import type { Fact } from '../../knowledge/facts/fact';
import { ALTERNATIVES, CONNECTIVES, NEGATIONS } from '../../language/questions/questionWords';
import { withoutAnd, withoutArticle, withoutConjunction } from '../../language/text/arabicPrefixes';
import { wordSet } from '../../language/text/wordSet';
import { parseNumber } from '../../language/numbers/parseNumber';
import type { FactReading } from '../facts/factReader';
import { FOLLOW_UP_CONFIDENCE, foundFacts, type Asked, type Found, type Topic } from './topic';

const { toldFigures } = conversationTerms;
/** They say where a figure is from that somebody has in mind: "but I remember 130,000". */
const REMEMBERS = wordSet(toldFigures.remembers);
const CLAIM_BESIDE = wordSet(toldFigures.claimBeside);
/** That something came out: "when was this reported?" */
const REPORTS = wordSet(toldFigures.reports);
const THIS = wordSet(toldFigures.this);
const REPORT_BESIDE = wordSet(toldFigures.reportBeside);
/** What a figure is said to be: "so 57 is the result?" */
const TARGET = wordSet(toldFigures.target);
const RESULT = wordSet(toldFigures.result);
const KIND_BESIDE = wordSet(toldFigures.kindBeside);
/** They may stand beside "when" where only the time of a figure is asked for. */
const TIME_BESIDE: ReadonlySet<string> = new Set([
  ...REPORT_BESIDE,
  ...wordSet(toldFigures.timeBeside),
]);
/** Entries of these kinds tell what was hoped for or set. */
const PLANS: ReadonlySet<EntryKind> = new Set<EntryKind>(['target', 'goal']);
/** More words are a question of their own. */
const MOST_WORDS = 10;
const MOST_WORDS_OF_TIME = 4;

const isOf = (words: ReadonlySet<string>, word: string): boolean =>
  [word, withoutArticle(withoutAnd(word)), withoutConjunction(word)].some((form) =>
    words.has(form),
  );

/** What is said of a figure that was told: that another is remembered, or when it was reached. */
export class ToldFigures {
  constructor(private readonly topic: Topic) {}

  of(asked: Asked): Found | undefined {
    return (
      this.kind(asked) ??
      this.whichKind(asked) ??
      this.remembered(asked) ??
      this.reported(asked) ??
      this.timeOf(asked)
    );
  }

  /** "So 57 is the result, not the target?": whether the figure that was told is one. */
  private kind({ question, conversation }: Asked): Found | undefined {
    const { engine } = this.topic.deps;
    const { index, whole } = engine.facts;
    const reading = engine.facts.read(question);
    const claimed = claimedKind(reading);
    if (!claimed || conversation.question === undefined) return undefined;
    const { facts: ids = [], subjects = [] } = conversation;
    const near = [...subjects.slice(0, 2), ...(whole === undefined ? [] : [whole])];
    const fact = [...index.withIds(ids), ...near.flatMap((id) => index.ofSubject(id))].find(
      (one) => numberOf(one) === claimed.number && one.kind !== 'derived',
    );
    if (!fact || !(isPlanned(fact) || fact.kind === 'result')) return undefined;
    return foundFacts({
      rule: 'stage',
      statement: {
        verdict: isPlanned(fact) === (claimed.kind === 'target') ? 'yes' : 'no',
        ...{ lines: [{ form: 'kindOf', fact }], facts: [fact], subjects: [fact.subject] },
        complete: true,
      },
    });
  }

  /** "Is that the target or the result?", «هاد الهدف ولا النتيجة؟»: which of the two was told. */
  private whichKind({ question, conversation }: Asked): Found | undefined {
    const { engine } = this.topic.deps;
    const { index, whole } = engine.facts;
    if (conversation.question === undefined || !asksWhichKind(engine.facts.read(question)))
      return undefined;
    const { entryId = '', facts: ids = [], subjects = [] } = conversation;
    const entry = engine.entries.get(entryId);
    const near = [...subjects.slice(0, 2), ...(whole === undefined ? [] : [whole])];
    // What is a target is told by an entry of targets, though it may say what came of it.
    const told = entry
      ? near
          .flatMap((id) => index.ofSubject(id))
          .filter((fact) => statesFact(entry.answer.en, fact, index))
          .filter((fact) => isPlanned(fact) === PLANS.has(entry.kind))
      : index.withIds(ids);
    const fact = told.find(
      (one) => numberOf(one) !== undefined && (isPlanned(one) || one.kind === 'result'),
    );
    if (!fact) return undefined;
    const goal = isPlanned(fact) ? undefined : targetOf(fact.subject, index);
    const isOfGoal = goal !== undefined && fact.attribute === REDUCTION;
    return foundFacts({
      rule: 'stage',
      statement: {
        lines: [
          { form: 'kindOf', fact },
          ...(isOfGoal ? [{ form: 'value' as const, fact: goal }] : []),
        ],
        facts: isOfGoal ? [fact, goal] : [fact],
        ...{ subjects: [fact.subject], complete: true },
      },
    });
  }

  /** "But I remember 130,000": what that figure is, or the one that was told once more. */
  private remembered({ question, conversation, language }: Asked): Found | undefined {
    const { engine } = this.topic.deps;
    const { index } = engine.facts;
    const reading = engine.facts.read(question);
    const number = claimedNumber(reading);
    const { entryId = '', facts: ids = [], subjects = [] } = conversation;
    if (number === undefined || conversation.question === undefined) return undefined;
    const entry = engine.entries.get(entryId);
    const told = index.withIds(ids).filter((fact) => numberOf(fact) !== undefined);
    if (entry) {
      const isTold = numbersIn(entry.answer[language]).includes(number);
      const own = isTold ? undefined : this.withNumber(number, { reading, told: [], subjects });
      return own ?? { by: 'entry', entry, confidence: FOLLOW_UP_CONFIDENCE };
    }
    return told.length === 0 ? undefined : this.withNumber(number, { reading, told, subjects });
  }

  /** The fact that has the figure beside the one that was told. */
  private withNumber(
    number: number,
    {
      reading,
      told,
      subjects,
    }: { reading: FactReading; told: readonly Fact[]; subjects: readonly string[] },
  ): Found | undefined {
    const { index, whole } = this.topic.deps.engine.facts;
    const unit = (fact: Fact | undefined) => index.attribute(fact?.attribute ?? '')?.unit;
    const isPercent = reading.frame.words.some(isPercentSign);
    const [first] = told;
    if (first && isPercent && unit(first) !== 'percent') return undefined;
    const near = [...subjects.slice(0, 2), ...(whole === undefined ? [] : [whole])];
    const other = near
      .flatMap((id) => index.ofSubject(id))
      .find(
        (fact) => numberOf(fact) === number && (first === undefined || unit(fact) === unit(first)),
      );
    if (!first && !other) return undefined;
    const isTold = other !== undefined && told.some(({ id }) => id === other.id);
    const isKnown = other !== undefined && !isTold;
    const lines: FactLine[] = [
      ...(isKnown
        ? [
            isPlanned(other)
              ? { form: 'kindOf' as const, fact: other }
              : { form: 'value' as const, fact: other },
          ]
        : []),
      ...told.map((fact): FactLine => ({ form: 'value', fact })),
    ];
    const facts = [...(isKnown ? [other] : []), ...told];
    return foundFacts({
      rule: 'lookup',
      statement: {
        ...(isKnown ? {} : { verdict: isTold ? ('yes' as const) : ('no' as const) }),
        ...{ lines, facts, subjects: [...new Set(facts.map(({ subject }) => subject))] },
        complete: true,
      },
    });
  }

  /** "When was this reported?": the date of what was told last. */
  private reported({ question, conversation, language }: Asked): Found | undefined {
    const { engine } = this.topic.deps;
    const { index } = engine.facts;
    const { frame, named } = engine.facts.read(question);
    const { entryId = '', facts = [] } = conversation;
    const says = (list: ReadonlySet<string>) =>
      frame.words.some(({ read, typed }) => isOf(list, read) || isOf(list, typed));
    const isShort =
      named.length === 0 &&
      frame.words.length <= MOST_WORDS &&
      frame.asks.includes('when') &&
      frame.periods.length === 0 &&
      frame.words.every(({ read, typed }) =>
        [read, typed].some(
          (form) => isOf(REPORTS, form) || isOf(REPORT_BESIDE, form) || CONNECTIVES.has(form),
        ),
      );
    // A form of a dialect may have been taken for a misspelt word.
    const isReported = says(REPORTS);
    // "When was this?" behind a text that has a date.
    const isOpen = entryId !== '' && says(THIS);
    if (!isShort || !(isReported || isOpen) || conversation.question === undefined)
      return undefined;
    const entry = engine.entries.get(entryId);
    if (entry)
      return namesMonth(entry.answer[language])
        ? { by: 'entry', entry, confidence: FOLLOW_UP_CONFIDENCE }
        : undefined;
    const [fact] = index.withIds(facts);
    return fact?.asOf === undefined
      ? undefined
      : foundFacts({
          rule: 'lookup',
          statement: {
            ...{ lines: [{ form: 'reportedOn', fact }], facts: [fact] },
            ...{ subjects: [fact.subject], complete: true },
          },
        });
  }

  /** "When?", «من متى؟» behind a figure of an entity or a phase: the figure with its time again. */
  private timeOf({ question, conversation, language }: Asked): Found | undefined {
    const { engine } = this.topic.deps;
    const { index } = engine.facts;
    const { frame, named } = engine.facts.read(question);
    const { entryId = '', facts: ids = [], subjects: [topic = ''] = [] } = conversation;
    const isBare =
      named.length === 0 &&
      frame.words.length <= MOST_WORDS_OF_TIME &&
      frame.asks.some((id) => ASKS_FOR_DAY.has(id)) &&
      frame.words.every(({ read, typed }) =>
        [read, typed].some((form) => isOf(TIME_BESIDE, form) || CONNECTIVES.has(form)),
      );
    if (!isBare || !this.topic.isPlaced(topic)) return undefined;
    const entry = engine.entries.get(entryId);
    if (entry)
      return entry.kind === 'result' && /20\d\d/.test(entry.answer[language])
        ? { by: 'entry', entry, confidence: FOLLOW_UP_CONFIDENCE }
        : undefined;
    const facts = index.withIds(ids);
    const areDated = facts.every(
      (fact) => fact.kind === 'result' && numberOf(fact) !== undefined && pointOf(fact) !== '',
    );
    if (facts.length === 0 || !areDated) return undefined;
    return foundFacts({
      rule: 'lookup',
      statement: {
        ...{ lines: facts.map((fact): FactLine => ({ form: 'value', fact })), facts },
        ...{ subjects: [topic], complete: true },
      },
    });
  }
}

const PERCENT = wordSet(toldFigures.percent);

const isPercentSign = ({ typed, read }: CueWord): boolean =>
  typed.includes('%') || PERCENT.has(typed) || PERCENT.has(read);

/** A number, in digits or in words, or its percent sign. */
const isFigure = (word: CueWord): boolean =>
  /\d/.test(word.typed) || parseNumber(word.read) !== undefined || isPercentSign(word);

const LONG = /\d[\d,.٬]*/g;

/** The numbers of a text, with those that a word multiplies. */
function numbersIn(text: string): number[] {
  return (text.match(LONG) ?? []).flatMap(
    (found) => parseNumber(found.replace(/[.,٬]+$/, '')) ?? [],
  );
}

/** The figures of a message; of "130 000" one. */
function figuresIn({ words, figures }: Frame): readonly number[] {
  const typed = words.map((word) => word.typed);
  const at = typed.findIndex((word) => /^\d{1,3}$/.test(word));
  const groups = typed.slice(at + 1).findIndex((word) => !/^\d{3}$/.test(word));
  const end = groups < 0 ? typed.length : at + 1 + groups;
  return at < 0 || end === at + 1 ? figures : [Number(typed.slice(at, end).join(''))];
}

/** Both kinds are offered, and nothing else is said. */
function asksWhichKind({ frame, named }: FactReading): boolean {
  const forms = frame.words.map(({ read }) => read);
  const isOneOf = (list: ReadonlySet<string>) => (form: string) => isOf(list, form);
  return (
    named.length === 0 &&
    frame.figures.length === 0 &&
    forms.length <= MOST_WORDS &&
    forms.some(isOneOf(TARGET)) &&
    forms.some(isOneOf(RESULT)) &&
    forms.some((form) => ALTERNATIVES.has(form)) &&
    forms.every(
      (form) =>
        [TARGET, RESULT, KIND_BESIDE, THIS].some((list) => isOf(list, form)) ||
        ALTERNATIVES.has(form) ||
        isPlainWord(form),
    )
  );
}

/** The figure that somebody has in mind, if the message says nothing else. */
function claimedNumber({ frame, named }: FactReading): number | undefined {
  const { words } = frame;
  const [number, ...others] = figuresIn(frame);
  const isClaim =
    number !== undefined &&
    others.length === 0 &&
    named.length === 0 &&
    words.length <= MOST_WORDS &&
    words.some(({ read }) => isOf(REMEMBERS, read)) &&
    words.every(
      (word) =>
        isOf(REMEMBERS, word.read) ||
        isOf(CLAIM_BESIDE, word.read) ||
        isFigure(word) ||
        isPlainWord(word.read),
    );
  return isClaim ? number : undefined;
}

/** "So 57 is the result": what a figure is said to be, if the message says nothing else. */
function claimedKind({
  frame,
  named,
}: FactReading): { number: number; kind: 'target' | 'result' } | undefined {
  const [number, ...others] = frame.figures;
  const { words } = frame;
  const forms = words.map(({ read }) => read);
  const isOpen =
    forms.some((form) => ALTERNATIVES.has(form)) && !forms.some((form) => NEGATIONS.has(form));
  if (number === undefined || others.length > 0 || named.length > 0 || isOpen) return undefined;
  if (words.length > MOST_WORDS || frame.asks.some((id) => id !== 'whether')) return undefined;
  const isPlain = words.every(
    (word) =>
      [TARGET, RESULT, KIND_BESIDE].some((list) => isOf(list, word.read)) ||
      isFigure(word) ||
      NEGATIONS.has(word.read) ||
      isPlainWord(word.read),
  );
  // What stands behind "not" is what it is said not to be.
  const at = forms.findIndex(
    (form, place) =>
      (isOf(TARGET, form) || isOf(RESULT, form)) &&
      !forms.slice(Math.max(0, place - 2), place).some((before) => NEGATIONS.has(before)),
  );
  const form = forms[at];
  if (!isPlain || form === undefined) return undefined;
  return { number, kind: isOf(TARGET, form) ? 'target' : 'result' };
}
