/** An address as it is compared: two that lead to one page in all likelihood have one key. */

const longest = 120;

/** `https://www.Nature.com/nature/index.html?utm=1#top` is `nature.com/nature`. Undefined for what is no address of the web. */
export function urlKey(url: string): string | undefined {
  const text = url.trim();
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const { hostname, pathname, searchParams } = new URL(text);
  const host = hostname.toLowerCase().replace(/^www\d?\./, '');
  if (!host.includes('.')) return undefined;
  const path = pathname
    .toLowerCase()
    .replace(/\/(?:index|default|home)\.\w+$/, '')
    .replace(/\/+$/, '');
  // What names a journal on a site of many stands in the query of some systems.
  const named = [...searchParams]
    .filter(([name]) => /^(?:issn|id|journal|pid|script|codigo|revista)$/i.test(name))
    .map(([name, value]) => `${name}=${value}`.toLowerCase())
    .sort()
    .join('&');
  return `${host}${path}${named === '' ? '' : `?${named}`}`.slice(0, longest);
}

/** The site that a key is of. */
export const hostOfKey = (key: string): string => key.split(/[/?]/, 1)[0]!;
