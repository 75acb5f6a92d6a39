import fc from 'fast-check';
import { STATUSES, type Status } from '../../../../src/records/model/processRecord';
import type { Grant, StaffMember } from '../../../../src/records/model/staffMember';
import {
  ACTIONS,
  actionsFor,
  allowed,
  maySee,
  type Action,
  type WorkflowView,
} from '../../../../src/records/workflow/recordWorkflow';

const person = (id: string, ...grants: Grant[]): StaffMember => ({
  id,
  name: id,
  entityId: 'rta',
  entitySetBy: 'self',
  grants,
});
const grant = (role: Grant['role'], entityId: string): Grant => ({ role, entityId });

const PEOPLE = {
  owner: person('owner'),
  colleague: person('colleague'),
  coordinator: person('coordinator', grant('coordinator', 'rta')),
  'coordinator elsewhere': person('elsewhere', grant('coordinator', 'dewa')),
  verifier: person('verifier', grant('verifier', 'rta')),
  'verifier elsewhere': person('elsewhere', grant('verifier', 'dewa')),
  'central reviewer': person('central', grant('verifier', '*')),
  admin: person('admin', grant('admin', '*')),
  'verifying owner': person('owner', grant('verifier', 'rta')),
  'verifier who has edited': person('editor', grant('verifier', 'rta')),
  'central reviewer who has edited': person('editor', grant('verifier', '*')),
  'verifier who has submitted': person('submitter', grant('verifier', 'rta')),
  'coordinator and verifier': person('both', grant('coordinator', 'rta'), grant('verifier', 'rta')),
} as const;
type Who = keyof typeof PEOPLE;

const governed = (status: Status, central = false): WorkflowView => ({
  status,
  ownerId: 'owner',
  submittedBy: 'submitter',
  contributors: ['owner', 'editor', 'submitter'],
  entityId: 'rta',
  central,
});

type Table = Readonly<Record<Who, Partial<Record<Status, readonly Action[]>>>>;

const NOBODY = {};
const OWNER = {
  draft: ['edit', 'submit', 'withdraw'],
  submitted: ['withdraw'],
  needs_info: ['edit', 'submit', 'withdraw'],
  rejected: ['reopen'],
  verified: ['amend'],
} as const;
const COORDINATOR = {
  draft: ['edit', 'submit', 'withdraw'],
  submitted: ['withdraw'],
  needs_info: ['edit', 'submit', 'withdraw'],
  rejected: ['withdraw', 'reopen'],
  verified: ['amend'],
} as const;
const VERIFIER = { submitted: ['ask', 'verify', 'reject'] } as const;
const ADMIN = {
  draft: ['withdraw'],
  submitted: ['withdraw'],
  needs_info: ['withdraw'],
  rejected: ['withdraw'],
  verified: ['withdraw'],
} as const;

/** Written down from the roles of the specification, not from the code. */
const ORDINARY: Table = {
  owner: OWNER,
  colleague: NOBODY,
  coordinator: COORDINATOR,
  'coordinator elsewhere': NOBODY,
  verifier: VERIFIER,
  'verifier elsewhere': NOBODY,
  'central reviewer': VERIFIER,
  admin: ADMIN,
  'verifying owner': OWNER,
  'verifier who has edited': NOBODY,
  'central reviewer who has edited': NOBODY,
  'verifier who has submitted': NOBODY,
  'coordinator and verifier': {
    ...COORDINATOR,
    submitted: ['withdraw', 'ask', 'verify', 'reject'],
  },
};
/** Only central reviewers decide. */
const CENTRAL: Table = {
  ...ORDINARY,
  verifier: NOBODY,
  'coordinator and verifier': COORDINATOR,
};
const LEADS_TO: Readonly<Record<Action, Status | undefined>> = {
  edit: undefined,
  submit: 'submitted',
  withdraw: 'withdrawn',
  ask: 'needs_info',
  verify: 'verified',
  reject: 'rejected',
  reopen: 'draft',
  amend: 'verified',
};

