import { createLogger } from '../../src/observability/logger';

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
