import assert from 'node:assert';
import { retryAfterMs } from '../../../src/bot/connector/sendPolicy';
import {
  exportQuery,
  overviewQuery,
  recordsQuery,
  reportQuery,
} from '../../../src/contract/tabContract';
import { matchesEtag } from '../../../src/http/etag';
import { readTabRequest } from '../../../src/http/tab/tabRoutes';
import { parseTraceparent } from '../../../src/bot/context/turnTrace';
import { askedPeriod } from '../../../src/records/reporting/reportScope';
import { CursorError, type TableQuery } from '../../../src/records/reporting/recordTable';
import { readCursor, writeCursor } from '../../../src/store/reporting/recordTableCursor';
import { openRoute } from '../../../src/tabApi/tabRoute';
import { readFilters, writeFilters } from '../../../src/tab/records/table/filterState';
import type { FuzzTarget } from '../fuzzTarget';

const QUERY: TableQuery = {
  viewer: { personId: 'mariam', everything: true, coordinates: [], verifies: [] },
  sort: 'updated',
  descending: true,
  limit: 50,
};
const CURSOR = {
  key: '2026-11-25 08:30:00.123+04',
  id: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
  many: false,
};
const ROUTES = [recordsQuery, overviewQuery, exportQuery, reportQuery].map((query) =>
  openRoute('/x', query, () => ({ outcome: 'not_found' })),
);

/** A cursor that is taken is one that the query could have written. */
function expectOwn(query: TableQuery): void {
  try {
    const cursor = readCursor(query);
    if (cursor)
      assert.deepStrictEqual(readCursor({ ...query, after: writeCursor(query, cursor) }), cursor);
  } catch (error) {
    assert(error instanceof CursorError, String(error));
  }
}

export const target: FuzzTarget = {
  seeds: () => [
    writeCursor(QUERY, CURSOR),
    'only=mine&entityId=rta&status=draft,verified&text=%D9%82&sort=name&order=asc&limit=20',
    'from=2024-01-01&until=2024-12-31&entityId=rta&language=ar&liveFrom=2020-02-30',
    '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    'W/"abc", "d", *',
    'Wed, 21 Oct 2026 07:28:00 GMT',
    '1e400',
    '["2026-11-25 08:30:00.123+04","6f9619ff-8b86-4d01-b42d-00cf4fc964ff",true]',
    '{"from":"2024-01-01","until":"2024-02-29"}',
  ],
  check(input) {
    const text = input.toString();
    expectOwn({ ...QUERY, after: text });
    for (const sort of ['updated', 'number', 'eliminated', 'launched'] as const) {
      // As if somebody had sealed it.
      const query = { ...QUERY, sort };
      const parts = text.split('|');
      expectOwn({ ...query, after: writeCursor(query, { ...CURSOR, key: parts[0] ?? '' }) });
    }
    for (const route of ROUTES) {
      const asked = readTabRequest(route, { getQuery: () => text } as Parameters<
        typeof readTabRequest
      >[1]);
      if ('fields' in asked) assert(asked.fields.every((name) => name.length <= 50));
    }
    const filters = readFilters(text);
    assert.deepStrictEqual(readFilters(writeFilters(filters)), filters);
    const pause = retryAfterMs(text, 0) ?? 0;
    assert(pause >= 0 && pause <= 600_000, String(pause));
    matchesEtag('W/"abc"', text);
    const parent = parseTraceparent(text);
    if (parent) assert(!/^0+$/.test(parent.traceId) && !/^0+$/.test(parent.spanId));
    const [from, until] = text.split(/[&|]/);
    askedPeriod.safeParse({ from, until });
  },
  longest: 1_024,
};
