import { describe, expect, it } from 'vitest';
import { detectFormat, type FormatEvidence, type MarcFormat } from './detect-format.ts';
import { writeIso2709 } from './iso2709/writer.ts';
import type { Field, MarcRecord } from './record.ts';

const marcLeader = '00000cas a2200000   4500';
const unimarcLeader = '00000cas  2200000   450 ';
const data = (tag: string, value: string): Field => ({ tag, ind1: ' ', ind2: ' ', subfields: [{ code: 'a', value }] });
const general = data('100', '19970219a18699999m  y0frey0103    ba');

describe('detectFormat', () => {
  const table: readonly [reason: string, record: MarcRecord, format: MarcFormat, evidence: FormatEvidence[]][] = [
    ['nothing says anything', { leader: ' '.repeat(24), fields: [] }, 'marc21', []],
    [
      'a serial in MARC 21',
      {
        leader: marcLeader,
        fields: [{ tag: '008', value: '0'.repeat(40) }, data('022', '0028-0836'), data('245', 'Nature')],
      },
      'marc21',
      ['title', 'coded-data', 'issn', 'leader'],
    ],
    [
      'a serial in UNIMARC',
      { leader: unimarcLeader, fields: [data('011', '0028-0836'), general, data('200', 'Nature')] },
      'unimarc',
      ['title', 'coded-data', 'issn', 'leader'],
    ],
    [
      'UNIMARC in the leader of MARC 21, as some programs write it',
      { leader: marcLeader, fields: [general, data('200', 'Nature')] },
      'unimarc',
      ['title', 'coded-data'],
    ],
    [
      'an author in MARC 21 100 is no coded data',
      { leader: unimarcLeader, fields: [data('100', 'Darwin, Charles'), data('245', 'Origin')] },
      'marc21',
      ['title'],
    ],
  ];
  it.each(table)('%s', (_, record, format, evidence) => expect(detectFormat(record)).toEqual({ format, evidence }));

  it('goes by tags and codes where the characters cannot be read', () => {
    const written = writeIso2709({
      leader: unimarcLeader,
      fields: [data('100', '19970219a18699999m  y0frey0107    ba'), data('200', 'Revue')],
    });
    if (!written.ok) throw new Error(written.problem.type);
    const georgian = Uint8Array.from(written.bytes, (byte) => (byte === 'R'.charCodeAt(0) ? 0xc1 : byte));
    expect(detectFormat(georgian)).toEqual({ format: 'unimarc', evidence: ['title', 'coded-data'] });
  });

  it('takes bytes too', () => {
    const written = writeIso2709({ leader: unimarcLeader, fields: [general, data('200', 'Revue')] });
    expect(written.ok && detectFormat(written.bytes)?.format).toBe('unimarc');
    expect(detectFormat(new TextEncoder().encode('issn,title\n'))).toBeUndefined();
  });
});
