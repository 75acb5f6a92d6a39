import fc from 'fast-check';
import { isAllowedAddress, isPublicAddress } from '../../../../src/bot/connector/allowedHosts';
import { DOWNLOAD_HOSTS } from '../../../../src/config/downloadHosts';

const LOCAL = 'http://127.0.0.1:8080';
const allowed = (address: string, hosts: readonly string[] = DOWNLOAD_HOSTS) =>
  isAllowedAddress(new URL(address), hosts);

test.each([
  'https://contoso.sharepoint.com/a',
  'https://contoso-my.sharepoint.com/personal/a/_layouts/15/download.aspx?UniqueId=1&tempauth=x',
  'https://CONTOSO-MY.SharePoint.com/a',
  'https://contoso.sharepoint.com:443/a',
])('a file in the storage of Microsoft 365 may be downloaded: %s', (address) => {
  expect(allowed(address)).toBe('public');
});

test.each([
  'http://contoso.sharepoint.com/a',
  'https://sharepoint.com/a',
  'https://evilsharepoint.com/a',
  'https://contoso.sharepoint.com.evil.example/a',
  'https://contoso.sharepoint.com./a',
  'https://contoso.sharepoint.com:8443/a',
  'https://a:b@contoso.sharepoint.com/a',
  'https://contoso.sharepoint.com@evil.example/a',
  'https://evil.example/?.sharepoint.com',
  'https://evil.example#.sharepoint.com',
  'ftp://contoso.sharepoint.com/a',
  'file:///etc/passwd',
  'data:text/plain,a',
  'https://127.0.0.1/a',
  'https://2130706433/a',
  'https://0x7f.1/a',
  'https://[::1]/a',
  `${LOCAL}/a`,
])('any other may not: %s', (address) => {
  expect(allowed(address)).toBeUndefined();
});

test('a host alone allows only itself, and an address of this machine only where it is named', () => {
  const hosts = ['contoso-my.sharepoint.com', LOCAL];
  expect(allowed('https://contoso-my.sharepoint.com/a', hosts)).toBe('public');
  expect(allowed('https://fabrikam-my.sharepoint.com/a', hosts)).toBeUndefined();
  expect(allowed('https://x.contoso-my.sharepoint.com/a', hosts)).toBeUndefined();
  expect(allowed(`${LOCAL}/a`, hosts)).toBe('local');
  expect(allowed('http://127.0.0.1:8081/a', hosts)).toBeUndefined();
  expect(allowed('http://127.1:8080/a', hosts)).toBe('local');
});

test('whatever the address, only https of a named domain is allowed', () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (address) => {
      const { protocol, hostname } = new URL(address);
      const isOurs = protocol === 'https:' && hostname.endsWith('.sharepoint.com');
      expect(allowed(address) === 'public').toBe(isOurs && new URL(address).port === '');
    }),
  );
});

test.each(['13.107.136.8', '52.104.1.1', '2620:1ec:8f8::8', '2a01:111:f402::1'])(
  '%s is on the internet',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

test.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '64:ff9b::7f00:1',
  'fe80::1',
  'fe80::1%eth0',
  'fc00::1',
  'fd12:3456::1',
  'ff02::1',
  '2001:db8::1',
  '2002:7f00:1::1',
  'localhost',
  '',
])('%s is not', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test('no address of a private network is on the internet, however it is written', () => {
  const octet = fc.integer({ min: 0, max: 255 });
  const inPrivate = fc.oneof(
    fc.tuple(fc.constantFrom(10, 127), octet, octet, octet),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
    fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
    fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
  );
  fc.assert(
    fc.property(inPrivate, ([a, b, c, d]) => {
      const hex = [a, b, c, d].map((part) => part.toString(16).padStart(2, '0'));
      for (const address of [
        [a, b, c, d].join('.'),
        `::ffff:${[a, b, c, d].join('.')}`,
        `::ffff:${hex[0]}${hex[1]}:${hex[2]}${hex[3]}`,
      ])
        expect(isPublicAddress(address)).toBe(false);
    }),
  );
});
