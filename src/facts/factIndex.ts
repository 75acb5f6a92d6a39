import { nameKey } from '../knowledge/knowledgeNames';
import { LANGUAGES } from '../language/text/detectLanguage';
import { normalizeText, tokenize } from '../language/text/normalizeText';
import { stemWord } from '../language/text/stemWord';
import type {
  Fact,
  FactAttribute,
  FactBase,
  FactSubject,
  MissingFact,
} from '../knowledge/facts/fact';
import { pointOf } from './factQuestion';

/** The attribute that lists who takes part in a phase or belongs to a group. */
export const MEMBERS = 'members';
/** The attribute that names what became of an entity. */
export const SUCCESSOR = 'successor';

function groupBy<T>(items: readonly T[], keyOfItem: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOfItem(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** By subject and, within a subject, by attribute. */
type ByAttribute<T> = ReadonlyMap<string, ReadonlyMap<string, T>>;

const NONE: readonly never[] = [];

/** Preferred ones first, then published ones, then those of the latest date. */
const byWorth = (a: Fact, b: Fact): number =>
  Number(b.preferred ?? false) - Number(a.preferred ?? false) ||
  Number(a.kind === 'derived') - Number(b.kind === 'derived') ||
  Number(a.kind === 'claim') - Number(b.kind === 'claim') ||
  pointOf(b).localeCompare(pointOf(a));

/** Of facts, and of what is known to be unknown. */
function typesByAttribute({ facts, missing, subjects }: FactBase): Map<string, Set<string>> {
  const types = new Map<string, Set<string>>();
  for (const { subject, attribute } of [...facts, ...missing])
    types.set(
      attribute,
      (types.get(attribute) ?? new Set()).add(subjects.get(subject)?.type ?? ''),
    );
  return types;
}

/** A list of members, with the fact that gives it. */
export interface MemberList {
  /** Id of the phase or group. */
  set: string;
  ids: readonly string[];
  fact: Fact;
  /** False if members may be missing in it. */
  complete: boolean;
}

/** Facts by what they are about; made once for each version of the knowledge. */
export class FactIndex {
  private readonly bySubjectAndAttribute: ByAttribute<readonly Fact[]>;
  private readonly byAttribute: ReadonlyMap<string, readonly Fact[]>;
  private readonly bySubject: ReadonlyMap<string, readonly Fact[]>;
  private readonly byId: ReadonlyMap<string, Fact>;
  private readonly missingOf: ByAttribute<MissingFact>;
  /** The names of each subject as texts are searched for them. */
  private readonly keys = new Map<string, readonly string[]>();
  private readonly nameStems = new Map<string, ReadonlySet<string>>();
  /** Made when it is first asked for. */
  private spellings: ReadonlyMap<string, readonly string[]> | undefined;
  /** Types of the subjects that have an attribute; made when it is first asked for. */
  private typesOf: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  private readonly lists: ReadonlyMap<string, readonly MemberList[]>;
  /** The last year that any fact speaks of; 0 without facts. */
  readonly latestYear: number;
  /** In their order: ids of the phases. */
  readonly phases: readonly string[];

  constructor(readonly base: FactBase) {
    const sorted = [...base.facts].sort(byWorth);
    this.byAttribute = groupBy(sorted, ({ attribute }) => attribute);
    const bySubject = groupBy(sorted, ({ subject }) => subject);
    this.bySubject = bySubject;
    this.bySubjectAndAttribute = new Map(
      [...bySubject].map(([id, facts]) => [id, groupBy(facts, ({ attribute }) => attribute)]),
    );
    this.byId = new Map(base.facts.map((fact) => [fact.id, fact]));
    this.missingOf = new Map(
      [...groupBy(base.missing, ({ subject }) => subject)].map(([id, missing]) => [
        id,
        new Map(missing.map((one) => [one.attribute, one])),
      ]),
    );
    this.latestYear = Math.max(
      0,
      ...base.facts.map(({ asOf = '0' }) => Number(asOf.slice(0, 'YYYY'.length))),
    );
    this.phases = [...base.subjects.values()]
      .filter(({ type }) => type === 'phase')
      .map(({ id }) => id);
    this.lists = new Map(
      [...groupBy(this.ofAttribute(MEMBERS), ({ subject }) => subject)].map(([set, facts]) => [
        set,
        facts.flatMap((fact) => toMemberList(fact)),
      ]),
    );
  }

  /** Whether normalised texts, with blanks around each, name a subject. */
  isNamedIn(texts: string, { id, aliases }: FactSubject): boolean {
    let keys = this.keys.get(id);
    if (!keys) {
      keys = [...new Set(aliases.map(nameKey))].map((key) => ` ${key} `);
      this.keys.set(id, keys);
    }
    return keys.some((key) => texts.includes(key));
  }

  /** The stems of all words in the names of a subject. */
  stemsOfNames(id: string): ReadonlySet<string> {
    const known = this.nameStems.get(id);
    if (known) return known;
    const { name, short, aliases = [] } = this.subject(id) ?? {};
    const texts = [
      ...LANGUAGES.flatMap((one) => [name?.[one] ?? '', short?.[one] ?? '']),
      ...aliases,
    ];
    const stems = new Set(texts.flatMap((text) => tokenize(normalizeText(text)).map(stemWord)));
    this.nameStems.set(id, stems);
    return stems;
  }

  /** Whether a subject of one of these types has an attribute, or it is known to be unknown. */
  mayHave(types: ReadonlySet<string>, attributeId: string): boolean {
    this.typesOf ??= typesByAttribute(this.base);
    const own = this.typesOf.get(attributeId);
    if (own === undefined) return true;
    for (const type of types) if (own.has(type)) return true;
    return false;
  }

  /** Ids of the subjects that are called so, in either language. */
  calledBy(spelling: string): readonly string[] {
    this.spellings ??= spellingsOf(this.base);
    return this.spellings.get(normalizeText(spelling)) ?? [];
  }

  subject(id: string): FactSubject | undefined {
    return this.base.subjects.get(id);
  }

  attribute(id: string): FactAttribute | undefined {
    return this.base.attributes.get(id);
  }

  /** The facts of these ids that are still there, in the order of the ids. */
  withIds(ids: readonly string[]): Fact[] {
    return ids.flatMap((id) => this.byId.get(id) ?? []);
  }

  /** Best first. */
  of(subject: string, attribute: string): readonly Fact[] {
    return this.bySubjectAndAttribute.get(subject)?.get(attribute) ?? NONE;
  }

  ofAttribute(attribute: string): readonly Fact[] {
    return this.byAttribute.get(attribute) ?? NONE;
  }

  ofSubject(subject: string): readonly Fact[] {
    return this.bySubject.get(subject) ?? NONE;
  }

  missing(subject: string, attribute: string): MissingFact | undefined {
    return this.missingOf.get(subject)?.get(attribute);
  }

  /** The list to go by, and after it those that differ. */
  memberLists(set: string): readonly MemberList[] {
    return this.lists.get(set) ?? NONE;
  }

  membersOf(set: string): readonly string[] {
    return this.memberLists(set)[0]?.ids ?? [];
  }

  /** The phases that an entity was in, in their order. */
  phasesOf(entity: string): readonly string[] {
    return this.phases.filter((phase) => this.membersOf(phase).includes(entity));
  }

  /** The phases for which only some of the lists name an entity. */
  disputedPhasesOf(entity: string): readonly string[] {
    return this.phases.filter((phase) => {
      const named = this.memberLists(phase).map(({ ids }) => ids.includes(entity));
      return named.includes(true) && named.includes(false);
    });
  }

  /** Everyone that is in a phase. */
  get members(): readonly string[] {
    return [...new Set(this.phases.flatMap((phase) => this.membersOf(phase)))];
  }
}

function spellingsOf({ subjects }: FactBase): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, name, short, aliases } of subjects.values())
    for (const spelling of new Set(
      [...LANGUAGES.flatMap((language) => [name[language], short[language]]), ...aliases].map(
        (text) => normalizeText(text),
      ),
    ))
      ids.set(spelling, [...(ids.get(spelling) ?? []), id]);
  return ids;
}

function toMemberList(fact: Fact): MemberList[] {
  if (fact.value.kind !== 'ids') return [];
  const { subject: set, value, incomplete } = fact;
  return [{ set, ids: value.ids, fact, complete: incomplete !== true }];
}
