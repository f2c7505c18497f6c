/**
 * Crossref deposit 5.3.1: `journal_metadata` (ISO 3297:2020, E.3). Crossref knows print and electronic and takes what says
 * neither for print, so other media are left out; it has no place for an ISSN-L.
 */
import { languageByCode, type Medium } from '@masthead/serial';
import type { EmbeddingFacts } from './facts.ts';
import { leaf, text, wrap } from './markup.ts';

export const crossrefMedia: Readonly<Partial<Record<Medium, string>>> = {
  print: 'print',
  online: 'electronic',
  'digital-carrier': 'electronic',
};

/** As many numbers as the schema takes. */
const most = 6;

export const crossrefNamespace = 'http://www.crossref.org/schema/5.3.1';

/** `coden`, one of six characters, stands last. */
export function writeCrossref(facts: EmbeddingFacts, coden?: string): string {
  const numbers = facts.versions.flatMap(({ issn, medium }) => {
    const type = medium && crossrefMedia[medium];
    return type === undefined ? [] : leaf('issn', issn, { media_type: type });
  });
  const language = facts.languageCodes.length === 1 ? languageByCode(facts.languageCodes[0]!)?.iso1 : undefined;
  return text(
    wrap('journal_metadata', { xmlns: crossrefNamespace, language }, [
      ...leaf('full_title', cut(facts.title, 255)),
      ...leaf('abbrev_title', cut(facts.abbreviatedKeyTitle, 150)),
      ...numbers.slice(0, most),
      ...leaf('coden', coden),
    ]),
  );
}

/** Crossref refuses longer titles. */
const cut = (title: string | undefined, length: number): string | undefined =>
  title === undefined ? undefined : [...title].slice(0, length).join('').trim();
