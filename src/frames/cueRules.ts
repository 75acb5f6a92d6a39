import { CueContext } from './cueContext';
import type { CueMatch } from './cueTrie';
import type { CueUnit } from './cueUnits';

/** Where a wording counts that has a second meaning. */
export interface CueRule {
  /** Section and id, or a section. */
  cues: string;
  /** The wordings it is about; without it, all of them. */
  wordings?: string;
  /** When it counts, in words. */
  rule: string;
  example: string;
  counter: string;
  holds: (match: CueMatch, context: CueContext) => boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const PREPOSITIONS = set(
  'by from in at to for of with under on since until till than about behind',
);
const KNOWING = set(
  'know tell advise share say confirm ask wonder told asks find see understand forgot remember',
);
const REQUESTS = set(
  'tell share send give show explain help list provide confirm advise let please kindly clarify guide inform mention name check',
);

const asksOutside = (match: CueMatch, context: CueContext) =>
  context
    .others(match, 'asks')
    .some(({ id, wording }) => id !== 'whether' || wording.includes(' ') || id === 'whether');

export const CUE_RULES: readonly CueRule[] = [
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
      return !asksOutside(match, context);
    },
  },
  {
    cues: 'asks.when',
    wordings: 'when | متى',
    rule: 'Asks at the head or the end of its clause; before a clause that asks, or in the middle of a statement, it is a condition.',
    example: 'next phase starts when',
    counter: 'when the customer signs on the tablet, does the sheet count',
    holds: (match, context) =>
      !context.asksLater(match.start) &&
      (context.isHead(match.start) ||
        context.isTail(match.end - 1) ||
        KNOWING.has(context.word(match.start - 1))),
  },
  {
    cues: 'asks.whether',
    wordings:
      'is | are | was | were | do | does | did | has | have | can | could | will | would | should | must',
    rule: 'Asks at the head of its clause, not where it only wraps a question.',
    example: 'did dubai courts join in 2019',
    counter: 'could you tell me who launched it',
    holds: (match, context) => context.isHead(match.start) && !context.isTakenOff(match.start),
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
    cues: 'conversation',
    rule: 'Is the whole message, but for two words.',
    example: 'ok and when was that',
    counter: 'when was the stamp launched',
    holds: (match, context) =>
      ['follow_same_for_other', 'correction', 'confirmation_request', 'pronoun_reference'].includes(
        match.id,
      ) || context.wordsBeside(match) <= 2,
  },
  {
    cues: 'conversation.correction',
    rule: 'Begins the message.',
    example: 'no i meant the land department not culture',
    counter: 'is this figure wrong',
    holds: (match, context) => context.isHead(match.start),
  },
  {
    cues: 'parts.politeness_wrapper',
    wordings: 'could you | can you | would you',
    rule: 'Wraps a question before a word of telling; else "you" is anybody.',
    example: 'can you tell me the date',
    counter: 'can you sign a document for a minor',
    holds: (match, context) => REQUESTS.has(context.word(match.end)),
  },
];

interface IndexedRule {
  rule: CueRule;
  wordings: ReadonlySet<string> | undefined;
}

/** The rules by section and id. */
const INDEX: ReadonlyMap<string, readonly IndexedRule[]> = (() => {
  const index = new Map<string, IndexedRule[]>();
  for (const rule of CUE_RULES) {
    const wordings =
      rule.wordings === undefined ? undefined : new Set(rule.wordings.split(/\s*\|\s*/));
    for (const key of rule.cues.split(/\s+/))
      index.set(key, [...(index.get(key) ?? []), { rule, wordings }]);
  }
  return index;
})();

/** The rules that a wording has to pass. */
const rulesFor = ({ section, id, wording }: CueMatch) =>
  [section, `${section}.${id}`].flatMap((key) =>
    (INDEX.get(key) ?? []).filter(({ wordings }) => !wordings || wordings.has(wording)),
  );

const passes = (match: CueMatch, context: CueContext) =>
  rulesFor(match).every(({ rule }) => rule.holds(match, context));

/** What is left of the wordings found after set phrases and the rules of place. */
export function keepByRules(matches: readonly CueMatch[], units: readonly CueUnit[]): CueMatch[] {
  const idioms = matches.filter(({ section }) => section === 'idiom');
  const literal = matches.filter(
    (match) =>
      match.section !== 'idiom' &&
      !idioms.some(
        (idiom) =>
          match.section !== 'parts' && match.at.every((at) => at >= idiom.start && at < idiom.end),
      ),
  );
  const first = new CueContext(units, literal);
  const parts = literal.filter((match) => match.section === 'parts' && passes(match, first));
  const rest = literal.filter((match) => match.section !== 'parts');
  const context = new CueContext(units, [...parts, ...rest]);
  return [...parts, ...rest.filter((match) => passes(match, context))];
}
