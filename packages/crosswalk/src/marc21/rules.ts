/** All rules of the crosswalk from MARC 21, in the order in which they conclude: what later ones weigh, earlier ones have found. */

import { notes } from './5xx-notes.ts';
import { recordData } from './001-record-data.ts';
import { medium } from './007-medium.ts';
import { coded } from './008-coded.ts';
import { dates } from './008-dates.ts';
import { issn } from './022-issn.ts';
import { cluster } from './023-cluster.ts';
import { coden } from './030-coden.ts';
import { languages } from './041-languages.ts';
import { countries } from './044-countries.ts';
import { classification } from './080-classification.ts';
import { abbreviatedKeyTitle } from './210-abbreviated-key-title.ts';
import { keyTitle } from './222-key-title.ts';
import { titleProper } from './245-title-proper.ts';
import { parallelTitles, variantTitles } from './246-other-titles.ts';
import { publications } from './264-publication.ts';
import { numbering } from './362-numbering.ts';
import { indexedIn } from './510-indexed-in.ts';
import { status } from './699-status.ts';
import { issuingBodies } from './710-issuing-bodies.ts';
import { relations } from './760-relations.ts';
import { urls } from './856-urls.ts';
import { webArchives } from './857-web-archives.ts';
import { keepers } from './920-keepers.ts';
import type { Rule } from './rule.ts';

export const rules: Readonly<Record<string, Rule>> = {
  issn,
  cluster,
  recordData,
  medium,
  dates,
  coded,
  languages,
  countries,
  coden,
  classification,
  abbreviatedKeyTitle,
  keyTitle,
  titleProper,
  parallelTitles,
  variantTitles,
  publications,
  numbering,
  notes,
  indexedIn,
  status,
  issuingBodies,
  relations,
  urls,
  webArchives,
  keepers,
};
