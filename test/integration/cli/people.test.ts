import * as people from '../../../src/cli/commands/peopleCommand';
import { SqlStaff } from '../../../src/store/people/sqlStaff';
import { openCommandLine, type CommandLine } from '../../support/process/commandLine';

const MONA = '2f1c9a4e-0b7d-4c55-9d3e-6a8b1f20c7d4';
const OMAR = '7d9e0c11-aaaa-4bbb-8ccc-000000000001';

let line: CommandLine;
beforeAll(async () => {
  line = await openCommandLine();
});
afterAll(async () => {
  await line[Symbol.asyncDispose]();
});
/** Another line with nobody in it. */
const anew = async () => {
  await line[Symbol.asyncDispose]();
  line = await openCommandLine();
};

const lawaraq = (...args: string[]) => line.run(people, ...args);
const member = (id: string) => new SqlStaff(line.database.db).member(id);
const history = () =>
  line.database.db
    .selectFrom('staff_grant_events')
    .select(['person_id', 'action', 'role', 'entity_id', 'by_person'])
    .orderBy('id')
    .execute();

describe('lawaraq people set', () => {
  beforeEach(anew);

  it('sets name, entity and roles, and lists them', async () => {
    const set = await lawaraq(
      ...['set', MONA.toUpperCase(), '--name', 'منى', '--entity', 'هيئة الطرق والمواصلات'],
      ...['--role', 'coordinator:RTA', '--role', 'verifier:all', '--role', 'admin'],
    );
    expect(set).toMatchObject({ code: 0, errors: '' });
    expect(await member(MONA)).toEqual({
      id: MONA,
      name: 'منى',
      entityId: 'rta',
      entitySetBy: 'admin',
      grants: [
        { role: 'admin', entityId: '*' },
        { role: 'coordinator', entityId: 'rta' },
        { role: 'verifier', entityId: '*' },
      ],
    });
    expect((await lawaraq('list')).output).toBe(
      `${MONA}\tمنى\trta\tadmin coordinator:rta verifier:all\n`,
    );
    expect(JSON.parse((await lawaraq('list', 'مني', '--json')).output)).toEqual({
      id: MONA,
      name: 'منى',
      entityId: 'rta',
      entitySetBy: 'admin',
      roles: ['admin', 'coordinator:rta', 'verifier:all'],
    });
    expect((await lawaraq('list', 'somebody else')).output).toBe('Nobody was found.\n');
  });

  it('replaces the roles that there were, and keeps in the history by whom', async () => {
    await lawaraq('set', MONA, '--role', 'coordinator:rta');
    await lawaraq('set', MONA, '--role', 'verifier:dewa');
    await lawaraq('set', MONA, '--no-roles');
    expect((await member(MONA)).grants).toEqual([]);
    const event = (action: string, role: string, entity_id: string) => ({
      person_id: MONA,
      action,
      role,
      entity_id,
      by_person: 'command-line',
    });
    expect(await history()).toEqual([
      event('granted', 'coordinator', 'rta'),
      event('revoked', 'coordinator', 'rta'),
      event('granted', 'verifier', 'dewa'),
      event('revoked', 'verifier', 'dewa'),
    ]);
  });

  it('takes an entity away, and leaves what is not named', async () => {
    await lawaraq('set', MONA, '--name', 'Mona', '--entity', 'rta', '--role', 'verifier:rta');
    await lawaraq('set', MONA, '--entity', 'none');
    expect(await member(MONA)).toMatchObject({
      name: 'Mona',
      entityId: null,
      grants: [{ role: 'verifier', entityId: 'rta' }],
    });
  });

  it('says every fault at once and changes nothing', async () => {
    const { code, errors } = await lawaraq(
      ...['set', MONA, '--name', 'Mona', '--entity', 'DC', '--role', 'boss:rta'],
      ...['--role', 'coordinator:all', '--role', 'verifier:the moon'],
    );
    expect(code).toBe(1);
    expect(errors.trim().split('\n')).toEqual([
      '--entity: "DC" may be dubai-courts or dubai-customs; write the id.',
      '--role: "boss:rta" is not a role; roles are coordinator:ENTITY, verifier:ENTITY, verifier:all, admin.',
      '--role: a coordinator is one of a single entity; only verifiers are of all.',
      '--role: no entity is called "the moon"; "lawaraq entities list" lists them.',
    ]);
    expect(await member(MONA)).toMatchObject({ name: null, grants: [] });
  });

  it('prints nothing that a terminal would obey', async () => {
    const { errors } = await lawaraq('set', MONA, '--entity', '\u001b]0;x\u0007\u009b2J');
    expect(errors).toMatch(/no entity is called "\ufffd\]0;x\ufffd\ufffd2J"/);
  });
});

