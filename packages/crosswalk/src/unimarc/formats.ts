/** UNIMARC in the table of formats: as ISO 2709 and in the XML of MARCXML (ISO 25577), converted from MARC 21 and to it. */
import {
  createIso2709Reader,
  createMarcXmlReader,
  marcXmlCollectionClose,
  marcXmlCollectionOpen,
  writeIso2709,
  writeMarcXml,
} from '@masthead/marc';
import type { Format } from '../format.ts';
import { marc21ToUnimarc } from './convert.ts';
import { readingUnimarc } from './take.ts';

const blank = 0x20;

export const unimarcFormats: readonly Format[] = [
  {
    name: 'unimarc',
    label: 'UNIMARC (ISO 2709)',
    // No media type is registered for UNIMARC; `application/marc` is that of MARC 21 (RFC 2220).
    mediaTypes: ['application/x-unimarc'],
    suffix: '.unimarc',
    queryNames: ['unimarc'],
    binary: true,
    createReader: (limits) => readingUnimarc(createIso2709Reader({ ...limits, unimarc: 'read' })),
    write({ record }, { unimarc }) {
      const result = writeIso2709(marc21ToUnimarc(record, unimarc).record);
      if (!result.ok) return result;
      // Positions 9 and 23 of the label are not defined in UNIMARC; MARC 21 has `a` for UTF-8, which here is 100 $a/26-29, and `0`.
      result.bytes[9] = blank;
      result.bytes[23] = blank;
      return { ok: true, data: result.bytes };
    },
  },
  {
    name: 'unimarcxml',
    label: 'UNIMARC in XML',
    mediaTypes: ['application/x-unimarc+xml'],
    suffix: '.unimarcxml',
    queryNames: ['unimarcxml'],
    binary: false,
    createReader: (limits) => readingUnimarc(createMarcXmlReader({ ...limits, unimarc: 'read' })),
    write({ record }, { unimarc }) {
      const converted = marc21ToUnimarc(record, unimarc).record;
      const result = writeMarcXml(converted, { namespace: true, illegalCharacters: 'replace' });
      return result.ok ? { ok: true, data: result.xml } : result;
    },
    open: () => marcXmlCollectionOpen,
    close: () => marcXmlCollectionClose,
  },
];
