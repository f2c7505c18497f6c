import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issn } from './brand.ts';
import { areEquivalentUrns, formatDoi, formatInfoUri, parseDoi, parseInfoUri, parseSici } from './carriers.ts';
import { issnFromInteger } from './integer.ts';
import { formatOpenUrl, formatOpenUrlXml, parseOpenUrl, parseOpenUrlXml } from './openurl.ts';

const number = fc.integer({ min: 0, max: 9_999_999 }).map(issnFromInteger);

describe('areEquivalentUrns', () => {
  it.each([
    ['URN:ISSN:1144-875X', 'urn:issn:1144875x', true, 'case and hyphen do not count'],
    ['urn:issn:0028-0836', 'urn:issn:0028-0836?+issnl', true, 'an r-component is no part of the name (RFC 8141, 3)'],
    ['urn:issn:0028-0836#a', 'urn:issn:0028-0836?=b', true, 'nor is a query or a fragment'],
    ['urn:issn:0028-0836', 'urn:issn:1476-4687', false, 'another number'],
    ['urn:issn:0028-0837', 'urn:issn:0028-0837', false, 'what is no URN of an ISSN names nothing'],
    ['urn:isbn:0028-0836', 'urn:issn:0028-0836', false, 'another namespace'],
  ])('%s and %s: %s (%s)', (one, other, same, _why) => {
    expect(areEquivalentUrns(one, other)).toBe(same);
    expect(areEquivalentUrns(other, one)).toBe(same);
  });
});

describe('parseDoi', () => {
  it.each([
    ['10.1038/issn.1476-4687', '1476-4687', 'issn.', 'E.3'],
    ['doi:10.1038/ISSN.1476-4687', '1476-4687', 'issn.', 'case does not count in a DOI'],
    ['https://doi.org/10.1038/issn.14764687', '1476-4687', 'issn.', 'an address, no hyphen'],
    ['info:doi/10.1038/issn.1476-4687', '1476-4687', 'issn.', 'an info URI'],
    ['10.1002/(ISSN)1097-4571', '1097-4571', '(ISSN)', 'as another publisher does'],
    ['http://dx.doi.org/10.1002/%28ISSN%291097-4571', '1097-4571', '(ISSN)', 'percent-encoded'],
    ['10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O', '1097-4571', '(SICI)', 'with a SICI'],
  ])('%s: %s (%4$s)', (doi, issn, form, _why) => {
    expect(parseDoi(doi)).toMatchObject({ ok: true, issn, form });
  });

  it.each([
    ['10.1234/2049-3630', { type: 'no-issn-in-doi', doi: '10.1234/2049-3630' }, 'eight digits are no statement'],
    ['10.1038/nature.2049-3630', { type: 'no-issn-in-doi' }, 'nor behind a word'],
    ['10.1038/issn.1476-4688', { type: 'wrong-check-digit' }, 'a wrong check digit'],
    ['10.1038/issn.1476-4687.5', { type: 'bad-character' }, 'something below the title'],
    ['10.1038/', { type: 'not-a-doi' }, 'no suffix'],
    ['11.1038/issn.1476-4687', { type: 'not-a-doi' }, 'no DOI'],
    ['1476-4687', { type: 'not-a-doi' }, 'a bare number'],
    ['10.1038/%E0%A4%A', { type: 'no-issn-in-doi' }, 'broken percent-encoding'],
    ['10.'.repeat(1000), { type: 'not-a-doi' }, 'a long one'],
  ])('%j is refused: %3$s', (doi, problem, _why) => {
    expect(parseDoi(doi)).toMatchObject({ ok: false, problem });
  });

  it('reads back what is written', () => {
    fc.assert(
      fc.property(number, (issn) => {
        expect(parseDoi(formatDoi(issn, '10.1038'))).toMatchObject({ issn, prefix: '10.1038' });
        expect(parseInfoUri(formatInfoUri(issn))).toEqual({ ok: true, issn });
      }),
    );
    expect(() => formatDoi('0028-0836' as Issn, '10.x')).toThrow(RangeError);
  });
});

