/**
 * Whether an address may be connected to on behalf of a stranger: only those that the registries of special-purpose addresses
 * (RFC 6890 and its successors at IANA) leave to the public Internet.
 */
import { BlockList, isIP } from 'node:net';

/** Every row with what it is, for the test to walk. */
export const notPublicIpv4: readonly (readonly [network: string, bits: number, what: string])[] = [
  ['0.0.0.0', 8, 'this host, this network'],
  ['10.0.0.0', 8, 'private'],
  ['100.64.0.0', 10, 'shared by carriers (CGNAT)'],
  ['127.0.0.0', 8, 'loopback'],
  ['168.63.129.16', 32, "a cloud's own services for its machines"],
  ['169.254.0.0', 16, 'link-local, with the metadata of clouds'],
  ['172.16.0.0', 12, 'private'],
  ['192.0.0.0', 24, 'protocol assignments'],
  ['192.0.2.0', 24, 'documentation'],
  ['192.88.99.0', 24, '6to4 relays'],
  ['192.168.0.0', 16, 'private'],
  ['198.18.0.0', 15, 'benchmarks'],
  ['198.51.100.0', 24, 'documentation'],
  ['203.0.113.0', 24, 'documentation'],
  ['224.0.0.0', 4, 'multicast'],
  ['240.0.0.0', 4, 'reserved, and broadcast'],
];

/** Within 2000::/3; all that lies outside of it is not public, IPv4-mapped addresses and unique local ones among it. */
export const notPublicIpv6: readonly (readonly [network: string, bits: number, what: string])[] = [
  ['2001::', 23, 'protocol assignments, with Teredo'],
  ['2001:db8::', 32, 'documentation'],
  ['2002::', 16, '6to4, which holds an IPv4 address'],
  ['3fff::', 20, 'documentation'],
];

const refused4 = listOf(notPublicIpv4, 'ipv4');
const refused6 = listOf(notPublicIpv6, 'ipv6');
const global6 = listOf([['2000::', 3, 'global unicast']], 'ipv6');

function listOf(rows: typeof notPublicIpv4, family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [network, bits] of rows) list.addSubnet(network, bits, family);
  return list;
}

/** False for what is no address at all. */
export function isPublicAddress(address: string): boolean {
  // An address with a zone is of one link only.
  if (address.includes('%')) return false;
  switch (isIP(address)) {
    case 4:
      return !refused4.check(address, 'ipv4');
    case 6:
      return global6.check(address, 'ipv6') && !refused6.check(address, 'ipv6');
    default:
      return false;
  }
}
