import { misleadingHost } from '../../../../src/records/rules/recordFaults';

test.each([
  ['https://rta.ae@example.com/x', 'example.com'],
  ['https://:rta@example.com/x', 'example.com'],
  ['https:\\\\@example.com', 'example.com'],
  // The parser passes over these.
  ['ht\ntps://rta.ae@example.com/x', 'example.com'],
  ['ht\ntps://:rta@example.com/x', 'example.com'],
  ['\u00a0 https://@example.com/x', 'example.com'],
  ['ht\ntps://rta.ae\\@example.com/x', 'rta.ae'],
  // Browsers go to the first host, others to the second.
  ['https://rta.ae\\@example.com/x', 'rta.ae'],
  ['https://rta.ae\\.example.com/x', 'rta.ae'],
  ['https://xn--dubi-73d.ae/x', 'dub\u0430i.ae'],
  ['https://www.r\u0167a.ae', 'www.r\u0167a.ae'],
  ['https://\u05d3دبي.ae', '\u05d3دبي.ae'],
  ['https://دبي\u05d3.ae', 'دبي\u05d3.ae'],
])('%j leads somewhere else than it says', (address, host) => {
  expect(misleadingHost(address)).toBe(host);
});

test.each([
  ...['https://rta.ae', ' HTTPS://RTA-2.ae ', 'https://www.دبي2.امارات', 'https://دبي-٢.امارات/x'],
  ...[
    'https://[2001:db8::1]/x',
    'https://example.com/?a@b#c@d',
    'https://rta.ae/a\\@b',
    'ht\ntps://example.com/a@b',
  ],
  ...['nowhere', 'DMS:', ''],
])('%j leads where it says', (address) => {
  expect(misleadingHost(address)).toBeUndefined();
});
