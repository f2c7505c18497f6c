/** What reference managers want to know of a serial: the facts of the embedding kit, with years, place and other titles. One line each. */
import { languageByCode, type Serial } from '@masthead/serial';
import { currentPublications } from '../dublin-core/write.ts';
import { cleanText, type EmbeddingFacts, factsOf } from '../embedding/facts.ts';
import { siblingsOf } from '../embedding/siblings.ts';
import type { Entry, FormatContext } from '../format.ts';
import { titleText } from '../linked-data/text.ts';

export interface Citation extends EmbeddingFacts {
  /** Title proper, else key title, else whatever title there is, else the number. */
  readonly title: string;
  readonly place?: string;
  /** Four digits. */
  readonly start?: string;
  readonly end?: string;
  readonly current: boolean;
  readonly originalTitle?: string;
  readonly parallelTitles: readonly string[];
  readonly languageNames: readonly string[];
  /** Numbered sentences for people, such as `ISSN-L 0028-0836`. */
  readonly remarks: readonly string[];
}

export function citationOf({ serial }: Entry, context: FormatContext): Citation {
  const facts = factsOf(serial, siblingsOf(serial, context));
  const titles = [serial.abbreviatedKeyTitle, ...serial.parallelTitles, ...serial.variantTitles];
  const place = lineOf(currentPublications(serial)[0]?.places[0]?.text);
  const original = lineOf((serial.titleProper ?? serial.keyTitle)?.original?.text);
  const start = yearOf(serial.dates.start);
  const end = yearOf(serial.dates.end);
  return {
    ...facts,
    title: facts.title ?? titles.map((each) => lineOf(each?.text)).find((text) => text !== undefined) ?? serial.issn,
    current: serial.dates.status === 'current',
    parallelTitles: serial.parallelTitles.flatMap(({ text }) => lineOf(text) ?? []),
    languageNames: facts.languageCodes.flatMap((code) => languageByCode(code)?.name ?? []),
    remarks: remarksOf(facts, serial),
    ...(place !== undefined && { place }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && end !== '9999' && { end }),
    ...(original !== undefined && { originalTitle: original }),
  };
}

function remarksOf({ issnL, keyTitle, title, versions, issn }: EmbeddingFacts, { status }: Serial): string[] {
  return [
    ...(issnL === undefined ? [] : [`ISSN-L ${issnL}`]),
    ...(keyTitle === undefined || keyTitle === title ? [] : [`Key title: ${keyTitle}`]),
    ...versions.filter((version) => version.issn !== issn).map((version) => `Also ISSN ${version.issn}`),
    ...(status === 'provisional' ? ['The ISSN is provisional'] : []),
  ];
}

const yearOf = (text: string | undefined): string | undefined =>
  text !== undefined && /^\d{4}$/.test(text) ? text : undefined;

function lineOf(text: string | undefined): string | undefined {
  const line = cleanText(titleText(text ?? ''));
  return line === '' ? undefined : line;
}
