/**
 * Lines as they stand on real pages, in the words of this project, each with the ISSNs that a person would mark in it.
 * Every number that is none has a right check digit all the same: that is what makes it hard.
 */
import { describe, expect, it } from 'vitest';
import { checkCharacter } from './check.ts';
import { findIssns } from './find.ts';

/** Seven digits, with a hyphen or whatever stands there, and the check character that belongs to them. */
const c = (seven: string): string => seven + checkCharacter(seven.replace(/[^0-9]/g, ''));
const a = '0028-0836';
const b = '1476-4687';
const x = '1144-875X';

type Line = readonly [line: string, wanted: string, markup?: 'html'];

const mastheads: readonly Line[] = [
  [`Annals of Improbable Gardening, vol. 12 (2019), ISSN ${a}`, a],
  [`ISSN: ${a} (Print), ${b} (Online)`, `${a} ${b}`],
  [`ISSN ${a} (print) ISSN ${b} (web)`, `${a} ${b}`],
  [`Print ISSN: ${a}  Online ISSN: ${b}`, `${a} ${b}`],
  [`P-ISSN ${a} | E-ISSN ${b} | Published quarterly since 1987`, `${a} ${b}`],
  [`(p)ISSN ${a}, (e)ISSN ${b}`, `${a} ${b}`],
  [`eISSN:${b}pISSN:${a}`, `${b} ${a}`],
  [`ISSN-L ${a}; ISSN ${b}`, `${a} ${b}`],
  [`ISSN ${a} = Nature (London. 1869)`, a],
  [`ISSN ${a.replace('-', '')}`, a],
  [`issn ${a.replace('-', ' ')}`, a],
  [`ISSN No. ${a}`, a],
  [`I.S.S.N. ${a}`, a],
  [`I S S N   0 0 2 8 - 0 8 3 6`, a],
  [`International Standard Serial Number ${a}`, a],
  [`The ISSN of the printed edition is ${a}, that of the online edition is ${b}.`, `${a} ${b}`],
  [`ISSN ${x} · 24 pages · price 4.50`, x],
  [`ISSN 1144-875x`, x],
  [`ISSN\t${a}\t2018`, a],
  [`(ISSN ${a})`, a],
  [`ISSN${a}`, a],
  [`ISSN:${a};${b}`, `${a} ${b}`],
  [`ISSN ${a}/${b}`, `${a} ${b}`],
  [`ISSN ${a} and ${b}`, `${a} ${b}`],
  [`ISSN ${a}. Periodical postage paid at Springfield, tel. 555 ${c('2049-363')}`, a],
  [`© 2015. ISSN ${a}. doi:10.5555/${c('2049-363')}`, a],
  [`ISSN 0028-\n0836`, a],
  [`ISSN 0028–0836`, a],
  [`ISSN 0028‑0836`, a],
  [`ISSN 0028−0836`, a],
  [`ISSN 0028\u00ad0836`, a],
  [`ISSN\u00a0:\u00a0${a}`, a],
  [`ISSN \u200e${a}\u200e`, a],
  [`ISSN 00\u200b28-0836`, a],
  [`ISSN: ${a}\r\nISSN: ${b}`, `${a} ${b}`],
  [`Journal number ISSN-${a}`, a],
];

