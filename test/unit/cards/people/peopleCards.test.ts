import { peopleCard } from '../../../../src/cards/people/personListCard';
import {
  personCard,
  type PersonCardContent,
  readPersonInputs,
} from '../../../../src/cards/people/personCard';
import type { Messages } from '../../../../src/messages/messages';
import type { StaffMember } from '../../../../src/records/model/staffMember';
import { realMessages } from '../../../support/knowledge/messages';
import { actionsOf, inputsOf, textOf, wishOf } from '../../../support/cards/readCard';
import { ENTITIES, entities, person } from '../../../support/cards/recordCards';

let messages: Messages;
beforeAll(async () => void (messages = await realMessages()));

const NOBODY = { entityId: null, entitySetBy: null, grants: [] } as const;
const list = (people: readonly StaffMember[], text?: string) =>
  peopleCard({ people, entities, ...(text === undefined ? {} : { text }) }, messages, 'en');
const one = (changes: Partial<PersonCardContent> = {}) =>
  personCard({ person: person(), entities: ENTITIES, ...changes }, messages, 'en');
/** What a client sends of a card that nobody has touched. */
const untouched = (changes: Partial<PersonCardContent> = {}) =>
  Object.fromEntries(inputsOf(one(changes)).map(({ id, value }) => [id, value ?? '']));

describe('the list of people', () => {
  test('tells everybody’s entity and roles', () => {
    expect(textOf(list([person(), person({ ...NOBODY, id: 'b', name: null })]))).toMatch(
      /2 people\nΜαρία\nΡΤΑ, Coordinator \(ΡΤΑ, ΡΤΑ\), Central reviewer, Admin\nb\nnot seen yet, Staff$/,
    );
  });

  test('says how many more there are than fit', () => {
    const people = Array.from({ length: 30 }, () => person());
    expect(textOf(list(people))).toMatch(/5 more are not shown; search by name\.$/);
  });

  test('adds somebody who was never seen by the object id, and nobody else', () => {
    const { id } = person();
    const opened = (people: readonly StaffMember[], text: string) =>
      actionsOf(list(people, text)).map(wishOf).slice(1);
    expect(opened([], id)).toEqual([{ verb: 'people.open', person: id }]);
    expect(opened([person()], id)).toHaveLength(1);
    expect(opened([], 'Mariam')).toEqual([]);
    expect(textOf(list([], 'Mariam'))).toContain('Nobody matches “Mariam”.');
  });
});

describe('a person', () => {
  test('is saved as shown where nothing was changed', () => {
    expect(readPersonInputs(untouched())).toEqual({
      entityId: 'rta',
      grants: person().grants,
    });
    expect(readPersonInputs(untouched({ person: person(NOBODY) }))).toEqual({
      entityId: null,
      grants: [],
    });
  });

  test('with a role has it for the own entity where no other is chosen', () => {
    const inputs = { entity: 'rta', roles: 'coordinator,verifier', verifierFor: 'entity-1' };
    expect(readPersonInputs(inputs)).toEqual({
      entityId: 'rta',
      grants: [
        { role: 'coordinator', entityId: 'rta' },
        { role: 'verifier', entityId: 'entity-1' },
      ],
    });
  });

  test('verifies for every entity or for some, not for both', () => {
    expect(readPersonInputs({ roles: 'verifier', verifierFor: 'rta,*' })).toEqual({
      entityId: null,
      grants: [{ role: 'verifier', entityId: '*' }],
    });
  });

  test('needs an entity for a role, and keeps what was chosen until there is one', () => {
    const inputs = { entity: 'none', roles: 'verifier' };
    expect(readPersonInputs(inputs)).toEqual({ needsEntity: 'verifier' });
    const attempt = { inputs, needsEntity: 'verifier' } as const;
    expect(textOf(one({ attempt }))).toMatch(/Nothing was saved\.[^]*Choose the entities/);
    expect(untouched({ attempt })).toMatchObject({ entity: 'none', roles: 'verifier' });
  });

  test('does not keep the entities of a role that was taken away', () => {
    const inputs = { entity: 'rta', roles: '', coordinatorFor: 'rta', verifierFor: '*' };
    expect(readPersonInputs(inputs)).toEqual({ entityId: 'rta', grants: [] });
  });

  test('is told apart by who has set the entity', () => {
    expect(textOf(one())).toContain('An admin has set this entity.');
    expect(textOf(one({ person: person({ entitySetBy: 'self' }) }))).toContain(
      'The person chose this entity.',
    );
  });
});
