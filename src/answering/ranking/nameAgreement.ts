import type { ExpandedEntry, NameType } from '../../knowledge/knowledge';
import type { ContextReference } from './followUp';
import type { Mention } from '../understanding/nameLinker';

/** The names that a question speaks of, and those that the conversation was about before. */
export interface Names {
  mentions: readonly Mention[];
  context: ReadonlyMap<string, NameType>;
  /** How much the question leans on the one before. */
  leaning: ContextReference;
  /** The families that the last answer came from and led on to. */
  before: { last: string | undefined; next: ReadonlySet<string> };
}

/** What of a family is looked at to fit it to names. */
export interface Named<Expansion = ExpandedEntry> {
  id: string;
  slot: NameType | undefined;
  /** Names that its phrasings mention, with the type of each. */
  about: ReadonlyMap<string, NameType>;
  /** What its phrasings ask with; `@entity` and the like are asked for. */
  asked: { has(stem: string): boolean };
  /** By subject. */
  expansions: ReadonlyMap<string, Expansion>;
}

/** How well a family fits the names, and which of its expansions are meant. */
export interface NameAgreement<Expansion = ExpandedEntry> {
  entries: readonly Expansion[];
  agreement: number;
}

// Chosen on the questions of test/ranking; the scores that they are added to lie between 0 and 1.
const SAME_NAME = 0.1;
/** Of an entity and a phase in one question, the entity is what the question is about. */
const MORE_SPECIFIC = 0.08;
const OTHER_NAME = -0.4;
const NAME_NOT_SPOKEN_OF = { entity: -0.2, phase: -0.18, journey: -0.1 };
const NAME_NOT_ASKED = -0.08;
const FROM_CONTEXT = -0.02;
const FROM_CONTEXT_LEANING = 0.08;
const UNBOUND = -0.12;
const LAST_ANSWER = 0.1;
const LED_ON_TO = 0.08;
const OUT_OF_THE_BLUE = -0.12;

/** By family: all its expansions, which never change. */
const knownEntries = new WeakMap<Named<unknown>, readonly unknown[]>();

function entriesOf<Expansion>(family: Named<Expansion>): readonly Expansion[] {
  const known = (knownEntries.get(family) as readonly Expansion[] | undefined) ?? [
    ...family.expansions.values(),
  ];
  knownEntries.set(family, known);
  return known;
}

type IdsByType = Readonly<Record<NameType, readonly string[]>>;

/** Cached, because every family is compared with the same mentions. */
const idsOfMentions = new WeakMap<readonly Mention[], IdsByType>();

function idsOf(mentions: readonly Mention[]): IdsByType {
  let known = idsOfMentions.get(mentions);
  if (!known) idsOfMentions.set(mentions, (known = sortOut(mentions)));
  return known;
}

function sortOut(mentions: readonly Mention[]): IdsByType {
  const of = (type: NameType) =>
    mentions.filter((mention) => mention.type === type).flatMap(({ ids }) => ids);
  return { entity: of('entity'), phase: of('phase'), journey: of('journey') };
}

function bindSlot<Expansion>(
  family: Named<Expansion>,
  slot: NameType,
  names: Names,
): NameAgreement<Expansion> | undefined {
  const asked = names.mentions.filter(({ type }) => type === slot);
  const ids = idsOf(names.mentions)[slot];
  const pick = (wanted: readonly string[]) =>
    wanted.flatMap((id) => family.expansions.get(id) ?? []);
  if (asked.length > 0) {
    const entries = pick(ids);
    if (ids.length > 0 && entries.length === 0) return undefined;
    // Several mentions mean the first; one ambiguous mention means any of its names.
    const count = asked[0]?.ids.length ?? 1;
    const others = names.mentions.some(({ type }) => type !== slot && type !== 'other');
    const agreement = slot === 'entity' && others ? SAME_NAME + MORE_SPECIFIC : SAME_NAME;
    return { entries: entries.slice(0, Math.max(1, count)), agreement };
  }
  const before = pick([...names.context].filter(([, type]) => type === slot).map(([id]) => id));
  if (before.length > 0) {
    return {
      entries: before.slice(0, 1),
      agreement: names.leaning === 'no' ? FROM_CONTEXT : FROM_CONTEXT_LEANING,
    };
  }
  return { entries: entriesOf(family), agreement: UNBOUND };
}

/** A question that leans on the one before is likely about the same thing, or what follows it. */
function continuity(
  { id, about, slot }: Named<unknown>,
  { before, context, leaning }: Names,
): number {
  const sameName =
    [...about.keys()].some((name) => context.has(name)) ||
    [...context.values()].some((type) => type === slot);
  const sameTopic = id === before.last ? LAST_ANSWER : before.next.has(id) ? LED_ON_TO : 0;
  if (!sameName && sameTopic === 0) return leaning === 'yes' ? OUT_OF_THE_BLUE : 0;
  return sameTopic + (sameName && !slot ? SAME_NAME : 0);
}

const TYPES = ['entity', 'phase', 'journey'] as const;
const SLOTS = { entity: '@entity', phase: '@phase', journey: '@journey' } as const;

/** How well what a family is about agrees with the names of types other than that of its slot. */
function aboutAgreement(family: Named<unknown>, names: Names): number {
  let total = names.leaning === 'no' ? 0 : continuity(family, names);
  const ids = idsOf(names.mentions);
  for (const type of TYPES) {
    if (type === family.slot) continue;
    const asked = ids[type];
    // About a name of the type, about one that is asked for, about one of before.
    let [isAbout, shared, before] = [false, false, false];
    for (const [id, of] of family.about) {
      if (of !== type) continue;
      isAbout = true;
      shared ||= asked.includes(id);
      before ||= names.context.has(id);
    }
    if (asked.length > 0) {
      if (shared) total += SAME_NAME;
      else if (isAbout) total += OTHER_NAME;
      else if (!family.asked.has(SLOTS[type])) total += NAME_NOT_SPOKEN_OF[type];
    } else if (isAbout && !before) total += NAME_NOT_ASKED;
  }
  return total;
}

/** Whether a question names an unknown entity that the family does not mention. */
export const namesUnknownEntity = ({ asked }: Named<unknown>, { mentions }: Names): boolean =>
  mentions.some(({ stems }) => stems !== undefined && !stems.every((stem) => asked.has(stem)));

/** The names of a question that stands by itself. */
export const namesWithoutContext = (mentions: readonly Mention[]): Names => ({
  mentions,
  context: new Map(),
  leaning: 'no',
  before: { last: undefined, next: new Set() },
});

/**
 * Binds a family to the names of a question. Undefined if the family is written for names of
 * the kind that was asked about, but not for this one.
 */
export function agreeNames<Expansion>(
  family: Named<Expansion>,
  names: Names,
): NameAgreement<Expansion> | undefined {
  const agreement = aboutAgreement(family, names);
  if (!family.slot) return { entries: entriesOf(family), agreement };
  const bound = bindSlot(family, family.slot, names);
  return bound && { entries: bound.entries, agreement: bound.agreement + agreement };
}
