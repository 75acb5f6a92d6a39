import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Card } from '../../../src/cards/kit/adaptiveCard';
import { figuresOf } from '../../../src/records/rules/paperArithmetic';
import type { ProcessRecord, Status } from '../../../src/records/model/processRecord';
import type { Grant } from '../../../src/records/model/staffMember';
import { allowed, maySee, type Action } from '../../../src/records/workflow/recordWorkflow';
import { workflowView } from '../../../src/records/workflow/recordState';
import type { Colleague } from '../../support/people/colleague';
import {
  forge,
  FORGED_VERBS,
  nowhere,
  type ForgedVerb,
  type Target,
} from '../../support/bot/forgery';
import {
  ADMIN,
  COORDINATES_RTA,
  openOffice,
  REVIEWS_ALL,
  VERIFIES_RTA,
  type Office,
} from '../../support/people/office';
import { completeFields } from '../../support/records/recordBook';
import { createSample, NUMBER_OF_RTA, rewrite, VERIFIED } from '../../support/records/sampleRecord';

const ROLES = {
  owner: [],
  'owner who verifies': [VERIFIES_RTA],
  colleague: [],
  coordinator: [COORDINATES_RTA],
  'coordinator elsewhere': [{ role: 'coordinator', entityId: 'dewa' }],
  verifier: [VERIFIES_RTA],
  'verifier elsewhere': [{ role: 'verifier', entityId: 'dewa' }],
  'verifier who has edited': [VERIFIES_RTA],
  'central reviewer': [REVIEWS_ALL],
  admin: [ADMIN],
} as const satisfies Record<string, readonly Grant[]>;
type Who = keyof typeof ROLES;
const EVERYBODY = Object.keys(ROLES) as Who[];

const STATES = [
  'draft',
  'submitted',
  'submitted for central review',
  'needs_info',
  'verified',
  'rejected',
  'withdrawn',
] as const;
type State = (typeof STATES)[number];

/** Written down from the roles of the specification, not from the code. */
const OWNERS: Who[] = ['owner', 'owner who verifies'];
const WORKERS: Who[] = [...OWNERS, 'coordinator'];
const SEE_DRAFTS: Who[] = [...WORKERS, 'admin'];
const SEE_THE_REST: Who[] = [
  ...SEE_DRAFTS,
  'verifier',
  'verifier who has edited',
  'central reviewer',
];
const WITHDRAW: Who[] = [...WORKERS, 'admin'];
const DECIDE: Partial<Record<State, Who[]>> = {
  submitted: ['verifier', 'central reviewer'],
  'submitted for central review': ['central reviewer'],
};
const EDIT: Partial<Record<State, Who[]>> = { draft: WORKERS, needs_info: WORKERS };
const OPEN_STATES: Partial<Record<State, Who[]>> = {
  draft: WITHDRAW,
  submitted: WITHDRAW,
  'submitted for central review': WITHDRAW,
  needs_info: WITHDRAW,
};
const NEVER: Partial<Record<State, Who[]>> = {};
const MAY: Readonly<Record<ForgedVerb, Partial<Record<State, Who[]>>>> = {
  'log.set': EDIT,
  'log.edit': NEVER,
  'log.form': NEVER,
  'log.fill': EDIT,
  'log.summary': NEVER,
  'log.save': EDIT,
  'log.submit': EDIT,
  'log.discard': EDIT,
  // None of those that are to be told apart looks like another one.
  'log.different': NEVER,
  'log.launch': NEVER,
  'log.resume': NEVER,
  'record.open': NEVER,
  'record.history': NEVER,
  'record.withdraw': { ...OPEN_STATES, rejected: ['coordinator', 'admin'], verified: ['admin'] },
  'record.reopen': { rejected: WORKERS },
  'record.amend': { verified: WORKERS },
  'record.verify': DECIDE,
  'record.ask': DECIDE,
  'record.reject': DECIDE,
};

/** `changed`: it was done; `seen`: it was not, or only shows; `unknown`: as if there were none. */
type Outcome = 'changed' | 'seen' | 'unknown';

