/**
 * Generic titles: titles that only name the kind of publication and so get their issuing body as qualifier whether they are taken or
 * not (ISSN Manual, "generic titles"). The words are data; a title is generic when each of its words names a kind, a frequency or an
 * ordinary adjective, or is a function word between them.
 */
import { foldWords } from './fold.ts';

/** Words that name a kind of publication or its number, folded, by language. */
const kinds: Readonly<Record<string, string>> = {
  eng: `abstracts account accounts almanac announcements annual annuals bulletin bulletins catalog
    catalogue circular circulars collection collections contributions digest discussion directory essays guide
    handbook index journal leaflet lectures letter list magazine manual memoir memoirs memorandum memoranda minutes miscellany monograph
    monographs newsletter newsletters note notes notice notices occasional paper papers periodical proceedings
    progress prospectus publication publications quarterly report reports review reviews series
    statement statements studies summary supplement supplements survey technical text texts
    transactions volume working works year yearbook yearbooks`,
  fre: `actes actualites almanach annales annuaire annuaires brochure brochures bulletin bulletins cahier cahiers
    catalogue catalogues circulaire circulaires collection collections compte comptes rendu rendus
    contributions document documents dossier dossiers echos etude etudes feuille fiche guide journal lettre
    lettres liste magazine manuel memoire memoires monographies note notes nouvelle nouvelles publication publications rapport
    rapports recueil repertoire revue serie series supplement texte textes travaux`,
  ger: `abhandlung abhandlungen almanach amtsblatt anzeiger archiv arbeiten arbeitsbericht arbeitsberichte aufsatze beihefte beiheft
    beilage beitrage bericht berichte blatt blatter bulletin dokumentation forschungsbericht
    forschungsberichte geschaftsbericht handbuch heft hefte jahrbuch jahrbucher jahresbericht jahresberichte
    jahresheft journal kalender katalog kataloge magazin merkblatt merkblatter mitteilung mitteilungen mitteilungsblatt monatsheft
    monatsbericht nachrichten nachrichtenblatt protokoll protokolle quellen rundbrief rundschreiben sammlung schrift schriften
    schriftenreihe sitzungsbericht sitzungsberichte studien tagungsband tatigkeitsbericht texte veroffentlichung
    veroffentlichungen verhandlungen verzeichnis vierteljahrsheft vortrage zeitschrift zeitung`,
  spa: `actas anales anuario anuarios boletin boletines catalogo circular coleccion colecciones
    contribuciones cuaderno cuadernos documentos ensayos estudio estudios folleto guia
     informe informes lista manual memoria memorias monografia monografias notas noticias noticiario
    publicacion publicaciones resumen revista serie series suplemento textos trabajos`,
  por: `actas anais anuario boletim boletins caderno cadernos catalogo circular colecao coleccao
    contribuicoes documentos ensaios estudo estudos folheto guia informativo
    jornal lista manual memoria memorias monografias notas noticias publicacao publicacoes relatorio relatorios resumos revista serie
    suplemento textos trabalhos`,
  ita: `annali annuario atti bilancio bollettino bollettini catalogo circolare collana
    contributi dispense documenti foglio giornale guida lezioni lettera memorie monografie notizie notiziario
    pubblicazioni quaderni quaderno raccolta rapporto rassegna relazione relazioni rendiconti rivista saggi serie
    studi supplemento testi`,
  dut: `berichten bericht bijdragen bijlage blad bulletin catalogus handelingen jaarboek jaarverslag jaarverslagen krant
    lijst maandblad mededelingen mededeling nieuwsblad nieuwsbrief notulen onderzoekingen overzicht publicaties rapport rapporten reeks
     studies tijdschrift uitgave uitgaven verhandelingen verslag verslagen weekblad werken`,
  lat: `acta annales archivum bibliotheca bulletinum collectanea commentarii commentationes communicationes dissertationes documenta
    folia fontes miscellanea monographia monographiae monumenta notitiae opuscula scripta series studia symbolae textus universitatis
    varia`,
  nordic: `aarbog aarsberetning aarsskrift anmalan arbok arbog arsberetning arsberattelse arsbok arsredovisning arsmelding arsskrift arsrapport
    avhandlingar beretning beretninger bidrag blad bulletin forhandlingar forhandlinger forskningsrapport handlingar katalog kvartalsskrift
    manadsblad medlemsblad meddelande meddelanden meddelelser melding meldinger nyhedsbrev nyhetsbrev notiser nytt publikationer
    publikasjoner rapport rapporter serie skrifter skriftserie studier tidende tidning tidskrift tidsskrift tillaegg
    undersokningar utredning verksamhetsberattelse virksomhetsberetning`,
  fin: `aikakauskirja arkisto asiakirjoja esitelmat julkaisu julkaisuja julkaisusarja katsaus kasikirja kertomus kertomuksia lehti
    luettelo muistio muistioita opas raportti raportteja sarja selosteita selvityksia tiedote tiedotteita tiedonantoja
    toimintakertomus toimituksia tutkimuksia vuosikertomus vuosikirja`,
  hun: `adattar almanach ertesito evkonyv fuzetei fuzetek hirlevel jelentes kiadvanyai kiadvanyok kozlemenyek kozlemenyei kozlony
    szemle tanulmanyok tajekoztato`,
  est: 'aastaaruanne aastaraamat aruanne toimetised teated teadaanded uurimused',
  pol: `biuletyn acta annales katalog komunikat komunikaty kronika materialy monografia monografie pamietnik prace przeglad raport raporty
    rocznik roczniki rozprawa rozprawy seria serja skrypt sprawozdanie sprawozdania studia wiadomosci wydawnictwa zeszyt zeszyty`,
  czech: `acta bulletin casopis katalog materialy monografie prace prispevky publikace rocenka rozpravy sbornik spisy studie
    vestnik vyrocni zprava zpravy zpravodaj zbornik spravodaj rocenka sprava spravy`,
  south: `anali arhiv bilten casopis glasnik godisnjak godisnje izvjesce godisnik izvestaj izvesca izvestija katalog ljetopis letopis materijali
    monografije novine obavijesti porocilo posebna izdanja prilozi radovi rasprave revija saopstenja spomenik vesnik vestnik
    zapisi zapisnici zbornik`,
  rus: `biulleten biuleten bulleten ezegodnik ezhegodnik informacionnyj informatsionnyi izvestia izvestiia izvestiya materialy naucnye
    nauchnye nauchnyi naucnyj obzor otchet otcet referaty sbornik serija seriia spravochnik spravocnik statei statej trudy ucenye
    uchenye vestnik vypusk zapiski zurnal zhurnal ezhekvartalnik
    бюллетень вестник ежегодник журнал записки известия материалы научные научныи обзор отчет сборник серия справочник статеи труды
    ученые информационныи`,
  rum: 'anale analele anuar anuarul arhiva arhivele buletin buletinul buletine comunicari culegere lucrari lucrarile memorii memoriile raport revista studii',
  tur: 'arastirma arastirmalar bulten bulteni dergi dergisi gazete gazetesi rapor raporu raporlari yayinlari yillik yilligi faaliyet',
  ind: 'berita buletin jurnal kajian laporan majalah prosiding tahunan warta',
  gre: 'deltio deltion epeterida epetiris epeteris praktika periodiko chronika dimosieumata etisia ekthesi',
  ara: 'majallat majallah majalla nashrat nashrah taqrir bulletin hawliyat hawliyyat',
  jpn: 'hokoku kiyo nenpo nempo kaiho ronshu ronso geppo tsushin nenkan',
  chi: 'xuebao nianjian tongxun zazhi',
};