describe('parseInfoUri', () => {
  it.each([
    ['info:ofi/nam:urn:ISSN:0028-0836', { ok: true, issn: '0028-0836' }, 'as the registry of OpenURL has it'],
    ['INFO:ofi/nam:urn%3AISSN%3A0028-0836', { ok: true, issn: '0028-0836' }, 'encoded'],
    ['info:issn/0028-0836', { ok: true, issn: '0028-0836' }, 'not registered, but met'],
    ['info:doi/10.1038/issn.1476-4687', { ok: true, issn: '1476-4687' }, 'a DOI'],
    [
      'info:ofi/nam:info:doi:10.1038/issn.1476-4687',
      { ok: true, issn: '1476-4687' },
      'a DOI as the registry of OpenURL names it',
    ],
    ['info:sici/0002-8231(199412)45:10%3C737:TIODIM%3E2.3.TX;2-M', { ok: true, issn: '0002-8231' }, 'a SICI'],
    ['info:pmid/20493630', { ok: false, problem: { type: 'other-namespace', namespace: 'pmid' } }, 'another number'],
    ['info:ofi/fmt:kev:mtx:journal', { ok: false, problem: { type: 'other-namespace', namespace: 'ofi' } }, 'a format'],
    ['urn:issn:0028-0836', { ok: false, problem: { type: 'not-an-info-uri' } }, 'a URN'],
  ])('%s: %3$s', (text, wanted, _why) => {
    expect(parseInfoUri(text)).toMatchObject(wanted);
  });
});

describe('parseSici', () => {
  it.each([
    ['0002-8231(199412)45:10<737:TIODIM>2.3.TX;2-M', '0002-8231', '199412', '45:10', 'an article'],
    ['0095-4403(199502/03)21:3<12:WATIIB>2.0.TX;2-J', '0095-4403', '199502/03', '21:3', 'two months'],
    ['0363-0277(19950315)120:5<>1.0.TX;2-V', '0363-0277', '19950315', '120:5', 'an issue'],
    ['0066-4200(1990)25<>1.0.TX;2-S', '0066-4200', '1990', '25', 'a year book'],
  ])('%s: %5$s', (text, issn, chronology, enumeration, _why) => {
    expect(parseSici(text)).toMatchObject({ ok: true, issn, chronology, enumeration });
    const wrong = text.slice(0, -1) + (text.endsWith('A') ? 'B' : 'A');
    expect(parseSici(wrong)).toMatchObject({ ok: false, problem: { type: 'wrong-sici-check' } });
  });

  it('refuses a wrong ISSN in it', () => {
    expect(parseSici('0784-8679(20040308)6:<138>2.0.TX;2-H')).toMatchObject({ problem: { type: 'wrong-check-digit' } });
  });

  it.each(['', '0002-8231', '(((', '0002-8231('.repeat(40)])('%j is none', (text) => {
    expect(parseSici(text)).toEqual({ ok: false, problem: { type: 'not-a-sici' } });
  });
});

