/** Everything that a register says, without the database's own identities and its clock: what a replay of its ledger must give again. */
import { sql } from 'kysely';
import { type Store, storeInternals } from '../../src/store/handle.ts';

const questions = {
  number: 'SELECT number, state, replacement, centre FROM number ORDER BY number',
  title: 'SELECT number, ordinal FROM title ORDER BY number',
  revision: `SELECT title.number, revision.ordinal, form, source, encode(record_hash, 'hex') AS hash, record
    FROM title_revision AS revision JOIN title ON title.id = revision.title ORDER BY title.number, revision.ordinal`,
  change: `SELECT seal.position, seal.sealed_at, encode(seal.hash, 'hex') AS hash, seal.number AS sealed, change.kind, change.number, change.state,
    change.replacement, title.number AS title, change.ordinal, change.actor, change.reason, change.evidence, change.change_set,
    change.at, change.detail, encode(change.digest, 'hex') AS digest
    FROM seal JOIN change ON change.id = seal.change LEFT JOIN title ON title.id = change.title ORDER BY seal.position`,
  head: `SELECT position, sealed_at, encode(hash, 'hex') AS hash FROM seal_head`,
  latest: 'SELECT number, position, medium FROM latest ORDER BY number',
  relation: 'SELECT number, kind, other FROM relation ORDER BY number, kind, other',
  cluster: `SELECT kind, number, approved_by FROM cluster WHERE approved_by IS NOT NULL OR EXISTS (
    SELECT FROM cluster_member WHERE cluster_member.kind = cluster.kind AND cluster_member.cluster = cluster.number
  ) ORDER BY kind, number`,
  member: 'SELECT member, kind, cluster FROM cluster_member ORDER BY member, kind, cluster',
  keyTitle: 'SELECT number, normal, holds, text, filing, abbreviated FROM key_title ORDER BY number',
  search: `SELECT number, rank, medium, country, status, decade, type, languages, sort_key, card, vector::text AS vector
    FROM search ORDER BY number`,
} as const;

export async function contentOf(store: Store): Promise<Record<keyof typeof questions, unknown[]>> {
  const content: Record<string, unknown[]> = {};
  for (const [name, question] of Object.entries(questions)) {
    content[name] = (await sql.raw(question).execute(store[storeInternals].db)).rows;
  }
  return content as Record<keyof typeof questions, unknown[]>;
}
