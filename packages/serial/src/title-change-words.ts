/**
 * Words that a change of title is judged by, as data: articles and other function words by language, words for the kind of resource,
 * words that lead to the numbering, numbers, symbols and usual abbreviations. Closed word classes of each language's grammar; kinds of
 * resource by CONSER's rule of thumb (what can stand after an indefinite article; in doubt it is one).
 */

import { foldWords } from './fold.ts';

/** By ISO 639-2/B. Written as `foldWords` gives them: small letters without marks. */
const articles: Readonly<Record<string, string>> = {
  eng: 'a an the',
  fre: 'le la les l un une',
  ger: 'der die das dem den des ein eine einem einen einer eines',
  spa: 'el la los las lo un una unos unas',
  ita: 'il lo la i gli le l un uno una',
  por: 'o a os as um uma uns umas',
  cat: 'el la els les l un una',
  glg: 'o a os as un unha',
  rum: 'un o niste',
  dut: 'de het een t',
  afr: 'die n',
  swe: 'den det de en ett',
  dan: 'den det de en et',
  nor: 'den det de en et ei',
  ice: 'hinn hin hid',
  hun: 'a az egy',
  gre: 'ο η το οι τα του της των τον την τους τις',
  heb: 'ה',
  alb: 'nje',
  wel: 'y yr',
  iri: 'an na',
  gla: 'an a am na',
};

/** Prepositions and conjunctions. */
const others: Readonly<Record<string, string>> = {
  eng: 'and or of on in for to from with by at as about into within without between among through over under after before toward towards upon per via versus nor but s',
  fre: 'et ou de du des d en dans sur pour par avec sans entre a au aux chez vers sous ainsi que',
  ger: 'und oder u fur von vom zu zum zur in im ins an am auf aus mit uber unter nach bei beim durch gegen ohne um wie sowie bzw',
  spa: 'y e o u de del en para por con sin sobre entre a al desde hacia',
  ita: 'e ed o di del dello della dei degli delle dell d in nel nella nei nelle per da dal dalla con su sul sulla tra fra a al alla ai',
  por: 'e ou de do da dos das em no na nos nas para por pela pelo com sem sobre entre ao aos',
  cat: 'i o de del dels d en per amb sobre a al als',
  glg: 'e ou de do da dos das en no na para por con',
  rum: 'si sau de din la in pe pentru cu despre al a ale ai',
  lat: 'et ac atque vel in de ad ab a ex pro per cum apud inter',
  dut: 'en of van voor in op met aan over bij door tot te ter ten uit',
  afr: 'en of van vir in op met oor',
  swe: 'och eller i pa for av till med om fran vid samt',
  dan: 'og eller i pa for af til med om fra ved samt',
  nor: 'og eller i pa for av til med om fra ved samt',
  fin: 'ja tai seka',
  est: 'ja voi ning',
  hun: 'es vagy s',
  pol: 'i oraz lub a w we z ze na do dla o od po przy pod nad za',
  cze: 'a i nebo v ve z ze na do pro o od po pri pod nad za k s',
  slo: 'a i alebo v vo z zo na do pre o od po pri pod nad za k s',
  slv: 'in ali v na za o od do pri iz s z',
  hrv: 'i ili u na za o od do pri iz s sa',
  srp: 'i ili u na za o od do pri iz s sa и или у на за о од до при из с са',
  rus: 'i ili v vo na za o ob ot do po pri iz s so dlia k и или в во на за о об от до по при из с со для к',
  ukr: 'i ta abo v u na za pro vid do z dlia і й та або в у на за про від до з із для',
  bel: 'i dy i ў у на за аб ад да па пры з для і ды або',
  bul: 'i ili v na za ot do po pri s и или в на за от до по при с',
  mac: 'и или во на за од до по при со',
  gre: 'και ή για σε στο στη στην στα στον στους στις απο με προς περι η',
  tur: 've veya ile icin',
  ind: 'dan atau di ke dari untuk bagi',
  may: 'dan atau di ke dari untuk bagi',
  ara: 'في من على الى عن و',
  per: 'و در از به با برای',
  heb: 'של על את עם',
  hin: 'और का की के में पर से एवं तथा',
  vie: 'va cua cho ve',
};

/** As titles are compared: the lists are written for people. */
const folded = (words: string): ReadonlySet<string> => new Set(foldWords(words));

