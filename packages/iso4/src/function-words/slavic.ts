/**
 * Prepositions and conjunctions of the Slavic and Baltic languages, which have no articles but for Bulgarian's and
 * Macedonian's endings (ISO 4:1997, 4.4). Cyrillic in the Romanization of ISO 9 and in that of the Library of Congress.
 */
import type { FunctionWords } from './types.ts';

export const slavic: readonly FunctionWords[] = [
  {
    language: 'rus',
    articles: '',
    prepositions:
      'bez dlâ dlia dlya do iz k ko mezdu meždu mezhdu na nad o ob ot po pod pri pro s so u v vo za čerez cherez',
    conjunctions: 'a i ili no da čto chto',
  },
  {
    language: 'ukr',
    articles: '',
    prepositions: 'bez dlâ dlia do ìz iz k mìž mizh na nad o pro po pìd pid pri pry u v vìd vid z za zì zi',
    conjunctions: 'a abo i ì j ta',
  },
  {
    language: 'bel',
    articles: '',
    prepositions: 'bez dlâ dlia da na nad ab pa pad pra pry u ŭ za z sa',
    conjunctions: 'a abo i ì dy',
  },
  {
    language: 'bul',
    articles: '',
    prepositions: 'bez v văv vǎv vav do za zad iz kăm kam kǎm na nad ot po pod pri s săs sas sǎs sled',
    conjunctions: 'a i ili no',
  },
  {
    language: 'mac',
    articles: '',
    prepositions: 'bez vo do za na nad od po pod pri so',
    conjunctions: 'a i ili no',
  },
  {
    language: 'pol',
    articles: '',
    prepositions: 'bez dla do ku między miedzy na nad o od po pod przez przy przed u w we wśród z za ze',
    conjunctions: 'a albo ale i lub oraz że',
  },
  {
    language: 'cze',
    articles: '',
    prepositions: 'bez do k ke kolem mezi na nad o od po pod podle pro při přes před s se u v ve z za ze',
    conjunctions: 'a aneb anebo ale či i nebo',
  },
  {
    language: 'slo',
    articles: '',
    prepositions: 'bez do k ku medzi na nad o od po pod podľa pre pri s so u v vo z za zo',
    conjunctions: 'a aj alebo ale či i',
  },
  {
    language: 'slv',
    articles: '',
    prepositions: 'brez do h iz k med na nad o ob od po pod pred pri proti s v z za',
    conjunctions: 'ali in pa ter',
  },
  {
    language: 'hrv',
    articles: '',
    prepositions: 'bez do iz iza k ka kod kroz među na nad o od oko po pod pred prema pri protiv s sa u uz za',
    conjunctions: 'a ali i ili pa te',
  },
  {
    language: 'srp',
    articles: '',
    prepositions: 'bez do iz iza k ka kod kroz među na nad o od oko po pod pred prema pri protiv s sa u uz za',
    conjunctions: 'a ali i ili pa te',
  },
  {
    language: 'bos',
    articles: '',
    prepositions: 'bez do iz k ka kod kroz među na nad o od oko po pod pred prema pri s sa u uz za',
    conjunctions: 'a ali i ili pa te',
  },
  {
    language: 'lit',
    articles: '',
    prepositions: 'ant apie be dėl iki iš į nuo pas per po prie prieš su tarp už',
    conjunctions: 'ar arba bei bet ir o',
  },
  {
    language: 'lav',
    articles: '',
    prepositions: 'ap ar bez gar līdz no par pa pie pirms pret starp uz virs',
    conjunctions: 'bet un vai',
  },
];
