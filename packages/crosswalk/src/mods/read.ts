/** MODS 3 to Serials: ours, and that of others as LC's conversion from MARC writes it. Records stand alone, in a collection or in OAI-PMH. */
import { type Issn, parseIssn } from '@masthead/issn';
import type { ReadLimits } from '@masthead/marc';
import {
  type IssuingBody,
  media,
  type Publication,
  type Relation,
  recordStatuses,
  relationKinds,
  resourceTypes,
  type ScriptedText,
  type Serial,
  type VariantType,
} from '@masthead/serial';
import { variantTypeLabels } from '../marc21/246-other-titles.ts';
import {
  addCountry,
  type Draft,
  draftOf,
  keyTitleOf,
  languageOf,
  ownNumber,
  type Reading,
  textOf as scripted,
  scriptIn,
  withArticle,
  yearOf,
} from '../reading/description.ts';
import type { SerialReader } from '../reading/serial-item.ts';
import { createXmlSerialReader } from '../reading/xml-reader.ts';
import { childrenOf, childText, textOf, type XmlNode } from '../xml/read.ts';
import {
  frequencies,
  genres,
  inverted,
  keyTitleLabel,
  kindOfType,
  mediumOfForm,
  modsNamespace,
  noteElements,
  noteTypes,
  numberingType,
} from './terms.ts';

const frequencyOf = new Map([...inverted(frequencies)].map(([term, code]) => [term.toLowerCase(), code]));
const typeOf = new Map([...inverted(resourceTypes), ...inverted(genres)]);
const tagOfNote = inverted(noteTypes);
const variantOf = inverted(variantTypeLabels);

export function createModsReader(limits?: ReadLimits): SerialReader {
  return createXmlSerialReader((uri, local) => local === 'mods' && uri === modsNamespace, readMods, limits);
}

/** The Serial of one `mods` element; undefined when it has no valid ISSN of its own. */
export function readMods(mods: XmlNode, reading: Reading): Serial | undefined {
  const valid = identifiersOf(mods, 'issn', false);
  const issn = ownNumber(valid.length > 0 ? valid : ownInvalid(mods), reading);
  if (issn === undefined) return undefined;
  const draft = draftOf(issn);
  readIdentifiers(mods, draft);
  readTitles(mods, draft);
  readNames(mods, draft);
  readOrigin(mods, draft, reading);
  readDescription(mods, draft, reading);
  readRelated(mods, draft);
  readRecordInfo(mods, draft);
  return draft;
}

function identifiersOf(node: XmlNode, type: string, invalid: boolean, label?: string): string[] {
  return childrenOf(node, 'identifier')
    .filter(({ attributes }) => attributes.type === type && (attributes.invalid === 'yes') === invalid)
    .filter(({ attributes }) => label === undefined || attributes.displayLabel === label)
    .flatMap((each) => textOf(each) ?? []);
}

/** A withdrawn number of our own is invalid, and the record is known by it. */
function ownInvalid(mods: XmlNode): string[] {
  return childrenOf(mods, 'recordInfo')
    .flatMap((info) => childrenOf(info, 'recordIdentifier'))
    .flatMap((id) => (id.attributes.source === 'ISSN' ? (textOf(id) ?? []) : []));
}

function readIdentifiers(mods: XmlNode, draft: Draft): void {
  const issnL = identifiersOf(mods, 'issn-l', false).flatMap((text) => valid(text) ?? [])[0];
  if (issnL !== undefined) draft.issnL = issnL;
  const others = identifiersOf(mods, 'issn', true).filter((text) => text !== draft.issn);
  const incorrect = identifiersOf(mods, 'issn', true, 'incorrect');
  draft.incorrect = incorrect;
  // LC's conversion writes 022 $y and $z alike.
  draft.cancelled = others.filter((text) => !incorrect.includes(text));
  draft.cancelledIssnL = identifiersOf(mods, 'issn-l', true);
  draft.coden = identifiersOf(mods, 'coden', false);
  draft.clusters = childrenOf(mods, 'identifier').flatMap((node) => {
    const kind = /^issn-([a-km-z])$/.exec(node.attributes.type ?? '')?.[1]?.toUpperCase();
    const issn = valid(textOf(node));
    return kind === undefined || issn === undefined ? [] : [{ kind, issn, cancelled: [], incorrect: [] }];
  });
}