describe.each([
  ['an ordinary record', false, ORDINARY],
  ['a record for central review', true, CENTRAL],
] as const)('of %s', (_, central, table) => {
  const cells = (Object.keys(PEOPLE) as Who[]).flatMap((who) =>
    STATUSES.map((status) => [who, status] as const),
  );

  it.each(cells)(
    'the %s may do with one that is %s what the table says, and nothing else',
    (who, status) => {
      const record = governed(status, central);
      const expected = table[who][status] ?? [];
      for (const action of ACTIONS) {
        const to = expected.includes(action) ? (LEADS_TO[action] ?? status) : undefined;
        expect([action, allowed(PEOPLE[who], record, action)]).toEqual([action, to]);
      }
      expect([...actionsFor(PEOPLE[who], record)].sort()).toEqual([...expected].sort());
    },
  );
});

const ids = fc.constantFrom('a', 'b', 'c', 'd');
const entities = fc.constantFrom('rta', 'dewa');
const anyPerson = fc
  .record({
    id: ids,
    grants: fc.array(
      fc.record<Grant>({
        role: fc.constantFrom('coordinator', 'verifier', 'admin'),
        entityId: fc.constantFrom('rta', 'dewa', '*'),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ id, grants }) => person(id, ...grants));
const anyRecord = fc.record<WorkflowView>({
  status: fc.constantFrom(...STATUSES),
  ownerId: ids,
  submittedBy: fc.option(ids),
  contributors: fc.array(ids, { maxLength: 3 }),
  entityId: fc.option(entities, { nil: undefined }),
  central: fc.boolean(),
});

describe('whoever and whatever it is', () => {
  it('nobody verifies what they have put something into', () => {
    fc.assert(
      fc.property(anyPerson, anyRecord, (someone, record) => {
        const own = [record.ownerId, record.submittedBy, ...record.contributors];
        fc.pre(own.includes(someone.id));
        for (const action of ['verify', 'ask', 'reject'] as const)
          expect(allowed(someone, record, action)).toBeUndefined();
      }),
    );
  });

  it('nobody acts on what they may not see', () => {
    fc.assert(
      fc.property(anyPerson, anyRecord, (someone, record) => {
        if (!maySee(someone, record)) expect(actionsFor(someone, record)).toEqual([]);
      }),
    );
  });

  it('a reviewer of every entity does nothing with a record that has no entity', () => {
    const reviewer = person('reviewer', { role: 'verifier', entityId: '*' });
    for (const central of [false, true]) {
      const record = { ...governed('submitted', central), entityId: undefined };
      expect(maySee(reviewer, record)).toBe(false);
      expect(actionsFor(reviewer, record)).toEqual([]);
    }
  });

  it('nobody without a part in it does anything', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(actionsFor(person('stranger'), record)).toEqual([]);
        expect(maySee(person('stranger'), record)).toBe(false);
      }),
    );
  });

  it('what is withdrawn or superseded stays so', () => {
    fc.assert(
      fc.property(anyPerson, anyRecord, (someone, record) => {
        for (const status of ['withdrawn', 'superseded'] as const)
          expect(actionsFor(someone, { ...record, status })).toEqual([]);
      }),
    );
  });
});

describe.each(STATUSES.filter((status) => status !== 'draft'))('what is %s', (status) => {
  it.each([false, true])(
    'is seen by those who work on it, by admins and by the verifiers of its entity (central: %s)',
    (central) => {
      const record = governed(status, central);
      const blind = (Object.keys(PEOPLE) as Who[]).filter((who) => !maySee(PEOPLE[who], record));
      expect(blind).toEqual(['colleague', 'coordinator elsewhere', 'verifier elsewhere']);
    },
  );
});

describe('a draft', () => {
  it('is seen by those who work on it, and not by verifiers', () => {
    const draft = governed('draft');
    const seers = (Object.keys(PEOPLE) as Who[]).filter((who) => maySee(PEOPLE[who], draft));
    expect(seers).toEqual([
      'owner',
      'coordinator',
      'admin',
      'verifying owner',
      'coordinator and verifier',
    ]);
  });
});
