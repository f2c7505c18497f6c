/** JATS 1.3 (ANSI/NISO Z39.96): `journal-meta` of an article, with `issn` by format and `issn-l`. */
import type { Medium } from '@masthead/serial';
import type { EmbeddingFacts } from './facts.ts';
import { empty, leaf, text, wrap } from './markup.ts';

const formats: Readonly<Record<Medium, string>> = {
  print: 'print',
  online: 'electronic',
  'digital-carrier': 'digital-carrier',
  other: 'other',
};

/** What a record knows beside the facts. */
export interface JatsMore {
  readonly parallelTitles?: readonly string[];
  readonly place?: string;
}

export function writeJats(facts: EmbeddingFacts, { parallelTitles = [], place }: JatsMore = {}): string {
  const uri = (type: string, href: string | undefined): string[] =>
    href === undefined ? [] : [empty('self-uri', { 'content-type': type, 'xlink:href': href })];
  return text(
    wrap('journal-meta', { 'xmlns:xlink': 'http://www.w3.org/1999/xlink' }, [
      ...leaf('journal-id', facts.issn, { 'journal-id-type': 'issn' }),
      ...wrap('journal-title-group', {}, [
        ...leaf('journal-title', facts.title),
        ...parallelTitles.flatMap((title) => wrap('trans-title-group', {}, leaf('trans-title', title))),
        ...leaf('abbrev-journal-title', facts.abbreviatedKeyTitle),
      ]),
      ...facts.versions.flatMap(({ issn, medium }) =>
        leaf('issn', issn, { 'publication-format': medium && formats[medium] }),
      ),
      ...leaf('issn-l', facts.issnL),
      ...wrap(
        'publisher',
        {},
        // A place stands after a name only.
        facts.publisher === undefined
          ? []
          : [...leaf('publisher-name', facts.publisher), ...leaf('publisher-loc', place)],
      ),
      ...uri('issn', facts.uri),
      ...uri('issn-l', facts.issnLUri),
    ]),
  );
}
