import { DENIALS } from '../../../language/questions/questionWords';
import { MEMBERS, type FactIndex } from '../../factIndex';
import type { FactLine, FactQuestion, FactStatement } from '../../factQuestion';

/** Something is denied: "not", "neither". */
export const isNegated = ({ polarity }: FactQuestion['frame']): boolean =>
  polarity.has('negated') || polarity.has('neither');

/** «ما كانت», «مكانش»: being is denied by the verb alone. */
const NEVER_WAS = /^ما?كان(?:ت|وا|و)?ش$/;

/** Something is denied, also by a word that the frame does not read. */
export const isDenied = (frame: FactQuestion['frame']): boolean =>
  isNegated(frame) || frame.words.some(({ read }) => DENIALS.has(read) || NEVER_WAS.test(read));

/** The facts that list the members of some sets: of each set the latest list. */
export const listFacts = (index: FactIndex, sets: readonly string[]) =>
  sets.flatMap((set) => index.memberLists(set).slice(0, 1)).map(({ fact }) => fact);

/** The phase of an entity; if the lists differ, what each of them says. */
function describeEntity(entity: string, index: FactIndex): FactLine[] {
  const disputed = index.disputedPhasesOf(entity).map((phase): FactLine => {
    const lists = index.memberLists(phase);
    return {
      form: 'disputed',
      entity,
      phase,
      naming: lists.filter(({ ids }) => ids.includes(entity)).map(({ fact }) => fact),
      leavingOut: lists.filter(({ ids }) => !ids.includes(entity)).map(({ fact }) => fact),
    };
  });
  const phases = index.phasesOf(entity);
  if (phases.length > 0) return [{ form: 'memberOf', entity, phases }, ...disputed];
  return disputed.length > 0 ? disputed : [{ form: 'noPhaseKnown', entity }];
}

/** "Is DEWA in phase 1 or 2?", "which phase is it in?" */
export function tellPhases(entities: readonly string[], index: FactIndex): FactStatement {
  const lines = entities.flatMap((entity) => describeEntity(entity, index));
  const phases = entities.flatMap((entity) => [
    ...index.phasesOf(entity),
    ...index.disputedPhasesOf(entity),
  ]);
  return {
    lines,
    facts: listFacts(index, [...new Set(phases)]),
    subjects: [...entities, ...phases],
    complete: lines.every(({ form }) => form !== 'noPhaseKnown'),
  };
}

/** "Which of these was not in phase 2: …?": those of them that were not, and where they were. */
export function tellAmong(
  entities: readonly string[],
  phase: string,
  negated: boolean,
  index: FactIndex,
): FactStatement {
  const isIn = (entity: string) => index.membersOf(phase).includes(entity);
  const picked = entities.filter((entity) => isIn(entity) !== negated);
  const told = tellPhases(picked.length > 0 ? picked : entities, index);
  // Of several it is enough to say where they were.
  const outside =
    negated && picked.length === 1
      ? picked.map((entity): FactLine => ({ form: 'notMemberOf', entity, phase }))
      : [];
  return { ...told, lines: [...told.lines, ...outside] };
}

/** Those of a list that are in a phase; or those that are not, and where they were. */
export function tellPart(
  entities: readonly string[],
  phase: string,
  isOutside: boolean,
  index: FactIndex,
): FactStatement {
  const members = index.membersOf(phase);
  const ids = entities.filter((id) => members.includes(id) !== isOutside);
  if (isOutside) return tellPhases(ids, index);
  return {
    lines: [{ form: 'list', set: phase, ids, complete: true }],
    facts: listFacts(index, [phase]),
    subjects: [...ids, phase],
    complete: true,
  };
}

/** Who was at an event. */
const ATTENDEES = 'attendees';

/** "Which entities at the workshop were not in phase 2?": those that were not, and where they were. */
export function tellOfEvent(
  event: string,
  phase: string,
  frame: FactQuestion['frame'],
  index: FactIndex,
): FactStatement | undefined {
  const [list] = index.of(event, ATTENDEES);
  const all = list?.value.kind === 'ids' ? list.value.ids : [];
  const ids = all.filter((id) => index.subject(id)?.type === 'entity');
  if (!list || ids.length === 0) return undefined;
  const told = tellAmong(ids, phase, isDenied(frame), index);
  return { ...told, facts: [list, ...told.facts], subjects: [...told.subjects, event] };
}

/** "Which large entity isn't in phase 1?": those of the group that are not, and where they were. */
export function tellOfGroup(
  group: string,
  phase: string,
  frame: FactQuestion['frame'],
  index: FactIndex,
): FactStatement | undefined {
  const ids = index.membersOf(group);
  if (ids.length === 0) {
    if (!index.missing(group, MEMBERS)) return undefined;
    const lines: FactLine[] = [{ form: 'explained', subject: group, attribute: MEMBERS }];
    return { lines, facts: [], subjects: [group, phase], complete: false };
  }
  const told = tellAmong(ids, phase, isDenied(frame), index);
  const facts = [...listFacts(index, [group]), ...told.facts];
  return { ...told, facts, subjects: [...told.subjects, group] };
}

/** "Which entities are not in phase 1?", "all but …" */
export function tellOutside(
  sets: readonly string[],
  count: boolean,
  index: FactIndex,
): FactStatement {
  const inside = new Set(sets.flatMap((set) => index.membersOf(set)));
  const rest = index.phases.filter((phase) => !sets.includes(phase));
  const lists = rest.map((phase): FactLine & { form: 'list' } => {
    const [list] = index.memberLists(phase);
    const ids = (list?.ids ?? []).filter((id) => !inside.has(id));
    return { form: 'list', set: phase, ids, complete: list?.complete ?? true };
  });
  const asked = new Set(lists.flatMap(({ ids }) => ids)).size;
  return {
    lines: count
      ? [{ form: 'count', count: asked, sets, outside: true }]
      : [{ form: 'outside', sets, asked }, ...lists],
    facts: listFacts(index, rest),
    subjects: [...sets],
    complete: lists.every(({ complete }) => complete),
  };
}

/** "Every entity of phase 1 except DEWA." */
export function tellWithout(set: string, left: readonly string[], index: FactIndex): FactStatement {
  const ids = index.membersOf(set).filter((id) => !left.includes(id));
  return {
    lines: [{ form: 'listWithout', set, ids, left }],
    facts: listFacts(index, [set]),
    subjects: [set, ...ids],
    complete: true,
  };
}

/** "Is any entity in both phases?" */
export function tellCommon(sets: readonly string[], index: FactIndex): FactStatement {
  const [first = '', ...others] = sets;
  const ids = index
    .membersOf(first)
    .filter((id) => others.every((set) => index.membersOf(set).includes(id)));
  return {
    verdict: ids.length > 0 ? 'yes' : 'no',
    lines: [{ form: 'inAll', sets, ids }],
    facts: listFacts(index, sets),
    subjects: [...sets, ...ids],
    complete: true,
  };
}

/** "The entities of phases 1 and 3." */
export function tellMembers(
  sets: readonly string[],
  count: boolean,
  index: FactIndex,
): FactStatement {
  const lines = sets.map((set): FactLine => {
    const [list] = index.memberLists(set);
    const ids = list?.ids ?? [];
    return count
      ? { form: 'count', count: ids.length, sets: [set], outside: false }
      : { form: 'list', set, ids, complete: list?.complete ?? true };
  });
  return {
    lines,
    facts: listFacts(index, sets),
    subjects: [...sets, ...sets.flatMap((set) => index.membersOf(set))],
    complete: true,
  };
}
