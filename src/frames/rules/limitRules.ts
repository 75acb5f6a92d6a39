import { wordSet } from '../../language/text/wordSet';
import { notBeside, type CueRule } from './cueRule';

const TECHNICAL = wordSet('login error file size screen page browser password upload');
const MATCHES = wordSet('night match game football cup');
const PLACES = wordSet('metro office station bay');
const VALUES = wordSet(
  'sheets sheet percent percentage hours entities phase paper trees money saved savings saving dec oct',
);
const isOfResult = notBeside({ before: 'field must crossed', after: 'field in out' });

const isVerbOfSubject: CueRule['holds'] = (match, context) =>
  /^(?:\{name\}|it|they|he|she)$/.test(context.before(match)) &&
  context.hasNumberWithin(match, 2) &&
  /^(?:did|does|do|has|have|will|would|could|can)$/.test(context.headWord(match.start));

/** Where the wordings count that deny, limit or order. */
export const LIMIT_RULES: readonly CueRule[] = [
  {
    cues: 'polarity relation order choice time',
    rule: 'Counts outside of what the speaker tells of himself, and not in a bare "…, thanks".',
    example: 'who saved more, rta or police',
    counter: 'I missed the meeting, what was announced',
    holds: (match, context) => !context.isChatter(match.start) && !context.isClosing(match.start),
  },
  {
    cues: 'polarity.negated',
    wordings: 'no',
    rule: 'Denies before a noun; not as a tag or as the abbreviation of number.',
    example: 'no figure for phase 2?',
    counter: 'phase 2, no?',
    holds: (match, context) => !context.isTail(match.end - 1) && context.after(match) !== 'of',
  },
  {
    cues: 'polarity.negated',
    wordings: 'not',
    rule: 'Denies the verb of the question, not that the speaker knows.',
    example: 'which entities are not in the second phase',
    counter: 'I do not know who launched it',
    holds: (match, context) => !/^(?:know|sure|understand|remember)$/.test(context.after(match)),
  },
  {
    cues: 'polarity.exception',
    wordings: 'besides | the rest | remaining | the others | others',
    rule: 'Takes members out; not at the head before a comma, before time, or of two claims.',
    example: 'the remaining entities',
    counter: 'besides, who launched it',
    holds: (match, context) =>
      !(
        context.isHead(match.start) &&
        (context.isLast(match.end - 1) || context.after(match) === 'is')
      ) &&
      context.after(match) !== 'time' &&
      context.units[match.end]?.number === undefined,
  },
  {
    cues: 'polarity.exception',
    wordings: 'who else | anything else | anyone else | what else',
    rule: 'As the whole message it asks for more.',
    example: 'Apart from trees, what else was saved?',
    counter: 'who else',
    holds: (match, context) => context.wordsBeside(match) > 0,
  },
  {
    cues: 'polarity.only',
    wordings: 'only',
    rule: 'Restricts, not at the end before a tag or in a wish.',
    example: 'give me only phase 2',
    counter: 'if only I knew the date',
    holds: (match, context) =>
      context.before(match) !== 'if' &&
      !(context.isTail(match.end - 1) && /^(?:no|right|na)$/.test(context.word(match.end))),
  },
  {
    cues: 'polarity.only',
    wordings: 'just',
    rule: 'Restricts before a noun, not before "want" or "now".',
    example: 'just phase 2',
    counter: 'I just want to know who launched it',
    holds: (match, context) =>
      !/^(?:want|wanted|need|now|finished|joined|give|send|tell|asking)$/.test(
        context.after(match),
      ),
  },
  {
    cues: 'polarity.both',
    rule: 'Is two subjects, not the agreement to two or the sides of a sheet.',
    example: 'are DED and DTCM both merged',
    counter: 'both are fine, just send the list',
    holds: (match, context) =>
      ![1, 2].some((steps) => /^(?:fine|ok|okay|good|sides)$/.test(context.after(match, steps))),
  },
  {
    cues: 'polarity.both',
    wordings: 'together with | as well as',
    rule: 'Joins two subjects, not partners ("works together with").',
    example: 'police as well as prosecution',
    counter: 'who works together with Smart Dubai',
    holds: (match, context) => !/^(?:work|works|working|worked)$/.test(context.before(match)),
  },
  {
    cues: 'polarity.neither',
    rule: 'Names two, so the clause has more than adjectives before another asks.',
    example: 'who is in neither phase 1 nor phase 2',
    counter: 'neither sure nor patient, just give the date',
    holds: (match, context) => !/^(?:sure|patient|happy)$/.test(context.read(match.start + 1)),
  },
  {
    cues: 'polarity.any',
    wordings: 'any | is there a',
    rule: 'Asks if there is one, not in "any idea", "any time soon" or where a thing is requested.',
    example: 'is there any entity above 90% in 2020',
    counter: 'is there a link',
    holds: (match, context) =>
      !/^(?:idea|time|link|list|source|case|way|chance|copy)$/.test(context.after(match)),
  },
  {
    cues: 'polarity.all',
    wordings: 'all',
    rule: 'Is every member, not "not all", a greeting or "that is all".',
    example: 'results of all entities',
    counter: 'hi all, who has the stamp',
    holds: notBeside({ before: 'not hi hello dear thanks', after: 'thanks' }),
  },
  {
    cues: 'polarity.none',
    wordings: 'nobody | nothing',
    rule: 'Is no member, not that nobody told the speaker.',
    example: 'did nobody fail in 2018?',
    counter: 'nobody told me the phase, which is it',
    holds: (match, context) => !/^(?:told|else|tells)$/.test(context.after(match)),
  },
  {
    cues: 'relation.reached relation.exceeded relation.missed',
    rule: 'Is the relation of results to a target, not trouble with a device, a file or a field.',
    example: 'which entities exceeded the target',
    counter: 'file size exceeded, what now',
    holds: (match, context) => !context.hasWord(TECHNICAL) && isOfResult(match, context),
  },
  {
    cues: 'relation.reached',
    wordings: 'reach',
    rule: 'Reaches a number or a target, not a person or a page.',
    example: 'who reached 50',
    counter: 'how can I reach the verifier',
    holds: (match, context) =>
      !(context.asks(match, 'contact') || context.clauseWords(match.start).includes('i')) &&
      !/^first$/.test(context.after(match)),
  },
  {
    cues: 'relation.reached',
    wordings: 'meet | met',
    rule: 'Meets a target, not each other.',
    example: 'Was the 2021 deadline met?',
    counter: 'where did they meet in April',
    holds: (match, context) => !context.asks(match, 'where'),
  },
  {
    cues: 'relation.at_least relation.at_most',
    wordings: 'minimum | maximum | minimum of | maximum of | at least | at most',
    rule: 'Is a threshold with a number; without one it is the smallest or the largest.',
    example: 'minimum 50% reached by whom',
    counter: 'maximum hours saved by one entity',
    holds: (match, context) =>
      context.hasNumberWithin(match, 3) === /^(?:at_least|at_most)$/.test(match.id),
  },
  {
    cues: 'order.lowest order.highest',
    wordings: 'minimum | maximum | minimum of | maximum of | at least | at most',
    rule: 'Is the smallest or the largest without a number; with one it is a threshold.',
    example: 'maximum hours saved by one entity',
    counter: 'minimum 50% reached by whom',
    holds: (match, context) =>
      context.hasNumberWithin(match, 3) === /^(?:at_least|at_most)$/.test(match.id),
  },
  {
    cues: 'relation.at_most',
    rule: 'Is a limit, not a hurry.',
    example: 'within 5 days',
    counter: 'tell me within 5 minutes please',
    holds: notBeside({ before: 'me', after: 'please' }),
  },
  {
    cues: 'relation.more_than',
    wordings: 'more',
    rule: 'Compares before or after something; not for more words or one more.',
    example: 'who saved more sheets than dewa',
    counter: 'tell me more',
    holds: (match, context) =>
      !/^(?:me|one|no)$/.test(context.before(match)) &&
      !/^(?:question|info|detail|details|information|or)$/.test(context.after(match)),
  },
  {
    cues: 'relation.more_than relation.less_than',
    wordings: 'over | above | under | below',
    rule: 'Stands before a number, a target or a name; not for "finished", "during", a law, a phase or a place on a page.',
    example: 'is it over 330 million or less',
    counter: 'under which law',
    holds: (match, context) =>
      (match.wording !== 'over' || context.units[match.end]?.number !== undefined) &&
      !/^(?:which|the|this|that|it|law|title)$/.test(context.after(match)) &&
      !/^(?:list|table|title)$/.test(context.before(match)) &&
      !/^years?$/.test(context.after(match, 2)) &&
      !(context.isTail(match.end - 1) && match.wording !== 'above'),
  },
  {
    cues: 'relation.more_than',
    wordings: 'over {n}',
    rule: 'Is above a number, not during a time.',
    example: 'over 50',
    counter: 'paper used over three years',
    holds: (match, context) => !/^years?$/.test(context.word(match.end - 1)),
  },
  {
    cues: 'relation.exactly',
    wordings: 'exactly | exact | precise',
    rule: 'Is equal to a number, not the emphasis of a question word or an agreement.',
    example: 'is it exactly 336 million',
    counter: 'what exactly is a baseline',
    holds: (match, context) =>
      !/^(?:who|what|where|when|which|how|not)$/.test(context.before(match)) &&
      !(context.isHead(match.start) && context.isLast(match.end - 1)),
  },
  {
    cues: 'relation.about',
    wordings: 'about {n}',
    rule: 'Is near a number, not the topic ("info about").',
    example: 'is it about 75 million',
    counter: 'info about 5 phases',
    holds: (match, context) =>
      !/^(?:info|information|what|how|question)$/.test(context.before(match)) &&
      !/^stamp$/.test(context.after(match)),
  },
  {
    cues: 'relation.about',
    wordings: 'almost | nearly | close to',
    rule: 'Is near a number.',
    example: 'almost 230 million for phase two, correct?',
    counter: 'close to the office is a typing centre?',
    holds: (match, context) =>
      (context.units[match.end]?.number !== undefined ||
        /^(?:target|half|all)$/.test(context.after(match))) &&
      !context.isChatter(match.start),
  },
  {
    cues: 'relation.between',
    wordings: 'between … and | in between | {n} to {n}',
    rule: 'Is a range of numbers or years, not of names or meetings.',
    example: 'who is between 50 and 60',
    counter: 'link between police and prosecution system',
    holds: (match, context) =>
      !(match.wording === 'in between' && context.after(match) === 'meetings') &&
      context.after(match) !== 'meeting',
  },
  {
    cues: 'relation.exceeded',
    wordings: 'cross | beat',
    rule: 'Goes above a number or a target.',
    example: 'who crossed 55',
    counter: 'crossed out signature valid?',
    holds: (match, context) => context.after(match) !== 'out' && !context.hasWord(MATCHES),
  },
  {
    cues: 'relation.exceeded',
    wordings: 'top {n} | top',
    rule: 'Goes above a number, as the verb of a name or a pronoun.',
    example: 'did it top 200 million sheets',
    counter: 'did DEWA make the top 3',
    holds: isVerbOfSubject,
  },
  {
    cues: 'order.top_n order.highest',
    wordings: 'top {n} | top',
    rule: 'Counts out of an order, not as the verb of a name or a pronoun.',
    example: 'did DEWA make the top 3',
    counter: 'did it top 200 million sheets',
    holds: (match, context) => !isVerbOfSubject(match, context),
  },
  {
    cues: 'relation.missed',
    wordings: 'miss | late',
    rule: 'Is below a target, not what the speaker missed or a late reply.',
    example: 'who missed the 50%',
    counter: 'sorry for the late reply, who launched it',
    holds: (match, context) =>
      !/^(?:reply|answer)$/.test(context.after(match)) &&
      !/^missing$/.test(context.word(match.start)),
  },
  {
    cues: 'relation.short_of',
    wordings: 'gap | how far from | how much more',
    rule: 'Is the distance to a target, not a blank, a way or a permission.',
    example: 'what is the gap to 1 billion',
    counter: 'gap in the table on page 2, is it an error',
    holds: (match, context) =>
      context.after(match) !== 'in' && context.after(match) !== 'can' && !context.hasWord(PLACES),
  },
  {
    cues: 'order.highest',
    wordings: 'best',
    rule: 'Is the largest value, not advice or outside of the subject.',
    example: 'which dept has the best percentage',
    counter: 'best way to count copies',
    holds: (match, context) =>
      !/^(?:way|practice|regards|shawarma|restaurant|wishes)$/.test(context.after(match)),
  },
  {
    cues: 'order.first_in_time order.last_in_time',
    wordings: 'first | last',
    rule: 'Is the place in time, not a name, a time or an order of talk.',
    example: 'who was the first to get the stamp',
    counter: 'first name of the DG',
    holds: (match, context) =>
      !/^(?:name|year|month|week|day|of|phase|wave|question|half|paperless)$/.test(
        context.after(match),
      ) && !/^(?:phase|world|worlds)$/.test(context.before(match)),
  },
  {
    cues: 'order.most',
    rule: 'Is the largest count, not an adverb.',
    example: 'who saved the most sheets',
    counter: 'most important: the deadline?',
    holds: notBeside({ after: 'important probably welcome' }),
  },
  {
    cues: 'order.top_n',
    rule: 'Counts out of an order, not months, years, own records or restaurants.',
    example: 'top 3 entities by sheets',
    counter: 'in the first 6 months what must be cut',
    holds: (match, context) =>
      ![match.end - 1, match.end].some(
        (at) =>
          /^(?:months?|years?|days?|weeks?|quarters?|records|restaurants?|questions?)$/.test(
            context.word(at),
          ) || /^(?:سنوات|سنين|اشهر|شهور|ايام)$/.test(context.read(at)),
      ),
  },
  {
    cues: 'order.rank',
    wordings: 'position | what place | in order | standing',
    rule: 'Is the place in an order, not a job, a venue or "fine".',
    example: 'which position has dubai police',
    counter: 'position of Wesam Lootah in 2019',
    holds: (match, context) =>
      !(match.wording === 'position' && context.after(match) === 'of') &&
      !(match.wording === 'what place' && context.before(match) === 'in') &&
      !(
        match.wording === 'in order' &&
        context.isHead(match.start) &&
        context.isLast(match.end - 1)
      ) &&
      context.after(match) !== 'order',
  },
  {
    cues: 'order.average',
    wordings: 'the mean | usually | average | typical',
    rule: 'Is the mean of a set, not a habit, a person or an opinion.',
    example: 'average reduction of the six',
    counter: 'the average citizen needs what',
    holds: (match, context) =>
      !/^(?:citizen|person|user|customer|comment|check)$/.test(context.after(match)) &&
      !context.clauseWords(match.start).includes('you') &&
      !/^will$/.test(context.before(match)) &&
      context.word(match.start - 1) !== 'mean',
  },
  {
    cues: 'order.total',
    wordings: 'overall | in all | sum of',
    rule: 'Is a sum, not a summary or "in all cases".',
    example: 'combined hours of phase 1 and 2',
    counter: 'in all cases do I attach proof',
    holds: (match, context) => !/^(?:i|cases|it|case)$/.test(context.after(match)),
  },
  {
    cues: 'order.difference order.ratio order.share',
    wordings:
      'difference | how many more | how much more | {n} times | for each | share | split | out of the',
    rule: 'Is figured out of two values, not of two meanings, of what the speaker may do, or an order to send.',
    example: 'difference in sheets between phase 2 and 3',
    counter: 'what is the difference between a record and a draft',
    holds: (match, context) =>
      !(
        match.wording === 'difference' &&
        context.after(match) === 'between' &&
        !context.hasWord(VALUES)
      ) &&
      !context.clauseWords(match.start).some((word) => /^(?:i|me|your|form|office)$/.test(word)) &&
      context.after(match) !== 'service',
  },
  {
    cues: 'order.trend',
    wordings: 'fall | history of | grow | grew | improve | trend',
    rule: 'Is how a value moved, not membership, origin or the own record.',
    example: 'users of uae pass grew how much',
    counter: 'who falls under phase 2',
    holds: (match, context) =>
      !/^(?:under|my|out|news)$/.test(context.after(match)) &&
      !context.clauseWords(match.start).includes('we'),
  },
];
