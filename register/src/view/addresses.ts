/** Every address that the portal links to, made in one place. All are paths from the root of the site. */
import type { Issn } from '@masthead/issn';

export const addresses = {
  home: '/',
  /** Asking for an ISSN, what one has asked for, and what one holds. */
  request: '/request',
  requests: '/requests',
  requestPage: (reference: string): string => `/requests/${reference}`,
  titles: '/titles',
  signIn: '/sign-in',
  signUp: '/sign-up',
  account: '/account',
  /** The inbox of a centre, and one request in it. */
  desk: '/desk',
  deskRequest: (reference: string): string => `/desk/requests/${reference}`,
  search: '/search',
  about: '/about',
  glossary: '/glossary',
  checker: '/check-embedding',
  convert: '/convert',
  /** What the profile has against a record of the Register. */
  convertOf: (issn: Issn): string => `/convert?issn=${issn}`,
  newIssn: '/new-issn',
  romanization: '/romanization',
  abbreviate: '/abbreviate',
  ltwa: '/ltwa',
  keyTitle: '/key-title',
  keyTitles: '/key-titles',
  keyTitleConflicts: '/key-titles/conflicts',
  oai: '/oai',
  record: (issn: Issn): string => `/resource/ISSN/${issn}`,
  /** `suffix` with its full stop. */
  recordAs: (issn: Issn, suffix: string): string => `/resource/ISSN/${issn}${suffix}`,
  marcView: (issn: Issn): string => `/resource/ISSN/${issn}?view=marc`,
  unimarcView: (issn: Issn): string => `/resource/ISSN/${issn}?view=unimarc`,
  embed: (issn: Issn): string => `/resource/ISSN/${issn}/embed`,
  /** One snippet of the embedding kit, as text. */
  snippet: (issn: Issn, name: string): string => `/resource/ISSN/${issn}/embed/${name}`,
  /** `format` is a suffix without its full stop. */
  barcode: (issn: Issn, format: string): string => `/resource/ISSN/${issn}/barcode.${format}`,
  /** Every change of the number. */
  numberHistory: (issn: Issn): string => `/resource/ISSN/${issn}/history`,
  /** The record as of a position of the ledger. */
  recordAt: (issn: Issn, position: number): string => `/resource/ISSN/${issn}?position=${position}`,
  ledger: '/ledger/head',
  ledgerJson: '/ledger/head.json',
  ledgerChanges: (after: number): string => `/ledger/changes?after=${after}`,
  cluster: (issnL: Issn): string => `/resource/ISSN-L/${issnL}`,
  /** A cluster with a number of its own, such as ISSN-H. */
  ownCluster: (kind: string, issn: Issn): string => `/resource/ISSN-${kind}/${issn}`,
  /** The kinds of clusters. */
  clusters: '/clusters',
  clusterType: (kind: string): string => `/clusters#${kind}`,
  centres: '/centres',
  centre: (code: string): string => `/centres#${encodeURIComponent(code)}`,
  blocks: '/centres/blocks',
  blocksOf: (code: string): string => `/centres/blocks?${new URLSearchParams({ centre: code })}`,
  term: (term: string): string => `/glossary#${term}`,
  /** The whole word list; `format` is csv or json. */
  ltwaAs: (format: 'csv' | 'json'): string => `/ltwa.${format}`,
  /** The entries of the word list for a word. */
  ltwaFor: (text: string): string => `/ltwa?${new URLSearchParams({ q: text })}`,
  searchFor: (text: string): string => `/search?${new URLSearchParams({ q: text })}`,
} as const;
