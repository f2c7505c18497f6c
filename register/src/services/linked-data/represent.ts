/** Writes what was found in one format of the table: a number as a file of one entry, a cluster as one of all its members. */
import {
  type Format,
  type FormatContext,
  type FormatProblem,
  graphWriters,
  issnLToQuads,
  type Quad,
  writeDocument,
  writeDocuments,
} from '@masthead/crosswalk';
import { mainTitle } from '@masthead/serial';
import type { Entry, FoundResource } from './find-resource.ts';

export type Representation =
  | { readonly ok: true; readonly data: string | Uint8Array }
  /** The format has no place for this record: it is too long for ISO 2709, as a rule. */
  | { readonly ok: false; readonly problem: FormatProblem };

/** What the writing of any entry needs to know. */
export type WritingOptions = Pick<FormatContext, 'baseUri' | 'model' | 'centreName'>;

type Representable = Exclude<FoundResource, { readonly type: 'elsewhere' }>;
type Cluster = Extract<FoundResource, { readonly type: 'cluster' }>;

export function represent(found: Representable, format: Format, options: WritingOptions): Representation {
  if (found.type === 'cluster') return representCluster(found, format, options);
  return writeDocument(format, found.entry, contextOf(found.entry, options));
}

function contextOf({ changed, siblings, stateOnly }: Entry, options: WritingOptions): FormatContext {
  return { ...options, modified: changed.toISOString(), siblings, ...(stateOnly && { stateOnly }) };
}

function representCluster(cluster: Cluster, format: Format, options: WritingOptions): Representation {
  // Linked data says something of the cluster itself; in all other formats it is the sum of its members.
  const writeGraph = graphWriters[format.name];
  if (writeGraph) return { ok: true, data: writeGraph(clusterQuads(cluster)) };
  const entries = cluster.members.map((entry) => ({ entry, context: contextOf(entry, options) }));
  return writeDocuments(format, entries, options);
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
