/**
 * Languages as a word list writes them: codes of ISO 639-2 in both forms, two-letter codes, and names in English, French and
 * the language itself where lists use them.
 *
 * Source: Library of Congress, ISO 639-2 Registration Authority. Compiled: 2026-11. Licence: codes and names are facts.
 */

/** `bibliographic[/terminological][:two letters]`. */
const codes = `aar:aa abk:ab ace ach ada ady afa afh afr:af ain aka:ak akk alb/sqi:sq ale alg alt amh:am ang anp apa ara:ar arc
arg:an arm/hye:hy arn arp art arw asm:as ast ath aus ava:av ave:ae awa aym:ay aze:az bad bai bak:ba bal bam:bm ban
baq/eus:eu bas bat bej bel:be bem ben:bn ber bho bih:bh bik bin bis:bi bla bnt bos:bs bra bre:br btk bua bug bul:bg
bur/mya:my byn cad cai car cat:ca cau ceb cel cha:ch chb che:ce chg chi/zho:zh chk chm chn cho chp chr chu:cu chv:cv
chy cmc cnr cop cor:kw cos:co cpe cpf cpp cre:cr crh crp csb cus cze/ces:cs dak dan:da dar day del den dgr din
div:dv doi dra dsb dua dum dut/nld:nl dyu dzo:dz efi egy eka elx eng:en enm epo:eo est:et ewe:ee ewo fan fao:fo fat
fij:fj fil fin:fi fiu fon fre/fra:fr frm fro frr frs fry:fy ful:ff fur gaa gay gba gem geo/kat:ka ger/deu:de gez gil
gla:gd gle:ga glg:gl glv:gv gmh goh gon gor got grb grc gre/ell:el grn:gn gsw guj:gu gwi hai hat:ht hau:ha haw
heb:he her:hz hil him hin:hi hit hmn hmo:ho hrv:hr hsb hun:hu hup iba ibo:ig ice/isl:is ido:io iii:ii ijo iku:iu
ile:ie ilo ina:ia inc ind:id ine inh ipk:ik ira iro ita:it jav:jv jbo jpn:ja jpr jrb kaa kab kac kal:kl kam kan:kn
kar kas:ks kau:kr kaw kaz:kk kbd kha khi khm:km kho kik:ki kin:rw kir:ky kmb kok kom:kv kon:kg kor:ko kos kpe krc
krl kro kru kua:kj kum kur:ku kut lad lah lam lao:lo lat:la lav:lv lez lim:li lin:ln lit:lt lol loz ltz:lb lua
lub:lu lug:lg lui lun luo lus mac/mkd:mk mad mag mah:mh mai mak mal:ml man mao/mri:mi map mar:mr mas may/msa:ms mdf
mdr men mga mic min mis mkh mlg:mg mlt:mt mnc mni mno moh mon:mn mos mul mun mus mwl mwr myn myv nah nai nap nau:na
nav:nv nbl:nr nde:nd ndo:ng nds nep:ne new nia nic niu nno:nn nob:nb nog non nor:no nqo nso nub nwc nya:ny nym nyn
nyo nzi oci:oc oji:oj ori:or orm:om osa oss:os ota oto paa pag pal pam pan:pa pap pau peo per/fas:fa phi phn pli:pi
pol:pl pon por:pt pra pro pus:ps que:qu raj rap rar roa roh:rm rom rum/ron:ro run:rn rup rus:ru sad sag:sg sah sai
sal sam san:sa sas sat scn sco sel sem sga sgn shn sid sin:si sio sit sla slo/slk:sk slv:sl sma sme:se smi smj smn
smo:sm sms sna:sn snd:sd snk sog som:so son sot:st spa:es srd:sc srn srp:sr srr ssa ssw:ss suk sun:su sus sux swa:sw
swe:sv syc syr tah:ty tai tam:ta tat:tt tel:te tem ter tet tgk:tg tgl:tl tha:th tib/bod:bo tig tir:ti tiv tkl tlh
tli tmh tog ton:to tpi tsi tsn:tn tso:ts tuk:tk tum tup tur:tr tut tvl twi:tw tyv udm uga uig:ug ukr:uk umb und
urd:ur uzb:uz vai ven:ve vie:vi vol:vo vot wak wal war was wel/cym:cy wen wln:wa wol:wo xal xho:xh yao yap yid:yi
yor:yo ypk zap zbl zen zgh zha:za znd zul:zu zun zxx zza`;

/** Codes that were replaced; lists made before still have them. */
const replaced: Readonly<Record<string, string>> = {
  cam: 'khm',
  esp: 'epo',
  fri: 'fry',
  gae: 'gla',
  gag: 'glg',
  int: 'ina',
  iri: 'gle',
  lan: 'oci',
  lap: 'smi',
  mol: 'rum',
  scc: 'srp',
  scr: 'hrv',
  tag: 'tgl',
  taj: 'tgk',
  tar: 'tat',
};

