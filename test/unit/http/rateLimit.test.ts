import { etagOf, matchesEtag } from '../../../src/http/etag';
import { RateLimit } from '../../../src/lib/rateLimit';

describe('a limit on requests', () => {
  let seconds = 0;
  const limit = () => new RateLimit({ burst: 3, perSecond: 2 }, () => seconds * 1000);
  beforeEach(() => (seconds = 1_000));

  test('lets so many through at once and says when the next one is', () => {
    const requests = limit();
    expect([1, 2, 3].map(() => requests.take('a'))).toEqual([0, 0, 0]);
    expect(requests.take('a')).toBe(1);
    expect(requests.take('b')).toBe(0);
    seconds += 0.5;
    expect([requests.take('a'), requests.take('a')]).toEqual([0, 1]);
  });

  test('gives back no more than there was, whatever the clock does', () => {
    const requests = limit();
    requests.take('a');
    seconds += 3_600;
    expect([1, 2, 3, 4].map(() => requests.take('a'))).toEqual([0, 0, 0, 1]);
    seconds -= 7_200;
    expect(requests.take('a')).toBe(1);
  });

  test('counts what costs more as more, and refusals as nothing', () => {
    const requests = limit();
    expect(requests.take('a', 2)).toBe(0);
    expect(requests.take('a', 2)).toBe(1);
    expect(requests.take('a')).toBe(0);
    seconds += 2;
    expect(requests.take('a', 100)).toBe(0);
  });

  test('remembers many senders, and each of them as long as it matters', () => {
    const requests = limit();
    for (let sender = 0; sender < 30_000; sender++) requests.take(String(sender));
    expect([1, 2].map(() => requests.take('29999'))).toEqual([0, 0]);
    expect(requests.take('29999')).toBe(1);
  });
});

test('a validator is the same for the same text, weak or strong, one of several', () => {
  const etag = etagOf('a');
  expect(etag).toBe(etagOf(Buffer.from('a')));
  expect(etag).not.toBe(etagOf('b'));
  expect(matchesEtag(etag, etag)).toBe(true);
  expect(matchesEtag(etag, `"x", ${etag.replace('W/', '')}`)).toBe(true);
  expect(matchesEtag(etag, '*')).toBe(true);
  expect(matchesEtag(etag, undefined)).toBe(false);
  expect(matchesEtag(etag, etagOf('b'))).toBe(false);
});
