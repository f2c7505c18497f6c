/**
 * A Serial as MODS 3.8 (Library of Congress), by LC's mapping of MARC 21 to MODS and ISO 3297:2020, 9.2 "MODS" for the identifiers
 * (`issn`, `issn-l`, `uri`). What MODS cannot say is in docs/divergences.md, "crosswalk: MODS".
 */
import { formatResourceUri } from '@masthead/issn';
import { resourceTypeName, type ScriptedText, type Serial } from '@masthead/serial';
import { namesResource } from '../embedding/facts.ts';
import { titleText } from '../linked-data/text.ts';
import { variantTypeLabel } from '../marc21/246-other-titles.ts';
import { around, attribute, leaf, legalXml } from '../xml/write.ts';
import {
  forms,
  frequencies,
  genres,
  keyTitleLabel,
  modsNamespace,
  modsSchema,
  noteElements,
  noteTypes,
  numberingType,
  relationTypes,
} from './terms.ts';

const namespaces =
  ` xmlns="${modsNamespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"` +
  ` xsi:schemaLocation="${modsNamespace} ${modsSchema}" version="3.8"`;

/** One `mods` element with its namespaces, an element a line. Characters that XML has no place for become U+FFFD. */
export function writeMods(serial: Serial): string {
  const groups = { next: 1 };
  const content =
    titles(serial, groups) +
    bodies(serial, groups) +
    leaf('typeOfResource', 'text') +
    genre(serial) +
    origin(serial) +
    publications(serial, groups) +
    languages(serial) +
    physicalForm(serial) +
    notes(serial) +
    serial.classifications.map(classification).join('') +
    // Before those of related items: some programs take the first ISSN that they meet.
    identifiers(serial) +
    relations(serial) +
    serial.urls.map(location).join('') +
    recordInfo(serial);
  return legalXml(around('mods', content, namespaces));
}

/** Counts `altRepGroup`: what is said in two scripts has one number. */
interface Groups {
  next: number;
}

type Put = (text: ScriptedText, attributes: string) => string;

/** A text, and the same in its original script beside it. */
function inScripts(text: ScriptedText, groups: Groups, put: Put): string {
  if (text.original === undefined) return put(text, '');
  const group = String(groups.next++).padStart(2, '0');
  const attributes = (script: string | undefined): string =>
    attribute('script', script) + attribute('altRepGroup', group);
  return put(text, attributes(text.script)) + put({ text: text.original.text }, attributes(text.original.script));
}

function titles(serial: Serial, groups: Groups): string {
  const title = (text: ScriptedText | undefined, attributes = ''): string =>
    text === undefined
      ? ''
      : inScripts(text, groups, ({ text: whole, nonFiling = 0 }, scripts) => {
          const article = titleText(whole.slice(0, nonFiling));
          const rest = titleText(whole.slice(nonFiling));
          const parts = article === '' ? '' : leaf('nonSort', `${article} `, ' xml:space="preserve"');
          return rest === '' ? '' : around('titleInfo', parts + leaf('title', rest), attributes + scripts);
        });
  let xml = title(serial.titleProper, ' usage="primary"');
  xml += title(serial.keyTitle, serial.titleProper ? keyTitle : `${keyTitle} usage="primary"`);
  xml += title(serial.abbreviatedKeyTitle, ' type="abbreviated"');
  for (const parallel of serial.parallelTitles) xml += title(parallel, ' type="translated"');
  for (const variant of serial.variantTitles) {
    const label = variant.label ?? variantTypeLabel(variant.type);
    xml += title(variant, ` type="alternative"${attribute('displayLabel', label)}`);
  }
  return xml;
}

const keyTitle = ` type="alternative" displayLabel="${keyTitleLabel}"`;

function bodies({ issuingBodies }: Serial, groups: Groups): string {
  const role = around('role', leaf('roleTerm', 'isb', ' type="code" authority="marcrelator"'));
  return issuingBodies
    .map((body) => {
      const rest =
        body.units.map((unit) => leaf('namePart', unit)).join('') +
        body.identifiers.map((text) => leaf('nameIdentifier', text)).join('') +
        role;
      return inScripts(body, groups, ({ text }, scripts) =>
        around('name', leaf('namePart', text) + rest, ` type="corporate"${scripts}`),
      );
    })
    .join('');
}

function genre({ type }: Serial): string {
  if (type === undefined || type === ' ') return '';
  const term = genres[type];
  return term === undefined ? leaf('genre', resourceTypeName(type)) : leaf('genre', term, ' authority="marcgt"');
}

/** Country, years, issuance and frequency: of the resource, whoever publishes it. */
function origin({ marcCountry, countries, dates, frequency, notes }: Serial): string {
  const end = dates.status === 'current' ? '9999' : (dates.end ?? (dates.status === 'ceased' ? 'uuuu' : undefined));
  const code = (authority: string, text: string | undefined): string =>
    leaf('placeTerm', text, ` type="code" authority="${authority}"`);
  const codes = code('marccountry', marcCountry) + countries.map((country) => code('iso3166', country)).join('');
  return around(
    'originInfo',
    around('place', codes) +
      leaf('dateIssued', dates.start, ' encoding="marc" point="start" keyDate="yes"') +
      leaf('dateIssued', end, ' encoding="marc" point="end"') +
      leaf('issuance', 'serial') +
      leaf('frequency', frequency && frequencies[frequency], ' authority="marcfrequency"') +
      notes.map(({ tag, text }) => (noteElements[tag] === 'frequency' ? leaf('frequency', text) : '')).join(''),
    ' eventType="publication"',
  );
}

