import type { Language } from '../../language/text/detectLanguage';
import type { PausableWork } from '../../lib/pausableWork';
import type { Problem } from '../knowledgeProblem';
import type { Reference } from '../knowledgeNames';
import type { PhasesFile, Source } from '../referenceSchema';
import type { KnowledgeFile } from '../yaml/yamlFile';
import { checkFacts } from './checkFacts';
import type { Fact, FactAttribute, FactBase, FactSubject, FactValue, MissingFact } from './fact';
import { FactReferences, type FactWording } from './factReferences';
import { isFacts, readFactFiles, type WrittenFacts } from './factFiles';
import type { WrittenAttribute, WrittenFact, WrittenSubject } from './factSchema';
import { referenceFacts, referenceSubjects } from './referenceFacts';

/** Of a folder without facts. */
export const NO_FACTS: FactBase = {
  subjects: new Map(),
  attributes: new Map(),
  facts: [],
  missing: [],
};

function toSubject({ id, type, name, short = name, aliases }: WrittenSubject): FactSubject {
  const { en, ar, arabizi } = aliases;
  const spellings = [name.en, name.ar, short.en, short.ar, ...en, ...ar, ...arabizi];
  return { id, type, name, short, aliases: [...new Set(spellings)] };
}

const toAttribute = ({ kind, unit, ...rest }: WrittenAttribute): FactAttribute => ({
  ...rest,
  valueKind: kind,
  ...(unit !== undefined && { unit }),
});

/** What is written as a value, with its kind. */
function toValue(value: WrittenFact['value']): FactValue {
  if (typeof value === 'number') return { kind: 'number', number: value };
  if (typeof value === 'string') return { kind: 'date', date: value };
  if (Array.isArray(value)) return { kind: 'ids', ids: value };
  return { kind: 'text', text: value };
}

function toFact({ source, value, conflicts = [], ...written }: WrittenFact): Fact {
  const { id, subject, attribute, kind, qualifier, period, asOf, preferred, incomplete, note } =
    written;
  return {
    ...{ id, subject, attribute, kind, value: toValue(value) },
    ...(qualifier && { qualifier }),
    ...(period && { period: { ...period } as NonNullable<Fact['period']> }),
    ...(asOf && { asOf }),
    sources: [source].flat(),
    conflicts,
    ...(preferred && { preferred }),
    ...(incomplete && { incomplete }),
    ...(note && { note }),
  };
}

/** A fact of the reference files cannot name what says otherwise: it conflicts with what names it. */
function withConflicts(read: readonly Fact[], written: readonly Fact[]): Fact[] {
  return read.map((fact) => {
    const against = written.filter(({ conflicts }) => conflicts.includes(fact.id));
    if (against.length === 0) return fact;
    return {
      ...fact,
      conflicts: against.map(({ id }) => id),
      ...(!against.some(({ preferred }) => preferred) && { preferred: true as const }),
    };
  });
}

const byId = <T extends { id: string }>(list: readonly T[]): Map<string, T> =>
  new Map(list.map((item) => [item.id, item]));

/** What is said of missing facts, with other facts written into it. */
const fillMissing = (
  { missing }: WrittenFacts,
  references: FactReferences,
  problems: Problem[],
): MissingFact[] =>
  missing.map(({ item, path, located }) => {
    const fill = (language: Language) =>
      references.fill(item.text[language], language, (message) =>
        problems.push(located.problem([...path, 'text', language], message)),
      );
    return { ...item, text: { en: fill('en'), ar: fill('ar') } };
  });

/**
 * The facts of the folder `facts/` and those that the reference files state. Pauses after each
 * file. A folder without such files has none.
 * @param wording how facts are worded where texts refer to them
 */
export function* readFacts(
  files: readonly KnowledgeFile[],
  reference: Reference & {
    finalTarget: PhasesFile['finalTarget'];
    sources: Readonly<Record<string, Source>>;
  },
  wording: FactWording | undefined,
  problems: Problem[],
): PausableWork<{ facts: FactBase; references: FactReferences }> {
  const own = files.filter(({ name }) => isFacts(name));
  if (own.length === 0) return { facts: NO_FACTS, references: new FactReferences(NO_FACTS) };
  const before = problems.length;
  const written = yield* readFactFiles(own, problems);
  const known = referenceSubjects(reference);
  const subjects = byId([...written.subjects.map(({ item }) => toSubject(item)), ...known]);
  const attributes = byId(written.attributes.map(({ item }) => toAttribute(item)));
  const facts = written.facts.map(({ item }) => toFact(item));
  const read = referenceFacts(reference, reference.finalTarget, subjects, attributes);
  const base = {
    subjects,
    attributes,
    facts: [...withConflicts(read, facts), ...facts],
    missing: written.missing.map(({ item }) => item),
  };
  yield;
  checkFacts(written, { base, read, reference: known, sources: reference.sources }, problems);
  const references = new FactReferences(base, wording, problems.length === before);
  const missing = fillMissing(written, references, problems);
  return { facts: { ...base, missing }, references };
}