function expected(who: Who, state: State, verb: ForgedVerb): Outcome {
  if (!(state === 'draft' ? SEE_DRAFTS : SEE_THE_REST).includes(who)) return 'unknown';
  return MAY[verb][state]?.includes(who) ? 'changed' : 'seen';
}

let office: Office;
const people = new Map<Who, Colleague>();
const known = new Map<string, Promise<ProcessRecord>>();
beforeAll(async () => {
  office = await openOffice();
  for (const who of EVERYBODY) people.set(who, await office.joins(who, ...ROLES[who]));
});
afterAll(() => office[Symbol.asyncDispose]());

let made = 0;
const { decision, nextReviewDate, submittedAt, submittedByName } = VERIFIED;
const SUBMITTED = { submittedAt, submittedByName };

/** A complete record of RTA in this state, of which `editor` has written a part. */
async function recordIn(state: State, owner: Colleague): Promise<ProcessRecord> {
  const editor = people.get('verifier who has edited')!;
  const central = state === 'submitted for central review';
  const status: Status = central ? 'submitted' : state;
  // No two have nearly the same sheets, which would make them look alike.
  const fields = completeFields({ transactionsPerYear: Math.round(100 * 1.05 ** made++) });
  const { id } = await createSample(office.records, { ownerId: owner.id, fields });
  return rewrite(
    office.records,
    id,
    {
      ...(status === 'draft' ? {} : { ...SUBMITTED, submittedBy: owner.id }),
      ...(status === 'verified' ? { decision, nextReviewDate } : {}),
      status,
      figures: figuresOf(fields) ?? null,
      contributors: [owner.id, editor.id],
      centralReasons: central ? ['large'] : [],
    },
    { number: NUMBER_OF_RTA },
  );
}

/** Those on which nothing is done are made once. */
async function target(state: State, who: Who, outcome: Outcome): Promise<ProcessRecord> {
  const owner = who === 'owner who verifies' ? who : 'owner';
  const key = `${owner} ${state}`;
  if (outcome === 'changed') return recordIn(state, people.get(owner)!);
  const record = known.get(key) ?? recordIn(state, people.get(owner)!);
  known.set(key, record);
  return record;
}

/** Without the ids that differ from one answer to the next. */
const plain = (cards: readonly Card[], { id }: Target) =>
  JSON.stringify(cards)
    .replaceAll(id, 'the record')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'a new id');

/** In a chat where no talk is waiting. */
async function sends(who: Who, verb: ForgedVerb, about: Target): Promise<string> {
  const { wish, inputs } = forge(verb, about);
  const conversation = { id: randomUUID(), conversationType: 'personal', tenantId: 'tenant' };
  const value = { ...inputs, lawaraq: wish };
  return plain(await people.get(who)!.send({ value, conversation }), about);
}

const aboutNothing = new Map<string, Promise<string>>();

/** What is answered about a record that does not exist. */
function answerToNothing(who: Who, verb: ForgedVerb): Promise<string> {
  const key = `${who} ${verb}`;
  const answer = aboutNothing.get(key) ?? sends(who, verb, nowhere());
  aboutNothing.set(key, answer);
  return answer;
}

/** Everything that is kept of a record. */
async function kept(id: string): Promise<string> {
  const { rows } = await sql<{ all: string }>`
    select concat(
      (select string_agg(v::text, '' order by version) from record_versions v where record_id = ${id}),
      (select count(*) from record_events where record_id = ${id}),
      (select count(*) from outbox where about::jsonb ->> 'recordId' = ${id})) as all`.execute(
    office.bot.database.db,
  );
  return rows[0]!.all;
}

async function outcomeOf(who: Who, state: State, verb: ForgedVerb): Promise<Outcome> {
  const record = await target(state, who, expected(who, state, verb));
  const before = await kept(record.id);
  const answer = await sends(who, verb, record);
  if ((await kept(record.id)) !== before) return 'changed';
  if (answer !== (await answerToNothing(who, verb))) return 'seen';
  // A form begins a draft of its own also where that of its card is closed.
  const startsOver =
    ['log.form', 'log.fill'].includes(verb) && ['rejected', 'withdrawn'].includes(state);
  return startsOver && expected(who, state, verb) === 'seen' ? 'seen' : 'unknown';
}

