/**
 * 1,000 provisional numbers under an agreement by one call of the interface for programs, beside the same titles by `assignTogether` alone
 * in the same run: what quota, call, holdings and HTTP cost. On the embedded register, and on PostgreSQL when DATABASE_URL is set.
 * BENCH_TAKE sets another count, BENCH_ROUNDS another number of rounds.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { emptyDescription } from '@masthead/serial';
import fastify, { type FastifyInstance } from 'fastify';
import pg from 'pg';
import { moveAgreementBy } from '../register/src/actions/agreements/move.ts';
import { writeAgreement } from '../register/src/actions/agreements/write.ts';
import { assignTogether } from '../register/src/actions/assign-issn.ts';
import { addApi } from '../register/src/desk/api/add-api.ts';
import { systemActor } from '../register/src/domain/actor.ts';
import { createMemoryEvidence } from '../register/src/evidence/create-evidence-store.ts';
import {
  addBlock,
  addOrganisation,
  addToken,
  openStore,
  type Store,
  writeCentres,
} from '../register/src/store/index.ts';
import { type Figure, median } from './lib.ts';

export const name = 'agreement-take';
export const title = '1,000 provisional numbers under an agreement by one call, beside assignTogether alone';

const count = Number(process.env.BENCH_TAKE ?? 1_000);
const rounds = Number(process.env.BENCH_ROUNDS ?? 4);
const unit = 'numbers/s';
const first = 9_000_000;

export async function run(): Promise<Figure[]> {
  const figures = await measure('embedded', await openStore({}));
  const server = process.env.DATABASE_URL;
  if (!server) return figures;
  const database = `masthead_bench_take_${process.pid}`;
  const databaseUrl = Object.assign(new URL(server), { pathname: `/${database}` }).href;
  await onServer(server, `CREATE DATABASE ${database}`);
  try {
    return [...figures, ...(await measure('PostgreSQL', await openStore({ databaseUrl })))];
  } finally {
    await onServer(server, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  }
}

const kinds = ['Annals', 'Journal', 'Bulletin', 'Review', 'Proceedings', 'Archives', 'Studies', 'Letters'];
const subjects = ['medicine', 'physics', 'history', 'education', 'chemistry', 'law', 'geology'];
/** No two are taken for one another: each round and each contestant has its own. */
const titleOf = (series: string, at: number): string => {
  const word = createHash('sha256').update(`${series} ${at}`).digest('hex').replace(/\d/g, '').slice(0, 8);
  return `${kinds[at % 8]} of ${subjects[at % 7]} ${word} ${series}${at}`;
};

async function measure(where: string, store: Store): Promise<Figure[]> {
  const { agreement, authorization, block } = await prepare(store);
  // The interface for programs alone: pages need JSX, which benches do without.
  const site = fastify({ genReqId: () => randomUUID() });
  addApi(site, { store, baseUrl: 'http://localhost', evidence: createMemoryEvidence() });
  const alone: Took[] = [];
  const byCall: Took[] = [];
  try {
    // The first round warms up and is not counted.
    for (let round = 0; round <= rounds; round++) {
      const measures = [
        { of: alone, work: () => assignAlone(store, block, round) },
        { of: byCall, work: () => takeByCall(site, { agreement, authorization, round }) },
      ];
      // Every title makes the search for duplicates of the next a little longer: they take turns in going first.
      if (round % 2 === 0) measures.reverse();
      for (const { of, work } of measures) {
        const took = await timed(work);
        if (round > 0) of.push(took);
      }
    }
  } finally {
    await site.close();
    await store.close();
  }
  const rate = (all: readonly Took[]): number => (count / median(all.map(({ clock }) => clock))) * 1000;
  const each = (all: readonly Took[]): number => median(all.map(({ processor }) => processor)) / count;
  const reference = `assignTogether alone (${where})`;
  const processor = `processor time of one number, alone (${where})`;
  const under = { name: `one call of ${count} under an agreement (${where})`, value: rate(byCall), unit, reference };
  const underProcessor = `processor time of one number, under an agreement (${where})`;
  return [
    { name: reference, value: rate(alone), unit },
    under,
    { name: processor, value: each(alone), unit: 'ms', less: true },
    { name: underProcessor, value: each(byCall), unit: 'ms', less: true, reference: processor },
  ];
}

