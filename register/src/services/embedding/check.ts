/** Judges what was read from a document: asks the Register for the numbers that it has (ISO 3297:2020, 8 and 9). */
import { type Issn, issnFromInteger, issnToInteger, likelyIssns } from '@masthead/issn';
import { mainTitle } from '@masthead/serial';
import { type EmbeddingReport, judgeEmbedding, mostJudged, type NumberFacts } from '../../domain/check-embedding.ts';
import { embeddableOf } from '../../domain/embedding.ts';
import { existsAmong, findVersionsOf, type ReadStore, type Versions } from '../../store/index.ts';
import type { DocumentResult } from './read-document.ts';

/** Likely numbers that are named for a wrong one. */
const mostLikely = 3;

/** What was read from a document, judged by the Register. */
export async function judgeDocument(
  read: ReadStore,
  { format, unread, sightings }: Extract<DocumentResult, { ok: true }>,
): Promise<EmbeddingReport> {
  const judged = sightings.list.slice(0, mostJudged);
  const versions = await findVersionsOf(
    read,
    judged.flatMap(({ issn }) => (issn ? [issnToInteger(issn)] : [])),
  );
  const facts = new Map<Issn, NumberFacts>(
    [...versions.values()].map((each) => [issnFromInteger(each.number.number), factsOf(each)]),
  );
  const wrong = judged.flatMap(({ issn, written }) => (issn ? [] : [written]));
  return judgeEmbedding({ format, unread, sightings, facts, likely: await likelyFor(read, wrong) });
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
  const exists = await existsAmong(read, wrong);
  return new Map(wrong.map((written) => [written, likelyIssns(written, { exists }).slice(0, mostLikely)]));
}
