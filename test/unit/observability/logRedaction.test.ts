import { MASK } from '../../../src/language/text/maskPersonalData';
import { createLogger } from '../../../src/observability/logger';
import { redactLog } from '../../../src/observability/logRedaction';

const SECRETS = [
  'ahmed.ali@dubai.gov.ae',
  '784-1990-1234567-1',
  '٧٨٤-١٩٩٠-١٢٣٤٥٦٧-١',
  '050 123 4567',
  '٠٥٠١٢٣٤٥٦٧',
  'AE070331234567890123456',
  'N1234567',
];
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const ID = '4d1f0a52-7a2e-4a53-8a5c-0f6f4a1d9b10';

test('whatever is passed to the logger, no line tells who somebody is', () => {
  const lines: string[] = [];
  const log = createLogger(
    { logLevel: 'trace', mode: 'local', observability: { replicaId: 'a' } },
    { write: (line: string) => void lines.push(line) },
  );
  for (const secret of SECRETS) {
    log.info(`Said ${secret} in a chat`);
    log.warn({ why: secret, list: [`(${secret})`], deep: { in: { it: `x ${secret}` } } }, secret);
    log.child({ turn: ID }).error({ err: new Error(secret) }, 'A turn failed');
    log.info('%s and %s', 'one', secret);
  }
  const written = lines.join('');
  expect(lines).toHaveLength(4 * SECRETS.length);
  for (const secret of SECRETS) expect(written).not.toContain(secret);
});

test('what faults are found by stays: ids, places in the code, numbers', () => {
  const lines: string[] = [];
  const log = createLogger(
    { logLevel: 'info', mode: 'local', observability: { replicaId: 'a' } },
    { write: (line: string) => void lines.push(line) },
  );
  const kept = { messageId: ID, trace: TRACE, at: ['at f (/app/x.js:1123:45)'], ms: 5_012_345 };
  log.info({ ...kept, when: new Date(0) }, 'A line');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ ...kept, msg: 'A line' });
});

test.each([
  'aaaaa050-1234-567a-8aaa-aaaaaaaaaaaa',
  'AAAAA050-1234-567A-8AAA-AAAAAAAAAAAA',
  'aaaaa0501234567a8aaaaaaaaaaaaaaa',
  'aa0501234567aaaa',
])('an id stays, whatever its digits could be elsewhere: %s', (id) => {
  expect(redactLog(id)).toBe(id);
  for (const more of [`x${id}`, `${id}x`, `${id} `]) expect(redactLog(more)).toContain(MASK);
});

test('of what is deep or long there is only the beginning', () => {
  const secret = 'N1234567';
  const nested = (depth: number): unknown => (depth === 0 ? secret : { a: nested(depth - 1) });
  const inLists = (depth: number): unknown => (depth === 0 ? secret : [inLists(depth - 1)]);
  expect(JSON.stringify(redactLog(nested(7)))).toContain(MASK);
  expect(JSON.stringify(redactLog(nested(8)))).toBe(`${'{"a":'.repeat(6)}{}${'}'.repeat(6)}`);
  expect(JSON.stringify(redactLog(inLists(7)))).toContain(MASK);
  expect(JSON.stringify(redactLog(inLists(8)))).toBe(`${'['.repeat(7)}null${']'.repeat(7)}`);
  expect(redactLog('x'.repeat(5_000))).toHaveLength(4_000);
});

test('what is no plain object is left to its own serializer', () => {
  const bare = Object.assign(Object.create(null) as object, { a: 'N1234567' });
  expect(redactLog(bare)).toEqual({ a: MASK });
  for (const other of [
    new Error('N1234567'),
    new Date(0),
    new Map(),
    null,
    undefined,
    1234567,
    true,
  ])
    expect(redactLog(other)).toBe(other);
});
