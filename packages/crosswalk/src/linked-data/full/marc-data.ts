/** What the full model takes from the MARC 21 record and a Serial does not have: codes, coordinates, UDC Summary, archives. */
import type { DataField, MarcRecord } from '@masthead/marc';
import { has008ForSerials } from '../../marc21/draft.ts';

export interface Coordinates {
  readonly latitude: string;
  readonly longitude: string;
  readonly country: string;
  /** GeoNames, `https://sws.geonames.org/…`. */
  readonly sameAs?: string;
}

export interface Reproduction {
  readonly place?: string;
  readonly agency?: string;
  readonly dates?: string;
  /** All subfields one after the other. */
  readonly text: string;
}

export interface Designation {
  readonly formatted: boolean;
  readonly text: string | undefined;
  readonly source: string | undefined;
}

/** One archive of the resource, 920 or 857. */
export interface ArchiveHolding {
  readonly status: string;
  readonly agency: { readonly code: string; readonly name: string };
  readonly extent?: string;
  readonly shortExtent?: string;
  readonly years?: string;
  /** `YYYY-MM-DD` as it stands in the record. */
  readonly updated?: string;
  readonly url?: string;
  readonly webArchive?: string;
  /** The serial as the agency describes it; absent when only the record does. */
  readonly described?: { readonly title: string; readonly publisher?: string; readonly issns: readonly string[] };
}

export interface MarcData {
  /** LDR/06. */
  readonly formOfMaterial: string;
  /** 008/06, /22 and /23, each one character or empty. */
  readonly dateType: string;
  readonly originalForm: string;
  readonly form: string;
  /** 007/00-01, of each 007. */
  readonly physical: readonly string[];
  readonly content: readonly string[];
  readonly media: readonly string[];
  readonly carriers: readonly string[];
  readonly designations: readonly Designation[];
  readonly reproductions: readonly Reproduction[];
  /** 510 $x as it stands in the record. */
  readonly citations: readonly string[];
  /** By the name of the place, without what stands behind it. */
  readonly coordinates: ReadonlyMap<string, Coordinates>;
  readonly udcSummary: readonly { readonly uri: string; readonly label: string }[];
  readonly archives: readonly ArchiveHolding[];
}

type Draft = { -readonly [K in keyof MarcData]: MarcData[K] extends readonly (infer I)[] ? I[] : MarcData[K] };

const empty = (): Draft => ({
  formOfMaterial: '',
  dateType: '',
  originalForm: '',
  form: '',
  physical: [],
  content: [],
  media: [],
  carriers: [],
  designations: [],
  reproductions: [],
  citations: [],
  coordinates: new Map(),
  udcSummary: [],
  archives: [],
});

/** Reads it in one pass. Without a record there is nothing. */
export function marcDataOf(record: MarcRecord | undefined): MarcData {
  const draft = empty();
  if (record === undefined) return draft;
  draft.formOfMaterial = record.leader.charAt(6);
  const places = new Map<string, Coordinates>();
  const summary = new Map<string, { tag: string; uri: string; label: string }>();
  const webArchives: DataField[] = [];
  for (const field of record.fields) {
    if ('value' in field) readControl(draft, field.tag, field.value, record.leader);
    else if (field.tag === '926' || field.tag === '953' || field.tag === '962') readCoordinates(places, field);
    else if (field.tag >= '981' && field.tag <= '989') readSummary(summary, field);
    else if (field.tag === '857') webArchives.push(field);
    else readers[field.tag]?.(draft, field);
  }
  for (const field of webArchives) readWebArchive(draft, field);
  draft.coordinates = places;
  draft.udcSummary = [...summary.values()].map(({ uri, label }) => ({ uri, label }));
  return draft;
}

function readControl(draft: Draft, tag: string, value: string, leader: string): void {
  if (tag === '007' && value.length > 0) draft.physical.push(value.slice(0, 2));
  else if (tag === '008' && draft.dateType === '') {
    draft.dateType = value.charAt(6);
    if (!has008ForSerials(leader)) return;
    draft.originalForm = value.charAt(22);
    draft.form = value.charAt(23);
  } else if (tag === '006' && value.startsWith('s') && !has008ForSerials(leader)) {
    draft.originalForm = value.charAt(5);
    draft.form = value.charAt(6);
  }
}

function firstValue(field: DataField, code: string): string | undefined {
  for (const subfield of field.subfields) {
    if (subfield.code === code && subfield.value.trim() !== '') return subfield.value.trim();
  }
  return undefined;
}

/** A transcribed value without the ISBD mark behind it. */
export const bare = (text: string): string => text.replace(/[\s:;,=/]+$/, '').trim();