const languages: readonly Line[] = [
  [`ISSN imprimé : ${a} – ISSN en ligne : ${b}`, `${a} ${b}`],
  [`Numéro international normalisé des publications en série : ${a}`, a],
  [`N° ISSN ${a} – Dépôt légal : janvier 2004`, a],
  [`ISSN (Druckausgabe) ${a}, ISSN (Internet) ${b}`, `${a} ${b}`],
  [`ISSN versión impresa ${a}, ISSN versión en línea ${b}`, `${a} ${b}`],
  [`ISSN ${a} e ISSN ${b}`, `${a} ${b}`],
  [`ISSN (stampa) ${a}; ISSN (online) ${b}`, `${a} ${b}`],
  [`ISSN druk: ${a}, ISSN online: ${b}`, `${a} ${b}`],
  [`ISSN (tištěná verze) ${a}`, a],
  [`ISSN (nyomtatott) ${a}`, a],
  [`ISSN (painettu) ${a} ISSN (verkkojulkaisu) ${b}`, `${a} ${b}`],
  [`ISSN ${a} (trykt utgave) ISSN ${b} (elektronisk utgave)`, `${a} ${b}`],
  [`ISSN (basılı) ${a} / e-ISSN ${b}`, `${a} ${b}`],
  [`Uluslararası Standart Süreli Yayın Numarası: ${a}`, a],
  [`ISSN ${a} (Печатная версия)`, a],
  [`Международный стандартный серийный номер ${a}`, a],
  [`ISSN ${a} (друк.), ISSN ${b} (онлайн)`, `${a} ${b}`],
  [`ISSN (έντυπη έκδοση): ${a} · ISSN (ηλεκτρονική έκδοση): ${b}`, `${a} ${b}`],
  [`Διεθνής Πρότυπος Αριθμός Σειράς ${a}`, a],
  [`מספר תקני בינלאומי לכתבי עת: ${a}`, a],
  [`ISSN (מודפס) ${a} ISSN (מקוון) ${b}`, `${a} ${b}`],
  [`ردمد: ${a} — ردمد الإلكتروني: ${b}`, `${a} ${b}`],
  [`ر.د.م.د ${a}`, a],
  [`الرقم الدولي المعياري للدوريات ${a}`, a],
  [`شاپا: ${a}`, a],
  [`شاپای الکترونیکی: ${b}`, b],
  [`आईएसएसएन: ${a}`, a],
  [`ISSN (ऑनलाइन): ${b}`, b],
  [`আইএসএসএন ${a}`, a],
  [`ஐ.எஸ்.எஸ்.என் ${a}`, a],
  [`เลขมาตรฐานสากลประจำวารสาร ${a}`, a],
  [`ISSN ${b} (ออนไลน์)`, b],
  [`Mã số chuẩn quốc tế cho xuất bản phẩm nhiều kỳ ${a}`, a],
  [`Nomor Seri Standar Internasional ${a}`, a],
  [`国际标准刊号：ISSN ${a}  国内统一刊号：CN 11-2049/R`, a],
  [`国际刊号 ${a}`, a],
  [`國際標準期刊號 ${a}`, a],
  [`ISSN（网络版）：${b}`, b],
  [`オンラインISSN ${b} 冊子版ISSN ${a}`, `${b} ${a}`],
  [`国際標準逐次刊行物番号 ${a}`, a],
  [`국제표준연속간행물번호(ISSN) ${a}`, a],
  [`\u202bISSN \u202a${a}\u202c\u202c`, a],
];

const data: readonly Line[] = [
  [`  issn = {${a}},`, a],
  [`  issn = "${a}, ${b}",`, `${a} ${b}`],
  [`SN  - ${a}`, a],
  [`SN  - ${a} (Print)`, a],
  [`IS  - ${b} (Electronic)`, b],
  [`%@ ${a}`, a],
  [`{"title":"Nature","issn":["${a}","${b}"],"year":1869}`, `${a} ${b}`],
  [`"issn-type":[{"value":"${a}","type":"print"},{"value":"${b}","type":"electronic"}]`, `${a} ${b}`],
  [`=022  0\\$a${a}$l${a}`, `${a} ${a}`],
  [`022 0_ |a ${a} |l ${a}`, `${a} ${a}`],
  [`${a},Nature,Springer,GBR`, a],
  [`Nature\t${a}\t${b}\tGBR`, `${a} ${b}`],
  [`"Nature";"${a}";"${b}"`, `${a} ${b}`],
  [`<issn pub-type="ppub">${a}</issn><issn pub-type="epub">${b}</issn>`, `${a} ${b}`, 'html'],
  [`<ISSN IssnType="Electronic">${b}</ISSN>`, b, 'html'],
  [`<meta name="citation_issn" content="${a}">`, a, 'html'],
  [`<meta content="${b}" name="prism.eIssn">`, b, 'html'],
  [`<dc:source>urn:ISSN:${a}</dc:source>`, a, 'html'],
  [`<dt>ISSN (print)</dt><dd>${a}</dd><dt>ISSN (online)</dt><dd>${b}</dd>`, `${a} ${b}`, 'html'],
  [`<th>Print ISSN</th><td>${a}</td><th>Online ISSN</th><td>${b}</td>`, `${a} ${b}`, 'html'],
  [`<p>ISSN&nbsp;0028&#8209;0836</p>`, a, 'html'],
  [`<p>ISSN <span>0028</span>-<span>0836</span></p>`, a, 'html'],
  [`<script type="application/ld+json">{"issn":["${a}","${b}"]}</script>`, `${a} ${b}`, 'html'],
  [`<a href="https://portal.issn.org/resource/ISSN/${a}">record</a>`, a, 'html'],
  [`<subfield code="a">${a}</subfield>`, a, 'html'],
  [`urn:issn:${a}?+issnl`, a],
  [`https://portal.issn.org/resource/ISSN-L/${a}`, a],
  [`https://www.worldcat.org/issn/${a.replace('-', '')}`, a],
  [`https://api.example.org/journals/${a}`, a],
  [`https://resolver.example.org/?rft.issn=${a}&rft.eissn=${b}`, `${a} ${b}`],
  [`10.1038/issn.${b}`, b],
  [`The journal (${c('2049-363')}) is indexed.`, c('2049-363')],
];

