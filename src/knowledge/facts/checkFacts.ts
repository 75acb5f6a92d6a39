import { LANGUAGES } from '../../language/text/detectLanguage';
import { nameKey } from '../knowledgeNames';
import type { Problem } from '../knowledgeProblem';
import type { Source } from '../referenceSchema';
import { unknownSource } from '../readReference';
import { asOfFault, MONTH } from '../sourceDates';
import type { Fact, FactAttribute, FactBase, FactSubject, FactValue } from './fact';
import type { Written, WrittenFacts } from './factFiles';
import type { WrittenFact } from './factSchema';

/** What the written facts are checked against. */
interface Declared {
  base: FactBase;
  /** The facts of the reference files; they are in the base as well. */
  read: readonly Fact[];
  /** The subjects of the reference files. */
  reference: readonly FactSubject[];
  sources: Readonly<Record<string, Source>>;
}

type WrittenItem = Pick<Written<unknown>, 'path' | 'located'>;

/** A mistake in a part of what is written, by its key. */
type Complain = (item: WrittenItem, key: readonly PropertyKey[], message: string) => void;

const place = ({ path, located }: WrittenItem): string =>
  `${located.file}:${located.lineOf([...path, 'id'])}`;

const unknownSubject = (id: string) =>
  `unknown subject "${id}"; use an id of facts/subjects.yaml, entities.yaml, phases.yaml or journeys.yaml`;
const undeclaredAttribute = (id: string) =>
  `undeclared attribute "${id}"; add it to facts/attributes.yaml or correct it`;

/** Reports the second of two things with one id. */
function checkIds(
  list: readonly Written<{ id: string }>[],
  taken: ReadonlyMap<string, string>,
  complain: Complain,
): void {
  const first = new Map(taken);
  for (const written of list) {
    const { id } = written.item;
    const at = first.get(id);
    if (at === undefined) first.set(id, place(written));
    else complain(written, ['id'], `duplicate id "${id}"; the first is at ${at}`);
  }
}

const FILE_OF: Readonly<Record<string, string>> = {
  entity: 'entities.yaml',
  phase: 'phases.yaml',
  journey: 'journeys.yaml',
};

function checkSubjects({ subjects }: WrittenFacts, declared: Declared, complain: Complain): void {
  const taken = new Map(
    declared.reference.map(({ id, type }) => [id, FILE_OF[type] ?? 'the reference files']),
  );
  checkIds(subjects, taken, complain);
  const owners = new Map<string, string>();
  for (const written of subjects) {
    const { id, name, short = name, aliases } = written.item;
    const own = new Map<string, string>();
    for (const spelling of [
      ...LANGUAGES.flatMap((language) => [name[language], short[language], ...aliases[language]]),
      ...aliases.arabizi,
    ])
      own.set(nameKey(spelling), spelling);
    for (const [key, spelling] of own) {
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, id);
      else if (owner !== id)
        complain(written, ['aliases'], `"${spelling}" is also a name of ${owner}; keep it in one`);
    }
  }
}

/** How the kinds of value are called in messages. */
const A_KIND: Readonly<Record<FactValue['kind'], string>> = {
  number: 'a number',
  date: 'a date (a year in quotes: "2018")',
  text: 'a text in both languages',
  ids: 'ids in brackets',
};

function kindOf(value: WrittenFact['value']): FactValue['kind'] {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'string') return 'date';
  return Array.isArray(value) ? 'ids' : 'text';
}

function checkValue(
  written: Written<WrittenFact>,
  attribute: FactAttribute,
  subjects: FactBase['subjects'],
  complain: Complain,
): void {
  const { value, unit } = written.item;
  const kind = kindOf(value);
  if (kind !== attribute.valueKind) {
    const message = `"${attribute.id}" takes ${A_KIND[attribute.valueKind]}, not ${A_KIND[kind]}`;
    complain(written, ['value'], message);
    return;
  }
  if (unit !== attribute.unit) {
    const is =
      attribute.unit === undefined ? 'has no unit' : `is given in "${attribute.unit}"; write that`;
    complain(written, unit === undefined ? [] : ['unit'], `"${attribute.id}" ${is}`);
  }
  if (!Array.isArray(value)) return;
  value.forEach((id, at) => {
    if (!subjects.has(id)) complain(written, ['value', at], unknownSubject(id));
    if (value.indexOf(id) !== at) complain(written, ['value', at], `"${id}" is there twice`);
  });
}

