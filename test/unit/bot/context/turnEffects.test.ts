import { ActivityTypes, MemoryStorage, TurnContext } from 'botbuilder';
import { TeamsAdapter } from '../../../../src/bot/connector/teamsAdapter';
import { fencedStorage } from '../../../../src/bot/conversation/turnState';
import { replayResponse, recordResponse } from '../../../../src/bot/context/recordedResponse';
import type { TurnItem } from '../../../../src/bot/ports/turnStorage';
import { keepTrace, TurnTrace } from '../../../../src/bot/context/turnTrace';

const adapter = new TeamsAdapter({ kind: 'anonymous' });
const turn = (deliveryMode = 'expectReplies') =>
  new TurnContext(adapter, { type: 'message', deliveryMode });
const invoke = (status: number) => ({ type: ActivityTypes.InvokeResponse, value: { status } });

test('whoever repeats a turn gets the replies of the first, and nothing is said by one without', async () => {
  const first = turn();
  expect(recordResponse(first)).toBeUndefined();
  await first.sendActivity('one');
  const before = recordResponse(first);
  expect(recordResponse(first)).toBe(before);
  await first.sendActivity('two');
  const again = turn();
  const trace = new TurnTrace('message', 0);
  keepTrace(again, trace);
  replayResponse(again, recordResponse(first));
  expect(trace.outcome).toBe('repeated');
  expect(again.bufferedReplyActivities).toMatchObject([{ text: 'one' }, { text: 'two' }]);
  expect(recordResponse(again)).toBe(recordResponse(first));
  replayResponse(again, undefined);
  expect(again.bufferedReplyActivities).toHaveLength(2);
});

test('whoever repeats an invoke gets what it came to', async () => {
  const first = turn('normal');
  await first.sendActivity(invoke(200));
  const response = recordResponse(first) ?? '';
  expect(JSON.parse(response)).toMatchObject({ replies: [], invoke: invoke(200) });
  const again = turn('normal');
  replayResponse(again, response);
  expect(recordResponse(again)).toBe(response);
  await first.sendActivity(invoke(500));
  expect(JSON.parse(recordResponse(first) ?? '')).toMatchObject({ invoke: invoke(500) });
});

test('what is too long is not kept', async () => {
  const long = turn();
  await long.sendActivity('x'.repeat(100_000));
  const { length } = recordResponse(long) ?? '';
  const longest = turn();
  await longest.sendActivity('x'.repeat(300_000 - length));
  expect(recordResponse(longest)).toHaveLength(200_000);
  const longer = turn();
  await longer.sendActivity('x'.repeat(300_001 - length));
  expect(recordResponse(longer)).toBeUndefined();
});

test('what was read is written over what was read alone, and then over what was written', async () => {
  const kept = new MemoryStorage();
  await kept.write({ state: { step: 0 } });
  const mine = fencedStorage(kept);
  const item = (await mine.read(['state']))['state'] as TurnItem & { step: number };
  // The SDK takes the mark away, so that whatever is stored is overwritten.
  const overwriting = () => Object.assign(item, { eTag: '*' });

  await mine.write({ state: Object.assign(overwriting(), { step: 1 }) });
  await mine.write({ state: Object.assign(overwriting(), { step: 2 }) });
  expect(await kept.read(['state'])).toMatchObject({ state: { step: 2 } });
  await mine.delete(['state']);
  expect(await kept.read(['state'])).toEqual({});
});

test('what came after the turn has read is not overwritten', async () => {
  const kept = new MemoryStorage();
  await kept.write({ state: { step: 0 } });
  const mine = fencedStorage(kept);
  const item = (await mine.read(['state']))['state'] as TurnItem;
  await kept.write({ state: { step: 'theirs', eTag: '*' } });
  await expect(mine.write({ state: Object.assign(item, { eTag: '*' }) })).rejects.toThrow(/etag/i);
  expect(await kept.read(['state'])).toMatchObject({ state: { step: 'theirs' } });
});

test('what is new is written', async () => {
  const kept = new MemoryStorage();
  const mine = fencedStorage(kept);
  expect(await mine.read(['state'])).toEqual({});
  await mine.write({ state: { step: 1 } });
  expect(await kept.read(['state'])).toMatchObject({ state: { step: 1 } });
});
