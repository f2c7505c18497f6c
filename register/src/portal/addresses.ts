/** Every address that the portal links to, made in one place. All are paths from the root of the site. */
import type { Issn } from '@masthead/issn';

export const addresses = {
  home: '/',
  search: '/search',
  about: '/about',
  glossary: '/glossary',
  oai: '/oai',
  record: (issn: Issn): string => `/resource/ISSN/${issn}`,
  /** `suffix` with its full stop. */
  recordAs: (issn: Issn, suffix: string): string => `/resource/ISSN/${issn}${suffix}`,
  marcView: (issn: Issn): string => `/resource/ISSN/${issn}?view=marc`,
  cluster: (issnL: Issn): string => `/resource/ISSN-L/${issnL}`,
  term: (term: string): string => `/glossary#${term}`,
  searchFor: (text: string): string => `/search?${new URLSearchParams({ q: text })}`,
} as const;