function valid(text: string | undefined): Issn | undefined {
  const number = text === undefined ? undefined : parseIssn(text);
  return number?.ok ? number.issn : undefined;
}

/** Elements with one `altRepGroup` say one thing in two scripts: the Latin one first, else as they stand. */
function paired(nodes: readonly XmlNode[]): (readonly [node: XmlNode, original?: XmlNode])[] {
  const result: (readonly [XmlNode, XmlNode?])[] = [];
  const taken = new Set<XmlNode>();
  for (const node of nodes) {
    if (taken.has(node)) continue;
    const group = node.attributes.altRepGroup;
    // LC gives 00 to what has no counterpart.
    const other =
      group === undefined || group === '00'
        ? undefined
        : nodes.find((each) => each !== node && !taken.has(each) && each.attributes.altRepGroup === group);
    taken.add(node);
    if (other === undefined) result.push([node]);
    else {
      taken.add(other);
      result.push(
        other.attributes.script === 'Latn' && node.attributes.script !== 'Latn' ? [other, node] : [node, other],
      );
    }
  }
  return result;
}

function inScript(
  text: ScriptedText | undefined,
  node: XmlNode,
  original?: { text: string; node: XmlNode },
): ScriptedText | undefined {
  if (text === undefined) return undefined;
  const script = scriptIn(text.text, node.attributes.script);
  const result: { -readonly [K in keyof ScriptedText]: ScriptedText[K] } = { ...text };
  if (script !== undefined) result.script = script;
  if (original !== undefined) {
    const of = scriptIn(original.text, original.node.attributes.script);
    result.original = of === undefined ? { text: original.text } : { text: original.text, script: of };
  }
  return result;
}

function titleOf(node: XmlNode): ScriptedText | undefined {
  const title = childText(node, 'title');
  if (title === undefined) return undefined;
  const subtitle = childText(node, 'subTitle');
  const parts = [childText(node, 'partNumber'), childText(node, 'partName')].filter((part) => part !== undefined);
  const whole = [subtitle === undefined ? title : `${title} : ${subtitle}`, ...parts].join('. ');
  return withArticle(node.children.find(({ local }) => local === 'nonSort')?.text, whole);
}

function readTitles(mods: XmlNode, draft: Draft): void {
  const parallel: ScriptedText[] = [];
  const variant: Serial['variantTitles'][number][] = [];
  for (const [node, other] of paired(childrenOf(mods, 'titleInfo'))) {
    const original = other && titleOf(other)?.text;
    const title = inScript(
      titleOf(node),
      node,
      other && original !== undefined ? { text: original, node: other } : undefined,
    );
    if (title === undefined) continue;
    const { type, displayLabel } = node.attributes;
    if (displayLabel?.toLowerCase() === keyTitleLabel.toLowerCase()) draft.keyTitle ??= keyTitleOf(title);
    else if (type === undefined) draft.titleProper ??= title;
    else if (type === 'abbreviated') draft.abbreviatedKeyTitle ??= title;
    else if (type === 'translated') parallel.push(title);
    else if (type === 'alternative') {
      const of = displayLabel === undefined ? undefined : variantOf.get(displayLabel);
      const label = of === undefined && displayLabel !== undefined ? { label: displayLabel } : {};
      variant.push({ ...title, type: (of ?? 'unspecified') as VariantType, ...label });
    }
  }
  draft.parallelTitles = parallel;
  draft.variantTitles = variant;
}

function readNames(mods: XmlNode, draft: Draft): void {
  draft.issuingBodies = paired(
    childrenOf(mods, 'name').filter(({ attributes }) => attributes.type === 'corporate'),
  ).flatMap(([node, other]): IssuingBody[] => {
    const [name, ...units] = childrenOf(node, 'namePart').flatMap((part) => textOf(part) ?? []);
    const original = other && childText(other, 'namePart');
    const body = inScript(
      scripted(name),
      node,
      other && original !== undefined ? { text: original, node: other } : undefined,
    );
    const identifiers = childrenOf(node, 'nameIdentifier').flatMap((each) => textOf(each) ?? []);
    return body === undefined ? [] : [{ ...body, units, identifiers }];
  });
}