interface Took {
  /** Milliseconds by the clock, and of this process's processors: the embedded database's too, not those of a PostgreSQL server. */
  readonly clock: number;
  readonly processor: number;
}

async function timed(work: () => Promise<void>): Promise<Took> {
  const before = process.cpuUsage();
  const start = performance.now();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { clock: performance.now() - start, processor: (user + system) / 1000 };
}

interface Call {
  readonly agreement: number;
  readonly authorization: string;
  readonly round: number;
}

async function takeByCall(site: FastifyInstance, { agreement, authorization, round }: Call): Promise<void> {
  const titles = Array.from({ length: count }, (_, at) => ({
    label: String(at),
    description: {
      title: titleOf(`c${round}x`, at),
      medium: 'print',
      country: 'FRA',
      languages: ['eng'],
      publisher: 'Ode Press',
      place: 'Paris',
      start: '2026',
    },
  }));
  const answer = await site.inject({
    method: 'POST',
    url: `/api/agreements/${agreement}/numbers`,
    headers: { authorization },
    payload: { key: `round ${round}`, titles },
  });
  if (answer.statusCode !== 201) throw new Error(answer.body.slice(0, 500));
  const rows = (answer.json() as { titles: readonly { ok: boolean }[] }).titles;
  const refused = rows.filter(({ ok }) => !ok);
  if (refused.length > 0) throw new Error(`Refused: ${JSON.stringify(refused[0])}`);
}

async function assignAlone(store: Store, block: number, round: number): Promise<void> {
  const requests = Array.from({ length: count }, (_, at) => ({
    key: `alone ${round} ${at}`,
    centre: '7',
    block,
    state: 'provisional' as const,
    titles: [
      {
        label: 'title',
        content: {
          type: 'description' as const,
          description: {
            ...emptyDescription(),
            titleProper: { text: titleOf(`a${round}x`, at), script: 'Latn' as const },
            medium: 'print' as const,
            countries: ['FRA'],
            languages: ['eng'],
            publications: [
              {
                role: 'earliest' as const,
                places: [{ text: 'Paris' }],
                publishers: [{ text: 'Ode Press' }],
                dates: '2026',
              },
            ],
            dates: { start: '2026', status: 'current' as const, numbering: [] },
          },
        },
      },
    ],
  }));
  for (const result of await assignTogether(store, systemActor('bench'), requests)) {
    if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.problems)}`);
  }
}

async function prepare(store: Store): Promise<{ agreement: number; authorization: string; block: number }> {
  const size = count * (rounds + 1) * 2;
  const { organisation, block } = await store.transaction(async (tx) => {
    await writeCentres(tx, [{ code: '7', country: 'FRA' }]);
    const write = {
      centre: '7',
      first,
      last: first + size - 1,
      purpose: 'publisher',
      holder: 'Ode',
      actor: 'bench',
    } as const;
    const { id } = await addOrganisation(tx, { kind: 'publisher', name: 'Ode', by: 'bench' });
    return { organisation: id, block: (await addBlock(tx, write)).id };
  });
  const written = await writeAgreement(store, systemActor('bench'), {
    organisation,
    centre: '7',
    terms: {
      block,
      since: '2020-01-01',
      quotaYear: size,
      quotaOpen: size,
      byApi: true,
      byFile: false,
      sampling: 0,
      errorLimit: 0,
      contactName: 'Grace',
      contactEmail: 'grace@example.org',
      contactLanguage: 'en',
      terms: '',
    },
  });
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  await moveAgreementBy(store, systemActor('bench'), { id: written.id, move: 'activate' });
  const secret = `masthead_${randomBytes(32).toString('base64url')}`;
  await store.transaction((tx) =>
    addToken(tx, {
      name: 'bench',
      role: 'service',
      organisation,
      secretHash: createHash('sha256').update(secret).digest(),
      createdBy: 'bench',
      expires: new Date(Date.now() + 3_600_000),
    }),
  );
  return { agreement: written.id, authorization: `Bearer ${secret}`, block };
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
