import factTerms from '../../language/questions/factTerms.json';
import { wordSet } from '../../language/text/wordSet';
import type { Fact } from '../../knowledge/facts/fact';
import { FUNCTION_WORDS } from '../../language/text/functionWords';
import type { FactIndex } from '../factIndex';
import { isHeldAgainst } from './measures';
import type { FactLine, FactQuestion, FactStatement } from '../factQuestion';

/** So many facts are told of a subject. */
const MOST_VALUES = 4;
/** What describes a subject, the most telling first; what else is known comes behind. */
const DESCRIBING = [
  ...[
    'purpose',
    'meaning',
    'post',
    'law_title',
    'what_changed',
    'topic',
    'goal',
    'owner',
    'part_of',
  ],
  ...['member_count', 'target_percent', 'reduction_percent', 'sheets_saved', 'start'],
  ...['launched_by', 'launched_on', 'channel', 'available_since', 'successor'],
];
/** It is what the question says already. */
const NAMES = new Set(['name', 'short_name', 'other_name', 'rank']);
/** They ask for whatever is known. */
const ABOUT = wordSet(factTerms.subjectOverview.about);
/** Asking words that leave open what is wanted. */
const OPEN = new Set(['what_is', 'who', 'whether']);

/** "What is Madinati?", "tell me about phase 4": what is known of it. */
export function answerAbout(question: FactQuestion, index: FactIndex): FactStatement | undefined {
  const { frame, named } = question;
  const [subject, ...others] = named;
  const [id] = subject?.ids ?? [];
  const asks =
    (frame.asks.some((asked) => asked === 'what_is' || asked === 'who') ||
      frame.words.some(({ read }) => ABOUT.has(read))) &&
    frame.words.every(
      ({ isName, read, typed }) =>
        isName || [read, typed].some((word) => FUNCTION_WORDS.has(word) || ABOUT.has(word)),
    );
  const isOpen =
    asks &&
    frame.asks.every((asked) => OPEN.has(asked)) &&
    frame.ofWhat.length === 0 &&
    frame.polarity.size === 0 &&
    frame.periods.length + frame.figures.length === 0 &&
    !isHeldAgainst(frame) &&
    !frame.choice &&
    !frame.order;
  if (!isOpen || others.length > 0 || subject?.ids.length !== 1 || id === undefined)
    return undefined;
  if (index.subject(id)?.type === 'strategy') return undefined;
  const worth = ({ attribute }: Fact): number => {
    const at = DESCRIBING.indexOf(attribute);
    return at < 0 ? DESCRIBING.length : at;
  };
  const first = new Map<string, Fact>();
  for (const fact of index.ofSubject(id))
    if (!first.has(fact.attribute) && !NAMES.has(fact.attribute)) first.set(fact.attribute, fact);
  const facts = [...first.values()].sort((a, b) => worth(a) - worth(b)).slice(0, MOST_VALUES);
  if (facts.length === 0) return undefined;
  const { name, short, type } = index.subject(id) ?? {};
  const isShort = type === 'entity' && name?.en !== short?.en;
  return {
    lines: [
      ...(isShort ? [{ form: 'named' as const, subject: id }] : []),
      ...facts.map((fact): FactLine => ({ form: 'value', fact })),
    ],
    facts,
    subjects: [id],
    complete: true,
  };
}
