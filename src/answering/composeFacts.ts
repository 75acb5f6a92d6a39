import type { FactAnswer } from '../facts/answerFromFacts';
import type { FactIndex } from '../facts/factIndex';
import type { Knowledge } from '../knowledge/knowledge';
import type { Fact, FactKind } from '../knowledge/facts/fact';
import type { EntryKind } from '../knowledge/knowledgeSchema';
import type { Source } from '../knowledge/referenceSchema';
import { toReference } from '../knowledge/sourceReference';
import type { Language } from '../language/text/detectLanguage';
import type { Answered, SourceReference, Unknown } from './model/answerOutcome';
import type { Phrases } from './model/answerPhrases';

/** What sort of answer a fact gives. */
const KINDS: Readonly<Record<FactKind, EntryKind>> = {
  goal: 'goal',
  target: 'target',
  result: 'result',
  count: 'result',
  membership: 'membership',
  definition: 'definition',
  event: 'event',
  person: 'person',
  law: 'law',
  method: 'definition',
  claim: 'event',
  derived: 'result',
};

/** More sources than these are not read. */
const MOST_SOURCES = 4;

interface FactComposition {
  language: Language;
  confidence: number;
  phrases: Phrases;
  index: FactIndex;
  sources: Readonly<Record<string, Source>>;
}

/** The latest date for which any of the facts holds. */
const latestOf = (facts: readonly Fact[]): string | undefined =>
  facts
    .flatMap(({ asOf }) => asOf ?? [])
    .sort()
    .at(-1);

/** Puts facts into an answer with their sources; what is missing is said without a fact. */
export function composeFacts(
  { statement, rule }: FactAnswer,
  { language, confidence, phrases, index, sources }: FactComposition,
): Answered | Unknown {
  const text = phrases.facts(language, statement, index);
  const [first] = statement.facts;
  if (!first || (!statement.complete && rule === 'lookup'))
    return { status: 'unknown', language, confidence, text };
  const keys = [...new Set(statement.facts.flatMap((fact) => fact.sources))];
  const references = keys.slice(0, MOST_SOURCES).flatMap((key) => {
    const source = sources[key];
    return source ? [toReference(source, language)] : [];
  });
  const onlySecondHand = references.length > 0 && references.every(({ secondary }) => secondary);
  const asOf = latestOf(statement.facts);
  return {
    status: 'answered',
    language,
    confidence,
    text: onlySecondHand ? `${text}\n${phrases.secondary(language)}` : text,
    entryId: first.id,
    kind: KINDS[first.kind],
    ...(asOf === undefined ? {} : { asOf }),
    sources: references,
    followUps: [],
  };
}

/** The sources of facts that were told, each once. */
export function sourcesOfFacts(
  ids: readonly string[],
  { facts, sources }: Pick<Knowledge, 'facts' | 'sources'>,
  language: Language,
): SourceReference[] {
  const told = facts.facts.filter(({ id }) => ids.includes(id));
  const keys = [...new Set(told.flatMap((fact) => fact.sources))];
  return keys.flatMap((key) => {
    const source = sources[key];
    return source ? [toReference(source, language)] : [];
  });
}