type Cell = [verb: ForgedVerb, state: State, outcome: Outcome];

/**
 * For each person and button one state for each outcome that they can meet, the one that was tried
 * least with that button. That every state is decided like this is for the rules, below and in
 * recordWorkflow.test.ts: what can only be seen here is that each button asks them, and what is
 * answered where they say no.
 */
function chooseCells(): ReadonlyMap<Who, readonly Cell[]> {
  const chosen = new Map<Who, Cell[]>(EVERYBODY.map((who) => [who, []]));
  const times = (verb: ForgedVerb, state: State) =>
    [...chosen.values()].flat().filter((cell) => cell[0] === verb && cell[1] === state).length;
  for (const who of EVERYBODY)
    for (const verb of FORGED_VERBS)
      for (const outcome of ['changed', 'seen', 'unknown'] as const) {
        const [state] = STATES.filter((each) => expected(who, each, verb) === outcome).sort(
          (one, other) => times(verb, one) - times(verb, other),
        );
        if (state) chosen.get(who)!.push([verb, state, outcome]);
      }
  return chosen;
}
const CELLS = chooseCells();

test.each(EVERYBODY)(
  'the %s can do with made-up buttons what the role allows, and learns of nothing else',
  async (who) => {
    const cells = CELLS.get(who)!;
    const met = cells.map(async ([verb, state]) => [
      verb,
      state,
      await outcomeOf(who, state, verb),
    ]);
    expect(await Promise.all(met)).toEqual(cells);
  },
);

test('each button is tried in every state, by somebody who may and by somebody who may not', () => {
  const tried = [...CELLS.values()].flat();
  for (const verb of FORGED_VERBS) {
    const of = tried.filter(([each]) => each === verb);
    expect([verb, new Set(of.map(([, state]) => state)).size]).toEqual([verb, STATES.length]);
    const may = Object.values(MAY[verb]).some((who) => who.length > 0);
    expect([verb, of.some(([, , outcome]) => outcome === 'changed')]).toEqual([verb, may]);
  }
});

test('the rules of the workflow say the same as the table', async () => {
  const actions: Partial<Record<ForgedVerb, Action>> = {
    'log.fill': 'edit',
    'log.submit': 'submit',
    'record.withdraw': 'withdraw',
    'record.reopen': 'reopen',
    'record.amend': 'amend',
    'record.verify': 'verify',
    'record.ask': 'ask',
    'record.reject': 'reject',
  };
  for (const who of EVERYBODY) {
    const member = await office.staff.member(people.get(who)!.id);
    for (const state of STATES) {
      const record = workflowView(await target(state, who, 'seen'));
      for (const [verb, action] of Object.entries(actions)) {
        const says = !maySee(member, record)
          ? 'unknown'
          : allowed(member, record, action)
            ? 'changed'
            : 'seen';
        const cell = [who, state, verb];
        expect([...cell, says]).toEqual([...cell, expected(who, state, verb as ForgedVerb)]);
      }
    }
  }
});

test('a client that replaces cards is told as little', async () => {
  const stranger = people.get('colleague')!;
  const record = await target('submitted', 'colleague', 'unknown');
  const verbs = FORGED_VERBS.filter((verb) => verb.startsWith('record.'));
  expect(verbs).toHaveLength(8);
  for (const verb of verbs) {
    const answers = await Promise.all(
      [record, nowhere()].map(async (about) => {
        const { wish, inputs } = forge(verb, about);
        const card = await stranger.invoke(wish, inputs);
        return plain(card ? [card] : [], about);
      }),
    );
    expect([verb, answers[0]]).toEqual([verb, answers[1]]);
    expect(answers[0]).not.toContain(record.number);
  }
});