const others: readonly Line[] = [
  [`The war of ${c('1914-194')}`, ''],
  [`${c('1998-200')} and ${c('1870-187')}, passim`, ''],
  [`Smith (${c('1889-195')}) was a painter.`, ''],
  [`Budget ${c('2018-203')}`, ''],
  [`pp. ${c('1023-104')}`, ''],
  [`Nature 405, ${c('1023-104')} (2000)`, ''],
  [`J. Foo 12(3):${c('1023-104')}`, ''],
  [`Seiten ${c('2049-206')}`, ''],
  [`стр. ${c('2049-206')}`, ''],
  [`第 ${c('2049-206')} 页`, ''],
  [`Tel. ${c('2049-363')}`, ''],
  [`Phone: +44 20 ${c('2049-363')}`, ''],
  [`Call (212) ${c('5551-234')} today`, ''],
  [`Tél. : 01 ${c('2049-363')}`, ''],
  [`Fax ${c('2049-363')}, mobile ${c('5551-234')}`, ''],
  [`WhatsApp ${c('9876-543')}`, ''],
  [`T: ${c('2049-363')}  F: ${c('5551-234')}`, ''],
  [`☎ ${c('2049-363')}`, ''],
  [`电话：${c('8765-432')}`, ''],
  [`電話 03-${c('3456-789')}`, ''],
  [`전화 02-${c('2049-363')}`, ''],
  [`هاتف: ${c('2049-363')}`, ''],
  [`טל: 03-${c('2049-363')}`, ''],
  [`τηλ. 210 ${c('2049-363')}`, ''],
  [`тел. ${c('2049-363')}`, ''],
  [`โทร. 0-${c('2049-363')}`, ''],
  [`hotline ${c('8000-123')} (toll free)`, ''],
  [`ISBN 978-3-${c('1614-841')}-0`, ''],
  [`ISBN: ${c('3161-484')}`, ''],
  [`EAN ${c('4006-381')}`, ''],
  [`GTIN 0${c('9770-028')}`, ''],
  [`9770028083600`, ''],
  [`https://orcid.org/${c('0000-000')}-1825-0097`, ''],
  [`ORCID 0000-0002-${c('1825-009')}`, ''],
  [`doi:10.1234/${c('2049-363')}`, ''],
  [`https://doi.org/10.1016/j.foo.${c('2049-363')}`, ''],
  [`10.1000/${c('2049363')}`, ''],
  [`arXiv:${c('2049363')}`, ''],
  [`arXiv ${c('1501-012')}v2`, ''],
  [`LCCN ${c('2004-123')}`, ''],
  [`LCCN sn${c('9700-123')}`, ''],
  [`(OCoLC)${c('0123456')}`, ''],
  [`OCLC ${c('0123456')}`, ''],
  [`PMID: ${c('2345678')}`, ''],
  [`ZDB-ID ${c('1345-678')}`, ''],
  [`CODEN NATUAS, ${c('2024011')}`, ''],
  [`${c('2024011')} last modified`, ''],
  [`order no. ${c('2049-363')}`, ''],
  [`Art.-Nr. ${c('2049-363')}`, ''],
  [`Part ${c('7700-123')}, model ${c('8800-123')}`, ''],
  [`SKU: ${c('2049-363')}`, ''],
  [`Ref. ${c('2049-363')}`, ''],
  [`Grant ${c('2049-363')} of the council`, ''],
  [`case ${c('2049-363')}`, ''],
  [`Rechnung ${c('2049-363')}`, ''],
  [`ISO ${c('9000-123')}`, ''],
  [`ticket #${c('2049-363')}`, ''],
  [`$${c('2500-350')}`, ''],
  [`€ ${c('2500-350')}`, ''],
  [`${c('2500-350')} USD`, ''],
  [`from ${c('2500-350')} kg`, ''],
  [`at ${c('2500-350')} rpm`, ''],
  [`${c('4111-111')}-1111-1111`, ''],
  [`IBAN DE12 ${c('2049-363')}`, ''],
  [`Konto ${c('2049363')}`, ''],
  [`550e8400-${c('2049-363')}-a716-446655440000`, ''],
  [`12345-${c('2049-363')}`, ''],
  [`A${c('2049-363')}B`, ''],
  [`${c('2049-363')}kg`, ''],
  [`v1.${c('2049-363')}.2`, ''],
  [`192.168.${c('2049-363')}`, ''],
  [`${c('2049-363')}:443`, ''],
  [`PL 00-950 Warszawa, ${c('0095-012')}-3`, ''],
  [`Swiss no. ${c('2049-363')}`, ''],
  [`ISSN pending. Tel. ${c('2049-363')}`, ''],
  [`ISSN applied for, ISBN ${c('2049-363')}`, ''],
  [`ISSN XXXX-XXXX`, ''],
  [`国内统一刊号 CN 43-${c('2049-363')}`, ''],
  [`<!-- ISSN ${a} -->`, '', 'html'],
  [`<script>var issn="${a}"</script>`, '', 'html'],
  [`<img src="/img/${c('2049-363')}.png">`, '', 'html'],
  [`<td>Tel.</td><td>${c('2049-363')}</td>`, '', 'html'],
];

