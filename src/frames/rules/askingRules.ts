import { wordSet } from '../../language/text/wordSet';
import type { CueRule } from './cueRule';

const PREPOSITIONS = wordSet(
  'by from in at to for of with under on since until till than about behind and or',
);
const KNOWING = wordSet(
  'know tell advise share say confirm ask wonder told asks asked find see understand me us',
);
const THINGS_GIVEN = wordSet('list link source copy way chance page pdf report file table');
const MANNER_NOUNS = wordSet(
  'number count date total difference purpose reason opinion status source budget deadline target percentage share average name',
);
const NUMBER_WORDS = wordSet('two three four five six seven eight nine ten');

/** Where the wordings count that ask who, when, how many; English and shared. */
export const ASKING_RULES: readonly CueRule[] = [
  {
    cues: 'asks',
    rule: 'Asks outside of what the speaker tells of himself before the question.',
    example: 'I am new here, which phase are we in',
    counter: 'I asked how many times already, who launched it',
    holds: (match, context) => !context.isChatter(match.start),
  },
  {
    cues: 'asks.who asks.which asks.where',
    wordings: 'who | whom | whose | which | where',
    rule: 'Asks at the head of its clause, after a preposition or at the end; after a noun it is a relative pronoun if something else asks.',
    example: 'the stamp was announced by who?',
    counter: 'customers who sign with UAE PASS, do they still need paper',
    holds: (match, context) => {
      if (context.isHead(match.start)) return match.start === 0 || !context.asksLater(match.start);
      if (PREPOSITIONS.has(context.word(match.start - 1)) || context.isTail(match.end - 1))
        return !context.asksLater(match.start);
      if (KNOWING.has(context.word(match.start - 1))) return !context.asksLater(match.start);
      return context.others(match, 'asks').length === 0;
    },
  },
  {
    cues: 'asks.when',
    wordings: 'when | متي',
    rule: 'Asks at the head or the end of its clause; before a clause that asks, or in the middle of a statement, it is a condition.',
    example: 'next phase starts when',
    counter: 'when the customer signs on the tablet, does the sheet count',
    holds: (match, context) =>
      !context.asksLater(match.start) &&
      (match.wording === 'متي' ||
        context.isHead(match.start) ||
        context.isTail(match.end - 1) ||
        KNOWING.has(context.word(match.start - 1))),
  },
  {
    cues: 'asks.when',
    wordings: 'the day it | the date it | the year it | the day they | the date they',
    rule: 'Asks for a time as a message of its own or after "and", not for who or what was at that time.',
    example: 'the day it was issued',
    counter: 'who was minister the day it was issued',
    holds: (match, context) => context.isHead(match.start) && !context.asksLater(match.start),
  },
  {
    cues: 'asks.whether',
    wordings:
      'is | are | was | were | do | does | did | has | have | can | could | will | would | should | must | may | shall | am',
    rule: 'Asks at the head of its clause, not where it only wraps a question.',
    example: 'did dubai courts join in 2019',
    counter: 'could you tell me who launched it',
    holds: (match, context) => context.isHead(match.start) && !context.isTakenOff(match.start),
  },
  {
    cues: 'asks.whether',
    wordings: 'may | shall | am',
    rule: 'Asks before who acts, not as a month, nor where a thing is requested.',
    example: 'may we shred the old archive',
    counter: 'May 2019 figures of DEWA',
    holds: (match, context) =>
      /^(?:i|we|they|he|she|it|an?|the|my|our|their|any|every|each|all|somebody|someone|anyone|people|staff|employees|entities|customers|management)$/.test(
        context.after(match),
      ) && !THINGS_GIVEN.has(context.after(match, 2)),
  },
  {
    cues: 'asks.whether',
    wordings: 'right | correct | true | صح',
    rule: 'Asks as the end of a claim.',
    example: 'they include airports also in phase 2, right?',
    counter: 'right, and who launched it',
    holds: (match, context) => context.isTail(match.end - 1) && match.start > 0,
  },
  {
    cues: 'asks.where',
    wordings: 'where',
    rule: 'Asks for a place, not before "possible" or "needed", where it is "if".',
    example: 'where exactly was the strategy launched',
    counter: 'where possible print double-sided, is this a rule',
    holds: (match, context) =>
      !/^(?:possible|needed|applicable|necessary)$/.test(context.after(match)),
  },
  {
    cues: 'asks.when',
    wordings: 'what date | which date',
    rule: 'Asks for a point in time, not for the format or the field of a date.',
    example: 'which date was it',
    counter: 'what date format do I use in the record',
    holds: (match, context) => !/^(?:format|field)$/.test(context.after(match)),
  },
  {
    cues: 'asks.since_when',
    wordings: 'how long has | how long have | since when | from when | in force since',
    rule: 'Asks for a start: at the head or the end of a clause, and not for a wait ahead ("have I to").',
    example: 'since when do the small entities have their own group',
    counter: 'how long have I to wait for the verifier',
    holds: (match, context) =>
      (context.isHead(match.start) ||
        context.isTail(match.end - 1) ||
        context.before(match) === '{name}') &&
      context.after(match, 2) !== 'to' &&
      context.units[match.end]?.year === undefined,
  },
  {
    cues: 'asks.until_when',
    wordings: 'valid until | by what year | by which year | how long until',
    rule: 'Asks for a limit if a clause begins or ends with it, not where "somebody" or "you" follow.',
    example: 'by which year must all departments be done',
    counter: 'how long until you answer me',
    holds: (match, context) =>
      (context.isHead(match.start) || context.isTail(match.end - 1)) &&
      context.after(match) !== 'you',
  },
  {
    cues: 'asks.how_many',
    wordings: 'number of | count of',
    rule: 'Asks for a count, not for the number that a law has, nor in "a number of".',
    example: 'number of entities in phase 2',
    counter: 'number of the law on e-signature',
    holds: (match, context) =>
      !/^(?:a|an|quite)$/.test(context.before(match)) &&
      !/^(?:law|decree|resolution|record)$/.test(context.after(match, 2)) &&
      !/^(?:law|decree)$/.test(context.after(match)),
  },
  {
    cues: 'asks.how_much asks.how_often',
    wordings: 'how much | how many times',
    rule: 'Asks for an amount or a frequency, not for a duration or a ratio: "how much longer", "how many times more".',
    example: 'how much paper did customs cut',
    counter: 'how many times more paper did phase 2 save than phase 1',
    holds: (match, context) =>
      context.after(match) !== 'longer' &&
      !(match.id === 'how_often' && /^(?:more|less|as)$/.test(context.after(match))),
  },
  {
    cues: 'asks.how_much asks.how_long',
    wordings: 'how large | how big | how long',
    rule: 'Asks for an amount or a time, not how a class is defined or how long a text is.',
    example: 'how big is the saving for small entities',
    counter: 'how long should my description be',
    holds: (match, context) =>
      context.after(match, 2) !== 'defined' &&
      !(
        match.wording === 'how long' &&
        context.after(match) === 'should' &&
        context.after(match, 2) === 'my'
      ),
  },
  {
    cues: 'asks.how_long',
    wordings: 'how much time',
    rule: 'Asks for a duration, not for time that was saved.',
    example: 'how much time does the check take',
    counter: 'how much time was saved',
    holds: (match, context) => !context.hasWord(wordSet('saved save saving savings')),
  },
  {
    cues: 'asks.what_is',
    wordings: 'what is | what are | what was',
    rule: 'Asks for a meaning, not where the noun after it names another thing to ask: a number, a date, an opinion.',
    example: 'what is shifted paper',
    counter: 'what is the number of entities',
    holds: (match, context) =>
      ![1, 2, 3].some(
        (steps) =>
          MANNER_NOUNS.has(context.after(match, steps)) ||
          /^(?:date|time)$/.test(context.after(match, steps)),
      ) &&
      !(
        context.after(match) === 'the' &&
        (context.units[match.end + 1]?.number !== undefined ||
          NUMBER_WORDS.has(context.after(match, 2)))
      ),
  },
  {
    cues: 'asks.why asks.reason_not',
    rule: 'Asks for a reason, not "why don\'t you", which requests, nor "not only".',
    example: 'why was dubai airports moved',
    counter: "why don't you show me my records",
    holds: (match, context) =>
      !(
        /^(?:do|dont)$/.test(context.after(match)) &&
        /^(?:you|not)$/.test(context.after(match, 2)) &&
        context.hasWord(wordSet('you'))
      ) && !(match.id === 'reason_not' && context.after(match) === 'only'),
  },
  {
    cues: 'asks.how_to',
    wordings: 'how can we | how can i | how do i | how to | the way to',
    rule: 'Asks how to do something, not how something can be so ("be", "know"), how to say it or how to get there.',
    example: 'How do I correct a record',
    counter: 'how can we be at 97% if courts still print',
    holds: (match, context) => !/^(?:be|know|say|spell|the|thank)$/.test(context.after(match)),
  },
  {
    cues: 'asks.whether',
    wordings: 'is | are | can | could | should | would',
    rule: 'Asks for yes or no, not where a thing is requested ("is there a list", "can I have the source") or no subject follows.',
    example: 'Is a typed name under an email a valid signature?',
    counter: 'is there a list of phase 4',
    holds: (match, context) =>
      !(
        /^(?:there|i|you)$/.test(context.after(match)) &&
        [2, 3, 4].some((steps) => THINGS_GIVEN.has(context.after(match, steps)) && steps > 1)
      ) && !(context.after(match) === 'be'),
  },
  {
    cues: 'asks.list',
    wordings: 'list | list of | names of | قايمه | اسماء | اذكر',
    rule: 'Asks for a list as an order or as a request, not where the list itself is spoken of, or colleagues.',
    example: 'full list of what is digital in RTA',
    counter: 'is our entity on the list',
    holds: (match, context) =>
      !/^(?:on|the|in|price|why|do)$/.test(context.before(match)) || context.isHead(match.start),
  },
  {
    cues: 'asks.list',
    wordings: 'names of',
    rule: 'Asks for the members of a set, not for persons.',
    example: 'names of the first four stamp holders',
    counter: 'names of colleagues who logged nothing',
    holds: (match, context) =>
      !/^(?:colleague|colleagues|employees|staff|people)$/.test(context.after(match)),
  },
  {
    cues: 'asks.compare',
    wordings: 'comparison | relative to | مقابل | الفرق',
    rule: 'Compares, not where it is "opposite", "for", "about" or the noun for teams or a table.',
    example: 'comparison of phase 2 and 3',
    counter: 'the field relative to time, what goes there',
    holds: (match, context) =>
      match.wording === 'comparison'
        ? context.before(match) !== 'a'
        : match.wording === 'relative to'
          ? !context.asksLater(match.start)
          : match.wording === 'مقابل'
            ? !/^(?:ندفع|المكتب|ادفع|المبني)$/.test(context.before(match)) &&
              context.after(match) !== 'مبني'
            : context.after(match) === 'بين' ||
              context.isHead(match.start) ||
              /^(?:ما|شو|ايه|ايش|وش)$/.test(context.before(match)),
  },
  {
    cues: 'asks.contact asks.source',
    wordings: 'contact | source | reference | كيف اتواصل مع',
    rule: 'Asks whom to turn to or where a figure is from, not as the first part of a compound noun or after "we keep".',
    example: 'whom to contact if verifier is not responding',
    counter: 'reference number of my record',
    holds: (match, context) =>
      !/^(?:system|number|year|data|centre|center|with|code|المتعامل)$/.test(
        context.after(match),
      ) && !/^(?:keep|ال)$/.test(context.before(match)),
  },
  {
    cues: 'asks.contact asks.how_to',
    wordings: 'how can i reach | how do i reach',
    rule: 'Asks for a contact, not how to reach a number.',
    example: 'How can I reach the Digital Dubai team?',
    counter: 'how can I reach 50% in six months',
    holds: (match, context) => context.units[match.end]?.number === undefined,
  },
  {
    cues: 'asks.status',
    wordings: 'status | how far | update on',
    rule: 'Asks how far something has come, not for a distance, a legal status, the value of a field or an own record.',
    example: 'what is the status of phase 5 entities',
    counter: 'legal status of an e-signature',
    holds: (match, context) =>
      context.before(match) !== 'legal' &&
      !/^(?:submitted|draft|verified|returned|my)$/.test(context.after(match)) &&
      !(match.wording === 'status' && context.after(match, 2) === 'my') &&
      !(
        match.wording === 'how far' &&
        context.hasWord(wordSet('metro office station bay airport from'))
      ),
  },
];
