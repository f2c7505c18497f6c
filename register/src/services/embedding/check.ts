/** Checks a file: reads it, asks the Register for the numbers that it has, and judges (ISO 3297:2020, 8 and 9). */
import { type EmbedProblem, readEmbedded } from '@masthead/embed';
import { type Issn, issnFromInteger, issnToInteger, likelyIssns } from '@masthead/issn';
import { mainTitle } from '@masthead/serial';
import { type EmbeddingReport, judgeEmbedding, mostJudged, type NumberFacts } from '../../domain/check-embedding.ts';
import { embeddableOf } from '../../domain/embedding.ts';
import { sightingsIn } from '../../domain/sightings.ts';
import { findNumbers, findVersions, type ReadStore, type Versions } from '../../store/index.ts';

export type CheckResult =
  | { readonly ok: true; readonly report: EmbeddingReport }
  | { readonly ok: false; readonly problem: EmbedProblem };

/** Likely numbers that are named for a wrong one. */
const mostLikely = 3;

export async function checkEmbedding(read: ReadStore, bytes: Uint8Array, mediaType = ''): Promise<CheckResult> {
  const content = readEmbedded(bytes, mediaType);
  if (!content.ok) return content;
  const sightings = sightingsIn(content.parts);
  const judged = sightings.list.slice(0, mostJudged);
  const facts = new Map<Issn, NumberFacts>();
  for (const { issn } of judged) {
    const versions = issn && (await findVersions(read, issnToInteger(issn)));
    if (issn && versions) facts.set(issn, factsOf(versions));
  }
  const wrong = judged.flatMap(({ issn, written }) => (issn ? [] : [written]));
  const { format, unread } = content;
  const report = judgeEmbedding({ format, unread, sightings, facts, likely: await likelyFor(read, wrong) });
  return { ok: true, report };
}

function factsOf({ number, issnL, records }: Versions): NumberFacts {
  const { serial, siblings } = embeddableOf(number, issnL, records);
  const { issn, status, medium, replacedBy } = serial;
  const title = mainTitle(serial)?.text;
  return {
    issn: issnFromInteger(number.number),
    state: status,
    versions: [{ issn, ...(medium && { medium }) }, ...siblings],
    ...(replacedBy && { replacedBy }),
    ...(serial.issnL && { issnL: serial.issnL }),
    ...(title !== undefined && { title }),
  };
}

/** The numbers that each wrong one was probably meant to be, those of the Register first. */
export async function likelyFor(read: ReadStore, wrong: readonly string[]): Promise<Map<string, readonly Issn[]>> {
  const all = new Set(wrong.flatMap((written) => likelyIssns(written).map(issnToInteger)));
  const known = all.size === 0 ? new Map() : await findNumbers(read, [...all]);
  const exists = (issn: Issn): boolean => known.has(issnToInteger(issn));
  return new Map(wrong.map((written) => [written, likelyIssns(written, { exists }).slice(0, mostLikely)]));
}