function publications(serial: Serial, groups: Groups): string {
  return serial.publications
    .map(({ role, places, publishers, dates }) => {
      const attributes = ` eventType="publication" displayLabel="${role}"`;
      const all = [...places, ...publishers];
      const original = all.some((text) => text.original !== undefined);
      const group = original ? String(groups.next++).padStart(2, '0') : undefined;
      const write = (pick: (text: ScriptedText) => string | undefined, script: string | undefined): string =>
        around(
          'originInfo',
          around('place', places.map((place) => leaf('placeTerm', pick(place), ' type="text"')).join('')) +
            publishers.map((publisher) => leaf('publisher', pick(publisher))).join('') +
            leaf('dateIssued', dates),
          attributes + (group === undefined ? '' : attribute('script', script) + attribute('altRepGroup', group)),
        );
      const scriptOf = (pick: (text: ScriptedText) => string | undefined): string | undefined =>
        all.map(pick).find((script) => script !== undefined);
      return (
        write(
          ({ text }) => text,
          scriptOf(({ script }) => script),
        ) +
        (original
          ? write(
              (text) => text.original?.text ?? text.text,
              scriptOf((text) => text.original?.script),
            )
          : '')
      );
    })
    .join('');
}

function languages({ languages }: Serial): string {
  return languages
    .map((code) => around('language', leaf('languageTerm', code, ' type="code" authority="iso639-2b"')))
    .join('');
}

function physicalForm({ medium }: Serial): string {
  if (medium === undefined) return '';
  const [authority, term] = forms[medium];
  return around('physicalDescription', leaf('form', term, attribute('authority', authority)));
}

function notes({ notes, dates }: Serial): string {
  let xml = dates.numbering.map((text) => leaf('note', text, ` type="${numberingType}"`)).join('');
  for (const { tag, text } of notes) {
    const element = noteElements[tag];
    if (element === 'frequency') continue;
    if (element !== undefined) xml += leaf(element, text, element === 'accessCondition' ? accessType(tag) : '');
    else xml += leaf('note', text, attribute('type', noteTypes[tag]));
  }
  return xml;
}

const accessType = (tag: string): string =>
  attribute('type', tag === '506' ? 'restriction on access' : 'use and reproduction');

const classification = ({ scheme, value, edition }: Serial['classifications'][number]): string =>
  leaf('classification', value, ` authority="${scheme}"${attribute('edition', edition)}`);

function relations(serial: Serial): string {
  let xml = '';
  for (const { kind, title, issn, invalidIssn, note } of serial.relations) {
    const content =
      around('titleInfo', leaf('title', title && titleText(title))) +
      leaf('identifier', issn, ' type="issn"') +
      leaf('identifier', invalidIssn, ' type="issn" invalid="yes"');
    const attributes =
      attribute('type', relationTypes[kind]) + attribute('otherType', kind) + attribute('displayLabel', note);
    xml += around('relatedItem', content, attributes);
  }
  if (serial.replacedBy !== undefined) {
    xml += around('relatedItem', leaf('identifier', serial.replacedBy, ' type="issn"'), ' otherType="replaced-by"');
  }
  for (const { name, url } of serial.indexedIn) {
    const content = around('titleInfo', leaf('title', name)) + around('location', leaf('url', url));
    xml += around('relatedItem', content, ' type="isReferencedBy"');
  }
  return xml;
}

function identifiers(serial: Serial): string {
  const { issn, issnL, status } = serial;
  const invalid = (type: string, label: string) => (text: string) =>
    leaf('identifier', text, ` type="${type}" invalid="yes" displayLabel="${label}"`);
  let xml =
    namesResource(status) || status === 'unreported'
      ? leaf('identifier', issn, ' type="issn"')
      : invalid('issn', status)(issn);
  xml += leaf('identifier', issnL, ' type="issn-l"');
  xml += serial.cancelled.map(invalid('issn', 'cancelled')).join('');
  xml += serial.incorrect.map(invalid('issn', 'incorrect')).join('');
  xml += serial.cancelledIssnL.map(invalid('issn-l', 'cancelled')).join('');
  for (const cluster of serial.clusters) {
    if (cluster.kind === 'L') continue;
    const type = `issn-${cluster.kind.toLowerCase()}`;
    xml += leaf('identifier', cluster.issn, attribute('type', type));
  }
  xml += serial.coden.map((coden) => leaf('identifier', coden, ' type="coden"')).join('');
  xml += leaf('identifier', formatResourceUri(issn), ' type="uri"');
  return xml + leaf('identifier', issnL && formatResourceUri(issnL, 'ISSN-L'), ' type="uri"');
}

const location = ({ url, note }: Serial['urls'][number], at: number): string =>
  around('location', leaf('url', url, (at === 0 ? ' usage="primary"' : '') + attribute('note', note)));

function recordInfo({ issn, status, centre, recordData }: Serial): string {
  return around(
    'recordInfo',
    leaf('recordContentSource', centre, ' authority="issn"') +
      leaf('recordCreationDate', recordData.created, ' encoding="iso8601"') +
      leaf('recordChangeDate', recordData.modified, ' encoding="iso8601"') +
      leaf('recordIdentifier', issn, ' source="ISSN"') +
      leaf('recordInfoNote', status, ' type="record status"'),
  );
}
