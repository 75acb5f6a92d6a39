import type { Day } from '../dates/calendar';
import { FUNCTION_WORDS } from '../text/functionWords';
import { numberAt } from '../numbers/numberTokens';
import { phraseAt, type PhraseTable } from '../tokens/phraseTable';
import {
  ASIDES,
  ENTITY_NOUNS,
  EVERYBODY,
  GRADE_NAMES,
  MOST,
  OWN,
  TYPE_NAMES,
  VIEWS,
  type ProgressView,
} from './progressWords';
import { periodIn, type PeriodRead } from '../dates/readPeriod';
import { cleanInput, typedTokens, type Token } from '../tokens/tokens';

/** What a question about progress says beside the names in it; what is absent was not said. */
export interface ParsedProgress {
  view?: ProgressView;
  /** How many are to be listed. */
  limit?: number;
  period?: PeriodRead;
  processType?: 'customer_service' | 'internal_process' | 'inter_entity' | 'voluntary_printing';
  grade?: 'A' | 'B' | 'C';
  /** The entity of the person who asks, or all of them. */
  whose?: 'own' | 'everybody';
  /** It has words that ask for something else, so that it cannot lean on what was shown before. */
  hasMore: boolean;
}

interface Place<T> {
  value: T;
  start: number;
  end: number;
}

const LIKENESS = { typos: true, prefixes: true };
const MOST_LISTED = 100;

function placesIn<T>(table: PhraseTable<T>, tokens: readonly Token[]): Place<T>[] {
  return tokens.flatMap((_, start) => {
    const found = phraseAt(table, tokens, start, LIKENESS);
    return found ? [{ value: found.value, start, end: found.end }] : [];
  });
}

const startsPhraseWithin = (
  table: PhraseTable<unknown>,
  tokens: readonly Token[],
  from: number,
  end: number,
) => placesIn(table, tokens).some(({ start }) => start >= from && start < end);

/** "top ten", "10 biggest", «أكثر عشر عمليات»: how many; undefined if it is not said. */
function limitBeside(
  tokens: readonly Token[],
  { start, end }: Place<unknown>,
): Place<number> | undefined {
  const behind = numberAt(tokens, end, { typos: false });
  if (behind) return { value: behind.value, start: end, end: behind.end };
  for (let at = Math.max(0, start - 2); at < start; at += 1) {
    const before = numberAt(tokens, at, { typos: false });
    if (before?.end === start) return { value: before.value, start: at, end: start };
  }
  return undefined;
}

/** Not «أكثر من», "most of". */
const isMost = (tokens: readonly Token[]) => (place: Place<true>) =>
  !/^(?:than|of|من)$/.test(tokens[place.end]?.text ?? '');

/** What is asked to be shown; what asks for less of a kind goes before what asks for more. */
function findView(tokens: readonly Token[]): Place<ProgressView> | undefined {
  const views = placesIn(VIEWS, tokens);
  const formula = views.find(({ value }) => value === 'formula');
  if (formula) return formula;
  const waiting = views.find(({ value }) => value === 'waiting');
  if (waiting) return waiting;
  const [most] = placesIn(MOST, tokens).filter(isMost(tokens));
  const compared = views.filter(({ value }) => value !== 'grades');
  if (!most) return compared.find(({ value }) => value !== 'compare') ?? compared[0] ?? views[0];
  // "which entity saved most" compares entities; "the top processes" are records.
  const told = compared[0];
  if (told) return told;
  const entities = startsPhraseWithin(ENTITY_NOUNS, tokens, most.start, most.end + 3);
  return { ...most, value: entities ? 'compare' : 'top' };
}

const places = ({ start, end }: Place<unknown>) =>
  Array.from({ length: end - start }, (_, index) => start + index);

/** A word that asks for nothing: a sign, a connective, a figure that was counted elsewhere. */
const isAside = ({ kind, text }: Token) =>
  kind === 'sign' || FUNCTION_WORDS.has(text) || FUNCTION_WORDS.has(text.replace(/^[وف]/, ''));

/**
 * Reads what a text says about progress, in either language, the Gulf's and with typing errors.
 * @param rest the text without the names of entities and phases, with a sign in place of each
 * @param today in Dubai
 */
export function readProgress(rest: string, today: Day): ParsedProgress {
  const tokens = typedTokens(cleanInput(rest));
  const period = periodIn(tokens, today);
  const free = tokens.map((token, at): Token =>
    period?.taken.has(at) ? { ...token, kind: 'sign', text: '…' } : token,
  );
  const view = findView(free);
  const [most] = view?.value === 'top' ? placesIn(MOST, free) : [];
  const limit = most && limitBeside(free, most);
  const [type] = placesIn(TYPE_NAMES, free);
  const [grade] = placesIn(GRADE_NAMES, free);
  const [own] = placesIn(OWN, free);
  const [everybody] = placesIn(EVERYBODY, free);
  const told = [view, most, limit, type, grade, own, everybody].filter((one) => one !== undefined);
  const beside = [...placesIn(VIEWS, free), ...placesIn(ASIDES, free)];
  const known = new Set([...told, ...beside].flatMap(places));
  const whose = own ? 'own' : everybody ? 'everybody' : undefined;
  return {
    ...(view && !(view.value === 'grades' && grade) && { view: view.value }),
    ...(limit && { limit: Math.min(MOST_LISTED, Math.max(1, Math.floor(limit.value))) }),
    ...(period && { period: period.period }),
    ...(type && { processType: type.value }),
    ...(grade && { grade: grade.value }),
    ...(whose && { whose }),
    hasMore: free.some((token, at) => !known.has(at) && !isAside(token)),
  };
}
