/** A running repository for the suites: over 1,000 described numbers, a cancelled one and a suppressed one, on a port of its own. */
import { createServer } from 'node:net';
import { type Issn, issnFromInteger, issnToInteger } from '@masthead/issn';
import type { MarcRecord } from '@masthead/marc';
import type { FastifyInstance } from 'fastify';
import { type Store, setNumberState } from '../../register/src/store/index.ts';
import { aField, aRecord } from '../../register/test/build/a-record.ts';
import { aSite } from '../../register/test/build/a-site.ts';
import { takeRecords } from '../../register/test/build/take-records.ts';

export const described: readonly Issn[] = Array.from({ length: 1_150 }, (_, index) => issnFromInteger(300_000 + index));
export const withdrawn: readonly Issn[] = [issnFromInteger(229_818), issnFromInteger(302_288)];

export interface RunningRepository {
  readonly site: FastifyInstance;
  /** Address of the protocol. */
  readonly baseUrl: string;
}

export async function startRepository(store: Store): Promise<RunningRepository> {
  await takeRecords(store, described.map(recordOf));
  await store.transaction((tx) =>
    setNumberState(tx, { number: issnToInteger(withdrawn[0]!), state: 'suppressed', change: { actor: 'conformance' } }),
  );
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const site = await aSite(store, address);
  await site.listen({ port, host: '127.0.0.1' });
  return { site, baseUrl: `${address}/oai` };
}

/** Among them: characters that XML cannot hold, markup, other scripts, both media, a number that another one replaces. */
function recordOf(issn: Issn, index: number): MarcRecord {
  return aRecord({
    issn,
    title: index === 7 ? 'Bell \u0007 & <escape> \u001b]]> \u{1F4D6} \uFFFE' : `Annals of number ${index}`,
    ...(index % 10 === 3 && { original: 'Азербайджан' }),
    medium: index % 4 === 0 ? 'online' : 'print',
    ...(index === 1 && { cancelled: [withdrawn[1]!] }),
    ...(index === 8 && { fields: [aField('500', '  ', 'a', 'carriage\rreturn')] }),
  });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
