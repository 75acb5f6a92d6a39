import type { Fact, FactBase } from '../../../../src/knowledge/facts/fact';

/** What is put into a wording: the id of a subject or of a fact in the tables, a number or a date. */
type Slots = Readonly<Record<string, string>>;

/** What a right answer says. */
export interface Expected {
  verdict?: 'yes' | 'no';
  /** All of these subjects are told. */
  subjects?: readonly string[];
  /** None of these is in the list. */
  notListed?: readonly string[];
  /** All of these facts are told, or one of them if they disagree. */
  facts?: readonly Fact[];
  anyFact?: readonly Fact[];
  number?: number;
  /** Two dates, between which the time is told. */
  between?: readonly [string, string];
  /** One event is said to be the earlier or the later one. */
  event?: { told: string; other: string };
  /** Neither yes nor no; who it is, and since or until when, may be told. */
  noVerdict?: true;
  /** Of two penalties, the first line does not name the milder one alone. */
  lesser?: { lesser: string; greater: string };
  /** Nobody is in it. */
  none?: true;
  /** The sources do not say: nothing may be told as the answer, and neither yes nor no. */
  missing?: true;
}

export interface Binding {
  slots: Slots;
  expected: Expected;
}

const PHASES = ['phase-1', 'phase-2', 'phase-3', 'phase-4', 'phase-5'] as const;
/** The order of destruction has eleven steps. */
const LAST_STEP = 11;

