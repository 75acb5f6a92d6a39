import { wordSet } from '../../language/text/wordSet';
import { notBeside, type CueRule } from './cueRule';

const DIGITAL = wordSet('digital printed paper certificate');
const AGELESS = wordSet(
  'strategy programme stamp bot law initiative records record file files paperless government office',
);
const PHASES = wordSet('phase phases wave');
const REACHING = wordSet(
  'reach reached meet met hit achieved achieve missed miss exceeded exceed passed',
);
const SIZES = wordSet('large small medium');
const DATES = wordSet('date dates day month year time');
const WHAT = wordSet('what who how');
const PERSONS = wordSet('colleague employee customers person my');
const BODIES = wordSet('entity entities department departments we they our {name} authority');
const YEAR = wordSet('year date');
const PRESS = wordSet('news press newspaper media');

/** Where the wordings count that name an attribute: an age, a date, a deadline, a name. */
export const ATTRIBUTE_RULES: readonly CueRule[] = [
  {
    cues: 'of_what.cost_price',
    wordings: 'how much is | how much for',
    rule: 'Asks for a price, not for an amount of what is named beside it.',
    example: 'how much is for attesting a contract online',
    counter: 'how much is the saving of phase 2',
    holds: (match, context) =>
      !context
        .others(match, 'of_what')
        .some(({ id }) =>
          /^(?:sheets_paper|hours_time|trees|money|percent|result|target|fee_fine|budget|salary)$/.test(
            id,
          ),
        ),
  },
  {
    cues: 'of_what.fee_fine',
    wordings: 'fine',
    rule: 'Is a payment, not "OK" or the document for it.',
    example: 'fine amount for wrong parking',
    counter: 'fine, so who has the stamp',
    holds: (match, context) =>
      context.clauseStart(match.start) !== context.clauseEnd(match.start) &&
      !(
        /^for$/.test(context.before(match)) && /^(?:ticket|eticket)$/.test(context.before(match, 2))
      ),
  },
  {
    cues: 'of_what.budget',
    rule: 'Is money planned, not a unit or a reference.',
    example: 'what was the budget',
    counter: 'savings against the budget year before',
    holds: notBeside({ before: 'against', after: 'department year form' }),
  },
  {
    cues: 'of_what.salary',
    wordings: 'payslip | salary',
    rule: 'Is pay, not the document for it.',
    example: 'salary of a coordinator',
    counter: 'payslip is digital since when',
    holds: (match, context) => !context.hasWord(DIGITAL),
  },
  {
    cues: 'of_what.age',
    wordings: 'how old | years old | birthday',
    rule: 'Is the age of a person, not of a strategy or a record.',
    example: 'how old is sheikh hamdan',
    counter: 'how old is the strategy',
    holds: (match, context) => !context.hasWord(AGELESS),
  },
  {
    cues: 'of_what.address_location',
    wordings: 'map',
    rule: 'Is a place, not an overview of phases.',
    example: 'send me google map of d3',
    counter: 'map of the five phases',
    holds: (match, context) => !context.hasWord(PHASES),
  },
  {
    cues: 'of_what.phone',
    wordings: 'extension | phone | mobile number',
    rule: 'Is a number to call, not more time, a device or a field.',
    example: 'extension of the records team',
    counter: 'extension of the deadline possible?',
    holds: (match, context) =>
      !(context.word(match.start) === 'extension' && context.after(match, 3) === 'deadline') &&
      context.before(match) !== 'my' &&
      !/^(?:needed|required)$/.test(context.after(match)),
  },
  {
    cues: 'of_what.email',
    wordings: 'email',
    rule: 'Is an address, not a channel or a message that came.',
    example: 'official email for paperless matters',
    counter: 'does sending by email count as paperless',
    holds: notBeside({ before: 'by via an via the', after: 'me saying count' }),
  },
  {
    cues: 'of_what.working_hours',
    wordings: 'timing | is it open | open on',
    rule: 'Is when an office is open, not the schedule of a phase, access or a screen.',
    example: 'is land department open on friday',
    counter: 'the timing of phase 2, which month',
    holds: (match, context) =>
      !(
        match.wording === 'timing' &&
        (PHASES.has(context.after(match, 2)) || PHASES.has(context.after(match, 3)))
      ) &&
      !(context.after(match) === 'to') &&
      !/^my$/.test(context.after(match)),
  },
  {
    cues: 'of_what.website_link',
    wordings: 'portal | link',
    rule: 'Is an address asked for, not a portal that was digitised or a missing link.',
    example: 'link of the official announcement',
    counter: 'the portal digitised in phase 2, what was it',
    holds: (match, context) =>
      !/^(?:missing)$/.test(context.before(match)) && !/^digiti/.test(context.after(match)),
  },
  {
    cues: 'of_what.app_name',
    wordings: 'which application | which system | which tool | is there an app',
    rule: 'Asks for an app, not for a paper, a system of law or a price.',
    example: 'which tool does the team use',
    counter: 'which system of law applies',
    holds: (match, context) =>
      !/^(?:of|store)$/.test(context.after(match)) &&
      !/^(?:cheaper|attach)$/.test(context.after(match, 2)) &&
      context.after(match, 3) !== 'attach',
  },
  {
    cues: 'of_what.deadline',
    wordings: 'deadline',
    rule: 'Is the date asked for, not the own hurry.',
    example: 'deadline of the whole strategy',
    counter: 'my deadline is today, how many entities',
    holds: notBeside({ before: 'my' }),
  },
  {
    cues: 'of_what.deadline of_what.target',
    wordings: 'deadline | target | الهدف',
    rule: 'Is the thing asked, not what was reached or missed: that is a relation.',
    example: 'target of phase 3',
    counter: 'was the deadline met',
    holds: (match, context) =>
      !context.hasWord(REACHING) || /^(?:vs|versus|against)$/.test(context.after(match)),
  },
  {
    cues: 'of_what.deadline',
    wordings: 'last day | cutoff',
    rule: 'Is a date, not the last day of the speaker or a threshold.',
    example: 'last day to send evidence',
    counter: 'the cutoff for large entities in sheets',
    holds: (match, context) => context.after(match) !== 'at' && !context.hasWord(SIZES),
  },
  {
    cues: 'of_what.start_date',
    wordings:
      'launch | start | begin | began | introduce | establish | founded | established | announce | join | inaugurate | kick off | commence | بدات',
    rule: 'Asks when something began: not where something else asks ("who launched it").',
    example: 'when was green bill introduced',
    counter: 'who launched it',
    holds: (match, context) =>
      context.asks(match, 'when since_when how_long until_when') ||
      context.hasWord(DATES) ||
      (!context.asks(match, 'who what_is how_to why where how_many which list whether') &&
        context.units.length > 1 &&
        !context.hasWord(WHAT) &&
        context.before(match) !== 'us'),
  },
  {
    cues: 'of_what.result',
    wordings: 'what did … get',
    rule: 'Asks what came of something, if "get" is the last word of the clause.',
    example: 'what did phase 1 get in the end',
    counter: 'what did DEWA get the stamp for',
    holds: (match, context) => /^(?:|in|out|so)$/.test(context.after(match)),
  },
  {
    cues: 'of_what.end_date',
    wordings: 'was … over | is … over',
    rule: 'Asks when something ended, if "over" is the last word before the next clause.',
    example: 'when was phase 1 over',
    counter: 'was the result of DEWA over 60%',
    holds: (match, context) =>
      /^(?:|before|after|by|when|yet|already|once)$/.test(context.after(match)),
  },
  {
    cues: 'of_what.end_date',
    wordings: 'complete | finish | ended | stop | discontinue | phase out | abolish | conclude',
    rule: 'Asks when something ended: not whether it is reached, nor as an adjective or alone.',
    example: 'when did phase 1 finish',
    counter: 'has DLD completed the target',
    holds: (match, context) =>
      context.units.length > 1 &&
      !context.isChatter(match.start) &&
      (context.asks(match, 'when until_when') || context.hasWord(DATES)),
  },
  {
    cues: 'of_what.owner_responsible',
    wordings: 'responsible | owner | belong',
    rule: 'Asks who leads, not for a share, a customer, a field or a membership.',
    example: 'responsible authority for e-signatures',
    counter: 'is DEWA responsible for 22 million sheets',
    holds: (match, context) =>
      !(context.after(match) === 'for' && context.units[match.end + 1]?.number !== undefined) &&
      !(
        match.wording === 'owner' &&
        (context.after(match, 3) === 'vehicle' || context.after(match) === 'field')
      ) &&
      !(match.wording === 'belong' && context.asks(match, 'which') && context.hasWord(PHASES)),
  },
  {
    cues: 'of_what.penalty',
    wordings: 'what happens if',
    rule: 'Asks for a sanction if an entity or "we" follow, not a customer or the speaker.',
    example: 'what happens if my entity misses the target',
    counter: 'what happens if the customer prints',
    holds: (match, context) => [1, 2].some((steps) => BODIES.has(context.after(match, steps))),
  },
  {
    cues: 'of_what.benefit',
    wordings: 'benefit',
    rule: 'Is what is gained, not those who took part.',
    example: 'benefits of paperless for customers',
    counter: 'who benefited from the workshop',
    holds: (match, context) =>
      !context.word(match.start).endsWith('ed') && context.before(match) !== 'employee',
  },
  {
    cues: 'of_what.requirement_condition',
    wordings: 'condition | required',
    rule: 'Is what must be so, not a text, a machine or what was asked in a year.',
    example: 'conditions for the stamp',
    counter: 'what date was required in 2019',
    holds: (match, context) =>
      !/^(?:air|and)$/.test(context.before(match)) &&
      !(match.wording === 'required' && context.before(match) === 'was'),
  },
  {
    cues: 'of_what.step',
    wordings: 'step | what comes after',
    rule: 'Is a part of a procedure, not of an order of phases or an idiom.',
    example: 'what comes after verification',
    counter: 'what comes after phase 3',
    holds: (match, context) =>
      !/^(?:down|ahead|phase)$/.test(context.after(match)) &&
      !(match.wording === 'what comes after' && context.units[match.end]?.isName),
  },
  {
    cues: 'of_what.law_number',
    wordings: 'law {n} | which article',
    rule: 'Is the law asked for, not one that is given while its date is asked, nor an article of the press.',
    example: 'is law 1 valid',
    counter: 'law 9 is from which year',
    holds: (match, context) =>
      !(
        match.wording === 'law {n}' &&
        (context.asks(match, 'when since_when') || context.hasWord(YEAR))
      ) && !context.hasWord(PRESS),
  },
  {
    cues: 'of_what.forecast',
    wordings: 'estimate for | anticipated',
    rule: 'Is a figure expected, not a method or what somebody expected.',
    example: 'any estimate for 2026',
    counter: 'anticipated by whom',
    holds: (match, context) => context.after(match) !== 'my' && context.after(match) !== 'by',
  },
  {
    cues: 'of_what.target',
    wordings: 'supposed to | wanted to | planned',
    rule: 'Is what was meant to be reached, not what the speaker does or how many were planned.',
    example: 'what was planned for trees',
    counter: 'what am I supposed to enter here',
    holds: (match, context) =>
      !(match.wording !== 'planned' && context.clauseWords(match.start).includes('i')) &&
      !(
        match.wording === 'planned' &&
        context.asks(match, 'how_many') &&
        context.isTail(match.end - 1)
      ),
  },
  {
    cues: 'of_what.result',
    wordings: 'result',
    rule: 'Is what was measured, not where it is excluded.',
    example: 'results of phase 4',
    counter: 'goal for 2021, not the result',
    holds: (match, context) =>
      !['not', 'no'].includes(context.before(match)) &&
      !['not', 'no'].includes(context.before(match, 2)),
  },
  {
    cues: 'of_what.name_meaning',
    wordings: 'full name | spelling of | what does … mean | meaning of | اسم',
    rule: 'Asks for a name or its meaning, not for that of a person, an effect or the meaning of life.',
    example: 'what does GRPS stand for',
    counter: 'full name of the colleague who verified me',
    holds: (match, context) =>
      !/^(?:my|life|المستخدم)$/.test(context.after(match)) &&
      !context.hasWord(PERSONS) &&
      !(match.wording.startsWith('what does') && context.after(match) === 'for'),
  },
];