describe('OpenURL', () => {
  it.each([
    ['http://r.example/?rft.issn=0028-0836&rft.eissn=1476-4687', ['issn 0028-0836', 'eissn 1476-4687'], [], 'E.4.1.1'],
    ['?genre=article&issn=00280836', ['issn 0028-0836'], [], 'version 0.1'],
    [
      'rft_id=urn%3AISSN%3A0028-0836&rft_id=info%3Adoi%2F10.1038%2Fissn.1476-4687',
      ['id 0028-0836', 'id 1476-4687'],
      [],
      'identifiers',
    ],
    ['rft.issn=0987-5432', [], ['wrong-check-digit'], 'the example of E.4 has a wrong check digit'],
    ['rft.issn=&rft.issn=0028-0836&rft.issn=0028-0836', ['issn 0028-0836'], [], 'empty, and twice'],
    ['id=doi:10.1000/20493630&sid=0028-0836', [], [], 'other identifiers are not mistaken'],
    ['rft.issnl=0028-0836', ['issnl 0028-0836'], [], 'an element for the ISSN-L, which E.4.1.2 recommends'],
    ['rft_id=urn:ISSN:0028-0837', [], ['wrong-check-digit'], 'a URN with a wrong number'],
    ['', [], [], 'nothing'],
  ])('%s: %4$s', (text, wanted, problems, _why) => {
    const result = parseOpenUrl(text);
    expect(result.issns.map(({ key, issn }) => `${key} ${issn}`)).toEqual(wanted);
    expect(result.problems.map(({ problem }) => problem.type)).toEqual(problems);
  });

  it.each([
    ['<rft:issn>0028-0836</rft:issn>', ['issn 0028-0836'], 'E.4.1.1'],
    [
      '<j:journal xmlns:j="x"><j:eissn >\n 1476-4687 </j:eissn><!-- <issn>0028-0836</issn> --></j:journal>',
      ['eissn 1476-4687'],
      'another prefix, a comment',
    ],
    ['<ctx:identifier>urn:ISSN:0028-0836</ctx:identifier>', ['id 0028-0836'], 'an identifier'],
    ['<rft:issn><![CDATA[0028-0836]]></rft:issn>', ['issn 0028-0836'], 'CDATA'],
    ['<x><![CDATA[<issn>0028-0836</issn>]]></x>', [], 'an element that is only text'],
    ['<issn>0028-0836</issn><!-- and no end <issn>1476-4687</issn>', ['issn 0028-0836'], 'a comment that never ends'],
    ['<issn>'.repeat(20_000), [], 'elements that never end'],
    ['<!--'.repeat(200_000), [], 'comments that never end'],
  ])('%j: %3$s', (xml, wanted, _why) => {
    expect(parseOpenUrlXml(xml).issns.map(({ key, issn }) => `${key} ${issn}`)).toEqual(wanted);
  });

  it.each([
    ['issn=0028-0836', undefined, 'a medium version'],
    ['issnl=0028-0836', true, 'by its key'],
    ['rft.issn=ISSN-L+0028-0836', true, 'by its prefix'],
    ['rft_id=urn:issn:0028-0836%3F%2Bissnl', true, 'by the r-component of the URN'],
    ['rft_id=http://issn.org/resource/ISSN-L/0028-0836', true, 'by its URI'],
  ])('%s says whether the cluster is meant: %3$s', (text, linking, _why) => {
    expect(parseOpenUrl(text).issns[0]?.linking).toBe(linking);
  });

  it('reads back what is written, in both encodings', () => {
    fc.assert(
      fc.property(fc.record({ issn: number, eissn: number, linking: number }, { requiredKeys: [] }), (numbers) => {
        const wanted = [
          ...(numbers.issn ? [{ key: 'issn', issn: numbers.issn }] : []),
          ...(numbers.eissn ? [{ key: 'eissn', issn: numbers.eissn }] : []),
          ...(numbers.linking ? [{ key: 'id', issn: numbers.linking }] : []),
        ];
        for (const text of [
          formatOpenUrl(numbers),
          formatOpenUrl(numbers, 'https://r.example/?a=b'),
          formatOpenUrl(numbers, 'https://r.example'),
        ]) {
          expect(parseOpenUrl(text).issns).toEqual(wanted);
        }
        const fromXml = parseOpenUrlXml(formatOpenUrlXml(numbers)).issns;
        expect([...fromXml].sort((a, b) => b.key.localeCompare(a.key))).toEqual(
          [...wanted].sort((a, b) => b.key.localeCompare(a.key)),
        );
      }),
    );
  });
});
