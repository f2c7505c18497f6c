/** The addresses of a site as its router has them. */
import type { FastifyInstance } from 'fastify';

/** Every address of a site as `METHOD /path`, sorted; HEAD comes with every GET and is left out. */
export function routesOf(site: FastifyInstance): string[] {
  const tree = site.printRoutes({ commonPrefix: false });
  const found: string[] = [];
  const path: string[] = [];
  for (const line of tree.split('\n')) {
    const match = /^((?:│ {3}| {4})*)[├└]── (\S*)(?: \(([^)]*)\))?/.exec(line);
    if (!match) continue;
    const depth = match[1]!.length / 4;
    path.length = depth;
    path.push(match[2]!);
    for (const method of match[3]?.split(', ') ?? []) {
      if (method !== 'HEAD') found.push(`${method} ${path.join('')}`);
    }
  }
  return found.sort();
}
