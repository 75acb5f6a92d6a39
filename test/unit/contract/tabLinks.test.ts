import { readConfig } from '../../../src/config/config';
import { tabLink } from '../../../src/contract/tabLinks';
import { tabPlaceOf } from '../../../src/composition/tabLocation';

const APP = '1b9f2a3c-0000-4000-8000-00000000abcd';
const TENANT = '1b9f2a3c-0000-4000-8000-00000000ef01';
const PRODUCTION = {
  MicrosoftAppId: APP,
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: TENANT,
  MicrosoftAppPassword: 'a-secret-of-some-length',
  DATABASE_URL: 'postgres://bot@localhost/lawaraq',
  PUBLIC_URL: 'https://bot.gov.example',
};
const placeOf = (change: NodeJS.ProcessEnv = {}) =>
  tabPlaceOf(readConfig('production', { ...PRODUCTION, ...change }));

describe('a link to the tab', () => {
  test('opens it in Teams at a page, and in a browser where there is no Teams', () => {
    const place = placeOf();
    if (!place) throw new Error('No place');
    const link = new URL(tabLink(place, 'records/PL-RTA-2026-0001', 'تجديد رخصة & more'));
    expect(link.origin + link.pathname).toBe(
      `https://teams.microsoft.com/l/entity/${APP}/overview`,
    );
    expect(Object.fromEntries(link.searchParams)).toEqual({
      webUrl: 'https://bot.gov.example/tab/records/PL-RTA-2026-0001',
      label: 'تجديد رخصة & more',
      context: '{"subEntityId":"records/PL-RTA-2026-0001"}',
    });
    expect(link.search).not.toContain('+');
  });

  test('to the overview has no page in it, but what it is narrowed down to', () => {
    const place = placeOf({ TEAMS_APP_ID: APP.replace('abcd', 'FFFF') });
    if (!place) throw new Error('No place');
    expect(tabLink(place)).toBe(
      `https://teams.microsoft.com/l/entity/${APP.replace('abcd', 'ffff')}/overview?webUrl=https%3A%2F%2Fbot.gov.example%2Ftab`,
    );
    const narrowed = new URL(tabLink(place, '?entityId=rta&from=2024-01-01')).searchParams;
    expect(narrowed.get('webUrl')).toBe('https://bot.gov.example/tab?entityId=rta&from=2024-01-01');
    expect(narrowed.get('context')).toBe('{"subEntityId":"?entityId=rta&from=2024-01-01"}');
  });

  test('in local mode leads to this machine', () => {
    const place = tabPlaceOf(readConfig('local', { PORT: '4000' }));
    if (!place) throw new Error('No place');
    expect(tabLink(place)).toBe('http://localhost:4000/tab');
    expect(tabLink(place, 'verify', 'x')).toBe('http://localhost:4000/tab/verify');
    expect(tabLink(place, '?grade=A')).toBe('http://localhost:4000/tab?grade=A');
  });

  test('is not made where the tab cannot be opened', () => {
    const managed = { MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: '' };
    expect(placeOf({ PUBLIC_URL: '' })).toBeUndefined();
    const many = { MicrosoftAppType: 'MultiTenant', ALLOWED_TENANTS: TENANT };
    expect(placeOf({ ...many, MicrosoftAppTenantId: '' })).toBeUndefined();
    expect(placeOf(managed)).toBeUndefined();
    expect(placeOf({ ...managed, TAB_CLIENT_ID: TENANT })).toMatchObject({ appId: APP });
    expect(placeOf(many)).toMatchObject({ kind: 'teams' });
  });
});
