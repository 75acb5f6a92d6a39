import type { FactAnswer, FactRule } from '../../facts/answerFromFacts';
import { MEMBERS, type FactIndex } from '../../facts/factIndex';
import { statesFact } from '../../facts/statedFacts';
import { attributeOfMeasure } from '../../facts/rules/measures';
import { monthNamed } from '../../language/dates/monthNames';
import { withoutAnd } from '../../language/text/arabicPrefixes';
import { FUNCTION_WORDS } from '../../language/text/functionWords';
import { normalizeText, tokenize } from '../../language/text/normalizeText';
import { COUNTING, type Frame } from '../../frames/frame';
import type { Fact } from '../../knowledge/facts/fact';
import type { ExpandedEntry } from '../../knowledge/knowledge';
import { speaksOfWord } from '../agreement/compared';
import { frameOfEntry } from '../agreement/entryFrame';
import { isWholly } from './factCoverage';
import type { FactReading } from './factReader';
import type { Candidate } from '../ranking/ranking';

/** The cues of a way of asking that an entry has to be written for to answer it. */
const CARRIED: Readonly<Partial<Record<FactRule, readonly string[]>>> = {
  extreme: ['highest', 'most', 'rank', 'first_in_time'].map((id) => `order.${id}`),
  comparison: ['asks.compare', 'order.difference'],
};

const RELATIONS_TO_TARGET = ['reached', 'exceeded', 'missed'];

/** What an entry that begins with the best does not say first. */
const COMPOSED_ORDERS = new Set(['lowest', 'least', 'rank', 'top_n', 'last_in_time']);

/** Whether an entry is written for the way in which is asked, so that it says more than facts do. */
export function answersSo(
  entry: ExpandedEntry,
  { frame: { polarity, place, order, relation, periods }, named }: FactReading,
  { rule, statement }: FactAnswer,
  index: FactIndex,
): boolean {
  if (entry.kind === 'command' || place !== undefined || COMPOSED_ORDERS.has(order ?? ''))
    return false;
  const { askedCues, texts } = frameOfEntry(entry);
  // "Was the target of phase 1 surpassed?" is told with what it was and when it was reported.
  if (rule === 'threshold' && relation?.number === undefined)
    return (
      statement.lines[0]?.form === 'threshold' &&
      entry.subject === statement.subjects[0] &&
      index.subject(entry.subject ?? '')?.type === 'phase' &&
      RELATIONS_TO_TARGET.some((id) => askedCues.has(`relation.${id}`))
    );
  if (rule === 'membership')
    return (
      entry.kind === 'membership' &&
      entry.slot === 'entity' &&
      polarity.size === 0 &&
      named.filter(({ type }) => type === 'entity').length < 2
    );
  // Of two that are compared, or of which the best is asked for, an entry about one tells half.
  const isNamed = ([id = '']: readonly string[]) => {
    const subject = index.subject(id);
    return subject !== undefined && index.isNamedIn(texts, subject);
  };
  // What is added up or divided is in no list of single figures.
  if (statement.lines.some(({ form }) => form === 'sum' || form === 'ratio')) return false;
  // Of two periods an entry about one tells half.
  if (rule === 'comparison' && periods.length > 1) return false;
  // Of several entities that are compared, a list of all of them tells too much.
  const entities = named.filter(({ type }) => type === 'entity');
  const isPair = rule === 'comparison' || (rule === 'extreme' && named.length > 1);
  if (isPair && (entities.length > 1 || !named.every(({ ids }) => isNamed(ids)))) return false;
  // "Which phase had the most entities?" is not told by one that counts sheets.
  const [best] = statement.facts;
  if (
    rule === 'extreme' &&
    best?.value.kind === 'number' &&
    !statesFact(entry.answer.en, best, index)
  )
    return false;
  // "Which entity of phase 2": one that compares phases does not name it.
  if (rule === 'extreme' && !isNamed(statement.subjects)) return false;
  return CARRIED[rule]?.some((cue) => askedCues.has(cue)) ?? false;
}

/** Of two measures that are asked for at once, an entry about one tells half. */
const tellsMeasures = (entry: ExpandedEntry, { frame }: FactReading): boolean =>
  frame.ofWhat
    .filter((id) => attributeOfMeasure(id) !== undefined)
    .every((id) => frameOfEntry(entry).answeredCues.has(`of_what.${id}`));

const beginsWithAnd = (word: string): boolean => withoutAnd(word) !== word;

/** "Trees and money", "how many trees, how much money"; not "minutes for a sheet". */
const joinsMeasures = ({ cues, words }: Frame): boolean =>
  cues.filter(({ section, id }) => section === 'asks' && COUNTING.has(id)).length > 1 ||
  cues.some(
    ({ section, start }) =>
      section === 'of_what' &&
      (words[start - 1]?.read === 'and' || beginsWithAnd(words[start]?.typed ?? '')),
  );

/** Of several that are asked for at once, an entry that lacks one tells half. */
export const tellsAll = (
  entry: ExpandedEntry,
  reading: FactReading,
  { statement }: FactAnswer,
  index: FactIndex,
): boolean =>
  tellsMeasures(entry, reading) &&
  // Where nothing is named, a result may have newer figures, but not only those of something else.
  (reading.named.length === 0 && reading.frame.periods.length < 2
    ? entry.kind !== 'result' ||
      !joinsMeasures(reading.frame) ||
      statement.facts.some((fact) => statesFact(entry.answer.en, fact, index))
    : statement.facts.every((fact) => statesFact(entry.answer.en, fact, index)));

