import { describe, expect, it } from 'vitest';
import type { MarcRecord } from '../record.ts';
import { marcXmlNamespace, writeMarcXml } from './writer.ts';

const record: MarcRecord = {
  leader: '00000nas a2200000   4500',
  fields: [
    { tag: '001', value: '0028-0836' },
    {
      tag: '245',
      ind1: '0',
      ind2: '0',
      subfields: [
        { code: 'a', value: 'Fish & <chips>' },
        { code: '<', value: 'a\r\nb' },
      ],
    },
  ],
};
const withValue = (value: string): MarcRecord => ({
  ...record,
  fields: [
    { tag: '001', value: 'x' },
    { tag: '009', value },
  ],
});

describe('writeMarcXml', () => {
  it('writes one element, escaped, with line ends that a parser keeps', () => {
    expect(writeMarcXml(record)).toEqual({
      ok: true,
      xml: `<record>
  <leader>00000nas a2200000   4500</leader>
  <controlfield tag="001">0028-0836</controlfield>
  <datafield tag="245" ind1="0" ind2="0">
    <subfield code="a">Fish &amp; &lt;chips&gt;</subfield>
    <subfield code="&lt;">a&#13;&#10;b</subfield>
  </datafield>
</record>
`,
    });
  });

  it('writes the namespace on request', () => {
    const result = writeMarcXml(record, { namespace: true });
    expect(result.ok && result.xml.split('\n')[0]).toBe(`<record xmlns="${marcXmlNamespace}">`);
  });

  const illegal: readonly [reason: string, value: string, code: number, index: number][] = [
    ['a control character', 'ab\x1bc', 0x1b, 2],
    ['half a surrogate pair', '𝄞\udd1e', 0xdd1e, 2],
    ['a noncharacter', '\uffff', 0xffff, 0],
  ];
  it.each(illegal)('refuses %s, which XML 1.0 has no place for', (_, value, code, index) => {
    expect(writeMarcXml(withValue(value))).toEqual({
      ok: false,
      problem: { type: 'unwritable-character', code, index, tag: '009', field: 1 },
    });
  });

  it.each(illegal)('replaces %s on request', (_, value) => {
    const result = writeMarcXml(withValue(value), { illegalCharacters: 'replace' });
    expect(result.ok && result.xml.split('\ufffd').length).toBe(2);
  });

  it('writes every other character', () => {
    expect(writeMarcXml(withValue('𝄞\x98\x7f\ufdd0')).ok).toBe(true);
  });
});
