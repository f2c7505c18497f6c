/** Serials as simple Dublin Core in XML (oai_dc): for OAI-PMH, where every repository must have it, and for download. */
import { formatResourceUri, formatUrn } from '@masthead/issn';
import { type Medium, resourceTypeName, type Serial } from '@masthead/serial';
import { leaf, legalXml } from '../xml/write.ts';

export const dublinCoreNamespace = 'http://www.openarchives.org/OAI/2.0/oai_dc/';
export const dublinCoreSchema = 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd';

/** Terms of the application profile's vocabulary of media. */
export const mediumTerms: Readonly<Record<Medium, string>> = {
  print: 'Print',
  online: 'Online',
  'digital-carrier': 'DigitalCarrier',
  other: 'Other',
};

type Statement = readonly [element: string, value: string, language?: string];

/** The statements of a serial in the order of the elements of the Dublin Core Metadata Element Set. */
export function dublinCoreOf(serial: Serial): Statement[] {
  const statements: Statement[] = [];
  const say = (element: string, value: string | undefined): void => {
    if (value === undefined || value === '') return;
    if (!statements.some((each) => each[0] === element && each[1] === value)) statements.push([element, value]);
  };

  for (const title of [serial.keyTitle, serial.titleProper, ...serial.parallelTitles]) {
    say('title', title?.text);
    say('title', title?.original?.text);
  }
  for (const { scheme, value } of serial.classifications)
    say('subject', `${scheme === 'udc' ? 'UDC' : 'DDC'} ${value}`);
  for (const { places: _, publishers } of currentPublications(serial)) {
    for (const { text, original } of publishers) {
      say('publisher', text);
      say('publisher', original?.text);
    }
  }
  for (const { text, units } of serial.issuingBodies) say('contributor', [text, ...units].join('. '));
  say('date', periodOf(serial));
  say('type', resourceTypeName(serial.type === ' ' ? undefined : serial.type));
  if (serial.medium !== undefined) say('format', mediumTerms[serial.medium]);
  // ISO 3297:2020, 9.2: the number with its hyphen and without the prefix; its URI in the Register beside it.
  say('identifier', serial.issn);
  say('identifier', formatUrn(serial.issn));
  say('identifier', formatResourceUri(serial.issn));
  for (const { url } of serial.urls) say('identifier', url);
  for (const language of serial.languages) say('language', language);
  if (serial.issnL !== undefined) say('relation', formatResourceUri(serial.issnL, 'ISSN-L'));
  if (serial.replacedBy !== undefined) say('relation', formatResourceUri(serial.replacedBy));
  for (const { issn } of serial.relations) if (issn !== undefined) say('relation', formatResourceUri(issn));
  for (const country of serial.countries) say('coverage', country);
  return statements;
}

export function currentPublications({ publications }: Serial): Serial['publications'] {
  const latest = publications.filter(({ role }) => role === 'latest');
  return latest.length > 0 ? latest : publications.slice(-1);
}

/** An interval by ISO 8601-2 (EDTF): `1869/..`, `1985/2007`, `19XX/`. */
export function periodOf({ dates }: Serial): string | undefined {
  const year = (text: string): string => text.replaceAll('u', 'X');
  if (dates.start === undefined && dates.end === undefined) return undefined;
  const start = dates.start === undefined ? '' : year(dates.start);
  const end = dates.end === undefined ? (dates.status === 'current' ? '..' : '') : year(dates.end);
  return `${start}/${end}`;
}

const namespaces =
  `xmlns:oai_dc="${dublinCoreNamespace}" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ' +
  `xsi:schemaLocation="${dublinCoreNamespace} ${dublinCoreSchema}"`;

/** One `oai_dc:dc` element with its namespaces, ending in a line feed. Characters that XML has no place for become U+FFFD. */
export function writeDublinCore(serial: Serial): string {
  let xml = `<oai_dc:dc ${namespaces}>\n`;
  for (const [element, value] of dublinCoreOf(serial)) xml += `  ${leaf(`dc:${element}`, value)}`;
  return legalXml(`${xml}</oai_dc:dc>\n`);
}
