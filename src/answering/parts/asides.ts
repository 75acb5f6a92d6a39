import type { Step } from '../conversation/conversationSteps';
import type { FactReading } from '../factReader';

/** The ends of clauses: "Does Dubai Police hold it? It's for a press line, so please be sure". */
const CLAUSE_END =
  /(?<=[?؟!])\s*|(?<=\.)\s+|\n+|\s*[,،;؛]\s*|\s+[-–—]+\s+|\s*(?:\.{2,}|…)\s*|(?<=:)\s+/;
const MOST_CLAUSES = 8;
/** Each is asked for an answer. */
const MOST_TRIED = 6;
/** Words of the name of a body. */
const LONGEST_NAME = 4;
/** So sure has to be what answers a part of a message that is not answered as a whole. */
const LEAST_SURE = 0.6;

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
  const clauses = clausesOf(message);
  if (clauses.length < 2 || clauses.length > MOST_CLAUSES) return [];
  const readings = clauses.map(read);
  const found: string[] = [];
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
      if (found.length === MOST_TRIED) return found;
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