const present = <T extends object>(values: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;

const readers: Readonly<Record<string, (draft: Draft, field: DataField) => void>> = {
  '336': (draft, field) => addCode(draft.content, field),
  '337': (draft, field) => addCode(draft.media, field),
  '338': (draft, field) => addCode(draft.carriers, field),
  '362': (draft, field) => {
    const text = firstValue(field, 'a');
    const source = firstValue(field, 'z');
    draft.designations.push({ formatted: field.ind1 === '0', text, source });
  },
  '510': (draft, field) => {
    const number = firstValue(field, 'x');
    if (number !== undefined) draft.citations.push(number);
  },
  '533': (draft, field) => {
    const [place, agency, dates] = ['b', 'c', 'd'].map((code) => firstValue(field, code));
    const text = field.subfields
      .filter(({ code, value }) => /[a-z]/.test(code) && value.trim() !== '')
      .map(({ value }) => value.trim())
      .join(' ');
    if (text === '') return;
    draft.reproductions.push({
      text,
      ...present({ place: place && bare(place), agency: agency && bare(agency), dates }),
    });
  },
  '920': readKeeper,
};

function addCode(codes: string[], field: DataField): void {
  for (const { code, value } of field.subfields) {
    const text = value.trim();
    if (code === 'b' && /^[a-z]{1,4}$/.test(text) && !codes.includes(text)) codes.push(text);
  }
}

const decimal = /^[+-]?\d+(?:\.\d+)?$/;

/** 926 and 962 are of the network; other catalogues keep other things in those tags, which have no coordinates. */
function readCoordinates(places: Map<string, Coordinates>, field: DataField): void {
  const [name, latitude, longitude, country, uri] = ['a', 'l', 'o', 'c', 'u'].map((code) => firstValue(field, code));
  if (name === undefined || latitude === undefined || longitude === undefined || country === undefined) return;
  if (!decimal.test(latitude) || !decimal.test(longitude) || places.has(bare(name))) return;
  const id = uri === undefined ? undefined : /^https?:\/\/sws\.geonames\.org\/(\d+)\/?$/.exec(uri)?.[1];
  places.set(bare(name), {
    latitude,
    longitude,
    country,
    ...(id && { sameAs: `https://sws.geonames.org/${id}/` }),
  });
}

/** 981 to 989 hold one way down the UDC Summary each, told apart by their indicators; the deepest step is the subject. */
function readSummary(found: Map<string, { tag: string; uri: string; label: string }>, field: DataField): void {
  const uri = firstValue(field, 'u');
  const label = firstValue(field, 'a');
  if (uri === undefined || label === undefined || !/^http:\/\/udcdata\.info\/[\w.-]+$/.test(uri)) return;
  const way = field.ind1 + field.ind2;
  const before = found.get(way);
  if (before === undefined || field.tag > before.tag) found.set(way, { tag: field.tag, uri, label });
}

/** `empty` stands where an agency gave nothing. */
const given = (text: string | undefined): string | undefined => (text === 'empty' ? undefined : text);

function readKeeper(draft: Draft, field: DataField): void {
  const at = (code: string): string | undefined => given(firstValue(field, code));
  const [code, status, title] = [at('h'), at('i'), at('c')];
  const name = at('g') ?? code;
  const issns = ['a', 'b'].flatMap((letter) =>
    field.subfields.filter(({ code: each }) => each === letter).flatMap(({ value }) => given(value.trim()) || []),
  );
  // Union catalogues have something else in 920.
  if (code === undefined || name === undefined || status === undefined) return;
  const [from, to] = [at('e'), at('f')];
  const described =
    title === undefined || issns.length === 0
      ? undefined
      : { title, issns: [...new Set(issns)].slice(0, 2), ...present({ publisher: at('d') }) };
  draft.archives.push({
    status,
    agency: { code, name },
    ...present({
      extent: at('k'),
      shortExtent: at('j'),
      years: from === undefined && to === undefined ? undefined : `${from ?? ''}/${to ?? ''}`,
      updated: at('l'),
      url: at('m'),
      described,
    }),
  });
}

/** 857 names the archive that holds it; where 920 tells of the same agency, it completes that. */
function readWebArchive(draft: Draft, field: DataField): void {
  const name = firstValue(field, 'c');
  const agency = firstValue(field, 'b');
  const url = firstValue(field, 'u');
  if (name === undefined && agency === undefined) return;
  const known = draft.archives.findIndex(
    (archive) => archive.webArchive === undefined && agency !== undefined && isSame(archive.agency, agency),
  );
  const more = present({ webArchive: name, url });
  if (known >= 0) {
    draft.archives[known] = { ...more, ...draft.archives[known]! };
    return;
  }
  const text = (agency ?? name)!;
  const years = firstValue(field, 'd')?.replace(/^(\d{4})\s*[-–]\s*(\d{4})?$/, '$1/$2');
  draft.archives.push({
    status: 'Archived',
    agency: { code: text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''), name: text },
    ...more,
    ...present({ years }),
  });
}

const isSame = (agency: { readonly code: string; readonly name: string }, text: string): boolean =>
  [agency.code, agency.name].some((each) => each.toLowerCase() === text.toLowerCase());
