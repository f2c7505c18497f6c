/** What an accepted report about a title changes in its record (ISO 3297:2020, 5.8 to 5.10): as a Serial, which the record then says. */
import { type ScriptedText, type Serial, scriptOf } from '@masthead/serial';
import { emptyRequestForm, type RequestForm } from './request-form.ts';
import type { TitleRequest } from './title-request.ts';

/** How a change of title, or of medium, is answered: the number stays, or the title as it is now gets one of its own. */
export type TitleAnswer = 'same-number' | 'new-number';

/** The Serial as it is to be; undefined where the record stays as it is. */
export function editedSerial(serial: Serial, request: TitleRequest): Serial | undefined {
  const { what, since } = request;
  const text = scriptedOf(request);
  switch (what) {
    case 'title':
      // A minor change: the key title stays, and who looks for the new one finds it (5.8; MARC 246).
      return text && { ...serial, variantTitles: [...serial.variantTitles, { ...text, type: 'other' }] };
    case 'publisher':
      return text && { ...serial, publications: [...serial.publications, latest(serial, text, since)] };
    case 'url': {
      const url = request.url?.trim();
      if (!url) return undefined;
      const [first, ...others] = serial.urls;
      return { ...serial, urls: [{ ...first, url }, ...others] };
    }
    case 'cessation':
      return { ...serial, dates: { ...serial.dates, end: since!.slice(0, 4), status: 'ceased' } };
    case 'correction':
      return corrected(serial, request, text);
    default:
      return undefined;
  }
}

function corrected(serial: Serial, { part, text: plain = '' }: TitleRequest, text: ScriptedText | undefined) {
  if (text === undefined) return undefined;
  const [first, ...others] = serial.publications;
  const publication = first ?? { role: 'earliest' as const, places: [], publishers: [] };
  switch (part) {
    case 'title':
      return { ...serial, titleProper: { ...text } };
    case 'publisher':
      return {
        ...serial,
        publications: [{ ...publication, publishers: [text, ...publication.publishers.slice(1)] }, ...others],
      };
    case 'place':
      return {
        ...serial,
        publications: [{ ...publication, places: [text, ...publication.places.slice(1)] }, ...others],
      };
    case 'start':
      return /^[0-9]{4}/.test(plain.trim())
        ? { ...serial, dates: { ...serial.dates, start: plain.trim().slice(0, 4) } }
        : undefined;
    default:
      return undefined;
  }
}

function latest(serial: Serial, publisher: ScriptedText, since: string | undefined): Serial['publications'][number] {
  const places = serial.publications.at(-1)?.places ?? [];
  return {
    role: 'latest',
    places,
    publishers: [publisher],
    ...(since !== undefined && { dates: `${since.slice(0, 4)}-` }),
  };
}

function scriptedOf({ text, original }: TitleRequest): ScriptedText | undefined {
  const plain = text?.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (!plain) return undefined;
  const own = original?.normalize('NFC').replace(/\s+/g, ' ').trim();
  const [script, ownScript] = [scriptOf(plain), own ? scriptOf(own) : undefined];
  return {
    text: plain,
    ...(script !== undefined && { script }),
    ...(own && { original: { text: own, ...(ownScript !== undefined && { script: ownScript }) } }),
  };
}

/** What is asked of `assign-issn` for a title that needs a number of its own: everything stays but what was reported (5.8). */
export function formOfNewTitle(serial: Serial, request: TitleRequest): RequestForm {
  const { what, text, original, url, medium, since } = request;
  const old = serial.titleProper ?? serial.keyTitle;
  const publication = serial.publications.at(-1);
  const both = (one: ScriptedText) => ({ roman: one.text, ...(one.original && { original: one.original.text }) });
  const [publisher] = publication?.publishers ?? [];
  const country = serial.countries[0];
  const isTitle = what === 'title';
  const kept = serial.urls[0]?.url;
  const address = url?.trim() || (isTitle ? kept : undefined);
  const asked = {
    medium: isTitle ? (serial.medium ?? 'other') : medium!,
    ...(address && { url: address }),
  };
  return {
    ...emptyRequestForm,
    ...(isTitle
      ? { title: { roman: text!.trim(), ...(original?.trim() && { original: original.trim() }) } }
      : old && { title: both(old) }),
    ...(country !== undefined && { country }),
    cities: (publication?.places ?? []).slice(0, 1).map(both),
    versions: isTitle ? [asked] : [asked, { medium: serial.medium ?? 'other', issn: serial.issn }],
    languages: serial.languages,
    ...(publisher && { publisher: { name: both(publisher) } }),
    status: 'current',
    ...(since && { start: since.slice(0, 7) }),
    ...(serial.frequency !== undefined && { frequency: serial.frequency }),
    former: isTitle ? [{ title: old?.text ?? serial.issn, issn: serial.issn }] : [],
  };
}
