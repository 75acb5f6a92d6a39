import type { Step } from '../conversation/conversationSteps';
import type { FactReading } from '../facts/factReader';

/** The ends of clauses: "Does Dubai Police hold it? It's for a press line, so please be sure". */
const CLAUSE_END = new RegExp(
  [
    String.raw`(?<=[?؟!])\s*|(?<=\.)\s+|\n+|\s*[,،;؛]\s*|\s+[-–—]+\s+|\s*(?:\.{2,}|…)\s*|(?<=:)\s+`,
    // "Don't laugh but what is …"
    String.raw`\s+(?:but|bas)\s+(?=(?:what|which|who|when|where|how|why|is|are|was|were|did|does|do|can|kam|shu|sho|meno|weno|wayn|meta)\s)`,
    String.raw`\s+بس\s+(?=(?:شو|كم|منو|متى|وين|ليش|ايش|إيش|وش|شنو|ما|هل|كيف|مين|ايه|إيه)\s)`,
  ].join('|'),
  'i',
);
/** What is said in brackets: "(don't know why me)". */
const IN_BRACKETS = /\s*\(([^()]*)\)/g;
const MOST_CLAUSES = 8;
/** Each is asked for an answer. */
const MOST_TRIED = 6;
/** Words of the name of a body. */
const LONGEST_NAME = 4;
/** So sure has to be what answers a part of a message that is not answered as a whole. */
export const LEAST_SURE = 0.6;

/** The clauses of a message, as they were typed. */
export const clausesOf = (message: string): string[] =>
  message
    .split(CLAUSE_END)
    .map((clause) => clause.trim())
    .filter((clause) => /\p{L}{2}/u.test(clause));

/** What a clause adds to a question: without it something else would be asked. */
function* saidIn({ named, frame, unknownNames }: FactReading): Generator<string> {
  for (const { ids, type } of named) if (type !== 'strategy') yield `name ${ids.join()}`;
  for (const period of frame.periods) yield `period ${period}`;
  for (const figure of frame.figures) yield `figure ${figure}`;
  for (const ask of frame.asks) if (ask !== 'whether') yield `ask ${ask}`;
  for (const at of unknownNames) yield `unknown ${frame.words[at]?.read}`;
}

/**
 * The message without what it says in brackets; undefined if nothing stands there, or if that names
 * something or has a figure or a date that the rest has not.
 */
function withoutBrackets(message: string, read: (text: string) => FactReading): string | undefined {
  const bracketed = [...message.matchAll(IN_BRACKETS)].map(([, said = '']) => said);
  if (bracketed.length === 0) return undefined;
  const question = message.replace(IN_BRACKETS, '').trim();
  const rest = new Set(saidIn(read(question)));
  const isAside = bracketed.every((text) =>
    [...saidIn(read(text))].every((one) => one.startsWith('ask ') || rest.has(one)),
  );
  return isAside && question !== '' ? question : undefined;
}

const asksSomething = (text: string, { frame }: FactReading): boolean =>
  frame.asks.length > 0 || /[?؟]$/.test(text);

/**
 * The questions that are left of a message if clauses are taken away that only tell why it is asked:
 * they name nothing, have no figure and no date, and ask nothing that the rest does not. What points
 * to a clause before it is not parted from it.
 * @param read how a text is read if it stands alone
 * @returns the longest first; none if nothing can be taken away
 */
export function questionsWithoutAsides(
  message: string,
  read: (text: string) => FactReading,
): string[] {
  const unbracketed = withoutBrackets(message, read);
  const found: string[] = unbracketed === undefined ? [] : [unbracketed];
  const clauses = clausesOf(unbracketed ?? message);
  if (clauses.length < 2 || clauses.length > MOST_CLAUSES) return found;
  const readings = clauses.map(read);
  for (let length = clauses.length - 1; length > 0; length -= 1)
    for (let start = 0; start + length <= clauses.length; start += 1) {
      const question = clauses.slice(start, start + length).join(', ');
      const reading = read(question);
      const points = start > 0 && reading.frame.conversation.size > 0;
      if (points || !asksSomething(question, reading)) continue;
      const said = new Set(saidIn(reading));
      const aside = readings.filter((_, at) => at < start || at >= start + length);
      if (!aside.every((clause) => [...saidIn(clause)].every((one) => said.has(one)))) continue;
      found.push(question);
      if (found.length >= MOST_TRIED) return found;
    }
  return found;
}

/** "Blue Dune Bank: closed?" is about that bank, which nobody knows. */
export const isUnknownName = ({ frame, named, unknownNames }: FactReading): boolean =>
  frame.words.length <= LONGEST_NAME &&
  frame.asks.length === 0 &&
  named.length === 0 &&
  unknownNames.length > 0;

/** The surest of some answers; undefined if none is sure enough for a part of a message. */
export const surestAnswer = (steps: readonly Step[]): Step | undefined =>
  steps
    .filter(
      ({ outcome: { status, confidence } }) => status === 'answered' && confidence >= LEAST_SURE,
    )
    .sort((a, b) => b.outcome.confidence - a.outcome.confidence)[0];
