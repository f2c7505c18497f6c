import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIssnFinder, type FindOptions, type FoundIssn, findIssns } from './find.ts';
import { issnFromInteger } from './integer.ts';

/** What was found, in short: number or problem, kind if not ISSN, medium, and `~` if it is not announced. */
const short = (found: FoundIssn): string =>
  [
    (found.issn ?? `!${found.problem?.type}`) + (found.confidence < 0.95 && found.problem === undefined ? '~' : ''),
    ...(found.kind === 'ISSN' ? [] : [found.kind]),
    ...(found.medium === undefined ? [] : [found.medium]),
  ].join(' ');
const all = (text: string, options?: FindOptions): string => findIssns(text, options).map(short).join(', ');

describe('findIssns in text', () => {
  it.each([
    ['ISSN 0028-0836', '0028-0836', 'as the standard has it'],
    ['See issn:00280836.', '0028-0836', 'no hyphen, but announced'],
    ['eISSN 1476\u20134687, p-ISSN: 0028-0836', '1476-4687 online, 0028-0836 print', 'letters before, an en dash'],
    ['ISSN: 0028-0836 (print); 1476-4687 (online)', '0028-0836 print, 1476-4687 online', 'remarks after, a list'],
    ['ISSN (online): 1476-4687', '1476-4687 online', 'a remark before'],
    [
      'ISSN 1562-6865 (Online)\nISSN 1063-7710 (Print)\nISSN-L 1063-7710',
      '1562-6865 online, 1063-7710 print, 1063-7710 ISSN-L',
      '8.6, first layout',
    ],
    [
      'Online version: ISSN 1562-6865\nPrint version: ISSN 1063-7710',
      '1562-6865 online, 1063-7710 print',
      '8.6, second layout',
    ],
    ['ISSN-H 0028-0836', '0028-0836 ISSN-H', 'another cluster type (7.a)'],
    ['ISSN-Q 0028-0836', '0028-0836 ISSN-Q', 'one that is not there yet'],
    ['Linking ISSN: 0028-0836', '0028-0836 ISSN-L', 'in full'],
    ['ISSN 0028-0836 e ISSN 1476-4687', '0028-0836, 1476-4687', 'Portuguese and Italian "and" is no medium'],
    ['It is in print. The ISSN is 0028-0836.', '0028-0836', 'words of the sentence before say nothing'],
    ['I.S.S.N. 0028-0836', '0028-0836', 'full stops'],
    ['ISSN\u00a0n\u00b0 0028-0836', '0028-0836', 'French number sign'],
    ['ISSN \u00e9lectronique : 1476-4687', '1476-4687 online', 'French'],
    ['ISSN (versi\u00f3n impresa): 0028-0836', '0028-0836 print', 'Spanish'],
    ['ISSN Druckausgabe 0028-0836', '0028-0836 print', 'German'],
    [
      'ISSN (\u041f\u0435\u0447\u0430\u0442\u043d\u0430\u044f \u0432\u0435\u0440\u0441\u0438\u044f) 0028-0836',
      '0028-0836 print',
      'Russian',
    ],
    ['\u0406\u0405\u0405N 0028-0836', '0028-0836', 'Cyrillic letters that look like ISSN'],
    ['\uff29\uff33\uff33\uff2e\uff1a0028\uff0d0836', '0028-0836', 'full-width letters and hyphen'],
    ['\u56fd\u9645\u6807\u51c6\u520a\u53f7\uff080028-0836\uff09', '0028-0836', 'Chinese'],
    [
      'ISSN\uff08\u7f51\u7edc\u7248\uff09\uff1a1476-4687',
      '1476-4687 online',
      'Chinese, a medium in full-width parentheses',
    ],
    [
      '\u56fd\u969b\u6a19\u6e96\u9010\u6b21\u520a\u884c\u7269\u756a\u53f7 0028\u30fc0836',
      '0028-0836',
      'Japanese, with a length mark',
    ],
    ['\uad6d\uc81c\ud45c\uc900\uc5f0\uc18d\uac04\ud589\ubb3c\ubc88\ud638: 0028-0836', '0028-0836', 'Korean'],
    ['\u0634\u0627\u067e\u0627: 0028-0836', '0028-0836', 'Persian'],
    ['\u0631\u062f\u0645\u062f 0028-0836', '0028-0836', 'Arabic'],
    ['International Standard Serial Number: 0028-0836', '0028-0836', 'in full'],
    ['urn:issn:0028-0836', '0028-0836', 'a URN'],
    ['https://portal.issn.org/resource/ISSN-L/0376-4583', '0376-4583 ISSN-L', 'a URI'],
    ['10.1038/issn.1476-4687', '1476-4687', 'a DOI with issn. in it (E.3)'],
    ['rft.issn=0028-0836&rft.eissn=1476-4687', '0028-0836, 1476-4687 online', 'an OpenURL (E.4)'],
    ['{"issn":["0028-0836","1476-4687"],"printIssn":"x"}', '0028-0836, 1476-4687', 'JSON'],
    ['The journal (2049-3630) is', '2049-3630~', 'no word at all: less sure'],
    ['x\t2049-3630\t1144-875X\n', '2049-3630~, 1144-875X~', 'cells of a table; X makes it surer'],
    ['ISSN 0028-0836, 1990-1992', '0028-0836', 'years after a number are not its list'],
    ['ISSN 0028-0836/1476-4687', '0028-0836, 1476-4687', 'a list with a slash'],
    ['ISSN 0028-0836 print, 1476-4687 online', '0028-0836 print, 1476-4687 online', 'media without parentheses'],
    ['ISSN (Print) 0028-0836 (Online) 1476-4687', '0028-0836 print, 1476-4687 online', 'media before each number'],
    ['ISSN Print: 0028-0836 Online: 1476-4687', '0028-0836 print, 1476-4687 online', 'the same in words'],
    ['(p)ISSN 0028-0836 (e)ISSN 1476-4687', '0028-0836 print, 1476-4687 online', 'letters in parentheses'],
    ['onlineISSN 1476-4687', '1476-4687 online', 'a word that touches it'],
    ['"issn-type":[{"value":"0028-0836","type":"print"}]', '0028-0836 print', 'the medium behind its key in JSON'],
    ['ISSN 00280836, 14764687', '0028-0836, 1476-4687', 'a list without hyphens'],
    ['ISSN 0028-0836, 14764687', '0028-0836', 'eight digits after one with a hyphen are something else'],
    ['=022  \\\\$a0028-0836$l0028-0836', '0028-0836~, 0028-0836~', 'the code of a subfield touches the number'],
    ['as in 022 0#$a1560-1560$l0028-0836$2_2', '1560-1560~, 0028-0836~', 'in the middle of a line; $ is no price'],
    ['SN  - 0028-0836', '0028-0836~', 'the field of RIS is a word that announces'],
    ['0028\u200e-\u200e0836', '0028-0836~', 'direction marks around the hyphen, no prefix'],
    ['Swiss n. 2049-3630', '', 'the end of a word and an initial are no spaced ISSN'],
  ])('%j: %s (%s)', (text, wanted, _why) => {
    expect(all(text)).toBe(wanted);
  });

  it.each([
    ['ISSN 0028-\n0836', '0028-0836', 'a line break after the hyphen'],
    ['ISSN 0028-\r\n   0836', '0028-0836', 'CRLF and an indent'],
    ['ISSN 0028\u00ad\n0836', '0028-0836', 'a soft hyphen at the end of the line'],
    ['ISSN\n\n0028-0836', '0028-0836', 'a break after the prefix'],
    ['ISSN 002\n8-0836', '0028-0836~', 'a break inside a group'],
    ['I S S N  0 0 2 8 - 0 8 3 6', '0028-0836~', 'letter-spaced'],
    ['Nature 2049-\n3630 London', '2049-3630~', 'no prefix'],
    ['ISSN 1234\n5678', '', 'two lines that make no ISSN'],
  ])('%j, as PDF files give it: %s (%s)', (text, wanted, _why) => {
    expect(all(text)).toBe(wanted);
  });

  it.each([
    ['1990-1992', 'years, though the check digit is right'],
    ['pp. 1990-1992', 'pages'],
    ['S. 2049-3630', 'pages in German'],
    ['Tel. 0221 2049-3630', 'a telephone number'],
    ['Fax: 2049-3630', 'a short one'],
    ['+49 221 2049-3630', 'one with its country'],
    ['(0221) 2049-3630', 'one with its area'],
    ['\u7535\u8bdd\uff1a2049-3630', 'one in Chinese'],
    ['0000-0002-1825-0097', 'an ORCID'],
    ['978-1-2049-3630-0', 'inside an ISBN'],
    ['ISBN 2049-3630', 'said to be something else'],
    ['10.1234/2049-3630', 'a DOI that merely contains eight digits'],
    ['10.1234/20493630', 'the same without a hyphen'],
    ['20240115', 'a date'],
    ['20493630', 'eight digits'],
    ['120493630', 'nine digits'],
    ['A2049-3630', 'letters before it'],
    ['2049-3630kg', 'letters after it'],
    ['2049-3631', 'a wrong check digit and no prefix'],
    ['ISSN 2024', 'a year after the prefix'],
    ['ISSN: none yet. 12 of 2049', 'nothing after the prefix'],
    ['', 'nothing'],
  ])('%j is not mistaken: %s', (text, _why) => {
    expect(all(text)).toBe('');
  });

  it.each([
    [
      'ISSN 0028-0837',
      { problem: { type: 'wrong-check-digit', found: '7', right: '6', meant: '0028-0836' } },
      'a wrong check digit',
    ],
    ['ISSN 0028-083', { problem: { type: 'too-short', found: 7 } }, 'a digit lost'],
    ['ISSN 0028-08367', { problem: { type: 'too-long', found: 9 } }, 'one too many'],
    ['ISSN 0280-836', { problem: { type: 'too-short', found: 7 } }, 'lost before the hyphen'],
    [
      'ISSN \uff10\uff10\uff12\uff18\uff0d\uff10\uff18\uff13\uff16',
      { issn: '0028-0836', problem: { type: 'bad-character' } },
      'other digits (4.a)',
    ],
    ['ISSN 0028-O836', { issn: '0028-0836', problem: { type: 'bad-character', meant: '0' } }, 'a letter O'],
  ])('%j is reported with what is wrong: %3$s', (text, wanted, _why) => {
    const found = findIssns(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject(wanted);
  });

  it('says where the number stands', () => {
    const text = 'a \u{1f600} e-ISSN: 1476\u20134687 b';
    const [found] = findIssns(text);
    expect(found).toMatchObject({ prefix: 'e-ISSN', written: '1476\u20134687', confidence: 0.99 });
    expect(text.slice(found!.start, found!.end)).toBe('1476\u20134687');
  });

  it('gives more, or less, as it is asked', () => {
    expect(all('1990-1992', { minimum: 0 })).toBe('1990-1992~');
    expect(all('2049-3630 ISSN 0028-0836', { minimum: 0.9 })).toBe('0028-0836');
  });
});

describe('findIssns in markup', () => {
  const markup = (text: string) =>
    findIssns(text, { markup: true })
      .map((found) => `${short(found)} in ${found.place} ${text.slice(found.start, found.end)}`)
      .join(', ');
  it.each([
    [
      '<p>ISSN <b>1476</b>&#8209;4687</p>',
      '1476-4687 in text 1476</b>&#8209;4687',
      'tags and references inside the number',
    ],
    ['ISSN 0028&ndash;0836 (Online)', '0028-0836 online in text 0028&ndash;0836', 'a named reference'],
    ['<dt>ISSN</dt>\n \n  <dd>0028-0836</dd>', '0028-0836 in text 0028-0836', 'elements and white space between'],
    ['<meta name="citation_issn" content="0028-0836">', '0028-0836 in attribute 0028-0836', 'Highwire'],
    [
      "<meta content='1476-4687' name='prism.eIssn'/>",
      '1476-4687 online in attribute 1476-4687',
      'attributes in the other order',
    ],
    ['<span itemprop="issn">0028-0836</span>', '0028-0836 in text 0028-0836', 'microdata'],
    ['<issn pub-type="epub">1476-4687</issn>', '1476-4687 online in text 1476-4687', 'JATS'],
    ['<issn media_type="print">0028-0836</issn>', '0028-0836 print in text 0028-0836', 'Crossref'],
    ['<identifier type="issn-l">0376-4583</identifier>', '0376-4583 ISSN-L in text 0376-4583', 'MODS (9.2)'],
    ['<rft:issn>0028-0836</rft:issn>', '0028-0836 in text 0028-0836', 'OpenURL in XML'],
    ['<script type="application/ld+json">{"issn":"0028-0836"}</script>', '0028-0836 in script 0028-0836', 'JSON-LD'],
    ['<script>var issn = "0028-0836"</script>', '', 'programs are no text'],
    ['<!-- ISSN 0028-0836 -->', '', 'nor are comments'],
    ['<!-- ISSN 0028-0836 --> ISSN 1476-4687', '1476-4687 in text 1476-4687', 'after a comment'],
    ['<![CDATA[ISSN 0028-0836]]>', '0028-0836 in text 0028-0836', 'CDATA is text'],
    ['a < b ISSN 0028-0836', '0028-0836 in text 0028-0836', 'a sign that is no tag'],
    ['<p ISSN 0028-0836', '0028-0836 in text 0028-0836', 'a tag that never ends'],
    ['<p <b>ISSN 0028-0836', '0028-0836 in text 0028-0836', 'a tag inside a tag'],
    ['<a href="http://issn.org/resource/ISSN/0028-0836">here</a>', '0028-0836 in attribute 0028-0836', 'a link'],
    ['&bogus; ISSN&nbsp;0028-0836', '0028-0836 in text 0028-0836', 'a reference that is none'],
  ])('%j: %s (%s)', (text, wanted, _why) => {
    expect(markup(text)).toBe(wanted);
  });
});

describe('createIssnFinder', () => {
  const piece = fc.oneof(
    fc.integer({ min: 0, max: 9_999_999 }).map(issnFromInteger),
    fc.constantFrom(
      'ISSN ',
      'eISSN: ',
      'ISSN-L ',
      ' (print)',
      ' (online), ',
      '; ',
      '\n',
      '0028-\n0836',
      '1990-1992',
      '12345678901234567890',
      'Tel. ',
      '0028-0837',
      ' ',
      '-',
    ),
    fc.constantFrom(
      '<b>',
      '</b>',
      '<td>',
      '&ndash;',
      '&',
      '<',
      '<!-- ',
      ' -->',
      '<meta name="citation_issn" content="',
      '">',
      '<script>',
      '</script>',
    ),
    fc.lorem({ maxCount: 90 }),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

  it.each([false, true])('finds the same piece by piece as at once, markup %s', (markup) => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 700 }), (whole, size) => {
        const finder = createIssnFinder({ markup, minimum: 0 });
        const found: FoundIssn[] = [];
        for (let at = 0; at < whole.length; at += size) found.push(...finder.push(whole.slice(at, at + size)));
        found.push(...finder.end());
        expect(found).toEqual(findIssns(whole, { markup, minimum: 0 }));
      }),
      { numRuns: 400 },
    );
  });

  it('finds every ISSN behind its prefix, in any text', () => {
    fc.assert(
      fc.property(
        fc.lorem(),
        fc.integer({ min: 0, max: 9_999_999 }),
        fc.constantFrom('-', '\u2013', '', ' '),
        (words, integer, hyphen) => {
          const issn = issnFromInteger(integer);
          expect(findIssns(`${words} ISSN ${issn.replace('-', hyphen)} ${words}`).map((found) => found.issn)).toContain(
            issn,
          );
        },
      ),
    );
  });

  it('says of markup the place at which the number stands in the source', () => {
    fc.assert(
      fc.property(text, (whole) => {
        for (const { start, end, written } of findIssns(whole, { markup: true, minimum: 0 })) {
          const there = whole.slice(start, end);
          if (!/[<&]/.test(there)) expect(there.replace(/[ \t\n\r\f\v]+/g, ' ')).toBe(written.replace(/[ \n]+/g, ' '));
          else expect(there.length).toBeGreaterThan(written.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('never throws, and its places lie in the text', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (whole, markup) => {
        for (const { start, end } of findIssns(whole, { markup, minimum: 0 })) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(whole.length);
        }
      }),
    );
  });

  // Each of these would take hours if a step looked back at all that went before; the limit of the test run is the clock.
  it.each([
    '1',
    '1234-',
    '2049-3630 (((',
    'issn the ',
    '</',
    '<div>',
    '<issn>',
    '<script>',
    '&amp;',
    '\u200f',
    'ISSN ',
    'ISSN (',
    'ISSN-',
    'i s s n ',
    '<',
    '<a ',
    '<a b="',
    '<!--',
    '&',
    '0028-0836 ',
  ])('takes millions of %j', (unit) => {
    const long = unit.repeat(2_000_000 / unit.length);
    expect(findIssns(long).length).toBeLessThan(/[89]-/.test(unit) ? 200_001 : 1);
    expect(findIssns(long, { markup: true }).length).toBeLessThan(/[89]-/.test(unit) ? 200_001 : 1);
  });

  it('takes a tag that never ends character by character', () => {
    const finder = createIssnFinder({ markup: true });
    const found: FoundIssn[] = [];
    for (const character of `<a b="${'x'.repeat(100_000)} ISSN 0028-0836`) found.push(...finder.push(character));
    expect([...found, ...finder.end()].map(({ start }) => start)).toEqual([100_012]);
  });

  it('takes 100,000 nested elements, and says where the number stands behind them', () => {
    const html = `${'<div>'.repeat(100_000)}ISSN 0028&ndash;0836${'</div>'.repeat(100_000)}`;
    const [found, ...more] = findIssns(html, { markup: true });
    expect(more).toEqual([]);
    expect(html.slice(found!.start, found!.end)).toBe('0028&ndash;0836');
  });

  it('takes HTML with 100,000 ISSNs', () => {
    const html = '<p class="issn">ISSN <b>0028-0836</b></p>\n'.repeat(100_000);
    expect(findIssns(html, { markup: true })).toHaveLength(100_000);
  });

  it('takes a line of 200 MB', () => {
    const finder = createIssnFinder();
    const part = 'Lorem ipsum 1990-1999 '.repeat(1_000_000 / 22);
    let found = 0;
    for (let parts = 0; parts < 200; parts++) found += finder.push(part).length;
    found += finder.push(' ISSN 0028-0836').length + finder.end().length;
    expect(found).toBe(1);
  });
});