const names: Readonly<Record<string, string>> = {
  afr: 'Afrikaans',
  alb: 'Albanian|albanais|shqip',
  ara: 'Arabic|arabe',
  arm: 'Armenian|arménien',
  aze: 'Azerbaijani|Azeri|azéri',
  baq: 'Basque|Euskara|Euskera',
  bel: 'Belarusian|Byelorussian|biélorusse',
  bos: 'Bosnian|bosniaque|bosanski',
  bre: 'Breton',
  bul: 'Bulgarian|bulgare',
  cat: 'Catalan|Catalan; Valencian|català',
  chi: 'Chinese|chinois',
  cze: 'Czech|tchèque|čeština',
  dan: 'Danish|danois|dansk',
  dut: 'Dutch|Dutch; Flemish|Flemish|néerlandais|Nederlands',
  eng: 'English|anglais',
  epo: 'Esperanto|espéranto',
  est: 'Estonian|estonien|eesti',
  fao: 'Faroese|Faeroese|féroïen',
  fin: 'Finnish|finnois|suomi',
  fre: 'French|français',
  fry: 'Western Frisian|Frisian|frison',
  geo: 'Georgian|géorgien',
  ger: 'German|allemand|Deutsch',
  gla: 'Scottish Gaelic|Gaelic',
  gle: 'Irish|irlandais|Gaeilge',
  glg: 'Galician|galicien|galego',
  grc: 'Ancient Greek|Greek, Ancient (to 1453)|grec ancien',
  gre: 'Greek|Modern Greek|Greek, Modern (1453-)|grec',
  heb: 'Hebrew|hébreu',
  hin: 'Hindi',
  hrv: 'Croatian|croate|hrvatski',
  hun: 'Hungarian|hongrois|magyar',
  ice: 'Icelandic|islandais|íslenska',
  iku: 'Inuktitut',
  ind: 'Indonesian|indonésien|Bahasa Indonesia',
  ita: 'Italian|italien|italiano',
  jpn: 'Japanese|japonais',
  kaz: 'Kazakh|kazakh',
  kir: 'Kyrgyz|Kirghiz|Kirghiz; Kyrgyz',
  kor: 'Korean|coréen',
  kur: 'Kurdish|kurde',
  lat: 'Latin|latin',
  lav: 'Latvian|letton|latviešu',
  lit: 'Lithuanian|lituanien|lietuvių',
  ltz: 'Luxembourgish|luxembourgeois',
  mac: 'Macedonian|macédonien',
  may: 'Malay|malais|Bahasa Melayu',
  mlt: 'Maltese|maltais',
  mon: 'Mongolian|mongol',
  mul: 'Multiple languages|Multiple|Multilingual|Multilanguage|All languages|multilingue|Any',
  nor: 'Norwegian|norvégien|norsk',
  per: 'Persian|Farsi|persan',
  pol: 'Polish|polonais|polski',
  por: 'Portuguese|portugais|português',
  roh: 'Romansh|romanche',
  rum: 'Romanian|Rumanian|roumain|Moldavian|Romanian; Moldavian; Moldovan',
  rus: 'Russian|russe',
  slo: 'Slovak|slovaque',
  slv: 'Slovenian|Slovene|slovène',
  spa: 'Spanish|Castilian|Spanish; Castilian|espagnol|español',
  srp: 'Serbian|serbe|srpski',
  swe: 'Swedish|suédois|svenska',
  tat: 'Tatar|tatar',
  tha: 'Thai',
  tur: 'Turkish|turc|Türkçe',
  ukr: 'Ukrainian|ukrainien',
  und: 'Undetermined|indéterminée',
  uzb: 'Uzbek|ouzbek',
  vie: 'Vietnamese|vietnamien',
  wel: 'Welsh|gallois|Cymraeg',
  yid: 'Yiddish',
};

const byCode: ReadonlyMap<string, string> = buildCodes();
const byName: ReadonlyMap<string, string> = buildNames();

function buildCodes(): Map<string, string> {
  const map = new Map<string, string>();
  for (const item of codes.split(/\s/)) {
    const [three = '', two] = item.split(':');
    const [code = '', terminological] = three.split('/');
    map.set(code, code);
    if (terminological) map.set(terminological, code);
    if (two) map.set(two, code);
  }
  for (const [old, code] of Object.entries(replaced)) map.set(old, code);
  return map;
}

function buildNames(): Map<string, string> {
  const map = new Map<string, string>();
  for (const [code, list] of Object.entries(names)) {
    for (const name of list.split('|')) map.set(foldName(name), code);
  }
  return map;
}

function foldName(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The ISO 639-2 bibliographic code that a code, an old code or a name stands for; undefined when it is none. */
export function languageCode(text: string): string | undefined {
  return byCode.get(text) ?? byCode.get(text.toLowerCase()) ?? byName.get(foldName(text));
}
