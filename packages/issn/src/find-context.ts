/** What stands around a number that nothing announces, and how sure one can be of it: words and shapes that speak against it. Data and one question. */
import { classOf, isPlainDigit, letter, lineFeed } from './find-characters.ts';

/** What a word says of the number after it. */
type Speaks = 'phone' | 'other' | 'pages' | 'label';

const before: Readonly<Record<Speaks, string>> = {
  // Telephone and fax: digits may stand between the word and the number.
  phone:
    'tel t\u00e9l t f m ph phone phones telephone telephones telefone telefon telefone tel\u00e9fono tel\u00e9fonos t\u00e9l\u00e9phone telefono telefoon telf tlf tfno tlfn puh puhelin fax fon telefax t\u00e9l\u00e9copie faks mobile mob mobil cell celular cel handy hotline whatsapp sms gsm \u0442\u0435\u043b \u0442\u0435\u043b\u0435\u0444\u043e\u043d \u0444\u0430\u043a\u0441 \u043c\u043e\u0431 \u03c4\u03b7\u03bb \u03c4\u03b7\u03bb\u03ad\u03c6\u03c9\u03bd\u03bf \u03c6\u03b1\u03be \u05d8\u05dc \u05d8\u05dc\u05e4\u05d5\u05df \u05e4\u05e7\u05e1 \u0647\u0627\u062a\u0641 \u062a\u0644\u0641\u0646 \u0641\u0627\u0643\u0633 \u0641\u06a9\u0633 \u0646\u0645\u0627\u0628\u0631 \u7535\u8bdd \u96fb\u8a71 \u4f20\u771f \u50b3\u771f \u8054\u7cfb\u7535\u8bdd \u624b\u673a \u96fb\u8a71\u756a\u53f7 \uc804\ud654 \uc804\ud654\ubc88\ud638 \ud329\uc2a4 \u0e42\u0e17\u0e23 \u0e42\u0e17\u0e23\u0e28\u0e31\u0e1e\u0e17\u0e4c \u0e42\u0e17\u0e23\u0e2a\u0e32\u0e23 \u092b\u094b\u0928 \u0926\u0942\u0930\u092d\u093e\u0937',
  // Numbers of other kinds.
  other:
    'isbn ismn isrc isni isan orcid ean gtin upc jan doi oclc ocn ocm lccn zdb ppn pmid pmcid arxiv coden konto account iban bic vat tva nif siret siren cnpj cpf inn ogrn kvk abn ein hrb hrg zip plz postcode cep',
  // Pages and counts.
  pages:
    'p pp page pages p\u00e1g p\u00e1gs p\u00e1gina p\u00e1ginas pagina pagine pag pagg seite seiten s ss str strona strony strana stran sayfa sid side sider sivu sivut hal halaman trang \u0441 \u0441\u0442\u0440 \u0441\u0442\u0440\u0430\u043d\u0438\u0446\u044b \u03c3 \u03c3\u03b5\u03bb \u05e2\u05de \u05e2\u05de\u05d5\u05d3\u05d9\u05dd \u0635 \u0635\u0641\u062d\u0627\u062a \u0635\u0641\u062d\u0647 \u9875 \u9801 \ucabd \u0e2b\u0e19\u0e49\u0e32 \u092a\u0943\u0937\u094d\u0920 vol bd band no nos nr number numbers n jg jahrgang fol f ff art article rn lines verses years year from between ca circa zwischen von desde entre de',
  // Numbers that firms, courts and offices give.
  label:
    'model modell sku part parts item ref reference r\u00e9f catalog catalogue cat artikel artikelnummer bestellnummer order invoice factura rechnung facture ticket case docket file serial grant patent award contract project bug issue room box suite apt unit lot batch type form iso din en astm nbr gost \u0433\u043e\u0441\u0442 ieee code id uid member customer kunde kundennummer',
};

const speaks = new Map<string, Speaks>();
for (const [what, list] of Object.entries(before)) {
  for (const word of list.split(' ')) if (!speaks.has(word)) speaks.set(word, what as Speaks);
}

