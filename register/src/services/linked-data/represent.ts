/** Writes what was found in one format of the table: a number as a file of one entry, a cluster as one of all its members. */
import {
  type Format,
  type FormatContext,
  issnLToQuads,
  type Quad,
  writeDocument,
  writeJsonLd,
  writeRdfXml,
  writeTurtle,
} from '@masthead/crosswalk';
import type { MarcWriteProblem } from '@masthead/marc';
import { mainTitle } from '@masthead/serial';
import type { FoundResource } from './find-resource.ts';

export type Representation =
  | { readonly ok: true; readonly data: string | Uint8Array }
  /** The format has no place for this record: it is too long for ISO 2709, as a rule. */
  | { readonly ok: false; readonly problem: MarcWriteProblem };

type Representable = Exclude<FoundResource, { readonly type: 'elsewhere' }>;
type Cluster = Extract<FoundResource, { readonly type: 'cluster' }>;

export function represent(found: Representable, format: Format, baseUri: string): Representation {
  if (found.type === 'cluster') return representCluster(found, format, baseUri);
  const { entry } = found;
  return writeDocument(format, entry, { baseUri, modified: entry.changed.toISOString() });
}

/** The formats that say something of a cluster itself; in all others it is the sum of its members. */
const graphWriters: Readonly<Record<string, (quads: readonly Quad[]) => string>> = {
  turtle: (quads) => writeTurtle(quads),
  rdfxml: (quads) => writeRdfXml(quads),
  jsonld: (quads) => writeJsonLd(quads),
};

function representCluster(cluster: Cluster, format: Format, baseUri: string): Representation {
  const writeGraph = graphWriters[format.name];
  if (writeGraph) return { ok: true, data: writeGraph(clusterQuads(cluster)) };
  const parts: (string | Uint8Array)[] = [];
  for (const entry of cluster.members) {
    const siblings = cluster.members.map(({ issn }) => issn).filter((issn) => issn !== entry.issn);
    const result = format.write(entry, { baseUri, modified: entry.changed.toISOString(), siblings });
    if (!result.ok) return result;
    if (parts.length > 0 && format.separator) parts.push(format.separator);
    parts.push(result.data);
  }
  const context: FormatContext = { baseUri };
  const whole = [format.open?.(context) ?? '', ...parts, format.close?.(context) ?? ''];
  if (whole.every((part) => typeof part === 'string')) return { ok: true, data: whole.join('') };
  return { ok: true, data: Buffer.concat(whole.map((part) => Buffer.from(part as Uint8Array))) };
}

function clusterQuads({ issnL, members }: Cluster): Quad[] {
  // The work is called as the record of its number is called; without one, as the first that has a title.
  const named = [...members]
    .sort((one, other) => Number(other.issn === issnL) - Number(one.issn === issnL))
    .find(({ serial }) => mainTitle(serial));
  const name = named && (named.serial.titleProper ?? mainTitle(named.serial))?.text;
  return issnLToQuads(
    issnL,
    members.map(({ issn, serial }) => ({
      issn,
      status: serial.status,
      ...(serial.medium && { medium: serial.medium }),
    })),
    name === undefined ? {} : { name },
  );
}
