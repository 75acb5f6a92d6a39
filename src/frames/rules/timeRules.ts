import { wordSet } from '../../language/text/wordSet';
import { notBeside, type CueRule } from './cueRule';

const SENDING = wordSet('send share forward');
const PAGES = wordSet('form page document screen');
const COMPARING = /^(?:less|more|below|above|under|over|higher|lower|fewer)$/;
const PAST = wordSet('was saved were launched');

/** Where the wordings count that choose or date. */
export const TIME_RULES: readonly CueRule[] = [
  {
    cues: 'choice.either_or',
    wordings: 'or',
    rule: 'Offers values to choose from: names, numbers or two things of a kind asked by "is", not synonyms, a list or "or not".',
    example: 'is dubai culture phase 3 or 4',
    counter: 'do they have the stamp or not',
    holds: (match, context) =>
      context.after(match) !== 'not' &&
      context.after(match) !== 'so' &&
      // "50 or less" is one limit, "above or below 50" are two.
      (!COMPARING.test(context.after(match)) || COMPARING.test(context.before(match))) &&
      !context.isFirst(match.start - 1) &&
      !context.hasCommaBefore(match.start),
  },
  {
    cues: 'choice.which_of_two',
    wordings: 'which one is | which is right | who did better | who saved more',
    rule: 'Picks one of two that are named.',
    example: 'which one is correct 39000 or 130000',
    counter: 'which one is the regulator',
    holds: (match, context) => !/^(?:the|below|than)$/.test(context.after(match)),
  },
  {
    cues: 'choice.same_or_different',
    wordings: 'same | the same | different | separate',
    rule: 'Asks if two are one, not for "that thing", the same question or other lists.',
    example: 'is digital dubai the same as smart dubai',
    counter: 'same question for phase 2',
    holds: (match, context) =>
      !/^(?:question|lists|list|records|time)$/.test(context.after(match)) &&
      !context.hasWord(SENDING),
  },
  {
    cues: 'time.year_named',
    rule: 'Is the period of the question, not a part of the number of a law or a standard, a choice, or since when somebody works.',
    example: 'paper used in 2022',
    counter: 'law 46 of 2021 number of articles',
    holds: (match, context) =>
      !/^(?:law|decree|iso|قانون|القانون|رقم)$/.test(context.before(match, 3)) &&
      !/^(?:law|decree|iso|قانون|القانون)$/.test(context.before(match, 4)) &&
      !/^(?:law|decree|iso|قانون|القانون)$/.test(context.before(match, 2)) &&
      context.word(match.start - 2) !== 'iso' &&
      context.before(match) !== 'or' &&
      context.after(match) !== 'or',
  },
  {
    cues: 'time.period_named',
    wordings: 'may | march',
    rule: 'Is a month beside a year or a preposition, not a verb.',
    example: 'what was announced in march',
    counter: 'may I know the source',
    holds: (match, context) =>
      /^(?:in|of|since|until|by|from|till|last|this)$/.test(context.before(match)) ||
      context.units[match.end]?.year !== undefined,
  },
  {
    cues: 'time.period_named',
    wordings: 'phase {n} | {n} phase',
    rule: 'Is the period, not one of two to choose from.',
    example: 'hours saved in phase 2',
    counter: 'phase 3 or phase 4 for dubai culture',
    holds: notBeside({ after: 'or' }),
  },
  {
    cues: 'time.period_named',
    wordings: 'second half of | first half of',
    rule: 'Is a span of time, not of a page.',
    example: 'second half of 2020',
    counter: 'second half of the form is empty',
    holds: (match, context) => !context.hasWord(PAGES),
  },
  {
    cues: 'time.now',
    wordings: 'now | today | right now',
    rule: 'Is the present, not a linking word at the head or a hurry.',
    example: 'who is responsible now',
    counter: 'now tell me the phases',
    holds: (match, context) =>
      !(
        context.isHead(match.start) && /^(?:tell|give|show|list|is|now)$/.test(context.after(match))
      ),
  },
  {
    cues: 'time.past',
    wordings: 'was | were | had | used to | old',
    rule: 'Is a past state beside another word of time; alone it is only a tense.',
    example: 'who was in charge at that time',
    counter: 'what was the name again?',
    holds: (match, context) =>
      (/^(?:was|were|had)$/.test(match.wording)
        ? context.others(match, 'time').some(({ id }) => id !== 'past') ||
          context.others(match, 'time').length > 0
        : true) &&
      !/^(?:such|people|customers|age)$/.test(context.after(match)) &&
      context.before(match) !== 'how',
  },
  {
    cues: 'time.future_plan',
    wordings: 'will | plan',
    rule: 'Is a plan, not a polite request or what was planned.',
    example: 'will there be a sixth phase',
    counter: 'who planned it',
    holds: (match, context) =>
      (context.after(match) !== 'you' && !/^planned$/.test(context.word(match.start))) ||
      /^(?:is|are)$/.test(context.before(match)),
  },
  {
    cues: 'time.forecast',
    wordings: 'would be | in {n} years | expected by | will … be',
    rule: 'Is a value to come, not politeness or a past span.',
    example: 'how much will be saved by 2030',
    counter: 'it would be nice to know who launched it',
    holds: (match, context) =>
      context.after(match) !== 'nice' &&
      !context.hasWord(PAST) &&
      !context.clauseWords(match.start).includes('my'),
  },
  {
    cues: 'time.latest',
    wordings: 'latest | updated | recent',
    rule: 'Is the newest, not a limit, the act of the speaker or a person.',
    example: 'latest count of uae pass users',
    counter: 'latest by when must I submit',
    holds: (match, context) =>
      !/^(?:by|my|joiner)$/.test(context.after(match)) &&
      !/^(?:pm|am|5|i)$/.test(context.before(match)),
  },
  {
    cues: 'time.before time.after',
    wordings: 'before | ahead of | following | later',
    rule: 'Is earlier or later than a named point, not of a meeting of the speaker or a greeting.',
    example: 'what came following phase 1',
    counter: 'before and after screenshots needed?',
    holds: (match, context) =>
      !/^(?:my|our|and|yesterday|entities)$/.test(context.after(match)) &&
      context.after(match, 2) !== 'entities' &&
      context.before(match) !== 'you',
  },
  {
    cues: 'time.so_far',
    wordings: 'yet | already',
    rule: 'Is up to now, not a joiner or a complaint.',
    example: 'did customs already finish',
    counter: 'yet another question',
    holds: (match, context) => context.after(match) !== 'another' && context.before(match) !== 'i',
  },
  {
    cues: 'time.every_year',
    wordings: 'annual | a year',
    rule: 'Is per year, not the name of a document or a span.',
    example: 'how much paper a year',
    counter: 'annual leave form still paper?',
    holds: (match, context) =>
      !/^(?:leave|report|holiday)$/.test(context.after(match)) && context.before(match) !== 'half',
  },
  {
    cues: 'time.last_year_relative',
    wordings: 'last year | this month | last month | yesterday',
    rule: 'Is named from today, not of the strategy or of what the speaker did.',
    example: 'how many sheets did we save last year',
    counter: 'last year of the strategy',
    holds: (match, context) =>
      context.after(match) !== 'of' &&
      !context.clauseWords(match.start).includes('i') &&
      context.after(match) !== 'answer',
  },
];
