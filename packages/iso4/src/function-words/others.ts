/** Articles, prepositions, postpositions and conjunctions of other languages (ISO 4:1997, 4.4), in Romanized form where the script is another. */
import type { FunctionWords } from './types.ts';

export const others: readonly FunctionWords[] = [
  {
    language: 'hun',
    articles: 'a az egy',
    prepositions: 'alatt által át ellen előtt felett között mellett miatt nélkül szerint után',
    conjunctions: 'és s vagy meg de',
  },
  { language: 'fin', articles: '', prepositions: '', conjunctions: 'ja tai sekä eli että' },
  { language: 'est', articles: '', prepositions: '', conjunctions: 'ja ning või ehk' },
  { language: 'tur', articles: '', prepositions: 'için ile göre', conjunctions: 've veya ya da ile' },
  {
    language: 'ind',
    articles: '',
    prepositions: 'akan antara atas bagi dalam dari daripada dengan di ke kepada oleh pada tentang terhadap untuk',
    conjunctions: 'atau dan serta yang',
  },
  {
    language: 'may',
    articles: '',
    prepositions: 'akan antara atas bagi dalam dari daripada dengan di ke kepada oleh pada tentang terhadap untuk',
    conjunctions: 'atau dan serta yang',
  },
  { language: 'alb', articles: 'e i një së të', prepositions: 'dhe me nga në për', conjunctions: 'dhe ose' },
  {
    language: 'gre',
    articles: 'ē o oi hē ho hoi ta tē tēs tēn tis tin to ton tōn tou tous',
    prepositions: 'apo dia eis ek en epi gia kata meta me peri pros se sto stē stēn ston syn sun yper',
    conjunctions: 'ē kai ke',
  },
  { language: 'baq', articles: '', prepositions: '', conjunctions: 'eta edo' },
  { language: 'wel', articles: "y yr 'r", prepositions: 'am ar at dros gan i o yn', conjunctions: 'a ac neu' },
  { language: 'gle', articles: 'an na', prepositions: 'ag ar as do faoi le ó', conjunctions: 'agus nó' },
  { language: 'epo', articles: 'la', prepositions: 'al de el en kun pri por sur', conjunctions: 'aŭ kaj' },
  { language: 'ara', articles: 'al', prepositions: 'an bi fi fī ila ilá li min', conjunctions: 'aw wa' },
  { language: 'vie', articles: '', prepositions: 'của cho', conjunctions: 'và' },
];