/** The facts are names, and an entry has none of them. */
export const lacksNames = (
  entry: ExpandedEntry,
  { statement: { facts } }: FactAnswer,
  index: FactIndex,
): boolean => {
  const ids = facts.flatMap(({ value }) => (value.kind === 'ids' ? value.ids : []));
  const subjects = ids.flatMap((id) => index.subject(id) ?? []);
  const { texts } = frameOfEntry(entry);
  const isCommand = entry.kind === 'command';
  return (
    !isCommand &&
    subjects.length > 0 &&
    !subjects.some((subject) => index.isNamedIn(texts, subject))
  );
};

/** So many others with the same attribute make an entry a list. */
const LISTED = 3;

/** The entities whose figure of the same attribute an entry states. */
const statedEntities = (answer: string, told: Fact, index: FactIndex): string[] =>
  index.base.facts
    .filter(
      (fact) =>
        fact.attribute === told.attribute &&
        index.subject(fact.subject)?.type === 'entity' &&
        statesFact(answer, fact, index),
    )
    .map(({ subject }) => subject);

/** The phases that an entry speaks of. */
const namedPhases = (entry: ExpandedEntry, index: FactIndex): string[] =>
  index.phases.filter((id) => {
    const phase = index.subject(id);
    return phase !== undefined && index.isNamedIn(frameOfEntry(entry).texts, phase);
  });

/**
 * An entry that lists an attribute of several: "55%" is one of the six that it has, and the members
 * of a phase are some of all that it names.
 */
export function listsOthers(
  entry: ExpandedEntry,
  { rule, statement: { facts } }: FactAnswer,
  index: FactIndex,
): boolean {
  const [told] = facts;
  if (rule !== 'lookup' || entry.slot !== undefined || !told) return false;
  const type = index.subject(told.subject)?.type;
  const isFigure = told.value.kind === 'number' && type === 'entity';
  const isList = told.attribute === MEMBERS && type === 'phase';
  if (!isFigure && !isList) return false;
  const listed = isFigure
    ? statedEntities(entry.answer.en, told, index)
    : namedPhases(entry, index);
  return new Set(listed.filter((id) => id !== told.subject)).size >= LISTED;
}

/** A text that is told has a figure that the entry has not: the number of another law. */
export const lacksFigures = ({ answer }: ExpandedEntry, { statement }: FactAnswer): boolean =>
  statement.facts.some(
    ({ value }) =>
      value.kind === 'text' &&
      (value.text.en.match(/\d+/g) ?? []).some((figure) => !answer.en.includes(figure)),
  );

/** The entry does not speak of the year, or has not one of the words that name the attribute. */
export function lacksAsked(
  entry: ExpandedEntry,
  family: Candidate['family'] | undefined,
  { frame }: FactReading,
  { places = [] }: FactAnswer,
): boolean {
  const years = frame.periods.map((period) => period.slice(0, 'YYYY'.length));
  if (years.length > 0 && !years.some((year) => entry.answer.en.includes(year))) return true;
  return places.some((at) => {
    const word = frame.words[at];
    if (!word || word.isName || word.typed.length === 1 || /^\d/.test(word.typed)) return false;
    const isPlain = FUNCTION_WORDS.has(word.read) || FUNCTION_WORDS.has(word.typed);
    return !isPlain && !(family && speaksOfWord(word, family, frameOfEntry(entry)));
  });
}

/** A percentage of a year is missing, and no sentence of the entry has one and the year. */
export function lacksShare(
  { answer }: ExpandedEntry,
  reading: FactReading,
  facts: FactAnswer,
  index: FactIndex,
): boolean {
  const { frame, named } = reading;
  const isAsked =
    named.length > 0 && frame.ofWhat[0] === 'percent' && !frame.asks.includes('whether');
  const [line] = facts.statement.lines;
  if (!isAsked || facts.rule !== 'lookup' || !isWholly(reading, facts)) return false;
  if (line?.form !== 'missing' || index.attribute(line.attribute)?.unit !== 'percent') return false;
  const years = line.periods.map((period) => period.slice(0, 'YYYY'.length));
  const shares = answer.en.split(SENTENCE_END).filter((sentence) => sentence.includes('%'));
  return years.length > 0 && !years.some((year) => shares.some((text) => text.includes(year)));
}

/** Whether an entry begins with a figure of another date than the one that is asked for. */
export function isOfOtherDate({ answer }: ExpandedEntry, { periods, asks }: Frame): boolean {
  if (periods.length === 0 || asks.includes('whether')) return false;
  const lead = tokenize(normalizeText(answer.en.split(SENTENCE_END)[0] ?? ''));
  const dated = lead.flatMap((word, at) => (/^(?:19|20)\d\d$/.test(word) ? [at] : []));
  const isAsked = (at: number, period: string): boolean => {
    const [year, month] = period.split('-');
    const named = monthNamed(lead[at - 1] ?? '');
    return (
      lead[at] === year && (month === undefined || named === undefined || named === Number(month))
    );
  };
  const isDayOrYear = (at: number) =>
    dated.includes(at) || monthNamed(lead[at + 1] ?? '') !== undefined;
  // "Since September 2020, warrants have gone …" gives no figure of that date.
  const isFigure = (word: string, at: number) => /^\d/.test(word) && !isDayOrYear(at);
  if (asks.some((id) => COUNTING.has(id)) && !lead.some(isFigure)) return false;
  return dated.length > 0 && !periods.some((period) => dated.some((at) => isAsked(at, period)));
}

const SENTENCE_END = /\.(?=\s|$)|\n/;