/** Frequencies and adjectives that make a generic title no less generic. */
const adjectives = `annual biannual biennial bimonthly daily fortnightly monthly quarterly semiannual semimonthly weekly yearly general new
  official scientific technical statistical interim administrative
  research recherche recherches forschung information informations informationen informacion informaciones informacao informacoes informazioni statistics statistique statistiques statistik
  estadistica estadisticas estatistica estatisticas statistiche statistiek statistikk statystyka statistika communications news special program programme
  annuel annuelle annuels bimestriel hebdomadaire mensuel mensuelle officiel officielle scientifique scientifiques semestriel statistique
  technique techniques trimestriel trimestrielle liaison activite activites administratif
  jahrlich monatlich statistische statistischer statistisches technische technischer wissenschaftliche wissenschaftlicher amtliches
  amtliche neue
  anual anuales bimestral científica cientifica cientifico estadistico mensual oficial semanal tecnica tecnico tecnicos trimestral nueva
  mensal semanal tecnicos cientificos
  annuale annuali mensile settimanale statistico tecnica tecnico trimestrale ufficiale scientifiche scientifica
  jaarlijks maandelijks wetenschappelijk
  naukowe roczne statystyczny vedecke odborne statisticka rocni
  god godovoj godovoi annuale yillik`;

/** Function words that may stand between them. */
const joints = `a an and at by for from in its of on or the to with
  a au aux d de des du en et l la le les par pour sur un une
  am an auf aus das dem den der des die ein eine fur im in mit uber und von vom zu zum zur
  al con de del e el en la las los para por y
  da das do dos e na nas no nos o os
  ai alla alle con dei del della delle di e gli i il lo per sul sulla
  de een en het van voor
  av fra och og om til till
  a az i o oraz z v ve ja u za po na`;

const generic: ReadonlySet<string> = wordSet([...Object.values(kinds), adjectives].join(' '));
const kindWords: ReadonlySet<string> = wordSet(Object.values(kinds).join(' '));
const jointWords: ReadonlySet<string> = wordSet(joints);

function wordSet(text: string): Set<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''));
}

/** A later series of a generic title is as generic as the first. */
const newSeries =
  /[.,]? \(?(?:new series|n\. ?s\.|nouvelle série|neue folge|n\. ?f\.|nuova serie|nueva (?:serie|época)|nova série|ny serie)\)?$/iu;
const number = /^\d+(?:st|nd|rd|th|e|eme|o|a)?$/;

/** Words a generic title has at the most: `Annual report and accounts for the year`. */
const longest = 9;

/**
 * Whether a title is generic: `Bulletin`, `Annual report`, `Rapport d'activité`, `Mitteilungen`, `Trudy`. `Nature` and `Bulletin of
 * mathematics` are not. Numbers count as nothing: `Report 2019` and `14th annual report` are generic, `20 minutes` is a name.
 */
export function isGenericTitle(title: string): boolean {
  const words = foldWords(title.slice(0, 200).replace(newSeries, ''));
  if (/^\d+$/.test(words[0] ?? '')) return false;
  if (words.length === 0 || words.length > longest) return false;
  let named = false;
  for (const word of words) {
    if (kindWords.has(word)) named = true;
    else if (!generic.has(word) && !jointWords.has(word) && !number.test(word)) return false;
  }
  return named;
}
