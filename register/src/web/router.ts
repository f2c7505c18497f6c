/** Every address of this site, grouped by who calls it. `test/routes.test.ts` pins the list. */
import type { FastifyInstance } from 'fastify';
import { addApi } from '../desk/api/add-api.ts';
import { addDeskPages, type Desk } from '../desk/desk.ts';
import { deskPages } from '../desk/pages.ts';
import type { Assets } from '../portal/assets.ts';
import { aboutPage } from '../portal/pages/about.tsx';
import { glossaryPage } from '../portal/pages/glossary.tsx';
import { ownClusterTypes } from '../portal/pages/history-cluster.tsx';
import { homePage } from '../portal/pages/home.tsx';
import { searchPage } from '../portal/pages/search.tsx';
import { healthzHandler, type Metrics, readyzHandler } from '../services/health/index.ts';
import { oaiHandler } from '../services/oai-pmh/index.ts';
import { abbreviateHandler } from './abbreviate.ts';
import { barcodeHandler } from './barcode.ts';
import { assetHandler, faviconHandler, openSearchHandler, robotsHandler } from './browser-files.ts';
import { blocksHandler, centresHandler } from './centres.ts';
import { addCheckEmbedding } from './check-embedding.ts';
import { clustersHandler, ownClusterHandler } from './clusters.ts';
import { addConvert } from './convert.ts';
import { embedPageHandler, snippetHandler } from './embedding.ts';
import { keyTitleConflictsHandler, keyTitleHandler, keyTitlesHandler } from './key-title.ts';
import { ledgerChangesHandler, ledgerHeadHandler, ledgerHeadJsonHandler, numberHistoryHandler } from './ledger.ts';
import { newIssnHandler } from './new-issn.ts';
import { pageHandler, resourcePage } from './portal-pages.ts';
import { openUrlHandler, resolveHandler, urnHandler, urnPath } from './resolve.ts';
import { contextHandler, contextPath, resourceHandler, shortAddressHandler } from './resource.ts';
import { romanizationHandler } from './romanization.ts';
import type { Readers } from './visitor.ts';
import { organizationsHandler, propertyHandler, vocabularyHandler } from './vocabularies.ts';
import { wordListFileHandler, wordListHandler } from './word-list.ts';

/** What is read here is read with a visitor's eyes: `read` is what everybody sees, `readFor` what whoever asks does. */
export interface RouterOptions extends Readers {
  /** For all that writes: the interface for programs and the pages of people; without it, there is neither. */
  readonly desk?: Desk;
  readonly baseUrl: string;
  readonly adminEmail?: string;
  readonly fetchPrivate?: boolean;
  readonly wordListDownload?: boolean;
  /** Signs the head of the ledger. */
  readonly ledgerKey?: string;
  readonly assets: Assets;
  readonly metrics: Metrics;
  readonly isStopping: () => boolean;
  /** Changes when the same data would be shown or written otherwise. */
  readonly version: string;
}

/** As harvesters list us. */
const repositoryName = 'Masthead: ISSN Register';

export function addRoutes(app: FastifyInstance, options: RouterOptions): void {
  const { read, baseUrl, assets, metrics, isStopping } = options;

  // Readers
  app.get('/', pageHandler(homePage, options));
  app.get('/search', pageHandler(searchPage, options));
  app.get('/about', pageHandler(aboutPage, options));
  app.get('/glossary', pageHandler(glossaryPage, options));
  app.get('/centres', centresHandler(options));
  app.get('/centres/blocks', blocksHandler(options));
  app.get('/new-issn', newIssnHandler(options));
  app.get('/romanization', romanizationHandler(options));
  app.get('/abbreviate', abbreviateHandler(options));
  app.get('/ltwa', wordListHandler(options));
  app.get('/resource/ISSN/:name/embed', embedPageHandler(options));
  // GET and POST /check-embedding
  addCheckEmbedding(app, options);
  // GET and POST /convert
  addConvert(app, options);
  app.get('/clusters', clustersHandler(options));
  app.get('/key-title', keyTitleHandler(options));
  app.get('/key-titles', keyTitlesHandler(options));
  app.get('/key-titles/conflicts', keyTitleConflictsHandler(options));

  app.get('/ledger/head', ledgerHeadHandler(options));

  // Readers and programs, at the same address: the page or the data
  app.get('/resource/ISSN/:name/history', numberHistoryHandler(options));
  app.get('/resource/:kind/:name', resourceHandler({ ...options, page: resourcePage(options) }));
  app.get('/issn/:name', shortAddressHandler('ISSN'));
  app.get('/issn-l/:name', shortAddressHandler('ISSN-L'));
  app.get('/resource/ISSN/:name/barcode.:format', barcodeHandler(options));
  app.route({ method: ['GET', 'POST'], url: '/openurl', handler: openUrlHandler(options) });
  // Clusters with a number of their own: /resource/ISSN-H/:name
  for (const type of ownClusterTypes) app.get(`/resource/ISSN-${type.kind}/:name`, ownClusterHandler(type, options));
  app.get('/vocabularies/:name', vocabularyHandler(options));
  app.get('/vocabularies/properties/:property', propertyHandler());
  app.get('/organization/:name', organizationsHandler(options));
  app.get(urnPath, urnHandler(options));
  app.get('/resolve', resolveHandler(options));

  // Programs: harvesters, readers of our JSON-LD, publishing systems
  app.route({ method: ['GET', 'POST'], url: '/oai', handler: oaiHandler({ ...options, repositoryName }) });
  app.get(contextPath, contextHandler());
  app.get('/ledger/head.json', ledgerHeadJsonHandler(options));
  app.get('/ledger/changes', ledgerChangesHandler(options));
  app.get('/ltwa.csv', wordListFileHandler(options));
  app.get('/ltwa.json', wordListFileHandler(options));
  app.get('/resource/ISSN/:name/embed/:snippet', snippetHandler(options));

  // Programs of centres, with credentials: GET /api and everything below it
  if (options.desk) addApi(app, { store: options.desk.store, baseUrl, evidence: options.desk.evidence });

  // People, on the way to an account or signed in, area by area
  if (options.desk) addDeskPages(app, options.desk, deskPages);

  // Browsers and crawlers, on behalf of readers
  app.get('/assets/:file', assetHandler(assets));
  app.get('/favicon.ico', faviconHandler(assets));
  app.get('/robots.txt', robotsHandler());
  app.get('/opensearch.xml', openSearchHandler(baseUrl, assets));

  // The machine room
  app.get('/healthz', healthzHandler());
  app.get('/readyz', readyzHandler({ read, isStopping }));
  app.get('/metrics', metrics.handler);
}
