/** THE TABLE of snippets: what stands here appears on the embedding page, at its address for programs and on the command line. */
import type { Serial } from '@masthead/serial';
import { crossrefMedia, writeCrossref } from './crossref.ts';
import { writeDataCite } from './datacite.ts';
import { articleLine, displayLines, insertLines, seriesLines, volumeLines } from './display.ts';
import { writeDublinCoreSnippet } from './dublin-core.ts';
import { type EmbeddingContext, type EmbeddingFacts, factsOf, namesResource, type Sibling } from './facts.ts';
import { writeHtmlHead } from './html-head.ts';
import { isIsbn } from './isbn.ts';
import { writeJats } from './jats.ts';
import { writeJsonLdScript } from './json-ld.ts';
import { writeKbart } from './kbart.ts';
import { writeMarcXmlSnippet } from './marcxml.ts';
import { text } from './markup.ts';
import { writeMicrodata } from './microdata.ts';
import { writeMods } from './mods.ts';
import { writeOoxml } from './ooxml.ts';
import { writeOpf } from './opf.ts';
import type { EmbeddingProblem } from './problems.ts';
import { writeRdfa } from './rdfa.ts';
import { writeSheet } from './sheet.ts';
import { writeXmp } from './xmp.ts';

export type EmbeddingResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: EmbeddingProblem };

/** Where a snippet belongs: shown on the publication, in a web page, in a file, or in data that is sent to others. */
export const snippetUses = ['show', 'page', 'file', 'data'] as const;
export type SnippetUse = (typeof snippetUses)[number];

export interface Snippet {
  /** Name on the command line and in addresses. */
  readonly name: string;
  /** For people; the names of formats are the same in every language. */
  readonly label: string;
  readonly use: SnippetUse;
  /** The language it is written in, for whoever shows it. */
  readonly language: 'text' | 'html' | 'xml' | 'tsv';
  readonly mediaType: string;
  /** The snippet for a serial and its other medium versions. Never throws. */
  write(serial: Serial, siblings?: readonly Sibling[], context?: EmbeddingContext): EmbeddingResult;
}

type Write = (facts: EmbeddingFacts) => string;
type Check = (facts: EmbeddingFacts) => EmbeddingProblem | undefined;
type Row = readonly [name: string, label: string, write: Write, check?: Check];

const lines =
  (write: (facts: EmbeddingFacts) => readonly string[]): Write =>
  (facts) =>
    text(write(facts));

const needsTitle: Check = ({ title }) => (title === undefined ? { type: 'no-title' } : undefined);
const needsPrintOrElectronic: Check = ({ versions, medium }) =>
  versions.some((version) => version.medium && crossrefMedia[version.medium])
    ? undefined
    : { type: 'medium-not-expressible', ...(medium && { medium }) };
const needsPrintOrOnline: Check = ({ versions, medium }) =>
  versions.some((version) => version.medium === 'print' || version.medium === 'online')
    ? undefined
    : { type: 'medium-not-expressible', ...(medium && { medium }) };
const needsSeries: Check = ({ mainSeries, subseries }) =>
  mainSeries.length + subseries.length === 0 ? { type: 'no-series' } : undefined;
const needsInsert: Check = ({ inserts, hosts }) =>
  inserts.length + hosts.length === 0 ? { type: 'no-insert' } : undefined;
const needsVolume: Check = ({ volume }) => {
  if (!volume || volume.title === '' || volume.isbn === '') return { type: 'no-volume' };
  return isIsbn(volume.isbn) ? undefined : { type: 'not-an-isbn', text: volume.isbn };
};
const all =
  (...checks: readonly Check[]): Check =>
  (facts) =>
    checks.map((check) => check(facts)).find((problem) => problem !== undefined);

const shown: readonly Row[] = [
  ['text', 'All that the publication shows', writeSheet],
  ['cover', 'Front cover', lines(displayLines)],
  [
    'masthead',
    'Masthead or imprint',
    lines((facts) => [...(facts.title ? [facts.title] : []), ...displayLines(facts, 'before')]),
  ],
  ['article', 'Article', lines((facts) => [articleLine(facts)])],
  ['series', 'Series and subseries', lines(seriesLines), needsSeries],
  [
    'volume',
    'Volume with an ISBN',
    lines((facts) => (facts.volume ? volumeLines(facts, facts.volume) : [])),
    needsVolume,
  ],
  ['insert', 'Insert', lines(insertLines), needsInsert],
];
const inPages: readonly Row[] = [
  ['html', 'Meta elements (Highwire, Dublin Core)', writeHtmlHead],
  ['jsonld', 'JSON-LD (schema.org)', writeJsonLdScript],
  ['rdfa', 'RDFa (schema.org)', writeRdfa],
  ['microdata', 'Microdata (schema.org)', writeMicrodata],
];
const inFiles: readonly Row[] = [
  ['xmp', 'XMP packet (PRISM)', writeXmp],
  ['opf', 'EPUB package metadata', writeOpf, needsTitle],
  ['ooxml', 'OOXML custom properties', writeOoxml],
];
const inData: readonly Row[] = [
  ['mods', 'MODS', writeMods],
  ['marcxml', 'MARCXML', writeMarcXmlSnippet],
  ['dc', 'Dublin Core', writeDublinCoreSnippet],
  ['jats', 'JATS', writeJats],
  ['crossref', 'Crossref', writeCrossref, all(needsTitle, needsPrintOrElectronic)],
  ['datacite', 'DataCite', writeDataCite, needsTitle],
];

function rows(use: SnippetUse, language: Snippet['language'], mediaType: string, given: readonly Row[]): Snippet[] {
  return given.map(([name, label, write, check]) => ({
    name,
    label,
    use,
    language,
    mediaType,
    write(serial, siblings, context) {
      const { status, replacedBy } = serial;
      if (!namesResource(status)) {
        return { ok: false, problem: { type: 'names-no-resource', status, ...(replacedBy && { replacedBy }) } };
      }
      const facts = factsOf(serial, siblings, context);
      const problem = check?.(facts);
      return problem ? { ok: false, problem } : { ok: true, text: write(facts) };
    },
  }));
}

export const kit: readonly Snippet[] = [
  ...rows('show', 'text', 'text/plain', shown),
  ...rows('page', 'html', 'text/html', inPages),
  ...rows('file', 'xml', 'application/xml', inFiles),
  ...rows('data', 'xml', 'application/xml', inData),
  ...rows('data', 'tsv', 'text/tab-separated-values', [
    ['kbart', 'KBART', writeKbart, all(needsTitle, needsPrintOrOnline)],
  ]),
];

const byName = new Map(kit.map((snippet) => [snippet.name, snippet]));

/** A row by its name. */
export const snippetByName = (name: string): Snippet | undefined => byName.get(name);
