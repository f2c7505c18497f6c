/** Where on the network a visitor comes from, as limits count it. */

/**
 * The network of an address: of IPv4 the address itself, of IPv6 the first 64 bits, which is what one household has. Undefined: it says
 * nothing about who it is, as that of a proxy on the same machine or in the same house.
 */
export function networkOf(address: string): string | undefined {
  const v4 = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(address)?.[1];
  if (v4 !== undefined) return isPrivate4(v4) ? undefined : v4;
  const groups = expand(address.split('%')[0]!.toLowerCase());
  if (groups === undefined) return undefined;
  const [first = 0] = groups;
  // Unspecified, loopback, unique local (RFC 4193) and link local.
  if (first === 0 || (first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfe80) return undefined;
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`;
}

/** RFC 1918, RFC 6598, loopback, link local and nothing. */
const isPrivate4 = (address: string): boolean =>
  /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./.test(address);

function expand(address: string): number[] | undefined {
  const [head = '', tail, ...more] = address.split('::');
  if (more.length > 0 || !/^[0-9a-f:]+$/.test(address)) return undefined;
  const read = (text: string): number[] =>
    text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
  const [before, after] = [read(head), read(tail ?? '')];
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  return [...before, ...Array.from({ length: missing }, () => 0), ...after];
}
