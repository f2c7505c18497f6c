/** The register that clauses are tested on, with its site: a journal in two media with a supplement and series, and a number in each state. */
import { issnFromInteger } from '@masthead/issn';
import type { FastifyInstance } from 'fastify';
import { openStore, type Store, setNumberState } from '../../register/src/store/index.ts';
import { aField, aRecord } from '../../register/test/build/a-record.ts';
import { aSite } from '../../register/test/build/a-site.ts';
import { takeRecords } from '../../register/test/build/take-records.ts';
import { embeddedTemplate } from '../../register/test/databases.ts';

export const print = '1063-7710';
export const online = '1562-6865';
/** Shown on no page but its own: a series whose volumes have ISBNs. */
export const series = '0143-3032';

/** A number in each state of the Register. */
export const states = {
  register: issnFromInteger(300_001),
  provisional: issnFromInteger(300_002),
  legacy: issnFromInteger(300_003),
  unreported: issnFromInteger(300_004),
  cancelled: issnFromInteger(300_005),
  suppressed: issnFromInteger(300_006),
} as const;

export interface Register {
  readonly store: Store;
  readonly site: FastifyInstance;
  /** The body of an answer of status 200, as a browser gets it. */
  get(path: string): Promise<string>;
  /** A snippet of the embedding kit. */
  snippet(issn: string, name: string): Promise<string>;
  close(): Promise<void>;
}

export async function aRegister(): Promise<Register> {
  const store = await openStore({ template: await embeddedTemplate() });
  await takeRecords(store, [
    aRecord({
      issn: print,
      issnL: print,
      title: 'Acoustical physics',
      url: 'https://journal.example.org/',
      links: [
        ['760', ' ', 'Library', '0302-9743'],
        ['762', ' ', 'Sublibrary', '1611-3349'],
        ['770', ' ', 'Physics supplement', '0090-0028'],
        ['776', '8', 'Acoustical physics (Online)', online],
      ],
      fields: [aField('023', '1 ', 'a', '2049-3630')],
    }),
    aRecord({ issn: online, issnL: print, title: 'Acoustical physics (Online)', medium: 'online' }),
    aRecord({ issn: series, title: 'Ashgate historical keyboard series' }),
    ...(['register', 'provisional', 'legacy'] as const).map((state) =>
      aRecord({ issn: states[state], title: `A ${state} title`, status: state[0]!.toUpperCase() + state.slice(1) }),
    ),
  ]);
  await store.transaction(async (tx) => {
    const change = { actor: 'conformance' };
    await setNumberState(tx, { number: 300_004, state: 'unreported', change });
    await setNumberState(tx, { number: 300_005, state: 'cancelled', replacement: 300_001, change });
    await setNumberState(tx, { number: 300_006, state: 'suppressed', change });
  });
  const site = await aSite(store);
  const get = async (path: string): Promise<string> => {
    const { statusCode, body } = await site.inject({ url: path, headers: { accept: 'text/html' } });
    if (statusCode !== 200) throw new Error(`${path}: ${statusCode} ${body}`);
    return body;
  };
  return {
    store,
    site,
    get,
    snippet: (issn, name) => get(`/resource/ISSN/${issn}/embed/${name}`),
    async close() {
      await site.close();
      await store.close();
    },
  };
}

/** What a page shows: without markup, scripts and styles. */
export const shownText = (html: string): string =>
  html
    .replace(/<(script|style|svg)\b.*?<\/\1>/gs, '')
    .replace(/<\/?(?:bdi|span)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
