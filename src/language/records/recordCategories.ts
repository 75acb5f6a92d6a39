import { withoutPrefixes } from '../text/arabicPrefixes';
import { cleanText } from '../text/cleanText';
import { normalizeText, tokenize } from '../text/normalizeText';
import { stemWord } from '../text/stemWord';
import { wordSet, wordsIn, type WordLines } from '../text/wordSet';
import recordWords from './recordWords.json';

const stems = (lines: WordLines) => new Set(wordsIn(lines).map(stemWord));

/** Words for what an organisation does for itself, in normalised spelling. */
const INTERNAL = stems(recordWords.processTypes.internal);
const BETWEEN = stems(recordWords.processTypes.between);
const HABIT = stems(recordWords.processTypes.habit);
const PRINTING = stems(recordWords.processTypes.printing);

/** The type that the name of a process suggests; a service for customers if nothing else does. */
export function readProcessType(
  name: string,
): 'customer_service' | 'internal_process' | 'inter_entity' | 'voluntary_printing' {
  const words = tokenize(normalizeText(cleanText(name))).map((word) =>
    stemWord(withoutPrefixes(word)),
  );
  const has = (table: ReadonlySet<string>) => words.some((word) => table.has(word));
  if (has(HABIT) && has(PRINTING)) return 'voluntary_printing';
  if (has(INTERNAL)) return 'internal_process';
  if (has(BETWEEN)) return 'inter_entity';
  return 'customer_service';
}

/** What proofs are called, in normalised spelling; the first that is found decides. */
type EvidenceWord = keyof typeof recordWords.evidence;

const TABLE = (Object.entries(recordWords.evidence) as [EvidenceWord, string][]).map(
  ([kind, words]) => [kind, wordSet(words)] as const,
);

/** The kind of proof that a title or the name of a file tells of. */
export function readEvidenceKind(text: string): EvidenceWord | undefined {
  const words = tokenize(normalizeText(cleanText(text)).replace(/[_.]/g, ' ')).map(withoutPrefixes);
  return TABLE.find(([, table]) => words.some((word) => table.has(word)))?.[0];
}
