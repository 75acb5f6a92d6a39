import type { Language } from '../../language/text/detectLanguage';
import type { RecordEntity } from '../../records/model/entityDirectory';
import { EVERY_ENTITY, type Actor, type Grant } from '../../records/model/staffMember';
import type { RandomChoices } from './randomChoices';
import { remarksIn } from './vocabulary';

/** Who is made up for one entity. */
export interface Team {
  /** They log what they know; the first two of them most of it. */
  staff: readonly Actor[];
  coordinator: Actor;
  verifiers: readonly Actor[];
}

export interface DemoPeople {
  teams: ReadonlyMap<string, Team>;
  /** Verifiers of all entities. */
  central: readonly Actor[];
  admin: Actor;
  everybody: readonly Actor[];
}

/** The people of the local chat; the same as in manifest/playground. */
const PLAYGROUND = [
  { last: '20', name: 'Mariam Al Suwaidi', language: 'en' },
  { last: '21', name: 'أحمد المنصوري', language: 'ar' },
  { last: '22', name: 'فاطمة الكعبي', language: 'ar' },
  { last: '23', name: 'Omar Haddad', language: 'en' },
  { last: '24', name: 'هدى الشامسي', language: 'ar' },
  { last: '25', name: 'Priya Nair', language: 'en' },
] as const;

const grant = (role: Grant['role'], entityId: string): Grant => ({ role, entityId });

/** What each of them is; entities that the knowledge does not have are left out. */
const PLAYGROUND_ROLES: Readonly<
  Record<string, { entityId: string | null; grants: readonly Grant[] }>
> = {
  '20': { entityId: 'rta', grants: [grant('admin', EVERY_ENTITY), grant('verifier', 'rta')] },
  '21': { entityId: 'rta', grants: [grant('coordinator', 'rta')] },
  '22': { entityId: 'dewa', grants: [grant('verifier', 'dewa')] },
  '23': { entityId: null, grants: [grant('verifier', EVERY_ENTITY)] },
  '24': { entityId: 'dubai-municipality', grants: [grant('coordinator', 'dubai-municipality')] },
  '25': { entityId: 'rta', grants: [] },
};

const actor = (
  id: string,
  name: string,
  language: Language,
  place: { entityId: string | null; grants: readonly Grant[] },
): Actor => ({
  id,
  name,
  language,
  via: 'chat',
  entityId: place.entityId,
  entitySetBy: place.entityId === null ? null : 'admin',
  grants: place.grants,
});

function playgroundPeople(entityIds: ReadonlySet<string>): Actor[] {
  const exists = (entityId: string) => entityId === EVERY_ENTITY || entityIds.has(entityId);
  return PLAYGROUND.map(({ last, name, language }) => {
    const { entityId = null, grants = [] } = PLAYGROUND_ROLES[last] ?? {};
    return actor(`00000000-0000-4000-8000-0000000000${last}`, name, language, {
      entityId: entityId !== null && exists(entityId) ? entityId : null,
      grants: grants.filter((one) => exists(one.entityId)),
    });
  });
}

/** Share of the people who speak Arabic with the bot. */
const ARABIC_SHARE = 0.65;

/** The people of a demonstration: nobody of them exists, and their names say so. */
export function createDemoPeople(
  entities: readonly RecordEntity[],
  random: RandomChoices,
): DemoPeople {
  const known = playgroundPeople(new Set(entities.map(({ id }) => id)));
  const made: Actor[] = [];
  const make = (entityId: string | null, ...grants: Grant[]): Actor => {
    const language = random.happens(ARABIC_SHARE) ? 'ar' : 'en';
    const number = made.length + 1;
    const id = `00000000-0000-4000-9000-${String(number).padStart(12, '0')}`;
    made.push(
      actor(id, `${remarksIn(language).employee} ${number}`, language, { entityId, grants }),
    );
    return made[made.length - 1]!;
  };
  const teams = entities.map(({ id }): [string, Team] => {
    const has = (role: Grant['role']) =>
      known.filter(({ grants }) => grants.some((one) => one.role === role && one.entityId === id));
    const colleagues = known.filter(
      ({ entityId, grants }) => entityId === id && grants.length === 0,
    );
    const [coordinator = make(id, grant('coordinator', id))] = has('coordinator');
    return [
      id,
      {
        coordinator,
        staff: [...colleagues, make(id), make(id)],
        verifiers: [...has('verifier'), make(id, grant('verifier', id))],
      },
    ];
  });
  const central = [
    ...known.filter(({ grants }) =>
      grants.some(({ role, entityId }) => role === 'verifier' && entityId === EVERY_ENTITY),
    ),
    make(null, grant('verifier', EVERY_ENTITY)),
  ];
  const admin = make(null, grant('admin', EVERY_ENTITY));
  return { teams: new Map(teams), central, admin, everybody: [...known, ...made] };
}