const setsBy = (lists: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(Object.entries(lists).map(([language, words]) => [language, folded(words)]));
const articleSets = setsBy(articles);
const otherSets = setsBy(others);
const union = (sets: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> =>
  new Set([...sets.values()].flatMap((set) => [...set]));
const [anyArticle, anyOther] = [union(articleSets), union(otherSets)];

/** Whether a folded word is an article of the language, or of any language if that is not known. */
export const isArticle = (word: string, language?: string): boolean =>
  (language === undefined ? anyArticle : (articleSets.get(language) ?? new Set())).has(word);

export const isFunctionWord = (word: string, language?: string): boolean => {
  if (isArticle(word, language)) return true;
  if (language === undefined) return anyOther.has(word);
  return otherSets.get(language)?.has(word) ?? false;
};

const typeWords = folded(
  'magazine journal newsletter bulletin review newspaper gazette yearbook directory report periodical almanac catalogue catalog digest handbook guide ' +
    'magazin zeitschrift zeitung newsblatt mitteilungsblatt jahrbuch rundbrief bericht jahresbericht blatt anzeiger heft schriftenreihe ' +
    'revue bulletin journal lettre cahier annuaire gazette rapport lettreinfo infolettre ' +
    'revista boletin periodico diario anuario informe gaceta cuaderno boletim jornal caderno relatorio anuario ' +
    'rivista bollettino giornale notiziario annuario quaderno periodico rapporto ' +
    'tijdschrift krant blad jaarboek nieuwsbrief verslag tidskrift tidning arsbok nyhetsbrev rapport tidsskrift blad arbok avis aikakauslehti lehti vuosikirja ' +
    'czasopismo gazeta biuletyn rocznik magazyn casopis noviny rocenka vestnik zpravodaj sbornik glasnik zbornik list spisanie folyoirat ertesito evkonyv kozlony ' +
    'zhurnal biulleten gazeta sbornik журнал вестник бюллетень газета сборник ежегодник альманах вісник збірник журнал бюлетень газета списание вестник часопис часопіс ' +
    'περιοδικο δελτιο εφημεριδα επετηριδα dergi dergisi bulten bulteni gazete majalah jurnal buletin revija leidinys zurnals zurnalas ajakiri ' +
    'مجلة جريدة نشرة 杂志 雜誌 学报 學報 雑誌 jahrgangsbericht dergileri gazetesi पत्रिका পত্রিকা পত্র સામયિક இதழ் పత్రిక ಪತ್ರಿಕೆ മാസിക ਪੱਤਰਿਕਾ วารสาร นิตยสาร ჟურნალი գազետ հանդես כתב-עת עיתון ירחון مجله نشریه روزنامه',
);
/** In the singular or the usual plural. */
export const isTypeWord = (word: string): boolean =>
  typeWords.has(word) ||
  typeWords.has(word.replace(/(?:s|en|e|er|es|x)$/u, '')) ||
  typeWords.has(word.replace(/ies$/u, 'y'));

/** Words of titles that say no more than what kind of thing it is: with them alone, the issuing body makes the title. */
const genericWords = folded(
  'annual yearly monthly weekly quarterly biannual semiannual occasional technical research working activity progress statistical report reports paper papers ' +
    'proceedings transactions memoirs minutes news circular series publications contributions communications abstracts notes annals bibliography statistics ' +
    'rapport annuel activite travaux actes memoires publications compte rendu comptes rendus notes statistiques ' +
    'jahresbericht berichte mitteilungen abhandlungen verhandlungen veroffentlichungen schriften arbeiten sitzungsberichte geschaftsbericht tatigkeitsbericht ' +
    'actas anales memoria memorias anual informe estadisticas atti memorie annali relazione annuale ' +
    'trudy uchenye zapiski izvestiia труды известия ученые записки отчет материалы',
);
export const isGenericWord = (word: string): boolean => isTypeWord(word) || genericWords.has(word);

/** From here on a title leads to its numbering: folded, at the end of a title. */
export const leadsToNumbering =
  /^(?:(?:for|during|covering) the (?:fiscal |calendar |academic |school )?(?:years?|months?|quarters?|period).*|(?:fiscal |school |academic )?years? (?:ended|ending).*|(?:fur|uber) das (?:geschaftsjahr|schuljahr|jahr|haushaltsjahr|rechnungsjahr).*|(?:im|vom) jahre?.*|(?:pour|de) l (?:annee|exercice).*|(?:para el|del) (?:ano|ejercicio).*|per l anno.*|za (?:rok|god|leto|godinu).*|за .*год.*|(?:vol|volume|no|nr|band|bd|jahrgang|jg|tome|t|numero|num)(?: \d+)+|(?:\d{4} ?)+)$/u;

const numberLists = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  'zero un deux trois quatre cinq six sept huit neuf dix onze douze',
  'null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf',
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce',
  'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici',
  'zero um dois tres quatro cinco seis sete oito nove dez onze doze',
  'ноль один два три четыре пять шесть семь восемь девять десять',
];
const ordinals = ['zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'];
const numbers = new Map<string, string>();
for (const list of numberLists) list.split(' ').forEach((word, value) => void numbers.set(word, String(value)));
for (const list of ordinals) list.split(' ').forEach((word, value) => void numbers.set(word, `${value}.`));
numbers.set('twentieth', '20.').set('twentyfirst', '21.').set('hundred', '100').set('thousand', '1000');

const roman = /^(?=[ivxlcdm]{2,})m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;
const romanValues: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** The value of a number however it is written (`XXI`, `twenty`, `1st`), else undefined. */
export function numberOf(word: string): string | undefined {
  if (/^\d+$/.test(word)) return String(Number(word));
  const ordinal = /^(\d+)(?:st|nd|rd|th|e|er|eme|te|ter|o|a)$/.exec(word);
  if (ordinal) return `${Number(ordinal[1])}.`;
  const named = numbers.get(word);
  if (named !== undefined) return named;
  if (!roman.test(word)) return undefined;
  let sum = 0;
  for (let at = 0; at < word.length; at += 1) {
    const [value, next] = [romanValues[word[at]!]!, romanValues[word[at + 1] ?? ''] ?? 0];
    sum += value < next ? -value : value;
  }
  return String(sum);
}

/** Usual short forms, folded, that are not the beginning of their word. */
export const shortForms: ReadonlyMap<string, string> = new Map(
  (
    'st:saint ste:sainte mt:mount dept:department govt:government natl:national intl:international mfg:manufacturing assn:association assoc:association ' +
    'bldg:building mgmt:management svc:service qtrly:quarterly yrbk:yearbook jnl:journal jl:journal j:journal dr:doctor univ:university u:university ' +
    'us:united-states usa:united-states uk:united-kingdom un:united-nations eu:european-union percent:per-cent'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string])
    .map(([short, long]) => [short, long.replaceAll('-', ' ')]),
);