function checkDates(written: Written<WrittenFact>, { sources }: Declared, complain: Complain) {
  const { asOf, source, period } = written.item;
  const keys = [source].flat();
  for (const key of keys) if (!(key in sources)) complain(written, ['source'], unknownSource(key));
  // Undated pages are dated by what they say, never to the day.
  const fault = asOf === undefined ? undefined : asOfFault(asOf, keys, sources, MONTH);
  if (fault !== undefined) complain(written, ['asOf'], fault);
  if (period?.from !== undefined && period.to !== undefined && period.from > period.to)
    complain(written, ['period', 'to'], `"${period.to}" is before "${period.from}"`);
}

function checkConflicts(
  written: Written<WrittenFact>,
  facts: ReadonlyMap<string, Fact>,
  { read }: Declared,
  complain: Complain,
): void {
  const { id, subject, attribute, conflicts = [], preferred } = written.item;
  conflicts.forEach((other, at) => {
    const fact = facts.get(other);
    const report = (message: string) => complain(written, ['conflicts', at], message);
    if (!fact) report(`unknown fact "${other}"; use the id of a fact`);
    else if (other === id) report('a fact cannot conflict with itself; remove it');
    else if (fact.subject !== subject || fact.attribute !== attribute)
      report(`"${other}" is on another subject or attribute; only facts on the same one conflict`);
    else if (!fact.conflicts.includes(id))
      report(`"${other}" does not name "${id}" in return; add it there, or remove it here`);
    else if (preferred && fact.preferred && !read.includes(fact))
      report(`"${other}" is preferred as well; only one of them can be said first`);
  });
  if (preferred && conflicts.length === 0)
    complain(written, ['preferred'], 'only a fact with "conflicts" can be preferred; remove it');
}

/** What makes two facts the same; a set is the same in any order. */
function statement({ subject, attribute, value, period, kind }: Fact): string {
  const said = value.kind === 'ids' ? [...value.ids].sort() : value;
  const { from, to, perYear } = period ?? {};
  return JSON.stringify([subject, attribute, said, from, to, perYear, kind]);
}

function checkStatements(
  facts: WrittenFacts['facts'],
  { base, read }: Declared,
  complain: Complain,
): void {
  const known = new Map(base.facts.map((fact) => [fact.id, fact]));
  const said = new Map(read.map((fact) => [statement(fact), fact.id]));
  for (const written of facts) {
    const { id } = written.item;
    const fact = known.get(id);
    if (!fact) continue;
    const key = statement(fact);
    const first = said.get(key);
    if (first === undefined) said.set(key, id);
    else if (first !== id)
      complain(
        written,
        ['id'],
        `says the same as "${first}"; keep one, with the sources of both, or write what differs`,
      );
  }
}

/**
 * Facts, subjects and attributes are declared once, sources exist, values are of the kind and in
 * the unit of their attribute, dates are no sharper than their sources, conflicts are mutual.
 */
export function checkFacts(files: WrittenFacts, declared: Declared, problems: Problem[]): void {
  const complain: Complain = ({ path, located }, key, message) => {
    problems.push(located.problem([...path, ...key], message));
  };
  const { base } = declared;
  checkSubjects(files, declared, complain);
  checkIds(files.attributes, new Map(), complain);
  const taken = declared.read.map(({ id }) => [id, 'the reference files'] as const);
  checkIds(files.facts, new Map(taken), complain);
  // Of a file with mistakes nothing is known, so what refers to it cannot be blamed.
  if (files.unread) return;
  const byId = new Map(base.facts.map((fact) => [fact.id, fact]));
  for (const written of files.facts) {
    const attribute = base.attributes.get(written.item.attribute);
    if (!base.subjects.has(written.item.subject))
      complain(written, ['subject'], unknownSubject(written.item.subject));
    if (attribute) checkValue(written, attribute, base.subjects, complain);
    else complain(written, ['attribute'], undeclaredAttribute(written.item.attribute));
    checkDates(written, declared, complain);
    checkConflicts(written, byId, declared, complain);
  }
  checkStatements(files.facts, declared, complain);
  for (const written of files.missing) {
    const { subject, attribute } = written.item;
    if (!base.subjects.has(subject)) complain(written, ['subject'], unknownSubject(subject));
    if (!base.attributes.has(attribute))
      complain(written, ['attribute'], undeclaredAttribute(attribute));
  }
}