const betweenPhone = /^[\s.:\uff1a/()+0-9\u2010-\u2015-]{0,24}$/;
const betweenPages = /^[.:'\u2019"\u00b0\u00ba]{0,2}\s{0,2}$/;
const betweenLabel = /^[\s.:#/\u2116\u00b0\u00ba-]{0,6}$/;

/** The word before a number and what is between them; nothing across a line. */
function wordBefore(text: string, start: number): { readonly word: string; readonly gap: string } | undefined {
  let end = start;
  for (; end > 0 && start - end < 24; end--) {
    const what = classOf(text.charCodeAt(end - 1));
    if (what === letter || what === lineFeed) break;
  }
  let begin = end;
  while (begin > 0 && end - begin < 16 && classOf(text.charCodeAt(begin - 1)) === letter) begin--;
  return begin === end ? undefined : { word: text.slice(begin, end).toLowerCase(), gap: text.slice(end, start) };
}

/** What follows and says that the number is no ISSN: units, pages, extensions. */
const after =
  /\s?(?:pp\b|ext\b|x[0-9]|[%\u20ac\u00a3\u00a5\u20b9]|\$(?![a-z])|(?:usd|eur|gbp|kg|mg|mm|cm|km|hz|rpm|bce?|ce|a\.d\.|b\.c\.)(?![\p{L}]))/iuy;
const isDash = (character: string): boolean => /[\u2010-\u2015\u2212/-]/.test(character);

/** Fields in which an ISSN stands without its name: 022 of MARC, SN of RIS, IS of PubMed, %@ of EndNote. */
const field =
  /\n(?:=?022\b[^\n]{0,40}|(?:SN|IS) {2}- |%@ )$|(?<![\w.-])02[23]\b[^\n]{0,40}[$|\u01c2\u2021]\s?[alz]\s?$/;

/** In an address, what may stand before the number of a journal. */
const journalPath = /\/(?:journals?|toc|loi|serials?|periodicals?|revues?|revistas?|zeitschriften?|issn-?l?)\/$/i;

/**
 * How sure a number is that nothing announces, from `start` to `end`. `listed` says that it goes on a list that began with
 * an announced one.
 */
export function doubtAbout(text: string, start: number, end: number, listed: boolean): number {
  const last = text.charAt(start - 1);
  const next = text.charAt(end);
  if (isPlainDigit(text.charCodeAt(end + 1)) && (/[./:]/.test(next) || isDash(next))) return 0.05;
  if (!listed) {
    const beforeLast = text.charCodeAt(start - 2);
    if (isPlainDigit(beforeLast) && /[ ./\u00b7\u00a0]/.test(last)) return 0.05;
    if (next === ' ' && /^ [0-9]{4}(?!-|[0-9])/.test(text.slice(end, end + 6))) return 0.05;
  }
  const compact = end - start === 8;
  const endsWithX = (text.charCodeAt(end - 1) | 0x20) === 0x78;
  const behind = (start <= 64 ? '\n' : '') + text.slice(Math.max(0, start - 64), start);
  if (!listed && !compact && (behind.includes('\n') || behind.includes('02')) && field.test(behind)) return 0.9;
  if (!listed) {
    if (last === '/' && journalPath.test(behind)) return compact ? 0.55 : 0.7;
    if (isDash(last)) return 0.05;
    if (!/[\s"'<>(]/.test(last) && /(?:10\.[0-9]{4,9}\/|:\/\/|www\.)[^\s"'<>]{0,50}$/.test(behind)) return 0.1;
    const found = wordBefore(text, start);
    const what = found && speaks.get(found.word);
    if (found !== undefined && what !== undefined) {
      if (what === 'other' && found.gap.length <= 16) return 0.05;
      if (what === 'phone' && !endsWithX && betweenPhone.test(found.gap)) return 0.05;
      if (what === 'pages' && betweenPages.test(found.gap) && !endsWithX) return 0.1;
      if (what === 'label' && betweenLabel.test(found.gap)) return 0.1;
    }
    if (/(?:[0-9]\)|\+[0-9() .-]{0,16}|\u260e|\u2706|\u{1f4de})\s?$/u.test(behind)) return 0.05;
    if (/[$\u20ac\u00a3\u00a5\u20b9#\u00a7@]\s?$/.test(behind)) return 0.1;
    after.lastIndex = end;
    if (after.test(text)) return 0.1;
  }
  if (endsWithX) return compact ? 0.4 : 0.9;
  if (compact)
    return /^(?:1[5-9]|20)[0-9]{2}(?:0[1-9]|1[0-2])[0-3]/.test(text.slice(start, end)) ? 0.05 : listed ? 0.6 : 0.1;
  const [first, second] = [Number(text.slice(start, start + 4)), Number(text.slice(end - 4, end))];
  if (first >= 1400 && second <= 2100 && first <= second) return 0.05;
  // `12(3), 1023-1031` and `405:1023-1031`: pages after volume and issue.
  if (!listed && first <= second && second - first < 1000 && /[0-9)\]][,.:;]\s{1,2}$|[0-9)\]]:$/.test(behind))
    return 0.1;
  return 0.6;
}