/** The bindings of each operator, computed from the facts by going through all of them. */
export function memberBindings(base: FactBase): Readonly<Record<string, readonly Binding[]>> {
  const factsOf = (subject: string, attribute: string) =>
    base.facts.filter((fact) => fact.subject === subject && fact.attribute === attribute);
  const fact = (subject: string, attribute: string): Fact => {
    const all = factsOf(subject, attribute);
    const found = all.find(({ preferred }) => preferred) ?? all[0];
    if (!found) throw new Error(`no ${attribute} of ${subject}`);
    return found;
  };
  const ids = ({ value }: Fact) => (value.kind === 'ids' ? value.ids : []);
  const number = ({ value }: Fact) => (value.kind === 'number' ? value.number : NaN);
  const date = ({ value }: Fact) => (value.kind === 'date' ? value.date : '');
  /** The list without a time is the usual one; the others are dated. */
  const membersOf = (phase: string) =>
    ids(factsOf(phase, 'members').find(({ period }) => !period) ?? fact(phase, 'members'));
  /** Whoever a list of some date names is not told as outside. */
  const everNamed = (phase: string) => new Set(factsOf(phase, 'members').flatMap(ids));
  const all = PHASES.flatMap(membersOf);
  const phaseOf = (entity: string) => PHASES.find((phase) => membersOf(phase).includes(entity))!;
  const outside = (phases: readonly string[]): Expected => ({
    subjects: all.filter((id) => !phases.some((phase) => everNamed(phase).has(id))),
    notListed: phases.flatMap(membersOf),
  });
  const listing = (told: readonly string[]): Expected => ({
    subjects: told,
    notListed: all.filter((id) => !told.includes(id)),
  });
  const holders = ids(fact('stamp', 'stamp_holders'));
  const dated = (id: string): Fact => {
    const found = base.facts.find((one) => one.id === id);
    if (!found) throw new Error(`no fact ${id}`);
    return found;
  };
  const dateOf = (id: string) => date(dated(id));

  const pairs = (wanted: readonly (readonly [string, string])[]) => wanted;
  const eventPairs = pairs([
    ['phase-2.launched_on', 'stamp.launched_on'],
    ['strategy.declared_paperless_on', 'stamp.launched_on'],
    ['strategy.launched_on', 'phase-2.launched_on'],
    ['stamp.launched_on', 'phase-5.start'],
    ['strategy.announced_on', 'strategy.launched_on'],
    ['phase-4.start', 'phase-1.completion_announced_on'],
    ['dubai-digital-strategy.launched_on', 'strategy.declared_paperless_on'],
  ]);
  const entityPairs = pairs([
    ['dewa', 'rta'],
    ['dubai-customs', 'dewa'],
    ['khda', 'dha'],
    ['nedaa', 'dubai-police'],
    ['dsc', 'dsc-stat'],
    ['cda', 'gdrfa'],
    ['dubai-culture', 'mbrsc'],
  ]);
  const offencePairs = pairs([
    ['law-7-2008-negligent-destruction', 'law-7-2008-deliberate-destruction'],
    ['decree-46-2021-forgery', 'decree-46-2021-forgery-government'],
    ['law-7-2008-deliberate-destruction-secret', 'law-7-2008-negligent-destruction-secret'],
    ['decree-46-2021-trust-services', 'decree-46-2021-forgery'],
  ]);
  const offences = [...new Set(offencePairs.flat())];
  const issued = [
    'decree-46-2021',
    'law-9-2022',
    'law-7-2008',
    'law-22-2023',
    'cabinet-28-2023',
    'decree-35-2022',
  ];
  const inForce = ['decree-46-2021', 'law-9-2022', 'decree-35-2022', 'decree-45-2021'];
  const step = (at: number) => fact('records-destruction', `step_${String(at)}`);
  const onePhase = (expected: (phase: string) => Expected): Binding[] =>
    PHASES.map((phase) => ({ slots: { phase }, expected: expected(phase) }));
  const twoPhases = (expected: (phase: string, other: string) => Expected): Binding[] =>
    pairs([
      ['phase-1', 'phase-2'],
      ['phase-3', 'phase-4'],
      ['phase-2', 'phase-5'],
      ['phase-4', 'phase-1'],
    ]).map(([phase, otherPhase]) => ({
      slots: { phase, otherPhase },
      expected: expected(phase, otherPhase),
    }));
  const oneOf = (slot: string, list: readonly string[], expected: (id: string) => Expected) =>
    list.map((id): Binding => ({ slots: { [slot]: id }, expected: expected(id) }));
  const twoOf = (
    list: readonly (readonly [string, string])[],
    expected: (x: string, y: string) => Expected,
    [first, second]: readonly [string, string] = ['x', 'y'],
  ) =>
    list.map(([x, y]): Binding => ({
      slots: { [first]: x, [second]: y },
      expected: expected(x, y),
    }));
  const EVENTS = ['event', 'otherEvent'] as const;
  /** A date before or after which an event was, and one where it was not. */
  const relativeDates = (isBefore: boolean) =>
    [
      'strategy.launched_on',
      'stamp.launched_on',
      'phase-2.launched_on',
      'strategy.declared_paperless_on',
    ].flatMap((event, at) =>
      [at % 2 === 0, at % 2 !== 0].map((earlier): Binding => {
        const year = Number(dateOf(event).slice(0, 4)) + (earlier ? -1 : 1);
        return {
          slots: { event, date: String(year) },
          expected: { verdict: earlier !== isBefore ? 'yes' : 'no' },
        };
      }),
    );
  const atStep = (
    list: readonly number[],
    slot: (at: number) => Slots,
    told: (at: number) => number,
  ) => list.map((at): Binding => ({ slots: slot(at), expected: { facts: [step(told(at))] } }));
  const stepSlots = (at: number): Slots => ({ step: String(at), ordinal: String(at) });
  const doneSlots = (at: number): Slots => ({ done: String(at) });
  if (factsOf('records-destruction', `step_${String(LAST_STEP)}`).length === 0)
    throw new Error('the steps changed');

  return {
    'members of a phase': onePhase((phase) => ({
      subjects: membersOf(phase),
      notListed: all.filter((id) => !everNamed(phase).has(id)),
    })),
    'not in a phase': onePhase((phase) => outside([phase])),
    'all but two': onePhase((phase) => {
      const [x, y] = [membersOf(phase)[1]!, membersOf(phase)[3]!];
      const rest = membersOf(phase).filter((id) => id !== x && id !== y);
      return { subjects: rest, notListed: [x, y] };
    }).map(({ slots, expected }) => ({
      slots: { ...slots, x: expected.notListed![0]!, y: expected.notListed![1]! },
      expected,
    })),
    'in neither phase': twoPhases((phase, other) => outside([phase, other])),
    'phase of an entity': oneOf(
      'x',
      ['dewa', 'dubai-customs', 'dubai-culture', 'nedaa', 'dsc', 'khda', 'dld'],
      (x) => ({
        subjects: [phaseOf(x)],
      }),
    ),
    'same phase': twoOf(entityPairs, (x, y) => ({
      verdict: phaseOf(x) === phaseOf(y) ? 'yes' : 'no',
      subjects: [x, y, phaseOf(x), phaseOf(y)],
    })),
    'holders in a phase': onePhase((phase) => {
      const inside = membersOf(phase).filter((id) => holders.includes(id));
      return inside.length === 0 ? { notListed: holders, none: true } : listing(inside);
    }),
    'holders not in a phase': onePhase((phase) =>
      listing(holders.filter((id) => !membersOf(phase).includes(id))),
    ),
    'count of members': onePhase((phase) => ({ anyFact: factsOf(phase, 'member_count') })),
    'last holder': [{ slots: {}, expected: { subjects: ['dubai-customs'] } }],
    'first holders': [
      { slots: {}, expected: listing(['dewa', 'dubai-municipality', 'dsc', 'dsc-stat']) },
    ],
    'earlier of two': twoOf(
      eventPairs,
      (one, other) => ({
        event: dateOf(one) < dateOf(other) ? { told: one, other } : { told: other, other: one },
      }),
      EVENTS,
    ),
    'later of two': twoOf(
      eventPairs,
      (one, other) => ({
        event: dateOf(one) > dateOf(other) ? { told: one, other } : { told: other, other: one },
      }),
      EVENTS,
    ),
    'time between': twoOf(
      eventPairs.map(
        (pair) => [...pair].sort((a, b) => dateOf(a).localeCompare(dateOf(b))) as [string, string],
      ),
      (one, other) => ({ between: [dateOf(one), dateOf(other)] }),
      EVENTS,
    ),
    'before a date': relativeDates(true),
    'after a date': relativeDates(false),
    'claim of a phase': ['dewa', 'dubai-customs', 'nedaa', 'dsc', 'dha'].flatMap((x, at) =>
      [phaseOf(x), PHASES.find((one, place) => one !== phaseOf(x) && place >= at % 3)!].map(
        (phase): Binding => ({
          slots: { x, phase },
          expected: { verdict: phase === phaseOf(x) ? 'yes' : 'no', subjects: [phaseOf(x)] },
        }),
      ),
    ),
    'claim of a count': ['phase-1', 'phase-3'].flatMap((phase) =>
      [0, 3, -2].map((off): Binding => {
        const count = fact(phase, 'member_count');
        return {
          slots: { phase, number: String(number(count) + off) },
          expected: { verdict: off === 0 ? 'yes' : 'no', facts: [count] },
        };
      }),
    ),
    'claim of a year': [
      'strategy.launched_on',
      'stamp.launched_on',
      'phase-2.launched_on',
      'strategy.declared_paperless_on',
      'phase-5.start',
    ].flatMap((event) =>
      [0, 1, -1].map((off): Binding => ({
        slots: { event, year: String(Number(dateOf(event).slice(0, 4)) + off) },
        expected: { verdict: off === 0 ? 'yes' : 'no', facts: [dated(event)] },
      })),
    ),
    'claim of holding the stamp': [
      'dewa',
      'rta',
      'dubai-customs',
      'khda',
      'dubai-police',
      'nedaa',
      'gdrfa',
    ].map((x): Binding => ({
      slots: { x },
      expected: holders.includes(x) ? { verdict: 'yes', subjects: [x] } : { missing: true },
    })),
    'step of destruction': atStep([1, 2, 3, 5, 7, 8], stepSlots, (at) => at),
    'next step': atStep([1, 2, 3, 7, 8, 9], doneSlots, (at) => at + 1),
    'step before': atStep([2, 3, 7, 8, 9], doneSlots, (at) => at - 1),
    'head of a body': oneOf('x', ['det', 'digital-dubai', 'smart-dubai', 'sdg'], (x) => ({
      subjects: ids(fact(x, 'post_holder')),
    })).concat(oneOf('x', ['khda', 'dha'], () => ({ missing: true }))),
    'still in office': oneOf(
      'x',
      ['wesam-lootah', 'hamad-al-mansoori', 'helal-al-marri', 'aisha-bin-bishr'],
      (x) => ({
        noVerdict: true,
        subjects: [x],
      }),
    ),
    'who was before': [
      ['det', 'helal-al-marri'],
      ['digital-dubai', 'hamad-al-mansoori'],
      ['smart-dubai', 'aisha-bin-bishr'],
    ].map(([x, person]): Binding => ({
      slots: { x: x!, person: person! },
      expected: { missing: true },
    })),
    'law issued': oneOf('x', issued, (x) => ({ facts: [fact(x, 'law_date')] })).concat(
      oneOf('x', ['law-1-2014', 'law-4-2013'], () => ({ missing: true })),
    ),
    'law in force': oneOf('x', inForce, (x) => ({ facts: [fact(x, 'in_force_from')] })).concat(
      oneOf('x', ['law-1-2014', 'law-12-2017'], () => ({ missing: true })),
    ),
    'highest fine': oneOf('x', offences, (x) => ({ facts: [fact(x, 'fine_max')] })),
    'lowest fine': oneOf('x', offences, (x) => ({ facts: [fact(x, 'fine_min')] })),
    'harsher penalty': twoOf(offencePairs, (x, y) => ({
      lesser:
        number(fact(x, 'fine_max')) > number(fact(y, 'fine_max'))
          ? { lesser: y, greater: x }
          : { lesser: x, greater: y },
      facts: [x, y].map((id) => fact(id, 'fine_max')),
    })),
    'what became of an entity': oneOf('x', ['ded', 'dtcm'], (x) => ({
      subjects: ids(fact(x, 'successor')),
    })).concat(oneOf('x', ['gdrfa'], (x) => ({ facts: [fact(x, 'renamed_to')] }))),
    'target reached': [
      { slots: {}, expected: { verdict: 'yes', facts: [fact('phase-1', 'reduction_percent')] } },
    ],
    'then how many': onePhase((phase) => ({ anyFact: factsOf(phase, 'member_count') })),
    'then another phase': twoPhases((_, other) => ({
      subjects: membersOf(other),
      notListed: all.filter((id) => !everNamed(other).has(id)),
    })),
    'then another entity': twoOf(entityPairs, (_, y) => ({ subjects: [phaseOf(y)] })),
    'then of these in a phase': onePhase((phase) => {
      const inside = membersOf(phase).filter((id) => holders.includes(id));
      return inside.length === 0 ? { notListed: holders, none: true } : listing(inside);
    }),
    'then who else': oneOf('x', ['dewa', 'dubai-customs', 'dubai-police', 'gdrfa'], (x) => ({
      subjects: holders.filter((id) => id !== x),
    })),
    'then when': ['strategy', 'stamp', 'phase-2'].map((x): Binding => ({
      slots: { x },
      expected: { facts: [fact(x, 'launched_on')] },
    })),
    'then in force': oneOf(
      'x',
      ['decree-46-2021', 'law-9-2022', 'decree-35-2022', 'decree-45-2021'],
      (x) => ({
        facts: [fact(x, 'in_force_from')],
      }),
    ),
    'then the next step': atStep([1, 2, 3, 5, 7, 8], stepSlots, (at) => at + 1),
    'then another offence': twoOf(offencePairs, (_, y) => ({ facts: [fact(y, 'fine_max')] })),
  };
}