const roles = ['earliest', 'intervening', 'latest'] as const;

function readOrigin(mods: XmlNode, draft: Draft, reading: Reading): void {
  const publications: Publication[] = [];
  const notes: Serial['notes'][number][] = [];
  let dates: Draft['dates'] = { status: 'unknown', numbering: [] };
  for (const [node, other] of paired(childrenOf(mods, 'originInfo'))) {
    const { eventType, displayLabel } = node.attributes;
    if (eventType !== undefined && eventType !== 'publication') continue;
    const terms = childrenOf(node, 'place').flatMap((place) => childrenOf(place, 'placeTerm'));
    for (const term of terms) {
      const text = textOf(term);
      if (term.attributes.type === 'code' && text !== undefined) addCountry(draft, text, reading);
    }
    for (const each of childrenOf(node, 'frequency')) {
      const text = textOf(each);
      const code = text === undefined ? undefined : frequencyOf.get(text.toLowerCase());
      if (code !== undefined && (each.attributes.authority !== undefined || draft.frequency === undefined))
        draft.frequency ??= code;
      else if (text !== undefined) notes.push({ tag: '310', text });
    }
    const issued = childrenOf(node, 'dateIssued');
    const point = (which: string): string | undefined =>
      textOf(issued.find(({ attributes }) => attributes.point === which));
    dates = withYears(dates, point('start'), point('end'));
    const publication = publicationOf(node, other, roles.find((role) => role === displayLabel) ?? 'earliest');
    const transcribed = textOf(issued.find(({ attributes }) => attributes.point === undefined));
    if (
      publication.places.length + publication.publishers.length > 0 ||
      (transcribed !== undefined && displayLabel !== undefined)
    ) {
      publications.push(transcribed === undefined ? publication : { ...publication, dates: transcribed });
    }
  }
  draft.publications = publications;
  draft.dates = dates;
  draft.notes = notes;
}

function withYears(dates: Draft['dates'], start: string | undefined, end: string | undefined): Draft['dates'] {
  const first = yearOf(start);
  const last = end === '9999' ? undefined : yearOf(end);
  return {
    ...dates,
    ...(first !== undefined && { start: first }),
    ...(last !== undefined && { end: last }),
    ...(end !== undefined && { status: end === '9999' ? 'current' : 'ceased' }),
  };
}

function publicationOf(node: XmlNode, other: XmlNode | undefined, role: Publication['role']): Publication {
  const placesOf = (origin: XmlNode): string[] =>
    childrenOf(origin, 'place')
      .flatMap((place) => childrenOf(place, 'placeTerm'))
      .filter(({ attributes }) => attributes.type === 'text')
      .flatMap((term) => textOf(term) ?? []);
  const publishersOf = (origin: XmlNode): string[] =>
    childrenOf(origin, 'publisher').flatMap((publisher) => textOf(publisher) ?? []);
  const both = (of: (origin: XmlNode) => string[]): ScriptedText[] => {
    const originals = other === undefined ? [] : of(other);
    return of(node).flatMap((text, at) => {
      const original = originals[at] === text ? undefined : originals[at];
      return (
        inScript(scripted(text), node, other && original !== undefined ? { text: original, node: other } : undefined) ??
        []
      );
    });
  };
  return { role, places: both(placesOf), publishers: both(publishersOf) };
}

