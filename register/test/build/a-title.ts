/** Titles for tests, with everything that a test does not care about filled in. */
import { issnFromInteger } from '@masthead/issn';
import type { MarcRecord } from '@masthead/marc';
import { emptySerial, type Serial } from '@masthead/serial';
import { canonicalRecord, deriveFromSerial, type TitleWrite } from '../../src/store/index.ts';

/** A confirmed printed title of 1990, in English, from the United Kingdom. */
export function aSerial(number: number, title: string, more: Partial<Serial> = {}): Serial {
  return {
    ...emptySerial(issnFromInteger(number)),
    titleProper: { text: title, script: 'Latn' },
    medium: 'print',
    countries: ['GBR'],
    languages: ['eng'],
    dates: { start: '1990', status: 'current', numbering: [] },
    ...more,
  };
}

/** The least that a record of it can be. */
export function aRecord(serial: Serial): MarcRecord {
  return {
    leader: '00000nas a2200000 a 4500',
    fields: [
      { tag: '001', value: serial.issn },
      { tag: '022', ind1: '0', ind2: ' ', subfields: [{ code: 'a', value: serial.issn }] },
      { tag: '245', ind1: '0', ind2: '0', subfields: [{ code: 'a', value: serial.titleProper?.text ?? '' }] },
    ],
  };
}

/** Its first revision, or the one after `basedOn`. */
export function aTitle(serial: Serial, more: Partial<TitleWrite> = {}): TitleWrite {
  return {
    number: Number(serial.issn.replace('-', '').slice(0, 7)),
    state: serial.status,
    form: 'record',
    ...canonicalRecord(aRecord(serial)),
    ...deriveFromSerial(serial),
    cancels: [],
    change: { actor: 'test' },
    ...more,
  };
}
