/**
 * The small code lists of a record with a name for each code. Names are keys for message catalogues, not sentences for people.
 * Source: MARC 21 Format for Bibliographic Data, 008 continuing resources, https://www.loc.gov/marc/bibliographic/bd008s.html
 * (2024; public domain), and the vocabularies of the ISSN application profile.
 */

/** 008/18. */
export const frequencies: Readonly<Record<string, string>> = {
  ' ': 'no-determinable-frequency',
  a: 'annual',
  b: 'bimonthly',
  c: 'semiweekly',
  d: 'daily',
  e: 'biweekly',
  f: 'semiannual',
  g: 'biennial',
  h: 'triennial',
  i: 'three-times-a-week',
  j: 'three-times-a-month',
  k: 'continuously-updated',
  m: 'monthly',
  q: 'quarterly',
  s: 'semimonthly',
  t: 'three-times-a-year',
  w: 'weekly',
  z: 'other',
};

/** 008/19. */
export const regularities: Readonly<Record<string, string>> = {
  n: 'normalized-irregular',
  r: 'regular',
  x: 'completely-irregular',
};

/** 008/21. */
export const resourceTypes: Readonly<Record<string, string>> = {
  ' ': 'none-of-these',
  d: 'updating-database',
  g: 'magazine',
  h: 'blog',
  j: 'journal',
  l: 'updating-loose-leaf',
  m: 'monographic-series',
  n: 'newspaper',
  p: 'periodical',
  r: 'repository',
  s: 'newsletter',
  t: 'directory',
  w: 'website',
};

/** 008/33: original alphabet or script of the title, with its ISO 15924 code where it names one script. */
export const titleScripts: Readonly<Record<string, { readonly name: string; readonly script?: string }>> = {
  ' ': { name: 'no-title-script' },
  a: { name: 'basic-roman', script: 'Latn' },
  b: { name: 'extended-roman', script: 'Latn' },
  c: { name: 'cyrillic', script: 'Cyrl' },
  d: { name: 'japanese', script: 'Jpan' },
  e: { name: 'chinese', script: 'Hani' },
  f: { name: 'arabic', script: 'Arab' },
  g: { name: 'greek', script: 'Grek' },
  h: { name: 'hebrew', script: 'Hebr' },
  i: { name: 'thai', script: 'Thai' },
  j: { name: 'devanagari', script: 'Deva' },
  k: { name: 'korean', script: 'Kore' },
  l: { name: 'tamil', script: 'Taml' },
  z: { name: 'other' },
};

export function frequencyName(code: string | undefined): string | undefined {
  return code === undefined ? undefined : own(frequencies, code);
}

export function regularityName(code: string | undefined): string | undefined {
  return code === undefined ? undefined : own(regularities, code);
}

export function resourceTypeName(code: string | undefined): string | undefined {
  return code === undefined ? undefined : own(resourceTypes, code);
}

export function titleScriptName(code: string | undefined): string | undefined {
  return code === undefined ? undefined : own(titleScripts, code)?.name;
}

function own<T>(table: Readonly<Record<string, T>>, code: string): T | undefined {
  return Object.hasOwn(table, code) ? table[code] : undefined;
}