function readDescription(mods: XmlNode, draft: Draft, reading: Reading): void {
  for (const node of childrenOf(mods, 'language')) {
    for (const term of childrenOf(node, 'languageTerm')) {
      const text = textOf(term);
      const code = text === undefined ? undefined : languageOf(text, reading);
      if (code !== undefined && !draft.languages.includes(code)) draft.languages = [...draft.languages, code];
    }
  }
  for (const genre of childrenOf(mods, 'genre')) {
    const type = typeOf.get((textOf(genre) ?? '').toLowerCase());
    if (type !== undefined) draft.type ??= type;
  }
  const forms = childrenOf(mods, 'physicalDescription').flatMap((node) => childrenOf(node, 'form'));
  for (const form of forms) {
    const medium = mediumOfForm[(textOf(form) ?? '').toLowerCase()] ?? media.find((each) => each === textOf(form));
    if (medium !== undefined) draft.medium ??= medium;
  }
  readNotes(mods, draft);
  draft.classifications = childrenOf(mods, 'classification').flatMap((node) => {
    const { authority, edition } = node.attributes;
    const value = textOf(node);
    if (value === undefined || (authority !== 'udc' && authority !== 'ddc')) return [];
    return [{ scheme: authority, value, ...(edition !== undefined && { edition }) }];
  });
  draft.urls = childrenOf(mods, 'location')
    .flatMap((node) => childrenOf(node, 'url'))
    .flatMap((node) => {
      const url = textOf(node);
      const note = node.attributes.note ?? node.attributes.displayLabel;
      return url === undefined ? [] : [note === undefined ? { url } : { url, note }];
    });
}

function readNotes(mods: XmlNode, draft: Draft): void {
  const numbering: string[] = [];
  const notes: Serial['notes'][number][] = [...draft.notes];
  for (const node of mods.children) {
    const text = textOf(node);
    if (text === undefined) continue;
    if (node.local === 'note') {
      const { type } = node.attributes;
      if (type === numberingType) numbering.push(text);
      else notes.push({ tag: (type === undefined ? undefined : tagOfNote.get(type)) ?? '500', text });
    } else {
      const tag = Object.keys(noteElements).find((each) => noteElements[each] === node.local);
      if (tag === '506') notes.push({ tag: node.attributes.type === 'use and reproduction' ? '540' : '506', text });
      else if (tag !== undefined) notes.push({ tag, text });
    }
  }
  draft.notes = notes;
  draft.dates = { ...draft.dates, numbering };
}

function readRelated(mods: XmlNode, draft: Draft): void {
  const relations: Relation[] = [];
  const indexedIn: Serial['indexedIn'][number][] = [];
  for (const node of childrenOf(mods, 'relatedItem')) {
    const { type, otherType, displayLabel } = node.attributes;
    const titleInfo = childrenOf(node, 'titleInfo')[0];
    const title = titleInfo && titleOf(titleInfo)?.text;
    const number = identifiersOf(node, 'issn', false)[0] ?? identifiersOf(node, 'issn', true)[0];
    const issn = valid(number);
    if (otherType === 'replaced-by') {
      if (issn !== undefined) draft.replacedBy = issn;
    } else if (type === 'isReferencedBy') {
      const url = childrenOf(node, 'location').flatMap((each) => childText(each, 'url') ?? [])[0];
      if (title !== undefined) indexedIn.push({ name: title, facet: false, ...(url !== undefined && { url }) });
    } else if (title !== undefined || number !== undefined) {
      relations.push({
        kind: relationKinds.find((kind) => kind === otherType) ?? kindOfType[type ?? ''] ?? 'related',
        ...(title !== undefined && { title }),
        ...(issn !== undefined ? { issn } : number !== undefined && { invalidIssn: number }),
        ...(displayLabel !== undefined && { note: displayLabel }),
      });
    }
  }
  draft.relations = relations;
  draft.indexedIn = indexedIn;
}

function readRecordInfo(mods: XmlNode, draft: Draft): void {
  const info = childrenOf(mods, 'recordInfo')[0];
  if (info === undefined) return;
  const source = childrenOf(info, 'recordContentSource').find(({ attributes }) => attributes.authority === 'issn');
  const centre = textOf(source);
  if (centre !== undefined) draft.centre = centre;
  const note = childrenOf(info, 'recordInfoNote').find(({ attributes }) => attributes.type === 'record status');
  const status = recordStatuses.find((each) => each === textOf(note));
  if (status !== undefined) draft.status = status;
  const date = (local: string): string | undefined => {
    const text = childText(info, local);
    return text !== undefined && /^\d{4}-\d{2}-\d{2}/.test(text) ? text : undefined;
  };
  const [created, modified] = [date('recordCreationDate'), date('recordChangeDate')];
  draft.recordData = { ...(created !== undefined && { created }), ...(modified !== undefined && { modified }) };
}
