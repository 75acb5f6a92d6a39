import { BlockList, isIP } from 'node:net';
import { LOCAL_ORIGIN } from '../../config/downloadHosts';

/**
 * Ranges that lead to this machine, to its network or nowhere (IANA special-purpose registries for
 * IPv4 and IPv6).
 */
const PRIVATE = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  PRIVATE.addSubnet(network, prefix, 'ipv4');
// Parts of the global range that are for documentation or wrap another address.
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  PRIVATE.addSubnet(network, prefix, 'ipv6');
/** All global addresses of IPv6; others are local, or wrap an address of IPv4. */
const GLOBAL = new BlockList();
GLOBAL.addSubnet('2000::', 3, 'ipv6');

/** Whether an address belongs to a host of the internet. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !PRIVATE.check(address, 'ipv4');
    case 6:
      return GLOBAL.check(address, 'ipv6') && !PRIVATE.check(address, 'ipv6');
    default:
      return false;
  }
}

/**
 * Whether a file may be downloaded from an address: over https from an allowed host, or from an
 * allowed server of this machine.
 * @param allowed host names, `*.` and a domain for all hosts below it, or origins of this machine
 */
export function isAllowedAddress(
  address: URL,
  allowed: readonly string[],
): 'public' | 'local' | undefined {
  if (address.username || address.password) return undefined;
  if (LOCAL_ORIGIN.test(address.origin) && allowed.includes(address.origin)) return 'local';
  if (address.protocol !== 'https:' || address.port !== '') return undefined;
  const { hostname } = address;
  const matches = allowed.some((host) =>
    host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host,
  );
  return matches && isIP(hostname) === 0 ? 'public' : undefined;
}