/** What a person sees and the finder does not, or the other way round: each is a limit that is known. */
const limits: readonly Line[] = [
  [`ISSN 0028.0836`, a],
  [`0836-0028 :NSSI`, ''],
  [`Sales ${c('2500-350')} units`, ''],
  [`between ${c('3100-410')} metres`, ''],
  [`Nature, ${a.replace('-', '')}, London`, a],
  [`Room ${c('2049-363')} and hall ${c('3049-363')}`, ''],
  [`ISSN 0028-\u00ad\n\n\n\n0836`, a],
];

const found = ([line, , markup]: Line): string =>
  findIssns(line, { markup: markup === 'html' })
    .flatMap(({ issn, problem }) => (issn === undefined || problem !== undefined ? [] : [issn]))
    .join(' ');

describe('lines of pages', () => {
  it.each([...mastheads, ...languages, ...data, ...others].map((line) => ({ line })))('$line', ({ line }) => {
    expect(found(line)).toBe(line[1]);
  });

  it('with the lines that it is known to fail on, precision and recall are what the README says', () => {
    const lines = [...mastheads, ...languages, ...data, ...others, ...limits];
    let [right, wanted, given] = [0, 0, 0];
    for (const line of lines) {
      const [those, these] = [line[1], found(line)].map((text) => text.split(' ').filter(Boolean));
      wanted += those!.length;
      given += these!.length;
      right += these!.filter((issn) => those!.includes(issn)).length;
    }
    expect({ lines: lines.length, wanted, given, right }).toEqual({ lines: 199, wanted: 151, given: 151, right: 149 });
  });
});
