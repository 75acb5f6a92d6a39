import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { draftIdFor } from '../../../../dialogs/logProcess/logProcessDialog';

const sent = (change: object = {}) => ({
  activity: {
    id: randomUUID(),
    timestamp: new Date('2026-11-25T08:00:00.123Z'),
    conversation: { id: 'a:1' },
    from: { id: '29:1' },
    ...change,
  },
});
const idFor = (message: object) => draftIdFor(message as Parameters<typeof draftIdFor>[0]);

test('a message that is delivered again under a new id begins the same draft', () => {
  expect(idFor(sent())).toBe(idFor(sent()));
  expect(z.guid().safeParse(idFor(sent())).success).toBe(true);
});

test.each([
  ['at another moment', { timestamp: new Date('2026-11-25T08:00:00.124Z') }],
  ['in another conversation', { conversation: { id: 'a:2' } }],
  ['by another person', { from: { id: '29:2' } }],
])('one that was sent %s begins another', (_, change) => {
  expect(idFor(sent(change))).not.toBe(idFor(sent()));
});

test('a channel that gives no time is known by the id of the message', () => {
  const message = sent({ timestamp: undefined });
  expect(idFor(message)).toBe(idFor(message));
  expect(idFor(message)).not.toBe(idFor(sent({ timestamp: undefined })));
});
