import { createHmac } from 'node:crypto';
import type { Messages } from '../../../src/messages/messages';
import type { ReportScope } from '../../../src/records/reporting/reportScope';
import { ChartLinks } from '../../../src/reports/signedChartLinks';
import { DrawingThread } from '../../../src/reports/drawing/drawingThread';
import { SqlSecrets } from '../../../src/store/core/sqlSecrets';
import { createTestDatabase, type TestDatabase } from '../../support/database/database';
import { realMessages } from '../../support/knowledge/messages';
import { sampleReport } from '../../support/reports/reportSamples';

const NOW = new Date('2026-11-26T08:00:00Z');
const PLACE = { kind: 'teams', appId: 'app', publicUrl: 'https://bot.example.gov.ae' } as const;
const SCOPE: ReportScope = { entityId: 'rta', period: { from: '2026-01-01', until: '2026-06-30' } };

let database: TestDatabase;
let messages: Messages;
const drawing = new DrawingThread();
beforeAll(async () => {
  database = await createTestDatabase();
  messages = await realMessages();
});
afterAll(async () => {
  await drawing[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

/** Links over the database of the test, and what was asked of the sums. */
function openLinks({ now = NOW, isPublic = true } = {}) {
  const asked: ReportScope[] = [];
  const links = new ChartLinks({
    reporting: {
      report: (scope) => {
        asked.push(scope);
        const records = scope.entityId === 'nowhere' ? { months: [] } : {};
        return Promise.resolve(sampleReport(['rta'], { scope, ...records }));
      },
    },
    entities: { all: [], get: () => undefined, idsOf: (id) => [id], named: () => [] },
    phases: { all: [], finalTarget: undefined, get: () => undefined, of: () => undefined },
    ...{ messages, drawing, tabPlace: isPublic ? PLACE : undefined },
    secrets: new SqlSecrets(database.db),
    now: () => now,
  });
  return { links, asked };
}

const tokenOf = (address: string | undefined) =>
  /^https:\/\/bot\.example\.gov\.ae\/api\/charts\/chart\.png\?of=([\w.-]+)$/.exec(
    address ?? '',
  )?.[1] ?? '';

const progress = { kind: 'progress', scope: SCOPE, language: 'ar' } as const;
const DAY = 24 * 60 * 60 * 1000;

describe('a link to a chart', () => {
  it('gives the picture of what it was made for, on any replica, drawn once a minute', async () => {
    const token = tokenOf(await openLinks().links.address(progress));
    const { links, asked } = openLinks();
    const picture = await links.image(token);
    expect(picture?.subarray(1, 4).toString()).toBe('PNG');
    expect(await links.image(token)).toBe(picture);
    expect(asked).toEqual([SCOPE]);
  });

  it('is the same all day, so that it is fetched once', async () => {
    const first = await openLinks().links.address(progress);
    const later = await openLinks({ now: new Date('2026-11-26T19:00:00Z') }).links.address(
      progress,
    );
    expect(later).toBe(first);
  });

  it('is good for ninety days', async () => {
    const token = tokenOf(await openLinks().links.address(progress));
    const after = (days: number) => openLinks({ now: new Date(NOW.getTime() + days * DAY) }).links;
    expect(await after(90).image(token)).toBeDefined();
    expect(await after(91).image(token)).toBeUndefined();
  });

  it('is nothing where any letter of it was changed, or another key signed it', async () => {
    const { links, asked } = openLinks();
    const token = tokenOf(await links.address(progress));
    const [body = '', seal = ''] = token.split('.');
    const other = Buffer.from(
      Buffer.from(body, 'base64url').toString().replace('rta', 'ded'),
    ).toString('base64url');
    const forged = createHmac('sha256', Buffer.alloc(32)).update(other).digest('base64url');
    const altered = [body.length >> 1, token.length - 2].map(
      (at) => token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1),
    );
    const none = ['', '.', body, `${body}.`, `.${seal}`, `${token}.${seal}`, 'x'.repeat(100_000)];
    // The same bytes in other letters are another text.
    const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const next = last[last.indexOf(seal.at(-1) ?? '') + 1] ?? '';
    const sameBytes = [`${body}.${seal.slice(0, -1)}${next}`, `${token}=`, `${body}.!${seal}`];
    for (const alike of sameBytes)
      expect(Buffer.from(alike.split('.')[1] ?? '', 'base64url')).toEqual(
        Buffer.from(seal, 'base64url'),
      );
    for (const wrong of [
      ...altered,
      ...sameBytes,
      `${other}.${seal}`,
      `${other}.${forged}`,
      ...none,
    ])
      expect(await links.image(wrong)).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('is nothing where its period is none that can be reckoned with', async () => {
    const { links, asked } = openLinks();
    for (const [from, until] of [
      ['0000-01-01', '2026-01-01'],
      ['2026-01-01', '9999-12-31'],
    ] as const) {
      const order = { ...progress, scope: { period: { from, until } } };
      expect(await links.image(tokenOf(await links.address(order)))).toBeUndefined();
    }
    expect(asked).toEqual([]);
  });

  it('names whom it is about and nothing else', async () => {
    const token = tokenOf(await openLinks().links.address(progress));
    const said = Buffer.from(token.split('.')[0] ?? '', 'base64url').toString();
    expect(Object.keys(JSON.parse(said) as object).sort()).toEqual([
      'expires',
      'kind',
      'language',
      'scope',
    ]);
  });

  it('is nothing where there is nothing to draw, and there is none without a public address', async () => {
    const { links } = openLinks();
    const order = { ...progress, scope: { entityId: 'nowhere' } };
    expect(await links.image(tokenOf(await links.address(order)))).toBeUndefined();
    const nowhere = openLinks({ isPublic: false });
    expect(await nowhere.links.address(progress)).toBeUndefined();
  });
});

test('of several replicas that make a key at the same time all have the same one', async () => {
  const keys = await Promise.all(
    Array.from({ length: 8 }, () => new SqlSecrets(database.db).secret('of-many')),
  );
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
  expect(keys[0]).toHaveLength(32);
});