describe('lawaraq people deputy', () => {
  beforeEach(anew);
  const SARA = '00000000-0000-4000-8000-0000000000aa';
  const period = ['--from', '2999-07-01', '--until', '2999-07-14'];

  it('names a deputy, who is listed until the period is ended', async () => {
    await lawaraq('set', MONA, '--name', 'Mona', '--role', 'verifier:rta');
    await lawaraq('set', SARA, '--name', 'Sara');
    const named = await lawaraq('deputy', MONA, SARA, ...period);
    expect(named.output).toMatch(/^\d+\tMona\tSara\t2999-07-01\t2999-07-14\n$/);
    expect((await lawaraq('deputies')).output).toBe(named.output);
    const again = await lawaraq('deputy', MONA, SARA, ...period);
    expect([again.code, again.errors]).toEqual([1, expect.stringContaining('overlaps')]);
    const number = named.output.split('\t')[0]!;
    expect((await lawaraq('end-deputy', number)).code).toBe(0);
    expect((await lawaraq('end-deputy', number)).code).toBe(1);
    expect((await lawaraq('deputies')).output).toBe('Nobody stands in for a verifier.\n');
  });

  it.each([
    ['a period that is over', [MONA, SARA, '--from', '2020-07-01', '--until', '2020-07-14']],
    ['the wrong way round', [MONA, SARA, '--from', '2999-07-14', '--until', '2999-07-01']],
    ['oneself', [MONA, MONA, ...period]],
    ['somebody unknown', [MONA, '00000000-0000-4000-8000-0000000000bb', ...period]],
    ['who stands for no verifier', [SARA, MONA, ...period]],
    ['a day that is none', [MONA, SARA, '--from', '2999-02-30', '--until', '2999-07-14']],
  ])('refuses %s', async (_, args) => {
    await lawaraq('set', MONA, '--name', 'Mona', '--role', 'verifier:rta');
    await lawaraq('set', SARA, '--name', 'Sara');
    expect((await lawaraq('deputy', ...args)).code).toBe(1);
    expect((await lawaraq('deputies')).output).toBe('Nobody stands in for a verifier.\n');
  });
});

describe('lawaraq people import', () => {
  beforeEach(anew);

  const CSV = [
    'ID;Name;Entity;Roles',
    `${MONA};منى;RTA;coordinator:rta, verifier:هيئة كهرباء ومياه دبي`,
    '',
    `${OMAR};;;verifier:all`,
  ].join('\r\n');

  it('only says what it would do, until it is told to do it', async () => {
    const file = line.file('people.csv', `\ufeff${CSV}`);
    const dry = await lawaraq('import', file);
    expect(dry).toEqual({
      code: 0,
      errors: '',
      output: [
        `row 2: ${MONA}, name منى, entity rta, roles coordinator:rta verifier:dewa`,
        `row 4: ${OMAR}, roles verifier:all`,
        '2 people would be changed; to do so, add --apply.\n',
      ].join('\n'),
    });
    expect((await lawaraq('list', '--json')).output).toBe('');

    expect((await lawaraq('import', file, '--apply')).code).toBe(0);
    expect(await member(MONA)).toMatchObject({
      name: 'منى',
      entityId: 'rta',
      grants: [
        { role: 'coordinator', entityId: 'rta' },
        { role: 'verifier', entityId: 'dewa' },
      ],
    });
    expect((await member(OMAR)).grants).toEqual([{ role: 'verifier', entityId: '*' }]);
  });

  it('leaves what a cell leaves empty, and takes away where it says none', async () => {
    await lawaraq('set', MONA, '--name', 'Mona', '--entity', 'rta', '--role', 'verifier:rta');
    await lawaraq('set', OMAR, '--name', 'Omar', '--entity', 'rta', '--role', 'verifier:rta');
    const csv = `id,name,entity,roles\n${MONA},,,\n${OMAR},,none,none\n`;
    await lawaraq('import', line.file('people.csv', csv), '--apply');
    expect(await member(MONA)).toMatchObject({
      name: 'Mona',
      entityId: 'rta',
      grants: [{ role: 'verifier', entityId: 'rta' }],
    });
    expect(await member(OMAR)).toMatchObject({ name: 'Omar', entityId: null, grants: [] });
  });

  it('tells every fault of every row with its place, and changes nobody', async () => {
    const csv = [
      'id,name,entity,roles',
      `${MONA},Mona,rta,coordinator:rta`,
      `not-an-id,${'n'.repeat(201)},the moon,"boss; verifier:DC"`,
      `,Omar,,`,
      `${MONA},Mona again,,`,
    ].join('\n');
    const { code, errors } = await lawaraq('import', line.file('people.csv', csv), '--apply');
    expect(code).toBe(1);
    expect(errors.trim().split('\n')).toEqual([
      expect.stringMatching(/^row 3, id: "not-an-id" is not an object id/),
      'row 3, name: has more than 200 characters.',
      'row 3, entity: no entity is called "the moon"; "lawaraq entities list" lists them.',
      expect.stringMatching(/^row 3, roles: "boss" is not a role/),
      'row 3, roles: "DC" may be dubai-courts or dubai-customs; write the id.',
      'row 4, id: is missing.',
      `row 5, id: ${MONA} is in row 2 too.`,
      '7 errors; nothing was changed.',
    ]);
    expect((await lawaraq('list', '--json')).output).toBe('');
  });
});

describe('lawaraq people', () => {
  it.each(['', 'mona', MONA.slice(1), `${MONA}0`, "' or true --"])(
    'refuses an id that is no object id: %p',
    async (id) => {
      const { code, errors } = await lawaraq('set', id, '--name', 'x');
      expect(code).toBe(1);
      expect(errors).toMatch(/^ID: .* is not an object id of Entra/);
    },
  );

  it.each([
    [[]],
    [['set']],
    [['set', MONA]],
    [['set', MONA, 'more', '--name', 'x']],
    [['set', MONA, '--role', 'admin', '--no-roles']],
    [['set', MONA, '--boss']],
    [['import']],
    [['vanish', MONA]],
  ])('says how it is used: %p', async (args) => {
    const { code, errors } = await lawaraq(...args);
    expect(code).toBe(2);
    expect(errors).toMatch(/^Usage: lawaraq people/m);
  });

  it.each([
    ['id,nom\n', 'headings: there is no column "nom": id, name, entity, roles.'],
    ['name,entity\n', 'headings: the column "id" is missing.'],
    ['id,ID\n', 'headings: the column "ID" appears twice.'],
  ])('refuses headings that it does not know: %p', async (csv, fault) => {
    const { code, errors } = await lawaraq('import', line.file('people.csv', csv));
    expect(code).toBe(1);
    expect(errors).toMatch(fault);
  });
});
