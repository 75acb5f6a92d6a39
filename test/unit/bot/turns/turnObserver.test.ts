import { TurnObserver } from '../../../../src/bot/turns/turnObserver';
import { timed, timedNow, traceOf, type TurnTrace } from '../../../../src/bot/context/turnTrace';

const contextOf = (activity: { type: string; value?: unknown }) => ({
  activity,
  turnState: new Map<symbol, unknown>(),
});
const arrival = () => ({ at: performance.now(), traceparent: undefined });

/** One turn, and what was told of it. */
async function observed(
  run: (context: ReturnType<typeof contextOf>, trace: TurnTrace) => Promise<void>,
  activity: { type: string; value?: unknown } = { type: 'message' },
): Promise<TurnTrace> {
  const told: TurnTrace[] = [];
  const context = contextOf(activity);
  const observer = new TurnObserver([(turn) => told.push(turn)]);
  await observer.observe(context, arrival(), (trace) => run(context, trace)).catch(() => undefined);
  expect(told).toHaveLength(1);
  return told[0]!;
}

test.each([
  ['TurnCancelled', 'overdue'],
  ['StoreUnavailable', 'degraded'],
  ['TypeError', 'failed'],
])('a turn that ends with a %s is %s', async (name, outcome) => {
  const turn = await observed(() => Promise.reject(Object.assign(new Error(), { name })));
  expect(turn.outcome).toBe(outcome);
});

test.each([
  [{ type: 'message' }, 'message'],
  [{ type: 'message', value: { text: 'help' } }, 'button'],
  [{ type: 'invoke', value: {} }, 'invoke'],
  [{ type: 'conversationUpdate' }, 'event'],
])('%j is one of few kinds', async (activity, kind) => {
  expect((await observed(() => Promise.resolve(), activity)).kind).toBe(kind);
});

test('what was begun within another stage counts for itself alone', async () => {
  let now = 0;
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => now);
  const pause = (ms: number) => Promise.resolve(void (now += ms));
  const turn = await observed((context) =>
    timed(context, 'answering', async () => {
      await timed(context, 'storage', () => pause(30));
      timedNow(context, 'understanding', () => undefined);
      await pause(10);
    }),
  );
  clock.mockRestore();
  expect(turn.times()).toMatchObject({ answering: 10, storage: 30, understanding: 0 });
  expect(turn.milliseconds).toBe(40);
});

test('turns in progress are counted by the stage that they are in, and no longer than that', async () => {
  const observer = new TurnObserver([]);
  const context = contextOf({ type: 'message' });
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const turn = observer.observe(context, arrival(), async () => {
    const leave = traceOf(context)?.enter('queue');
    await ended;
    leave?.();
  });
  expect(observer.inProgress()).toMatchObject({ queue: 1, ledger: 0, answering: 0 });
  end();
  await turn;
  expect(observer.inProgress()).toMatchObject({ queue: 0 });
});

test('a stage that a turn was in when it was given up ends with it', async () => {
  const turn = await observed((_, trace) => {
    trace.enter('queue');
    return Promise.reject(new Error());
  });
  expect(turn.passages.every(({ to }) => to !== undefined)).toBe(true);
  expect(turn.stage).toBeUndefined();
});
