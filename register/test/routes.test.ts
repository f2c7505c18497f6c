import { pino } from 'pino';
import { expect, test } from 'vitest';
import { openStore } from '../src/store/index.ts';
import { buildServer } from '../src/web/server.ts';
import { routesOf } from './build/routes-of.ts';
import { embeddedTemplate } from './databases.ts';

/** Who changes an address that others have written down has to change it here as well, and say why. */
const pinned = [
  'GET /',
  'GET /:urn(^[Uu][Rr][Nn]:.*$)',
  'GET /abbreviate',
  'GET /about',
  'GET /api',
  'GET /api/blocks',
  'GET /api/centres',
  'GET /api/due',
  'GET /api/numbers/:issn',
  'GET /api/numbers/:issn/notes',
  'GET /api/worklist',
  'GET /api/worklist/:id',
  'GET /assets/:file',
  'GET /centres',
  'GET /centres/blocks',
  'GET /check-embedding',
  'GET /clusters',
  'GET /context/issn-1.jsonld',
  'GET /convert',
  'GET /favicon.ico',
  'GET /glossary',
  'GET /healthz',
  'GET /issn-l/:name',
  'GET /issn/:name',
  'GET /key-title',
  'GET /key-titles',
  'GET /key-titles/conflicts',
  'GET /ledger/changes',
  'GET /ledger/head',
  'GET /ledger/head.json',
  'GET /ltwa',
  'GET /ltwa.csv',
  'GET /ltwa.json',
  'GET /metrics',
  'GET /new-issn',
  'GET /oai',
  'GET /opensearch.xml',
  'GET /openurl',
  'GET /organization/:name',
  'GET /readyz',
  'GET /resolve',
  'GET /resource/:kind/:name',
  'GET /resource/ISSN-H/:name',
  'GET /resource/ISSN/:name/barcode.:format',
  'GET /resource/ISSN/:name/embed',
  'GET /resource/ISSN/:name/embed/:snippet',
  'GET /resource/ISSN/:name/history',
  'GET /robots.txt',
  'GET /romanization',
  'GET /search',
  'GET /vocabularies/:name',
  'GET /vocabularies/properties/:property',
  'POST /api/assignments',
  'POST /api/blocks',
  'POST /api/blocks/:id/closing',
  'POST /api/blocks/:id/reopening',
  'POST /api/blocks/:id/transfer',
  'POST /api/changes/:position/undoing',
  'POST /api/clusters/proposals',
  'POST /api/custody-transfers',
  'POST /api/due/reminders',
  'POST /api/duplicates',
  'POST /api/issn-l-moves',
  'POST /api/numbers/:issn/cancellation',
  'POST /api/numbers/:issn/confirmation',
  'POST /api/numbers/:issn/notes',
  'POST /api/numbers/:issn/suppression',
  'POST /api/records',
  'POST /api/worklist/:id/acceptance',
  'POST /api/worklist/:id/approval',
  'POST /api/worklist/:id/decision',
  'POST /api/worklist/:id/taking',
  'POST /check-embedding',
  'POST /convert',
  'POST /oai',
  'POST /openurl',
  'PUT /api/centres/:code',
  'PUT /api/numbers/:issn/record',
];

test('the addresses of the site are those that are pinned here', async () => {
  const store = await openStore({ template: await embeddedTemplate() });
  const site = await buildServer({
    read: store.read,
    store,
    settings: { baseUrl: 'https://register.example.org' },
    log: pino({ level: 'silent' }),
  });
  try {
    expect(routesOf(site)).toEqual(pinned);
  } finally {
    await site.close();
    await store.close();
  }
});
