import type { Activity } from 'botbuilder';
import { messageFingerprint } from '../../../../src/bot/context/messageFingerprint';

const AT = '2026-11-26T08:00:00.000Z';
const said = (change: object = {}) =>
  messageFingerprint({
    ...{ type: 'message', id: '1', text: 'hello', from: { id: '29:x', aadObjectId: 'a' } },
    ...{ timestamp: new Date(AT), localTimestamp: new Date(AT), conversation: { id: 'c' } },
    ...change,
  } as unknown as Activity);

test('the same words of the same person are the same, whatever else comes with them', () => {
  const { digest } = said() ?? {};
  expect(digest).toMatch(/^[\w-]{43}$/);
  for (const change of [
    { id: '2' },
    { timestamp: new Date(0), localTimestamp: undefined },
    { attachments: [] },
    { attachments: [{ contentType: 'text/html', content: '<p>hello</p>' }] },
  ])
    expect(said(change)?.digest).toBe(digest);
});

test('another person, other words, another button or file are something else', () => {
  const digests = [
    {},
    { from: { id: '29:y', aadObjectId: 'b' } },
    { type: 'invoke' },
    { text: 'Hello' },
    { name: 'x' },
    { value: { verb: 'a' } },
    { value: { verb: 'b' } },
    { attachments: [{ contentType: 'image/png' }] },
    { attachments: [{ contentType: 'image/png' }, { contentType: 'image/png' }] },
  ].map((change) => said(change)?.digest);
  expect(new Set(digests).size).toBe(digests.length);
});

test('its marks are its id and its times, each of its own kind', () => {
  const marks = (change: object) => said(change)?.marks;
  const [id, time, local] = marks({}) ?? [];
  expect(new Set([id, time, local]).size).toBe(3);
  expect(marks({ id: undefined })).toEqual([time, local]);
  expect(marks({ timestamp: undefined })).toEqual([id, local]);
  expect(marks({ timestamp: AT, localTimestamp: new Date(NaN) })).toEqual([id]);
  expect(marks({ id: '2' })?.[0]).not.toBe(id);
});

test('nothing is said by what has no effect of its own, or is too deep', () => {
  expect(said({ type: 'conversationUpdate' })).toBeUndefined();
  let deep: unknown[] = [];
  for (let depth = 0; depth < 20_000; depth++) deep = [deep];
  expect(said({ value: deep })).toBeUndefined();
  expect(() => said({ value: 1n })).toThrow(TypeError);
});

test('what is done with the activity later changes nothing', () => {
  const activity = { type: 'message', text: 'a', from: { id: 'x' } } as unknown as Activity;
  const before = messageFingerprint(activity);
  activity.text = 'b';
  expect(messageFingerprint(activity)).toBe(before);
});
