import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  startOtlpCollector,
  type OtlpCollector,
  type ReceivedSpan,
} from '../../support/bot/otlpCollector';

const SUPPORT = join(__dirname, '../../support');
const PARENT = '00f067aa0ba902b7';

const timesOf = ({ startTimeUnixNano: from, endTimeUnixNano: to }: ReceivedSpan) =>
  [BigInt(from), BigInt(to)] as const;

/** Goes through a turn for each header; what was logged, a line each. */
async function traceTurns(endpoint: string, traceparents: readonly string[]) {
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...['--require', join(SUPPORT, 'process/typescript.cjs'), join(SUPPORT, 'bot/traceTurns.ts')],
    endpoint,
    ...traceparents,
  ]);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { msg: string; trace: string; turn: string });
}

describe('turns that are sent to a collector', () => {
  const [sampled, unsampled] = [randomUUID(), randomUUID()].map((id) => id.replaceAll('-', ''));
  let collector: OtlpCollector;
  let lines: Awaited<ReturnType<typeof traceTurns>>;
  const turns = () => collector.spans.filter(({ name }) => name === 'turn');

  beforeAll(async () => {
    collector = await startOtlpCollector();
    const traceparents = [unsampled, sampled].map((id, at) => `00-${id}-${PARENT}-0${at}`);
    lines = await traceTurns(collector.url, ['none', ...traceparents]);
  });
  afterAll(() => collector[Symbol.asyncDispose]());

  test('are spans under the trace of their request, or else one of their own', () => {
    expect(collector.paths).toEqual(['POST /v1/traces']);
    expect(collector.texts[0]).toContain('replica-one');
    const [own, , joined] = lines;
    expect(lines.slice(1).map(({ trace }) => trace)).toEqual([unsampled, sampled]);
    expect(turns().map(({ traceId, parentSpanId = '' }) => [traceId, parentSpanId])).toEqual([
      [own?.trace, ''],
      [sampled, PARENT],
    ]);
    const { attributes } = turns()[1]!;
    expect(
      Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue])),
    ).toEqual({
      'lawaraq.turn': joined?.turn,
      'lawaraq.kind': 'message',
      'lawaraq.outcome': 'done',
      'lawaraq.answer': 'answered',
      'lawaraq.language': 'ar',
    });
  });

  test('have their stages as spans within them', () => {
    const [turn] = turns();
    const stages = collector.spans.filter(({ parentSpanId }) => parentSpanId === turn?.spanId);
    expect(stages.map(({ name }) => name).sort()).toEqual(['answering', 'door', 'storage']);
    const [begun, ended] = timesOf(turn!);
    for (const [from, to] of stages.map(timesOf))
      expect([from >= begun, to >= from, to <= ended]).toEqual([true, true, true]);
    const [from, to] = timesOf(stages.find(({ name }) => name === 'storage')!);
    expect(Number(to - from) / 1e6).toBeGreaterThan(4);
  });
});

test('a collector that is down is a warning, once, and no fault', async () => {
  const lines = await traceTurns('http://127.0.0.1:9', ['none', 'none']);
  expect(lines.map(({ msg }) => msg)).toEqual(['Turn', 'Turn', 'Spans were not accepted']);
});
