import { peopleCard } from '../../../../src/cards/people/personListCard';
import { deputyCard, deputyNoticeCard } from '../../../../src/cards/people/deputyCard';
import type { Deputyship } from '../../../../src/records/model/deputyship';
import { personCard, type PersonCardContent } from '../../../../src/cards/people/personCard';
import type { Language } from '../../../../src/language/text/detectLanguage';
import type { StaffMember } from '../../../../src/records/model/staffMember';
import { ENTITIES, entities, manyNames, NAMES } from './people';
import { COUNTS, type Sample } from './sample';

const OBJECT_ID = '1f0c5a9e-6d1b-4b7e-9f3a-2c8d7e6b5a40';

const member = (changes: Partial<StaffMember> = {}): StaffMember => ({
  id: OBJECT_ID,
  name: 'Mariam Al Hashimi',
  entityId: 'rta',
  entitySetBy: 'admin',
  grants: [],
  ...changes,
});

const coordinator = { role: 'coordinator', entityId: 'rta' } as const;
const staff = (language: Language): StaffMember[] => [
  member({ name: NAMES.mariam[language], grants: [coordinator] }),
  member({
    name: NAMES.long[language],
    entityId: 'dubai-police',
    grants: [
      { role: 'coordinator', entityId: 'dubai-police' },
      { role: 'coordinator', entityId: 'det' },
      { role: 'verifier', entityId: '*' },
      { role: 'admin', entityId: '*' },
    ],
  }),
  member({ name: NAMES.mixed[language], grants: [{ role: 'verifier', entityId: 'dld' }] }),
  member({ name: null, entityId: null, entitySetBy: null }),
];

const person = (
  name: string,
  change: (language: Language) => Partial<PersonCardContent>,
): Sample => ({
  name,
  card: (language, messages) => {
    const own = member({ name: NAMES.mariam[language], grants: [coordinator] });
    const shown = { person: own, entities: ENTITIES, ...change(language) };
    return personCard(shown, messages, language);
  },
});

const deputyship = (language: Language, change: Partial<Deputyship> = {}): Deputyship => ({
  id: 7,
  verifierId: OBJECT_ID,
  verifierName: NAMES.mariam[language],
  deputyId: '2f0c5a9e-6d1b-4b7e-9f3a-2c8d7e6b5a41',
  deputyName: NAMES.long[language],
  from: '2027-07-01',
  until: '2027-07-14',
  endedAt: null,
  ...change,
});

const deputySamples: readonly Sample[] = [
  {
    name: 'deputies',
    card: (language, messages) => {
      const other = '3f0c5a9e-6d1b-4b7e-9f3a-2c8d7e6b5a42';
      const name = NAMES.long[language];
      const deputyships = [
        deputyship(language),
        deputyship(language, { verifierId: other, deputyId: OBJECT_ID }),
      ];
      const days = { from: '1 July 2027', until: '14 July 2027' };
      const done = [
        messages.say(language, 'deputy.named', { name, ...days }),
        messages.say(language, 'deputy.ownRecords', {
          name,
          count: 1,
          numbers: 'PL-RTA-2026-0001',
        }),
      ];
      return deputyCard(
        { personId: OBJECT_ID, deputyships, verifies: true, done },
        messages,
        language,
      );
    },
    saying: (text, language, messages) =>
      deputyCard(
        {
          personId: OBJECT_ID,
          deputyships: [deputyship(language, { deputyName: text })],
          verifies: true,
          people: [member({ name: text })],
          attempt: { name: text, from: text, until: text },
        },
        messages,
        language,
      ),
  },
  {
    name: 'deputies, nobody was named',
    card: (language, messages) =>
      deputyCard(
        {
          personId: OBJECT_ID,
          deputyships: [],
          verifies: true,
          fault: messages.say(language, 'deputy.fault.days'),
          attempt: { name: NAMES.mixed[language] },
        },
        messages,
        language,
      ),
  },
  {
    name: 'deputies, of somebody who does not verify',
    card: (language, messages) =>
      deputyCard({ personId: OBJECT_ID, deputyships: [], verifies: false }, messages, language),
  },
  {
    name: 'deputy, named',
    card: (language, messages) => deputyNoticeCard(deputyship(language), messages, language),
    saying: (text, language, messages) =>
      deputyNoticeCard(deputyship(language, { verifierName: text }), messages, language),
  },
  {
    name: 'deputy, ended',
    card: (language, messages) =>
      deputyNoticeCard(
        deputyship(language, { endedAt: '2027-07-05T06:00:00.000Z' }),
        messages,
        language,
      ),
  },
];

export const peopleSamples: readonly Sample[] = [
  ...deputySamples,
  {
    name: 'people',
    card: (language, messages) =>
      peopleCard(
        {
          people: staff(language),
          entities,
          unverifiable: COUNTS.slice(1).map((count) => ({ entityId: 'rta', count })),
        },
        messages,
        language,
      ),
    saying: (text, language, messages) =>
      peopleCard({ people: [member({ name: text })], text, entities }, messages, language),
  },
  {
    name: 'people, nobody found',
    card: (language, messages) => {
      const text = { en: 'Mariam مريم', ar: 'مريم Mariam' }[language];
      return peopleCard({ people: [], text, entities }, messages, language);
    },
    saying: (text, language, messages) =>
      peopleCard({ people: [], text, entities }, messages, language),
  },
  {
    name: 'people, somebody who was never seen',
    card: (language, messages) =>
      peopleCard({ people: [], text: OBJECT_ID, entities }, messages, language),
  },
  ...COUNTS.map((count): Sample => ({
    name: `people, ${count}`,
    card: (language, messages) => {
      const people = manyNames(language, count).map((name) => member({ name }));
      return peopleCard({ people, entities }, messages, language);
    },
  })),
  {
    ...person('person, saved', () => ({ saved: true })),
    saying: (text, language, messages) =>
      personCard({ person: member({ name: text }), entities: ENTITIES }, messages, language),
  },
  person('person, a role without an entity', (language) => ({
    person: member({
      name: NAMES.long[language],
      entityId: null,
      entitySetBy: null,
    }),
    attempt: { inputs: { roles: 'verifier' }, needsEntity: 'verifier' },
  })),
  person('person, never seen', () => ({
    person: member({ name: null, entityId: null, entitySetBy: null }),
  })),
  ...(['changed', 'lastAdmin', 'unknownEntity'] as const).map((refused) =>
    person(`person, refused: ${refused}`, (language) => ({
      person: member({ name: NAMES.mixed[language], entitySetBy: 'self' }),
      refused,
    })),
  ),
];