/** Two ways of spelling one word: what one becomes if it is written as the other language or the other time would. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/our(?=s|ed|ing|ful|ist|able|ite|al|$)/u, 'or'],
  [/isation/gu, 'ization'],
  [/ise(?=s|d|$)/u, 'ize'],
  [/yse(?=s|d|$)/u, 'yze'],
  [/tre(?=s|$)/u, 'ter'],
  [/logue/u, 'log'],
  [/(?:ae|oe)/gu, 'e'],
  [/ll(?=ed|ing|er)/u, 'l'],
  [/programme/u, 'program'],
  [/defence/u, 'defense'],
  [/licence/u, 'license'],
  [/ph/gu, 'f'],
  [/th(?=ographi|eil|un|or|al|ier|urm)/u, 't'],
  [/ue/gu, 'u'],
  [/y(?=n|s)/u, 'i'],
  [/c(?=entral|irc|ivil|entr)/u, 'z'],
  [/mediaeval/u, 'medieval'],
  [/grey/u, 'gray'],
  [/aluminium/u, 'aluminum'],
  [/sulph/u, 'sulf'],
];
export const plainSpelling = (word: string): string =>
  // Short words that look alike are mostly others: tour, Tor.
  word.length < 5 && !/ue|ae|oe/u.test(word)
    ? word
    : spellings.reduce((text, [pattern, plain]) => text.replace(pattern, plain), word);

/** Endings of languages with many cases. */
const caseEndings =
  /^(?:es|s|en|er|e|n|i|a|o|u|y|em|om|am|ach|ech|ami|emi|ow|ov|ou|ego|ej|ym|ich|ych|ja|je|ie|ia|ii|na|ne|ny|ы|и|а|я|ов|ев|ей|ам|ям|ами|ями|ах|ях|е|у|ю|ом|ем|ой|ого|его|ые|ый|ая|ое|ых|их|ый|і|ї|[aeo]?k|l[ae]r|l[ae]ri|t|d)?$/u;
const inflecting = new Set('pol cze slo slv hrv srp bos rus ukr bel bul mac lit lav est fin hun tur'.split(' '));
/** A plural ending, or what stands in the singular against the plural; a language that is not known may be any. */
const pluralEndings = new Set('s es e n en er ne x nen'.split(' '));
const pluralPairs = new Set('y|ies um|a us|i is|es o|i io|i on|a ex|ices ix|ices al|aux'.split(' '));

/** Whether two words are forms of one: singular and plural, or cases. Not words of two languages that look alike (medicine, medicina). */
export function areForms(a: string, b: string, language?: string): boolean {
  if (a === b || irregular.has(`${a} ${b}`) || irregular.has(`${b} ${a}`)) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let common = 0;
  while (common < short.length && short[common] === long[common]) common += 1;
  if (common < 3 || (common < 4 && long.length > 5)) return false;
  const [restShort, restLong] = [short.slice(common), long.slice(common)];
  if (restShort === '' && common > 3 && pluralEndings.has(restLong)) return true;
  if (pluralPairs.has(`${restShort}|${restLong}`) || pluralPairs.has(`${restLong}|${restShort}`)) return common > 3;
  if (
    /^(?:ita|lat|rum)$/.test(language ?? '') &&
    common > 3 &&
    /^(?:a\|e|e\|a|a\|ae|ae\|a)$/.test(`${restShort}|${restLong}`)
  )
    return true;
  const hasCases = language === undefined ? /^\p{Script=Cyrillic}/u.test(a) : inflecting.has(language);
  return hasCases && common > 2 && caseEndings.test(restShort) && caseEndings.test(restLong);
}
const irregular = new Set(
  'woman women,man men,child children,person people,index indices,medium media,datum data,thesis theses,mouse mice,buch bucher,land lander,haus hauser,blatt blatter,mal maux,cheval chevaux,city cities,analysis analyses'.split(
    ',',
  ),
);
